//! How fast a class is served: a host as a process of its own, devices over real sockets, and those who mean no good.
//! Run it with `cargo bench --bench classroom --no-default-features --features classroom -- [DEVICES]`.
//!
//! With `-- report` it measures nothing but how soon the report is there.
//!
//! Devices come in as fast as the host lets them: a hundred at once, then five a second.

#![allow(missing_docs)]

#[path = "classroom/attack.rs"]
mod attack;
#[path = "classroom/device.rs"]
mod device;
#[path = "classroom/host.rs"]
mod host;

use std::time::{Duration, Instant};

use device::{Device, Listener, act, ask, look};
use host::Hosted;
use serde_json::json;
use tokio::task::JoinSet;

/// Turns that are opened.
const REVEALS: usize = 30;

/// One line of the table.
struct Line {
    what: String,
    measured: String,
    reach: &'static str,
}

/// Half, 99 in 100, all are within so many milliseconds.
pub struct Spread {
    pub half: f64,
    pub most: f64,
    pub all: f64,
}

impl Spread {
    pub fn of(mut times: Vec<Duration>) -> Self {
        times.sort();
        let at = |share: f64| {
            let place =
                ((times.len() as f64 * share).ceil() as usize).clamp(1, times.len().max(1)) - 1;
            times.get(place).map_or(f64::NAN, |time| time.as_secs_f64() * 1_000.0)
        };
        Self { half: at(0.5), most: at(0.99), all: at(1.0) }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "p50 {:.0}, p99 {:.0}, max {:.0} ms", self.half, self.most, self.all)
    }
}

fn main() {
    let devices = std::env::args().filter_map(|arg| arg.parse().ok()).next().unwrap_or(500);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let report = std::env::args().any(|arg| arg == "report");
    let lines = runtime.expect("threads").block_on(async move {
        if report { vec![first_page().await] } else { all(devices).await }
    });
    println!("| what | measured | to reach |\n| --- | --- | --- |");
    for line in lines {
        println!("| {} | {} | {} |", line.what, line.measured, line.reach);
    }
}

async fn all(devices: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for devices in [30, devices] {
        lines.extend(one_table(devices).await);
    }
    lines.push(many_tables(devices / 5).await);
    lines.extend(attacked().await);
    lines.push(ten_thousand_acts().await);
    lines.push(first_page().await);
    lines
}

