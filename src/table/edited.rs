//! A game whose scenario was edited while it is played: what becomes of it, and what is said of that.

use std::sync::Arc;

use super::moved;
use crate::diagnostics::Severity;
use crate::scenario::{Loaded, OptionIx, Scenario};
use crate::session::Session;
use crate::texts::say;

/// What becomes of a game.
pub struct Edited {
    /// The game on the new edition; `None` if it goes on as it is.
    pub session: Option<Session>,
    /// What is said of it.
    pub said: String,
}

impl Edited {
    /// Of a game whose files say something else now.
    pub fn of(session: &Session, loaded: Loaded) -> Self {
        let Some(scenario) = loaded.scenario else {
            return Self { session: None, said: errors(&loaded) };
        };
        match session.rehearse(Arc::new(scenario)) {
            Err(error) => {
                let said = say!("rehearsal-not", why = error.to_string());
                Self { session: None, said }
            }
            Ok(again) => {
                let turn = again.session.state().turn;
                let mut said = match &again.stopped {
                    None => say!("rehearsal-on", turn = turn),
                    Some(stop) => say!("rehearsal-changed", why = stop.message()),
                };
                if let Some(values) = moved::said(session, &again.session) {
                    said = format!("{said} {values}");
                }
                Self { session: Some(again.session), said }
            }
        }
    }
}

/// That files have errors, with the first of them.
fn errors(loaded: &Loaded) -> String {
    let errors = loaded.findings.iter().filter(|one| one.severity == Severity::Error);
    let first = errors.clone().min_by_key(|one| one.span);
    let first = first.map_or_else(String::new, |one| match one.span {
        None => one.message.clone(),
        Some(span) => {
            let path = loaded.files.path(span.file);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let (line, _) = loaded.files.line_column(span.file, span.start as usize);
            format!("{name}:{line}: {}", one.message)
        }
    });
    say!("rehearsal-errors", count = errors.count(), first = first)
}

/// The card of another edition that is the same by its id.
pub fn same_card(from: &Scenario, to: &Scenario, option: OptionIx) -> Option<OptionIx> {
    let id = &from.options.get(option.at())?.id;
    to.options.iter().position(|one| one.id == *id).map(OptionIx::from)
}
