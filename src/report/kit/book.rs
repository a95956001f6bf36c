//! For whoever runs the exercise: turn by turn, all injects, all cards with what they can lead to.

use serde::Serialize;

use super::cards::{audience, how, in_order, inject_number};
use super::dice::{DicePrint, DiceTable, branch_letter};
use super::number::card_number;
use crate::markup;
use crate::report::markdown;
use crate::report::saying::{amount, condition, effects};
use crate::scenario::{
    ActorIx, Ending, Inject, InjectIx, Objective, Odds, OptionIx, Outcome, Scenario, Trigger,
};
use crate::texts::say;
use crate::words;

/// An inject in the list of all.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ListedInject {
    number: String,
    title: String,
    when: String,
    how: String,
    to: String,
    /// As HTML.
    text: String,
    effects: String,
    rung: String,
    expects: String,
    controller: String,
    discussion: Vec<String>,
    exercises: Vec<String>,
    /// Of those that can go on in several ways.
    outcomes: Vec<ListedOutcome>,
}

/// What something can lead to.
#[derive(Clone, Debug, Serialize)]
struct ListedOutcome {
    letter: String,
    text: String,
    /// What others see of a covert act.
    seen: String,
    effects: String,
    /// Its own rung, who is hurt, how much is felt.
    notes: Vec<String>,
}

/// A turn of the game.
#[derive(Clone, Debug, Serialize)]
pub(super) struct BookTurn {
    turn: u32,
    date: String,
    /// Numbers and titles of what is scheduled, and on which condition besides.
    injects: Vec<(String, String, String)>,
    aftermath: bool,
}

/// A card with what it can lead to.
#[derive(Clone, Debug, Serialize)]
struct BookCard {
    number: String,
    title: String,
    /// When it is in the seat's hand; empty if always.
    opens: String,
    rung: String,
    outcomes: Vec<ListedOutcome>,
    /// When and how a covert act is attributed.
    covert: String,
}

/// All of a seat's that only the facilitator has together.
#[derive(Clone, Debug, Serialize)]
pub(super) struct BookSeat {
    id: String,
    name: String,
    cards: Vec<BookCard>,
    /// What it wants, its weight, how it is counted.
    objectives: Vec<(String, u32, String)>,
    /// Title, text, when it is crossed, what answers it.
    lines: Vec<(String, String, String, String)>,
}

/// An ending: title, what it looks like, when.
#[derive(Clone, Debug, Serialize)]
pub(super) struct BookEnding {
    title: String,
    tone: String,
    text: String,
    when: String,
}

fn rung(scenario: &Scenario, at: usize) -> String {
    say!("kit-rung", number = at + 1, name = &scenario.ladder.rungs[at].name)
}

/// When an inject comes.
pub(super) fn when(scenario: &Scenario, inject: &Inject) -> String {
    let when = match &inject.trigger {
        Trigger::Turn(turn) => say!("kit-when-turn", turn = *turn),
        Trigger::When(cond) => say!("kit-when-cond", cond = condition(scenario, cond)),
        Trigger::Random(_) => say!("kit-when-chance", number = number_of(scenario, inject)),
    };
    match &inject.only_if {
        Some(cond) => say!("kit-only-if", when = when, cond = condition(scenario, cond)),
        None => when,
    }
}

fn number_of(scenario: &Scenario, inject: &Inject) -> String {
    let at = scenario.injects.iter().position(|one| one.id == inject.id);
    inject_number(at.unwrap_or_default().into())
}

/// Every inject, in the order in which they may come.
pub(super) fn injects(scenario: &Scenario) -> Vec<ListedInject> {
    in_order(scenario).into_iter().map(|ix| listed(scenario, ix)).collect()
}

