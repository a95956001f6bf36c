//! The ending, forecasts held against what happened, and what to talk about.

use ratatui::style::Style;

use super::{Debrief, Said};
use crate::forecast::calibration::squared_miss;
use crate::scenario::{ActorIx, QuestionIx};
use crate::terminal::page::Page;
use crate::terminal::words;

impl Debrief {
    pub(super) fn ending(&self, page: &mut Page) {
        let Some(ending) = self.ending.map(|ix| &self.scenario.endings[ix.at()]) else { return };
        let sheet = page.sheet;
        page.text(&ending.title, sheet.strong());
        page.text(words::tone(ending.tone), sheet.faint());
        page.markdown(&ending.text);
        page.heading("What it means");
        for actor in self.seats() {
            let meaning = &ending.meaning[actor.at()];
            if !meaning.is_empty() {
                let own = self.people.contains(&actor);
                let style = if own { sheet.own() } else { Style::new() };
                let you = if own { " (played here)" } else { "" };
                let name = &self.scenario.actor(actor).name;
                page.text(&format!("{name}{you}"), style);
                page.item("  ", meaning, Style::new());
            }
        }
        page.gap();
        let game = &self.transcript;
        let text =
            format!("Seed {}, state {}. Outcomes are fictional.", game.seed, game.state_hash);
        page.text(&text, sheet.faint());
    }

    /// Seats played here first.
    fn seats(&self) -> Vec<ActorIx> {
        let others = self.scenario.actor_ids().filter(|actor| !self.people.contains(actor));
        self.people.iter().copied().chain(others).collect()
    }

    pub(super) fn forecasts(&self, page: &mut Page) {
        let mut scores = Vec::new();
        for ix in QuestionIx::all(self.scenario.questions.len()) {
            page.heading(&self.scenario.questions[ix.at()].text);
            let yes = self.resolved[ix.at()];
            page.item(
                "  ",
                if yes { "It came: yes." } else { "It did not come: no." },
                Style::new(),
            );
            for said in self.last_words(ix) {
                let score = brier(said.percent, yes);
                scores.push((said.actor, score));
                let name = &self.scenario.actor(said.actor).name;
                let text = format!(
                    "{name} said {}% in turn {}: Brier score {score:.2}",
                    said.percent, said.turn
                );
                page.item("  • ", &text, Style::new());
            }
        }
        page.heading("Brier scores");
        if scores.is_empty() {
            page.text("Nobody gave a probability.", Style::new());
        }
        for actor in &self.people {
            let own: Vec<f64> =
                scores.iter().filter(|(who, _)| who == actor).map(|(_, score)| *score).collect();
            if !own.is_empty() {
                let mean = own.iter().sum::<f64>() / own.len() as f64;
                let name = &self.scenario.actor(*actor).name;
                page.text(
                    &format!("{name}: {mean:.2} over {} question(s)", own.len()),
                    page.sheet.own(),
                );
            }
        }
        page.gap();
        page.text(
            "0 is perfect, 0.25 is what always saying 50% earns, 1 is certain and wrong. A few \
             forecasts say little about a forecaster.",
            page.sheet.faint(),
        );
    }

    /// Each seat's last probability on a question.
    fn last_words(&self, question: QuestionIx) -> Vec<Said> {
        let last = |actor| {
            let mut all = self.said.iter().rev();
            all.find(|said| said.actor == actor && said.question == question).copied()
        };
        self.seats().into_iter().filter_map(last).collect()
    }

    pub(super) fn really(&self, page: &mut Page) {
        page.heading("What really happened");
        page.markdown(&self.scenario.debrief.really_happened);
        page.heading("Sources");
        for ix in &self.scenario.debrief.sources {
            self.source(page, ix.at());
        }
    }

    fn source(&self, page: &mut Page, at: usize) {
        let source = &self.scenario.meta.sources[at];
        let parts = [&source.title, &source.publisher, &source.date];
        let parts: Vec<_> = parts.iter().filter(|p| !p.is_empty()).map(|p| p.as_str()).collect();
        page.item("• ", &parts.join(", "), Style::new());
    }

    pub(super) fn talk(&self, page: &mut Page) {
        let debrief = &self.scenario.debrief;
        let steps = [
            ("1  What happened?", &debrief.what),
            ("2  What does it mean?", &debrief.so_what),
            ("3  What now?", &debrief.now_what),
        ];
        for (heading, questions) in steps {
            page.heading(heading);
            for question in questions {
                page.item("• ", question, Style::new());
            }
        }
    }

    pub(super) fn limits(&self, page: &mut Page) {
        page.heading("What the model leaves out");
        page.markdown(&self.scenario.debrief.limits);
        page.heading("All sources");
        for at in 0..self.scenario.meta.sources.len() {
            self.source(page, at);
        }
    }
}

/// The squared distance between what was said and what came.
fn brier(percent: u8, yes: bool) -> f64 {
    squared_miss(f64::from(percent) / 100.0, yes)
}

#[cfg(test)]
mod tests {
    use super::brier;

    #[test]
    fn brier_scores() {
        assert_eq!(brier(100, true), 0.0);
        assert_eq!(brier(50, false), 0.25);
        assert_eq!(brier(100, false), 1.0);
    }
}
