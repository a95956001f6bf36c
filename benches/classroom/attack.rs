//! Those who mean no good.

use std::time::{Duration, Instant};

use tokio::net::TcpStream;

use crate::device::{Device, sent, stream};

/// Streams of known devices that nobody reads.
pub async fn deaf(devices: &[Device], each: usize) -> Vec<TcpStream> {
    let mut all = Vec::new();
    for device in devices {
        for _ in 0..each {
            all.extend(stream(device).await);
        }
    }
    all
}

/// Heads that never end.
pub async fn slow(port: u16, count: usize) -> Vec<TcpStream> {
    let mut all = Vec::new();
    for _ in 0..count {
        all.extend(sent(port, "GET / HTTP/1.1\r\nhost: x\r\nx: ").await);
    }
    all
}

/// So many connections a second that ask for nothing; how many came through.
pub async fn flood(port: u16, a_second: u32, long: Duration) -> usize {
    let (begun, mut made) = (Instant::now(), 0);
    while begun.elapsed() < long {
        let due = Duration::from_secs(1) / a_second * u32::try_from(made).unwrap_or(u32::MAX);
        tokio::time::sleep(due.saturating_sub(begun.elapsed())).await;
        if let Ok(socket) = TcpStream::connect(("127.0.0.1", port)).await {
            drop(socket);
        }
        made += 1;
    }
    made
}
