//! Hindsight: what a debrief knows when the game is over, by turn and by actor.

use std::sync::Arc;

use super::{Desk, Forecast, OtherRoom, OwnShelf, Subject, Table};
use crate::forecast::{Background, Headline, Risk};
use crate::report::{
    Finding, Findings, Forecasters, Lookback, OffRamp, Perceived, SealedOrders, Taught, Turn,
    budgets, came_to, course, exercised, expected, history, meant, moved, off_ramps, own_place,
    perceived,
};
use crate::rules::{SeatView, State as GameState, Viewer};
use crate::scenario::{ActorIx, Scenario, ThresholdIx};
use crate::session::{OwnGame, Session};
use crate::texts::say;

/// A game seen from its end.
#[derive(Clone, Debug)]
pub struct Hindsight {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Everything that can be known.
    pub view: SeatView,
    /// The state at the start of each turn's deliberation.
    pub history: Vec<GameState>,
    /// What each turn changed in budgets, in words.
    budgets: Vec<Vec<String>>,
    /// How each turn changed indicators, in words.
    moved: Vec<Vec<String>>,
    /// Seats that people played.
    pub people: Vec<ActorIx>,
    /// The game's luck.
    pub seed: u64,
    /// What it came to for each seat and for everybody, line by line.
    pub came_to: Vec<String>,
    /// What it came to for each seat that a person had, if it stands beside other games.
    own: Vec<(ActorIx, OwnGame)>,
    /// Other games, once they have been read.
    shelf: OwnShelf,
    /// What exercised each learning objective.
    exercised: Vec<Taught>,
    /// What was expected when injects came, and what was done.
    expected: Vec<Taught>,
    /// What was really done, beside what was done here.
    really: Vec<Taught>,
    /// Who was meant by invented names.
    meant: Vec<Taught>,
    /// Turn by turn.
    pub turns: Vec<Turn>,
    /// What was done, and how it was felt.
    pub perceived: Vec<Perceived>,
    /// The decisive turn as two seats saw it.
    pub other_room: Option<OtherRoom>,
    /// When ways out opened and closed.
    pub off_ramps: Vec<OffRamp>,
    /// Probabilities that people gave, beside what the model says in their place.
    pub forecasters: Forecasters,
    /// What looking back has worked out so far.
    pub found: Findings,
    /// Looks back; dropped, it stops.
    looking: Option<Arc<Background<Finding>>>,
}

impl Hindsight {
    /// A game from its session.
    pub fn of(session: &Session) -> Self {
        let (scenario, turns) = (session.scenario(), course(session.events()));
        let perceived = perceived(scenario, &turns);
        Self {
            other_room: OtherRoom::of(session, &perceived),
            perceived,
            off_ramps: off_ramps(scenario, session.history(), &turns),
            scenario: Arc::clone(scenario),
            view: session.view(Viewer::Facilitator),
            history: session.history().to_vec(),
            budgets: budgets(session),
            moved: moved(session),
            people: session.people().collect(),
            seed: session.setup().seed,
            came_to: came_to(scenario, session.state()),
            own: if session.setup().stands_beside_others() { session.own() } else { Vec::new() },
            shelf: OwnShelf::default(),
            exercised: exercised(scenario, session.events()),
            expected: expected(scenario, session.events()),
            really: history(scenario, session.events()),
            meant: meant(scenario),
            turns,
            forecasters: Forecasters::of(session),
            found: Findings::default(),
            looking: None,
        }
    }

