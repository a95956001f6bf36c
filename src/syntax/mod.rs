//! RON texts: where their values stand, and what they are as Rust values.
//!
//! This module knows RON and nothing of scenarios: [`lex`] cuts a text into tokens, [`tree`] makes values with
//! places of them and [`decode`] Rust values of those, both going on after mistakes; [`edit`] changes a text,
//! [`mend`] takes in what findings propose, and [`fmt`] lays it out.

pub mod decode;
pub mod edit;
pub mod fmt;
pub mod lex;
pub mod mend;
pub mod tree;
