//! One table of a room: its game, its clock, and what its delegations propose.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::decision::{Mover, SealedBy};
use super::picture::WallPicture;
use super::settings::SeatRule;
use crate::scenario::{ActorIx, OptionIx, QuestionIx, Scenario};

/// Orders that somebody proposed to its delegation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// From 1 for its seat: no number that a seat sees counts what another did.
    pub number: u32,
    /// In which turn.
    pub turn: u32,
    /// For which seat.
    pub seat: ActorIx,
    /// By whom.
    pub by: u32,
    /// Options, in order.
    pub orders: Vec<OptionIx>,
    /// Why.
    pub reason: String,
    /// Who stands behind it.
    pub endorsed: BTreeSet<u32>,
}

/// A clock that somebody else reads the time for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TurnClock {
    /// Seconds left when it was last stopped; none if there is no clock.
    pub left: Option<u32>,
    /// Since when it runs.
    pub since: Option<Timestamp>,
}

impl TurnClock {
    /// Standing, with so many seconds left; none for no clock.
    pub fn standing(left: Option<u32>) -> Self {
        Self { left, since: None }
    }

    /// When it will have run out.
    pub fn ends(self) -> Option<Timestamp> {
        let left = jiff::SignedDuration::from_secs(self.left?.into());
        self.since?.checked_add(left).ok()
    }

    /// Seconds left at a time.
    pub fn left_at(self, now: Timestamp) -> Option<u32> {
        let Some(ends) = self.ends() else { return self.left };
        Some(u32::try_from(ends.duration_since(now).as_secs().max(0)).unwrap_or(0))
    }

    /// Stopped.
    #[must_use]
    pub fn paused(self, now: Timestamp) -> Self {
        Self::standing(self.left_at(now))
    }
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomTable {
    /// What it is called.
    pub name: String,
    /// Its game's name in the record.
    pub game: String,
    /// Whether it has begun.
    pub started: bool,
    /// Who moves each seat.
    pub movers: Vec<Mover>,
    /// How each seat decides, where not as the room does.
    pub rules: BTreeMap<ActorIx, SeatRule>,
    /// The clock.
    pub clock: TurnClock,
    /// Whether somebody has stopped the clock in the middle of a turn.
    pub paused: bool,
    /// Whether no more orders are taken.
    pub time_up: bool,
    /// How many entries of the game everybody has been shown, if not all.
    pub shown: Option<u64>,
    /// The step of the scene on the wall.
    pub step: u16,
    /// What the wall shows in place of the game, if anything.
    pub picture: Option<WallPicture>,
    /// Proposals of all turns.
    pub proposals: Vec<Proposed>,
    /// How many each seat has made, those that were gone back on included.
    pub made: BTreeMap<ActorIx, u32>,
    /// How each seat was sealed, by turn.
    pub sealed: BTreeMap<(u32, ActorIx), SealedBy>,
    /// Probabilities that persons gave, by turn.
    pub guesses: BTreeMap<(u32, u32, QuestionIx), u8>,
}

impl RoomTable {
    /// A table whose game has just begun.
    pub fn new(name: String, game: String, movers: Vec<Mover>) -> Self {
        Self {
            name,
            game,
            started: false,
            movers,
            rules: BTreeMap::new(),
            clock: TurnClock::default(),
            paused: false,
            time_up: false,
            shown: None,
            step: 0,
            picture: None,
            proposals: Vec::new(),
            made: BTreeMap::new(),
            sealed: BTreeMap::new(),
            guesses: BTreeMap::new(),
        }
    }

    /// Seats that people may take. Whoever goes by a flow chart is nobody's seat, nor one that the variant leaves to
    /// the computer; one on paper, or an agent's, is not free.
    pub fn open_seats(&self, scenario: &Scenario) -> impl Iterator<Item = ActorIx> {
        scenario.actor_ids().filter(move |seat| {
            let mover = self.movers.get(seat.at());
            let taken = matches!(mover, None | Some(Mover::Paper | Mover::Agent));
            let people = scenario.for_people().has(*seat);
            !taken && people && scenario.actor(*seat).flow.is_empty()
        })
    }

    /// Proposals of a seat in a turn.
    pub fn proposed(&self, turn: u32, seat: ActorIx) -> impl Iterator<Item = &Proposed> {
        self.proposals.iter().filter(move |one| one.turn == turn && one.seat == seat)
    }

    /// How many stand behind what a seat sealed in a turn, where it was a proposal.
    pub fn behind(&self, how: &SealedBy, turn: u32, seat: ActorIx) -> Option<usize> {
        let number = how.proposal()?;
        let sealed = self.proposed(turn, seat).find(|one| one.number == number)?;
        Some(sealed.endorsed.len())
    }

    /// The proposal that would be taken at time-up: most endorsed by those counted; of equals, the one that
    /// the head stands behind, then the later.
    pub fn best(
        &self,
        turn: u32,
        seat: ActorIx,
        counted: &[u32],
        head: Option<u32>,
    ) -> Option<&Proposed> {
        self.proposed(turn, seat).max_by_key(|one| {
            let endorsed = one.endorsed.iter().filter(|person| counted.contains(person)).count();
            (endorsed, head.is_some_and(|head| one.endorsed.contains(&head)), one.number)
        })
    }

    /// A person's latest probabilities: of the latest turn in which it gave one.
    pub fn guesses_of(&self, person: u32) -> BTreeMap<QuestionIx, u8> {
        let own = self.guesses.iter().filter(|((_, who, _), _)| *who == person);
        own.map(|((_, _, question), percent)| (*question, *percent)).collect()
    }

    /// A turn begins: orders are taken, and nobody has stopped the clock.
    pub fn forget_pause(&mut self) {
        (self.paused, self.time_up) = (false, false);
    }

    /// Forgets what belongs to turns from this one on: they are played anew.
    pub fn forget_from(&mut self, turn: u32) {
        self.proposals.retain(|one| one.turn < turn);
        self.sealed.retain(|(then, _), _| *then < turn);
        self.guesses.retain(|(then, ..), _| *then < turn);
    }
}
