//! A record that the system does not let us write to, or read. Rights bind everybody but root, so
//! root hands the program over to somebody else.
#![cfg(unix)]

use crate::record_support;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use record_support::one_game;

/// Somebody without rights: `nobody` on most systems.
const NOBODY: u32 = 65_534;

struct Place {
    folder: tempfile::TempDir,
    program: PathBuf,
    root: bool,
}

impl Place {
    /// A folder that everybody may use, with the program and, in `data`, a record.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place =
            Self { program: folder.path().join("offramp"), root: is_root(folder.path()), folder };
        // The build's own folder may be closed to others.
        fs::copy(env!("CARGO_BIN_EXE_offramp"), &place.program).unwrap();
        one_game(&place.at("data/games.sqlite"));
        place.set(&[("", 0o755), ("data", 0o755), ("data/games.sqlite", 0o644)]);
        let game = place.at("game.jsonl");
        let export = Command::new(&place.program)
            .args(["record", "export", &place.game(), "--store"])
            .args([&place.at("data/games.sqlite"), &game])
            .status();
        assert!(export.unwrap().success());
        place
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn game(&self) -> String {
        let record = offramp::record::Record::open(&self.at("data/games.sqlite")).unwrap();
        record.games().unwrap().games[0].id.to_string()
    }

    fn set(&self, rights: &[(&str, u32)]) {
        for (name, mode) in rights {
            fs::set_permissions(self.at(name), Permissions::from_mode(*mode)).unwrap();
        }
    }

    /// Exit code and what was said, without the folder's name.
    fn run(&self, words: &[&str]) -> (Option<i32>, String) {
        let mut command = Command::new(&self.program);
        command.args(words).current_dir(self.folder.path());
        if self.root {
            command.uid(NOBODY).gid(NOBODY);
        }
        let output = command.output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        let folder = format!("{}/", self.folder.path().display());
        (output.status.code(), String::from_utf8(said).unwrap().replace(&folder, ""))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.set(&[("data", 0o755)]);
    }
}

fn is_root(folder: &Path) -> bool {
    fs::metadata(folder).unwrap().uid() == 0
}

const READ_ONLY: &str = "offramp: the record `data/games.sqlite` can't be written to; get the \
    right to write to the file and its folder, or name another with --store FILE\n";

const STORE: [&str; 2] = ["--store", "data/games.sqlite"];

#[test]
fn a_read_only_record_can_be_read_and_not_written() {
    let place = Place::new();
    let another = place.at("other.jsonl");
    let other = one_game(&place.at("other.sqlite"));
    let record = offramp::record::Record::open(&place.at("other.sqlite")).unwrap();
    record.export(&other, &mut fs::File::create(&another).unwrap()).unwrap();
    let import = ["record", "import", "other.jsonl", STORE[0], STORE[1]];
    // The file; then its folder, where SQLite's journal would have to be.
    for rights in [
        [("data/games.sqlite", 0o444), ("data", 0o755)],
        [("data/games.sqlite", 0o666), ("data", 0o555)],
        [("data/games.sqlite", 0o444), ("data", 0o555)],
    ] {
        place.set(&rights);
        let before = fs::read(place.at("data/games.sqlite")).unwrap();
        let (code, said) = place.run(&["record", "list", STORE[0], STORE[1]]);
        assert!(code == Some(0) && said.starts_with("first-steps-"), "{said}");
        let verify = place.run(&["replay", "--verify", &place.game(), STORE[0], STORE[1]]);
        assert_eq!(verify.0, Some(0), "{}", verify.1);
        assert_eq!(place.run(&import), (Some(2), READ_ONLY.to_owned()));
        assert!(fs::read(place.at("data/games.sqlite")).unwrap() == before);
    }
}

#[test]
fn a_record_that_may_not_be_read() {
    let place = Place::new();
    place.set(&[("data/games.sqlite", 0o000)]);
    let said = "offramp: the record `data/games.sqlite` can't be opened: Permission denied (os \
                error 13); get the right to read and write it, or name another with --store FILE\n";
    // Rights of the owner don't bind root, but do bind whom the program is handed to.
    let list = ["record", "list", STORE[0], STORE[1]];
    assert_eq!(place.run(&list), (Some(2), said.to_owned()));
    place.set(&[("data", 0o700 * u32::from(place.root))]);
    assert_eq!(place.run(&list), (Some(2), said.to_owned()));
}

#[test]
fn a_folder_that_can_t_be_written_to() {
    let place = Place::new();
    place.set(&[("data", 0o555), ("game.jsonl", 0o644)]);
    let import = |store| place.run(&["record", "import", "game.jsonl", "--store", store]);
    assert_eq!(
        import("data/new.sqlite"),
        (
            Some(2),
            "offramp: the record `data/new.sqlite` can't be opened: Permission denied (os error \
             13); get the right to read and write it, or name another with --store FILE\n"
                .to_owned()
        )
    );
    assert_eq!(
        import("data/new/games.sqlite"),
        (
            Some(2),
            "offramp: the record `data/new/games.sqlite` has no folder, and `data/new` can't be \
             made: Permission denied (os error 13); name another place with --store FILE or \
             OFFRAMP_DATA\n"
                .to_owned()
        )
    );
}
