//! What this server is asked beyond the protocol: what games show, and what hangs together.

use lsp_server::ErrorCode;
use serde_json::{Value, json};

use super::Server;
use super::requests::{AskedFile, RequestAnswer};
use crate::forecast::Estimate;
use crate::graph::{self, Graph, GraphView, Lens};
use crate::legible;
use crate::scenario::load_trees;

/// Most steps around a thing.
const MOST_STEPS: u64 = 4;

/// `offramp/forecast`: in how many games each threshold is crossed, each ending reached, each inject seen, each card
/// chosen. Of the last edition that had no error, if the text is none.
///
/// # Errors
/// It was never an edition that can be played.
pub fn forecast(server: &Server, asked: &AskedFile) -> RequestAnswer {
    let revision = server.revisions.get(&asked.root).copied().unwrap_or(0);
    let known = server.worker.games(&asked.root, revision);
    let games = known.games.ok_or_else(has_errors)?;
    let (scenario, survey) = (&games.scenario, &games.survey);
    let estimate = |hits: u64| {
        let estimate = Estimate::of(hits, survey.games);
        let (low, high) = estimate.interval();
        json!({ "share": estimate.share(), "low": low, "high": high })
    };
    let told = |id: &str, title: &str, hits: u64| {
        let mut told = estimate(hits);
        (told["id"], told["title"]) = (json!(id), json!(title));
        told
    };
    let thresholds = scenario.ladder.thresholds.iter().zip(&survey.thresholds);
    let endings = scenario.endings.iter().zip(&survey.endings);
    let injects = scenario.injects.iter().zip(&survey.injects);
    let options = scenario.options.iter().zip(&survey.options);
    Ok(json!({
        "games": survey.games,
        "current": games.revision >= revision,
        "thresholds": thresholds.map(|(one, hits)| told(&one.id, &one.name, *hits)).collect::<Vec<_>>(),
        "endings": endings.map(|(one, hits)| told(&one.id, &one.title, *hits)).collect::<Vec<_>>(),
        "injects": injects.map(|(one, hits)| told(&one.id, &one.title, *hits)).collect::<Vec<_>>(),
        "options": options
            .map(|(one, counts)| {
                let mut told = told(&one.id, &one.title, counts.chosen);
                told["offered"] = estimate(counts.offered);
                told
            })
            .collect::<Vec<_>>(),
    }))
}

/// `offramp/graph`: a picture (SVG) of what hangs together, of the thing `around` if one is named, and the same as data.
///
/// # Errors
/// The text has errors, or there is no such thing.
pub fn graph(server: &Server, asked: &AskedFile, params: &Value) -> RequestAnswer {
    let revision = server.revisions.get(&asked.root).copied().unwrap_or(0);
    let known = server.worker.all_known(&asked.root, revision).analysis;
    let known = known.filter(|one| one.skeleton.revision >= revision).ok_or_else(has_errors)?;
    let loaded = load_trees(known.files.clone(), &known.skeleton.trees, None);
    let graph = Graph::of(&loaded).ok_or_else(has_errors)?;
    let (lens, about) = match params.get("around").and_then(Value::as_str) {
        Some(id) => {
            let none =
                || (ErrorCode::InvalidParams, format!("nothing is called `{}`", legible::line(id)));
            let knot = graph.find(id).ok_or_else(none)?;
            let steps =
                params.get("steps").and_then(Value::as_u64).unwrap_or(1).clamp(1, MOST_STEPS);
            (Lens::Around(knot, steps as u32), graph.knots[knot].title.clone())
        }
        None => {
            let whole = params.get("lens").and_then(Value::as_str) == Some("whole");
            let title = loaded.scenario.as_ref().map(|scenario| scenario.meta.title.clone());
            (if whole { Lens::Whole } else { Lens::Story }, title.unwrap_or_default())
        }
    };
    let view = GraphView::of(&graph, lens);
    let data = graph::json(&graph, &view, &loaded.files).ok();
    let data = data.and_then(|data| serde_json::from_str::<Value>(&data).ok());
    Ok(json!({ "svg": graph::svg(&graph, &view, &about), "data": data }))
}

fn has_errors() -> (ErrorCode, String) {
    let words = "the scenario has errors: mend them, and ask again".to_owned();
    (ErrorCode::RequestFailed, words)
}
