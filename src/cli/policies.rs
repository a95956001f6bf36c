//! Who plays a seat, as every verb is told it: `POLICY` for all, `SEAT=POLICY` for one, and in place of a
//! policy `program:COMMAND`.

use super::error::{ArgumentError, FindError};
use super::play::Policy;
use super::{CliError, actor};
use crate::policy::PolicyKind;
use crate::scenario::{ActorIx, Scenario};
use crate::session::{Player, Program};

/// What stands before a command line.
const PROGRAM: &str = "program:";

/// One `--policy`.
pub(super) struct Given<'a> {
    /// The seat's id; nothing for all.
    pub seat: Option<&'a str>,
    /// Who plays it.
    pub player: Player,
}

impl<'a> Given<'a> {
    /// As somebody has written it.
    pub fn read(text: &'a str) -> Result<Self, CliError> {
        let (seat, word) = match text.split_once('=') {
            Some((seat, word)) if !text.starts_with(PROGRAM) => (Some(seat), word),
            _ => (None, text),
        };
        let player = match word.strip_prefix(PROGRAM) {
            Some(command) => {
                Program::wanted(command).map(Player::Program).map_err(ArgumentError::NoProgram)?
            }
            None => Player::Computer(policy(word)?),
        };
        Ok(Self { seat, player })
    }
}

fn policy(word: &str) -> Result<PolicyKind, CliError> {
    let found = <Policy as clap::ValueEnum>::from_str(word, false);
    found.map(Into::into).map_err(|_| {
        let words = PolicyKind::ALL.map(PolicyKind::word).join(", ");
        FindError::Policy { word: word.to_owned(), policies: words }.into()
    })
}

/// Who plays each seat of a scenario if nobody else does; the last word counts. All seats named must be
/// there, unless it is one `of_several` scenarios.
pub(super) fn players(
    scenario: &Scenario,
    given: &[String],
    of_several: bool,
) -> Result<Vec<Player>, CliError> {
    let mut players = vec![Player::Computer(PolicyKind::default()); scenario.actors.len()];
    for text in given {
        let Given { seat, player } = Given::read(text)?;
        match seat {
            Some(seat) if of_several && scenario.find_actor(seat).is_none() => {}
            Some(seat) => players[actor(scenario, seat)?.at()] = player,
            None => players.fill(player),
        }
    }
    Ok(players)
}

/// The seats that are named, if the scenario has them.
pub(super) fn named(scenario: &Scenario, given: &[String]) -> Result<Vec<ActorIx>, CliError> {
    let given: Vec<Given<'_>> =
        given.iter().map(|text| Given::read(text)).collect::<Result<_, _>>()?;
    Ok(given.iter().filter_map(|given| scenario.find_actor(given.seat?)).collect())
}

/// The programs that are named, each with its seat, if it is for one.
pub(super) fn programs(given: &[String]) -> Result<Vec<(Option<String>, Program)>, CliError> {
    let mut programs = Vec::new();
    for text in given {
        if let Given { seat, player: Player::Program(program) } = Given::read(text)? {
            programs.push((seat.map(str::to_owned), program));
        }
    }
    Ok(programs)
}

/// The policies of players; a seat of a person or a program counts as played by temperament.
pub(super) fn kinds(players: &[Player]) -> Vec<PolicyKind> {
    let kind = |player: &Player| match player {
        Player::Computer(policy) => *policy,
        Player::Person | Player::Program(_) => PolicyKind::default(),
    };
    players.iter().map(kind).collect()
}
