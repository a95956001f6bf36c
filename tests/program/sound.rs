//! What the program itself promises, held against every scenario that comes with it: the same luck makes the same game, a
//! game that was left goes on as if it had not been, and a text that breaks off is told once.

use std::sync::Arc;

use offramp::diagnostics::Severity;
use offramp::lint::explain;
use offramp::scenario::Loaded;
use offramp::scenario::library::SHIPPED;
use offramp::scenario::load_text;
use offramp::session::unkept;
use offramp::templates::TEMPLATES;

/// The names and texts of all scenarios and templates.
fn texts() -> Vec<(String, &'static str)> {
    let shipped = SHIPPED.iter().map(|one| (one.id.to_owned(), one.text));
    shipped.chain(TEMPLATES.iter().map(|one| (one.path(), one.text))).collect()
}

#[test]
fn the_same_luck_makes_the_same_game_whenever_it_was_left() {
    for (name, text) in texts() {
        let scenario = Arc::new(load_text("x.ron", text).scenario.unwrap());
        for seed in [1, 2] {
            assert_eq!(unkept(&scenario, seed), Ok(None), "{name}, seed {seed}");
        }
    }
    for code in ["E2011", "E2012"] {
        let explained = explain(code).unwrap();
        assert!(explained.text.contains("eport it"), "{}", explained.text);
    }
}

/// Two hundred places, over all of them. Where a title breaks off, the mark that it lacks may be told beside the bracket;
/// a text of several lines that breaks off is now and then taken to end with its first.
#[test]
fn a_text_that_breaks_off_is_told_once() {
    let texts = texts();
    let each = 200_usize.div_ceil(texts.len());
    let (mut wrong, mut twice, mut cuts) = (Vec::new(), 0, 0);
    for (number, (name, text)) in texts.iter().enumerate() {
        for place in 1..=each {
            // Not the same parts of each.
            let at = text.len() * (place * texts.len() + number) / ((each + 1) * texts.len());
            let cut = &text[..text.floor_char_boundary(at)];
            let Loaded { findings, scenario, .. } = load_text("x.ron", cut);
            let errors: Vec<_> =
                findings.iter().filter(|one| one.severity == Severity::Error).collect();
            cuts += 1;
            let codes: Vec<_> = errors.iter().map(|one| one.code.0).collect();
            twice += usize::from(codes == ["E0202", "E0204"]);
            let told = codes.len() == 1 || codes == ["E0202", "E0204"];
            assert!(scenario.is_none(), "{name} at {at}");
            if !told {
                let said: Vec<_> = errors.iter().map(|one| (one.code.0, &one.message)).collect();
                wrong.push(format!("{name} at {at}: {said:#?}"));
            }
        }
    }
    assert!(cuts >= 200);
    assert!(twice * 50 <= cuts, "{twice} of {cuts}");
    assert!(wrong.len() * 100 <= cuts, "{} of {cuts}: {}", wrong.len(), wrong.join("\n"));
}
