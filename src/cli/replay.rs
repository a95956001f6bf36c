//! `offramp replay GAME`: a recorded game turn by turn, one of its turns in full, or whether it can be
//! played again.

use std::io::Write;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use super::error::FindError;
use super::out::{out, say};
use super::record::may_be_shown;
use super::{CliError, Ran, progress};
use crate::forecast::Regret;
use crate::record::{GameId, Record, RecordError, StoreProblem, Stored, Verified};
use crate::report::{self, Forecasters, Lookback, Transcript, TurnLines};
use crate::rules::State;
use crate::scenario::{OptionIx, Scenario};
use crate::session::{Session, other_rules};

/// Which game, and what to do with it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The game's name; `offramp record list` shows them.
    game: String,
    /// Work out again whatever follows from something else in the record, and compare: every state,
    /// every decision of the computer with its draws, names, turns, whether the game is over. Says
    /// what no record can vouch for.
    #[arg(long)]
    verify: bool,
    /// Go back to this turn: how things stood at its beginning, and all of it, with every draw.
    #[arg(long, value_name = "N", conflicts_with = "verify")]
    turn: Option<u32>,
    /// Show an unfinished game, too: everybody's orders of past turns, covert ones as well.
    #[arg(long, conflicts_with = "verify")]
    reveal: bool,
    /// The record to look in, instead of your own.
    #[arg(long, value_name = "FILE")]
    store: Option<PathBuf>,
}

/// Plays the game again.
pub fn run(args: &Args) -> Ran {
    let path = args.store.clone().map_or_else(Record::default_path, Ok)?;
    let record = Record::open_existing(&path)?;
    let game = record.find(&args.game)?;
    if args.verify {
        return verify(&record, &game);
    }
    let session = record.load(&game)?.told()?;
    may_be_shown(&game, session.state().over(), args.reveal)?;
    let mut out = out();
    if let Some(turn) = args.turn {
        one_turn(&session, &game, turn, &mut out)?;
        out.flush()?;
        return Ok(0);
    }
    turns(&session, &mut out)?;
    if session.state().over() && session.people().next().is_some() {
        if !session.setup().by_these_rules() {
            writeln!(out, "\nWhat follows is worked out by the rules as they are here.")?;
        }
        out.flush()?;
        let scores = Forecasters::of(&session).with_model(&session, RUNS).scores();
        if !scores.is_empty() {
            write!(out, "{}", report::scores(&scores))?;
            out.flush()?;
        }
        regrets(&session, &mut out)?;
    }
    out.flush()?;
    Ok(0)
}

/// Says what was worked out again, or what is not as the record says; exit code 1 then.
fn verify(record: &Record, game: &GameId) -> Ran {
    match record.load(game).and_then(Stored::verify) {
        Ok(Verified { scenario, edition, rules, entries, decisions }) => {
            let mut out = out();
            if let Some(other) = other_rules(rules) {
                writeln!(out, "It was {other}; those of this offramp lead to the same.")?;
            }
            writeln!(out, "{entries} entries, every state hash agrees")?;
            if decisions > 0 {
                let s = if decisions == 1 { "" } else { "s" };
                writeln!(
                    out,
                    "{decisions} decision{s} of the computer worked out again, with the same draws"
                )?;
            }
            writeln!(
                out,
                "Played with the text of `{scenario}` kept here, edition {edition:.12}."
            )?;
            writeln!(out, "{NOT_VOUCHED_FOR}")?;
            out.flush()?;
            Ok(0)
        }
        Err(error) if is_finding(&error) => {
            say(format_args!("offramp: {error}"));
            Ok(1)
        }
        Err(error) => Err(CliError::Record(error)),
    }
}

/// Everything that somebody could have written otherwise with nothing to show for it.
const NOT_VOUCHED_FOR: &str = "\
Not vouched for: who the people were and what they chose, wrote and expected; what a program from
outside chose, and whether it ran; what a facilitator decided; what the game is called, which game it
is said to be branched from, which rules it is said to be made with, and which campaign is said to have
left behind what; when it was played, and whether more followed its last entry.";

/// Whether it is what `--verify` looks for, rather than something that keeps it from looking.
fn is_finding(error: &RecordError) -> bool {
    matches!(
        error,
        RecordError::Session { .. }
            | RecordError::Elsewhere { .. }
            | RecordError::Unlike { .. }
            | RecordError::Store { problem: StoreProblem::DamagedGame(_), .. }
    )
}

/// Which game it is, and what is to be known about it.
fn heading(game: &Transcript, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "{}, seed {}", game.title, game.seed)?;
    game.apart.iter().try_for_each(|what| writeln!(out, "({what})"))?;
    game.theory.iter().try_for_each(|theory| writeln!(out, "{theory}"))
}

