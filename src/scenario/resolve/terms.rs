//! Terms of agreements: the cards by which they are moved, and what a moved one does.

use super::agreements::{Usual, card};
use super::{Resolver, codes};
use crate::scenario::agreement::{self, Agreement, AgreementTerm, MOST_TERMS};
use crate::scenario::ix::{ActorIx, OptionIx, PartyIx};
use crate::scenario::model::{Choice, Factor};
use crate::scenario::raw::Whole;
use crate::scenario::raw::{self, Name};
use crate::syntax::decode::Spanned;

/// What a term that another party has moved does to the odds of offering and accepting.
const MET: f64 = 1.5;

/// The card by which a term is moved.
fn card_id(of: &raw::Agreement, term: &raw::AgreementTerm) -> String {
    format!("{}_yield_{}", of.id.value, term.id.value)
}

/// The cards by which these parties give way on the terms of an agreement.
pub(super) fn cards(given: &raw::Agreement, parties: &[Name]) -> Vec<raw::Choice> {
    let mut cards: Vec<raw::Choice> = Vec::new();
    for term in given.terms.iter().take(MOST_TERMS) {
        let id = Name::new(card_id(given, term), term.id.span);
        let again = cards.iter().any(|card| card.id.value == id.value);
        if again || !parties.contains(&term.by) {
            continue;
        }
        let usual = Usual { title: "Give way on", told: "It gives way.", kind: "concession" };
        let mut card = card(&given.text, &term.text, id, term.card.as_ref(), usual);
        card.actor = Some(term.by.clone());
        card.toward = parties.iter().filter(|party| **party != term.by).cloned().collect();
        card.uses = card.uses.or(Some(Spanned { value: 1, span: term.id.span }));
        card.outcomes.iter_mut().for_each(|outcome| outcome.effects.clone_from(&term.moved));
        cards.push(card);
    }
    cards
}

impl Resolver<'_> {
    /// Notes the terms of agreements, once options have their names.
    pub(super) fn name_terms(&mut self, whole: &Whole) {
        for given in &whole.agreements {
            let term =
                |term: &raw::AgreementTerm| (term.id.value.clone(), self.term_card(given, term));
            let lost = self.lost.of(&given.id, "terms").then(|| (String::new(), None));
            let terms = given.terms.iter().map(term).chain(lost).collect();
            self.names.terms.push(terms);
        }
    }

    fn term_card(&self, of: &raw::Agreement, term: &raw::AgreementTerm) -> Option<OptionIx> {
        self.names.get(&card_id(of, term))?.option()
    }

    /// What the parties of an agreement demand.
    pub(super) fn terms(
        &mut self,
        given: &raw::Agreement,
        parties: &[ActorIx],
    ) -> Vec<AgreementTerm> {
        self.at_most(given.terms.len(), MOST_TERMS, given.id.span, "terms");
        self.distinct(given.terms.iter().map(|term| &term.id));
        let mut terms = Vec::new();
        for term in &given.terms {
            let text = self.label(&term.text);
            let by = self.party(&term.by, parties, "has a term of");
            let found = by.zip(self.term_card(given, term));
            let id = term.id.value.clone();
            terms.extend(found.map(|(by, card)| AgreementTerm { id, text, by, card }));
        }
        terms
    }

    /// How many of so many terms have to be moved.
    pub(super) fn needs(&mut self, given: &raw::Agreement, terms: usize) -> usize {
        let Some(needs) = &given.needs else { return 0 };
        let wanted = needs.value as usize;
        if wanted > given.terms.len() && !self.lost.of(&given.id, "terms") {
            let has = match given.terms.len() {
                0 => "no terms".to_owned(),
                1 => "only one term".to_owned(),
                some => format!("only {some} terms"),
            };
            let message = format!("{} needs {wanted} terms to be moved, and has {has}", self.owner);
            self.error(codes::OUT_OF_RANGE, needs.span, message).help =
                Some("lower `needs`, or add to `terms`".to_owned());
        }
        wanted.min(terms)
    }

    /// What others have given way on makes a party readier to offer and to accept.
    pub(super) fn terms_move(&mut self, of: &Agreement, options: &mut [Choice]) {
        let [offers, accepts, ..] = &of.cards;
        for at in PartyIx::all(of.parties.len()) {
            for term in of.terms.iter().filter(|term| term.by != at) {
                let who = self.actor_names.get(of.actor(term.by).at()).cloned();
                let why = format!("{} has given way on “{}”", who.unwrap_or_default(), term.text);
                for copies in [offers, accepts] {
                    let card = copies.get(at.at()).and_then(|card| options.get_mut(card.at()));
                    let factor = Factor {
                        when: Some(agreement::moved(term.card)),
                        times: MET,
                        why: why.clone(),
                    };
                    card.into_iter().for_each(|card| card.weight.factors.push(factor.clone()));
                }
            }
        }
    }
}
