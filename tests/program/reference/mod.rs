//! The rules a second time: `docs/rules.md` as a plain program that reads a scenario line by line and
//! knows nothing of how the engine compiles and plays one. Written to be read beside that page, and held
//! against the engine: the same orders and the same state after every step.

use std::sync::OnceLock;

use offramp::policy::PolicyKind;
use offramp::rules::{self, Chance, Command, Log, Plan, Refusal, Ruling, Sight, Viewer};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{
    ActorIx, AmendFault, Amendment, Choice, Consequence, FreeMove, Inject, InjectDraft, InjectIx,
    Medium, OptionIx, Scenario, Trigger, load,
};
use rayon::prelude::*;

mod corners;
pub mod made;
mod program;

use made::Dice;
use program::agreements::Agreed;
use program::game::{RedLine, State, drawn};
use program::luck::Luck;
use program::{amend, policy, turn};

/// A game played by both, and what a facilitator might do in it.
struct Both {
    scenario: Scenario,
    /// The scenario as the rules amend it when they are read a second time.
    read: Scenario,
    seed: u64,
    /// The scenario compiled, until somebody changes it.
    plan: OnceLock<Plan>,
    engine: rules::State,
    mine: State,
    dice: Dice,
}

impl Both {
    fn begin(scenario: &Scenario, seed: u64) -> Self {
        let engine = rules::begin(scenario, Chance::new(seed), &mut Log::off());
        let mine = turn::begin(scenario, Luck { seed, rulings: &[] });
        let plan = OnceLock::new();
        let (read, dice) = (scenario.clone(), Dice::new(!seed));
        let both = Self { scenario: scenario.clone(), read, plan, seed, engine, mine, dice };
        both.compare("the first situation");
        both
    }

    fn compare(&self, when: &str) {
        let engine = serde_json::to_string(&self.engine).unwrap();
        let mine = serde_json::to_string(&self.mine).unwrap();
        let (id, seed) = (&self.scenario.meta.id, self.seed);
        assert_eq!(engine, mine, "{id}, seed {seed}, turn {}, after {when}", self.engine.turn);
    }

    fn command(&mut self, command: &Command) {
        self.ask(command).unwrap();
    }

    fn ask(&mut self, command: &Command) -> Result<(), Refusal> {
        let mut events = Vec::new();
        let applied = rules::apply_planned(
            &self.scenario,
            &self.plan,
            &mut self.engine,
            command,
            self.seed,
            &mut events,
        );
        if let Some(changed) = applied? {
            self.scenario = changed;
            self.plan = OnceLock::new();
        }
        Ok(())
    }

    /// Orders as both choose them.
    fn seal(&mut self, actor: ActorIx, policy: PolicyKind) {
        let luck = Luck { seed: self.seed, rulings: &[] };
        let mine = policy::orders(&self.read, &self.mine, actor, policy, luck);
        let sight = Sight::new(&self.scenario, &self.engine, Viewer::Seat(actor));
        let (orders, draws) = policy.explain(&sight, actor, self.seed);
        let (id, turn) = (&self.scenario.meta.id, self.engine.turn);
        assert_eq!(orders, mine, "{id}, seed {}, turn {turn}, {actor:?}", self.seed);
        self.command(&Command::Commit { actor, orders, reason: String::new(), draws });
        self.mine.sealed[actor.at()] = Some(mine);
    }

    /// Orders as somebody gives them.
    fn give(&mut self, actor: ActorIx, orders: Vec<OptionIx>) {
        self.mine.sealed[actor.at()] = Some(orders.clone());
        self.command(&Command::Commit { actor, orders, reason: String::new(), draws: Vec::new() });
    }

    fn adjudicate(&mut self, rulings: Vec<Ruling>) {
        let luck = Luck { seed: self.seed, rulings: &rulings };
        turn::adjudicate(&self.read, &mut self.mine, luck);
        self.command(&Command::Adjudicate { rulings: rulings.clone() });
        self.compare("adjudication");
    }

    /// A whole game; `meddle` is what the facilitator does each turn before orders are sealed. Gives both
    /// as they end.
    fn play(
        mut self,
        policy: PolicyKind,
        mut meddle: impl FnMut(&mut Self) -> Vec<Ruling>,
    ) -> Self {
        while !self.engine.over() {
            let rulings = meddle(&mut self);
            for actor in self.scenario.actor_ids() {
                self.seal(actor, policy);
            }
            self.compare("sealing");
            self.adjudicate(rulings);
        }
        self
    }

