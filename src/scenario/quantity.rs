//! The table of quantities: every kind of value that a game's state holds, or that follows from it.
//!
//! What a quantity is in a scenario stands here and nowhere else: its word in expressions, how effects
//! change it, its bounds, who may know it, where it starts, how it is said. `rules::quantity` says where
//! it stands in play.

use std::fmt;

use super::expr::{Bounds, Change, Cond, Int, NEVER, Ranges, Read};
use super::ix::{ActorIx, AgreementIx, FlagIx, IndicatorIx, TimerIx};
use super::model::Scenario;
use super::thing::{NameSort, Quantity, Thing};
use crate::texts::{Message, message};

/// Fewest and most turns that a timer has left.
pub const TIMER: (i32, i32) = (0, 99);
/// Lowest and highest grievance.
pub const GRIEVANCE: (i32, i32) = (0, 100);
/// Lowest and highest trust.
pub const TRUST: (i32, i32) = (-100, 100);
/// Lowest and highest credibility.
pub const CREDIBILITY: (i32, i32) = (0, 100);

/// A word of expressions that asks about one thing.
pub(super) struct Function {
    /// The word before the brackets.
    pub word: &'static str,
    /// What stands in them.
    pub of: NameSort,
    /// Whether it gives a number, or else a condition.
    pub number: bool,
    /// What it reads; `None` of a thing of another sort.
    pub reads: fn(Thing) -> Option<Read>,
}

/// A word of effects that does something to one thing, and may take an amount.
pub(super) struct Deed {
    /// The word before the brackets.
    pub word: &'static str,
    /// What stands in them first.
    pub of: NameSort,
    /// What an amount behind it is called, if it takes one.
    pub amount: Option<&'static str>,
    /// What it changes; `None` of a thing of another sort.
    pub change: fn(Thing, Int) -> Option<Change>,
}

/// Words for numbers, then words for conditions, in the order in which messages list them.
pub(super) const FUNCTIONS: &[Function] = &[
    Function {
        word: "days_to",
        of: NameSort::Date,
        number: true,
        reads: |t| number(Quantity::DaysTo(t.date()?)),
    },
    Function {
        word: "minutes_to",
        of: NameSort::Date,
        number: true,
        reads: |t| number(Quantity::MinutesTo(t.date()?)),
    },
    Function {
        word: "breaches",
        of: NameSort::Norm,
        number: true,
        reads: |t| number(Quantity::Breaches(t.norm()?)),
    },
    Function {
        word: "credibility",
        of: NameSort::Actor,
        number: true,
        reads: |t| number(Quantity::Credibility(t.actor()?)),
    },
    Function {
        word: "budget",
        of: NameSort::Actor,
        number: true,
        reads: |t| number(Quantity::Budget(t.actor()?)),
    },
    Function {
        word: "timer",
        of: NameSort::Timer,
        number: true,
        reads: |t| number(Quantity::Timer(t.timer()?)),
    },
    Function {
        word: "fired",
        of: NameSort::Inject,
        number: false,
        reads: |t| yes(Quantity::Fired(t.inject()?)),
    },
    Function {
        word: "reached",
        of: NameSort::Rung,
        number: false,
        reads: |t| Some(Read::Cond(Cond::Reached(t.rung()?))),
    },
    Function {
        word: "crossed",
        of: NameSort::RedLine,
        number: false,
        reads: |t| yes(Quantity::Crossed(t.red_line()?)),
    },
    Function {
        word: "crossed",
        of: NameSort::Threshold,
        number: false,
        reads: |t| yes(Quantity::Threshold(t.threshold()?)),
    },
    Function {
        word: "in_force",
        of: NameSort::Agreement,
        number: false,
        reads: |t| yes(Quantity::InForce(t.agreement()?)),
    },
    Function {
        word: "kept",
        of: NameSort::Agreement,
        number: false,
        reads: |t| yes(Quantity::KeptTerm(t.agreement()?)),
    },
];

/// What effects do, besides raising, lowering and setting.
pub(super) const DEEDS: &[Deed] = &[
    Deed {
        word: "breach",
        of: NameSort::Norm,
        amount: None,
        change: |thing, _| Some(Change::Breach(thing.norm()?)),
    },
    Deed {
        word: "set_timer",
        of: NameSort::Timer,
        amount: Some("turns"),
        change: |thing, turns| Some(Change::Set(Quantity::Timer(thing.timer()?), turns)),
    },
];

