//! What is shown beside a text without standing in it: shares behind odds, dates behind turns, and what can be started.

use std::ops::Range;
use std::path::Path;

use serde_json::{Value, json};

use super::documents::address_of;
use super::lines::LineMap;
use super::surroundings::{OpenBrackets, bytes};
use super::worker::PlayedGames;
use crate::analysis::Skeleton;
use crate::forecast::rounded;
use crate::forecast::survey::OptionCounts;
use crate::scenario::index::{Definition, IdSort};
use crate::scenario::schema::ValueShape;
use crate::scenario::{Calendar, spelled_odds};
use crate::syntax::lex::TokenKind;
use crate::syntax::tree::{self, Node, NodeKind, Tree};

/// The editor's command by which a game is begun: with a scenario's address, and the id of what it is to come to.
const PLAY: &str = "offramp.playFromHere";

/// Shares and dates within some bytes of a file.
pub fn inlays(
    tree: &Tree,
    calendar: Option<&Calendar>,
    within: &Range<usize>,
    columns: bool,
) -> Vec<Value> {
    let map = LineMap::new(&tree.text, columns);
    let mut found = Vec::new();
    if let Some(root) = &tree.root {
        outcomes(tree, root, &mut found);
    }
    alone(tree, calendar, &mut found);
    let shown = found.into_iter().filter(|(at, _)| within.contains(at));
    let hints = shown.map(
        |(at, label)| json!({ "position": map.position(at), "label": label, "paddingLeft": true }),
    );
    hints.collect()
}

/// Behind the odds of each outcome, its share before factors.
fn outcomes(tree: &Tree, node: &Node, found: &mut Vec<(usize, String)>) {
    let text: &str = &tree.text;
    match &node.kind {
        NodeKind::Struct { fields, .. } => {
            for field in fields {
                if tree::word(text, field.name) == "outcomes"
                    && let NodeKind::List(items) = &field.value.kind
                {
                    shares(text, items, found);
                }
                outcomes(tree, &field.value, found);
            }
        }
        NodeKind::List(items) => items.iter().for_each(|item| outcomes(tree, item, found)),
        _ => {}
    }
}

fn shares(text: &str, items: &[Node], found: &mut Vec<(usize, String)>) {
    let odds = |item: &Node| match item.field(text, "odds") {
        Some(field) => spelled_odds(tree::slice(text, field.value.span).trim_matches('"')),
        None => Some(1.0),
    };
    let all: Option<Vec<f64>> = items.iter().map(odds).collect();
    // Of an outcome whose odds can't be read nobody knows a share.
    let Some(all) = all.filter(|all| all.len() > 1) else { return };
    let sum: f64 = all.iter().sum();
    for (item, odds) in items.iter().zip(&all) {
        if let Some(field) = item.field(text, "odds") {
            found.push((field.value.span.range().end, shown(odds / sum)));
        }
    }
}

/// Behind odds against a "no", what they come to; behind a turn, its date.
fn alone(tree: &Tree, calendar: Option<&Calendar>, found: &mut Vec<(usize, String)>) {
    let text: &str = &tree.text;
    let mut around = OpenBrackets::default();
    let mut turn = false;
    for token in &tree.tokens {
        match (token.kind, around.expected()) {
            (TokenKind::Number | TokenKind::Text, Some(ValueShape::Odds { share: true })) => {
                let odds = spelled_odds(token.of(text).trim_matches('"'));
                found.extend(odds.map(|odds| (bytes(*token).end, shown(odds / (1.0 + odds)))));
            }
            (TokenKind::Number, _) if turn => {
                let date = token.of(text).parse().ok().zip(calendar);
                let date = date.filter(|(turn, calendar)| !calendar.is_beyond(*turn));
                found.extend(date.map(|(turn, calendar)| {
                    (bytes(*token).end + 1, calendar.moment(turn).to_string())
                }));
            }
            _ => {}
        }
        match token.of(text) {
            "Turn" => turn = true,
            "(" => {}
            _ if token.is_blank() => {}
            _ => turn = false,
        }
        around.pass(text, *token);
    }
}

fn shown(share: f64) -> String {
    format!("{}%", rounded(share))
}

/// Above a scenario, and above each card, inject and ending: play from here, and in how many games it was seen.
pub fn lenses(
    skeleton: &Skeleton,
    tree: &Tree,
    path: &Path,
    games: Option<&PlayedGames>,
    columns: bool,
) -> Vec<Value> {
    let map = LineMap::new(&tree.text, columns);
    let lens = |at: usize, title: &str, arguments: Value| {
        json!({
            "range": map.range(at..at),
            "command": { "title": title, "command": PLAY, "arguments": arguments },
        })
    };
    // A command without a name can't be pressed.
    let told = |at: usize, title: &str| json!({ "range": map.range(at..at), "command": { "title": title, "command": "" } });
    let address = address_of(path);
    let meta = tree.root.as_ref().and_then(|root| root.field(&tree.text, "meta"));
    let whole = meta.map(|meta| lens(meta.name.range().start, "Play", json!([address])));
    let here = |one: &&Definition| {
        let met = matches!(one.sort, IdSort::Option | IdSort::Inject | IdSort::Ending);
        met && one.item.file == tree.file
    };
    let each = skeleton.index.definitions.iter().filter(here);
    let each = each.flat_map(|one| {
        let at = one.item.range().start;
        let seen = games.and_then(|games| seen(games, one)).map(|seen| told(at, &seen));
        std::iter::once(lens(at, "Play from here", json!([address, one.id]))).chain(seen)
    });
    whole.into_iter().chain(each).collect()
}

/// In how many of all games a card was chosen, an inject came, an ending was reached.
fn seen(games: &PlayedGames, one: &Definition) -> Option<String> {
    let (scenario, survey) = (&games.scenario, &games.survey);
    let share = |count: u64| rounded(count as f64 / survey.games as f64);
    let words = match one.sort {
        IdSort::Option => {
            let at = scenario.options.iter().position(|option| option.id == one.id)?;
            let OptionCounts { offered, chosen, .. } = survey.options[at];
            format!("chosen in {}%, on the menu in {}%", share(chosen), share(offered))
        }
        IdSort::Inject => {
            let at = scenario.injects.iter().position(|inject| inject.id == one.id)?;
            format!("seen in {}%", share(survey.injects[at]))
        }
        IdSort::Ending => {
            let at = scenario.endings.iter().position(|ending| ending.id == one.id)?;
            format!("seen in {}%", share(survey.endings[at]))
        }
        _ => return None,
    };
    Some(format!("{words} of {} games", survey.games))
}