    /// Throws injects in, amends them, writes free moves down and decides draws, now and then.
    fn meddle(&mut self) -> Vec<Ruling> {
        if self.dice.one_in(6) {
            let inject = InjectIx::from(self.dice.roll(self.scenario.injects.len()));
            if self.mine.fired[inject.at()] == 0 {
                self.command(&Command::Inject { inject });
                let luck = Luck { seed: self.seed, rulings: &[] };
                turn::fire(&self.read, &mut self.mine, &[inject], luck);
                self.compare("an inject thrown in");
            }
        }
        while self.dice.one_in(2) {
            self.amend();
        }
        if self.dice.one_in(3) {
            self.write_move();
        }
        let mut rulings = Vec::new();
        while self.dice.one_in(2) {
            let option = self.dice.one_of(&self.scenario.options);
            let ruling = |draw: String, result: usize| Ruling {
                draw,
                actor: Some(option.actor),
                result: u16::try_from(result).unwrap(),
                reason: "so we say".to_owned(),
            };
            rulings.push(ruling(option.draw.name.clone(), option.outcomes.len() - 1));
            if option.covert.is_some() {
                let done = self.engine.turn;
                rulings.push(ruling(format!("trace/{}/{done}", drawn(&self.scenario, option)), 0));
            }
            if let Some(tap) = self.scenario.taps.iter().find(|tap| tap.option.at() % 2 == 0) {
                let draw = format!("tap/{}", self.scenario.option(tap.option).id);
                let reason = "so we say".to_owned();
                rulings.push(Ruling { draw, actor: Some(tap.by), result: 0, reason });
            }
            let inject = self.dice.one_of(&self.scenario.injects);
            if matches!(inject.trigger, Trigger::Random(_)) {
                let draw = format!("inject/{}", inject.id);
                let reason = "so we say".to_owned();
                rulings.push(Ruling { draw, actor: None, result: 0, reason });
            }
        }
        rulings
    }

    /// Amends an inject, if the rules let it be amended so.
    fn amend(&mut self) {
        let inject = InjectIx::from(self.dice.roll(self.scenario.injects.len()));
        let amendment = match self.dice.roll(5) {
            0 => Amendment::Hold { inject },
            1 => Amendment::Release { inject },
            2 => Amendment::Add { draft: self.draft() },
            _ => Amendment::Edit { inject, draft: self.draft() },
        };
        let allowed = amend::allowed(&self.read, &self.mine, &amendment);
        let reason = "the class is late".to_owned();
        let command = Command::Amend { amendment: Box::new(amendment.clone()), reason };
        match self.ask(&command) {
            // Who may get it is not worked out a second time.
            Err(Refusal::Amendment(AmendFault::Audience(_))) => {}
            Err(refusal) => assert!(!allowed, "{amendment:?}: {refusal}"),
            Ok(()) => {
                assert!(allowed, "{amendment:?}");
                amend::amend(&mut self.read, &mut self.mine, &amendment, &self.scenario);
            }
        }
        self.compare("an amendment");
    }

    fn draft(&mut self) -> InjectDraft {
        let words = |text: &str| Some(text.to_owned());
        InjectDraft {
            title: words("A note"),
            text: words("It came otherwise."),
            medium: self.dice.one_in(2).then_some(Medium::Letter),
            audience: self.dice.one_in(2).then(|| vec![ActorIx(1); self.dice.roll(2)]),
            turn: self.dice.one_in(2).then(|| self.engine.turn + self.dice.roll(3) as u32),
            effects: self.dice.one_in(2).then(|| {
                let effects = ["tension += 7", "calm = true if tension >= 40"];
                effects.map(str::to_owned)[..self.dice.roll(3)].to_vec()
            }),
        }
    }

