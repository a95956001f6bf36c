//! What the debrief knows when the game is over: everything, by turn and by actor.

use std::sync::Arc;

use bevy::prelude::Resource;

use super::saving::Progress;
use crate::report::{
    Findings, Forecasters, OffRamp, Perceived, Sealed, Turn, course, off_ramps, perceived,
};
use crate::rules::{SeatView, State as GameState, Viewer};
use crate::scenario::{ActorIx, Scenario};
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
    /// What was done, and how it was felt.
    pub perceived: Vec<Perceived>,
    /// When ways out opened and closed.
    pub off_ramps: Vec<OffRamp>,
    /// Probabilities that people gave, beside what the model says in their place.
    pub forecasters: Forecasters,
    /// Title of the chapter that comes next, if it was one of a campaign that goes on.
    pub next: Option<String>,
    /// What looking back has worked out so far.
    pub found: Findings,
    /// How far the report is that is being saved, if one is.
    pub saving: Option<Progress>,
}

impl Hindsight {
    /// A game from its session.
    pub fn of(session: &Session) -> Self {
        let (scenario, turns) = (session.scenario(), course(session.events()));
        Self {
            perceived: perceived(scenario, &turns),
            off_ramps: off_ramps(scenario, session.history(), &turns),
            scenario: Arc::clone(scenario),
            view: session.view(Viewer::Facilitator),
            history: session.history().to_vec(),
            people: session.people().collect(),
            seed: session.setup().seed,
            turns,
            forecasters: Forecasters::of(session),
            next: None,
            found: Findings::default(),
            saving: None,
        }
    }

    /// What an actor sealed in a turn.
    pub fn choice(&self, turn: u32, actor: ActorIx) -> Option<&Sealed> {
        let turn = self.turns.iter().find(|t| t.turn == turn)?;
        turn.choices.iter().find(|choice| choice.actor == actor)
    }
}
