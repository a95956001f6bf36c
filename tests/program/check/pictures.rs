//! Pictures: where their files may lie, what they may be, and what must be said of them.

use super::map::mapped;
use super::small::{Small, small};

/// The small scenario with a picture that stands with an inject.
fn pictured(picture: &str) -> Small {
    small().with(
        r#"text: "Nobody sees far.","#,
        &format!("text: \"Nobody sees far.\",\n            picture: ({picture}),"),
    )
}

const SAID: &str = r#"alt: "Fog on the sound", credit: "Ann", licence: "CC0 1.0""#;

/// The same with only its file said, and all else right.
fn filed(file: &str) -> Small {
    pictured(&format!("file: \"{file}\", {SAID}"))
}

/// A PNG file's beginning: so many pixels across and down.
fn png(wide: u32, high: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(wide.to_be_bytes());
    bytes.extend(high.to_be_bytes());
    bytes
}

#[test]
fn a_picture_that_is_right() {
    for name in ["fog.png", "FOG.PNG", "pictures/of the sound/fog.png"] {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, png(4096, 4096)).unwrap();
        std::fs::write(dir.path().join("small.ron"), filed(name).text()).unwrap();
        let loaded = offramp::scenario::load(&dir.path().join("small.ron"));
        assert_eq!(loaded.findings, [], "{name}");
        let picture = loaded.scenario.unwrap().injects[0].picture.clone().unwrap();
        assert_eq!((&*picture.file, &*picture.alt), (name, "Fog on the sound"));
    }
}

#[test]
fn a_file_that_is_not_there() {
    filed("fog.png").says(
        r#"
warning[W0706]: there is no picture `fog.png` beside the scenario
   --> small.ron:131:29
    |
131 |             picture: (file: "fog.png", alt: "Fog on the sound", credit: "Ann", licence: "CC0 1.0"),
    |                             ^^^^^^^^^
    |
    = help: put it there, or correct the name; until then players read what it would show
"#,
    );
}

#[test]
fn files_that_are_no_pictures_or_too_large() {
    filed("fog.png").beside("fog.png", b"GIF89a").says(
        r#"
warning[W0706]: `fog.png` is no picture in the format PNG
   --> small.ron:131:29
    |
131 |             picture: (file: "fog.png", alt: "Fog on the sound", credit: "Ann", licence: "CC0 1.0"),
    |                             ^^^^^^^^^
    |
    = help: save it as PNG: players read what it would show instead
"#,
    );
    let concise = |bytes: &[u8], says: &str| {
        let line = format!("small.ron:131:29: warning[W0706]: {says}");
        filed("fog.png").beside("fog.png", bytes).says_as("concise", &line);
    };
    concise(
        b"",
        "`fog.png` is no picture in the format PNG (save it as PNG: players read what it would show instead)",
    );
    concise(
        &png(0, 9),
        "`fog.png` is no picture in the format PNG (save it as PNG: players read what it would show instead)",
    );
    concise(
        &png(4097, 9),
        "the picture `fog.png` is 4097 pixels wide and 9 high (save it with at most 4096 on either side: players read what it would show instead)",
    );
    let mut heavy = png(9, 9);
    heavy.resize((4 << 20) + 1, 0);
    concise(
        &heavy,
        "the picture `fog.png` has more than 4 MiB (save it smaller: players read what it would show instead)",
    );
    heavy.pop();
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("fog.png"), &heavy).unwrap();
    assert_eq!(offramp::scenario::beside::picture(dir.path(), "fog.png").unwrap(), heavy);
}

#[test]
fn a_path_out_of_the_folder() {
    filed("../fog.png").says(
        r#"
error[E0513]: the picture of inject `fog` is not in the scenario's folder: `../fog.png`
   --> small.ron:131:29
    |
131 |             picture: (file: "../fog.png", alt: "Fog on the sound", credit: "Ann", licence: "CC0 1.0"),
    |                             ^^^^^^^^^^^^
    |
    = help: put it there, or in a folder there, and write `bridge.png`, or `pictures/bridge.png`
"#,
    );
    for path in [
        "/tmp/fog.png",
        "a//fog.png",
        "./fog.png",
        "a/../fog.png",
        "C:/fog.png",
        "a\\\\fog.png",
        "",
    ] {
        let loaded = offramp::scenario::load_text("small.ron", &filed(path).text());
        let [finding] = loaded.findings.as_slice() else { panic!("{path}: {:?}", loaded.findings) };
        assert_eq!(finding.code.0, "E0513", "{path}");
    }
}

