//! What is probably not meant, in a scenario that is right by the letter. One rule a file; the head of each
//! says what it does, why that is bad, and shows examples, which are tests and stand in `docs/checks.md`.

mod after_the_end;
mod allow;
mod always_true;
mod beaten_by_form;
mod claim_off_the_menu;
mod closed_loop;
mod content_tag;
mod contradiction;
mod dominant_option;
mod empty_menu;
mod ending_mix;
mod explain;
mod heavy_effect;
mod hidden_ending;
mod hostile_to_nobody;
mod idle_decision;
mod idle_seat;
mod impossible;
mod length;
mod loaded_words;
mod long_label;
mod mask_leak;
mod mixed_words;
mod nearness;
mod needless_allow;
mod negligible_branch;
mod never_changes;
mod never_seen;
mod never_set;
mod no_change;
mod no_way_down;
mod not_debriefed;
mod nothing_left;
mod picture_text;
mod placeholder;
mod prose;
mod reach;
mod reading_time;
mod risk_order;
mod saturated;
mod secret_in_text;
mod settings;
mod since_never;
mod single_option;
mod sites;
mod source_after_as_of;
mod timeline;
mod too_dear;
mod twin_options;
mod unexplained_allow;
mod unknown_allow;
mod unknown_name;
mod unreachable;
mod untrimmed;
mod unused;
mod uses;
mod word_against_odds;
mod word_against_play;
mod written_only;

use std::cell::OnceCell;
use std::sync::Arc;

pub use dominant_option::ENOUGH_PAIRS;
pub use explain::{Explained, document, explain, explained, level};
pub use heavy_effect::{EffectSite, effects};
pub use nearness::{how_near, spelled};
pub use never_seen::Unseen;
pub use reach::Reach;
pub use settings::{Levels, code, first_of_each};
pub use sites::{Hangs, Site, sites};
pub use timeline::{Timeline, TimelineCard, TimelineInject, TimelineSeat, TimelineTurn, timeline};

use crate::diagnostics::{Code, Diagnostic, Edit, Files, Fix, Severity, Span};
use crate::forecast::coverage::{Coverage, coverage};
use crate::forecast::exact::{self, Exact, Limits};
use crate::policy::PolicyKind;
use crate::scenario::expr::Ranges;
use crate::scenario::raw::Whole;
use crate::scenario::{Loaded, Names, Quantity, Scenario};
use crate::syntax::edit::without_member;
use crate::syntax::tree::Tree;

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
    nothing_left,
    closed_loop,
    hidden_ending,
    claim_off_the_menu,
    single_option,
    twin_options,
    beaten_by_form,
    hostile_to_nobody,
    negligible_branch,
    word_against_odds,
    mixed_words,
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
    unknown_name,
    placeholder,
    untrimmed,
    not_debriefed,
    source_after_as_of,
    content_tag,
    no_way_down,
    loaded_words,
    reading_time,
    picture_text,
    long_label,
    never_seen,
    impossible,
    ending_mix,
    idle_decision,
    dominant_option,
    saturated,
    length,
    word_against_play,
    risk_order,
    idle_seat,
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
    trees: &'a [Arc<Tree>],
    ranges: Ranges,
    once: &'a LookedAtOnce,
    /// What many games showed, if any were played.
    played: Option<&'a Coverage>,
    rule: &'static Rule,
    findings: &'a mut Vec<Diagnostic>,
}

/// What takes a while and several rules ask for.
#[derive(Default)]
struct LookedAtOnce {
    reach: OnceCell<Reach>,
    exact: OnceCell<Option<Exact>>,
}

/// How far every way of a game is followed: half a second's work.
const FOLLOWED: Limits = Limits { turns: 20_000, bytes: 32 << 20 };

impl<'a> Checking<'a> {
    /// Where an id is given.
    fn place(&self, id: &str) -> Span {
        self.names.place(id).unwrap_or_default()
    }

