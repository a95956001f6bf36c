//! `offramp kit SCENARIO`: all that is needed to play it on paper, as pages to print.

use std::io::Write;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;

use super::out::out;
use super::{CliError, Ran, playable, theory};
use crate::files::{Contents, write_with_folder};
use crate::report::kit::{KitDocument, KitPaper, KitPart, kit};
use crate::texts::{Language, within};

/// Of what, on what, and where.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario's id, file or folder.
    scenario: String,
    /// Write the documents into FOLDER, which is made if it is not there; nothing in it is overwritten.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// What they are printed on.
    #[arg(long, value_enum, default_value_t)]
    paper: SheetSize,
    /// Which of the scenario's variants is played, by its id; the whole when left out.
    #[arg(long, value_name = "ID")]
    variant: Option<String>,
    /// Only this part of the kit (repeat it for several); all of it when left out.
    #[arg(long, value_name = "PART", value_parser = PossibleValuesParser::new(KitPart::ALL.map(KitPart::word)))]
    only: Vec<String>,
    /// The language of the program's own words; the system's when left out.
    #[arg(long, value_name = "TAG", value_parser = PossibleValuesParser::new(Language::OFFERED.map(Language::tag)))]
    language: Option<String>,
}

/// Paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum SheetSize {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// Makes them and writes them.
pub fn run(args: &Args) -> Ran {
    let (scenario, _) = playable(&args.scenario)?;
    let scenario = theory::in_variant(scenario, args.variant.as_deref())?;
    let language = args.language.as_deref().and_then(Language::of);
    let paper = match args.paper {
        SheetSize::A4 => KitPaper::A4,
        SheetSize::Letter => KitPaper::Letter,
    };
    let wanted =
        |part: &KitPart| args.only.is_empty() || args.only.iter().any(|word| word == part.word());
    let parts: Vec<_> = KitPart::ALL.into_iter().filter(wanted).collect();
    let language = language.unwrap_or_else(Language::of_system);
    let documents = within(language, || kit(&scenario, paper, &parts)).map_err(CliError::Kit)?;
    let file = |document: KitDocument| (args.out.join(document.name), document.html.into_bytes());
    let files: Contents = documents.into_iter().map(file).collect();
    write_with_folder(&files, Some(&args.out))?;
    let mut out = out();
    for (file, _) in &files {
        writeln!(out, "{}", file.display())?;
    }
    out.flush()?;
    Ok(0)
}
