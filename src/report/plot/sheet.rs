//! A sheet to draw on in pixels, from the upper left corner.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::{Colours, PlotError, failed};
use crate::legible;

/// The family of every picture's words; the program has it with it. What shows the SVG without it
/// takes its own.
const FAMILY: &str = "IBM Plex Sans, sans-serif";

/// Size of words, in pixels.
pub(super) const TEXT: f64 = 13.0;
/// Of what explains.
pub(super) const SMALL: f64 = 11.0;
/// Of a picture's title.
pub(super) const TITLE: f64 = 17.0;
/// Height of a line of words.
pub(super) const LINE: i32 = 20;
/// From one line of a paragraph to the next.
pub(super) const LEAD: i32 = 18;
/// The same in a picture's title.
const TITLE_LEAD: i32 = 24;
/// Room between a picture's edge and what is in it.
pub(super) const MARGIN: i32 = 16;

/// What a text begins, stands about, or ends at.
#[derive(Clone, Copy)]
pub(super) enum At {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Lettering {
    pub size: f64,
    pub bold: bool,
    pub colour: RGBColor,
}

impl Lettering {
    pub(super) fn plain(colour: RGBColor) -> Self {
        Self { size: TEXT, bold: false, colour }
    }

    pub(super) fn bold(colour: RGBColor) -> Self {
        Self { bold: true, ..Self::plain(colour) }
    }

    pub(super) fn small(colour: RGBColor) -> Self {
        Self { size: SMALL, ..Self::plain(colour) }
    }
}

/// A sheet.
pub(super) struct Sheet<'a, 'b> {
    area: &'a DrawingArea<SVGBackend<'b>, Shift>,
}

/// Draws a picture of this size, its title at the top and as the SVG's own. A title of more than one
/// line moves everything down.
pub(super) fn picture(
    (width, height): (i32, i32),
    title: &str,
    colours: &Colours,
    draw: impl FnOnce(&Sheet<'_, '_>) -> Result<(), PlotError>,
) -> Result<String, PlotError> {
    let mut svg = String::new();
    {
        let said = wrap(title, width - 2 * MARGIN, TITLE);
        let down = TITLE_LEAD * (said.len() as i32 - 1);
        let size = (width.unsigned_abs(), (height + down).unsigned_abs());
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        area.fill(&colours.paper).map_err(failed)?;
        let hand = Lettering { size: TITLE, bold: true, colour: colours.ink };
        for (at, line) in said.iter().enumerate() {
            let place = (MARGIN, MARGIN + 8 + TITLE_LEAD * at as i32);
            Sheet { area: &area }.text(place, At::Start, hand, line)?;
        }
        draw(&Sheet { area: &area.margin(down, 0, 0, 0) })?;
        area.present().map_err(failed)?;
    }
    Ok(finished(&svg, title))
}

/// A picture as it leaves: with a title for those who don't see it, and without what XML can't hold or
/// a reader can't see.
pub(super) fn finished(svg: &str, title: &str) -> String {
    let svg = legible::lines(svg).replacen("<svg ", "<svg role=\"img\" ", 1);
    let Some((head, rest)) = svg.split_once('>') else { return svg };
    let mut words = String::new();
    for letter in clipped(title).chars() {
        match letter {
            '<' => words += "&lt;",
            '>' => words += "&gt;",
            '&' => words += "&amp;",
            other => words.push(other),
        }
    }
    format!("{head}>\n<title>{words}</title>{rest}")
}

impl Sheet<'_, '_> {
    /// Words, their middle at this height.
    pub(super) fn text(
        &self,
        (x, y): (i32, i32),
        at: At,
        hand: Lettering,
        words: &str,
    ) -> Result<(), PlotError> {
        let h = match at {
            At::Start => HPos::Left,
            At::Middle => HPos::Center,
            At::End => HPos::Right,
        };
        let weight = if hand.bold { FontStyle::Bold } else { FontStyle::Normal };
        // The backend divides sizes by this before it writes them down.
        let font = (FAMILY, hand.size * 1.24, weight).into_font();
        let style = font.color(&hand.colour).pos(Pos::new(h, VPos::Center));
        self.area.draw(&Text::new(clipped(words), (x, y), style)).map_err(failed)
    }

    /// Lines of words one below the other, the middle of the first at this height.
    pub(super) fn paragraph(
        &self,
        (x, y): (i32, i32),
        at: At,
        hand: Lettering,
        lines: &[String],
    ) -> Result<(), PlotError> {
        let mut lines = lines.iter().zip(0..);
        lines.try_for_each(|(line, below)| self.text((x, y + LEAD * below), at, hand, line))
    }

