//! Cuts a text into tokens, whatever it is: their texts joined are the text, byte for byte.
//!
//! A text without its closing quotation mark would turn all that follows inside out. So a token never
//! takes in more than its line when it can't be what it seems to be.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// White space, line ends among it.
    Space,
    /// `// …` without its line end, or `/* … */`.
    Comment,
    /// A name or a word such as `true`.
    Word,
    /// `"…"`, `r#"…"#`, `b"…"`.
    Text,
    /// A number, or a range of numbers.
    Number,
    /// `'c'` or `b'c'`.
    Char,
    /// A bracket, a comma or another sign that RON has.
    Sign,
    /// What RON does not have, such as a text without end.
    Unknown,
}

/// A piece of a text: its bytes `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Token {
    /// Its piece of the text that was cut.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// Whether values go on past it: space, or a comment.
    pub fn is_blank(self) -> bool {
        matches!(self.kind, TokenKind::Space | TokenKind::Comment)
    }
}

/// How many texts are looked at for where they were meant to end.
const MOST_CUTS: usize = 50;
/// How many signs at the end of a line may be behind a text rather than in it.
const MOST_AFTER: usize = 16;
/// How far the end of a text in wrong quotation marks is looked for, in bytes.
const WRONG_QUOTES_REACH: usize = 1_000;

/// The tokens of a text.
pub fn lex(text: &str) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0, cuts: 0, tokens: Vec::with_capacity(text.len() / 4) };
    while lexer.at < text.len() {
        let start = lexer.at;
        let kind = lexer.token();
        let fit = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        lexer.tokens.push(Token { kind, start: fit(start), end: fit(lexer.at) });
    }
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    /// How many tokens seemed to have no end.
    cuts: usize,
    tokens: Vec<Token>,
}

impl<'a> Lexer<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip(&mut self, part: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(part).len();
    }

    /// Takes the token here.
    fn token(&mut self) -> TokenKind {
        let rest = self.rest();
        let Some(c) = rest.chars().next() else { return TokenKind::Unknown };
        let begins = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
        match c {
            c if is_space(c) => {
                self.skip(is_space);
                TokenKind::Space
            }
            '/' if begins(&["//"]) => {
                let line = line_of(rest);
                self.at += line.strip_suffix('\r').unwrap_or(line).len();
                TokenKind::Comment
            }
            '/' if begins(&["/*"]) => self.block_comment(),
            '"' => self.quoted(1),
            '\'' => self.character(1),
            'b' if begins(&["b\""]) => self.quoted(2),
            'b' if begins(&["b'"]) => self.character(2),
            'r' if begins(&["r\"", "r#\"", "r##"]) => self.raw(1),
            'b' if begins(&["br\"", "br#"]) => self.raw(2),
            '0'..='9' | '+' | '-' | '.' => self.number(),
            c if is_word_start(c) => self.word(),
            '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | ';' | '=' | '#' | '!' => {
                self.at += 1;
                TokenKind::Sign
            }
            c => self.wrongly_quoted(c, c.len_utf8()),
        }
    }

    /// Comments in `/* … */` may be nested.
    fn block_comment(&mut self) -> TokenKind {
        let rest = self.rest();
        if self.cuts < MOST_CUTS {
            let (mut depth, mut at) = (0_usize, 0);
            while let Some(found) = rest.get(at..).and_then(|rest| rest.find(['/', '*'])) {
                at += found;
                let here = rest.get(at..at + 2).unwrap_or_default();
                match here {
                    "/*" => depth += 1,
                    "*/" => depth = depth.saturating_sub(1),
                    _ => {
                        at += 1;
                        continue;
                    }
                }
                at += 2;
                if depth == 0 {
                    self.at += at;
                    return TokenKind::Comment;
                }
            }
        }
        self.cut(2)
    }

    /// A text in quotes, after `before` bytes that open it.
    fn quoted(&mut self, before: usize) -> TokenKind {
        let rest = self.rest();
        let within = if self.cuts < MOST_CUTS { rest } else { line_of(rest) };
        match quoted_end(within, before) {
            Some(end) if !runs_away(rest, end) => {
                self.at += end;
                TokenKind::Text
            }
            _ => self.cut(before),
        }
    }

    /// `r"…"`, `r#"…"#` and so on, after `before` letters.
    fn raw(&mut self, before: usize) -> TokenKind {
        let rest = self.rest();
        let within = if self.cuts < MOST_CUTS { rest } else { line_of(rest) };
        match raw_end(within, before) {
            Some(end) => {
                self.at += end;
                TokenKind::Text
            }
            None => self.cut(before),
        }
    }

    /// A token without end is what it seems to be up to the end of its line, without what would end the
    /// value that it was meant for.
    fn cut(&mut self, before: usize) -> TokenKind {
        self.cuts += 1;
        let mut line = line_of(self.rest());
        for _ in 0..MOST_AFTER {
            let Some(short) = line.strip_suffix([' ', '\t', '\r', ',', ')', ']', '}']) else {
                break;
            };
            let count = |c: char| line.matches(c).count();
            let own = [('(', ')'), ('[', ']'), ('{', '}')]
                .iter()
                .any(|(open, close)| line.ends_with(*close) && count(*open) >= count(*close));
            if own || short.len() < before {
                break;
            }
            line = short;
        }
        self.at += line.len().max(before);
        TokenKind::Unknown
    }

    /// A text in quotation marks that RON does not have, or if it is none, so many bytes.
    fn wrongly_quoted(&mut self, open: char, else_take: usize) -> TokenKind {
        let quotes = "'“”„‘’«»`";
        let end = if quotes.contains(open) && self.cuts < MOST_CUTS {
            self.cuts += 1;
            wrongly_quoted_end(self.rest(), open)
        } else {
            None
        };
        self.at += end.unwrap_or(else_take);
        TokenKind::Unknown
    }

    /// `'c'` or, after two bytes, `b'c'`.
    fn character(&mut self, before: usize) -> TokenKind {
        let start = self.at;
        self.at += before;
        let bump = |lexer: &mut Self| {
            lexer.at += lexer.rest().chars().next().map_or(0, char::len_utf8);
        };
        if self.rest().starts_with('\\') {
            bump(self);
            bump(self);
            self.skip(|c| c.is_ascii_alphanumeric() || matches!(c, '{' | '}'));
        } else {
            bump(self);
        }
        if !self.rest().starts_with('\'') {
            self.at = start;
            return self.wrongly_quoted('\'', before);
        }
        self.at += 1;
        if before == 2 && self.rest().starts_with("..") { self.number() } else { TokenKind::Char }
    }

    /// The characters that numbers and ranges of numbers are made of; `ron` says which are good.
    fn number(&mut self) -> TokenKind {
        let part = |c: char| is_word_part(c) || matches!(c, '.' | '+' | '-');
        self.skip(part);
        let so_far = self.text.get(..self.at).unwrap_or_default();
        if so_far.ends_with("..") && self.rest().starts_with('=') {
            self.at += 1;
            self.skip(part);
        }
        TokenKind::Number
    }

    fn word(&mut self) -> TokenKind {
        let start = self.at;
        if self.rest().starts_with("r#") {
            self.at += 2;
            self.skip(|c| is_word_part(c) || matches!(c, '.' | '+' | '-'));
            return TokenKind::Word;
        }
        self.skip(is_word_part);
        let word = self.text.get(start..self.at).unwrap_or_default();
        let range = matches!(word, "inf" | "NaN") && self.rest().starts_with("..");
        if range { self.number() } else { TokenKind::Word }
    }
}

