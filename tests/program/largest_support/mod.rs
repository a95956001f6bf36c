//! The largest scenario that `offramp check` lets pass: every list, text and sum at its limit, for whatever
//! has to draw it or to play it.

use std::fmt::Write as _;
use std::path::Path;

/// Seats, and the cards of the first: all the others have one. Of those, the last have a copy for each target.
const SEATS: usize = 16;
const CARDS: usize = 500 - (SEATS - 1);
const TARGETED: usize = 250;
/// Indicators: for all, and for each seat.
const NUMBERS: usize = 64;
const EACH: usize = 21;
/// The longest that an actor's name can be beside a title, so that both fit on a line.
const NAME: usize = 120;

/// Writes it into a folder, as a folder's files: no file may have all of it.
pub fn write(folder: &Path) {
    for (name, text) in files() {
        std::fs::write(folder.join(name), text).unwrap();
    }
}

/// Whether this test has a process of its own, so that the memory is its own as well. If not, it is run in
/// one, and must pass there.
#[allow(dead_code, reason = "the benchmark is a process of its own")]
pub fn alone(test: &str) -> bool {
    const ALONE: &str = "OFFRAMP_TEST_ALONE";
    if std::env::var_os(ALONE).is_some() {
        return true;
    }
    let run = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(ALONE, "yes")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout) + String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
    false
}

/// The most memory that this process has had, MB; 0 where the system does not tell.
pub fn peak() -> f64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kb = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kb.unwrap_or_default() / 1e3
}

/// Its files.
pub fn files() -> Vec<(String, String)> {
    let mut files =
        vec![("00-frame.ron".to_owned(), frame()), ("01-actors.ron".to_owned(), actors())];
    for (at, part) in (0..CARDS).collect::<Vec<_>>().chunks(50).enumerate() {
        let cards: String = part.iter().map(|card| option(*card)).collect();
        files.push((format!("1{at}-cards.ron"), format!("Scenario(options: [{cards}])")));
    }
    let others = (1..SEATS).map(|seat| format!("(id: \"only_{seat}\", actor: \"seat_{seat}\", title: \"{}\", text: \"{}\", kind: \"private_message\", toward: [\"seat_0\"], outcomes: [(id: \"out\", text: \"{}\", effects: [\"number_0 += 1\"])]),", line(200), markdown(10_000), markdown(10_000)));
    files.push((
        "20-others.ron".to_owned(),
        format!("Scenario(options: [{}])", others.collect::<String>()),
    ));
    files.push(("30-injects.ron".to_owned(), injects()));
    files.push(("40-ends.ron".to_owned(), ends()));
    files
}

/// A line of so many characters, as wide as letters get.
fn line(length: usize) -> String {
    text("Wwm ", length)
}

/// A text of so many characters.
fn text(piece: &str, length: usize) -> String {
    let mut text: String = piece.chars().cycle().take(length - 1).collect();
    text.push('.');
    text
}

/// Markdown of so many characters with as many items, nested as deep, as it may have.
fn markdown(length: usize) -> String {
    let items = 199;
    let each = length / (items + 1);
    let mut out = String::new();
    for at in 0..items {
        let indent = "  ".repeat(at % 3);
        let room = each.saturating_sub(indent.len() + 3).max(1);
        let words: String = "**bold** *slanted* plain ".chars().cycle().take(room).collect();
        let _ = writeln!(out, "{indent}- {words}");
    }
    let left = length - out.chars().count();
    out + &text("\nlast words ", left)
}

fn list(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect::<Vec<_>>().join(", ")
}

fn seats() -> String {
    list(SEATS, |seat| format!("\"seat_{seat}\""))
}

/// A condition of so many bytes.
fn condition(bytes: usize) -> String {
    let mut text = "turn >= 2".to_owned();
    while text.len() + 24 < bytes {
        text += " or number_0 > number_1";
    }
    text
}

fn factors(count: usize, bytes: usize, why: usize) -> String {
    list(count, |_| {
        format!("(when: \"{}\", times: 1.01, why: \"{}\")", condition(bytes), line(why))
    })
}

