//! References to agreements, their parties and their terms.

use std::ops::Range;

use super::super::parse::{Syntax, SyntaxNode};
use super::super::{Cond, Int, Read};
use super::Checker;
use crate::diagnostics::quoted;
use crate::scenario::agreement;
use crate::scenario::ix::{AgreementIx, OptionIx, PartyIx};
use crate::scenario::thing::{NameSort, Quantity};

impl Checker<'_> {
    /// Whether an agreement lies on the table.
    pub(super) fn offered(&mut self, syntax: &Syntax) -> Option<Cond> {
        let ix = self.name(syntax, NameSort::Agreement)?.agreement()?;
        let parties = self.names.parties.get(ix.at()).map_or(0, Vec::len);
        Some(agreement::offered(ix, parties))
    }

    /// A condition on what one of its parties did.
    pub(super) fn of_party(
        &mut self,
        arguments: &[Syntax],
        of: impl Fn(AgreementIx, PartyIx) -> Quantity,
    ) -> Option<Cond> {
        let actor = self.name(&arguments[0], NameSort::Actor);
        let agreement = self.name(&arguments[1], NameSort::Agreement);
        let (actor, ix) = (actor?.actor()?, agreement?.agreement()?);
        let parties = self.names.parties.get(ix.at())?;
        if let Some(at) = parties.iter().position(|party| *party == actor) {
            return Some(Cond::Is(of(ix, at.into())));
        }
        // The list of its parties could not be read.
        if parties.is_empty() {
            return None;
        }
        let (who, what) = (written(&arguments[0]), written(&arguments[1]));
        let message = format!("`{who}` is no party of the agreement `{what}`");
        self.wrong(&arguments[0].range, message, format!("`parties` of `{what}` says who is"))
    }

    /// Whether one of its terms is moved.
    pub(super) fn moved(&mut self, arguments: &[Syntax]) -> Option<Cond> {
        let ix = self.name(&arguments[0], NameSort::Agreement)?.agreement()?;
        let terms = self.terms_of(&arguments[0], ix)?;
        let term = written(&arguments[1]);
        if let Some((_, card)) = terms.iter().find(|(id, _)| *id == term) {
            return card.map(agreement::moved);
        }
        // Some could not be read.
        if terms.iter().any(|(id, _)| id.is_empty()) {
            return None;
        }
        let what = written(&arguments[0]);
        let ids: Vec<_> = terms.iter().map(|(id, _)| quoted(id)).collect();
        let message = format!("the agreement `{what}` has no term {}", quoted(&term));
        let help = format!("its terms are: {}", ids.join(", "));
        self.wrong(&arguments[1].range, message, help)
    }

    /// How many of its terms stand.
    pub(super) fn terms_left(&mut self, at: &Range<usize>, syntax: &Syntax) -> Option<Int> {
        let ix = self.name(syntax, NameSort::Agreement)?.agreement()?;
        let terms = self.terms_of(syntax, ix)?;
        let cards: Vec<OptionIx> = terms.into_iter().filter_map(|(_, card)| card).collect();
        let chosen = |card: &OptionIx| Read::Int(Int::Of(Quantity::TimesChosen(*card)));
        self.reads.extend(cards.iter().map(|card| (at.clone(), chosen(card))));
        Some(agreement::left(&cards))
    }

    /// The terms of an agreement that has some.
    fn terms_of(
        &mut self,
        syntax: &Syntax,
        ix: AgreementIx,
    ) -> Option<Vec<(String, Option<OptionIx>)>> {
        let terms = self.names.terms.get(ix.at())?.clone();
        if !terms.is_empty() {
            return Some(terms);
        }
        let message = format!("the agreement `{}` has no terms", written(syntax));
        let help = "`terms: [(id: \"…\", text: \"…\", by: \"…\")]` gives it some";
        self.wrong(&syntax.range, message, help)
    }
}

/// A word as it stands there.
fn written(syntax: &Syntax) -> String {
    match &syntax.node {
        SyntaxNode::Word(word) => word.clone(),
        _ => String::new(),
    }
}
