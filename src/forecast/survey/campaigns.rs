//! Whole campaigns, so many side by side: each chapter begins as the one before it was left.

use rayon::prelude::*;

use super::super::batch::game_seed;
use super::super::parts::in_parts;
use super::{Survey, part_of};
use crate::campaign::Campaign;
use crate::policy::{LANES, Players, PolicyKind, SideBySide};
use crate::rules::{State, mix};
use crate::scenario::{Inherited, Scenario};

/// Plays whole campaigns, each actor by temperament: one survey for each chapter, of the games in
/// which the campaign came so far. Luck and threads as in [`super::survey`]; `tick` after each campaign.
pub fn survey_campaign(
    campaign: &Campaign,
    runs: u32,
    seed: u64,
    tick: &(dyn Fn() + Sync),
) -> Vec<Survey> {
    let chapters = || campaign.chapters.iter().map(|chapter| chapter.scenario.as_ref());
    let players: Vec<_> =
        chapters().map(|one| Players::new(one, |_| PolicyKind::Temperament)).collect();
    let none = || chapters().map(Survey::of).collect::<Vec<_>>();
    let part = part_of(runs);
    in_parts(
        0..runs.div_ceil(part),
        || players.iter().map(ChapterTable::new).collect::<Vec<_>>(),
        |tables, at| {
            let runs = at * part..runs.min((at + 1) * part);
            let mut going: Vec<_> =
                runs.clone().map(|run| (game_seed(seed, run), Vec::new())).collect();
            let mut surveys = none();
            for (chapter, (table, survey)) in tables.iter_mut().zip(&mut surveys).enumerate() {
                going = table.play(campaign, chapter, &going, survey);
            }
            runs.for_each(|_| tick());
            surveys
        },
    )
    .reduce(none, |a, b| a.into_iter().zip(b).map(|(a, b)| a.plus(b)).collect())
}

/// What a thread plays a chapter on.
struct ChapterTable<'p, 'a> {
    games: SideBySide<'p, 'a, LANES>,
    /// On which a game's start is set up.
    first: SideBySide<'p, 'a, 1>,
    /// The chapter as a campaign finds it.
    found: Scenario,
    room: State,
}

/// A campaign under way: its seed, and what it has left behind.
type Going = (u64, Vec<Inherited>);

impl<'p, 'a> ChapterTable<'p, 'a> {
    fn new(player: &'p Players<'a>) -> Self {
        let found = player.scenario().clone();
        let room = State::start(&found);
        Self { games: player.table(&room), first: player.table(&room), found, room }
    }

    /// Plays a chapter (from 0) of these campaigns and counts it; returns those that go on.
    fn play(
        &mut self,
        campaign: &Campaign,
        chapter: usize,
        going: &[Going],
        survey: &mut Survey,
    ) -> Vec<Going> {
        let nothing_offered = vec![false; self.found.options.len()];
        let mut go_on = Vec::new();
        for together in going.chunks(LANES) {
            for (lane, (seed, legacy)) in together.iter().enumerate() {
                self.begin(lane, legacy, mix(seed ^ chapter as u64));
            }
            self.games.games.keep(together.len());
            self.games.begin();
            self.games.play_out();
            for (lane, (seed, _)) in together.iter().enumerate() {
                self.games.games().write(lane, &mut self.room);
                survey.count(&self.room, &nothing_offered);
                if campaign.goes_on(chapter, &self.room) {
                    go_on.push((*seed, campaign.legacy(chapter + 1, &self.room)));
                }
            }
        }
        go_on
    }

    /// A game at its start, with what was left behind.
    fn begin(&mut self, lane: usize, legacy: &[Inherited], seed: u64) {
        self.found.inherit(legacy);
        self.first.restart(&State::start(&self.found), [seed]);
        self.games.games.take_over(lane, self.first.games(), 0);
        let file = self.games.scenario();
        let as_it_was = legacy.iter().map(|one| Inherited {
            what: one.what,
            value: file.start_of(one.what),
            why: String::new(),
        });
        self.found.inherit(&as_it_was.collect::<Vec<_>>());
    }
}
