//! An option as a card: everything its player may know of it before choosing.

use serde::{Deserialize, Serialize};

use super::super::sight::{Sight, Viewer};
use super::super::state::{RedLineState, State};
use super::news::SourceView;
use crate::scenario::catalogue::Domain;
use crate::scenario::threshold;
use crate::scenario::{
    ActorIx, Change, Choice, Int, Ladder, OptionIx, Outcome, Picture, Quantity, RedLineIx, RungIx,
    Scales, Scenario, Target, ThresholdIx,
};
use crate::texts::{Message, message};

/// An option as a card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Which.
    pub option: OptionIx,
    /// Title.
    pub title: String,
    /// Whom it is done to, where that is chosen in play.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// What it is to do, Markdown; of a free move, with what was said for and against it.
    pub text: Message,
    /// The picture that stands with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The kind of act.
    pub kind: String,
    /// Its domain.
    pub domain: Domain,
    /// Severity for each party: the four scales side by side.
    pub severity: Vec<ActSeverity>,
    /// Severity for the party that it is gravest for, 1 to [`Scales::PIPS`]; nothing if it concerns nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pips: Option<u32>,
    /// Whether it is an off-ramp: it does somebody good and provokes nobody.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub off_ramp: bool,
    /// Whether its author is not known at once.
    pub covert: bool,
    /// Who alone will know of it, if it is private: names of those it is done to or aimed against.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readers: Vec<String>,
    /// What it takes from indicators: name and amount.
    pub cost: Vec<(String, i32)>,
    /// What it takes from the seat's budget: its name and the amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<(String, i32)>,
    /// Options of the seat that can't be ordered in the same turn, with their titles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excludes: Vec<(OptionIx, String)>,
    /// The rung it acts on.
    pub rung: RungIx,
    /// Times it can still be chosen, if limited.
    pub uses_left: Option<u32>,
    /// Thresholds that it crosses by itself, or may, whatever others do: in sentences. Where standing on a
    /// rung crosses one, only from below.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Message>,
    /// The same in few words, for its face.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub threshold_signs: Vec<Message>,
    /// Red lines it would or could cross, as far as the viewer knows: titles.
    pub crosses: Vec<String>,
    /// Norms it breaks: names.
    pub breaks: Vec<String>,
    /// Where it comes from, if the scenario says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceView>,
    /// Agreements in force that it breaks: titles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub violates: Vec<String>,
}

/// Severity of an act for one party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActSeverity {
    /// The party.
    pub party: ActorIx,
    /// Whether it is done to (or with) the party, rather than against it.
    pub direct: bool,
    /// On four scales.
    pub scales: Scales,
}

impl Card {
    /// Every card of an actor as its seat knows it before a game begins, on its menu then or not.
    pub fn all_of(scenario: &Scenario, actor: ActorIx) -> Vec<Self> {
        let start = State::start(scenario);
        let sight = Sight::new(scenario, &start, Viewer::Seat(actor));
        let mut lines = OpenLines::of(&sight);
        let all = scenario.options_of(actor);
        all.map(|ix| Self::of(&sight, &start, ix, &mut lines)).collect()
    }

    pub(super) fn of(sight: &Sight<'_>, now: &State, ix: OptionIx, lines: &mut OpenLines) -> Self {
        let scenario = sight.scenario();
        let option = scenario.option(ix);
        let met = thresholds(scenario, option, now.rung);
        Self {
            option: ix,
            title: option.title.clone(),
            target: option.target.clone(),
            text: super::news::argued(option),
            picture: scenario.picture_of(option.picture.as_ref(), option.place),
            kind: option.kind.label.clone(),
            domain: option.kind.domain,
            severity: option
                .parties()
                .map(|(party, direct)| ActSeverity {
                    party,
                    direct,
                    scales: option.kind.scales(direct),
                })
                .collect(),
            pips: option.parties().map(|(_, direct)| option.kind.scales(direct).pips()).max(),
            off_ramp: option.off_ramp(),
            source: option.source.as_ref().map(|source| SourceView::of(scenario, source)),
            covert: option.covert.is_some(),
            readers: match option.private {
                true => option.parties().map(|(to, _)| scenario.actor(to).name.clone()).collect(),
                false => Vec::new(),
            },
            cost: option
                .cost
                .iter()
                .map(|(ix, amount)| (scenario.indicators[ix.at()].name.clone(), *amount))
                .collect(),
            price: price(scenario, option),
            excludes: option
                .excludes
                .iter()
                .map(|other| (*other, scenario.option(*other).title.clone()))
                .collect(),
            rung: option.rung,
            uses_left: option.uses.map(|uses| uses.saturating_sub(now.chosen[ix.at()].0.into())),
            thresholds: met.iter().map(|one| one.sentence()).collect(),
            threshold_signs: met.iter().map(|one| one.sign()).collect(),
            crosses: lines.crossed_by(scenario, ix),
            violates: scenario
                .each_agreement()
                .filter(|(at, one)| {
                    now.agreements[at.at()].since > 0 && one.broken_by(ix, option).is_some()
                })
                .map(|(_, one)| one.title.clone())
                .collect(),
            breaks: option.breaks.iter().map(|n| scenario.norms[n.at()].name.clone()).collect(),
        }
    }

