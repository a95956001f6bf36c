//! All orders are opened at once and carried out together.

use super::event::Event;
use super::games::OneGame;
use super::perceive::{self, CarriedOut};
use super::plan::{LaneSet, Plan};
use super::quantity::{Cell, Cells};
use super::state::red_line;
use super::{Chance, Games, Log, agreement, credibility, ending, situation, tap, threshold};
use crate::scenario::{OptionIx, QuestionIx, RedLineIx, RungIx, Thresholds};

/// Steps 4 to 7 of a turn.
pub(super) fn run<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    let mut said = std::mem::take(&mut games.scratch.said);
    plan.conditions.ask(&plan.opening, games, &mut said);
    each(games, |games, lane| open_orders(plan, games, lane, &said, luck, log));
    perceive::forget(plan, games);
    each(games, |games, lane| {
        let acts = std::mem::take(&mut games.scratch.acts[lane]);
        carry_out(plan, games, lane, &acts, log);
        perceive::trace(plan, games, lane, luck, log);
        tap::listen(plan, games, lane, &acts, luck, log);
        agreement::settle(plan, games, lane, &acts, log);
        climb(plan, games, lane, &acts, log);
        games.scratch.acts[lane] = acts;
    });
    for line in RedLineIx::all(plan.red_lines.len()) {
        // Asked one by one: a line may read what became of those before it.
        plan.conditions.ask(&plan.red_lines[line.at()].1, games, &mut said);
        log.show(|witness| {
            let cell = plan.cells.red_line(line);
            each_at(games, cell, red_line::INTACT, |facts| witness.line(facts, line));
        });
        each(games, |games, lane| red_line(plan, games, lane, &said, line, log));
    }
    plan.conditions.ask(&plan.last, games, &mut said);
    questions(plan, games, &said, log);
    each(games, |games, lane| ending::end(plan, games, lane, &said, luck, log));
    games.scratch.said = said;
}

/// Does something in every game that goes on.
fn each<'a, const L: usize>(
    games: &mut Games<'a, L>,
    mut play: impl FnMut(&mut Games<'a, L>, usize),
) {
    for lane in 0..L {
        if !games.over(lane) {
            play(games, lane);
        }
    }
}

/// Comes by every game that goes on and has this value.
fn each_at<'a, const L: usize>(
    games: &Games<'a, L>,
    cell: Cell,
    value: i32,
    mut look: impl FnMut(&OneGame<'_, 'a, L>),
) {
    let here = |lane: &usize| !games.over(*lane) && games.cells[cell.at()][*lane] == value;
    (0..L).filter(here).for_each(|lane| look(&games.facts(lane)));
}

/// Decides every order's outcome on the sealed state, and notes what it changes: actors in the
/// scenario's order, each one's orders as it chose them.
fn open_orders<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    luck: Chance<'_>,
    log: &mut Log<'_>,
) {
    let mut acts = std::mem::take(&mut games.scratch.acts[lane]);
    let mut delta = std::mem::take(&mut games.scratch.delta[lane]);
    acts.clear();
    if games.cells[Cells::AFTERMATH.at()][lane] == 0 {
        log.show(|witness| witness.orders(&games.facts(lane)));
    }
    for actor in games.scenario.actor_ids() {
        for nth in 0..games.orders(lane, actor).len() {
            let ix = games.orders(lane, actor)[nth];
            let option = games.scenario.option(ix);
            let compiled = &plan.options[ix.at()];
            let among = (&compiled.branches, option.outcomes.as_slice());
            let (outcome, draw) = situation::outcome(
                plan,
                games,
                lane,
                said,
                &option.draw,
                Some(actor),
                among,
                luck,
                log.on(),
            );
            log.show(|witness| witness.acted(&games.facts(lane), ix, outcome.at()));
            let attributed = games.cells[plan.cells.attributed(ix).at()][lane] != 0;
            let open = !compiled.covert || attributed;
            acts.push(CarriedOut { actor, option: ix, outcome, open });
            let branch = plan.branch(&compiled.branches, outcome.at());
            delta.collect(plan, games, lane, said, &branch.effects);
            log.push(|| {
                let draw = draw.map(|draw| *draw);
                Event::Acted { actor, option: ix, outcome, draw, open }
            });
        }
    }
    games.scratch.acts[lane] = acts;
    games.scratch.delta[lane] = delta;
}

