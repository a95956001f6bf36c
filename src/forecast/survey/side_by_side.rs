//! A survey's games, so many side by side.
//!
//! Those that are looked at more closely wait until there are enough of the same turn to fill a table.

use super::super::menus::{Menus, MenusNow};
use super::super::rollout::Headline;
use super::{LOOK, Survey, below};
use crate::policy::{LANES, Players, SideBySide};
use crate::rules::{Cell, Cells, Games, LaneSet, State, mix};
use crate::scenario::{ActorIx, InjectIx, OptionIx, QuestionIx, Scenario, ThresholdIx, Tone};

/// What a thread plays its games on.
pub(super) struct SurveyTable<'p, 'a> {
    player: &'p Players<'a>,
    menus: &'p Menus,
    risk: Headline,
    start: State,
    games: SideBySide<'p, 'a, LANES>,
    now: MenusNow,
    offered: Vec<LaneSet>,
    /// By turn, from the first.
    closer: Vec<Closer<'p, 'a>>,
}

/// Games of one turn in which an option is looked at: two beside each other, one after it and one after holding.
struct Closer<'p, 'a> {
    games: SideBySide<'p, 'a, LANES>,
    options: Vec<OptionIx>,
}

/// Whom to look at in a game, and when: by the game's own seed, but by no draw of the game.
#[derive(Clone, Copy)]
struct CloserLook {
    actor: ActorIx,
    turn: u32,
    /// Which of its options.
    pick: u64,
}

impl CloserLook {
    fn new(scenario: &Scenario, seed: u64) -> Self {
        let look = mix(seed ^ LOOK);
        Self {
            actor: ActorIx::from(below(look, scenario.actors.len())),
            turn: 1 + below(mix(look), scenario.last_turn() as usize) as u32,
            pick: mix(mix(look)),
        }
    }
}

impl<'p, 'a> SurveyTable<'p, 'a> {
    pub fn new(player: &'p Players<'a>, menus: &'p Menus, risk: Headline) -> Self {
        let scenario = player.scenario();
        let start = State::start(scenario);
        let games = player.table(&start);
        let offered = vec![LaneSet::NOWHERE; scenario.options.len()];
        Self {
            player,
            menus,
            risk,
            start,
            games,
            now: MenusNow::default(),
            offered,
            closer: Vec::new(),
        }
    }

    /// Plays games with these seeds and counts the first so many of them.
    pub fn play(&mut self, survey: &mut Survey, seeds: [u64; LANES], count: usize) {
        let scenario = self.player.scenario();
        let looks = seeds.map(|seed| CloserLook::new(scenario, seed));
        self.offered.fill(LaneSet::NOWHERE);
        self.games.restart(&self.start, seeds);
        self.games.begin();
        while !self.games.games().all_over() {
            self.offer(survey, count);
            for (lane, look) in looks.iter().enumerate().take(count) {
                let games = self.games.games();
                if !games.over(lane) && games.turn == look.turn {
                    self.look(survey, lane, *look);
                }
            }
            self.games.play_turn(&[]);
        }
        self.count(survey, count);
    }

    /// Counts the menus of a turn; in the aftermath nobody has one, and who goes by a flow chart reads
    /// that instead.
    fn offer(&mut self, survey: &mut Survey, count: usize) {
        let scenario = self.player.scenario();
        self.menus.ask(self.games.plan(), self.games.games(), count, &mut self.now);
        for (ix, offered) in OptionIx::all(scenario.options.len()).zip(&mut self.offered) {
            *offered = offered.or(self.menus.offer(&self.now, ix));
        }
        let longest = survey.menus.len() - 1;
        for actor in scenario.actor_ids().filter(|actor| scenario.actor(*actor).flow.is_empty()) {
            let lengths = self.menus.lengths(scenario, &self.now, actor);
            for lane in self.now.here().games::<LANES>() {
                survey.menus[usize::from(lengths[lane]).min(longest)] += 1;
            }
        }
    }

