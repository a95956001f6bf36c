//! Who may do what, and when.

use serde::{Deserialize, Serialize};

use super::act::RoomAct;
use super::decision::DecidedOn;
use super::not_done::NotDone;
use super::people::{Person, PersonRole};
use super::room::Room;
use super::settings::{NamesGiven, SeatRule};
use super::survey::{QuestionnaireTime, complete};
use crate::scenario::ActorIx;
use crate::texts::{Message, message};

/// How far a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomPhase {
    /// Briefs can be read; the game has not started.
    Lobby,
    /// Orders are being decided.
    Orders,
    /// Everybody has sealed, or time is up.
    Sealed,
    /// The orders are opened, and the wall shows what came.
    Reveal,
    /// The game is over.
    Debrief,
    /// The room is closed.
    Closed,
}

impl RoomPhase {
    /// Why what belongs to another phase can't be done.
    fn why_not(self) -> Message {
        match self {
            Self::Lobby => message!("undone-phase-lobby"),
            Self::Orders => message!("undone-phase-orders"),
            Self::Sealed => message!("undone-phase-sealed"),
            Self::Reveal => message!("undone-phase-reveal"),
            Self::Debrief => message!("undone-over"),
            Self::Closed => message!("undone-phase-closed"),
        }
    }
}

/// What the room has to know of a table's game.
#[derive(Clone, Debug)]
pub struct GameFacts {
    /// How far the table is.
    pub phase: RoomPhase,
    /// The game's name.
    pub game: String,
    /// The turn, as it really is.
    pub turn: u32,
    /// Commands accepted.
    pub entries: u64,
    /// Which seats have sealed.
    pub sealed: Vec<bool>,
    /// How many questions there are.
    pub questions: usize,
    /// How many learning objectives there are.
    pub objectives: usize,
}

impl GameFacts {
    /// Which of the two questionnaires belongs here, if either does.
    pub fn asks(&self) -> Option<QuestionnaireTime> {
        match self.phase {
            RoomPhase::Debrief => Some(QuestionnaireTime::After),
            RoomPhase::Closed => None,
            _ => (self.turn == 1).then_some(QuestionnaireTime::Before),
        }
    }

    /// Whether this is one of the game's seats.
    fn has(&self, seat: ActorIx) -> bool {
        seat.at() < self.sealed.len()
    }
}

/// Which roles may do an act, whatever else holds; empty for what only the host does.
pub fn roles(act: &RoomAct) -> &'static [PersonRole] {
    use PersonRole::{Agent, Evaluator, Facilitator, Member, Observer, Wall};
    match act {
        RoomAct::Propose { .. } | RoomAct::Endorse { .. } | RoomAct::Seal { .. } => {
            &[Member, Agent]
        }
        RoomAct::Letter { .. } => &[Member, Agent],
        RoomAct::Guess { .. } => &[Member, Observer, Agent],
        RoomAct::Note { .. } => &[Member, Observer, Facilitator, Agent],
        RoomAct::Hand { .. } | RoomAct::Job { .. } => &[Member],
        RoomAct::Answer { .. } | RoomAct::Questionnaire { .. } => &[Member, Observer],
        RoomAct::Leave {} => &[Member, Observer, Evaluator, Wall, Agent],
        RoomAct::Observe { .. } | RoomAct::Rate { .. } => &[Evaluator, Facilitator],
        RoomAct::Came { .. }
        | RoomAct::CameBack { .. }
        | RoomAct::Sealed { .. }
        | RoomAct::Opened { .. }
        | RoomAct::Slept { .. } => &[],
        _ => &[Facilitator],
    }
}

impl Room {
    /// Whether somebody may do something as things stand. `facts` are those of the table that it is about.
    ///
    /// # Errors
    /// Says why not.
    pub fn permits(
        &self,
        who: &Person,
        act: &RoomAct,
        against: &DecidedOn,
        facts: &GameFacts,
    ) -> Result<(), NotDone> {
        if who.gone {
            return Err(NotDone::NoCredential);
        }
        if !who.admitted {
            return Err(NotDone::NotAdmitted);
        }
        if !roles(act).contains(&who.role) {
            return Err(NotDone::NotYours);
        }
        if self.closed {
            return Err(NotDone::Paused(RoomPhase::Closed.why_not()));
        }
        for (text, most) in act.texts() {
            if text.chars().count() > most {
                return Err(NotDone::TooLong(most));
            }
        }
        if let Some(game) = &against.game
            && *game != facts.game
        {
            return Err(NotDone::StaleGame(facts.game.clone()));
        }
        if let Some(turn) = against.turn
            && turn != facts.turn
        {
            return Err(NotDone::StaleTurn(facts.turn));
        }
        match who.role {
            PersonRole::Facilitator => self.permits_facilitator(act, facts),
            _ => self.permits_others(who, act, against, facts),
        }
    }

