//! Reading single values: names, numbers and dates.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::RangeInclusive;

use super::{Resolver, codes};
use crate::diagnostics::{Fix, Span, nearest, quoted};
use crate::scenario::calendar::Moment;
use crate::scenario::ix::{ActorIx, OptionIx, RungIx, Seats};
use crate::scenario::model::Choice;
use crate::scenario::raw::{self, Name, Text};
use crate::scenario::thing::{NameSort, Thing};
use crate::syntax::decode::Spanned;

/// Most copies of a card that a finding names.
const NAMED: usize = 12;

impl Resolver<'_> {
    /// A reference to a thing of one sort.
    pub(super) fn find(&mut self, name: &Name, sort: NameSort) -> Option<Thing> {
        let found = self.names.get(&name.value);
        if let Some(thing) = found.filter(|thing| thing.sort() == sort) {
            return Some(thing);
        }
        let lost = found.is_none() && self.names.may_be_lost(&name.value, &[sort]);
        if lost || !self.has_room(name.span) {
            return None;
        }
        let (owner, shown) = (&self.owner, quoted(&name.value));
        if let Some(copies) = self.names.copies(&name.value).filter(|_| sort == NameSort::Option) {
            let message = format!("{owner} names {shown}, a card of several actors");
            let more = copies.len().saturating_sub(NAMED);
            let copies: Vec<_> = copies.into_iter().take(NAMED).map(quoted).collect();
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            self.error(codes::MISFIT, name.span, message).help =
                Some(format!("name one of its copies: {}{more}", copies.join(", ")));
            return None;
        }
        let near = match found {
            Some(_) => None,
            None => nearest(&name.value, self.names.of(sort)).map(str::to_owned),
        };
        let (message, help) = match found {
            Some(thing) => {
                let (wanted, is) = (sort.a(), thing.sort().a());
                let message = format!("{owner} names {shown} as {wanted}, but that is {is}");
                (message, self.names.listed(sort))
            }
            None => {
                let message =
                    format!("{owner} names the {} {shown}, which does not exist", sort.word());
                (message, self.names.suggestion(&name.value, sort))
            }
        };
        self.dangling(name, message, help, near.as_deref());
        self.once_if_none(&name.value, sort);
        None
    }

    /// Reports a name that stands for nothing; `near` is most like it.
    pub(super) fn dangling(
        &mut self,
        name: &Name,
        message: String,
        help: String,
        near: Option<&str>,
    ) {
        let fix = near.and_then(|near| self.rewritten(name, near));
        let error = self.error(codes::DANGLING, name.span, message);
        (error.help, error.fix) = (Some(help), fix);
    }

    /// Another text in place of one; none if what stands there is not the text itself.
    pub(super) fn rewritten(&self, text: &Text, new: &str) -> Option<Fix> {
        let written = self.files.text(text.span.file).get(text.span.range())?;
        let own = written == format!("\"{}\"", text.value);
        own.then(|| Fix::likely(format!("write `{new}`"), text.span, format!("\"{new}\"")))
    }

    /// A reference to anything that has a name.
    pub(super) fn find_any(&mut self, name: &Name) -> Option<Thing> {
        let found = self.names.get(&name.value);
        let lost = found.is_none() && self.names.may_be_lost(&name.value, NameSort::ALL);
        if found.is_none() && !lost && self.has_room(name.span) {
            let message =
                format!("{} names {}, which does not exist", self.owner, quoted(&name.value));
            let all = NameSort::ALL.iter().flat_map(|sort| self.names.of(*sort));
            let near = nearest(&name.value, all).map(str::to_owned);
            let help = match &near {
                Some(near) => format!("did you mean `{near}`?"),
                None => "name an indicator, a flag, a norm, an option, an inject, a red line, a \
                         rung, a date or an actor"
                    .to_owned(),
            };
            self.dangling(name, message, help, near.as_deref());
        }
        found
    }

    /// Where there is nothing of a sort at all, each name that is missing is reported once.
    pub(super) fn once_if_none(&mut self, name: &str, sort: NameSort) {
        if self.names.of(sort).next().is_none() {
            self.names.lose(name);
        }
    }

    pub(super) fn actor(&mut self, name: &Name) -> Option<ActorIx> {
        self.find(name, NameSort::Actor)?.actor()
    }

    pub(super) fn rung(&mut self, name: &Name) -> Option<RungIx> {
        self.find(name, NameSort::Rung)?.rung()
    }

    /// Things of one sort, each once, with the place where it is named.
    pub(super) fn list(&mut self, names: &[Name], sort: NameSort) -> Vec<(Thing, Span)> {
        let names = self.each_once(names);
        names.into_iter().filter_map(|name| Some((self.find(name, sort)?, name.span))).collect()
    }

    /// The names without those that stand in the list already, which are reported.
    pub(super) fn each_once<'n>(
        &mut self,
        names: impl IntoIterator<Item = &'n Name>,
    ) -> Vec<&'n Name> {
        let mut seen = BTreeSet::new();
        let mut once = Vec::new();
        for name in names {
            if seen.insert(&name.value) {
                once.push(name);
            } else if self.has_room(name.span) {
                let message = format!("{} is named twice", quoted(&name.value));
                self.error(codes::TWICE, name.span, message).help = Some("name it once".to_owned());
            }
        }
        once
    }

    pub(super) fn actor_list(&mut self, names: &[Name]) -> Vec<ActorIx> {
        let list = self.list(names, NameSort::Actor);
        list.into_iter().filter_map(|(thing, _)| thing.actor()).collect()
    }

    /// Options, each once, with the place where it is named; of a card that has copies, all of those that
    /// `fits`, or if there is none, all.
    pub(super) fn option_list(
        &mut self,
        names: &[Name],
        fits: impl Fn(OptionIx) -> bool,
    ) -> Vec<(OptionIx, Span)> {
        let mut all = Vec::new();
        for name in self.each_once(names) {
            if let Some(copies) = self.names.shared(&name.value) {
                let some = copies.iter().any(|copy| fits(*copy));
                let named = copies.iter().filter(|copy| !some || fits(**copy));
                all.extend(named.map(|copy| (*copy, name.span)));
            } else {
                let found = self.find(name, NameSort::Option).and_then(Thing::option);
                all.extend(found.map(|option| (option, name.span)));
            }
        }
        all
    }

    /// Options of an actor's own; those of others are reported, as `wrong` says of an id.
    pub(super) fn own_options(
        &mut self,
        names: &[Name],
        (owner, actor): (ActorIx, &raw::Actor),
        options: &[Choice],
        wrong: impl Fn(&str, &str) -> String,
    ) -> Vec<OptionIx> {
        let mut own = Vec::new();
        for (ix, span) in self.option_list(names, |ix| belongs(options, ix, owner)) {
            let other = options.get(ix.at()).filter(|option| option.actor != owner);
            if let Some(option) = other {
                let message = wrong(&self.owner, &option.id);
                let help = format!("name an option with `actor: \"{}\"`", actor.id.value);
                self.error(codes::MISFIT, span, message).help = Some(help);
            }
            own.push(ix);
        }
        own
    }

    /// Everyone when the list is empty; also when somebody in it is unknown, so that nobody is said
    /// not to know what a misspelt name would know.
    pub(super) fn seats(&mut self, names: &[Name]) -> Seats {
        let named = self.actor_list(names);
        let unknown = names.iter().any(|name| {
            self.names.get(&name.value).is_none_or(|thing| thing.sort() != NameSort::Actor)
        });
        let all = names.is_empty() || unknown;
        if all { Seats::ALL } else { named.into_iter().collect() }
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
        let (nearest, too) =
            if given.value < low { (low, "too small") } else { (high, "too large") };
        let message = format!("`{what}` is {}, which is {too}", given.value);
        let help = if low < high {
            format!("write a number from {low} to {high}")
        } else {
            format!("it can only be {low}")
        };
        let written = self.files.text(given.span.file).get(given.span.range()).unwrap_or_default();
        let digits = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | '_' | 'e');
        let plain = !written.is_empty() && written.chars().all(digits);
        let fix = Fix::likely(format!("write `{nearest}`"), given.span, nearest.to_string());
        let error = self.error(codes::OUT_OF_RANGE, given.span, message);
        (error.help, error.fix) = (Some(help), plain.then_some(fix));
        nearest
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

    /// Odds or an odds factor: positive, within reason. With at most so many factors as a scenario
    /// may have, no product of them leaves the range of `f64`.
    pub(super) fn positive(&mut self, given: &Spanned<f64>, what: &str) -> f64 {
        const LEAST: f64 = 0.000_001;
        const MOST: f64 = 1_000_000.0;
        if (LEAST..=MOST).contains(&given.value) {
            return given.value;
        }
        let written = self.files.text(given.span.file).get(given.span.range()).unwrap_or_default();
        let why = match given.value {
            value if value > MOST => "which is too large to mean anything",
            value if value > 0.0 => "which is too small to mean anything",
            _ => "but odds and their factors are more than 0",
        };
        let message = format!("`{what}` is {}, {why}", quoted(written).trim_matches('`'));
        self.error(codes::ODDS, given.span, message).help = Some(
            "1 changes nothing, 2 doubles, 0.5 halves, 0.000001 is as good as never; what can \
             never happen is left out, or kept off the menu by `when`"
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

    /// Reports a list with too few or too many items. Of a list with items that could not be read
    /// nobody knows how long it would be.
    pub(super) fn count(
        &mut self,
        len: usize,
        range: RangeInclusive<usize>,
        at: &Name,
        list: &str,
    ) {
        if range.contains(&len) || (len < *range.start() && self.lost.of(at, list)) {
            return;
        }
        let (least, most) = (range.start(), range.end());
        let message = match len {
            0 => format!("`{list}` of {} is empty", self.owner),
            1 => format!("`{list}` of {} has only one item", self.owner),
            _ => format!("`{list}` of {} has {len} items", self.owner),
        };
        self.error(codes::COUNT, at.span, message).help = Some(format!("give {least} to {most}"));
    }

    /// Reports a list that is too long, and that an earlier program took.
    pub(super) fn at_most(&mut self, len: usize, most: usize, at: Span, list: &str) {
        if len > most {
            let message = format!("`{list}` of {} has {len} items", self.owner);
            self.refuse(codes::COUNT, at, message).help = Some(format!("give at most {most}"));
        }
    }

    pub(super) fn date(&mut self, text: &Text) -> Option<jiff::civil::Date> {
        let parsed = text.value.parse::<jiff::civil::Date>().ok();
        // jiff also reads other forms; one form is enough in a file.
        let date = parsed.filter(|date| date.to_string() == text.value);
        if date.is_none() {
            let message = format!("{} is not a date", quoted(&text.value));
            let meant = iso(&text.value);
            let help = match &meant {
                Some(date) => format!("write year, month and day: `\"{date}\"`"),
                None => "write year, month and day of the calendar: `2024-12-17`".to_owned(),
            };
            let fix = meant.and_then(|date| self.rewritten(text, &date));
            let error = self.error(codes::DATE, text.span, message);
            (error.help, error.fix) = (Some(help), fix);
        }
        date
    }

    /// A day, or a day with hour and minute.
    pub(super) fn moment(&mut self, text: &Text) -> Option<Moment> {
        let moment = Moment::parse(&text.value);
        if moment.is_none() {
            let message = format!("{} is not a date", quoted(&text.value));
            let meant = iso(&text.value);
            let help = match &meant {
                Some(date) => format!("write year, month and day: `\"{date}\"`"),
                None => {
                    "write year, month and day of the calendar: `2024-12-17`, or with the hour: \
                         `2024-12-17T09:30`"
                        .to_owned()
                }
            };
            let fix = meant.and_then(|date| self.rewritten(text, &date));
            let error = self.error(codes::DATE, text.span, message);
            (error.help, error.fix) = (Some(help), fix);
        }
        moment
    }
}

/// Whether an option is an actor's own; of one that could not be read nobody knows.
pub(super) fn belongs(options: &[Choice], ix: OptionIx, owner: ActorIx) -> bool {
    options.get(ix.at()).is_none_or(|option| option.actor == owner)
}

/// A day of the calendar that is written in another way: `1.7.2031`, `2031/7/1`; none if it could be two.
fn iso(text: &str) -> Option<String> {
    let parts: Vec<&str> =
        text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<u16>().ok();
    let (year, month, day) = if first.len() == 4 {
        (number(first)?, number(second)?, number(third)?)
    } else {
        let (one, other) = (number(first)?, number(second)?);
        // With a slash either may come first.
        let (day, month) = if other > 12 { (other, one) } else { (one, other) };
        if text.contains('/') && one <= 12 && other <= 12 && one != other {
            return None;
        }
        (number(third)?, month, day)
    };
    let date = format!("{year:04}-{month:02}-{day:02}");
    (year > 999 && date.parse::<jiff::civil::Date>().is_ok()).then_some(date)
}

/// What to write instead of a name that stands for nothing among these: the nearest, or the first dozen of `all`;
/// and the nearest.
pub(super) fn instead_of<'n>(
    wrong: &str,
    names: impl Iterator<Item = &'n str> + Clone,
    all: &str,
) -> (String, Option<String>) {
    match nearest(wrong, names.clone()) {
        Some(near) => (format!("did you mean `{near}`?"), Some(near.to_owned())),
        None => {
            let names: Vec<_> = names.take(12).map(quoted).collect();
            (format!("{all} are: {}", names.join(", ")), None)
        }
    }
}

/// The first of these options that can't be ordered beside this one.
pub(super) fn kept_apart(
    options: &[Choice],
    one: OptionIx,
    others: impl IntoIterator<Item = OptionIx>,
) -> Option<[&Choice; 2]> {
    let option = options.get(one.at())?;
    let other = others.into_iter().find(|other| option.excludes.contains(other))?;
    Some([option, options.get(other.at())?])
}
