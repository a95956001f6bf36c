//! What the tests of both programs share.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use offramp::scenario::{Picture, Scenario};
use offramp::texts::strange;

/// What is said of a picture.
fn of_picture<'a>(
    change: &mut dyn FnMut(&mut String),
    pictures: impl IntoIterator<Item = &'a mut Picture>,
) {
    for picture in pictures {
        all(change, [&mut picture.alt, &mut picture.credit, &mut picture.licence]);
    }
}

fn all<'a>(change: &mut dyn FnMut(&mut String), texts: impl IntoIterator<Item = &'a mut String>) {
    texts.into_iter().for_each(change);
}

/// A scenario with something done to every text that its author wrote.
pub fn with_texts(scenario: &Scenario, change: &mut dyn FnMut(&mut String)) -> Arc<Scenario> {
    let mut it = scenario.clone();
    let meta = &mut it.meta;
    all(change, [&mut meta.title, &mut meta.summary, &mut meta.content_note]);
    all(change, &mut meta.dilemma);
    of_picture(change, &mut meta.picture);
    all(change, meta.objectives.iter_mut().map(|one| &mut one.text));
    for source in &mut meta.sources {
        all(change, [&mut source.title, &mut source.publisher, &mut source.date]);
    }
    all(change, it.places.iter_mut().map(|place| &mut place.name));
    of_picture(change, it.places.iter_mut().flat_map(|place| &mut place.picture));
    all(change, it.ladder.rungs.iter_mut().map(|rung| &mut rung.name));
    all(change, it.ladder.thresholds.iter_mut().map(|threshold| &mut threshold.name));
    for indicator in &mut it.indicators {
        all(change, [&mut indicator.name, &mut indicator.about]);
        all(change, indicator.bands.iter_mut().map(|band| &mut band.name));
    }
    all(change, it.flags.iter_mut().map(|flag| &mut flag.name));
    all(change, it.timers.iter_mut().map(|timer| &mut timer.name));
    for norm in &mut it.norms {
        all(change, [&mut norm.name, &mut norm.text]);
        let law = norm.law.iter_mut();
        all(change, law.flat_map(|law| [&mut law.text].into_iter().chain(&mut law.by)));
    }
    for actor in &mut it.actors {
        all(change, [&mut actor.name, &mut actor.role, &mut actor.brief]);
        all(change, &mut actor.dilemma);
        of_picture(change, &mut actor.picture);
        all(change, actor.budget.as_mut().map(|budget| &mut budget.name));
        all(change, actor.objectives.iter_mut().map(|objective| &mut objective.text));
    }
    for line in &mut it.red_lines {
        all(change, [&mut line.title, &mut line.text]);
    }
    all(change, it.dates.iter_mut().map(|date| &mut date.name));
    for option in &mut it.options {
        all(change, [&mut option.title, &mut option.text]);
        of_picture(change, &mut option.picture);
        all(change, option.source.iter_mut().flat_map(|source| &mut source.by));
        for outcome in &mut option.outcomes {
            all(change, [&mut outcome.id, &mut outcome.text]);
            all(change, &mut outcome.seen);
            all(change, outcome.odds.factors.iter_mut().map(|factor| &mut factor.why));
        }
    }
    for inject in &mut it.injects {
        all(change, [&mut inject.title, &mut inject.text]);
        of_picture(change, &mut inject.picture);
        all(change, &mut inject.source.by);
        all(
            change,
            [&mut inject.from, &mut inject.expects, &mut inject.controller].into_iter().flatten(),
        );
        all(change, &mut inject.discussion);
        all(change, inject.outcomes.iter_mut().map(|outcome| &mut outcome.text));
    }
    all(change, it.questions.iter_mut().map(|question| &mut question.text));
    for one in &mut it.references {
        all(change, [&mut one.by, &mut one.counted, &mut one.period].into_iter().flatten());
    }
    for ending in &mut it.endings {
        all(change, [&mut ending.title, &mut ending.text]);
        all(change, &mut ending.meaning);
    }
    let debrief = &mut it.debrief;
    all(change, [&mut debrief.really_happened, &mut debrief.limits]);
    let questions =
        debrief.what.iter_mut().chain(&mut debrief.so_what).chain(&mut debrief.now_what);
    all(change, questions.map(|question| &mut question.text));
    all(change, it.guide.iter_mut().map(|hint| &mut hint.text));
    for theory in &mut it.theories {
        all(change, [&mut theory.name, &mut theory.text]);
        all(change, theory.source.iter_mut().flat_map(|source| &mut source.by));
    }
    for agreement in &mut it.agreements {
        all(change, [&mut agreement.title, &mut agreement.text]);
    }
    Arc::new(it)
}

/// A scenario whose texts are as strange as those of the pseudo-language.
pub fn strange_texts(scenario: &Scenario) -> Arc<Scenario> {
    with_texts(scenario, &mut |text| *text = strange(text).into_owned())
}

/// Names of keys and of the program, which are the same in every language.
const NAMES: [&str; 11] =
    ["Enter", "Esc", "Tab", "Shift", "Space", "PgUp", "PgDn", "Home", "End", "Offramp", "English"];

/// Words that come neither from the program's texts nor from a scenario made strange: those with a vowel that has no
/// accent.
pub fn plain_words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic() && letter != '-');
    // What sorts of acts there are stands in the catalogue of actions, beside its sources.
    static KINDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let catalogue = std::fs::read_to_string("assets/catalogue.ron").unwrap().to_lowercase();
        let labels = catalogue.split("label: \"").skip(1).filter_map(|rest| rest.split('"').next());
        labels.flat_map(str::split_whitespace).map(str::to_owned).collect()
    });
    let plain = |word: &&str| {
        !KINDS.contains(&word.to_lowercase())
            && word.chars().filter(|letter| letter.is_alphabetic()).count() > 1
            && word.contains(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U'])
            && !NAMES.contains(word)
    };
    words.filter(plain).map(str::to_owned).collect()
}
