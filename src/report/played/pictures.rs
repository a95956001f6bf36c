//! Pictures of the page.

use super::by_the_end;
use crate::forecast::coverage::Coverage;
use crate::forecast::survey::MeanChange;
use crate::forecast::{Difference, Estimate, with_interval};
use crate::lint::ENOUGH_PAIRS;
use crate::report::plot::{
    self, BandRow, BarRow, BarWords, Colours, Group, PlotError, Series, ShareBar,
};
use crate::scenario::{Indicator, OptionIx, Polarity, Scenario, Tone};

const COLOURS: &Colours = &Colours::PRINT;

fn ends(share: Estimate) -> [f64; 3] {
    let (low, high) = share.interval();
    [share.share(), low, high]
}

pub(super) fn endings(scenario: &Scenario, played: &Coverage) -> Result<String, PlotError> {
    let rows: Vec<_> = (scenario.endings.iter().zip(&played.endings))
        .map(|(ending, count)| {
            let share = played.share(*count);
            ShareBar {
                words: ending.title.clone(),
                share: ends(share),
                figure: with_interval(share.share(), share.interval()),
                worse: match ending.tone {
                    Tone::Catastrophe => Some(true),
                    Tone::OffRamp => Some(false),
                    _ => None,
                },
            }
        })
        .collect();
    plot::shares("How the games ended", &rows, COLOURS)
}

/// `None` for a ladder without thresholds.
pub(super) fn thresholds(
    scenario: &Scenario,
    played: &Coverage,
) -> Result<Option<String>, PlotError> {
    let series: Vec<_> = (scenario.ladder.thresholds.iter().zip(&played.thresholds))
        .map(|(threshold, turns)| {
            let shares: Vec<_> = by_the_end(turns).map(|count| played.share(count)).collect();
            let end = shares.last().copied().unwrap_or_default();
            let said = with_interval(end.share(), end.interval());
            Series {
                name: format!("{}: {said}", threshold.said().say()),
                points: shares.into_iter().map(ends).collect(),
            }
        })
        .collect();
    if series.is_empty() {
        return Ok(None);
    }
    let title = "Games that had crossed a threshold by the end of each turn";
    plot::curves(title, &series, COLOURS).map(Some)
}

pub(super) fn bands(scenario: &Scenario, played: &Coverage) -> Result<Vec<String>, PlotError> {
    let row = |(indicator, turns): (&Indicator, &Vec<Vec<u64>>)| {
        let bands = indicator.bands.iter();
        let share = |counts: &Vec<u64>| {
            let runs: u64 = counts.iter().sum();
            counts.iter().map(|hits| Estimate::of(*hits, runs).share()).collect()
        };
        BandRow {
            name: indicator.name.clone(),
            bands: bands.map(|band| format!("{} ({}–{})", band.name, band.from, band.to)).collect(),
            worse: match indicator.polarity {
                Polarity::HigherIsWorse => Some(true),
                Polarity::HigherIsBetter => Some(false),
                Polarity::Neutral => None,
            },
            turns: turns.iter().map(share).collect(),
        }
    };
    let rows: Vec<_> = scenario.indicators.iter().zip(&played.bands).map(row).collect();
    plot::bands("Where indicators stood when orders were due", &rows, COLOURS)
}

/// What cards do to the risk of a catastrophe, seat by seat, as far as it can be told from nothing.
pub(super) fn risk(scenario: &Scenario, played: &Coverage) -> Result<Vec<String>, PlotError> {
    let row = |ix: OptionIx, change: MeanChange| {
        let difference = Difference::from(change);
        let Difference { share, low, high } = difference.in_points();
        let words = scenario.option(ix).title.clone();
        let figure = difference.points();
        BarRow { letters: String::new(), words, value: share, low, high, figure }
    };
    let groups: Vec<_> = (scenario.actor_ids())
        .map(|actor| {
            let pairs = scenario.options_of(actor).filter_map(|ix| {
                let change = played.against(ix, None)?.catastrophe;
                let clear = Difference::from(change).distinguishable();
                (clear && change.pairs >= ENOUGH_PAIRS).then(|| row(ix, change))
            });
            let mut rows: Vec<_> = pairs.collect();
            rows.sort_by(|a, b| b.value.total_cmp(&a.value));
            Group { heading: scenario.actor(actor).name.clone(), rows }
        })
        .filter(|group| !group.rows.is_empty())
        .collect();
    let words = BarWords {
        title: "What a card does to the risk of a catastrophe, against holding",
        unit: "points",
        more_is_worse: true,
    };
    plot::bars(&groups, words, COLOURS)
}
