//! Findings that an author has looked at and wants to keep: `// allow NAME: reason`.

use std::sync::Arc;

use super::{RULES, Rule, explain, needless_allow, unexplained_allow, unknown_allow};
use crate::diagnostics::{Code, Diagnostic, Edit, Files, Fix, Severity, Span, nearest};
use crate::syntax::edit::{comments, without_comment};
use crate::syntax::tree::Tree;

/// A comment that allows something.
struct Allowed {
    /// The whole comment.
    span: Span,
    /// Where it names the rule.
    name_at: Span,
    name: String,
    /// The code of the rule; none if there is no such rule.
    code: Option<String>,
    has_reason: bool,
    /// What it covers.
    of: Option<Span>,
}

/// The findings without those that are allowed; `asked` says of a code whether it has been looked for, so that what is
/// allowed and not found is needless.
pub(super) fn kept(
    files: &Files,
    trees: &[Arc<Tree>],
    mut findings: Vec<Diagnostic>,
    asked: &dyn Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let mut more = Vec::new();
    for allowed in all(trees) {
        let Some(code) = &allowed.code else {
            more.push(unknown(&allowed));
            continue;
        };
        let before = findings.len();
        findings.retain(|one| {
            let inside = one.span.zip(allowed.of).is_some_and(|(span, of)| {
                span.file == of.file && of.start <= span.start && span.start <= of.end
            });
            !(inside && one.severity != Severity::Error && one.code.0 == code)
        });
        if findings.len() == before && asked(code) {
            let text = files.text(allowed.span.file);
            let message = format!("nothing here is found by `{}`", allowed.name);
            let help = match allowed.of {
                Some(_) => "take the comment out",
                None => "take the comment out, or write it above what it is about",
            };
            let fix = Fix {
                title: "take the comment out".to_owned(),
                edits: vec![without_comment(text, allowed.span)],
                safe: true,
            };
            more.push(found(&needless_allow::RULE, allowed.span, message, help).fix(fix));
        } else if !allowed.has_reason {
            let message = format!("it is not said why `{}` is allowed here", allowed.name);
            let help = format!("write `// allow {}: …` and the reason", allowed.name);
            more.push(found(&unexplained_allow::RULE, allowed.span, message, help));
        }
    }
    findings.append(&mut more);
    findings
}

fn found(rule: &Rule, at: Span, message: String, help: impl Into<String>) -> Diagnostic {
    Diagnostic::new(rule.code, rule.level, Some(at), message).help(help)
}

fn unknown(allowed: &Allowed) -> Diagnostic {
    let Allowed { name, name_at, .. } = allowed;
    let rule = &unknown_allow::RULE;
    if explain(name).is_some() {
        let message = format!("`{name}` is an error, which can't be allowed");
        return found(rule, *name_at, message, "take the comment out, and mend the error");
    }
    let near = nearest(name, RULES.iter().map(|(rule, _)| rule.name));
    let message = format!("there is no rule `{name}`");
    match near {
        Some(near) => {
            let fix = Fix {
                title: format!("write `{near}`"),
                edits: vec![Edit::new(*name_at, near)],
                safe: false,
            };
            found(rule, *name_at, message, format!("did you mean `{near}`?")).fix(fix)
        }
        None => found(rule, *name_at, message, "`offramp explain` lists all rules"),
    }
}

/// Every comment that allows something.
fn all(trees: &[Arc<Tree>]) -> Vec<Allowed> {
    let mut all = Vec::new();
    for tree in trees {
        let text = &tree.text;
        let mut comments_in = text.split("//").skip(1);
        if !comments_in.any(|comment| comment.trim_start().starts_with("allow ")) {
            continue;
        }
        all.extend(comments(tree).into_iter().filter_map(|one| read(text, one.span, one.of)));
    }
    all
}

fn read(text: &str, span: Span, of: Option<Span>) -> Option<Allowed> {
    let comment = text.get(span.range())?;
    let said = comment.strip_prefix("//")?.trim_start().strip_prefix("allow ")?.trim_start();
    let (name, reason) = said.split_once(':').unwrap_or((said, ""));
    let name = name.trim();
    let word = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name.is_empty() || !name.chars().all(word) {
        return None;
    }
    let at = span.range().start + comment.find(said)?;
    let explained = explain(name).filter(|one| !one.code.starts_with('E'));
    Some(Allowed {
        span,
        name_at: Span::new(span.file, at..at + name.len()),
        name: name.to_owned(),
        code: explained.map(|one| one.code),
        has_reason: !reason.trim().is_empty(),
        of,
    })
}

/// The code, for a rule that is looked at here and not by itself.
pub(super) const fn rule(code: &'static str, name: &'static str) -> Rule {
    Rule { code: Code(code), name, level: Severity::Warning, check: |_| {} }
}
