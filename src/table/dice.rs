//! Draws that people decide: a group's own dice, typed in as they show.
//!
//! What is typed goes to the game as the facilitator's decision on the draw, so that the record says
//! where each number came from. Odds of outcomes are read on the sealed state: no number changes the
//! odds of another.

use crate::rules::{Draw, Ruling, pick};

/// How the reason of a typed number begins.
const REASON: &str = "physical dice: ";

/// A number that a group rolled, from 1 to 100, if a draw was decided by one.
pub fn rolled(draw: &Draw) -> Option<u8> {
    draw.overruled.as_deref()?.strip_prefix(REASON)?.parse().ok()
}

/// Where among all odds a number from 1 to 100 falls, from 0 to 1: in the middle of its hundredth.
pub fn place(number: u8) -> f64 {
    (f64::from(number) - 0.5) / 100.0
}

/// What is typed is no number that dice show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNumber;

/// A number as two ten-sided dice or a hundred-sided one show it: 00 is 100. `None` if nothing was typed.
///
/// # Errors
/// It is no number from 1 to 100.
pub fn read(typed: &str) -> Result<Option<u8>, NoNumber> {
    match typed.trim() {
        "" => Ok(None),
        "0" | "00" => Ok(Some(100)),
        text => text.parse().ok().filter(|n| (1..=100).contains(n)).map(Some).ok_or(NoNumber),
    }
}

/// Which branch a number takes.
pub fn branch(draw: &Draw, number: u8) -> usize {
    let odds: Vec<f64> = draw.branches.iter().map(|branch| branch.odds).collect();
    pick(&odds, place(number))
}

/// The decision that a number comes to.
pub fn ruling(draw: &Draw, number: u8) -> Ruling {
    decided(draw, branch(draw, number), &format!("{REASON}{number}"))
}

/// The decision that a draw takes this branch, for this reason.
pub fn decided(draw: &Draw, branch: usize, reason: &str) -> Ruling {
    Ruling {
        draw: draw.name.clone(),
        actor: draw.actor,
        result: u16::try_from(branch).unwrap_or(u16::MAX),
        reason: reason.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dice_are_read_as_people_read_them() {
        assert_eq!(read(" 37 "), Ok(Some(37)));
        assert_eq!(["00", "0", "100"].map(read), [Ok(Some(100)); 3]);
        assert_eq!(read(""), Ok(None));
        assert_eq!(["101", "-3", "x", "3.5"].map(read), [Err(NoNumber); 4]);
        assert!((place(1) - 0.005).abs() < 1e-12 && (place(100) - 0.995).abs() < 1e-12);
    }
}
