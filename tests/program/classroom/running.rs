//! The host as a process of its own, which can be stopped, starved and killed.

use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::json;

use super::client::Client;

/// A host that runs.
pub struct Running {
    pub process: Child,
    pub code: String,
    pub port: u16,
    ticket: String,
    /// Whatever it still says has to go somewhere.
    _out: Lines<BufReader<ChildStdout>>,
}

/// What it is told: to host something new, or to go on with a room.
pub fn told(store: &Path, port: u16, what: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
    command.arg("host").args(what).arg("--store").arg(store).args(["--port", &port.to_string()]);
    command
}

impl Running {
    /// Starts it, and waits until it listens; the whole of what it said if it does not.
    pub fn start(mut command: Command) -> Result<Self, String> {
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = piped.spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let (mut said, mut code) = (String::new(), None);
        while let Some(Ok(line)) = lines.next() {
            code = line.strip_prefix("Room ").map(str::to_owned).or(code);
            if let Some((_, link)) = line.split_once("http://127.0.0.1:")
                && let Some((port, ticket)) = link.split_once("/host#")
            {
                let (code, port) = (code.unwrap(), port.parse().unwrap());
                let ticket = ticket.to_owned();
                return Ok(Self { process, code, port, ticket, _out: lines });
            }
            said += &(line + "\n");
        }
        let ended = process.wait_with_output().unwrap();
        Err(said + &String::from_utf8_lossy(&ended.stderr))
    }

    /// Where it is reached.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The link to the console that was printed.
    pub fn console(&self) -> String {
        format!("{}/host#{}", self.url(), self.ticket)
    }

    /// The console, by the link that was printed.
    pub fn teacher(&self) -> Client {
        let mut teacher = Client::new(self.port);
        teacher.page = "host";
        teacher.enter("/api/1/ticket", &json!({ "ticket": self.ticket }));
        teacher
    }

    pub fn member(&self, seat: u64) -> Client {
        let mut member = Client::new(self.port);
        member.enter("/api/1/join", &json!({ "code": self.code, "table": 0, "seat": seat }));
        member
    }

    /// SIGKILL: nothing is tidied up.
    pub fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
