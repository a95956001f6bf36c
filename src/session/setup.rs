//! How a game is set up: who plays whom, with which luck.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Origin, Player};
use crate::campaign::Campaign;
use crate::policy::PolicyKind;
use crate::rules;
use crate::scenario::{ActorIx, Inherited, Scenario};

/// How a game is set up: the record's first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's edition.
    pub scenario_hash: String,
    /// The edition of the rules that the game is made with.
    #[serde(default = "super::origin::first_edition")]
    pub rules: u32,
    /// Id of the scenario's theory that it is played under, if not under its default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theory: Option<String>,
    /// Id of the scenario's variant that it is played in, if it is not played whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// Whether it is played under the scenario's masks.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub masked: bool,
    /// The game's luck.
    #[serde(with = "crate::rules::seed")]
    pub seed: u64,
    /// Who plays each actor, in the scenario's order.
    pub players: Vec<Player>,
    /// Which chapter of a campaign it is, if of any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chapter: Option<ChapterOf>,
    /// The game it was branched from, if from any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Whether somebody runs the game who plays no seat.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub facilitator: bool,
}

/// A chapter of a campaign, with what the chapters before it left behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChapterOf {
    /// The campaign's id.
    pub campaign: String,
    /// From 1.
    pub number: u32,
    /// Values at the start that are not the scenario's own.
    #[serde(default)]
    pub legacy: Vec<Inherited>,
}

impl ChapterOf {
    /// A chapter (from 0) of a campaign.
    pub fn new(campaign: &Campaign, chapter: usize, legacy: Vec<Inherited>) -> Self {
        let number = u32::try_from(chapter + 1).unwrap_or(u32::MAX);
        Self { campaign: campaign.id.clone(), number, legacy }
    }
}

impl Setup {
    /// Everybody played by the computer, under the theory and in the variant that the scenario is.
    pub fn all_computers(scenario: &Scenario, seed: u64, policy: PolicyKind) -> Self {
        Self {
            scenario: scenario.meta.id.clone(),
            scenario_hash: scenario.hash.clone(),
            rules: rules::EDITION,
            theory: scenario.chosen_theory().map(str::to_owned),
            variant: scenario.variant().map(|variant| variant.id.clone()),
            masked: scenario.masks.on,
            seed,
            players: vec![Player::Computer(policy); scenario.actors.len()],
            chapter: None,
            origin: None,
            facilitator: false,
        }
    }

    /// The scenario under its masks, if the game is played under them.
    pub(crate) fn under_its_masks(&self, scenario: Arc<Scenario>) -> Arc<Scenario> {
        if self.masked == scenario.masks.on {
            return scenario;
        }
        scenario.masked(self.masked).map_or(scenario, Arc::new)
    }

    /// The scenario as the game is played: under its masks and its theory, in its variant.
    pub fn as_played(&self, scenario: Arc<Scenario>) -> Arc<Scenario> {
        self.in_its_variant(self.under_its_theory(self.under_its_masks(scenario)))
    }

    /// The scenario under the theory that the game is played under.
    fn under_its_theory(&self, scenario: Arc<Scenario>) -> Arc<Scenario> {
        let default = scenario.theories.first().map(|theory| theory.id.as_str());
        let wanted = self.theory.as_deref().or(default);
        if wanted == scenario.theory().map(|theory| theory.id.as_str()) {
            return scenario;
        }
        wanted.and_then(|id| scenario.under(id)).map_or(scenario, Arc::new)
    }

    /// The scenario in the variant that the game is played in.
    fn in_its_variant(&self, scenario: Arc<Scenario>) -> Arc<Scenario> {
        let is = scenario.variant().map(|variant| variant.id.as_str());
        if is == self.variant.as_deref() {
            return scenario;
        }
        scenario.in_variant(self.variant.as_deref()).map_or(scenario, Arc::new)
    }

    /// As a chapter of a campaign.
    #[must_use]
    pub fn as_chapter(mut self, chapter: ChapterOf) -> Self {
        self.chapter = Some(chapter);
        self
    }

    /// With somebody who runs the game.
    #[must_use]
    pub fn facilitated(mut self) -> Self {
        self.facilitator = true;
        self
    }

    /// People in the given seats, the computer in the others.
    pub fn with_people(mut self, people: &[ActorIx]) -> Self {
        for actor in people {
            if let Some(player) = self.players.get_mut(actor.at()) {
                *player = Player::Person;
            }
        }
        self
    }
}
