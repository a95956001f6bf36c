//! A flow chart as a page that a person can follow at a table.

use crate::scenario::{ActorIx, FlowLine, Scenario};
use crate::texts::say;

/// The page of an actor's flow chart; `None` if it has none.
pub fn flow_page(scenario: &Scenario, actor: ActorIx) -> Option<String> {
    let own = scenario.actor(actor);
    if own.flow.is_empty() {
        return None;
    }
    let title = say!("chart-title", actor = &own.name, scenario = &scenario.meta.title);
    let how = match scenario.rules.orders_per_turn {
        1 => say!("chart-how"),
        count => say!("chart-how-several", count = count),
    };
    let can = say!("chart-can");
    let lines = own.flow.iter().zip(1..).map(|(line, number)| entry(scenario, line, number));
    let mut page = format!("{title}\n\n{how} {can}\n\n{}", lines.collect::<String>());
    let written: Vec<_> = own.flow.iter().map(|line| line.written.as_str()).collect();
    let words = ids_in_words(scenario, &written);
    if !words.is_empty() {
        page.push_str(&format!("{}\n\n", say!("chart-words")));
        words.iter().for_each(|word| page.push_str(&format!("  {word}\n")));
    }
    Some(page)
}

fn entry(scenario: &Scenario, line: &FlowLine, number: usize) -> String {
    let when = match line.written.is_empty() {
        true => say!("chart-always"),
        false => say!("chart-if", condition = &line.written),
    };
    let card = |ix| {
        let option = scenario.option(ix);
        format!("{} [{}]", option.title, option.id)
    };
    let cards: Vec<_> = line.take.iter().copied().map(card).collect();
    let take = match cards.is_empty() {
        true => say!("chart-hold"),
        false => say!("chart-take", cards = cards.join(&say!("chart-else"))),
    };
    let why = say!("chart-why", why = &line.why);
    format!("{number:>2}. {when}\n    {take}\n    {why}\n\n")
}

/// What the ids in conditions, as they are written, stand for: `tension: Tension between the shores`.
fn ids_in_words(scenario: &Scenario, written: &[&str]) -> Vec<String> {
    let indicators = scenario.indicators.iter().map(|one| (&one.id, &one.name));
    let flags = scenario.flags.iter().map(|one| (&one.id, &one.name));
    let options = scenario.options.iter().map(|one| (&one.id, &one.title));
    let injects = scenario.injects.iter().map(|one| (&one.id, &one.title));
    let rungs = scenario.ladder.rungs.iter().map(|one| (&one.id, &one.name));
    let thresholds = scenario.ladder.thresholds.iter().map(|one| (&one.id, &one.name));
    let lines = scenario.red_lines.iter().map(|one| (&one.id, &one.title));
    let norms = scenario.norms.iter().map(|one| (&one.id, &one.name));
    let timers = scenario.timers.iter().map(|one| (&one.id, &one.name));
    let actors = scenario.actors.iter().map(|one| (&one.id, &one.name));
    let all = indicators.chain(flags).chain(timers).chain(rungs).chain(thresholds);
    let agreements = scenario.agreements.iter().map(|one| (&one.id, &one.title));
    let terms = scenario.agreements.iter().flat_map(|one| &one.terms);
    let agreements = agreements.chain(terms.map(|term| (&term.id, &term.text)));
    let all =
        all.chain(lines).chain(agreements).chain(norms).chain(options).chain(injects).chain(actors);
    let named = |id: &str| {
        let parts = |text: &&str| {
            text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == id)
        };
        written.iter().any(parts)
    };
    let mut said = Vec::new();
    let new = all.filter(|(id, _)| named(id)).filter_map(|(id, name)| {
        let new = !said.contains(&id);
        said.push(id);
        new.then(|| format!("{id}: {name}"))
    });
    new.collect()
}
