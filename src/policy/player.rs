//! Games played by policies, so many side by side.

use std::sync::{Mutex, PoisonError};

use super::PolicyKind;
use super::foresight::{Effort, Foresight};
use super::minds::{Minds, Pad};
use crate::rules::{
    Games, Luck, OneGame, Plan, Ruling, Sight, State, Viewer, Witness, adjudicate_games,
    begin_games, mix, play_witnessed, settle_games,
};
use crate::scenario::{ActorIx, Scenario, objective};

/// The seeds of plays `first` and following.
pub(crate) fn seeds(luck: u64, first: u32) -> [u64; LANES] {
    std::array::from_fn(|lane| mix(luck ^ (u64::from(first) + lane as u64)))
}

/// Games played side by side.
pub const LANES: usize = 8;

/// A scenario with policies for all its actors, ready to be played as often as one likes.
#[derive(Debug)]
pub struct Players<'a> {
    scenario: &'a Scenario,
    pub(crate) plan: Plan,
    minds: Minds<'a>,
    /// Those who look ahead, and by which policy.
    thinkers: Vec<(ActorIx, PolicyKind)>,
    foresight: Option<Box<Foresight<'a>>>,
}

impl<'a> Players<'a> {
    /// Each actor by its policy.
    pub fn new(scenario: &'a Scenario, policy: impl Fn(ActorIx) -> PolicyKind) -> Self {
        Self::with_effort(scenario, policy, Effort::default())
    }

    /// The same; those who look ahead do it with this effort.
    pub fn with_effort(
        scenario: &'a Scenario,
        policy: impl Fn(ActorIx) -> PolicyKind,
        effort: Effort,
    ) -> Self {
        let all = scenario.actor_ids().map(|actor| (actor, policy(actor).fit(scenario, actor)));
        let (thinkers, drawn): (Vec<_>, Vec<_>) = all.partition(|(_, policy)| policy.looks_ahead());
        let mut plan = Plan::new(scenario);
        let minds = Minds::new(scenario, &mut plan, drawn);
        let foresight = (!thinkers.is_empty()).then(|| Box::new(Foresight::new(scenario, effort)));
        Self { scenario, plan, minds, thinkers, foresight }
    }

    /// Everybody by temperament, on a plan that is already made.
    pub(super) fn by_temperament(scenario: &'a Scenario, mut plan: Plan) -> Self {
        let all = scenario.actor_ids().map(|actor| (actor, PolicyKind::Temperament));
        let minds = Minds::new(scenario, &mut plan, all);
        Self { scenario, plan, minds, thinkers: Vec::new(), foresight: None }
    }

    /// What is played.
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// Room for `L` games, to be used again and again.
    pub fn table<const L: usize>(&self, state: &State) -> SideBySide<'_, 'a, L> {
        let games = Games::from_state(self.scenario, &self.plan, state, [0; L]);
        SideBySide { player: self, games, pad: Pad::default() }
    }

    /// Plays a game from its start to its end; `look` sees the state before each turn's orders are
    /// opened.
    pub fn play(&self, seed: u64, look: impl FnMut(&State)) -> State {
        let mut state = State::start(self.scenario);
        let mut table = self.table(&state);
        table.restart(&state, [seed]);
        table.begin();
        table.games.write(0, &mut state);
        table.look_on(&mut state, look);
        state
    }
}

/// Games side by side, and what is needed to play them.
#[derive(Debug)]
pub struct SideBySide<'p, 'a, const L: usize> {
    player: &'p Players<'a>,
    pub(crate) games: Games<'a, L>,
    pad: Pad<L>,
}

