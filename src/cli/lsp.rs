//! `offramp lsp`

use super::{CliError, Ran};
use crate::lsp;

/// Serves an editor over standard input and output.
pub fn run() -> Ran {
    lsp::stdio().map(|()| 0).map_err(CliError::Lsp)
}