fn frame() -> String {
    let sources = list(100, |at| {
        format!(
            "(id: \"source_{at}\", title: \"{0}\", publisher: \"{0}\", date: \"2031-01-01\")",
            line(200)
        )
    });
    let bands = list(20, |at| {
        format!(
            "(from: {}, to: {}, name: \"{}\")",
            at * 5,
            if at == 19 { 100 } else { at * 5 + 4 },
            line(200)
        )
    });
    let numbers = list(NUMBERS + EACH, |at| {
        let each = if at < NUMBERS { "" } else { "each: All, starts: {\"seat_1\": 7}, " };
        format!(
            "(id: \"number_{at}\", name: \"{}\", about: \"{}\", start: 50, {each}polarity: HigherIsWorse, bands: [{bands}], known_to: [{}])",
            line(if at < NUMBERS { 200 } else { 78 }),
            text("about ", 1_000),
            seats()
        )
    });
    let flags = list(200, |at| format!("(id: \"flag_{at}\", name: \"{}\")", line(200)));
    let kinds = "\"ground_offensive\", \"capital_strike\", \"blockade\", \"deep_strike\"";
    let norms = list(8, |at| {
        format!(
            "(id: \"norm_{at}\", name: \"{}\", text: \"{}\", kinds: [{kinds}], restraint: [{}])",
            line(200),
            text("not done ", 1_000),
            list(20, |_| "0.9".to_owned())
        )
    });
    let corner = |at: usize, land: usize| {
        // A square, corner by corner.
        let along = |at: usize| match at % 500 {
            at @ 0..125 => at as f64 / 62.5 - 1.0,
            125..250 => 1.0,
            at @ 250..375 => 5.0 - at as f64 / 62.5,
            _ => -1.0,
        };
        let (x, y) = ((land % 10) as f64 * 0.5 - 2.5, (land / 10) as f64 * 0.5 - 1.25);
        format!("({:.3}, {:.3})", x + 0.24 * along(at), y + 0.24 * along(at + 375))
    };
    let land = list(50, |land| {
        format!("(name: \"{}\", shore: [{}])", line(200), list(500, |at| corner(at, land)))
    });
    let places = list(50, |at| {
        format!(
            "(id: \"place_{at}\", name: \"{}\", lon: {}, lat: {}, kind: City, owner: \"seat_{}\")",
            line(200),
            (at % 10) as f64 * 0.5 - 2.5,
            (at / 10) as f64 * 0.5 - 1.25,
            at % SEATS
        )
    });
    let dates = list(50, |at| {
        format!("(id: \"date_{at}\", name: \"{}\", date: \"2031-08-01\")", line(200))
    });
    let pairs = list(SEATS * SEATS, |at| {
        format!(
            "(from: \"seat_{}\", to: \"seat_{}\", trust: -50, grievance: 50)",
            at / SEATS,
            at % SEATS
        )
    });
    let pairs: String = pairs
        .split("), ")
        .filter(|pair| {
            let mut seats = pair.split("\"seat_").skip(1).map(|s| s.split('"').next().unwrap());
            seats.next() != seats.next()
        })
        .map(|pair| format!("{}), ", pair.trim_end_matches(')')))
        .collect();
    let rungs = list(20, |at| {
        format!("(id: \"rung_{at}\", name: \"{}\", kahn: {})", line(200), at * 2 + 1)
    });
    let thresholds =
        list(10, |at| format!("(rung: \"rung_{}\", name: \"{}\")", at + 10, line(200)));
    let hints = list(60, |at| {
        format!("(turn: {}, at: Ladder, text: \"{}\")", at / 3 + 1, text("hint ", 280))
    });
    let goals = list(20, |_| format!("\"{}\"", text("learn ", 1_000)));
    format!(
        "Scenario(format: 1,\nmeta: (id: \"largest\", title: \"{}\", summary: \"{}\", as_of: \"2031-07-01\", calendar: (start: \"2031-07-01\", days_per_turn: 1, turns: 30), duration: (solo_minutes: 60, class_minutes: 120), learning_objectives: [{goals}], content_note: \"{}\", sources: [{sources}]),\nrules: (orders_per_turn: 4),\ndates: [{dates}],\nmap: (lon: 0, lat: 0, width_km: 600, land: [{land}]),\nplaces: [{places}],\nladder: (start: \"rung_0\", cooling: 5, rungs: [{rungs}], thresholds: [{thresholds}]),\nindicators: [{numbers}],\nflags: [{flags}],\nnorms: [{norms}],\nrelations: [{pairs}],\nguide: [{hints}])",
        line(200),
        text("sum ", 1_000),
        text("note ", 1_000)
    )
}

fn actors() -> String {
    let seat = |seat: usize| {
        let aims = list(10, |_| {
            format!("(text: \"{}\", score: \"number_0 + number_1\")", text("aim ", 1_000))
        });
        let answers = if seat == 0 {
            list(20, |at| format!("\"card_{at}\""))
        } else {
            format!("\"only_{seat}\"")
        };
        let lines = list(8, |at| {
            format!(
                "(id: \"line_{seat}_{at}\", title: \"{}\", text: \"{}\", crossed_when: \"number_{at} > 90\", answers: [{answers}], within: 5, resolve: 2.0)",
                line(200),
                text("line ", 1_000)
            )
        });
        let leanings = list(8, |_| {
            format!("(when: \"number_0 > 60\", on: Hostile, times: 1.1, why: \"{}\")", line(200))
        });
        format!(
            "(id: \"seat_{seat}\", name: \"{2}\", role: \"{0}\", place: \"place_{seat}\", brief: \"{1}\", objectives: [{aims}], red_lines: [{lines}], temperament: (hold: 1.0, hawkishness: 1.0, reciprocity: (from: 5, times: 1.5), caution: (within: 5, times: 0.5), pressure: [{leanings}], deadline: [{leanings}]))",
            line(200),
            markdown(10_000),
            line(NAME)
        )
    };
    format!("Scenario(actors: [{}])", list(SEATS, seat))
}

