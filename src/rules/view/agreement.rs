//! Agreements, as far as a viewer knows of them: who is bound to what, and what became of them.

use serde::{Deserialize, Serialize};

use super::super::agreement::Became;
use super::super::event::Event;
use super::super::sight::Sight;
use super::super::state::State;
use crate::scenario::catalogue::kind;
use crate::scenario::{
    ActorIx, Agreement, AgreementIx, AgreementTerm, OptionIx, PartyIx, Quantity, Refrain, Scenario,
};
use crate::texts::{Message, message};

/// An agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementView {
    /// Its title.
    pub title: String,
    /// What it says, Markdown.
    pub text: String,
    /// Between whom it is.
    pub parties: Vec<ActorIx>,
    /// Whether only they know of it.
    pub secret: bool,
    /// Whether it is in force.
    pub in_force: bool,
    /// What it binds whom to, and for how long: a sentence each.
    pub clauses: Vec<Message>,
    /// What its parties demand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<TermView>,
    /// How many of these have to be moved, if any: a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<Message>,
    /// Where it stands: a sentence.
    pub stands: Message,
    /// What became of it: the turn, and a sentence.
    pub course: Vec<(u32, Message)>,
}

/// What a party demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermView {
    /// What.
    pub text: String,
    /// Who.
    pub by: ActorIx,
    /// The turn in which it gave way; `None` while the term stands.
    pub moved: Option<u32>,
    /// The same in a sentence.
    pub said: Message,
}

impl AgreementView {
    /// Its title, with the word that it is secret if it is.
    pub fn heading(&self) -> Message {
        match self.secret {
            true => message!("agreement-secret", title = &self.title),
            false => self.title.as_str().into(),
        }
    }

    /// What it binds whom to, and what is demanded: a sentence each.
    pub fn says(&self) -> impl Iterator<Item = &Message> {
        let terms = self.terms.iter().map(|term| &term.said);
        self.clauses.iter().chain(terms).chain(&self.needs)
    }

    /// What became of it: a sentence each, with its turn.
    pub fn told(&self) -> impl Iterator<Item = Message> + '_ {
        let told = |(turn, what): &(u32, Message)| {
            message!("agreement-in-turn", turn = *turn, what = what.clone())
        };
        self.course.iter().map(told)
    }

    /// Those that the viewer knows of.
    pub fn all(sight: &Sight<'_>, now: &State, events: &[Event]) -> Vec<Self> {
        let all = sight.scenario().each_agreement();
        let known = all.filter(|(ix, _)| sight.knows(Quantity::InForce(*ix)));
        known.map(|(ix, one)| Self::of(sight.scenario(), now, events, (ix, one))).collect()
    }

    fn of(
        scenario: &Scenario,
        now: &State,
        events: &[Event],
        (ix, one): (AgreementIx, &Agreement),
    ) -> Self {
        let state = &now.agreements[ix.at()];
        let mut turn = 0;
        // What is done in one turn is told in an order that does not depend on who did it.
        let mut course: Vec<(u32, usize, Message)> = Vec::new();
        let mut moved = vec![None; one.terms.len()];
        for event in events {
            match event {
                Event::TurnBegan { turn: begins } => turn = *begins,
                Event::Agreement { agreement, became } if *agreement == ix => {
                    course.push((turn, one.terms.len(), said(scenario, ix, *became)));
                }
                Event::Acted { option, .. } => {
                    let Some(at) = one.terms.iter().position(|term| term.card == *option) else {
                        continue;
                    };
                    if moved[at].is_none() {
                        moved[at] = Some(turn);
                        course.push((turn, at, gives_way(scenario, one, &one.terms[at])));
                    }
                }
                _ => {}
            }
        }
        course.sort_by_key(|(turn, at, _)| (*turn, *at));
        let consented = one.party_ids().filter(|party| state.agreed[party.at()] > 0);
        let last = one.lasts.map(|lasts| u32::from(state.since) + u32::from(lasts) - 1);
        let stands = match (state.since > 0, last) {
            (true, Some(last)) => {
                message!("agreement-in-force-until", since = state.since, last = last)
            }
            (true, None) => message!("agreement-in-force", since = state.since),
            (false, _) if state.offered() => {
                message!("agreement-on-the-table", who = names(scenario, one, consented))
            }
            (false, _) => message!("agreement-not-in-force"),
        };
        let since = Some(state.since).filter(|since| *since > 0);
        Self {
            title: one.title.clone(),
            text: one.text.clone(),
            parties: one.parties.clone(),
            secret: one.secret(),
            in_force: since.is_some(),
            clauses: clauses(scenario, one, since),
            terms: one
                .terms
                .iter()
                .zip(moved)
                .map(|(term, m)| demand(scenario, one, term, m))
                .collect(),
            needs: (one.needs > 0).then(|| message!("agreement-needs", count = one.needs)),
            stands,
            course: course.into_iter().map(|(turn, _, what)| (turn, what)).collect(),
        }
    }
}

