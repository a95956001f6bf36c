//! What a facilitator changed of the injects to come, in words.

use crate::scenario::{Amendment, InjectDraft, Scenario};
use crate::texts::say;
use crate::words;

/// An amendment of the inject that had this headline, in a sentence without its full stop.
pub fn amended(scenario: &Scenario, amendment: &Amendment, title: &str) -> String {
    match amendment {
        Amendment::Hold { .. } => say!("amended-held", title = title),
        Amendment::Release { .. } => say!("amended-released", title = title),
        Amendment::Edit { draft, .. } => {
            let renamed = draft.headline().map(|title| say!("amended-title", title = title));
            let what: Vec<_> = renamed.into_iter().chain(parts(scenario, draft)).collect();
            say!("amended-edited", title = title, what = what.join("; "))
        }
        Amendment::Add { draft } => match parts(scenario, draft) {
            what if what.is_empty() => say!("amended-added", title = title),
            what => say!("amended-added-so", title = title, what = what.join("; ")),
        },
    }
}

/// What is said of it but for the headline.
fn parts(scenario: &Scenario, draft: &InjectDraft) -> Vec<String> {
    let text = draft.text.iter().map(|text| {
        let text = crate::markup::plain(text);
        say!("amended-text", text = text.split_whitespace().collect::<Vec<_>>().join(" "))
    });
    let medium = draft.medium.iter().map(|medium| words::medium(*medium));
    let medium = medium.map(|medium| say!("amended-medium", medium = medium));
    let audience = draft.audience.iter().map(|actors| {
        let names: Vec<_> = actors.iter().map(|ix| scenario.actor(*ix).name.as_str()).collect();
        match names.is_empty() {
            true => say!("amended-for-all"),
            false => say!("amended-for", actors = names.join(", ")),
        }
    });
    let turn = draft.turn.iter().map(|turn| say!("amended-turn", turn = *turn));
    let effects = draft.effects.iter().map(|effects| match effects.is_empty() {
        true => say!("amended-no-effects"),
        false => say!("amended-effects", effects = effects.join(", ")),
    });
    text.chain(medium).chain(audience).chain(turn).chain(effects).collect()
}
