//! `offramp paths`: where everything lies that the program keeps, and how that is changed.

use std::io::Write;
use std::path::Path;

use super::Ran;
use super::out::{Out, out};
use crate::record::Record;

/// Where nothing is kept unless it is asked for, and what leaves this machine.
const ELSE: &str = "\
Scenarios  wherever you keep yours: a command is given the file. Those of the program are inside it.

Nothing else is kept. Reports, kits, pictures and tables of the command line are written where --out says, new ones only.
Games, settings and reports stay when the program is removed; delete these folders to be rid of them.

Network: none, unless you host a class (`offramp host`, or in the window). Then devices of the same network come to this
machine, with --lan only; it calls nobody. Nothing is measured, counted or sent. A program that you let play a seat
(`--policy program:…`) is yours, and does what it does.
";

/// Prints it.
pub fn run() -> Ran {
    let mut out = out();
    let record = Record::default_path()?;
    place(&mut out, "Games", &record, "OFFRAMP_DATA=FOLDER, or --store FILE for one command")?;
    #[cfg(feature = "gui")]
    {
        use crate::window::{Look, store::reports_folder};
        if let Some(settings) = Look::default_path() {
            place(&mut out, "Settings", &settings, "XDG_CONFIG_HOME=FOLDER")?;
        }
        let reports = reports_folder(&record);
        place(&mut out, "Reports", &reports, "with OFFRAMP_DATA=FOLDER, `reports` in there")?;
    }
    out.write_all(ELSE.as_bytes())?;
    out.flush()?;
    Ok(0)
}

fn place(out: &mut Out, what: &str, path: &Path, elsewhere: &str) -> std::io::Result<()> {
    let yet = if path.exists() { "" } else { " (not there yet)" };
    writeln!(out, "{what:<10} {}{yet}", path.display())?;
    writeln!(out, "{:<10} elsewhere: {elsewhere}", "")
}
