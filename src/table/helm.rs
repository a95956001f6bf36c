//! The facilitator's place: what everybody has sealed, the draws that may be decided, and the injects that
//! may be thrown in or held back. Nobody else may see it.

use serde::{Deserialize, Serialize};

use super::dice;
use crate::forecast::rounded;
use crate::report::condition;
use crate::rules::{Draw, Event, Ruling, certain};
use crate::scenario::{ActorIx, Amendment, Inject, InjectIx, Medium, Scenario, Seats, Trigger};
use crate::session::Session;
use crate::texts::say;

/// What the facilitator has before them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Helm {
    /// The turn, from 1.
    pub turn: u32,
    /// What each actor has sealed, in the scenario's order.
    pub sealed: Vec<Sealed>,
    /// Draws in the order in which they are made; none while somebody has not sealed.
    pub decisions: Vec<Decision>,
    /// Injects that have not been given: they may be thrown in, held or released.
    pub injects: Vec<ToCome>,
    /// Injects of this turn that say what is expected, or have a note to the facilitator.
    pub came: Vec<Offered>,
    /// What has been decided.
    pub rulings: Vec<Ruling>,
}

/// What an actor has sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// Who.
    pub actor: ActorIx,
    /// Its name.
    pub name: String,
    /// Titles of its orders; none while it has not sealed.
    pub orders: Option<Vec<String>>,
}

/// A draw that may be decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// What it is about, in words.
    pub title: String,
    /// What can come, with its odds, and what comes as things stand.
    pub draw: Draw,
    /// What each branch is called.
    pub branches: Vec<String>,
}

impl Decision {
    /// Whether it is about the draw of this name and actor.
    pub fn is_of(&self, draw: &str, actor: Option<ActorIx>) -> bool {
        self.draw.name == draw && self.draw.actor == actor
    }

    /// Whether dice decide it, if nobody does: what the scenario makes certain is not rolled for.
    pub fn is_rolled(&self) -> bool {
        self.draw.branches.iter().all(|branch| branch.probability < 1.0)
    }

    /// What can be chosen, in words: first to leave it as it comes, then each branch.
    pub fn choices(&self) -> Vec<String> {
        let rolled = self.is_rolled();
        let leave = if rolled { say!("helm-dice") } else { say!("helm-as-written") };
        let odds =
            self.branches.iter().zip(&self.draw.branches).map(|(text, branch)| match rolled {
                true => format!("{text} ({}%)", rounded(branch.probability)),
                false => text.clone(),
            });
        [leave].into_iter().chain(odds).collect()
    }

    /// The branch that was decided, if one was.
    pub fn decided(&self) -> Option<usize> {
        self.draw.overruled.as_ref().map(|_| usize::from(self.draw.result))
    }
}

/// How a draw is decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// By the program's luck, or as the scenario has it.
    Dice,
    /// By what physical dice show, 1 to 100.
    Rolled(u8),
    /// By the facilitator: which branch, and why.
    Branch(usize, String),
}

/// An inject, as its facilitator sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Which.
    pub inject: InjectIx,
    /// Its headline.
    pub title: String,
    /// Its text.
    pub text: String,
    /// What whoever gets it is expected to do, and what it notes for the facilitator, in sentences.
    pub notes: Vec<String>,
}

impl Offered {
    fn of((at, inject): (usize, &Inject)) -> Self {
        let expects = inject.expects.iter().map(|text| say!("taught-expected", text = text));
        let note = inject.controller.iter().map(|note| say!("taught-controller", note = note));
        Self {
            inject: at.into(),
            title: inject.title.clone(),
            text: inject.text.clone(),
            notes: expects.chain(note).collect(),
        }
    }
}

/// An inject that has not been given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToCome {
    /// What it is.
    pub offered: Offered,
    /// How it reaches the players.
    pub medium: Medium,
    /// Who gets it; empty for everybody.
    pub audience: Vec<ActorIx>,
    /// Its effects, as they are written; those of its branches come besides.
    pub effects: Vec<String>,
    /// The turn for which it is set, if it is one to come.
    pub turn: Option<u32>,
    /// When it comes by itself, in words.
    pub when: String,
    /// Whether it comes by itself, or would if it were not held.
    pub comes: bool,
    /// Whether it is held.
    pub held: bool,
}

impl ToCome {
    fn of(scenario: &Scenario, ix: InjectIx, now: u32) -> Self {
        let inject = scenario.inject(ix);
        let (scheduled, due) = match inject.trigger {
            Trigger::Turn(due) => (true, Some(due).filter(|due| *due > now)),
            Trigger::When(_) | Trigger::Random(_) => (false, None),
        };
        let named = scenario.actor_ids().filter(|actor| inject.audience.has(*actor));
        Self {
            offered: Offered::of((ix.at(), inject)),
            medium: inject.medium,
            audience: named.filter(|_| inject.audience != Seats::ALL).collect(),
            effects: inject.written.clone(),
            turn: due,
            when: when(scenario, inject, now),
            comes: !scheduled || due.is_some() || inject.held,
            held: inject.held,
        }
    }

    /// Whether it is held, and when it comes, in a sentence without its full stop.
    pub fn said(&self) -> String {
        match self.held {
            true => say!("helm-held", when = &self.when),
            false => say!("helm-will-come", when = &self.when),
        }
    }

    /// What holds it, or releases it if it is held; none if it does not come by itself.
    pub fn turned(&self) -> Option<Amendment> {
        let inject = self.offered.inject;
        match self.held {
            true => Some(Amendment::Release { inject }),
            false => self.comes.then_some(Amendment::Hold { inject }),
        }
    }
}

