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
    /// What to write there; none if what was said before is as good.
    pub help: Option<String>,
    /// Whether a word or sign stands there that another language has.
    pub foreign: bool,
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

/// The first change of `text` that makes it `good`; something was found to be wrong at `at`, in its `syntax` or in
/// what it says.
pub fn meant(
    text: &str,
    at: &Range<usize>,
    syntax: bool,
    good: &mut dyn FnMut(&str) -> bool,
) -> Option<MeantExpression> {
    if text.len() > LONGEST {
        return None;
    }
    let mut all = candidates(text);
    if syntax {
        all = [superfluous(text, at), all, missing(text), surplus(text, at)].concat();
    }
    all.into_iter().find(|one| one.new != text && good(&one.new))
}

/// One piece replaced.
fn replaced(text: &str, at: Range<usize>, with: &str, help: Option<String>) -> MeantExpression {
    let mut new = text.to_owned();
    new.replace_range(at.clone(), with);
    MeantExpression { new, at, message: None, help, foreign: false }
}

/// The same, where something is missing.
fn put(text: &str, at: Range<usize>, with: &str, message: &str, help: &str) -> MeantExpression {
    let place = at.start..at.start;
    let one = replaced(text, at, with, Some(help.to_owned()));
    MeantExpression { at: place, message: Some(message.to_owned()), ..one }
}

/// Other words and signs for those that stand there.
fn candidates(text: &str) -> Vec<MeantExpression> {
    let mut all = Vec::new();
    let write = |word: &str| Some(format!("write `{word}`"));
    for (range, with) in foreign(text) {
        all.push(MeantExpression { foreign: true, ..replaced(text, range, with, write(with)) });
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
                let help = if with.is_empty() { None } else { write(with.trim()) };
                all.push(replaced(text, found..found + sign.len(), with, help));
            }
        }
    }
    if let Some(new) = all_foreign(text) {
        let help = write(&new);
        all.push(MeantExpression { new, at: 0..text.len(), message: None, help, foreign: false });
    }
    all
}

/// A bracket that closes nothing.
fn superfluous(text: &str, at: &Range<usize>) -> Vec<MeantExpression> {
    match text.get(at.clone()) {
        Some(")") => vec![replaced(text, at.clone(), "", None)],
        _ => Vec::new(),
    }
}

/// Words, commas and brackets that are missing.
fn missing(text: &str) -> Vec<MeantExpression> {
    let mut all = Vec::new();
    for (gap, called) in gaps(text) {
        let between = |with, message, help| put(text, gap.clone(), with, message, help);
        let comma = between(", ", "a comma is missing here", "put `,` here");
        let and = between(" and ", "`and` or `or` is missing here", "write `and`, or `or`");
        let set = between(" = ", "an `=` is missing here", "write `=`");
        let more = between(" >= ", "a comparison is missing here", "write `>=`");
        let add = between(" += ", "`+=` or `-=` is missing here", "write `+=`, or `-=`");
        let joined = between("_", "a name has no spaces in it", "write `_`");
        all.extend(if called {
            vec![comma, joined, and]
        } else {
            vec![joined, and, set, more, add]
        });
    }
    let (close, open) = ("a `)` is missing here", "a `(` is missing here");
    let end = text.trim_end().len();
    all.push(put(text, end..end, ")", close, "put `)` here"));
    for word in [" and ", " or ", " if ", " =", " +=", " -=", " >", " <"] {
        let places = text.match_indices(word);
        all.extend(places.map(|(at, _)| put(text, at..at, ")", close, "put `)` here")));
    }
    all.push(put(text, 0..0, "(", open, "put `(` here"));
    all
}

/// What is too many.
fn surplus(text: &str, at: &Range<usize>) -> Vec<MeantExpression> {
    let mut all = Vec::new();
    if !at.is_empty() && text.get(at.clone()).is_some() {
        all.push(replaced(text, at.clone(), "", None));
    }
    // Without its point a fraction would be another number.
    let sign = |c: char| !c.is_alphanumeric() && c != ' ' && c != '.';
    for (found, c) in text.char_indices().filter(|(_, c)| sign(*c)).take(MOST_GAPS) {
        let message = format!("`{c}` is too many here");
        let at = found..found + c.len_utf8();
        let one = replaced(text, at, "", Some("take it out".to_owned()));
        all.push(MeantExpression { message: Some(message), ..one });
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
