//! Whoever means no good: others notice nothing of it.

use std::io::{BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use offramp::classroom::{NamesGiven, RoomSettings};
use serde_json::json;

use super::client::{Answer, key};
use super::lesson_after::{play_out, report};
use super::place::{Place, class, unhurried};
use super::stream::{Stream, head_of, raw};

/// Sends a request as it is, and returns the answer's head and body.
fn asked(port: u16, request: &str) -> (String, String) {
    let socket = raw(port, request);
    let mut reader = BufReader::new(socket);
    let head = head_of(&mut reader).unwrap_or_default();
    let mut body = String::new();
    let _ = reader.read_to_string(&mut body);
    (head, body)
}

/// Reads until the other side closes, and how long it took.
fn until_closed(mut socket: TcpStream, since: Instant) -> (String, Duration) {
    socket.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut said = Vec::new();
    let ended = socket.read_to_end(&mut said);
    let kind = ended.as_ref().err().map(std::io::Error::kind);
    assert!(
        kind.is_none_or(|kind| kind == std::io::ErrorKind::ConnectionReset),
        "open for 30 s: {ended:?}"
    );
    (String::from_utf8_lossy(&said).into_owned(), since.elapsed())
}

/// Heads and bodies that never come to an end, and connections that say nothing: after ten seconds they are closed,
/// and meanwhile everybody else is served.
#[test]
fn whoever_dawdles_is_shown_out() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let port = place.guest().port;
    let cookie = heads[0].cookie.clone().unwrap();
    let begun = Instant::now();
    let silent = raw(port, "");
    let head = raw(port, "GET /api/1/health HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ");
    let body = raw(
        port,
        &format!(
            "POST /api/1/acts HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\norigin: http://127.0.0.1:{port}\r\n\
             cookie: {cookie}\r\ncontent-type: application/json\r\nidempotency-key: {}\r\n\
             content-length: 100\r\n\r\n{{\"act\":",
            key()
        ),
    );
    // One that sends a byte now and then.
    let mut drip = head.try_clone().unwrap();
    let dripping = std::thread::spawn(move || {
        while drip.write_all(b"x").is_ok() {
            std::thread::sleep(Duration::from_millis(500));
        }
    });
    let crowd: Vec<_> = (0..200).map(|_| raw(port, "GET /")).collect();
    let number = heads[1].propose(&[], "meanwhile");
    heads[1].play(json!({ "do": "seal", "proposal": number })).done();
    teacher.get("/api/1/view").done();
    for (what, socket) in [("silent", silent), ("head", head), ("body", body)] {
        let (said, took) = until_closed(socket, begun);
        assert!(
            took > Duration::from_secs(5) && took < Duration::from_secs(25),
            "{what}: {took:?}"
        );
        assert!(said.is_empty() || said.starts_with("HTTP/1.1 4"), "{what}: {said}");
    }
    drop(crowd);
    dripping.join().unwrap();
    place.guest().get("/api/1/health").done();
}

#[test]
fn whoever_listens_and_does_not_read_holds_up_nobody() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let port = place.guest().port;
    let deaf: Vec<_> = (0..30)
        .map(|_| {
            let watcher = place.observer();
            let cookie = watcher.cookie.unwrap();
            let head = "GET /api/1/events HTTP/1.1\r\nhost: 127.0.0.1";
            raw(port, &format!("{head}:{port}\r\ncookie: {cookie}\r\n\r\n"))
        })
        .collect();
    let mut phone = Stream::open(&heads[0], "");
    for _ in 0..20 {
        teacher.act(json!({ "do": "eyes", "up": true })).done();
        phone.until("room", |room| room["eyes"] == true);
        teacher.act(json!({ "do": "eyes", "up": false })).done();
        phone.until("room", |room| room["eyes"] == false);
    }
    let present = |teacher: &super::client::Client| {
        let people = teacher.console()["people"].as_array().unwrap().clone();
        people.iter().filter(|one| one["role"] == "observer").count()
    };
    assert_eq!(present(&teacher), 30);
    deaf.iter().for_each(|socket| drop(socket.shutdown(Shutdown::Both)));
    phone.drain(Duration::from_millis(200));
}

