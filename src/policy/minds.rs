//! Policies that draw: what moves an actor is compiled to factors, and odds are weighed for many games
//! at once.

use super::agreement::GivenWord;
use super::chart::{self, FlowChart};
use super::deterrence::Restraints;
use super::temperament::{self, Moved};
use super::{PolicyKind, PolicyOdds};
use crate::rules::{
    Applied, Besides, Branch, Closed, CondRef, Draw, Games, LaneSet, MOST_ORDERS, Plan, explain,
    joins, on_menu,
};
use crate::scenario::{ActorIx, OptionIx, Scenario, fnv, fnv_more};

/// What several actors decide by.
#[derive(Debug)]
pub struct Minds<'a> {
    minds: Vec<ActorMind<'a>>,
    asked: Closed,
    /// The hashes of the draws `choice/1`, `choice/2` and so on.
    keys: [u64; MOST_ORDERS],
}

/// What one actor decides by.
#[derive(Debug)]
struct ActorMind<'a> {
    actor: ActorIx,
    offers: Vec<Offer<'a>>,
    hold: f64,
    besides: Besides,
    /// By which it is played, if by one.
    chart: Option<FlowChart<'a>>,
}

/// An option with everything that moves its odds.
#[derive(Debug)]
struct Offer<'a> {
    option: OptionIx,
    on_menu: CondRef,
    base: f64,
    factors: Vec<Moved<'a>>,
    restraints: Restraints<'a>,
    word: GivenWord<'a>,
}

/// What many games are reckoned on, to be used again.
#[derive(Debug)]
pub struct Pad<const L: usize> {
    said: Vec<LaneSet>,
    odds: Vec<[f64; L]>,
}

impl<const L: usize> Default for Pad<L> {
    fn default() -> Self {
        Self { said: Vec::new(), odds: Vec::new() }
    }
}

impl<'a> Minds<'a> {
    /// Of these actors, each with its policy. What a policy with foresight would do is not drawn here:
    /// it counts as temperament.
    pub fn new(
        scenario: &'a Scenario,
        plan: &mut Plan,
        actors: impl IntoIterator<Item = (ActorIx, PolicyKind)>,
    ) -> Self {
        let actors = actors.into_iter();
        let minds: Vec<_> =
            actors.map(|(actor, policy)| ActorMind::new(scenario, plan, actor, policy)).collect();
        let offers = || minds.iter().flat_map(|mind| &mind.offers);
        let menus = offers().map(|offer| offer.on_menu);
        let factors = offers().flat_map(|offer| &offer.factors).map(|factor| factor.when);
        let restraints = offers().flat_map(|offer| offer.restraints.asked(plan));
        let charts = minds.iter().flat_map(|mind| &mind.chart).flat_map(FlowChart::asked);
        let words = offers().flat_map(|offer| offer.word.asked());
        let asked: Vec<_> =
            menus.chain(factors).chain(restraints).chain(words).chain(charts).collect();
        let asked = plan.conditions.closed(asked);
        let keys = std::array::from_fn(|slot| fnv_more(fnv("choice/"), &[digit(slot)]));
        Self { minds, asked, keys }
    }

    /// Seals in every game for each of these actors that has not sealed.
    pub fn seal<const L: usize>(
        &self,
        plan: &Plan,
        games: &mut Games<'a, L>,
        pad: &mut Pad<L>,
        mut draws: Option<&mut Vec<Draw>>,
    ) {
        plan.conditions.ask(&self.asked, games, &mut pad.said);
        for mind in &self.minds {
            let playing: [bool; L] =
                std::array::from_fn(|lane| !games.over(lane) && !games.sealed(lane, mind.actor));
            mind.weigh(plan, games, &pad.said, &mut pad.odds);
            self.choose(mind, (plan, &mut *games), playing, pad, draws.as_deref_mut());
        }
    }

