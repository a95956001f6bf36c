//! A real watch over a file that is edited and saved by renaming.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use super::Place;

/// `offramp watch weir.ron`, until it is let go.
struct Watching {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Watching {
    fn new(place: &Place, more: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_offramp"))
            .args(["watch", "weir.ron"])
            .args(more.split_whitespace())
            .current_dir(place.folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Self { child, lines }
    }

    /// The next lines, up to one with this in it.
    fn until(&mut self, wanted: &str) -> String {
        let (mut text, mut line) = (String::new(), String::new());
        while !line.contains(wanted) {
            line.clear();
            assert!(self.lines.read_line(&mut line).unwrap() > 0, "it has ended after\n{text}");
            text += &line;
        }
        text
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn each_save_says_what_came_and_went_and_how_the_risk_moved() {
    let place = Place::new();
    let mut watching = Watching::new(&place, "--runs 400");
    let mut said = watching.until("games");
    // An error, which leaves the risk alone.
    place.edit(
        "actor: \"upper\", title: \"Close the weir\"",
        "actor: \"uper\", title: \"Close the weir\"",
    );
    said += &watching.until("finding");
    // Mended.
    place.edit("actor: \"uper\"", "actor: \"upper\"");
    said += &watching.until("as before");
    // What decides the risk.
    place.edit("kind: \"blockade\", toward", "kind: \"blockade\", weight: 0.1, toward");
    said += &watching.until("difference");
    insta::assert_snapshot!("watch_text", said);
}

#[test]
fn a_save_that_changes_nothing_is_no_change() {
    let place = Place::new();
    let mut watching = Watching::new(&place, "--runs 0 --format json");
    let first = watching.until("}");
    // The same bytes in another file, then another title.
    place.edit("The weir", "The weir");
    std::thread::sleep(offramp::files::FileWatch::EVERY * 4);
    place.edit("title: \"The weir\"", "title: \"TODO\"");
    insta::assert_snapshot!("watch_json", first + &watching.until("}"));
}