    fn write_move(&mut self) {
        let kinds = offramp::scenario::catalogue::kinds();
        let consequence =
            |effect: &str| Consequence { text: String::new(), effects: vec![effect.to_owned()] };
        let free_move = FreeMove {
            actor: ActorIx(0),
            title: "A move".to_owned(),
            text: "Nobody thought of it.".to_owned(),
            kind: self.dice.one_of(kinds).id.clone(),
            toward: vec![ActorIx(1)],
            against: vec![ActorIx(2)],
            covert: self.dice.one_in(2),
            pro: vec!["it is dark".to_owned(); self.dice.roll(3)],
            con: vec!["it is far".to_owned(); self.dice.roll(3)],
            success: consequence("tension -= 10"),
            failure: consequence("trust(west, east) -= 5"),
        };
        self.read = self.read.with_free_move(&free_move, self.engine.turn).unwrap();
        self.command(&Command::Write { free_move: Box::new(free_move) });
        self.mine.chosen.push((0, 0));
        self.mine.attributed.push(false);
        self.compare("a free move");
    }
}

const POLICIES: [PolicyKind; 2] = [PolicyKind::Temperament, PolicyKind::Random];

#[test]
fn shipped_scenarios_are_played_as_the_rules_say() {
    for shipped in SHIPPED {
        let scenario = shipped.load().scenario.unwrap();
        (0..150_u64).into_par_iter().for_each(|seed| {
            let policy = POLICIES[usize::try_from(seed % 2).unwrap()];
            Both::begin(&scenario, seed).play(policy, |_| Vec::new());
        });
    }
}

#[test]
fn scenarios_that_are_worked_out_exactly_are_played_as_the_rules_say() {
    for file in std::fs::read_dir("tests/fixtures/exact").unwrap() {
        let scenario = load(&file.unwrap().path()).scenario.unwrap();
        for seed in 0..40 {
            for policy in POLICIES {
                Both::begin(&scenario, seed).play(policy, |_| Vec::new());
            }
        }
    }
}

/// 500 games of 100 scenarios made up by chance, with a facilitator who throws injects in, amends them, writes
/// free moves down and decides draws.
#[test]
fn scenarios_made_up_by_chance_are_played_as_the_rules_say() {
    let games = (0..100_u64).into_par_iter().flat_map_iter(|number| {
        let scenario = made::scenario(number);
        (0..5).map(move |game| {
            let (policy, seed) = (POLICIES[game % 2], number * 1_000 + game as u64);
            Both::begin(&scenario, seed).play(policy, Both::meddle)
        })
    });
    let games: Vec<Both> = games.collect();
    // They are not the same few things over and over.
    for (what, is) in MECHANICS {
        let met = games.iter().filter(|game| is(game)).count();
        assert!(met >= 5, "{what}: in {met} of {} games", games.len());
    }
}

type Met = fn(&Both) -> bool;

