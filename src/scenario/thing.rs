//! What of a scenario has a name, and what can be asked of a game.

use serde::{Deserialize, Serialize};

use super::ix::{
    ActorIx, AgreementIx, DateIx, FlagIx, IndicatorIx, InjectIx, NormIx, OptionIx, PartyIx,
    RedLineIx, RungIx, ThresholdIx, TimerIx,
};

/// The sorts of things that have a name, a row each, for a macro that makes something of them.
macro_rules! things {
    ($make:ident) => { $make! {
            /// Actors.
            Actor(ActorIx) in "actors", "actor", asked by "`credibility(…)`, `trust(…, …)` or `grievance(…, …)`", actor of actors;
            /// Agreements.
            Agreement(AgreementIx) in "agreements", "agreement", asked by "`in_force(…)`, `offered(…)`, `agreed(…, …)`, `broken_by(…, …)`, `kept(…)`, `moved(…, …)` or `terms_left(…)`", agreement of agreements;
            /// Named dates.
            Date(DateIx) in "dates", "date", asked by "`days_to(…)` or `minutes_to(…)`", date of dates;
            /// Flags.
            Flag(FlagIx) in "flags", "flag", asked by "it by its name alone", flag of flags;
            /// Indicators.
            Indicator(IndicatorIx) in "indicators", "indicator", asked by "it by its name alone", indicator of indicators;
            /// Injects.
            Inject(InjectIx) in "injects", "inject", asked by "`fired(…)` or `since(…)`", inject of injects;
            /// Norms.
            Norm(NormIx) in "norms", "norm", asked by "`breaches(…)`", norm of norms;
            /// Options.
            Option(OptionIx) in "options", "option", asked by "`chosen(…)`, `times_chosen(…)`, `since(…)`, `acted(…)` or `attributed(…)`", option of options;
            /// Red lines.
            RedLine(RedLineIx) in "red_lines", "red line", asked by "`crossed(…)`", red_line of red_lines;
            /// Rungs.
            Rung(RungIx) in "rungs", "rung", asked by "it by its name alone", rung of ladder.rungs;
            /// Thresholds.
            Threshold(ThresholdIx) in "thresholds", "threshold", asked by "`crossed(…)`", threshold of ladder.thresholds;
            /// Timers.
            Timer(TimerIx) in "timers", "timer", asked by "`timer(…)`", timer of timers;
    } };
}

pub(super) use things;

macro_rules! sorts {
    ($($(#[$doc:meta])* $thing:ident($ix:ident) in $list:literal, $word:literal, asked by $usage:literal,
       $method:ident of $($path:ident).+;)*) => {
        /// What a name stands for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Thing {
            $($(#[$doc])* $thing($ix),)*
        }

        /// A sort of thing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum NameSort {
            $($(#[$doc])* $thing,)*
        }

        impl NameSort {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$thing),*];

            /// The word for one.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$thing => $word,)*
                }
            }

            /// The sort of things that a list of this name holds.
            pub fn of_list(field: &str) -> Option<Self> {
                match field {
                    $($list => Some(Self::$thing),)*
                    "ladder" => Some(Self::Rung),
                    _ => None,
                }
            }
        }

        impl Thing {
            /// What sort of thing it is.
            pub fn sort(self) -> NameSort {
                match self {
                    $(Self::$thing(_) => NameSort::$thing,)*
                }
            }

            /// How an expression asks about it.
            pub fn usage(self) -> &'static str {
                match self {
                    $(Self::$thing(_) => $usage,)*
                }
            }

            /// Its position among those of its sort.
            pub fn at(self) -> usize {
                match self {
                    $(Self::$thing(ix) => ix.at(),)*
                }
            }

            $(
                #[doc = concat!("The index, if it is of the sort ", stringify!($thing), ".")]
                pub fn $method(self) -> Option<$ix> {
                    match self {
                        Self::$thing(ix) => Some(ix),
                        _ => None,
                    }
                }
            )*
        }
    };
}

things!(sorts);

impl NameSort {
    /// The word with its article.
    pub fn a(self) -> String {
        let word = self.word();
        let article = if word.starts_with(['a', 'i', 'o']) { "an" } else { "a" };
        format!("{article} {word}")
    }

    /// The start of a list of all.
    pub fn these(self) -> String {
        format!("{}s are", self.word())
    }
}

/// A value that can be asked of a game.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Quantity {
    /// The turn, from 1.
    Turn,
    /// Turns after this one.
    TurnsLeft,
    /// Where the crisis stands, lowest rung 0.
    Rung,
    /// The highest it has stood.
    Highest,
    /// Minutes until a named date; negative afterwards.
    MinutesTo(DateIx),
    /// Whole days until a named date; negative afterwards.
    DaysTo(DateIx),
    /// An indicator.
    Indicator(IndicatorIx),
    /// Whether a flag holds.
    Flag(FlagIx),
    /// Turns until a timer runs out, 0 if it does not run.
    Timer(TimerIx),
    /// What the first holds against the second.
    Grievance(ActorIx, ActorIx),
    /// What the first trusts the second.
    Trust(ActorIx, ActorIx),
    /// How much an actor's word counts.
    Credibility(ActorIx),
    /// What is in an actor's budget.
    Budget(ActorIx),
    /// How often a norm has been broken.
    #[serde(rename = "Norm")]
    Breaches(NormIx),
    /// Whether a red line has been crossed.
    #[serde(rename = "RedLine")]
    Crossed(RedLineIx),
    /// Whether a threshold has been crossed.
    Threshold(ThresholdIx),
    /// How often an option has been chosen.
    TimesChosen(OptionIx),
    /// Turns since an option was last chosen; 99 if never.
    SinceOption(OptionIx),
    /// Whether a covert act of an option has been attributed.
    Attributed(OptionIx),
    /// Whether an actor listens to the private acts of an option.
    Tapped(OptionIx, ActorIx),
    /// The turn in which an inject fired, 0 if it has not.
    Fired(InjectIx),
    /// Turns since an inject fired; 99 if it has not.
    SinceInject(InjectIx),
    /// The turn in which a party consented to an agreement, 0 if it has not.
    Agreed(AgreementIx, PartyIx),
    /// The first turn in which an agreement binds, 0 if it is not in force.
    InForce(AgreementIx),
    /// How often a party has broken an agreement.
    BrokenBy(AgreementIx, PartyIx),
    /// How often an agreement has run to its term.
    KeptTerm(AgreementIx),
}