/// What the acts change, and what they make others feel.
fn carry_out<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    acts: &[CarriedOut],
    log: &mut Log<'_>,
) {
    let turn = games.turn_mark();
    for act in acts {
        let times = &mut games.cells[plan.cells.times(act.option).at()][lane];
        *times = (*times + 1).min(u16::MAX.into());
        games.cells[plan.cells.last(act.option).at()][lane] = turn;
        games.cells[plan.cells.since_option(act.option).at()][lane] = 0;
    }
    let mut delta = std::mem::take(&mut games.scratch.delta[lane]);
    delta.make(plan, games, lane, log);
    for act in acts {
        perceive::feel(plan, games, lane, act, log);
    }
    for option in delta.attributed.drain(..) {
        perceive::attribute(plan, games, lane, option, log);
    }
    games.scratch.delta[lane] = delta;
}

/// The rung is the highest acted on, or the old one less cooling, whichever is higher. Then thresholds.
fn climb<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    acts: &[CarriedOut],
    log: &mut Log<'_>,
) {
    let ladder = &games.scenario.ladder;
    let from = games.cells[Cells::RUNG.at()][lane];
    let mut to = (from - i32::from(ladder.cooling)).max(0);
    let mut crosses = Thresholds::default();
    for act in acts {
        let branch = plan.branch(&plan.options[act.option.at()].branches, act.outcome.at());
        to = to.max(branch.rung.map_or(0, |rung| rung.0.into()));
        crosses = crosses.and(branch.crosses);
    }
    to = to.max(games.cells[Cells::PUSHED.at()][lane] - 1);
    games.cells[Cells::RUNG.at()][lane] = to;
    let highest = &mut games.cells[Cells::HIGHEST.at()][lane];
    *highest = (*highest).max(to);
    let rung = |value: i32| RungIx(u16::try_from(value).unwrap_or(u16::MAX));
    log.push(|| Event::Rung { from: rung(from), to: rung(to) });
    let stands = usize::try_from(to).ok().and_then(|at| plan.stands.get(at)).copied();
    let crosses = crosses.and(stands.unwrap_or_default());
    threshold::cross(plan, games, lane, crosses, threshold::with_orders(games.turn), log);
}

/// A red line crossed earlier is kept, or lapses; one that is intact may be crossed.
fn red_line<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    lane: usize,
    said: &[LaneSet],
    ix: RedLineIx,
    log: &mut Log<'_>,
) {
    let turn = games.turn_mark();
    if log.on() && declared_now(plan, games, lane, ix) {
        log.push(|| Event::RedLineDeclared { red_line: ix });
    }
    let cell = plan.cells.red_line(ix).at();
    match games.cells[cell][lane] {
        red_line::CROSSED => {
            let line = &games.scenario.red_lines[ix.at()];
            let acts = &games.scratch.acts[lane];
            let acted = acts.iter().any(|act| line.answers.contains(&act.option));
            let when = games.cells[plan.cells.crossed_in(ix).at()][lane];
            let late = (turn - when).max(0) >= line.within.into();
            if !acted && !late {
                return;
            }
            games.cells[cell][lane] = if acted { red_line::KEPT } else { red_line::LAPSED };
            let change = if acted { credibility::KEPT } else { credibility::NOT_KEPT };
            credibility::change(plan, games, lane, line.owner, change);
            log.push(|| Event::RedLineKept { red_line: ix, acted });
        }
        red_line::INTACT if said[plan.red_lines[ix.at()].0.at()].holds_in(lane) => {
            games.cells[cell][lane] = red_line::CROSSED;
            games.cells[plan.cells.crossed_in(ix).at()][lane] = turn;
            log.push(|| Event::RedLineCrossed { red_line: ix });
        }
        _ => {}
    }
}

/// Whether a red line was declared by this turn's acts, and not before.
fn declared_now<const L: usize>(
    plan: &Plan,
    games: &Games<'_, L>,
    lane: usize,
    ix: RedLineIx,
) -> bool {
    let line = &games.scenario.red_lines[ix.at()];
    let times = |by: &OptionIx| games.cells[plan.cells.times(*by).at()][lane];
    let ever: i32 = line.declared_by.iter().map(times).sum();
    let acts = games.scratch.acts[lane].iter();
    let now = acts.filter(|act| line.declared_by.contains(&act.option)).count();
    !line.declared && now > 0 && usize::try_from(ever) == Ok(now)
}

/// Open questions whose condition holds are answered with yes.
fn questions<const L: usize>(
    plan: &Plan,
    games: &mut Games<'_, L>,
    said: &[LaneSet],
    log: &mut Log<'_>,
) {
    for question in QuestionIx::all(plan.questions.len()) {
        log.show(|witness| {
            let cell = plan.cells.resolved(question);
            each_at(games, cell, 0, |facts| witness.question(facts, question));
        });
        for lane in said[plan.questions[question.at()].at()].games::<L>() {
            let over = games.over(lane);
            let resolved = &mut games.cells[plan.cells.resolved(question).at()][lane];
            if !over && *resolved == 0 {
                *resolved = 1;
                log.push(|| Event::Resolved { question });
            }
        }
    }
}
