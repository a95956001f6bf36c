//! A transcript as plain text.

use std::fmt::{self, Write};

use super::risk_lines::Share;
use super::scores::{Scores, write_scores};
use super::split::write_split;
use super::transcript::{Transcript, TurnLines, WrittenLine};
use crate::forecast::{DrawFigures, with_interval};
use crate::rules::{Applied, Branch, Draw, Gain};
use crate::texts::{digits, from_to};
use crate::words;

/// The whole transcript. The same game gives the same bytes.
pub fn text(transcript: &Transcript) -> String {
    pieces(transcript).collect()
}

/// The same, piece by piece, each turn by itself: of a long game the whole is large.
pub fn pieces(transcript: &Transcript) -> impl Iterator<Item = String> {
    let turns = transcript.turns.iter().map(turn);
    std::iter::once(written_by(transcript, head))
        .chain(turns)
        .chain(std::iter::once_with(|| written_by(transcript, end)))
}

fn written_by<T>(of: &T, write: fn(&mut String, &T) -> fmt::Result) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, of);
    out
}

fn head(out: &mut String, game: &Transcript) -> fmt::Result {
    writeln!(out, "{}", game.title)?;
    writeln!(
        out,
        "scenario {}, edition {:.12}, seed {}",
        game.scenario, game.scenario_hash, game.seed
    )?;
    game.apart.iter().try_for_each(|what| writeln!(out, "({what})"))?;
    game.theory.iter().try_for_each(|theory| writeln!(out, "{theory}"))?;
    let players: Vec<_> = game.players.iter().map(|(who, how)| format!("{who} {how}")).collect();
    writeln!(out, "{}", players.join(", "))?;
    writeln!(out, "Outcomes are fictional.")?;
    for (what, why) in &game.left_behind {
        writeln!(out, "Left behind: {what} ({why})")?;
    }
    Ok(())
}

fn end(out: &mut String, game: &Transcript) -> fmt::Result {
    writeln!(out)?;
    match &game.ending {
        Some(ending) => {
            writeln!(out, "Ending: {} ({}, {:?})", ending.title, ending.id, ending.tone)?
        }
        None => writeln!(out, "The game goes on.")?,
    }
    if let Some(scores) = &game.scores {
        write_scores(out, scores)?;
    }
    writeln!(out, "State {}", game.state_hash)
}

/// One turn of a transcript.
pub fn turn(turn: &TurnLines) -> String {
    written_by(turn, one_turn)
}

/// How people's probabilities scored.
pub fn scores(scores: &Scores) -> String {
    written_by(scores, write_scores)
}

fn one_turn(out: &mut String, turn: &TurnLines) -> fmt::Result {
    match turn.aftermath {
        true => writeln!(out, "\n== Aftermath, {} ==", turn.date)?,
        false => writeln!(out, "\n== Turn {}, {} ==", turn.turn, turn.date)?,
    }
    for inject in &turn.injects {
        let fired = if inject.given { "Inject" } else { "No inject" };
        let by = if inject.thrown_in { ", by the facilitator" } else { "" };
        writeln!(
            out,
            "{fired} ({:?}{by}): {} [{}]",
            inject.medium,
            inject.title,
            words::source(&inject.source)
        )?;
        let notes = [
            ("time", &inject.time),
            ("from", &inject.from),
            ("expected", &inject.expects),
            ("note", &inject.controller),
        ];
        for (word, note) in
            notes.into_iter().filter_map(|(word, note)| Some((word, note.as_ref()?)))
        {
            writeln!(out, "    {word}: {note}")?;
        }
        if let Some(picture) = inject.picture.as_ref().filter(|_| inject.given) {
            writeln!(out, "    {}", words::picture(picture))?;
        }
        dice(out, inject.draw.as_ref())?;
        dice(out, inject.outcome.as_ref().map(|(_, draw)| draw))?;
    }
    for line in &turn.amended {
        writeln!(out, "Amended by the facilitator: {} ({})", line.what, line.reason)?;
    }
    for line in &turn.written {
        written(out, line)?;
    }
    for choice in &turn.choices {
        let orders = match choice.orders.as_slice() {
            [] => "hold".to_owned(),
            orders => orders.join(", "),
        };
        writeln!(out, "{} seals: {orders}", choice.actor)?;
        if !choice.reason.is_empty() {
            writeln!(out, "  “{}”", choice.reason)?;
        }
        for draw in &choice.draws {
            dice(out, Some(draw))?;
        }
    }
    for act in &turn.acts {
        let covert = match (act.open, act.private) {
            (false, _) => ", covert",
            (true, true) => ", private",
            (true, false) => "",
        };
        writeln!(
            out,
            "{}: {} → {} (rung {}{covert})",
            act.actor, act.title, act.outcome, act.rung
        )?;
        if let Some(source) = &act.source {
            writeln!(out, "    source: {}", words::source(source))?;
        }
        for line in &act.severity {
            let toward = if line.direct { "toward" } else { "against" };
            let [kahn, mid, goldstein, rivera] = line.scales.words();
            write!(out, "    severity {toward} {}: Kahn {kahn}, ", line.party)?;
            writeln!(out, "MID {mid}, Goldstein {goldstein}, Rivera {rivera}")?;
        }
        dice(out, act.draw.as_ref())?;
    }
    for trace in &turn.traces {
        let found = if trace.attributed { "attributed" } else { "not attributed" };
        writeln!(
            out,
            "Trail of {} by {} (turn {}): {found}",
            trace.option, trace.actor, trace.done
        )?;
        dice(out, trace.draw.as_ref())?;
    }
    for tap in &turn.taps {
        let listens = if tap.tapped { "listens" } else { "does not listen" };
        writeln!(out, "{} {listens} to {}", tap.by, tap.option)?;
        dice(out, Some(&tap.draw))?;
    }
    for note in &turn.notes {
        writeln!(out, "{note}")?;
    }
    for (indicator, from, to) in &turn.changes {
        let by = digits(&format!("{:+}", to - from));
        writeln!(out, "{indicator} {} ({by})", from_to(*from, *to))?;
    }
    turn.budgets.iter().try_for_each(|budget| writeln!(out, "{budget}"))?;
    if let Some(rung) = &turn.rung {
        let stays = if rung.from == rung.to { "stays at" } else { "moves to" };
        writeln!(out, "The crisis {stays} {} ({})", rung.to, rung.name)?;
    }
    for risk in &turn.risk {
        let (next, end) = (share(&risk.next_turn), share(&risk.end));
        writeln!(out, "Risk of {}: next turn {next}; by the end {end}", risk.threshold)?;
    }
    match &turn.split {
        Some(split) => write_split(out, split),
        None => Ok(()),
    }
}

