//! What law says of norms.

use crate::scenario::{Norm, Scenario};
use crate::texts::say;

/// What law says of a norm, with where that can be read.
pub fn law(scenario: &Scenario, norm: &Norm) -> Option<String> {
    let law = norm.law.as_ref()?;
    let (text, source) = (&law.text, law.line(scenario));
    Some(match source.is_empty() {
        true => say!("norm-law", text = text),
        false => say!("norm-law-from", text = text, source = source),
    })
}
