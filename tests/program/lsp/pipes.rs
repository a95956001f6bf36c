//! The program itself, over standard input and output.

use std::io::{BufReader, Write};
use std::process::{Command, Stdio};

use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};

/// What the program says to some bytes, its exit code and its standard error.
fn said(bytes: &[u8]) -> (Vec<Message>, Option<i32>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_offramp"))
        .arg("lsp")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    // It may have ended before all is written.
    input.write_all(bytes).ok();
    drop(input);
    let output = child.wait_with_output().unwrap();
    let mut reader = BufReader::new(output.stdout.as_slice());
    let messages = std::iter::from_fn(|| Message::read(&mut reader).unwrap());
    (messages.collect(), output.status.code(), String::from_utf8(output.stderr).unwrap())
}

fn written(messages: &[Message]) -> Vec<u8> {
    let mut bytes = Vec::new();
    messages.iter().for_each(|message| message.write(&mut bytes).unwrap());
    bytes
}

fn ask(id: i32, method: &str, params: Value) -> Message {
    Request { id: RequestId::from(id), method: method.to_owned(), params }.into()
}

fn tell(method: &str, params: Value) -> Message {
    Notification::new(method.to_owned(), params).into()
}

#[test]
fn a_whole_session() {
    let document = json!({ "uri": "file:///x/a.ron", "languageId": "ron", "version": 1, "text": "(flags: [(id: \"a\"" });
    let session = [
        ask(1, "initialize", json!({ "capabilities": {} })),
        tell("initialized", json!({})),
        tell("textDocument/didOpen", json!({ "textDocument": document })),
        ask(
            2,
            "textDocument/documentSymbol",
            json!({ "textDocument": { "uri": "file:///x/a.ron" } }),
        ),
        ask(3, "shutdown", Value::Null),
        tell("exit", Value::Null),
    ];
    let (said, code, error) = said(&written(&session));
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let answers = said.iter().filter_map(|message| match message {
        Message::Response(answer) => Some(answer.response_result.as_ref().unwrap()),
        _ => None,
    });
    let answers: Vec<_> = answers.collect();
    assert_eq!(answers[0]["serverInfo"]["name"], "offramp");
    assert_eq!(answers[1][0]["name"], "flags");
    assert_eq!(answers.len(), 3);
}

#[test]
fn what_is_no_message_ends_it_politely() {
    let begun =
        [ask(1, "initialize", json!({ "capabilities": {} })), tell("initialized", json!({}))];
    let bad: [&[u8]; 4] = [
        b"Content-Length: 3\r\n\r\n{{{",
        b"Content-Length: x\r\n\r\n",
        b"hello\n",
        b"Content-Length: 2\r\n\r\n\xff\xff",
    ];
    for (bytes, before) in bad.iter().flat_map(|bad| [(bad, &begun[..0]), (bad, &begun[..])]) {
        let (_, code, error) = said(&[&written(before), *bytes].concat());
        assert_eq!(code, Some(2), "{error}");
        assert!(
            error.starts_with("offramp: the editor said what no language server understands: "),
            "{error}"
        );
        assert_eq!(error.lines().count(), 1, "{error}");
    }
    // Nothing at all, and an editor that is gone, are no fault.
    assert_eq!(said(b"").1, Some(0));
    assert_eq!(said(&written(&begun)).1, Some(0));
}
