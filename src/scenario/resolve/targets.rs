//! Whom a copy of a card is done to, and what its texts say of it.

use super::{LONGEST_LABEL, Resolver, codes};
use crate::markup;
use crate::scenario::raw::{self, Name, Text};
use crate::scenario::target::Target;

/// Where the target's name stands in a text, and the own actor's.
const TARGET_NAME: &str = "{target}";
const OWN_NAME: &str = "{self}";

impl Resolver<'_> {
    /// Whom the option that is looked at from now on is done to.
    pub(super) fn target_of(&mut self, given: &raw::Choice, to: Option<&Name>) -> Option<Target> {
        self.target = None;
        let to = to?;
        let actor = self.actor(to)?;
        let heading = given.title.value.split_whitespace().collect::<Vec<_>>().join(" ");
        let heading = heading.replace(TARGET_NAME, "…").replace(OWN_NAME, &self.own_name());
        let card = given.id.value.strip_suffix(&to.value).and_then(|card| card.strip_suffix('_'));
        let name = self.actor_names.get(actor.at()).cloned().unwrap_or_default();
        self.target = Some((to.value.clone(), name));
        Some(Target { actor, card: card.unwrap_or_default().to_owned(), heading })
    }

    fn own_name(&self) -> String {
        let me = self.me.as_deref().and_then(|me| self.names.get(me)?.actor());
        me.and_then(|me| self.actor_names.get(me.at()).cloned()).unwrap_or_default()
    }

    /// The title of a card; of one that is done to a target, with the target's name in it.
    pub(super) fn title(&mut self, text: &Text) -> String {
        let said = self.label(text);
        match &self.target {
            Some((_, name)) if !text.value.contains(TARGET_NAME) => {
                let title = format!("{said}: {name}");
                self.fits_its_place(text, &title, LONGEST_LABEL);
                title
            }
            _ => said,
        }
    }

    /// A text with the names of target and own actor in the places that it has for them.
    pub(super) fn filled(
        &mut self,
        said: String,
        text: &Text,
        most: usize,
        marked: bool,
    ) -> String {
        let Some((_, target)) = &self.target else { return said };
        if !said.contains(TARGET_NAME) && !said.contains(OWN_NAME) {
            return said;
        }
        let name = |name: &str| if marked { markup::literal(name) } else { name.to_owned() };
        let said = said.replace(TARGET_NAME, &name(target));
        let said = said.replace(OWN_NAME, &name(&self.own_name()));
        self.fits_its_place(text, &said, most);
        said
    }

    fn fits_its_place(&mut self, text: &Text, said: &str, most: usize) {
        let (long, written) = (said.chars().count(), text.value.chars().count());
        if long > most && written <= most {
            let message =
                format!("with names in it, a text of {} has {long} characters", self.owner);
            self.error(codes::LONG_TEXT, text.span, message).help =
                Some(format!("keep it to {most}"));
        }
    }
}
