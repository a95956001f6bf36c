//! Every decision of every seat: what was chosen and why, what came of it, what else there was.

use ratatui::style::Style;

use super::DebriefScreen;
use super::course::heading;
use crate::forecast::{Alternative, DrawFigures, Regret};
use crate::report::{ChoiceLine, TurnLines};
use crate::terminal::page::TextPage;
use crate::terminal::words;
use crate::texts::{decimal, say};

/// How many alternatives are set at once: about as many as a window shows.
const AT_ONCE: usize = 40;

/// A part of the page of decisions. A long game has a hundred thousand alternatives.
#[derive(Clone, Copy)]
pub(super) enum DecisionPart<'a> {
    /// A decision, by its turn and its place there; above the first of a turn its heading.
    Chosen(usize, usize),
    /// What it cost against some of the alternatives.
    Against(&'a [Alternative]),
    /// What was traced and listened to in a turn.
    Traced(usize),
}

impl DebriefScreen {
    /// The page in its parts.
    pub(super) fn decisions(&self) -> Vec<DecisionPart<'_>> {
        let mut parts = Vec::new();
        for (at, turn) in self.transcript.turns.iter().enumerate() {
            for (nth, choice) in turn.choices.iter().enumerate() {
                parts.push(DecisionPart::Chosen(at, nth));
                let others = self.regret_of(turn, choice).map_or(&[][..], |it| &it.alternatives);
                parts.extend(others.chunks(AT_ONCE).map(DecisionPart::Against));
            }
            parts.push(DecisionPart::Traced(at));
        }
        parts
    }

    /// Sets one of them.
    pub(super) fn decision(&self, page: &mut TextPage, part: DecisionPart<'_>) {
        match part {
            DecisionPart::Chosen(at, nth) => self.chosen(page, at, nth),
            DecisionPart::Against(others) => self.against(page, others),
            DecisionPart::Traced(at) => self.traced(page, &self.transcript.turns[at]),
        }
    }

    fn chosen(&self, page: &mut TextPage, at: usize, nth: usize) {
        let turn = &self.transcript.turns[at];
        if nth == 0 {
            page.heading(&heading(turn));
        }
        self.choice(page, at, turn, &turn.choices[nth]);
    }

    fn traced(&self, page: &mut TextPage, turn: &TurnLines) {
        let listened = turn.taps.iter().any(|tap| tap.tapped);
        if turn.choices.is_empty() && (listened || !turn.traces.is_empty()) {
            page.heading(&heading(turn));
        }
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

    /// What a decision cost, when that is known.
    fn regret_of(&self, turn: &TurnLines, choice: &ChoiceLine) -> Option<&Regret> {
        let actor = self.seen.scenario.find_actor(&choice.actor)?;
        self.seen.found.regret(turn.turn, actor)
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
        if let Some(regret) = self.regret_of(turn, choice) {
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

    /// What a decision cost at most.
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
    }

    fn against(&self, page: &mut TextPage, others: &[Alternative]) {
        for other in others {
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