    /// Lets a game wait to be played on after an option of its menu, and after holding.
    fn look(&mut self, survey: &mut Survey, lane: usize, look: CloserLook) {
        let scenario = self.player.scenario();
        let here = |ix: &OptionIx| self.menus.offer(&self.now, *ix).holds_in(lane);
        let on_menu: Vec<_> = scenario.options_of(look.actor).filter(here).collect();
        if on_menu.is_empty() {
            return;
        }
        let option = on_menu[below(look.pick, on_menu.len())];
        while self.closer.len() < look.turn as usize {
            let games = self.player.table(&self.start);
            self.closer.push(Closer { games, options: Vec::new() });
        }
        let closer = &mut self.closer[look.turn as usize - 1];
        closer.take(self.games.games(), lane, option);
        if closer.options.len() == LANES / 2 {
            closer.weigh(survey, self.risk);
        }
    }

    /// Plays what still waits.
    pub fn finish(&mut self, survey: &mut Survey) {
        let risk = self.risk;
        self.closer.iter_mut().for_each(|closer| closer.weigh(survey, risk));
    }

    /// Counts how games ended.
    fn count(&self, survey: &mut Survey, count: usize) {
        let (games, cells) = (self.games.games(), &self.games.plan().cells);
        let sum = |values: &[i32; LANES]| {
            values[..count].iter().filter(|value| **value > 0).count() as u64
        };
        survey.games += count as u64;
        survey.turns += (0..count).map(|lane| u64::from(games.turn_of(lane))).sum::<u64>();
        for ending in (0..count).filter_map(|lane| games.ending(lane)) {
            survey.endings[ending.at()] += 1;
        }
        let value = |cell: Cell| sum(&games.cells[cell.at()]);
        for (ix, crossed) in ThresholdIx::all(survey.thresholds.len()).zip(&mut survey.thresholds) {
            *crossed += value(cells.crossed(ix));
        }
        for (ix, yes) in QuestionIx::all(survey.questions.len()).zip(&mut survey.questions) {
            *yes += value(cells.resolved(ix));
        }
        for (ix, fired) in InjectIx::all(survey.injects.len()).zip(&mut survey.injects) {
            *fired += value(cells.fired(ix));
        }
        for (ix, counts) in OptionIx::all(survey.options.len()).zip(&mut survey.options) {
            counts.offered += self.offered[ix.at()].games::<LANES>().count() as u64;
            counts.chosen += value(cells.times(ix));
        }
    }
}

impl<'a> Closer<'_, 'a> {
    fn take(&mut self, from: &Games<'a, LANES>, lane: usize, option: OptionIx) {
        let actor = from.scenario().option(option).actor;
        let place = 2 * self.options.len();
        for (place, orders) in [(place, [option].as_slice()), (place + 1, &[])] {
            self.games.games.take_over(place, from, lane);
            self.games.games.seal(place, actor, orders);
        }
        self.options.push(option);
    }

    /// Plays on, and counts what the option did to the risk and to its owner's objectives.
    fn weigh(&mut self, survey: &mut Survey, risk: Headline) {
        let scenario = self.games.scenario();
        if self.options.is_empty() {
            return;
        }
        self.games.games.keep(2 * self.options.len());
        self.games.play_out();
        let games = self.games.games();
        for (nth, option) in self.options.drain(..).enumerate() {
            let [chosen, held] = [2 * nth, 2 * nth + 1];
            let came =
                |lane| i64::from(came(risk, scenario, games, &self.games.plan().cells, lane));
            let counts = &mut survey.options[option.at()];
            counts.risk.count(came(chosen) - came(held));
            let objectives = &scenario.actor(scenario.option(option).actor).objectives;
            for (change, objective) in counts.objectives.iter_mut().zip(objectives) {
                let score = |lane| objective.score.eval(&games.facts(lane));
                change.count(score(chosen).saturating_sub(score(held)));
            }
        }
    }
}

/// Whether the risk came true in a game that is over.
fn came(
    risk: Headline,
    scenario: &Scenario,
    games: &Games<'_, LANES>,
    cells: &Cells,
    lane: usize,
) -> bool {
    let ending = games.ending(lane);
    match risk {
        Headline::Catastrophe => {
            ending.is_some_and(|ix| scenario.endings[ix.at()].tone == Tone::Catastrophe)
        }
        Headline::NextTurn(ix) | Headline::End(ix) => games.cell(cells.crossed(ix), lane) != 0,
        Headline::Ending(ix) => ending == Some(ix),
    }
}
