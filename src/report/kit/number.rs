//! Numbers of cards: what stands on a card and is written on an order slip.

use crate::scenario::{ActorIx, OptionIx, Scenario};

/// A letter for each seat, in the order of the actors; none that is taken for a digit.
const SEATS: [char; 16] =
    ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R'];

/// Cyrillic letters that look like these, as a keyboard may still write them.
const ALIKE: [(char, char); 8] = [
    ('А', 'A'),
    ('В', 'B'),
    ('С', 'C'),
    ('Е', 'E'),
    ('Н', 'H'),
    ('К', 'K'),
    ('М', 'M'),
    ('Р', 'P'),
];

/// A seat's letter.
pub fn seat_letter(actor: ActorIx) -> char {
    // A scenario has no more actors than there are letters.
    SEATS[actor.at() % SEATS.len()]
}

/// The number of a card: its seat's letter and its place among the seat's cards, from 1. It tells nothing of
/// other seats' cards.
pub fn card_number(scenario: &Scenario, option: OptionIx) -> String {
    let actor = scenario.option(option).actor;
    let place = scenario.options_of(actor).position(|ix| ix == option).map_or(0, |at| at + 1);
    format!("{}{place}", seat_letter(actor))
}

/// The card of a number, as somebody writes it: `b4`, ` B 4 `. `None` if there is none.
pub fn card_of(scenario: &Scenario, written: &str) -> Option<OptionIx> {
    let plain =
        |c: char| ALIKE.iter().find(|(like, _)| *like == c).map_or(c, |(_, letter)| *letter);
    let written: String =
        written.to_uppercase().chars().filter(|c| !c.is_whitespace()).map(plain).collect();
    let mut letters = written.chars();
    let letter = letters.next()?;
    let actor = scenario.actor_ids().find(|actor| seat_letter(*actor) == letter)?;
    let place: usize = letters.as_str().parse().ok()?;
    scenario.options_of(actor).nth(place.checked_sub(1)?)
}
