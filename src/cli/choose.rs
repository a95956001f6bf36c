//! What to go on with in the terminal: games that were left, or something new.

use super::CliError;
use crate::record::{Record, RecordError, Summary};
use crate::terminal::{Menu, MenuPick, MenuRow, pick};
use crate::texts::say;

/// What somebody chose.
pub(super) enum MenuWish {
    /// This game.
    Game(Box<Summary>),
    /// This of the new things.
    New(usize),
    /// Nothing.
    Nothing,
}

/// What there is to choose from.
pub(super) struct ChoiceOffer<'a> {
    /// What the choice is about.
    pub title: String,
    /// Games that were left, that of the latest entry first.
    pub games: &'a dyn Fn(&Record) -> Result<Vec<Summary>, RecordError>,
    /// Whether a game was begun with the text that a new one would be begun with.
    pub same: &'a dyn Fn(&Summary) -> bool,
    /// New things, each with what else is to be known.
    pub new: Vec<(String, String)>,
}

/// Asks, unless there is but one thing to do.
pub(super) fn choose(record: &mut Record, offer: &ChoiceOffer<'_>) -> Result<MenuWish, CliError> {
    let mut notice = None;
    let mut cursor = None;
    loop {
        let games = (offer.games)(record)?;
        if games.is_empty() && offer.new.len() == 1 {
            return Ok(MenuWish::New(0));
        }
        let rows = games.iter().map(|game| left(game, (offer.same)(game)));
        let new = offer.new.iter().map(|(title, about)| MenuRow {
            title: title.clone(),
            about: vec![about.clone()],
            game: None,
        });
        // What one would go on with: the latest game of the text and rules as they are, or else a new one.
        let same = |game: &Summary| (offer.same)(game) && game.by_these_rules();
        let default = games.iter().position(same).unwrap_or(games.len());
        let at = cursor.unwrap_or(default);
        let menu = Menu::new(offer.title.clone(), text(&games), rows.chain(new).collect(), at);
        let picked = pick(menu.saying(notice.take()))?;
        let done = match picked {
            MenuPick::Nothing => return Ok(MenuWish::Nothing),
            MenuPick::Row(at) if games.get(at).is_some_and(|game| !game.by_these_rules()) => {
                cursor = Some(at);
                Err(RecordError::OtherRules {
                    game: games[at].id.clone(),
                    edition: games[at].rules,
                })
            }
            MenuPick::Row(at) if at < games.len() => {
                return Ok(MenuWish::Game(Box::new(games[at].clone())));
            }
            MenuPick::Row(at) => return Ok(MenuWish::New(at - games.len())),
            MenuPick::Rename(at, name) => {
                cursor = Some(at);
                record.rename(&games[at].id, &name)
            }
            MenuPick::Delete(at) => {
                cursor = Some(at);
                record.delete(games[at].id.as_str())
            }
        };
        notice = done.err().map(|error| error.to_string());
    }
}

fn text(games: &[Summary]) -> String {
    match games.len() {
        0 => String::new(),
        1 => say!("term-left-one"),
        n => say!("term-left-several", count = n),
    }
}

/// A game that was left.
fn left(game: &Summary, same: bool) -> MenuRow {
    let called = game.name.clone().unwrap_or_else(|| game.id.to_string());
    let people = game.people.join(", ");
    let title = match &game.chapter {
        None => game.title.clone(),
        Some((_, number)) => say!("term-chapter-of", title = &game.title, chapter = *number),
    };
    let mut about = vec![
        format!("{title}: {people}"),
        say!(
            "term-left-since",
            turns = game.turns,
            begun = game.begun(),
            game = game.id.to_string(),
        ),
    ];
    about.extend(game.apart.iter().map(ToString::to_string));
    if game.ended.is_some() {
        about.push(say!("term-left-chapter-next"));
    } else if !same {
        about.push(format!("! {}", say!("term-left-edited")));
    }
    MenuRow { title: say!("term-go-on-with", game = &called), about, game: Some(called) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library::Shipped;
    use crate::session::{Origin, Setup};

    #[test]
    fn a_game_is_offered_with_what_sets_it_apart() {
        let folder = tempfile::tempdir().unwrap();
        let mut record = Record::open(&folder.path().join("games.sqlite")).unwrap();
        let loaded = Shipped::find("first-steps").unwrap().load();
        let scenario = loaded.scenario.unwrap();
        let mut setup = Setup::all_computers(&scenario, 1, crate::policy::PolicyKind::Random);
        setup.rules = 7;
        setup.origin = Some(Origin { game: "first-steps-3f9a".to_owned(), turn: 2 });
        let game = record.begin(&setup, &scenario, &loaded.files).unwrap();
        let list = record.games().unwrap();
        let row = left(&list.games[0], true);
        assert_eq!(row.title, format!("Go on with {game}"));
        assert_eq!(
            row.about[2..],
            [
                "what if from turn 2 of first-steps-3f9a",
                "made with edition 7 of the rules (here: 1), so not to be played on",
            ]
        );
    }
}