fn written(out: &mut String, line: &WrittenLine) -> fmt::Result {
    let covert = if line.covert { ", covert" } else { "" };
    let list = |word: &str, who: &[String]| match who {
        [] => String::new(),
        who => format!(", {word} {}", who.join(", ")),
    };
    let (toward, against) = (list("toward", &line.toward), list("against", &line.against));
    writeln!(
        out,
        "{} writes down a free move: {} ({}, {}{toward}{against}{covert})",
        line.actor, line.title, line.option, line.kind
    )?;
    writeln!(out, "    to bring about: {}", line.text)?;
    for why in &line.pro {
        writeln!(out, "    for: {why}")?;
    }
    for why in &line.con {
        writeln!(out, "    against: {why}")?;
    }
    Ok(())
}

fn share(share: &Share) -> String {
    format!("{}, {}", with_interval(share.share, (share.low, share.high)), share.words)
}

fn dice(out: &mut String, draw: Option<&Draw>) -> fmt::Result {
    let Some(draw) = draw else { return Ok(()) };
    let figures = DrawFigures::of(draw);
    for (branch, share) in draw.branches.iter().zip(&figures.shares) {
        writeln!(out, "    {share:>5}%  {}: {}", branch.label, product(branch))?;
    }
    // Who looks ahead takes the best; nothing is rolled.
    if draw.chosen().gain.is_some() && draw.chosen().probability == 1.0 {
        return writeln!(out, "    {} → {}", draw.name, draw.chosen().label);
    }
    let overruled = draw.overruled.as_ref().map(|why| format!(", overruled: {why}"));
    let overruled = overruled.unwrap_or_default();
    writeln!(out, "    {} rolls {} → {}{overruled}", draw.name, figures.roll, draw.chosen().label)
}

/// Base times factors, each with its reason.
fn product(branch: &Branch) -> String {
    let factor = |f: &Applied| format!(" × {} ({})", odds(f.times), f.why);
    let factors: String = branch.factors.iter().map(factor).collect();
    let gain = branch.gain.map(|gain| {
        let Gain { points, error, plays } = gain;
        let points = digits(&format!("{points:+.2} ± {error:.2}"));
        format!("; {points} points beyond holding, {plays} plays")
    });
    format!("{}{factors}{}", odds(branch.base), gain.unwrap_or_default())
}

/// A number with its sign.
pub fn signed(value: i64) -> String {
    match value {
        0 => "±0".to_owned(),
        v if v > 0 => format!("+{v}"),
        v => format!("−{}", v.unsigned_abs()),
    }
}

/// Odds with at most three decimals, without empty ones.
pub fn odds(value: f64) -> String {
    let text = format!("{value:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    // What three decimals can't show is shown in full.
    if text == "0" { value.to_string() } else { text.to_owned() }
}
