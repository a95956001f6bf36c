//! A hostile act is done to nobody.
//!
//! **What it does.** Finds options of a kind that displays force, or worse, without `toward`, `against` or
//! `targets`. Kinds that are defensive are left out, and so are cards that several actors have.
//!
//! **Why this is bad.** Nobody feels it, nobody holds it against its author, and a computer-run actor takes it for
//! a conciliatory step: doves choose it more often than hawks.
//!
//! ```ron,bad,in-options
//! (
//!     id: "guard", actor: "lower", title: "Guard the bank", text: "Ten men with scythes.",
//!     kind: "mobilisation", rung: "guards", outcomes: [(id: "stand", text: "They stand there.")],
//! ),
//! ```
//!
//! ```ron,good,in-options
//! (
//!     id: "guard", actor: "lower", title: "Guard the bank", text: "Ten men with scythes.", toward: ["upper"],
//!     kind: "mobilisation", rung: "guards", outcomes: [(id: "stand", text: "They stand there.")],
//! ),
//! ```

use super::{Checking, Rule};
use crate::diagnostics::{Code, Severity};

pub const RULE: Rule =
    Rule { code: Code("W1104"), name: "hostile-to-nobody", level: Severity::Warning, check };

/// From which hostility of Militarized Interstate Disputes on: displays of force and what is worse.
const HOSTILE: u32 = 3;

fn check(look: &mut Checking<'_>) {
    for (option, raw) in look.scenario.options.iter().zip(&look.written.options) {
        let hurts = option.outcomes.iter().any(|outcome| !outcome.hurts.is_empty());
        let mild = option.kind.provocation() == 0 || option.kind.mid.hostility < HOSTILE;
        let shared = look.names.shared_at(raw.id.span).is_some();
        let defensive = option.kind.id.starts_with("defensive");
        if mild || defensive || shared || hurts || option.parties().next().is_some() {
            continue;
        }
        let message = format!("option `{}` is of a hostile kind, and is done to nobody", raw.id);
        let help = "name in `toward` whom it is done to, or in `against` who feels it, or choose another `kind`";
        look.found(raw.kind.span, message, help);
    }
}
