//! Campaigns on the command line: found, played chapter by chapter, simulated.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use super::choose::{Choice, Offer, broken, choose};
use super::play::{self, Policy};
use super::{CliError, Verdict};
use crate::campaign::{Campaign, Read, SHIPPED_CAMPAIGNS, open, shipped};
use crate::diagnostics::{Format, render};
use crate::legible::line;
use crate::policy::PolicyKind;
use crate::record::{Record, RecordError, Summary};
use crate::scenario::ActorIx;
use crate::session::{ChapterOf, Session, Setup};
use crate::terminal::{self, Menu, Outcome, Picked, Row, pick};

/// A campaign by path or by the id of one that comes with the program; `None` if the name is not a
/// campaign's.
pub(super) fn find(name: &str) -> Option<Read> {
    let path = Path::new(name);
    // What can't be read is reported by whoever reads it as a scenario.
    if path.is_file() { open(path) } else { shipped(name) }
}

/// As [`find`], for playing: errors are returned as text.
pub(super) fn playable(name: &str) -> Result<Option<Campaign>, CliError> {
    let Some(read) = find(name) else { return Ok(None) };
    match read.campaign {
        Some(campaign) => Ok(Some(campaign)),
        None => {
            let text = render(&read.findings, &read.files, Format::Full, false);
            Err(CliError::Findings(format!("{text}offramp: `{name}` can't be played as it is\n")))
        }
    }
}

/// Ids of campaigns that come with the program.
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    SHIPPED_CAMPAIGNS.iter().map(|(id, ..)| *id)
}

/// The set-up of a chapter (from 0), after the state in which the one before it ended, if it was
/// played. Its luck is the campaign's and its number.
pub(super) fn setup(
    campaign: &Campaign,
    chapter: usize,
    seed: u64,
    policy: PolicyKind,
    people: &[String],
    before: Option<&Session>,
) -> Setup {
    let scenario = &campaign.chapters[chapter].scenario;
    let legacy = before.map(|session| campaign.legacy(chapter, session.state()));
    let seats: Vec<ActorIx> = people.iter().filter_map(|id| scenario.find_actor(id)).collect();
    Setup::all_computers(scenario, seed.wrapping_add(chapter as u64), policy)
        .with_people(&seats)
        .as_chapter(ChapterOf::new(campaign, chapter, legacy.unwrap_or_default()))
}

/// Where a campaign is begun, from 0.
pub(super) fn first(campaign: &Campaign, number: Option<u32>) -> Result<usize, CliError> {
    let number = number.unwrap_or(1);
    campaign.position(number).ok_or_else(|| {
        let (title, chapters) = (&campaign.title, campaign.chapters.len());
        CliError::Message(format!(
            "there is no chapter {number}; “{title}” has chapters 1 to {chapters}"
        ))
    })
}

/// Plays it in the terminal, or goes on with one that was left.
pub(super) fn in_terminal(args: &play::Args, campaign: &Campaign, store: &Path) -> Verdict {
    let mut record = Record::open(store)?;
    let begun = first(campaign, args.chapter())?;
    // Who names a chapter wants its beginning.
    if args.chapter().is_some() {
        return play_on(args, campaign, record, begun, None);
    }
    let position = |game: &Summary| position(campaign, game);
    let offer = Offer {
        title: campaign.title.clone(),
        games: &|record| left(record, campaign),
        same: &|game| position(game).is_some_and(|at| game.is_of(&campaign.chapters[at].scenario)),
        new: vec![("Begin anew".to_owned(), format!("{} chapters", campaign.chapters.len()))],
    };
    match choose(&mut record, &offer)? {
        Choice::Nothing => Ok(0),
        Choice::Game(game) => play_on(args, campaign, record, begun, Some(*game)),
        Choice::New(_) => play_on(args, campaign, record, begun, None),
    }
}

/// Goes on with a game of a campaign that comes with the program.
pub(super) fn go_on(args: &play::Args, id: &str, record: Record, game: Summary) -> Verdict {
    match playable(id)? {
        Some(campaign) => play_on(args, &campaign, record, 0, Some(game)),
        None => Err(CliError::Message(format!("there is no campaign `{id}`"))),
    }
}

/// Which chapter of a campaign a game is, from 0.
fn position(campaign: &Campaign, game: &Summary) -> Option<usize> {
    let (id, number) = game.chapter.as_ref()?;
    if *id == campaign.id { campaign.position(*number) } else { None }
}

/// Games of a campaign that were left before their end, and the latest if another chapter may follow.
fn left(record: &Record, campaign: &Campaign) -> Result<Vec<Summary>, RecordError> {
    let mut games = record.games()?.games;
    games.retain(|game| position(campaign, game).is_some());
    let mut latest = true;
    games.retain(|game| {
        let last = position(campaign, game) == Some(campaign.chapters.len() - 1);
        let followed = !std::mem::take(&mut latest) || last;
        game.ended.is_none() || !followed
    });
    Ok(games)
}

fn play_on(
    args: &play::Args,
    campaign: &Campaign,
    mut record: Record,
    begun: usize,
    left: Option<Summary>,
) -> Verdict {
    let (mut chapter, mut before, mut session) = (begun, None, None);
    if let Some(game) = left {
        chapter = position(campaign, &game).unwrap_or(begun);
        session = Some(record.resume(&game.id)?);
    }
    loop {
        let here = &campaign.chapters[chapter];
        let session = match session.take() {
            Some(session) => session,
            None if !announced(campaign, chapter)? => return Ok(0),
            None => {
                let people = args.people(&here.scenario, chapter == begun)?;
                let (seed, policy) = (args.seed(), args.policy());
                let setup = setup(campaign, chapter, seed, policy, &people, before.as_ref());
                record.start(Arc::clone(&here.scenario), &here.files, setup)?.1
            }
        };
        let played = if session.state().over() {
            session
        } else {
            match terminal::run(session).map_err(broken)? {
                (Outcome::Left, _) => return Ok(0),
                (Outcome::Ended, played) => played,
            }
        };
        if !campaign.goes_on(chapter, played.state()) {
            writeln!(std::io::stdout(), "“{}” ends here.", line(&campaign.title))?;
            return Ok(0);
        }
        chapter += 1;
        before = Some(played);
    }
}

/// Tells what came before a chapter; whether it is begun.
fn announced(campaign: &Campaign, chapter: usize) -> Result<bool, CliError> {
    let here = &campaign.chapters[chapter];
    let row = |title: String| Row { title, ..Row::default() };
    let rows = vec![
        row(format!("Begin chapter {}, “{}”", chapter + 1, here.scenario.meta.title)),
        row("Another time".to_owned()),
    ];
    let title = format!("{}, chapter {}", campaign.title, chapter + 1);
    let picked = pick(Menu::new(title, here.before.clone(), rows, 0)).map_err(broken)?;
    Ok(picked == Picked::Row(0))
}

/// Plays every chapter by the computer, as far as the campaign goes.
pub(super) fn auto(
    campaign: &Campaign,
    first: usize,
    seed: u64,
    policy: Policy,
    mut each: impl FnMut(usize, &Session) -> Result<(), CliError>,
) -> Result<(), CliError> {
    let mut before: Option<Session> = None;
    for chapter in first..campaign.chapters.len() {
        let setup = setup(campaign, chapter, seed, policy.into(), &[], before.as_ref());
        let scenario = Arc::clone(&campaign.chapters[chapter].scenario);
        let session = play::unrecorded(scenario, setup)?;
        each(chapter, &session)?;
        if !campaign.goes_on(chapter, session.state()) {
            break;
        }
        before = Some(session);
    }
    Ok(())
}