#[test]
fn one_person_has_four_streams_and_a_closed_one_gives_its_place_back() {
    let place = Place::of("first-steps");
    let member = place.member(0);
    let open = || {
        let mut stream = Stream::open(&member, "");
        stream.next(Duration::from_secs(10)).map(|_| stream)
    };
    let mut four: Vec<_> = (0..4).map(|_| open().unwrap()).collect();
    assert!(open().is_none());
    let told = member.get("/api/1/events");
    told.refused("too_many");
    assert_eq!(told.header("retry-after"), Some("5"));
    drop(four.pop());
    let until = Instant::now() + Duration::from_secs(20);
    while open().map(|stream| four.push(stream)).is_none() {
        assert!(Instant::now() < until, "the place of a closed stream is not given back");
        std::thread::sleep(Duration::from_millis(50));
    }
    // An agent has one: the newest.
    let teacher = place.teacher();
    let agent = place.paired(&teacher, "agent");
    let mut old = Stream::open(&agent, "");
    old.until("me", |_| true);
    let mut new = Stream::open(&agent, "");
    new.until("me", |_| true);
    teacher.act(json!({ "do": "eyes", "up": true })).done();
    assert_eq!(old.until("bye", |_| true)["why"], "replaced");
    assert!(old.ends(Duration::from_secs(20)));
    // Whoever is taken out is told so, and does not come back by itself.
    drop(four);
    let mut phone = loop {
        if let Some(stream) = open() {
            break stream;
        }
    };
    teacher
        .act(json!({ "do": "remove", "person": member.me()["person"], "reason": "twice here" }))
        .done();
    assert_eq!(phone.until("bye", |_| true)["why"], "removed");
}

#[test]
fn a_megabyte_is_not_read() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let large = "x".repeat(1 << 20);
    let body = json!({ "act": { "do": "note", "text": large }, "against": {} }).to_string();
    for client in [&heads[0], &teacher] {
        match client.try_post("/api/1/acts", &key(), &body) {
            Ok(answer) => answer.refused("too_large"),
            // The host may hang up before all of it is sent.
            Err(error) => assert!(!matches!(error, ureq::Error::Timeout(_)), "{error}"),
        }
    }
    for door in ["look", "join", "return", "pair", "ticket"] {
        if let Ok(answer) = place.guest().try_post(&format!("/api/1/{door}"), "", &body) {
            answer.refused("too_large");
        }
    }
    let long = format!("GET /api/1/health?{} HTTP/1.1\r\nhost: x\r\n\r\n", "x".repeat(100_000));
    let (head, _) = asked(place.guest().port, &long);
    assert!(head.is_empty() || head.starts_with("http/1.1 4"), "{head}");
    heads[1].act(json!({ "do": "note", "text": "still served" })).done();
}

/// What every answer has, whatever was asked.
fn sealed(answer: &Answer) {
    let policy = answer.header("content-security-policy").unwrap();
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("unsafe") && !policy.contains('*'));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"));
    assert!(answer.header("access-control-allow-origin").is_none());
}

#[test]
fn every_answer_is_sealed_against_browsers_that_mean_too_well() {
    let place = Place::of("first-steps");
    let (teacher, heads) = class(&place);
    let paths =
        ["/", "/j/123456", "/play", "/wall", "/host", "/nothing", "/api/1/nothing", "/assets/x/y"];
    let known = [
        "view",
        "events?poll=1",
        "forecast?orders=",
        "qr.svg",
        "report.html",
        "report.json",
        "participation.csv",
    ];
    let known = known.map(|path| format!("/api/1/{path}"));
    let all = paths.iter().map(|path| (*path).to_owned()).chain(known);
    let open = ["health", "openapi.json", "words", "kinds"].map(|path| format!("/api/1/{path}"));
    for path in all.chain(open) {
        for client in [&place.guest(), &heads[0], &teacher] {
            let answer = client.get(&path);
            sealed(&answer);
            assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        }
    }
    // What a page loads is kept for ever under its name, and is what it says it is.
    let page = place.guest().get("/play").body;
    let script = page.split('"').find(|part| part.ends_with("play.js")).unwrap();
    let script = place.guest().get(script).done();
    sealed(&script);
    assert!(script.header("cache-control").unwrap().contains("immutable"));
    assert!(script.header("content-type").unwrap().starts_with("text/javascript"));
    // The cookie is nobody's but the browser's.
    let joined = place.guest().post("/api/1/join", &json!({ "code": place.code })).done();
    let cookie = joined.header("set-cookie").unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    let credential = cookie.split(['=', ';']).nth(1).unwrap();
    assert!(!joined.body.contains(credential), "a page can't read it");
}

