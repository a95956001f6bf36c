//! Something is allowed that is no rule.
//!
//! **What it does.** Finds comments `// allow NAME: reason` with a name that no rule has, or with that of an error,
//! which can't be allowed. Rules are listed by `offramp explain`.
//!
//! **Why this is bad.** What was to be allowed is not.
//!
//! ```ron,bad,in-injects
//! // allow twin-option: both ask for the same, and differ in their tone
//! (
//!     id: "rain", title: "Some rain", text: "Clouds from the west.", medium: Broadcast,
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

pub const RULE: Rule = allow::rule("W0903", "unknown-allow");
