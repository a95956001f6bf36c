//! Which findings count, and how much: as somebody asks for it.

use super::{RULES, explain};
use crate::diagnostics::{Code, Diagnostic, Severity, nearest};

/// What somebody asks for.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    /// Codes with another level than their own; `None` for off.
    levels: Vec<(String, Option<Severity>)>,
    /// The only codes that count; all if there are none.
    only: Vec<String>,
}

impl Levels {
    /// Gives a rule or code another level: `twin-options=error`, `W0703=off`.
    ///
    /// # Errors
    /// What is wrong with it, and what to write.
    pub fn level(&mut self, setting: &str) -> Result<(), String> {
        let (name, level) = setting
            .split_once('=')
            .ok_or_else(|| format!("write `NAME=LEVEL`, such as `{setting}=off`"))?;
        let level = match level {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "note" => Some(Severity::Note),
            "off" => None,
            _ => return Err(format!("`{level}` is no level: write error, warning, note or off")),
        };
        let code = code(name)?;
        if code.starts_with('E') && level != Some(Severity::Error) {
            return Err(format!(
                "`{code}` is an error: with it the scenario can't be played, so it can't be turned down"
            ));
        }
        self.levels.push((code, level));
        Ok(())
    }

    /// Has only this rule or code count.
    ///
    /// # Errors
    /// As [`Self::level`].
    pub fn only(&mut self, name: &str) -> Result<(), String> {
        self.only.push(code(name)?);
        Ok(())
    }

    /// The findings that count, at their levels. Errors count whatever is asked for.
    pub fn applied(&self, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        findings.retain_mut(|finding| {
            let is = |code: &str| finding.code.0 == code;
            let error = finding.severity == Severity::Error;
            if !error && !self.only.is_empty() && !self.only.iter().any(|code| is(code)) {
                return false;
            }
            match self.levels.iter().rev().find(|(code, _)| is(code)) {
                Some((_, Some(level))) => finding.severity = *level,
                Some((_, None)) => return false,
                None => {}
            }
            true
        });
        findings
    }
}

/// The code of a rule's name, or a code.
///
/// # Errors
/// What is not known, and what there is instead.
pub fn code(name: &str) -> Result<String, String> {
    if let Some(explained) = explain(name) {
        return Ok(explained.code);
    }
    let names = RULES.iter().map(|(rule, _)| rule.name);
    Err(match nearest(name, names) {
        Some(near) => format!("there is no rule `{name}`; did you mean `{near}`?"),
        None => format!("there is no rule or code `{name}`; docs/checks.md lists them"),
    })
}

/// Findings as many as a reader can take in: of each code the first few in the order of the files, with how many
/// more there are of it.
pub fn first_of_each(
    mut findings: Vec<Diagnostic>,
    most: usize,
) -> (Vec<Diagnostic>, Vec<(Code, usize)>) {
    findings.sort_by_key(|finding| (finding.span, finding.code));
    let mut counts: Vec<(Code, usize)> = Vec::new();
    findings.retain(|finding| {
        let at = counts.iter().position(|(code, _)| *code == finding.code);
        let at = at.unwrap_or_else(|| {
            counts.push((finding.code, 0));
            counts.len() - 1
        });
        counts[at].1 += 1;
        counts[at].1 <= most
    });
    let more = counts.into_iter().filter(|(_, count)| *count > most);
    (findings, more.map(|(code, count)| (code, count - most)).collect())
}
