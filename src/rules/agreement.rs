//! What becomes of agreements: who broke or denounced one, who consented to one, and which have run to their
//! term.

use serde::{Deserialize, Serialize};

use super::event::Event;
use super::perceive::CarriedOut;
use super::plan::{Effects, Plan};
use super::quantity::{Cell, Cells};
use super::{Games, Log, credibility};
use crate::scenario::{
    Agreement, AgreementIx, AgreementStep, OptionIx, PartyIx, Quantity, Scenario,
};

/// Where an agreement stands, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementState {
    /// By party, the turn in which it consented (0: it has not).
    pub agreed: Vec<u16>,
    /// The first turn in which it binds (0: it is not in force).
    pub since: u16,
    /// By party, how often it broke it.
    pub broken: Vec<u16>,
    /// How often it ran to its term.
    pub kept: u16,
}

impl AgreementState {
    /// At the start of a game.
    pub(super) fn start(of: &Agreement) -> Self {
        let parties = of.parties.len();
        let stands = u16::from(of.in_force_at_start);
        Self { agreed: vec![stands; parties], since: stands, broken: vec![0; parties], kept: 0 }
    }

    /// Whether some party has consented, and it is not in force.
    pub fn offered(&self) -> bool {
        self.since == 0 && self.agreed.iter().any(|turn| *turn > 0)
    }

    /// Whether it is one of an agreement's, with nothing in it that is still to come.
    pub(crate) fn fits(&self, of: &Agreement, turn: u32) -> bool {
        let parties = of.parties.len();
        let past = |then: &u16| u32::from(*then) <= turn;
        self.agreed.len() == parties
            && self.broken.len() == parties
            && self.agreed.iter().chain(&self.broken).chain([&self.kept]).all(past)
            && u32::from(self.since) <= turn + 1
    }
}

/// What agreements need of a scenario that is compiled for play.
#[derive(Clone, Debug, Default)]
pub(super) struct AgreementsPlan {
    /// Of each option, the agreements that are broken by it, and the party that its actor is in them.
    breaks: Vec<Vec<(AgreementIx, PartyIx)>>,
    /// Of each option, what is done by it if it is a card of an agreement.
    cards: Vec<Option<(AgreementIx, PartyIx, AgreementStep)>>,
    effects: Vec<AgreementEffects>,
    /// Of each agreement that needs terms to be moved, how often their cards have been chosen.
    terms: Vec<Vec<Cell>>,
}

/// What changes by what became of one.
#[derive(Clone, Debug)]
struct AgreementEffects {
    begun: Effects,
    kept: Effects,
    /// By party.
    broken: Vec<Effects>,
    denounced: Vec<Effects>,
}

impl AgreementsPlan {
    /// Of a scenario without agreements there is nothing in it.
    pub fn of(scenario: &Scenario, plan: &mut Plan) -> Self {
        if scenario.agreements.is_empty() {
            return Self::default();
        }
        let options = || OptionIx::all(scenario.options.len());
        let breaks = |ix: OptionIx| {
            let all = scenario.each_agreement();
            let broken = |(at, one): (AgreementIx, &Agreement)| {
                Some((at, one.broken_by(ix, scenario.option(ix))?))
            };
            all.filter_map(broken).collect()
        };
        let effects = scenario.agreements.iter().map(|one| AgreementEffects {
            begun: plan.effects(&one.begun, None),
            kept: plan.effects(&one.kept, None),
            broken: one.broken.iter().map(|list| plan.effects(list, None)).collect(),
            denounced: one.denounced.iter().map(|list| plan.effects(list, None)).collect(),
        });
        let effects = effects.collect();
        let terms = scenario.agreements.iter().map(|one| {
            let terms = one.terms.iter().filter(|_| one.needs > 0);
            terms.map(|term| plan.cells.of_quantity(Quantity::TimesChosen(term.card))).collect()
        });
        Self {
            effects,
            terms: terms.collect(),
            breaks: options().map(breaks).collect(),
            cards: options().map(|ix| scenario.agreement_card(ix)).collect(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.effects.is_empty()
    }
}

/// The agreements in force that an act of this option breaks, with the party that its actor is in each.
pub(super) fn broken_by<const L: usize>(
    plan: &Plan,
    games: &Games<'_, L>,
    lane: usize,
    option: OptionIx,
) -> impl Iterator<Item = (AgreementIx, PartyIx)> {
    let forbid = plan.agreements.breaks.get(option.at()).into_iter().flatten().copied();
    forbid.filter(move |(ix, _)| since(plan, games, lane, *ix) > 0)
}

/// The first turn in which an agreement binds, 0 if it is not in force.
fn since<const L: usize>(plan: &Plan, games: &Games<'_, L>, lane: usize, ix: AgreementIx) -> i32 {
    games.cell(plan.cells.in_force(ix), lane)
}

/// Breaches that evidence has brought to light outside an adjudication.
pub(super) fn found<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    log: &mut Log<'_>,
) {
    if games.scratch.breaches[lane].is_empty() {
        return;
    }
    let happened = breaches(plan, games, lane, log);
    make_effects(plan, games, lane, &happened, log);
}

/// The step of a turn that is about agreements.
pub(super) fn settle<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    acts: &[CarriedOut],
    log: &mut Log<'_>,
) {
    if plan.agreements.is_empty() {
        return;
    }
    for act in acts.iter().filter(|act| act.open) {
        let mut found = std::mem::take(&mut games.scratch.breaches[lane]);
        found.extend(broken_by(plan, games, lane, act.option));
        games.scratch.breaches[lane] = found;
    }
    overdue(plan, games, lane);
    let mut happened = breaches(plan, games, lane, log);
    for act in acts {
        if let Some((ix, party, AgreementStep::Denounce)) = plan.agreements.cards[act.option.at()] {
            happened.push((ix, Became::Denounced { by: party }));
        }
    }
    ends(plan, games, lane, &mut happened, log);
    consents(plan, games, lane, acts, &mut happened, log);
    make_effects(plan, games, lane, &happened, log);
}

