//! Who may know what a condition reads.

use std::collections::HashMap;

use super::expr::{Cond, Int};
use super::ix::Seats;
use super::thing::{Quantity, Thing};

/// Who knows each thing that can be secret.
#[derive(Clone, Debug, Default)]
pub struct Secrets(HashMap<Thing, Seats>);

impl Secrets {
    /// Says who knows a thing.
    pub fn set(&mut self, thing: Thing, known_to: Seats) {
        self.0.insert(thing, known_to);
    }

    /// Who knows a thing; nobody, of one that nobody was said to know.
    pub fn of_thing(&self, thing: Thing) -> Seats {
        self.0.get(&thing).copied().unwrap_or_default()
    }

    /// Who knows a quantity.
    pub fn of(&self, quantity: Quantity) -> Seats {
        quantity.secret_with().map_or(Seats::ALL, |thing| self.of_thing(thing))
    }

    /// Who knows everything a condition reads.
    pub fn of_cond(&self, cond: &Cond) -> Seats {
        match cond {
            Cond::Const(_) => Seats::ALL,
            Cond::Is(quantity) => self.of(*quantity),
            Cond::Reached(_) => self.of(Quantity::Highest),
            Cond::LastTurn => self.of(Quantity::TurnsLeft),
            Cond::Rung(..) => self.of(Quantity::Rung),
            Cond::Compare(_, pair) => self.of_int(&pair.0).and(self.of_int(&pair.1)),
            Cond::And(pair) | Cond::Or(pair) => self.of_cond(&pair.0).and(self.of_cond(&pair.1)),
            Cond::Not(inner) => self.of_cond(inner),
            Cond::Acted(acted) => {
                let each = acted.acts.iter().map(|ix| self.of(Quantity::SinceOption(*ix)));
                each.fold(Seats::ALL, Seats::and)
            }
        }
    }

    /// Who knows everything an amount reads.
    pub fn of_int(&self, int: &Int) -> Seats {
        match int {
            Int::Const(_) => Seats::ALL,
            Int::Of(quantity) => self.of(*quantity),
            Int::Binary(_, pair) => self.of_int(&pair.0).and(self.of_int(&pair.1)),
            Int::Truth(cond) => self.of_cond(cond),
        }
    }
}
