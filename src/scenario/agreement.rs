//! Agreements, checked: who is to refrain from what and to do what, what is demanded, and the cards by which one
//! comes about and ends.

use super::expr::{Arithmetic, Comparison, Cond, Effect, Int};
use super::ix::{ActorIx, AgreementIx, OptionIx, PartyIx, Seats};
use super::model::{Choice, Scenario};
use super::thing::Quantity;

/// Most parties of an agreement.
pub const MOST_PARTIES: usize = 8;
/// Most terms of an agreement.
pub(super) const MOST_TERMS: usize = 6;

/// What its parties refrain from and do while it is in force.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it says, Markdown.
    pub text: String,
    /// Between whom it is.
    pub parties: Vec<ActorIx>,
    /// What is forbidden while it is in force.
    pub refrains: Vec<Refrain>,
    /// What has to be done.
    pub does: Vec<Duty>,
    /// What its parties demand.
    pub terms: Vec<AgreementTerm>,
    /// How many of these have to be moved before it can come into force.
    pub needs: usize,
    /// Turns it binds; without end if `None`.
    pub lasts: Option<u16>,
    /// Whether it is in force at the start.
    pub in_force_at_start: bool,
    /// Who knows of it.
    pub known_to: Seats,
    /// Its cards: of each [`AgreementStep`] in order, the copies of its parties in order.
    pub cards: [Vec<OptionIx>; 4],
    /// Odds factor on what it forbids, more than 0, at most 1.
    pub bound: f64,
    /// What changes when it comes into force.
    pub begun: Vec<Effect>,
    /// What changes when it has run to its term.
    pub kept: Vec<Effect>,
    /// What changes when a party breaks it, by party.
    pub broken: Vec<Vec<Effect>>,
    /// What changes when a party denounces it, by party.
    pub denounced: Vec<Vec<Effect>>,
}

/// What parties refrain from.
#[derive(Clone, Debug)]
pub struct Refrain {
    /// Which parties.
    pub who: Vec<PartyIx>,
    /// Ids of kinds of act.
    pub kinds: Vec<String>,
    /// Options of theirs.
    pub options: Vec<OptionIx>,
}

/// What a party is to do.
#[derive(Clone, Debug)]
pub struct Duty {
    /// Which party.
    pub who: PartyIx,
    /// One of these.
    pub options: Vec<OptionIx>,
    /// By the end of which turn in which it binds, from 1.
    pub within: u16,
}

/// What a party demands, until it gives way on it.
#[derive(Clone, Debug)]
pub struct AgreementTerm {
    /// Id, among the terms of its agreement.
    pub id: String,
    /// What is demanded.
    pub text: String,
    /// Which party demands it.
    pub by: PartyIx,
    /// The card by which it gives way: the term is moved once that has been chosen.
    pub card: OptionIx,
}

/// What a party can do about an agreement, by one of its cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementStep {
    /// Offers it.
    Offer,
    /// Accepts what was offered.
    Accept,
    /// Refuses what was offered.
    Refuse,
    /// Ends one in force.
    Denounce,
}

impl AgreementStep {
    /// All, in the order of the cards.
    pub const ALL: [Self; 4] = [Self::Offer, Self::Accept, Self::Refuse, Self::Denounce];

    /// The word for it, as in ids of cards.
    pub fn word(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Accept => "accept",
            Self::Refuse => "refuse",
            Self::Denounce => "denounce",
        }
    }
}

impl Agreement {
    /// Every effect of what becomes of it.
    pub(super) fn effects(&mut self) -> impl Iterator<Item = &mut Effect> {
        let by_party = self.broken.iter_mut().chain(&mut self.denounced).flatten();
        self.begun.iter_mut().chain(&mut self.kept).chain(by_party)
    }

    /// Whether only its parties know of it.
    pub fn secret(&self) -> bool {
        self.known_to != Seats::ALL
    }

    /// The party that an actor is; `None` if it is none.
    pub fn party(&self, actor: ActorIx) -> Option<PartyIx> {
        self.parties.iter().position(|party| *party == actor).map(PartyIx::from)
    }

    /// All parties.
    pub fn party_ids(&self) -> impl Iterator<Item = PartyIx> + use<> {
        PartyIx::all(self.parties.len())
    }

    /// The actor that a party is.
    pub fn actor(&self, party: PartyIx) -> ActorIx {
        self.parties[party.at()]
    }

