//! The knots and ties of a scenario, from what it says.

use std::collections::HashMap;

use super::turns::FirstTurns;
use super::{Graph, Knot, KnotInfo, Tie, TieKind, title};
use crate::diagnostics::{Span, quoted};
use crate::lint::{Hangs, Reach, Site, sites, spelled};
use crate::rules::Occasion;
use crate::scenario::expr::Comparison;
use crate::scenario::raw::Text;
use crate::scenario::{
    Change, Cond, Effect, EndingIx, InjectIx, Int, Loaded, OptionIx, Quantity, RungIx, Scenario,
    Thing,
};

impl Graph {
    /// Of a scenario; `None` for one with errors.
    pub fn of(loaded: &Loaded) -> Option<Self> {
        let scenario = loaded.scenario.as_ref()?;
        let last = scenario.last_turn();
        let mut collect = Collect {
            scenario,
            graph: Self {
                turns: last,
                dates: (1..=last).map(|turn| scenario.date_of(turn).to_string()).collect(),
                actors: scenario.actors.iter().map(|actor| actor.name.clone()).collect(),
                title: scenario.meta.title.clone(),
                ..Self::default()
            },
            places: HashMap::new(),
        };
        collect.knots(loaded);
        let sites = sites(scenario, &loaded.written);
        sites.iter().for_each(|site| collect.site(site));
        collect.written(loaded);
        Some(collect.graph)
    }
}

struct Collect<'s> {
    scenario: &'s Scenario,
    graph: Graph,
    places: HashMap<Knot, usize>,
}

impl Collect<'_> {
    fn knots(&mut self, loaded: &Loaded) {
        let scenario = self.scenario;
        let reach = Reach::new(scenario);
        let turns = FirstTurns::of(scenario, &reach);
        for (thing, id) in scenario.things() {
            let (turn, owner) = match thing {
                Thing::Option(ix) => (turns.options[ix.at()], Some(scenario.option(ix).actor)),
                Thing::Inject(ix) => (turns.injects[ix.at()], None),
                Thing::Flag(ix) => (turns.flags[ix.at()], None),
                Thing::RedLine(ix) => (None, Some(scenario.red_lines[ix.at()].owner)),
                Thing::Indicator(ix) => (None, scenario.indicators[ix.at()].of),
                Thing::Actor(ix) => (None, Some(ix)),
                _ => (None, None),
            };
            let span = loaded.names.place(id).unwrap_or_default();
            let title = title(scenario, thing);
            self.knot(KnotInfo {
                knot: Knot::Thing(thing),
                id: id.to_owned(),
                title,
                span,
                turn,
                owner,
                tone: None,
                needs: Vec::new(),
            });
        }
        for (at, ending) in scenario.endings.iter().enumerate() {
            let first = ending.when.as_ref().filter(|_| !ending.at_end).and_then(|when| {
                let turn = reach.turns.iter().position(|turn| turn.can(when, true))?;
                u32::try_from(turn + 1).ok()
            });
            let span = loaded.written.endings.get(at).map(|raw| raw.id.span).unwrap_or_default();
            self.knot(KnotInfo {
                knot: Knot::Ending(at.into()),
                id: ending.id.clone(),
                title: ending.title.clone(),
                span,
                turn: first.or(Some(scenario.last_turn())),
                owner: None,
                tone: Some(ending.tone),
                needs: Vec::new(),
            });
        }
    }

    fn knot(&mut self, knot: KnotInfo) {
        self.places.insert(knot.knot, self.graph.knots.len());
        self.graph.knots.push(knot);
    }

    fn tie(&mut self, from: Knot, to: Knot, kind: TieKind, span: Span, label: String) {
        let places = [from, to].map(|knot| self.places.get(&knot).copied());
        let [Some(from), Some(to)] = places else { return };
        let tie = Tie { from, to, kind, span, label };
        let ties = &mut self.graph.ties;
        if from != to && !ties.iter().rev().take(40).any(|one| *one == tie) {
            ties.push(tie);
        }
    }

    /// What a condition reads leads to what hangs on it.
    fn site(&mut self, site: &Site<'_>) {
        let option = |ix| Knot::Thing(Thing::Option(ix));
        let inject = |ix| Knot::Thing(Thing::Inject(ix));
        let (to, kind) = match (site.occasion, site.hangs) {
            (_, Hangs::Thing(thing)) => (Knot::Thing(thing), TieKind::Opens),
            (_, Hangs::Ending(at)) => (Knot::Ending(EndingIx::from(at)), TieKind::Ends),
            (Occasion::Menu(ix) | Occasion::Acted(ix) | Occasion::Outcome(ix, _), hangs) => {
                (option(ix), odds(hangs, site.times))
            }
            (Occasion::Drawn(ix) | Occasion::Comes(ix) | Occasion::Branch(ix, _), hangs) => {
                (inject(ix), odds(hangs, site.times))
            }
            _ => return,
        };
        let words = quoted(&site.text.value).replace('`', "");
        let mut read = Vec::new();
        reads(site.cond, true, &mut |from, yes| read.push((from, yes)));
        for (from, yes) in read {
            let kind = match kind {
                TieKind::Opens | TieKind::Ends if !yes => TieKind::Closes,
                kind => kind,
            };
            self.tie(from, to, kind, site.span(), words.clone());
        }
        if matches!(kind, TieKind::Opens | TieKind::Ends)
            && let Some(at) = self.places.get(&to)
        {
            let needs = &mut self.graph.knots[*at].needs;
            needed(self.scenario, site.cond, needs);
        }
    }

    /// What options and injects do.
    fn written(&mut self, loaded: &Loaded) {
        let (scenario, written) = (self.scenario, &loaded.written);
        for (at, (option, raw)) in scenario.options.iter().zip(&written.options).enumerate() {
            let from = Knot::Thing(Thing::Option(OptionIx::from(at)));
            let here = raw.id.span;
            let mut to = |to, kind| self.tie(from, Knot::Thing(to), kind, here, String::new());
            option.breaks.iter().for_each(|norm| to(Thing::Norm(*norm), TieKind::Breaks));
            option.answers.iter().for_each(|line| to(Thing::RedLine(*line), TieKind::Answers));
            to(Thing::Rung(option.rung), TieKind::Stands);
            let mut rungs: Vec<RungIx> =
                option.outcomes.iter().filter_map(|one| one.rung).collect();
            rungs.sort_unstable();
            rungs.dedup();
            rungs.into_iter().for_each(|rung| to(Thing::Rung(rung), TieKind::Stands));
            for (ix, cost) in &option.cost {
                let to = Knot::Thing(Thing::Indicator(*ix));
                self.tie(from, to, TieKind::Changes, here, format!("costs {cost}"));
            }
            self.tie(
                Knot::Thing(Thing::Actor(option.actor)),
                from,
                TieKind::Does,
                here,
                String::new(),
            );
            for (outcome, raw) in option.outcomes.iter().zip(&raw.outcomes) {
                self.effects(from, &outcome.effects, &raw.effects);
            }
        }
        for (at, (inject, raw)) in scenario.injects.iter().zip(&written.injects).enumerate() {
            let from = Knot::Thing(Thing::Inject(InjectIx::from(at)));
            self.effects(from, &inject.effects, &raw.effects);
            for (outcome, raw) in inject.outcomes.iter().zip(&raw.outcomes) {
                self.effects(from, &outcome.effects, &raw.effects);
            }
            if let Some(rung) = inject.rung {
                let to = Knot::Thing(Thing::Rung(rung));
                self.tie(from, to, TieKind::Stands, raw.id.span, String::new());
            }
        }
    }

    fn effects(&mut self, from: Knot, effects: &[Effect], raw: &[Text]) {
        for (effect, raw) in effects.iter().zip(raw) {
            let label = quoted(&raw.value).replace('`', "");
            let (to, kind) = match &effect.change {
                Change::Add(quantity, _) => (about(*quantity), TieKind::Changes),
                Change::Set(quantity, _) => (about(*quantity), TieKind::Sets),
                Change::Attribute(ix) => (Some(Thing::Option(*ix)), TieKind::Changes),
                Change::Breach(ix) => (Some(Thing::Norm(*ix)), TieKind::Breaks),
            };
            if let Some(to) = to {
                self.tie(from, Knot::Thing(to), kind, raw.span, label);
            }
        }
    }
}