    /// What happened, in a sentence, and how likely it had been by the forecasts at the start of each turn, as far as they
    /// are there: of the highest threshold that was crossed in the game.
    pub fn headline<'r>(&self, risk: impl Fn(usize) -> Option<&'r Risk>) -> String {
        let by_end = |turn: usize, ix: ThresholdIx| {
            let risk = risk(turn).filter(|risk| ix.at() < risk.thresholds.len())?;
            Some(risk.of(Headline::End(ix)))
        };
        let all = || ThresholdIx::all(self.view.thresholds.len());
        let crossed = |ix: ThresholdIx| {
            self.turns.iter().find(|turn| turn.thresholds.contains(&ix)).map(|turn| turn.turn)
        };
        let name = |ix: ThresholdIx| self.view.thresholds[ix.at()].said();
        if let Some((ix, turn)) = all().rev().find_map(|ix| Some((ix, crossed(ix)?))) {
            let told = say!("debrief-headline", turn = turn, threshold = name(ix));
            let before = by_end(turn.saturating_sub(1) as usize, ix);
            return match by_end(0, ix).zip(before) {
                Some((first, before)) => say!(
                    "debrief-headline-given",
                    told = told,
                    first = first.rounded(),
                    before = before.rounded()
                ),
                None => told,
            };
        }
        let told = say!("debrief-headline-none");
        let given = all().filter_map(|ix| Some((ix, by_end(0, ix)?)));
        match given.max_by(|(_, a), (_, b)| a.share().total_cmp(&b.share())) {
            Some((ix, first)) => say!(
                "debrief-headline-none-given",
                told = told,
                first = first.rounded(),
                threshold = name(ix)
            ),
            None => told,
        }
    }

    /// What a turn changed in each budget, in words.
    pub fn budgets(&self, turn: u32) -> &[String] {
        self.budgets.get(turn as usize - 1).map_or(&[], Vec::as_slice)
    }

    /// How a turn changed indicators, in words: from what was seen when its orders were given.
    pub fn moved(&self, turn: u32) -> &[String] {
        self.moved.get(turn as usize - 1).map_or(&[], Vec::as_slice)
    }

    /// The turns in which orders were given: all but the aftermath.
    pub fn decided(&self) -> impl Iterator<Item = &Turn> {
        self.turns.iter().filter(|turn| !turn.aftermath)
    }

    /// What there is to talk about, in this order, each kind with its heading.
    pub fn taught(&self) -> [(String, &[Taught]); 4] {
        [
            (say!("taught-title"), &self.exercised),
            (say!("taught-expected-title"), &self.expected),
            (say!("history-title"), &self.really),
            (say!("masks-title"), &self.meant),
        ]
    }

    /// What an actor sealed in a turn.
    pub fn choice(&self, turn: u32, actor: ActorIx) -> Option<&SealedOrders> {
        let turn = self.turns.iter().find(|t| t.turn == turn)?;
        turn.choices.iter().find(|choice| choice.actor == actor)
    }

    /// Asks for the risk at the start of each turn and for what the model says in people's places, and
    /// looks back beside the table.
    pub fn look_back(&mut self, table: &Table, desk: &mut Desk) {
        if !self.own.is_empty() {
            self.shelf = table.own_games(desk);
        }
        for state in &self.history {
            let subject = Subject::present(state.turn, Viewer::Facilitator);
            desk.want(subject, &self.scenario, state);
        }
        for (turn, actor) in self.forecasters.wanted() {
            if let Some(state) = self.history.get(turn as usize - 1) {
                let viewer = Forecasters::viewer(actor);
                let expected = table.session().expected_by(viewer);
                desk.want(Subject::present(turn, viewer), expected, state);
            }
        }
        let lookback = Lookback::of(table.session());
        let work = desk.beside(move |stop, tell| lookback.work_out(stop, tell));
        self.found = Findings { working: work.is_some(), ..Findings::default() };
        self.looking = work.map(Arc::new);
    }

    /// Takes in what has been found beside the table; whether there was anything.
    pub fn tick(&mut self) -> bool {
        let read = self.shelf.tick();
        self.take_in() || read
    }

    fn take_in(&mut self) -> bool {
        let Some(looking) = &self.looking else { return false };
        let (found, more) = looking.take();
        let any = !found.is_empty() || !more;
        found.into_iter().for_each(|finding| self.found.add(finding));
        self.found.working = more;
        if !more {
            self.looking = None;
        }
        any
    }

    /// Whether something is being looked for.
    pub fn looking(&self) -> bool {
        self.looking.is_some() || self.shelf.looking()
    }

    /// Nobody wants to know any more.
    pub fn stop(&mut self) {
        self.looking = None;
        self.shelf.stop();
    }

    /// Where the game stands among one's own, once these have been read: a line for each seat.
    pub fn own(&self) -> Vec<String> {
        own_place(&self.scenario, &self.own, &self.shelf.found)
    }

    /// The risk at the start of each turn, as far as it is known.
    pub fn risks<'a>(&self, desk: &'a Desk) -> Vec<Forecast<'a>> {
        let of = |turn| desk.get(&Subject::present(turn, Viewer::Facilitator));
        self.history.iter().map(|state| of(state.turn)).collect()
    }

    /// Compares what people said with what the model says in their places, as far as that is known.
    pub fn compare(&mut self, desk: &Desk) {
        for (turn, actor) in self.forecasters.wanted() {
            let model = desk.get(&Subject::present(turn, Forecasters::viewer(actor)));
            if let Some(known) = model.known {
                self.forecasters.model_says(turn, actor, &known.risk);
            }
        }
    }
}
