//! Published estimates in words: the same beside every forecast.

use super::likelihood::percent;
use crate::rules::PublishedView;
use crate::scenario::ReferenceOf;
use crate::texts::say;

impl PublishedView {
    /// In percent, without the sign.
    pub fn percent(&self) -> String {
        percent(self.probability)
    }

    /// The figure with who gave it: "published 4.0% (A panel, 2022-10)", "published 3.5%, 12 of 340 crises (A
    /// count, 2024; 1918 to 2019)".
    pub fn figure(&self) -> String {
        let parts = [&self.source, &self.date].map(String::as_str);
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let mut from = parts.join(", ");
        if let Some(period) = &self.period {
            from += &format!("; {period}");
        }
        let published = self.percent();
        match &self.counted {
            None => say!("reference-published", published = published, from = from),
            Some(counted) => {
                say!("reference-counted", published = published, counted = counted, from = from)
            }
        }
    }

    /// The same beside a forecast of what it is of; beside that of a catastrophe, with the ending that is meant.
    pub fn said(&self) -> String {
        match self.of {
            ReferenceOf::Question(_) | ReferenceOf::Threshold(_) => self.figure(),
            ReferenceOf::Ending(_) => {
                say!("reference-of", what = &self.what, figure = self.figure())
            }
        }
    }
}