    /// What can come about.
    fn reach(&self) -> &'a Reach {
        self.once.reach.get_or_init(|| Reach::new(self.scenario))
    }

    /// What comes in every way a game can go, everybody by temperament or flow chart; `None` if there are too many.
    fn exact(&self) -> Option<&'a Exact> {
        let every_way =
            || exact::from_start(self.scenario, |_| PolicyKind::Temperament, FOLLOWED).ok();
        self.once.exact.get_or_init(every_way).as_ref()
    }

    /// Every condition.
    fn sites(&self) -> Vec<Site<'a>> {
        sites::sites(self.scenario, self.written)
    }

    /// Every indicator, flag and timer that is there from the start, with its sort and id; one that is not, something has
    /// to set. None where free moves are allowed, which may change and ask about any.
    fn declared(&self) -> Vec<(Quantity, &'static str, &'a str)> {
        let scenario = self.scenario;
        let there = |quantity: &Quantity| {
            matches!(quantity, Quantity::Indicator(_)) || scenario.start_of(*quantity) != 0
        };
        let free = scenario.rules.argument.is_some();
        let all = scenario.declared().filter(|quantity| !free && there(quantity));
        let named = all.filter_map(|quantity| {
            let thing = quantity.secret_with()?;
            Some((quantity, thing.sort().word(), scenario.id_of(thing)))
        });
        named.collect()
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
        let tree = self.trees.iter().find(|tree| tree.file == at.file)?;
        without_member(tree, at.start, &|name| wanted.contains(&name))
    }
}

/// What reading and the rules find, those that look at games if some were played, but for what is allowed.
pub fn all(loaded: &Loaded, coverage: Option<&Coverage>) -> Vec<Diagnostic> {
    let mut findings = loaded.findings.clone();
    findings.extend(lint(loaded));
    findings.extend(coverage.into_iter().flat_map(|coverage| played(loaded, coverage)));
    let asked = |code: &str| loaded.scenario.is_some() && (coverage.is_some() || !is_played(code));
    allow::kept(&loaded.files, &loaded.trees, findings, &asked)
}

impl Rule {
    /// Whether it looks at games, and not only at what is written.
    pub fn played(&self) -> bool {
        is_played(self.code.0)
    }
}

/// Whether a code is of the group of rules that look at games.
fn is_played(code: &str) -> bool {
    code[1..].starts_with("20")
}

/// Every rule's findings but those of rules that look at games; none for a scenario with errors.
pub fn lint(loaded: &Loaded) -> Vec<Diagnostic> {
    looked(loaded, None)
}

/// Plays a scenario so many times and notes what comes up, every condition of its file among it; `None` for one with
/// errors. `tick` is called after each game.
pub fn play(loaded: &Loaded, games: u32, seed: u64, tick: &(dyn Fn() + Sync)) -> Option<Coverage> {
    let scenario = loaded.scenario.as_ref()?;
    let sites = sites(scenario, &loaded.written);
    let conditions = sites.iter().map(|site| (site.occasion, site.cond));
    Some(coverage(scenario, conditions, games, seed, tick))
}

/// The findings of rules that look at games; none for a scenario with errors.
pub fn played(loaded: &Loaded, coverage: &Coverage) -> Vec<Diagnostic> {
    looked(loaded, Some(coverage))
}

/// What came up in no game.
pub fn unseen(loaded: &Loaded, coverage: &Coverage) -> Vec<Unseen> {
    let mut findings = Vec::new();
    let once = LookedAtOnce::default();
    let look = checking(loaded, &RULES[0].0, &once, Some(coverage), &mut findings);
    look.map_or_else(Vec::new, |look| never_seen::unseen(&look, coverage))
}

fn checking<'a>(
    loaded: &'a Loaded,
    rule: &'static Rule,
    once: &'a LookedAtOnce,
    played: Option<&'a Coverage>,
    findings: &'a mut Vec<Diagnostic>,
) -> Option<Checking<'a>> {
    let scenario = loaded.scenario.as_ref()?;
    let Loaded { written, names, files, trees, .. } = loaded;
    let ranges = scenario.ranges();
    Some(Checking { scenario, written, names, files, trees, ranges, once, played, rule, findings })
}

/// The findings of rules that look at games, or of all others.
fn looked(loaded: &Loaded, played: Option<&Coverage>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let once = LookedAtOnce::default();
    for (rule, _) in RULES.iter().filter(|(rule, _)| rule.played() == played.is_some()) {
        if let Some(mut look) = checking(loaded, rule, &once, played, &mut findings) {
            (rule.check)(&mut look);
        }
    }
    // What is found in a card that several have is found in each copy; say it once.
    let mut said = std::collections::BTreeSet::new();
    findings.retain(|one| said.insert((one.code, one.span, one.message.clone())));
    findings
}
