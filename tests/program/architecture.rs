//! The shape of the code: modules may use those above them in `src/lib.rs`, never those below.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// Modules in the order of `src/lib.rs`.
fn modules() -> Vec<String> {
    let text = fs::read_to_string("src/lib.rs").unwrap();
    let lines = text.lines().filter_map(|line| line.strip_prefix("pub mod "));
    lines.map(|line| line.trim_end_matches(';').to_owned()).collect()
}

#[test]
fn imports_point_upward_only() {
    let modules = modules();
    assert!(modules.len() >= 9, "src/lib.rs lists {modules:?}");
    let mut wrong = Vec::new();
    for (at, module) in modules.iter().enumerate() {
        let mut files = vec![PathBuf::from(format!("src/{module}.rs"))];
        files.retain(|file| file.exists());
        let folder = PathBuf::from(format!("src/{module}"));
        if folder.exists() {
            sources(&folder, &mut files);
        }
        assert!(!files.is_empty(), "module {module} has no file");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for below in &modules[at + 1..] {
                if text.contains(&format!("crate::{below}")) {
                    wrong.push(format!("{} uses {below}, which stands below it", file.display()));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_core_knows_no_files_clocks_windows_or_randomness() {
    let mut files = Vec::new();
    for module in ["rules", "policy", "forecast"] {
        sources(Path::new(&format!("src/{module}")), &mut files);
    }
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for word in ["std::fs", "std::time", "std::env", "Instant::now", "rand::", "bevy", "egui"] {
            assert!(!text.contains(word), "{} uses {word}", file.display());
        }
    }
}

/// What acts on a terminal is made a sign in one place, and a file is made new in one place.
#[test]
fn every_exit_is_one_of_a_few() {
    let exits = [
        (
            vec!["println!(", "print!(", "stdout()", "stderr()", "message.print("],
            // The whole screen of terminal play, whose cells hold no controls; and the language server, which only
            // waits until what it says as JSON is written.
            vec!["src/cli/out.rs", "src/terminal/tty.rs", "src/lsp/mod.rs"],
        ),
        (
            vec!["File::create", "fs::write(", "fs::rename(", "File::options()", "create_new("],
            // A batch is gone on with in the file it was begun in; the record and settings are our own.
            vec![
                "src/files.rs",
                "src/cli/batch/files.rs",
                "src/record/store.rs",
                "src/window/look.rs",
            ],
        ),
        (vec!["csv::Writer"], vec!["src/cli/cells.rs", "src/classroom/sheets.rs"]),
        (vec!["build_global"], vec!["src/cli/threads.rs"]),
    ];
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    let mut wrong = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (at, line) in code.lines().enumerate().filter(|(_, l)| !l.trim().starts_with("//")) {
            for (words, allowed) in &exits {
                let here = allowed.iter().any(|path| file.ends_with(path));
                if let Some(word) = words.iter().find(|word| line.contains(**word) && !here) {
                    wrong.push(format!("{}:{}: {word}", file.display(), at + 1));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn files_are_rooms_of_a_size() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    for file in files {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        // The format itself and its resolved twin are lists of fields, read from top to bottom.
        let list = file.ends_with("scenario/raw.rs") || file.ends_with("scenario/model.rs");
        let most = if list { 800 } else { 500 };
        assert!(lines <= most, "{} has {lines} lines", file.display());
    }
}

/// A type's name, if a line declares one.
fn declared(line: &str) -> Option<&str> {
    let inside = line.starts_with(' ');
    let line = line.trim_start();
    let line = match line.strip_prefix("pub") {
        Some(rest) => rest.split_once(' ').map_or("", |(_, rest)| rest),
        None => line,
    };
    // Below another's head, `type` is what a trait asks for.
    let words = ["struct ", "enum ", "trait ", "type "];
    let words = words.iter().filter(|word| !inside || **word != "type ");
    let rest = words.into_iter().find_map(|word| line.strip_prefix(word))?;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}

/// A word that means one thing needs no path before it. Three sorts of names stand for one thing each though
/// they are declared more than once: what a file says, under the word for what it becomes; the arguments of
/// a verb, which only its own file names; and the keyboard, of which each system has its own.
#[test]
fn a_type_name_means_one_thing() {
    assert_eq!(declared("    pub(super) struct Row<'a> {"), Some("Row"));
    assert_eq!(declared("type Row = Vec<u8>;"), Some("Row"));
    assert_eq!(declared("    type Row = Vec<u8>;"), None);
    assert_eq!(declared("/// A struct Row."), None);
    let becomes = |raw: &Path, other: &Path| {
        ["scenario", "campaign"].map(|module| Path::new("src").join(module)).iter().any(|folder| {
            raw.strip_prefix(folder)
                .is_ok_and(|path| path.starts_with("raw") || path.ends_with("raw.rs"))
                && other.starts_with(folder)
        })
    };
    let own = |path: &Path, name: &str| match name {
        "Args" => path.starts_with("src/cli"),
        "Keyboard" => path.ends_with("terminal/keyboard_windows.rs"),
        _ => false,
    };
    let (mut files, mut all) = (Vec::new(), BTreeMap::<String, Vec<PathBuf>>::new());
    sources(Path::new("src"), &mut files);
    let mut again = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        for name in text.lines().filter_map(declared).filter(|name| !own(file, name)) {
            let others = all.entry(name.to_owned()).or_default();
            let clash = others.iter().find(|other| !becomes(file, other) && !becomes(other, file));
            again.extend(
                clash.map(|other| format!("{name}: {} and {}", other.display(), file.display())),
            );
            others.push(file.clone());
        }
    }
    assert_eq!(again, Vec::<String>::new());
}

/// What a line of a screen says of sizes, times and colours by itself rather than by a token.
fn hard_coded(line: &str) -> Option<&'static str> {
    for maker in
        ["Color32::from_", "Color32::WHITE", "FontId::new(1", "Stroke::new(0", "Stroke::new(1"]
    {
        if line.contains(maker) {
            return Some("a colour, font or line of its own");
        }
    }
    let bytes = line.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    for call in
        ["add_space(", "symmetric(", "same(", "expand(", "shrink(", "spacing(", "inner_margin("]
    {
        let mut places = line.match_indices(call).map(|(at, _)| at + call.len());
        if places.any(|at| digit(at) && bytes[at] != b'0') {
            return Some("a distance of its own");
        }
    }
    // Shares, halves and turns are shapes; what is larger is a size. A hundred is a percentage.
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        while digit(at) || bytes.get(at) == Some(&b'_') {
            at += 1;
        }
        if at == start {
            at += 1;
            continue;
        }
        let word =
            start > 0 && (bytes[start - 1].is_ascii_alphanumeric() || bytes[start - 1] == b'.');
        let number: f32 = line[start..at].replace('_', "").parse().unwrap_or(0.0);
        let float = bytes.get(at) == Some(&b'.') && digit(at + 1);
        if float && !word && number >= 3.0 && number != 100.0 {
            return Some("a size of its own");
        }
    }
    None
}

#[test]
fn screens_take_sizes_times_and_colours_from_the_theme() {
    assert!(hard_coded("ui.add_space(4.0);").is_some());
    assert!(hard_coded("let side = room.clamp(264.0, 1_380.5);").is_some());
    assert!(hard_coded("let half = theme::SIDE / 2.0 + share * 100.0;").is_none());
    let mut files = Vec::new();
    sources(Path::new("src/window"), &mut files);
    let mut wrong = Vec::new();
    for file in files.iter().filter(|file| {
        !file.starts_with("src/window/theme") && !file.starts_with("src/window/debrief")
    }) {
        let text = fs::read_to_string(file).unwrap();
        let drawing = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (at, line) in drawing.lines().enumerate() {
            let comment = line.trim_start().starts_with("//");
            if let Some(what) = hard_coded(line).filter(|_| !comment) {
                wrong.push(format!("{}:{}: {what}: {}", file.display(), at + 1, line.trim()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Files that reckon in hundredths what is no probability: differences in points, places in a picture, what
/// dice show. Policies are below forecasts, whose words they can't use.
const IN_POINTS: [&str; 8] = [
    "src/forecast/difference.rs",
    "src/forecast/likelihood.rs",
    "src/policy/deterrence.rs",
    "src/report/aar/pictures.rs",
    "src/cli/claims.rs",
    "src/cli/simulate/figures.rs",
    "src/window/adjudication/draw.rs",
    "src/window/adjudication/summary.rs",
];

/// `src/forecast/likelihood.rs` keeps near-certain from certain; digits that are made elsewhere would not.
#[test]
fn a_probability_becomes_digits_in_one_place() {
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    let mut wrong = Vec::new();
    for file in files {
        let (text, name) = (fs::read_to_string(&file).unwrap(), file.display().to_string());
        let tested = text.find("#[cfg(test)]").unwrap_or(text.len());
        for (at, line) in
            text[..tested].lines().enumerate().filter(|(_, line)| !line.contains("//"))
        {
            // `{share:.1}%`, `{:5.1} %`
            let cut = line.split('%').any(|before| {
                let before = before.strip_suffix(' ').unwrap_or(before);
                let figure = before.strip_suffix('}').and_then(|before| before.rsplit_once('{'));
                figure.is_some_and(|(_, figure)| figure.contains(':') && figure.contains('.'))
            });
            let hundredths = line.contains("* 100.0") && !IN_POINTS.contains(&name.as_str());
            if (cut && line.contains('%')) || hundredths {
                wrong.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "use what `forecast::likelihood` has");
}

/// Names that a text takes from other modules, each from `crate` or `super` on, braces opened.
fn paths(text: &str) -> Vec<String> {
    fn open(path: &str, all: &mut Vec<String>) {
        let Some((before, rest)) = path.split_once('{') else {
            return all.push(path.trim().to_owned());
        };
        let (mut depth, mut from) = (0, 0);
        let rest = rest.trim_end();
        let inside = rest.strip_suffix('}').unwrap_or(rest).to_owned() + ",";
        for (at, c) in inside.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    open(&format!("{}{}", before.trim(), inside[from..at].trim()), all);
                    from = at + 1;
                }
                _ => {}
            }
        }
    }
    let code: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let (mut all, mut rest) = (Vec::new(), Vec::new());
    for statement in code.join("\n").split(';') {
        let use_of = statement.trim().trim_start_matches("pub(super) ").trim_start_matches("pub ");
        match use_of.strip_prefix("use ") {
            Some(path) => open(path, &mut all),
            None => rest.push(statement.to_owned()),
        }
    }
    // Paths in the code itself.
    let part = |c: char| !(c.is_alphanumeric() || c == '_' || c == ':');
    all.extend(rest.join(";").split(part).filter(|word| word.contains("::")).map(str::to_owned));
    all
}

/// The file that a path leads to from a module, if it is one of these.
fn leads_to(path: &str, from: &[String], files: &BTreeSet<Vec<String>>) -> Option<Vec<String>> {
    let mut parts = path.split("::").peekable();
    let mut at = from.to_vec();
    match *parts.peek()? {
        "crate" => at = Vec::new(),
        "super" | "self" => {}
        child => {
            let child: Vec<_> = at.iter().cloned().chain([child.to_owned()]).collect();
            files.contains(&child).then_some(())?;
        }
    }
    for part in parts {
        let below: Vec<_> = at.iter().cloned().chain([part.to_owned()]).collect();
        match part {
            "crate" | "self" => {}
            "super" => drop(at.pop()),
            _ if at.is_empty() || files.contains(&below) => at = below,
            _ => break,
        }
    }
    files.contains(&at).then_some(at)
}

/// Files of a folder of `src` that take names from each other in a circle: each with what it leads to.
fn circle(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    sources(Path::new(folder), &mut found);
    let module = |file: &PathBuf| -> Vec<String> {
        let path = file.strip_prefix("src").unwrap().with_extension("");
        let parts = path.iter().map(|part| part.to_str().unwrap().to_owned());
        parts.filter(|part| part != "mod").collect()
    };
    let files: BTreeSet<_> = found.iter().map(module).collect();
    let mut uses: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for file in &found {
        let (text, from) = (fs::read_to_string(file).unwrap(), module(file));
        let code = text.split("mod tests {").next().unwrap_or_default();
        let code = code.replace("pub(in crate::window)", "pub");
        let to = paths(&code).into_iter().filter_map(|path| leads_to(&path, &from, &files));
        let to = to.filter(|to| *to != from).collect();
        uses.insert(from, to);
    }
    // What uses nothing that is left, or is used by nothing that is left, is in no circle.
    loop {
        let left: BTreeSet<_> = uses.keys().cloned().collect();
        let used: BTreeSet<_> = uses.values().flatten().cloned().collect();
        uses.retain(|file, to| used.contains(file) && to.iter().any(|to| left.contains(to)));
        if uses.len() == left.len() {
            break;
        }
    }
    let left: BTreeSet<_> = uses.keys().cloned().collect();
    let said = uses.iter().map(|(file, to)| {
        let to: Vec<_> = to.intersection(&left).map(|to| to.join("::")).collect();
        format!("{} uses {}", file.join("::"), to.join(", "))
    });
    said.collect()
}

fn parts(path: &str) -> Vec<String> {
    path.split("::").map(str::to_owned).collect()
}

#[test]
fn the_window_has_no_circle_of_files() {
    assert_eq!(
        paths("use super::{a, b::{self, C}};"),
        ["super::a", "super::b::self", "super::b::C"]
    );
    let files: BTreeSet<_> = ["a", "a::b", "a::c"].map(parts).into();
    let led = |path: &str, from: &str| leads_to(path, &parts(from), &files);
    assert_eq!(led("super::c::Name", "a::b"), Some(parts("a::c")));
    assert_eq!(led("super::Name", "a::b"), Some(parts("a")), "what stands in a folder's own file");
    assert_eq!(led("crate::a::c", "a"), Some(parts("a::c")));
    assert_eq!(led("c::Name", "a"), Some(parts("a::c")));
    assert_eq!(led("c::Name", "a::b"), None);
    assert_eq!(circle("src/window"), Vec::<String>::new());
}
