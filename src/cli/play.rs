//! `offramp play [SCENARIO]`: in a window where there is a display, else in the terminal.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Zoned;

use super::auto::{self, AutoGames};
use super::choose::{ChoiceOffer, MenuWish, choose};
use super::error::ArgumentError;
use super::find::{self, Found, Playable};
use super::out::{self, out};
use super::print::json;
use super::{CliError, Ran, actor, campaign, offers, policies, rehearse, theory};
use crate::campaign::Campaign;
use crate::diagnostics::Files;
use crate::policy::PolicyKind;
use crate::record::{GameId, Record};
use crate::report::{pieces, text};
use crate::scenario::{ActorIx, Scenario};
use crate::session::{Player, Session, Setup, Unrecorded, Week};
use crate::terminal;
use crate::texts::{self, Language, say};

/// What to play, and how.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Args {
    /// A scenario's or campaign's id, file or folder; the library when left out.
    scenario: Option<String>,
    /// Begin a campaign at this chapter, as history left it.
    #[arg(long, value_name = "N", requires = "scenario")]
    chapter: Option<u32>,
    /// A seat you play (repeat it for several people at one screen).
    #[arg(long, value_name = "SEAT", requires = "scenario")]
    seat: Vec<String>,
    /// Which of the scenario's theories moves states, by its id; its own when left out.
    #[arg(long, value_name = "ID", requires = "scenario")]
    theory: Option<String>,
    /// Which of the scenario's variants, shorter or smaller, is played, by its id; the whole when left out.
    #[arg(long, value_name = "ID", requires = "scenario")]
    variant: Option<String>,
    /// Under the scenario's masks: with invented names, for those who should not play a real war.
    #[arg(long, requires = "scenario")]
    masked: bool,
    /// The game's luck: the same seed and the same choices give the same game.
    #[arg(long)]
    seed: Option<u64>,
    /// The week's game: everybody who plays it in this calendar week has the same luck.
    #[arg(long, requires = "scenario", conflicts_with = "seed")]
    weekly: bool,
    /// Who plays the other seats: `random`, `temperament` (or `easy`), `lookahead` (`normal`), `search`
    /// (`hard`) or `deep-search` (`very-hard`) for all of them, SEAT=POLICY for one. SEAT=program:COMMAND lets a program of yours play it,
    /// also in a game that is gone on with: docs/agents.md.
    #[arg(long, value_name = "[SEAT=]POLICY")]
    policy: Vec<String>,
    /// You run the game: decide on draws, throw injects in or hold them back.
    #[arg(long, requires = "scenario", conflicts_with = "auto")]
    facilitate: bool,
    /// The computer plays every seat; prints the transcript.
    #[arg(long, requires = "scenario", conflicts_with = "seat")]
    auto: bool,
    /// How the transcript is printed.
    #[arg(long, value_enum, default_value_t, requires = "auto")]
    format: PlayFormat,
    /// Leave out the risk after each turn and how each turn changed it: most of what a transcript takes.
    #[arg(long, requires = "auto")]
    no_forecasts: bool,
    /// A rehearsal from a position: a file that `offramp position` wrote, or one like it. Nothing is recorded.
    #[arg(long, value_name = "POSITION", requires = "scenario", conflicts_with_all = ["auto", "store", "weekly", "seed", "chapter"])]
    pub(super) from: Option<PathBuf>,
    /// A rehearsal that goes on with each edition of the scenario's file: change it while you play. Nothing is
    /// recorded.
    #[arg(long, requires = "scenario", conflicts_with_all = ["auto", "store", "chapter"])]
    pub(super) watch: bool,
    /// The wall in a second window: what everybody may see, for a projector. F3 opens and closes it.
    #[arg(long, conflicts_with = "auto")]
    pub(super) wall: bool,
    /// Where the game is recorded, instead of your own record; automatic play is recorded only if
    /// this is given.
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
}

/// How the computer plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Policy {
    /// Any option, equally likely.
    Random,
    /// By the scenario's temperaments.
    #[default]
    #[value(alias = "easy")]
    Temperament,
    /// Tries each order in plays of the rest of the game.
    #[value(alias = "normal")]
    Lookahead,
    /// Plans over several turns, against others who may plan too.
    #[value(alias = "hard")]
    Search,
    /// The same with ten times the plays.
    #[value(alias = "very-hard")]
    DeepSearch,
}

