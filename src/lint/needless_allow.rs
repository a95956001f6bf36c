//! A finding is allowed that there is not.
//!
//! **What it does.** Finds comments `// allow NAME: reason` where the rule finds nothing (any more). `check --fix`
//! takes them out.
//!
//! **Why this is bad.** It would hide the next mistake of that sort.
//!
//! ```ron,bad,in-injects
//! // allow untrimmed: the paper prints its headlines so
//! (
//!     id: "rain", title: "Some rain", text: "Clouds from the west.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger -= 2"],
//! ),
//! ```
//!
//! ```ron,good,in-injects
//! (
//!     id: "rain", title: "Some rain", text: "Clouds from the west.", medium: Broadcast,
//!     source: (status: Invented), trigger: Turn(3), effects: ["anger -= 2"],
//! ),
//! ```

use super::{Rule, allow};

pub const RULE: Rule = allow::rule("W0902", "needless-allow");
