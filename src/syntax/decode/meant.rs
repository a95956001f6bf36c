//! What was probably meant by a value that is none, where it can be told from what should stand there.

use super::reader::Reader;
use super::wording::{Wanted, likely};
use crate::diagnostics::{Edit, Fix, Span};
use crate::syntax::tree::NodeKind;

/// What is to stand in place of a value.
pub(super) struct MeantValue {
    /// In RON.
    pub(super) new: String,
    /// Whether nothing else can be meant.
    pub(super) safe: bool,
}

/// Longest value that is looked at, in bytes.
const LONGEST: usize = 60;

impl Reader<'_> {
    /// What was meant by what stands here; without its brackets, of what has any.
    pub(super) fn meant(self, wanted: &Wanted) -> Option<MeantValue> {
        let written = self.context.slice(self.node.span);
        if written.len() > LONGEST || written.contains('\n') {
            return None;
        }
        let text = self.context.string(self.node);
        let broken = matches!(self.node.kind, NodeKind::Broken);
        let leaf = broken || matches!(self.node.kind, NodeKind::Word | NodeKind::Number);
        let plain = text.as_deref().unwrap_or(written).trim();
        // `b"akhmut"` for `"bakhmut"`
        if matches!((&self.node.kind, wanted), (NodeKind::Bytes, Wanted::Text)) {
            let new = written.replacen("b\"", "\"b", 1);
            return Some(MeantValue { new, safe: false });
        }
        if !leaf && text.is_none() {
            return None;
        }
        let sure = |new: String| Some(MeantValue { new, safe: true });
        let guess = |new: String| Some(MeantValue { new, safe: false });
        match wanted {
            Wanted::Whole | Wanted::Number if text.is_some() && self.is_good(wanted, plain) => {
                sure(plain.to_owned())
            }
            Wanted::Whole => {
                let number = number(plain).or_else(|| with_unit(plain))?;
                (number.fract() == 0.0).then(|| guess(shown(number))).flatten()
            }
            Wanted::Number => {
                let percent = plain.strip_suffix('%').and_then(|part| number(part.trim()));
                let number = percent.map(|part| part / 100.0);
                guess(shown(number.or_else(|| share(plain)).or_else(|| number_word(plain))?))
            }
            Wanted::Odds => guess(odds(plain)?),
            Wanted::YesNo => guess(yes_or_no(plain)?.to_owned()),
            Wanted::Text if leaf => {
                let good = !written.contains(['"', '\\', '“', '”', '„', '«', '\'', '(', '[', '{']);
                let sure_text = !broken || written.bytes().all(|b| b.is_ascii_digit() || b == b'-');
                (good && sure_text).then(|| sure(format!("\"{written}\""))).flatten()
            }
            Wanted::List if !broken => sure(format!("[{written}]")),
            Wanted::OneOf(words) => {
                let (word, rest) = plain.split_once([' ', ':', '=']).unwrap_or((plain, ""));
                let rest = rest.trim();
                let exact = words.iter().find(|one| **one == word);
                let word = exact.copied().or_else(|| likely(word, words))?;
                match rest {
                    "" => Some(MeantValue { new: word.to_owned(), safe: exact.is_some() }),
                    rest => guess(format!("{word}({rest})")),
                }
            }
            _ => None,
        }
    }

    /// The change that makes what is meant of what stands here.
    pub(super) fn fix(self, wanted: &Wanted) -> Option<Fix> {
        let span = self.node.span;
        if let Some(MeantValue { new, safe }) = self.meant(wanted) {
            let title = format!("write `{new}`");
            return Some(Fix { title, edits: vec![Edit::new(span, new)], safe });
        }
        // Brackets of another sort, whatever is in them.
        let mut instead = "";
        let (open, close) = match (&self.node.kind, wanted) {
            (NodeKind::Tuple { name: None, .. }, Wanted::List) => ("[", "]"),
            (NodeKind::Map(_), Wanted::Fields(_)) => {
                instead = "for `{` and `}`";
                ("(", ")")
            }
            (NodeKind::List(_), Wanted::Fields(_) | Wanted::Values(_)) => {
                instead = "for `[` and `]`";
                ("(", ")")
            }
            _ => return None,
        };
        let head =
            Span { start: self.node.head_end.checked_sub(1)?, end: self.node.head_end, ..span };
        let end = Span { start: span.end.checked_sub(1)?, ..span };
        let mut edits = vec![Edit::new(head, open), Edit::new(end, close)];
        if let NodeKind::Map(entries) = &self.node.kind {
            let names = entries.iter().filter_map(|(key, _)| {
                let name = self.context.string(key)?;
                let good = name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
                good.then(|| Edit::new(key.span, name))
            });
            edits.extend(names);
        }
        let instead = if instead.is_empty() { "around it" } else { instead };
        let title = format!("write `{open}` and `{close}` {instead}");
        Some(Fix { title, edits, safe: true })
    }
}

