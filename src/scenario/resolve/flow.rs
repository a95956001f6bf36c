//! Flow charts by which actors are played.

use super::{Resolver, codes};
use crate::scenario::flow::FlowLine;
use crate::scenario::ix::{ActorIx, OptionIx};
use crate::scenario::model::Choice;
use crate::scenario::raw;

/// Lines of one chart: what a person can follow at a table.
const MOST_LINES: usize = 20;

impl Resolver<'_> {
    pub(super) fn flow(
        &mut self,
        given: &raw::Actor,
        owner: ActorIx,
        options: &[Choice],
    ) -> Vec<FlowLine> {
        self.count(given.flow.len(), 0..=MOST_LINES, &given.id, "flow");
        let lines: Vec<_> =
            given.flow.iter().map(|line| self.flow_line(line, given, owner, options)).collect();
        let end = lines.iter().position(|line| line.when.is_none() && line.take.is_empty());
        let never = end.and_then(|end| given.flow.get(end + 1));
        if let Some(never) = never {
            let message = format!(
                "no line of the flow chart of {} is read after one that always holds",
                self.owner
            );
            self.warning(codes::NO_EFFECT, never.why.span, message).help =
                Some("put it before that line, or take it out".to_owned());
        }
        lines
    }

    fn flow_line(
        &mut self,
        given: &raw::FlowLine,
        actor: &raw::Actor,
        owner: ActorIx,
        options: &[Choice],
    ) -> FlowLine {
        let own = |ix: OptionIx| options.get(ix.at()).is_none_or(|option| option.actor == owner);
        let mut take = Vec::new();
        for (ix, span) in self.option_list(&given.take, own) {
            let option = options.get(ix.at());
            if let Some(option) = option.filter(|option| option.actor != owner) {
                let message = format!(
                    "the flow chart of {} takes `{}`, which it can't choose",
                    self.owner, option.id
                );
                let help = format!("name an option with `actor: \"{}\"`", actor.id.value);
                self.error(codes::MISFIT, span, message).help = Some(help);
            }
            take.push(ix);
        }
        FlowLine {
            when: self.cond_opt(given.when.as_ref(), Some(owner)),
            written: given
                .when
                .as_ref()
                .map(|when| when.value.trim().to_owned())
                .unwrap_or_default(),
            take,
            why: self.label(&given.why),
        }
    }
}
