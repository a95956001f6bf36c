//! What people who never programmed write: each sort of mistake done to several files.

use std::ops::Range;

use offramp::syntax::lex::{Token, TokenKind, lex};

use super::slips::number;
use super::{Mistake, Tally, shipped};

/// Files that each sort is tried on.
const FILES: usize = 3;

/// Places where a sort of mistake can be made, each with what is written there.
type Places = Vec<(Range<usize>, String)>;

struct Code<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Code<'a> {
    fn of(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |token| token.of(self.text))
    }

    fn range(&self, i: usize) -> Range<usize> {
        self.tokens[i].start as usize..self.tokens[i].end as usize
    }

    fn begins_line(&self, i: usize) -> bool {
        i == 0 || self.text[self.range(i - 1).end..self.range(i).start].contains('\n')
    }

    /// Where `made` makes something of a token.
    fn tokens(&self, made: impl Fn(&Self, usize) -> Option<String>) -> Places {
        (0..self.tokens.len()).filter_map(|i| Some((self.range(i), made(self, i)?))).collect()
    }

    /// The same of the value of a field of one of these names.
    fn values(&self, names: &[&str], made: impl Fn(&str) -> Option<String>) -> Places {
        self.tokens(|code, i| {
            let named = i > 1 && code.of(i - 1) == ":" && names.contains(&code.of(i - 2));
            if named { made(code.of(i)) } else { None }
        })
    }

    /// The same inside texts that are expressions.
    fn expressions(&self, from: &str, to: &str) -> Places {
        let mut all = Vec::new();
        for i in 0..self.tokens.len() {
            let of = self.of(i);
            let short = self.tokens[i].kind == TokenKind::Text && of.len() < 120;
            let asks = short
                && ["==", ">=", "<=", "+=", "-=", "(", " = ", "not "]
                    .iter()
                    .any(|sign| of.contains(sign));
            if asks && !of.contains(['.', '*', '!', '?']) {
                let at = self.range(i).start;
                all.extend(
                    of.match_indices(from)
                        .map(|(n, _)| (at + n..at + n + from.len(), to.to_owned())),
                );
            }
        }
        all
    }
}

fn whole(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())
}

fn text(value: &str) -> Option<&str> {
    value.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.contains(['\\', '"', '\n']))
}

fn id(value: &str) -> Option<&str> {
    text(value).filter(|id| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
}

fn list_of_texts(code: &Code<'_>, i: usize) -> Option<usize> {
    let close =
        (i..code.tokens.len()).find(|at| code.of(*at) == "]").filter(|_| code.of(i) == "[")?;
    let inside = (i + 1..close).all(|at| code.of(at) == "," || text(code.of(at)).is_some());
    let in_line = !code.text[code.range(i).end..code.range(close).start].contains('\n');
    (inside && in_line && close > i + 1).then_some(close)
}

/// Of whole lists of texts in a line.
fn lists(code: &Code<'_>, made: impl Fn(&str) -> String) -> Places {
    let all = (0..code.tokens.len()).filter_map(|i| {
        let close = list_of_texts(code, i)?;
        let range = code.range(i).start..code.range(close).end;
        let written = made(&code.text[range.clone()]);
        Some((range, written))
    });
    all.collect()
}

/// An item in parentheses that has a line to itself.
fn items(code: &Code<'_>, made: impl Fn(&str) -> String) -> Places {
    let mut start = 0;
    let lines = code.text.split_inclusive('\n').filter_map(|line| {
        let from = start;
        start += line.len();
        let item = line.trim();
        let balanced = item.matches('(').count() == item.matches(')').count();
        let own = item.starts_with("(id: ") && item.ends_with("),") && balanced;
        let at = from + line.find('(')?;
        own.then(|| (at..at + item.len(), made(item)))
    });
    lines.collect()
}

/// A sort of mistake: its name, and where it can be made.
type Sort = (&'static str, fn(&Code<'_>) -> Places);

