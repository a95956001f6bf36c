//! An editor, as far as the protocol goes.

use std::path::Path;
use std::thread::JoinHandle;
use std::time::Duration;

use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use offramp::lsp::{LspError, serve};
use serde_json::{Value, json};

/// Longer than any answer takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// One editor and its server.
pub struct Editor {
    connection: Connection,
    server: JoinHandle<Result<(), LspError>>,
    /// What the server says that it can do.
    pub greeting: Value,
    asked: i32,
    /// How often it was told that lenses are to be asked for anew.
    pub refreshed: u32,
    heard: Vec<Notification>,
}

/// A range as the protocol has it.
pub fn range(start: (usize, usize), end: (usize, usize)) -> Value {
    let position =
        |(line, character): (usize, usize)| json!({ "line": line, "character": character });
    json!({ "start": position(start), "end": position(end) })
}

/// Line and column, in UTF-16, of the end of some words in a text.
pub fn after(text: &str, words: &str) -> (usize, usize) {
    let at = text.find(words).unwrap_or_else(|| panic!("no {words:?}")) + words.len();
    let before = &text[..at];
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count(), before[line..].encode_utf16().count())
}

pub fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

impl Editor {
    /// Starts a server; the editor counts columns in UTF-16, or in bytes if it offers so.
    pub fn new(encodings: &[&str]) -> Self {
        let (connection, other) = Connection::memory();
        let server = std::thread::spawn(move || serve(&other));
        let (greeting, heard) = (Value::Null, Vec::new());
        let mut editor = Self { connection, server, greeting, asked: 0, refreshed: 0, heard };
        let general = json!({
            "general": { "positionEncodings": encodings },
            "workspace": { "codeLens": { "refreshSupport": true } },
        });
        editor.greeting = editor.ask("initialize", json!({ "capabilities": general })).unwrap();
        editor.tell("initialized", json!({}));
        editor
    }

    pub fn send(&self, message: impl Into<Message>) {
        self.connection.sender.send(message.into()).unwrap();
    }

    pub fn tell(&self, method: &str, params: Value) {
        self.send(Notification::new(method.to_owned(), params));
    }

    fn next(&mut self) -> Message {
        loop {
            let heard = self.connection.receiver.recv_timeout(PATIENCE);
            match heard.expect("the server says something") {
                Message::Request(asked) if asked.method == "workspace/codeLens/refresh" => {
                    self.refreshed += 1;
                    self.send(Response::new_ok(asked.id, Value::Null));
                }
                heard => return heard,
            }
        }
    }

    /// Asks, and waits for the answer.
    pub fn ask(&mut self, method: &str, params: Value) -> Result<Value, (i32, String)> {
        self.asked += 1;
        let id = RequestId::from(self.asked);
        self.send(Request { id: id.clone(), method: method.to_owned(), params });
        loop {
            match self.next() {
                Message::Response(Response { id: of, response_result }) => {
                    assert_eq!(of, id, "answers come in the order of questions");
                    return response_result.map_err(|error| (error.code, error.message));
                }
                Message::Notification(told) => self.heard.push(told),
                Message::Request(asked) => panic!("the server asks {asked:?}"),
            }
        }
    }

    /// Asks about a place.
    pub fn ask_at(&mut self, method: &str, path: &Path, place: (usize, usize)) -> Value {
        let position = json!({ "line": place.0, "character": place.1 });
        let params = json!({ "textDocument": { "uri": uri(path) }, "position": position });
        self.ask(&format!("textDocument/{method}"), params).unwrap()
    }

    pub fn open(&self, path: &Path, text: &str) {
        let document = json!({ "uri": uri(path), "languageId": "ron", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Changes a range of a text, or all of it.
    pub fn change(&self, path: &Path, version: i64, range: Option<Value>, new: &str) {
        let change = match range {
            Some(range) => json!({ "range": range, "text": new }),
            None => json!({ "text": new }),
        };
        let document = json!({ "uri": uri(path), "version": version });
        self.tell(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": [change] }),
        );
    }

    /// The findings that are told of a file next; of this version, if one is asked for.
    pub fn findings(&mut self, path: &Path, version: Option<i64>) -> Vec<Value> {
        let uri = uri(path);
        loop {
            let told = match self.heard.is_empty() {
                false => self.heard.remove(0),
                true => match self.next() {
                    Message::Notification(told) => told,
                    other => panic!("{other:?}"),
                },
            };
            assert_eq!(told.method, "textDocument/publishDiagnostics");
            let same = version.is_none_or(|version| told.params["version"] == version);
            if told.params["uri"] == uri && same {
                return told.params["diagnostics"].as_array().unwrap().clone();
            }
        }
    }

    /// Says goodbye.
    pub fn end(mut self) {
        assert_eq!(self.ask_end(), Value::Null);
        let late = self.ask("textDocument/hover", Value::Null).unwrap_err();
        assert_eq!(late.1, "nothing more is answered after `shutdown`");
        self.tell("exit", Value::Null);
        self.server.join().unwrap().unwrap();
    }

    fn ask_end(&mut self) -> Value {
        self.ask("shutdown", Value::Null).unwrap()
    }

    /// Is gone without a word.
    pub fn vanish(self) -> Result<(), LspError> {
        drop(self.connection);
        self.server.join().unwrap()
    }
}

/// A text with the changes of an answer made, by their places in UTF-16.
pub fn changed(text: &str, edits: &Value) -> String {
    let at = |place: &Value| {
        let number = |name: &str| usize::try_from(place[name].as_u64().unwrap()).unwrap();
        let start: usize = text.split_inclusive('\n').take(number("line")).map(str::len).sum();
        let units: Vec<u16> = text[start..].encode_utf16().take(number("character")).collect();
        start + String::from_utf16(&units).unwrap().len()
    };
    let mut new = text.to_owned();
    for edit in edits.as_array().unwrap().iter().rev() {
        let range = at(&edit["range"]["start"])..at(&edit["range"]["end"]);
        new.replace_range(range, edit["newText"].as_str().unwrap());
    }
    new
}
