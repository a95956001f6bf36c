//! A move of a player's own, as far as it has been written.

use crate::forecast::rounded;
use crate::report::odds;
use crate::rules::SeatView;
use crate::scenario::catalogue::{Kind, kinds};
use crate::scenario::{ActorIx, Consequence, FreeMove, Misfit, MovePart};
use crate::texts::say;

/// The longest line, in characters.
pub const LONGEST: usize = 400;

/// A line of the sheet. Lists have one line more than entries, for the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftRow {
    /// What is done.
    Title,
    /// What it is to bring about.
    Text,
    /// A reason for it.
    Pro(usize),
    /// A reason against it.
    Con(usize),
    /// The kind of act.
    Kind,
    /// What it is to this actor.
    Party(ActorIx),
    /// Whether it is covert.
    Covert,
    /// Success in words.
    Success,
    /// An effect of success.
    Gain(usize),
    /// Failure in words.
    Failure,
    /// An effect of failure.
    Loss(usize),
    /// The end: write it down.
    Write,
}

/// What a move is to an actor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Party {
    /// Nothing.
    #[default]
    None,
    /// It is done to it, or with it.
    Toward,
    /// It is aimed against it.
    Against,
}

/// The sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What is done.
    pub title: String,
    /// What it is to bring about.
    pub text: String,
    /// Why it should work.
    pub pro: Vec<String>,
    /// Why it should not.
    pub con: Vec<String>,
    /// What was typed to find the kind of act.
    pub filter: String,
    /// The kind of act, once chosen.
    pub kind: Option<&'static Kind>,
    /// For each actor, in the scenario's order; shorter if the rest is nothing.
    parties: Vec<Party>,
    /// Whether its author is hidden.
    pub covert: bool,
    /// What it leads to if it works.
    pub success: DraftOutcome,
    /// What it leads to if it does not.
    pub failure: DraftOutcome,
    /// The line under the cursor.
    at: usize,
    /// Why it could not be written down, and in which line.
    pub wrong: Option<Misfit>,
}

/// What it leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftOutcome {
    /// In words.
    pub text: String,
    /// Its effects, as the format writes them.
    pub effects: Vec<String>,
}

impl Draft {
    /// Every line, in order, for the seat of `me`.
    pub fn rows(&self, me: ActorIx, view: &SeatView) -> Vec<DraftRow> {
        let mut rows = vec![DraftRow::Title, DraftRow::Text];
        rows.extend((0..=self.pro.len()).map(DraftRow::Pro));
        rows.extend((0..=self.con.len()).map(DraftRow::Con));
        rows.push(DraftRow::Kind);
        let others = view.actors.iter().filter(|actor| actor.ix != me);
        rows.extend(others.map(|actor| DraftRow::Party(actor.ix)));
        rows.extend([DraftRow::Covert, DraftRow::Success]);
        rows.extend((0..=self.success.effects.len()).map(DraftRow::Gain));
        rows.push(DraftRow::Failure);
        rows.extend((0..=self.failure.effects.len()).map(DraftRow::Loss));
        rows.push(DraftRow::Write);
        rows
    }

    /// Where the cursor is, among the lines.
    pub fn cursor(&self, rows: &[DraftRow]) -> usize {
        self.at.min(rows.len().saturating_sub(1))
    }

    /// Moves the cursor, and takes empty lines out of the lists.
    pub fn go(&mut self, to: usize, me: ActorIx, view: &SeatView) {
        let target = self.rows(me, view).get(to).copied().unwrap_or(DraftRow::Write);
        self.tidy();
        let rows = self.rows(me, view);
        self.at = rows.iter().position(|row| *row == target).unwrap_or(to.min(rows.len() - 1));
    }

    /// Takes empty lines out of the lists.
    pub fn tidy(&mut self) {
        for list in self.lists() {
            list.retain(|line| !line.trim().is_empty());
        }
    }

