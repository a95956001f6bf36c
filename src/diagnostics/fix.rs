//! What would mend a finding: changes of the texts it is about.

use super::Span;

/// One change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What it replaces; empty where something is put in.
    pub span: Span,
    /// What stands there instead.
    pub new: String,
}

impl Edit {
    /// This, in place of what stands at `span`.
    pub fn new(span: Span, new: impl Into<String>) -> Self {
        Self { span, new: new.into() }
    }
}

/// Changes that mend a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What they do: "put a comma here".
    pub title: String,
    /// Apart from each other.
    pub edits: Vec<Edit>,
    /// Whether they keep what is meant and every comment; if not, they are a guess, such as a nearest name.
    pub safe: bool,
}

impl Fix {
    /// One change that keeps what is meant.
    pub fn safe(title: impl Into<String>, span: Span, new: impl Into<String>) -> Self {
        Self { title: title.into(), edits: vec![Edit::new(span, new)], safe: true }
    }

    /// One change that is a guess.
    pub fn likely(title: impl Into<String>, span: Span, new: impl Into<String>) -> Self {
        Self { safe: false, ..Self::safe(title, span, new) }
    }
}