#[test]
fn other_names_other_pages_and_strangers_get_nothing() {
    let place = Place::of("first-steps");
    let member = place.member(0);
    let (port, cookie) = (member.port, member.cookie.clone().unwrap());
    let get = |host: &str, more: &str| {
        let request = format!("GET /api/1/view HTTP/1.1\r\n{host}{more}connection: close\r\n\r\n");
        asked(port, &request)
    };
    let known = format!("cookie: {cookie}\r\n");
    let ours = format!("host: 127.0.0.1:{port}\r\n");
    assert!(get(&ours, &known).0.starts_with("http/1.1 200"));
    for host in [
        "host: evil.example\r\n",
        "host: evil.example:80\r\n",
        "host: localhost:1\r\n",
        "host: \r\n",
    ] {
        let (head, body) = get(host, &known);
        assert!(
            head.starts_with("http/1.1 421") || head.starts_with("http/1.1 400"),
            "{host} {head}"
        );
        assert!(!body.contains("Varin"));
    }
    let rebound = format!("host: 127.0.0.1.evil.example:{port}\r\n");
    assert!(get(&rebound, &known).0.starts_with("http/1.1 421"));
    assert!(get("", &known).0.starts_with("http/1.1 4"));
    assert!(get(&ours, "").0.starts_with("http/1.1 401"));
    assert!(get(&ours, "cookie: offramp_1=x; other\r\n").0.starts_with("http/1.1 401"));
    let note = json!({ "act": { "do": "note", "text": "x" } }).to_string();
    let post = |headers: &[(&'static str, String)]| {
        let key = ("idempotency-key", key());
        member.send("/api/1/acts", headers.iter().cloned().chain([key]), &note).unwrap().word()
    };
    let json_ = ("content-type", "application/json".to_owned());
    let own = ("cookie", cookie.clone());
    let origin = |of: &str| ("origin", of.to_owned());
    let ours = format!("http://127.0.0.1:{port}");
    assert_eq!(post(&[json_.clone(), own.clone(), origin(&ours)]), "200");
    for other in
        ["http://evil.example", "null", "", &ours.replace("http", "https"), "http://localhost"]
    {
        assert_eq!(post(&[json_.clone(), own.clone(), origin(other)]), "wrong_origin", "{other}");
    }
    assert_eq!(post(&[json_.clone(), own.clone()]), "wrong_origin");
    let plain = ("content-type", "text/plain".to_owned());
    assert_eq!(post(&[plain, own.clone(), origin(&ours)]), "not_json");
    assert_eq!(post(&[own, origin(&ours)]), "not_json");
    assert_eq!(post(&[json_, origin(&ours)]), "no_credential");
    assert_eq!(member.me()["notes"].as_array().unwrap().len(), 1);
}

/// Names and reasons that would be something else wherever they are not shown as text.
fn hostile() -> Vec<String> {
    let zalgo =
        "Z\u{310}\u{311}\u{312}a\u{313}\u{314}\u{315}l\u{316}\u{317}\u{318}g\u{319}\u{31a}o";
    let mut all: Vec<String> = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "'--",
        "{{7*7}}",
        "${7*7}",
        "<!--",
        "]]>",
        "&lt;b&gt;",
        "javascript:alert(1)",
        "=1+1",
        "=HYPERLINK(\"x\")",
        "+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(1)",
        "\t=1",
        "a,b;c\td",
        "a\"b\"\"c",
        "line\nbreak",
        "line\r\nX-Header: 1",
        "\u{202e}evil\u{202c}",
        "a\u{200b}b",
        "\u{feff}x",
        "\u{2066}x\u{2069}",
        zalgo,
        "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}",
        "\u{1f4a3}\u{1f4a3}\u{1f4a3}",
        "\0",
        "\u{1b}[31mred",
        "\u{7}",
        "%s%n",
        "../../etc/passwd",
        "CON",
        "null",
        "undefined",
        "[object Object]",
        "{\"type\":\"x\"}",
        "data: x\n\nevent: bye\ndata: {}",
        "\u{fffd}",
        "\u{e000}",
    ]
    .map(str::to_owned)
    .to_vec();
    all.push("\u{1f600}".repeat(400));
    assert!(all.len() >= 40);
    all
}