fn number(quantity: Quantity) -> Option<Read> {
    Some(Read::Int(Int::Of(quantity)))
}

fn yes(quantity: Quantity) -> Option<Read> {
    Some(Read::Cond(Cond::Is(quantity)))
}

impl Quantity {
    /// The thing that is secret with it: whoever knows of that knows the quantity. `None` if everybody does.
    pub fn secret_with(self) -> Option<Thing> {
        match self {
            Self::Turn | Self::TurnsLeft | Self::Rung | Self::Highest => None,
            Self::MinutesTo(_) | Self::DaysTo(_) => None,
            Self::Grievance(..) | Self::Trust(..) | Self::Credibility(_) | Self::Breaches(_) => {
                None
            }
            Self::Attributed(_) | Self::Threshold(_) => None,
            Self::Budget(ix) | Self::Tapped(_, ix) => Some(Thing::Actor(ix)),
            Self::Indicator(ix) => Some(Thing::Indicator(ix)),
            Self::Flag(ix) => Some(Thing::Flag(ix)),
            Self::Timer(ix) => Some(Thing::Timer(ix)),
            Self::Crossed(ix) => Some(Thing::RedLine(ix)),
            Self::TimesChosen(ix) | Self::SinceOption(ix) => Some(Thing::Option(ix)),
            Self::Fired(ix) | Self::SinceInject(ix) => Some(Thing::Inject(ix)),
            Self::Agreed(ix, _) | Self::BrokenBy(ix, _) => Some(Thing::Agreement(ix)),
            Self::InForce(ix) | Self::KeptTerm(ix) => Some(Thing::Agreement(ix)),
        }
    }

    /// The things that it is about.
    pub fn about(self) -> [Option<Thing>; 2] {
        let one = match self {
            Self::Turn | Self::TurnsLeft | Self::Rung | Self::Highest => return [None, None],
            Self::Grievance(a, b) | Self::Trust(a, b) => {
                return [Some(Thing::Actor(a)), Some(Thing::Actor(b))];
            }
            Self::Tapped(option, by) => {
                return [Some(Thing::Option(option)), Some(Thing::Actor(by))];
            }
            Self::MinutesTo(ix) | Self::DaysTo(ix) => Thing::Date(ix),
            Self::Indicator(ix) => Thing::Indicator(ix),
            Self::Flag(ix) => Thing::Flag(ix),
            Self::Timer(ix) => Thing::Timer(ix),
            Self::Credibility(ix) | Self::Budget(ix) => Thing::Actor(ix),
            Self::Breaches(ix) => Thing::Norm(ix),
            Self::Crossed(ix) => Thing::RedLine(ix),
            Self::Threshold(ix) => Thing::Threshold(ix),
            Self::TimesChosen(ix) | Self::SinceOption(ix) | Self::Attributed(ix) => {
                Thing::Option(ix)
            }
            Self::Fired(ix) | Self::SinceInject(ix) => Thing::Inject(ix),
            Self::Agreed(ix, _) | Self::BrokenBy(ix, _) => Thing::Agreement(ix),
            Self::InForce(ix) | Self::KeptTerm(ix) => Thing::Agreement(ix),
        };
        [Some(one), None]
    }

    /// Lowest and highest value, in a scenario with these ranges.
    pub fn bounds(self, ranges: &Ranges) -> Bounds {
        let of = |(low, high): (i32, i32)| Bounds::new(low.into(), high.into());
        match self {
            Self::Turn => ranges.turn(),
            Self::TurnsLeft => ranges.turns_left(),
            Self::Rung | Self::Highest => Bounds::new(0, ranges.rungs - 1),
            Self::MinutesTo(ix) => ranges.minutes_to(ix),
            Self::DaysTo(ix) => ranges.days_to(ix),
            Self::Indicator(ix) => {
                let (low, high) = ranges.indicators[ix.at()];
                Bounds::new(low, high)
            }
            Self::Flag(_)
            | Self::Attributed(_)
            | Self::Tapped(..)
            | Self::Crossed(_)
            | Self::Threshold(_) => Bounds::new(0, 1),
            Self::Timer(_) => of(TIMER),
            Self::Grievance(..) => of(GRIEVANCE),
            Self::Trust(..) => of(TRUST),
            Self::Credibility(_) => of(CREDIBILITY),
            Self::Budget(ix) => Bounds::new(0, ranges.budgets[ix.at()]),
            Self::Breaches(_) => Bounds::new(0, u16::MAX.into()),
            Self::TimesChosen(_) | Self::Fired(_) => Bounds::new(0, ranges.turns),
            Self::Agreed(..) | Self::BrokenBy(..) => Bounds::new(0, ranges.turns),
            // One that comes into force in the last turn would bind in the next.
            Self::InForce(_) | Self::KeptTerm(_) => Bounds::new(0, ranges.turns + 1),
            Self::SinceOption(_) | Self::SinceInject(_) => Bounds::new(0, NEVER),
        }
    }

