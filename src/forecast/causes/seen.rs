//! What one viewer saw of a turn that is over: all that causes are worked out from.

use crate::forecast::Headline;
use crate::rules::{Became, Draw, Event, Ruling, Sight, State, Trail, Viewer, counted_from};
use crate::scenario::{
    ActorIx, AgreementIx, InjectIx, NormIx, OptionIx, Quantity, RedLineIx, Scenario, Trigger,
};

/// Something that changed a risk over a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub enum Cause {
    /// The clock: the turn, had everybody held in it. Without the next turn's injects, which are left to chance.
    Clock,
    /// Chosen: an act, its roll left to chance.
    Act(ActorIx, OptionIx),
    /// Luck: what the roll of an act came to, against what was to be expected of it.
    Roll(ActorIx, OptionIx),
    /// Luck: whether a covert act was traced to its author.
    Trace(ActorIx, OptionIx, bool),
    /// Luck: whether this was the last turn, where chance decides.
    MayEnd(bool),
    /// Luck: an inject of the next turn that chance decided on.
    Report(InjectIx),
    /// Luck: injects that could have come by chance and did not.
    NoReport,
    /// A red line that was crossed, kept, or let pass.
    RedLine(RedLineIx),
    /// A norm that was broken.
    Norm(NormIx),
    /// An agreement that came into force, was broken, denounced, or kept to its term.
    Agreement(AgreementIx),
}

/// When causes join: what was done, then what it did to lines and agreements, then the next turn's reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CauseStage {
    Orders,
    Lines,
    Reports,
}

/// A cause, and how it is let into a turn that is played again.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct JoiningCause {
    pub cause: Cause,
    pub stage: CauseStage,
    /// Draws that come as they came.
    pub rulings: Vec<Ruling>,
    /// A trail that nobody but its author knew of.
    pub trail: Option<Trail>,
}

impl JoiningCause {
    /// Causes that join in the order in which they are listed: an act, its roll, its trace.
    pub fn chain(&self) -> Option<OptionIx> {
        match self.cause {
            Cause::Act(_, ix) | Cause::Roll(_, ix) | Cause::Trace(_, ix, _) => Some(ix),
            _ => None,
        }
    }
}

/// A turn that is over, as one viewer saw it. What is secret from the viewer is not in it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenTurn {
    /// The start of the turn's deliberation.
    pub(super) began: State,
    /// When its orders were opened, without them.
    pub(super) opened: State,
    /// The start of the next turn's deliberation, or the end.
    pub(super) after: State,
    pub(super) joining: Vec<JoiningCause>,
}

/// Most causes of a turn; what is beyond is not told apart.
const MOST: usize = 60;

impl SeenTurn {
    /// A turn from when it `began` and the state in which its orders were `opened` to the start of the next one's
    /// deliberation, with the events between these two. The scenario is as the viewer takes it to be.
    pub fn of(
        scenario: &Scenario,
        (began, opened, after): (&State, &State, &State),
        events: &[Event],
        viewer: Viewer,
    ) -> Self {
        let fits = |state: &State| {
            let mut state = state.clone();
            state.make_room(scenario);
            state
        };
        let [began, opened, after] = [began, opened, after].map(fits);
        let imagined = |state: &State| Sight::new(scenario, state, viewer).imagined();
        let sight = Sight::new(scenario, &after, viewer);
        let mut joining: Vec<JoiningCause> = Vec::new();
        for event in events {
            for one in seen(scenario, &sight, &opened, event) {
                if !joining.iter().any(|other| other.cause == one.cause) {
                    joining.push(one);
                }
            }
        }
        joining.extend(not_come(scenario, &after, viewer));
        joining.truncate(MOST);
        let mut start = imagined(&opened);
        start.sealed.fill(None);
        let mut after = imagined(&after);
        after.sealed.fill(None);
        Self { began: imagined(&began), opened: start, after, joining }
    }

    /// Whether something came in the turn itself.
    pub(super) fn brought(&self, scenario: &Scenario, what: Headline) -> bool {
        let since = counted_from(self.opened.turn, false);
        match what {
            Headline::End(ix) => self.after.crossed_since(scenario, ix, since),
            Headline::NextTurn(_) => false,
            Headline::Catastrophe | Headline::Ending(_) => what.came(scenario, &self.after),
        }
    }

    /// What could have changed a risk, as far as the viewer saw it, but for the clock.
    pub fn causes(&self) -> Vec<Cause> {
        self.joining.iter().map(|one| one.cause).collect()
    }
}

