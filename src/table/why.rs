//! Why the risk changed over the last turn, and what would lower it: worked out at the forecast desk, as one viewer
//! can know it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::{Opened, Table};
use crate::forecast::{Players, RiskChange, SeenTurn, UsualRisks, changes, lowering};
use crate::policy::PolicyKind;
use crate::report::{Lowering, WhyMoved};
use crate::rules::{State, Viewer};
use crate::scenario::Scenario;

/// Plays of each world in each round. The first comes at once.
const WHY_ROUNDS: [u32; 2] = [400, 4_000];

/// Games by which it is known what is usual.
const USUAL: u32 = 4_000;

/// Why the risk changed over a turn.
#[derive(Clone, Debug, Serialize)]
pub struct Why {
    /// What moved most, in words; then the others.
    pub moved: Vec<WhyMoved>,
    /// What is usual in the scenario.
    #[serde(skip)]
    pub usual: Arc<UsualRisks>,
    /// Whether nothing finer comes.
    pub whole: bool,
}

/// All that is needed to work it out.
pub struct WhyJob {
    /// The turn that is over.
    pub(super) turn: u32,
    /// Who looks.
    pub(super) viewer: Viewer,
    /// As the viewer takes it to be.
    expected: Arc<Scenario>,
    /// With the names that are read.
    scenario: Arc<Scenario>,
    seen: SeenTurn,
    /// The next turn's deliberation, or the end.
    after: State,
    pub(super) usual: Option<Arc<UsualRisks>>,
}

impl WhyJob {
    /// Works it out, and tells it as it gets finer. `None` if stopped.
    pub(super) fn work(self, stop: &AtomicBool, tell: &mut dyn FnMut(Why)) -> Option<()> {
        let scenario = &self.expected;
        let usual = match self.usual.clone() {
            Some(usual) => usual,
            None => Arc::new(UsualRisks::of(scenario, USUAL, stop)?),
        };
        let players = Players::new(scenario, |_| PolicyKind::Temperament);
        for (at, runs) in WHY_ROUNDS.into_iter().enumerate() {
            let changes = changes(&players, &self.seen, runs, stop)?;
            let mut moved = self.in_words(&changes, &usual);
            let last = at + 1 == WHY_ROUNDS.len();
            // What would lower it is looked for when it is known what moved, and told after that.
            let first = moved.first().filter(|_| last).map(|first| first.what);
            let whole = last && first.is_none();
            tell(Why { moved: moved.clone(), usual: Arc::clone(&usual), whole });
            if let Some(what) = first {
                if let (Viewer::Seat(seat), Some(first)) = (self.viewer, moved.first_mut()) {
                    let best = lowering(scenario, &self.after, seat, what, stop)?;
                    first.lowering = Lowering::all(&self.scenario, &best);
                }
                tell(Why { moved, usual: Arc::clone(&usual), whole: true });
            }
        }
        Some(())
    }

    fn in_words(&self, changes: &[RiskChange], usual: &UsualRisks) -> Vec<WhyMoved> {
        let next = (!self.after.over()).then_some(self.after.turn);
        WhyMoved::all(&self.scenario, changes, usual, next)
    }
}

impl Table {
    /// The question why the risk changed over the last turn, as somebody can know it; `None` before the first is
    /// over.
    pub fn why(&self, viewer: Viewer) -> Option<WhyJob> {
        let Opened { turns, state, events } = self.opened.as_ref()?;
        let session = &self.session;
        let history = session.history();
        let began = history.get(turns.checked_sub(1)?)?;
        let after = history.get(*turns).unwrap_or(session.state());
        let expected = Arc::clone(session.expected_by(viewer));
        let seen =
            SeenTurn::of(&expected, (began, state, after), &session.events()[*events..], viewer);
        Some(WhyJob {
            turn: state.turn,
            viewer,
            seen,
            after: after.clone(),
            scenario: Arc::clone(self.scenario()),
            expected,
            usual: None,
        })
    }
}