/// One turn that is over, and how things stood when it began.
fn one_turn(
    session: &Session,
    game: &GameId,
    turn: u32,
    out: &mut impl Write,
) -> Result<(), CliError> {
    let told = Transcript::of(session, |_| None);
    let over = told.turns.iter().filter(|turn| turn.rung.is_some());
    let turns = over.clone().count();
    let found = over.clone().zip(session.history()).find(|(lines, _)| lines.turn == turn);
    let Some((lines, state)) = found else {
        let over = match turns {
            0 => "none is over yet".to_owned(),
            turns => format!("name one from 1 to {turns}"),
        };
        return Err(FindError::Turn { game: game.clone(), turn, over }.into());
    };
    heading(&told, out)?;
    writeln!(out, "Turn {turn} of {turns} that are over begins with {}", stands(session, state))?;
    write!(out, "{}", report::turn(lines))?;
    Ok(())
}

/// `Armed clash; tension 54, resolve 30`
fn stands(session: &Session, state: &State) -> String {
    let scenario = session.scenario();
    let values = scenario.indicators.iter().zip(&state.indicators);
    let values: Vec<_> = values.map(|(of, value)| format!("{} {value}", of.id)).collect();
    let rung = &scenario.ladder.rungs[state.rung.at()].name;
    if values.is_empty() { rung.clone() } else { format!("{rung}; {}", values.join(", ")) }
}

fn turns(session: &Session, out: &mut impl Write) -> std::io::Result<()> {
    let game = Transcript::of(session, |_| None);
    heading(&game, out)?;
    for turn in game.turns.iter().filter(|turn| turn.rung.is_some()) {
        writeln!(out, "{}", line(turn))?;
    }
    match game.ending {
        Some(ending) => writeln!(out, "Ending: {}", ending.title)?,
        None => writeln!(out, "The game goes on.")?,
    }
    writeln!(out, "State {}", game.state_hash)
}

/// `turn 3, 2027-03-01: Armed clash; washington talk, warn; moscow holds`
fn line(turn: &TurnLines) -> String {
    let rung = turn.rung.as_ref().map_or("", |rung| rung.name.as_str());
    let mut line = format!("turn {}, {}: {rung}", turn.turn, turn.date);
    for written in &turn.written {
        line += &format!("; {} writes down {} “{}”", written.actor, written.option, written.title);
    }
    for choice in &turn.choices {
        let orders = match choice.orders.as_slice() {
            [] => "holds".to_owned(),
            orders => orders.join(", "),
        };
        line += &format!("; {} {orders}", choice.actor);
    }
    line
}

/// Plays for each forecast of the model.
const RUNS: u32 = 1_000;

/// The decisions of people that cost them most.
fn regrets(session: &Session, out: &mut impl Write) -> std::io::Result<()> {
    let scenario = session.scenario();
    let lookback = Lookback::of(session);
    let bar = progress::bar_of(lookback.decisions() as u64, "decisions");
    let mut all: Vec<Regret> = Vec::new();
    lookback.regrets(&AtomicBool::new(false), |regret| {
        bar.inc(1);
        all.extend(regret);
    });
    bar.finish_and_clear();
    all.sort_by(|a, b| b.points().total_cmp(&a.points()));
    all.retain(|regret| regret.points() > 0.0);
    writeln!(
        out,
        "\nLargest regrets, in points of the seat's weighted objectives to be expected:"
    )?;
    if let Some(fewer) = lookback.fewer() {
        writeln!(out, "  {fewer}")?;
    }
    for regret in all.iter().take(3) {
        writeln!(out, "  {}", regretted(scenario, regret))?;
    }
    if all.is_empty() {
        writeln!(out, "  none: nothing on the menus was to be preferred")?;
    }
    Ok(())
}

/// `turn 3, moscow: 4.2 (standard error 0.8) less by warn than by talk; 2 of 7 alternatives …`
fn regretted(scenario: &Scenario, regret: &Regret) -> String {
    let id = |ix: &OptionIx| scenario.option(*ix).id.as_str();
    let taken: Vec<_> = regret.taken.iter().map(id).collect();
    let taken = if taken.is_empty() { "holding".to_owned() } else { taken.join(", ") };
    let Some(best) = regret.alternatives.first() else { return String::new() };
    let other = best.option.as_ref().map_or("holding", id);
    let unclear = if best.gain.distinguishable() { "" } else { ", not distinguishable from none" };
    let (points, error) = (regret.points(), best.gain.error);
    let (turn, actor) = (regret.turn, &scenario.actor(regret.actor).id);
    let (alike, count) = (regret.alike(), regret.alternatives.len());
    let against = regret.against_holding().map_or_else(String::new, |said| format!(". {said}"));
    format!(
        "turn {turn}, {actor}: {points:.1} (standard error {error:.1}){unclear} by {taken} instead of \
         {other}; {alike} of {count} alternatives not distinguishable from it{against}"
    )
}
