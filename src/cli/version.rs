//! What `--version` says, and every report of a fault should.

use std::sync::LazyLock;

use crate::rules::EDITION;

/// Version, edition of the rules, and the commit where whoever built the program named one in `OFFRAMP_COMMIT`. Asking git
/// for it would have everything compiled again with each commit.
pub fn version() -> &'static str {
    static VERSION: LazyLock<String> = LazyLock::new(|| {
        let commit = option_env!("OFFRAMP_COMMIT").unwrap_or("unknown");
        format!("{}, rules edition {EDITION}, commit {commit}", env!("CARGO_PKG_VERSION"))
    });
    &VERSION
}
