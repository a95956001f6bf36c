//! What stands where in a scenario file: which fields are ids, which name something, which are expressions.

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

/// What the value of a field is; of a list, what each of its items is.
#[derive(Clone, Copy, Debug)]
pub enum Stands {
    /// A text, a number or whatever else names nothing.
    Plain,
    /// One of these words.
    Word(&'static [&'static str]),
    /// `true` or `false`.
    YesNo,
    /// The id of what it stands in.
    Id(IdSort),
    /// The id of something of one of these sorts.
    Name(&'static [IdSort]),
    /// The same, where naming a thing does something to it.
    Changes(IdSort),
    /// Options that answer.
    Answers,
    /// An option, or `option/outcome`.
    Forced,
    /// A condition.
    Condition,
    /// An amount.
    Amount,
    /// An effect.
    Effect,
    /// Base odds, in a number or in words.
    Odds,
    /// Something with fields.
    Item(&'static ItemForm),
    /// A map from ids of a sort to what is no id; whether being named there takes something from the thing.
    Keys(IdSort, bool),
    /// What makes an inject fire.
    Trigger,
}

/// The fields of one sort of item.
#[derive(Debug)]
pub struct ItemForm {
    /// What it is.
    pub name: &'static str,
    /// Its fields, in the order of the format.
    pub fields: &'static [(&'static str, Stands)],
}

impl ItemForm {
    /// What stands in a field.
    pub fn field(&self, name: &str) -> Option<Stands> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, stands)| *stands)
    }
}
