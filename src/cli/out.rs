//! The ways out to a terminal. Whatever a verb prints, asks or complains about leaves through one of
//! these, and what acts on a terminal or can't be seen leaves as a sign.

use std::fmt::Display;
use std::io::{self, IsTerminal, StdoutLock, Write};

use crate::diagnostics::{Diagnostic, Files, Format, render};
use crate::legible::{self, Legible};

/// Standard output.
pub type Out = Legible<StdoutLock<'static>>;

/// Standard output, until it is let go.
pub fn out() -> Out {
    Legible::new(io::stdout().lock())
}

/// Says something on standard error. Where even that is not to be had, there is nobody to tell.
pub fn say(words: impl Display) {
    let mut out = Legible::new(io::stderr().lock());
    let _ = writeln!(out, "{words}");
}

/// Whether somebody sits at a terminal, with keys and a screen.
pub fn at_a_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Asks something, and gives the answer's line.
pub fn ask(question: &str) -> io::Result<String> {
    let mut out = out();
    write!(out, "{question}")?;
    out.flush()?;
    drop(out);
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    Ok(answer)
}

/// Prints findings, in colours where there are any. The renderer makes signs of what can't be seen;
/// beside it only its colours act.
pub fn findings(findings: &[Diagnostic], files: &Files, format: Format) -> io::Result<()> {
    let colour = coloured(&io::stdout());
    let text = render(findings, files, format, colour);
    if colour { raw(io::stdout().lock(), &text) } else { out().write_all(text.as_bytes()) }
}

/// Prints what clap says of the arguments, or its help. It quotes arguments as they were typed, so they
/// are read once more with signs in them.
pub fn of_arguments<T: clap::Parser>(message: clap::Error) -> io::Result<()> {
    let shown = std::env::args_os().map(|one| legible::line(&one.to_string_lossy()).into_owned());
    let (message, safe) = match T::try_parse_from(shown) {
        Err(message) => (message, true),
        Ok(_) => (message, false),
    };
    let text = message.render();
    match (message.use_stderr(), safe) {
        (true, true) if coloured(&io::stderr()) => {
            raw(io::stderr().lock(), &text.ansi().to_string())
        }
        (true, _) => Legible::new(io::stderr().lock()).write_all(text.to_string().as_bytes()),
        (false, true) if coloured(&io::stdout()) => {
            raw(io::stdout().lock(), &text.ansi().to_string())
        }
        (false, _) => raw(out(), &text.to_string()),
    }
}

/// What a fault of the program says of itself goes the same way.
pub fn watch() {
    std::panic::set_hook(Box::new(|panic| {
        let trace = std::backtrace::Backtrace::capture();
        say(format_args!("offramp: a fault of the program, please report it: {panic}"));
        if trace.status() == std::backtrace::BacktraceStatus::Captured {
            say(trace);
        }
    }));
}

/// Whether colours are wanted there: see no-color.org.
fn coloured(to: &impl IsTerminal) -> bool {
    let set = |name| std::env::var_os(name);
    let dumb = set("TERM").is_some_and(|term| term == "dumb");
    to.is_terminal() && !dumb && set("NO_COLOR").is_none_or(|value| value.is_empty())
}

fn raw(mut to: impl Write, text: &str) -> io::Result<()> {
    to.write_all(text.as_bytes())?;
    to.flush()
}
