//! Every decision of every seat: what was chosen and why, what came of it, what else there was.

use ratatui::style::Style;

use super::DebriefScreen;
use crate::forecast::{DrawFigures, Regret};
use crate::report::{ChoiceLine, TurnLines};
use crate::terminal::page::TextPage;
use crate::terminal::words;
use crate::texts::{decimal, say};

impl DebriefScreen {
    /// One decision: above the first of a turn its heading, below the last what was traced.
    pub(super) fn decision(&self, page: &mut TextPage, (at, nth): (usize, usize)) {
        let turn = &self.transcript.turns[at];
        if nth == 0 {
            let (number, date) = (turn.turn, &turn.date);
            page.heading(&say!("term-turn-of-date", turn = number, date = date));
        }
        self.choice(page, at, turn, &turn.choices[nth]);
        if nth + 1 == turn.choices.len() {
            for trace in &turn.traces {
                let (who, what) = (self.name(&trace.actor), self.title(&trace.option));
                let text = match trace.attributed {
                    true => say!("term-traced", title = what, actor = who, turn = trace.done),
                    false => say!("term-not-traced", title = what, actor = who, turn = trace.done),
                };
                page.item("• ", &text, page.sheet.faint());
            }
            for tap in turn.taps.iter().filter(|tap| tap.tapped) {
                let (who, what) = (self.name(&tap.by), self.title(&tap.option));
                let text = say!("report-tapped", actor = who, title = what);
                page.item("• ", &text, page.sheet.faint());
            }
        }
    }

    fn choice(&self, page: &mut TextPage, at: usize, turn: &TurnLines, choice: &ChoiceLine) {
        let (own, sheet) = (self.is_person(&choice.actor), page.sheet);
        let looks = if own { sheet.own() } else { sheet.strong() };
        let who = self.name(&choice.actor);
        if choice.orders.is_empty() {
            page.item("• ", &say!("term-decision-holds", actor = &who), looks);
        }
        for order in &choice.orders {
            page.item("• ", &format!("{who}: {}", self.title(order)), looks);
            self.result(page, turn, &choice.actor, order);
        }
        if !choice.reason.is_empty() {
            let why = format!("  {} ", say!("term-decision-why"));
            page.item(&why, &say!("term-quoted", text = &choice.reason), Style::new());
        }
        let others = self.not_taken(at, choice);
        let actor = self.seen.scenario.find_actor(&choice.actor);
        let regret = actor.and_then(|actor| self.seen.found.regret(turn.turn, actor));
        if let Some(regret) = regret {
            self.regret(page, regret);
        } else if own && !others.is_empty() {
            let also = format!("  {} ", say!("term-decision-also"));
            page.item(&also, &others.join("; "), sheet.faint());
        }
    }

    /// What came of an order, with its dice.
    fn result(&self, page: &mut TextPage, turn: &TurnLines, actor: &str, order: &str) {
        let mut acts = turn.acts.iter();
        let Some(act) = acts.find(|act| act.actor == actor && act.option == order) else { return };
        page.item("  ", &crate::markup::plain(&act.text), Style::new());
        if let Some(source) = &act.source {
            let text = say!("tty-source", source = words::source(source));
            page.item("  ", &text, page.sheet.faint());
        }
        if let Some(draw) = &act.draw {
            let (figures, label) = (DrawFigures::of(draw), words::label(&draw.chosen().label));
            let share = &figures.shares[usize::from(draw.result)];
            let roll = &figures.roll;
            let text = match act.open {
                true => say!("term-drawn", branch = label, share = share, roll = roll),
                false => say!("term-drawn-covert", branch = label, share = share, roll = roll),
            };
            page.item("  ", &text, page.sheet.faint());
        }
    }

    /// What a decision cost against each alternative.
    fn regret(&self, page: &mut TextPage, regret: &Regret) {
        let (text, style) = match regret.clear() {
            true => {
                let points = decimal(regret.points(), 1);
                (say!("term-regret", points = points), page.sheet.worse())
            }
            false => (say!("term-regret-none"), page.sheet.better()),
        };
        page.item("  ", &text, style);
        if let Some(said) = regret.against_holding() {
            page.item("  ", &said, Style::new());
        }
        for other in &regret.alternatives {
            let title = other.option.map(|ix| self.seen.scenario.option(ix).title.clone());
            let title = title.unwrap_or_else(|| say!("term-regret-hold"));
            page.item("    ", &format!("{}: {title}", other.said()), page.sheet.faint());
        }
    }

    fn not_taken(&self, at: usize, choice: &ChoiceLine) -> Vec<&str> {
        let Some(actor) = self.seen.scenario.find_actor(&choice.actor) else { return Vec::new() };
        let menu = self.menus.get(at).and_then(|menus| menus.get(actor.at()));
        let options = menu.into_iter().flatten().map(|ix| self.seen.scenario.option(*ix));
        let others = options.filter(|option| !choice.orders.contains(&option.id));
        others.map(|option| option.title.as_str()).collect()
    }

    fn is_person(&self, actor: &str) -> bool {
        self.seen.scenario.find_actor(actor).is_some_and(|ix| self.seen.people.contains(&ix))
    }

    fn title(&self, option: &str) -> String {
        let found = self.seen.scenario.options.iter().find(|choice| choice.id == option);
        found.map_or_else(|| option.to_owned(), |choice| choice.title.clone())
    }
}
