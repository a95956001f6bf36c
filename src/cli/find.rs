//! What a name on the command line stands for: the same for every verb.

use std::path::{Path, PathBuf};

use super::CliError;
use super::error::FindError;
use super::out::say;
use crate::campaign::{self, Campaign, Chapter, SHIPPED_CAMPAIGNS};
use crate::diagnostics::{Files, Format, nearest, render};
use crate::scenario::library::{SHIPPED, Shipped};
use crate::scenario::{Loaded, Scenario, collection, load, source};

/// A scenario or a campaign.
pub enum Found {
    Scenario(Box<Loaded>),
    Campaign(campaign::ReadCampaign),
}

/// What can be played.
pub enum Playable {
    Scenario(Box<Scenario>, Files),
    Campaign(Campaign),
}

/// What a name stands for: an id of what comes with the program, a file, a folder with the parts of one
/// scenario, or a folder of several scenarios and campaigns, which stands for each of them.
pub fn all(name: &str) -> Result<Vec<Found>, CliError> {
    let path = Path::new(name);
    if !is_path(path, name) {
        return shipped(name).map(|found| vec![found]);
    }
    Ok(paths(path)?.iter().map(|path| at(path)).collect())
}

/// The files and folders that a name stands for; none if it is what comes with the program.
pub fn paths_of(name: &str) -> Result<Option<Vec<PathBuf>>, CliError> {
    let path = Path::new(name);
    if is_path(path, name) {
        return paths(path).map(Some);
    }
    shipped(name).map(|_| None)
}

/// As [`all`], for a verb that takes one.
pub fn one(name: &str) -> Result<Found, CliError> {
    let path = Path::new(name);
    if !is_path(path, name) {
        return shipped(name);
    }
    let paths = paths(path)?;
    if let [path] = paths.as_slice() {
        return Ok(at(path));
    }
    const SHOWN: usize = 12;
    let mut names: Vec<_> =
        paths.iter().take(SHOWN).map(|path| path.display().to_string()).collect();
    if paths.len() > SHOWN {
        names.push(format!("{} more", paths.len() - SHOWN));
    }
    Err(FindError::Several { folder: name.to_owned(), scenarios: names.join(", ") }.into())
}

/// As [`one`], without errors in it.
pub fn to_play(name: &str) -> Result<Playable, CliError> {
    sound(one(name)?, name)
}

fn sound(found: Found, name: &str) -> Result<Playable, CliError> {
    let (findings, files) = match found {
        Found::Campaign(read) => match read.campaign {
            Some(campaign) => return Ok(Playable::Campaign(campaign)),
            None => (read.findings, read.files),
        },
        Found::Scenario(loaded) => match loaded.scenario {
            Some(scenario) => return Ok(Playable::Scenario(Box::new(scenario), loaded.files)),
            None => (loaded.findings, loaded.files),
        },
    };
    let text = render(&findings, &files, Format::Full, false);
    Err(CliError::Findings(format!("{text}offramp: `{name}` can't be played as it is")))
}

/// As [`to_play`], for a verb that plays no campaigns.
pub fn playable(name: &str) -> Result<(Scenario, Files), CliError> {
    match to_play(name)? {
        Playable::Scenario(scenario, files) => Ok((*scenario, files)),
        Playable::Campaign(campaign) => Err(no_scenario(name, &campaign)),
    }
}

/// As [`all`], without errors in it, for what looks at scenarios alone. Campaigns among them are passed
/// over: their chapters are scenarios.
pub fn playable_of(name: &str) -> Result<Vec<Scenario>, CliError> {
    let found = all(name)?;
    let single = found.len() == 1;
    let mut scenarios = Vec::new();
    for found in found {
        match sound(found, name)? {
            Playable::Scenario(scenario, _) => scenarios.push(*scenario),
            Playable::Campaign(campaign) if single => return Err(no_scenario(name, &campaign)),
            Playable::Campaign(_) => {}
        }
    }
    Ok(scenarios)
}

fn no_scenario(name: &str, campaign: &Campaign) -> CliError {
    let mut chapters: Vec<_> = campaign.chapters.iter().map(Chapter::name).collect();
    chapters.dedup();
    let chapters = chapters.join(", ");
    FindError::Chapters { campaign: name.to_owned(), chapters }.into()
}

/// Ids of what comes with the program.
pub fn ids() -> Vec<&'static str> {
    let campaigns = SHIPPED_CAMPAIGNS.iter().map(|(id, ..)| *id);
    SHIPPED.iter().map(|shipped| shipped.id).chain(campaigns).collect()
}

fn is_path(path: &Path, name: &str) -> bool {
    let named = name.contains(['/', '\\']) || source::is_scenario_file(path);
    if named || !path.exists() || !ids().contains(&name) {
        return named || path.exists();
    }
    // A folder of something else, such as of reports on it, is not meant.
    let here = !path.is_dir() || collection(path).is_ok_and(|found| !found.is_empty());
    let what = if path.is_dir() { "folder" } else { "file" };
    if here {
        say(format_args!(
            "offramp: `{name}` is the {what} here and not what comes with the program under that id; to have \
             that, rename the {what}"
        ));
    }
    here
}

fn at(path: &Path) -> Found {
    match campaign::open(path) {
        Some(read) => Found::Campaign(read),
        None => Found::Scenario(Box::new(load(path))),
    }
}

fn shipped(id: &str) -> Result<Found, CliError> {
    if let Some(campaign) = campaign::shipped(id) {
        return Ok(Found::Campaign(campaign));
    }
    if let Some(shipped) = Shipped::find(id) {
        return Ok(Found::Scenario(Box::new(shipped.load())));
    }
    let ids = ids();
    let help = match nearest(id, ids.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are: {}", ids.join(", ")),
    };
    Err(FindError::Scenario { id: id.to_owned(), help }.into())
}

/// What is to be read for a path: it, or what is in a folder of several scenarios.
fn paths(path: &Path) -> Result<Vec<PathBuf>, CliError> {
    if !path.is_dir() || !campaign::is_collection(path) {
        return Ok(vec![path.to_owned()]);
    }
    collection(path).map_err(|error| FindError::Folder { folder: path.to_owned(), error }.into())
}
