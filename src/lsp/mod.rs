//! The language server: what any editor asks, answered from the same analysis as everywhere else.
//!
//! One loop handles messages in their order; analysis has a thread of its own, and of several manuscripts that wait the newest
//! is looked at. A question about names waits for the text as it is. `docs/editors.md` says how editors start it.

mod colours;
mod complete;
mod documents;
mod findings;
mod hints;
mod hover;
mod lines;
mod manual;
mod names;
mod own;
mod requests;
mod signature;
mod surroundings;
mod symbols;
mod uri;
mod worker;

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

use crate::analysis::Analysis;
use crate::legible;
use documents::{Documents, address_of, path_of};
use worker::{Versions, Worker, WorkerNews};

/// Why the server ended before it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum LspError {
    /// What came in was no message, or not the one that has to come.
    #[error(
        "the editor said what no language server understands: {0}; `docs/editors.md` says how to start this one"
    )]
    Protocol(String),
    /// The system gives no thread.
    #[error("could not start a thread: {0}; allow the program more memory and processes")]
    Thread(std::io::Error),
}

impl LspError {
    /// What came in may be long, and is not for the eye.
    fn protocol(error: &dyn std::fmt::Display) -> Self {
        const MOST: usize = 200;
        Self::Protocol(legible::line(&error.to_string()).chars().take(MOST).collect())
    }
}

/// Serves an editor that talks to standard input and listens to standard output, until it says that it is done.
///
/// # Errors
/// [`LspError`].
pub fn stdio() -> Result<(), LspError> {
    let (connection, threads) = Connection::stdio();
    let served = serve(&connection);
    drop(connection);
    // An editor that says what it should not may never end what it says, nor read what it is told.
    match served {
        Ok(()) => threads.join().map_err(|error| LspError::protocol(&error)),
        Err(error) => {
            let (written, all) = mpsc::channel();
            // Whoever writes has standard output until the last word of it.
            let wait = move || {
                drop(std::io::stdout().lock());
                written.send(()).ok();
            };
            if std::thread::Builder::new().spawn(wait).is_ok() {
                all.recv_timeout(LAST_WORD).ok();
            }
            Err(error)
        }
    }
}

/// How long an editor is given to read what it was told before it said what it should not.
const LAST_WORD: Duration = Duration::from_secs(1);

/// Serves one editor, until it says that it is done or is gone.
///
/// # Errors
/// [`LspError`].
pub fn serve(connection: &Connection) -> Result<(), LspError> {
    let wrong = |error: lsp_server::ProtocolError| LspError::protocol(&error);
    let (id, asked) = match connection.initialize_start() {
        Err(gone) if gone.channel_is_disconnected() => return Ok(()),
        started => started.map_err(wrong)?,
    };
    let encodings =
        asked.pointer("/capabilities/general/positionEncodings").and_then(Value::as_array);
    let bytes = encodings.is_some_and(|all| all.iter().any(|one| one == "utf-8"));
    let lenses = asked.pointer("/capabilities/workspace/codeLens/refreshSupport");
    let refreshes = lenses.and_then(Value::as_bool).unwrap_or(false);
    match connection.initialize_finish(id, greeting(bytes)) {
        Err(gone) if gone.channel_is_disconnected() => return Ok(()),
        finished => finished.map_err(wrong)?,
    }
    let mut server = Server::start(connection, bytes, refreshes)?;
    let mut done = false;
    for message in &connection.receiver {
        let answer = match message {
            Message::Request(Request { id, .. }) if done => {
                let words = "nothing more is answered after `shutdown`".to_owned();
                Response::new_err(id, ErrorCode::InvalidRequest as i32, words)
            }
            Message::Request(Request { id, method, .. }) if method == "shutdown" => {
                done = true;
                Response::new_ok(id, Value::Null)
            }
            Message::Request(request) => server.answer(request),
            Message::Notification(told) if told.method == "exit" => break,
            Message::Notification(told) => {
                server.hear(&told);
                continue;
            }
            Message::Response(_) => continue,
        };
        // An editor that is gone needs no answer.
        connection.sender.send(answer.into()).ok();
    }
    Ok(())
}

/// What the server can do.
fn greeting(bytes: bool) -> Value {
    json!({
        "capabilities": {
            "positionEncoding": if bytes { "utf-8" } else { "utf-16" },
            "textDocumentSync": { "openClose": true, "change": 2, "save": true },
            "completionProvider": { "triggerCharacters": ["\"", "(", ",", " ", ":", "/"] },
            "hoverProvider": true,
            "signatureHelpProvider": { "triggerCharacters": ["(", ","] },
            "definitionProvider": true,
            "referencesProvider": true,
            "documentHighlightProvider": true,
            "documentSymbolProvider": true,
            "foldingRangeProvider": true,
            "documentFormattingProvider": true,
            "renameProvider": { "prepareProvider": true },
            "codeActionProvider": { "codeActionKinds": ["quickfix"] },
            "codeLensProvider": { "resolveProvider": false },
            "inlayHintProvider": true,
            "semanticTokensProvider": {
                "legend": { "tokenTypes": colours::LEGEND, "tokenModifiers": [] },
                "full": true,
            },
        },
        "serverInfo": { "name": "offramp", "version": env!("CARGO_PKG_VERSION") },
    })
}

/// Tells the editor something.
type Tell = Arc<dyn Fn(Notification) + Send + Sync>;

/// What was last published of each scenario.
type FilesTold = Arc<Mutex<BTreeMap<PathBuf, BTreeSet<PathBuf>>>>;

