//! Tree search for moves that are made at the same time and with much that is hidden.
//!
//! Each actor has a tree of its own orders for each turn (decoupled, so that nobody knows what the others
//! seal; a node knows no state, so that chance and hidden facts need no branches: open-loop, with trees for
//! each observer as in Cowling, Powley and Whitehouse 2012). At a node orders are drawn by regret matching (Hart
//! and Mas-Colell 2000; in tree search Lanctot, Lisý and Winands 2013), which takes no logarithm and so gives
//! the same bits on every machine. Plays begin in worlds that fit what the seat knows (determinization).
//!
//! In some of the plays the others are taken at their temperament, in the rest they learn for their
//! own objectives (a restricted Nash response: Johanson, Zinkevich and Bowling 2007). As far as they are taken so, what can
//! be ordered now is compared at last in plays with the same luck, as by look-ahead, in which the seat goes on by what it
//! has learnt.

mod tree;

use rayon::prelude::*;

use super::foresight::{Foresight, name};
use super::lookahead::{Candidate, halve};
use super::minds::Pad;
use super::player::{Idle, LANES, SideBySide};
use crate::rules::{Draw, Luck, Sight, State, explain, mix, pick, uniform};
use crate::scenario::{ActorIx, OptionIx};
use tree::{SearchStep, SearchSteps, SearchTree, share};

/// Batches that are played beside each other before anything is learnt of them.
const TOGETHER: usize = 2;
/// How much of a strategy goes to trying everything, so that each order's worth stays known.
const EXPLORE: f64 = 0.2;
/// An order that the average strategy gives less than this part of its likeliest is not played at all:
/// S. Ganzfried, T. Sandholm and K. Waugh, *Strategy purification and thresholding*, AAMAS 2012.
const FAINT: f64 = 0.25;
/// A number that tells the luck of the learner's own draws from that of the others.
const OWN: u64 = 0x6f77_6e00;
/// One that tells the luck of what is compared from that of what teaches.
const COMPARED: u64 = 0x636f_6d70;

/// Orders drawn from what was learnt and compared in so many times the plays of the search, and how good each was.
pub(super) fn decide<const TIMES: u32>(
    foresight: &Foresight<'_>,
    sight: &Sight<'_>,
    actor: ActorIx,
    seed: u64,
) -> (Vec<OptionIx>, Vec<Draw>) {
    let plays = foresight.effort.search.saturating_mul(TIMES);
    let mut search = Search::new(foresight, sight, actor, seed, plays);
    if !sight.menu(actor).is_empty() {
        search.learn();
    }
    search.choose(seed)
}

/// A decision in the making.
struct Search<'f, 'a> {
    foresight: &'f Foresight<'a>,
    idle: Idle<SearchTable<'f, 'a>>,
    /// Who has to decide.
    actor: ActorIx,
    /// States that the seat may be in.
    worlds: Vec<State>,
    trees: Vec<SearchTree>,
    /// The turn of the decision.
    turn: u32,
    luck: u64,
    /// Plays that teach.
    lessons: u32,
    /// Plays in which what can be ordered is compared.
    compared: u32,
}

/// What a thread plays on.
struct SearchTable<'f, 'a> {
    games: SideBySide<'f, 'a, LANES>,
    pad: Pad<LANES>,
    drawing: Drawing,
}

/// Room for what an actor's next order is drawn from, and its orders.
#[derive(Default)]
struct Drawing {
    odds: Vec<f64>,
    strategy: Vec<f64>,
    /// The strategy, with some of it for everything that is on the menu.
    tried: Vec<f64>,
    orders: Vec<OptionIx>,
}

impl<'f, 'a> SearchTable<'f, 'a> {
    fn new(games: SideBySide<'f, 'a, LANES>) -> Self {
        Self { games, pad: Pad::default(), drawing: Drawing::default() }
    }
}

/// Games that begin in the same world and have the same luck, so that they differ only by what the one who learns does.
struct SearchBatch {
    number: u32,
    /// The luck of the orders that are given in it by what was learnt.
    luck: u64,
    learner: ActorIx,
    /// Who else follows what it has learnt.
    others: Vec<ActorIx>,
}