    /// For each order, one draw among the menu and holding; holding ends it.
    fn choose<const L: usize>(
        &self,
        mind: &ActorMind<'a>,
        (plan, games): (&Plan, &mut Games<'a, L>),
        playing: [bool; L],
        pad: &mut Pad<L>,
        mut draws: Option<&mut Vec<Draw>>,
    ) {
        let mut orders = [[OptionIx(0); MOST_ORDERS]; L];
        let mut given = [0; L];
        let mut more = playing;
        let slots = games.scenario().rules.orders_per_turn as usize;
        let key = games.scenario().actor(mind.actor).key;
        for (slot, draw) in self.keys.iter().take(slots).enumerate() {
            if more == [false; L] {
                break;
            }
            mind.follow(games, pad, more, |lane| &orders[lane][..given[lane]]);
            let odds = |lane| pad.odds.iter().map(move |odds: &[f64; L]| odds[lane]);
            let rolls = std::array::from_fn(|lane| games.roll(lane, *draw, key, odds(lane)));
            let picked = pick(&pad.odds, rolls);
            for lane in 0..L {
                if !more[lane] {
                    continue;
                }
                let taken = &orders[lane][..given[lane]];
                let place = match picked[lane] {
                    place if place < pad.odds.len() => place,
                    _ => last(&pad.odds, lane)
                        .unwrap_or_else(|| mind.free(games, pad, lane, taken)[0]),
                };
                if let Some(draws) = &mut draws {
                    let offers = match mind.chart {
                        Some(_) => vec![place],
                        None => mind.free(games, pad, lane, taken),
                    };
                    let branch = |place| mind.branch(place, (plan, games), pad, lane, taken);
                    let branches = offers.iter().map(|place| branch(*place)).collect();
                    let result = offers.iter().position(|one| *one == place).unwrap_or(0);
                    let (name, author) = (format!("choice/{}", slot + 1), Some(mind.actor));
                    draws.push(explain(name, author, branches, rolls[lane], result, None));
                }
                let Some(offer) = mind.offers.get(place) else {
                    more[lane] = false;
                    continue;
                };
                orders[lane][given[lane]] = offer.option;
                given[lane] += 1;
                let taken = &orders[lane][..given[lane]];
                mind.take(games, &mut pad.odds, (lane, place), taken);
            }
        }
        for lane in (0..L).filter(|lane| playing[*lane]) {
            games.seal(lane, mind.actor, &orders[lane][..given[lane]]);
        }
    }
}

/// What one actor can choose in many games at once, with the odds its temperament gives it.
#[derive(Debug)]
pub(super) struct ActorMenu<'a> {
    minds: Minds<'a>,
}

impl<'a> ActorMenu<'a> {
    pub fn new(scenario: &'a Scenario, plan: &mut Plan, actor: ActorIx) -> Self {
        Self { minds: Minds::new(scenario, plan, [(actor, PolicyKind::Temperament)]) }
    }

    /// How many places there are: the actor's options, and holding as the last.
    pub fn places(&self) -> usize {
        self.minds.minds[0].offers.len() + 1
    }

    /// The option at a place; `None` for holding.
    pub fn option(&self, place: usize) -> Option<OptionIx> {
        self.minds.minds[0].offers.get(place).map(|offer| offer.option)
    }

    /// The odds of every place in every game, 0 if it is not on the menu.
    pub fn weigh<'p, const L: usize>(
        &self,
        plan: &Plan,
        games: &Games<'a, L>,
        pad: &'p mut Pad<L>,
    ) -> &'p mut Vec<[f64; L]> {
        plan.conditions.ask(&self.minds.asked, games, &mut pad.said);
        self.minds.minds[0].weigh(plan, games, &pad.said, &mut pad.odds);
        &mut pad.odds
    }

    /// Takes out what was taken last, and what can't be given together with all that is taken.
    pub fn take<const L: usize>(
        &self,
        games: &Games<'a, L>,
        odds: &mut [[f64; L]],
        at: (usize, usize),
        taken: &[OptionIx],
    ) {
        self.minds.minds[0].take(games, odds, at, taken);
    }

    /// The hash of the draw of an order, counted from 0.
    pub fn key(&self, slot: usize) -> u64 {
        self.minds.keys[slot]
    }
}

