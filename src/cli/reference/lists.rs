//! The words of expressions, the kinds of act, and what `check` looks for.

use super::{head, row};
use crate::lint::{RULES, explained, level};
use crate::scenario::catalogue;
use crate::scenario::expr::{ManualRow, manual};

/// The words of expressions.
pub fn expressions() -> String {
    let mut page = String::from(
        "# Words of expressions\n\n\
         What conditions, amounts and effects may have. How tight each binds, and who may read what, stands in\n\
         [scenario-format.md](../scenario-format.md#expressions).\n\n",
    ) + &head(&["written", "gives", "means"]);
    for ManualRow { written, gives, about } in manual() {
        let named = |text: &&str| {
            text.contains(' ') && !text.contains(['(', '=', '`', '+', '-', '*', '/', '<', '>'])
        };
        let written: Vec<_> = written
            .iter()
            .map(|way| {
                if named(way) && way.starts_with("the ") {
                    (*way).to_owned()
                } else {
                    format!("`{way}`")
                }
            })
            .collect();
        page +=
            &row(&[&written.join(", "), gives, &about.replace("](#", "](../scenario-format.md#")]);
    }
    page
}

/// The kinds of act.
pub fn kinds() -> String {
    let mut page = String::from(
        "# Kinds of act\n\n\
         What an option's `kind` may be. Where each stands on the published scales: [catalogue.md](../catalogue.md) and\n\
         `offramp catalogue`. *Private*: an option of it has to say whether it is `private`.\n\n",
    ) + &head(&["kind", "name", "domain", "private", "means"]);
    for kind in catalogue::kinds() {
        let private = if kind.private { "yes" } else { "" };
        let domain = kind.domain.to_string();
        page += &row(&[&format!("`{}`", kind.id), &kind.label, &domain, private, &kind.definition]);
    }
    page
}

/// What `check` looks for: what is wrong by the letter, then the rules.
pub fn checks() -> String {
    let mut page = String::from(
        "# What `check` finds\n\n\
         Every code: first what is found while a file is read, then the rules, whose examples stand in \
         [checks.md](../checks.md).\n`offramp explain CODE` says more.\n\n",
    ) + &head(&["code", "name", "level", "finds"]);
    for found in explained().into_iter().filter(|found| found.name.is_none()) {
        let says = found.text.strip_prefix("**What is wrong.** ").unwrap_or(&found.text);
        let says = says.lines().next().unwrap_or_default();
        let level = if found.code.starts_with('W') { "warning" } else { "error" };
        page += &row(&[&format!("`{}`", found.code), "", level, says]);
    }
    for (rule, source) in RULES {
        let says = source.lines().next().unwrap_or_default().trim_start_matches("//!").trim();
        let name = format!("[{0}](../checks.md#{0})", rule.name);
        page += &row(&[&format!("`{}`", rule.code.0), &name, level(rule.level), says]);
    }
    page
}