/// What batches that are played beside each other have in common.
struct SearchGround<'s, 'a> {
    foresight: &'s Foresight<'a>,
    trees: &'s [SearchTree],
    worlds: &'s [State],
    /// The turn of the decision.
    turn: u32,
    /// The luck of all else, of batches in strata.
    luck: u64,
}

/// What its learner did in a batch, and what came of it, in points, in each of its games.
struct Lesson {
    batch: u32,
    learner: ActorIx,
    steps: SearchSteps,
    points: [f64; LANES],
}

impl<'f, 'a> Search<'f, 'a> {
    fn new(
        foresight: &'f Foresight<'a>,
        sight: &Sight<'_>,
        actor: ActorIx,
        seed: u64,
        plays: u32,
    ) -> Self {
        let turn = sight.imagined().turn;
        let luck = foresight.luck(actor, turn, seed);
        let start = State::start(sight.scenario());
        let mut games = foresight.player.table(&start);
        // What the seat does not know is as in games that have come as far, each played by temperament.
        games.restart(&start, std::array::from_fn(|lane| mix(luck ^ !(lane as u64))));
        games.begin();
        while games.games().turn < turn && !games.games().all_over() {
            games.play_turn(&[]);
        }
        let worlds = (0..LANES).map(|lane| sight.imagined_as(&games.games().state(lane)));
        let worlds = worlds.collect();
        let turns = (sight.scenario().last_turn() - turn + 1) as usize;
        let trees =
            foresight.menus.iter().map(|menu| SearchTree::new(menu.places(), turns)).collect();
        let idle = Idle::default();
        idle.put(SearchTable::new(games));
        // The more they are taken at their temperament, the more is compared.
        let compared = u64::from(plays) * u64::from(foresight.effort.trust.min(100)) / 200;
        let compared = compared as u32;
        let lessons = plays - compared;
        Self { foresight, idle, actor, worlds, trees, turn, luck, lessons, compared }
    }

    /// One more to play on.
    fn table(&self) -> SearchTable<'f, 'a> {
        SearchTable::new(self.foresight.player.table(&self.worlds[0]))
    }

    fn ground(&self) -> SearchGround<'_, 'a> {
        SearchGround {
            foresight: self.foresight,
            trees: &self.trees,
            worlds: &self.worlds,
            turn: self.turn,
            luck: self.luck,
        }
    }

    /// Plays batch by batch, some beside each other: what one of them teaches the next ones know.
    fn learn(&mut self) {
        let count = TOGETHER.min(rayon::current_num_threads());
        let table = |_| self.idle.take().unwrap_or_else(|| self.table());
        let mut tables: Vec<_> = (0..count).map(table).collect();
        for together in self.batches().chunks(TOGETHER) {
            let share = together.len().div_ceil(count);
            let ground = self.ground();
            let play = |(table, batches): (&mut SearchTable<'_, '_>, &[SearchBatch])| -> Vec<_> {
                batches.iter().map(|batch| table.play(&ground, batch)).collect()
            };
            let lessons: Vec<Vec<Lesson>> =
                tables.par_iter_mut().zip(together.par_chunks(share)).map(play).collect();
            // In their order, whatever the threads did.
            lessons.iter().flatten().for_each(|lesson| lesson.teach(&mut self.trees));
        }
        tables.into_iter().for_each(|table| self.idle.put(table));
    }

    /// Who learns in each batch, and from whom.
    fn batches(&self) -> Vec<SearchBatch> {
        let scenario = self.foresight.player.scenario();
        let rivals: Vec<_> = scenario
            .actor_ids()
            .filter(|actor| *actor != self.actor)
            .filter(|actor| super::PolicyKind::Search.fit(scenario, *actor).looks_ahead())
            .collect();
        let mut free = 0;
        let batch = |number: u32| {
            let luck = mix(self.luck ^ u64::from(number));
            let trusting = u64::from(self.foresight.effort.trust) > mix(luck) % 100;
            if trusting || rivals.is_empty() {
                return SearchBatch { number, luck, learner: self.actor, others: Vec::new() };
            }
            // In turns the seat learns against its rivals, and one of them against all others.
            let learner = if free % 2 == 0 { self.actor } else { rivals[free / 2 % rivals.len()] };
            free += 1;
            let all = rivals.iter().copied().chain([self.actor]);
            let others = all.filter(|actor| *actor != learner).collect();
            SearchBatch { number, luck, learner, others }
        };
        (0..self.lessons.div_ceil(LANES as u32)).map(batch).collect()
    }