    pub(super) fn line(
        &self,
        from: (i32, i32),
        to: (i32, i32),
        colour: RGBColor,
        width: u32,
    ) -> Result<(), PlotError> {
        let path = PathElement::new([from, to], colour.stroke_width(width));
        self.area.draw(&path).map_err(failed)
    }

    pub(super) fn path(
        &self,
        points: Vec<(i32, i32)>,
        colour: RGBColor,
        width: u32,
    ) -> Result<(), PlotError> {
        let path = PathElement::new(points, colour.stroke_width(width));
        self.area.draw(&path).map_err(failed)
    }

    /// A box from corner to corner, filled or hollow.
    pub(super) fn rect(
        &self,
        corners: [(i32, i32); 2],
        colour: RGBColor,
        filled: bool,
    ) -> Result<(), PlotError> {
        let style = if filled { colour.filled() } else { colour.stroke_width(1) };
        self.area.draw(&Rectangle::new(corners, style)).map_err(failed)
    }

    /// A box from corner to corner, more or less strongly: 0 to 1.
    pub(super) fn shade(
        &self,
        corners: [(i32, i32); 2],
        colour: RGBColor,
        strength: f64,
    ) -> Result<(), PlotError> {
        let style = colour.mix(strength).filled();
        self.area.draw(&Rectangle::new(corners, style)).map_err(failed)
    }

    /// The so manyth of six shapes that can be told apart without colour.
    pub(super) fn mark(
        &self,
        at: usize,
        (x, y): (i32, i32),
        colour: RGBColor,
    ) -> Result<(), PlotError> {
        let shape = |corners: &[(i32, i32)]| {
            let corners: Vec<_> = corners.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
            self.area.draw(&Polygon::new(corners, colour.filled())).map_err(failed)
        };
        match at % 6 {
            0 => self.area.draw(&Circle::new((x, y), 5, colour.filled())).map_err(failed),
            1 => self.rect([(x - 4, y - 4), (x + 4, y + 4)], colour, true),
            2 => shape(&[(0, -6), (6, 5), (-6, 5)]),
            3 => shape(&[(0, -6), (6, 0), (0, 6), (-6, 0)]),
            4 => shape(&[(0, 6), (6, -5), (-6, -5)]),
            _ => {
                self.line((x - 5, y - 5), (x + 5, y + 5), colour, 3)?;
                self.line((x - 5, y + 5), (x + 5, y - 5), colour, 3)
            }
        }
    }

    /// Two letters in a box: full, or hollow.
    pub(super) fn badge(
        &self,
        (x, y): (i32, i32),
        letters: &str,
        full: bool,
        colours: &Colours,
    ) -> Result<(), PlotError> {
        self.rect([(x - 13, y - 8), (x + 13, y + 8)], colours.ink, full)?;
        let hand = Lettering::small(if full { colours.paper } else { colours.ink });
        self.text((x, y), At::Middle, hand, letters)
    }
}

/// Most letters of a name in a picture, so that no name makes it larger than a screen: some seven lines
/// beside a chart.
const MOST_LETTERS: usize = 300;

/// As much of a text as is drawn, as it is shown on one line.
pub(super) fn clipped(words: &str) -> String {
    let line = legible::line(words);
    match line.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.into_owned(),
    }
}

/// About how wide words are at most, in pixels.
pub(super) fn width(words: &str, size: f64) -> i32 {
    let em = |letter: char| match letter {
        'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 0.32,
        't' | 'f' | 'r' | '(' | ')' | '-' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '&' => 0.96,
        'A'..='Z' => 0.7,
        _ if letter.is_ascii() => 0.6,
        _ if letter.is_alphabetic() && letter < '\u{2000}' => 0.75,
        _ => 1.0,
    };
    (words.chars().map(em).sum::<f64>() * size).ceil() as i32
}

/// Words in as many lines as it takes, each of which fits, in pixels; a word that is wider than the
/// room is broken. At least one line; a text of more than 300 letters is cut there.
pub(super) fn wrap(words: &str, room: i32, size: f64) -> Vec<String> {
    let words = clipped(words);
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in words.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, size) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if !line.is_empty() && width(&format!("{line}{letter}"), size) > room {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    lines.push(line);
    lines
}

/// What a paragraph's lines after the first take, in pixels.
pub(super) fn more(lines: &[String]) -> i32 {
    LEAD * (lines.len() as i32 - 1)
}