    /// The value that a scenario has for it at its start; `None` where it has none, because the value
    /// is that of every game or because there is no such thing in it.
    pub fn start(self, scenario: &Scenario) -> Option<i32> {
        let actor = |ix: ActorIx| scenario.actors.get(ix.at());
        let pair = |a, b| (actor(a).is_some() && actor(b).is_some()).then(|| scenario.pair(a, b));
        match self {
            Self::Indicator(ix) => Some(scenario.indicators.get(ix.at())?.start),
            Self::Flag(ix) => Some(scenario.flags.get(ix.at())?.start.into()),
            Self::Timer(ix) => Some(scenario.timers.get(ix.at())?.start),
            Self::Breaches(ix) => Some(scenario.norms.get(ix.at())?.breaches.into()),
            Self::Crossed(ix) => Some(scenario.red_lines.get(ix.at())?.spent.into()),
            Self::Grievance(a, b) => Some(scenario.grievance[pair(a, b)?]),
            Self::Trust(a, b) => Some(scenario.trust[pair(a, b)?]),
            Self::Credibility(ix) => Some(actor(ix)?.credibility),
            Self::Budget(ix) => Some(actor(ix)?.budget.as_ref()?.start),
            Self::Turn | Self::TurnsLeft | Self::Rung | Self::Highest => None,
            Self::MinutesTo(_) | Self::DaysTo(_) => None,
            Self::TimesChosen(_) | Self::SinceOption(_) | Self::Attributed(_) => None,
            Self::Fired(_) | Self::SinceInject(_) | Self::Threshold(_) | Self::Tapped(..) => None,
            Self::Agreed(..) | Self::InForce(_) | Self::BrokenBy(..) | Self::KeptTerm(_) => None,
        }
    }

    /// Changes the value that a scenario has for it at its start, if it has one.
    pub(super) fn set_start(self, scenario: &mut Scenario, value: i32) {
        match self {
            Self::Indicator(ix) => scenario.indicators[ix.at()].start = value,
            Self::Flag(ix) => scenario.flags[ix.at()].start = value != 0,
            Self::Timer(ix) => scenario.timers[ix.at()].start = value,
            Self::Breaches(ix) => {
                scenario.norms[ix.at()].breaches = u16::try_from(value).unwrap_or(0);
            }
            Self::Crossed(ix) => scenario.red_lines[ix.at()].spent = value != 0,
            Self::Grievance(a, b) => {
                let at = scenario.pair(a, b);
                scenario.grievance[at] = value;
            }
            Self::Trust(a, b) => {
                let at = scenario.pair(a, b);
                scenario.trust[at] = value;
            }
            Self::Credibility(ix) => scenario.actors[ix.at()].credibility = value,
            Self::Budget(ix) => {
                if let Some(budget) = &mut scenario.actors[ix.at()].budget {
                    budget.start = value;
                }
            }
            Self::Turn | Self::TurnsLeft | Self::Rung | Self::Highest => {}
            Self::MinutesTo(_) | Self::DaysTo(_) => {}
            Self::TimesChosen(_) | Self::SinceOption(_) | Self::Attributed(_) => {}
            Self::Fired(_) | Self::SinceInject(_) | Self::Threshold(_) | Self::Tapped(..) => {}
            Self::Agreed(..) | Self::InForce(_) | Self::BrokenBy(..) | Self::KeptTerm(_) => {}
        }
    }

    /// Highest value at the start, where that is less than in play.
    pub(super) fn most_at_start(self) -> i64 {
        if matches!(self, Self::Breaches(_)) { 100 } else { i64::MAX }
    }

