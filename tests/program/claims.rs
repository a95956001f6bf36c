//! The causal claims of the sources: the model bears them out, and would not without their cause.

use std::process::Command;

use offramp::forecast::claims::{ClaimVerdict, weigh};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{Claim, Scenario, load_text};

/// Pairs of games for each claim. `offramp check --claims --runs 20000` is the full measure.
const PAIRS: u32 = 4_000;

fn each_claim(mut look: impl FnMut(&Scenario, &Claim)) {
    for shipped in SHIPPED {
        let scenario = shipped.load().scenario.unwrap();
        scenario.claims.iter().for_each(|claim| look(&scenario, claim));
    }
}

#[test]
fn every_claim_is_held_and_most_fall_with_their_driver() {
    let (mut claims, mut fallen, mut wrong) = (0, 0, Vec::new());
    each_claim(|scenario, claim| {
        claims += 1;
        let name = format!("{}/{}", scenario.meta.id, claim.id);
        if weigh(scenario, claim, PAIRS, 1, &|| {}).verdict(claim.relation) != ClaimVerdict::Held {
            wrong.push(format!("{name} is not held"));
        }
        // A claim that one thing does *not* move another has no driver.
        if claim.driver.is_empty() {
            return;
        }
        let broken = scenario.without(&claim.driver);
        let without = weigh(&broken, claim, PAIRS, 1, &|| {});
        println!("{name}: without its driver {without:?}");
        fallen += u32::from(without.verdict(claim.relation) != ClaimVerdict::Held);
    });
    assert_eq!(wrong, Vec::<String>::new());
    assert!(claims >= 28, "{claims} claims");
    assert!(fallen >= 25, "only {fallen} of {claims} claims need what is said to carry them");
}

/// The five articles' dynamics that must be stated and checked are told apart by their sources.
#[test]
fn every_article_is_the_source_of_some_claim() {
    let mut articles = std::collections::BTreeSet::new();
    each_claim(|scenario, claim| {
        let from = claim.source.from.map(|ix| scenario.meta.sources[ix.at()].id.clone());
        articles.extend(from);
    });
    for article in ["article_000", "article_001", "article_002", "article_003", "article_004"] {
        assert!(articles.contains(article), "no claim of {article}: {articles:?}");
    }
}

/// Of the small fixture: a claim that the model contradicts, and one that it can't decide.
#[test]
fn what_the_command_says() {
    let folder = tempfile::tempdir().unwrap();
    let small = include_str!("../fixtures/small.ron");
    let claim = |measure: &str, more: &str| {
        let from = r#"measure: "tension >= 60", after: ["send_boat"]"#;
        let to = format!(r#"measure: "{measure}", after: ["send_boat"]{more}"#);
        assert_eq!(small.matches(from).count(), 1);
        small.replace(from, &to)
    };
    let said = |text: &str| {
        std::fs::write(folder.path().join("small.ron"), text).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_offramp"))
            .args(["check", "--claims", "--runs", "500", "small.ron"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "no bar where nobody watches");
        (output.status.code(), text)
    };
    let (code, text) = said(&claim("chosen(send_boat)", ""));
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains(">99.23% against "), "{text}");
    assert!(text.trim_end().ends_with(", held"), "{text}");

    let (code, text) = said(&claim("not chosen(send_boat)", ""));
    assert_eq!(code, Some(1), "{text}");
    assert!(text.trim_end().ends_with(", NOT HELD"), "{text}");

    let (code, text) = said(&claim("turn >= 1", r#", driver: ["tension"]"#));
    assert_eq!(code, Some(1), "a claim that is true of any game is not held:\n{text}");
    assert!(text.contains("without tension: "), "{text}");

    let (code, text) = said(&claim("turn >= 1", ", relation: Within(10)"));
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("to differ by at most 10% of the second"), "{text}");
}

#[test]
fn a_forced_outcome_comes_whatever_the_dice_say() {
    let text = include_str!("../fixtures/small.ron").replace(
        r#"measure: "tension >= 60", after: ["send_boat"]"#,
        r#"measure: "tension >= 50", after: ["send_boat/seen"], than: ["send_boat/missed"]"#,
    );
    let scenario = load_text("small.ron", &text).scenario.unwrap();
    let both = weigh(&scenario, &scenario.claims[0], 400, 1, &|| {});
    let free = {
        let mut claim = scenario.claims[0].clone();
        claim.after[0].outcome = None;
        claim.than[0].outcome = None;
        weigh(&scenario, &claim, 400, 1, &|| {})
    };
    assert!(both.after.hits >= free.after.hits && free.after.hits >= both.than.hits);
    assert!(both.difference() > 0.0 && free.difference() == 0.0, "{both:?} {free:?}");
}
