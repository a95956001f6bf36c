//! Bars to the left and right of nothing, with their intervals.

use super::sheet::{
    At, Lettering, MARGIN, SMALL, Sheet, TEXT, clipped, more, picture, width, wrap,
};
use super::{Colours, PlotError};
use crate::texts::{digits, say};

/// Rows that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they are about.
    pub heading: String,
    /// The rows.
    pub rows: Vec<BarRow>,
}

/// A figure that may be above or below 0.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// Letters of whose it is; empty if nobody's.
    pub letters: String,
    /// Of what.
    pub words: String,
    /// The figure.
    pub value: f64,
    /// Low end of its 95% interval.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// The figure as it is written.
    pub figure: String,
}

/// What a picture of bars says about them.
#[derive(Clone, Copy, Debug)]
pub struct BarWords<'a> {
    /// Its title.
    pub title: &'a str,
    /// What a figure counts.
    pub unit: &'a str,
    /// Whether more is worse.
    pub more_is_worse: bool,
}

const WIDTH: i32 = 760;
const HIGH: i32 = 22;
/// Where the bars' field begins and ends.
const FIELD: (i32, i32) = (330, 590);
/// Where a row's words begin, and how wide they may be.
const NAMES: (i32, i32) = (MARGIN + 34, FIELD.0 - 12 - MARGIN - 34);
/// Height of the rows that go on one sheet of paper.
const MOST: i32 = 34 * HIGH;

impl BarRow {
    fn lines(&self) -> Vec<String> {
        wrap(&self.words, NAMES.1, TEXT)
    }

    fn height(&self) -> i32 {
        HIGH + more(&self.lines())
    }
}

impl Group {
    fn heads(&self) -> Vec<String> {
        wrap(&self.heading, WIDTH - 2 * MARGIN, TEXT)
    }

    /// Height of the heading alone.
    fn head(&self) -> i32 {
        HIGH + more(&self.heads())
    }

    fn height(&self) -> i32 {
        self.head() + self.rows.iter().map(BarRow::height).sum::<i32>()
    }

    /// As it is, or in parts each of which fits on a sheet.
    fn parts(&self) -> Vec<Self> {
        let mut parts: Vec<Self> = Vec::new();
        let mut left = 0;
        for row in &self.rows {
            let heading = self.heading.clone();
            match parts.last_mut() {
                Some(part) if row.height() <= left => part.rows.push(row.clone()),
                _ => {
                    parts.push(Self { heading, rows: vec![row.clone()] });
                    left = MOST - self.head();
                }
            }
            left -= row.height();
        }
        parts
    }
}

/// All groups, on as many pictures as it takes; all have the same measure.
///
/// # Errors
/// [`PlotError`], if a picture could not be drawn.
pub fn bars(
    groups: &[Group],
    words: BarWords<'_>,
    colours: &Colours,
) -> Result<Vec<String>, PlotError> {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let ends = rows.flat_map(|row| [row.value, row.low, row.high]);
    let reach = ends.map(f64::abs).filter(|end| end.is_finite()).fold(0.0, f64::max);
    let reach = if reach > 0.0 { reach } else { 1.0 };
    let sheets = sheets(groups);
    let count = sheets.len();
    (sheets.iter().enumerate())
        .map(|(at, groups)| {
            let part =
                say!("report-plot-of", title = clipped(words.title), at = at + 1, count = count);
            let title = if count > 1 { &part } else { words.title };
            one(groups, BarWords { title, ..words }, reach, colours)
        })
        .collect()
}

/// Groups are kept whole, if one sheet can hold them.
fn sheets(groups: &[Group]) -> Vec<Vec<Group>> {
    let mut sheets: Vec<Vec<Group>> = Vec::new();
    let mut left = 0;
    for part in groups.iter().flat_map(Group::parts) {
        let wants = part.height();
        match sheets.last_mut() {
            Some(sheet) if wants <= left => sheet.push(part),
            _ => {
                sheets.push(vec![part]);
                left = MOST;
            }
        }
        left -= wants;
    }
    sheets
}

fn one(
    groups: &[Group],
    words: BarWords<'_>,
    reach: f64,
    colours: &Colours,
) -> Result<String, PlotError> {
    let (top, gaps) = (44, 8 * groups.len() as i32);
    let foot = top + groups.iter().map(Group::height).sum::<i32>() + gaps;
    let unit = say!("report-plot-hollow", unit = words.unit);
    let unit = wrap(&unit, WIDTH - 2 * MARGIN, SMALL);
    picture((WIDTH, foot + 52 + more(&unit)), words.title, colours, |sheet| {
        let middle = (FIELD.0 + FIELD.1) / 2;
        let half = f64::from(FIELD.1 - FIELD.0) / 2.0;
        let x = |value: f64| middle + (value / reach * half).round() as i32;
        let mut y = top;
        for group in groups {
            y += 8;
            let hand = Lettering::bold(colours.ink);
            sheet.paragraph((MARGIN, y + HIGH / 2), At::Start, hand, &group.heads())?;
            y += group.head();
            let head = y;
            for row in &group.rows {
                bar(sheet, row, y, &x, words, colours)?;
                y += row.height();
            }
            sheet.line((middle, head), (middle, y), colours.ink, 1)?;
        }
        let figure = |value: f64| digits(&format!("{value:+.1}"));
        let hand = Lettering::small(colours.ink);
        sheet.line((FIELD.0, foot + 8), (FIELD.1, foot + 8), colours.ink, 1)?;
        sheet.text((FIELD.0, foot + 18), At::Middle, hand, &figure(-reach))?;
        sheet.text((middle, foot + 18), At::Middle, hand, "0")?;
        sheet.text((FIELD.1, foot + 18), At::Middle, hand, &figure(reach))?;
        sheet.paragraph((WIDTH - MARGIN, foot + 36), At::End, hand, &unit)
    })
}

/// A row, from its upper edge.
fn bar(
    sheet: &Sheet<'_, '_>,
    row: &BarRow,
    top: i32,
    x: &dyn Fn(f64) -> i32,
    words: BarWords<'_>,
    colours: &Colours,
) -> Result<(), PlotError> {
    let (lines, y) = (row.lines(), top + row.height() / 2);
    if !row.letters.is_empty() {
        sheet.badge((MARGIN + 13, y), &row.letters, false, colours)?;
    }
    let hand = Lettering::plain(colours.ink);
    sheet.paragraph((NAMES.0, y - more(&lines) / 2), At::Start, hand, &lines)?;
    let clear = row.low > 0.0 || row.high < 0.0;
    let worse = (row.value > 0.0) == words.more_is_worse;
    let colour = if worse { colours.more } else { colours.less };
    let ends = (x(row.value).min(x(0.0)), x(row.value).max(x(0.0)));
    if ends.0 < ends.1 {
        sheet.rect([(ends.0, y - 7), (ends.1, y + 7)], colour, clear)?;
    }
    sheet.line((x(row.low), y), (x(row.high), y), colours.ink, 1)?;
    for end in [row.low, row.high] {
        sheet.line((x(end), y - 3), (x(end), y + 3), colours.ink, 1)?;
    }
    let size = if width(&row.figure, TEXT) <= WIDTH - FIELD.1 - 28 { TEXT } else { SMALL };
    let hand = Lettering { size, ..hand };
    sheet.text((WIDTH - MARGIN, y), At::End, hand, &row.figure)
}
