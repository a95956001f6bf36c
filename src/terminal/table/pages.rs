//! The parts of the table that are texts, the brief, and a piece of news in full.

use ratatui::style::Style;
use ratatui::text::Line;

use super::ladder::style;
use super::{Tab, TableScreen};
use crate::rules::{IndicatorView, NewsKind, RedLineStatus};
use crate::terminal::page::Page;
use crate::terminal::sheet::TerminalSheet;
use crate::terminal::words::{self, Strain};
use crate::terminal::{dice, risks};

impl TableScreen {
    /// The text of the part shown.
    pub(super) fn tab_page(&self, width: u16, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = Page::new(width, sheet);
        match self.tab {
            Tab::Measures => self.view.indicators.iter().for_each(|view| measure(&mut page, view)),
            Tab::Aims => self.aims(&mut page),
            Tab::World => self.world(&mut page),
            Tab::Risk => {
                risks::set_now(&mut page, &self.risks, &self.view.thresholds);
                risks::set_how(&mut page);
            }
            _ => {}
        }
        page.lines()
    }

    fn aims(&self, page: &mut Page) {
        page.heading("Your objectives");
        for aim in &self.view.objectives {
            page.item("• ", &format!("{} (weight {})", aim.text, aim.weight), Style::new());
            let change = aim.score - aim.at_start;
            let turn = match change.signum() {
                1 => Strain::Better,
                -1 => Strain::Worse,
                _ => Strain::Neither,
            };
            let text = format!("{} now, {} at the start", aim.score, aim.at_start);
            let word = if change == 0 { String::new() } else { format!(": {}", turn.word()) };
            let looks = style(turn, page.sheet);
            page.spans(&[(&text, Style::new()), (&word, looks)], "  ", "  ");
        }
        page.heading("Your red lines");
        self.red_lines(page, true);
        page.heading("Red lines of others");
        self.red_lines(page, false);
    }

    fn red_lines(&self, page: &mut Page, own: bool) {
        let lines = self.view.red_lines.iter().filter(|line| (line.owner == self.actor) == own);
        let mut none = true;
        for line in lines {
            none = false;
            let whose = if own { "" } else { self.view.actor(line.owner) };
            let colon = if own { "" } else { ": " };
            let secret = if line.declared { "" } else { " (not declared)" };
            page.item("• ", &format!("{whose}{colon}{}{secret}", line.title), page.sheet.strong());
            page.item("  ", &line.text, Style::new());
            let looks = match line.status {
                RedLineStatus::Crossed => page.sheet.worse(),
                _ => page.sheet.faint(),
            };
            page.item("  ", &words::red_line(line.status), looks);
        }
        if none {
            page.item("  ", "none", page.sheet.faint());
        }
    }

    fn world(&self, page: &mut Page) {
        page.heading("Seats");
        for actor in &self.view.actors {
            let you = if actor.ix == self.actor { " (you)" } else { "" };
            let sealed = if actor.sealed { " · sealed" } else { "" };
            page.item("• ", &format!("{}{you}: {}", actor.name, actor.role), Style::new());
            let text = format!("credibility {} of 100{sealed}", actor.credibility);
            page.item("  ", &text, page.sheet.faint());
        }
        page.heading("What they hold against each other");
        for relation in &self.view.relations {
            let (from, to) = (self.view.actor(relation.from), self.view.actor(relation.to));
            let text = format!(
                "{from} toward {to}: grievance {} of 100, trust {:+}",
                relation.grievance, relation.trust
            );
            page.item("• ", &text, Style::new());
        }
        if !self.view.norms.is_empty() {
            page.heading("Shared restraints");
        }
        for norm in &self.view.norms {
            let times = match norm.breaches {
                0 => "kept so far".to_owned(),
                1 => "broken once".to_owned(),
                times => format!("broken {times} times"),
            };
            page.item("• ", &format!("{} ({times}): {}", norm.name, norm.text), Style::new());
        }
        if !self.view.flags.is_empty() {
            page.heading("What holds");
        }
        for flag in &self.view.flags {
            page.item("• ", flag, Style::new());
        }
        if !self.view.dates.is_empty() {
            page.heading("Dates");
        }
        for date in &self.view.dates {
            page.item("• ", &format!("{}: {}", date.name, date.when), Style::new());
        }
    }

    /// The seat's brief with its objectives and red lines.
    pub(super) fn brief_page(&self, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = Page::new(sheet.reading().width, sheet);
        let name = self.view.actor(self.actor);
        page.text(&format!("Brief for {name}. For your eyes only."), sheet.own());
        page.gap();
        page.markdown(&self.view.brief);
        self.aims(&mut page);
        page.lines()
    }

    /// A piece of news in full, with its dice if the seat may see them.
    pub(super) fn news_page(&self, item: usize, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = Page::new(sheet.reading().width, sheet);
        if let Some(news) = self.news().get(item) {
            set_news(&mut page, news, &self.view, true);
        }
        page.lines()
    }
}

/// A piece of news; what came of its dice only if `rolled`.
pub(in crate::terminal) fn set_news(
    page: &mut Page,
    news: &crate::rules::News,
    view: &crate::rules::SeatView,
    rolled: bool,
) {
    let sheet = page.sheet;
    let who = news.actor.map(|actor| format!(" · {}", view.actor(actor))).unwrap_or_default();
    let kind = match (news.kind, news.medium) {
        (NewsKind::Inject, Some(medium)) => words::medium(medium),
        (kind, _) => words::kind(kind),
    };
    page.text(&format!("{kind}{who} · turn {}", news.turn), sheet.faint());
    page.text(&news.title.say(), sheet.strong());
    if rolled {
        page.markdown(&news.text.say());
    }
    if let Some(source) = &news.source {
        page.gap();
        page.text(&format!("Source: {}", words::source(source)), sheet.faint());
    }
    if let Some(rung) = news.rung.filter(|_| rolled) {
        page.gap();
        let name = &view.rungs[rung.at()].name;
        page.text(&format!("Acts on rung {}: {name}", rung.0 + 1), Style::new());
    }
    if let Some(draw) = &news.draw {
        dice::set(page, draw, rolled);
    }
}

/// An indicator: value, band, change and what it measures.
fn measure(page: &mut Page, view: &IndicatorView) {
    page.gap();
    let sheet = page.sheet;
    let change = view.value - view.before;
    let turn = Strain::of(view.polarity, change);
    let own = if view.private { " (not known to all)" } else { "" };
    page.text(&format!("{}{own}", view.name), sheet.strong());
    let span = f64::from((view.max - view.min).max(1));
    let bar = words::gauge(f64::from(view.value - view.min) / span, 16);
    let moved = if change == 0 { "no change".to_owned() } else { format!("{change:+}") };
    page.spans(
        &[
            (&format!("{bar} {} of {}, {}", view.value, view.max, view.band), Style::new()),
            (&format!(" · {moved} {}", turn.word()), style(turn, sheet)),
        ],
        "  ",
        "  ",
    );
    page.item("  ", &view.about, sheet.faint());
}
