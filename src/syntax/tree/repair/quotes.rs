//! Quotation marks: too many, too few, or of another sort.

use super::Candidate;
use super::around::Around;
use crate::syntax::tree::QUOTES;

/// Marks that texts are put in elsewhere.
const OTHER: &[char] =
    &['“', '”', '„', '‟', '‘', '’', '‚', '«', '»', '‹', '›', '`', '\'', '´', '″'];

/// Most places in a line that are tried.
const MOST_PLACES: usize = 3;

impl Around<'_> {
    /// Whether a quotation mark touches the place.
    pub(super) fn near_quote(&self) -> bool {
        let quote = |c: char| c == '"' || OTHER.contains(&c);
        self.of(self.i).starts_with(quote)
            || self.of(self.i).ends_with(quote)
            || self.before(self.i).ends_with(quote)
            || self.before(self.i).starts_with(quote)
    }

    /// Bytes of the line where a value may end: before a comma, a closing bracket or the line's end.
    fn value_ends(&self, from: usize) -> Vec<usize> {
        let line = &self.text[..self.line.end];
        let ends = |at: &usize| {
            let rest = line.get(*at..).unwrap_or_default();
            let after = rest.trim_start_matches([' ', '\t', '\r']);
            after.is_empty() || after.starts_with([',', ')', ']', '}'])
        };
        let places = line.get(from..).unwrap_or_default().char_indices().map(|(at, _)| from + at);
        places.chain([line.len()]).filter(ends).collect()
    }

    /// Where the value begins in which the place is.
    fn value_start(&self) -> usize {
        let before = self.text.get(self.line.start..self.at).unwrap_or_default();
        let named = before.rfind(": ").map(|at| at + 2);
        let listed = before.rfind(['[', '(']).map(|at| at + 1);
        let start = named.max(listed).unwrap_or(0);
        let start = self.line.start + start;
        let rest = &self.text[start..];
        start + rest.len() - rest.trim_start_matches([' ', '\t']).len()
    }

    pub(super) fn quotes(&self) -> Vec<Candidate> {
        let mut all = Vec::new();
        // The mark that the mistake is about, or the nearest before it.
        let here = self.text.get(self.at..).unwrap_or_default();
        let touching = here.starts_with(OTHER) || here.starts_with('"');
        let token = self.i.checked_sub(1).filter(|_| !touching).map(|i| self.start(i));
        let start = match token {
            Some(token) if self.text[token..].starts_with('"') && token >= self.line.start => token,
            _ => self.at,
        };
        let Some(first) = self.text.get(start..).and_then(|rest| rest.chars().next()) else {
            return all;
        };
        if OTHER.contains(&first) {
            all.extend(self.other_quotes(start, first));
        }
        all.extend(self.doubled(start));
        if first == '"' {
            all.extend(self.other_end(start));
            all.extend(self.missing_end(start));
            all.extend(self.inner(start));
        }
        all.extend(self.missing_begin());
        if first == '"' {
            let message = "this quotation mark is too many";
            all.push(Candidate::new(QUOTES, start..start + 1, "", message, "take it out"));
        }
        if OTHER.contains(&first) && self.text[..start].ends_with('"') {
            // Inside straight ones others may stand: they are only in the wrong order.
            let message = format!("the character `{first}` is too many");
            let mark = start..start + first.len_utf8();
            all.push(Candidate::new(QUOTES, mark, "", message, "take it out"));
        }
        all
    }

    /// A text in other quotation marks: straight ones instead.
    fn other_quotes(&self, start: usize, first: char) -> Vec<Candidate> {
        let opens = start + first.len_utf8();
        let mut all = Vec::new();
        for end in self.value_ends(opens) {
            let inside = &self.text[opens..end];
            let Some(last) = inside.trim_end().chars().next_back() else { continue };
            if last != '"' && !OTHER.contains(&last) {
                continue;
            }
            let inside = inside.trim_end();
            let inner = &inside[..inside.len() - last.len_utf8()];
            let written = format!("\"{}\"", inner.replace('\\', "\\\\").replace('"', "\\\""));
            let message = format!("a text stands in `\"`, not in `{first}`");
            let help = match written.chars().count() <= 60 {
                true => format!("write `{written}`"),
                false => "write `\"` at both ends".to_owned(),
            };
            let mark = start..opens + inside.len();
            let candidate = Candidate::new(QUOTES, start..opens, "", message, help);
            all.push(Candidate { edits: vec![(mark, written)], ..candidate });
            if all.len() == MOST_PLACES {
                break;
            }
        }
        // One that opens and never closes, or stands for both.
        let message = format!("a text stands in `\"`, not in `{first}`");
        all.push(Candidate::new(QUOTES, start..opens, "\"", message, "write `\"`"));
        all
    }

    /// `""ask""`, `""ask"`, `"ask""`.
    fn doubled(&self, start: usize) -> Vec<Candidate> {
        let mut all = Vec::new();
        let line = self.text.get(self.line.clone()).unwrap_or_default();
        let places: Vec<usize> =
            line.match_indices("\"\"").map(|(at, _)| self.line.start + at).collect();
        let near = places.iter().position(|at| start <= at + 2 && *at <= start + 1);
        let Some(first) = near else { return all };
        let message = "a text stands in one quotation mark at each end, not in two";
        if let Some(second) = places.get(first + 1) {
            let mark = places[first]..places[first] + 2;
            let one = Candidate::new(QUOTES, mark.clone(), "\"", message, "write `\"` at each end");
            let edits = vec![(mark, "\"".to_owned()), (*second..second + 2, "\"".to_owned())];
            all.push(Candidate { edits, ..one });
        }
        let mark = places[first]..places[first] + 2;
        all.push(Candidate::new(QUOTES, mark, "\"", message, "write `\"`"));
        all
    }

    /// A text that begins straight and ends otherwise.
    fn other_end(&self, start: usize) -> Vec<Candidate> {
        let mut all = Vec::new();
        for end in self.value_ends(start + 1) {
            let inside = self.text[start + 1..end].trim_end();
            let Some(last) = inside.chars().next_back().filter(|last| OTHER.contains(last)) else {
                continue;
            };
            let at = start + 1 + inside.len();
            let mark = at - last.len_utf8()..at;
            let message = format!("a text ends with `\"`, not with `{last}`");
            all.push(Candidate::new(QUOTES, mark, "\"", message, "write `\"`"));
            if all.len() == MOST_PLACES {
                break;
            }
        }
        all
    }

    /// The mark at the end of a text, which is missing.
    fn missing_end(&self, start: usize) -> Vec<Candidate> {
        let mut ends = self.value_ends(start + 1);
        // Where a field follows comes first, then the end of the line; a text may have commas in it.
        let line = &self.text[..self.line.end];
        let field = |at: &usize| {
            let after = line.get(*at..).unwrap_or_default().trim_start_matches([',', ' ']);
            let name: usize =
                after.bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
            name > 0 && after[name..].starts_with(": ")
        };
        let (mut named, mut others): (Vec<_>, Vec<_>) = ends.drain(..).partition(field);
        named.truncate(MOST_PLACES);
        // Of several that end the line, the outermost: `text)],`.
        let run =
            others.iter().rev().zip(others.iter().rev().skip(1)).take_while(|(a, b)| *a - *b == 1);
        let run = run.count();
        let at = others.len().saturating_sub(run + 1);
        let mut last: Vec<usize> = others.split_off(at);
        last.truncate(MOST_PLACES);
        let places = named.into_iter().chain(last).map(|at| {
            at - (line[..at].len() - line[..at].trim_end_matches([' ', '\t', '\r']).len())
        });
        places
            .map(|at| {
                let message = "a quotation mark is missing here, at the end of the text";
                Candidate::new(QUOTES, at..at, "\"", message, "put `\"` here")
            })
            .collect()
    }

    /// The mark at the beginning of a text, which is missing.
    fn missing_begin(&self) -> Vec<Candidate> {
        let start = self.value_start();
        let i = self.i;
        let word = (0..=i).rev().find(|at| matches!(self.before(*at), "," | "[" | "(" | ":"));
        let places = [Some(start), word.map(|at| self.start(at))];
        let mut all: Vec<Candidate> = Vec::new();
        for at in places.into_iter().flatten() {
            if all.iter().all(|one| one.mark.start != at) && at <= self.at {
                let message = "a quotation mark is missing here, at the beginning of the text";
                all.push(Candidate::new(QUOTES, at..at, "\"", message, "put `\"` here"));
            }
        }
        all
    }

    /// Marks inside a text.
    fn inner(&self, start: usize) -> Vec<Candidate> {
        // The text begins at its first mark in the line.
        let begins = self.value_start().min(start);
        let open = if self.text[begins..].starts_with('"') { begins } else { start };
        let mut all = Vec::new();
        for end in self.value_ends(open + 1).into_iter().rev() {
            let inside = self.text[open + 1..end].trim_end();
            let Some(inner) = inside.strip_suffix('"') else { continue };
            if !inner.contains('"') || inner.ends_with('\\') {
                continue;
            }
            let plain = inner.replace("\\\"", "\"");
            let written = format!("\"{}\"", plain.replace('"', "\\\""));
            let mark = inner.find('"').map_or(open, |at| open + 1 + at);
            let message = "the text ends at this quotation mark, yet goes on";
            let help = "inside a text write `\\\"`, or “ and ”";
            let one = Candidate::new(QUOTES, mark..mark + 1, "", message, help);
            let range = open..open + 1 + inside.len();
            all.push(Candidate { edits: vec![(range, written)], ..one });
            if all.len() == MOST_PLACES {
                break;
            }
        }
        all.reverse();
        all
    }
}
