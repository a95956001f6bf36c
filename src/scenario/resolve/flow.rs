//! Flow charts by which actors are played.

use super::{Resolver, codes};
use crate::scenario::flow::FlowLine;
use crate::scenario::ix::ActorIx;
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
        let wrong = |owner: &str, id: &str| {
            format!("the flow chart of {owner} takes `{id}`, which it can't choose")
        };
        let take = self.own_options(&given.take, (owner, actor), options, wrong);
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
