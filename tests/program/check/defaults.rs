//! What a beginner would not know may be left out, and then nothing leans either way.

use offramp::forecast::survey::survey;
use offramp::lint::lint;
use offramp::policy::PolicyKind;
use offramp::scenario::{Scenario, load_text};

use crate::check::small::TEXT;

fn clean(text: &str) -> Scenario {
    let loaded = load_text("small.ron", text);
    let mut found = lint(&loaded);
    // In it nobody ever shoots, and the ending that hangs on it never comes.
    found.retain(|finding| finding.code.0 != "W1001");
    assert_eq!((&loaded.findings, found), (&Vec::new(), Vec::new()));
    loaded.scenario.unwrap()
}

/// The small scenario with each `(from, to)` changed wherever it stands.
fn changed(changes: &[(&str, &str)]) -> Scenario {
    let mut text = TEXT.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from:?}");
        text = text.replace(from, to);
    }
    clean(&text)
}

#[test]
fn what_is_left_out_is_neutral() {
    let said = [
        ("reciprocity: (from: 5, times: 1.5)", "reciprocity: (from: 5, times: 1.0)"),
        ("caution: (within: 1, times: 0.5)", "caution: (within: 1, times: 1.0)"),
        ("resolve: 2.0", "resolve: 1.0"),
    ];
    let left_out = [
        ("hold: 1.0, hawkishness: 1.0,", ""),
        ("reciprocity: (from: 5, times: 1.5),", ""),
        ("caution: (within: 1, times: 0.5),", ""),
        (", resolve: 2.0", ""),
        ("cooling: 1,", ""),
        ("polarity: Neutral, ", ""),
        ("as_of: \"2031-04-10\",", ""),
    ];
    let [said, left_out] = [changed(&said), changed(&left_out)];
    assert_eq!(left_out.meta.as_of.to_string(), "2031-04-10");
    let counted = |scenario: &Scenario| {
        let survey = survey(scenario, &[PolicyKind::Temperament; 2], 500, 1, &|| {});
        let options: Vec<_> = survey.options.iter().map(|option| option.chosen).collect();
        (survey.endings, survey.thresholds, options)
    };
    assert_eq!(counted(&left_out), counted(&said));
    assert_ne!(counted(&left_out), counted(&clean(TEXT)), "temperaments move nothing here");
}

/// An invented crisis rests on no article.
#[test]
fn without_sources_all_is_invented() {
    let text = include_str!("../../../docs/example.ron");
    let without = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("sources: "))
        .collect::<Vec<_>>()
        .join("\n");
    assert_eq!(text.lines().count(), without.lines().count() + 2);
    let scenario = clean(&without);
    assert!(scenario.meta.sources.is_empty() && scenario.debrief.sources.is_empty());
}
