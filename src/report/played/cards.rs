//! Cards of a seat: how often they were on the menu and chosen, and what choosing them changes.

use serde::Serialize;

use crate::forecast::coverage::{Coverage, PairCounts};
use crate::forecast::survey::MeanChange;
use crate::forecast::{Difference, Estimate, percent};
use crate::lint::ENOUGH_PAIRS;
use crate::scenario::{ActorIx, OptionIx, Scenario};
use crate::texts::digits;

/// A seat with its cards.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct PlayedSeat {
    name: String,
    objectives: Vec<String>,
    cards: Vec<PlayedCard>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedCard {
    title: String,
    id: String,
    offered: String,
    chosen: String,
    /// Games in which choosing it was compared with holding.
    pairs: u64,
    /// What it does to the risk of a catastrophe, in points.
    risk: Option<PlayedChange>,
    /// Those that can be told from nothing, each with the objective's number.
    objectives: Vec<(usize, PlayedChange)>,
    /// Cards of the same menus that serve every objective better.
    beaten: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct PlayedChange {
    mean: String,
    ends: String,
    /// Whether it can be told from none.
    clear: bool,
}

impl PlayedSeat {
    pub(super) fn of(scenario: &Scenario, played: &Coverage, actor: ActorIx) -> Self {
        let cards = scenario.options_of(actor).map(|ix| PlayedCard::of(scenario, played, ix));
        let objectives = &scenario.actor(actor).objectives;
        Self {
            name: scenario.actor(actor).name.clone(),
            objectives: objectives.iter().map(|one| one.text.clone()).collect(),
            cards: cards.collect(),
        }
    }
}

impl PlayedCard {
    fn of(scenario: &Scenario, played: &Coverage, ix: OptionIx) -> Self {
        let option = scenario.option(ix);
        let (offered, chosen) = played.options[ix.at()];
        let held = played.against(ix, None);
        let enough = |pair: &&PairCounts| pair.catastrophe.pairs >= ENOUGH_PAIRS;
        let pair = held.as_ref().filter(enough);
        let others = scenario.options_of(option.actor).filter(|other| *other != ix);
        let better = |other: &OptionIx| {
            let pair = played.against(*other, Some(ix));
            pair.as_ref().filter(enough).is_some_and(|pair| pair.better())
        };
        Self {
            title: option.title.clone(),
            id: option.id.clone(),
            offered: format!("{}%", percent(played.share(offered).share())),
            chosen: match offered {
                0 => "–".to_owned(),
                _ => format!("{}%", percent(Estimate::of(chosen, offered).share())),
            },
            pairs: held.as_ref().map_or(0, |pair| pair.catastrophe.pairs),
            risk: pair.map(|pair| points(pair.catastrophe)),
            objectives: (1..)
                .zip(pair.iter().flat_map(|pair| &pair.objectives))
                .map(|(number, change)| (number, changed(*change)))
                .filter(|(_, change)| change.clear)
                .collect(),
            beaten: others
                .filter(better)
                .map(|other| scenario.option(other).title.clone())
                .collect(),
        }
    }
}

/// In percentage points.
fn points(change: MeanChange) -> PlayedChange {
    let difference = Difference::from(change);
    let said = difference.points();
    let (mean, ends) = said.split_once(" (").unwrap_or((&said, ""));
    PlayedChange {
        mean: mean.to_owned(),
        ends: ends.trim_end_matches(')').to_owned(),
        clear: difference.distinguishable(),
    }
}

fn changed(change: MeanChange) -> PlayedChange {
    let (low, high) = change.interval();
    let one = |figure: f64| digits(&format!("{figure:+.1}"));
    PlayedChange {
        mean: one(change.mean()),
        ends: format!("{} to {}", one(low), one(high)),
        clear: low > 0.0 || high < 0.0,
    }
}
