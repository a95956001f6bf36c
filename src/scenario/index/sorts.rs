//! Sorts of things that have ids, and which of them a text of a file names.

use crate::scenario::schema::Refers;
use crate::scenario::thing::NameSort;

/// A sort of thing that has an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IdSort {
    /// Actors.
    Actor,
    /// Agreements.
    Agreement,
    /// Named dates.
    Date,
    /// Flags.
    Flag,
    /// Indicators.
    Indicator,
    /// Injects.
    Inject,
    /// Norms.
    Norm,
    /// Options.
    Option,
    /// Red lines.
    RedLine,
    /// Rungs.
    Rung,
    /// Thresholds.
    Threshold,
    /// Timers.
    Timer,
    /// Places of the map.
    Place,
    /// Sources in `meta`.
    Source,
    /// Questions to forecast.
    Question,
    /// Endings.
    Ending,
    /// Claims.
    Claim,
    /// Learning objectives.
    Learning,
    /// Theories.
    Theory,
    /// Variants.
    Variant,
    /// Outcomes, each of its option or inject.
    Outcome,
    /// Terms, each of its agreement.
    Term,
    /// Kinds of act, which the catalogue has.
    Kind,
    /// Words of `content`, which the program has.
    Content,
}

impl IdSort {
    /// Sorts of which every id is used once in a scenario, and which expressions name.
    pub const SHARED: &'static [Self] = &[
        Self::Actor,
        Self::Agreement,
        Self::Date,
        Self::Flag,
        Self::Indicator,
        Self::Inject,
        Self::Norm,
        Self::Option,
        Self::RedLine,
        Self::Rung,
        Self::Threshold,
        Self::Timer,
    ];

    /// Whether its ids are used once among all of [`Self::SHARED`].
    pub fn is_shared(self) -> bool {
        Self::SHARED.contains(&self)
    }

    /// The sort of what has its id in this shape of the schema.
    pub(super) fn of_shape(name: &str) -> Option<Self> {
        Some(match name {
            "Actor" => Self::Actor,
            "Agreement" => Self::Agreement,
            "NamedDate" => Self::Date,
            "Flag" => Self::Flag,
            "Indicator" => Self::Indicator,
            "Inject" => Self::Inject,
            "Norm" => Self::Norm,
            "Choice" => Self::Option,
            "RedLine" => Self::RedLine,
            "Rung" => Self::Rung,
            "Threshold" => Self::Threshold,
            "Timer" => Self::Timer,
            "Place" => Self::Place,
            "SourceEntry" => Self::Source,
            "Question" => Self::Question,
            "Ending" => Self::Ending,
            "Claim" => Self::Claim,
            "LearningObjective" => Self::Learning,
            "Theory" => Self::Theory,
            "Variant" => Self::Variant,
            "Outcome" => Self::Outcome,
            "AgreementTerm" => Self::Term,
            _ => return None,
        })
    }

    /// The sorts of what a text names that refers to something.
    pub fn of_reference(refers: Refers) -> &'static [Self] {
        match refers {
            Refers::Actor => &[Self::Actor],
            Refers::Any => Self::SHARED,
            Refers::Content => &[Self::Content],
            Refers::Ending => &[Self::Ending],
            Refers::Indicator => &[Self::Indicator],
            Refers::Kind => &[Self::Kind],
            Refers::LearningObjective => &[Self::Learning],
            Refers::Option | Refers::OptionOutcome => &[Self::Option],
            Refers::Outcome => &[Self::Outcome],
            Refers::Place => &[Self::Place],
            Refers::Question => &[Self::Question],
            Refers::Rung => &[Self::Rung],
            Refers::Source => &[Self::Source],
            Refers::Threshold => &[Self::Threshold],
        }
    }

    /// The word for one.
    pub fn word(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Agreement => "agreement",
            Self::Date => "date",
            Self::Flag => "flag",
            Self::Indicator => "indicator",
            Self::Inject => "inject",
            Self::Norm => "norm",
            Self::Option => "option",
            Self::RedLine => "red line",
            Self::Rung => "rung",
            Self::Threshold => "threshold",
            Self::Timer => "timer",
            Self::Place => "place",
            Self::Source => "source",
            Self::Question => "question",
            Self::Ending => "ending",
            Self::Claim => "claim",
            Self::Learning => "learning objective",
            Self::Theory => "theory",
            Self::Variant => "variant",
            Self::Outcome => "outcome",
            Self::Term => "term",
            Self::Kind => "kind of act",
            Self::Content => "content word",
        }
    }
}

impl From<NameSort> for IdSort {
    fn from(sort: NameSort) -> Self {
        match sort {
            NameSort::Actor => Self::Actor,
            NameSort::Agreement => Self::Agreement,
            NameSort::Date => Self::Date,
            NameSort::Flag => Self::Flag,
            NameSort::Indicator => Self::Indicator,
            NameSort::Inject => Self::Inject,
            NameSort::Norm => Self::Norm,
            NameSort::Option => Self::Option,
            NameSort::RedLine => Self::RedLine,
            NameSort::Rung => Self::Rung,
            NameSort::Threshold => Self::Threshold,
            NameSort::Timer => Self::Timer,
        }
    }
}
