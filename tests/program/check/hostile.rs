//! Files that are no scenarios, by accident or on purpose: one clear message, soon, in little memory.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::check::small::{QUIET, TEXT, offramp};

/// Most that a run may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// What is said about `name` in a folder, in one line; it must be one finding, or none.
#[track_caller]
fn about(dir: &Path, name: &str) -> String {
    let start = Instant::now();
    let output =
        offramp(dir, &[&["check", name, "--format", "concise"], QUIET.as_slice()].concat());
    assert!(start.elapsed() < PATIENCE, "{name} took {:?}", start.elapsed());
    assert_eq!(output.error, "");
    assert_eq!(output.code, i32::from(!output.said.is_empty()), "{}", output.said);
    assert!(output.said.lines().count() <= 1, "{}", output.said);
    output.said.trim().to_owned()
}

/// What is said about a file with these bytes.
#[track_caller]
fn bytes(bytes: &[u8]) -> String {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("x.ron"), bytes).unwrap();
    about(dir.path(), "x.ron")
}

#[test]
fn files_that_are_no_text() {
    let binary =
        "error[E0106]: `x.ron` is not a text file (a scenario is a text file in RON format)";
    let empty = "x.ron:1:1: error[E0107]: the file is empty (a scenario begins with `Scenario(` and \
                 ends with `)`)";
    let latin_1 = "x.ron:7:37: error[E0105]: the file is not UTF-8: byte 198 is 0xE4 (save the file \
                   with the encoding UTF-8)";
    let utf_16 =
        "error[E0106]: `x.ron` is UTF-16, not UTF-8 (save the file with the encoding UTF-8)";
    assert_eq!(bytes(b"\x7FELF\x02\x01\0\0\0"), binary);
    assert_eq!(bytes(b""), empty);
    assert_eq!(bytes(b" \n// nothing\n"), empty);
    let umlaut = TEXT.replace("lamp.", "l\u{e4}mp.");
    assert_eq!(bytes(umlaut.as_bytes()), "");
    let latin: Vec<u8> = umlaut.chars().map(|c| u8::try_from(c).unwrap()).collect();
    assert_eq!(bytes(&latin), latin_1);
    let wide: Vec<u8> = TEXT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(bytes(&[b"\xFF\xFE".as_slice(), &wide].concat()), utf_16);
}

#[test]
fn a_byte_order_mark_and_other_line_ends_do_no_harm() {
    assert_eq!(bytes(format!("\u{feff}{TEXT}").as_bytes()), "");
    let windows = TEXT.replace('\n', "\r\n");
    assert_eq!(bytes(windows.as_bytes()), "");
    let place = "x.ron:94:32: error[E0402]: option `send_boat` leads to indicator `tenson`";
    let wrong = windows.replace("tension += 10", "tenson += 10");
    assert!(bytes(format!("\u{feff}{wrong}").as_bytes()).starts_with(place));
}

#[test]
fn brackets_without_end() {
    for open in ["(", "[", "{", "a(", "[(", "(a:", "Some("] {
        let said = bytes(open.repeat(10_000).as_bytes());
        assert!(said.starts_with("x.ron:1:"), "{said}");
        assert!(said.contains("error[E02"), "{said}");
    }
    for (open, close) in [("[", "]"), ("(", ")"), ("{0:", "}")] {
        let closed = format!("{}{}", open.repeat(10_000), close.repeat(10_000));
        let said = bytes(closed.as_bytes());
        assert!(said.contains("error[E0209]: brackets are nested more than 32 deep"), "{said}");
    }
}

#[test]
fn what_is_not_a_file() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["none.ron", "none/none"] {
        let missing = format!(
            "error[E0101]: there is no file or folder `{name}` (check the spelling, and the folder \
             you are in)"
        );
        assert_eq!(about(dir.path(), name), missing);
    }
    fs::create_dir(dir.path().join("empty")).unwrap();
    fs::write(dir.path().join("empty/readme.txt"), "x").unwrap();
    assert_eq!(
        about(dir.path(), "empty"),
        "error[E0108]: the folder `empty` has no `*.ron` file (name a scenario file, or a folder \
         that has one)"
    );
    #[cfg(unix)]
    {
        let made = Command::new("mkfifo").arg(dir.path().join("pipe.ron")).status();
        let socket = std::os::unix::net::UnixListener::bind(dir.path().join("socket.ron"));
        let special = [
            ("/dev/zero", true),
            ("pipe.ron", made.is_ok_and(|status| status.success())),
            ("socket.ron", socket.is_ok()),
        ];
        for (name, _) in special.into_iter().filter(|(_, there)| *there) {
            let said = format!("error[E0103]: `{name}` is not a file (name a scenario file)");
            assert_eq!(about(dir.path(), name), said);
        }
        std::os::unix::fs::symlink("loop.ron", dir.path().join("loop.ron")).unwrap();
        let said = about(dir.path(), "loop.ron");
        assert!(said.starts_with("error[E0102]: `loop.ron` cannot be read: "), "{said}");
    }
}