/// What became of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Became {
    /// A party broke it.
    Broken {
        /// Which.
        by: PartyIx,
    },
    /// A party ended it.
    Denounced {
        /// Which.
        by: PartyIx,
    },
    /// It ran to its term.
    Kept,
    /// A party consented.
    Agreed {
        /// Which.
        by: PartyIx,
        /// Whether it was the offer.
        offered: bool,
    },
    /// A party refused it.
    Refused {
        /// Which.
        by: PartyIx,
    },
    /// It came into force.
    Begun,
}

impl Became {
    /// The party that brought it about, if one did.
    pub fn by(self) -> Option<PartyIx> {
        match self {
            Self::Broken { by }
            | Self::Denounced { by }
            | Self::Agreed { by, .. }
            | Self::Refused { by } => Some(by),
            Self::Kept | Self::Begun => None,
        }
    }
}

type WhatBecame = Vec<(AgreementIx, Became)>;

/// Those who have let the time pass in which they were to do something.
fn overdue<const L: usize>(plan: &Plan, games: &mut Games<'_, L>, lane: usize) {
    let turn = games.turn_mark();
    for (ix, agreement) in games.scenario.each_agreement() {
        let since = since(plan, games, lane, ix);
        if since == 0 {
            continue;
        }
        for duty in &agreement.does {
            let done =
                |option: &OptionIx| games.cells[plan.cells.last(*option).at()][lane] >= since;
            let due = since + i32::from(duty.within) - 1 == turn;
            if due && !duty.options.iter().any(done) {
                games.scratch.breaches[lane].push((ix, duty.who));
            }
        }
    }
}

/// Notes the breaches that have come to light, each once. Broken ones end.
fn breaches<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    log: &mut Log<'_>,
) -> WhatBecame {
    let mut found = std::mem::take(&mut games.scratch.breaches[lane]);
    found.sort_unstable();
    found.dedup();
    for (ix, party) in &found {
        let times = &mut games.cells[plan.cells.broken_by(*ix, *party).at()][lane];
        *times = (*times + 1).min(u16::MAX.into());
        esteem(plan, games, lane, (*ix, *party), credibility::NOT_KEPT);
        log.push(|| Event::Agreement { agreement: *ix, became: Became::Broken { by: *party } });
    }
    for (ix, _) in &found {
        if since(plan, games, lane, *ix) > 0 {
            end(plan, games, lane, *ix);
        }
    }
    let happened = found.iter().map(|(ix, by)| (*ix, Became::Broken { by: *by })).collect();
    found.clear();
    games.scratch.breaches[lane] = found;
    happened
}

/// What a party's word counts after this. Of a secret agreement nobody else hears.
fn esteem<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    (ix, party): (AgreementIx, PartyIx),
    change: i64,
) {
    let agreement = &games.scenario.agreements[ix.at()];
    if agreement.secret() {
        return;
    }
    credibility::change(plan, games, lane, agreement.actor(party), change);
}

/// It binds nobody any more, and nobody has consented.
fn end<const L: usize>(plan: &Plan, games: &mut Games<'_, L>, lane: usize, ix: AgreementIx) {
    games.cells[plan.cells.in_force(ix).at()][lane] = 0;
    forget_consents(plan, games, lane, ix);
}

fn forget_consents<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    ix: AgreementIx,
) {
    for party in games.scenario.agreements[ix.at()].party_ids() {
        games.cells[plan.cells.agreed(ix, party).at()][lane] = 0;
    }
}