#[test]
fn another_sort_of_file() {
    filed("fog.jpg").beside("fog.jpg", b"").says(
        r#"
error[E0513]: the picture of inject `fog` is no PNG file: `fog.jpg`
   --> small.ron:131:29
    |
131 |             picture: (file: "fog.jpg", alt: "Fog on the sound", credit: "Ann", licence: "CC0 1.0"),
    |                             ^^^^^^^^^
    |
    = help: save it as PNG, with a name that ends in `.png`
"#,
    );
}

#[test]
fn a_picture_of_which_nothing_is_said() {
    pictured(r#"file: "fog.png""#).says(
        r#"
error[E0304]: the fields `alt`, `credit` and `licence` are missing
   --> small.ron:131:22
    |
131 |             picture: (file: "fog.png"),
    |                      ^
    |
    = help: add `alt: …, credit: …, licence: …`
"#,
    );
    pictured(r#"file: "fog.png", alt: "Fog on the sound", credit: "Ann""#).says_as(
        "concise",
        "small.ron:131:22: error[E0304]: the field `licence` is missing (add `licence: …`)",
    );
    pictured(r#"file: "fog.png", alt: " ", credit: "Ann", licence: """#)
        .beside("fog.png", &png(1, 1))
        .says_as(
            "concise",
            "
small.ron:131:45: error[E0506]: a text of inject `fog` is empty (players read it: write something)
small.ron:131:74: error[E0506]: a text of inject `fog` is empty (players read it: write something)
",
        );
}

#[test]
fn everything_that_may_have_one_is_asked_for_its_own() {
    let picture = |name: &str| format!("picture: (file: \"{name}.gif\", {SAID}),");
    mapped()
        .with(r#"id: "fog","#, &format!("id: \"fog\", {}", picture("inject")))
        .with(r#"id: "call","#, &format!("id: \"call\", {}", picture("option")))
        .with(r#"id: "east", name: "East","#, &format!("id: \"east\", name: \"East\", {}", picture("actor")))
        .with(r#"(id: "sound","#, &format!("(id: \"sound\", {}", picture("place")))
        .with(r#"content_note: "#, &format!("{} content_note: ", picture("meta")))
        .says_as(
            "concise",
            "
small.ron:12:25: error[E0513]: the picture of `meta` is no PNG file: `meta.gif` (save it as PNG, with a name that ends in `.png`)
small.ron:53:55: error[E0513]: the picture of actor `east` is no PNG file: `actor.gif` (save it as PNG, with a name that ends in `.png`)
small.ron:120:41: error[E0513]: the picture of option `call` is no PNG file: `option.gif` (save it as PNG, with a name that ends in `.png`)
small.ron:130:40: error[E0513]: the picture of inject `fog` is no PNG file: `inject.gif` (save it as PNG, with a name that ends in `.png`)
small.ron:167:39: error[E0513]: the picture of place `sound` is no PNG file: `place.gif` (save it as PNG, with a name that ends in `.png`)
",
        );
}

#[test]
fn a_place_at_which_nothing_shows_its_picture() {
    let picture = format!("picture: (file: \"sound.png\", {SAID}),");
    let sound = || mapped().with(r#"(id: "sound","#, &format!("(id: \"sound\", {picture}"));
    let seen = sound().beside("sound.png", &png(9, 9)).text();
    assert_eq!(offramp::scenario::load_text("small.ron", &seen).findings, []);
    sound()
        .with(r#"place: "sound", cost"#, "cost")
        .with(r#"medium: Wire, place: "sound","#, "medium: Wire,")
        .beside("sound.png", &png(9, 9))
        .says_as(
            "concise",
            "small.ron:167:39: warning[W0704]: nothing shows the picture of place `sound` (name the place in an inject, an option or an actor without a picture of its own, or take it out)",
        );
}