/// What is said, and the most memory it took, in KiB; `None` where that can't be measured.
fn measured(dir: &Path, name: &str) -> (String, Option<u64>) {
    let arguments = ["check", name, "--format", "concise"];
    // GNU time, where there is one.
    let time = |command: &[&str]| {
        let mut time = Command::new("/usr/bin/time");
        time.args(["-f", "%M"]).args(command).current_dir(dir).output()
    };
    if !time(&["true"]).is_ok_and(|output| output.status.success()) {
        return (offramp(dir, &arguments).said, None);
    }
    let command = [[env!("CARGO_BIN_EXE_offramp")].as_slice(), &arguments].concat();
    let output = time(&command).unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    let kib = error.lines().last().and_then(|line| line.parse().ok());
    assert!(kib.is_some(), "{error}");
    (said.trim().to_owned(), kib)
}

#[test]
fn large_files_take_little_memory() {
    let dir = tempfile::tempdir().unwrap();
    let huge = dir.path().join("huge.ron");
    fs::File::create(&huge).unwrap().set_len(100 << 20).unwrap();
    let mut texts = vec![("huge.ron".to_owned(), "is too large to be a scenario".to_owned())];
    // Just below the limit: texts that ask for as much work as a small file can.
    let fill = |piece: &str, values: usize| {
        let fit = ((4 << 20) - 10_000) / piece.len();
        piece.repeat(fit.min(249_000 / values.max(1)))
    };
    let name = format!("\"{}\"", fill("y", 0));
    let cases = [
        ("values", format!("({})", fill("a:[],", 1))),
        ("strings", format!("(a:[{}])", fill("\"\",", 1))),
        ("actors", format!("(format:1,actors:[{}])", fill("(id:\"a\"),", 2))),
        ("flags", format!("(format:1,flags:[{}])", fill("(id:\"a\",name:\"b\"),", 3))),
        ("text", TEXT.replace("A boat goes out.", &fill("x", 0))),
        ("name", TEXT.replace("\"call\"", &name)),
        ("names", TEXT.replace("\"east\"", &format!("\"{}\"", "y".repeat(200_000)))),
        ("expression", TEXT.replace("turn >= 3", &fill("turn>", 0))),
        ("parties", {
            let names = fill("\"west\",", 3);
            let lists = format!("toward: [{names}], against: [{names}], cost");
            TEXT.replace("toward: [\"west\"], cost", &lists)
        }),
        (
            "claims",
            TEXT.replace(
                "[\"send_boat\"],\n        ),",
                &format!("[{}],\n        ),", fill("\"call\",", 1)),
            ),
        ),
        ("date", TEXT.replace("2031-04-20", &fill("2", 0))),
        ("kind", TEXT.replace("show_of_force", &fill("show_", 0))),
    ];
    for (name, text) in cases {
        fs::write(dir.path().join(format!("{name}.ron")), text).unwrap();
        texts.push((format!("{name}.ron"), String::new()));
    }
    for (name, words) in texts {
        let start = Instant::now();
        let (said, kib) = measured(dir.path(), &name);
        assert!(start.elapsed() < PATIENCE, "{name} took {:?}", start.elapsed());
        assert!(said.contains(&words), "{name}: {said}");
        assert!(said.len() < 200_000, "{name}: {} bytes of findings", said.len());
        assert!(kib.is_none_or(|kib| kib < 300 << 10), "{name} took {kib:?} KiB");
    }
}

/// Many actors once meant a table of all their pairs, and many names as many comparisons.
#[test]
fn long_lists_are_refused_before_they_cost_anything() {
    let many = |piece: &dyn Fn(usize) -> String| (0..20_000).map(piece).collect::<String>();
    let actor =
        TEXT.split("    actors: [\n").nth(1).unwrap().split("\n        (\n").nth(1).unwrap();
    let actor = actor.split("    ],\n    relations").next().unwrap();
    let actors = many(&|n| format!("({}", actor.replace("\"west\"", &format!("\"west{n}\""))));
    let actors = actors.split_at(3 << 20).0.rsplit_once("(   ").unwrap().0.to_owned();
    let flags = many(&|n| format!("(id: \"f{n}\", name: \"F\"),"));
    let effects = many(&|n| format!("\"tenson{n} += 1\","));
    for (text, words) in [
        (TEXT.replace("    actors: [\n", &format!("    actors: [\n{actors}")), "`actors`"),
        (TEXT.replace("flags: [", &format!("flags: [{flags}")), "`flags`"),
        (TEXT.replace("[\"tension += 10\"]", &format!("[{effects}]")), "200 mistakes"),
    ] {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("x.ron"), text).unwrap();
        let start = Instant::now();
        let (said, kib) = measured(dir.path(), "x.ron");
        assert!(start.elapsed() < PATIENCE);
        assert!(said.contains(words), "{said}");
        assert!(kib.is_none_or(|kib| kib < 300 << 10), "{kib:?} KiB");
    }
}
