//! Findings as people and programs read them.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use super::{Code, Diagnostic, FileId, Files, Severity, Span};
use crate::legible;

/// Who reads the findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A person: the line, the marked place, what to write instead.
    #[default]
    Full,
    /// An editor: `path:line:column: error[E0102]: message (help)`, one a line.
    Concise,
    /// A program: an array of objects.
    Json,
}

/// A line of at most so many bytes is shown whole.
const WHOLE: usize = 120;
/// Of a longer line, so many before the marked place and after its start.
const BEFORE: usize = 40;
const AFTER: usize = 80;

/// The findings in order of file, place and code. `colour` is for [`Format::Full`] on a terminal.
pub fn render(diagnostics: &[Diagnostic], files: &Files, format: Format, colour: bool) -> String {
    let mut sources = NumberedFiles::new(files);
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|d| (d.span, d.code));
    match format {
        Format::Full => {
            let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
            sorted.into_iter().map(|d| full(d, &mut sources, &renderer) + "\n\n").collect()
        }
        Format::Concise => sorted.into_iter().map(|d| concise(d, &mut sources) + "\n").collect(),
        Format::Json => {
            let entries: Vec<FindingEntry> =
                sorted.into_iter().map(|d| entry(d, &mut sources)).collect();
            // Strings and numbers always serialise.
            let text = serde_json::to_string_pretty(&entries).unwrap_or_default();
            legible::json(&text).into_owned() + "\n"
        }
    }
}

fn full(diagnostic: &Diagnostic, sources: &mut NumberedFiles, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let message = legible::line(&diagnostic.message);
    let mut columns = None;
    let title = level.primary_title(message).id(diagnostic.code.0);
    let mut group = Group::with_title(title);
    if let Some(span) = diagnostic.span
        && let Some(place) = sources.place(span)
    {
        let view = sources.view(span);
        let mark = AnnotationKind::Primary.span(view.mark).label(legible::line(&diagnostic.label));
        let snippet = Snippet::source(view.text).line_start(place.line).path(place.path.clone());
        group = group.element(snippet.annotation(mark));
        let (path, line) = (&place.path, place.line);
        columns = Some([view.column, place.column].map(|at| format!("{path}:{line}:{at}")));
    }
    for (span, words) in &diagnostic.related {
        if let Some(place) = sources.place(*span) {
            let view = sources.view(*span);
            let mark = AnnotationKind::Context.span(view.mark).label(legible::line(words));
            let snippet = Snippet::source(view.text).line_start(place.line).path(place.path);
            group = group.element(snippet.annotation(mark));
        }
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(legible::line(help)));
    }
    let text = renderer.render(&[group]);
    match columns {
        // Of a line that was cut the renderer cannot know the true column.
        Some([shown, true_place]) if shown != true_place => text.replacen(&shown, &true_place, 1),
        _ => text,
    }
}

fn concise(diagnostic: &Diagnostic, sources: &mut NumberedFiles) -> String {
    let Diagnostic { code, severity, message, help, .. } = diagnostic;
    let place = diagnostic.span.and_then(|span| sources.place(span));
    let place = place.map_or(String::new(), |p| format!("{}:{}:{}: ", p.path, p.line, p.column));
    let word = match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let help = help.as_ref().map_or(String::new(), |help| format!(" ({help})"));
    legible::line(&format!("{place}{word}[{}]: {message}{help}", code.0)).into_owned()
}

/// A finding as a program reads it. Lines and columns count from 1, columns count characters; the
/// end is one past the last character.
#[derive(Serialize)]
struct FindingEntry<'a> {
    code: Code,
    severity: Severity,
    path: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    message: &'a str,
    label: &'a str,
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<FixEntry<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<PlaceEntry<'a>>,
}

/// What would mend it, as a program reads it.
#[derive(Serialize)]
struct FixEntry<'a> {
    title: &'a str,
    safe: bool,
    edits: Vec<PlaceEntry<'a>>,
}

/// A place with the words for it, or what is to stand there.
#[derive(Serialize)]
struct PlaceEntry<'a> {
    path: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

fn place_entry<'a>(
    span: Span,
    text: &'a str,
    sources: &mut NumberedFiles,
) -> Option<PlaceEntry<'a>> {
    let LineColumn { path, line, column } = sources.place(span)?;
    let end = sources.place(Span { start: span.end.max(span.start), ..span })?;
    Some(PlaceEntry { path, line, column, end_line: end.line, end_column: end.column, text })
}

