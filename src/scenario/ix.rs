//! Whatever a scenario lists, by its position in that list.

use serde::{Deserialize, Serialize};

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "classroom", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(pub u16);

        impl $name {
            /// As a position in the scenario's list.
            pub fn at(self) -> usize {
                usize::from(self.0)
            }

            /// Every index of a list of this length, in order.
            pub fn all(len: usize) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
                (0..u16::try_from(len).unwrap_or(u16::MAX)).map(Self)
            }
        }

        impl From<usize> for $name {
            fn from(at: usize) -> Self {
                Self(u16::try_from(at).unwrap_or(u16::MAX))
            }
        }
    )*};
}

index! {
    /// An actor.
    ActorIx,
    /// An agreement.
    AgreementIx,
    /// A named date.
    DateIx,
    /// An ending.
    EndingIx,
    /// A flag.
    FlagIx,
    /// An indicator.
    IndicatorIx,
    /// An inject.
    InjectIx,
    /// A learning objective.
    LearningIx,
    /// A norm.
    NormIx,
    /// An option.
    OptionIx,
    /// A branch of one option or inject.
    OutcomeIx,
    /// A party of one agreement, among its parties.
    PartyIx,
    /// A place on the map.
    PlaceIx,
    /// A question.
    QuestionIx,
    /// A red line, counted over all actors.
    RedLineIx,
    /// A rung, lowest 0.
    RungIx,
    /// A source.
    SourceIx,
    /// A threshold.
    ThresholdIx,
    /// A timer.
    TimerIx,
}

/// A set of actors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seats(pub u32);

impl Seats {
    /// Most actors a scenario may have.
    pub const MOST: usize = 16;
    /// Everyone.
    pub const ALL: Self = Self(u32::MAX);

    /// Whether an actor is in it.
    pub fn has(self, actor: ActorIx) -> bool {
        self.0.checked_shr(actor.0.into()).is_some_and(|bits| bits & 1 == 1)
    }

    /// Only this actor.
    pub fn only(actor: ActorIx) -> Self {
        Self::default().with(actor)
    }

    /// Those in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// With one more actor.
    #[must_use]
    pub fn with(self, actor: ActorIx) -> Self {
        Self(self.0 | 1_u32.checked_shl(actor.0.into()).unwrap_or(0))
    }
}

impl FromIterator<ActorIx> for Seats {
    fn from_iter<T: IntoIterator<Item = ActorIx>>(actors: T) -> Self {
        actors.into_iter().fold(Self::default(), Self::with)
    }
}
