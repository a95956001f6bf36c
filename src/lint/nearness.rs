//! How near a condition came that never held, in the words of the file.

use super::Checking;
use super::sites::Site;
use crate::rules::{Sides, parts};
use crate::scenario::expr::Comparison;
use crate::scenario::{Cond, Int, Quantity, Scenario};

impl Checking<'_> {
    /// "`common_ground >= 40` got to 38"; `None` where it held, was not asked, or nothing can be said.
    pub(super) fn how_near(&self, site: &Site<'_>, sides: &Sides) -> Option<String> {
        how_near(self.scenario, site.cond, sides)
    }
}

/// How near a condition that never held came to it: "`common_ground >= 40` got to 38"; `None` where it held, was not
/// asked, or nothing can be said.
pub fn how_near(scenario: &Scenario, cond: &Cond, sides: &Sides) -> Option<String> {
    let near = sides.near.filter(|_| sides.held == 0)?;
    let parts = parts(cond);
    if near.missing != 1 {
        return Some(format!(
            "at the best moment {} of its parts were still missing",
            near.missing
        ));
    }
    let part = spelled(scenario, parts.get(near.part as usize)?)?;
    let got = match parts.get(near.part as usize)? {
        Cond::Rung(_, ix) | Cond::Reached(ix) if near.value != i64::from(ix.0) => {
            let at = usize::try_from(near.value).ok()?;
            format!("got to `{}`", scenario.ladder.rungs.get(at)?.id)
        }
        Cond::Compare(..) => format!("got to {}", near.value),
        _ => "never held".to_owned(),
    };
    Some(match parts.len() {
        1 => format!("`{part}` {got}"),
        _ => format!("when all else held, `{part}` {got}"),
    })
}

/// A simple condition as it is written; `None` of one that is not simple.
pub fn spelled(scenario: &Scenario, cond: &Cond) -> Option<String> {
    let rung = |at: usize| scenario.ladder.rungs.get(at).map(|rung| rung.id.as_str());
    Some(match cond {
        Cond::Compare(op, pair) => {
            format!("{} {} {}", amount(scenario, &pair.0)?, sign(*op), amount(scenario, &pair.1)?)
        }
        Cond::Rung(op, ix) => format!("rung {} {}", sign(*op), rung(ix.at())?),
        Cond::Reached(ix) => format!("reached({})", rung(ix.at())?),
        Cond::Is(quantity) => of(scenario, *quantity, true)?,
        Cond::Not(inner) => format!("not {}", spelled(scenario, inner)?),
        Cond::LastTurn => "last_turn".to_owned(),
        Cond::Acted(acted) => match acted.kind {
            Some(kind) => format!("acted({kind})"),
            None => format!("acted({})", scenario.option(*acted.acts.first()?).id),
        },
        Cond::Const(_) | Cond::And(_) | Cond::Or(_) => return None,
    })
}

fn sign(op: Comparison) -> &'static str {
    match op {
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
        Comparison::Less => "<",
        Comparison::AtMost => "<=",
        Comparison::Greater => ">",
        Comparison::AtLeast => ">=",
    }
}

fn amount(scenario: &Scenario, int: &Int) -> Option<String> {
    match int {
        Int::Const(value) => Some(value.to_string()),
        Int::Of(quantity) => of(scenario, *quantity, false),
        Int::Binary(..) | Int::Truth(_) => None,
    }
}

/// A value as an expression has it; with `yes`, where it is asked whether it is more than 0.
fn of(scenario: &Scenario, quantity: Quantity, yes: bool) -> Option<String> {
    let [about, other] = quantity.about().map(|thing| thing.map(|thing| scenario.id_of(thing)));
    let word = match quantity {
        Quantity::Turn => return Some("turn".to_owned()),
        Quantity::TurnsLeft => return Some("turns_left".to_owned()),
        Quantity::Indicator(_) | Quantity::Flag(_) => return about.map(str::to_owned),
        Quantity::Timer(_) => "timer",
        Quantity::Grievance(..) => "grievance",
        Quantity::Trust(..) => "trust",
        Quantity::Credibility(_) => "credibility",
        Quantity::Breaches(_) => "breaches",
        Quantity::Crossed(_) | Quantity::Threshold(_) => "crossed",
        Quantity::TimesChosen(_) if yes => "chosen",
        Quantity::TimesChosen(_) => "times_chosen",
        Quantity::SinceOption(_) | Quantity::SinceInject(_) => "since",
        Quantity::Attributed(_) => "attributed",
        Quantity::Fired(_) => "fired",
        Quantity::DaysTo(_) => "days_to",
        Quantity::MinutesTo(_) => "minutes_to",
        _ => return None,
    };
    Some(match other {
        Some(other) => format!("{word}({}, {other})", about?),
        None => format!("{word}({})", about?),
    })
}