    /// Draws the orders.
    fn choose(self, seed: u64) -> (Vec<OptionIx>, Vec<Draw>) {
        let Self { foresight, actor, ref worlds, ref trees, .. } = self;
        let (scenario, plan) = (foresight.player.scenario(), &foresight.player.plan);
        let (menu, tree) = (&foresight.menus[actor.at()], &trees[actor.at()]);
        let mut own = self.table();
        own.games.restart(&worlds[0], [seed; LANES]);
        let all = menu.weigh(plan, &own.games.games, &mut own.pad);
        let (mut node, mut orders, mut draws) = (Some(0), Vec::new(), Vec::new());
        let slots = scenario.rules.orders_per_turn;
        for slot in 0..slots as usize {
            let odds: Vec<f64> = all.iter().map(|odds| odds[0]).collect();
            let average = node.and_then(|node| tree.average(node, &odds));
            let average = average.unwrap_or_else(|| {
                let mut strategy = Vec::new();
                tree.strategy(None, &odds, &mut strategy);
                strategy
            });
            let free: Vec<_> = (0..menu.places())
                .filter(|at| odds[*at] > 0.0 || *at + 1 == menu.places())
                .collect();
            let mut candidates: Vec<_> =
                free.iter().map(|at| Candidate::new(menu.option(*at))).collect();
            let best = self.compare(&mut candidates, &orders, self.compared / slots);
            let strategy = self.strategy(average, best.map(|best| free[best]));
            let roll = uniform(seed, self.turn, menu.key(slot), scenario.actor(actor).key);
            let place = pick(&strategy, roll);
            let hold = &candidates[free.len() - 1];
            let points = |sum| foresight.points(actor, sum);
            let branch = |(at, candidate): (&usize, &Candidate)| {
                let gain = best.map(|_| candidate.gain(hold, points));
                foresight.branch(menu.option(*at), strategy[*at], gain)
            };
            let branches = free.iter().zip(&candidates).map(branch).collect();
            let result = free.iter().position(|at| *at == place).unwrap_or(0);
            draws.push(explain(name(slot), Some(actor), branches, roll, result, None));
            let Some(option) = menu.option(place) else { break };
            orders.push(option);
            menu.take(&own.games.games, all, (0, place), &orders);
            node = node.and_then(|node| tree.next(node, place));
        }
        (orders, draws)
    }

    /// Which of these serves the seat best besides what it has ordered, the others taken at their temperament; `None` if
    /// nothing is to be compared.
    fn compare(
        &self,
        candidates: &mut [Candidate],
        orders: &[OptionIx],
        plays: u32,
    ) -> Option<usize> {
        if self.compared == 0 || candidates.len() < 2 {
            return None;
        }
        let (ground, luck) = (self.ground(), mix(self.luck ^ COMPARED));
        let tables = (&self.idle, || self.table());
        Some(halve(candidates, plays, tables, |table, option, first| {
            let mut world = self.worlds[first as usize / LANES % LANES].clone();
            world.sealed[self.actor.at()] = Some(orders.iter().copied().chain(option).collect());
            table.games.restart(&world, Luck::stratified(luck, first));
            table.games.play_turn(&[]);
            while !table.games.games().all_over() {
                let own = |lane: usize| mix(luck ^ mix(u64::from(first) + lane as u64));
                table.give_orders(&ground, self.actor, own, None);
                table.games.play_turn(&[]);
            }
            table.games.aims(self.actor)
        }))
    }

    /// The average of what was learnt, and what compared best as far as the others are taken at their temperament; without what
    /// is faint.
    fn strategy(&self, average: Vec<f64>, best: Option<usize>) -> Vec<f64> {
        let trust = best.map_or(0.0, |_| f64::from(self.foresight.effort.trust.min(100)) / 100.0);
        let part = |(at, share): (usize, &f64)| {
            (1.0 - trust) * share + if best == Some(at) { trust } else { 0.0 }
        };
        let mut mixed: Vec<f64> = average.iter().enumerate().map(part).collect();
        let least = FAINT * mixed.iter().copied().fold(0.0, f64::max);
        mixed.iter_mut().filter(|share| **share < least).for_each(|share| *share = 0.0);
        if share(&mut mixed) { mixed } else { average }
    }
}

