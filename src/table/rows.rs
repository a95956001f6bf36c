//! The cards of a menu as a list: those of one card that is done to several targets stand under its heading,
//! and are shown while one of them is looked at.

use crate::rules::Card;
use crate::scenario::OptionIx;

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CardRow<'a> {
    /// A card by itself.
    Alone(&'a Card),
    /// What stands above the copies of a card, one for each target.
    Heading {
        /// The card's title without a target.
        title: &'a str,
        /// The copies.
        cards: &'a [Card],
        /// Whether they are shown.
        open: bool,
    },
    /// A copy, below its heading.
    Below(&'a Card),
}

impl<'a> CardRow<'a> {
    /// Its card, or the first below the heading.
    pub fn first(self) -> Option<&'a Card> {
        match self {
            Self::Alone(card) | Self::Below(card) => Some(card),
            Self::Heading { cards, .. } => cards.first(),
        }
    }

    /// Whether it is the row of this card itself.
    pub fn is_of(self, option: OptionIx) -> bool {
        match self {
            Self::Alone(card) | Self::Below(card) => card.option == option,
            Self::Heading { .. } => false,
        }
    }
}

/// The list while this card is looked at.
pub fn card_rows(menu: &[Card], looked_at: Option<OptionIx>) -> Vec<CardRow<'_>> {
    let mut rows = Vec::new();
    for cards in menu.chunk_by(of_one_card) {
        let target = cards.first().and_then(|card| card.target.as_ref());
        let Some(target) = target.filter(|_| cards.len() > 1) else {
            rows.extend(cards.iter().map(CardRow::Alone));
            continue;
        };
        let open = cards.iter().any(|card| Some(card.option) == looked_at);
        rows.push(CardRow::Heading { title: &target.heading, cards, open });
        rows.extend(cards.iter().filter(|_| open).map(CardRow::Below));
    }
    rows
}

/// Where the next card with other copies than the one at this place of the menu begins, or where the one
/// before does.
pub fn other_card(menu: &[Card], at: usize, forward: bool) -> usize {
    let mut starts = Vec::new();
    let mut start = 0;
    for cards in menu.chunk_by(of_one_card) {
        starts.push(start);
        start += cards.len();
    }
    let found = match forward {
        true => starts.iter().find(|start| **start > at),
        false => starts.iter().rfind(|start| **start < at),
    };
    let end = if forward { starts.last() } else { starts.first() };
    found.or(end).copied().unwrap_or(0)
}

fn of_one_card(a: &Card, b: &Card) -> bool {
    a.target.as_ref().zip(b.target.as_ref()).is_some_and(|(a, b)| a.card == b.card)
}
