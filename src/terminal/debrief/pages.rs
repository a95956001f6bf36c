//! The ending, forecasts held against what happened, and what to talk about.

use ratatui::style::Style;

use super::DebriefScreen;
use crate::report::{asked, law, published};
use crate::scenario::ActorIx;
use crate::terminal::page::TextPage;
use crate::terminal::words;
use crate::texts::say;

impl DebriefScreen {
    pub(super) fn ending(&self, page: &mut TextPage) {
        let Some(ending) = self.ending.map(|ix| &self.seen.scenario.endings[ix.at()]) else {
            return;
        };
        let sheet = page.sheet;
        page.text(&ending.title, sheet.strong());
        page.text(&words::tone(ending.tone), sheet.faint());
        page.text(&self.seen.headline(|turn| self.risks.get(turn)?.risk()), sheet.own());
        page.markdown(&ending.text);
        page.heading(&say!("term-ending-means"));
        for actor in self.seats() {
            let meaning = &ending.meaning[actor.at()];
            if !meaning.is_empty() {
                let own = self.seen.people.contains(&actor);
                let style = if own { sheet.own() } else { Style::new() };
                let name = &self.seen.scenario.actor(actor).name;
                match own {
                    true => page.text(&say!("term-ending-played-here", name = name), style),
                    false => page.text(name, style),
                }
                page.item("  ", meaning, Style::new());
            }
        }
        if !self.seen.came_to.is_empty() {
            page.heading(&say!("toll-title"));
        }
        for line in &self.seen.came_to {
            page.item("• ", line, Style::new());
        }
        let own = self.seen.own();
        if !own.is_empty() {
            page.heading(&say!("own-title"));
        }
        own.iter().for_each(|line| page.item("• ", line, Style::new()));
        page.gap();
        let game = &self.transcript;
        let (seed, state) = (game.seed.to_string(), &game.state_hash);
        page.text(&say!("term-ending-seed", seed = seed, state = state), sheet.faint());
    }

    /// Seats played here first.
    fn seats(&self) -> Vec<ActorIx> {
        let others =
            self.seen.scenario.actor_ids().filter(|actor| !self.seen.people.contains(actor));
        self.seen.people.iter().copied().chain(others).collect()
    }

    pub(super) fn forecasts(&self, page: &mut TextPage) {
        let scores = self.seen.forecasters.scores();
        let sheet = page.sheet;
        for question in &scores.questions {
            page.heading(&question.question);
            page.item("  ", &question.answer(), Style::new());
            for said in &question.said {
                page.item("  • ", &said.to_string(), Style::new());
            }
        }
        page.heading(&say!("term-scores"));
        if scores.is_empty() {
            page.text(&say!("term-scores-none"), Style::new());
        }
        for player in &scores.players {
            page.text(&player.to_string(), sheet.own());
        }
        if let Some(parts) = &scores.parts {
            page.text(&parts.to_string(), Style::new());
        }
        page.gap();
        page.text(&scores.caution(), sheet.faint());
        let start = self.risks.first().and_then(|weighing| weighing.risk());
        let published = start.map_or_else(Vec::new, |risk| published(&self.seen.scenario, risk));
        if !published.is_empty() {
            page.heading(&say!("reference-title"));
        }
        published.iter().for_each(|line| page.item("• ", line, Style::new()));
    }

    pub(super) fn really(&self, page: &mut TextPage) {
        page.heading(&say!("term-really-happened"));
        page.markdown(&self.seen.scenario.debrief.really_happened);
        let sources = &self.seen.scenario.debrief.sources;
        if !sources.is_empty() {
            page.heading(&say!("term-really-sources"));
        }
        sources.iter().for_each(|ix| self.source(page, ix.at()));
        self.laws(page);
    }

    /// What law says of the norms, and how often each was broken.
    fn laws(&self, page: &mut TextPage) {
        let norms = self.seen.scenario.norms.iter().zip(&self.seen.view.norms);
        let laws = norms.filter_map(|(norm, view)| Some((law(&self.seen.scenario, norm)?, view)));
        for (at, (law, norm)) in laws.enumerate() {
            if at == 0 {
                page.heading(&say!("norm-law-title"));
            }
            let times = say!("tty-norm-broken", times = norm.breaches);
            page.item("• ", &format!("{} ({times}): {}", norm.name, norm.text), Style::new());
            page.item("  ", &law, Style::new());
        }
    }

    fn source(&self, page: &mut TextPage, at: usize) {
        page.item("• ", &self.seen.scenario.meta.sources[at].line(), Style::new());
    }

    pub(super) fn talk(&self, page: &mut TextPage) {
        let debrief = &self.seen.scenario.debrief;
        let steps = [
            (say!("term-talk-what"), &debrief.what),
            (say!("term-talk-so-what"), &debrief.so_what),
            (say!("term-talk-now-what"), &debrief.now_what),
        ];
        for (at, (heading, questions)) in steps.into_iter().enumerate() {
            page.heading(&format!("{}  {heading}", at + 1));
            for question in questions {
                page.item("• ", &asked(&self.seen.scenario, question), Style::new());
            }
        }
    }

    /// How many things there are to talk about.
    pub(super) fn taught_count(&self) -> usize {
        self.seen.taught().iter().map(|(_, all)| all.len()).sum()
    }

    /// One of them, counted from 0.
    pub(super) fn taught(&self, page: &mut TextPage, mut at: usize) {
        for (heading, all) in self.seen.taught() {
            if let Some(one) = all.get(at) {
                if at == 0 {
                    page.heading(&heading);
                }
                page.item("• ", &one.heading, page.sheet.strong());
                one.lines.iter().for_each(|line| page.item("  ", line, Style::new()));
                return;
            }
            at -= all.len();
        }
    }

    pub(super) fn limits(&self, page: &mut TextPage) {
        page.heading(&say!("term-limits-left-out"));
        page.markdown(&self.seen.scenario.debrief.limits);
        let sources = self.seen.scenario.meta.sources.len();
        if sources > 0 {
            page.heading(&say!("term-limits-sources"));
        }
        (0..sources).for_each(|at| self.source(page, at));
    }
}
