//! What has been chosen so far, and what there is to choose from.

use std::sync::Arc;

use bevy::prelude::*;
use jiff::Zoned;

use crate::forecast::Difficulties;
use crate::policy::PolicyKind;
use crate::report;
use crate::rules::{SeatView, Viewer};
use crate::scenario::{ActorIx, Scenario, Seats, Variant};
use crate::session::{OwnGames, Player, Session, Setup, Week};
use crate::texts::{self, say};
use crate::window::board::Board;
use crate::window::eye::Eye;
use crate::window::store::{Book, BookChapter};
use crate::window::widgets;
use crate::words;

/// The scenario being set up, and what has been chosen so far.
#[derive(Resource, Default)]
pub struct Chosen {
    /// The scenario.
    pub book: Option<Book>,
    /// The seat that is looked at, from 0.
    pub seat: usize,
    /// Who plays each actor.
    pub players: Vec<Player>,
    /// The seed, as typed.
    pub seed: String,
    /// The week in which this place is.
    pub week: Option<Week>,
    /// Id of the theory it is to be played under; nothing for the scenario's own.
    pub theory: Option<String>,
    /// Id of the variant it is to be played in; nothing for the whole.
    pub variant: Option<String>,
    /// Whether it is to be played under its masks.
    pub masked: bool,
    /// Whether the group rolls its own dice; with one person the program does.
    pub own_dice: bool,
    /// What there is to be said before a new game is begun.
    pub before: Option<texts::Message>,
    /// One's own games of the scenario, once they have been read.
    pub own: OwnGames,
    /// The seat that a key has changed, to be brought into sight.
    pub look_at: Option<usize>,
    /// Whether all the rest is unfolded: who plays the other seats, and how.
    pub more: bool,
    /// The map, with nothing on it but who sits where.
    pub board: Option<Arc<Board>>,
    /// What everybody may know before it begins.
    pub view: Option<Arc<SeatView>>,
    /// Where one looks on the map.
    pub eye: Eye,
    /// How hard the seats are, once enough games have been played.
    pub difficulties: Option<Arc<Difficulties>>,
}

impl Chosen {
    /// A person in the first seat, the computer in the others, any seed.
    pub fn new(book: Book) -> Self {
        let mut players = vec![COMPUTER; book.scenario.actors.len()];
        if let Some(first) = players.first_mut() {
            *first = Player::Person;
        }
        let (seed, week) = (any_seed(), Some(Week::of(Zoned::now().date())));
        let theory = book.scenario.chosen_theory().map(str::to_owned);
        let variant = book.scenario.variant().map(|variant| variant.id.clone());
        let board = Some(Arc::new(Board::of(&book.scenario)));
        let view = Some(Arc::new(SeatView::before(&book.scenario, Viewer::Public)));
        let book = Some(book);
        Self { book, players, seed, week, theory, variant, board, view, ..Self::default() }
    }

    /// The next chapter of a campaign: people keep their seats, as far as those are in it.
    pub fn after(book: Book, before: &Session) -> Self {
        let ids: Vec<&str> =
            before.people().map(|ix| before.scenario().actor(ix).id.as_str()).collect();
        let people = |scenario: &Scenario| -> Vec<bool> {
            scenario.actors.iter().map(|actor| ids.contains(&actor.id.as_str())).collect()
        };
        let kept = people(&book.scenario);
        let mut chosen = Self::new(book);
        if kept.contains(&true) || ids.is_empty() {
            let player = |person| if person { Player::Person } else { COMPUTER };
            chosen.seat = kept.iter().position(|person| *person).unwrap_or(0);
            chosen.players = kept.into_iter().map(player).collect();
        }
        // The week's campaign stays that.
        if before.setup().week().is_some() {
            chosen.seed = before.setup().seed.wrapping_add(1).to_string();
        }
        chosen
    }

    /// The same with what was chosen before.
    pub(in crate::window) fn choose(&mut self, choices: &SetupChoices) {
        if let Some(seed) = choices.seed {
            self.seed = seed.to_string();
        }
        self.theory = choices.theory.clone().or(self.theory.take());
        self.variant = choices.variant.clone().or(self.variant.take());
        self.masked |= choices.masked;
    }