/// The digit of an order's draw, from 1.
fn digit(slot: usize) -> u8 {
    b'1' + u8::try_from(slot).unwrap_or(0)
}

/// In each game the first place whose cumulated odds exceed the roll times their sum; as many places
/// as there are if rounding leaves none.
fn pick<const L: usize>(odds: &[[f64; L]], rolls: [f64; L]) -> [usize; L] {
    let mut marks = [0.0; L];
    for odds in odds {
        marks.iter_mut().zip(odds).for_each(|(total, odds)| *total += odds);
    }
    marks.iter_mut().zip(rolls).for_each(|(total, roll)| *total *= roll);
    let mut sums = [0.0; L];
    let mut passed = [0_u64; L];
    for odds in odds {
        sums.iter_mut().zip(odds).for_each(|(sum, odds)| *sum += odds);
        // Sums never fall, so the places reached are the one wanted and those after it.
        let reached = marks.iter().zip(&sums).map(|(mark, sum)| mark < sum);
        passed.iter_mut().zip(reached).for_each(|(passed, reached)| *passed += u64::from(!reached));
    }
    passed.map(|passed| passed as usize)
}

/// The last place with any odds.
fn last<const L: usize>(odds: &[[f64; L]], lane: usize) -> Option<usize> {
    odds.iter().rposition(|odds| odds[lane] > 0.0)
}

impl<'a> ActorMind<'a> {
    fn new(scenario: &'a Scenario, plan: &mut Plan, actor: ActorIx, policy: PolicyKind) -> Self {
        let chart = match policy.odds() {
            PolicyOdds::Even => None,
            PolicyOdds::Temperament => FlowChart::new(scenario, plan, actor),
        };
        // Where a chart says what is taken, nothing moves odds.
        let moved_by = if chart.is_some() { PolicyOdds::Even } else { policy.odds() };
        let offers = scenario.options_of(actor).map(|option| {
            let on_menu = on_menu(scenario, plan, option);
            let (base, factors, restraints, word) = match moved_by {
                PolicyOdds::Even => (1.0, Vec::new(), Restraints::default(), GivenWord::default()),
                PolicyOdds::Temperament => {
                    let factors = temperament::factors(scenario, plan, actor, option);
                    let restraints = Restraints::new(scenario, plan, option);
                    let word = GivenWord::new(scenario, plan, option);
                    (scenario.option(option).weight.base, factors, restraints, word)
                }
            };
            Offer { option, on_menu, base, factors, restraints, word }
        });
        let offers = offers.collect();
        let hold = match moved_by {
            PolicyOdds::Even => 1.0,
            PolicyOdds::Temperament => scenario.actor(actor).temperament.hold,
        };
        let besides = Besides::new(scenario, plan, actor);
        Self { actor, offers, hold, besides, chart }
    }

    /// The odds of every option in every game, 0 if it is not on the menu, and then of holding.
    fn weigh<const L: usize>(
        &self,
        plan: &Plan,
        games: &Games<'_, L>,
        said: &[LaneSet],
        odds: &mut Vec<[f64; L]>,
    ) {
        odds.clear();
        for offer in &self.offers {
            let on_menu = said[offer.on_menu.at()];
            if !on_menu.anywhere::<L>() {
                odds.push([0.0; L]);
                continue;
            }
            let mut value = [offer.base; L];
            for factor in &offer.factors {
                said[factor.when.at()].times(factor.times, &mut value);
            }
            if !offer.restraints.is_empty() {
                offer.restraints.weigh(plan, games, said, &mut value);
            }
            if !offer.word.is_empty() {
                offer.word.weigh(games, said, &mut value);
            }
            for (lane, value) in value.iter_mut().enumerate() {
                *value = f64::from_bits(value.to_bits() & on_menu.mask(lane));
            }
            odds.push(value);
        }
        odds.push([self.hold; L]);
    }