/// What a game's last state tells of what was in it.
const MECHANICS: [(&str, Met); 34] = [
    ("an inject is held to the end", |game| game.scenario.injects.iter().any(|one| one.held)),
    ("one that was held came after all", |game| {
        let injects = game.scenario.injects.iter().zip(&game.mine.fired);
        let released = |(one, fired): (&Inject, &u16)| {
            let planned = one.planned.as_ref().map(|planned| &planned.trigger);
            let due = planned
                .map(|trigger| matches!(trigger, Trigger::Turn(due) if due < &(*fired).into()));
            due == Some(true)
        };
        injects.into_iter().any(released)
    }),
    ("one that was edited came", |game| {
        let injects = game.scenario.injects.iter().zip(&game.mine.fired);
        let edited = |one: &Inject| one.planned.is_some() && one.title == "A note";
        injects.into_iter().any(|(one, fired)| edited(one) && *fired > 0)
    }),
    ("one that was added came by itself", |game| {
        let injects = game.scenario.injects.iter().zip(&game.mine.fired);
        let added = |one: &Inject, fired: u16| {
            one.id.starts_with("written_")
                && matches!(one.trigger, Trigger::Turn(due) if due == u32::from(fired))
        };
        injects.into_iter().any(|(one, fired)| added(one, *fired))
    }),
    ("an agreement is offered", |game| {
        let offered = |one: &Agreed| one.since == 0 && one.agreed.iter().any(|turn| *turn > 0);
        game.mine.agreements.iter().any(offered)
    }),
    ("one came into force in play", |game| game.mine.agreements.iter().any(|one| one.since > 1)),
    ("a term is moved", |game| {
        let terms = game.scenario.agreements.iter().flat_map(|one| &one.terms);
        let mut moved = terms.map(|term| game.mine.chosen[term.card.at()].0 > 0);
        moved.any(|moved| moved)
    }),
    ("one was broken", |game| {
        game.mine.agreements.iter().any(|one| one.broken != vec![0; one.broken.len()])
    }),
    ("one was kept", |game| game.mine.agreements.iter().any(|one| one.kept > 0)),
    ("a trail keeps a breach", |game| game.mine.trails.iter().any(|trail| !trail.broke.is_empty())),
    ("a red line was kept", |game| game.mine.red_lines.contains(&RedLine::Kept)),
    ("a red line lapsed", |game| game.mine.red_lines.contains(&RedLine::Lapsed)),
    ("a red line stands crossed", |game| {
        game.mine.red_lines.iter().any(|line| matches!(line, RedLine::Crossed(_)))
    }),
    ("a red line was declared in play", |game| {
        let chosen = |by: &OptionIx| game.mine.chosen[by.at()].0 > 0;
        let lines = &game.scenario.red_lines;
        lines.iter().any(|line| !line.declared && line.declared_by.iter().any(chosen))
    }),
    ("it was played under a theory", |game| game.scenario.theory().is_some()),
    ("a covert act was attributed", |game| game.mine.attributed.contains(&true)),
    ("a private act was tapped", |game| game.mine.tapped.contains(&true)),
    ("a private act was not", |game| {
        let taps = game.scenario.taps.iter().zip(&game.mine.tapped);
        taps.into_iter().any(|(tap, on)| !on && game.mine.chosen[tap.option.at()].0 > 0)
    }),
    ("a trail is open", |game| !game.mine.trails.is_empty()),
    ("a trail went cold", |game| {
        let covert = |(option, of): (&Choice, &(u16, u16))| option.covert.is_some() && of.0 > 0;
        let done = game.scenario.options.iter().zip(&game.mine.chosen).any(covert);
        done && game.mine.trails.is_empty() && !game.mine.attributed.contains(&true)
    }),
    ("a free move was chosen", |game| {
        let options = game.scenario.options.iter().zip(&game.mine.chosen);
        options.into_iter().any(|(option, (times, _))| option.written.is_some() && *times > 0)
    }),
    ("a card that several have was chosen by two", |game| {
        let vote = game.scenario.shared.iter().find(|(card, _)| card == "vote");
        let copies = vote.map(|(_, copies)| copies.as_slice()).unwrap_or_default();
        copies.iter().filter(|ix| game.mine.chosen[ix.at()].0 > 0).count() > 1
    }),
    ("a card was done to two targets by the same actor", |game| {
        let done = |(option, of): &(&Choice, &(u16, u16))| option.target.is_some() && of.0 > 0;
        let done: Vec<_> =
            game.scenario.options.iter().zip(&game.mine.chosen).filter(done).collect();
        done.windows(2).any(|pair| pair[0].0.actor == pair[1].0.actor)
    }),
    ("one that was covert was attributed", |game| {
        let options = game.scenario.options.iter().zip(&game.mine.attributed);
        options.into_iter().any(|(option, attributed)| option.target.is_some() && *attributed)
    }),
    ("an option was chosen twice", |game| game.mine.chosen.iter().any(|(times, _)| *times > 1)),
    ("a norm was broken", |game| {
        let norms = game.scenario.norms.iter().zip(&game.mine.breaches);
        norms.into_iter().any(|(norm, breaches)| *breaches > norm.breaches)
    }),
    ("an indicator stands at an end", |game| {
        let indicators = game.scenario.indicators.iter().zip(&game.mine.indicators);
        indicators.into_iter().any(|(one, value)| [one.min, one.max].contains(&(*value as i32)))
    }),
    ("the crisis cooled", |game| game.mine.rung < game.mine.highest),
    ("every threshold was crossed", |game| !game.mine.crossed.contains(&false)),
    ("a question was answered with yes", |game| game.mine.resolved.contains(&true)),
    ("an ending came early", |game| game.mine.turn < game.scenario.meta.turns),
    ("a timer runs", |game| game.mine.timers.iter().any(|left| *left > 0)),
    ("a timer was set anew", |game| {
        let timers = game.scenario.timers.iter().zip(&game.mine.timers);
        let passed = i64::from(game.mine.turn) - 1;
        timers.into_iter().any(|(one, left)| *left > (i64::from(one.start) - passed).max(0))
    }),
    ("credibility was lost", |game| game.mine.credibility.iter().any(|word| *word < 50)),
];
