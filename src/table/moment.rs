//! The moments of a turn: what is too large to be one card among others. Read from what a viewer has
//! learned, so that they hold nothing else.

use serde::{Deserialize, Serialize};

use crate::forecast::{Headline, Risk};
use crate::rules::{News, NewsKind, SeatView};
use crate::scenario::{ThresholdIx, threshold};
use crate::texts::{Message, message, say};

/// One of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SceneMoment {
    /// What sort of moment it is.
    pub kind: MomentKind,
    /// Which piece of news it is.
    pub news: usize,
    /// Its name, a few words.
    pub name: Message,
    /// One sentence; may be empty.
    pub sentence: Message,
}

/// What sort of moment it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MomentKind {
    /// A threshold was crossed.
    Threshold(ThresholdIx),
    /// A covert act found its author.
    Attribution,
    /// A red line was crossed, kept or let pass.
    RedLine,
    /// An agreement was broken.
    Agreement,
    /// A norm was broken.
    Norm,
}

impl SceneMoment {
    /// What sort of moment it is, where its name does not say so.
    pub fn caption(&self) -> Option<String> {
        matches!(self.kind, MomentKind::Threshold(_)).then(|| say!("moment-threshold"))
    }

    /// How much it deserves to be seen, if not all can be.
    pub(super) fn weight(&self) -> (u8, usize) {
        match self.kind {
            MomentKind::Threshold(ix) => (4, ix.at()),
            MomentKind::RedLine => (3, 0),
            MomentKind::Attribution => (2, 0),
            MomentKind::Agreement => (1, 0),
            MomentKind::Norm => (0, 0),
        }
    }

    /// What the forecast before the turn had given it, in a sentence: of thresholds.
    pub fn was(&self, before: Option<&Risk>) -> Option<String> {
        let MomentKind::Threshold(ix) = self.kind else { return None };
        let risk = before.filter(|risk| ix.at() < risk.thresholds.len())?;
        Some(say!("moment-was", chance = risk.of(Headline::NextTurn(ix)).rounded()))
    }
}

/// Whether a piece of news came of a turn: in it, or at the beginning of the next.
pub(super) fn came_of(news: &News, before: &SeatView, after: &SeatView) -> bool {
    news.turn == before.turn || news.turn == after.turn && after.turn > before.turn
}

/// Those between two views of the same viewer, in the order of the news.
pub(super) fn moments(before: &SeatView, after: &SeatView) -> Vec<SceneMoment> {
    let news = after.news.iter().enumerate();
    let news = news.filter(|(_, news)| came_of(news, before, after));
    let mut all: Vec<SceneMoment> = Vec::new();
    for moment in news.filter_map(|(at, news)| moment(at, news, before, after)) {
        // A norm that was broken twice is broken.
        if moment.kind != MomentKind::Norm || all.iter().all(|other| other.name != moment.name) {
            all.push(moment);
        }
    }
    all
}

fn moment(at: usize, news: &News, before: &SeatView, after: &SeatView) -> Option<SceneMoment> {
    let one = |kind, name: &Message, sentence| {
        Some(SceneMoment { kind, news: at, name: name.clone(), sentence })
    };
    match news.kind {
        NewsKind::Threshold => {
            let (ix, name) = crossed(news, after)?;
            let reached = reaches(before, after, ix).next();
            one(
                MomentKind::Threshold(ix),
                &name,
                reached.map_or(Message::default(), |at| said(after, at)),
            )
        }
        NewsKind::Attribution => {
            one(MomentKind::Attribution, &news.title, message!("moment-attribution"))
        }
        NewsKind::RedLine if !keyed(news, "news-red-line-declared") => {
            one(MomentKind::RedLine, &news.title, news.text.clone())
        }
        NewsKind::Agreement if keyed(news, "news-agreement-broken") => {
            one(MomentKind::Agreement, &news.title, message!("moment-agreement"))
        }
        NewsKind::Norm => one(MomentKind::Norm, &news.title, message!("moment-norm")),
        _ => None,
    }
}

fn keyed(news: &News, wanted: &str) -> bool {
    matches!(&news.title, Message::Text { key, .. } if key == wanted)
}

/// Which threshold a piece of news is about, and what crossing it is called.
fn crossed(news: &News, view: &SeatView) -> Option<(ThresholdIx, Message)> {
    view.thresholds.iter().enumerate().find_map(|(at, one)| {
        let name = threshold::said(&one.name, one.standing);
        let title = message!("news-threshold", threshold = name.clone());
        (one.crossed && news.title == title).then(|| (at.into(), name))
    })
}

/// Acts of the turn that reach the rung of a threshold, as pieces of news, the highest first.
fn reaches(before: &SeatView, after: &SeatView, ix: ThresholdIx) -> impl Iterator<Item = usize> {
    let least = after.thresholds[ix.at()].rung;
    let acts = after.news.iter().enumerate().filter(move |(_, news)| {
        news.kind == NewsKind::Act && news.turn == before.turn && news.rung >= Some(least)
    });
    let mut acts: Vec<_> = acts.map(|(at, news)| (news.rung, at)).collect();
    acts.sort_by_key(|(rung, at)| (std::cmp::Reverse(*rung), *at));
    acts.into_iter().map(|(_, at)| at)
}

/// Whether an act reaches a threshold that was crossed in the turn.
pub(super) fn reaches_any(
    at: usize,
    before: &SeatView,
    after: &SeatView,
    all: &[SceneMoment],
) -> bool {
    all.iter().any(|moment| match moment.kind {
        MomentKind::Threshold(ix) => reaches(before, after, ix).any(|act| act == at),
        _ => false,
    })
}

/// An act, and whose it is as far as that is known.
fn said(view: &SeatView, at: usize) -> Message {
    let news = &view.news[at];
    match news.actor {
        Some(actor) => {
            message!("moment-act", actor = view.actor(actor), title = news.title.clone())
        }
        None => news.text.clone(),
    }
}
