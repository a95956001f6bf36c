//! What is probably not meant, in a scenario that is right by the letter. One rule a file; the head of each
//! says what it does, why that is bad, and shows examples, which are tests and stand in `docs/checks.md`.

mod after_the_end;
mod allow;
mod always_true;
mod claim_off_the_menu;
mod closed_loop;
mod content_tag;
mod contradiction;
mod empty_menu;
mod explain;
mod heavy_effect;
mod hidden_ending;
mod hostile_to_nobody;
mod mask_leak;
mod needless_allow;
mod negligible_branch;
mod never_changes;
mod never_set;
mod no_change;
mod no_way_down;
mod placeholder;
mod prose;
mod reach;
mod reading_time;
mod secret_in_text;
mod settings;
mod since_never;
mod single_option;
mod sites;
mod timeline;
mod too_dear;
mod twin_options;
mod unexplained_allow;
mod unknown_allow;
mod unreachable;
mod untrimmed;
mod unused;
mod uses;
mod written_only;

use std::cell::OnceCell;

pub use explain::{Explained, document, explain, explained, level};
use reach::Reach;
pub use settings::{Levels, code, first_of_each};
use sites::Site;
pub use timeline::{Timeline, TimelineCard, TimelineInject, TimelineSeat, TimelineTurn, timeline};

use crate::diagnostics::{Code, Diagnostic, Edit, Files, Fix, Severity, Span};
use crate::scenario::expr::Ranges;
use crate::scenario::raw::Whole;
use crate::scenario::{Loaded, Names, Scenario};
use crate::syntax::edit::without_member;
use crate::syntax::tree::parse;

/// One thing that is looked for.
#[derive(Debug)]
pub struct Rule {
    /// Its code, which never changes its meaning.
    pub code: Code,
    /// Its name: that of its file, with hyphens.
    pub name: &'static str,
    /// How much its findings matter, unless somebody says otherwise.
    pub level: Severity,
    check: fn(&mut Checking<'_>),
}

macro_rules! rules {
    ($($file:ident),* $(,)?) => {
        /// Every rule, with the text of its file.
        pub static RULES: &[(Rule, &str)] =
            &[$(($file::RULE, include_str!(concat!(stringify!($file), ".rs")))),*];
    };
}

rules![
    empty_menu,
    never_set,
    too_dear,
    unreachable,
    closed_loop,
    hidden_ending,
    claim_off_the_menu,
    single_option,
    twin_options,
    hostile_to_nobody,
    negligible_branch,
    heavy_effect,
    no_change,
    contradiction,
    always_true,
    unused,
    written_only,
    never_changes,
    since_never,
    after_the_end,
    mask_leak,
    secret_in_text,
    placeholder,
    untrimmed,
    content_tag,
    no_way_down,
    reading_time,
    unexplained_allow,
    needless_allow,
    unknown_allow,
];

/// All that a rule may look at.
struct Checking<'a> {
    scenario: &'a Scenario,
    /// The same, as it is written.
    written: &'a Whole,
    names: &'a Names,
    files: &'a Files,
    ranges: Ranges,
    reach: &'a OnceCell<Reach>,
    rule: &'static Rule,
    findings: &'a mut Vec<Diagnostic>,
}

impl<'a> Checking<'a> {
    /// Where an id is given.
    fn place(&self, id: &str) -> Span {
        self.names.place(id).unwrap_or_default()
    }

    /// What can come about.
    fn reach(&self) -> &'a Reach {
        self.reach.get_or_init(|| Reach::new(self.scenario))
    }

    /// Every condition.
    fn sites(&self) -> Vec<Site<'a>> {
        sites::sites(self.scenario, self.written)
    }

    /// Adds a finding.
    fn found(&mut self, at: Span, message: String, help: impl Into<String>) {
        let Rule { code, level, .. } = *self.rule;
        self.findings.push(Diagnostic::new(code, level, Some(at), message).help(help));
    }

    /// Adds what would mend the finding that was added last.
    fn fix(&mut self, fix: Option<Fix>) {
        if let Some(finding) = self.findings.last_mut() {
            finding.fix = fix;
        }
    }

    /// What takes the item or field away in which a place is, the innermost of those `wanted` by name.
    fn without(&self, at: Span, wanted: &[&str]) -> Option<Vec<Edit>> {
        let tree = parse(at.file, self.files.text(at.file));
        without_member(&tree, at.start, &|name| wanted.contains(&name))
    }
}

/// What reading and the rules find, but for what is allowed.
pub fn all(loaded: &Loaded) -> Vec<Diagnostic> {
    let mut findings = loaded.findings.clone();
    findings.extend(lint(loaded));
    allow::kept(&loaded.files, findings, loaded.scenario.is_some())
}

/// Every rule's findings; none for a scenario with errors.
pub fn lint(loaded: &Loaded) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let Some(scenario) = &loaded.scenario else { return findings };
    let reach = OnceCell::new();
    for (rule, _) in RULES {
        (rule.check)(&mut Checking {
            scenario,
            written: &loaded.written,
            names: &loaded.names,
            files: &loaded.files,
            ranges: scenario.ranges(),
            reach: &reach,
            rule,
            findings: &mut findings,
        });
    }
    // What is found in a card that several have is found in each copy; say it once.
    let mut said = std::collections::BTreeSet::new();
    findings.retain(|one| said.insert((one.code, one.span, one.message.clone())));
    findings
}
