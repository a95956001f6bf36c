//! Campaigns on the command line: found, played chapter by chapter, simulated.

use std::io::Write;
use std::sync::Arc;

use super::out::out;
use super::play::{self, Policy};
use super::{CliError, Verdict};
use crate::campaign::Campaign;
use crate::policy::PolicyKind;
use crate::record::{Record, Summary};
use crate::scenario::ActorIx;
use crate::session::{ChapterOf, Session, Setup};
use crate::terminal::{self, Outcome};

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

/// Plays it in the terminal, and goes on with one that was left.
pub(super) fn in_terminal(
    args: &play::Args,
    campaign: &Campaign,
    store: &std::path::Path,
) -> Verdict {
    let mut record = Record::open(store)?;
    let begun = first(campaign, args.chapter())?;
    let (mut chapter, mut before) = (begun, None);
    let left = latest(&record, campaign)?.filter(|_| args.chapter().is_none());
    let mut session = match left {
        Some((game, at)) if play::go_on(&game)? => {
            chapter = at;
            Some(record.resume(&game.id)?)
        }
        _ => None,
    };
    loop {
        let here = &campaign.chapters[chapter];
        let played = match session.take() {
            Some(session) => session,
            None => {
                let people = args.people(&here.scenario, chapter == begun)?;
                let (seed, policy) = (args.seed(), args.policy());
                let setup = setup(campaign, chapter, seed, policy, &people, before.as_ref());
                let mut out = out();
                writeln!(out, "\n{}, chapter {}", campaign.title, chapter + 1)?;
                writeln!(out, "\n{}\n", here.before)?;
                record.start(Arc::clone(&here.scenario), &here.files, setup)?.1
            }
        };
        let (outcome, played) =
            terminal::run(played).map_err(|error| CliError::Message(error.to_string()))?;
        if outcome == Outcome::Left {
            return Ok(0);
        }
        if !campaign.goes_on(chapter, played.state()) {
            writeln!(out(), "“{}” ends here.", campaign.title)?;
            return Ok(0);
        }
        chapter += 1;
        let next = &campaign.chapters[chapter].scenario.meta.title;
        if !play::yes(&format!("Go on with chapter {}, “{next}”? [Y/n] ", chapter + 1))? {
            return Ok(0);
        }
        before = Some(played);
    }
}

/// The latest game of a campaign, if it was left before its end, with its chapter from 0.
fn latest(record: &Record, campaign: &Campaign) -> Result<Option<(Summary, usize)>, CliError> {
    let games = record.games()?.games.into_iter();
    let mut own = games.filter_map(|game| {
        let (id, number) = game.chapter.clone()?;
        let at = campaign.position(number)?;
        (id == campaign.id).then_some((game, at))
    });
    Ok(own.next().filter(|(game, _)| game.ended.is_none()))
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