/// What a viewer sees of an event, as causes.
fn seen(
    scenario: &Scenario,
    sight: &Sight<'_>,
    opened: &State,
    event: &Event,
) -> Vec<JoiningCause> {
    let plain = |cause, stage| JoiningCause { cause, stage, rulings: Vec::new(), trail: None };
    let ruled =
        |cause, rulings: Vec<Ruling>| JoiningCause { rulings, ..plain(cause, CauseStage::Orders) };
    let viewer = sight.viewer();
    match event {
        // A move that was written down after what the viewer takes the scenario to be.
        Event::Acted { option, .. } | Event::Traced { option, .. }
            if option.at() >= scenario.options.len() =>
        {
            Vec::new()
        }
        Event::Acted { actor, option, outcome, .. } if sight.knows_author(*option) => {
            let act = plain(Cause::Act(*actor, *option), CauseStage::Orders);
            let one = scenario.option(*option);
            let roll = (one.outcomes.len() > 1).then(|| {
                let came = decided(&one.draw.name, Some(*actor), outcome.at());
                ruled(Cause::Roll(*actor, *option), vec![came])
            });
            std::iter::once(act).chain(roll).collect()
        }
        Event::Traced { actor, option, done, draw: Some(_), attributed } => {
            let Some(covert) = &scenario.option(*option).covert else { return Vec::new() };
            if !(viewer.is(*actor) || *attributed && sight.knows_author(*option)) {
                return Vec::new();
            }
            let name = format!("{}{done}", covert.draw.name);
            let came = decided(&name, Some(*actor), usize::from(!attributed));
            let known = |ix: &AgreementIx| sight.knows(Quantity::InForce(*ix));
            let of = |trail: &&Trail| trail.option == *option && u32::from(trail.done) == *done;
            let trail = opened.trails.iter().find(of).filter(|_| !viewer.is(*actor));
            let trail = trail.cloned().map(|trail| Trail {
                broke: trail.broke.iter().filter(|ix| known(ix)).copied().collect(),
                ..trail
            });
            vec![JoiningCause {
                trail,
                ..ruled(Cause::Trace(*actor, *option, *attributed), vec![came])
            }]
        }
        Event::MayEnd { ends, .. } => {
            let draw = scenario.meta.may_end.as_ref().map(|may_end| &may_end.draw.name);
            let came = draw.map(|name| decided(name, None, usize::from(!ends)));
            vec![ruled(Cause::MayEnd(*ends), came.into_iter().collect())]
        }
        Event::RedLineCrossed { red_line } | Event::RedLineKept { red_line, .. }
            if sight.knows_red_line(*red_line) =>
        {
            vec![plain(Cause::RedLine(*red_line), CauseStage::Lines)]
        }
        Event::NormBroken { norm, .. } => vec![plain(Cause::Norm(*norm), CauseStage::Lines)],
        Event::Agreement { agreement, became }
            if !matches!(became, Became::Agreed { .. } | Became::Refused { .. })
                && sight.knows(Quantity::InForce(*agreement)) =>
        {
            vec![plain(Cause::Agreement(*agreement), CauseStage::Lines)]
        }
        Event::Injected { inject, draw, outcome, thrown_in: false } => {
            let all = scenario.injects.get(inject.at());
            let Some(one) = all.filter(|one| viewer.among(one.audience)) else { return Vec::new() };
            let fired = draw.as_ref().map(|_| decided(&one.draw.name, None, 0));
            let branch = outcome.as_ref().map(|(_, Draw { result, .. })| {
                decided(&one.outcome_draw.name, None, usize::from(*result))
            });
            let rulings: Vec<_> = fired.into_iter().chain(branch).collect();
            if rulings.is_empty() {
                return Vec::new();
            }
            vec![JoiningCause { rulings, ..plain(Cause::Report(*inject), CauseStage::Reports) }]
        }
        _ => Vec::new(),
    }
}

/// That nothing came of what the viewer would have seen.
fn not_come(scenario: &Scenario, after: &State, viewer: Viewer) -> Option<JoiningCause> {
    let random = |ix: &InjectIx| {
        let inject = scenario.inject(*ix);
        matches!(inject.trigger, Trigger::Random(_))
            && viewer.among(inject.audience)
            && after.fired[ix.at()] == 0
    };
    let all = InjectIx::all(scenario.injects.len()).filter(random);
    let rulings: Vec<_> = all.map(|ix| decided(&scenario.inject(ix).draw.name, None, 1)).collect();
    let some = !rulings.is_empty() && !after.over();
    let (cause, stage) = (Cause::NoReport, CauseStage::Reports);
    some.then_some(JoiningCause { cause, stage, rulings, trail: None })
}

/// A draw that comes to this.
fn decided(draw: &str, actor: Option<ActorIx>, result: usize) -> Ruling {
    let result = u16::try_from(result).unwrap_or(u16::MAX);
    Ruling { draw: draw.to_owned(), actor, result, reason: String::new() }
}
