//! Every mechanic of `docs/rules.md` comes up in one of the scenarios that are worked out exactly, as
//! their games tell by their events, draws and states.

use offramp::policy::PolicyKind;
use offramp::rules::{
    Became, Chance, Draw, Event, Log, RedLineState, Sight, State, Viewer, adjudicate, begin,
};
use offramp::scenario::{Choice, Cond, Outcome, Scenario, Trigger};

use super::{ALL, scenario};

/// A game, with everything that was drawn in it.
struct Game<'a> {
    scenario: &'a Scenario,
    events: Vec<Event>,
    /// How policies chose.
    choices: Vec<Draw>,
    /// Before each turn's orders, and at the end.
    states: Vec<State>,
}

impl<'a> Game<'a> {
    fn play(scenario: &'a Scenario, seed: u64) -> Self {
        let (mut events, mut choices) = (Vec::new(), Vec::new());
        let mut state = begin(scenario, Chance::new(seed), &mut Log::to(&mut events));
        let mut states = vec![state.clone()];
        while !state.over() {
            for actor in scenario.actor_ids() {
                let sight = Sight::new(scenario, &state, Viewer::Seat(actor));
                let (orders, draws) = PolicyKind::Temperament.explain(&sight, actor, seed);
                state.sealed[actor.at()] = Some(orders);
                choices.extend(draws);
            }
            adjudicate(scenario, &mut state, Chance::new(seed), &mut Log::to(&mut events));
            states.push(state.clone());
        }
        Self { scenario, events, choices, states }
    }

    fn any(&self, is: impl Fn(&Event) -> bool) -> bool {
        self.events.iter().any(is)
    }

    /// Whether this became of an agreement.
    fn became(&self, is: impl Fn(&Became) -> bool) -> bool {
        self.any(|event| matches!(event, Event::Agreement { became, .. } if is(became)))
    }

    /// Whether an inject of this sort was given.
    fn gave(&self, is: impl Fn(&offramp::scenario::Inject, &Event) -> bool) -> bool {
        self.any(|event| match event {
            Event::Injected { inject, .. } => is(&self.scenario.injects[inject.at()], event),
            _ => false,
        })
    }

    /// Whether an act of this sort was carried out.
    fn acted(&self, is: impl Fn(&Choice, &Outcome, &Event) -> bool) -> bool {
        self.any(|event| match event {
            Event::Acted { option, outcome, .. } => {
                let option = self.scenario.option(*option);
                is(option, &option.outcomes[outcome.at()], event)
            }
            _ => false,
        })
    }

    /// Whether somebody felt an act of this sort; the party is one it is done to, aimed against, or neither.
    fn felt(&self, wanted: &str) -> bool {
        self.any(|event| {
            let Event::Felt { by, option, suspected, .. } = event else { return false };
            let option = self.scenario.option(*option);
            let felt = if *suspected {
                "suspicion"
            } else if option.toward.contains(by) {
                "target"
            } else if option.against.contains(by) {
                "aim"
            } else {
                "bystander"
            };
            felt == wanted
        })
    }

    /// Whether a factor with this reason moved a choice.
    fn moved(&self, why: &str) -> bool {
        let factors = self.choices.iter().flat_map(|d| &d.branches).flat_map(|b| &b.factors);
        let mut factors = factors;
        factors.any(|factor| *factor.why == *why)
    }

    /// Whether something holds of two states that follow each other.
    fn went(&self, is: impl Fn(&State, &State) -> bool) -> bool {
        self.states.windows(2).any(|pair| is(&pair[0], &pair[1]))
    }

    fn ended(&self, is: impl Fn(&offramp::scenario::Ending, usize) -> bool) -> bool {
        self.any(|event| match event {
            Event::Ended { ending } => is(&self.scenario.endings[ending.at()], ending.at()),
            _ => false,
        })
    }

    fn last(&self) -> &State {
        &self.states[self.states.len() - 1]
    }
}

fn with_factors(draw: &Option<Draw>) -> bool {
    draw.iter().flat_map(|draw| &draw.branches).any(|branch| !branch.factors.is_empty())
}

/// Whether a trail ended without being found: it is as old as it gets.
fn cold(game: &Game<'_>) -> bool {
    let mut turn = 0;
    game.events.iter().any(|event| {
        if let Event::TurnBegan { turn: now } = event {
            turn = *now;
        }
        let Event::Traced { option, done, attributed: false, .. } = event else { return false };
        let covert = game.scenario.option(*option).covert.as_ref();
        covert.is_some_and(|covert| turn + 1 - done >= u32::from(covert.turns))
    })
}

/// Whether a second order was not on offer because the first had to be paid for.
fn unaffordable(game: &Game<'_>) -> bool {
    let costs = game.scenario.options.iter().any(|option| !option.cost.is_empty());
    costs && narrower(game)
}

