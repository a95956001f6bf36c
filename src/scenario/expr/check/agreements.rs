//! References to agreements and their parties.

use super::super::Cond;
use super::super::parse::{Syntax, SyntaxNode};
use super::Checker;
use crate::scenario::agreement;
use crate::scenario::ix::{AgreementIx, PartyIx};
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
        let written = |syntax: &Syntax| match &syntax.node {
            SyntaxNode::Word(word) => word.clone(),
            _ => String::new(),
        };
        let (who, what) = (written(&arguments[0]), written(&arguments[1]));
        let message = format!("`{who}` is no party of the agreement `{what}`");
        self.wrong(&arguments[0].range, message, format!("`parties` of `{what}` says who is"))
    }
}