/// What became of an agreement, in a sentence.
pub fn said(scenario: &Scenario, ix: AgreementIx, became: Became) -> Message {
    let one = &scenario.agreements[ix.at()];
    let title = one.title.as_str();
    let name = |party: PartyIx| scenario.actor(one.actor(party)).name.as_str();
    match became {
        Became::Agreed { by, offered: true } => {
            message!("news-agreement-offered", actor = name(by), title = title)
        }
        Became::Agreed { by, offered: false } => {
            message!("news-agreement-accepted", actor = name(by), title = title)
        }
        Became::Refused { by } => {
            message!("news-agreement-refused", actor = name(by), title = title)
        }
        Became::Begun => message!("news-agreement-begun", title = title),
        Became::Broken { by } => message!("news-agreement-broken", actor = name(by), title = title),
        Became::Denounced { by } => {
            message!("news-agreement-denounced", actor = name(by), title = title)
        }
        Became::Kept => message!("news-agreement-kept", title = title),
    }
}

fn gives_way(scenario: &Scenario, one: &Agreement, term: &AgreementTerm) -> Message {
    let actor = scenario.actor(one.actor(term.by)).name.as_str();
    message!("agreement-gives-way", actor = actor, term = &term.text)
}

fn demand(
    scenario: &Scenario,
    one: &Agreement,
    term: &AgreementTerm,
    moved: Option<u32>,
) -> TermView {
    let by = one.actor(term.by);
    let (actor, text) = (scenario.actor(by).name.as_str(), term.text.as_str());
    let said = match moved {
        Some(turn) => message!("agreement-term-moved", actor = actor, term = text, turn = turn),
        None => message!("agreement-term-stands", actor = actor, term = text),
    };
    TermView { text: text.to_owned(), by, moved, said }
}

fn names(
    scenario: &Scenario,
    one: &Agreement,
    parties: impl IntoIterator<Item = PartyIx>,
) -> String {
    let names = parties.into_iter().map(|party| scenario.actor(one.actor(party)).name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

/// Titles, each once: copies of a card have the same.
fn titles(scenario: &Scenario, options: &[OptionIx]) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for ix in options {
        let title = &scenario.option(*ix).title;
        if !titles.contains(title) {
            titles.push(title.clone());
        }
    }
    titles
}

fn clauses(scenario: &Scenario, one: &Agreement, since: Option<u16>) -> Vec<Message> {
    let refrain = |Refrain { who, kinds, options }: &Refrain| {
        let kinds = kinds.iter().map(|id| kind(id).map_or(id.clone(), |kind| kind.label.clone()));
        let what: Vec<_> = kinds.chain(titles(scenario, options)).collect();
        let who = names(scenario, one, who.iter().copied());
        message!("agreement-refrains", who = who, what = what.join(", "))
    };
    let mut all: Vec<Message> = one.refrains.iter().map(refrain).collect();
    for duty in &one.does {
        let (who, what) =
            (names(scenario, one, [duty.who]), titles(scenario, &duty.options).join(", "));
        all.push(match since {
            Some(since) => {
                let due = u32::from(since) + u32::from(duty.within) - 1;
                message!("agreement-due", who = who, what = what, turn = due)
            }
            None => message!("agreement-does", who = who, what = what, turns = duty.within),
        });
    }
    all.push(match one.lasts {
        Some(turns) => message!("agreement-lasts", turns = turns),
        None => message!("agreement-endless"),
    });
    all
}