    fn permits_others(
        &self,
        who: &Person,
        act: &RoomAct,
        against: &DecidedOn,
        facts: &GameFacts,
    ) -> Result<(), NotDone> {
        let orders =
            matches!(act, RoomAct::Propose { .. } | RoomAct::Endorse { .. } | RoomAct::Seal { .. });
        if orders {
            let Some(seat) = who.seat else { return Err(NotDone::NotYours) };
            // Decided on something, or it could be anything.
            if against.turn.is_none() || against.game.is_none() {
                return Err(NotDone::NotJson("`against` lacks `game` and `turn`".to_owned()));
            }
            if facts.phase != RoomPhase::Orders {
                return Err(NotDone::Paused(facts.phase.why_not()));
            }
            if facts.sealed.get(seat.at()).copied().unwrap_or(true) {
                return Err(NotDone::Paused(RoomPhase::Sealed.why_not()));
            }
            if let RoomAct::Endorse { proposal } | RoomAct::Seal { proposal } = act {
                let of = self.table(who.table).ok_or(NotDone::NotThere)?;
                let there = of.proposed(facts.turn, seat).any(|one| one.number == *proposal);
                if !there || against.proposal.is_some_and(|against| against != *proposal) {
                    return Err(NotDone::StaleProposal);
                }
            }
            if matches!(act, RoomAct::Seal { .. }) {
                let agent = who.role == PersonRole::Agent;
                let head = who.head && self.rule(who.table, seat) == SeatRule::Captain;
                if !(head || agent && who.head) {
                    return Err(NotDone::NotYours);
                }
            }
        }
        match act {
            RoomAct::Letter { to, text } => {
                let Some(own) = who.seat else { return Err(NotDone::NotYours) };
                if matches!(facts.phase, RoomPhase::Lobby | RoomPhase::Debrief) {
                    return Err(NotDone::Paused(facts.phase.why_not()));
                }
                if text.trim().is_empty() {
                    return Err(NotDone::NotJson("the letter is empty".to_owned()));
                }
                if to.is_empty() || to.iter().any(|seat| *seat == own || !facts.has(*seat)) {
                    return Err(NotDone::NotThere);
                }
            }
            RoomAct::Guess { question, percent } => {
                if question.at() >= facts.questions || *percent > 100 {
                    return Err(NotDone::NotThere);
                }
                if matches!(facts.phase, RoomPhase::Lobby | RoomPhase::Debrief) {
                    return Err(NotDone::Paused(facts.phase.why_not()));
                }
            }
            RoomAct::Answer { survey } if !complete(&survey.scales, 8) => {
                return Err(NotDone::NotJson(
                    "the survey has eight answers from 1 to 5".to_owned(),
                ));
            }
            RoomAct::Questionnaire { when, scales, .. } => {
                if !complete(scales, 4) {
                    return Err(NotDone::NotJson(
                        "the questionnaire has four answers from 1 to 5".to_owned(),
                    ));
                }
                if !self.settings.questionnaire {
                    return Err(NotDone::Paused(message!("undone-not-asked")));
                }
                if facts.asks() != Some(*when) {
                    return Err(NotDone::Paused(match when {
                        QuestionnaireTime::Before => message!("undone-phase-begun"),
                        QuestionnaireTime::After => message!("undone-phase-debrief"),
                    }));
                }
            }
            RoomAct::Observe { objective: Some(objective), .. }
            | RoomAct::Rate { objective, .. }
                if objective.at() >= facts.objectives =>
            {
                return Err(NotDone::NotThere);
            }
            RoomAct::Rate { reason, .. } if reason.trim().is_empty() => {
                return Err(NotDone::NoReason);
            }
            _ => {}
        }
        Ok(())
    }

