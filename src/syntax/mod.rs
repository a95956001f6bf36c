//! RON texts: where their values stand, and what they are as Rust values.
//!
//! This module knows RON and nothing of scenarios: [`tree`] reads a text into values with places, and
//! [`decode`] makes Rust values of them, going on after mistakes.

pub mod decode;
pub mod lex;
pub mod tree;