/// Whether a second order was not on offer because the first excludes it.
fn excluded(game: &Game<'_>) -> bool {
    let costs = game.scenario.options.iter().any(|option| !option.cost.is_empty());
    let excludes = game.scenario.options.iter().any(|option| !option.excludes.is_empty());
    excludes && !costs && narrower(game)
}

/// Whether a second order was not on offer because the budget did not hold its price after the first's.
fn overspent(game: &Game<'_>) -> bool {
    let mut options = game.scenario.options.iter();
    options.all(|option| option.cost.is_empty() && option.excludes.is_empty())
        && game.acted(|option, _, _| option.price > 0)
        && narrower(game)
}

/// Whether a first order left fewer to choose from than one less.
fn narrower(game: &Game<'_>) -> bool {
    game.choices.windows(2).any(|pair| {
        pair[1].name == "choice/2"
            && pair[0].name == "choice/1"
            && pair[1].branches.len() + 1 < pair[0].branches.len()
    })
}

/// Whether an option has been chosen as often as it may be.
fn used_up(game: &Game<'_>) -> bool {
    let chosen = game.scenario.options.iter().zip(&game.last().chosen);
    let mut spent = chosen.filter(|(option, (times, _))| option.uses == Some(u32::from(*times)));
    spent.any(|(option, (_, last))| option.written.is_none() && u32::from(*last) < game.last().turn)
}

/// Whether an option was on a menu in one turn and, though not used up, not in another.
fn comes_and_goes(game: &Game<'_>) -> bool {
    let of = |name: &str| {
        let firsts = game.choices.iter().filter(|draw| draw.name == "choice/1");
        let offered = |draw: &&Draw| draw.branches.iter().any(|branch| branch.label == name);
        let of_actor = |option: &Choice| option.actor;
        let option = game.scenario.options.iter().find(|option| option.id == name).map(of_actor);
        let menus: Vec<bool> =
            firsts.filter(|draw| draw.actor == option).map(|draw| offered(&draw)).collect();
        menus.contains(&true) && menus.contains(&false)
    };
    let free = |option: &&Choice| option.when.is_some() && option.uses.is_none();
    game.scenario.options.iter().filter(free).any(|option| of(&option.id))
}

/// Whether a card that several have was chosen by two.
fn shared(game: &Game<'_>) -> bool {
    let voted = |seat: &str| {
        let id = format!("vote_{seat}");
        game.acted(|option, _, _| option.id == id)
    };
    voted("north") && voted("south")
}

/// A mechanic, and whether a game has it.
type Mechanic = (&'static str, fn(&Game<'_>) -> bool);

const SITUATION: [Mechanic; 10] = [
    ("a scheduled inject", |g| g.gave(|i, _| matches!(i.trigger, Trigger::Turn(_)))),
    ("a conditional one", |g| g.gave(|i, _| matches!(i.trigger, Trigger::When(_)))),
    ("a random one", |g| g.gave(|_, e| matches!(e, Event::Injected { draw: Some(_), .. }))),
    ("one that stays away", |g| g.any(|e| matches!(e, Event::NotInjected { .. }))),
    ("factors of a random one", |g| {
        g.any(|e| matches!(e, Event::NotInjected { draw, .. } if with_factors(&Some(draw.clone()))))
    }),
    ("a further condition", |g| g.gave(|i, _| i.only_if.is_some())),
    ("branches of an inject", |g| {
        g.gave(|_, e| matches!(e, Event::Injected { outcome: Some(_), .. }))
    }),
    ("an inject that acts on a rung", |g| g.gave(|i, _| i.rung.is_some())),
    ("a branch that acts on a rung", |g| {
        g.gave(|i, e| match e {
            Event::Injected { outcome: Some((at, _)), .. } => i.outcomes[at.at()].rung.is_some(),
            _ => false,
        })
    }),
    ("turns of hours", |g| g.scenario.meta.calendar.minutes_passed(2) % 1_440 != 0),
];