fn listed(scenario: &Scenario, ix: InjectIx) -> ListedInject {
    let inject = scenario.inject(ix);
    let objectives = inject.exercises.iter();
    ListedInject {
        number: inject_number(ix),
        title: inject.title.clone(),
        when: when(scenario, inject),
        how: how(scenario, inject),
        to: audience(scenario, inject),
        text: markdown::html(&inject.text),
        effects: effects(scenario, &inject.effects),
        rung: inject.rung.map_or_else(String::new, |ix| rung(scenario, ix.at())),
        expects: inject.expects.clone().unwrap_or_default(),
        controller: inject.controller.clone().unwrap_or_default(),
        discussion: inject.discussion.clone(),
        exercises: objectives.map(|ix| scenario.meta.objectives[ix.at()].text.clone()).collect(),
        outcomes: outcomes(scenario, &inject.outcomes),
    }
}

fn outcomes(scenario: &Scenario, all: &[Outcome]) -> Vec<ListedOutcome> {
    let name = |ix: &ActorIx| scenario.actor(*ix).name.clone();
    let one = |(at, outcome): (usize, &Outcome)| {
        let mut notes = Vec::new();
        notes.extend(outcome.rung.map(|ix| rung(scenario, ix.at())));
        if outcome.felt != 100 {
            notes.push(say!("kit-felt", percent = outcome.felt));
        }
        let hurts: Vec<_> = outcome.hurts.iter().map(name).collect();
        if !hurts.is_empty() {
            notes.push(say!("kit-hurts", actors = hurts.join(", ")));
        }
        ListedOutcome {
            letter: branch_letter(at),
            text: markup::plain(&outcome.text),
            seen: outcome.seen.as_deref().map(markup::plain).unwrap_or_default(),
            effects: effects(scenario, &outcome.effects),
            notes,
        }
    };
    all.iter().enumerate().map(one).collect()
}

pub(super) fn turns(scenario: &Scenario) -> Vec<BookTurn> {
    let turn = |turn: u32| {
        let here = in_order(scenario).into_iter().filter(|ix| {
            matches!(&scenario.inject(*ix).trigger, Trigger::Turn(scheduled) if *scheduled == turn)
        });
        let row = |ix: InjectIx| {
            let inject = scenario.inject(ix);
            let only_if = inject.only_if.as_ref();
            let only_if = only_if.map_or_else(String::new, |cond| condition(scenario, cond));
            (inject_number(ix), inject.title.clone(), only_if)
        };
        BookTurn {
            turn,
            date: scenario.date_of(turn).to_string(),
            injects: here.map(row).collect(),
            aftermath: turn > scenario.meta.turns,
        }
    };
    (1..=scenario.last_turn()).map(turn).collect()
}

pub(super) fn seats(scenario: &Scenario) -> Vec<BookSeat> {
    scenario.actor_ids().map(|actor| seat(scenario, actor)).collect()
}

fn seat(scenario: &Scenario, ix: ActorIx) -> BookSeat {
    let actor = scenario.actor(ix);
    let objective = |one: &Objective| (one.text.clone(), one.weight, amount(scenario, &one.score));
    let lines = actor.red_lines.iter().map(|ix| {
        let line = &scenario.red_lines[ix.at()];
        let answers = line.answers.iter().map(|ix| card_number(scenario, *ix));
        let crossed = condition(scenario, &line.crossed_when);
        let answers = answers.collect::<Vec<_>>().join(", ");
        (line.title.clone(), line.text.clone(), crossed, answers)
    });
    BookSeat {
        id: actor.id.clone(),
        name: actor.name.clone(),
        cards: scenario.options_of(ix).map(|ix| card(scenario, ix)).collect(),
        objectives: actor.objectives.iter().map(objective).collect(),
        lines: lines.collect(),
    }
}

fn card(scenario: &Scenario, ix: OptionIx) -> BookCard {
    let option = scenario.option(ix);
    let covert = option.covert.as_ref().map(|covert| {
        let suspects: Vec<_> =
            covert.suspects.iter().map(|ix| scenario.actor(*ix).name.as_str()).collect();
        say!("kit-covert", turns = covert.turns, suspects = suspects.join(", "))
    });
    let opens = option.when.as_ref();
    BookCard {
        number: card_number(scenario, ix),
        title: option.title.clone(),
        opens: opens.map_or_else(String::new, |cond| condition(scenario, cond)),
        rung: rung(scenario, option.rung.at()),
        outcomes: outcomes(scenario, &option.outcomes),
        covert: covert.unwrap_or_default(),
    }
}

