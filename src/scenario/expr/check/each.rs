//! Indicators that each actor has one of: `military(varin)`.

use std::ops::Range;

use super::super::parse::{Syntax, SyntaxNode};
use super::Checker;
use crate::scenario::ix::IndicatorIx;
use crate::scenario::thing::NameSort;

impl Checker<'_> {
    /// That of the actor named behind it.
    pub(super) fn own_indicator(
        &mut self,
        at: &Range<usize>,
        word: &str,
        arguments: &[Syntax],
    ) -> Option<IndicatorIx> {
        let [actor] = arguments else { return self.of_whom(at, word) };
        self.name(actor, NameSort::Actor)?;
        let SyntaxNode::Word(owner) = &actor.node else { return None };
        let owner = self.stands_for(owner).to_owned();
        if let Some(indicator) = self.names.own_indicator(word, &owner) {
            return Some(indicator);
        }
        let help = format!("`each` of `{word}` says who has it");
        self.wrong(&actor.range, format!("`{owner}` has no `{word}`"), help)
    }

    /// Says that an actor belongs behind it.
    pub(super) fn of_whom<T>(&mut self, at: &Range<usize>, word: &str) -> Option<T> {
        let message = format!("`{word}` is kept for each actor by itself");
        let actors = self.names.listed(NameSort::Actor);
        self.wrong(at, message, format!("say whose: `{word}(actor)`; {actors}"))
    }
}
