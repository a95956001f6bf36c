//! Reading single values: names, numbers, texts, dates and expressions.

use std::fmt::Display;
use std::ops::RangeInclusive;

use super::{Resolver, codes};
use crate::diagnostics::Span;
use crate::scenario::decode::{Spanned, inside};
use crate::scenario::expr::check::Checker;
use crate::scenario::expr::parse::{self, Problem};
use crate::scenario::expr::{Cond, Effect, Int};
use crate::scenario::model::{ActorIx, Seats, Source, SourceIx, Status};
use crate::scenario::names::{Sort, Thing};
use crate::scenario::raw::{self, Name, Text};

impl Resolver<'_> {
    /// A reference to a thing of one sort.
    pub(super) fn find(&mut self, name: &Name, sort: Sort) -> Option<Thing> {
        match self.names.get(&name.value) {
            Some(thing) if thing.sort() == sort => Some(thing),
            Some(thing) => {
                let message = format!("`{}` is {}, not {}", name.value, thing.sort().a(), sort.a());
                let help = format!("{}: {}", sort.these(), self.names.listed(sort));
                self.error(codes::DANGLING, name.span, message).help = Some(help);
                None
            }
            None if self.names.was_dropped(&name.value) => None,
            None => {
                let help = self.names.suggestion(&name.value, sort);
                let message = format!("there is no {} `{}`", sort.word(), name.value);
                self.error(codes::DANGLING, name.span, message).help = Some(help);
                None
            }
        }
    }

    pub(super) fn actor(&mut self, name: &Name) -> Option<ActorIx> {
        self.find(name, Sort::Actor)?.actor()
    }

    pub(super) fn actor_list(&mut self, names: &[Name]) -> Vec<ActorIx> {
        names.iter().filter_map(|name| self.actor(name)).collect()
    }

    /// Everyone when the list is empty.
    pub(super) fn seats(&mut self, names: &[Name]) -> Seats {
        let named = self.actor_list(names);
        if names.is_empty() { Seats::ALL } else { named.into_iter().collect() }
    }

    /// A number in its range; the nearest end if it is not.
    pub(super) fn number<T>(
        &mut self,
        given: &Spanned<T>,
        range: RangeInclusive<T>,
        what: &str,
    ) -> T
    where
        T: PartialOrd + Display + Copy,
    {
        let (low, high) = (*range.start(), *range.end());
        if range.contains(&given.value) {
            return given.value;
        }
        let message = format!("{what} is {}", given.value);
        self.error(codes::OUT_OF_RANGE, given.span, message).help =
            Some(format!("write a number from {low} to {high}"));
        if given.value < low { low } else { high }
    }

    /// As [`Self::number`], for what may be left out.
    pub(super) fn number_or<T>(
        &mut self,
        given: Option<&Spanned<T>>,
        default: T,
        range: RangeInclusive<T>,
        what: &str,
    ) -> T
    where
        T: PartialOrd + Display + Copy,
    {
        given.map_or(default, |given| self.number(given, range, what))
    }

    /// Odds or an odds factor: positive, within reason.
    pub(super) fn positive(&mut self, given: &Spanned<f64>, what: &str) -> f64 {
        const REASON: RangeInclusive<f64> = 0.000_001..=1_000_000.0;
        if REASON.contains(&given.value) {
            return given.value;
        }
        let message = format!("{what} are {}", given.value);
        self.error(codes::ODDS, given.span, message).help = Some(
            "odds are more than 0: 1 changes nothing, 2 doubles, 0.5 halves; what can never \
             happen is left out, or kept off the menu by `when`"
                .to_owned(),
        );
        1.0
    }

    pub(super) fn positive_or(
        &mut self,
        given: Option<&Spanned<f64>>,
        default: f64,
        what: &str,
    ) -> f64 {
        given.map_or(default, |given| self.positive(given, what))
    }

    /// A text that must say something.
    pub(super) fn text(&mut self, text: &Text) -> String {
        if text.value.trim().is_empty() {
            self.error(codes::EMPTY_TEXT, text.span, "this text is empty".to_owned()).help =
                Some("players read it: write something".to_owned());
        }
        text.value.trim().to_owned()
    }

    pub(super) fn texts(&mut self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    pub(super) fn date(&mut self, text: &Text) -> Option<jiff::civil::Date> {
        let parsed = text.value.parse::<jiff::civil::Date>().ok();
        // jiff also reads other forms; one form is enough in a file.
        let date = parsed.filter(|date| date.to_string() == text.value);
        if date.is_none() {
            let message = format!("`{}` is not a date", text.value);
            self.error(codes::DATE, text.span, message).help =
                Some("write year, month and day: `2024-12-17`".to_owned());
        }
        date
    }

    pub(super) fn source(&mut self, source: &raw::Source, span: Span) -> Source {
        let from = source.from.as_ref().and_then(|name| self.source_ref(name));
        let by = source.by.as_ref().map(|by| self.text(by));
        if source.from.is_none() && source.status != Status::Invented {
            self.warning(codes::NO_SOURCE, span, "this source names no article".to_owned()).help =
                Some("add `from: \"…\"` with a source's id, or say `status: Invented`".to_owned());
        }
        if by.is_none() && source.status == Status::Claimed {
            self.warning(codes::NO_SOURCE, span, "nobody is named as claiming this".to_owned())
                .help = Some("add `by: \"…\"`: contested statements are attributed".to_owned());
        }
        Source { from, status: source.status, by }
    }

    pub(super) fn source_ref(&mut self, name: &Name) -> Option<SourceIx> {
        let found = self.sources.get(&name.value).copied();
        if found.is_none() {
            let ids = self.sources.keys().map(String::as_str);
            let help = match crate::diagnostics::nearest(&name.value, ids) {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    let all: Vec<_> = self.sources.keys().map(String::as_str).collect();
                    format!("sources are: {}", all.join(", "))
                }
            };
            let message = format!("there is no source `{}`", name.value);
            self.error(codes::DANGLING, name.span, message).help = Some(help);
        }
        found
    }

    /// A condition that `reader`, if given, must be able to know.
    pub(super) fn cond(&mut self, text: &Text, reader: Option<ActorIx>) -> Cond {
        // What stands in for a broken condition is never played.
        let Some(cond) = self.parsed(text, parse::expression, |c, s| c.cond(s)) else {
            return Cond::Const(true);
        };
        self.check_secret(self.secrets.of_cond(&cond), text.span, reader);
        let literal = matches!(cond, Cond::Const(_));
        if let (Some(value), false) = (self.ranges.settled(&cond), literal) {
            let (message, help) = if value {
                ("this always holds", "leave the condition out, or correct the number")
            } else {
                ("this can never hold", "look at the ranges of what it reads; correct the number")
            };
            self.warning(codes::SETTLED, text.span, message.to_owned()).help =
                Some(help.to_owned());
        }
        cond
    }

    pub(super) fn cond_opt(
        &mut self,
        text: Option<&Text>,
        reader: Option<ActorIx>,
    ) -> Option<Cond> {
        text.map(|text| self.cond(text, reader))
    }

    /// An amount that `reader`, if given, must be able to know.
    pub(super) fn int(&mut self, text: &Text, reader: Option<ActorIx>) -> Int {
        let Some(int) = self.parsed(text, parse::expression, |c, s| c.int(s)) else {
            return Int::Const(0);
        };
        self.check_secret(self.secrets.of_int(&int), text.span, reader);
        int
    }

    pub(super) fn effects(&mut self, texts: &[Text]) -> Vec<Effect> {
        texts
            .iter()
            .filter_map(|text| {
                let effect = self.parsed(text, parse::effect, |c, s| c.effect(s))?;
                if effect.only_if.as_ref().and_then(|cond| self.ranges.settled(cond)) == Some(false)
                {
                    self.warning(
                        codes::SETTLED,
                        text.span,
                        "its condition can never hold".to_owned(),
                    )
                    .help = Some("look at the ranges of what it reads".to_owned());
                }
                Some(effect)
            })
            .collect()
    }

    /// Parses and checks; problems are reported at their place inside the string.
    fn parsed<S, T>(
        &mut self,
        text: &Text,
        parse: impl FnOnce(&str) -> Result<S, Problem>,
        check: impl FnOnce(&mut Checker<'_>, &S) -> Option<T>,
    ) -> Option<T> {
        let syntax = match parse(&text.value) {
            Ok(syntax) => syntax,
            Err(problem) => {
                self.problem(text.span, problem);
                return None;
            }
        };
        let mut checker = Checker::new(&self.names);
        let checked = check(&mut checker, &syntax);
        for problem in checker.problems {
            self.problem(text.span, problem);
        }
        checked
    }

    fn problem(&mut self, string: Span, problem: Problem) {
        let place = inside(self.files.text(string.file), string, problem.range);
        self.error(codes::EXPRESSION, place, problem.message).help = Some(problem.help);
    }

    fn check_secret(&mut self, known: Seats, span: Span, reader: Option<ActorIx>) {
        let Some(reader) = reader.filter(|reader| !known.has(*reader)) else {
            return;
        };
        let name = self.actor_names.get(reader.at()).cloned().unwrap_or_default();
        let message = format!("this reads something that {name} does not know");
        self.error(codes::SECRET, span, message).help = Some(format!(
            "what decides {name}'s menu and choices must be known to it: a private indicator or \
             flag (`known_to`), an inject's audience, or another's covert option \
             (ask `attributed(…)`) is not"
        ));
    }
}
