//! Campaigns on the command line: found, played chapter by chapter, simulated.

use std::io::Write;
use std::sync::Arc;

use super::auto::{self, AutoGames};
use super::choose::{ChoiceOffer, MenuWish, choose};
use super::error::FindError;
use super::find::{Playable, to_play};
use super::out::out;
use super::play;
use super::{CliError, Ran};
use crate::campaign::Campaign;
use crate::record::{Record, RecordError, Summary};
use crate::scenario::ActorIx;
use crate::session::{ChapterOf, Player, Session, Setup};
use crate::terminal::{self, Leaving, Menu, MenuPick, MenuRow, pick};
use crate::texts::say;

/// The set-up of a chapter (from 0), after the state in which the one before it ended, if it was
/// played. Its luck is the campaign's and its number.
pub(super) fn setup(
    campaign: &Campaign,
    chapter: usize,
    seed: u64,
    players: Vec<Player>,
    people: &[String],
    before: Option<&Session>,
) -> Setup {
    let scenario = &campaign.chapters[chapter].scenario;
    let legacy = before.map(|session| campaign.legacy(chapter, session.state()));
    let seats: Vec<ActorIx> = people.iter().filter_map(|id| scenario.find_actor(id)).collect();
    auto::setup(scenario, players, seed.wrapping_add(chapter as u64))
        .with_people(&seats)
        .as_chapter(ChapterOf::new(campaign, chapter, legacy.unwrap_or_default()))
}

/// Where a campaign is begun, from 0.
pub(super) fn first(campaign: &Campaign, number: Option<u32>) -> Result<usize, CliError> {
    let number = number.unwrap_or(1);
    campaign.position(number).ok_or_else(|| {
        let (title, chapters) = (&campaign.title, campaign.chapters.len());
        FindError::Chapter { number, campaign: title.clone(), chapters }.into()
    })
}

/// Plays it in the terminal, or goes on with one that was left.
pub(super) fn in_terminal(args: &play::Args, campaign: &Campaign, store: &std::path::Path) -> Ran {
    let mut record = Record::open(store)?;
    let begun = first(campaign, args.chapter())?;
    // Who names a chapter wants its beginning.
    if args.chapter().is_some() {
        return play_on(args, campaign, record, begun, None);
    }
    let position = |game: &Summary| position(campaign, game);
    let offer = ChoiceOffer {
        title: campaign.title.clone(),
        games: &|record| left(record, campaign),
        same: &|game| position(game).is_some_and(|at| game.is_of(&campaign.chapters[at].scenario)),
        new: new_campaigns(args, campaign),
    };
    match choose(&mut record, &offer)? {
        MenuWish::Nothing => Ok(0),
        MenuWish::Game(game) => play_on(args, campaign, record, begun, Some(*game)),
        MenuWish::New(0) => play_on(args, campaign, record, begun, None),
        MenuWish::New(_) => play_on(&args.of_this_week(), campaign, record, begun, None),
    }
}

/// A campaign from its first chapter on, and that of this week unless the luck is chosen; each with what else is
/// to be known.
fn new_campaigns(args: &play::Args, campaign: &Campaign) -> Vec<(String, String)> {
    let chapters = say!("term-campaign-chapters", count = campaign.chapters.len());
    let mut all = vec![(say!("term-campaign-anew"), chapters)];
    if args.luck().is_none() {
        let title = say!("term-play-new-weekly", week = play::this_week().said());
        all.push((title, say!("week-about")));
    }
    all
}

/// Goes on with a game of a campaign that comes with the program.
pub(super) fn go_on(args: &play::Args, id: &str, record: Record, game: Summary) -> Ran {
    match to_play(id)? {
        Playable::Campaign(campaign) => play_on(args, &campaign, record, 0, Some(game)),
        Playable::Scenario(..) => Err(FindError::Campaign(id.to_owned()).into()),
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
) -> Ran {
    let (mut chapter, mut before, mut session) = (begun, None, None);
    if let Some(game) = left {
        chapter = position(campaign, &game).unwrap_or(begun);
        session = Some(play::taken_up(args, &record, &game.id)?);
    }
    loop {
        let here = &campaign.chapters[chapter];
        let session = match session.take() {
            Some(session) => session,
            None if !announced(campaign, chapter)? => return Ok(0),
            None => {
                let people = args.people(&here.scenario, chapter == begun)?;
                let players = args.players(&here.scenario, chapter != begun)?;
                let setup =
                    setup(campaign, chapter, args.seed(), players, &people, before.as_ref());
                record.start(Arc::clone(&here.scenario), &here.files, setup)?.1
            }
        };
        let played = if session.state().over() {
            session
        } else {
            match terminal::run(session)? {
                (Leaving::Left, _) => return Ok(0),
                (Leaving::Ended, played) => played,
            }
        };
        if !campaign.goes_on(chapter, played.state()) {
            writeln!(out(), "{}", say!("term-campaign-ends", title = &campaign.title))?;
            return Ok(0);
        }
        chapter += 1;
        before = Some(played);
    }
}

/// Tells what came before a chapter; whether it is begun.
fn announced(campaign: &Campaign, chapter: usize) -> Result<bool, CliError> {
    let here = &campaign.chapters[chapter];
    let row = |title: String| MenuRow { title, ..MenuRow::default() };
    let rows = vec![
        row(say!(
            "term-campaign-begin-chapter",
            chapter = chapter + 1,
            title = &here.scenario.meta.title,
        )),
        row(say!("term-campaign-another-time")),
    ];
    let title = say!("term-chapter-of", title = &campaign.title, chapter = chapter + 1);
    let picked = pick(Menu::new(title, here.before.clone(), rows, 0))?;
    Ok(picked == MenuPick::Row(0))
}

/// Plays every chapter by the computer, as far as the campaign goes.
pub(super) fn auto(
    args: &play::Args,
    campaign: &Campaign,
    first: usize,
    mut each: impl FnMut(usize, &Session) -> Result<(), CliError>,
) -> Result<(), CliError> {
    let (mut games, seed) = (AutoGames::shown(), args.seed());
    let mut before: Option<Session> = None;
    for chapter in first..campaign.chapters.len() {
        let scenario = Arc::clone(&campaign.chapters[chapter].scenario);
        let players = args.players(&scenario, chapter != first)?;
        let setup = setup(campaign, chapter, seed, players, &[], before.as_ref());
        let session = games.play(play::unrecorded(scenario, setup)?)?;
        each(chapter, &session)?;
        if !campaign.goes_on(chapter, session.state()) {
            break;
        }
        before = Some(session);
    }
    games.say();
    Ok(())
}
