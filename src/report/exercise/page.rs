//! An exercise as a page, as Markdown and as data.

use super::Exercise;
use crate::report::ReportError;
use crate::report::aar::{AfterAction, html, markdown};

impl Exercise {
    /// As one HTML page that needs nothing else: the exercise first, then what is known of its game. Without that the
    /// page says that it is still worked out.
    ///
    /// # Errors
    /// [`ReportError::Page`].
    pub fn html(&self, after: Option<&AfterAction>) -> Result<String, ReportError> {
        html(Some(self), after)
    }

    /// As Markdown, without what is known of its game.
    ///
    /// # Errors
    /// [`ReportError::Page`].
    pub fn markdown(&self) -> Result<String, ReportError> {
        markdown(self)
    }
}
