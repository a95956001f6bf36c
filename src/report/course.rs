//! What happened, turn by turn, by what it was about.

use crate::rules::{Event, State};
use crate::scenario::{
    ActorIx, InjectIx, NormIx, OptionIx, OutcomeIx, RedLineIx, Scenario, ThresholdIx,
};
use crate::session::Session;
use crate::texts::{from_to, say};

/// One turn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Turn {
    /// From 1.
    pub turn: u32,
    /// Whether this was the aftermath, in which nobody gave orders.
    pub aftermath: bool,
    /// Injects that came.
    pub injects: Vec<InjectIx>,
    /// Free moves that were written down.
    pub written: Vec<OptionIx>,
    /// What each actor sealed.
    pub choices: Vec<SealedOrders>,
    /// What was carried out.
    pub acts: Vec<Done>,
    /// What was felt.
    pub felt: Vec<Felt>,
    /// Trails followed: whose, of what, and whether they led home.
    pub traces: Vec<(ActorIx, OptionIx, bool)>,
    /// Who began to listen to which private act.
    pub taps: Vec<(ActorIx, OptionIx)>,
    /// Norms broken.
    pub norms: Vec<NormIx>,
    /// Red lines crossed.
    pub crossed: Vec<RedLineIx>,
    /// Thresholds crossed for the first time.
    pub thresholds: Vec<ThresholdIx>,
}

/// What an actor sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedOrders {
    /// Who.
    pub actor: ActorIx,
    /// What; empty to hold.
    pub orders: Vec<OptionIx>,
    /// Why, in the player's words.
    pub reason: String,
}

/// An order carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// Whose.
    pub actor: ActorIx,
    /// What.
    pub option: OptionIx,
    /// With which result.
    pub outcome: OutcomeIx,
    /// Whether its author was known to all at once.
    pub open: bool,
}

/// A provocation felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Felt {
    /// Who.
    pub by: ActorIx,
    /// By whom, as it believes.
    pub toward: ActorIx,
    /// How much its grievance grew.
    pub amount: i32,
    /// By which act.
    pub option: OptionIx,
    /// Whether this is suspicion only.
    pub suspected: bool,
}

/// The turns of a game, from the first.
pub fn course(events: &[Event]) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let mut aftermath = false;
    for event in events {
        aftermath |= *event == Event::AftermathComes;
        if let Event::TurnBegan { turn } = event {
            turns.push(Turn { turn: *turn, aftermath, ..Turn::default() });
        } else if let Some(turn) = turns.last_mut() {
            turn.add(event);
        }
    }
    turns
}

/// The events of each turn, with its number.
pub(super) fn by_turn(events: &[Event]) -> impl Iterator<Item = (u32, &[Event])> {
    let turns = events.chunk_by(|_, next| !matches!(next, Event::TurnBegan { .. }));
    turns.filter_map(|events| match events.first()? {
        Event::TurnBegan { turn } => Some((*turn, events)),
        _ => None,
    })
}

/// What each turn changed, in words: from what was seen when its orders were given to what was seen when
/// the next were, as the game told it.
fn changed(
    session: &Session,
    told: impl Fn(&Scenario, &State, &State) -> Vec<String>,
) -> Vec<Vec<String>> {
    let (scenario, history) = (session.scenario(), session.history());
    let after = history.iter().skip(1).chain([session.state()]);
    history.iter().zip(after).map(|(before, after)| told(scenario, before, after)).collect()
}

/// What each turn changed in actors' budgets.
pub fn budgets(session: &Session) -> Vec<Vec<String>> {
    changed(session, |scenario, before, after| {
        let owners = scenario.actors.iter().zip(before.purse.iter().zip(&after.purse));
        let told = owners.filter_map(|(actor, (from, to))| {
            let budget = actor.budget.as_ref().filter(|_| from != to)?;
            let (actor, name) = (&actor.name, &budget.name);
            Some(say!("debrief-budget", actor = actor, budget = name, from = *from, to = *to))
        });
        told.collect()
    })
}

/// How each turn changed indicators.
pub fn moved(session: &Session) -> Vec<Vec<String>> {
    changed(session, |scenario, before, after| {
        let values = before.indicators.iter().zip(&after.indicators);
        let all = scenario.indicators.iter().zip(values).filter(|(_, (from, to))| from != to);
        all.map(|(one, (from, to))| format!("{} {}", one.name, from_to(*from, *to))).collect()
    })
}

/// What a message calls a turn: `aftermath` or `turn`.
pub fn turn_word(aftermath: bool) -> &'static str {
    if aftermath { "aftermath" } else { "turn" }
}

impl Turn {
    fn add(&mut self, event: &Event) {
        match event {
            Event::Injected { inject, .. } => self.injects.push(*inject),
            Event::Written { option, .. } => self.written.push(*option),
            // In the aftermath everybody can but hold.
            Event::Sealed { .. } if self.aftermath => {}
            Event::Sealed { actor, orders, reason, .. } => {
                let (actor, orders, reason) = (*actor, orders.clone(), reason.clone());
                self.choices.push(SealedOrders { actor, orders, reason });
            }
            Event::Acted { actor, option, outcome, open, .. } => {
                let (actor, option, outcome, open) = (*actor, *option, *outcome, *open);
                self.acts.push(Done { actor, option, outcome, open });
            }
            Event::Traced { actor, option, attributed, .. } => {
                self.traces.push((*actor, *option, *attributed));
            }
            Event::Tapped { option, by, tapped: true, .. } => self.taps.push((*by, *option)),
            Event::Felt { by, toward, amount, option, suspected } => {
                let (by, toward, amount) = (*by, *toward, *amount);
                self.felt.push(Felt { by, toward, amount, option: *option, suspected: *suspected });
            }
            Event::NormBroken { norm, .. } => self.norms.push(*norm),
            Event::RedLineCrossed { red_line } => self.crossed.push(*red_line),
            Event::ThresholdCrossed { threshold } => self.thresholds.push(*threshold),
            _ => {}
        }
    }
}
