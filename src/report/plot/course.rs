//! Pictures with the game's turns from left to right: its risks, and the rungs it stood on.

use super::sheet::{
    At, LINE, Lettering, MARGIN, SMALL, Sheet, TEXT, clipped, more, picture, width, wrap,
};
use super::{Colours, PlotError};
use crate::texts::say;

/// A probability at the start of each turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Of what.
    pub name: String,
    /// Share, low and high end of its 95% interval, 0 to 1, for turn 1 and on.
    pub points: Vec<[f64; 3]>,
}

/// An act in a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActMark {
    /// Whose: a place in [`Acts::actors`].
    pub actor: usize,
    /// Whether somebody is provoked by it.
    pub hostile: bool,
}

/// What was done, turn by turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acts {
    /// Letters and name of each actor.
    pub actors: Vec<(String, String)>,
    /// By turn, from the first.
    pub turns: Vec<Vec<ActMark>>,
}

/// A rung of the ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RungStep {
    /// Its name.
    pub name: String,
    /// Whether it is a threshold.
    pub threshold: bool,
}

/// Room of a picture's title.
const TOP: i32 = 48;
/// Least width of a turn.
const COLUMN: i32 = 52;
/// Least width of a picture.
const WIDTH: i32 = 760;
/// Height of a field of probabilities.
const FIELD: i32 = 300;
/// From one badge to the one below.
const BADGE: i32 = 20;

/// Turns from left to right, from the start of the first to the end of the last.
struct TurnColumns {
    left: i32,
    right: i32,
    count: i32,
}

impl TurnColumns {
    fn new(left: i32, count: usize) -> Self {
        let count = i32::try_from(count).unwrap_or(i32::MAX / COLUMN / 2).max(1);
        let right = (left + 12 + count * COLUMN).max(WIDTH - 30);
        Self { left, right, count }
    }

    /// Of the picture.
    fn width(&self) -> i32 {
        self.right + 30
    }

    /// Where a turn (from 0) starts, and the one before it ends.
    fn start(&self, turn: usize) -> i32 {
        let room = self.right - self.left - 24;
        let turn = i32::try_from(turn).unwrap_or(self.count).min(self.count);
        self.left + 12 + room * turn / self.count
    }

    /// Names of turns below a field.
    fn name(&self, sheet: &Sheet<'_, '_>, y: i32, colours: &Colours) -> Result<(), PlotError> {
        let turns = self.count as usize;
        for turn in 0..=turns {
            let words =
                if turn == turns { say!("report-plot-end") } else { (turn + 1).to_string() };
            let words = if turn == 0 { say!("report-turn", turn = 1) } else { words };
            sheet.text((self.start(turn), y), At::Middle, Lettering::plain(colours.ink), &words)?;
        }
        Ok(())
    }
}

/// Probabilities at the start of each turn with 95% bars, a line each, and under each turn who acted.
///
/// # Errors
/// [`PlotError`], if the picture could not be drawn.
pub fn risk(
    title: &str,
    series: &[Series],
    acts: &Acts,
    colours: &Colours,
) -> Result<String, PlotError> {
    let columns = TurnColumns::new(70, acts.turns.len());
    let stacked = acts.turns.iter().map(Vec::len).max().unwrap_or(0) as i32;
    let foot = TOP + FIELD;
    let top = foot + 46 + stacked * BADGE + 12;
    let legend = Legend::of(series, acts, &columns);
    let size = (columns.width(), top + legend.height() + MARGIN);
    picture(size, title, colours, |sheet| {
        let y = |share: f64| foot - (share.clamp(0.0, 1.0) * f64::from(FIELD)).round() as i32;
        for percent in [0, 25, 50, 75, 100] {
            let at = y(f64::from(percent) / 100.0);
            sheet.line((columns.left, at), (columns.right, at), colours.faint, 1)?;
            let words = format!("{percent}%");
            let to = (columns.left - 8, at);
            sheet.text(to, At::End, Lettering::plain(colours.ink), &words)?;
        }
        columns.name(sheet, foot + 18, colours)?;
        for (at, one) in series.iter().enumerate() {
            // Side by side, so that no bar hides another.
            let aside = (2 * at as i32 + 1 - series.len() as i32) * 3;
            line(sheet, (at, aside), one, &columns, &y, colours)?;
        }
        under(sheet, acts, &columns, foot + 44, colours)?;
        legend.draw(sheet, acts, top, colours)
    })
}

fn line(
    sheet: &Sheet<'_, '_>,
    (at, aside): (usize, i32),
    series: &Series,
    columns: &TurnColumns,
    y: &dyn Fn(f64) -> i32,
    colours: &Colours,
) -> Result<(), PlotError> {
    let colour = colours.series(at);
    let x = |turn: usize| columns.start(turn) + aside;
    let points = series.points.iter().enumerate();
    sheet.path(
        points.clone().map(|(turn, [share, ..])| (x(turn), y(*share))).collect(),
        colour,
        2,
    )?;
    for (turn, [share, low, high]) in points {
        let x = x(turn);
        sheet.line((x, y(*low)), (x, y(*high)), colour, 2)?;
        sheet.mark(at, (x, y(*share)), colour)?;
    }
    Ok(())
}