fn entry<'a>(diagnostic: &'a Diagnostic, sources: &mut NumberedFiles) -> FindingEntry<'a> {
    let place = diagnostic.span.and_then(|span| sources.place(span));
    let end = diagnostic
        .span
        .and_then(|span| sources.place(Span { start: span.end.max(span.start), ..span }));
    let fix = diagnostic.fix.as_ref().map(|fix| FixEntry {
        title: &fix.title,
        safe: fix.safe,
        edits: fix
            .edits
            .iter()
            .filter_map(|edit| place_entry(edit.span, &edit.new, sources))
            .collect(),
    });
    let related = diagnostic.related.iter();
    let related = related.filter_map(|(span, words)| place_entry(*span, words, sources)).collect();
    FindingEntry {
        code: diagnostic.code,
        severity: diagnostic.severity,
        line: place.as_ref().map(|p| p.line),
        column: place.as_ref().map(|p| p.column),
        path: place.map(|p| p.path),
        end_line: end.as_ref().map(|p| p.line),
        end_column: end.as_ref().map(|p| p.column),
        message: &diagnostic.message,
        label: &diagnostic.label,
        help: diagnostic.help.as_deref(),
        fix,
        related,
    }
}

/// Where something is, in numbers that people count in.
struct LineColumn {
    path: String,
    line: usize,
    column: usize,
}

/// A line, or as much of it as is shown.
struct View {
    text: String,
    /// The bytes to mark in it.
    mark: Range<usize>,
    /// The column of the mark in what is shown.
    column: usize,
}

/// The files with the starts of their lines, which are looked for once.
struct NumberedFiles<'a> {
    texts: BTreeMap<FileId, (String, &'a str)>,
    lines: BTreeMap<FileId, Vec<usize>>,
}

impl<'a> NumberedFiles<'a> {
    fn new(files: &'a Files) -> Self {
        let texts = files.iter().map(|(id, path, text)| (id, (path.display().to_string(), text)));
        Self { texts: texts.collect(), lines: BTreeMap::new() }
    }

    fn text(&self, file: FileId) -> &'a str {
        self.texts.get(&file).map_or("", |(_, text)| text)
    }

    /// The line that `byte` is in, counted from 0, and where it begins.
    fn line(&mut self, file: FileId, byte: usize) -> (usize, usize) {
        let text = self.text(file);
        let starts = self.lines.entry(file).or_insert_with(|| {
            let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(after_breaks).collect()
        });
        let line = starts.partition_point(|&start| start <= byte).saturating_sub(1);
        (line, starts.get(line).copied().unwrap_or_default())
    }

    fn place(&mut self, span: Span) -> Option<LineColumn> {
        let (path, text) = self.texts.get(&span.file)?;
        let (path, text) = (legible::line(path).into_owned(), *text);
        let byte = text.floor_char_boundary(span.range().start);
        let (line, start) = self.line(span.file, byte);
        let column = text.get(start..byte).map_or(0, |before| before.chars().count()) + 1;
        Some(LineColumn { path, line: line + 1, column })
    }

    /// The first line of `span`; of a long line only what is around the marked place.
    fn view(&mut self, span: Span) -> View {
        let text = self.text(span.file);
        let start = text.floor_char_boundary(span.range().start);
        let (_, line_start) = self.line(span.file, start);
        let before = text.get(line_start..start).unwrap_or_default();
        let after = text.get(start..).unwrap_or_default();
        let after = after.lines().next().unwrap_or_default();
        let marked = span.range().len().min(after.len());

        let is_short = before.len() + after.len() <= WHOLE;
        let kept = before.char_indices().rev().take(BEFORE).last().map_or(0, |(at, _)| at);
        let kept = if is_short { 0 } else { kept };
        let mut shown = String::from(if kept > 0 { "…" } else { "" });
        shown.extend(before.get(kept..).unwrap_or_default().chars().map(legible::line_char));
        let mut view =
            View { mark: shown.len()..shown.len(), column: shown.chars().count() + 1, text: shown };
        for (n, (at, c)) in after.char_indices().enumerate() {
            if n == AFTER && !is_short {
                view.text.push('…');
                break;
            }
            view.text.push(legible::line_char(c));
            if at < marked {
                view.mark.end = view.text.len();
            }
        }
        view
    }
}
