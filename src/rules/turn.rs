//! The turn: commands in, events out.

use std::sync::OnceLock;

use super::command::{Command, Refusal, Ruling};
use super::event::Event;
use super::state::State;
use super::{Chance, Games, Plan, Witness, adjudicate as adjudication, menu, situation};
use crate::scenario::{ActorIx, AmendFault, Amendment, InjectIx, OptionIx, Scenario};

/// Where events go, if anywhere. Without a listener nothing is explained, which is faster.
#[derive(Debug)]
pub struct Log<'a> {
    events: Option<&'a mut Vec<Event>>,
    witness: Option<&'a mut Witness>,
}

impl<'a> Log<'a> {
    /// Nobody listens.
    pub fn off() -> Self {
        Self { events: None, witness: None }
    }

    /// Events are added to a list.
    pub fn to(events: &'a mut Vec<Event>) -> Self {
        Self { events: Some(events), witness: None }
    }

    /// Nobody listens, but somebody looks on.
    fn seen_by(witness: &'a mut Witness) -> Self {
        Self { events: None, witness: Some(witness) }
    }

    /// Whether somebody listens.
    #[inline]
    pub fn on(&self) -> bool {
        self.events.is_some()
    }

    #[inline]
    pub(super) fn push(&mut self, make: impl FnOnce() -> Event) {
        if let Some(events) = &mut self.events {
            events.push(make());
        }
    }

    #[inline]
    pub(super) fn push_some(&mut self, make: impl FnOnce() -> Option<Event>) {
        if let Some(events) = &mut self.events {
            events.extend(make());
        }
    }

    /// Whether somebody looks on.
    #[inline]
    pub(super) fn seen(&self) -> bool {
        self.witness.is_some()
    }

    /// Shows it to whoever looks on.
    #[inline]
    pub(super) fn show(&mut self, look: impl FnOnce(&mut Witness)) {
        if let Some(witness) = &mut self.witness {
            look(witness);
        }
    }
}

/// A scenario's start with the injects of turn 1 given.
pub fn begin(scenario: &Scenario, chance: Chance<'_>, log: &mut Log<'_>) -> State {
    let plan = Plan::new(scenario);
    let mut games = Games::from_state(scenario, &plan, &State::start(scenario), [chance.seed]);
    situation::give(&plan, &mut games, chance, log);
    games.state(0)
}

/// As [`begin`], of many games that are at the start of any turn, its injects not yet given, but for a
/// facilitator's rulings.
pub fn begin_games<const L: usize>(plan: &Plan, games: &mut Games<'_, L>, rulings: &[Ruling]) {
    situation::give(plan, games, Chance { seed: 0, rulings }, &mut Log::off());
}

/// Carries out a command. Returns the scenario as it is from now on, if the command changed it.
///
/// # Errors
/// The command is refused and the state unchanged.
pub fn apply(
    scenario: &Scenario,
    state: &mut State,
    command: &Command,
    seed: u64,
    events: &mut Vec<Event>,
) -> Result<Option<Scenario>, Refusal> {
    apply_planned(scenario, &OnceLock::new(), state, command, seed, events)
}

/// As [`apply`], on a plan of the scenario that is made when it is first needed, and serves until the
/// scenario changes.
///
/// # Errors
/// The command is refused and the state unchanged.
pub fn apply_planned(
    scenario: &Scenario,
    plan: &OnceLock<Plan>,
    state: &mut State,
    command: &Command,
    seed: u64,
    events: &mut Vec<Event>,
) -> Result<Option<Scenario>, Refusal> {
    if state.over() {
        return Err(Refusal::Over);
    }
    match command {
        Command::Commit { actor, orders, reason, draws } => {
            known_actor(scenario, *actor)?;
            if state.sealed[actor.at()].is_some() {
                return Err(Refusal::AlreadySealed(scenario.actor(*actor).name.clone()));
            }
            menu::check_orders(scenario, state, *actor, orders)?;
            state.sealed[actor.at()] = Some(orders.clone());
            events.push(Event::Sealed {
                actor: *actor,
                orders: orders.clone(),
                reason: reason.clone(),
                draws: draws.clone(),
            });
        }
        Command::Forecast { actor, question, percent } => {
            actor.map_or(Ok(()), |actor| known_actor(scenario, actor))?;
            if question.at() >= scenario.questions.len() {
                return Err(Refusal::Unknown("question"));
            }
            if *percent > 100 {
                return Err(Refusal::NotAPercentage(*percent));
            }
            let (actor, question, percent) = (*actor, *question, *percent);
            events.push(Event::Forecast { actor, question, percent });
        }
        Command::Inject { inject } => {
            check_inject(scenario, state, *inject)?;
            let plan = plan.get_or_init(|| Plan::new(scenario));
            let mut games = Games::from_state(scenario, plan, state, [seed]);
            let chance = Chance::new(seed);
            situation::throw_in(plan, &mut games, *inject, chance, &mut Log::to(events));
            games.write(0, state);
        }
        Command::Write { free_move } => {
            let sealed = state.sealed.get(free_move.actor.at()).is_some_and(Option::is_some);
            if sealed {
                let name = scenario.actor(free_move.actor).name.clone();
                return Err(Refusal::AlreadySealed(name));
            }
            let changed =
                scenario.with_free_move(free_move, state.turn).map_err(Refusal::FreeMove)?;
            state.make_room(&changed);
            let option = OptionIx::from(scenario.options.len());
            events.push(Event::Written { actor: free_move.actor, option });
            return Ok(Some(changed));
        }
        Command::Amend { amendment, reason } => {
            let changed = amend(scenario, state, amendment, reason);
            let changed = changed.map_err(Refusal::Amendment)?;
            state.make_room(&changed);
            events.push(Event::amended(scenario, amendment, reason));
            return Ok(Some(changed));
        }
        Command::Adjudicate { rulings } => {
            let unsealed = scenario.actor_ids().find(|actor| state.sealed[actor.at()].is_none());
            if let Some(actor) = unsealed {
                return Err(Refusal::NotSealed(scenario.actor(actor).name.clone()));
            }
            rulings.iter().try_for_each(|ruling| check_ruling(scenario, ruling))?;
            let plan = plan.get_or_init(|| Plan::new(scenario));
            let mut games = Games::from_state(scenario, plan, state, [seed]);
            run(plan, &mut games, Chance { seed, rulings }, &mut Log::to(events));
            games.write(0, state);
        }
    }
    Ok(None)
}

