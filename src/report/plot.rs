//! Pictures of figures, as SVG and PNG. Whoever asks for one brings the colours.

mod bars;
mod course;
mod png;
mod shares;
mod sheet;

pub use bars::{BarRow, BarWords, Group, bars};
pub use course::{ActMark, Acts, RungStep, Series, risk, rungs};
pub use png::{png, tree};
pub use shares::{BandRow, ShareBar, bands, curves, shares};

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;

use crate::forecast::calibration::Reliability;
use crate::forecast::rounded;

/// What a picture is drawn with.
#[derive(Clone, Copy, Debug)]
pub struct Colours {
    /// Behind everything.
    pub paper: RGBColor,
    /// Words and axes.
    pub ink: RGBColor,
    /// Lines to measure by.
    pub faint: RGBColor,
    /// What the picture is about.
    pub mark: RGBColor,
    /// What is for the better.
    pub less: RGBColor,
    /// What is for the worse.
    pub more: RGBColor,
    /// Lines that are told apart.
    pub series: [RGBColor; 6],
}

impl Colours {
    /// For documents. Lines are Okabe and Ito's, darker where they would not stand out from white
    /// paper 3 to 1.
    pub const PRINT: Self = Self {
        paper: WHITE,
        ink: RGBColor(40, 40, 40),
        faint: RGBColor(205, 205, 205),
        mark: RGBColor(0, 90, 160),
        less: RGBColor(0, 122, 92),
        more: RGBColor(190, 72, 0),
        series: [
            RGBColor(0, 114, 178),
            RGBColor(208, 90, 0),
            RGBColor(0, 138, 100),
            RGBColor(168, 72, 130),
            RGBColor(140, 102, 0),
            RGBColor(80, 90, 104),
        ],
    };

    /// For a dark screen: each stands for its like in [`Colours::PRINT`].
    pub const DARK: Self = Self {
        paper: RGBColor(27, 29, 32),
        ink: RGBColor(228, 230, 233),
        faint: RGBColor(72, 76, 82),
        mark: RGBColor(110, 180, 245),
        less: RGBColor(52, 190, 150),
        more: RGBColor(255, 148, 82),
        series: [
            RGBColor(86, 180, 233),
            RGBColor(245, 140, 60),
            RGBColor(40, 195, 145),
            RGBColor(226, 150, 196),
            RGBColor(226, 176, 20),
            RGBColor(172, 184, 198),
        ],
    };

    /// The so manyth line's.
    pub fn series(&self, at: usize) -> RGBColor {
        self.series[at % self.series.len()]
    }

    /// Every colour, in order.
    pub fn all(&self) -> impl Iterator<Item = RGBColor> {
        [self.paper, self.ink, self.faint, self.mark, self.less, self.more]
            .into_iter()
            .chain(self.series)
    }
}

/// A picture that could not be drawn, in words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the picture could not be drawn: {0}")]
pub struct PlotError(String);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type PlotArea<'a, 'b> =
    ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// An axis: its words, how far it goes from 0, and how its figures are written.
struct Axis<'a> {
    words: &'a str,
    to: f64,
    figures: &'a dyn Fn(&f64) -> String,
}

/// Axes on a part of the picture.
fn axes<'a, 'b>(
    on: &'a Area<'b>,
    (x, y): (&Axis<'_>, &Axis<'_>),
    colours: &Colours,
) -> Result<PlotArea<'a, 'b>, PlotError> {
    let mut chart = ChartBuilder::on(on)
        .margin(10)
        .margin_right(24)
        .x_label_area_size(if x.words.is_empty() { 8 } else { 46 })
        .y_label_area_size(70)
        .build_cartesian_2d(0.0..x.to, 0.0..y.to)
        .map_err(failed)?;
    chart
        .configure_mesh()
        .x_labels(11)
        .y_labels(if x.words.is_empty() { 4 } else { 11 })
        .x_label_formatter(x.figures)
        .y_label_formatter(y.figures)
        .x_desc(x.words)
        .y_desc(y.words)
        .light_line_style(TRANSPARENT)
        .bold_line_style(colours.faint.mix(0.6))
        .axis_style(colours.ink)
        .label_style(("sans-serif", 13, &colours.ink))
        .axis_desc_style(("sans-serif", 15, &colours.ink))
        .draw()
        .map_err(failed)?;
    Ok(chart)
}