pub(super) fn endings(scenario: &Scenario) -> Vec<BookEnding> {
    let ending = |one: &Ending| {
        let cond = one.when.as_ref();
        let cond = cond.map_or_else(|| say!("kit-cond-always"), |cond| condition(scenario, cond));
        BookEnding {
            title: one.title.clone(),
            tone: words::tone(one.tone),
            text: markdown::html(&one.text),
            when: if one.at_end { say!("kit-at-end", cond = cond) } else { cond },
        }
    };
    scenario.endings.iter().map(ending).collect()
}

/// The tables of a seat, or of injects and of the end.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DicePages {
    heading: String,
    tables: Vec<DicePrint>,
}

/// Every draw that the rules have, but for those of computer-run seats.
pub(super) fn tables(scenario: &Scenario) -> Vec<DicePages> {
    let seats = scenario.actor_ids().map(|actor| DicePages {
        heading: scenario.actor(actor).name.clone(),
        tables: scenario.options_of(actor).flat_map(|ix| of_option(scenario, ix)).collect(),
    });
    let injects = in_order(scenario).into_iter().flat_map(|ix| of_inject(scenario, ix));
    let mut injects: Vec<_> = injects.collect();
    if let Some(may_end) = &scenario.meta.may_end {
        let what = say!("kit-dice-end", turn = may_end.from);
        injects.push(yes_or_no(scenario, (String::new(), "", what), &may_end.odds));
    }
    let injects = DicePages { heading: say!("kit-injects"), tables: injects };
    seats.chain([injects]).filter(|page| !page.tables.is_empty()).collect()
}

/// The beginning of an outcome's text, enough to know it by.
fn beginning(outcome: &Outcome) -> String {
    const LETTERS: usize = 48;
    let text = markup::plain(&outcome.text);
    if text.chars().count() <= LETTERS {
        return text;
    }
    let cut: String = text.chars().take(LETTERS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.']))
}

fn between(
    scenario: &Scenario,
    head: (String, &str, String),
    all: &[Outcome],
) -> Option<DicePrint> {
    let table = DiceTable::of(all.iter().map(|outcome| outcome.odds.clone()).collect());
    (all.len() > 1)
        .then(|| DicePrint::of(scenario, head, all.iter().map(beginning).collect(), &table))
}

fn yes_or_no(scenario: &Scenario, head: (String, &str, String), odds: &Odds) -> DicePrint {
    let branches = vec![say!("kit-yes"), say!("kit-no")];
    DicePrint::of(scenario, head, branches, &DiceTable::yes_or_no(odds))
}

fn of_option(scenario: &Scenario, ix: OptionIx) -> Vec<DicePrint> {
    let option = scenario.option(ix);
    let head = |what: String| (card_number(scenario, ix), option.title.as_str(), what);
    let mut all = Vec::new();
    all.extend(between(scenario, head(String::new()), &option.outcomes));
    let covert = option.covert.as_ref();
    all.extend(covert.map(|c| yes_or_no(scenario, head(say!("kit-dice-trace")), &c.trace)));
    let taps = scenario.taps.iter().filter(|tap| tap.option == ix);
    all.extend(taps.map(|tap| {
        let what = say!("kit-dice-tap", actor = &scenario.actor(tap.by).name);
        yes_or_no(scenario, head(what), &tap.odds)
    }));
    all
}

fn of_inject(scenario: &Scenario, ix: InjectIx) -> Vec<DicePrint> {
    let inject = scenario.inject(ix);
    let head = |what: String| (inject_number(ix), inject.title.as_str(), what);
    let mut all = Vec::new();
    if let Trigger::Random(odds) = &inject.trigger {
        all.push(yes_or_no(scenario, head(say!("kit-dice-comes")), odds));
    }
    all.extend(between(scenario, head(String::new()), &inject.outcomes));
    all
}