    /// What stands in a line so far.
    pub fn said(&self, row: DraftRow) -> &str {
        let (list, at) = match row {
            DraftRow::Title => return &self.title,
            DraftRow::Text => return &self.text,
            DraftRow::Kind => return &self.filter,
            DraftRow::Success => return &self.success.text,
            DraftRow::Failure => return &self.failure.text,
            DraftRow::Pro(at) => (&self.pro, at),
            DraftRow::Con(at) => (&self.con, at),
            DraftRow::Gain(at) => (&self.success.effects, at),
            DraftRow::Loss(at) => (&self.failure.effects, at),
            DraftRow::Party(_) | DraftRow::Covert | DraftRow::Write => return "",
        };
        list.get(at).map_or("", String::as_str)
    }

    /// Puts a text in a line.
    pub fn say(&mut self, row: DraftRow, text: &str) {
        self.take_back(row, true);
        self.add(row, text);
    }

    /// What a move is to an actor from here on.
    pub fn set_party(&mut self, actor: ActorIx, party: Party) {
        self.parties.resize(self.parties.len().max(actor.at() + 1), Party::None);
        self.parties[actor.at()] = party;
        self.wrong = None;
    }

    /// The odds that the arguments make, in words; each counts as much as the scenario says.
    pub fn odds(&self, view: &SeatView) -> String {
        let argument = view.free_moves.as_ref().map_or(1.0, |free| free.argument);
        let said = |list: &[String]| list.iter().filter(|why| !why.trim().is_empty()).count();
        let (pro, con) = (said(&self.pro), said(&self.con));
        let mut to_one = 1.0;
        for _ in 0..pro {
            to_one *= argument;
        }
        for _ in 0..con {
            to_one *= 1.0 / argument;
        }
        let share = rounded(to_one / (to_one + 1.0));
        let factor = odds(argument);
        let signs = [format!(" × {factor}").repeat(pro), format!(" ÷ {factor}").repeat(con)];
        let sum = if pro + con == 0 { String::new() } else { format!(" = {}", odds(to_one)) };
        say!("draft-odds", product = format!("1{}{sum}", signs.concat()), share = share)
    }

    fn lists(&mut self) -> [&mut Vec<String>; 4] {
        [&mut self.pro, &mut self.con, &mut self.success.effects, &mut self.failure.effects]
    }

    /// The text that is typed in a line; none if it has none.
    fn line(&mut self, row: DraftRow) -> Option<&mut String> {
        let (list, at) = match row {
            DraftRow::Title => return Some(&mut self.title),
            DraftRow::Text => return Some(&mut self.text),
            DraftRow::Kind => return Some(&mut self.filter),
            DraftRow::Success => return Some(&mut self.success.text),
            DraftRow::Failure => return Some(&mut self.failure.text),
            DraftRow::Pro(at) => (&mut self.pro, at),
            DraftRow::Con(at) => (&mut self.con, at),
            DraftRow::Gain(at) => (&mut self.success.effects, at),
            DraftRow::Loss(at) => (&mut self.failure.effects, at),
            DraftRow::Party(_) | DraftRow::Covert | DraftRow::Write => return None,
        };
        if at == list.len() {
            list.push(String::new());
        }
        list.get_mut(at)
    }

    /// Adds what is typed or pasted.
    pub fn add(&mut self, row: DraftRow, text: &str) {
        if let Some(line) = self.line(row) {
            let room = LONGEST.saturating_sub(line.chars().count());
            let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
            line.extend(plain.take(room));
            self.changed(row);
        }
    }

    /// Takes the last letter back, or the whole line.
    pub fn take_back(&mut self, row: DraftRow, all: bool) {
        let Some(line) = self.line(row) else { return };
        line.pop();
        if all {
            line.clear();
        }
        self.changed(row);
    }