    fn permits_facilitator(&self, act: &RoomAct, facts: &GameFacts) -> Result<(), NotDone> {
        let phase = |wanted: &[RoomPhase]| match wanted.contains(&facts.phase) {
            true => Ok(()),
            false => Err(NotDone::Paused(facts.phase.why_not())),
        };
        let there = |person: &u32| match self.person(*person) {
            Some(person) if !person.gone => Ok(()),
            _ => Err(NotDone::NotThere),
        };
        use RoomPhase::{Debrief, Lobby, Orders, Reveal, Sealed};
        match act {
            RoomAct::Start { .. } => phase(&[Lobby]),
            RoomAct::Go { .. } | RoomAct::TimeUp { .. } => phase(&[Orders]),
            RoomAct::Clock { seconds, .. } if *seconds > 24 * 3_600 => Err(NotDone::NotThere),
            RoomAct::Settings { settings } if settings.minutes > 24 * 60 => Err(NotDone::NotThere),
            RoomAct::Admit { person }
            | RoomAct::Rename { person, .. }
            | RoomAct::Head { person }
            | RoomAct::Remove { person, .. }
            | RoomAct::Bar { person, .. }
            | RoomAct::Renew { person, .. } => there(person),
            RoomAct::Merge { person, into } => there(person).and_then(|()| there(into)),
            RoomAct::Assign { person, seat, .. } => {
                there(person)?;
                match seat {
                    Some(seat) if !facts.has(*seat) => Err(NotDone::NotThere),
                    _ => Ok(()),
                }
            }
            RoomAct::StandIn { seat, .. } | RoomAct::Rule { seat, .. } if !facts.has(*seat) => {
                Err(NotDone::NotThere)
            }
            RoomAct::Enter { seat, .. } => {
                phase(&[Orders, Sealed])?;
                match facts.sealed.get(seat.at()) {
                    Some(false) => Ok(()),
                    Some(true) => Err(NotDone::Paused(Sealed.why_not())),
                    None => Err(NotDone::NotThere),
                }
            }
            RoomAct::Reveal { .. } => phase(&[Orders, Sealed]),
            RoomAct::Step { .. } | RoomAct::Show { .. } => phase(&[Reveal]),
            RoomAct::Wall { picture: Some(picture), .. } if picture.is_of_debrief() => {
                match facts.phase {
                    Debrief => Ok(()),
                    _ => Err(NotDone::Paused(message!("undone-phase-debrief"))),
                }
            }
            RoomAct::Wall { picture: Some(_), .. } => phase(&[Orders, Sealed, Debrief]),
            RoomAct::Fire { .. } | RoomAct::FreeMove { .. } => phase(&[Orders, Sealed]),
            RoomAct::Amend { reason, .. } => {
                phase(&[Lobby, Orders, Sealed])?;
                if reason.trim().is_empty() { Err(NotDone::NoReason) } else { Ok(()) }
            }
            RoomAct::Reopen { seat, reason, .. } => {
                phase(&[Orders, Sealed])?;
                if reason.trim().is_empty() {
                    return Err(NotDone::NoReason);
                }
                match facts.sealed.get(seat.at()) {
                    Some(true) => Ok(()),
                    _ => Err(NotDone::NotThere),
                }
            }
            RoomAct::Rewind { turn, reason, .. } => {
                phase(&[Orders, Sealed, Debrief])?;
                if reason.trim().is_empty() {
                    return Err(NotDone::NoReason);
                }
                if (1..=facts.turn).contains(turn) { Ok(()) } else { Err(NotDone::NotThere) }
            }
            RoomAct::Approve { note } if *note == 0 || *note as usize > self.notes.len() => {
                Err(NotDone::NotThere)
            }
            RoomAct::Release { letter }
                if *letter == 0 || *letter as usize > self.letters.len() =>
            {
                Err(NotDone::NotThere)
            }
            RoomAct::Publish {} => match facts.phase {
                Debrief => Ok(()),
                _ => Err(NotDone::Paused(message!("undone-phase-debrief"))),
            },
            RoomAct::Observe { objective: Some(objective), .. }
            | RoomAct::Rate { objective, .. }
                if objective.at() >= facts.objectives =>
            {
                Err(NotDone::NotThere)
            }
            _ => Ok(()),
        }
    }

    /// Whether names may be chosen freely.
    pub fn free_names(&self) -> bool {
        self.settings.names == NamesGiven::Free
    }
}
