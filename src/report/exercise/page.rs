//! An exercise as a page, as Markdown and as data.

use minijinja::value::Serde;
use minijinja::{Value, context};

use super::Exercise;
use crate::report::ReportError;
use crate::report::aar::{AfterAction, html as whole};
use crate::report::html::{self, Templates};

/// Its sections, for the page that they are part of.
pub(in crate::report) const TEMPLATE: (&str, &str) =
    ("exercise.html", include_str!("../../../assets/report/exercise.html"));

impl Exercise {
    /// As one HTML page that needs nothing else: the exercise first, then what is known of its game. Without that the
    /// page says that it is still worked out.
    ///
    /// # Errors
    /// [`ReportError::Page`].
    pub fn html(&self, after: Option<&AfterAction>) -> Result<String, ReportError> {
        whole(Some(self), after)
    }

    /// As Markdown, without what is known of its game.
    ///
    /// # Errors
    /// [`ReportError::Page`].
    pub fn markdown(&self) -> Result<String, ReportError> {
        const PAGES: Templates =
            &[("exercise.md", include_str!("../../../assets/report/exercise.md"))];
        let with = context! { exercise => Value::from(Serde(self)) };
        let mut text = html::page(PAGES, "exercise.md", with)?;
        // Parts that say nothing leave empty lines.
        while text.contains("\n\n\n") {
            text = text.replace("\n\n\n", "\n\n");
        }
        Ok(text)
    }
}
