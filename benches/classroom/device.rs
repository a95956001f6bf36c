//! A device: requests over sockets of its own, and a stream of events that it reads to the last byte.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::net::TcpStream;

/// Somebody with a credential.
#[derive(Clone)]
pub struct Device {
    pub port: u16,
    pub cookie: String,
    /// Which page asks.
    pub page: &'static str,
}

/// A socket, and a request written to it.
pub async fn sent(port: u16, request: &str) -> io::Result<TcpStream> {
    let socket = TcpStream::connect(("127.0.0.1", port)).await?;
    socket.set_nodelay(true)?;
    let mut left = request.as_bytes();
    while !left.is_empty() {
        socket.writable().await?;
        match socket.try_write(left) {
            Ok(written) => left = &left[written..],
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
    Ok(socket)
}

/// Reads what there is; nothing at the end.
async fn read(socket: &TcpStream, into: &mut Vec<u8>) -> io::Result<usize> {
    let mut buffer = [0; 16 * 1_024];
    loop {
        socket.readable().await?;
        match socket.try_read(&mut buffer) {
            Ok(read) => {
                into.extend_from_slice(&buffer[..read]);
                return Ok(read);
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
}

/// Asks, and returns status, head and body.
pub async fn ask(
    port: u16,
    method: &str,
    path: &str,
    more: &str,
    body: &str,
) -> io::Result<(u16, String, String)> {
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\norigin: http://127.0.0.1:{port}\r\n\
         content-type: application/json\r\nconnection: close\r\ncontent-length: {}\r\n{more}\r\n{body}",
        body.len()
    );
    let socket = sent(port, &request).await?;
    let mut answer = Vec::new();
    while read(&socket, &mut answer).await? > 0 {}
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Ok((status, head.to_owned(), body.to_owned()))
}

/// Does something; the answer's status.
pub async fn act(device: &Device, act: Value) -> u16 {
    let key: u128 = rand::random();
    let more = format!("cookie: {}\r\nidempotency-key: {key:032x}\r\n", device.cookie);
    let body = json!({ "act": act, "against": {} }).to_string();
    let path = format!("/api/1/acts?as={}", device.page);
    match ask(device.port, "POST", &path, &more, &body).await {
        Ok((status, _, answer)) => {
            if status != 200 {
                eprintln!("{status} {answer}");
            }
            status
        }
        Err(error) => {
            eprintln!("{error}");
            0
        }
    }
}

/// Looks: what it may see.
pub async fn look(device: &Device) -> Value {
    let more = format!("cookie: {}\r\n", device.cookie);
    let path = format!("/api/1/view?as={}", device.page);
    let answer = ask(device.port, "GET", &path, &more, "").await;
    answer.ok().and_then(|(_, _, body)| serde_json::from_str(&body).ok()).unwrap_or_default()
}

/// A stream of a device.
pub async fn stream(device: &Device) -> io::Result<TcpStream> {
    let head = format!(
        "GET /api/1/events?as={} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\ncookie: {}\r\n\r\n",
        device.page, device.port, device.cookie
    );
    sent(device.port, &head).await
}

/// When views have come to all devices.
pub struct Listener {
    came: Arc<Mutex<Vec<Instant>>>,
}

impl Listener {
    /// All of these listen from now on.
    pub async fn of(devices: &[Device]) -> Self {
        let came = Arc::<Mutex<Vec<Instant>>>::default();
        for device in devices {
            let socket = stream(device).await.expect("a stream");
            let came = Arc::clone(&came);
            tokio::spawn(async move {
                let mut heard = Vec::new();
                while read(&socket, &mut heard).await.is_ok_and(|read| read > 0) {
                    // Events end with an empty line; a view counts when all of it is there.
                    while let Some(end) = heard.windows(2).position(|two| two == b"\n\n") {
                        let event: Vec<u8> = heard.drain(..end + 2).collect();
                        if event.windows(12).any(|part| part == b"event: view\n") {
                            came.lock().expect("a lock").push(Instant::now());
                        }
                    }
                }
            });
        }
        let listener = Self { came };
        // The first view of each is the whole.
        listener.all(devices.len()).await;
        listener
    }

    /// What has come until now does not count.
    pub fn forget(&self) {
        self.came.lock().expect("a lock").clear();
    }

    /// When a view came to so many.
    pub async fn all(&self, devices: usize) -> Vec<Instant> {
        let begun = Instant::now();
        loop {
            let came = self.came.lock().expect("a lock").clone();
            if came.len() >= devices || begun.elapsed() > Duration::from_secs(30) {
                assert!(came.len() >= devices, "{} of {devices} views came", came.len());
                return came;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}
