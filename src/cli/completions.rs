//! `offramp completions SHELL`: what a shell needs to complete commands.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::out::out;
use super::{Arguments, Ran};

/// For what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints it.
pub fn run(args: &Args) -> Ran {
    let mut text = Vec::new();
    generate(args.shell, &mut Arguments::command(), "offramp", &mut text);
    let mut out = out();
    out.write_all(&text)?;
    out.flush()?;
    Ok(0)
}
