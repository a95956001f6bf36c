//! What was meant by an expression that can't be read: a few small changes are tried, and one after which it can
//! says what was wrong.

use std::ops::Range;

/// An expression as it was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeantExpression {
    /// The whole of it.
    pub new: String,
    /// Where it was wrong.
    pub at: Range<usize>,
    /// What was wrong, if it is not what was found.
    pub message: Option<String>,
    /// What to write there.
    pub help: String,
}

/// Longest expression that is tried, in bytes.
const LONGEST: usize = 400;
/// Most places in it where something may be missing.
const MOST_GAPS: usize = 16;

/// Words and signs of other languages, longest first, with what stands for them.
const WORDS: [(&str, &str); 34] = [
    ("is greater than or equal to", ">="),
    ("is less than or equal to", "<="),
    ("is greater than", ">"),
    ("is more than", ">"),
    ("is less than", "<"),
    ("is at least", ">="),
    ("is at most", "<="),
    ("greater than", ">"),
    ("more than", ">"),
    ("less than", "<"),
    ("is above", ">"),
    ("is below", "<"),
    ("at least", ">="),
    ("at most", "<="),
    ("is not", "!="),
    ("equals", "=="),
    ("above", ">"),
    ("below", "<"),
    ("equal", "=="),
    ("under", "<"),
    ("over", ">"),
    ("is", "=="),
    ("and", "and"),
    ("und", "and"),
    ("or", "or"),
    ("oder", "or"),
    ("not", "not"),
    ("true", "true"),
    ("yes", "true"),
    ("on", "true"),
    ("false", "false"),
    ("no", "false"),
    ("off", "false"),
    ("if", "if"),
];

const SIGNS: [(&str, &str); 19] = [
    ("=>", ">="),
    ("=<", "<="),
    ("≥", ">="),
    ("≤", "<="),
    ("≠", "!="),
    ("–=", "-="),
    ("−=", "-="),
    ("—=", "-="),
    ("=+", "+="),
    ("=-", "-="),
    ("+ =", "+="),
    ("- =", "-="),
    ("–", "-"),
    ("−", "-"),
    ("—", "-"),
    ("×", "*"),
    ("·", "*"),
    ("÷", "/"),
    ("&", "and"),
];

/// The first change of `text` that makes it `good`; something was found to be wrong at `at`.
pub fn meant(
    text: &str,
    at: &Range<usize>,
    good: &mut dyn FnMut(&str) -> bool,
) -> Option<MeantExpression> {
    if text.len() > LONGEST {
        return None;
    }
    candidates(text, at).into_iter().find(|one| one.new != text && good(&one.new))
}

