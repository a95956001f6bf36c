//! Shares of games: as bars, over the turns, and of bands.

use super::sheet::{At, LINE, Lettering, MARGIN, SMALL, Sheet, TEXT, more, picture, width, wrap};
use super::{Colours, PlotError, Series};
use crate::texts::say;

/// A share of games.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareBar {
    /// Of what.
    pub words: String,
    /// 0 to 1, with the ends of its 95% interval.
    pub share: [f64; 3],
    /// The figure as it is written.
    pub figure: String,
    /// Whether it is for the worse, or for the better; none of the two.
    pub worse: Option<bool>,
}

/// A value that is in one of several bands, by turn.
#[derive(Clone, Debug, PartialEq)]
pub struct BandRow {
    /// Of what.
    pub name: String,
    /// Names of the bands, lowest first.
    pub bands: Vec<String>,
    /// Whether the highest is the worst, or the best; none of the two.
    pub worse: Option<bool>,
    /// By turn, the share of games in each band.
    pub turns: Vec<Vec<f64>>,
}

const WIDTH: i32 = 760;
const TOP: i32 = 44;
const HIGH: i32 = 26;
/// Where names end, and where the field of bars begins and ends.
const FIELD: (i32, i32) = (300, 600);

/// Bars from 0 to 100%, each with its interval.
///
/// # Errors
/// [`PlotError`], if the picture could not be drawn.
pub fn shares(title: &str, rows: &[ShareBar], colours: &Colours) -> Result<String, PlotError> {
    let names: Vec<_> =
        rows.iter().map(|row| wrap(&row.words, FIELD.0 - 12 - MARGIN, TEXT)).collect();
    let foot = TOP + names.iter().map(|name| HIGH + more(name)).sum::<i32>();
    let x = |share: f64| {
        FIELD.0 + (share.clamp(0.0, 1.0) * f64::from(FIELD.1 - FIELD.0)).round() as i32
    };
    picture((WIDTH, foot + 30), title, colours, |sheet| {
        for percent in [0, 25, 50, 75, 100] {
            let at = x(f64::from(percent) / 100.0);
            sheet.line((at, TOP), (at, foot), colours.faint, 1)?;
            let hand = Lettering::small(colours.ink);
            sheet.text((at, foot + 12), At::Middle, hand, &format!("{percent}%"))?;
        }
        let mut top = TOP;
        for (row, name) in rows.iter().zip(&names) {
            let y = top + (HIGH + more(name)) / 2;
            let hand = Lettering::plain(colours.ink);
            sheet.paragraph((FIELD.0 - 12, y - more(name) / 2), At::End, hand, name)?;
            let colour = match row.worse {
                Some(true) => colours.more,
                Some(false) => colours.less,
                None => colours.mark,
            };
            let [share, low, high] = row.share.map(x);
            if share > FIELD.0 {
                sheet.rect([(FIELD.0, y - 8), (share, y + 8)], colour, true)?;
            }
            sheet.line((low, y), (high, y), colours.ink, 1)?;
            for end in [low, high] {
                sheet.line((end, y - 4), (end, y + 4), colours.ink, 1)?;
            }
            sheet.text((FIELD.1 + 14, y), At::Start, hand, &row.figure)?;
            top += HIGH + more(name);
        }
        sheet.line((FIELD.0, TOP), (FIELD.0, foot), colours.ink, 1)
    })
}

