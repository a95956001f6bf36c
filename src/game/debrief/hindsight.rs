//! What the debrief knows when the game is over: everything, by turn and by actor.

use std::sync::Arc;

use bevy::prelude::Resource;

use crate::report::{Findings, Forecasters};
use crate::rules::{Event, SeatView, State as GameState, Viewer};
use crate::scenario::{ActorIx, IndicatorIx, OptionIx, RedLineIx, Scenario};
use crate::session::Session;

/// A game seen from its end.
#[derive(Resource, Clone)]
pub struct Hindsight {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Everything that can be known.
    pub view: SeatView,
    /// The state at the start of each turn's deliberation.
    pub history: Vec<GameState>,
    /// Seats that people played.
    pub people: Vec<ActorIx>,
    /// The game's luck.
    pub seed: u64,
    /// Turn by turn.
    pub turns: Vec<Turn>,
    /// Probabilities that people gave, beside what the model says in their place.
    pub forecasters: Forecasters,
    /// Title of the chapter that comes next, if it was one of a campaign that goes on.
    pub next: Option<String>,
    /// What looking back has worked out so far.
    pub found: Findings,
}

/// One turn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Turn {
    /// From 1.
    pub turn: u32,
    /// What each actor sealed.
    pub choices: Vec<Choice>,
    /// What came of each act: the option and the outcome's text.
    pub acts: Vec<(ActorIx, OptionIx, String)>,
    /// What was felt.
    pub felt: Vec<Felt>,
    /// Trails followed: whose, of what, and whether they led home.
    pub traces: Vec<(ActorIx, OptionIx, bool)>,
    /// Red lines crossed, kept (true) or let pass (false).
    pub lines: Vec<(RedLineIx, Option<bool>)>,
    /// Indicators that changed.
    pub changes: Vec<(IndicatorIx, i32, i32)>,
}

impl Turn {
    /// Joins the changes of injects and of the adjudication into one.
    fn change(&mut self, indicator: IndicatorIx, from: i32, to: i32) {
        match self.changes.iter_mut().find(|(ix, _, _)| *ix == indicator) {
            Some((_, _, last)) => *last = to,
            None => self.changes.push((indicator, from, to)),
        }
    }
}

/// What an actor sealed.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Who.
    pub actor: ActorIx,
    /// What; empty to hold.
    pub orders: Vec<OptionIx>,
    /// Why.
    pub reason: String,
}

/// A provocation felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Felt {
    /// Who.
    pub by: ActorIx,
    /// By whom, as it believes.
    pub toward: ActorIx,
    /// How much.
    pub amount: i32,
    /// By which act.
    pub option: OptionIx,
    /// Whether this is suspicion only.
    pub suspected: bool,
}

impl Hindsight {
    /// A game from its session.
    pub fn of(session: &Session) -> Self {
        let mut seen = Self {
            scenario: Arc::clone(session.scenario()),
            view: session.view(Viewer::Facilitator),
            history: session.history().to_vec(),
            people: session.people().collect(),
            seed: session.setup().seed,
            turns: Vec::new(),
            forecasters: Forecasters::of(session),
            next: None,
            found: Findings::default(),
        };
        for event in session.events() {
            seen.add(event);
        }
        seen
    }

    fn add(&mut self, event: &Event) {
        if let Event::TurnBegan { turn } = event {
            self.turns.push(Turn { turn: *turn, ..Turn::default() });
            return;
        }
        let scenario = Arc::clone(&self.scenario);
        let Some(turn) = self.turns.last_mut() else { return };
        match event {
            Event::Sealed { actor, orders, reason, .. } => turn.choices.push(Choice {
                actor: *actor,
                orders: orders.clone(),
                reason: reason.clone(),
            }),
            Event::Acted { actor, option, outcome, .. } => {
                let text = scenario.option(*option).outcomes[outcome.at()].text.clone();
                turn.acts.push((*actor, *option, text));
            }
            Event::Traced { actor, option, attributed, .. } => {
                turn.traces.push((*actor, *option, *attributed));
            }
            Event::Felt { by, toward, amount, option, suspected } => turn.felt.push(Felt {
                by: *by,
                toward: *toward,
                amount: *amount,
                option: *option,
                suspected: *suspected,
            }),
            Event::RedLineCrossed { red_line } => turn.lines.push((*red_line, None)),
            Event::RedLineKept { red_line, acted } => turn.lines.push((*red_line, Some(*acted))),
            Event::Changed { indicator, from, to } => turn.change(*indicator, *from, *to),
            _ => {}
        }
    }

    /// What an actor sealed in a turn.
    pub fn choice(&self, turn: u32, actor: ActorIx) -> Option<&Choice> {
        let turn = self.turns.iter().find(|t| t.turn == turn)?;
        turn.choices.iter().find(|choice| choice.actor == actor)
    }
}
