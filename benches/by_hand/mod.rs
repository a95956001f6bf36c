//! `kirillov` written out by hand: the rules and this one scenario as plain code, one game at a time.
//! What a programmer would write who needs nothing but this scenario played fast: to measure against.

mod acts;
mod injects;
mod names;
mod seats;

use names::*;
use offramp::rules::{RedLineState, State, Trail, mix};
use offramp::scenario::{fnv, fnv_more};

const OPTIONS: usize = CARDS.len();
const INJECTS: usize = 39;
const SEATS: usize = ACTOR_KEYS.len();
/// The draws of a seat's two orders.
const CHOICES: [u64; 2] = [fnv("choice/1"), fnv("choice/2")];
/// What moves each seat.
const WEIGH: [fn(&Game, &mut Menu); SEATS] = [
    seats::kyiv,
    seats::moscow,
    seats::washington,
    seats::transition,
    seats::brussels,
    seats::new_delhi,
];

const INTACT: u8 = 0;
const CROSSED: u8 = 1;
const KEPT: u8 = 2;
const LAPSED: u8 = 3;

/// A factor where its condition holds.
fn on(holds: bool, times: f64) -> f64 {
    if holds { times } else { 1.0 }
}

macro_rules! add {
    ($d:ident, $($what:ident $by:literal),*) => { $($d.v[$what] += $by;)* };
}
use add;

/// A game.
#[derive(Clone)]
pub struct Game {
    seed: u64,
    luck: u64,
    turn: i32,
    rung: i32,
    highest: i32,
    /// Highest rung acted on by injects, or -1.
    pushed: i32,
    v: [i32; V.len()],
    flags: u32,
    grievance: [[i32; SEATS]; SEATS],
    trust: [[i32; SEATS]; SEATS],
    credibility: [i32; SEATS],
    breaches: [i32; BREACHES.len()],
    lines: [(u8, i32); LINES.len()],
    times: [i32; OPTIONS],
    last: [i32; OPTIONS],
    attributed: [bool; OPTIONS],
    fired: [i32; INJECTS],
    crossed: [bool; THRESHOLDS.len()],
    resolved: [bool; 6],
    trails: Vec<Mark>,
    ending: Option<usize>,
}

/// A covert act that may yet be attributed.
#[derive(Clone, Copy)]
struct Mark {
    option: usize,
    came: usize,
    done: i32,
}

/// Changes to be made together.
#[derive(Default)]
pub struct Delta {
    v: [i32; V.len()],
    set: u32,
    clear: u32,
    grievance: [[i32; SEATS]; SEATS],
    trust: [[i32; SEATS]; SEATS],
    credibility: [i32; SEATS],
    breaches: [i32; BREACHES.len()],
    attribute: Vec<usize>,
}

/// What a seat may choose, with odds; holding is `OPTIONS`.
pub struct Menu {
    offers: [usize; 32],
    odds: [f64; 32],
    len: usize,
}

impl Menu {
    fn offer(&mut self, option: usize, odds: f64) {
        self.offers[self.len] = option;
        self.odds[self.len] = odds;
        self.len += 1;
    }

    fn hold(&mut self, odds: f64) {
        self.offer(OPTIONS, odds);
    }
}

fn unit(hash: u64) -> f64 {
    (hash >> 11) as f64 / (1_u64 << 53) as f64
}

/// The first branch whose cumulated odds exceed the roll times their sum.
fn pick(odds: &[f64], roll: f64) -> usize {
    let mark = roll * odds.iter().sum::<f64>();
    let mut sum = 0.0;
    for (at, odds) in odds.iter().enumerate() {
        sum += odds;
        if mark < sum {
            return at;
        }
    }
    odds.iter().rposition(|odds| *odds > 0.0).unwrap_or(0)
}

fn restraint(factors: &[f64], breaches: i32) -> f64 {
    factors.get(breaches as usize).copied().unwrap_or(1.0)
}