    /// What whoever does not know it takes it for.
    pub fn unknown(self, scenario: &Scenario) -> i64 {
        match self {
            Self::SinceOption(_) | Self::SinceInject(_) => NEVER,
            // A red line that nobody has heard of is intact.
            Self::Crossed(_) => 0,
            Self::Agreed(ix, _) | Self::InForce(ix) => {
                scenario.agreements.get(ix.at()).is_some_and(|one| one.in_force_at_start).into()
            }
            known => known.start(scenario).unwrap_or(0).into(),
        }
    }

    /// Whether it is yes or no, so that there is no half of it.
    pub fn is_yes_or_no(self) -> bool {
        matches!(self, Self::Flag(_) | Self::Crossed(_) | Self::Attributed(_))
            || matches!(self, Self::Threshold(_) | Self::Tapped(..))
    }

    /// What it becomes in the next chapter of a campaign, if it is carried into that of `other`.
    pub fn becomes(self, other: Self) -> bool {
        match (self, other) {
            // A norm's breaches may become an indicator.
            (Self::Breaches(_), Self::Indicator(_)) => true,
            (a, b) => std::mem::discriminant(&a) == std::mem::discriminant(&b),
        }
    }

    /// Sorts of things of which campaigns carry a quantity by the thing's id.
    pub const CARRIED: &'static [NameSort] =
        &[NameSort::Indicator, NameSort::Flag, NameSort::Timer, NameSort::Norm, NameSort::RedLine];

    /// That quantity of a thing.
    pub fn carried(thing: Thing) -> Option<Self> {
        Some(match thing {
            Thing::Indicator(ix) => Self::Indicator(ix),
            Thing::Flag(ix) => Self::Flag(ix),
            Thing::Timer(ix) => Self::Timer(ix),
            Thing::Norm(ix) => Self::Breaches(ix),
            Thing::RedLine(ix) => Self::Crossed(ix),
            Thing::Actor(_) | Thing::Date(_) | Thing::Inject(_) | Thing::Option(_) => return None,
            Thing::Rung(_) | Thing::Threshold(_) | Thing::Agreement(_) => return None,
        })
    }

    /// How an effect makes it more than 0, where none can raise it: `water_shared = true`.
    pub fn setting(self, scenario: &Scenario) -> Option<String> {
        match self {
            Self::Flag(ix) => Some(format!("{} = true", scenario.flags[ix.at()].id)),
            Self::Timer(ix) => Some(format!("set_timer({}, 2)", scenario.timers[ix.at()].id)),
            _ => None,
        }
    }

    /// How it is said: "Tension: 63", "The ultimatum: 2 turns left", or of a flag that holds its name.
    pub fn said(self, scenario: &Scenario, value: i64) -> Message {
        match self {
            Self::Flag(ix) => scenario.flags[ix.at()].name.as_str().into(),
            Self::Timer(ix) => {
                message!("quantity-timer", name = &scenario.timers[ix.at()].name, turns = value)
            }
            other => message!("quantity-is", name = other.name(scenario), value = value),
        }
    }

    /// What it is called: "Tension", "Credibility of Kyiv".
    pub fn name(self, scenario: &Scenario) -> Message {
        let actor = |ix: ActorIx| scenario.actor(ix).name.as_str();
        match self {
            Self::Turn => message!("quantity-turn"),
            Self::TurnsLeft => message!("quantity-turns-left"),
            Self::Rung | Self::Highest => message!("quantity-rung"),
            Self::MinutesTo(ix) | Self::DaysTo(ix) => scenario.dates[ix.at()].name.as_str().into(),
            Self::Indicator(ix) => scenario.indicators[ix.at()].name.as_str().into(),
            Self::Flag(ix) => scenario.flags[ix.at()].name.as_str().into(),
            Self::Timer(ix) => scenario.timers[ix.at()].name.as_str().into(),
            Self::Grievance(a, b) => {
                message!("quantity-grievance", actor = actor(a), against = actor(b))
            }
            Self::Trust(a, b) => message!("quantity-trust", actor = actor(a), whom = actor(b)),
            Self::Credibility(ix) => message!("quantity-credibility", actor = actor(ix)),
            Self::Budget(ix) => {
                let budget = scenario.actor(ix).budget.as_ref();
                budget.map_or("", |budget| budget.name.as_str()).into()
            }
            Self::Breaches(ix) => scenario.norms[ix.at()].name.as_str().into(),
            Self::Crossed(ix) => scenario.red_lines[ix.at()].title.as_str().into(),
            Self::Threshold(ix) => scenario.ladder.thresholds[ix.at()].said(),
            Self::TimesChosen(ix)
            | Self::SinceOption(ix)
            | Self::Attributed(ix)
            | Self::Tapped(ix, _) => scenario.option(ix).title.as_str().into(),
            Self::Fired(ix) | Self::SinceInject(ix) => scenario.inject(ix).title.as_str().into(),
            Self::Agreed(ix, _) | Self::BrokenBy(ix, _) => agreement(scenario, ix),
            Self::InForce(ix) | Self::KeptTerm(ix) => agreement(scenario, ix),
        }
    }

