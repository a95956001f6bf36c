//! What a code means: of a rule, what stands at the head of its file; of what is found while a file is read, its
//! row in the document on the format.

use std::fmt::Write;

use super::RULES;
use crate::diagnostics::Severity;

const FORMAT: &str = include_str!("../../docs/scenario-format.md");

/// What can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Its code.
    pub code: String,
    /// Its name, if it is a rule.
    pub name: Option<&'static str>,
    /// What it means and what to do: Markdown.
    pub text: String,
}

/// What a code or a rule's name means; small and capital letters are the same.
pub fn explain(wanted: &str) -> Option<Explained> {
    let is = |one: &Explained| {
        one.code.eq_ignore_ascii_case(wanted)
            || one.name.is_some_and(|name| name.eq_ignore_ascii_case(wanted))
    };
    explained().into_iter().find(is)
}

/// Everything that can be looked up: first what is found in reading, then the rules.
pub fn explained() -> Vec<Explained> {
    let rows = FORMAT.lines().filter_map(|line| {
        let cells: Vec<_> = line.strip_prefix("| `")?.trim_end_matches(" |").split(" | ").collect();
        let [code, says, remedy] = cells.as_slice() else { return None };
        let code = code.strip_suffix('`').filter(|code| is_code(code))?;
        let text = format!(
            "**What is wrong.** {}\n\n**What to do.** {}\n",
            sentence(says),
            sentence(remedy)
        );
        Some(Explained { code: code.to_owned(), name: None, text })
    });
    let rules = RULES.iter().map(|(rule, source)| Explained {
        code: rule.code.0.to_owned(),
        name: Some(rule.name),
        text: head(source),
    });
    rows.chain(rules).collect()
}

/// `docs/checks.md`: every rule.
pub fn document() -> String {
    let mut page = String::from(
        "# What `check` looks for\n\n\
         A scenario without errors can be played; these rules find what its author probably did not mean. The document \
         is made from the rules themselves, and each example is a test. `offramp explain NAME` says the same.\n\n\
         A rule is turned up, down or off with `offramp check --level NAME=error|warning|note|off`. What is wrong by the letter stands in\n\
         [scenario-format.md](scenario-format.md#what-check-says).\n\n\
         | code | name | level |\n| --- | --- | --- |\n",
    );
    for (rule, _) in RULES {
        let (code, name) = (rule.code.0, rule.name);
        let level = level(rule.level);
        // Writing to a text can't fail.
        let _ = writeln!(page, "| `{code}` | [{name}](#{name}) | {level} |");
    }
    for (rule, source) in RULES {
        let _ = write!(
            page,
            "\n## {}\n\n`{}`, {}\n\n{}",
            rule.name,
            rule.code.0,
            level(rule.level),
            head(source)
        );
    }
    page
}

/// The word for a level.
pub fn level(level: Severity) -> &'static str {
    match level {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn is_code(text: &str) -> bool {
    let digits = text.get(1..).unwrap_or_default();
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words of a table as a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// The comment at the head of a rule's file, after its first line.
fn head(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(line));
    lines
        .skip(1)
        .skip_while(|line| line.is_empty())
        .fold(String::new(), |text, line| text + line + "\n")
}
