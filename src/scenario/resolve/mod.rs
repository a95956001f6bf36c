//! From what a file says to a scenario that can be played: joins parts, looks up names, checks
//! every value, and reports everything that is wrong in one go.

mod actors;
mod agreements;
mod calendar;
mod cited;
mod claims;
mod collect;
mod deterrence;
mod dice;
mod each;
mod events;
mod expressions;
mod flow;
mod frame;
mod guide;
mod ladder;
mod injects;
mod lost;
mod map;
mod masks;
mod misspelt;
mod odds;
mod options;
mod pictures;
mod reader;
mod references;
mod sections;
mod shared;
mod taps;
mod targets;
mod teaching;
mod terms;
mod texts;
mod theories;
mod thresholds;
mod toll;
mod variants;

pub mod codes;
pub(super) use collect::{is_word, no_word, wrong_id};
pub(super) use dice::MOST_EFFECTS;
pub use frame::other_version;
pub use odds::spelled_odds;
pub use texts::{LONGEST_LABEL, LONGEST_MARKDOWN, LONGEST_TEXT, MOST_BLOCKS};

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::Calendar;
use super::expr::Ranges;
use super::ix::{LearningIx, OptionIx, SourceIx};
use super::masks::Masks;
use super::model::Scenario;
use super::names::Names;
use super::raw;
use super::secrets::Secrets;
use crate::diagnostics::{Code, Diagnostic, Files, Span, quoted};
use crate::syntax::decode::{Dropped, MAX_FINDINGS, MORE, Spanned};
use lost::Lost;

/// What became of some parts.
pub struct Resolved {
    /// The scenario, unless there was an error.
    pub scenario: Option<Scenario>,
    /// Errors and warnings.
    pub findings: Vec<Diagnostic>,
    /// The names, for linting.
    pub names: Names,
    /// What was resolved, for linting.
    pub written: raw::Whole,
}

/// How parts are resolved.
#[derive(Clone, Copy, Debug, Default)]
pub struct Resolving {
    /// What an earlier program let pass is no error: a game keeps it.
    pub kept: bool,
    /// Under the scenario's masks.
    pub masked: bool,
}

/// Makes a scenario of `parts`; `dropped` could not be read at all, `hash` names this edition of the
/// files.
pub fn resolve(
    parts: Vec<raw::Part>,
    files: &Files,
    dropped: Vec<Dropped>,
    hash: String,
    how: Resolving,
) -> Resolved {
    let mut resolver = Resolver::new(files);
    resolver.kept = how.kept;
    resolver.masks.on = how.masked;
    resolver.lost = Lost::new(dropped, &mut resolver.names);
    let mut whole = resolver.join(parts);
    resolver.masks(&whole);
    let cards = agreements::cards(&whole);
    whole.options.extend(cards);
    resolver.actor_ids = whole.actors.iter().map(|actor| actor.id.clone()).collect();
    let copied = resolver.copies_fit(&whole.options)
        && resolver.each_fit(&whole.indicators, sections::MOST_INDICATORS);
    if copied {
        whole.options = resolver.copies(whole.options);
        whole.indicators = resolver.each(whole.indicators);
    }
    let scenario = (copied && resolver.fits(&whole)).then(|| {
        resolver.collect(&whole);
        let scenario = resolver.scenario(&whole, hash);
        resolver.all_masked(&whole);
        scenario
    });
    misspelt::told_once(&mut resolver.findings, files);
    // What is wrong with a card that several actors have is wrong with each copy; say it once.
    let mut said = BTreeSet::new();
    resolver.findings.retain(|f| said.insert((f.code, f.span, f.message.clone())));
    Resolved {
        scenario: scenario.flatten().filter(|_| resolver.errors == 0),
        findings: resolver.findings,
        names: resolver.names,
        written: whole,
    }
}

struct Resolver<'a> {
    files: &'a Files,
    /// Whether a game keeps it that was begun with it.
    kept: bool,
    findings: Vec<Diagnostic>,
    names: Names,
    sources: BTreeMap<String, SourceIx>,
    /// Learning objectives by their ids.
    learning: BTreeMap<String, LearningIx>,
    masks: Masks,
    /// Real names that a mask was put on.
    worn: BTreeSet<String>,
    /// Whether injects bring questions to discuss: then nobody need have anything to choose.
    discusses: bool,
    /// Whether every source could be read.
    sources_known: bool,
    secrets: Secrets,
    /// Options whose acts are private.
    private: BTreeSet<OptionIx>,
    ranges: Ranges,
    /// Whether the time from turn to turn is known.
    pace_known: bool,
    /// The calendar, once it has been read.
    calendar: Option<Calendar>,
    actor_names: Vec<String>,
    place_ids: Vec<String>,
    /// Ids of all actors.
    actor_ids: Vec<raw::Name>,
    /// Whom each option is done to, where that is chosen in play.
    targets: Vec<Option<raw::Name>>,
    /// Of each indicator that each actor has one of: its id in the file, and whose it is.
    own: Vec<Option<(raw::Name, raw::Name)>>,
    /// Cards that have copies, with all of them.
    shared: Vec<(raw::Name, Vec<OptionIx>)>,
    lost: Lost,
    /// Whose fields are being looked at: "option `strike`".
    owner: String,
    /// Whose option is being looked at: the actor's id.
    me: Option<String>,
    /// Whom the option that is being looked at is done to: the actor's id and its name.
    target: Option<(String, String)>,
    /// Whether what is being looked at is asked once a turn's orders are opened.
    after_orders: bool,
    /// Options an actor may choose in one turn.
    orders: usize,
    /// Bytes of all expressions so far.
    expressions: usize,
    errors: usize,
    /// Where findings go that are too many.
    surplus: Diagnostic,
}