    /// What it means that history left it at `value` and not at `was`: "Tension: 63, not 55".
    pub(super) fn left_behind(self, scenario: &Scenario, value: i32, was: i32) -> Message {
        let actor = |ix: ActorIx| scenario.actor(ix).name.as_str();
        match self {
            Self::Flag(ix) if value != 0 => scenario.flags[ix.at()].name.as_str().into(),
            Self::Flag(ix) => message!("left-flag-not", name = &scenario.flags[ix.at()].name),
            Self::Breaches(ix) => {
                let norm = &scenario.norms[ix.at()].name;
                message!("left-breaches", norm = norm, times = value, was = was)
            }
            Self::Crossed(ix) => {
                message!("left-crossed", title = &scenario.red_lines[ix.at()].title)
            }
            Self::Grievance(a, b) => message!(
                "left-grievance",
                actor = actor(a),
                against = actor(b),
                value = value,
                was = was
            ),
            Self::Trust(a, b) => message!(
                "left-trust",
                actor = actor(a),
                whom = actor(b),
                value = format!("{value:+}"),
                was = format!("{was:+}")
            ),
            Self::Credibility(ix) => {
                message!("left-credibility", actor = actor(ix), value = value, was = was)
            }
            other => message!("left-of", what = other.said(scenario, value.into()), was = was),
        }
    }
}

fn agreement(scenario: &Scenario, ix: AgreementIx) -> Message {
    scenario.agreements[ix.at()].title.as_str().into()
}

/// What it is called where the scenario's names can't be had.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Grievance(a, b) => write!(f, "the grievance of actor {} against {}", a.0, b.0),
            Self::Trust(a, b) => write!(f, "the trust of actor {} in {}", a.0, b.0),
            Self::Credibility(ix) => write!(f, "the credibility of actor {}", ix.0),
            other => match other.about() {
                [Some(thing), _] => write!(f, "{} {}", thing.sort().word(), thing.at()),
                _ => write!(f, "the calendar or the ladder"),
            },
        }
    }
}

impl Scenario {
    /// Everything with an id of its own that effects change: indicators, then what is said while it is
    /// not 0.
    pub fn declared(&self) -> impl Iterator<Item = Quantity> + use<> {
        IndicatorIx::all(self.indicators.len()).map(Quantity::Indicator).chain(self.standing())
    }

    /// What is said while it is not 0: flags, then timers.
    pub fn standing(&self) -> impl Iterator<Item = Quantity> + use<> {
        let flags = FlagIx::all(self.flags.len()).map(Quantity::Flag);
        flags.chain(TimerIx::all(self.timers.len()).map(Quantity::Timer))
    }

    /// The budgets that there are.
    pub fn budgets(&self) -> impl Iterator<Item = Quantity> + use<> {
        let owners = self.actor_ids().filter(|ix| self.actor(*ix).budget.is_some());
        owners.map(Quantity::Budget).collect::<Vec<_>>().into_iter()
    }

    /// Everything that effects add to or set.
    pub fn changeable(&self) -> impl Iterator<Item = Quantity> + use<> {
        let actors = self.actor_ids();
        let pairs = actors.clone().flat_map({
            let actors = actors.clone();
            move |a| actors.clone().map(move |b| (a, b))
        });
        let relations = pairs.flat_map(|(a, b)| [Quantity::Grievance(a, b), Quantity::Trust(a, b)]);
        self.declared()
            .chain(relations)
            .chain(actors.map(Quantity::Credibility))
            .chain(self.budgets())
    }
}
