//! What is probably not meant, in a scenario that is right by the letter. One rule a file; each
//! says what it does, why that is bad, and shows an example, which is its test.

mod empty_menu;
mod never_on_menu;
mod never_set;

use crate::diagnostics::{Diagnostic, Span};
use crate::scenario::expr::Ranges;
use crate::scenario::{Loaded, Names, Scenario};

/// All that a rule may look at.
struct LintContext<'a> {
    scenario: &'a Scenario,
    names: &'a Names,
    ranges: Ranges,
    findings: Vec<Diagnostic>,
}

impl LintContext<'_> {
    /// Where an id is given.
    fn place(&self, id: &str) -> Span {
        self.names.place(id).unwrap_or_default()
    }
}

/// Every rule's findings; none for a scenario with errors.
pub fn lint(loaded: &Loaded) -> Vec<Diagnostic> {
    let Some(scenario) = &loaded.scenario else { return Vec::new() };
    let ranges = scenario.ranges();
    let mut context = LintContext { scenario, names: &loaded.names, ranges, findings: Vec::new() };
    empty_menu::check(&mut context);
    never_set::check(&mut context);
    never_on_menu::check(&mut context);
    context.findings
}

#[cfg(test)]
mod tests {
    use crate::scenario::load_text;

    /// The messages of every finding in a small scenario with `change` made in its text.
    pub(super) fn findings(from: &str, to: &str) -> Vec<String> {
        let text = include_str!("../../scenarios/first-steps.ron");
        assert!(text.contains(from), "the example no longer contains {from:?}");
        let loaded = load_text("example.ron", &text.replacen(from, to, 1));
        assert!(!loaded.has_errors(), "{:?}", loaded.findings);
        super::lint(&loaded).into_iter().map(|f| format!("{}: {}", f.code.0, f.message)).collect()
    }

    #[test]
    fn shipped_scenarios_are_clean() {
        for shipped in crate::scenario::library::SHIPPED {
            let loaded = shipped.load();
            assert_eq!(super::lint(&loaded), [], "{}", shipped.id);
        }
    }
}