/// Each sort with the places where it can be made.
#[rustfmt::skip]
const SORTS: &[Sort] = &[
    ("a decimal comma", |code| code.tokens(|code, i| {
        let good = code.tokens[i].kind == TokenKind::Number && code.of(i).contains('.');
        good.then(|| code.of(i).replace('.', ","))
    })),
    ("a percentage for odds", |code| code.values(&["odds", "weight"], |_| Some("75%".into()))),
    ("a ratio for odds", |code| code.values(&["odds", "weight"], |_| Some("3:1".into()))),
    ("a ratio in words", |code| code.values(&["odds", "weight"], |_| Some("3 to 1".into()))),
    ("a ratio in quotes", |code| code.values(&["odds", "weight"], |_| Some("\"3:1\"".into()))),
    ("a fraction for odds", |code| code.values(&["odds"], |_| Some("3/4".into()))),
    ("a word for odds", |code| code.values(&["odds"], |_| Some("half".into()))),
    ("a word for a number", |code| code.values(&["start", "turns", "cooling"], |value| whole(value).then(|| "three".into()))),
    ("once", |code| code.values(&["uses"], |value| whole(value).then(|| "once".into()))),
    ("a number in quotes", |code| code.values(&["start", "turns", "kahn", "uses"], |value| whole(value).then(|| format!("\"{value}\"")))),
    ("a number with its unit", |code| code.values(&["days_per_turn", "solo_minutes", "class_minutes"], |value| whole(value).then(|| format!("{value} days")))),
    ("a percent sign", |code| code.values(&["start"], |value| whole(value).then(|| format!("{value}%")))),
    ("too large a number", |code| code.values(&["start"], |value| whole(value).then(|| "4000".into()))),
    ("AND", |code| code.expressions(" and ", " AND ")),
    ("Or", |code| code.expressions(" or ", " Or ")),
    ("no and", |code| code.expressions(" and ", " ")),
    ("Not", |code| code.expressions("\"not ", "\"Not ")),
    ("True", |code| code.expressions(" = true", " = True")),
    ("yes", |code| code.expressions(" = true", " = yes")),
    ("no equals sign", |code| code.expressions(" = true", " true")),
    ("=>", |code| code.expressions(">=", "=>")),
    ("≥", |code| code.expressions(">=", "≥")),
    ("a long dash", |code| code.expressions(" -= ", " –= ")),
    ("only a plus", |code| code.expressions(" += ", " + ")),
    ("no comma in a call", |code| code.expressions(", ", " ")),
    ("an open call", |code| code.expressions(")\"", "\"")),
    ("no quotes around a word", |code| code.values(&["id", "actor"], |value| Some(id(value)?.to_owned()))),
    ("no quotes around a title", |code| code.values(&["title", "name"], |value| Some(text(value)?.to_owned()))),
    ("no quote at the end", |code| code.values(&["id", "title", "name"], |value| Some(format!("\"{}", text(value)?)))),
    ("no quote at the beginning", |code| code.values(&["id", "title", "name"], |value| Some(format!("{}\"", text(value)?)))),
    ("typographic quotes", |code| code.values(&["id", "title", "text"], |value| Some(format!("“{}”", text(value)?)))),
    ("German quotes", |code| code.values(&["id", "title", "text"], |value| Some(format!("„{}“", text(value)?)))),
    ("angle quotes", |code| code.values(&["id", "title", "text"], |value| Some(format!("«{}»", text(value)?)))),
    ("half typographic quotes", |code| code.values(&["id", "title"], |value| Some(format!("\"{}”", text(value)?)))),
    ("single quotes", |code| code.values(&["id", "title"], |value| Some(format!("'{}'", text(value)?)))),
    ("doubled quotes", |code| code.values(&["id", "title"], |value| Some(format!("\"\"{}\"\"", text(value)?)))),
    ("quotes inside a text", |code| code.values(&["text", "title"], |value| {
        let (first, rest) = text(value)?.split_once(' ')?;
        Some(format!("\"{first} \"so\" {rest}\""))
    })),
    ("a round bracket at the end of a list", |code| lists(code, |list| list.replace(']', ")"))),
    ("an open list", |code| lists(code, |list| list.replace(']', ""))),
    ("a list without its beginning", |code| lists(code, |list| list.replace('[', ""))),
    ("a list closed twice", |code| lists(code, |list| format!("{list}]"))),
    ("a list in round brackets", |code| lists(code, |list| list.replace('[', "(").replace(']', ")"))),
    ("a list in curly brackets", |code| lists(code, |list| list.replace('[', "{").replace(']', "}"))),
    ("a list of one without brackets", |code| lists(code, |list| {
        let inside = list[1..list.len() - 1].to_owned();
        if inside.contains(',') { String::new() } else { inside }
    }).into_iter().filter(|(_, new)| !new.is_empty()).collect()),
    ("texts of a list without quotes", |code| lists(code, |list| list.replace('"', "")).into_iter()
        .filter(|(_, new)| new.contains("= ")).collect()),
    ("an item closed twice", |code| items(code, |item| item.replace("),", ")),")).into_iter().filter(|(_, new)| new.matches(")),").count() == 1).collect()),
    ("an open item", |code| items(code, |item| format!("{},", &item[..item.len() - 2]))),
    ("an item without its beginning", |code| items(code, |item| item[1..].to_owned())),
    ("an item in square brackets", |code| items(code, |item| format!("[{}],", &item[1..item.len() - 2]))),
    ("an item that ends with a square bracket", |code| items(code, |item| format!("{}],", &item[..item.len() - 2]))),
    ("no comma between items", |code| items(code, |item| item[..item.len() - 1].to_owned()).into_iter()
        .filter(|(range, _)| code.text[range.end..].trim_start().starts_with('(')).collect()),
    ("an open section", |code| code.tokens(|code, i| (code.of(i) == "]" && code.begins_line(i) && i > 0).then(String::new)).into_iter()
        .map(|(range, new)| (range.start..range.end + 1, new)).collect()),
    ("no comma", |code| code.tokens(|code, i| {
        let text = i > 0 && code.tokens[i - 1].kind == TokenKind::Text;
        (code.of(i) == "," && text && code.of(i + 2) == ":").then(String::new)
    })),
    ("a semicolon", |code| code.tokens(|code, i| (code.of(i) == "," && code.of(i + 2) == ":").then(|| ";".into()))),
    ("two commas", |code| code.tokens(|code, i| (code.of(i) == ",").then(|| ",,".into()))),
    ("an equals sign", |code| code.tokens(|code, i| (code.of(i) == ":").then(|| "=".into()))),
    ("no colon", |code| code.tokens(|code, i| (code.of(i) == ":").then(String::new))),
    ("a field's name in quotes", |code| code.tokens(|code, i| (code.of(i + 1) == ":" && code.tokens[i].kind == TokenKind::Word).then(|| format!("\"{}\"", code.of(i))))),
    ("a field's name with a capital", |code| code.tokens(|code, i| {
        let (first, rest) = code.of(i).split_at_checked(1)?;
        (code.of(i + 1) == ":" && code.tokens[i].kind == TokenKind::Word).then(|| format!("{}{rest}", first.to_uppercase()))
    })),
    ("a condition without quotes", |code| code.values(&["when", "crossed_when", "only_if", "score"], |value| Some(text(value)?.to_owned()).filter(|text| text.contains(' ')))),
    ("a space of a word processor", |code| code.tokens(|code, i| (code.of(i) == ":").then(|| ":\u{a0}".into()))),
    ("Turn 2", |code| code.tokens(|code, i| (code.of(i) == "Turn").then(|| "Turn 2".into())).into_iter()
        .map(|(range, new)| (range.start..range.end + code.text[range.end..].find(')').unwrap() + 1, new)).collect()),
    ("a word in quotes", |code| code.values(&["medium", "polarity", "tone"], |value| Some(format!("\"{value}\"")))),
    ("a word in small letters", |code| code.values(&["medium", "polarity", "tone"], |value| Some(value.to_lowercase()))),
    ("a comment with a hash", |code| {
        let lines = code.text.match_indices("\n    // ");
        lines.map(|(at, _)| (at + 5..at + 7, "#".to_owned())).collect()
    }),
    ("a misspelt field", |code| code.tokens(|code, i| {
        let good = ["title", "effects", "outcomes", "medium", "trigger"].contains(&code.of(i)) && code.of(i + 1) == ":";
        good.then(|| code.of(i).replacen(['t', 'f', 'd'], "", 1))
    })),
    ("a misspelt name", |code| code.values(&["actor", "rung"], |value| Some(format!("\"{}x\"", id(value)?)))),
    ("a date of one's own", |code| code.values(&["start", "as_of"], |value| {
        let date = text(value)?;
        let parts: Vec<_> = date.split('-').collect();
        let [year, month, day] = parts.as_slice() else { return None };
        Some(format!("\"{day}.{month}.{year}\""))
    })),
    ("a date without quotes", |code| code.values(&["start", "as_of"], |value| Some(text(value).filter(|date| date.starts_with("20"))?.to_owned()))),
    ("no wrapper", |code| vec![(0..code.text.find("Scenario(\n").unwrap() + 10, String::new())]),
    ("a small letter at the beginning", |code| code.tokens(|code, i| (code.of(i) == "Scenario").then(|| "scenario".into()))),
    ("a colon at the beginning", |code| code.tokens(|code, i| (code.of(i) == "Scenario").then(|| "Scenario:".into()))),
    ("no end", |code| vec![(code.text.rfind("\n)").unwrap()..code.text.len(), "\n".into())]),
    ("square brackets around all", |code| {
        let head = code.text.find("Scenario(").unwrap() + 8;
        vec![(head..head + 1, "[".into())]
    }),
];

#[test]
fn what_laymen_write_is_told_at_its_place() {
    let texts = shipped();
    let mut tally = Tally::default();
    for (what, places) in SORTS {
        let mut done = 0;
        for n in 0..40 {
            let seed = format!("{what} {n}");
            let (name, text) = &texts[number(&format!("{seed} text"), texts.len())];
            let tokens = lex(text).into_iter().filter(|token| !token.is_blank()).collect();
            let places = places(&Code { text, tokens });
            if places.is_empty() || done == FILES {
                continue;
            }
            let (range, new) = &places[number(&format!("{seed} place"), places.len())];
            let line = text[..range.start].matches('\n').count() + 1;
            let mut wrong = text.clone();
            wrong.replace_range(range.clone(), new);
            let before = tally.heard;
            tally.hear(&Mistake { what: format!("{name}: {what}"), line, text: wrong });
            done += tally.heard - before;
        }
        assert!(done > 0, "{what}");
    }
    tally.holds(100);
}
