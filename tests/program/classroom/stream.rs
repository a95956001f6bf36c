//! A stream of events as a page reads it: over a socket of its own, which can be cut.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::client::Client;

/// An open stream; dropping it closes it.
pub struct Stream {
    socket: TcpStream,
    events: Receiver<(String, Value)>,
    /// The latest number of a view.
    pub id: String,
    /// The view, with all changes so far.
    pub view: Value,
}

/// A request over a socket of its own, written as it is.
pub fn raw(port: u16, request: &str) -> TcpStream {
    let mut socket = TcpStream::connect(("127.0.0.1", port)).unwrap();
    socket.set_nodelay(true).unwrap();
    socket.write_all(request.as_bytes()).unwrap();
    socket
}

impl Stream {
    /// Opens a stream, or goes on with one that was cut, from the number it had.
    pub fn open(client: &Client, since: &str) -> Self {
        let mut head = format!(
            "GET /api/1/events?lang=en&since={since}&as={} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\n",
            client.page, client.port
        );
        if let Some(cookie) = &client.cookie {
            head += &format!("cookie: {cookie}\r\n");
        }
        if let Some(bearer) = &client.bearer {
            head += &format!("authorization: Bearer {bearer}\r\n");
        }
        let socket = raw(client.port, &format!("{head}\r\n"));
        let (send, events) = channel();
        let read = socket.try_clone().unwrap();
        std::thread::spawn(move || {
            let mut reader = BufReader::new(read);
            let chunked = head_of(&mut reader).is_some_and(|head| head.contains("chunked"));
            let body: Box<dyn BufRead> = match chunked {
                true => Box::new(BufReader::new(Chunks { inner: reader, left: 0 })),
                false => Box::new(reader),
            };
            let mut event = String::new();
            for line in body.lines().map_while(Result::ok) {
                if let Some(name) = line.strip_prefix("event: ") {
                    event = name.to_owned();
                } else if let Some(data) = line.strip_prefix("data: ") {
                    let data = serde_json::from_str(data).unwrap();
                    if send.send((event.clone(), data)).is_err() {
                        return;
                    }
                }
            }
        });
        Self { socket, events, id: since.to_owned(), view: Value::Null }
    }

    /// The next event; none if the stream has ended or nothing comes for so long.
    pub fn next(&mut self, wait: Duration) -> Option<(String, Value)> {
        let (event, data) = self.events.recv_timeout(wait).ok()?;
        if event == "view" {
            self.take(&data);
        }
        Some((event, data))
    }

    /// Whether the stream ends within so long, whatever still comes.
    pub fn ends(&mut self, wait: Duration) -> bool {
        let until = Instant::now() + wait;
        loop {
            match self.events.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(_) => {}
                Err(end) => return end == RecvTimeoutError::Disconnected,
            }
        }
    }

    /// Reads until an event of this name.
    #[track_caller]
    pub fn until(&mut self, name: &str, fits: impl Fn(&Value) -> bool) -> Value {
        let until = Instant::now() + Duration::from_secs(30);
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let (event, data) = self.next(left).unwrap_or_else(|| panic!("no `{name}` came"));
            if event == name && fits(&data) {
                return data;
            }
        }
    }

    /// Everything that has come and comes within so long after the last of it.
    pub fn drain(&mut self, quiet: Duration) -> Vec<(String, Value)> {
        std::iter::from_fn(|| self.next(quiet)).collect()
    }

    /// Carries a view or a difference out, as a page does.
    fn take(&mut self, data: &Value) {
        let id = data["id"].as_str().unwrap().to_owned();
        if !data["whole"].is_null() {
            self.view = data["whole"].clone();
        } else {
            assert_eq!(data["from"], self.id.as_str(), "a difference that does not fit");
            // Whoever goes on with a number alone has no view to change.
            if let Some(view) = self.view.as_object_mut() {
                for (field, value) in data["set"].as_object().unwrap() {
                    view.insert(field.clone(), value.clone());
                }
                if let Some(keep) = data["news"]["keep"].as_u64() {
                    let news = view["news"].as_array_mut().unwrap();
                    news.truncate(keep as usize);
                    news.extend(data["news"]["add"].as_array().unwrap().iter().cloned());
                }
            }
        }
        self.id = id;
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        let _ = self.socket.shutdown(Shutdown::Both);
    }
}

/// Reads the head of an answer.
pub fn head_of(reader: &mut impl BufRead) -> Option<String> {
    let mut head = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        if line == "\r\n" {
            return Some(head.to_lowercase());
        }
        head += &line;
    }
}

/// What is inside of chunks.
struct Chunks<R> {
    inner: R,
    left: usize,
}

impl<R: BufRead> Read for Chunks<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        while self.left == 0 {
            let mut line = String::new();
            if self.inner.read_line(&mut line)? == 0 {
                return Ok(0);
            }
            let size = line.trim();
            if size.is_empty() {
                continue;
            }
            self.left = usize::from_str_radix(size, 16).unwrap_or(0);
            if self.left == 0 {
                return Ok(0);
            }
        }
        let most = into.len().min(self.left);
        let read = self.inner.read(&mut into[..most])?;
        self.left -= read;
        Ok(read)
    }
}