/// Who acted, between a turn's start and its end.
fn under(
    sheet: &Sheet<'_, '_>,
    acts: &Acts,
    columns: &TurnColumns,
    top: i32,
    colours: &Colours,
) -> Result<(), PlotError> {
    if acts.turns.iter().any(|turn| !turn.is_empty()) {
        let hand = Lettering::plain(colours.ink);
        sheet.text((columns.left - 8, top), At::End, hand, &say!("report-plot-acts"))?;
    }
    for (turn, done) in acts.turns.iter().enumerate() {
        let middle = (columns.start(turn) + columns.start(turn + 1)) / 2;
        for (at, act) in done.iter().enumerate() {
            let letters = acts.actors.get(act.actor).map_or("", |(letters, _)| letters);
            let place = (middle, top + at as i32 * BADGE);
            sheet.badge(place, letters, act.hostile, colours)?;
        }
    }
    Ok(())
}

/// What lines and badges stand for: series on the left, actors on the right.
struct Legend {
    left: i32,
    middle: i32,
    series: Vec<Vec<String>>,
    actors: Vec<Vec<String>>,
    note: Vec<String>,
}

impl Legend {
    /// From a mark or a badge to its words.
    const INDENT: (i32, i32) = (18, 36);

    fn of(series: &[Series], acts: &Acts, columns: &TurnColumns) -> Self {
        let (left, right) = (columns.left, columns.width() - MARGIN);
        let half = (right - left) / 2;
        let widest =
            acts.actors.iter().map(|(_, name)| width(&clipped(name), TEXT)).max().unwrap_or(0);
        // What names of actors leave goes to the series.
        let middle = right - (Self::INDENT.1 + widest).clamp(half / 2, half);
        let note = say!("report-plot-note");
        let series = series.iter().map(|one| {
            let room = middle - left - Self::INDENT.0 - MARGIN;
            wrap(&one.name, room, TEXT)
        });
        let actors = acts.actors.iter();
        let actors = actors.map(|(_, name)| wrap(name, right - middle - Self::INDENT.1, TEXT));
        let (series, actors) = (series.collect(), actors.collect());
        Self { left, middle, series, actors, note: wrap(&note, right - middle, SMALL) }
    }

    fn height(&self) -> i32 {
        let column =
            |names: &[Vec<String>]| -> i32 { names.iter().map(|one| LINE + more(one)).sum() };
        column(&self.series).max(column(&self.actors) + LINE + more(&self.note))
    }

    fn draw(
        &self,
        sheet: &Sheet<'_, '_>,
        acts: &Acts,
        top: i32,
        colours: &Colours,
    ) -> Result<(), PlotError> {
        let hand = Lettering::plain(colours.ink);
        let mut y = top;
        for (at, name) in self.series.iter().enumerate() {
            sheet.mark(at, (self.left, y), colours.series(at))?;
            sheet.paragraph((self.left + Self::INDENT.0, y), At::Start, hand, name)?;
            y += LINE + more(name);
        }
        let mut y = top;
        for ((letters, _), name) in acts.actors.iter().zip(&self.actors) {
            sheet.badge((self.middle + 13, y), letters, false, colours)?;
            sheet.paragraph((self.middle + Self::INDENT.1, y), At::Start, hand, name)?;
            y += LINE + more(name);
        }
        sheet.paragraph((self.middle, y), At::Start, Lettering::small(colours.ink), &self.note)
    }
}

/// The rung at the start of each turn and at the end: places on the ladder, from the lowest.
///
/// # Errors
/// [`PlotError`], if the picture could not be drawn.
pub fn rungs(
    title: &str,
    ladder: &[RungStep],
    stood: &[usize],
    colours: &Colours,
) -> Result<String, PlotError> {
    /// Height of a rung whose name takes one line, and room for names.
    const ROW: i32 = 26;
    const ROOM: i32 = 320;
    let names: Vec<_> = (ladder.iter().enumerate())
        .map(|(at, step)| {
            let name = clipped(&step.name);
            let line = match step.threshold {
                true => say!("report-plot-threshold", rung = at + 1, name = name),
                false => format!("{} {name}", at + 1),
            };
            wrap(&line, ROOM, TEXT)
        })
        .collect();
    let widest = names.iter().flatten().map(|name| width(name, TEXT)).max().unwrap_or(0);
    let columns = TurnColumns::new(MARGIN + widest + 8, stood.len().saturating_sub(1));
    let foot = TOP + names.iter().map(|name| ROW + more(name)).sum::<i32>();
    picture((columns.width(), foot + 18 + LINE), title, colours, |sheet| {
        let below = |rung: usize| names[..rung].iter().map(|name| ROW + more(name)).sum::<i32>();
        let y = |rung: usize| foot - below(rung) - (ROW + more(&names[rung])) / 2;
        for (rung, (step, name)) in ladder.iter().zip(&names).enumerate() {
            let (colour, wide) =
                if step.threshold { (colours.more, 2) } else { (colours.faint, 1) };
            sheet.line((columns.left, y(rung)), (columns.right, y(rung)), colour, wide)?;
            let hand = Lettering { bold: step.threshold, ..Lettering::plain(colours.ink) };
            let top = y(rung) - more(name) / 2;
            sheet.paragraph((columns.left - 8, top), At::End, hand, name)?;
        }
        columns.name(sheet, foot + 14, colours)?;
        let mut points = Vec::new();
        for (turn, rung) in stood.iter().enumerate() {
            let before = points.last().map(|(_, y)| *y);
            points.extend(before.map(|before| (columns.start(turn), before)));
            points.push((columns.start(turn), y(*rung)));
        }
        sheet.path(points, colours.mark, 3)?;
        for (turn, rung) in stood.iter().enumerate() {
            sheet.mark(0, (columns.start(turn), y(*rung)), colours.mark)?;
        }
        Ok(())
    })
}
