//! Prints every text of a scenario or campaign that somebody reads, one a line: for spell checkers
//! and translators. Also the smallest program on this library: no window, no game.
//!
//!     cargo run --no-default-features --example texts -- scenarios/*.ron

use std::path::Path;
use std::process::ExitCode;

use offramp::campaign;
use offramp::scenario::{Choice, Factor, Inject, Outcome, Picture, Scenario, Trigger, load};

fn main() -> ExitCode {
    for name in std::env::args().skip(1) {
        let path = Path::new(&name);
        if let Some(read) = campaign::open(path) {
            let Some(campaign) = read.campaign else { return unread(&name) };
            print(&[&campaign.title, &campaign.summary, &campaign.content_note]);
            campaign.dilemma.iter().for_each(|asks| print(&[asks]));
            for chapter in &campaign.chapters {
                print(&[&chapter.before]);
                chapter.carries.iter().for_each(|carry| print(&[&carry.why]));
            }
            continue;
        }
        let Some(scenario) = load(path).scenario else { return unread(&name) };
        frame(&scenario);
        people(&scenario);
        scenario.options.iter().for_each(option);
        scenario.injects.iter().for_each(inject);
        ends(&scenario);
        scenario.guide.iter().for_each(|hint| print(&[&hint.text]));
        scenario.variants.iter().for_each(|variant| print(&[&variant.title]));
    }
    ExitCode::SUCCESS
}

fn unread(name: &str) -> ExitCode {
    eprintln!("{name} can't be read; `offramp check {name}` says why");
    ExitCode::FAILURE
}

fn print(texts: &[&String]) {
    for text in texts.iter().filter(|text| !text.is_empty()) {
        println!("{}", text.replace('\n', " "));
    }
}

/// What is said of a picture.
fn picture(picture: &Option<Picture>) {
    picture.iter().for_each(|one| print(&[&one.alt, &one.credit, &one.licence]));
}

fn frame(scenario: &Scenario) {
    let meta = &scenario.meta;
    print(&[&meta.title, &meta.summary, &meta.content_note]);
    meta.dilemma.iter().for_each(|asks| print(&[asks]));
    picture(&meta.picture);
    meta.objectives.iter().for_each(|objective| print(&[&objective.text]));
    scenario.dates.iter().for_each(|date| print(&[&date.name]));
    if let Some(map) = &scenario.map {
        map.land.iter().for_each(|land| print(&[&land.name]));
    }
    for place in &scenario.places {
        print(&[&place.name]);
        picture(&place.picture);
    }
    scenario.ladder.rungs.iter().for_each(|rung| print(&[&rung.name]));
    scenario.ladder.thresholds.iter().for_each(|threshold| print(&[&threshold.name]));
    for indicator in &scenario.indicators {
        print(&[&indicator.name, &indicator.about]);
        indicator.bands.iter().for_each(|band| print(&[&band.name]));
    }
    scenario.flags.iter().for_each(|flag| print(&[&flag.name]));
    for norm in &scenario.norms {
        print(&[&norm.name, &norm.text]);
        norm.law.iter().for_each(|law| print(&[&law.text]));
    }
}

fn people(scenario: &Scenario) {
    for actor in &scenario.actors {
        print(&[&actor.name, &actor.role, &actor.brief]);
        actor.dilemma.iter().for_each(|pull| print(&[pull]));
        picture(&actor.picture);
        actor.objectives.iter().for_each(|objective| print(&[&objective.text]));
        let leanings = actor.temperament.pressure.iter().chain(&actor.temperament.deadline);
        leanings.for_each(|leaning| print(&[&leaning.factor.why]));
    }
    scenario.red_lines.iter().for_each(|line| print(&[&line.title, &line.text]));
}

fn option(option: &Choice) {
    print(&[&option.title, &option.text]);
    picture(&option.picture);
    reasons(&option.weight.factors);
    option.covert.iter().for_each(|covert| reasons(&covert.trace.factors));
    outcomes(&option.outcomes);
}

fn inject(inject: &Inject) {
    print(&[&inject.title, &inject.text]);
    picture(&inject.picture);
    let about = [&inject.source.by, &inject.from, &inject.expects, &inject.controller];
    about.into_iter().flatten().for_each(|text| print(&[text]));
    print(&inject.discussion.iter().collect::<Vec<_>>());
    if let Trigger::Random(odds) = &inject.trigger {
        reasons(&odds.factors);
    }
    outcomes(&inject.outcomes);
}

fn outcomes(outcomes: &[Outcome]) {
    for outcome in outcomes {
        print(&[&outcome.text]);
        outcome.seen.iter().for_each(|seen| print(&[seen]));
        reasons(&outcome.odds.factors);
    }
}

fn reasons(factors: &[Factor]) {
    factors.iter().for_each(|factor| print(&[&factor.why]));
}

fn ends(scenario: &Scenario) {
    scenario.questions.iter().for_each(|question| print(&[&question.text]));
    scenario.claims.iter().for_each(|claim| print(&[&claim.text]));
    for ending in &scenario.endings {
        print(&[&ending.title, &ending.text]);
        print(&ending.meaning.iter().collect::<Vec<_>>());
    }
    let debrief = &scenario.debrief;
    print(&[&debrief.really_happened, &debrief.limits]);
    for questions in [&debrief.what, &debrief.so_what, &debrief.now_what] {
        questions.iter().for_each(|question| print(&[&question.text]));
    }
}
