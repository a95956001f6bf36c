//! Pictures that lie beside a scenario.

use serde::Deserialize;

use super::{Part, Text};

described! {
    /// A picture, and what is said of it.
    #[derive(Clone)]
    pub struct Picture {
        /// A PNG file beside the scenario's, or in a folder there.
        #[is(file)]
        pub file: Text,
        /// What it shows, for who can't see it.
        #[is(prose)]
        pub alt: Text,
        /// Who made it.
        #[is(label)]
        pub credit: Text,
        /// Under which licence it is shown.
        #[is(label)]
        pub licence: Text,
    }
}

impl Part {
    /// Every picture that it names, in the order of the sections.
    pub(in crate::scenario) fn pictures(&self) -> impl Iterator<Item = &Picture> {
        let meta = self.meta.iter().flat_map(|meta| &meta.picture);
        let places = self.places.iter().flat_map(|place| &place.picture);
        let actors = self.actors.iter().flat_map(|actor| &actor.picture);
        let options = self.options.iter().flat_map(|option| &option.picture);
        let injects = self.injects.iter().flat_map(|inject| &inject.picture);
        meta.chain(places).chain(actors).chain(options).chain(injects)
    }
}
