//! What a scenario is about that somebody may not want to meet unprepared.

use super::model::Meta;
use crate::texts::say;

macro_rules! contents {
    ($($thing:ident: $word:literal, $name:expr;)*) => {
        /// One such thing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Content {
            $(
                #[doc = concat!("In a file, `", $word, "`.")]
                $thing,
            )*
        }

        impl Content {
            /// All of them.
            pub const ALL: [Self; [$($word),*].len()] = [$(Self::$thing),*];

            /// As a file has it.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$thing => $word,)*
                }
            }

            /// As players read it.
            pub fn name(self) -> String {
                match self {
                    $(Self::$thing => $name,)*
                }
            }
        }
    };
}

// Every thing: its word in a file, and what players read.
contents! {
    War: "war", say!("content-war");
    Killing: "killing", say!("content-killing");
    Assassination: "assassination", say!("content-assassination");
    Terrorism: "terrorism", say!("content-terrorism");
    NuclearWeapons: "nuclear", say!("content-nuclear");
    ChemicalWeapons: "chemical", say!("content-chemical");
    Torture: "torture", say!("content-torture");
    SexualViolence: "sexual_violence", say!("content-sexual-violence");
    ChildrenHarmed: "children", say!("content-children");
    Suicide: "suicide", say!("content-suicide");
    Displacement: "displacement", say!("content-displacement");
    Occupation: "occupation", say!("content-occupation");
    Hostages: "hostage", say!("content-hostage");
    Crime: "crime", say!("content-crime");
    Cyber: "cyber", say!("content-cyber");
    Epidemic: "epidemic", say!("content-epidemic");
    Disaster: "disaster", say!("content-disaster");
    Accident: "accident", say!("content-accident");
    Hunger: "hunger", say!("content-hunger");
    Racism: "racism", say!("content-racism");
}

impl Meta {
    /// What it is about, in a sentence; none where the file does not say.
    pub fn deals_with(&self) -> Option<String> {
        let names: Vec<_> = self.content.iter().map(|one| one.name()).collect();
        (!names.is_empty()).then(|| say!("content-about", content = names.join(", ")))
    }
}
