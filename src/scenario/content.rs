//! What a scenario is about that somebody may not want to meet unprepared.

use super::model::Meta;
use crate::texts::say;

/// One such thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// In a file, `war`.
    War,
    /// In a file, `killing`.
    Killing,
    /// In a file, `assassination`.
    Assassination,
    /// In a file, `terrorism`.
    Terrorism,
    /// In a file, `nuclear`.
    NuclearWeapons,
    /// In a file, `chemical`.
    ChemicalWeapons,
    /// In a file, `torture`.
    Torture,
    /// In a file, `sexual_violence`.
    SexualViolence,
    /// In a file, `children`.
    ChildrenHarmed,
    /// In a file, `suicide`.
    Suicide,
    /// In a file, `displacement`.
    Displacement,
    /// In a file, `occupation`.
    Occupation,
    /// In a file, `hostage`.
    Hostages,
    /// In a file, `crime`.
    Crime,
    /// In a file, `cyber`.
    Cyber,
    /// In a file, `epidemic`.
    Epidemic,
    /// In a file, `disaster`.
    Disaster,
    /// In a file, `accident`.
    Accident,
    /// In a file, `hunger`.
    Hunger,
    /// In a file, `racism`.
    Racism,
}

impl Content {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::War,
        Self::Killing,
        Self::Assassination,
        Self::Terrorism,
        Self::NuclearWeapons,
        Self::ChemicalWeapons,
        Self::Torture,
        Self::SexualViolence,
        Self::ChildrenHarmed,
        Self::Suicide,
        Self::Displacement,
        Self::Occupation,
        Self::Hostages,
        Self::Crime,
        Self::Cyber,
        Self::Epidemic,
        Self::Disaster,
        Self::Accident,
        Self::Hunger,
        Self::Racism,
    ];

    /// As a file has it.
    pub fn word(self) -> &'static str {
        match self {
            Self::War => "war",
            Self::Killing => "killing",
            Self::Assassination => "assassination",
            Self::Terrorism => "terrorism",
            Self::NuclearWeapons => "nuclear",
            Self::ChemicalWeapons => "chemical",
            Self::Torture => "torture",
            Self::SexualViolence => "sexual_violence",
            Self::ChildrenHarmed => "children",
            Self::Suicide => "suicide",
            Self::Displacement => "displacement",
            Self::Occupation => "occupation",
            Self::Hostages => "hostage",
            Self::Crime => "crime",
            Self::Cyber => "cyber",
            Self::Epidemic => "epidemic",
            Self::Disaster => "disaster",
            Self::Accident => "accident",
            Self::Hunger => "hunger",
            Self::Racism => "racism",
        }
    }

    /// As players read it.
    pub fn name(self) -> String {
        match self {
            Self::War => say!("content-war"),
            Self::Killing => say!("content-killing"),
            Self::Assassination => say!("content-assassination"),
            Self::Terrorism => say!("content-terrorism"),
            Self::NuclearWeapons => say!("content-nuclear"),
            Self::ChemicalWeapons => say!("content-chemical"),
            Self::Torture => say!("content-torture"),
            Self::SexualViolence => say!("content-sexual-violence"),
            Self::ChildrenHarmed => say!("content-children"),
            Self::Suicide => say!("content-suicide"),
            Self::Displacement => say!("content-displacement"),
            Self::Occupation => say!("content-occupation"),
            Self::Hostages => say!("content-hostage"),
            Self::Crime => say!("content-crime"),
            Self::Cyber => say!("content-cyber"),
            Self::Epidemic => say!("content-epidemic"),
            Self::Disaster => say!("content-disaster"),
            Self::Accident => say!("content-accident"),
            Self::Hunger => say!("content-hunger"),
            Self::Racism => say!("content-racism"),
        }
    }
}

impl Meta {
    /// What it is about, in a sentence; none where the file does not say.
    pub fn deals_with(&self) -> Option<String> {
        let names: Vec<_> = self.content.iter().map(|one| one.name()).collect();
        (!names.is_empty()).then(|| say!("content-about", content = names.join(", ")))
    }
}
