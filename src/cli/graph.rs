//! `offramp graph SCENARIO`: what hangs together in it.

use std::io::Write;
use std::path::PathBuf;

use super::error::FindError;
use super::find::{Found, one, playable};
use super::out::out;
use super::{CliError, Ran};
use crate::diagnostics::nearest;
use crate::files::write;
use crate::graph::{Graph, GraphView, Lens, dot, json, svg, text};
use crate::legible;

/// What to look at, and how it is shown.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder.
    scenario: String,
    /// Show what leads to the thing of this id, and what follows from it.
    #[arg(long, value_name = "ID", conflicts_with = "lens")]
    around: Option<String>,
    /// How many steps from it, 1 to 4.
    #[arg(long, default_value_t = 1, requires = "around", value_parser = clap::value_parser!(u32).range(1..=4))]
    steps: u32,
    /// Which part to show.
    #[arg(long, value_enum, default_value_t)]
    lens: GraphLens,
    /// How it is shown.
    #[arg(long, value_enum, default_value_t)]
    format: GraphFormat,
    /// Write it to FILE, which must be new.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum GraphLens {
    /// What can be done and what comes, by turn and seat: ties by flags, choices and injects only.
    #[default]
    Story,
    /// Everything.
    Whole,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum GraphFormat {
    /// In words.
    #[default]
    Text,
    /// A picture.
    Svg,
    /// For Graphviz.
    Dot,
    /// For programs: every tie with its place.
    Json,
}

/// Shows it.
pub fn run(args: &Args) -> Ran {
    let loaded = match one(&args.scenario)? {
        Found::Scenario(loaded) => loaded,
        // Says which chapters there are.
        Found::Campaign(_) => return playable(&args.scenario).map(|_| 0),
    };
    // Says what is wrong.
    let Some(graph) = Graph::of(&loaded) else { return playable(&args.scenario).map(|_| 0) };
    let (lens, about) = match &args.around {
        Some(id) => {
            let knot = graph.find(id).ok_or_else(|| {
                let help = match nearest(id, graph.ids()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "`offramp graph FILE --lens whole` lists everything".to_owned(),
                };
                FindError::Knot { id: id.clone(), help }
            })?;
            let title = &graph.knots[knot].title;
            (Lens::Around(knot, args.steps), format!("Around “{title}”"))
        }
        None => match args.lens {
            GraphLens::Story => (
                Lens::Story,
                "What opens what: columns are the first turn in which something can be, lanes whose it is".to_owned(),
            ),
            GraphLens::Whole => (Lens::Whole, "Everything that hangs together".to_owned()),
        },
    };
    let view = GraphView::of(&graph, lens);
    let shown = match args.format {
        GraphFormat::Text => text(&graph, &view),
        GraphFormat::Svg => svg(&graph, &view, &about),
        GraphFormat::Dot => dot(&graph, &view),
        GraphFormat::Json => {
            let json = json(&graph, &view, &loaded.files)
                .map_err(|error| CliError::Output(error.into()))?;
            format!("{}\n", legible::json(&json))
        }
    };
    match &args.out {
        Some(path) => write(&[(path.clone(), shown.into_bytes())])?,
        None => {
            let mut out = out();
            out.write_all(shown.as_bytes())?;
            out.flush()?;
        }
    }
    Ok(0)
}
