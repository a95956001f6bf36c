//! What red lines are to keep others from, what declares them, and who has to know what.

use super::reader::belongs;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::ix::{ActorIx, OptionIx, Seats};
use crate::scenario::model::{Choice, RedLine};
use crate::scenario::raw;
use crate::scenario::raw::Whole;
use crate::scenario::theory::Deterrent;
use crate::scenario::thing::{Quantity, Thing};

/// Most kinds, or options, that a red line deters.
const MOST: usize = 20;

impl Resolver<'_> {
    /// Options that declare a red line in play.
    pub(super) fn declared_by(
        &mut self,
        given: &raw::RedLine,
        (owner, actor): (ActorIx, &raw::Actor),
        options: &[Choice],
    ) -> Vec<OptionIx> {
        self.at_most(given.declared_by.len(), MOST, given.id.span, "declared_by");
        if let Some(first) = given.declared_by.first().filter(|_| given.declared != Some(false)) {
            let message = format!("{} is declared from the start", self.owner);
            self.warning(codes::NO_EFFECT, first.span, message).help =
                Some("take `declared_by` out, or add `declared: false`".to_owned());
        }
        let own = |ix| belongs(options, ix, owner);
        let mut all = Vec::new();
        for (ix, span) in self.option_list(&given.declared_by, own) {
            all.push(ix);
            let Some(option) = options.get(ix.at()) else { continue };
            let (line, id) = (&self.owner, &option.id);
            let (why, help) = if option.actor != owner {
                let help = format!("name an option with `actor: \"{}\"`", actor.id.value);
                ("which its owner can't choose", help)
            } else if option.covert.is_some() {
                ("which is covert", "name an open one: a warning is given to be heard".to_owned())
            } else if option.private {
                ("which is private", "name an open one: a warning is given to be heard".to_owned())
            } else {
                continue;
            };
            let message = format!("{line} is declared by `{id}`, {why}");
            self.error(codes::MISFIT, span, message).help = Some(help);
        }
        all
    }

    pub(super) fn deterrent(
        &mut self,
        given: &raw::RedLine,
        owner: ActorIx,
        options: &[Choice],
    ) -> Option<Deterrent> {
        let deters = given.deters.as_ref()?;
        self.at_most(deters.kinds.len(), MOST, given.id.span, "kinds");
        self.at_most(deters.options.len(), MOST, given.id.span, "options");
        if deters.kinds.is_empty()
            && deters.options.is_empty()
            && !self.lost.of(&given.id, "deters")
        {
            let message = format!("`deters` of {} names no act", self.owner);
            self.error(codes::COUNT, deters.odds.span, message).help =
                Some("add `kinds: […]`, or `options: […]` of other actors".to_owned());
        }
        let odds = self.positive(&deters.odds, "odds");
        if odds > 1.0 {
            let message = format!("`odds` of `deters` are {odds}, which would invite it");
            self.error(codes::ODDS, deters.odds.span, message).help = Some(
                "write a factor of at most 1: 0.4 makes it less than half as likely".to_owned(),
            );
        }
        let others = |ix: OptionIx| options.get(ix.at()).is_none_or(|option| option.actor != owner);
        let mut named = Vec::new();
        for (ix, span) in self.option_list(&deters.options, others) {
            named.push(ix);
            if let Some(option) = options.get(ix.at()).filter(|option| option.actor == owner) {
                let message =
                    format!("{} is to deter `{}`, its owner's own", self.owner, option.id);
                self.error(codes::MISFIT, span, message).help =
                    Some("name an option of another actor".to_owned());
            }
        }
        let kinds = self.each_once(&deters.kinds);
        let kinds =
            kinds.into_iter().filter_map(|name| self.kind(name)).map(|kind| kind.id.clone());
        Some(Deterrent { odds, kinds: kinds.collect(), options: named })
    }

    /// Reports red lines that deter nobody, and those whose answers those deterred may know nothing of.
    pub(super) fn deterrence_is_known(
        &mut self,
        whole: &Whole,
        options: &[Choice],
        lines: &[RedLine],
    ) {
        // What is wrong already would look wrong again.
        if self.errors > 0 {
            return;
        }
        let given = whole.actors.iter().flat_map(|actor| &actor.red_lines);
        for (at, (raw, line)) in given.zip(lines).enumerate() {
            let (Some(given), Some(deterrent)) = (&raw.deters, &line.deterrent) else { continue };
            self.within("red line", &raw.id);
            let acts = OptionIx::all(options.len()).zip(options);
            let mut deterred: Seats = acts
                .filter(|(ix, option)| line.deters(*ix, option).is_some())
                .map(|(_, option)| option.actor)
                .collect();
            // Anybody may think of a move of any kind.
            if self.names.argued && !deterrent.kinds.is_empty() {
                let all = (0..whole.actors.len()).map(ActorIx::from);
                deterred = all.filter(|actor| *actor != line.owner).collect();
            }
            let (nobody, help) = if deterred == Seats::default() {
                ("no other actor has an option of its `kinds`", "name kinds of what others can do")
            } else if !line.declared && line.declared_by.is_empty() {
                ("nobody else knows of it", "declare it, or add `declared_by: […]`")
            } else if line.answers.iter().all(|ix| waits_for(&options[ix.at()], at)) {
                let help = "leave `crossed(…)` out of the `when` of an answer: who is to be deterred must see \
                            that it could be given";
                ("it can be answered only once it is crossed", help)
            } else {
                self.answers_are_known(whole, raw, line, deterred, options);
                continue;
            };
            let message = format!("{} deters nobody: {nobody}", self.owner);
            self.warning(codes::NO_EFFECT, given.odds.span, message).help = Some(help.to_owned());
        }
    }

    fn answers_are_known(
        &mut self,
        whole: &Whole,
        raw: &raw::RedLine,
        line: &RedLine,
        deterred: Seats,
        options: &[Choice],
    ) {
        let own = |ix| belongs(options, ix, line.owner);
        for (ix, span) in self.option_list(&raw.answers, own) {
            let option = &options[ix.at()];
            let when = option.when.as_ref().map_or(Seats::ALL, |when| self.secrets.of_cond(when));
            let uses =
                option.uses.map_or(Seats::ALL, |_| self.secrets.of(Quantity::TimesChosen(ix)));
            let cost = option.cost.iter().map(|(ix, _)| self.secrets.of(Quantity::Indicator(*ix)));
            let known = cost.fold(when.and(uses), Seats::and);
            let mut actors = whole.actors.iter().zip(0..).map(|(actor, at)| (actor, ActorIx(at)));
            let blind = actors.find(|(_, ix)| deterred.has(*ix) && !known.has(*ix));
            if let Some((actor, _)) = blind {
                let message = format!(
                    "{} is to deter {}, which does not know whether it can be answered by {}",
                    self.owner,
                    actor.name.value,
                    quoted(&option.id)
                );
                self.error(codes::SECRET, span, message).help = Some(
                    "those deterred must know what its `when`, `cost` and `uses` read: a capability that \
                     nobody knows of deters nobody"
                        .to_owned(),
                );
            }
        }
    }
}

/// Whether an option asks for a red line to be crossed.
fn waits_for(option: &Choice, line: usize) -> bool {
    option.when.as_ref().is_some_and(|when| when.reads(Thing::RedLine(line.into())))
}
