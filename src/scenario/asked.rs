//! What a short expression asks for that was not in the file.

use super::expr::check::Checker;
use super::expr::{Cond, Int, parse};
use super::model::Scenario;
use super::names::Names;
use super::thing::Quantity;

impl Scenario {
    /// The one value that an expression asks for: `tension`, `water_shared`, `trust(upper, lower)`.
    ///
    /// # Errors
    /// It is no expression, asks for what there is not, or asks for more than one value; says which.
    pub fn value_named(&self, text: &str) -> Result<Quantity, String> {
        let problem =
            |problem: &parse::Problem| format!("`{text}`: {}; {}", problem.message, problem.help);
        let syntax = parse::expression(text).map_err(|found| problem(&found))?;
        let names = Names::of_scenario(self);
        let checker = || Checker::new(&names, "the position");
        if let Some(Cond::Is(quantity)) = checker().cond(&syntax) {
            return Ok(quantity);
        }
        let mut number = checker();
        match (number.int(&syntax), number.problems.first()) {
            (Some(Int::Of(quantity)), _) => Ok(quantity),
            (None, Some(found)) => Err(problem(found)),
            _ => Err(format!("`{text}` is no single value; write a name, such as `tension`")),
        }
    }
}
