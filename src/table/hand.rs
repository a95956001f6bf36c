//! The hand: what a seat has in mind before it seals.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::rules::{Card, Command, SeatView};
use crate::scenario::{ActorIx, OptionIx, QuestionIx};
use crate::texts::say;

/// What a person has in mind and has not sealed yet. Forgotten when somebody else sits down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hand {
    /// Cards taken, in the order in which they are paid for and played.
    pub taken: Vec<OptionIx>,
    /// Why.
    pub reason: String,
    /// Probabilities, in percent.
    pub percents: Vec<(QuestionIx, u8)>,
}

/// Why a card can't be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The hand is full: a turn allows so many orders.
    Full(u32),
    /// A card that is taken excludes it: the title of that one.
    Excluded(String),
    /// It can't be paid for together with those taken.
    TooCostly {
        /// What it takes.
        amount: i64,
        /// From what, by its name.
        payer: String,
        /// What those taken leave of it.
        left: i64,
    },
}

impl fmt::Display for NotTaken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::Full(most) => say!("hand-full", most = *most),
            Self::Excluded(by) => say!("hand-excluded", by = by),
            Self::TooCostly { amount, payer, left } => {
                say!("hand-too-costly", amount = *amount, payer = payer, left = *left)
            }
        })
    }
}

impl Hand {
    /// Takes a card or puts it back. Where a turn allows one order, it takes the place of the one taken.
    ///
    /// # Errors
    /// The hand is full, has a card that excludes it, or can't pay for it too, and stays as it is.
    pub fn take(&mut self, view: &SeatView, option: OptionIx) -> Result<(), NotTaken> {
        if let Some(at) = self.place(option) {
            self.taken.remove(at);
            return Ok(());
        }
        match view.orders_per_turn {
            _ if view.sealed.is_some() => {}
            1 => self.taken = vec![option],
            most if self.taken.len() >= most as usize => {
                return Err(NotTaken::Full(most));
            }
            _ => {
                self.check(view, option)?;
                self.taken.push(option);
            }
        }
        Ok(())
    }

    /// Whether one more card goes with those taken.
    fn check(&self, view: &SeatView, option: OptionIx) -> Result<(), NotTaken> {
        let Some(card) = view.menu.iter().find(|card| card.option == option) else { return Ok(()) };
        if let Some((_, title)) = card.excludes.iter().find(|(ix, _)| self.taken.contains(ix)) {
            return Err(NotTaken::Excluded(title.clone()));
        }
        let short = |(payer, amount): &(String, i32), left: i64| {
            let (amount, payer) = (i64::from(*amount), payer.clone());
            (amount > left).then_some(NotTaken::TooCostly { amount, payer, left })
        };
        let cost = card.cost.iter().find_map(|cost| {
            // Of indicators that share a name it is not known here which is meant; sealing will tell.
            let mut named = view.indicators.iter().filter(|one| one.name == cost.0);
            let (Some(one), None) = (named.next(), named.next()) else { return None };
            let taken = self.cards(view).flat_map(|card| &card.cost);
            let spent = taken.filter(|(name, _)| *name == one.name).map(|(_, n)| i64::from(*n));
            short(cost, i64::from(one.value) - i64::from(one.min) - spent.sum::<i64>())
        });
        let price = || card.price.as_ref().zip(self.left(view));
        match cost.or_else(|| price().and_then(|(price, left)| short(price, left))) {
            Some(why) => Err(why),
            None => Ok(()),
        }
    }

    /// The cards taken.
    fn cards<'a>(&'a self, view: &'a SeatView) -> impl Iterator<Item = &'a Card> {
        let card = |ix: &OptionIx| view.menu.iter().find(|card| card.option == *ix);
        self.taken.iter().filter_map(card)
    }

    /// What the cards taken leave in the seat's budget, if it has one.
    fn left(&self, view: &SeatView) -> Option<i64> {
        let prices = self.cards(view).filter_map(|card| card.price.as_ref());
        Some(view.budget()?.left - prices.map(|(_, amount)| i64::from(*amount)).sum::<i64>())
    }

    /// What is in the seat's budget, if it has one, and what the cards taken leave there.
    pub fn budget(&self, view: &SeatView) -> Option<String> {
        let (budget, left) = view.budget().zip(self.left(view))?;
        Some(say!(
            "hand-budget",
            budget = &budget.name,
            now = budget.left,
            most = budget.most,
            taken = budget.left - left,
            left = left,
            income = budget.each_turn,
        ))
    }

    /// The place of a card in the order, from 0, if it is taken.
    pub fn place(&self, option: OptionIx) -> Option<usize> {
        self.taken.iter().position(|ix| *ix == option)
    }

    /// Moves a taken card to this place of the order, from 0.
    pub fn reorder(&mut self, option: OptionIx, to: usize) {
        if let Some(at) = self.place(option) {
            let card = self.taken.remove(at);
            self.taken.insert(to.min(self.taken.len()), card);
        }
    }

    /// Has a taken card played earlier or later.
    pub fn shift(&mut self, option: OptionIx, step: isize) {
        if let Some(at) = self.place(option) {
            self.reorder(option, at.saturating_add_signed(step));
        }
    }

    /// Drops what is not on the menu any more.
    pub fn keep_to(&mut self, view: &SeatView) {
        let gone = |ix: &OptionIx| view.menu.iter().all(|card| card.option != *ix);
        if self.taken.iter().any(gone) {
            self.taken.retain(|ix| !gone(ix));
        }
    }

    /// The probability given for a question, in percent.
    pub fn percent(&self, question: QuestionIx) -> Option<u8> {
        self.percents.iter().find(|(ix, _)| *ix == question).map(|(_, percent)| *percent)
    }

    /// Gives a probability for a question.
    pub fn give(&mut self, question: QuestionIx, percent: u8) {
        self.percents.retain(|(ix, _)| *ix != question);
        self.percents.push((question, percent));
    }

    /// What sealing the hand asks for: first the probabilities, then the orders.
    pub fn sealing(&self, actor: ActorIx) -> Vec<Command> {
        let percents = self.percents.iter();
        let forecasts = percents.map(|&(question, percent)| Command::Forecast {
            actor: Some(actor),
            question,
            percent,
        });
        let commit = Command::Commit {
            actor,
            orders: self.taken.clone(),
            reason: self.reason.trim().to_owned(),
            draws: Vec::new(),
        };
        forecasts.chain([commit]).collect()
    }
}
