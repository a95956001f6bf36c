//! Findings as editors show them, and what mends them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::documents::{address_of, is_campaign};
use super::lines::LineMap;
use crate::analysis::Analysis;
use crate::diagnostics::{Diagnostic, FileId, Severity};
use crate::legible;

/// Who finds it.
const SOURCE: &str = "offramp";

/// The findings of each file of a scenario; also of those without any.
pub fn by_file(analysis: &Analysis, bytes: bool) -> BTreeMap<PathBuf, Vec<Value>> {
    let mut all: BTreeMap<PathBuf, Vec<Value>> = BTreeMap::new();
    let maps: Vec<_> = analysis.files.iter().map(|(.., text)| LineMap::new(text, bytes)).collect();
    for (_, path, _) in analysis.files.iter() {
        all.entry(path.to_owned()).or_default();
    }
    // A campaign is no scenario; how it is written can be told all the same.
    let campaign = analysis.files.iter().all(|(.., text)| is_campaign(text));
    let told = |one: &&Diagnostic| !campaign || one.code.0.starts_with("E02");
    for finding in analysis.findings.iter().filter(told) {
        let file = finding.span.map_or(FileId(0), |span| span.file);
        if (file.0 as usize) < maps.len() {
            let path = analysis.files.path(file).to_owned();
            all.entry(path).or_default().push(shown(finding, analysis, &maps));
        }
    }
    all
}

/// One finding.
fn shown(finding: &Diagnostic, analysis: &Analysis, maps: &[LineMap<'_>]) -> Value {
    let file = finding.span.map_or(FileId(0), |span| span.file);
    let map = maps.get(file.0 as usize);
    let range = finding.span.map_or(0..0, crate::diagnostics::Span::range);
    let mut message = finding.message.clone();
    if !finding.label.is_empty() {
        message += &format!(": {}", finding.label);
    }
    if let Some(help) = &finding.help {
        message += &format!("\n{help}");
    }
    let severity = match finding.severity {
        Severity::Error => 1,
        Severity::Warning => 2,
        Severity::Note => 3,
    };
    json!({
        "range": map.map(|map| map.range(range)),
        "severity": severity,
        "code": finding.code.0,
        "source": SOURCE,
        "message": legible::lines(&message),
        "relatedInformation": related(finding, analysis, maps),
    })
}

/// Other places that have to do with a finding.
fn related(finding: &Diagnostic, analysis: &Analysis, maps: &[LineMap<'_>]) -> Vec<Value> {
    let all = finding.related.iter().filter_map(|(span, words)| {
        let map = maps.get(span.file.0 as usize)?;
        Some(json!({
            "location": {
                "uri": address_of(analysis.files.path(span.file)),
                "range": map.range(span.range()),
            },
            "message": legible::line(words),
        }))
    });
    all.collect()
}

/// What mends the findings that touch some bytes of a file: code actions.
pub fn actions(
    analysis: &Analysis,
    file: FileId,
    within: &Range<usize>,
    bytes: bool,
) -> Vec<Value> {
    let touches = |finding: &&Diagnostic| {
        let span =
            finding.span.filter(|span| span.file == file).map(crate::diagnostics::Span::range);
        span.is_some_and(|span| span.start <= within.end && within.start <= span.end)
    };
    let maps: Vec<_> = analysis.files.iter().map(|(.., text)| LineMap::new(text, bytes)).collect();
    let action = |finding: &Diagnostic| {
        let fix = finding.fix.as_ref()?;
        let texts = analysis.files.iter().map(|(_, path, text)| (path, text));
        Some(json!({
            "title": legible::line(&fix.title),
            "kind": "quickfix",
            "isPreferred": fix.safe,
            "diagnostics": [shown(finding, analysis, &maps)],
            "edit": workspace_edit(texts, &fix.edits, bytes),
        }))
    };
    analysis.findings.iter().filter(touches).filter_map(action).collect()
}

/// A change of files as editors make it.
pub fn workspace_edit<'e>(
    files: impl Iterator<Item = (&'e Path, &'e str)>,
    edits: &[crate::syntax::edit::Edit],
    bytes: bool,
) -> Value {
    let mut changes = serde_json::Map::new();
    for ((path, text), id) in files.zip((0..).map(FileId)) {
        let map = LineMap::new(text, bytes);
        let own = edits.iter().filter(|edit| edit.span.file == id);
        let own: Vec<_> = own
            .map(|edit| json!({ "range": map.range(edit.span.range()), "newText": edit.new }))
            .collect();
        if !own.is_empty() {
            changes.insert(address_of(path), Value::Array(own));
        }
    }
    json!({ "changes": changes })
}
