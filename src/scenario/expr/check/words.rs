//! The words of the language.

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

/// Words that stand before brackets.
pub(super) const FUNCTIONS: [&str; 16] = [
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
];

pub(super) const NUMBERS: &str = "numbers are: whole numbers, indicators, turn, turns_left, grievance(a, b), \
    trust(a, b), days_to(date), minutes_to(date), breaches(norm), credibility(actor), times_chosen(option), count(option), \
    since(option or inject), min(x, y), max(x, y)";
pub(super) const CONDITIONS: &str = "conditions are: flags, comparisons, true, false, last_turn, \
    chosen(option), fired(inject), reached(rung), crossed(red line), attributed(option)";

/// How a function is written.
pub(super) fn usage_of(name: &str) -> &'static str {
    match name {
        "grievance" => "write `grievance(who, toward_whom)`",
        "trust" => "write `trust(who, toward_whom)`",
        "min" => "write `min(x, y)`",
        "max" => "write `max(x, y)`",
        "days_to" => "write `days_to(date)`, with the id of a date",
        "minutes_to" => "write `minutes_to(date)`, with the id of a date",
        "breaches" => "write `breaches(norm)`, with the id of a norm",
        "credibility" => "write `credibility(actor)`, with the id of an actor",
        "fired" => "write `fired(inject)`, with the id of an inject",
        "reached" => "write `reached(rung)`, with the id of a rung",
        "crossed" => "write `crossed(red_line)`, with the id of a red line",
        "self" => "it is an option's own actor: ask `trust(self, …)` or `chosen(option, self)`",
        "since" => "write `since(option)` or `since(inject)`, with its id",
        "chosen" => "write `chosen(option)`, with the id of an option",
        "count" => "write `count(option)`, with the id of an option that several actors have",
        "times_chosen" => "write `times_chosen(option)`, with the id of an option",
        "attributed" => "write `attributed(option)`, with the id of an option",
        _ => "finish the condition: something is missing here",
    }
}
