//! What was done, and how it was felt.

use super::course::{Done, Turn};
use crate::scenario::{ActorIx, Choice, OptionIx, Scenario};
use crate::texts::say;

/// An act, and what others felt by it in one turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Perceived {
    /// When it was done or found out, from 1.
    pub turn: u32,
    /// Whose it was.
    pub actor: ActorIx,
    /// What.
    pub option: OptionIx,
    /// How it was done and known.
    pub how: How,
    /// By whom and how, each pair once; those whom it was done to come first.
    pub felt: Vec<Feeling>,
}

/// How an act was done and known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Its author was known at once.
    Open,
    /// Only its author, those it was done to and who tapped it knew of it.
    Private,
    /// Its author was not known in that turn.
    Covert,
    /// It was covert, and traced in the turn in which it was done.
    TracedAtOnce,
    /// It was done in an earlier turn.
    FoundOut,
}

impl How {
    /// In words.
    pub fn words(self) -> String {
        match self {
            Self::Open => say!("report-act-open"),
            Self::Private => say!("report-act-private"),
            Self::Covert => say!("report-act-covert"),
            Self::TracedAtOnce => say!("report-act-traced"),
            Self::FoundOut => say!("report-act-found-out"),
        }
    }
}

/// What one party holds against somebody for an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feeling {
    /// Who feels.
    pub by: ActorIx,
    /// Whom it blames.
    pub toward: ActorIx,
    /// Whether it is suspicion only.
    pub suspected: bool,
    /// Whether `toward` did not do it.
    pub mistaken: bool,
    /// What `toward` did to it in this turn by the act: the negative part of the kind's Goldstein
    /// score, 0 to 10. Nothing if somebody else did it, if it was aimed at others, or if it was done
    /// in an earlier turn.
    pub done: i32,
    /// What it felt: points by which its grievance grew, 0 to 30.
    pub amount: i32,
}

impl Feeling {
    /// Points felt beyond what was done; below 0 if less was felt.
    pub fn difference(&self) -> i32 {
        self.amount.saturating_sub(self.done)
    }

    /// `Moscow suspects Kyiv`
    pub fn said(&self, scenario: &Scenario) -> String {
        let (by, toward) = (&scenario.actor(self.by).name, &scenario.actor(self.toward).name);
        match (self.amount, self.suspected) {
            (0, _) => say!("report-felt-not", by = by, toward = toward),
            (_, true) => say!("report-felt-suspects", by = by, toward = toward),
            (_, false) => say!("report-felt-resents", by = by, toward = toward),
        }
    }
}

/// Every act, in the order in which it was done; after those of a turn, older ones found out in it.
pub fn perceived(scenario: &Scenario, turns: &[Turn]) -> Vec<Perceived> {
    turns.iter().flat_map(|turn| in_turn(scenario, turn)).collect()
}

fn in_turn(scenario: &Scenario, turn: &Turn) -> Vec<Perceived> {
    let one = |ix: OptionIx, how: How| {
        let option = scenario.option(ix);
        let felt = feelings(option, ix, turn, how != How::FoundOut);
        Perceived { turn: turn.turn, actor: option.actor, option: ix, how, felt }
    };
    let mut acts: Vec<_> =
        turn.acts.iter().map(|act| one(act.option, how(scenario, turn, act))).collect();
    for felt in &turn.felt {
        if !acts.iter().any(|act| act.option == felt.option) {
            acts.push(one(felt.option, How::FoundOut));
        }
    }
    acts
}

fn how(scenario: &Scenario, turn: &Turn, act: &Done) -> How {
    let traced = turn.traces.contains(&(act.actor, act.option, true));
    match (act.open, traced) {
        _ if scenario.option(act.option).private => How::Private,
        (true, _) => How::Open,
        (false, true) => How::TracedAtOnce,
        (false, false) => How::Covert,
    }
}

/// What everybody felt by an act; if it is `new`, beside what was done to them.
fn feelings(option: &Choice, ix: OptionIx, turn: &Turn, new: bool) -> Vec<Feeling> {
    let feeling = |by: ActorIx, toward: ActorIx| {
        let mistaken = toward != option.actor;
        let aimed = if new && !mistaken { option.provocation(by) } else { 0 };
        // At most 10.
        let done = i32::try_from(aimed).unwrap_or(0);
        Feeling { by, toward, suspected: true, mistaken, done, amount: 0 }
    };
    let mut all: Vec<Feeling> = Vec::new();
    let mut at = |by: ActorIx, toward: ActorIx, suspected: bool, amount: i32| {
        let known = all.iter().position(|one| (one.by, one.toward) == (by, toward));
        let place = known.unwrap_or(all.len());
        if known.is_none() {
            all.push(feeling(by, toward));
        }
        all[place].amount = all[place].amount.saturating_add(amount);
        all[place].suspected &= suspected;
    };
    for (party, _) in option.parties().filter(|(party, _)| new && option.provocation(*party) > 0) {
        at(party, option.actor, true, 0);
    }
    for felt in turn.felt.iter().filter(|felt| felt.option == ix) {
        at(felt.by, felt.toward, felt.suspected, felt.amount);
    }
    all
}
