//! Flow charts: what an actor takes that is played by one.

use crate::rules::{Applied, CondRef, LaneSet, Plan};
use crate::scenario::{ActorIx, FlowLine, Scenario};

/// An actor's flow chart, compiled.
#[derive(Debug)]
pub(super) struct FlowChart<'a> {
    lines: Vec<ChartLine<'a>>,
}

#[derive(Debug)]
struct ChartLine<'a> {
    when: CondRef,
    /// Places among what the actor can choose.
    take: Vec<usize>,
    of: &'a FlowLine,
}

impl<'a> FlowChart<'a> {
    /// Of an actor, if it has one.
    pub fn new(scenario: &'a Scenario, plan: &mut Plan, actor: ActorIx) -> Option<Self> {
        let all: Vec<_> = scenario.options_of(actor).collect();
        let lines = scenario.actor(actor).flow.iter().map(|of| ChartLine {
            when: plan.optional(of.when.as_ref()),
            take: of.take.iter().filter_map(|ix| all.iter().position(|one| one == ix)).collect(),
            of,
        });
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty()).then_some(Self { lines })
    }

    /// What it asks.
    pub fn asked(&self) -> impl Iterator<Item = CondRef> + '_ {
        self.lines.iter().map(|line| line.when)
    }

    /// What is taken in a game: a place that is free, or `hold`; and why, if a line fits.
    pub fn next(
        &self,
        said: &[LaneSet],
        lane: usize,
        hold: usize,
        free: impl Fn(usize) -> bool,
    ) -> (usize, Option<&'a str>) {
        let holds = self.lines.iter().filter(|line| said[line.when.at()].holds_in(lane));
        let mut fits = holds.filter_map(|line| {
            let place = match line.take.is_empty() {
                true => Some(hold),
                false => line.take.iter().copied().find(|place| free(*place)),
            };
            Some((place?, Some(line.of.why.as_str())))
        });
        fits.next().unwrap_or((hold, None))
    }
}

/// The reason of a line, as the factor that it is: it moves nothing, since nothing else can be taken.
pub(super) fn reason(why: Option<&str>) -> Vec<Applied> {
    why.map(|why| Applied { times: 1.0, why: why.into() }).into_iter().collect()
}