fn failed(error: impl std::fmt::Display) -> PlotError {
    PlotError(error.to_string())
}

/// A reliability diagram: how often forecasts came true against what they said, with 95% bars and
/// the diagonal on which they would be right, and below how many forecasts there were.
///
/// # Errors
/// [`PlotError`], if the picture could not be drawn.
pub fn reliability(
    found: &Reliability,
    title: &str,
    colours: &Colours,
) -> Result<String, PlotError> {
    let mut svg = String::new();
    // What stands in one line above it.
    let said = sheet::wrap(title, 640, 19.0);
    let cut = said.first().filter(|_| said.len() > 1).map(|line| format!("{line} …"));
    {
        let root = SVGBackend::with_string(&mut svg, (680, 820)).into_drawing_area();
        root.fill(&colours.paper).map_err(failed)?;
        let style = ("sans-serif", 19).into_font().color(&colours.ink);
        let root = root
            .titled(cut.as_deref().or(said.first().map(String::as_str)).unwrap_or_default(), style)
            .map_err(failed)?;
        let (above, below) = root.split_vertically(590);
        let percent = |share: &f64| format!("{}%", rounded(*share));
        let said = Axis { words: "what the forecast said", to: 1.0, figures: &percent };
        let came = Axis { words: "how often it came true", to: 1.0, figures: &percent };
        points(&mut axes(&above, (&said, &came), colours)?, found, colours)?;
        let most = found.bins.iter().map(|bin| bin.came.runs).max().unwrap_or(1) as f64;
        let (nothing, count) = (|_: &f64| String::new(), |count: &f64| format!("{count:.0}"));
        let same = Axis { words: "", to: 1.0, figures: &nothing };
        // Room for the figure above the highest bar.
        let games = Axis { words: "forecasts", to: most * 1.2, figures: &count };
        counts(&mut axes(&below, (&same, &games), colours)?, found, colours)?;
        root.present().map_err(failed)?;
    }
    Ok(sheet::finished(&svg, title))
}

fn points(
    chart: &mut PlotArea<'_, '_>,
    found: &Reliability,
    colours: &Colours,
) -> Result<(), PlotError> {
    let diagonal = LineSeries::new([(0.0, 0.0), (1.0, 1.0)], colours.ink.stroke_width(1));
    chart.draw_series(diagonal).map_err(failed)?;
    let style = colours.mark.stroke_width(2);
    for bin in &found.bins {
        let ((low, high), x) = (bin.came.interval(), bin.said);
        let cap = |y| PathElement::new([(x - 0.008, y), (x + 0.008, y)], style);
        let bar = PathElement::new([(x, low), (x, high)], style);
        chart.draw_series([bar, cap(low), cap(high)]).map_err(failed)?;
        let dot = Circle::new((x, bin.came.share()), 5, colours.mark.filled());
        chart.draw_series([dot]).map_err(failed)?;
    }
    Ok(())
}

fn counts(
    chart: &mut PlotArea<'_, '_>,
    found: &Reliability,
    colours: &Colours,
) -> Result<(), PlotError> {
    for bin in &found.bins {
        let (left, right) = bin.edges();
        let runs = bin.came.runs as f64;
        let shape = [(left + 0.005, 0.0), (right - 0.005, runs)];
        let bar = Rectangle::new(shape, colours.mark.mix(0.5).filled());
        chart.draw_series([bar]).map_err(failed)?;
        use plotters::style::text_anchor::{HPos, Pos, VPos};
        let style = ("sans-serif", 13, &colours.ink).into_text_style(chart.plotting_area());
        let style = style.pos(Pos::new(HPos::Center, VPos::Bottom));
        let figure = Text::new(bin.came.runs.to_string(), ((left + right) / 2.0, runs), style);
        chart.draw_series([figure]).map_err(failed)?;
    }
    Ok(())
}