impl Game {
    fn new(seed: u64) -> Self {
        Self {
            seed,
            luck: 0,
            turn: 1,
            rung: START,
            highest: START,
            pushed: -1,
            v: V,
            flags: FLAGS,
            grievance: GRIEVANCE,
            trust: TRUST,
            credibility: CREDIBILITY,
            breaches: BREACHES,
            lines: [(INTACT, 0); LINES.len()],
            times: [0; OPTIONS],
            last: [0; OPTIONS],
            attributed: [false; OPTIONS],
            fired: [0; INJECTS],
            crossed: THRESHOLDS.map(|rung| START >= rung),
            resolved: [false; 6],
            trails: Vec::new(),
            ending: None,
        }
    }

    fn is(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    fn since(&self, option: usize) -> i32 {
        if self.times[option] == 0 { 99 } else { self.turn - self.last[option] }
    }

    fn since_inject(&self, inject: usize) -> i32 {
        if self.fired[inject] == 0 { 99 } else { self.turn - self.fired[inject] }
    }

    /// Days until the oath.
    fn days_left(&self) -> i32 {
        34 - (self.turn - 1) * 5
    }

    fn lowest_uncrossed(&self) -> i32 {
        let lowest = self.crossed.iter().position(|crossed| !crossed);
        lowest.map_or(i32::MAX, |at| THRESHOLDS[at])
    }

    fn roll(&self, draw: u64, actor: u64) -> f64 {
        unit(mix(mix(self.luck ^ draw) ^ actor))
    }

    fn pick(&self, draw: u64, actor: u64, odds: &[f64]) -> usize {
        pick(odds, self.roll(draw, actor))
    }

    fn draw(&self, option: usize, odds: &[f64]) -> usize {
        self.pick(CARDS[option].key, ACTOR_KEYS[CARDS[option].actor], odds)
    }

    fn happens(&self, draw: u64, actor: u64, odds: f64) -> bool {
        self.pick(draw, actor, &[odds, 1.0]) == 0
    }

    fn situation(&mut self) {
        self.luck = mix(mix(self.seed) ^ self.turn as u64);
        for pass in [injects::scheduled, injects::conditional, injects::random] {
            let mut firing = pass(self);
            if firing == 0 {
                continue;
            }
            let mut delta = Delta::default();
            while firing != 0 {
                let inject = firing.trailing_zeros() as usize;
                firing &= firing - 1;
                self.pushed = self.pushed.max(injects::fire(self, inject, &mut delta));
                self.fired[inject] = self.turn;
            }
            self.make(&delta);
            delta.attribute.iter().for_each(|option| self.attribute(*option));
        }
    }

    fn make(&mut self, delta: &Delta) {
        let to = |value: &mut i32, by: &i32, low: i32| *value = (*value + by).clamp(low, 100);
        self.v.iter_mut().zip(&delta.v).for_each(|(value, by)| to(value, by, 0));
        let pairs = self.grievance.iter_mut().flatten();
        pairs.zip(delta.grievance.iter().flatten()).for_each(|(value, by)| to(value, by, 0));
        let pairs = self.trust.iter_mut().flatten();
        pairs.zip(delta.trust.iter().flatten()).for_each(|(value, by)| to(value, by, -100));
        let words = self.credibility.iter_mut();
        words.zip(&delta.credibility).for_each(|(value, by)| to(value, by, 0));
        self.breaches.iter_mut().zip(&delta.breaches).for_each(|(value, by)| *value += by);
        self.flags = self.flags & !delta.clear | delta.set;
    }

    /// Up to two options of a seat.
    fn choose(&self, seat: usize) -> ([usize; 2], usize) {
        let mut menu = Menu { offers: [0; 32], odds: [0.0; 32], len: 0 };
        WEIGH[seat](self, &mut menu);
        let mut orders = [OPTIONS; 2];
        for (nth, draw) in CHOICES.into_iter().enumerate() {
            let place = self.pick(draw, ACTOR_KEYS[seat], &menu.odds[..menu.len]);
            let option = menu.offers[place];
            if option == OPTIONS {
                return (orders, nth);
            }
            orders[nth] = option;
            menu.odds[place] = 0.0;
            self.forgo(option, &mut menu);
        }
        (orders, 2)
    }

    /// Takes out what can't be paid together with an option.
    fn forgo(&self, option: usize, menu: &mut Menu) {
        let cost = |option| COSTS.iter().find(|(of, _, _)| *of == option);
        let Some((_, what, amount)) = cost(option) else { return };
        for at in 0..menu.len {
            if cost(menu.offers[at])
                .is_some_and(|(_, of, more)| of == what && self.v[*what] < amount + more)
            {
                menu.odds[at] = 0.0;
            }
        }
    }

    fn play_turn(&mut self) {
        let mut delta = Delta::default();
        let mut acts = [(0, 0, true); 2 * SEATS];
        let mut count = 0;
        for seat in 0..SEATS {
            let (orders, given) = self.choose(seat);
            for option in &orders[..given] {
                let came = acts::act(self, *option, &mut delta);
                let open = self.attributed[*option] || acts::covert(self, *option).is_none();
                acts[count] = (*option, came, open);
                count += 1;
            }
        }
        let acts = &acts[..count];
        for grievance in self.grievance.iter_mut().flatten() {
            *grievance -= (*grievance * DECAY + 99) / 100;
        }
        for (option, _, _) in acts {
            self.times[*option] += 1;
            self.last[*option] = self.turn;
        }
        self.make(&delta);
        acts.iter().for_each(|(option, came, open)| self.feel(*option, *came, *open));
        delta.attribute.iter().for_each(|option| self.attribute(*option));
        self.trace();
        self.climb(acts);
        self.red_lines(acts);
        let answers = injects::answers(self);
        self.resolved.iter_mut().zip(answers).for_each(|(resolved, yes)| *resolved |= yes);
        self.ending = injects::ending(self);
        self.pushed = -1;
        if self.ending.is_none() {
            self.turn += 1;
            self.situation();
        }
    }

    fn feel(&mut self, option: usize, came: usize, open: bool) {
        let card = &CARDS[option];
        if open {
            for (by, points) in card.felt[came] {
                self.resent(*by, card.actor, *points);
            }
            return;
        }
        let suspects = acts::covert(self, option).map_or(&[][..], |covert| covert.3);
        for (by, points) in card.felt[came] {
            suspects.iter().for_each(|seat| self.resent(*by, *seat, suspicion(*points)));
        }
        self.trails.push(Mark { option, came, done: self.turn });
    }

    fn resent(&mut self, by: usize, toward: usize, points: i32) {
        if by != toward {
            let grievance = &mut self.grievance[by][toward];
            *grievance = (*grievance + points).clamp(0, 100);
        }
    }

    fn trace(&mut self) {
        let mut trails = std::mem::take(&mut self.trails);
        trails.retain(|trail| {
            let Some((key, odds, turns, _)) = acts::covert(self, trail.option) else {
                return false;
            };
            let key = fnv_more(key, &[b'0' + trail.done as u8]);
            let found = self.happens(key, ACTOR_KEYS[CARDS[trail.option].actor], odds);
            if found {
                self.blame(*trail);
            }
            !found && self.turn - trail.done + 1 < turns
        });
        self.trails = trails;
    }

    fn attribute(&mut self, option: usize) {
        let mut trails = std::mem::take(&mut self.trails);
        trails.retain(|trail| {
            if trail.option == option {
                self.blame(*trail);
            }
            trail.option != option
        });
        self.trails = trails;
    }

    fn blame(&mut self, trail: Mark) {
        self.attributed[trail.option] = true;
        let card = &CARDS[trail.option];
        let covert = acts::covert(self, trail.option);
        let suspected = covert.is_some_and(|covert| covert.3.contains(&card.actor));
        for (by, points) in card.felt[trail.came] {
            let held = if suspected { suspicion(*points) } else { 0 };
            self.resent(*by, card.actor, points - held);
        }
    }

    fn climb(&mut self, acts: &[(usize, usize, bool)]) {
        let acted = acts.iter().map(|(option, came, _)| CARDS[*option].rungs[*came]);
        self.rung = acted.fold((self.rung - 1).max(0), i32::max).max(self.pushed);
        self.highest = self.highest.max(self.rung);
        for (crossed, rung) in self.crossed.iter_mut().zip(THRESHOLDS) {
            *crossed |= self.rung >= rung;
        }
    }

    fn red_lines(&mut self, acts: &[(usize, usize, bool)]) {
        for (at, (owner, answers, within)) in LINES.iter().enumerate() {
            match self.lines[at] {
                (CROSSED, when) => {
                    let acted = acts.iter().any(|(option, _, _)| answers.contains(option));
                    if acted || self.turn - when >= *within {
                        self.lines[at] = (if acted { KEPT } else { LAPSED }, 0);
                        let word = &mut self.credibility[*owner];
                        *word = (*word + if acted { 10 } else { -15 }).clamp(0, 100);
                    }
                }
                (INTACT, _) if injects::crosses(self, at) => self.lines[at] = (CROSSED, self.turn),
                _ => {}
            }
        }
    }

    /// As the rules' state, to be compared.
    fn state(&self) -> State {
        let short = |value: i32| u16::try_from(value).expect("small");
        State {
            turn: self.turn as u32,
            rung: (self.rung as usize).into(),
            highest: (self.highest as usize).into(),
            pushed: usize::try_from(self.pushed).ok().map(Into::into),
            indicators: self.v.to_vec(),
            flags: (0..FLAG_COUNT).map(|flag| self.is(1 << flag)).collect(),
            grievance: self.grievance.as_flattened().to_vec(),
            trust: self.trust.as_flattened().to_vec(),
            credibility: self.credibility.to_vec(),
            breaches: self.breaches.iter().map(|breaches| short(*breaches)).collect(),
            red_lines: self.lines.iter().map(line).collect(),
            chosen: self
                .times
                .iter()
                .zip(&self.last)
                .map(|(n, at)| (short(*n), short(*at)))
                .collect(),
            attributed: self.attributed.to_vec(),
            fired: self.fired.iter().map(|turn| short(*turn)).collect(),
            crossed: self.crossed.to_vec(),
            resolved: self.resolved.to_vec(),
            trails: self.trails.iter().map(Mark::trail).collect(),
            sealed: vec![None; SEATS],
            ending: self.ending.map(Into::into),
        }
    }
}

fn suspicion(points: i32) -> i32 {
    (points * SUSPICION + 50) / 100
}

fn line((line, when): &(u8, i32)) -> RedLineState {
    match *line {
        INTACT => RedLineState::Intact,
        CROSSED => RedLineState::Crossed(*when as u16),
        KEPT => RedLineState::Kept,
        _ => RedLineState::Lapsed,
    }
}

impl Mark {
    fn trail(&self) -> Trail {
        Trail {
            actor: CARDS[self.option].actor.into(),
            option: self.option.into(),
            outcome: self.came.into(),
            done: self.done as u16,
        }
    }
}

/// Plays a whole game, everybody by temperament; the ending.
pub fn play(seed: u64) -> Option<usize> {
    let mut game = Game::new(seed);
    game.situation();
    while game.ending.is_none() {
        game.play_turn();
    }
    game.ending
}

/// The same; `look` sees each state in which orders are due, and the last.
pub fn watch(seed: u64, mut look: impl FnMut(&State)) {
    let mut game = Game::new(seed);
    game.situation();
    while game.ending.is_none() {
        look(&game.state());
        game.play_turn();
    }
    look(&game.state());
}
