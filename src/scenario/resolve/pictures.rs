//! Pictures: whether their paths stay in the scenario's folder. Whether there is anything, those look who read
//! the files.

use std::collections::BTreeSet;

use super::{LONGEST_LABEL, Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::picture::{Picture, is_png, stays_below};
use crate::scenario::raw;
use crate::scenario::raw::Whole;

impl Resolver<'_> {
    pub(super) fn picture(&mut self, given: Option<&raw::Picture>) -> Option<Picture> {
        let given = given?;
        let (path, shown) = (&given.file.value, quoted(&given.file.value));
        let wrong = if path.chars().count() > LONGEST_LABEL || !stays_below(path) {
            Some((
                format!("the picture of {} is not in the scenario's folder: {shown}", self.owner),
                "put it there, or in a folder there, and write `bridge.png`, or `pictures/bridge.png`",
            ))
        } else if !is_png(path) {
            Some((
                format!("the picture of {} is no PNG file: {shown}", self.owner),
                "save it as PNG, with a name that ends in `.png`",
            ))
        } else {
            None
        };
        if let Some((message, help)) = wrong {
            self.error(codes::BAD_PATH, given.file.span, message).help = Some(help.to_owned());
        }
        // What it shows would tell what is masked.
        (!self.masks.on).then(|| Picture {
            file: path.clone(),
            alt: self.text(&given.alt).split_whitespace().collect::<Vec<_>>().join(" "),
            credit: self.label(&given.credit),
            licence: self.label(&given.licence),
        })
    }

    /// Reports pictures of places at which nothing is that would show them.
    pub(super) fn pictures_of_places(&mut self, whole: &Whole) {
        if self.errors > 0 {
            return;
        }
        let actors = whole.actors.iter().map(|one| (&one.place, &one.picture));
        let options = whole.options.iter().map(|one| (&one.place, &one.picture));
        let injects = whole.injects.iter().map(|one| (&one.place, &one.picture));
        let all = actors.chain(options).chain(injects).filter(|(_, own)| own.is_none());
        let shown: BTreeSet<&str> =
            all.filter_map(|(place, _)| Some(place.as_ref()?.value.as_str())).collect();
        for place in whole.places.iter().filter(|one| !shown.contains(&*one.id.value)) {
            let Some(picture) = &place.picture else { continue };
            let message = format!("nothing shows the picture of place {}", quoted(&place.id.value));
            self.warning(codes::NO_EFFECT, picture.file.span, message).help = Some(
                "name the place in an inject, an option or an actor without a picture of its own, or take it out"
                    .to_owned(),
            );
        }
    }
}
