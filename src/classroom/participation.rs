//! Who did how much, a row a person. It counts; it does not grade. Names stand in it only if they are asked for.

use serde_json::{Value, json};

use super::people::PersonRole;
use super::room::Room;
use super::table::RoomTable;
use crate::session::Session;

/// A row for each person who played or looked on; `games` are those of the room's tables.
pub fn rows(room: &Room, games: &[Session], names: bool) -> Vec<Value> {
    let mut rows = Vec::new();
    for person in &room.people {
        if !matches!(person.role, PersonRole::Member | PersonRole::Observer | PersonRole::Evaluator)
        {
            continue;
        }
        let who = person.number;
        let proposals = room.tables.iter().flat_map(|table| &table.proposals);
        let (mut made, mut endorsed) = (0, 0);
        for proposal in proposals {
            made += u32::from(proposal.by == who);
            endorsed += u32::from(proposal.by != who && proposal.endorsed.contains(&who));
        }
        let given = room.tables.iter().flat_map(|table| table.guesses.keys());
        let given = given.filter(|(_, by, _)| *by == who).count();
        let off: Vec<f64> =
            room.tables.iter().zip(games).flat_map(|(of, game)| misses(of, game, who)).collect();
        let brier = (!off.is_empty()).then(|| off.iter().sum::<f64>() / off.len() as f64);
        let seat = games.get(usize::from(person.table)).zip(person.seat);
        rows.push(json!({
            "person": who,
            "name": names.then(|| room.name(who)),
            "role": person.role,
            "table": person.table + 1,
            "seat": seat.map(|(game, seat)| game.scenario().actor(seat).name.clone()),
            "joined": person.joined.to_string(),
            "gone": person.gone,
            "proposals": made,
            "endorsements": endorsed,
            "letters": room.letters.iter().filter(|letter| letter.by == who).count(),
            "notes": room.notes.iter().filter(|note| note.by == who).count(),
            "guesses": given,
            "brier": brier.map(|brier| (brier * 1_000.0).round() / 1_000.0),
            "survey": room.survey.contains_key(&who),
        }));
    }
    rows
}

/// How far off each of a person's latest guesses was in the end, squared; none while the game goes on. What is not
/// answered by the end is answered with no.
fn misses(of: &RoomTable, game: &Session, person: u32) -> Vec<f64> {
    let state = game.state();
    let guesses = of.guesses_of(person).into_iter().filter(|_| state.over());
    let one = |(question, percent): (crate::scenario::QuestionIx, u8)| {
        let came = f64::from(u8::from(state.resolved.get(question.at()) == Some(&true)));
        let off = f64::from(percent) / 100.0 - came;
        off * off
    };
    guesses.map(one).collect()
}
