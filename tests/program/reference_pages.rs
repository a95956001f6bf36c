//! `docs/reference` is what the program says of itself.

use std::process::Command;

fn reference(arguments: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_offramp"));
    let output = program.arg("reference").args(arguments).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// To be written anew with `INSTA_UPDATE=always`, as pictures of text are. All commands are there only with the classroom.
#[cfg(feature = "classroom")]
#[test]
fn the_pages_are_what_the_program_writes() {
    use std::path::Path;

    let kept = Path::new("docs/reference");
    let folder = tempfile::tempdir().unwrap();
    let update = std::env::var_os("INSTA_UPDATE").is_some_and(|how| how == "always");
    let to = if update { kept } else { folder.path() };
    let written = reference(&["--write", to.to_str().unwrap()]);
    let names = ["fields.md", "expressions.md", "kinds.md", "checks.md", "commands.md"];
    if !update {
        let lines: Vec<_> =
            names.map(|name| format!("{}: written", to.join(name).display())).to_vec();
        assert_eq!(written.lines().collect::<Vec<_>>(), lines);
    }
    for name in names {
        let read = |folder: &Path| std::fs::read_to_string(folder.join(name)).unwrap();
        assert!(
            read(kept) == read(to),
            "docs/reference/{name} is stale: `offramp reference --write docs/reference`"
        );
    }
    assert_eq!(
        reference(&["--write", to.to_str().unwrap()]),
        "",
        "what is the same is not written again"
    );
}

#[test]
fn every_field_is_found_in_the_schema_for_programs() {
    let schema: serde_json::Value =
        serde_json::from_str(&reference(&["--format", "json"])).unwrap();
    assert_eq!(schema["format"], 1);
    let things = schema["things"].as_array().unwrap();
    let option = things.iter().find(|thing| thing["name"] == "Choice").unwrap();
    let fields = option["fields"].as_array().unwrap();
    let price = fields.iter().find(|field| field["name"] == "price").unwrap();
    assert_eq!(
        price["value"],
        serde_json::json!({ "number": { "whole": true, "from": 1.0, "to": 1000.0 } })
    );
    let outcomes = fields.iter().find(|field| field["name"] == "outcomes").unwrap();
    assert_eq!(outcomes["value"], serde_json::json!({ "list": { "fields": "Outcome" } }));
    assert_eq!(outcomes["left_out"], "needed");
    assert!(things.iter().any(|thing| thing["name"] == "Outcome"));
    assert!(schema["kinds"].as_array().unwrap().len() > 60);
}