fn option(card: usize) -> String {
    if card >= CARDS - TARGETED { targeted(card) } else { untargeted(card) }
}

fn targeted(card: usize) -> String {
    let kind = ["private_message", "show_of_force", "sanctions"][card % 3];
    let covert = if card.is_multiple_of(3) { "covert: (turns: 9), " } else { "" };
    let outcome = |at: usize| {
        format!(
            "(id: \"out_{at}\", text: \"{}\", factors: [{}], effects: [\"number_64(target) += 1\"])",
            text("what came of it ", 200),
            factors(1, 20, 40)
        )
    };
    format!(
        "(id: \"card_{card}\", actor: \"seat_0\", targets: All, title: \"{}\", text: \"{}\", kind: \"{kind}\", toward: [\"target\"], {covert}weight: 1.0, factors: [{}], outcomes: [{}]),",
        line(78),
        text("what it does ", 1_000),
        factors(2, 12, 20),
        list(2, outcome)
    )
}

fn untargeted(card: usize) -> String {
    let kind =
        ["private_message", "show_of_force", "sanctions", "blockade", "concession"][card % 5];
    let toward = list(SEATS - 1, |seat| format!("\"seat_{}\"", seat + 1));
    let outcome = |at: usize| {
        format!(
            "(id: \"out_{at}\", text: \"{}\", factors: [{}], effects: [{}])",
            text("what came of it ", 250),
            factors(2, 20, 40),
            list(if at == 0 && card.is_multiple_of(10) { 50 } else { 1 }, |effect| format!(
                "\"number_{effect} += 1\""
            ))
        )
    };
    let covert =
        if card.is_multiple_of(3) { "covert: (turns: 9), ".to_owned() } else { String::new() };
    format!(
        "(id: \"card_{card}\", actor: \"seat_0\", title: \"{}\", text: \"{}\", kind: \"{kind}\", toward: [{toward}], place: \"place_{}\", {covert}weight: 1.0, factors: [{}], outcomes: [{}]),",
        line(200),
        markdown(if card < 100 { 10_000 } else { 2_000 }),
        card % 50,
        factors(12, 12, 200),
        list(20, outcome)
    )
}

fn injects() -> String {
    let inject = |at: usize| {
        let trigger =
            if at < 30 { format!("Turn({})", at + 1) } else { "Random((odds: 0.2))".to_owned() };
        let outcomes =
            list(4, |at| format!("(id: \"out_{at}\", text: \"{}\")", text("how it went ", 500)));
        let medium = ["Wire", "Newspaper", "Broadcast", "Call", "Cable", "Post"][at % 6];
        let length = if at < 60 { 10_000 } else { 2_000 };
        format!(
            "(id: \"news_{at}\", title: \"{}\", text: \"{}\", medium: {medium}, place: \"place_{}\", source: (from: \"source_0\", status: Claimed, by: \"{}\"), trigger: {trigger}, effects: [\"number_0 += 1\", \"flag_{} = true\"], outcomes: [{outcomes}])",
            line(200),
            markdown(length),
            at % 50,
            line(200),
            at % 200
        )
    };
    format!("Scenario(injects: [{}])", list(500, inject))
}

fn ends() -> String {
    let meaning = list(SEATS, |seat| format!("\"seat_{seat}\": \"{}\"", text("meaning ", 1_000)));
    let ending = |at: usize| {
        let (tone, when) = match at {
            49 => ("Stalemate", String::new()),
            _ => ("Catastrophe", format!("when: \"number_{at} >= 100 and turn > 29\", ")),
        };
        format!(
            "(id: \"end_{at}\", title: \"{}\", text: \"{}\", tone: {tone}, {when}meaning: {{{meaning}}})",
            line(200),
            markdown(10_000)
        )
    };
    let question = |at: usize| {
        format!(
            "(id: \"asked_{at}\", text: \"{}\", resolves: \"number_{at} > 60\")",
            text("asked ", 1_000)
        )
    };
    let claim = |at: usize| {
        format!(
            "(id: \"claim_{at}\", text: \"{}\", source: (from: \"source_0\", status: Analysis), measure: \"number_{at} > 60\", after: [\"card_{at}\"])",
            text("claimed ", 1_000)
        )
    };
    let steps = list(20, |_| format!("\"{}\"", text("and what ", 1_000)));
    let (questions, claims) = (list(50, question), list(50, claim));
    let (endings, sources) = (list(50, ending), list(100, |at| format!("\"source_{at}\"")));
    let long = markdown(10_000);
    format!(
        "Scenario(questions: [{questions}], claims: [{claims}], endings: [{endings}], debrief: (really_happened: \"{long}\", sources: [{sources}], questions: (what: [{steps}], so_what: [{steps}], now_what: [{steps}]), limits: \"{long}\"))"
    )
}
