//! Games without people, one after the other at a table, and how often somebody had to stand in for a
//! program.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use indicatif::ProgressBar;

use super::out::say;
use super::{CliError, progress};
use crate::forecast::{Request, forecast_with_rare};
use crate::policy::PolicyKind;
use crate::report::Transcript;
use crate::rules::{State, Viewer};
use crate::scenario::{ActorIx, Scenario};
use crate::session::{Player, Role, Session, Setup, Unrecorded};
use crate::table::{Ask, Table, Told};

/// Rollouts behind each risk of a transcript.
const RUNS: u32 = 1_000;

/// Plays games to their end.
#[derive(Debug, Default)]
pub(super) struct AutoGames {
    played: u32,
    /// Decisions of programs.
    decisions: u64,
    /// Those that somebody else made.
    stood_in: u64,
    /// The first of them.
    first: Option<String>,
    /// Whether a bar shows how far each game has come.
    shown: bool,
}

impl AutoGames {
    /// Games of which each is waited for, with a bar.
    pub fn shown() -> Self {
        Self { shown: true, ..Self::default() }
    }

    /// Plays one on, to its end.
    pub fn play(&mut self, session: Session) -> Result<Session, CliError> {
        let mut table = Table::new(session, Arc::new(|| ()));
        self.played += 1;
        let turns = table.scenario().last_turn().into();
        let bar = self.shown.then(|| progress::bar_of(turns, "turns"));
        while !table.session().state().over() {
            let now = table.moment();
            table.ask(Role::Facilitator, now, Ask::GoOn);
            for told in table.settle() {
                self.hear(&table, now.turn, told)?;
            }
            bar.iter()
                .for_each(|bar| bar.set_position(table.moment().turn.saturating_sub(1).into()));
        }
        bar.iter().for_each(ProgressBar::finish_and_clear);
        Ok(table.into_session())
    }

    /// Plays a new one that nobody records.
    pub fn unrecorded(
        &mut self,
        scenario: &Arc<Scenario>,
        players: &[Player],
        seed: u64,
    ) -> Result<Session, CliError> {
        let setup = setup(scenario, players.to_vec(), seed);
        let session = Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded));
        self.play(session?)
    }

    fn hear(&mut self, table: &Table, turn: u32, told: Told) -> Result<(), CliError> {
        match told {
            Told::Refused(error) => return Err(error.into()),
            Told::Turned => {
                let players = &table.session().setup().players;
                let programs = players.iter().filter(|one| matches!(one, Player::Program(_)));
                self.decisions += programs.count() as u64;
            }
            Told::StoodIn(actor, why) => self.stood_in(table, turn, actor, &why),
            Told::Happened(_) | Told::Waits(_) | Told::Decides => {}
        }
        Ok(())
    }

    fn stood_in(&mut self, table: &Table, turn: u32, actor: ActorIx, why: &str) {
        self.stood_in += 1;
        let (seat, game) = (&table.scenario().actor(actor).id, self.played);
        let first = || format!("for {seat} in turn {turn} of game {game}: {why}");
        self.first.get_or_insert_with(first);
    }

    /// Says on standard error what did not go as it was meant to.
    pub fn say(&self) {
        let Self { decisions, stood_in, first, .. } = self;
        if let Some(first) = first {
            say(format_args!(
                "offramp: temperament stood in for a program in {stood_in} of {decisions} decisions, first \
                 {first}"
            ));
        }
    }
}

/// A set-up with these players.
pub(super) fn setup(scenario: &Scenario, players: Vec<Player>, seed: u64) -> Setup {
    Setup { players, ..Setup::all_computers(scenario, seed, PolicyKind::default()) }
}

/// A game that is over in words, with forecasts if they are wanted.
pub(super) fn transcript(session: &Session, forecasts: bool) -> Transcript {
    if !forecasts {
        return Transcript::of(session, |_| None);
    }
    let go_on = AtomicBool::new(false);
    let request = Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: RUNS };
    // Of each turn the risk after it, and what changed it.
    let bar = progress::bar_of(2 * session.history().len() as u64, "forecasts");
    let risk = |state: &State| {
        let risk = forecast_with_rare(session.scenario(), state, &request, &go_on);
        bar.inc(1);
        risk
    };
    let transcript = Transcript::of(session, risk).with_splits(session, &|| bar.inc(1));
    bar.finish_and_clear();
    transcript
}