    /// The party that breaks it by this option while it is in force; none breaks it by a card of its own, nor
    /// by a private act, since whoever heard of the breach would know of the act.
    pub fn broken_by(&self, ix: OptionIx, option: &Choice) -> Option<PartyIx> {
        if option.private {
            return None;
        }
        let own = self.card(ix).is_some() || self.terms.iter().any(|term| term.card == ix);
        let party = self.party(option.actor).filter(|_| !own)?;
        let forbids = |one: &Refrain| {
            one.who.contains(&party)
                && (one.options.contains(&ix) || one.kinds.contains(&option.kind.id))
        };
        self.refrains.iter().any(forbids).then_some(party)
    }

    /// Which party's card an option is, and what is done by it.
    pub fn card(&self, ix: OptionIx) -> Option<(PartyIx, AgreementStep)> {
        AgreementStep::ALL.into_iter().zip(&self.cards).find_map(|(step, copies)| {
            let at = copies.iter().position(|copy| *copy == ix)?;
            Some((at.into(), step))
        })
    }
}

impl Scenario {
    /// Every agreement with its index.
    pub fn each_agreement(&self) -> impl Iterator<Item = (AgreementIx, &Agreement)> {
        AgreementIx::all(self.agreements.len()).zip(&self.agreements)
    }

    /// The agreement that an option is a card of, the party that has it, and what is done by it.
    pub fn agreement_card(&self, ix: OptionIx) -> Option<(AgreementIx, PartyIx, AgreementStep)> {
        self.each_agreement().find_map(|(agreement, one)| {
            let (party, step) = one.card(ix)?;
            Some((agreement, party, step))
        })
    }
}

/// An agreement with so many parties is not in force, and some party has consented.
pub(super) fn offered(ix: AgreementIx, parties: usize) -> Cond {
    let each = PartyIx::all(parties).map(|party| Cond::Is(Quantity::Agreed(ix, party)));
    let some = each.reduce(|a, b| Cond::Or(Box::new((a, b)))).unwrap_or(Cond::Const(false));
    both(some, not(Cond::Is(Quantity::InForce(ix))))
}

/// When a party's card is on its menu; of the offer, besides its own condition.
pub(super) fn on_menu(
    step: AgreementStep,
    ix: AgreementIx,
    party: PartyIx,
    parties: usize,
) -> Cond {
    let in_force = Cond::Is(Quantity::InForce(ix));
    match step {
        AgreementStep::Offer => both(not(in_force), not(offered(ix, parties))),
        AgreementStep::Accept | AgreementStep::Refuse => {
            both(offered(ix, parties), not(Cond::Is(Quantity::Agreed(ix, party))))
        }
        AgreementStep::Denounce => in_force,
    }
}

/// When a party's card to give way on a term is on its menu, besides the agreement's own condition.
pub(super) fn can_yield(ix: AgreementIx) -> Cond {
    not(Cond::Is(Quantity::InForce(ix)))
}

/// Whether the term with this card is moved.
pub(super) fn moved(card: OptionIx) -> Cond {
    Cond::Is(Quantity::TimesChosen(card))
}

/// How many of the terms with these cards stand.
pub(super) fn left(cards: &[OptionIx]) -> Int {
    let all = i64::try_from(cards.len()).unwrap_or(i64::MAX);
    let each = cards.iter().map(|card| {
        let times = Int::Of(Quantity::TimesChosen(*card));
        Int::Binary(Arithmetic::Min, Box::new((Int::Const(1), times)))
    });
    each.fold(Int::Const(all), |left, moved| Int::Binary(Arithmetic::Sub, Box::new((left, moved))))
}

/// Whether as many of its terms are moved as it needs; `None` if it needs none.
pub(super) fn enough_moved(terms: &[AgreementTerm], needs: usize) -> Option<Cond> {
    let cards: Vec<OptionIx> = terms.iter().map(|term| term.card).collect();
    let may_stand = i64::try_from(terms.len().saturating_sub(needs)).unwrap_or(i64::MAX);
    let few = Cond::Compare(Comparison::AtMost, Box::new((left(&cards), Int::Const(may_stand))));
    (needs > 0).then_some(few)
}

/// A condition, and another if there is one.
pub(super) fn with(cond: Cond, also: Option<Cond>) -> Cond {
    match also {
        Some(also) => both(cond, also),
        None => cond,
    }
}

fn both(a: Cond, b: Cond) -> Cond {
    Cond::And(Box::new((a, b)))
}

fn not(cond: Cond) -> Cond {
    Cond::Not(Box::new(cond))
}
