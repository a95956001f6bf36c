//! What a list of games says.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::error::{RecordError, StoreProblem};
use super::rows::{GameRow, ScenarioRow};
use super::{GameId, RoomId, time};
use crate::legible::{blank, unseen};
use crate::rules::EDITION;
use crate::scenario::{Scenario, edition};
use crate::session::{Player, Setup};
use crate::texts::Message;

/// What a list of games says about one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its name.
    pub id: GameId,
    /// What somebody calls it, if anything.
    pub name: Option<String>,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's edition.
    pub edition: String,
    /// The scenario's title.
    pub title: String,
    /// Its luck.
    pub seed: u64,
    /// Names of the actors that people play.
    pub people: Vec<String>,
    /// The room that it is played in, if that is not closed.
    pub room: Option<RoomId>,
    /// The campaign it is a chapter of, and which, from 1.
    pub chapter: Option<(String, u32)>,
    /// The edition of the rules it was made with.
    pub rules: u32,
    /// What sets it apart: the week whose game it is, the game it was branched from, that it was made with other
    /// rules, a theory that was chosen.
    pub apart: Vec<Message>,
    /// How many turns were adjudicated.
    pub turns: u64,
    /// How many commands were accepted.
    pub entries: u64,
    /// When it was started, by the clock there and then.
    pub started: Timestamp,
    /// When it came to its end, if it has.
    pub ended: Option<Timestamp>,
    /// Where it stands among all games: that of the latest entry has the highest number.
    pub last: u64,
}

impl Summary {
    pub(super) fn of(
        scenario: &ScenarioRow,
        game: &GameRow,
        room: Option<RoomId>,
    ) -> Result<Self, StoreProblem> {
        let setup: Setup = serde_json::from_str(&game.setup)?;
        let people = scenario.actors.iter().zip(&setup.players);
        let people = people.filter(|(_, by)| **by == Player::Person);
        Ok(Self {
            id: game.id.clone(),
            name: game.name.clone(),
            scenario: scenario.id.clone(),
            edition: edition(&scenario.named()),
            title: scenario.title.clone(),
            seed: setup.seed,
            people: people.map(|(name, _)| name.clone()).collect(),
            room,
            rules: setup.rules,
            apart: setup.apart().into_iter().chain(setup.theory_chosen()).collect(),
            chapter: setup.chapter.map(|chapter| (chapter.campaign, chapter.number)),
            turns: game.turns,
            entries: game.entries,
            started: time(&game.started)?,
            ended: game.ended.as_deref().map(time).transpose()?,
            last: game.last,
        })
    }

    /// Whether it was begun with just this edition of a scenario. If not, the file was edited since,
    /// or is another of the same id; the game goes on with the text it was begun with.
    pub fn is_of(&self, scenario: &Scenario) -> bool {
        self.scenario == scenario.meta.id && self.edition == scenario.hash
    }

    /// Whether it was made with the rules as they are, so that it can be played on.
    pub fn by_these_rules(&self) -> bool {
        self.rules == EDITION
    }

    /// When it was started, in the time of this place: `2026-01-31 19:04 CET`.
    pub fn begun(&self) -> String {
        self.started.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M %Z").to_string()
    }
}

/// The games in a record.
#[derive(Debug, Default)]
pub struct GameList {
    /// Those that can be read, that of the latest entry first.
    pub games: Vec<Summary>,
    /// What is wrong with the others.
    pub damaged: Vec<RecordError>,
}

impl GameList {
    /// Those that one may go on with alone: they have not come to their end and are no room's. That of the latest
    /// entry first.
    pub fn unfinished(&self) -> impl Iterator<Item = &Summary> {
        self.games.iter().filter(|game| game.ended.is_none() && game.room.is_none())
    }

    /// Those of rooms that are not closed, one of each room: that of the latest entry, and that room first.
    pub fn in_rooms(&self) -> impl Iterator<Item = (&RoomId, &Summary)> {
        let mut seen = BTreeSet::new();
        let games = self.games.iter().filter_map(|game| Some((game.room.as_ref()?, game)));
        games.filter(move |(room, _)| seen.insert(*room))
    }
}

/// The longest name for people, in characters.
const LONGEST: usize = 80;

/// What people are to call a game; nothing if there is nothing to be read.
pub(super) fn called(name: &str) -> Result<Option<String>, StoreProblem> {
    let name = name.trim();
    if name.contains(|c| unseen(c) || matches!(c, '\n' | '\t')) {
        return Err(StoreProblem::BadName("there is something in it that can't be seen"));
    }
    if name.chars().count() > LONGEST {
        return Err(StoreProblem::BadName("it is too long"));
    }
    Ok((!blank(name)).then(|| name.to_owned()))
}
