//! Forecasts of one seat's turn: what has been asked, and what came of it.

use std::collections::BTreeMap;

use super::page::{TextPage, fit, width};
use crate::forecast::{Difference, Headline, Likelihood, Risk};
use crate::rules::{PublishedView, SeatView};
use crate::scenario::{OptionIx, ReferenceOf};
use crate::table::{Forecast, Known, WHOLE};
use crate::texts::say;

/// A forecast between being asked and being answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Weighing {
    /// Nobody asked.
    #[default]
    NotAsked,
    /// Being computed.
    Running,
    /// Stopped by the player.
    Stopped,
    /// The answer.
    Done(Risk),
}

impl Weighing {
    /// The answer, if it is there.
    pub fn risk(&self) -> Option<&Risk> {
        match self {
            Self::Done(risk) => Some(risk),
            _ => None,
        }
    }

    /// What the desk says of it, once asked.
    pub(super) fn refresh(&mut self, forecast: Forecast<'_>) {
        let whole = forecast.known.filter(|known| known.whole());
        match (whole, forecast.pending) {
            (Some(Known { risk, .. }), _) if self.risk() == Some(risk) => {}
            (Some(Known { risk, .. }), _) => *self = Self::Done(risk.clone()),
            (None, true) => *self = Self::Running,
            (None, false) if *self == Self::Running => *self = Self::Stopped,
            (None, false) => {}
        }
    }

    /// What to say instead of an answer.
    pub fn word(&self) -> String {
        match self {
            Self::NotAsked => say!("tty-forecast-not-asked"),
            Self::Running => say!("tty-forecast-running"),
            Self::Stopped => say!("tty-forecast-stopped"),
            Self::Done(_) => say!("tty-forecast-done"),
        }
    }
}

/// The forecasts of a seat in one turn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Risks {
    /// As things stand, own orders left open.
    pub now: Weighing,
    /// If the seat holds.
    pub hold: Weighing,
    /// If it plays this option alone.
    pub options: BTreeMap<OptionIx, Weighing>,
    /// As things stood when the seat last looked.
    pub before: Option<Risk>,
}

/// The risk as things stand, for every threshold.
pub(super) fn set_now(page: &mut TextPage, risks: &Risks, view: &SeatView) {
    let Some(risk) = risks.now.risk() else {
        page.text(&say!("tty-forecast", state = risks.now.word()), page.sheet.faint());
        return;
    };
    for (at, (threshold, crossing)) in view.thresholds.iter().zip(&risk.thresholds).enumerate() {
        page.gap();
        let name = match threshold.crossed {
            true => say!("tty-threshold-again", threshold = threshold.said()),
            false => threshold.said(),
        };
        page.text(&format!("‡ {name}"), page.sheet.strong());
        row(page, &say!("tty-by-the-end"), crossing.by_end());
        row(page, &say!("tty-next-turn"), crossing.next_turn);
        let before = risks.before.as_ref().and_then(|before| before.thresholds.get(at));
        if let Some(before) = before {
            let text = say!("tty-a-turn-ago", likelihood = before.by_end().text());
            page.item("  ", &text, page.sheet.faint());
        }
        set_published(page, view.published_of(ReferenceOf::Threshold(at.into())));
    }
    page.gap();
    page.text(&say!("tty-ends-in-a-catastrophe"), page.sheet.strong());
    row(page, &say!("tty-by-the-end"), risk.catastrophe);
    set_published(page, view.published_of_catastrophe());
    if let Some(sentence) = risk.fan.sentence() {
        page.gap();
        page.text(&sentence, page.sheet.faint());
    }
}

/// The risk with an option beside the risk of holding.
pub(super) fn set_option(page: &mut TextPage, risks: &Risks, option: OptionIx, view: &SeatView) {
    let weighed = risks.options.get(&option).unwrap_or(&Weighing::NotAsked);
    let (Some(with), Some(hold)) = (weighed.risk(), risks.hold.risk()) else {
        let state = match weighed {
            Weighing::NotAsked => say!("tty-press-f"),
            _ => weighed.word(),
        };
        page.text(&say!("tty-forecast", state = state), page.sheet.faint());
        return;
    };
    page.text(&say!("forecast-beside-present"), page.sheet.faint());
    let (by_end, next_turn) = (say!("tty-by-the-end"), say!("tty-next-turn"));
    for (at, threshold) in view.thresholds.iter().enumerate() {
        page.gap();
        page.text(&format!("‡ {}", threshold.said()), page.sheet.strong());
        let (end, next) = (Headline::End(at.into()), Headline::NextTurn(at.into()));
        let (with_it, held) = (&with.thresholds[at], &hold.thresholds[at]);
        compare(page, &by_end, with_it.by_end(), held.by_end(), with.less(hold, end));
        compare(page, &next_turn, with_it.next_turn, held.next_turn, with.less(hold, next));
        set_published(page, view.published_of(ReferenceOf::Threshold(at.into())));
    }
    page.gap();
    page.text(&say!("tty-ends-in-a-catastrophe"), page.sheet.strong());
    let less = with.less(hold, Headline::Catastrophe);
    compare(page, &by_end, with.catastrophe, hold.catastrophe, less);
    set_published(page, view.published_of_catastrophe());
}

/// What others have published of the same.
pub(super) fn set_published<'a>(page: &mut TextPage, all: impl Iterator<Item = &'a PublishedView>) {
    all.for_each(|one| page.item("  ", &one.said(), page.sheet.faint()));
}

/// A mark as wide as the longest word for a time.
fn mark(when: &str) -> String {
    let widest = width(&say!("tty-by-the-end")).max(width(&say!("tty-next-turn")));
    format!("  {}", fit(when, widest + 2))
}

fn row(page: &mut TextPage, when: &str, likelihood: impl Into<Likelihood>) {
    page.item(&mark(when), &likelihood.into().text(), Default::default());
}

fn compare<L: Into<Likelihood>>(
    page: &mut TextPage,
    when: &str,
    with: L,
    hold: L,
    less: Difference,
) {
    row(page, when, with);
    let held = say!("tty-if-you-hold", likelihood = hold.into().text());
    page.item(&mark(""), &held, page.sheet.faint());
    let style = match less.distinguishable() {
        true if less.share > 0.0 => page.sheet.worse(),
        true => page.sheet.better(),
        false => Default::default(),
    };
    page.item(&mark(""), &less.sentence(), style);
}

/// What every forecast should say about itself.
pub(super) fn set_how(page: &mut TextPage) {
    page.gap();
    page.text(&say!("tty-how-it-is-forecast", runs = WHOLE), page.sheet.faint());
}
