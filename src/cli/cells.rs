//! Rows for spreadsheets: the one way out to CSV.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use crate::legible;

/// What stands in a row under one heading.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub enum CellValue<'a> {
    /// Nothing is known.
    Nothing,
    /// Below 2⁵³.
    Count(u64),
    /// Below 2⁶⁴: more than a number of JSON holds for every reader.
    Seed(#[serde(serialize_with = "crate::rules::seed::serialize")] u64),
    /// May be negative.
    Score(i64),
    /// A probability or a mean.
    Figure(f64),
    /// Text.
    Word(&'a str),
}

impl CellValue<'_> {
    /// Adds a whole number, or a word of nothing but ASCII letters, digits and `_`, as nearly all are: ids. Of anything
    /// else nothing, and false.
    fn add_plain(&self, to: &mut Vec<u8>) -> bool {
        let digits = &mut itoa::Buffer::new();
        let text = match *self {
            Self::Nothing => "",
            Self::Count(number) | Self::Seed(number) => digits.format(number),
            Self::Score(number) => digits.format(number),
            Self::Word(word) => word,
            Self::Figure(_) => return false,
        };
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if matches!(self, Self::Word(word) if !word.bytes().all(plain)) {
            return false;
        }
        to.extend(text.as_bytes());
        true
    }

    /// The same as a value of JSON.
    pub fn add_plain_json(&self, to: &mut Vec<u8>) -> bool {
        let text = matches!(self, Self::Seed(_) | Self::Word(_));
        match self {
            Self::Nothing => to.extend(b"null"),
            _ if !text => return self.add_plain(to),
            _ => {
                to.push(b'"');
                if !self.add_plain(to) {
                    to.pop();
                    return false;
                }
                to.push(b'"');
            }
        }
        true
    }

    fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Nothing => Cow::Borrowed(""),
            Self::Count(number) | Self::Seed(number) => number.to_string().into(),
            Self::Score(number) => number.to_string().into(),
            Self::Figure(number) => number.to_string().into(),
            // Numbers are written as numbers, so a sign of minus stays where it is one.
            Self::Word(word) => legible::cell(word),
        }
    }
}

/// A row with its line end.
pub fn line<'a>(cells: impl IntoIterator<Item = CellValue<'a>>) -> io::Result<Vec<u8>> {
    let (cells, mut row) = (cells.into_iter().collect::<Vec<_>>(), Vec::new());
    add_line(&cells, &mut row)?;
    Ok(row)
}

/// The same, added to rows.
pub fn add_line(cells: &[CellValue<'_>], rows: &mut Vec<u8>) -> io::Result<()> {
    let before = rows.len();
    // A single cell with nothing in it stands in quotes, or there would be no row.
    let mut plain = cells.len() > 1;
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            rows.push(b',');
        }
        plain = plain && cell.add_plain(rows);
    }
    if plain {
        rows.push(b'\n');
    } else {
        rows.truncate(before);
        rows.extend(quoted(cells)?);
    }
    Ok(())
}

/// A row in which something may have to stand in quotes.
fn quoted(cells: &[CellValue<'_>]) -> io::Result<Vec<u8>> {
    let texts: Vec<_> = cells.iter().map(CellValue::text).collect();
    // Where decimals have commas, spreadsheets part cells at semicolons that stand in no quotes.
    let quotes = match texts.iter().any(|text| text.contains(';')) {
        true => csv::QuoteStyle::NonNumeric,
        false => csv::QuoteStyle::Necessary,
    };
    let mut line = csv::WriterBuilder::new().quote_style(quotes).from_writer(Vec::new());
    line.write_record(texts.iter().map(|text| text.as_bytes())).map_err(io::Error::other)?;
    line.into_inner().map_err(|error| error.into_error())
}

/// A row of words.
pub fn headings<'a>(words: impl IntoIterator<Item = &'a str>) -> io::Result<Vec<u8>> {
    line(words.into_iter().map(CellValue::Word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_numbers_stay_numbers() {
        let cells = [
            CellValue::Word("=cmd|' /C calc'!A0"),
            CellValue::Word("-1+1"),
            CellValue::Word("\t@x"),
            CellValue::Word("a,b\r\n\u{1b}\u{202e}\"c\""),
            CellValue::Score(-7),
            CellValue::Figure(-0.25),
            CellValue::Seed(u64::MAX),
            CellValue::Nothing,
            CellValue::Word("kyiv"),
        ];
        assert_eq!(
            String::from_utf8(line(cells).unwrap()).unwrap(),
            "'=cmd|' /C calc'!A0,'-1+1,' @x,\"a,b␍␊␛\u{FFFD}\"\"c\"\"\",-7,-0.25,18446744073709551615,,\
             kyiv\n"
        );
        let row = line([CellValue::Word("a;=1"), CellValue::Count(2)]).unwrap();
        assert_eq!(String::from_utf8(row).unwrap(), "\"a;=1\",2\n");
    }
}
