//! `--theory ID`: which of a scenario's theories moves states; `--variant ID`: which of its variants is played;
//! `--masked`: under invented names.

use super::CliError;
use super::error::FindError;
use crate::diagnostics::nearest;
use crate::scenario::Scenario;

/// The scenario under the theory that is named; as it is if none is.
pub(super) fn under(scenario: Scenario, theory: Option<&str>) -> Result<Scenario, CliError> {
    let Some(id) = theory else { return Ok(scenario) };
    if let Some(under) = scenario.under(id) {
        return Ok(under);
    }
    let ids: Vec<&str> = scenario.theories.iter().map(|theory| theory.id.as_str()).collect();
    let help = instead(id, &ids, "it has no theories; leave `--theory` out");
    let (id, scenario) = (id.to_owned(), scenario.meta.id);
    Err(FindError::Theory { id, scenario, help }.into())
}

/// The scenario as it is to be played: under its masks or not, under the theory and in the variant that are named.
pub(super) fn as_played(
    scenario: Scenario,
    (masked, theory, variant): (bool, Option<&str>, Option<&str>),
) -> Result<Scenario, CliError> {
    in_variant(under(self::masked(scenario, masked)?, theory)?, variant)
}

/// The scenario under its masks, if they are asked for.
fn masked(scenario: Scenario, masked: bool) -> Result<Scenario, CliError> {
    let id = scenario.meta.id.clone();
    scenario.masked(masked).ok_or_else(|| FindError::Masks { scenario: id }.into())
}

/// The scenario in the variant that is named; whole if none is.
pub(super) fn in_variant(scenario: Scenario, variant: Option<&str>) -> Result<Scenario, CliError> {
    let Some(id) = variant else { return Ok(scenario) };
    if let Some(cut) = scenario.in_variant(variant) {
        return Ok(cut);
    }
    let ids: Vec<&str> = scenario.variants.iter().map(|variant| variant.id.as_str()).collect();
    let help = instead(id, &ids, "it has no variants; leave `--variant` out");
    let (id, scenario) = (id.to_owned(), scenario.meta.id);
    Err(FindError::Variant { id, scenario, help }.into())
}

/// What to name instead: the nearest, or all there are; `none` where there are none.
fn instead(id: &str, ids: &[&str], none: &str) -> String {
    match nearest(id, ids.iter().copied()) {
        _ if ids.is_empty() => none.to_owned(),
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are: {}", ids.join(", ")),
    }
}
