//! What stands after a field's colon.

use serde::{Serialize, Serializer};

use super::{ChoiceShape, ItemShape, PlacedShape};
use crate::scenario::thing::NameSort;

/// What a value is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueShape {
    /// `true` or `false`.
    YesNo,
    /// A number of this range, both ends included.
    Number {
        /// Whether it has no point.
        whole: bool,
        /// The lowest.
        from: Bound,
        /// The highest.
        to: Bound,
    },
    /// An odds factor: a number above 0.
    Factor {
        /// The highest.
        most: f64,
    },
    /// Base odds: a number above 0, or words for one.
    Odds {
        /// Whether a share such as `"75%"` says them too, since they stand against a "no".
        share: bool,
    },
    /// A text in quotation marks.
    Text(TextSort),
    /// `[ … ]`
    List(Box<Self>),
    /// `{ key: value }`
    Map(Box<Self>, Box<Self>),
    /// `(one, other)`
    Pair(Box<Self>, Box<Self>),
    /// The one or the other.
    Either(Box<Self>, Box<Self>),
    /// `( … )` with fields.
    #[serde(serialize_with = "item_name")]
    Fields(ItemShape),
    /// One of a few words.
    #[serde(serialize_with = "choice_name")]
    Words(ChoiceShape),
}

fn item_name<S: Serializer>(item: &ItemShape, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(item.name)
}

fn choice_name<S: Serializer>(choice: &ChoiceShape, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(choice.name)
}

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Bound {
    /// Always this.
    Is(f64),
    /// What these words name, such as another field in backticks.
    Of(&'static str),
}

impl From<i32> for Bound {
    fn from(number: i32) -> Self {
        Self::Is(number.into())
    }
}

impl From<&'static str> for Bound {
    fn from(words: &'static str) -> Self {
        Self::Of(words)
    }
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSort {
    /// A new id.
    Id,
    /// The id of something.
    Name(Refers),
    /// Words on one line that players read.
    Label,
    /// Words that players read, without Markdown.
    Prose,
    /// Words that players read, with Markdown.
    Markdown,
    /// An expression that is true or false.
    Condition,
    /// An expression that gives a number.
    Amount,
    /// What changes something.
    Effect,
    /// A day: `2031-07-01`.
    Date,
    /// A day, or with the hour: `2031-07-01T09:30`.
    Moment,
    /// An hour, `10:15`, or with the day, `2031-07-01T10:15`.
    Clock,
    /// A day, a month or a year.
    Year,
    /// A path of a PNG file beside the scenario.
    File,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Refers {
    /// An actor, where the expression words `self` and `target` may stand too if it is of a card.
    Actor,
    /// Anything that a condition can name.
    Any,
    /// A word for what not everybody wants to meet.
    Content,
    /// An ending.
    Ending,
    /// An indicator.
    Indicator,
    /// A kind of act of the catalogue.
    Kind,
    /// A learning objective.
    LearningObjective,
    /// An option.
    Option,
    /// An option, or `option/outcome`.
    OptionOutcome,
    /// An outcome of the same option.
    Outcome,
    /// A place on the map.
    Place,
    /// A question that is forecast.
    Question,
    /// A rung of the ladder.
    Rung,
    /// A source.
    Source,
    /// A threshold.
    Threshold,
}

impl Refers {
    /// The sort of thing, of what conditions can name too.
    pub fn sort(self) -> Option<NameSort> {
        match self {
            Self::Actor => Some(NameSort::Actor),
            Self::Indicator => Some(NameSort::Indicator),
            Self::Option | Self::OptionOutcome => Some(NameSort::Option),
            Self::Rung => Some(NameSort::Rung),
            Self::Threshold => Some(NameSort::Threshold),
            _ => None,
        }
    }
}

/// What holds when a field is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// It must be given; a section in one of a folder's files.
    Needed,
    /// The same as if this were written.
    Is(&'static str),
    /// What these words say.
    Means(&'static str),
}

impl LeftOut {
    /// From what stands in `#[or(…)]`.
    pub(in crate::scenario) fn new(said: &'static str) -> Self {
        match said.strip_prefix('"').and_then(|said| said.strip_suffix('"')) {
            _ if said.is_empty() || said == "needed" => Self::Needed,
            Some(words) => Self::Means(words),
            None => Self::Is(said),
        }
    }
}

impl ValueShape {
    /// The same where it may also be written as `alone`.
    pub(in crate::scenario) fn or_alone(self, alone: Option<Self>) -> Self {
        match alone {
            Some(alone) => Self::Either(Box::new(alone), Box::new(self)),
            None => self,
        }
    }

    /// The thing whose fields stand here, or in what is listed here.
    pub fn item(&self) -> Option<&ItemShape> {
        match self {
            Self::Fields(item) => Some(item),
            Self::List(one) | Self::Map(_, one) => one.item(),
            Self::Either(one, other) => one.item().or_else(|| other.item()),
            _ => None,
        }
    }

    /// The words of which one stands here, or in what is listed here.
    pub fn choice(&self) -> Option<&ChoiceShape> {
        match self {
            Self::Words(choice) => Some(choice),
            Self::List(one) | Self::Map(_, one) => one.choice(),
            Self::Either(one, other) => one.choice().or_else(|| other.choice()),
            _ => None,
        }
    }

    /// What stands in the parentheses behind a word.
    pub fn holds(&self, word: &str) -> Option<&Self> {
        self.choice()?.choices.iter().find(|one| one.word == word)?.holds.as_ref()
    }

    /// What a field of it, or a word, holds.
    pub(super) fn step(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Fields(item) => item.field(name).map(|field| &field.value),
            Self::Words(_) => self.holds(name),
            Self::List(one) | Self::Map(_, one) => one.step(name),
            Self::Either(one, other) => one.step(name).or_else(|| other.step(name)),
            _ => None,
        }
    }

    /// Its name, if it has fields or is one of a few words.
    pub fn name(&self) -> Option<&'static str> {
        match self {
            Self::Fields(item) => Some(item.name),
            Self::Words(choice) => Some(choice.name),
            _ => None,
        }
    }

    /// Adds what has fields, or is one of a few words, with what stands in it.
    pub(super) fn gather(&'static self, path: String, all: &mut Vec<PlacedShape>) {
        match self {
            Self::List(one) | Self::Map(_, one) => return one.gather(path, all),
            Self::Either(one, other) => {
                one.gather(path.clone(), all);
                return other.gather(path, all);
            }
            _ if self.name().is_none() => return,
            _ => {}
        }
        if let Some(known) = all.iter_mut().find(|known| known.shape.name() == self.name()) {
            return known.paths.push(path);
        }
        let below =
            |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
        all.push(PlacedShape { paths: vec![path.clone()], shape: self });
        match self {
            Self::Fields(item) => {
                item.fields.iter().for_each(|field| field.value.gather(below(field.name), all));
            }
            Self::Words(choice) => {
                let held =
                    choice.choices.iter().filter_map(|one| Some((one.word, one.holds.as_ref()?)));
                held.for_each(|(word, value)| value.gather(below(word), all));
            }
            _ => {}
        }
    }
}
