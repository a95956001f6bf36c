//! What a game exercised of what it is to teach, and what was expected of those to whom injects came.

use super::course::by_turn;
use crate::rules::Event;
use crate::scenario::{
    ActorIx, DebriefQuestion, Inject, InjectIx, LearningIx, Mask, OptionIx, Scenario,
};
use crate::texts::say;

/// Something to be talked about when the game is over, with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Taught {
    /// What it is about.
    pub heading: String,
    /// In sentences.
    pub lines: Vec<String>,
}

/// Each learning objective with what exercised it in this game, and the questions about it; none where the
/// scenario does not say what exercises them.
pub fn exercised(scenario: &Scenario, events: &[Event]) -> Vec<Taught> {
    let said = |all: &[LearningIx]| !all.is_empty();
    let used = scenario.options.iter().any(|option| said(&option.exercises))
        || scenario.injects.iter().any(|inject| said(&inject.exercises))
        || questions(scenario).any(|question| said(&question.about));
    if !used {
        return Vec::new();
    }
    let all = scenario.meta.objectives.iter().enumerate();
    all.map(|(at, objective)| Taught {
        heading: objective.text.clone(),
        lines: exercises(scenario, events, at.into()),
    })
    .collect()
}

/// Who was meant by the invented names, where it was played under masks.
pub fn meant(scenario: &Scenario) -> Vec<Taught> {
    let masks = scenario.masks.all.iter().filter(|_| scenario.masks.on);
    let one =
        |mask: &Mask| Taught { heading: mask.invented.clone(), lines: vec![mask.real.clone()] };
    masks.map(one).collect()
}

fn exercises(scenario: &Scenario, events: &[Event], objective: LearningIx) -> Vec<String> {
    let mut turn = 0;
    let mut lines = Vec::new();
    for event in events {
        match event {
            Event::TurnBegan { turn: begun } => turn = *begun,
            Event::Injected { inject, .. } => {
                let inject = scenario.inject(*inject);
                if inject.exercises.contains(&objective) {
                    lines.push(say!("taught-came", turn = turn, title = &inject.title));
                }
            }
            Event::Acted { actor, option, .. } => {
                let (option, name) = (scenario.option(*option), &scenario.actor(*actor).name);
                if option.exercises.contains(&objective) {
                    let title = &option.title;
                    lines.push(say!("taught-done", turn = turn, actor = name, title = title));
                }
            }
            _ => {}
        }
    }
    if lines.is_empty() {
        lines.push(say!("taught-nothing"));
    }
    let about = questions(scenario).filter(|question| question.about.contains(&objective));
    lines.extend(about.map(|question| say!("taught-question", question = &question.text)));
    lines
}

pub(super) fn questions(scenario: &Scenario) -> impl Iterator<Item = &DebriefQuestion> {
    let debrief = &scenario.debrief;
    debrief.what.iter().chain(&debrief.so_what).chain(&debrief.now_what)
}

/// A question of the debrief, with the learning objectives that it is about.
pub fn asked(scenario: &Scenario, question: &DebriefQuestion) -> String {
    let about = question.about.iter().map(|ix| &scenario.meta.objectives[ix.at()].text);
    let about: Vec<_> = about.map(|text| text.trim_end_matches('.')).collect();
    match about.len() {
        0 => question.text.clone(),
        count => say!(
            "taught-asked",
            question = &question.text,
            count = count,
            objectives = about.join("; ")
        ),
    }
}

/// An inject as it came: its turn, title, and who sent it.
pub fn came(scenario: &Scenario, inject: &Inject, turn: u32) -> String {
    let when = inject.time.map(|_| inject.moment(&scenario.meta.calendar, turn).to_string());
    let title = match when {
        Some(when) => say!("taught-at", when = when, title = &inject.title),
        None => inject.title.clone(),
    };
    match &inject.from {
        Some(from) => say!("taught-from", title = title, from = from),
        None => title,
    }
}

/// Each inject of the game that says what is expected, or has a note or questions, with what was done when
/// it came.
pub fn expected(scenario: &Scenario, events: &[Event]) -> Vec<Taught> {
    let mut all = Vec::new();
    for (turn, events) in by_turn(events) {
        for event in events {
            if let Event::Injected { inject, .. } = event {
                all.extend(one_expected(scenario, events, turn, *inject));
            }
        }
    }
    all
}

fn one_expected(
    scenario: &Scenario,
    events: &[Event],
    turn: u32,
    inject: InjectIx,
) -> Option<Taught> {
    let inject = scenario.inject(inject);
    let mut lines = Vec::new();
    if let Some(expects) = &inject.expects {
        lines.push(say!("taught-expected", text = expects));
        lines.extend(done(scenario, events, inject));
    }
    lines.extend(inject.controller.iter().map(|note| say!("taught-controller", note = note)));
    let discussed = inject.discussion.iter();
    lines.extend(discussed.map(|question| say!("taught-question", question = question)));
    let title = came(scenario, inject, turn);
    let heading = say!("taught-came", turn = turn, title = title);
    (!lines.is_empty()).then_some(Taught { heading, lines })
}

/// What those who got it did in that turn, if they had anything to choose.
fn done(scenario: &Scenario, events: &[Event], inject: &Inject) -> Option<String> {
    let sealed = events.iter().filter_map(|event| match event {
        Event::Sealed { actor, orders, .. } => Some((*actor, orders)),
        _ => None,
    });
    let reached = sealed.filter(|(actor, _)| {
        let chooses = !scenario.actor(*actor).options.is_empty();
        inject.audience.has(*actor) && (chooses || scenario.rules.argument.is_some())
    });
    let did = |(actor, orders): (ActorIx, &Vec<OptionIx>)| {
        let name = &scenario.actor(actor).name;
        let titles: Vec<_> = orders.iter().map(|ix| scenario.option(*ix).title.as_str()).collect();
        match titles.is_empty() {
            true => say!("taught-held", actor = name),
            false => say!("taught-chose", actor = name, titles = titles.join(", ")),
        }
    };
    let all: Vec<_> = reached.map(did).collect();
    (!all.is_empty()).then(|| say!("taught-did", what = all.join("; ")))
}