impl<'a> Resolver<'a> {
    fn new(files: &'a Files) -> Self {
        Self {
            files,
            kept: false,
            findings: Vec::new(),
            names: Names::default(),
            sources: BTreeMap::new(),
            learning: BTreeMap::new(),
            masks: Masks::default(),
            worn: BTreeSet::new(),
            discusses: false,
            sources_known: true,
            secrets: Secrets::default(),
            private: BTreeSet::new(),
            ranges: Ranges::default(),
            pace_known: true,
            calendar: None,
            actor_names: Vec::new(),
            place_ids: Vec::new(),
            actor_ids: Vec::new(),
            targets: Vec::new(),
            own: Vec::new(),
            shared: Vec::new(),
            lost: Lost::default(),
            owner: String::new(),
            me: None,
            target: None,
            after_orders: false,
            orders: 1,
            expressions: 0,
            errors: 0,
            surplus: Diagnostic::about_file(MORE, ""),
        }
    }

    fn given_twice(&mut self, section: &str, first: Span, span: Span) {
        let place = self.place_of(first, span);
        let message = format!("`{section}` is given twice: it stands {place} already");
        let help = "keep one of them; a folder's files together are one scenario";
        let error = self.error(codes::TWICE, span, message);
        error.help = Some(help.to_owned());
        error.related.push((first, "given here first".to_owned()));
    }

    /// Resolves a section that must be there.
    fn section<T, U>(
        &mut self,
        section: Option<&Spanned<T>>,
        name: &str,
        resolve: impl FnOnce(&mut Self, &T) -> Option<U>,
    ) -> Option<U> {
        match section {
            Some(section) => resolve(self, &section.value),
            None if self.lost.somewhere(name) => None,
            None => {
                let message = format!("`{name}` is missing");
                self.error(codes::MISSING_SECTION, self.whole_file(), message).help =
                    Some(format!("add `{name}: (…)`; docs/scenario-format.md shows one"));
                None
            }
        }
    }

    /// The very beginning of the first file, for what is missing altogether.
    fn whole_file(&self) -> Span {
        self.files.iter().next().map_or_else(Span::default, |(id, ..)| Span::new(id, 0..0))
    }

    /// Where `first` stands, told from `from`.
    fn place_of(&self, first: Span, from: Span) -> String {
        let (line, _) = self.files.line_column(first.file, first.range().start);
        if first.file == from.file {
            return format!("in line {line}");
        }
        format!("in {}, line {line}", self.files.path(first.file).display())
    }

    /// Looks at the fields of one thing from now on.
    fn within(&mut self, sort: &str, id: &raw::Name) {
        self.owner = format!("{sort} {}", quoted(&id.value));
    }

    /// Whether another error would be kept. If not, the rest is not looked at, and a finding says so.
    fn has_room(&mut self, span: Span) -> bool {
        if self.errors < MAX_FINDINGS {
            return true;
        }
        if self.errors == MAX_FINDINGS {
            self.errors += 1;
            let message = format!("after {MAX_FINDINGS} mistakes, the rest was not looked at");
            self.keep(Diagnostic::error(MORE, span, message).help("mend the others first"));
        }
        false
    }

    fn error(&mut self, code: Code, span: Span, message: String) -> &mut Diagnostic {
        if !self.has_room(span) {
            return &mut self.surplus;
        }
        self.errors += 1;
        self.keep(Diagnostic::error(code, span, message))
    }

    /// An error that an earlier program did not find: it keeps a scenario from being begun, and no game
    /// that was begun with it from being played.
    fn refuse(&mut self, code: Code, span: Span, message: String) -> &mut Diagnostic {
        match self.kept {
            true => self.warning(code, span, message),
            false => self.error(code, span, message),
        }
    }

    fn warning(&mut self, code: Code, span: Span, message: String) -> &mut Diagnostic {
        if self.findings.len() > 2 * MAX_FINDINGS {
            return &mut self.surplus;
        }
        self.keep(Diagnostic::warning(code, span, message))
    }

    fn keep(&mut self, finding: Diagnostic) -> &mut Diagnostic {
        self.findings.push(finding);
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }
}
