//! What `offramp simulate` prints of a campaign: each chapter after what came before it, and beside it
//! the same chapter as history left it.

use std::io::Write;

use serde::Serialize;

use super::figures::{
    FigureRows, ReferenceRow, ShareRow, as_map, endings, figure, references, thresholds,
};
use super::{InRows, PrintedAs};
use crate::campaign::Campaign;
use crate::cli::cells::{CellValue, headings, line};
use crate::forecast::percent;
use crate::forecast::survey::Survey;
use crate::scenario::Scenario;

/// All figures of a campaign.
#[derive(Debug, Serialize)]
pub(super) struct Chapters {
    campaign: String,
    runs: u64,
    seconds: f64,
    /// Chapters played in a second.
    games_per_second: f64,
    chapters: Vec<ChapterFigures>,
}

#[derive(Debug, Serialize)]
struct ChapterFigures {
    scenario: String,
    /// Campaigns that came so far.
    reached: ShareRow,
    #[serde(flatten)]
    played: Ends,
    historical: Ends,
    /// Published estimates beside the chapter as history left it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reference: Vec<ReferenceRow>,
}

#[derive(Debug, Serialize)]
struct Ends {
    #[serde(serialize_with = "as_map")]
    endings: FigureRows<ShareRow>,
    #[serde(serialize_with = "as_map")]
    thresholds: FigureRows<ShareRow>,
}

impl Ends {
    fn of(scenario: &Scenario, survey: &Survey) -> Self {
        Self { endings: endings(scenario, survey), thresholds: thresholds(scenario, survey) }
    }
}

impl Chapters {
    pub(super) fn of(
        campaign: &Campaign,
        played: &[Survey],
        historical: &[Survey],
        seconds: f64,
    ) -> Self {
        let runs = played.first().map_or(0, |first| first.games);
        let games: u64 = played.iter().chain(historical).map(|survey| survey.games).sum();
        let chapters = campaign.chapters.iter().zip(played).zip(historical);
        let chapters = chapters.map(|((chapter, played), historical)| ChapterFigures {
            scenario: chapter.scenario.meta.id.clone(),
            reached: figure(played.games, runs),
            played: Ends::of(&chapter.scenario, played),
            historical: Ends::of(&chapter.scenario, historical),
            reference: references(&chapter.scenario, historical),
        });
        Self {
            campaign: campaign.id.clone(),
            runs,
            seconds,
            games_per_second: games as f64 / seconds,
            chapters: chapters.collect(),
        }
    }
}

impl PrintedAs for Chapters {
    fn table(&self, out: &mut impl Write) -> std::io::Result<()> {
        writeln!(out, "{}: {} campaigns, {:.1} s", self.campaign, self.runs, self.seconds)?;
        for (at, chapter) in self.chapters.iter().enumerate() {
            let (number, id) = (at + 1, &chapter.scenario);
            // The first is always played.
            let share = if at == 0 { percent(1.0) } else { chapter.reached.percent() };
            writeln!(out, "\nChapter {number}, {id}: reached in {share}%")?;
            writeln!(out, "  {:<40} {:>24} {:>24}", "", "in the campaign", "as history left it")?;
            for (title, played, historical) in [
                ("Endings", &chapter.played.endings, &chapter.historical.endings),
                ("Thresholds crossed", &chapter.played.thresholds, &chapter.historical.thresholds),
            ] {
                writeln!(out, "  {title}")?;
                for ((name, played), (_, historical)) in played.iter().zip(historical) {
                    let (played, historical) = (played.text(), historical.text());
                    writeln!(out, "    {name:<38} {played:>24} {historical:>24}")?;
                }
            }
            if !chapter.reference.is_empty() {
                writeln!(
                    out,
                    "  Published estimates: the share as history left it, and what was published"
                )?;
            }
            chapter.reference.iter().try_for_each(|row| row.write(out, "    "))?;
        }
        Ok(())
    }
}

impl InRows for Chapters {
    /// One row a figure.
    fn csv(&self, out: &mut impl Write) -> std::io::Result<()> {
        let names = ["chapter", "start", "about", "id", "count", "share", "low", "high"];
        out.write_all(&headings(names)?)?;
        for chapter in &self.chapters {
            let id = &chapter.scenario;
            for (start, ends) in [("campaign", &chapter.played), ("history", &chapter.historical)] {
                for (about, rows) in [("ending", &ends.endings), ("threshold", &ends.thresholds)] {
                    for (name, f) in rows {
                        let words = [id, start, about, name].map(CellValue::Word);
                        let figures = [f.share, f.low, f.high].map(CellValue::Figure);
                        let row =
                            words.into_iter().chain([CellValue::Count(f.count)]).chain(figures);
                        out.write_all(&line(row)?)?;
                    }
                }
            }
        }
        Ok(())
    }
}
