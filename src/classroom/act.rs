//! All that can happen to a room, as [`crate::rules::Command`] is all that can happen to a game.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::decision::{Mover, Rating, SealedBy, SurveyAnswer};
use super::people::{PersonRole, RoomJob};
use super::picture::WallPicture;
use super::settings::{RoomSettings, SeatRule};
use super::survey::{ObservationSort, QuestionnaireTime};
use crate::rules::Ruling;
use crate::scenario::{ActorIx, Amendment, FreeMove, InjectIx, LearningIx, OptionIx, QuestionIx};

/// One thing that somebody does in a room. As JSON it is an object whose `do` says which.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub enum RoomAct {
    // What members of a delegation do.
    /// Proposes orders to one's own delegation; none to hold.
    Propose {
        /// Options, in order.
        orders: Vec<OptionIx>,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Stands behind a proposal of one's own delegation, and behind no other any more.
    Endorse {
        /// Its number.
        proposal: u32,
    },
    /// Seals a proposal, where the head of the delegation decides.
    Seal {
        /// Its number.
        proposal: u32,
    },
    /// Gives a probability on an open question.
    Guess {
        /// Which.
        question: QuestionIx,
        /// 0 to 100.
        percent: u8,
    },
    /// Asks for the teacher.
    Hand {
        /// Whether the hand is up.
        up: bool,
    },
    /// Keeps a note for the debrief.
    Note {
        /// In words.
        text: String,
    },
    /// Writes to other delegations. They and the facilitator read it.
    Letter {
        /// To whom.
        to: Vec<ActorIx>,
        /// In words.
        text: String,
    },
    /// Answers the survey; a later answer replaces an earlier one.
    Answer {
        /// What is answered.
        survey: SurveyAnswer,
    },
    /// Says what one understands of such a crisis; a later answer replaces an earlier one.
    Questionnaire {
        /// Before the game or after it.
        when: QuestionnaireTime,
        /// Agreement with each of the four statements, 1 to 5.
        scales: Vec<u8>,
        /// In words.
        #[serde(default)]
        text: String,
    },
    /// Takes one of the delegation's jobs, or none.
    Job {
        /// Which.
        job: Option<RoomJob>,
    },
    /// Leaves the room for good.
    Leave {},

    // What evaluators do.
    /// Notes what was seen.
    Observe {
        /// At which table; without, at one's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        table: Option<u16>,
        /// Which learning objective it bears on.
        #[serde(default)]
        objective: Option<LearningIx>,
        /// Whether it went well or is to be improved, if the evaluator judges that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sort: Option<ObservationSort>,
        /// In words.
        text: String,
    },
    /// Rates a learning objective; a later rating of one's own replaces an earlier one.
    Rate {
        /// At which table; without, at one's own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        table: Option<u16>,
        /// Which.
        objective: LearningIx,
        /// How well it was reached.
        rating: Rating,
        /// Why.
        reason: String,
    },

    // What the facilitator does.
    /// Opens the game to everybody.
    Start {
        /// Which table.
        #[serde(default)]
        table: u16,
    },
    /// Stops the clock.
    Pause {
        /// Which table.
        #[serde(default)]
        table: u16,
    },
    /// Lets the clock run.
    Go {
        /// Which table.
        #[serde(default)]
        table: u16,
    },
    /// Sets the time that is left.
    Clock {
        /// Which table.
        #[serde(default)]
        table: u16,
        /// In seconds.
        seconds: u32,
    },
    /// Asks everybody to look at the wall.
    Eyes {
        /// Whether they shall.
        up: bool,
    },
    /// Lets nobody else join.
    Lock {
        /// Whether it is locked.
        locked: bool,
    },
    /// Changes how the room goes about it.
    Settings {
        /// How.
        settings: RoomSettings,
    },
    /// Lets somebody in, or confirms a device by its PIN.
    Admit {
        /// Whom.
        person: u32,
    },
    /// Gives a person another name, which is kept apart from this.
    Rename {
        /// Whom.
        person: u32,
        /// How.
        #[serde(default, skip_serializing)]
        name: String,
    },
    /// Seats a person.
    Assign {
        /// Whom.
        person: u32,
        /// At which table.
        #[serde(default)]
        table: u16,
        /// On which seat; none to sit beside the game.
        seat: Option<ActorIx>,
    },
    /// Makes a person the head of its delegation.
    Head {
        /// Whom.
        person: u32,
    },
    /// Takes a person out of the room; it may come back as another.
    Remove {
        /// Whom.
        person: u32,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Takes a person out of the room for good.
    Bar {
        /// Whom.
        person: u32,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Says that a person is another one who came in twice.
    Merge {
        /// Whom.
        person: u32,
        /// Who it really is.
        into: u32,
    },
    /// Gives a person a new way back; its device has to use it.
    Renew {
        /// Whom.
        person: u32,
        /// The SHA-256 of it, made by the host.
        #[serde(default)]
        way_back: String,
    },
    /// Says who moves a seat.
    StandIn {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// Which.
        seat: ActorIx,
        /// Who.
        by: Mover,
    },
    /// How a delegation decides.
    Rule {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// Which seat.
        seat: ActorIx,
        /// How.
        rule: SeatRule,
    },
    /// Enters what a seat has decided on paper or aloud.
    Enter {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// Which.
        seat: ActorIx,
        /// Options, in order; none to hold.
        orders: Vec<OptionIx>,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Takes no more orders this turn.
    TimeUp {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Opens the orders of a turn.
    Reveal {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// Draws that the facilitator decides.
        #[serde(default)]
        rulings: Vec<Ruling>,
    },
    /// Goes to a step of the scene on the wall.
    Step {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// From 0.
        to: u16,
    },
    /// Lets everybody see what came of the turn.
    Show {
        /// At which table.
        #[serde(default)]
        table: u16,
    },
    /// Puts a picture on the wall in place of the game, or the game again.
    Wall {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// Which; none for the game.
        #[serde(default)]
        picture: Option<WallPicture>,
    },
    /// Throws in an inject.
    Fire {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// Which.
        inject: InjectIx,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Holds, releases, edits or adds an inject.
    Amend {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// How.
        amendment: Box<Amendment>,
        /// Why.
        reason: String,
    },
    /// Writes down a free move.
    FreeMove {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// What was argued.
        free_move: Box<FreeMove>,
    },
    /// Gives a seat its orders back.
    Reopen {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// Which.
        seat: ActorIx,
        /// Why.
        reason: String,
    },
    /// Goes back to the beginning of a turn. The game of before stays.
    Rewind {
        /// At which table.
        #[serde(default)]
        table: u16,
        /// Which, from 1.
        turn: u32,
        /// Why.
        reason: String,
    },
    /// Puts a note on the wall.
    Approve {
        /// The note's number.
        note: u32,
    },
    /// Lets everybody read a letter.
    Release {
        /// Its number.
        letter: u32,
    },
    /// Lets everybody read the after-action report.
    Publish {},
    /// Adds a line to the improvement plan.
    Improve {
        /// What is to be done.
        action: String,
        /// By whom.
        owner: String,
        /// By when.
        date: String,
    },
    /// Writes down what the class says of the game.
    HotWash {
        /// In words.
        text: String,
    },
    /// Closes the room.
    Close {
        /// Why.
        #[serde(default)]
        reason: String,
    },

    // What the host does by itself.
    /// Somebody came in. Name and credentials are not here.
    #[schemars(skip)]
    Came {
        /// In which role.
        role: PersonRole,
        /// At which table.
        table: u16,
        /// On which seat.
        seat: Option<ActorIx>,
        /// Whether the teacher has to let it in.
        waits: bool,
        /// SHA-256 of its credential.
        credential: String,
        /// SHA-256 of its way back; empty if it has none.
        way_back: String,
    },
    /// Somebody came back on another device.
    #[schemars(skip)]
    CameBack {
        /// SHA-256 of the new credential.
        credential: String,
    },
    /// A seat was sealed.
    #[schemars(skip)]
    Sealed {
        /// At which table.
        table: u16,
        /// Which.
        seat: ActorIx,
        /// How it came to it.
        how: SealedBy,
    },
    /// The game of a table began.
    #[schemars(skip)]
    Opened {
        /// The table.
        table: u16,
        /// What the table is called.
        name: String,
        /// The game's name in the record.
        game: String,
        /// Who moves each seat.
        movers: Vec<Mover>,
    },
    /// The host slept or was killed: clocks stand, with what was left before.
    #[schemars(skip)]
    Slept {
        /// What was left at each table, in seconds.
        left: Vec<Option<u32>>,
    },
}

impl RoomAct {
    /// The table that an act of the facilitator or of an evaluator is about, if it says so.
    pub fn table(&self) -> Option<u16> {
        match self {
            Self::Start { table }
            | Self::Pause { table }
            | Self::Go { table }
            | Self::Clock { table, .. }
            | Self::Assign { table, .. }
            | Self::StandIn { table, .. }
            | Self::Rule { table, .. }
            | Self::Enter { table, .. }
            | Self::TimeUp { table, .. }
            | Self::Reveal { table, .. }
            | Self::Step { table, .. }
            | Self::Show { table }
            | Self::Wall { table, .. }
            | Self::Fire { table, .. }
            | Self::FreeMove { table, .. }
            | Self::Amend { table, .. }
            | Self::Reopen { table, .. }
            | Self::Rewind { table, .. } => Some(*table),
            Self::Observe { table, .. } | Self::Rate { table, .. } => *table,
            _ => None,
        }
    }

    /// Texts that somebody wrote, with the most characters each may have.
    pub fn texts(&self) -> Vec<(&str, usize)> {
        const TEXT: usize = 500;
        const REASON: usize = 1_000;
        match self {
            Self::Propose { reason, .. } | Self::Enter { reason, .. } => vec![(reason, REASON)],
            Self::Note { text }
            | Self::Letter { text, .. }
            | Self::Observe { text, .. }
            | Self::Questionnaire { text, .. }
            | Self::HotWash { text } => {
                vec![(text, TEXT)]
            }
            Self::Rate { reason, .. }
            | Self::Remove { reason, .. }
            | Self::Bar { reason, .. }
            | Self::TimeUp { reason, .. }
            | Self::Fire { reason, .. }
            | Self::Amend { reason, .. }
            | Self::Close { reason }
            | Self::Reopen { reason, .. }
            | Self::Rewind { reason, .. } => vec![(reason, TEXT)],
            Self::Answer { survey } => vec![(&survey.best, TEXT), (&survey.mend, TEXT)],
            Self::Improve { action, owner, date } => vec![(action, TEXT), (owner, 100), (date, 40)],
            _ => Vec::new(),
        }
    }
}
