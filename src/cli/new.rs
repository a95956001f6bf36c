//! `offramp new`: a scenario of one's own, from a template.

mod questions;

use std::io::Write;
use std::path::{Path, PathBuf};

use super::error::{ArgumentError, CliError};
use super::{Ran, out};
use crate::diagnostics::{Format, nearest, render};
use crate::files;
use crate::scenario::Moment;
use crate::scenario::library::Shipped;
use crate::templates::{TEMPLATES, Template, TurnLength, Unfit, Wishes, file_stem};

/// From what, what is to be otherwise, and where it goes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Without flags it asks. What you leave out is as the template has it.")]
pub struct Args {
    /// The new file, or a folder for it; named after its title when left out.
    file: Option<PathBuf>,
    /// What to begin from: one that `--list` lists.
    #[arg(long, value_name = "NAME")]
    template: Option<String>,
    /// Its title.
    #[arg(long, value_parser = questions::line)]
    title: Option<String>,
    /// When turn 1 begins: `2031-03-03`, or with the hour `2031-03-03T09:30`.
    #[arg(long, value_name = "DATE", value_parser = questions::start)]
    start: Option<(String, Moment)>,
    /// How many turns with orders, at most 30.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=30))]
    turns: Option<u32>,
    /// From one turn to the next: `2 days`, `1 week`, `20 minutes`.
    #[arg(long, value_name = "TIME")]
    every: Option<TurnLength>,
    /// Names of the seats, in the template's order, with commas between them.
    #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = questions::line)]
    seats: Vec<String>,
    /// What must not happen: the last rung, and the risk that the table shows.
    #[arg(long, value_name = "WHAT", value_parser = questions::line)]
    avoid: Option<String>,
    /// How many minutes a class has for it, with the debrief.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=600))]
    minutes: Option<u32>,
    /// Ask nothing.
    #[arg(long)]
    yes: bool,
    /// List the templates, and write nothing.
    #[arg(long, exclusive = true)]
    list: bool,
}

/// Asks what is not said, if there is somebody to ask; then writes, once it would check clean.
pub fn run(args: &Args) -> Ran {
    if args.list {
        return list();
    }
    // Before anybody has answered eight questions for nothing.
    if let Some(file) = args.file.as_deref().filter(|file| !is_folder(file)) {
        files::must_be_new(&with_ending(file))?;
    }
    let named = args.template.as_deref().map(template).transpose()?;
    let asking = !args.yes && out::at_a_terminal();
    let template = match named {
        Some(template) => template,
        None if asking => questions::template()?,
        None => TEMPLATES[0],
    };
    let mut wishes = Wishes {
        id: None,
        title: args.title.clone(),
        start: args.start.clone(),
        turns: args.turns,
        turn_length: args.every,
        seats: args.seats.clone(),
        worst: args.avoid.clone(),
        minutes: args.minutes,
    };
    let scenario = template.scenario().map_err(|loaded| refused(Unfit::Findings(loaded)))?;
    if asking {
        questions::ask(template, &scenario, &mut wishes)?;
    }
    let title = wishes.title.clone().unwrap_or(scenario.meta.title);
    let file = place(args.file.as_deref(), &title);
    wishes.id = Some(id(&file));
    let text = template.with(&wishes).map_err(refused)?;
    files::write(&[(file.clone(), text.into_bytes())])?;
    said(&file, &title, template)
}

/// Ends by saying what to do next.
fn said(file: &Path, title: &str, template: Template) -> Ran {
    let file = shown(file);
    let mut out = out::out();
    write!(
        out,
        "{file} is there: “{title}”, from the template `{}`. It is whole, and it checks clean.\n\
         \n\
         Next:\n  \
           1. open it in any text editor; what follows // says what to change, and how\n  \
           2. offramp check {file}       what is wrong, at its line, and what to write\n  \
           3. offramp play {file}        a game of it\n  \
           4. offramp simulate {file}    a thousand games by the computer, counted\n\
         \n\
         Its texts still tell the template's story: read them all once, and make them yours.\n\
         An evening with it, step by step: docs/guide/src/evening/index.md\n",
        template.name
    )?;
    out.flush()?;
    Ok(0)
}

/// A path as it can be typed.
fn shown(file: &Path) -> String {
    let shown = file.display().to_string();
    if shown.contains(' ') { format!("\"{shown}\"") } else { shown }
}

fn list() -> Ran {
    let mut out = out::out();
    for template in TEMPLATES {
        let scenario = template.scenario().map_err(|loaded| refused(Unfit::Findings(loaded)))?;
        let names: Vec<_> = scenario.actors.iter().map(|actor| actor.name.as_str()).collect();
        writeln!(out, "{:<15} {}", template.name, template.about)?;
        writeln!(out, "{:<15} {} turns; {}", "", scenario.meta.turns, names.join(", "))?;
    }
    out.flush()?;
    Ok(0)
}

fn template(name: &str) -> Result<Template, CliError> {
    Template::find(name).ok_or_else(|| {
        let names = TEMPLATES.map(|template| template.name);
        let help = match nearest(name, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there are: {}", names.join(", ")),
        };
        ArgumentError::Template { name: name.to_owned(), help }.into()
    })
}

/// A folder, or what is written like one.
fn is_folder(file: &Path) -> bool {
    file.is_dir() || file.as_os_str().as_encoded_bytes().ends_with(b"/")
}

fn with_ending(file: &Path) -> PathBuf {
    match file.extension() {
        Some(ending) if ending == "ron" => file.to_owned(),
        _ => {
            let mut name = file.as_os_str().to_owned();
            name.push(".ron");
            PathBuf::from(name)
        }
    }
}

fn place(file: Option<&Path>, title: &str) -> PathBuf {
    let named = || format!("{}.ron", file_stem(title));
    match file {
        None => PathBuf::from(named()),
        Some(folder) if is_folder(folder) => folder.join(named()),
        Some(file) => with_ending(file),
    }
}

/// What it is started by: its file's name, unless something that comes with the program is called so.
fn id(file: &Path) -> String {
    let stem = file_stem(&file.file_stem().unwrap_or_default().to_string_lossy());
    let taken =
        Shipped::find(&stem).is_some() || !stem.starts_with(|c: char| c.is_ascii_lowercase());
    if taken { format!("my-{stem}") } else { stem }
}

fn refused(unfit: Unfit) -> CliError {
    match unfit {
        Unfit::Findings(loaded) => {
            let findings = render(&loaded.findings, &loaded.files, Format::Full, false);
            let words =
                "nothing was written: with these answers the scenario would not check clean";
            CliError::Findings(format!("{findings}\nofframp: {words}"))
        }
        unfit => ArgumentError::Unfit(unfit).into(),
    }
}