/// What a factor or the condition of an effect does.
fn odds(hangs: Hangs, times: Option<f64>) -> TieKind {
    match (hangs, times) {
        (Hangs::Factor, Some(times)) if times < 1.0 => TieKind::Lowers,
        (Hangs::Factor, _) => TieKind::Raises,
        _ => TieKind::Decides,
    }
}

/// The thing that a value is of, if it is one.
fn about(quantity: Quantity) -> Option<Thing> {
    quantity.about()[0]
}

/// Every thing that a condition reads, and whether it is to be so; a rung, where the crisis is to stand.
fn reads(cond: &Cond, yes: bool, meet: &mut dyn FnMut(Knot, bool)) {
    match cond {
        Cond::And(pair) | Cond::Or(pair) => {
            reads(&pair.0, yes, meet);
            reads(&pair.1, yes, meet);
        }
        Cond::Not(inner) => reads(inner, !yes, meet),
        Cond::Rung(_, ix) | Cond::Reached(ix) => meet(Knot::Thing(Thing::Rung(*ix)), yes),
        Cond::Compare(op, pair) => {
            let none = matches!((op, &pair.1), (Comparison::Equal, Int::Const(0)));
            let more = matches!(op, Comparison::Greater | Comparison::AtLeast);
            let less = matches!(op, Comparison::Less | Comparison::AtMost);
            let mut amount = |quantity: Quantity| {
                // That it is not done, or long ago, keeps it from being done.
                let not = match quantity {
                    Quantity::SinceOption(_) | Quantity::SinceInject(_) => more,
                    Quantity::TimesChosen(_) | Quantity::Breaches(_) => less || none,
                    _ => none,
                };
                if let Some(thing) = about(quantity) {
                    meet(Knot::Thing(thing), yes != not);
                }
            };
            pair.0.quantities(&mut amount);
            pair.1.quantities(&mut amount);
        }
        one => one.quantities(&mut |quantity| {
            if let Some(thing) = about(quantity) {
                meet(Knot::Thing(thing), yes);
            }
        }),
    }
}

/// The parts of a condition that are about no step of the story.
fn needed(scenario: &Scenario, cond: &Cond, needs: &mut Vec<String>) {
    match cond {
        Cond::And(pair) => {
            needed(scenario, &pair.0, needs);
            needed(scenario, &pair.1, needs);
        }
        part => {
            let mut tells = false;
            reads(part, true, &mut |knot, _| tells |= knot.tells());
            if let Some(words) = spelled(scenario, part).filter(|_| !tells)
                && !needs.contains(&words)
            {
                needs.push(words);
            }
        }
    }
}
