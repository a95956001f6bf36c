//! Why something was not done, for people and for programs: what RFC 9457 calls a problem.

use serde_json::{Value, json};

use crate::rules::Refusal;
use crate::texts::{Message, message};

/// Why something was not done. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotDone {
    /// There is no room of this code, or no such way back.
    BadCode,
    /// Nobody else may join.
    Locked,
    /// There is no place left.
    Full,
    /// The teacher has not let this person in yet.
    NotAdmitted,
    /// It is for others to do.
    NotYours,
    /// It was decided on another game.
    StaleGame(String),
    /// It was decided on another turn.
    StaleTurn(u32),
    /// It was decided on another proposal, or there is none of this number.
    StaleProposal,
    /// The same key was used for something else.
    KeyReused,
    /// There is no such act.
    UnknownAct(String),
    /// Not now: the phase is another.
    Paused(Message),
    /// The rules refuse it.
    Refused(Refusal),
    /// The game is over.
    Over,
    /// A text is longer than this many characters.
    TooLong(usize),
    /// Too much was sent, in bytes.
    TooLarge(usize),
    /// Too often; in so many seconds again.
    TooMany(u64),
    /// It could not be made durable.
    NotSaved(String),
    /// Too much is waiting.
    Busy,
    /// It was asked of another host's name.
    WrongHost,
    /// It was asked by a page of another origin.
    WrongOrigin,
    /// It is not JSON of the form that is asked for.
    NotJson(String),
    /// Nobody is known by this credential.
    NoCredential,
    /// There is no such thing here.
    NotThere,
    /// It is being worked on.
    Working,
    /// A reason is needed.
    NoReason,
}

impl From<Refusal> for NotDone {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Over => Self::Over,
            other => Self::Refused(other),
        }
    }
}

impl NotDone {
    /// The word for it, which programs go by.
    pub fn word(&self) -> &'static str {
        match self {
            Self::BadCode => "bad_code",
            Self::Locked => "locked",
            Self::Full => "full",
            Self::NotAdmitted => "not_admitted",
            Self::NotYours => "not_yours",
            Self::StaleGame(_) => "stale_game",
            Self::StaleTurn(_) => "stale_turn",
            Self::StaleProposal => "stale_proposal",
            Self::KeyReused => "key_reused",
            Self::UnknownAct(_) => "unknown_act",
            Self::Paused(_) => "paused",
            Self::Refused(_) => "refused",
            Self::Over => "over",
            Self::TooLong(_) | Self::TooLarge(_) => "too_large",
            Self::TooMany(_) => "too_many",
            Self::NotSaved(_) => "not_saved",
            Self::Busy => "busy",
            Self::WrongHost => "wrong_host",
            Self::WrongOrigin => "wrong_origin",
            Self::NotJson(_) => "not_json",
            Self::NoCredential => "no_credential",
            Self::NotThere => "gone",
            Self::Working => "working",
            Self::NoReason => "no_reason",
        }
    }

    /// The status of HTTP.
    pub fn status(&self) -> u16 {
        match self {
            Self::BadCode | Self::NotThere => 404,
            Self::Locked | Self::NotAdmitted | Self::NotYours | Self::WrongOrigin => 403,
            Self::StaleGame(_)
            | Self::StaleTurn(_)
            | Self::StaleProposal
            | Self::Paused(_)
            | Self::Refused(_)
            | Self::Over => 409,
            Self::KeyReused | Self::UnknownAct(_) | Self::NoReason => 422,
            Self::TooLong(_) | Self::TooLarge(_) => 413,
            Self::TooMany(_) => 429,
            Self::Full | Self::NotSaved(_) | Self::Busy => 503,
            Self::WrongHost => 421,
            Self::NotJson(_) => 400,
            Self::NoCredential => 401,
            Self::Working => 202,
        }
    }

    /// What is wrong, and what can be done.
    pub fn words(&self) -> (Message, Message) {
        match self {
            Self::BadCode => (message!("undone-bad-code"), message!("undone-bad-code-help")),
            Self::Locked => (message!("undone-locked"), message!("undone-ask-teacher")),
            Self::Full => (message!("undone-full"), message!("undone-ask-teacher")),
            Self::NotAdmitted => (message!("undone-not-admitted"), message!("undone-wait-teacher")),
            Self::NotYours => (message!("undone-not-yours"), message!("undone-not-yours-help")),
            Self::StaleGame(game) => {
                (message!("undone-stale-game", game = game.as_str()), message!("undone-look-again"))
            }
            Self::StaleTurn(turn) => {
                (message!("undone-stale-turn", turn = *turn), message!("undone-look-again"))
            }
            Self::StaleProposal => {
                (message!("undone-stale-proposal"), message!("undone-look-again"))
            }
            Self::KeyReused => (message!("undone-key-reused"), message!("undone-key-reused-help")),
            Self::UnknownAct(why) => (
                message!("undone-unknown-act", why = why.as_str()),
                message!("undone-unknown-act-help"),
            ),
            Self::Paused(why) => (why.clone(), message!("undone-wait-teacher")),
            Self::Refused(refusal) => (refusal.message(), message!("undone-choose-again")),
            Self::Over => (message!("undone-over"), message!("undone-over-help")),
            Self::TooLong(most) => {
                (message!("undone-too-long", most = *most), message!("undone-shorten"))
            }
            Self::TooLarge(most) => {
                (message!("undone-too-large", most = *most), message!("undone-shorten"))
            }
            Self::TooMany(seconds) => {
                (message!("undone-too-many"), message!("undone-too-many-help", seconds = *seconds))
            }
            Self::NotSaved(why) => (
                message!("undone-not-saved", why = why.as_str()),
                message!("undone-not-saved-help"),
            ),
            Self::Busy => (message!("undone-busy"), message!("undone-busy-help")),
            Self::WrongHost => (message!("undone-wrong-host"), message!("undone-wrong-host-help")),
            Self::WrongOrigin => {
                (message!("undone-wrong-origin"), message!("undone-wrong-host-help"))
            }
            Self::NotJson(why) => (
                message!("undone-not-json", why = why.as_str()),
                message!("undone-unknown-act-help"),
            ),
            Self::NoCredential => {
                (message!("undone-no-credential"), message!("undone-no-credential-help"))
            }
            Self::NotThere => (message!("undone-not-there"), message!("undone-look-again")),
            Self::Working => (message!("undone-working"), message!("undone-busy-help")),
            Self::NoReason => (message!("undone-no-reason"), message!("undone-no-reason-help")),
        }
    }

    /// As it is sent, in the language of this thread.
    pub fn json(&self) -> Value {
        let (detail, help) = self.words();
        let mut all = json!({
            "type": self.word(),
            "title": self.word().replace('_', " "),
            "status": self.status(),
            "detail": detail.say(),
            "help": help.say(),
        });
        let now = match self {
            Self::StaleGame(game) => Some(json!({ "game": game })),
            Self::StaleTurn(turn) => Some(json!({ "turn": turn })),
            Self::Refused(refusal) => Some(json!({ "refusal": refusal })),
            _ => None,
        };
        if let (Some(now), Some(object)) = (now, all.as_object_mut()) {
            object.insert("now".to_owned(), now);
        }
        all
    }
}
