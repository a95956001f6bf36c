//! What somebody is told who never programmed: the first message names the place, and what it says to write,
//! when written, mends it.

mod mistakes;
mod slips;

use offramp::diagnostics::{Diagnostic, Files, Severity};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{load_in, load_text};
use offramp::syntax::mend::mend;

/// A text with one mistake in it.
pub struct Mistake {
    /// What was done.
    pub what: String,
    /// The line in which it was, from 1.
    pub line: usize,
    pub text: String,
}

/// What was found of many mistakes.
#[derive(Default)]
pub struct Tally {
    pub heard: usize,
    pub at_place: usize,
    pub findings: usize,
    pub with_fix: usize,
    pub mended: usize,
    /// Fixes after which their finding was still there, or another error was.
    pub in_vain: usize,
    pub shown: Vec<String>,
}

/// Texts that come with the program: scenarios and templates.
pub fn shipped() -> Vec<(String, String)> {
    let mut all: Vec<_> =
        SHIPPED.iter().map(|one| (one.id.to_owned(), one.text.to_owned())).collect();
    let mut paths: Vec<_> =
        std::fs::read_dir("assets/templates").unwrap().map(|one| one.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        all.push((name, std::fs::read_to_string(path).unwrap()));
    }
    all
}

fn errors(files: &Files) -> Vec<Diagnostic> {
    let loaded = load_in(files.clone(), None);
    loaded.findings.into_iter().filter(|one| one.severity == Severity::Error).collect()
}

/// What reading finds: the rules look only at what has no errors.
fn all(files: &Files) -> Vec<Diagnostic> {
    load_in(files.clone(), None).findings
}

impl Tally {
    /// Looks at what is said of a mistake, and mends it as is said.
    pub fn hear(&mut self, mistake: &Mistake) {
        let loaded = load_text("x.ron", &mistake.text);
        let mut found: Vec<_> =
            loaded.findings.iter().filter(|one| one.severity == Severity::Error).collect();
        found.sort_by_key(|one| (one.span, one.code));
        let Some(first) = found.first() else { return };
        self.heard += 1;
        self.findings += found.len();
        let line = first.span.map(|span| loaded.files.line_column(span.file, span.range().start).0);
        let there = line == Some(mistake.line);
        self.at_place += usize::from(there);
        let fixes = found.iter().filter(|one| one.fix.is_some()).count();
        self.with_fix += usize::from(first.fix.is_some());
        let mended = mend(loaded.files.clone(), true, &all);
        let left = errors(&mended.files);
        self.mended += usize::from(left.is_empty());
        let vain = fixes > 0 && (!left.is_empty() || !mended.taken_back.is_empty());
        self.in_vain += usize::from(vain);
        if !there || found.len() > 1 || !left.is_empty() {
            let said: Vec<_> = found
                .iter()
                .take(4)
                .map(|one| {
                    let at = one.span.map_or((0, 0), |span| {
                        loaded.files.line_column(span.file, span.range().start)
                    });
                    let fix = one.fix.as_ref().map_or("-", |fix| fix.title.as_str());
                    format!("    {}:{} {} {} [{fix}]", at.0, at.1, one.code.0, one.message)
                })
                .collect();
            let left: Vec<_> =
                left.iter().take(2).map(|one| format!("    left: {}", one.message)).collect();
            let place = mistake.text.lines().nth(mistake.line - 1).unwrap_or_default().trim();
            self.shown.push(format!(
                "{} in {}: {place}\n{}\n{}",
                mistake.what,
                mistake.line,
                said.join("\n"),
                left.join("\n")
            ));
        }
    }

    /// Says what was found, and that it is good enough.
    pub fn holds(&self, least: usize) {
        for one in &self.shown {
            println!("{one}");
        }
        let Self { heard, at_place, findings, with_fix, mended, in_vain, .. } = self;
        println!(
            "{heard} mistakes: {at_place} first messages at the place, {findings} findings, {with_fix} first messages \
             with a fix, {mended} mended by fixes, {in_vain} mended in vain"
        );
        assert!(*heard >= least, "{heard}");
        assert!(at_place * 10 >= heard * 9, "{at_place} of {heard} at the place");
        assert!(findings * 10 <= heard * 12, "{findings} findings of {heard} mistakes");
    }
}
