//! Everybody's menus in games that are played side by side.

use crate::policy::{LANES, Players};
use crate::rules::{Cells, Closed, CondRef, Games, LaneSet, Plan, on_menu};
use crate::scenario::{ActorIx, OptionIx, Scenario};

/// Everybody's menus, as conditions.
#[derive(Debug)]
pub struct Menus {
    on_menu: Vec<CondRef>,
    asked: Closed,
}

/// What is on the menus of a turn.
#[derive(Clone, Debug, Default)]
pub struct MenusNow {
    said: Vec<LaneSet>,
    /// The games in which there are any: not when a game is over, nor in its aftermath.
    here: LaneSet,
}

impl Menus {
    /// Of these players' scenario; their plan gets to know them.
    pub fn new(player: &mut Players<'_>) -> Self {
        let (scenario, plan) = (player.scenario(), &mut player.plan);
        let options = OptionIx::all(scenario.options.len());
        let on_menu: Vec<_> = options.map(|ix| on_menu(scenario, plan, ix)).collect();
        let asked = plan.conditions.closed(on_menu.iter().copied());
        Self { on_menu, asked }
    }

    /// Asks what is on them now in the first so many games.
    pub fn ask(&self, plan: &Plan, games: &Games<'_, LANES>, count: usize, now: &mut MenusNow) {
        plan.conditions.ask(&self.asked, games, &mut now.said);
        let aftermath = games.cells[Cells::AFTERMATH.at()];
        let here = |lane| lane < count && !games.over(lane) && aftermath[lane] == 0;
        now.here = LaneSet::of::<LANES>(std::array::from_fn(here));
    }

    /// The games in which an option is on its actor's menu.
    pub fn offer(&self, now: &MenusNow, ix: OptionIx) -> LaneSet {
        now.said[self.on_menu[ix.at()].at()].and(now.here)
    }

    /// How many options an actor has in each game.
    pub fn lengths(&self, scenario: &Scenario, now: &MenusNow, actor: ActorIx) -> [u16; LANES] {
        let mut lengths = [0; LANES];
        for ix in scenario.options_of(actor) {
            self.offer(now, ix).games::<LANES>().for_each(|lane| lengths[lane] += 1);
        }
        lengths
    }
}

impl MenusNow {
    /// The games in which there are menus.
    pub fn here(&self) -> LaneSet {
        self.here
    }
}
