//! Every command and what it takes.

use clap::{Arg, Command, CommandFactory};

use super::super::Arguments;
use super::{head, row};

/// The page.
pub fn page() -> String {
    let mut program = Arguments::command();
    program.build();
    let about = program.get_about().map(ToString::to_string).unwrap_or_default();
    let mut page = format!(
        "# Commands\n\n{about}\n\n`offramp COMMAND --help` says the same. Every command ends with 0 if all is well, with 1 if it found \
         something, and with 2 if it could not do its work.\n"
    );
    for command in program.get_subcommands().filter(|command| command.get_name() != "help") {
        page += &section(command, 2);
    }
    page
}

/// Names and texts of the pages for `man`: the program's, and one for each command.
pub fn manual() -> std::io::Result<Vec<(String, String)>> {
    let mut program = Arguments::command().disable_help_subcommand(true);
    program.build();
    let mut pages = Vec::new();
    man(program, &mut pages)?;
    Ok(pages)
}

fn man(command: Command, pages: &mut Vec<(String, String)>) -> std::io::Result<()> {
    let below: Vec<_> = command.get_subcommands().cloned().collect();
    let source = concat!("offramp ", env!("CARGO_PKG_VERSION"));
    let page = clap_mangen::Man::new(command).source(source).manual("Offramp");
    let mut text = Vec::new();
    page.render(&mut text)?;
    pages.push((page.get_filename(), String::from_utf8_lossy(&text).into_owned()));
    below.into_iter().try_for_each(|one| man(one, pages))
}

/// A command, and those below it.
fn section(command: &Command, depth: usize) -> String {
    let name = command.get_bin_name().unwrap_or(command.get_name()).replacen("offramp ", "", 1);
    let about = command.get_long_about().or(command.get_about());
    let about = about.map(ToString::to_string).unwrap_or_default();
    let usage = command.clone().render_usage().to_string().replacen("Usage: ", "", 1);
    let mut text = format!("\n{} `{name}`\n\n{about}\n\n", "#".repeat(depth));
    text += &usage.lines().map(|line| format!("    {}\n", line.trim())).collect::<String>();
    if let Some(more) = command.get_after_help() {
        text += &format!("\n{more}\n");
    }
    let hidden =
        |arg: &&Arg| !arg.is_hide_set() && !["help", "version"].contains(&arg.get_id().as_str());
    let arguments: Vec<_> = command.get_arguments().filter(hidden).collect();
    if !arguments.is_empty() {
        text = text + "\n" + &head(&["argument", "is"]);
        text += &arguments.into_iter().map(argument).collect::<String>();
    }
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        text += &section(below, depth + 1);
    }
    text
}

fn argument(arg: &Arg) -> String {
    let values: Vec<_> =
        arg.get_value_names().unwrap_or_default().iter().map(ToString::to_string).collect();
    let takes = arg.get_action().takes_values();
    let values = if takes { values.join(" ") } else { String::new() };
    let flags = [
        arg.get_short().map(|short| format!("-{short}")),
        arg.get_long().map(|long| format!("--{long}")),
    ];
    let flags: Vec<_> = flags.into_iter().flatten().collect();
    let written = format!("{} {values}", flags.join(", "));
    let mut is = arg.get_help().map(ToString::to_string).unwrap_or_default();
    if !is.ends_with(['.', '?', '!']) {
        is.push('.');
    }
    let possible: Vec<_> =
        arg.get_possible_values().iter().map(|value| format!("`{}`", value.get_name())).collect();
    if takes && !possible.is_empty() {
        is += &format!(" One of {}.", possible.join(", "));
    }
    let default: Vec<_> = arg
        .get_default_values()
        .iter()
        .map(|value| format!("`{}`", value.to_string_lossy()))
        .collect();
    if takes && !default.is_empty() {
        is += &format!(" Default {}.", default.join(", "));
    }
    row(&[&format!("`{}`", written.trim()), &is])
}
