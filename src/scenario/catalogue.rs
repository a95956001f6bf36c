//! The action catalogue: kinds of act and where each stands on four published scales.
//!
//! The scales: Herman Kahn's ladder (*On Escalation*, 1965), hostility of the Correlates of War
//! project's Militarized Interstate Disputes, Goldstein's conflict–cooperation score of the act's
//! CAMEO code (Goldstein 1992), and the weights of Rivera et al. 2024 (*Escalation Risks from
//! Language Models in Military and Diplomatic Decision-Making*).

pub mod agreement;

use std::sync::LazyLock;

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

use crate::texts::{digits, say};

/// A kind of act.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Id.
    pub id: String,
    /// Shown to players.
    pub label: String,
    /// Which instrument of power.
    pub domain: Domain,
    /// Kahn's rung, 1 to 44; `None` where his ladder has nothing like it.
    #[serde(default)]
    pub kahn: Option<u32>,
    /// MID action and hostility.
    pub mid: Mid,
    /// Its event code in CAMEO, if it has one.
    #[serde(default)]
    pub cameo: Option<Cameo>,
    /// Goldstein score for a party it is aimed against though not done to; our own estimate.
    pub against: f64,
    /// Category and weight of Rivera et al., if one of theirs is like it.
    #[serde(default)]
    pub rivera: Option<Rivera>,
    /// Odds to 1, each turn, that it is attributed when done covertly; our own estimate.
    pub attribution: f64,
    /// Whether by its nature only its author and those it is done to know of such an act: an option of it
    /// has to say whether its acts are private.
    #[serde(default)]
    pub private: bool,
    /// One sentence.
    pub definition: String,
}

/// An instrument of power.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Domain {
    /// Talks and protocol.
    Diplomatic,
    /// Words to the world.
    Informational,
    /// Money, goods and energy.
    Economic,
    /// Networks.
    Cyber,
    /// Hidden hands.
    Covert,
    /// Forces.
    Military,
    /// Nuclear forces and words about them.
    Nuclear,
}

impl std::fmt::Display for Domain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&match self {
            Self::Diplomatic => say!("domain-diplomatic"),
            Self::Informational => say!("domain-informational"),
            Self::Economic => say!("domain-economic"),
            Self::Cyber => say!("domain-cyber"),
            Self::Covert => say!("domain-covert"),
            Self::Military => say!("domain-military"),
            Self::Nuclear => say!("domain-nuclear"),
        })
    }
}

/// Of the Militarized Interstate Disputes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mid {
    /// Action code, 0 to 21.
    pub action: u32,
    /// Hostility level, 1 to 5.
    pub hostility: u32,
}

/// Of CAMEO.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cameo {
    /// Event code.
    pub code: String,
    /// Goldstein score of the code, for the party it is done to, −10 to 10, one decimal.
    pub goldstein: f64,
}

/// Of Rivera et al.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rivera {
    /// Category.
    pub category: RiveraCategory,
    /// Weight: −2, 0, 4, 12, 28 or 60.
    pub weight: i32,
}

/// Categories of Rivera et al.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum RiveraCategory {
    /// −2
    DeEscalation,
    /// 0
    StatusQuo,
    /// 4
    Posturing,
    /// 12
    NonViolentEscalation,
    /// 28
    ViolentEscalation,
    /// 60
    Nuclear,
}

/// Where an act stands for one party. What has no published figure has none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scales {
    /// Kahn's rung, 1 to 44.
    pub kahn: Option<u32>,
    /// MID hostility, 1 to 5.
    pub mid: u32,
    /// Goldstein score, −10 (conflict) to 10 (cooperation).
    pub goldstein: Option<f64>,
    /// Rivera weight.
    pub rivera: Option<i32>,
}

impl Scales {
    /// The most pips that a meter of severity has.
    pub const PIPS: u32 = 5;

    /// Severity on one meter, 1 to [`Scales::PIPS`]: each scale's figure in five classes of its own, and of
    /// these the median; between two, half a pip counts as one. `docs/catalogue.md`, "One meter".
    pub fn pips(&self) -> u32 {
        let classes = [
            self.kahn.map(kahn_class),
            Some(self.mid.clamp(1, Self::PIPS)),
            self.goldstein.map(goldstein_class),
            self.rivera.map(rivera_class),
        ];
        let mut classes: Vec<_> = classes.into_iter().flatten().collect();
        classes.sort_unstable();
        let half = classes.len() / 2;
        match classes.len() % 2 {
            1 => classes[half],
            _ => (classes[half - 1] + classes[half]).div_ceil(2),
        }
    }

    /// Each figure in words, Kahn, MID, Goldstein, Rivera: a dash where there is none.
    pub fn words(&self) -> [String; 4] {
        let or_dash = |figure: Option<String>| figure.unwrap_or_else(|| "–".to_owned());
        [
            or_dash(self.kahn.map(|kahn| kahn.to_string())),
            self.mid.to_string(),
            or_dash(self.goldstein.map(|score| digits(&format!("{score:+.1}")))),
            or_dash(self.rivera.map(|weight| digits(&weight.to_string()))),
        ]
    }
}