const ORDERS: [Mechanic; 19] = [
    ("a second order", |g| {
        g.choices.iter().any(|d| d.name == "choice/2" && d.chosen().label != "hold")
    }),
    ("a cost", |g| g.acted(|option, _, _| !option.cost.is_empty())),
    ("what can't be paid for together", unaffordable),
    ("what excludes each other", excluded),
    ("what a budget does not pay for together", overspent),
    ("what is added to a budget", |g| {
        g.went(|a, b| a.purse.iter().zip(&b.purse).any(|(a, b)| a < b))
    }),
    ("an option used up", used_up),
    ("an option that comes and goes", comes_and_goes),
    ("a card that several have", shared),
    ("a card done to one of several targets", |g| {
        let done =
            |to: &str| g.acted(|o, _, _| o.target.is_some() && o.id == format!("raid_north_{to}"));
        done("isle") && done("south")
    }),
    ("a free move that works", |g| g.acted(|o, to, _| o.written.is_some() && to.id == "success")),
    ("one that fails", |g| g.acted(|o, to, _| o.written.is_some() && to.id == "failure")),
    ("an option with one outcome", |g| g.any(|e| matches!(e, Event::Acted { draw: None, .. }))),
    ("factors of an outcome", |g| {
        g.any(|e| matches!(e, Event::Acted { draw, .. } if with_factors(draw)))
    }),
    ("an outcome's own rung", |g| g.acted(|o, to, _| to.rung.is_some_and(|rung| rung != o.rung))),
    ("a flag set", |g| g.went(|a, b| a.flags.iter().zip(&b.flags).any(|(a, b)| a < b))),
    ("a flag cleared", |g| g.went(|a, b| a.flags.iter().zip(&b.flags).any(|(a, b)| a > b))),
    ("trust changes", |g| g.went(|a, b| a.trust != b.trust)),
    ("a norm broken", |g| g.any(|e| matches!(e, Event::NormBroken { .. }))),
];

const FELT: [Mechanic; 17] = [
    ("a target feels it", |g| g.felt("target")),
    ("whom it is aimed against feels it", |g| g.felt("aim")),
    ("a bystander feels it", |g| g.felt("bystander")),
    ("an outcome that is felt more or less", |g| g.acted(|_, to, _| to.felt != 100)),
    ("a symbolic target", |g| g.acted(|o, to, _| o.symbolic && to.felt < 100)),
    ("a grievance fades", |g| {
        g.went(|a, b| a.grievance.iter().zip(&b.grievance).any(|(a, b)| b < a))
    }),
    ("a covert act", |g| g.any(|e| matches!(e, Event::Acted { open: false, .. }))),
    ("suspicion", |g| g.felt("suspicion")),
    ("a trail found", |g| {
        g.any(|e| matches!(e, Event::Traced { draw: Some(_), attributed: true, .. }))
    }),
    ("evidence on a trail", |g| {
        g.any(|e| matches!(e, Event::Traced { draw, .. } if with_factors(draw)))
    }),
    ("a trail that goes cold", cold),
    ("a private act", |g| g.acted(|option, _, _| option.private)),
    ("one that is tapped", |g| g.any(|e| matches!(e, Event::Tapped { tapped: true, .. }))),
    ("one that is not", |g| g.any(|e| matches!(e, Event::Tapped { tapped: false, .. }))),
    ("factors on a tap", |g| {
        g.any(|e| matches!(e, Event::Tapped { draw, .. } if with_factors(&Some(draw.clone()))))
    }),
    ("attribution by an effect", |g| {
        g.any(|e| matches!(e, Event::Traced { draw: None, attributed: true, .. }))
    }),
    ("a covert option done openly once known", |g| {
        g.acted(|o, _, e| o.covert.is_some() && matches!(e, Event::Acted { open: true, .. }))
    }),
];