/// Those in force that were denounced this turn, or whose time is up, end. Of what was denounced only that
/// which was still in force stays among what happened.
fn ends<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    happened: &mut WhatBecame,
    log: &mut Log<'_>,
) {
    happened.retain(|(ix, became)| {
        !matches!(became, Became::Denounced { .. }) || since(plan, games, lane, *ix) > 0
    });
    let turn = games.turn_mark();
    for (ix, agreement) in games.scenario.each_agreement() {
        let since = since(plan, games, lane, ix);
        if since == 0 {
            continue;
        }
        let denounced = |(of, became): &&(AgreementIx, Became)| {
            *of == ix && matches!(became, Became::Denounced { .. })
        };
        let by: Vec<_> = happened.iter().filter(denounced).map(|(_, became)| *became).collect();
        if !by.is_empty() {
            end(plan, games, lane, ix);
            by.into_iter()
                .for_each(|became| log.push(|| Event::Agreement { agreement: ix, became }));
        } else if agreement.lasts.is_some_and(|lasts| since + i32::from(lasts) - 1 <= turn) {
            end(plan, games, lane, ix);
            let kept = &mut games.cells[plan.cells.kept(ix).at()][lane];
            *kept = (*kept + 1).min(u16::MAX.into());
            for party in agreement.party_ids() {
                esteem(plan, games, lane, (ix, party), credibility::KEPT);
            }
            happened.push((ix, Became::Kept));
            log.push(|| Event::Agreement { agreement: ix, became: Became::Kept });
        }
    }
}

/// Offers and acceptances count as consent, refusals take all of it back, and what all consent to comes into
/// force, once enough of its terms are moved.
fn consents<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    acts: &[CarriedOut],
    happened: &mut WhatBecame,
    log: &mut Log<'_>,
) {
    let turn = games.turn_mark();
    let cards = || acts.iter().filter_map(|act| plan.agreements.cards[act.option.at()]);
    for (ix, agreement) in games.scenario.each_agreement() {
        let done = || cards().filter(move |(of, ..)| *of == ix).map(|(_, by, step)| (by, step));
        let terms = &plan.agreements.terms[ix.at()];
        if since(plan, games, lane, ix) > 0 || (terms.is_empty() && done().next().is_none()) {
            continue;
        }
        let mut refused = false;
        for by in agreement.party_ids() {
            for (_, step) in done().filter(|(party, _)| *party == by) {
                let offered = step == AgreementStep::Offer;
                let became = match step {
                    AgreementStep::Offer | AgreementStep::Accept => Became::Agreed { by, offered },
                    AgreementStep::Refuse => Became::Refused { by },
                    AgreementStep::Denounce => continue,
                };
                refused |= step == AgreementStep::Refuse;
                if step != AgreementStep::Refuse {
                    games.cells[plan.cells.agreed(ix, by).at()][lane] = turn;
                }
                log.push(|| Event::Agreement { agreement: ix, became });
            }
        }
        if refused {
            forget_consents(plan, games, lane, ix);
        }
        let consents = |by| games.cells[plan.cells.agreed(ix, by).at()][lane] > 0;
        let moved = |card: &&Cell| games.cells[card.at()][lane] > 0;
        let enough = terms.iter().filter(moved).count() >= agreement.needs;
        if enough && agreement.party_ids().all(consents) {
            games.cells[plan.cells.in_force(ix).at()][lane] = turn + 1;
            happened.push((ix, Became::Begun));
            log.push(|| Event::Agreement { agreement: ix, became: Became::Begun });
        }
    }
}

/// What changes by all that happened, in one step.
fn make_effects<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    happened: &[(AgreementIx, Became)],
    log: &mut Log<'_>,
) {
    if happened.is_empty() {
        return;
    }
    let mut delta = std::mem::take(&mut games.scratch.delta[lane]);
    for (ix, became) in happened {
        let of = &plan.agreements.effects[ix.at()];
        let effects = match became {
            Became::Broken { by } => &of.broken[by.at()],
            Became::Denounced { by } => &of.denounced[by.at()],
            Became::Kept => &of.kept,
            Became::Begun => &of.begun,
            Became::Agreed { .. } | Became::Refused { .. } => continue,
        };
        delta.collect_now(plan, games, lane, effects);
    }
    delta.make(plan, games, lane, log);
    games.scratch.delta[lane] = delta;
}

impl Cells {
    /// The turn in which a party consented, 0 if it has not.
    fn agreed(&self, ix: AgreementIx, party: PartyIx) -> Cell {
        self.of_quantity(Quantity::Agreed(ix, party))
    }

    /// How often a party has broken it.
    fn broken_by(&self, ix: AgreementIx, party: PartyIx) -> Cell {
        self.of_quantity(Quantity::BrokenBy(ix, party))
    }

    /// How often it ran to its term.
    fn kept(&self, ix: AgreementIx) -> Cell {
        self.of_quantity(Quantity::KeptTerm(ix))
    }

    /// The first turn in which it binds, 0 if it is not in force.
    fn in_force(&self, ix: AgreementIx) -> Cell {
        self.of_quantity(Quantity::InForce(ix))
    }
}
