//! What hangs together in a scenario: what opens what, changes it, sets it, breaks it, ends the game. Everything that
//! has a name is a knot; each tie has the place of its words.

mod collect;
mod draw;
mod lens;
mod layout;
mod said;
mod turns;
mod write;

use crate::diagnostics::Span;
use crate::scenario::{ActorIx, EndingIx, Scenario, Thing, Tone};

pub use draw::svg;
pub use layout::{Laid, LaidKnot, LaidTie, layout};
pub use lens::{GraphView, Lens, ViewSpot, ViewTie};
pub use write::{dot, json, text};

/// Something with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Knot {
    /// Anything that expressions can name.
    Thing(Thing),
    /// An ending.
    Ending(EndingIx),
}

/// How one thing leads to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TieKind {
    /// It has to be so, for the other to come.
    Opens,
    /// It must not be so, for the other to come.
    Closes,
    /// It makes the game end so.
    Ends,
    /// It makes the other, or one of its outcomes, likelier.
    Raises,
    /// It makes the other, or one of its outcomes, less likely.
    Lowers,
    /// It decides whether an effect of the other works.
    Decides,
    /// It adds to it, or takes from it.
    Changes,
    /// It sets it.
    Sets,
    /// It does what the red line says.
    Answers,
    /// It breaks the norm.
    Breaks,
    /// The crisis stands there when it is done.
    Stands,
    /// Its owner may do it.
    Does,
}

impl TieKind {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Opens,
        Self::Closes,
        Self::Ends,
        Self::Raises,
        Self::Lowers,
        Self::Decides,
        Self::Changes,
        Self::Sets,
        Self::Answers,
        Self::Breaks,
        Self::Stands,
        Self::Does,
    ];

    /// The word, as between the two: "tension *opens* assault".
    pub fn word(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Closes => "closes",
            Self::Ends => "ends",
            Self::Raises => "raises",
            Self::Lowers => "lowers",
            Self::Decides => "decides",
            Self::Changes => "changes",
            Self::Sets => "sets",
            Self::Answers => "answers",
            Self::Breaks => "breaks",
            Self::Stands => "stands on",
            Self::Does => "does",
        }
    }

    /// The word from the other end: "assault, *opened by* tension".
    pub fn word_back(self) -> &'static str {
        match self {
            Self::Opens => "opened by",
            Self::Closes => "closed by",
            Self::Ends => "ended by",
            Self::Raises => "raised by",
            Self::Lowers => "lowered by",
            Self::Decides => "decided by",
            Self::Changes => "changed by",
            Self::Sets => "set by",
            Self::Answers => "answered by",
            Self::Breaks => "broken by",
            Self::Stands => "stood on by",
            Self::Does => "done by",
        }
    }
}

/// A knot and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnotInfo {
    /// What it is.
    pub knot: Knot,
    /// Its id.
    pub id: String,
    /// What players read.
    pub title: String,
    /// Where its id is given.
    pub span: Span,
    /// The first turn in which it can come about; `None` of what is there from the start, or never comes.
    pub turn: Option<u32>,
    /// Whose it is.
    pub owner: Option<ActorIx>,
    /// What sort of end, of an ending.
    pub tone: Option<Tone>,
    /// What else it asks for: conditions on what is no knot of the story, such as `tension >= 60`.
    pub needs: Vec<String>,
}

/// A tie between two knots, by their places in [`Graph::knots`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// What leads.
    pub from: usize,
    /// To what.
    pub to: usize,
    /// How.
    pub kind: TieKind,
    /// The words that say so.
    pub span: Span,
    /// These words, or what else there is to say.
    pub label: String,
}

/// All knots and ties of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// In the order of the file, section by section.
    pub knots: Vec<KnotInfo>,
    /// What leads to what.
    pub ties: Vec<Tie>,
    /// FirstTurns that there may be.
    pub turns: u32,
    /// Dates on which turns begin.
    pub dates: Vec<String>,
    /// Names of actors.
    pub actors: Vec<String>,
    /// The scenario's title.
    pub title: String,
}

impl Knot {
    /// The word for its sort.
    pub fn sort(self) -> &'static str {
        match self {
            Self::Thing(thing) => thing.sort().word(),
            Self::Ending(_) => "ending",
        }
    }

    /// Whether it is a step of the story: something that is done, comes, holds from then on, or ends it.
    fn tells(self) -> bool {
        matches!(
            self,
            Self::Ending(_) | Self::Thing(Thing::Option(_) | Thing::Inject(_) | Thing::Flag(_))
        )
    }
}

impl Graph {
    /// The knot of this id; of an ending that has the id of something else, the ending.
    pub fn find(&self, id: &str) -> Option<usize> {
        let is = |knot: &&KnotInfo| knot.id == id;
        self.knots.iter().rposition(|knot| is(&knot))
    }

    /// The ids that [`Graph::find`] knows.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.knots.iter().map(|knot| knot.id.as_str())
    }
}

/// The title of a thing, as players read it.
fn title(scenario: &Scenario, thing: Thing) -> String {
    match thing {
        Thing::Actor(ix) => scenario.actor(ix).name.clone(),
        Thing::Agreement(ix) => scenario.agreements[ix.at()].title.clone(),
        Thing::Date(ix) => scenario.dates[ix.at()].name.clone(),
        Thing::Flag(ix) => scenario.flags[ix.at()].name.clone(),
        Thing::Indicator(ix) => scenario.indicators[ix.at()].name.clone(),
        Thing::Inject(ix) => scenario.inject(ix).title.clone(),
        Thing::Norm(ix) => scenario.norms[ix.at()].name.clone(),
        Thing::Option(ix) => scenario.option(ix).title.clone(),
        Thing::RedLine(ix) => scenario.red_lines[ix.at()].title.clone(),
        Thing::Rung(ix) => scenario.ladder.rungs[ix.at()].name.clone(),
        Thing::Threshold(ix) => scenario.ladder.thresholds[ix.at()].name.clone(),
        Thing::Timer(ix) => scenario.timers[ix.at()].name.clone(),
    }
}
