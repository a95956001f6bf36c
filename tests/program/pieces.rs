//! Where the pieces of a text lie: for whoever damages texts.

use std::ops::Range;

/// Words, numbers and single signs, also those inside texts and comments.
pub fn tokens(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        let word = c.is_alphanumeric() || c == '_' || c == '.';
        match found.last_mut() {
            Some(last) if word && in_word => last.end = at + c.len_utf8(),
            _ if c.is_whitespace() => {}
            _ => found.push(at..at + c.len_utf8()),
        }
        in_word = word;
    }
    found
}

/// Fields on one line, with the comma behind them: `odds: 2.0,`.
pub fn fields(text: &str) -> Vec<Range<usize>> {
    let starts = text.match_indices(": ").map(|(at, _)| {
        let name = text[..at].trim_end_matches(|c: char| c.is_alphanumeric() || c == '_');
        name.len()
    });
    let end = |start: usize| {
        let rest = &text[start..];
        start + rest.find([',', '\n']).map_or(rest.len(), |at| at + 1)
    };
    starts.map(|start| start..end(start)).collect()
}

/// Lines, each with its end.
pub fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            start += line.len();
            start - line.len()..start
        })
        .collect()
}
