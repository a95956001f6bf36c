//! One's own games in words: before a game, and where one that is over stands among them.

use crate::scenario::{ActorIx, Scenario};
use crate::session::{OwnGame, OwnGames, OwnScore};
use crate::texts::{decimal, say};

/// What one's games in these seats came to, under the theory and in the variant that the scenario is: a line for
/// each seat that has any, and one for those that are not counted.
pub fn own_games(
    scenario: &Scenario,
    people: impl Iterator<Item = ActorIx>,
    found: &OwnGames,
) -> Vec<String> {
    let line = |actor| {
        let OwnScore { games, mean, best } = OwnScore::of(&found.points(scenario, actor))?;
        let (actor, mean, best) = (&scenario.actor(actor).name, decimal(mean, 1), decimal(best, 1));
        Some(match games {
            1 => say!("own-game", actor = actor, points = best),
            _ => say!("own-games", count = games, actor = actor, mean = mean, best = best),
        })
    };
    people.filter_map(line).chain(others(found)).collect()
}

/// Where a game that is over, and is among those found, stands: a line for each seat that a person had.
pub fn own_place(
    scenario: &Scenario,
    game: &[(ActorIx, OwnGame)],
    found: &OwnGames,
) -> Vec<String> {
    let line = |(actor, game): &(ActorIx, OwnGame)| {
        let points = found.points(scenario, *actor);
        let OwnScore { games, mean, best } = OwnScore::of(&points)?;
        let place = 1 + points.iter().filter(|other| **other > game.points).count();
        let (actor, points) = (&scenario.actor(*actor).name, decimal(game.points, 1));
        Some(match games {
            1 => say!("own-first", actor = actor, points = points),
            _ => say!(
                "own-place",
                actor = actor,
                points = points,
                place = place,
                count = games,
                mean = decimal(mean, 1),
                best = decimal(best, 1),
            ),
        })
    };
    let mut lines: Vec<_> = game.iter().filter_map(line).collect();
    if !lines.is_empty() {
        lines.extend(others(found));
    }
    lines
}

/// That some are not counted.
fn others(found: &OwnGames) -> impl Iterator<Item = String> {
    (found.others > 0).then(|| say!("own-others", count = found.others)).into_iter()
}
