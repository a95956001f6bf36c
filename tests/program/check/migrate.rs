//! `offramp migrate`: files are brought to the newest way of writing, and nothing is lost.

use std::fs;
use std::path::Path;

use offramp::diagnostics::FileId;
use offramp::lint::lint;
use offramp::scenario::load_text;
use offramp::scenario::migrate::{rewrites, rewritten};

use crate::check::small::{TEXT, offramp};

/// The small scenario as it has always been written, with some comments.
fn old() -> String {
    let text = TEXT.replace("medium: Wire", "medium: /* once */ Post");
    assert!(text.contains("learning_objectives: [\"See one of everything.\"]"));
    text
}

fn put(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).unwrap();
}

#[test]
fn what_changes_is_said_and_what_was_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    put(folder, "small.ron", &old());
    let said = "small.ron:11: `learning_objectives` is written `objectives`, each with an id\n\
                small.ron:131: `Post` is written `SocialMedia`\n\
                small.ron:137: `Post` is written `SocialMedia`\n\
                small.ron:147: `Analysis` is written `Argued`\n";
    let dry = offramp(folder, &["migrate", "small.ron", "--dry-run"]);
    assert_eq!((dry.said.as_str(), dry.code), (said, 1));
    assert_eq!(fs::read_to_string(folder.join("small.ron")).unwrap(), old());
    assert_eq!(fs::read_dir(folder).unwrap().count(), 1);

    let done = offramp(folder, &["migrate", "small.ron"]);
    let written = "small.ron: written; as it was: small.ron.before-migrate\n";
    assert_eq!((done.said, done.error.as_str(), done.code), (format!("{said}{written}"), "", 0));
    assert_eq!(fs::read_to_string(folder.join("small.ron.before-migrate")).unwrap(), old());
    let new = fs::read_to_string(folder.join("small.ron")).unwrap();
    let by_hand = old().replace("Post", "SocialMedia").replace("Analysis", "Argued").replace(
        "learning_objectives: [\"See one of everything.\"]",
        "objectives: [(id: \"see_one_of_everything\", text: \"See one of everything.\")]",
    );
    assert_eq!(new, by_hand);

    let again = offramp(folder, &["migrate", "small.ron"]);
    let nothing = "Nothing to do: everything is written the newest way.\n";
    assert_eq!((again.said.as_str(), again.code), (nothing, 0));
    assert_eq!(fs::read_to_string(folder.join("small.ron")).unwrap(), new);
}

#[test]
fn a_diff_shows_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    put(
        folder,
        "a.ron",
        "\u{feff}(\r\n    injects: [\r\n        (medium: Post),\r\n    ],\r\n)\r\n",
    );
    let shown = offramp(folder, &["migrate", "a.ron", "--dry-run", "--diff"]);
    assert_eq!(
        shown.said.replace('\r', ""),
        "--- a.ron\n+++ a.ron\n@@ -1,5 +1,5 @@\n \u{feff}(\n     injects: [\n-        (medium: Post),\n\
         +        (medium: SocialMedia),\n     ],\n )\n"
            .replace('\u{feff}', "�")
    );
    offramp(folder, &["migrate", "a.ron"]);
    let bytes = fs::read(folder.join("a.ron")).unwrap();
    assert!(bytes.starts_with(b"\xEF\xBB\xBF(\r\n"));
    assert!(bytes.ends_with(b"(medium: SocialMedia),\r\n    ],\r\n)\r\n"));
}

#[test]
fn of_a_folder_all_files_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::create_dir(folder.join("d")).unwrap();
    put(folder, "d/a.ron", "(injects: [(medium: Post)])");
    put(folder, "d/b.ron", "(injects: [(medium: Post)]");
    let refused = offramp(folder, &["migrate", "d"]);
    assert_eq!(refused.code, 2);
    assert!(refused.error.contains("error[E0202]"), "{}", refused.error);
    assert_eq!(fs::read_to_string(folder.join("d/a.ron")).unwrap(), "(injects: [(medium: Post)])");

    put(folder, "d/b.ron", "(injects: [(medium: Post)])");
    put(folder, "d/b.ron.before-migrate", "mine");
    let refused = offramp(folder, &["migrate", "d"]);
    assert_eq!(
        (refused.error.as_str(), refused.code),
        ("offramp: `d/b.ron.before-migrate` exists already; name a new file, or move it away\n", 2)
    );
    assert_eq!(fs::read_to_string(folder.join("d/a.ron")).unwrap(), "(injects: [(medium: Post)])");

    fs::remove_file(folder.join("d/b.ron.before-migrate")).unwrap();
    let done = offramp(folder, &["migrate", "d"]);
    assert_eq!(
        done.said,
        "d/a.ron:1: `Post` is written `SocialMedia`\n\
         d/a.ron: written; as it was: d/a.ron.before-migrate\n\
         d/b.ron:1: `Post` is written `SocialMedia`\n\
         d/b.ron: written; as it was: d/b.ron.before-migrate\n"
    );
}

#[test]
fn what_is_not_there_and_what_leads_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let missing = offramp(folder, &["migrate", "x.ron"]);
    assert_eq!(
        (missing.error.as_str(), missing.code),
        (
            "error[E0101]: there is no file or folder `x.ron`\n |\n = help: check the spelling, and the folder you are in\n",
            2
        )
    );
    #[cfg(unix)]
    {
        put(folder, "a.ron", "(injects: [(medium: Post)])");
        std::os::unix::fs::symlink("a.ron", folder.join("link.ron")).unwrap();
        let link = offramp(folder, &["migrate", "link.ron"]);
        assert_eq!(link.error, "offramp: `link.ron` is a link; name the file that it leads to\n");
    }
}

/// What is said of a text, and what is played of it but for ids that only the new way has.
fn checked(text: &str) -> (Vec<(String, String)>, String) {
    let mut loaded = load_text("one.ron", text);
    let found = lint(&loaded).into_iter().chain(loaded.findings.clone());
    let said = found.map(|finding| (finding.code.0.to_owned(), finding.message)).collect();
    let mut scenario = loaded.scenario.take().unwrap();
    scenario.hash.clear();
    std::mem::take(&mut scenario.secrets);
    scenario.meta.objectives.iter_mut().for_each(|one| one.id = None);
    (said, format!("{scenario:?}"))
}

#[test]
fn what_is_migrated_is_checked_and_played_as_before() {
    let mut changed = 0;
    for folder in ["scenarios", "tests/fixtures", "docs"] {
        for file in offramp::scenario::collection(Path::new(folder)).unwrap() {
            let text = match file.is_file() {
                true => fs::read_to_string(&file).unwrap(),
                false => continue,
            };
            let changes = rewrites(FileId::default(), &text).unwrap();
            let new = rewritten(&text, &changes).unwrap();
            assert_eq!(rewrites(FileId::default(), &new).unwrap(), [], "{}", file.display());
            if !changes.is_empty() {
                assert_eq!(checked(&new), checked(&text), "{}", file.display());
                changed += 1;
            }
        }
    }
    // The small scenario is always written as it was at first.
    assert!(changed >= 1);
}