#[test]
fn hostile_names_and_reasons_are_texts_and_nothing_else() {
    let free = RoomSettings { names: NamesGiven::Free, ..unhurried() };
    let place = Place::with("first-steps", 1, free);
    let (teacher, heads) = class(&place);
    let mut phone = Stream::open(&heads[0], "");
    phone.until("me", |_| true);
    let mut admitted = Vec::new();
    for text in hostile() {
        let mut guest = place.guest();
        let joining = json!({ "code": place.code, "seat": 0, "table": 0, "name": text });
        let answer = guest.post("/api/1/join", &joining);
        if answer.status == 201 {
            guest.enter(
                "/api/1/return",
                &json!({ "code": place.code, "way_back": answer.json()["way_back"] }),
            );
            admitted.push(answer.json()["name"].as_str().unwrap().to_owned());
        } else {
            answer.refused("not_json");
            guest = place.member(0);
        }
        guest.play(json!({ "do": "propose", "orders": [], "reason": text })).done();
        guest.act(json!({ "do": "note", "text": text })).done();
        let to_them = guest.act(json!({ "do": "letter", "to": [1], "text": text }));
        assert!(["200", "not_json"].contains(&to_them.word().as_str()), "{text:?}");
        teacher.act(json!({ "do": "hot_wash", "text": text })).done();
    }
    for name in &admitted {
        let seen = |c: char| {
            !c.is_control()
                && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        };
        assert!(name.chars().count() <= 24 && name.chars().all(seen), "{name:?} is a name");
    }
    for number in 1..=40 {
        teacher.act(json!({ "do": "approve", "note": number })).done();
        let _ = teacher.act(json!({ "do": "release", "letter": number }));
    }
    // Whole events, and none that a text made.
    let events = phone.drain(Duration::from_millis(300));
    assert!(
        events.iter().all(|(name, _)| ["view", "room", "me", "beat"].contains(&name.as_str())),
        "{events:?}"
    );
    for client in [&teacher, &heads[0], &heads[1], &place.paired(&teacher, "wall")] {
        let answer = client.get("/api/1/view").done();
        assert!(answer.header("content-type").unwrap().starts_with("application/json"));
        assert!(answer.header("x-header").is_none());
        // What can't be seen or turns letters round is written out.
        let raw = |c: char| {
            c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        let found: Vec<_> = answer.body.chars().filter(|c| raw(*c)).collect();
        assert!(found.is_empty(), "{found:?}");
        answer.json();
    }
    play_out(&teacher, &heads);
    let page = report(&teacher).done().body;
    for evil in ["<script>alert", "<img src=x", "<svg onload"] {
        assert!(!page.contains(evil), "{evil}");
    }
    let table = teacher.get("/api/1/participation.csv").done();
    assert!(table.header("content-disposition").unwrap().starts_with("attachment"));
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(false)
        .from_reader(table.body.as_bytes());
    let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 1 + 2 + hostile().len(), "a row a person");
    let formula = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    assert!(!rows.iter().flatten().any(formula));
}
