//! Shorter or smaller ways to play, and what was really done.

use std::collections::BTreeMap;

use super::reader::kept_apart;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::ix::OptionIx;
use crate::scenario::model::{Choice, Tunables};
use crate::scenario::raw;
use crate::scenario::raw::Whole;
use crate::scenario::variant::{Historic, Variant};

impl Resolver<'_> {
    pub(super) fn variants(&mut self, given: &[raw::Variant], rules: &Tunables) -> Vec<Variant> {
        self.distinct(given.iter().map(|variant| &variant.id));
        given.iter().map(|variant| self.variant(variant, rules)).collect()
    }

    fn variant(&mut self, given: &raw::Variant, rules: &Tunables) -> Variant {
        self.within("variant", &given.id);
        let before = self.errors;
        let (all, most) = (self.turns_with_orders(), rules.orders_per_turn);
        let variant = Variant {
            id: given.id.value.clone(),
            title: self.label(&given.title),
            turns: self.number_or(given.turns.as_ref(), all, 1..=all, "turns"),
            seats: self.seats(&given.seats),
            orders_per_turn: self.number_or(
                given.orders_per_turn.as_ref(),
                most,
                1..=4,
                "orders_per_turn",
            ),
        };
        let everybody = (0..self.actor_ids.len()).all(|at| variant.seats.has(at.into()));
        let lost = self.errors > before
            || ["turns", "seats", "orders_per_turn"]
                .iter()
                .any(|field| self.lost.of(&given.id, field));
        if variant.turns == all && variant.orders_per_turn == most && everybody && !lost {
            let message = format!("{} is the whole scenario", self.owner);
            self.warning(codes::NO_EFFECT, given.id.span, message).help =
                Some("give it fewer `turns`, some `seats` or other `orders_per_turn`".to_owned());
        }
        variant
    }

    /// The turns in which there are orders.
    fn turns_with_orders(&self) -> u32 {
        self.last_turn() - u32::from(self.ranges.aftermath)
    }

    /// What was really done; of one whose seat is not known, nothing.
    pub(super) fn history(&mut self, whole: &Whole, options: &[Choice]) -> Vec<Historic> {
        let mut told = BTreeMap::new();
        let mut history = Vec::new();
        for given in &whole.history {
            self.owner = format!(
                "what {} really did in turn {}",
                quoted(&given.seat.value),
                given.turn.value
            );
            let turns = self.turns_with_orders();
            let turn = self.number(&given.turn, 1..=turns, "turn");
            let Some(actor) = self.actor(&given.seat) else { continue };
            if let Some(first) = told.insert((turn, actor), given.seat.span) {
                let place = self.place_of(first, given.seat.span);
                let message = format!("{} stands {place} already", self.owner);
                self.error(codes::TWICE, given.seat.span, message).help =
                    Some("give all orders of a turn together".to_owned());
            }
            let own = whole.actors.get(actor.at()).map(|own| (actor, own));
            let wrong =
                |owner: &str, id: &str| format!("{owner} is {}, another's option", quoted(id));
            let orders = own.map(|own| self.own_options(&given.orders, own, options, wrong));
            let orders = orders.unwrap_or_default();
            self.can_be_ordered(given, &orders, options);
            let source = given.source.as_ref().map(|source| self.source(source, &given.seat));
            if source.is_none() && !self.lost.somewhere("source") {
                let message = format!("nobody is named for {}", self.owner);
                self.warning(codes::NO_SOURCE, given.seat.span, message).help =
                    Some("add `source: (from: \"…\", status: Reported)`".to_owned());
            }
            history.push(Historic { turn, actor, orders, source });
        }
        history
    }

    /// Reports more orders than a turn has, and orders of which one excludes another.
    fn can_be_ordered(&mut self, given: &raw::Historic, orders: &[OptionIx], options: &[Choice]) {
        if orders.len() > self.orders {
            let message = format!("{} is {} orders", self.owner, orders.len());
            let most = self.orders;
            self.error(codes::COUNT, given.seat.span, message).help =
                Some(format!("give at most {most}, as `orders_per_turn` says"));
        }
        for (at, one) in orders.iter().enumerate() {
            let apart = kept_apart(options, *one, orders[..at].iter().copied());
            let Some([one, other]) = apart.map(|both| both.map(|it| quoted(&it.id))) else {
                continue;
            };
            let message = format!("{} is {other} and {one}, which exclude each other", self.owner);
            self.error(codes::MISFIT, given.seat.span, message).help =
                Some("give the one that was done".to_owned());
        }
    }
}