/// A number as it is shown: `3`, `0.75`.
fn shown(number: f64) -> String {
    let rounded = (number * 1e4).round() / 1e4;
    rounded.to_string()
}

/// `12`, `2,5`.
fn number(text: &str) -> Option<f64> {
    let good = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'-'));
    let pointed = text.replace(',', ".");
    let value = pointed.parse::<f64>().ok().filter(|_| good && !text.is_empty());
    value.or_else(|| number_word(text))
}

/// `40%`, `3 days`, `12 h`.
fn with_unit(text: &str) -> Option<f64> {
    let digits = text.bytes().take_while(|b| b.is_ascii_digit()).count();
    let (value, unit) = text.split_at(digits);
    let unit = unit.trim_start();
    let ratio = unit.trim_start_matches([':', '/']).trim_start_matches("to ");
    let ratio = ratio.len() < unit.len() && number(ratio.trim()).is_some();
    let good = ratio
        || unit == "%"
        || (!unit.is_empty() && unit.chars().all(|c| c.is_alphabetic() || c == '.'));
    value.parse().ok().filter(|_| good)
}

/// `3/4`, `3 of 4`.
fn share(text: &str) -> Option<f64> {
    let (part, whole) = text.split_once('/').or_else(|| text.split_once(" of "))?;
    let (part, whole) = (number(part.trim())?, number(whole.trim())?);
    (whole != 0.0).then_some(part / whole)
}

/// Odds in another notation.
fn odds(text: &str) -> Option<String> {
    if let Some(percent) = text.strip_suffix('%') {
        let part = number(percent.trim())?;
        return (part > 0.0 && part < 100.0).then(|| shown(part / (100.0 - part)));
    }
    for sign in [":", "/", " to ", " zu ", "-", " against "] {
        if let Some((yes, no)) = text.split_once(sign) {
            let (yes, no) = (number(yes.trim())?, number(no.trim())?);
            return (yes > 0.0 && no > 0.0).then(|| format!("\"{} to {}\"", shown(yes), shown(no)));
        }
    }
    match text.to_lowercase().as_str() {
        "half" | "even" | "evens" | "fifty-fifty" => Some("1".to_owned()),
        "likely" | "probable" => Some("3".to_owned()),
        "unlikely" | "improbable" => Some("0.33".to_owned()),
        _ => number(text).filter(|odds| *odds > 0.0).map(shown),
    }
}

fn yes_or_no(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "1" => Some("true"),
        "false" | "no" | "n" | "off" | "0" => Some("false"),
        _ => None,
    }
}

/// A number in words.
fn number_word(text: &str) -> Option<f64> {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] =
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let text = text.to_lowercase();
    let at = |list: &[&str], word: &str| list.iter().position(|one| *one == word);
    match text.as_str() {
        "half" => return Some(0.5),
        "once" => return Some(1.0),
        "twice" => return Some(2.0),
        "hundred" => return Some(100.0),
        _ => {}
    }
    if let Some(small) = at(&SMALL, &text) {
        return Some(small as f64);
    }
    let (tens, ones) = text.split_once(['-', '_']).unwrap_or((&text, ""));
    let tens = at(&TENS, tens)? as f64 * 10.0 + 20.0;
    match ones {
        "" => Some(tens),
        ones => Some(tens + at(&SMALL, ones).filter(|ones| *ones < 10)? as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_notations_are_understood() {
        for (text, meant) in [
            ("75%", "3"),
            ("3:1", "\"3 to 1\""),
            ("3 to 1", "\"3 to 1\""),
            ("3/4", "\"3 to 4\""),
            ("2,5", "2.5"),
            ("half", "1"),
        ] {
            assert_eq!(odds(text).as_deref(), Some(meant), "{text}");
        }
        assert_eq!(odds("100%"), None);
        assert_eq!(odds("soon"), None);
        for (text, meant) in [("forty", 40.0), ("twenty-one", 21.0), ("once", 1.0), ("nine", 9.0)] {
            assert_eq!(number_word(text), Some(meant), "{text}");
        }
        assert_eq!(number_word("forty-twelve"), None);
        assert_eq!(with_unit("3 days"), Some(3.0));
        assert_eq!(with_unit("3"), None);
    }
}
