//! Operators, as they are written.

use super::super::{Arithmetic, Comparison};

/// `+`, `-`, `*` or `/`.
pub(super) fn arithmetic(operator: &str) -> Option<Arithmetic> {
    match operator {
        "+" => Some(Arithmetic::Add),
        "-" => Some(Arithmetic::Sub),
        "*" => Some(Arithmetic::Mul),
        "/" => Some(Arithmetic::Div),
        _ => None,
    }
}

/// One of the six comparisons.
pub(super) fn comparison(operator: &str) -> Option<Comparison> {
    match operator {
        "==" => Some(Comparison::Equal),
        "!=" => Some(Comparison::NotEqual),
        "<" => Some(Comparison::Less),
        "<=" => Some(Comparison::AtMost),
        ">" => Some(Comparison::Greater),
        ">=" => Some(Comparison::AtLeast),
        _ => None,
    }
}