    fn changed(&mut self, row: DraftRow) {
        self.wrong = None;
        if row == DraftRow::Kind {
            self.kind =
                if self.filter.trim().is_empty() { None } else { self.matching().first().copied() };
        }
    }

    /// Kinds of act that what was typed fits to.
    pub fn matching(&self) -> Vec<&'static Kind> {
        let wanted = self.filter.trim().to_lowercase();
        let fits = |text: &str| text.to_lowercase().contains(&wanted);
        let all = kinds().iter();
        all.filter(|k| fits(&k.label) || fits(&k.id) || fits(&k.domain.to_string())).collect()
    }

    /// Where the chosen kind is among those that fit.
    pub fn chosen(&self, matching: &[&'static Kind]) -> Option<usize> {
        let chosen = &self.kind?.id;
        matching.iter().position(|kind| kind.id == *chosen)
    }

    /// The next of what a line has to choose from, or the one before.
    pub fn step(&mut self, row: DraftRow, forward: bool) {
        match row {
            DraftRow::Kind => {
                let matching = self.matching();
                let len = matching.len();
                let next = match self.chosen(&matching) {
                    Some(at) => at + if forward { 1 } else { len - 1 },
                    None if forward => 0,
                    None => len.max(1) - 1,
                };
                self.kind = matching.get(next % len.max(1)).copied();
            }
            DraftRow::Party(actor) => {
                self.parties.resize(self.parties.len().max(actor.at() + 1), Party::None);
                let party = &mut self.parties[actor.at()];
                *party = match (*party, forward) {
                    (Party::None, true) | (Party::Against, false) => Party::Toward,
                    (Party::Toward, true) | (Party::None, false) => Party::Against,
                    (Party::Against, true) | (Party::Toward, false) => Party::None,
                };
            }
            DraftRow::Covert => self.covert = !self.covert,
            _ => return,
        }
        self.wrong = None;
    }

    /// What the move is to an actor.
    pub fn party(&self, actor: ActorIx) -> Party {
        self.parties.get(actor.at()).copied().unwrap_or_default()
    }

    /// The move as it stands.
    pub fn free_move(&self, actor: ActorIx) -> FreeMove {
        let those = |wanted: Party| {
            let parties = self.parties.iter().enumerate();
            parties.filter(|(_, party)| **party == wanted).map(|(at, _)| at.into()).collect()
        };
        let outcome = |outcome: &DraftOutcome| Consequence {
            text: outcome.text.clone(),
            effects: outcome.effects.clone(),
        };
        FreeMove {
            actor,
            title: self.title.clone(),
            text: self.text.clone(),
            kind: self.kind.map(|kind| kind.id.clone()).unwrap_or_default(),
            toward: those(Party::Toward),
            against: those(Party::Against),
            covert: self.covert,
            pro: self.pro.clone(),
            con: self.con.clone(),
            success: outcome(&self.success),
            failure: outcome(&self.failure),
        }
    }

    /// It could not be written down: the cursor goes to where the mistake is.
    pub fn refused(&mut self, misfit: Misfit, me: ActorIx, view: &SeatView) {
        let rows = self.rows(me, view);
        let place = rows.iter().position(|row| misfit.part == row.part());
        self.at = place.unwrap_or(rows.len() - 1);
        self.wrong = Some(misfit);
    }
}

impl DraftRow {
    /// The part of a move that is written in this line.
    pub fn part(self) -> MovePart {
        match self {
            Self::Title => MovePart::Title,
            Self::Text => MovePart::Text,
            Self::Pro(at) => MovePart::Pro(at),
            Self::Con(at) => MovePart::Con(at),
            Self::Kind => MovePart::Kind,
            Self::Party(_) => MovePart::Parties,
            Self::Gain(at) => MovePart::Success(at),
            Self::Loss(at) => MovePart::Failure(at),
            Self::Covert | Self::Success | Self::Failure | Self::Write => MovePart::Whole,
        }
    }
}