fn candidates(text: &str, at: &Range<usize>) -> Vec<MeantExpression> {
    let mut all = Vec::new();
    let replaced = |range: Range<usize>, with: &str, message: Option<&str>, help: String| {
        let mut new = text.to_owned();
        new.replace_range(range.clone(), with);
        MeantExpression { new, at: range, message: message.map(str::to_owned), help }
    };
    let write = |word: &str| format!("write `{word}`");
    for (range, with) in foreign(text) {
        all.push(replaced(range, with, None, write(with)));
    }
    // One sign for another: those that compare, and those that change.
    let signs = [
        ("=", "=="),
        ("==", "="),
        ("+", "+="),
        ("-", "-="),
        ("–", "-="),
        ("−", "-="),
        ("+=", ">="),
        ("=", "+="),
        ("!", "not "),
        ("<>", "!="),
        ("\"", ""),
        ("'", ""),
        ("%", ""),
    ];
    for (sign, with) in signs {
        for (found, _) in text.match_indices(sign) {
            let alone = !text[..found].ends_with(['=', '<', '>', '!', '+', '-'])
                && !text[found + sign.len()..].starts_with(['=', '<', '>']);
            if alone {
                let help =
                    if with.is_empty() { "take it out".to_owned() } else { write(with.trim()) };
                all.push(replaced(found..found + sign.len(), with, None, help));
            }
        }
    }
    all.extend(gaps(text).into_iter().flat_map(|(gap, called)| {
        let between = |with: &str, message: &str, help: String| {
            let mut new = text.to_owned();
            new.replace_range(gap.clone(), with);
            let at = gap.start..gap.start;
            MeantExpression { new, at, message: Some(message.to_owned()), help }
        };
        let comma = between(", ", "a comma is missing here", "put `,` here".to_owned());
        let and =
            between(" and ", "`and` or `or` is missing here", "write `and`, or `or`".to_owned());
        let set = between(" = ", "an `=` is missing here", "write `=`".to_owned());
        let more = between(" >= ", "a comparison is missing here", "write `>=`".to_owned());
        let add = between(" += ", "`+=` or `-=` is missing here", "write `+=`, or `-=`".to_owned());
        let joined = between("_", "a name has no spaces in it", "write `_`".to_owned());
        if called { vec![comma, joined, and] } else { vec![joined, and, set, more, add] }
    }));
    let end = text.trim_end().len();
    all.push(replaced(end..end, ")", Some("a `)` is missing here"), "put `)` here".to_owned()));
    for word in [" and ", " or ", " if ", " =", " +=", " -=", " >", " <"] {
        for (found, _) in text.match_indices(word) {
            let message = Some("a `)` is missing here");
            all.push(replaced(found..found, ")", message, "put `)` here".to_owned()));
        }
    }
    all.push(replaced(0..0, "(", Some("a `(` is missing here"), "put `(` here".to_owned()));
    if !at.is_empty() && text.get(at.clone()).is_some() {
        all.push(replaced(at.clone(), "", None, "take it out".to_owned()));
    }
    // One letter or sign too many.
    for (found, c) in
        text.char_indices().filter(|(_, c)| !c.is_alphanumeric() && *c != ' ').take(MOST_GAPS)
    {
        let message = format!("`{c}` is too many here");
        all.push(replaced(
            found..found + c.len_utf8(),
            "",
            Some(&message),
            "take it out".to_owned(),
        ));
    }
    if let Some(new) = all_foreign(text) {
        let help = format!("write `{new}`");
        all.push(MeantExpression { new, at: at.clone(), message: None, help });
    }
    all
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Words and signs that stand for others, with their places.
fn foreign(text: &str) -> Vec<(Range<usize>, &'static str)> {
    // Of letters as long as before.
    let small = text.to_ascii_lowercase();
    let mut found: Vec<(Range<usize>, &str)> = Vec::new();
    for (word, with) in WORDS {
        for (at, _) in small.match_indices(word) {
            let end = at + word.len();
            let whole = !small[..at].ends_with(is_part) && !small[end..].starts_with(is_part);
            let inside = found.iter().any(|(range, _)| range.start <= at && end <= range.end);
            if whole && !inside && text[at..end] != *with {
                found.push((at..end, with));
            }
        }
    }
    for (sign, with) in SIGNS {
        for (at, _) in text.match_indices(sign) {
            let end = at + sign.len();
            if !found.iter().any(|(range, _)| range.start < end && at < range.end) {
                found.push((at..end, with));
            }
        }
    }
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// With all of them as they are written here.
fn all_foreign(text: &str) -> Option<String> {
    let found = foreign(text);
    let mut new = text.to_owned();
    for (range, with) in found.iter().rev() {
        new.replace_range(range.clone(), with);
    }
    (found.len() > 1).then_some(new)
}

/// Space between two words or numbers, each with whether it is inside brackets.
fn gaps(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut all = Vec::new();
    let mut depth = 0_usize;
    let mut last: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        if c == ' ' {
            continue;
        }
        if let Some((end, before)) = last
            && end < at
            && (is_part(before) || before == ')')
            && (is_part(c) || c == '(')
        {
            all.push((end..at, depth > 0));
        }
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        last = Some((at + c.len_utf8(), c));
    }
    all.truncate(MOST_GAPS);
    all
}
