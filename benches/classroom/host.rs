//! The host as a process of its own, and how one comes in.

use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::json;

use crate::device::{Device, ask, look};

/// A host that runs until this is dropped.
pub struct Hosted {
    process: Child,
    pub port: u16,
    code: String,
    ticket: String,
    /// Whatever it still says has to go somewhere.
    _out: Lines<BufReader<ChildStdout>>,
    _folder: tempfile::TempDir,
}

impl Drop for Hosted {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Hosted {
    /// Hosts a scenario of the library at so many tables, without a clock.
    pub fn start(scenario: &str, tables: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut process = Command::new(env!("CARGO_BIN_EXE_offramp"))
            .args([
                "host",
                scenario,
                "--port",
                "0",
                "--minutes",
                "0",
                "--tables",
                &tables.to_string(),
            ])
            .arg("--store")
            .arg(folder.path().join("games.sqlite"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a host");
        let out = process.stdout.take().expect("its output");
        let mut code = String::new();
        let mut lines = BufReader::new(out).lines();
        while let Some(Ok(line)) = lines.next() {
            if let Some(digits) = line.strip_prefix("Room ") {
                digits.clone_into(&mut code);
            }
            if let Some((_, link)) = line.split_once("http://127.0.0.1:")
                && let Some((port, ticket)) = link.split_once("/host#")
            {
                let (port, ticket) = (port.parse().expect("a port"), ticket.to_owned());
                return Self { process, port, code, ticket, _out: lines, _folder: folder };
            }
        }
        let ended = process.wait();
        panic!("the host did not start: {ended:?}");
    }

    /// Memory that it holds, in megabytes; none where the system does not tell.
    pub fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        kilobytes.map_or(f64::NAN, |kilobytes: f64| kilobytes / 1_024.0)
    }

    async fn enter(&self, door: &str, body: serde_json::Value, page: &'static str) -> Device {
        loop {
            let path = format!("/api/1/{door}");
            let (status, head, said) =
                ask(self.port, "POST", &path, "", &body.to_string()).await.expect("an answer");
            if status == 429 {
                tokio::time::sleep(Duration::from_millis(200)).await;
                continue;
            }
            assert_eq!(status, 201, "{said}");
            let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: "));
            let cookie = cookie.and_then(|line| line.split(';').next()).expect("a cookie");
            return Device { port: self.port, cookie: cookie.to_owned(), page };
        }
    }

    /// The console.
    pub async fn teacher(&self) -> Device {
        self.enter("ticket", json!({ "ticket": self.ticket }), "host").await
    }

    /// So many devices, spread over tables and these seats.
    pub async fn devices(&self, count: usize, seats: &[u64], tables: usize) -> Vec<Device> {
        let mut devices = Vec::new();
        for at in 0..count {
            let seat = seats[(at / tables) % seats.len()];
            let joining = json!({ "code": self.code, "table": at % tables, "seat": seat });
            devices.push(self.enter("join", joining, "play").await);
        }
        devices
    }

    /// Waits for those who stand in; going back to the first turn where the game is over.
    pub async fn all_sealed(&self, teacher: &Device) {
        let mut waited = 0;
        loop {
            let whole = look(teacher).await;
            let phase = whole["room"]["phase"].as_str().unwrap_or_default().to_owned();
            if phase == "debrief" {
                let back = json!({ "do": "rewind", "turn": 1, "reason": "once more" });
                crate::device::act(teacher, back).await;
            }
            let seats = whole["room"]["seats"].as_array().cloned().unwrap_or_default();
            let thinks =
                |seat: &serde_json::Value| seat["how"] == "stand_in" && seat["state"] == "open";
            if phase == "orders" && !seats.iter().any(thinks) || phase == "sealed" {
                return;
            }
            waited += 1;
            assert!(waited < 600, "{phase}: nobody opens the orders");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}