impl From<Policy> for PolicyKind {
    fn from(policy: Policy) -> Self {
        match policy {
            Policy::Random => Self::Random,
            Policy::Temperament => Self::Temperament,
            Policy::Lookahead => Self::Lookahead,
            Policy::Search => Self::Search,
            Policy::DeepSearch => Self::DeepSearch,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum PlayFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// The week in which this place is.
pub(super) fn this_week() -> Week {
    Week::of(Zoned::now().date())
}

impl Args {
    /// What is to be played, as it was typed.
    pub(super) fn name(&self) -> &str {
        self.scenario.as_deref().unwrap_or_default()
    }

    pub(super) fn chapter(&self) -> Option<u32> {
        self.chapter
    }

    pub(super) fn seed(&self) -> u64 {
        self.luck().unwrap_or_else(rand::random)
    }

    /// The luck that is asked for, if any is.
    pub(super) fn luck(&self) -> Option<u64> {
        self.seed.or_else(|| self.weekly.then(|| this_week().seed()))
    }

    /// The same for the week's game.
    pub(super) fn of_this_week(&self) -> Self {
        Self { weekly: true, ..self.clone() }
    }

    /// Whether a theory, or a variant, was chosen.
    pub(super) fn chose(&self) -> (bool, bool) {
        (self.theory.is_some(), self.variant.is_some())
    }

    /// Who plays the seats of a scenario that no person plays. All that are named must be there, unless
    /// it is one `of_several`.
    pub(super) fn players(&self, of: &Scenario, of_several: bool) -> Result<Vec<Player>, CliError> {
        policies::players(of, &self.policy, of_several)
    }

    /// Lets programs play on that are named here.
    fn want(&self, session: &mut Session) -> Result<(), CliError> {
        let programs = policies::programs(&self.policy)?;
        programs.iter().for_each(|(seat, program)| session.want(seat.as_deref(), program));
        Ok(())
    }

    /// A seat for a person: the first that is not said to be played otherwise.
    fn free(&self, of: &Scenario) -> Result<ActorIx, CliError> {
        let named = policies::named(of, &self.policy)?;
        of.actor_ids()
            .find(|actor| !named.contains(actor) && of.for_people().has(*actor))
            .ok_or_else(|| ArgumentError::NoSeatLeft.into())
    }

    /// Ids of the seats that people play: of those named, the ones that this scenario has, which in
    /// the chapter where a campaign is `begun` must be all; if none, its first seat.
    pub(super) fn people(&self, of: &Scenario, begun: bool) -> Result<Vec<String>, CliError> {
        if begun {
            people(self, of)?;
        }
        let has = |seat: &&String| of.find_actor(seat).is_some();
        let mut seats: Vec<String> = self.seat.iter().filter(has).cloned().collect();
        if seats.is_empty() {
            seats.push(of.actor(self.free(of)?).id.clone());
        }
        Ok(seats)
    }
}

/// Plays.
pub fn run(args: &Args) -> Ran {
    let what = args.scenario.as_deref().map(find::to_play).transpose()?;
    if args.chapter.is_some() && !matches!(what, Some(Playable::Campaign(_))) {
        return Err(ArgumentError::NoChapters.into());
    }
    #[cfg(feature = "gui")]
    let whole = match &what {
        Some(Playable::Scenario(scenario, _)) => Some(scenario.clone()),
        _ => None,
    };
    let what = match what {
        Some(Playable::Scenario(scenario, files)) => {
            let asked = (args.masked, args.theory.as_deref(), args.variant.as_deref());
            let scenario = theory::as_played(*scenario, asked)?;
            Some(Playable::Scenario(Box::new(scenario), files))
        }
        Some(Playable::Campaign(_)) if args.theory.is_some() => {
            return Err(ArgumentError::CampaignTheory.into());
        }
        Some(Playable::Campaign(_)) if args.variant.is_some() => {
            return Err(ArgumentError::CampaignVariant.into());
        }
        Some(Playable::Campaign(_)) if args.masked => {
            return Err(ArgumentError::CampaignMasked.into());
        }
        what => what,
    };
    let what = match what {
        Some(Playable::Campaign(campaign)) if args.auto => return auto_campaign(args, &campaign),
        Some(Playable::Scenario(scenario, files)) if args.auto => {
            return play_alone(args, Arc::new(*scenario), &files);
        }
        what => what,
    };
    let what = match what {
        Some(Playable::Scenario(scenario, files)) if args.watch || args.from.is_some() => {
            return rehearse::run(args, Arc::new(*scenario), files);
        }
        Some(Playable::Campaign(_)) if args.watch || args.from.is_some() => {
            return Err(ArgumentError::CampaignRehearsal.into());
        }
        what => what,
    };
    let store = args.store.clone().map_or_else(Record::default_path, Ok)?;
    #[cfg(feature = "gui")]
    if crate::window::display::available() {
        return window(args, what, whole, store);
    }
    if args.wall {
        return Err(ArgumentError::NoWall.into());
    }
    texts::speak(Language::of_system());
    let name = args.name();
    match what {
        Some(Playable::Campaign(campaign)) => {
            a_terminal(name)?;
            campaign::in_terminal(args, &campaign, &store)
        }
        Some(Playable::Scenario(scenario, files)) => {
            in_terminal(args, (name, Arc::new(*scenario), &files), store)
        }
        None => library(args, &store),
    }
}

/// The named seats for people, the computer in the others.
fn setup(args: &Args, scenario: &Scenario, people: &[ActorIx]) -> Result<Setup, CliError> {
    let players = args.players(scenario, false)?;
    let setup = auto::setup(scenario, players, args.seed()).with_people(people);
    Ok(if args.facilitate { setup.facilitated() } else { setup })
}

fn people(args: &Args, scenario: &Scenario) -> Result<Vec<ActorIx>, CliError> {
    let people: Vec<_> =
        args.seat.iter().map(|seat| actor(scenario, seat)).collect::<Result<_, _>>()?;
    if let Some(other) = people.iter().find(|actor| !scenario.for_people().has(**actor)) {
        return Err(ArgumentError::NotForPeople(scenario.actor(*other).id.clone()).into());
    }
    let both = policies::named(scenario, &args.policy)?.into_iter().find(|ix| people.contains(ix));
    match both {
        None => Ok(people),
        Some(both) => Err(ArgumentError::PlayedTwice(scenario.actor(both).id.clone()).into()),
    }
}

/// Every seat by its policy, to the end.
fn play_alone(args: &Args, scenario: Arc<Scenario>, files: &Files) -> Ran {
    let setup = setup(args, &scenario, &[])?;
    let mut games = AutoGames::shown();
    let session = match &args.store {
        Some(path) => games.play(Record::open(path)?.start(scenario, files, setup)?.1)?,
        None => games.play(unrecorded(scenario, setup)?)?,
    };
    games.say();
    let transcript = auto::transcript(&session, !args.no_forecasts);
    let mut out = out();
    match args.format {
        PlayFormat::Text => {
            pieces(&transcript).try_for_each(|piece| out.write_all(piece.as_bytes()))?
        }
        PlayFormat::Json => json(&mut out, &transcript)?,
    }
    out.flush()?;
    Ok(0)
}

/// A game that nobody records.
pub(super) fn unrecorded(scenario: Arc<Scenario>, setup: Setup) -> Result<Session, CliError> {
    Ok(Session::start(scenario, setup, Box::new(Unrecorded))?)
}

/// Every chapter by policies, as far as the campaign goes.
fn auto_campaign(args: &Args, campaign: &Campaign) -> Ran {
    if args.store.is_some() {
        return Err(ArgumentError::NotRecorded.into());
    }
    let first = campaign::first(campaign, args.chapter)?;
    let mut out = out();
    let mut all = Vec::new();
    campaign::auto(args, campaign, first, |chapter, session| {
        let transcript = auto::transcript(session, !args.no_forecasts);
        match args.format {
            PlayFormat::Text => {
                let before = &campaign.chapters[chapter].before;
                let title = &campaign.title;
                let title = say!("term-chapter-of", title = title, chapter = chapter + 1);
                writeln!(out, "{title}\n\n{before}\n")?;
                writeln!(out, "{}", text(&transcript))?;
            }
            PlayFormat::Json => all.push(transcript),
        }
        Ok(())
    })?;
    if args.format == PlayFormat::Json {
        json(&mut out, &all)?;
    }
    out.flush()?;
    Ok(0)
}

#[cfg(feature = "gui")]
fn window(
    args: &Args,
    what: Option<Playable>,
    whole: Option<Box<Scenario>>,
    record: PathBuf,
) -> Ran {
    use crate::window::{SetupChoices, Start, run, store::Book};
    let (mut book, mut begin) = (None, None);
    if let Some(Playable::Campaign(campaign)) = what {
        let at = campaign::first(&campaign, args.chapter)?;
        let chapter = &campaign.chapters[at];
        let asked =
            args.seat.is_empty() && policies::named(&chapter.scenario, &args.policy)?.is_empty();
        let people = if asked { Vec::new() } else { args.people(&chapter.scenario, true)? };
        let players = args.players(&chapter.scenario, false)?;
        let setup = campaign::setup(&campaign, at, args.seed(), players, &people, None);
        begin = (!people.is_empty()).then_some(setup);
        book = Some(Book::of_chapter(Arc::new(campaign), at));
    } else if let Some(Playable::Scenario(scenario, files)) = what {
        let scenario = Arc::new(*scenario);
        let mut people = people(args, &scenario)?;
        let named = !policies::named(&scenario, &args.policy)?.is_empty();
        if people.is_empty() && named && !args.facilitate {
            people.push(args.free(&scenario)?);
        }
        if !people.is_empty() || args.facilitate {
            begin = Some(setup(args, &scenario, &people)?);
        }
        // The set-up offers the whole of it.
        let scenario = whole.map_or(scenario, Arc::from);
        book = Some(Book { scenario, files: Arc::new(files), chapter: None });
    }
    let (programs, wall) = (policies::programs(&args.policy)?, args.wall);
    let choices = SetupChoices {
        seed: args.luck(),
        theory: args.theory.clone(),
        variant: args.variant.clone(),
        masked: args.masked,
    };
    let start = Start { book, setup: begin, choices, record, programs, rehearsal: None, wall };
    Ok(run(start).map(|()| 0)?)
}

/// The set-up of a game in which somebody plays: the seats that are named, or one of the others.
pub(super) fn in_person(args: &Args, scenario: &Scenario) -> Result<Setup, CliError> {
    let mut people = people(args, scenario)?;
    if people.is_empty() && !args.facilitate {
        people.push(args.free(scenario)?);
    }
    setup(args, scenario, &people)
}

fn in_terminal(
    args: &Args,
    (name, scenario, files): (&str, Arc<Scenario>, &Files),
    store: PathBuf,
) -> Ran {
    let setup = in_person(args, &scenario)?;
    a_terminal(name)?;
    let mut record = Record::open(&store)?;
    let (new, setups) = offers::new_games(args, &scenario, &setup, this_week());
    let choice = choose(
        &mut record,
        &ChoiceOffer {
            title: scenario.meta.title.clone(),
            // A chapter's game is offered with its campaign.
            games: &|record| {
                let mut games = record.unfinished(&scenario.meta.id)?;
                games.retain(|game| game.chapter.is_none());
                Ok(games)
            },
            same: &|game| game.is_of(&scenario),
            new,
        },
    )?;
    let session = match choice {
        MenuWish::Nothing => return Ok(0),
        MenuWish::Game(game) => taken_up(args, &record, &game.id)?,
        MenuWish::New(at) => {
            let setup = setups.into_iter().nth(at).unwrap_or(setup);
            record.start(scenario, files, setup)?.1
        }
    };
    played(session)
}

/// A game that was left, with the programs that are named here again.
pub(super) fn taken_up(args: &Args, record: &Record, id: &GameId) -> Result<Session, CliError> {
    let mut session = record.resume(id)?;
    args.want(&mut session)?;
    Ok(session)
}

/// Plays a game in the terminal.
fn played(session: Session) -> Ran {
    Ok(terminal::run(session).map(|_| 0)?)
}

/// Every game that was left, and everything there is to begin.
fn library(args: &Args, store: &Path) -> Ran {
    let ids = find::ids();
    if a_terminal("").is_err() {
        return Err(ArgumentError::NoDisplay(ids.join(", ")).into());
    }
    let mut record = Record::open(store)?;
    let new = ids.iter().map(|id| (say!("term-play-begin", id = *id), title(id))).collect();
    let choice = choose(
        &mut record,
        &ChoiceOffer {
            title: "Offramp".to_owned(),
            games: &|record| Ok(record.games()?.unfinished().cloned().collect()),
            same: &|_| true,
            new,
        },
    )?;
    match choice {
        MenuWish::Nothing => Ok(0),
        MenuWish::Game(game) => match game.chapter.clone() {
            Some((id, _)) if ids.contains(&id.as_str()) => {
                campaign::go_on(args, &id, record, *game)
            }
            _ => played(taken_up(args, &record, &game.id)?),
        },
        MenuWish::New(at) => {
            drop(record);
            run(&Args { scenario: Some(ids[at].to_owned()), ..args.clone() })
        }
    }
}

/// What a scenario or campaign that comes with the program is called.
fn title(id: &str) -> String {
    let title = match find::one(id) {
        Ok(Found::Scenario(loaded)) => loaded.scenario.map(|scenario| scenario.meta.title),
        Ok(Found::Campaign(read)) => read.campaign.map(|campaign| campaign.title),
        Err(_) => None,
    };
    title.unwrap_or_default()
}

/// Whether there is a terminal to play in.
pub(super) fn a_terminal(name: &str) -> Result<(), CliError> {
    if out::at_a_terminal() {
        return Ok(());
    }
    Err(terminal::TerminalError::NoTerminal(name.to_owned()).into())
}
