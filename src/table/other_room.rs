//! The other room: the decisive turn as two seats saw it, side by side. For the debrief: it tells secrets.

use serde::{Deserialize, Serialize};

use crate::report::{Feeling, Perceived, decisive};
use crate::rules::{Event, NewsKind, SeatView, Viewer};
use crate::scenario::{ActorIx, Scenario};
use crate::session::Session;
use crate::texts::{from_to, say};

/// One turn in two rooms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherRoom {
    /// The turn, from 1.
    pub turn: u32,
    /// One's own room, and the other.
    pub rooms: [SeatRoom; 2],
}

/// What one seat saw in the turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatRoom {
    /// Whose room it is.
    pub seat: ActorIx,
    /// Its name.
    pub name: String,
    /// Reports that it got before it decided, and the other did not.
    pub told: Vec<String>,
    /// What was done, as it saw it and the other did not.
    pub saw: Vec<String>,
    /// What was done or reported in the other room and did not reach it.
    pub hidden: Vec<String>,
    /// What it alone of the two could measure.
    pub knew: Vec<String>,
    /// Why it read what was done as a threat.
    pub threat: Vec<String>,
}

impl SeatRoom {
    /// Its parts that hold something, each with its heading, in the order of reading.
    pub fn parts(&self) -> Vec<(String, &[String])> {
        let parts = [
            (say!("other-room-told"), self.told.as_slice()),
            (say!("other-room-saw"), &self.saw),
            (say!("other-room-knew"), &self.knew),
            (say!("other-room-hidden"), &self.hidden),
            (say!("other-room-threat"), &self.threat),
        ];
        parts.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
    }
}

impl OtherRoom {
    /// Of a game that is over: the decisive turn, seen from the first seat that a person had, or from whoever
    /// acted on the highest rung, and from the seat that felt most provoked by it, or else provoked it most.
    /// `None` if the game has one seat.
    pub fn of(session: &Session, perceived: &[Perceived]) -> Option<Self> {
        let scenario = session.scenario();
        let history = session.history();
        let trail = history.iter().chain([session.state()]).map(|state| state.rung);
        let turn = decisive(&trail.collect::<Vec<_>>());
        let of_turn: Vec<&Perceived> = perceived.iter().filter(|one| one.turn == turn).collect();
        let highest = of_turn.iter().max_by_key(|one| scenario.option(one.option).rung);
        let own = session.people().next().or(highest.map(|one| one.actor));
        let own = own.unwrap_or_default();
        let other = other(scenario, &of_turn, own)?;
        let view = |seat| view(session, turn, Viewer::Seat(seat));
        let (mine, theirs) = (view(own)?, view(other)?);
        let room = |seat, view: &SeatView, beside: &SeatView| {
            room(scenario, (turn, seat), (view, beside), &of_turn)
        };
        let mut rooms = [room(own, &mine, &theirs), room(other, &theirs, &mine)];
        apart(&mut rooms);
        Some(Self { turn, rooms })
    }
}

/// Leaves out what was the same in both.
fn apart(rooms: &mut [SeatRoom; 2]) {
    let [one, two] = rooms;
    for (mine, theirs) in [(&mut one.told, &mut two.told), (&mut one.saw, &mut two.saw)] {
        let both: Vec<_> = mine.iter().filter(|line| theirs.contains(line)).cloned().collect();
        mine.retain(|line| !both.contains(line));
        theirs.retain(|line| !both.contains(line));
    }
}

/// Who sat in the other room.
fn other(scenario: &Scenario, of_turn: &[&Perceived], own: ActorIx) -> Option<ActorIx> {
    let felt = || of_turn.iter().flat_map(|one| &one.felt).filter(|felt| felt.amount > 0);
    let by_me = felt().filter(|felt| felt.toward == own && felt.by != own);
    let of_me = felt().filter(|felt| felt.by == own && felt.toward != own);
    let first = by_me.max_by_key(|felt| felt.amount).map(|felt| felt.by);
    first
        .or_else(|| of_me.max_by_key(|felt| felt.amount).map(|felt| felt.toward))
        .or_else(|| of_turn.iter().map(|one| one.actor).find(|actor| *actor != own))
        .or_else(|| scenario.actor_ids().find(|actor| *actor != own))
}

