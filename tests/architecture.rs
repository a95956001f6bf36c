//! The shape of the code: modules may use those above them in `src/lib.rs`, never those below.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
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