    /// All it takes: of what, and how much.
    pub fn costs(&self) -> impl Iterator<Item = &(String, i32)> {
        self.cost.iter().chain(&self.price)
    }
}

/// A threshold that all outcomes of a card cross, or some.
struct ThresholdMet<'a> {
    ladder: &'a Ladder,
    ix: ThresholdIx,
    surely: bool,
}

impl ThresholdMet<'_> {
    fn sentence(&self) -> Message {
        let name = self.ladder.thresholds[self.ix.at()].said();
        match self.surely {
            true => message!("card-crosses-threshold", threshold = name),
            false => message!("card-could-cross-threshold", threshold = name),
        }
    }

    fn sign(&self) -> Message {
        let standing = self.ladder.thresholds[self.ix.at()].by.is_none();
        let name = threshold::said(self.ladder.short_name(self.ix), standing);
        match self.surely {
            true => message!("card-crosses-short", threshold = name),
            false => message!("card-could-cross-short", threshold = name),
        }
    }
}

/// Thresholds that all of its outcomes cross, or some, while the crisis stands there.
fn thresholds<'a>(
    scenario: &'a Scenario,
    option: &Choice,
    stands: RungIx,
) -> Vec<ThresholdMet<'a>> {
    let ladder = &scenario.ladder;
    let crossed = |outcome: &Outcome| {
        let rung = outcome.rung.unwrap_or(option.rung);
        ladder
            .crossed_by(Some(rung), Some(option.kind))
            .and(outcome.crosses)
            .and(ladder.stood_on(rung))
    };
    let met = |ix: ThresholdIx| {
        let threshold = &ladder.thresholds[ix.at()];
        let stood_on = threshold.by.is_none() && threshold.rung <= stands;
        let crossing = option.outcomes.iter().filter(|one| crossed(one).has(ix)).count();
        let surely = crossing == option.outcomes.len();
        (crossing > 0 && !stood_on).then_some(ThresholdMet { ladder, ix, surely })
    };
    ThresholdIx::all(ladder.thresholds.len()).filter_map(met).collect()
}

/// What it takes from its actor's budget, by the budget's name.
fn price(scenario: &Scenario, option: &Choice) -> Option<(String, i32)> {
    let budget = scenario.actor(option.actor).budget.as_ref()?;
    (option.price > 0).then(|| (budget.name.clone(), option.price))
}

/// Red lines that are intact, as far as the viewer knows, and that this turn does not cross whatever is chosen,
/// because an inject has already made their condition true.
pub(super) struct OpenLines {
    lines: Vec<RedLineIx>,
    /// The state as the viewer takes it to be, but for the option that is being weighed.
    then: State,
}

impl OpenLines {
    pub(super) fn of(sight: &Sight<'_>) -> Self {
        let (scenario, now) = (sight.scenario(), sight.imagined());
        let lines = RedLineIx::all(scenario.red_lines.len())
            .filter(|line| sight.red_line(*line) == Some(RedLineState::Intact))
            .filter(|line| !scenario.red_lines[line.at()].crossed_when.holds(&now.facts(scenario)))
            .collect();
        Self { lines, then: now }
    }

    /// Titles of those that would be crossed if this option were chosen, attributed, and each flag one of its
    /// outcomes sets were set.
    fn crossed_by(&mut self, scenario: &Scenario, ix: OptionIx) -> Vec<String> {
        if self.lines.is_empty() {
            return Vec::new();
        }
        let option = scenario.option(ix);
        let then = &mut self.then;
        let before = (then.chosen[ix.at()], then.attributed[ix.at()], then.rung, then.highest);
        let flags = then.flags.clone();
        then.chosen[ix.at()].0 += 1;
        then.chosen[ix.at()].1 = u16::try_from(then.turn).unwrap_or(u16::MAX);
        then.attributed[ix.at()] |= option.covert.is_some();
        then.rung = then.rung.max(option.rung);
        then.highest = then.highest.max(option.rung);
        for outcome in &option.outcomes {
            for effect in &outcome.effects {
                if let Change::Set(Quantity::Flag(flag), Int::Const(1)) = effect.change {
                    then.flags[flag.at()] = true;
                }
            }
        }
        let lines = self.lines.iter().map(|line| &scenario.red_lines[line.at()]);
        let crossed = lines.filter(|line| line.crossed_when.holds(&then.facts(scenario)));
        let titles = crossed.map(|line| line.title.clone()).collect();
        (then.chosen[ix.at()], then.attributed[ix.at()], then.rung, then.highest) = before;
        then.flags = flags;
        titles
    }
}
