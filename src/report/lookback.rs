//! A game looked back on: what each turn did to the risks, and what each decision cost.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::past::past;
use super::road::Road;
use super::theories::TheoryRisk;
use crate::forecast::{Headline, Past, Players, Regret, Split, regret, split};
use crate::policy::PolicyKind;
use crate::rules::{State, Viewer};
use crate::scenario::{ActorIx, Scenario, ThresholdIx};
use crate::session::Session;

/// A game that is over, ready to be played another way.
#[derive(Clone, Debug)]
pub struct Lookback {
    pub(super) scenario: Arc<Scenario>,
    /// As who decided took it to be.
    expected: Arc<Scenario>,
    pub(super) seed: u64,
    pub(super) past: Vec<Past>,
    pub(super) people: Vec<ActorIx>,
    history: Vec<State>,
}

/// One thing that was worked out.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// What a person's decision cost.
    Regret(Regret),
    /// The road not taken.
    Road(Road),
    /// What the next of the scenario's theories, the first one first, makes of the game.
    Theory(TheoryRisk),
    /// How the next turn, the first one first, changed each of [`Lookback::risks`].
    Split(Vec<Split>),
}

/// What has been worked out so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// What decisions of people cost.
    pub regrets: Vec<Regret>,
    /// The road not taken, if there was anything to decide.
    pub road: Option<Road>,
    /// What each of the scenario's theories makes of the game, if it has several.
    pub theories: Vec<TheoryRisk>,
    /// How each turn changed each of [`Lookback::risks`], turn by turn from the first.
    pub splits: Vec<Vec<Split>>,
    /// Whether there is more to come.
    pub working: bool,
}

impl Findings {
    /// Takes in one thing more.
    pub fn add(&mut self, finding: Finding) {
        match finding {
            Finding::Regret(regret) => self.regrets.push(regret),
            Finding::Road(road) => self.road = Some(road),
            Finding::Theory(theory) => self.theories.push(theory),
            Finding::Split(splits) => self.splits.push(splits),
        }
    }

    /// What a decision cost, if it is known.
    pub fn regret(&self, turn: u32, actor: ActorIx) -> Option<&Regret> {
        self.regrets.iter().find(|regret| regret.turn == turn && regret.actor == actor)
    }
}

impl Lookback {
    /// Of a session that has ended.
    pub fn of(session: &Session) -> Self {
        Self {
            scenario: Arc::clone(session.scenario()),
            expected: Arc::clone(session.expected_by(Viewer::Public)),
            seed: session.setup().seed,
            past: past(session),
            people: session.people().collect(),
            history: session.history().to_vec(),
        }
    }

    /// The same with these seats alone as those that people played.
    #[must_use]
    pub fn with_people(mut self, people: Vec<ActorIx>) -> Self {
        self.people = people;
        self
    }

    /// The risks whose changes are split: of a catastrophe, and of standing at each threshold.
    pub fn risks(scenario: &Scenario) -> Vec<Headline> {
        let thresholds = ThresholdIx::all(scenario.ladder.thresholds.len());
        std::iter::once(Headline::Catastrophe).chain(thresholds.map(Headline::End)).collect()
    }

    /// How many decisions there are to weigh.
    pub fn decisions(&self) -> usize {
        self.past.len() * self.people.len()
    }

    /// Weighs every decision of a person, in the order of turns; `tell` is called for each, also
    /// where nothing was to be chosen.
    pub fn regrets(&self, stop: &AtomicBool, mut tell: impl FnMut(Option<Regret>)) {
        let runs = self.regret_runs();
        self.past.iter().for_each(|past| self.weigh(past, runs, stop, &mut tell));
    }

    /// Weighs what people decided in a turn.
    fn weigh(
        &self,
        past: &Past,
        runs: u32,
        stop: &AtomicBool,
        tell: &mut dyn FnMut(Option<Regret>),
    ) {
        let player = Players::new(&self.expected, |_| PolicyKind::Temperament);
        for actor in &self.people {
            tell(regret(&player, &past.opened, *actor, runs, stop));
        }
    }

    /// The road not taken alone: of the decisive turn's decisions the dearest, of the others only where none of these
    /// was dear. The same as [`Lookback::road`] after all decisions.
    pub fn road_alone(&self, stop: &AtomicBool) -> Option<Road> {
        let turn = self.decisive()?;
        let runs = self.regret_runs();
        let (first, others): (Vec<&Past>, Vec<_>) =
            self.past.iter().partition(|past| past.opened.turn == turn);
        let mut regrets: Vec<Regret> = Vec::new();
        for past in first.into_iter().chain(others) {
            if past.opened.turn != turn
                && regrets.iter().any(|one| one.turn == turn && one.points() > 0.0)
            {
                break;
            }
            self.weigh(past, runs, stop, &mut |regret| regrets.extend(regret));
        }
        self.road(&regrets, stop)
    }

    /// How each turn that is over changed each of these risks, in their order.
    pub fn splits(&self, risks: &[Headline], stop: &AtomicBool, mut tell: impl FnMut(Vec<Split>)) {
        let runs = self.split_runs();
        let player = Players::new(&self.scenario, |_| PolicyKind::Temperament);
        for past in &self.past {
            let Some(splits) = split(&player, past, self.seed, runs, risks, stop) else {
                return;
            };
            tell(splits);
        }
    }

    /// What each of the scenario's theories makes of the game.
    pub fn theories(&self, stop: &AtomicBool, tell: impl FnMut(TheoryRisk)) {
        TheoryRisk::each(&self.scenario, &self.history, stop, tell);
    }

    /// Everything, what is quickly known first.
    pub fn work_out(&self, stop: &AtomicBool, tell: &mut dyn FnMut(Finding)) {
        let mut regrets = Vec::new();
        self.regrets(stop, |regret| {
            regrets.extend(regret.clone());
            regret.map(Finding::Regret).into_iter().for_each(&mut *tell);
        });
        self.road(&regrets, stop).map(Finding::Road).into_iter().for_each(&mut *tell);
        self.theories(stop, |theory| tell(Finding::Theory(theory)));
        self.splits(&Self::risks(&self.scenario), stop, |splits| tell(Finding::Split(splits)));
    }
}
