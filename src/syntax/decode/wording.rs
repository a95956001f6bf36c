//! What is wrong with a value, in an author's words.

use std::fmt;

use super::reader::Reader;
use super::{Error, UNKNOWN_CHOICE, WRONG_NAME};
use crate::diagnostics::{Diagnostic, Edit, Fix, Span, nearest};
use crate::syntax::tree::{self, NodeKind};

/// What should stand at a place.
pub(super) enum Wanted {
    Whole,
    Number,
    /// A number, or a text for one.
    Odds,
    YesNo,
    Text,
    Character,
    List,
    Map,
    /// A struct with these fields.
    Fields(&'static [&'static str]),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// So many values in parentheses.
    Values(usize),
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => f.write_str("a whole number"),
            Self::Number | Self::Odds => f.write_str("a number"),
            Self::YesNo => f.write_str("`true` or `false`"),
            Self::Text => f.write_str("a text"),
            Self::Character => f.write_str("a character"),
            Self::List => f.write_str("a list"),
            Self::Map => f.write_str("a map"),
            Self::Fields(_) => f.write_str("fields in parentheses"),
            Self::OneOf(words) => f.write_str(&listed(&current(words), "or")),
            Self::Values(0) => f.write_str("`()`"),
            Self::Values(1) => f.write_str("one value in parentheses"),
            Self::Values(n) => write!(f, "{n} values in parentheses"),
        }
    }
}