/// Kahn's groups of rungs, as the thresholds between them part them: below "don't rock the boat", below
/// "nuclear war is unthinkable", below "no nuclear use", below "central sanctuary", and all above that.
fn kahn_class(rung: u32) -> u32 {
    1 + [4, 10, 21, 26].iter().filter(|first| **first <= rung).count() as u32
}

/// What is no conflict, and the conflicting half of Goldstein's scale in four equal steps.
fn goldstein_class(score: f64) -> u32 {
    match score {
        score if score >= 0.0 => 1,
        score if score > -2.5 => 2,
        score if score > -5.0 => 3,
        score if score > -7.5 => 4,
        _ => 5,
    }
}

/// The categories of Rivera et al.; those that don't escalate are one.
fn rivera_class(weight: i32) -> u32 {
    1 + [4, 12, 28, 60].iter().filter(|least| **least <= weight).count() as u32
}

impl Kind {
    /// Severity on one meter, as it is for the party that is worst off; see [`Scales::pips`].
    pub fn pips(&self) -> u32 {
        self.scales(true).pips().max(self.scales(false).pips())
    }

    /// The four scales, toward the party it is done to (`direct`) or aimed against.
    pub fn scales(&self, direct: bool) -> Scales {
        Scales {
            kahn: self.kahn,
            mid: self.mid.hostility,
            goldstein: self
                .cameo
                .as_ref()
                .map(|code| if direct { code.goldstein } else { self.against }),
            rivera: self.rivera.map(|rivera| rivera.weight),
        }
    }

    /// Goldstein score toward the party it is done to; 0 without one.
    pub fn toward(&self) -> f64 {
        self.cameo.as_ref().map_or(0.0, |cameo| cameo.goldstein)
    }

    /// Its default position on the catalogue's own [`ladder`], from 1: the highest step that is not
    /// above it on Kahn's ladder, the lowest if it is not on that.
    pub fn step(&self) -> usize {
        ladder().iter().rposition(|step| Some(step.kahn) <= self.kahn).map_or(1, |at| at + 1)
    }

    /// What the party it is done to feels, 0 to 10.
    pub fn provocation(&self) -> u32 {
        provocation(self.toward())
    }

    /// What a party it is aimed against feels, 0 to 10.
    pub fn provocation_against(&self) -> u32 {
        provocation(self.against)
    }
}

/// The negative part of a Goldstein score, rounded half up.
fn provocation(goldstein: f64) -> u32 {
    // At most 10, so the conversion is exact.
    (-goldstein).clamp(0.0, 10.0).round() as u32
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    ladder: Vec<CatalogueStep>,
    kinds: Vec<Kind>,
}

/// One step of the catalogue's own ladder, on which a kind stands before a scenario says otherwise.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueStep {
    /// Its name.
    pub name: String,
    /// Its lowest rung on Kahn's ladder.
    pub kahn: u32,
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let text = include_str!("../../assets/catalogue.ron");
    let figures_as_they_are =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    figures_as_they_are.from_str(text).expect("the built-in catalogue is tested")
});

/// All kinds, in the catalogue's order.
pub fn kinds() -> &'static [Kind] {
    &CATALOGUE.kinds
}

/// The catalogue's own ladder, lowest first.
pub fn ladder() -> &'static [CatalogueStep] {
    &CATALOGUE.ladder
}

/// The kind of this id.
pub fn kind(id: &str) -> Option<&'static Kind> {
    kinds().iter().find(|kind| kind.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_catalogue_stays_on_its_scales() {
        assert!(kinds().len() >= 40, "about 45 kinds, not {}", kinds().len());
        for kind in kinds() {
            assert!(kind.kahn.is_none_or(|kahn| (1..=44).contains(&kahn)), "{}", kind.id);
            assert!((1..=5).contains(&kind.mid.hostility), "{}", kind.id);
            assert!(kind.mid.action <= 21, "{}", kind.id);
            assert!(kind.toward().abs() <= 10.0 && kind.against.abs() <= 10.0, "{}", kind.id);
            assert!(kind.attribution > 0.0, "{}", kind.id);
            let Some(rivera) = kind.rivera else { continue };
            let weight = match rivera.category {
                RiveraCategory::DeEscalation => -2,
                RiveraCategory::StatusQuo => 0,
                RiveraCategory::Posturing => 4,
                RiveraCategory::NonViolentEscalation => 12,
                RiveraCategory::ViolentEscalation => 28,
                RiveraCategory::Nuclear => 60,
            };
            assert_eq!(rivera.weight, weight, "{}", kind.id);
        }
    }

    #[test]
    fn its_own_ladder_rises_and_every_step_is_somebodys() {
        assert!(ladder().is_sorted_by_key(|step| step.kahn));
        for at in 1..=ladder().len() {
            assert!(kinds().iter().any(|kind| kind.step() == at), "step {at} is empty");
        }
    }

    #[test]
    fn no_two_kinds_share_an_id() {
        let mut ids: Vec<_> = kinds().iter().map(|kind| &kind.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), kinds().len());
    }
}
