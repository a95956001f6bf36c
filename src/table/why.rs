//! Why the risk changed over the last turn, and what would lower it: worked out at the forecast desk, as one viewer
//! can know it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::Table;
use crate::forecast::{Players, RiskChange, SeenTurn, UsualRisks, changes, lowering};
use crate::policy::PolicyKind;
use crate::report::{Lowering, WhyMoved, past};
use crate::rules::{Event, State, Viewer};
use crate::scenario::Scenario;
use crate::session::Session;

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

/// What moved without words, for whoever reads another language.
#[derive(Clone, Debug)]
pub(super) struct UnsaidMoves {
    changes: Vec<RiskChange>,
    /// The turn that begins, if one does.
    next: Option<u32>,
}

impl UnsaidMoves {
    /// In the language of this thread; without what would lower it.
    pub fn said(&self, scenario: &Scenario, usual: &UsualRisks) -> Vec<WhyMoved> {
        WhyMoved::all(scenario, &self.changes, usual, self.next)
    }
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

/// Whether somebody did it: what came of a turn begins after the last of these.
fn asked_for(event: &Event) -> bool {
    matches!(
        event,
        Event::Sealed { .. }
            | Event::Forecast { .. }
            | Event::Written { .. }
            | Event::Amended { .. }
            | Event::Injected { thrown_in: true, .. }
    )
}

/// What came when the orders of a turn were opened, up to the next one's deliberation.
fn came_of(turn: u32, events: &[Event]) -> &[Event] {
    let begins = |turn: u32| events.iter().position(|one| *one == Event::TurnBegan { turn });
    let next = begins(turn + 1).unwrap_or(events.len());
    let of_turn = begins(turn).unwrap_or_default()..next;
    let opened = events[of_turn.clone()].iter().rposition(asked_for);
    let from = opened.map_or(of_turn.start, |at| of_turn.start + at + 1);
    let to = events[next..].iter().position(asked_for).map_or(events.len(), |at| next + at);
    &events[from..to]
}

impl WhyJob {
    /// Over the last turn of a game that was opened, as somebody can know it; `None` before the first is over.
    pub fn of(session: &Session, viewer: Viewer) -> Option<Self> {
        let past = past(session).pop()?;
        let turn = past.opened.turn;
        let began = session.history().get(usize::try_from(turn).ok()?.checked_sub(1)?)?;
        let expected = Arc::clone(session.expected_by(viewer));
        let states = (began, &past.opened, &past.after);
        let seen = SeenTurn::of(&expected, states, came_of(turn, session.events()), viewer);
        let (scenario, after) = (Arc::clone(session.scenario()), past.after);
        Some(Self { turn, viewer, expected, scenario, seen, after, usual: None })
    }

    /// The turn that begins, if one does.
    fn next(&self) -> Option<u32> {
        (!self.after.over()).then_some(self.after.turn)
    }

    /// Works it out, and tells it as it gets finer. `None` if stopped.
    pub(super) fn work(
        self,
        stop: &AtomicBool,
        tell: &mut dyn FnMut(Why, UnsaidMoves),
    ) -> Option<()> {
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
            let unsaid = UnsaidMoves { changes: changes.clone(), next: self.next() };
            let why = |moved, whole| Why { moved, usual: Arc::clone(&usual), whole };
            tell(why(moved.clone(), whole), unsaid.clone());
            if let Some(what) = first {
                if let (Viewer::Seat(seat), Some(first)) = (self.viewer, moved.first_mut()) {
                    let best = lowering(scenario, &self.after, seat, what, stop)?;
                    first.lowering = Lowering::all(&self.scenario, &best);
                }
                tell(why(moved, true), unsaid);
            }
        }
        Some(())
    }

    fn in_words(&self, changes: &[RiskChange], usual: &UsualRisks) -> Vec<WhyMoved> {
        WhyMoved::all(&self.scenario, changes, usual, self.next())
    }
}

impl Table {
    /// The question why the risk changed over the last turn, as somebody can know it; `None` before the first is
    /// over.
    pub fn why(&self, viewer: Viewer) -> Option<WhyJob> {
        self.opened.as_ref()?;
        WhyJob::of(&self.session, viewer)
    }
}