impl<'a, const L: usize> SideBySide<'_, 'a, L> {
    /// What is played.
    pub fn scenario(&self) -> &'a Scenario {
        self.player.scenario()
    }

    /// What it is compiled to.
    pub(crate) fn plan(&self) -> &Plan {
        &self.player.plan
    }

    /// All games anew from a state, with this luck.
    pub fn restart(&mut self, state: &State, luck: impl Into<Luck<L>>) {
        self.games.restart(state, luck);
    }

    /// The games.
    pub fn games(&self) -> &Games<'a, L> {
        &self.games
    }

    /// Gives the injects of the turn that the games are in.
    pub fn begin(&mut self) {
        self.begin_ruled(&[]);
    }

    /// The same, with what is decided instead of the dice.
    pub(crate) fn begin_ruled(&mut self, rulings: &[Ruling]) {
        begin_games(&self.player.plan, &mut self.games, rulings);
    }

    /// Lets policies seal for whoever has not.
    pub fn seal(&mut self) {
        let Players { scenario, plan, minds, thinkers, foresight } = self.player;
        minds.seal(plan, &mut self.games, &mut self.pad, None);
        let Some(foresight) = foresight else { return };
        for (actor, policy) in thinkers {
            for lane in 0..L {
                if self.games.over(lane) || self.games.sealed(lane, *actor) {
                    continue;
                }
                let state = self.games.state(lane);
                let sight = Sight::new(scenario, &state, Viewer::Seat(*actor));
                let seed = self.games.seed(lane);
                let (orders, _) = foresight.decide(*policy, &sight, *actor, seed);
                self.games.seal(lane, *actor, &orders);
            }
        }
    }

    /// The same, and adjudicates.
    pub fn play_turn(&mut self, rulings: &[Ruling]) {
        self.seal();
        adjudicate_games(&self.player.plan, &mut self.games, rulings);
    }

    /// Adjudicates what is sealed; who has sealed nothing holds. The next turn's injects are not
    /// given yet.
    pub(crate) fn settle(&mut self, rulings: &[Ruling]) {
        settle_games(&self.player.plan, &mut self.games, rulings);
    }

    /// Plays all games to their end.
    pub fn play_out(&mut self) {
        while !self.games.all_over() {
            self.play_turn(&[]);
        }
    }

    /// What a seat that looks ahead is after, in each game.
    pub fn aims(&self, actor: ActorIx) -> [i64; L] {
        self.each(|game| self.scenario().aim(actor, game))
    }

    /// What each game comes to by this measure.
    pub fn each<T>(&self, measure: impl Fn(&OneGame<'_, 'a, L>) -> T) -> [T; L] {
        std::array::from_fn(|lane| measure(&self.games.facts(lane)))
    }
}

impl SideBySide<'_, '_, 1> {
    /// Plays a game from a scenario's start to its end while somebody looks on; `look` sees the state before each
    /// turn's orders are opened. Returns the last state.
    pub fn play_before(
        &mut self,
        start: &State,
        seed: u64,
        witness: &mut Witness,
        mut look: impl FnMut(&State),
    ) -> State {
        let mut state = start.clone();
        self.restart(start, [seed]);
        play_witnessed(&self.player.plan, &mut self.games, true, witness);
        self.games.write(0, &mut state);
        while !state.over() {
            look(&state);
            self.seal();
            play_witnessed(&self.player.plan, &mut self.games, false, witness);
            self.games.write(0, &mut state);
        }
        state
    }

    /// Plays the game to its end, written to `state` after each turn.
    fn look_on(&mut self, state: &mut State, mut look: impl FnMut(&State)) {
        while !state.over() {
            look(state);
            self.play_turn(&[]);
            self.games.write(0, state);
        }
    }
}

/// What threads have played on and don't need now, for whoever comes next.
#[derive(Debug)]
pub struct Idle<T>(Mutex<Vec<T>>);

impl<T> Default for Idle<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Idle<T> {
    /// One of them, if there is any.
    pub fn take(&self) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    /// One more.
    pub fn put(&self, one: T) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(one);
    }
}

/// Plays a game to its end, each actor by its policy; `look` sees the state before each turn's
/// orders are opened.
pub fn play_out(
    scenario: &Scenario,
    state: &mut State,
    seed: u64,
    policy: impl Fn(ActorIx) -> PolicyKind,
    look: impl FnMut(&State),
) {
    let players = Players::new(scenario, policy);
    let mut table = players.table(state);
    table.restart(state, [seed]);
    table.look_on(state, look);
}

/// The sum of an actor's weighted objectives.
pub fn score(scenario: &Scenario, actor: ActorIx, state: &State) -> i64 {
    objective::sum(&scenario.actor(actor).objectives, &state.facts(scenario))
}

/// What a state is worth to an actor in points: its [`score`] by its [`weights`]. `None` if it has no objectives.
pub fn points(scenario: &Scenario, actor: ActorIx, state: &State) -> Option<f64> {
    let weights = weights(scenario, actor);
    (weights != 0).then(|| score(scenario, actor, state) as f64 / weights as f64)
}

/// The sum of the weights of an actor's objectives: a [`score`] divided by it is in points. 0 if the
/// actor has no objectives.
pub fn weights(scenario: &Scenario, actor: ActorIx) -> i64 {
    objective::weights(&scenario.actor(actor).objectives)
}
