//! Rung and risk, turn by turn.

use std::cmp::Ordering;

use ratatui::style::Style;
use ratatui::text::Line;

use super::DebriefScreen;
use crate::forecast::Risk;
use crate::report::{SplitLine, TheoryRisk, TurnLines, turn_word};
use crate::terminal::page::{TextPage, fit};
use crate::terminal::risks::Weighing;
use crate::terminal::words;
use crate::texts::say;

/// `Turn 3 · 2024-12-18`.
pub(super) fn heading(turn: &TurnLines) -> String {
    let (kind, number, date) = (turn_word(turn.aftermath), turn.turn, &turn.date);
    say!("term-turn-of-date", kind = kind, turn = number, date = date)
}

impl DebriefScreen {
    pub(super) fn course(&self, page: &mut TextPage) {
        if let Some(theory) = &self.seen.view.theory {
            page.text(&theory.said().say(), Style::new());
        }
        page.text(&say!("term-course-about"), page.sheet.faint());
        self.overview(page);
    }

    pub(super) fn turn(&self, page: &mut TextPage, at: usize) {
        let turn = &self.transcript.turns[at];
        page.heading(&heading(turn));
        let weighing = self.risks.get(at).unwrap_or(&Weighing::NotAsked);
        match weighing.risk() {
            Some(risk) => self.risk_rows(page, risk),
            None => {
                let text = say!("term-course-risk", word = weighing.word());
                page.item("  ", &text, page.sheet.faint());
            }
        }
        self.moved(page, at);
        self.split(page, at);
    }

    /// All turns side by side, if they fit.
    fn overview(&self, page: &mut TextPage) {
        let turns = self.transcript.turns.len();
        let room = page.width().saturating_sub(6 * (turns + 1));
        if room < 20 {
            return;
        }
        let row = |name: &str, cells: Vec<String>| {
            let cells: String = cells.iter().map(|cell| format!("{cell:>6}")).collect();
            Line::raw(format!("{}{cells}", fit(name, room)))
        };
        page.gap();
        let heads = (1..=turns).map(|turn| say!("term-course-turn", turn = turn));
        let heads = heads.chain([say!("term-course-end")]).collect();
        page.extend([row(&say!("term-course-at-start"), heads).style(page.sheet.strong())]);
        let rungs = self.rungs.iter().map(|rung| (rung.0 + 1).to_string());
        page.extend([row(&say!("term-course-rung"), rungs.collect())]);
        for (at, threshold) in self.seen.scenario.ladder.thresholds.iter().enumerate() {
            let risks = self.risks.iter().map(|weighing| match weighing.risk() {
                Some(risk) => words::percent(risk.thresholds[at].by_end()),
                None => "…".to_owned(),
            });
            page.extend([row(&format!("‡ {}", threshold.said().say()), risks.collect())]);
        }
        let theories = &self.seen.found.theories;
        if !theories.is_empty() {
            page.gap();
            page.text(&TheoryRisk::about(&self.seen.scenario), page.sheet.faint());
        }
        for theory in theories {
            let risks = theory.risks.iter().map(|risk| words::percent(*risk)).collect();
            page.extend([row(&theory.heading(), risks)]);
        }
    }

    /// What changed the risk of a catastrophe, act by act.
    fn split(&self, page: &mut TextPage, at: usize) {
        let Some(split) = self.seen.found.splits.get(at).and_then(|splits| splits.first()) else {
            return;
        };
        for (depth, line) in SplitLine::of(&self.seen.scenario, split).lines() {
            let before = if depth == 0 { "  " } else { "    " };
            page.item(before, &line, page.sheet.faint());
        }
    }

    fn moved(&self, page: &mut TextPage, at: usize) {
        let (Some(from), Some(to)) = (self.rungs.get(at), self.rungs.get(at + 1)) else { return };
        let (before, after) = (self.rung(*from), self.rung(*to));
        let (text, style) = match to.cmp(from) {
            Ordering::Greater => {
                (say!("term-course-climbs", from = before, to = after), page.sheet.worse())
            }
            Ordering::Less => {
                (say!("term-course-comes-down", from = before, to = after), page.sheet.better())
            }
            Ordering::Equal => (say!("term-course-stays", rung = after), Style::new()),
        };
        page.item("  ", &text, style);
    }

    fn risk_rows(&self, page: &mut TextPage, risk: &Risk) {
        let columns = page.width();
        for (threshold, crossing) in
            self.seen.scenario.ladder.thresholds.iter().zip(&risk.thresholds)
        {
            let share = crossing.by_end();
            let words = crossing.rare.map_or(share.words().to_owned(), |_| share.text());
            let room = columns.saturating_sub(36).clamp(16, 44);
            let name = fit(&format!("‡ {}", threshold.said().say()), room);
            let text = format!(
                "{name} {:>5} {} {}",
                words::percent(share),
                words::gauge(share.share(), 8),
                words
            );
            page.item("  ", &text.replace(' ', "\u{a0}"), Style::new());
        }
    }

    /// What happened beside the acts, and what they did to the measures.
    pub(super) fn turn_notes(&self, page: &mut TextPage, at: usize) {
        let turn = &self.transcript.turns[at];
        for note in &turn.notes {
            page.item("  • ", note, page.sheet.faint());
        }
        let moved = self.seen.moved(turn.turn);
        if !moved.is_empty() {
            page.item("  • ", &moved.join("; "), page.sheet.faint());
        }
        for budget in self.seen.budgets(turn.turn) {
            page.item("  • ", budget, page.sheet.faint());
        }
    }
}