/// What somebody knew when a turn had been adjudicated, before the next one began.
fn view(session: &Session, turn: u32, viewer: Viewer) -> Option<SeatView> {
    let (history, events) = (session.history(), session.events());
    let begun = usize::try_from(turn).ok()?;
    let after = history.get(begun).unwrap_or(session.state());
    let next = Event::TurnBegan { turn: turn + 1 };
    let cut = events.iter().position(|event| *event == next).unwrap_or(events.len());
    let known = &history[..(begun + 1).min(history.len())];
    Some(SeatView::of(session.scenario(), known, after, &events[..cut], viewer))
}

fn room(
    scenario: &Scenario,
    (turn, seat): (u32, ActorIx),
    (view, beside): (&SeatView, &SeatView),
    of_turn: &[&Perceived],
) -> SeatRoom {
    let news = |view: &SeatView, kind: NewsKind| -> Vec<String> {
        let news = view.news.iter().filter(|news| news.turn == turn && news.kind == kind);
        news.map(|news| match (kind, news.actor) {
            (NewsKind::Act, Some(actor)) => {
                say!("moment-act", actor = view.actor(actor), title = news.title.clone())
            }
            (NewsKind::Act, None) => say!("other-room-unclaimed", seen = news.text.clone()),
            _ => news.title.say(),
        })
        .collect()
    };
    let (told, saw) = (news(view, NewsKind::Inject), news(view, NewsKind::Act));
    let there = [NewsKind::Inject, NewsKind::Act].map(|kind| news(beside, kind)).concat();
    // What nobody claims everybody sees, who has done it as its own.
    let unclaimed: Vec<String> = beside
        .news
        .iter()
        .filter(|news| news.actor.is_none())
        .map(|news| say!("other-room-unclaimed", seen = news.text.clone()))
        .collect();
    let mine =
        |line: &String| told.contains(line) || saw.contains(line) || unclaimed.contains(line);
    let hidden = there.iter().filter(|line| !mine(line)).cloned().collect();
    let known = |ix| beside.indicators.iter().any(|other| other.ix == ix);
    let knew = view.indicators.iter().filter(|one| !known(one.ix));
    let knew =
        knew.map(|one| format!("{}: {} ({})", one.name, from_to(one.before, one.value), one.band));
    SeatRoom {
        seat,
        name: scenario.actor(seat).name.clone(),
        hidden,
        knew: knew.collect(),
        threat: threat(scenario, view, seat, of_turn),
        told,
        saw,
    }
}

/// What it felt by what, and its red lines that were touched or stand.
fn threat(
    scenario: &Scenario,
    view: &SeatView,
    seat: ActorIx,
    of_turn: &[&Perceived],
) -> Vec<String> {
    let felt = of_turn.iter().flat_map(|one| one.felt.iter().map(move |felt| (one, felt)));
    let mine = felt.filter(|(_, felt)| felt.by == seat && felt.amount > 0);
    let mut felt: Vec<(&Feeling, String)> = mine
        .map(|(one, felt)| {
            let option = scenario.option(one.option);
            let (title, kind) = (option.title.as_str(), option.kind.label.as_str());
            let (said, amount) = (felt.said(scenario), felt.amount);
            let line = match felt.mistaken {
                true => say!("other-room-mistaken", said = said, title = title, amount = amount),
                false => say!(
                    "other-room-felt",
                    said = said,
                    title = title,
                    kind = kind,
                    amount = amount
                ),
            };
            (felt, line)
        })
        .collect();
    felt.sort_by_key(|(felt, _)| std::cmp::Reverse(felt.amount));
    let own = view.red_lines.iter().filter(|line| line.owner == seat);
    let lines = own.map(|line| say!("other-room-red-line", title = &line.title));
    felt.into_iter().map(|(_, line)| line).chain(lines).collect()
}
