//! The words of the language.

use std::collections::BTreeSet;

use crate::scenario::quantity::{DEEDS, FUNCTIONS, Function};

/// Words that cannot be ids, since expressions use them.
pub const RESERVED: [&str; 30] = [
    "and",
    "or",
    "not",
    "if",
    "true",
    "false",
    "turn",
    "turns_left",
    "last_turn",
    "rung",
    "reached",
    "crossed",
    "fired",
    "chosen",
    "times_chosen",
    "count",
    "since",
    "attributed",
    "grievance",
    "trust",
    "days_to",
    "minutes_to",
    "breaches",
    "credibility",
    "min",
    "max",
    "attribute",
    "breach",
    "hold",
    "self",
];

/// Words that stand before brackets and are not of one thing only.
const OTHERS: [&str; 19] = [
    "chosen",
    "times_chosen",
    "count",
    "since",
    "attributed",
    "tapped",
    "acted",
    "did",
    "offered",
    "agreed",
    "broken_by",
    "moved",
    "terms_left",
    "grievance",
    "trust",
    "min",
    "max",
    "percent",
    "truth",
];

/// Words that stand before brackets.
pub(super) fn functions() -> impl Iterator<Item = &'static str> {
    OTHERS.into_iter().chain(FUNCTIONS.iter().map(|function| function.word))
}

/// Whether a word stands before brackets, in conditions or in effects.
pub fn is_function(word: &str) -> bool {
    let deeds = DEEDS.iter().map(|deed| deed.word).chain(["attribute"]);
    functions().chain(deeds).chain(RESERVED).any(|function| function == word)
}

/// Every word of the language, each once, in the order of the alphabet.
pub fn every_word() -> BTreeSet<&'static str> {
    let deeds = DEEDS.iter().map(|deed| deed.word).chain(["attribute", "target"]);
    functions().chain(deeds).chain(RESERVED).collect()
}

/// "days_to(date), minutes_to(date)": words of one thing that give a number, or a condition.
fn of_one_thing(number: bool) -> String {
    let asks = FUNCTIONS.iter().filter(|function| function.number == number);
    let all = asks.map(|function| format!("{}({})", function.word, function.of.word()));
    all.collect::<Vec<_>>().join(", ")
}

/// What gives a number.
pub(super) fn numbers() -> String {
    format!(
        "numbers are: whole numbers, indicators, turn, turns_left, grievance(a, b), trust(a, b), {}, \
         times_chosen(option), count(option), since(option or inject), terms_left(agreement), min(x, y), max(x, y), percent(x, p), truth(condition)",
        of_one_thing(true)
    )
}

/// What gives a condition.
pub(super) fn conditions() -> String {
    format!(
        "conditions are: flags, comparisons, true, false, last_turn, chosen(option), {}, \
         attributed(option), tapped(option), acted(option), did(kind), offered(agreement), agreed(actor, agreement), \
         broken_by(actor, agreement), moved(agreement, term)",
        of_one_thing(false)
    )
}

/// How a function is written.
pub(super) fn usage_of(name: &str) -> String {
    let rows = FUNCTIONS.iter().filter(|one| one.word == name);
    let of: Vec<_> =
        rows.map(|Function { of, .. }| (of.word().replace(' ', "_"), of.a())).collect();
    if let Some((argument, _)) = of.first() {
        let ids: Vec<_> = of.iter().map(|(_, id)| id.as_str()).collect();
        return format!("write `{name}({argument})`, with the id of {}", ids.join(" or of "));
    }
    match name {
        "grievance" => "write `grievance(who, toward_whom)`",
        "trust" => "write `trust(who, toward_whom)`",
        "min" => "write `min(x, y)`",
        "max" => "write `max(x, y)`",
        "percent" => "write `percent(x, p)`: p percent of x",
        "truth" => "write `truth(c)`: 1 if the condition c holds, else 0",
        "self" => "it is an option's own actor: ask `trust(self, …)` or `chosen(option, self)`",
        "since" => "write `since(option)` or `since(inject)`, with its id",
        "chosen" => "write `chosen(option)`, with the id of an option",
        "count" => "write `count(option)`, with the id of an option that several actors have",
        "times_chosen" => "write `times_chosen(option)`, with the id of an option",
        "attributed" => "write `attributed(option)`, with the id of an option",
        "tapped" => "write `tapped(option)` or `tapped(option, actor)`, with their ids",
        "acted" => "write `acted(option)`, with the id of an option",
        "did" => "write `did(kind)`, with a kind of act",
        "offered" => "write `offered(agreement)`, with the id of an agreement",
        "agreed" => "write `agreed(actor, agreement)`, with the id of one of its parties",
        "broken_by" => "write `broken_by(actor, agreement)`, with the id of one of its parties",
        "moved" => "write `moved(agreement, term)`, with the id of one of its terms",
        "terms_left" => "write `terms_left(agreement)`, with the id of an agreement",
        _ => "finish the condition: something is missing here",
    }
    .to_owned()
}