/// One editor's session.
struct Server {
    documents: Arc<Mutex<Documents>>,
    worker: Worker,
    tell: Tell,
    published: FilesTold,
    /// The revision of each scenario that was sent to be analysed last.
    revisions: BTreeMap<PathBuf, u64>,
    bytes: bool,
}

impl Server {
    /// For an editor that asks for lenses anew when it is told to, if it `refreshes` them.
    fn start(connection: &Connection, bytes: bool, refreshes: bool) -> Result<Self, LspError> {
        let documents = Arc::new(Mutex::new(Documents::new(bytes)));
        let published = FilesTold::default();
        let sender = connection.sender.clone();
        // An editor that is gone need not be told.
        let tell: Tell = Arc::new(move |told| drop(sender.send(Message::Notification(told))));
        let worker = {
            let (tell, documents, published) = (tell.clone(), documents.clone(), published.clone());
            let (sender, mut asked) = (connection.sender.clone(), 0..);
            Worker::start(move |root, news| match news {
                WorkerNews::Analysis(analysis, versions) => {
                    publish(&tell, &documents, &published, (root, analysis, versions), bytes);
                }
                WorkerNews::Games if refreshes => {
                    let (id, method) = (asked.next(), "workspace/codeLens/refresh".to_owned());
                    let id = RequestId::from(id.unwrap_or(0));
                    sender.send(Request { id, method, params: Value::Null }.into()).ok();
                }
                WorkerNews::Games => {}
            })
        };
        let worker = worker.map_err(LspError::Thread)?;
        Ok(Self { documents, worker, tell, published, revisions: BTreeMap::new(), bytes })
    }

    fn answer(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        let answered = catch_unwind(AssertUnwindSafe(|| requests::answer(self, &method, &params)));
        match answered {
            Ok(Ok(value)) => Response::new_ok(id, value),
            Ok(Err((code, words))) => Response::new_err(id, code as i32, words),
            Err(_) => {
                let words =
                    format!("`{method}` failed, which is a fault of Offramp: please report it");
                Response::new_err(id, ErrorCode::InternalError as i32, words)
            }
        }
    }

    /// What the editor tells of its texts. What makes no sense is not heard.
    fn hear(&mut self, told: &Notification) {
        let params = &told.params;
        let text = |pointer: &str| params.pointer(pointer).and_then(Value::as_str);
        let version = params.pointer("/textDocument/version").and_then(Value::as_i64).unwrap_or(0);
        let path = text("/textDocument/uri").map(path_of);
        let root = match (told.method.as_str(), path) {
            ("textDocument/didOpen", Some(path)) => {
                text("/textDocument/text").map(|text| self.documents().open(path, text, version))
            }
            ("textDocument/didChange", Some(path)) => {
                let changes = params.get("contentChanges").and_then(Value::as_array);
                changes.and_then(|changes| self.documents().change(&path, version, changes))
            }
            ("textDocument/didClose", Some(path)) => self.documents().close(&path),
            ("textDocument/didSave" | "workspace/didChangeWatchedFiles", _) => {
                self.documents().look_again();
                let roots = self.documents().roots();
                self.forget_others(&roots);
                roots.into_iter().for_each(|root| self.look_at(root));
                None
            }
            _ => None,
        };
        let Some(root) = root else { return };
        let open = self.documents().roots();
        match open.contains(&root) {
            true => self.look_at(root),
            false => self.forget_others(&open),
        }
    }

    fn documents(&self) -> std::sync::MutexGuard<'_, Documents> {
        self.documents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn look_at(&mut self, root: PathBuf) {
        let (manuscript, versions) = {
            let mut documents = self.documents();
            (documents.manuscript(&root), documents.versions())
        };
        self.revisions.insert(root.clone(), manuscript.revision);
        self.worker.look_at(root, manuscript, versions);
    }

    /// Forgets scenarios of which nothing is open any more, and takes their findings back.
    fn forget_others(&mut self, open: &BTreeSet<PathBuf>) {
        let gone: Vec<_> =
            self.revisions.keys().filter(|root| !open.contains(*root)).cloned().collect();
        for root in gone {
            self.revisions.remove(&root);
            self.worker.forget(&root);
            let files = self.published.lock().unwrap_or_else(PoisonError::into_inner).remove(&root);
            for path in files.into_iter().flatten() {
                tell_of(&self.tell, &path, None, &[]);
            }
        }
    }
}

/// Tells the findings of a scenario, file by file; of files that had some and have none any more, that too.
fn publish(
    tell: &Tell,
    documents: &Mutex<Documents>,
    published: &FilesTold,
    (root, analysis, versions): (&Path, &Analysis, &Versions),
    bytes: bool,
) {
    let documents = documents.lock().unwrap_or_else(PoisonError::into_inner);
    if !documents.roots().contains(root) {
        return;
    }
    let mut published = published.lock().unwrap_or_else(PoisonError::into_inner);
    let all = findings::by_file(analysis, bytes);
    let before = published.insert(root.to_owned(), all.keys().cloned().collect());
    for path in before.into_iter().flatten().filter(|path| !all.contains_key(path)) {
        tell_of(tell, &path, None, &[]);
    }
    for (path, found) in &all {
        tell_of(tell, path, versions.get(path).copied(), found);
    }
}

fn tell_of(tell: &Tell, path: &Path, version: Option<i64>, found: &[Value]) {
    let mut params = json!({ "uri": address_of(path), "diagnostics": found });
    version.into_iter().for_each(|version| params["version"] = json!(version));
    tell(Notification::new("textDocument/publishDiagnostics".to_owned(), params));
}
