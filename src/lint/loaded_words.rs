//! One side is spoken of in loaded words.
//!
//! **What it does.** Counts, for each actor, sentences of the scenario's own that name it, and no other, together with a
//! word that judges: "regime", "so-called", "terrorist". Where one side has two or more of them and no other side any, it
//! says so. Words in quotation marks are somebody's own, and so are labels.
//!
//! **Why this is bad.** The players of that side read that they are the bad ones, and play so, or stop trusting the rest. News
//! agencies leave such words to those whom they quote: Reuters, *Handbook of Journalism* ("terrorism"); BBC, *Editorial
//! Guidelines* 11.3.5.
//!
//! ```ron,bad,in-injects
//! (
//!     id: "song", title: "A song", text: "The regime of Upper Town sings. Thugs of Upper Town clap.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger += 2"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! (
//!     id: "song", title: "A song", text: "The mayor of Upper Town sings. Men of Upper Town clap.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger += 2"],
//! ),
//! ```

use super::prose::{prose, sentences, unquoted};
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::verbal::is_whole;
use crate::syntax::decode::inside;

pub const RULE: Rule =
    Rule { code: Code("N1802"), name: "loaded-words", level: Severity::Note, check };

/// Words that judge whom they name. The first six are those that the handbooks above speak of; the others are of the same
/// sort.
const LOADED: [&str; 21] = [
    "terrorist",
    "terrorists",
    "extremist",
    "extremists",
    "so-called",
    "martyr",
    "regime",
    "junta",
    "puppet",
    "puppets",
    "henchmen",
    "cronies",
    "thug",
    "thugs",
    "butcher",
    "butchers",
    "fanatics",
    "barbaric",
    "cowardly",
    "warmonger",
    "warmongers",
];

/// So many make a habit.
const HABIT: usize = 2;

fn check(look: &mut Checking<'_>) {
    let actors = &look.written.actors;
    let mut found = vec![Vec::new(); actors.len()];
    for one in prose(look.scenario, look.written).iter().filter(|one| !one.label) {
        let text = unquoted(&one.text.value);
        for (start, sentence) in sentences(&text) {
            let named = |at: &usize| stands(sentence, &actors[*at].name.value).is_some();
            let named: Vec<usize> = (0..actors.len()).filter(named).collect();
            let [about] = named.as_slice() else { continue };
            let lower = sentence.to_ascii_lowercase();
            let word = LOADED.iter().find_map(|word| Some((*word, stands(&lower, word)?)));
            if let Some((word, at)) = word {
                let range = start + at..start + at + word.len();
                let file = look.files.text(one.text.span.file);
                found[*about].push((word, inside(file, one.text.span, range)));
            }
        }
    }
    let mut sides = found.iter().zip(actors).filter(|(words, _)| !words.is_empty());
    let (Some((words, actor)), None) = (sides.next(), sides.next()) else { return };
    if words.len() < HABIT {
        return;
    }
    let mut said: Vec<_> = words.iter().map(|(word, _)| format!("“{word}”")).collect();
    said.dedup();
    let message = format!(
        "of `{}`, and of no other side, {} sentences speak in words that judge: {}",
        actor.id,
        words.len(),
        said.join(", ")
    );
    look.found(
        words[0].1,
        message,
        "say what they are or do, or have somebody say it, in quotation marks",
    );
}

/// Where words stand by themselves.
fn stands(text: &str, words: &str) -> Option<usize> {
    let mut all = text.match_indices(words).map(|(at, _)| at);
    all.find(|at| is_whole(text, &(*at..at + words.len())))
}
