//! Likelihoods are said in two languages at once.
//!
//! **What it does.** Finds texts with words of both lists of Intelligence Community Directive 203 ("likely" and
//! "probable"), and sentences that say how likely something is and with what confidence. Words in quotation marks are left
//! out.
//!
//! **Why this is bad.** Readers take two words for two meanings. How likely something is, and how much is known about it,
//! are two things; in one sentence they are taken for one.
//!
//! ```ron,bad,in-injects
//! (
//!     id: "report", title: "A report", text: "Rain is likely in the hills, and hail is probable.", medium: Letter,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger += 2"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! (
//!     id: "report", title: "A report", text: "Rain is likely in the hills. Confidence in that is low.", medium: Letter,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger += 2"],
//! ),
//! ```

use super::prose::{prose, sentences, unquoted};
use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};
use crate::forecast::verbal::said;
use crate::syntax::decode::inside;

pub const RULE: Rule =
    Rule { code: Code("N1203"), name: "mixed-words", level: Severity::Note, check };

/// How firm a judgement is; not how likely its object.
const CONFIDENCE: [&str; 5] = [
    "high confidence",
    "moderate confidence",
    "medium confidence",
    "low confidence",
    "confidence level",
];

fn check(look: &mut Checking<'_>) {
    for one in prose(look.scenario, look.written) {
        let text = unquoted(&one.text.value);
        let words = said(&text);
        let Some(first) = words.first() else { continue };
        let at = |range| inside(look.files.text(one.text.span.file), one.text.span, range);
        if let Some(other) = words.iter().find(|word| word.other != first.other) {
            let message = format!(
                "a text of {} says “{}” and “{}”, which are words of two scales",
                one.owner,
                &text[first.at.clone()],
                &text[other.at.clone()]
            );
            let help = format!("keep to one: “{}” means the same", same(other));
            look.found(at(other.at.clone()), message, help);
        }
        for (start, sentence) in sentences(&text) {
            let lower = sentence.to_ascii_lowercase();
            let inside = start..start + sentence.len();
            let likely = words.iter().find(|word| inside.contains(&word.at.start));
            let firm = CONFIDENCE.iter().find_map(|words| Some((*words, lower.find(words)?)));
            if let (Some(likely), Some((words, firm))) = (likely, firm) {
                let message = format!(
                    "a text of {} says “{}” and “{words}” in one sentence",
                    one.owner,
                    &text[likely.at.clone()]
                );
                let help = "say in one sentence how likely it is, and in another how much is known";
                look.found(at(start + firm..start + firm + words.len()), message, help);
            }
        }
    }
}

/// What means the same in the other list.
fn same(word: &crate::forecast::verbal::SaidLikelihood) -> &'static str {
    let list = if word.other { word.means.words } else { word.means.others };
    list.first().copied().unwrap_or_default()
}