/// Adjudicates sealed orders (an actor that sealed none holds) and, unless the game has ended,
/// begins the next turn.
pub fn adjudicate(scenario: &Scenario, state: &mut State, chance: Chance<'_>, log: &mut Log<'_>) {
    let plan = Plan::new(scenario);
    let mut games = Games::from_state(scenario, &plan, state, [chance.seed]);
    run(&plan, &mut games, chance, log);
    games.write(0, state);
}

/// As [`adjudicate`], of many games, each with its own luck but for a facilitator's rulings.
pub fn adjudicate_games<const L: usize>(plan: &Plan, games: &mut Games<'_, L>, rulings: &[Ruling]) {
    // Games have their seeds.
    run(plan, games, Chance { seed: 0, rulings }, &mut Log::off());
}

/// As [`adjudicate_games`], or before the first turn as [`begin_games`], of one game that somebody looks at.
pub fn play_witnessed(plan: &Plan, games: &mut Games<'_, 1>, first: bool, witness: &mut Witness) {
    let (luck, mut log) = (Chance::new(0), Log::seen_by(witness));
    match first {
        true => situation::give(plan, games, luck, &mut log),
        false => run(plan, games, luck, &mut log),
    }
}

/// As [`adjudicate_games`], but the next turn's injects are left to [`begin_games`].
pub fn settle_games<const L: usize>(plan: &Plan, games: &mut Games<'_, L>, rulings: &[Ruling]) {
    adjudication::run(plan, games, Chance { seed: 0, rulings }, &mut Log::off());
    games.turn_over();
}

fn run<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    chance: Chance<'_>,
    log: &mut Log<'_>,
) {
    adjudication::run(plan, games, chance, log);
    games.turn_over();
    if !games.all_over() {
        situation::give(plan, games, chance, log);
    }
}

fn amend(
    scenario: &Scenario,
    state: &State,
    amendment: &Amendment,
    reason: &str,
) -> Result<Scenario, AmendFault> {
    if crate::legible::blank(reason) {
        return Err(AmendFault::NoReason);
    }
    scenario.with_amendment(amendment, state.turn, &state.fired)
}

fn known_actor(scenario: &Scenario, actor: ActorIx) -> Result<(), Refusal> {
    if actor.at() < scenario.actors.len() { Ok(()) } else { Err(Refusal::Unknown("actor")) }
}

/// A ruling needs a reason, and a draw of this scenario with such a branch.
fn check_ruling(scenario: &Scenario, ruling: &Ruling) -> Result<(), Refusal> {
    if ruling.reason.trim().is_empty() {
        return Err(Refusal::NoReason(ruling.draw.clone()));
    }
    let yes_or_no = 2;
    let of_option =
        scenario.options.iter().filter(|o| Some(o.actor) == ruling.actor).find_map(|o| {
            let traced = o.covert.as_ref().is_some_and(|c| ruling.draw.starts_with(&c.draw.name));
            let outcome = (o.draw.name == ruling.draw).then_some(o.outcomes.len());
            outcome.or(traced.then_some(yes_or_no))
        });
    let of_inject = scenario.injects.iter().filter(|_| ruling.actor.is_none()).find_map(|i| {
        let outcome = (i.outcome_draw.name == ruling.draw).then_some(i.outcomes.len());
        outcome.or((i.draw.name == ruling.draw).then_some(yes_or_no))
    });
    let may_end = scenario.meta.may_end.iter().filter(|_| ruling.actor.is_none());
    let of_end = may_end.filter(|m| m.draw.name == ruling.draw).map(|_| yes_or_no).next();
    let mut taps = scenario.taps.iter();
    let tap = taps.find(|tap| tap.draw.name == ruling.draw && Some(tap.by) == ruling.actor);
    let of_tap = tap.map(|_| yes_or_no);
    match of_option.or(of_inject).or(of_end).or(of_tap) {
        Some(branches) if usize::from(ruling.result) < branches => Ok(()),
        Some(_) => Err(Refusal::Unknown("branch")),
        None => Err(Refusal::Unknown("draw")),
    }
}

fn check_inject(scenario: &Scenario, state: &State, inject: InjectIx) -> Result<(), Refusal> {
    match state.fired.get(inject.at()) {
        None => Err(Refusal::Unknown("inject")),
        Some(0) => Ok(()),
        Some(_) => Err(Refusal::AlreadyFired(scenario.inject(inject).title.clone())),
    }
}