impl SearchTable<'_, '_> {
    fn play(&mut self, ground: &SearchGround<'_, '_>, batch: &SearchBatch) -> Lesson {
        let SearchBatch { number, luck, learner, ref others } = *batch;
        let mut steps = SearchSteps::default();
        let world = &ground.worlds[number as usize % LANES];
        self.games.restart(world, Luck::of_one(ground.luck, number));
        while !self.games.games().all_over() {
            let same = |_| luck;
            self.give_orders(ground, learner, same, Some(&mut steps));
            others.iter().for_each(|actor| self.give_orders(ground, *actor, same, None));
            self.games.play_turn(&[]);
        }
        let points = self.games.aims(learner);
        let points = points.map(|score| ground.foresight.points(learner, score as f64));
        Lesson { batch: number, learner, steps, points }
    }

    /// Seals an actor's orders of this turn in every game, each with its luck; the steps of one who learns are noted.
    fn give_orders(
        &mut self,
        ground: &SearchGround<'_, '_>,
        actor: ActorIx,
        luck: impl Fn(usize) -> u64,
        mut steps: Option<&mut SearchSteps>,
    ) {
        let Self { games: table, pad, drawing } = self;
        let SearchGround { foresight, trees, .. } = *ground;
        let (menu, tree) = (&foresight.menus[actor.at()], &trees[actor.at()]);
        let (plan, turn) = (&foresight.player.plan, table.games.turn);
        let (scenario, root) = (foresight.player.scenario(), (turn - ground.turn) as usize);
        let key = scenario.actor(actor).key;
        let all = menu.weigh(plan, &table.games, pad);
        let Drawing { odds, strategy, tried, orders } = drawing;
        for lane in 0..LANES {
            if table.games.over(lane) {
                continue;
            }
            let mut node = Some(root);
            orders.clear();
            for slot in 0..scenario.rules.orders_per_turn as usize {
                odds.clear();
                odds.extend(all.iter().map(|odds| odds[lane]));
                tree.strategy(node, odds, strategy);
                let draw = menu.key(slot);
                let place = match (&mut steps, node) {
                    (Some(steps), Some(node)) => {
                        explore(strategy, odds, tried);
                        let own = mix(luck(lane) ^ OWN ^ lane as u64);
                        let place = pick(tried, uniform(own, turn, draw, key));
                        let probability = tried[place];
                        steps.push(SearchStep { lane, node, place, probability }, strategy);
                        place
                    }
                    _ => pick(strategy, uniform(luck(lane), turn, draw, key)),
                };
                node = node.and_then(|at| tree.next(at, place));
                let Some(option) = menu.option(place) else { break };
                orders.push(option);
                menu.take(&table.games, all, (lane, place), orders);
            }
            table.games.seal(lane, actor, orders);
        }
    }
}

impl Lesson {
    fn teach(&self, trees: &mut [SearchTree]) {
        let total: f64 = self.points.iter().sum();
        let tree = &mut trees[self.learner.at()];
        for (step, strategy) in self.steps.iter() {
            // What the other games had in common with this one is luck.
            let own = self.points[step.lane];
            let others = (total - own) / (LANES - 1) as f64;
            tree.learn(step, strategy, own - others, f64::from(self.batch + 1));
            tree.expand(step.node, step.place);
        }
    }
}

/// A strategy that also tries everything that is on the menu, into `tried`.
fn explore(strategy: &[f64], odds: &[f64], tried: &mut Vec<f64>) {
    let free = odds.iter().filter(|odds| **odds > 0.0).count().max(1) as f64;
    let more = |odds: f64| if odds > 0.0 { EXPLORE / free } else { 0.0 };
    let tries = |(share, odds): (&f64, &f64)| (1.0 - EXPLORE) * share + more(*odds);
    tried.clear();
    tried.extend(strategy.iter().zip(odds).map(tries));
}
