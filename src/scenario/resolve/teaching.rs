//! What an exercise is to teach, what exercises it, and what is asked about it afterwards.

use super::reader::instead_of;
use super::{Resolver, codes};
use crate::diagnostics::{nearest, quoted};
use crate::scenario::ix::LearningIx;
use crate::scenario::model::{Content, DebriefQuestion, LearningObjective};
use crate::scenario::raw::Whole;
use crate::scenario::raw::{self, Name};

/// Most learning objectives.
const MOST: usize = 20;

impl Resolver<'_> {
    /// Gives the id of every learning objective its index.
    pub(super) fn collect_learning(&mut self, whole: &Whole) {
        let Some(meta) = &whole.meta else { return };
        let given = meta.objectives.iter().flatten();
        self.distinct(given.clone().map(|one| &one.id));
        for (at, one) in given.enumerate() {
            self.learning.entry(one.id.value.clone()).or_insert_with(|| at.into());
        }
    }

    pub(super) fn learning_objectives(&mut self, given: &raw::Meta) -> Vec<LearningObjective> {
        match (&given.objectives, &given.learning_objectives) {
            (Some(_), Some(texts)) => {
                let message = "`meta` has `objectives` and `learning_objectives`".to_owned();
                let place = texts.first().map_or(given.id.span, |text| text.span);
                self.error(codes::TWICE, place, message).help =
                    Some("keep `objectives`: they are the same, with ids".to_owned());
            }
            (None, None) => self.no_learning(given),
            _ => {}
        }
        if let Some(objectives) = &given.objectives {
            self.count(objectives.len(), 1..=MOST, &given.id, "objectives");
            let objective = |one: &raw::LearningObjective| LearningObjective {
                id: Some(one.id.value.clone()),
                text: self.text(&one.text),
            };
            return objectives.iter().map(objective).collect();
        }
        let texts = given.learning_objectives.as_deref().unwrap_or_default();
        if given.learning_objectives.is_some() {
            self.count(texts.len(), 1..=MOST, &given.id, "learning_objectives");
        }
        let texts = self.texts(texts);
        texts.into_iter().map(|text| LearningObjective { id: None, text }).collect()
    }

    fn no_learning(&mut self, given: &raw::Meta) {
        if ["objectives", "learning_objectives"].iter().any(|field| self.lost.somewhere(field)) {
            return;
        }
        let message = "`meta` does not say what players are to learn".to_owned();
        self.error(codes::MISSING_SECTION, given.id.span, message).help =
            Some("add `objectives: [(id: \"…\", text: \"…\")]`".to_owned());
    }

    /// Words for what it is about.
    pub(super) fn content(&mut self, given: &[Name]) -> Vec<Content> {
        let mut all = Vec::new();
        for name in self.each_once(given) {
            let found = Content::ALL.into_iter().find(|one| one.word() == name.value);
            if found.is_none() {
                let words = Content::ALL.map(Content::word);
                let near = nearest(&name.value, words).map(str::to_owned);
                let help = match &near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("the words are: {}", words.map(quoted).join(", ")),
                };
                let message = format!("`content` has no word {}", quoted(&name.value));
                self.dangling(name, message, help, near.as_deref());
            }
            all.extend(found);
        }
        all
    }

    /// References to learning objectives, each once.
    pub(super) fn learning(&mut self, names: &[Name]) -> Vec<LearningIx> {
        let names = self.each_once(names);
        names.into_iter().filter_map(|name| self.learning_ref(name)).collect()
    }

    fn learning_ref(&mut self, name: &Name) -> Option<LearningIx> {
        let found = self.learning.get(&name.value).copied();
        let lost = self.lost.somewhere("objectives") || self.lost.somewhere("meta");
        if found.is_none() && !lost && self.has_room(name.span) {
            let ids = self.learning.keys().map(String::as_str);
            let (help, near) = match self.learning.is_empty() {
                true => (
                    "none has an id: write them as `objectives: [(id: \"…\", text: \"…\")]` in `meta`"
                        .to_owned(),
                    None,
                ),
                false => instead_of(&name.value, ids, "learning objectives"),
            };
            let (owner, shown) = (&self.owner, quoted(&name.value));
            let message =
                format!("{owner} names the learning objective {shown}, which does not exist");
            self.dangling(name, message, help, near.as_deref());
        }
        found
    }

    pub(super) fn debrief_questions(
        &mut self,
        given: &[raw::DebriefQuestion],
    ) -> Vec<DebriefQuestion> {
        let all = given.iter().map(|question| DebriefQuestion {
            text: self.text(&question.text),
            about: self.learning(&question.about),
        });
        all.collect()
    }

    /// Reports learning objectives that nothing exercises, where others are exercised.
    pub(super) fn all_exercised(&mut self, whole: &Whole) {
        let Some(objectives) = whole.meta.as_ref().and_then(|meta| meta.objectives.as_ref()) else {
            return;
        };
        let options = whole.options.iter().flat_map(|option| &option.exercises);
        let injects = whole.injects.iter().flat_map(|inject| &inject.exercises);
        let named: std::collections::BTreeSet<&Name> = options.chain(injects).collect();
        let idle = objectives.iter().filter(|one| !named.contains(&one.id));
        if named.is_empty() || self.errors > 0 {
            return;
        }
        for one in idle {
            let message = format!(
                "nothing exercises the learning objective {}, though others are exercised",
                quoted(&one.id.value)
            );
            self.warning(codes::NO_EFFECT, one.id.span, message).help =
                Some("name it in `exercises` of an option or an inject, or take it out".to_owned());
        }
    }
}
