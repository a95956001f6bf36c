//! What `check --play` adds: games, the findings of rules that look at them, and a page of all that they showed.

use std::path::PathBuf;
use std::sync::Arc;

use super::auto::AutoGames;
use super::error::ArgumentError;
use super::{CliError, progress};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::files::{must_be_new, write};
use crate::forecast::batch::game_seed;
use crate::lint::{self, Levels};
use crate::policy::PolicyKind;
use crate::report::CoveragePage;
use crate::scenario::{Loaded, Scenario};
use crate::session::{Player, Unkept, unkept};

/// Two plays with the same luck differ.
const SAME_SEED: Code = Code("E2011");
/// A game that was left goes on otherwise.
const RESUMED: Code = Code("E2012");

/// How much is played.
#[derive(Clone, Copy, Debug)]
pub(super) struct Playing {
    pub games: u32,
    pub seed: u64,
}

/// A page that is to be written.
#[derive(Debug)]
pub(super) struct NewReport {
    path: PathBuf,
    html: Option<String>,
}

impl NewReport {
    /// At this place; asked before the work, not after it.
    pub fn at(path: PathBuf) -> Result<Self, CliError> {
        if path.extension().is_none_or(|end| end != "html") {
            let what = "the report is written";
            return Err(ArgumentError::Ending { path, end: ".html", what }.into());
        }
        must_be_new(&path)?;
        Ok(Self { path, html: None })
    }

    /// Writes it; says where.
    pub fn write(self) -> Result<PathBuf, CliError> {
        let html = self.html.ok_or(ArgumentError::NothingPlayed)?;
        write(&[(self.path.clone(), html.into_bytes())])?;
        Ok(self.path)
    }
}

impl Playing {
    /// Plays a scenario, and says all that is found with what its games show.
    pub fn found(
        self,
        loaded: &Loaded,
        settings: &Levels,
        report: Option<&mut NewReport>,
    ) -> Result<Vec<Diagnostic>, CliError> {
        let bar = progress::bar(self.games.into());
        let played = lint::play(loaded, self.games, self.seed, &|| bar.inc(1));
        bar.finish_and_clear();
        let (Some(played), Some(scenario)) = (played, &loaded.scenario) else {
            return Ok(lint::all(loaded, None));
        };
        let mut found = lint::all(loaded, Some(&played));
        let scenario = Arc::new(scenario.clone());
        found.extend(self.fault_of_ours(&scenario)?);
        if let Some(report) = report {
            if report.html.is_some() {
                return Err(ArgumentError::SeveralPlayed.into());
            }
            let players = vec![Player::Computer(PolicyKind::Temperament); scenario.actors.len()];
            let seed = game_seed(self.seed, 0);
            let game = AutoGames::default().unrecorded(&scenario, &players, seed)?;
            let all = settings.applied(found.clone());
            let html = CoveragePage::of(loaded, &played, &all, &game)
                .and_then(|page| page.html(self.seed))
                .map_err(CliError::Page)?;
            report.html = Some(html);
        }
        Ok(found)
    }

    /// What the program itself does not do as it should with this scenario.
    fn fault_of_ours(self, scenario: &Arc<Scenario>) -> Result<Option<Diagnostic>, CliError> {
        let (code, what) = match unkept(scenario, game_seed(self.seed, 0))? {
            None => return Ok(None),
            Some(Unkept::Same(turn)) => {
                (SAME_SEED, format!("two games with the same luck differ from turn {turn} on"))
            }
            Some(Unkept::Resumed(entry)) => {
                (RESUMED, format!("gone on with after command {entry}, a game differs"))
            }
        };
        let help = format!(
            "this is a fault of the program and not of the scenario: please report it, with the scenario and \
             `offramp check {} --play --seed {}`",
            scenario.meta.id, self.seed
        );
        Ok(Some(Diagnostic::new(code, Severity::Error, None, what).help(help)))
    }
}