const COURSE: [Mechanic; 31] = [
    ("the crisis climbs", |g| g.any(|e| matches!(e, Event::Rung { from, to } if to > from))),
    ("it stays", |g| g.any(|e| matches!(e, Event::Rung { from, to } if to == from && to.0 > 0))),
    ("it cools", |g| g.any(|e| matches!(e, Event::Rung { from, to } if to.0 + 1 == from.0))),
    ("it cools by two", |g| g.any(|e| matches!(e, Event::Rung { from, to } if to.0 + 2 == from.0))),
    ("a threshold crossed", |g| g.any(|e| matches!(e, Event::ThresholdCrossed { .. }))),
    ("one that an act crosses", |g| g.went(|_, after| after.met.iter().any(|met| met % 2 == 1))),
    ("one that an inject crosses", |g| {
        g.went(|_, after| after.met.iter().any(|met| *met > 0 && met % 2 == 0))
    }),
    ("a red line declared in play", |g| g.any(|e| matches!(e, Event::RedLineDeclared { .. }))),
    ("a secret red line crossed", |g| {
        g.any(|e| match e {
            Event::RedLineCrossed { red_line } => !g.scenario.red_lines[red_line.at()].declared,
            _ => false,
        })
    }),
    ("a red line kept", |g| g.last().red_lines.contains(&RedLineState::Kept)),
    ("one that lapses", |g| g.last().red_lines.contains(&RedLineState::Lapsed)),
    ("an agreement offered", |g| g.became(|it| matches!(it, Became::Agreed { offered: true, .. }))),
    ("one accepted", |g| g.became(|it| matches!(it, Became::Agreed { offered: false, .. }))),
    ("one refused", |g| g.became(|it| matches!(it, Became::Refused { .. }))),
    ("one that comes into force", |g| g.became(|it| *it == Became::Begun)),
    ("one broken in the open", |g| {
        g.became(|it| matches!(it, Became::Broken { .. }))
            && !g.any(|e| matches!(e, Event::Traced { .. }))
    }),
    ("one broken under cover", |g| {
        g.became(|it| matches!(it, Became::Broken { .. }))
            && g.any(|e| matches!(e, Event::Traced { attributed: true, .. }))
    }),
    ("a breach that nobody finds", |g| {
        g.went(|before, _| before.agreements.iter().any(|one| one.since > 0))
            && g.any(|e| matches!(e, Event::Acted { open: false, .. }))
            && g.became(|it| *it == Became::Kept)
    }),
    ("a term that is moved", |g| g.acted(|o, _, _| o.id == "deal_yield_line")),
    ("one that waits until enough is moved", |g| {
        g.went(|before, after| {
            let [before, after] = [before, after].map(|state| &state.agreements[..]);
            let pairs = before.iter().zip(after);
            pairs
                .clone()
                .any(|(a, b)| a.since == 0 && b.since > 0 && a.agreed.iter().all(|turn| *turn > 0))
        })
    }),
    ("one denounced", |g| g.became(|it| matches!(it, Became::Denounced { .. }))),
    ("one kept", |g| g.became(|it| *it == Became::Kept)),
    ("a question answered", |g| g.any(|e| matches!(e, Event::Resolved { .. }))),
    ("an ending before the last turn", |g| g.ended(|_, _| g.last().turn < g.scenario.meta.turns)),
    ("one that is asked at the end", |g| g.ended(|ending, _| ending.at_end)),
    ("one that reads the turn's acts", |g| g.ended(|e, _| matches!(e.when, Some(Cond::Acted(_))))),
    ("an inject that reads those of the turn before", |g| {
        g.gave(|i, _| matches!(i.trigger, Trigger::When(Cond::Acted(_))))
    }),
    ("an end that chance brings", |g| g.any(|e| matches!(e, Event::MayEnd { ends: true, .. }))),
    ("a turn more by chance", |g| g.any(|e| matches!(e, Event::MayEnd { ends: false, .. }))),
    ("an inject in the aftermath", |g| {
        g.last().aftermath && g.last().fired.contains(&(g.last().turn as u16))
    }),
    ("what remains", |g| g.ended(|_, at| at + 1 == g.scenario.endings.len())),
];

const TEMPERAMENT: [Mechanic; 19] = [
    ("the option's own factors", |g| g.moved("the clock")),
    ("hawkishness", |g| g.moved("hawkishness")),
    ("conciliation", |g| g.moved("hawkishness, on a conciliatory step")),
    ("reciprocity", |g| g.moved("answers what was done to it")),
    ("reciprocity once more", |g| g.moved("answers much that was done to it")),
    ("caution", |g| g.moved("caution near a threshold")),
    ("a norm's restraint", |g| g.scenario.norms.iter().any(|norm| g.moved(&norm.name))),
    ("resolve", |g| g.scenario.red_lines.iter().any(|line| g.moved(&line.title))),
    ("a warning", |g| {
        let can = "it can answer with “Shell them”";
        g.moved(&format!("warned by East, “Keep off”: credibility 50 of 100, {can}"))
    }),
    ("one that can't be made good", |g| {
        g.moved("warned by East, “Keep off”: credibility 50 of 100, no answer left")
    }),
    ("denial", |g| g.moved("success has fallen from 50% to 20%")),
    ("a flow chart", |g| g.moved("somebody is out there")),
    ("the word of another", |g| g.moved("the word of East: credibility 60 of 100")),
    ("what is held against it", |g| g.moved("holds 40 of 100 against East")),
    ("what another has given way on", |g| g.moved("West has given way on “The line”")),
    ("its own word", |g| g.moved("bound by “A truce”")),
    ("pressure at home", |g| g.moved("the press")),
    ("a deadline", |g| g.moved("the fair")),
    ("holding", |g| g.choices.iter().any(|draw| draw.chosen().label == "hold")),
];

#[test]
fn the_scenarios_have_every_mechanic() {
    let all: Vec<Mechanic> = [&SITUATION[..], &ORDERS, &FELT, &COURSE, &TEMPERAMENT].concat();
    let mut missing = all.clone();
    for name in ALL {
        let scenario = scenario(name);
        for seed in 0..200 {
            let game = Game::play(&scenario, seed);
            missing.retain(|(_, has)| !has(&game));
        }
    }
    let missing: Vec<_> = missing.iter().map(|(mechanic, _)| *mechanic).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
