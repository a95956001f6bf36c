//! What it costs everybody.

use super::{Resolver, codes};
use crate::scenario::model::Objective;
use crate::scenario::raw::Whole;

impl Resolver<'_> {
    pub(super) fn toll(&mut self, whole: &Whole) -> Vec<Objective> {
        "the toll".clone_into(&mut self.owner);
        let minded =
            whole.actors.iter().filter_map(|actor| Some((actor, actor.toll_weight.as_ref()?)));
        if whole.toll.is_empty() {
            for (actor, weight) in minded.filter(|(_, weight)| weight.value > 0) {
                let message = format!(
                    "actor `{}` minds what it costs everybody, which the scenario does not say",
                    actor.id.value
                );
                self.warning(codes::NO_EFFECT, weight.span, message).help =
                    Some("say it in `toll`, or take `toll_weight` out".to_owned());
            }
        }
        whole.toll.iter().map(|one| self.objective(one, None)).collect()
    }
}