impl Reader<'_> {
    /// What stands here.
    pub(super) fn found(self) -> String {
        let shown = clip(self.context.slice(self.node.span));
        let word = |name| clip(self.context.word(name));
        match &self.node.kind {
            NodeKind::Text => format!("the text {shown}"),
            NodeKind::Number => format!("the number {shown}"),
            NodeKind::Word => format!("the word `{shown}`"),
            NodeKind::Char => format!("the character {shown}"),
            NodeKind::Bytes => "bytes".into(),
            NodeKind::Broken => "what can't be read".into(),
            NodeKind::List(_) => "a list".into(),
            NodeKind::Map(_) => "a map".into(),
            NodeKind::Struct { name: Some(name), .. }
            | NodeKind::Tuple { name: Some(name), .. } => {
                format!("`{}(…)`", word(*name))
            }
            NodeKind::Struct { .. } => "fields in parentheses".into(),
            NodeKind::Tuple { items, .. } if items.is_empty() => "`()`".into(),
            NodeKind::Tuple { .. } => "values in parentheses".into(),
        }
    }

    /// What to write instead, when what is meant can be told from what stands here.
    pub(super) fn remedy(self, wanted: &Wanted) -> Option<String> {
        let written = self.context.slice(self.node.span);
        let short = written.len() <= 40;
        let unquoted = self.context.string(self.node).map(|text| text.trim().to_owned());
        match (wanted, unquoted) {
            (Wanted::Whole | Wanted::Number | Wanted::Odds, Some(text))
                if self.is_good(wanted, &text) =>
            {
                Some(format!("write it without quotation marks: `{text}`"))
            }
            (Wanted::Whole, None) => {
                let value: f64 = tree::options().from_str(written).ok()?;
                let whole = value.fract() == 0.0 && value.abs() < 1e9;
                Some(if whole {
                    format!("write `{value}`")
                } else {
                    "write it without a fraction".into()
                })
                .filter(|_| matches!(self.node.kind, NodeKind::Number))
            }
            (Wanted::YesNo, Some(text)) if text == "true" || text == "false" => {
                Some(format!("write it without quotation marks: `{text}`"))
            }
            (Wanted::YesNo, _) => Some("write `true` or `false`".into()),
            (Wanted::Text, None) => match self.node.kind {
                NodeKind::Word | NodeKind::Number if short => {
                    Some(format!("write `\"{written}\"`"))
                }
                _ => Some("a text stands in quotation marks: `\"…\"`".into()),
            },
            (Wanted::List, _) => {
                let leaf =
                    matches!(self.node.kind, NodeKind::Text | NodeKind::Number | NodeKind::Word);
                Some(match leaf && short {
                    true => format!("write `[{}]`", clip(written)),
                    false => "a list stands in square brackets: `[…, …]`".into(),
                })
            }
            (Wanted::Map, _) => Some("a map is written `{ \"name\": value }`".into()),
            (Wanted::Fields(names), _) => Some(format!(
                "write `({}: …)`; fields here are {}",
                names.first()?,
                listed(names, "and")
            )),
            (Wanted::OneOf(words), Some(text)) => match likely(&text, words) {
                Some(word) => Some(format!("write it without quotation marks: `{word}`")),
                None => Some("write one of these words, without quotation marks".into()),
            },
            _ => None,
        }
    }

    /// Whether `text` would do as a number.
    pub(super) fn is_good(self, wanted: &Wanted, text: &str) -> bool {
        match wanted {
            Wanted::Whole => text.parse::<i64>().is_ok(),
            _ => text.parse::<f64>().is_ok_and(f64::is_finite),
        }
    }

    pub(super) fn unknown_choice(self, word: &str, choices: &[&'static str]) -> Error {
        let message = format!("unknown word `{}`", clip(word));
        let choices = current(choices);
        let near = likely(word, &choices);
        let help = match near {
            Some(choice) => format!("did you mean `{choice}`?"),
            None => format!("possible here: {}", listed(&choices, "or")),
        };
        let finding = Diagnostic::error(UNKNOWN_CHOICE, self.node.head(), message).help(help);
        let fix = near.map(|choice| {
            let span = self.node.span;
            let span = Span { end: span.start.saturating_add(word.len() as u32), ..span };
            Fix::likely(format!("write `{choice}`"), span, choice)
        });
        self.report(Diagnostic { fix, ..finding })
    }

    /// Reports a struct that is called otherwise than `name`; it may have no name at all.
    pub(super) fn check_name(self, name: &str, fields: &[&str]) {
        let (NodeKind::Struct { name: Some(found), .. }
        | NodeKind::Tuple { name: Some(found), .. }) = &self.node.kind
        else {
            return;
        };
        let word = self.context.word(*found);
        if word != name && !self.bare {
            let message = format!("expected `{name}(…)`, found `{}(…)`", clip(word));
            let help = format!("write `{name}(` or only `(`");
            let mut fix = Fix::safe(format!("write `{name}`"), *found, name);
            let (first, text) = (self.node.first_name(), self.context);
            if let Some(first) = first
                .filter(|first| fields.contains(&format!("{word}{}", text.word(*first)).as_str()))
            {
                // `i(d: …` for `(id: …`.
                let begin = Span { end: first.start, ..first };
                let edits = vec![Edit::new(*found, ""), Edit::new(begin, word)];
                fix = Fix {
                    title: format!("write `({word}{}`", text.word(first)),
                    edits,
                    safe: false,
                };
            }
            self.context.report(Diagnostic::error(WRONG_NAME, *found, message).help(help).fix(fix));
        }
    }
}

/// Words that are understood in older files, each with the one that is written instead.
const OLD_WORDS: [(&str, &str); 2] = [("Analysis", "Argued"), ("Post", "SocialMedia")];

/// The words that an author is told to write.
fn current(words: &[&'static str]) -> Vec<&'static str> {
    let old =
        |word: &str| OLD_WORDS.iter().any(|(old, instead)| *old == word && words.contains(instead));
    words.iter().copied().filter(|word| !old(word)).collect()
}

/// The candidate that was probably meant.
pub(super) fn likely<'s>(word: &str, candidates: &[&'s str]) -> Option<&'s str> {
    // Of a short word one letter is much.
    let one_off = |other: &&&str| strsim::damerau_levenshtein(word, other) == 1;
    let mut near = candidates.iter().filter(|_| word.len() <= 4).filter(one_off);
    nearest(word, candidates.iter().copied()).or_else(|| {
        let first = near.next().copied();
        first.filter(|_| near.next().is_none())
    })
}

/// "`a`, `b` and `c`".
pub(super) fn listed(words: &[&str], and: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} {and} {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => "nothing".into(),
    }
}

/// At most a few words of what the author wrote, on one line.
pub(super) fn clip(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let short: String = line.chars().take(40).collect();
    if short.len() < text.len() { short + "…" } else { short }
}