/// When an inject comes by itself, in words.
fn when(scenario: &Scenario, inject: &Inject, now: u32) -> String {
    let when = match &inject.trigger {
        Trigger::Turn(due) if *due > now => say!("helm-in-turn", turn = *due),
        Trigger::Turn(_) if inject.held => say!("helm-in-turn-gone"),
        Trigger::Turn(_) => return say!("helm-only-thrown-in"),
        Trigger::When(cond) => say!("helm-once", condition = condition(scenario, cond)),
        Trigger::Random(odds) => {
            say!("helm-by-chance", percent = rounded(odds.base / (odds.base + 1.0)))
        }
    };
    match &inject.only_if {
        None => when,
        Some(cond) => say!("helm-only-if", when = when, condition = condition(scenario, cond)),
    }
}

impl Helm {
    /// As a game stands, with what has been decided. Of what was decided, what is no longer drawn is
    /// dropped.
    pub fn of(session: &Session, rulings: &[Ruling]) -> Self {
        let (scenario, state) = (session.scenario(), session.state());
        let sealed = scenario.actor_ids().map(|actor| Sealed {
            actor,
            name: scenario.actor(actor).name.clone(),
            orders: state.sealed[actor.at()].as_ref().map(|orders| {
                orders.iter().map(|option| scenario.option(*option).title.clone()).collect()
            }),
        });
        let events = session.foresee(rulings).unwrap_or_default();
        let decisions: Vec<_> =
            events.iter().flat_map(|event| decisions(scenario, event)).collect();
        let drawn = |ruling: &&Ruling| {
            decisions.iter().any(|decision| decision.is_of(&ruling.draw, ruling.actor))
        };
        let rulings = rulings.iter().filter(drawn).cloned().collect();
        let fired_in = |turn: u32| {
            let all = scenario.injects.iter().enumerate();
            all.filter(move |(at, _)| u32::from(state.fired[*at]) == turn).map(Offered::of)
        };
        let came = fired_in(state.turn).filter(|offered| !offered.notes.is_empty()).collect();
        let to_come = fired_in(0).map(|offered| offered.inject);
        let injects = to_come.map(|ix| ToCome::of(scenario, ix, state.turn)).collect();
        let sealed = sealed.collect();
        Self { turn: state.turn, sealed, decisions, injects, came, rulings }
    }

    /// Whether everybody has sealed, so that the orders can be opened.
    pub fn ready(&self) -> bool {
        self.sealed.iter().all(|sealed| sealed.orders.is_some())
    }

    /// Decides the draw at this place. What follows from it is drawn anew.
    pub fn decide(&mut self, session: &Session, at: usize, verdict: &Verdict) {
        let Some(decision) = self.decisions.get(at) else { return };
        let draw = &decision.draw;
        let mut rulings = self.rulings.clone();
        rulings.retain(|ruling| !decision.is_of(&ruling.draw, ruling.actor));
        rulings.extend(match verdict {
            Verdict::Dice => None,
            Verdict::Rolled(number) => Some(dice::ruling(draw, *number)),
            Verdict::Branch(branch, reason) => Some(dice::decided(draw, *branch, reason)),
        });
        *self = Self::of(session, &rulings);
    }
}

/// The draws of an event, with what they are about.
fn decisions(scenario: &Scenario, event: &Event) -> Vec<Decision> {
    let comes = || vec![say!("helm-comes"), say!("helm-held-back")];
    match event {
        Event::Acted { actor, option, draw: Some(draw), .. } => {
            let option = scenario.option(*option);
            let title = format!("{}: {}", scenario.actor(*actor).name, option.title);
            let branches = option.outcomes.iter().map(|outcome| outcome.text.clone()).collect();
            vec![Decision { title, draw: draw.clone(), branches }]
        }
        Event::Traced { actor, option, draw: Some(draw), .. } => {
            let (name, option) = (&scenario.actor(*actor).name, scenario.option(*option));
            let title = say!("helm-traced-to", title = &option.title, actor = name);
            let branches = vec![say!("helm-traced"), say!("helm-not-traced")];
            vec![Decision { title, draw: draw.clone(), branches }]
        }
        Event::Tapped { option, by, draw, .. } => {
            let (name, option) = (&scenario.actor(*by).name, scenario.option(*option));
            let title = say!("helm-tapped-by", title = &option.title, actor = name);
            let branches = vec![say!("helm-tapped"), say!("helm-not-tapped")];
            vec![Decision { title, draw: draw.clone(), branches }]
        }
        Event::MayEnd { draw, .. } => {
            let branches = vec![say!("helm-ends"), say!("helm-goes-on")];
            vec![Decision { title: say!("helm-may-end"), draw: draw.clone(), branches }]
        }
        Event::NotInjected { inject, draw } => {
            let title = say!("helm-next-turn", title = &scenario.inject(*inject).title);
            vec![Decision { title, draw: draw.clone(), branches: comes() }]
        }
        Event::Injected { inject, draw, outcome, thrown_in: false } => {
            let inject = scenario.inject(*inject);
            let title = say!("helm-next-turn", title = &inject.title);
            let name = &inject.draw.name;
            let draw = draw.clone().unwrap_or_else(|| certain(name.clone(), 0, None));
            let mut all = vec![Decision { title: title.clone(), draw, branches: comes() }];
            if let Some((_, draw)) = outcome {
                let branches = inject.outcomes.iter().map(|o| o.text.clone()).collect();
                all.push(Decision { title, draw: draw.clone(), branches });
            }
            all
        }
        _ => Vec::new(),
    }
}