/// Shares that grow from turn to turn: each name stands beside the end of its line.
///
/// # Errors
/// [`PlotError`], if the picture could not be drawn.
pub fn curves(title: &str, series: &[Series], colours: &Colours) -> Result<String, PlotError> {
    const HEIGHT: i32 = 260;
    const LEFT: i32 = 64;
    const RIGHT: i32 = 480;
    let turns = series.iter().map(|one| one.points.len()).max().unwrap_or(1).max(1) as i32;
    let foot = TOP + HEIGHT;
    let x = |turn: usize| LEFT + (RIGHT - LEFT) * (turn as i32 + 1) / turns;
    let y = |share: f64| foot - (share.clamp(0.0, 1.0) * f64::from(HEIGHT)).round() as i32;
    let names: Vec<_> =
        series.iter().map(|one| wrap(&one.name, WIDTH - RIGHT - 36 - MARGIN, TEXT)).collect();
    let places = beside(series, &names, &y);
    let lowest = places.iter().zip(&names).map(|(y, name)| y + more(name) + LINE).max();
    picture((WIDTH, (foot + 34).max(lowest.unwrap_or(0))), title, colours, |sheet| {
        for percent in [0, 25, 50, 75, 100] {
            let at = y(f64::from(percent) / 100.0);
            sheet.line((LEFT, at), (RIGHT, at), colours.faint, 1)?;
            let hand = Lettering::plain(colours.ink);
            sheet.text((LEFT - 8, at), At::End, hand, &format!("{percent}%"))?;
        }
        for turn in 0..turns as usize {
            let words = match turn {
                0 => say!("report-turn", turn = 1),
                turn => (turn + 1).to_string(),
            };
            let hand = Lettering::plain(colours.ink);
            sheet.text((x(turn), foot + 18), At::Middle, hand, &words)?;
        }
        for (at, one) in series.iter().enumerate() {
            let colour = colours.series(at);
            let shares = one.points.iter().map(|[share, ..]| y(*share)).enumerate();
            let points: Vec<_> = shares.map(|(turn, y)| (x(turn), y)).collect();
            let line = std::iter::once((LEFT, foot)).chain(points.iter().copied()).collect();
            sheet.path(line, colour, 2)?;
            for (point, [_, low, high]) in points.iter().zip(&one.points) {
                sheet.line((point.0, y(*low)), (point.0, y(*high)), colour, 1)?;
                sheet.mark(at, *point, colour)?;
            }
            if let Some(end) = points.last() {
                sheet.line((end.0 + 8, end.1), (RIGHT + 16, places[at]), colours.faint, 1)?;
            }
            sheet.mark(at, (RIGHT + 22, places[at]), colour)?;
            let hand = Lettering::plain(colours.ink);
            sheet.paragraph((RIGHT + 36, places[at]), At::Start, hand, &names[at])?;
        }
        sheet.line((LEFT, foot), (RIGHT, foot), colours.ink, 1)
    })
}

/// Where each line's name stands: at its end, and below the name above.
fn beside(series: &[Series], names: &[Vec<String>], y: &dyn Fn(f64) -> i32) -> Vec<i32> {
    let end = |at: usize| series[at].points.last().map_or(0, |[share, ..]| y(*share));
    let mut order: Vec<_> = (0..series.len()).collect();
    order.sort_by_key(|at| (end(*at), *at));
    let mut places = vec![0; series.len()];
    let mut free = TOP;
    // What is below has to fit, too.
    let mut rest: i32 = names.iter().map(|name| LINE + more(name)).sum();
    let foot = y(0.0) + LINE;
    for at in order {
        places[at] = end(at).clamp(free, (foot - rest).max(free));
        free = places[at] + LINE + more(&names[at]);
        rest -= LINE + more(&names[at]);
    }
    places
}

/// In which band values stand from turn to turn: a stack for each turn, the lowest band at its foot.
///
/// # Errors
/// [`PlotError`], if a picture could not be drawn.
pub fn bands(title: &str, rows: &[BandRow], colours: &Colours) -> Result<Vec<String>, PlotError> {
    const EACH: usize = 7;
    let count = rows.len().div_ceil(EACH);
    let sheets = rows.chunks(EACH).enumerate();
    sheets
        .map(|(at, rows)| {
            let part = say!("report-plot-of", title = title, at = at + 1, count = count);
            bands_of(if count > 1 { &part } else { title }, rows, colours)
        })
        .collect()
}

const STACK: i32 = 72;
const STACKS: (i32, i32) = (200, 540);

