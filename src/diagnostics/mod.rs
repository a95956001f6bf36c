//! Findings about a text: a stable code, a severity, a place, words, and a remedy.
//!
//! This module knows nothing of scenarios; it knows files, places in them and how to show them.

mod fix;
mod render;

pub use fix::{Edit, Fix};
pub use render::{Format, render};

use std::ops::Range;
use std::path::PathBuf;

use serde::Serialize;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a thought; only counted unless it is asked for.
    Note,
    /// The file can be played, but something is probably not what its author meant.
    Warning,
    /// The file cannot be played.
    Error,
}

/// A file among [`Files`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A place: a file and the bytes `start..end` of its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A place in `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let fit = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { file, start: fit(range.start), end: fit(range.end) }
    }

    /// Whether it has no bytes.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// The bytes as a range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A stable name for one kind of finding, such as `E0102`. Never reused for another meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Code(pub &'static str);

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// Where; `None` when the finding is about a file that has no text (missing, not readable).
    pub span: Option<Span>,
    /// What is wrong, in words, one sentence without a full stop.
    pub message: String,
    /// A few words beside the marked place; empty when the message says it all.
    pub label: String,
    /// What to write or do instead.
    pub help: Option<String>,
    /// What would mend it.
    pub fix: Option<Fix>,
    /// Other places that have to do with it, each with a few words.
    pub related: Vec<(Span, String)>,
}

impl Diagnostic {
    /// An error at `span`.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, Some(span), message.into())
    }

    /// A warning at `span`.
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, Some(span), message.into())
    }

    /// An error about a file as a whole.
    pub fn about_file(code: Code, message: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, None, message.into())
    }

    /// A finding of this severity.
    pub fn new(code: Code, severity: Severity, span: Option<Span>, message: String) -> Self {
        let (label, related) = (String::new(), Vec::new());
        Self { code, severity, span, message, label, help: None, fix: None, related }
    }

    /// Adds the words beside the marked place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Adds what to write or do instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what would mend it.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// Adds another place that has to do with it.
    #[must_use]
    pub fn related(mut self, span: Span, words: impl Into<String>) -> Self {
        self.related.push((span, words.into()));
        self
    }

    /// All places it names.
    pub(crate) fn spans(&mut self) -> impl Iterator<Item = &mut Span> {
        let edits = self.fix.iter_mut().flat_map(|fix| &mut fix.edits).map(|edit| &mut edit.span);
        let related = self.related.iter_mut().map(|(span, _)| span);
        self.span.iter_mut().chain(edits).chain(related)
    }
}

/// The texts that spans point into.
#[derive(Clone, Debug, Default)]
pub struct Files {
    files: Vec<(PathBuf, String)>,
}

impl Files {
    /// Adds a text under the name it is shown by.
    pub fn add(&mut self, path: PathBuf, text: String) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push((path, text));
        id
    }

    /// Takes over another set's texts; returns its findings, which now point here.
    pub fn take_over(&mut self, other: Self, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let shift = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.files.extend(other.files);
        for span in findings.iter_mut().flat_map(Diagnostic::spans) {
            span.file.0 += shift;
        }
        findings
    }

    /// The name a file is shown by.
    pub fn path(&self, id: FileId) -> &std::path::Path {
        &self.files[id.0 as usize].0
    }

    /// A file's text.
    pub fn text(&self, id: FileId) -> &str {
        &self.files[id.0 as usize].1
    }

    /// All files in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &std::path::Path, &str)> {
        self.files
            .iter()
            .zip(0..)
            .map(|((path, text), n)| (FileId(n), path.as_path(), text.as_str()))
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub fn line_column(&self, id: FileId, byte: usize) -> (usize, usize) {
        let text = self.text(id);
        let byte = text.floor_char_boundary(byte.min(text.len()));
        let before = &text[..byte];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// A few words of what an author wrote, in backticks, on one line and short however long it is.
pub fn quoted(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    let short: String = line.chars().take(MOST).collect();
    if short.len() < text.len() { format!("`{short}…`") } else { format!("`{short}`") }
}

/// The candidate most like `wrong`, when one is near enough to be worth suggesting. Very long words
/// are not worth comparing.
pub fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 64;
    if wrong.len() > LONGEST {
        return None;
    }
    let lower = wrong.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|c| (strsim::normalized_damerau_levenshtein(&lower, &c.to_lowercase()), c))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, c)| c)
}
