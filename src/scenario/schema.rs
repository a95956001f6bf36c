//! What a scenario file may contain, as data: for a language server, a form, or the reference.
//!
//! Shapes are made from the declarations of [`raw`](super::raw) themselves, each field once. Those who
//! write scenarios read them, never the game.

mod described;
mod say;
mod value;

use std::sync::LazyLock;

use serde::Serialize;

pub use described::Described;
pub(super) use described::words;
pub use value::{Bound, LeftOut, Refers, TextSort, ValueShape};

use super::raw::Part;

/// A thing with fields: what stands in `( … )`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemShape {
    /// Its name in this program; of the whole file the word before its bracket, `Scenario`.
    pub name: &'static str,
    /// What it is.
    pub about: String,
    /// What it may have, in the order in which it is best written.
    pub fields: Vec<FieldShape>,
}

/// A field of a thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldShape {
    /// Its name.
    pub name: &'static str,
    /// What it means.
    pub about: String,
    /// What stands after its colon.
    pub value: ValueShape,
    /// What holds without it.
    pub left_out: LeftOut,
}

/// One of a few words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChoiceShape {
    /// Its name in this program.
    pub name: &'static str,
    /// What is chosen.
    pub about: String,
    /// The words.
    pub choices: Vec<WordShape>,
}

/// A word that can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WordShape {
    /// The word.
    pub word: &'static str,
    /// What it means.
    pub about: String,
    /// What older files have for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub older: Option<&'static str>,
    /// What stands in its parentheses, if it has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holds: Option<ValueShape>,
}

impl ItemShape {
    /// A field by its name.
    pub fn field(&self, name: &str) -> Option<&FieldShape> {
        self.fields.iter().find(|field| field.name == name)
    }
}

static WHOLE: LazyLock<ValueShape> = LazyLock::new(|| Part::shape(None));

/// What may stand at a place: `["options", "outcomes", "odds"]`. A path goes by names of fields from the root on;
/// items of lists and maps are not counted, and a word with parentheses is a step, as in
/// `["injects", "trigger", "Random", "odds"]`. The empty path is the whole file. `None` where there is no such field.
pub fn value_at(path: &[&str]) -> Option<&'static ValueShape> {
    path.iter().try_fold(&*WHOLE, |value, name| value.step(name))
}

/// The thing whose fields may stand at a place, for what is a list of things, in each of them: of
/// `["options", "outcomes"]` an outcome. `None` where no fields stand.
pub fn fields_at(path: &[&str]) -> Option<&'static ItemShape> {
    value_at(path)?.item()
}

/// The field that a path leads to: `["options", "outcomes", "odds"]`.
pub fn field_at(path: &[&str]) -> Option<&'static FieldShape> {
    let (name, before) = path.split_last()?;
    fields_at(before)?.field(name)
}

/// Something that has fields or is one of a few words.
#[derive(Debug)]
pub struct PlacedShape {
    /// Where it stands: `options/outcomes`; of what stands in a thing that has several places, in the first of them.
    /// Empty for the whole file.
    pub paths: Vec<String>,
    /// What it is.
    pub shape: &'static ValueShape,
}

/// Everything with fields and every choice of words, each once, in the order of a file.
pub fn shapes() -> Vec<PlacedShape> {
    let mut all = Vec::new();
    WHOLE.gather(String::new(), &mut all);
    all
}

/// The same as one value for programs: what is named in it stands in the list by that name.
#[derive(Debug, Serialize)]
pub struct Schema {
    /// The version of the format.
    pub format: u32,
    /// The name of the whole file's shape.
    pub root: &'static str,
    /// Everything with fields.
    pub things: Vec<&'static ItemShape>,
    /// Everything that is one of a few words.
    pub choices: Vec<&'static ChoiceShape>,
}

/// All shapes, for programs.
pub fn schema() -> Schema {
    let all = shapes();
    let things = all.iter().filter_map(|one| match one.shape {
        ValueShape::Fields(item) => Some(item),
        _ => None,
    });
    let choices = all.iter().filter_map(|one| match one.shape {
        ValueShape::Words(choice) => Some(choice),
        _ => None,
    });
    Schema { format: 1, root: "Scenario", things: things.collect(), choices: choices.collect() }
}