    /// Of an actor that is played by a flow chart: nothing has odds but what its chart says is next.
    fn follow<'o, const L: usize>(
        &self,
        games: &Games<'a, L>,
        pad: &mut Pad<L>,
        more: [bool; L],
        taken: impl Fn(usize) -> &'o [OptionIx],
    ) {
        let Some(chart) = &self.chart else { return };
        for lane in (0..L).filter(|lane| more[*lane]) {
            let free = |place: usize| self.is_free(games, &pad.said, (lane, place), taken(lane));
            let (next, _) = chart.next(&pad.said, lane, self.offers.len(), free);
            for (place, odds) in pad.odds.iter_mut().enumerate() {
                odds[lane] = if place == next { 1.0 } else { 0.0 };
            }
        }
    }

    /// Takes out what was taken last, and what can't be given together with all that is taken.
    fn take<const L: usize>(
        &self,
        games: &Games<'a, L>,
        odds: &mut [[f64; L]],
        (lane, place): (usize, usize),
        taken: &[OptionIx],
    ) {
        odds[place][lane] = 0.0;
        // Nothing follows a turn's last order.
        if taken.len() < games.scenario().rules.orders_per_turn as usize {
            self.besides.shut(games, (lane, place), taken, |other| odds[other][lane] = 0.0);
        }
    }

    /// The places of what can be taken, and of holding.
    fn free<const L: usize>(
        &self,
        games: &Games<'a, L>,
        pad: &Pad<L>,
        lane: usize,
        taken: &[OptionIx],
    ) -> Vec<usize> {
        let all = 0..self.offers.len();
        let free = all.filter(|place| self.is_free(games, &pad.said, (lane, *place), taken));
        free.chain([self.offers.len()]).collect()
    }

    /// Whether what is at a place can be taken besides what is taken.
    fn is_free<const L: usize>(
        &self,
        games: &Games<'a, L>,
        said: &[LaneSet],
        (lane, place): (usize, usize),
        taken: &[OptionIx],
    ) -> bool {
        let offer = &self.offers[place];
        said[offer.on_menu.at()].holds_in(lane)
            && !taken.contains(&offer.option)
            && joins(games.scenario(), &games.facts(lane), taken, offer.option)
    }

    fn branch<const L: usize>(
        &self,
        place: usize,
        (plan, games): (&Plan, &Games<'a, L>),
        pad: &Pad<L>,
        lane: usize,
        taken: &[OptionIx],
    ) -> Branch {
        if let Some(chart) = &self.chart {
            let free = |place: usize| self.is_free(games, &pad.said, (lane, place), taken);
            let (_, why) = chart.next(&pad.said, lane, self.offers.len(), free);
            let option = self.offers.get(place).map(|offer| games.scenario().option(offer.option));
            let label = option.map_or_else(|| "hold".to_owned(), |option| option.id.clone());
            let factors = chart::reason(why);
            return Branch { label, base: 1.0, factors, odds: 1.0, probability: 0.0, gain: None };
        }
        let Some(offer) = self.offers.get(place) else {
            let (label, base) = ("hold".to_owned(), self.hold);
            return Branch {
                label,
                base,
                factors: Vec::new(),
                odds: base,
                probability: 0.0,
                gain: None,
            };
        };
        let working =
            offer.factors.iter().filter(|factor| pad.said[factor.when.at()].holds_in(lane));
        let shown = working.filter(|factor| factor.times != 1.0);
        let shown = shown.map(|f| Applied { times: f.times, why: f.why.into() });
        let scenario = games.scenario();
        let restraints = offer.restraints.explain(scenario, plan, games, &pad.said, lane);
        let word = offer.word.explain(games, &pad.said, lane);
        let factors: Vec<_> = shown.chain(restraints).chain(word).collect();
        let odds = factors.iter().fold(offer.base, |odds, factor| odds * factor.times);
        let label = scenario.option(offer.option).id.clone();
        Branch { label, base: offer.base, factors, odds, probability: 0.0, gain: None }
    }
}