fn bands_of(title: &str, rows: &[BandRow], colours: &Colours) -> Result<String, PlotError> {
    let named: Vec<_> = rows.iter().map(BandLegend::of).collect();
    let height: i32 = named.iter().map(BandLegend::height).sum();
    picture((WIDTH, TOP + height + 26), title, colours, |sheet| {
        let mut top = TOP;
        for (row, named) in rows.iter().zip(&named) {
            let middle = top + STACK / 2 - more(&named.name) / 2;
            let hand = Lettering::bold(colours.ink);
            sheet.paragraph((STACKS.0 - 14, middle), At::End, hand, &named.name)?;
            stacks(sheet, row, top, colours)?;
            named.draw(sheet, row, top, colours)?;
            top += named.height();
        }
        let turns = rows.iter().map(|row| row.turns.len()).max().unwrap_or(0);
        for turn in 0..turns {
            let words = match turn {
                0 => say!("report-turn", turn = 1),
                turn => (turn + 1).to_string(),
            };
            let (left, right) = column(turn, turns);
            let hand = Lettering::small(colours.ink);
            sheet.text(((left + right) / 2, top + 4), At::Middle, hand, &words)?;
        }
        Ok(())
    })
}

/// From where to where the stack of a turn goes.
fn column(turn: usize, turns: usize) -> (i32, i32) {
    let at = |turn: usize| STACKS.0 + (STACKS.1 - STACKS.0) * turn as i32 / turns.max(1) as i32;
    (at(turn) + 1, at(turn + 1) - 2)
}

/// How strongly the so manyth of so many bands is drawn.
fn strength(at: usize, count: usize) -> f64 {
    if count < 2 { 0.6 } else { 0.15 + 0.85 * at as f64 / (count - 1) as f64 }
}

fn stacks(
    sheet: &Sheet<'_, '_>,
    row: &BandRow,
    top: i32,
    colours: &Colours,
) -> Result<(), PlotError> {
    let high = STACK - 12;
    for (turn, shares) in row.turns.iter().enumerate() {
        let (left, right) = column(turn, row.turns.len());
        let mut below = 0.0;
        for (at, share) in shares.iter().enumerate() {
            let y = |share: f64| top + high - (share * f64::from(high)).round() as i32;
            let corners = [(left, y(below + share)), (right, y(below))];
            below += share;
            if corners[0].1 < corners[1].1 {
                sheet.shade(corners, row.colour(colours), strength(at, row.bands.len()))?;
            }
        }
        sheet.rect([(left, top), (right, top + high)], colours.faint, false)?;
    }
    Ok(())
}

impl BandRow {
    fn colour(&self, colours: &Colours) -> plotters::style::RGBColor {
        match self.worse {
            Some(true) => colours.more,
            Some(false) => colours.less,
            None => colours.mark,
        }
    }
}

/// What stands beside a row.
struct BandLegend {
    name: Vec<String>,
    bands: Vec<String>,
}

impl BandLegend {
    fn of(row: &BandRow) -> Self {
        let room = WIDTH - STACKS.1 - 36 - MARGIN;
        // Of a long name its beginning: the page has it in full.
        let short = |name: &String| {
            let mut short = name.clone();
            while width(&short, SMALL) > room && short.pop().is_some() {}
            if short.len() < name.len() { format!("{}…", short.trim_end()) } else { short }
        };
        let name = wrap(&row.name, STACKS.0 - 14 - MARGIN, TEXT);
        Self { name, bands: row.bands.iter().map(short).collect() }
    }

    fn height(&self) -> i32 {
        let bands = 15 * self.bands.len() as i32 + 8;
        STACK.max(bands).max(LINE + more(&self.name))
    }

    fn draw(
        &self,
        sheet: &Sheet<'_, '_>,
        row: &BandRow,
        top: i32,
        colours: &Colours,
    ) -> Result<(), PlotError> {
        for (at, name) in self.bands.iter().enumerate() {
            let y = top + 6 + 15 * (self.bands.len() - 1 - at) as i32;
            let corners = [(STACKS.1 + 10, y - 5), (STACKS.1 + 22, y + 5)];
            sheet.shade(corners, row.colour(colours), strength(at, self.bands.len()))?;
            sheet.rect(corners, colours.faint, false)?;
            let hand = Lettering::small(colours.ink);
            sheet.text((STACKS.1 + 30, y), At::Start, hand, name)?;
        }
        Ok(())
    }
}
