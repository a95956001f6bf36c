//! From what a file says to a scenario that can be played: joins parts, looks up names, checks
//! every value, and reports everything that is wrong in one go.

mod actors;
mod collect;
mod dice;
mod events;
mod frame;
mod options;
mod reader;

pub mod codes;

use std::collections::BTreeMap;

use super::decode::Spanned;
use super::expr::Ranges;
use super::model::{Scenario, SourceIx};
use super::names::Names;
use super::raw;
use super::visibility::Secrets;
use crate::diagnostics::{Diagnostic, Files, Severity, Span};

/// What became of some parts.
pub struct Resolved {
    /// The scenario, unless there was an error.
    pub scenario: Option<Scenario>,
    /// Errors and warnings.
    pub findings: Vec<Diagnostic>,
    /// The names, for linting.
    pub names: Names,
}

/// Makes a scenario of `parts`; `dropped` are ids of items that could not be read at all, `hash`
/// names this edition of the files.
pub fn resolve(
    parts: Vec<raw::Part>,
    files: &Files,
    dropped: Vec<String>,
    hash: String,
) -> Resolved {
    let mut resolver = Resolver::new(files);
    for id in dropped {
        resolver.names.insert_dropped(id);
    }
    let whole = resolver.join(parts);
    resolver.collect(&whole);
    let scenario = resolver.scenario(&whole, hash);
    let broken = resolver.findings.iter().any(|f| f.severity == Severity::Error);
    Resolved {
        scenario: scenario.filter(|_| !broken),
        findings: resolver.findings,
        names: resolver.names,
    }
}

/// All parts joined.
struct Whole {
    format: Option<Spanned<u32>>,
    meta: Option<Spanned<raw::Meta>>,
    rules: Option<Spanned<raw::Rules>>,
    ladder: Option<Spanned<raw::Ladder>>,
    debrief: Option<Spanned<raw::Debrief>>,
    dates: Vec<raw::NamedDate>,
    indicators: Vec<raw::Indicator>,
    flags: Vec<raw::Flag>,
    norms: Vec<raw::Norm>,
    actors: Vec<raw::Actor>,
    relations: Vec<raw::Relation>,
    options: Vec<raw::Choice>,
    injects: Vec<raw::Inject>,
    questions: Vec<raw::Question>,
    claims: Vec<raw::Claim>,
    endings: Vec<raw::Ending>,
}

struct Resolver<'a> {
    files: &'a Files,
    findings: Vec<Diagnostic>,
    names: Names,
    sources: BTreeMap<String, SourceIx>,
    secrets: Secrets,
    ranges: Ranges,
    actor_names: Vec<String>,
}

/// Keeps the first of a section that may be given once only.
macro_rules! once {
    ($self:ident, $whole:ident, $part:ident, $($field:ident),*) => {$(
        if let Some(section) = $part.$field {
            if $whole.$field.is_some() {
                let message = concat!("`", stringify!($field), "` is given twice");
                $self.findings.push(
                    Diagnostic::error(codes::TWICE, section.span, message)
                        .help("keep one of them; a folder's files together are one scenario"),
                );
            } else {
                $whole.$field = Some(section);
            }
        }
    )*};
}

impl<'a> Resolver<'a> {
    fn new(files: &'a Files) -> Self {
        Self {
            files,
            findings: Vec::new(),
            names: Names::default(),
            sources: BTreeMap::new(),
            secrets: Secrets::default(),
            ranges: Ranges::default(),
            actor_names: Vec::new(),
        }
    }

    fn join(&mut self, parts: Vec<raw::Part>) -> Whole {
        let mut whole = Whole {
            format: None,
            meta: None,
            rules: None,
            ladder: None,
            debrief: None,
            dates: Vec::new(),
            indicators: Vec::new(),
            flags: Vec::new(),
            norms: Vec::new(),
            actors: Vec::new(),
            relations: Vec::new(),
            options: Vec::new(),
            injects: Vec::new(),
            questions: Vec::new(),
            claims: Vec::new(),
            endings: Vec::new(),
        };
        for part in parts {
            once!(self, whole, part, format, meta, rules, ladder, debrief);
            whole.dates.extend(part.dates);
            whole.indicators.extend(part.indicators);
            whole.flags.extend(part.flags);
            whole.norms.extend(part.norms);
            whole.actors.extend(part.actors);
            whole.relations.extend(part.relations);
            whole.options.extend(part.options);
            whole.injects.extend(part.injects);
            whole.questions.extend(part.questions);
            whole.claims.extend(part.claims);
            whole.endings.extend(part.endings);
        }
        whole
    }

    fn scenario(&mut self, whole: &Whole, hash: String) -> Option<Scenario> {
        self.format(whole.format.as_ref());
        let meta = self.section(whole.meta.as_ref(), "meta", Self::meta);
        let ladder = self.section(whole.ladder.as_ref(), "ladder", Self::ladder);
        let debrief = self.section(whole.debrief.as_ref(), "debrief", Self::debrief);
        let rules = self.tunables(whole.rules.as_deref());
        let days = meta.as_ref().map(|meta| meta.start);
        let dates = self.dates(&whole.dates, days);
        self.ranges.dates = dates.iter().map(|date| date.days_from_start).collect();
        let indicators = self.indicators(&whole.indicators);
        let flags = self.flags(&whole.flags);
        let (trust, grievance) = self.relations(&whole.relations);
        let norms = self.norms(&whole.norms);
        let rungs = ladder.as_ref().map(|ladder| ladder.rungs.as_slice()).unwrap_or_default();
        let options = self.options(&whole.options, &whole.norms, rungs);
        let (actors, red_lines) = self.actors(&whole.actors, &options);
        let options = options::with_answers(options, &red_lines);
        let injects = self.injects(&whole.injects);
        let questions = self.questions(&whole.questions);
        let claims = self.claims(&whole.claims, &options);
        let endings = self.endings(&whole.endings);
        Some(Scenario {
            hash,
            meta: meta?,
            rules,
            dates,
            ladder: ladder?,
            indicators,
            flags,
            norms,
            actors,
            red_lines,
            trust,
            grievance,
            options,
            injects,
            questions,
            claims,
            endings,
            debrief: debrief?,
            secrets: self.secrets.clone(),
        })
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
            None if self.names.was_dropped(name) => None,
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

    fn error(
        &mut self,
        code: crate::diagnostics::Code,
        span: Span,
        message: String,
    ) -> &mut Diagnostic {
        self.findings.push(Diagnostic::error(code, span, message));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    fn warning(
        &mut self,
        code: crate::diagnostics::Code,
        span: Span,
        message: String,
    ) -> &mut Diagnostic {
        self.findings.push(Diagnostic::warning(code, span, message));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }
}
