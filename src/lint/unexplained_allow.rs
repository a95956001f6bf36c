//! A finding is allowed, and it is not said why.
//!
//! **What it does.** Finds comments `// allow NAME` without a reason behind a colon. Such a comment, above an item or
//! behind it, keeps what the rule finds in that item from being told; above `Scenario(`, in the whole file.
//!
//! **Why this is bad.** Whoever reads the scenario later, you among them, can't tell what was thought of from what
//! was put off.
//!
//! ```ron,bad,in-injects
//! // allow untrimmed
//! (
//!     id: "rain", title: "Some rain.", text: "Clouds from the west.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger -= 2"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! // allow untrimmed: the paper prints its headlines so
//! (
//!     id: "rain", title: "Some rain.", text: "Clouds from the west.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger -= 2"],
//! ),
//! ```

use super::{Rule, allow};

pub const RULE: Rule = allow::rule("W0901", "unexplained-allow");