    /// Looks at a seat. Whoever plays alone takes it.
    pub(super) fn look_at_seat(&mut self, seat: usize, open: Seats) {
        let people = |player: &Player| *player == Player::Person;
        let alone = self.players.iter().filter(|player| people(player)).count() == 1;
        let from = self.players.iter().position(people).filter(|_| alone);
        if let Some(from) = from
            && open.has(ActorIx::from(seat))
        {
            self.players.swap(from, seat);
        }
        self.seat = seat;
    }

    /// Has the next kind of player play a seat.
    pub(super) fn change_player(&mut self, seat: usize) {
        let choices = players();
        if let Some(player) = self.players.get_mut(seat) {
            let at = choices.iter().position(|(one, _)| one == player).unwrap_or(0);
            *player = choices[(at + 1) % choices.len()].0.clone();
        }
    }

    /// The seats that people may take in the variant.
    pub(super) fn for_people(&self, scenario: &Scenario) -> Seats {
        let named = |variant: &&Variant| Some(&variant.id) == self.variant.as_ref();
        scenario.variants.iter().find(named).map_or(Seats::ALL, |variant| variant.seats)
    }

    /// Gives the seats that the variant leaves to the computer to it.
    pub(super) fn keep_to_variant(&mut self, scenario: &Scenario) {
        let open = self.for_people(scenario);
        for (actor, player) in scenario.actor_ids().zip(&mut self.players) {
            if *player == Player::Person && !open.has(actor) {
                *player = COMPUTER;
            }
        }
    }

    /// What one's own games came to in the seats that people have, under the theory and in the variant that are
    /// chosen.
    pub(super) fn own_games(&self, scenario: &Scenario) -> Vec<String> {
        if self.own == OwnGames::default() {
            return Vec::new();
        }
        let under = self.theory.as_deref().and_then(|id| scenario.under(id));
        let scenario = under.as_ref().unwrap_or(scenario);
        let cut = scenario.in_variant(self.variant.as_deref());
        let scenario = cut.as_ref().unwrap_or(scenario);
        let players = scenario.actor_ids().zip(&self.players);
        let people = players.filter(|(_, player)| **player == Player::Person);
        report::own_games(scenario, people.map(|(actor, _)| actor), &self.own)
    }

    /// The seed of this week's game: of a campaign's chapter, the campaign's and its number, from 0.
    pub(super) fn weekly(&self) -> Option<u64> {
        let chapter = self.book.as_ref()?.chapter.as_ref().map_or(0, |chapter| chapter.at);
        Some(self.week?.seed() + chapter as u64)
    }

    /// The set-up, if the seed is a number.
    pub fn setup(&self) -> Option<Setup> {
        let scenario = &self.book.as_ref()?.scenario;
        let seed = self.seed.trim().parse().ok()?;
        Some(Setup {
            players: self.players.clone(),
            chapter: self.book.as_ref()?.chapter.as_ref().map(BookChapter::setup),
            theory: self.theory.clone(),
            variant: self.variant.clone(),
            masked: self.masked,
            ..Setup::all_computers(scenario, seed, PolicyKind::Temperament)
        })
    }
}

/// Seven digits: few enough to be told to somebody.
pub(super) fn any_seed() -> String {
    rand::random_range(1..10_000_000_u64).to_string()
}

const COMPUTER: Player = Player::Computer(PolicyKind::Temperament);

/// Who can play a seat, in the order in which a key goes through them: the weakest policy comes last.
pub(super) fn players() -> Vec<(Player, String)> {
    let mut policies = PolicyKind::ALL;
    policies.rotate_left(1);
    let level =
        |policy: PolicyKind| (Player::Computer(policy), widgets::capital(&words::level(policy)));
    [(Player::Person, say!("window-person"))].into_iter().chain(policies.map(level)).collect()
}

/// What a set-up begins with, where something was chosen before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetupChoices {
    /// The luck; any if there is none.
    pub seed: Option<u64>,
    /// Id of the theory it is to be played under; the scenario's own if there is none.
    pub theory: Option<String>,
    /// Id of the variant it is to be played in; the whole if there is none.
    pub variant: Option<String>,
    /// Whether it is to be played under its masks.
    pub masked: bool,
}

/// Says what is to be played, and by whom.
#[derive(Message, Clone, Debug, PartialEq)]
pub enum Arrange {
    /// This chapter (from 0) of the chosen campaign, as history left it.
    Chapter(usize),
    /// The chosen scenario, like this.
    Choose(SetupChoices),
    /// The chosen scenario, at once.
    Begin(Box<Setup>),
}
