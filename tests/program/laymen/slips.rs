//! A slip of one letter: left out, typed twice, two exchanged, or its neighbour on the keyboard hit.

use offramp::scenario::fnv;
use offramp::syntax::lex::{TokenKind, lex};

use super::{Mistake, Tally, shipped};

/// A number below `most` that a name stands for: the same on every machine.
pub fn number(name: &str, most: usize) -> usize {
    (fnv(name) >> 8) as usize % most
}

const KEYS: [&str; 4] = ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"];

fn neighbour(c: char, which: usize) -> char {
    for row in KEYS {
        if let Some(at) = row.find(c.to_ascii_lowercase()) {
            let to = if which.is_multiple_of(2) && at > 0 {
                at - 1
            } else {
                (at + 1).min(row.len() - 2)
            };
            return row.chars().nth(to).unwrap();
        }
    }
    match c {
        '(' => '9',
        ')' => '0',
        '"' => '\'',
        ':' => ';',
        '_' => '-',
        _ => 'x',
    }
}

/// The slip number `n` of a text, with the byte where it is. In prose it would be one of spelling.
pub fn slip(text: &str, seed: &str) -> Option<(usize, String, &'static str)> {
    let tokens: Vec<_> = lex(text)
        .into_iter()
        .filter(|token| {
            let prose = token.kind == TokenKind::Text && token.of(text).matches(' ').count() > 6;
            !token.is_blank() && !prose
        })
        .collect();
    let token = tokens[number(&format!("{seed} token"), tokens.len())];
    let (start, end) = (token.start as usize, token.end as usize);
    let letters: Vec<usize> = text[start..end].char_indices().map(|(at, _)| start + at).collect();
    let at = letters[number(&format!("{seed} letter"), letters.len())];
    let c = text[at..].chars().next().unwrap();
    let after = at + c.len_utf8();
    let mut new = text.to_owned();
    let what = match number(&format!("{seed} kind"), 4) {
        0 => {
            new.replace_range(at..after, "");
            "left out"
        }
        1 => {
            new.insert(at, c);
            "typed twice"
        }
        2 => {
            let next = text[after..].chars().next().filter(|next| *next != c && *next != '\n')?;
            new.replace_range(at..after + next.len_utf8(), &format!("{next}{c}"));
            "exchanged with the next"
        }
        _ => {
            let other = neighbour(c, number(&format!("{seed} key"), 2));
            new.replace_range(at..after, &other.to_string());
            "its neighbour hit"
        }
    };
    Some((at, new, what))
}

#[test]
fn a_slip_of_one_letter_is_told_at_its_place() {
    let texts = shipped();
    let mut tally = Tally::default();
    for n in 0..2_000 {
        if tally.heard == 300 {
            break;
        }
        let seed = format!("slip {n}");
        let (name, text) = &texts[number(&format!("{seed} text"), texts.len())];
        let Some((at, new, what)) = slip(text, &seed) else { continue };
        let line = text[..at].matches('\n').count() + 1;
        let c = text[at..].chars().next().unwrap();
        tally.hear(&Mistake { what: format!("{name}: `{c}` {what}"), line, text: new });
    }
    tally.holds(300);
}
