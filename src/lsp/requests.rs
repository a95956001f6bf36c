//! Questions, each to who answers it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_server::ErrorCode;
use serde_json::{Value, json};

use super::documents::path_of;
use super::lines::LineMap;
use super::{Server, colours, complete, findings, hints, hover, names, own, signature, symbols};
use crate::analysis::Skeleton;
use crate::syntax::edit::Edits;
use crate::syntax::fmt;
use crate::syntax::tree::Tree;

/// An answer, or why there is none.
pub type RequestAnswer = Result<Value, (ErrorCode, String)>;

/// A file of a scenario as it is now.
pub struct AskedFile {
    /// The scenario: its file, or the folder of its files.
    pub root: PathBuf,
    /// The file.
    pub path: PathBuf,
    pub skeleton: Arc<Skeleton>,
    pub tree: Arc<Tree>,
    pub bytes: bool,
    /// The byte that is asked about; 0 if no place is.
    pub at: usize,
}

/// What can be asked about a text.
const KNOWN: [&str; 15] = [
    "completion",
    "hover",
    "signatureHelp",
    "definition",
    "references",
    "documentHighlight",
    "rename",
    "prepareRename",
    "documentSymbol",
    "foldingRange",
    "formatting",
    "codeAction",
    "codeLens",
    "inlayHint",
    "semanticTokens/full",
];

/// The answer to a question.
///
/// # Errors
/// The method is not known, or what it asks about is not there.
pub fn answer(server: &mut Server, method: &str, params: &Value) -> RequestAnswer {
    if let Some(about) = method.strip_prefix("offramp/") {
        return match about {
            "forecast" => own::forecast(server, &asked(server, params)?),
            "graph" => own::graph(server, &asked(server, params)?, params),
            _ => Err(unknown(method)),
        };
    }
    let Some(about) = method.strip_prefix("textDocument/") else { return Err(unknown(method)) };
    if !KNOWN.contains(&about) {
        return Err(unknown(method));
    }
    let asked = asked(server, params)?;
    let AskedFile { root, path, skeleton, tree, bytes, at } = &asked;
    Ok(match about {
        "completion" => json!(complete::offers(skeleton, tree, *at, *bytes)),
        "hover" => json!(hover::told(skeleton, tree, *at, *bytes)),
        "signatureHelp" => json!(signature::help(tree, *at)),
        "definition" => names::definition(&asked),
        "references" => names::references(&asked, params),
        "documentHighlight" => names::highlights(&asked),
        "prepareRename" => names::can_rename(&asked),
        "rename" => return names::rename(&asked, params),
        "documentSymbol" => json!(symbols::outline(skeleton, tree, *bytes)),
        "foldingRange" => json!(symbols::folds(tree)),
        "formatting" => formatted(tree, *bytes),
        "codeLens" => {
            let games = server.worker.known(root, 0).games;
            json!(hints::lenses(skeleton, tree, path, games.as_deref(), *bytes))
        }
        "semanticTokens/full" => colours::tokens(tree, *bytes),
        "inlayHint" => {
            let map = LineMap::new(&tree.text, *bytes);
            let within = params.get("range").and_then(|range| map.bytes_of(range));
            let known = server.worker.all_known(root, 0).analysis;
            let standing = known.as_ref().and_then(|known| known.standing.as_ref());
            let calendar = standing.map(|(_, scenario)| &scenario.meta.calendar);
            json!(hints::inlays(tree, calendar, &within.unwrap_or(0..usize::MAX), *bytes))
        }
        "codeAction" => {
            let revision = server.revisions.get(root).copied().unwrap_or(0);
            let analysis = server.worker.all_known(root, revision).analysis;
            let map = LineMap::new(&tree.text, *bytes);
            let within =
                params.get("range").and_then(|range| map.bytes_of(range)).unwrap_or(0..usize::MAX);
            let actions = analysis.filter(|one| one.skeleton.revision == revision);
            json!(
                actions
                    .map(|one| findings::actions(&one, tree.file, &within, *bytes))
                    .unwrap_or_default()
            )
        }
        _ => return Err(unknown(method)),
    })
}

fn unknown(method: &str) -> (ErrorCode, String) {
    (ErrorCode::MethodNotFound, format!("`{method}` is nothing that this server does"))
}

/// The file and the place that a question is about.
fn asked(server: &Server, params: &Value) -> Result<AskedFile, (ErrorCode, String)> {
    let wrong = |words: &str| (ErrorCode::InvalidParams, words.to_owned());
    let address = params.pointer("/textDocument/uri").and_then(Value::as_str);
    let path = path_of(address.ok_or_else(|| wrong("`textDocument` is missing"))?);
    let root = server.documents().root_of(&path).map(Path::to_owned);
    let root = root.ok_or_else(|| wrong("this text is not open"))?;
    let revision = server.revisions.get(&root).copied().unwrap_or(0);
    let busy = || (ErrorCode::ContentModified, "it is still being read; ask again".to_owned());
    let skeleton = server.worker.known(&root, revision).skeleton.ok_or_else(busy)?;
    let file = skeleton.paths.iter().position(|own| *own == path).ok_or_else(busy)?;
    let tree = skeleton.trees.get(file).cloned().ok_or_else(busy)?;
    let map = LineMap::new(&tree.text, server.bytes);
    let at = params.get("position").and_then(|position| map.byte(position)).unwrap_or(0);
    Ok(AskedFile { root, path, skeleton, bytes: server.bytes, at, tree: tree.clone() })
}

/// The changes that lay a file out; none of what can't be read.
fn formatted(tree: &Tree, bytes: bool) -> Value {
    let Ok(new) = fmt::formatted(tree) else { return Value::Null };
    let map = LineMap::new(&tree.text, bytes);
    let edits = Edits::between(tree.file, &tree.text, &new);
    let all = edits.all().iter();
    all.map(|edit| json!({ "range": map.range(edit.span.range()), "newText": edit.new })).collect()
}
