//! Every field of a scenario file.

use super::{head, row};
use crate::scenario::schema::{
    ChoiceShape, FieldShape, ItemShape, LeftOut, PlacedShape, ValueShape, shapes,
};

/// The page.
pub fn page() -> String {
    let mut page = String::from(
        "# Fields\n\n\
         Every field that a scenario file may have, made from what reads it: `offramp reference --write docs/reference`.\n\
         What they do in play, and limits of length, stand in [scenario-format.md](../scenario-format.md). Where nothing stands \
         under *left out*, a field must be given; a section, in one of a folder's files. A *text* that players read must not be \
         empty. Conditions, amounts and effects are [expressions](expressions.md).\n",
    );
    for PlacedShape { paths, shape } in shapes() {
        match shape {
            ValueShape::Fields(item) => page += &fields(&paths, item),
            ValueShape::Words(choice) => page += &words(&paths, choice),
            _ => {}
        }
    }
    page
}

/// Its heading, where it stands, and what it is.
fn heading(name: &str, paths: &[String], about: &str) -> String {
    let places: Vec<_> =
        paths.iter().filter(|path| !path.is_empty()).map(|path| format!("`{path}`")).collect();
    let at = match places.as_slice() {
        [] => String::new(),
        places => format!("At {}. ", places.join(", ")),
    };
    format!("\n## {}\n\n{at}{about}\n\n", title(name))
}

fn fields(paths: &[String], item: &ItemShape) -> String {
    let mut text =
        heading(item.name, paths, &item.about) + &head(&["field", "is", "means", "left out"]);
    for FieldShape { name, about, value, left_out } in &item.fields {
        let left_out = match left_out {
            LeftOut::Needed => String::new(),
            other => other.to_string(),
        };
        text += &row(&[&format!("`{name}`"), &is(value), about, &left_out]);
    }
    text
}

fn words(paths: &[String], choice: &ChoiceShape) -> String {
    let mut text = heading(choice.name, paths, &choice.about) + &head(&["word", "holds", "means"]);
    for one in &choice.choices {
        let holds = one.holds.as_ref().map(is).unwrap_or_default();
        let older = one.older.map(|older| format!("`{older}` in older files. "));
        let about = match older {
            Some(older) if !one.about.contains(older.trim()) => format!("{} {older}", one.about),
            _ => one.about.clone(),
        };
        text += &row(&[&format!("`{}`", one.word), &holds, &about]);
    }
    text
}

/// What a value is, with the way to what stands in it.
fn is(value: &ValueShape) -> String {
    let below = value.item().map(|item| item.name).or(value.choice().map(|choice| choice.name));
    match below.map(title) {
        Some(title) => {
            format!("{value}, see [{title}](#{})", title.to_lowercase().replace(' ', "-"))
        }
        None => value.to_string(),
    }
}

/// A name of this program as words: `RedLine` is "Red line".
fn title(name: &str) -> String {
    let letters = name.chars().enumerate().flat_map(|(at, letter)| match letter {
        _ if at > 0 && letter.is_uppercase() => vec![' ', letter.to_ascii_lowercase()],
        _ => vec![letter],
    });
    letters.collect()
}
