//! Every text that players read, with its place.

use crate::scenario::Scenario;
use crate::scenario::Seats;
use crate::scenario::raw::{Outcome, Text, Whole};

/// A text.
pub struct Prose<'s> {
    /// Whose it is: "option `strike`".
    pub owner: String,
    /// The text as it is written.
    pub text: &'s Text,
    /// Whether it is a title or a name, and no sentence.
    pub label: bool,
    /// Whether it is told under real names even where masks are worn.
    pub unmasked: bool,
    /// Who reads it before the end; all, where nobody is kept from it.
    pub read_by: Seats,
}

/// All of them, in the order of the file. A card that several have is there once.
pub fn prose<'s>(scenario: &'s Scenario, written: &'s Whole) -> Vec<Prose<'s>> {
    let mut all =
        All { owner: String::new(), unmasked: false, read_by: Seats::ALL, found: Vec::new() };
    if let Some(meta) = &written.meta {
        all.owner = "`meta`".to_owned();
        all.labels([&meta.title]);
        all.sentences([&meta.summary, &meta.content_note]);
        all.sentences(&meta.dilemma);
        all.sentences(meta.objectives.iter().flatten().map(|one| &one.text));
    }
    if let Some(ladder) = &written.ladder {
        all.owner = "the ladder".to_owned();
        all.labels(ladder.rungs.iter().map(|rung| &rung.name));
        all.labels(ladder.thresholds.iter().map(|one| &one.name));
    }
    for (one, raw) in scenario.indicators.iter().zip(&written.indicators) {
        all.of(format!("indicator `{}`", raw.id), one.known_to);
        all.labels([&raw.name]);
        all.sentences([&raw.about]);
        all.labels(raw.bands.iter().map(|band| &band.name));
    }
    for (one, raw) in scenario.flags.iter().zip(&written.flags) {
        all.of(format!("flag `{}`", raw.id), one.known_to);
        all.labels([&raw.name]);
    }
    for (one, raw) in scenario.timers.iter().zip(&written.timers) {
        all.of(format!("timer `{}`", raw.id), one.known_to);
        all.labels([&raw.name]);
    }
    for raw in &written.norms {
        all.of(format!("norm `{}`", raw.id), Seats::ALL);
        all.labels([&raw.name]);
        all.sentences([&raw.text]);
    }
    for (ix, raw) in scenario.actor_ids().zip(&written.actors) {
        all.of(format!("actor `{}`", raw.id), Seats::ALL);
        all.labels([&raw.name, &raw.role]);
        all.sentences(&raw.dilemma);
        all.read_by = Seats::only(ix);
        all.sentences([&raw.brief]);
        all.sentences(raw.objectives.iter().map(|one| &one.text));
        for line in &raw.red_lines {
            let known = line.declared.unwrap_or(true);
            all.of(
                format!("red line `{}`", line.id),
                if known { Seats::ALL } else { Seats::only(ix) },
            );
            all.labels([&line.title]);
            all.sentences([&line.text]);
        }
    }
    for (option, raw) in scenario.options.iter().zip(&written.options) {
        all.of(format!("option `{}`", raw.id), Seats::only(option.actor));
        all.labels([&raw.title]);
        all.sentences([&raw.text]);
        // Who sees what came of it hangs on how it was done.
        all.read_by = Seats::ALL;
        all.outcomes(&raw.outcomes);
    }
    for (inject, raw) in scenario.injects.iter().zip(&written.injects) {
        all.of(format!("inject `{}`", raw.id), inject.audience);
        all.labels([&raw.title]);
        all.sentences([&raw.text]);
        all.sentences(&raw.discussion);
        all.outcomes(&raw.outcomes);
    }
    for raw in &written.questions {
        all.of(format!("question `{}`", raw.id), Seats::ALL);
        all.sentences([&raw.text]);
    }
    for raw in &written.endings {
        all.of(format!("ending `{}`", raw.id), Seats::ALL);
        all.labels([&raw.title]);
        all.sentences([&raw.text]);
        all.sentences(raw.meaning.values());
    }
    if let Some(debrief) = &written.debrief {
        all.of("the debrief".to_owned(), Seats::ALL);
        all.unmasked = true;
        all.sentences([&debrief.really_happened, &debrief.limits]);
        let steps = &debrief.questions;
        let questions = steps.what.iter().chain(&steps.so_what).chain(&steps.now_what);
        all.sentences(questions.map(|question| &question.text));
    }
    // The copies of a card have one text.
    let mut said = std::collections::BTreeSet::new();
    all.found.retain(|one| said.insert(one.text.span));
    all.found
}

/// The sentences of a text, each with the byte at which it begins.
pub fn sentences(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        if c == '\n' || (c.is_whitespace() && matches!(last, '.' | '!' | '?')) {
            found.push((start, &text[start..at]));
            start = at;
        }
        last = c;
    }
    found.push((start, &text[start..]));
    found.retain(|(_, sentence)| !sentence.trim().is_empty());
    found
}

/// A text with blanks for what stands in quotation marks, which is somebody's own words; bytes stay where they are.
pub fn unquoted(text: &str) -> String {
    let mut closes = None;
    let blank = |c: char| " ".repeat(c.len_utf8());
    let mut said = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match closes {
            Some(close) => {
                said.push_str(&blank(c));
                if c == close {
                    closes = None;
                }
            }
            None => {
                closes = match c {
                    '“' => Some('”'),
                    '«' => Some('»'),
                    '"' => Some('"'),
                    _ => None,
                };
                // What is never closed is no quotation.
                closes = closes.filter(|close| text[at + c.len_utf8()..].contains(*close));
                match closes {
                    Some(_) => said.push_str(&blank(c)),
                    None => said.push(c),
                }
            }
        }
    }
    said
}

struct All<'s> {
    owner: String,
    unmasked: bool,
    read_by: Seats,
    found: Vec<Prose<'s>>,
}

impl<'s> All<'s> {
    fn of(&mut self, owner: String, read_by: Seats) {
        (self.owner, self.read_by) = (owner, read_by);
    }

    fn labels(&mut self, texts: impl IntoIterator<Item = &'s Text>) {
        texts.into_iter().for_each(|text| self.add(text, true));
    }

    fn sentences(&mut self, texts: impl IntoIterator<Item = &'s Text>) {
        texts.into_iter().for_each(|text| self.add(text, false));
    }

    fn outcomes(&mut self, outcomes: &'s [Outcome]) {
        for outcome in outcomes {
            self.sentences([&outcome.text]);
            self.sentences(&outcome.seen);
        }
    }

    fn add(&mut self, text: &'s Text, label: bool) {
        let (owner, unmasked, read_by) = (self.owner.clone(), self.unmasked, self.read_by);
        self.found.push(Prose { owner, text, label, unmasked, read_by });
    }
}
