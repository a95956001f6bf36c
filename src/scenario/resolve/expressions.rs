//! Reading conditions, amounts and effects.

use std::ops::Range;

use super::{Resolver, codes};
use crate::diagnostics::{Fix, quoted};
use crate::scenario::expr::check::Checker;
use crate::scenario::expr::mend::{MeantExpression, meant};
use crate::scenario::expr::parse::{self, Problem};
use crate::scenario::expr::{Bounds, Cond, Effect, Int, Read};
use crate::scenario::ix::{ActorIx, OptionIx, Seats};
use crate::scenario::raw::Text;
use crate::scenario::thing::Thing;
use crate::syntax::decode::inside;
use crate::syntax::edit::{Edits, without_member};
use crate::syntax::tree::parse as parse_tree;

/// Most bytes of all expressions together: in memory they take a hundred times as much.
const MOST_BYTES: usize = 1_000_000;

/// What each option counts as that is asked about by a name for many: as many bytes as take that much memory.
const COPY_BYTES: usize = 10;

/// What is read, with its place in the text.
type Reads = Vec<(Range<usize>, Read)>;

impl Resolver<'_> {
    /// A condition that `reader`, if given, must be able to know.
    pub(super) fn cond(&mut self, text: &Text, reader: Option<ActorIx>) -> Cond {
        // What stands in for a broken condition is never played.
        let mut itself = false;
        let parsed = self.parsed(text, parse::expression, |checker, syntax| {
            let cond = checker.cond(syntax);
            itself = checker.itself;
            cond
        });
        let Some((mut cond, mut reads)) = parsed else { return Cond::Const(true) };
        if let Some(reader) = reader {
            // Menus, and what is chosen from them, would give private acts of others away.
            let hidden = |ix: OptionIx| {
                self.private.contains(&ix) && !self.secrets.of_thing(Thing::Option(ix)).has(reader)
            };
            cond.leave_out(&hidden);
            for (_, read) in &mut reads {
                if let Read::Cond(cond) = read {
                    cond.leave_out(&hidden);
                }
            }
        }
        self.check_secrets(text, &reads, reader);
        if !itself {
            self.check_settled(text, &cond, &reads);
        }
        cond
    }

    /// The same of what is asked once a turn's orders are opened and carried out: `acted` and `did` are
    /// of that turn then.
    pub(super) fn cond_after(&mut self, text: &Text) -> Cond {
        self.after_orders = true;
        let cond = self.cond(text, None);
        self.after_orders = false;
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
        let Some((int, reads)) = self.parsed(text, parse::expression, |c, s| c.int(s)) else {
            return Int::Const(0);
        };
        self.check_secrets(text, &reads, reader);
        int
    }

    pub(super) fn effects(&mut self, texts: &[Text]) -> Vec<Effect> {
        texts.iter().filter_map(|text| self.effect(text)).collect()
    }

    fn effect(&mut self, text: &Text) -> Option<Effect> {
        let mut itself = false;
        let (effect, reads) = self.parsed(text, parse::effect, |checker, syntax| {
            let effect = checker.effect(syntax);
            itself = checker.itself;
            effect
        })?;
        if let Some(cond) = effect.only_if.as_ref().filter(|_| !itself) {
            self.check_settled(text, cond, &reads);
        }
        Some(effect)
    }

    /// Parses and checks; problems are reported at their place inside the string.
    fn parsed<S, T>(
        &mut self,
        text: &Text,
        parse: impl Fn(&str) -> Result<S, Problem>,
        mut check: impl FnMut(&mut Checker<'_>, &S) -> Option<T>,
    ) -> Option<(T, Reads)> {
        if !self.has_room(text.span) {
            return None;
        }
        self.count_bytes(text, text.value.len());
        let (names, owner, after) = (&self.names, &self.owner, self.after_orders);
        let (me, target) = (self.me.as_deref(), self.target.as_ref().map(|(id, _)| id.as_str()));
        let checker =
            || Checker::new(names, owner).of_actor(me).done_to(target).after_orders(after);
        let mut good = |new: &str| {
            parse(new).is_ok_and(|syntax| {
                let mut checker = checker();
                check(&mut checker, &syntax);
                checker.problems.is_empty()
            })
        };
        let syntax = match parse(&text.value) {
            Ok(syntax) => syntax,
            Err(problem) => {
                let meant = meant(&text.value, &problem.range, true, &mut good);
                self.problem(text, problem, meant);
                return None;
            }
        };
        let mut checker = checker();
        let checked = check(&mut checker, &syntax);
        let (problems, reads) = (checker.problems, checker.reads);
        let (divisors, copies) = (checker.divisors, checker.copies);
        let misread = problems.first().filter(|problem| problem.unknown.is_none());
        let mut meant = misread.and_then(|problem| {
            let mut good = |new: &str| {
                parse(new).is_ok_and(|syntax| {
                    let mut checker =
                        Checker::new(names, owner).of_actor(me).done_to(target).after_orders(after);
                    check(&mut checker, &syntax);
                    checker.problems.is_empty()
                })
            };
            meant(&text.value, &problem.range, false, &mut good)
        });
        self.count_bytes(text, copies * COPY_BYTES);
        self.check_divisors(text, divisors);
        for problem in problems {
            self.problem(text, problem, meant.take());
        }
        checked.map(|checked| (checked, reads))
    }

    /// Counts what expressions take, and reports when it is too much.
    fn count_bytes(&mut self, text: &Text, more: usize) {
        let before = self.expressions;
        self.expressions += more;
        if before <= MOST_BYTES && self.expressions > MOST_BYTES {
            let message = "the expressions of this scenario are too long in all".to_owned();
            self.refuse(codes::TOO_MUCH, text.span, message).help =
                Some(format!("keep them to {MOST_BYTES} bytes, copies of cards included"));
        }
    }

    /// Reports what is divided by what is always 0.
    fn check_divisors(&mut self, text: &Text, divisors: Vec<(Range<usize>, Int)>) {
        for (range, by) in divisors {
            if self.ranges.of(&by) == Bounds::new(0, 0) {
                let place = inside(self.files.text(text.span.file), text.span, range);
                let message = "this is always 0, and what is divided by 0 is 0".to_owned();
                self.warning(codes::NO_EFFECT, place, message).help =
                    Some("divide by what can be another number".to_owned());
            }
        }
    }

    fn problem(&mut self, text: &Text, problem: Problem, meant: Option<MeantExpression>) {
        let code = match problem.unknown {
            Some(sort) => {
                let name = text.value.get(problem.range.clone()).unwrap_or_default();
                self.once_if_none(name, sort);
                codes::DANGLING
            }
            None => codes::EXPRESSION,
        };
        let file = self.files.text(text.span.file);
        let Problem { mut range, mut message, mut help, near, .. } = problem;
        let mut fix = near.map(|near| {
            let place = inside(file, text.span, range.clone());
            Fix::likely(format!("write `{near}`"), place, near)
        });
        if let Some(meant) = meant {
            fix = change(file, text, &meant.new);
            // What was said of it may name the very word, and more.
            let word = |new: &str| new.split('`').nth(1).map(|word| format!("`{word}`"));
            let named = |new: &String| word(new).is_some_and(|word| help.contains(&word));
            let other = meant.foreign || meant.message.is_some();
            if let Some(new) = meant.help.filter(|new| other || !named(new)) {
                help = new;
            }
            let apart = meant.at.end <= range.start || range.end <= meant.at.start;
            if let Some(said) = meant.message {
                (message, range) = (said, meant.at);
            } else if apart && meant.foreign {
                let shown = text.value.get(meant.at.clone()).unwrap_or_default();
                (message, range) = (format!("{} means nothing here", quoted(shown)), meant.at);
            }
        }
        let place = inside(file, text.span, range);
        let error = self.error(code, place, message);
        (error.help, error.fix) = (Some(help), fix);
    }

    /// Reports the first thing read that the reader does not know.
    fn check_secrets(&mut self, text: &Text, reads: &Reads, reader: Option<ActorIx>) {
        let Some(reader) = reader else { return };
        let secret = reads.iter().find(|(_, read)| !self.known(read).has(reader));
        let Some((range, _)) = secret else { return };
        let place = inside(self.files.text(text.span.file), text.span, range.clone());
        let name = self.actor_names.get(reader.at()).cloned().unwrap_or_default();
        let read = quoted(text.value.get(range.clone()).unwrap_or_default());
        let message = format!("{} reads {read}, which {name} does not know", self.owner);
        self.error(codes::SECRET, place, message).help = Some(format!(
            "what decides {name}'s menu and choices must be known to it: a private indicator, flag, \
             timer or red line, another's budget, an inject for others, another's covert option (ask \
             `attributed(…)`), or a private act or a tap of others is not"
        ));
    }

    /// What takes a condition out of its item.
    fn left_out(&self, text: &Text) -> Option<Fix> {
        let tree = parse_tree(text.span.file, self.files.text(text.span.file));
        let edits =
            without_member(&tree, text.span.start, &|name| matches!(name, "when" | "only_if"))?;
        let title = "leave the condition out".to_owned();
        Some(Fix { title, edits, safe: false })
    }

    fn known(&self, read: &Read) -> Seats {
        match read {
            Read::Int(int) => self.secrets.of_int(int),
            Read::Cond(cond) => self.secrets.of_cond(cond),
        }
    }

    /// Reports comparisons that always or never hold; if there are none, the whole condition if it
    /// does.
    fn check_settled(&mut self, text: &Text, cond: &Cond, reads: &Reads) {
        if matches!(cond, Cond::Const(_)) {
            return;
        }
        let mut settled: Vec<(Range<usize>, bool)> = Vec::new();
        for (range, read) in reads {
            if let Read::Cond(cond) = read {
                settled.extend(self.ranges.settled(cond).map(|value| (range.clone(), value)));
            }
        }
        if settled.is_empty() {
            let whole = self.ranges.settled(cond);
            settled.extend(whole.map(|value| (0..text.value.len(), value)));
        }
        for (range, value) in settled {
            let whole = range == (0..text.value.len());
            let place = inside(self.files.text(text.span.file), text.span, range);
            let (message, help) = if value {
                ("this always holds", "leave it out, or correct the number")
            } else {
                ("this can never hold", "look at the range of what it reads; correct the number")
            };
            let fix = (value && whole).then(|| self.left_out(text)).flatten();
            let warning = self.warning(codes::SETTLED, place, message.to_owned());
            (warning.help, warning.fix) = (Some(help.to_owned()), fix);
        }
    }
}

/// What makes another expression of one, as small as can be.
fn change(file: &str, text: &Text, new: &str) -> Option<Fix> {
    let edits = Edits::between(text.span.file, &text.value, new);
    let edit = edits.all().first()?;
    let place = inside(file, text.span, edit.span.range());
    // What is written with escapes is not what it means.
    let plain = file.get(text.span.range())?.contains(text.value.as_str());
    let shown = if new.len() <= 80 { format!("write `{new}`") } else { "mend it".to_owned() };
    plain.then(|| Fix::likely(shown, place, edit.new.clone()))
}