/// One table: its turns are opened, and then everybody acts within a second.
async fn one_table(devices: usize) -> Vec<Line> {
    let host = Hosted::start("kirillov", 1);
    let teacher = host.teacher().await;
    let there = host.devices(devices, &[0, 1, 2, 3, 4, 5], 1).await;
    let settings = json!({ "minutes": 0, "show_at_once": true });
    act(&teacher, json!({ "do": "settings", "settings": settings })).await;
    // A wall and a console look, too.
    let listener = Listener::of(&there).await;
    act(&teacher, json!({ "do": "start" })).await;
    let (mut presses, mut bytes, mut acks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..REVEALS {
        host.all_sealed(&teacher).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        listener.forget();
        let press = Instant::now();
        act(&teacher, json!({ "do": "reveal" })).await;
        let ack = Instant::now();
        acks.push(ack - press);
        for came in listener.all(devices).await {
            presses.push(came - press);
            bytes.push(came.saturating_duration_since(ack));
        }
    }
    let memory = host.memory();
    let answers = within_a_second(&there).await;
    let title = |what: &str| format!("one table, {devices} devices: {what}");
    vec![
        Line {
            what: title(&format!("{REVEALS} reveals, answer to last byte")),
            measured: Spread::of(bytes).to_string(),
            reach: "p99 < 100, max < 200 ms (from the commit)",
        },
        Line {
            what: title("press to last byte"),
            measured: Spread::of(presses).to_string(),
            reach: "p99 < 250 ms",
        },
        Line { what: title("press to answer"), measured: Spread::of(acks).to_string(), reach: "" },
        Line {
            what: title("memory of the host"),
            measured: format!("{memory:.0} MB"),
            reach: "< 80 MB",
        },
        Line {
            what: title("one act each within a second, answers"),
            measured: Spread::of(answers).to_string(),
            reach: if devices > 30 { "p99 < 400 ms" } else { "p99 < 60 ms" },
        },
    ]
}

/// A whole game, and how soon after the press that opens its last orders the report's first page is there.
async fn first_page() -> Line {
    let host = Hosted::start("kirillov", 1);
    let teacher = host.teacher().await;
    let _there = host.devices(30, &[0, 1, 2, 3, 4, 5], 1).await;
    let settings = json!({ "minutes": 0, "show_at_once": true });
    act(&teacher, json!({ "do": "settings", "settings": settings })).await;
    act(&teacher, json!({ "do": "start" })).await;
    loop {
        host.all_sealed(&teacher).await;
        let press = Instant::now();
        act(&teacher, json!({ "do": "reveal" })).await;
        if look(&teacher).await["room"]["phase"] != "debrief" {
            continue;
        }
        let cookie = format!("cookie: {}\r\n", teacher.cookie);
        let asked = ask(host.port, "GET", "/api/1/report.html?as=host", &cookie, "").await;
        let (status, _, page) = asked.expect("a report");
        assert!(status == 200 && page.contains("id=\"msel\""), "{status} {page}");
        return Line {
            what: "30 devices: press on the last orders to the report's first page".to_owned(),
            measured: format!("{:.0} ms", press.elapsed().as_secs_f64() * 1_000.0),
            reach: "< 5 s",
        };
    }
}

/// Everybody does one thing at some moment of a second; how long each waits for its answer.
async fn within_a_second(devices: &[Device]) -> Vec<Duration> {
    let mut all = JoinSet::new();
    for (at, device) in devices.iter().cloned().enumerate() {
        let wait = Duration::from_secs(1).mul_f64(at as f64 / devices.len() as f64);
        all.spawn(async move {
            tokio::time::sleep(wait).await;
            let begun = Instant::now();
            let status = act(&device, json!({ "do": "note", "text": "what we feared" })).await;
            assert_eq!(status, 200, "an act was refused");
            begun.elapsed()
        });
    }
    all.join_all().await
}

/// Many tables of five, opened all at once.
async fn many_tables(tables: usize) -> Line {
    let host = Hosted::start("first-steps", tables);
    let teacher = host.teacher().await;
    let there = host.devices(tables * 5, &[0, 1], tables).await;
    let settings = json!({ "minutes": 0, "show_at_once": true });
    act(&teacher, json!({ "do": "settings", "settings": settings })).await;
    let listener = Listener::of(&there).await;
    for table in 0..tables {
        act(&teacher, json!({ "do": "start", "table": table })).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    listener.forget();
    let press = Instant::now();
    let mut reveals = JoinSet::new();
    for table in 0..tables {
        let teacher = teacher.clone();
        reveals
            .spawn(async move { act(&teacher, json!({ "do": "reveal", "table": table })).await });
    }
    assert!(reveals.join_all().await.into_iter().all(|status| status == 200));
    let came = listener.all(tables * 5).await;
    let spread = Spread::of(came.into_iter().map(|came| came - press).collect());
    Line {
        what: format!("{tables} tables of 5, all opened at once: press to last byte"),
        measured: spread.to_string(),
        reach: "all < 500 ms",
    }
}

/// Thirty honest devices while others dawdle, do not read, and knock without end.
async fn attacked() -> Vec<Line> {
    let host = Hosted::start("first-steps", 1);
    let teacher = host.teacher().await;
    let there = host.devices(30, &[0, 1], 1).await;
    act(&teacher, json!({ "do": "start" })).await;
    let _deaf = attack::deaf(&there, 3).await;
    let _slow = attack::slow(host.port, 300).await;
    let flood = tokio::spawn(attack::flood(host.port, 1_000, Duration::from_secs(8)));
    let mut times = Vec::new();
    for _ in 0..6 {
        times.extend(within_a_second(&there).await);
    }
    let knocked = flood.await.unwrap_or(0);
    vec![Line {
        what: format!(
            "30 devices while 90 streams are not read, 300 heads dawdle and {knocked} connections come: answers"
        ),
        measured: Spread::of(times).to_string(),
        reach: "p99 < 150 ms",
    }]
}

/// Ten thousand acts of one person, and what the host holds then.
async fn ten_thousand_acts() -> Line {
    let host = Hosted::start("first-steps", 1);
    let teacher = host.teacher().await;
    let some = |count: usize| {
        let teacher = teacher.clone();
        async move {
            let mut all = JoinSet::new();
            for worker in 0..50 {
                let teacher = teacher.clone();
                all.spawn(async move {
                    for nth in 0..count / 50 {
                        let up = (nth + worker) % 2 == 0;
                        act(&teacher, json!({ "do": "eyes", "up": up })).await;
                    }
                });
            }
            all.join_all().await;
        }
    };
    some(500).await;
    let before = host.memory();
    let begun = Instant::now();
    some(10_000).await;
    let took = begun.elapsed().as_secs_f64();
    tokio::time::sleep(Duration::from_secs(1)).await;
    Line {
        what: "10,000 acts of one person: memory before and after".to_owned(),
        measured: format!("{before:.0} and {:.0} MB, in {took:.1} s", host.memory()),
        reach: "within 10%",
    }
}