/// RON's white space; not the same as Unicode's.
fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

fn is_word_start(c: char) -> bool {
    c == '_' || unicode_ident::is_xid_start(c)
}

pub(super) fn is_word_part(c: char) -> bool {
    unicode_ident::is_xid_continue(c)
}

/// The first line of a text, without its end.
fn line_of(text: &str) -> &str {
    text.split('\n').next().unwrap_or_default()
}

/// One past the closing quotation mark of the text that `rest` begins with, after `before` bytes.
pub(super) fn quoted_end(rest: &str, before: usize) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = before;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

fn raw_end(rest: &str, before: usize) -> Option<usize> {
    let hashes = rest.get(before..)?.bytes().take_while(|byte| *byte == b'#').count();
    let open = before + hashes;
    let inside = rest.get(open..)?.strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    inside.find(&close).map(|length| open + 1 + length + close.len())
}

/// Whether the text `rest[..end]` surely lacks its closing quotation mark: it runs over several lines, and
/// behind the mark that seems to close it words go on.
fn runs_away(rest: &str, end: usize) -> bool {
    let (text, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let touching = after.starts_with('"');
    let next = after.trim_start_matches([' ', '\t']).chars().next();
    text.contains('\n') && (touching || next.is_some_and(is_word_part))
}

/// How many bytes a text in other quotation marks than RON's takes, if its line has an end of it that looks
/// like the end of a value.
fn wrongly_quoted_end(rest: &str, open: char) -> Option<usize> {
    let close: &[char] = match open {
        '\'' => &['\''],
        '“' | '”' | '„' => &['“', '”'],
        '‘' | '’' => &['‘', '’'],
        '«' => &['»'],
        '`' => &['`'],
        _ => return None,
    };
    let line = line_of(rest);
    let line = &line[..line.floor_char_boundary(WRONG_QUOTES_REACH)];
    let inside = line.char_indices().skip(1).filter(|(_, c)| close.contains(c));
    inside.map(|(at, c)| at + c.len_utf8()).find(|end| {
        let after = line.get(*end..).unwrap_or_default().trim_start_matches([' ', '\t', '\r']);
        after.is_empty() || after.starts_with([',', ')', ']', '}', ':'])
    })
}

/// The indentation of the line in which a byte stands.
pub(super) fn indent_of_line(text: &str, at: usize) -> &str {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let line = text.get(start..).unwrap_or_default();
    let rest = line.trim_start_matches([' ', '\t']);
    line.get(..line.len() - rest.len()).unwrap_or_default()
}
