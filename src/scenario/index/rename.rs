//! Giving a thing another id, wherever it is named.

use super::{Definition, Index};
use crate::diagnostics::{Files, Severity, quoted};
use crate::scenario::load_texts;
use crate::scenario::resolve::{is_word, no_word, wrong_id};
use crate::syntax::edit::{Edit, EditError, Edits};

/// Why a thing can't be called so.
#[derive(Debug, thiserror::Error)]
pub enum RenameFault {
    /// Nothing has this id.
    #[error("there is no {0} here; `offramp rename` names a thing by its id")]
    Unknown(String),
    /// Several things have it.
    #[error("{name} may be {several}; write which")]
    Several {
        /// What was asked for.
        name: String,
        /// How each of them is written.
        several: String,
    },
    /// It can't be an id.
    #[error("{0}; {1}")]
    NoId(String, String),
    /// Something else is called so.
    #[error("{0} is the id of another {1} already; choose another")]
    Taken(String, &'static str),
    /// With it, something would be wrong that was not.
    #[error("called {0}, there would be an error that was not there: {1}; choose another id")]
    Breaks(String, String),
    /// The changes can't be made.
    #[error(transparent)]
    Edit(#[from] EditError),
}

/// Changes that give a thing another id; each place says in which file it is.
pub type Renaming = Vec<Edit>;

impl Index {
    /// The thing that is asked for by `id`, `owner/id` or `sort:id`.
    ///
    /// # Errors
    /// There is none, or several.
    pub fn named(&self, name: &str) -> Result<usize, RenameFault> {
        let (sort, rest) = match name.split_once(':') {
            Some((sort, rest)) => (Some(sort.replace('-', " ")), rest),
            None => (None, name),
        };
        let (scope, id) = match rest.rsplit_once('/') {
            Some((scope, id)) => (Some(scope), id),
            None => (None, rest),
        };
        let fits = |one: &Definition| {
            one.id == id
                && (scope.is_none() || one.scope.as_deref() == scope)
                && sort.as_deref().is_none_or(|sort| one.sort.word() == sort)
        };
        let all = self.definitions.iter().enumerate().filter(|(_, one)| fits(one));
        let mut found: Vec<usize> = all.map(|(at, _)| at).collect();
        // What expressions name goes before an outcome that is called so too.
        if found.len() > 1
            && found.iter().filter(|at| self.definitions[**at].scope.is_none()).count() == 1
        {
            found.retain(|at| self.definitions[*at].scope.is_none());
        }
        match found[..] {
            [] => Err(RenameFault::Unknown(quoted(name))),
            [one] => Ok(one),
            _ => {
                let all = found.iter().take(6).map(|at| self.definitions[*at].written());
                let several = all.collect::<Vec<_>>().join(" or ");
                Err(RenameFault::Several { name: quoted(name), several })
            }
        }
    }

    /// The changes by which a thing, by its place among the definitions, is called `new` everywhere.
    ///
    /// # Errors
    /// It can't be called so.
    pub fn rename(&self, thing: usize, new: &str) -> Result<Renaming, RenameFault> {
        let Some(definition) = self.definitions.get(thing) else {
            return Err(RenameFault::Unknown("such thing".to_owned()));
        };
        let (sort, scope) = (definition.sort, definition.scope.as_deref());
        // Of what no condition names, less is asked.
        let wrong = match sort.is_shared() {
            true => wrong_id(new),
            false => (!is_word(new)).then(|| no_word(new)),
        };
        if let Some((message, help)) = wrong {
            return Err(RenameFault::NoId(message, help));
        }
        if let Some(other) = self.find(sort, scope, new).filter(|other| *other != thing) {
            return Err(RenameFault::Taken(quoted(new), self.definitions[other].sort.word()));
        }
        let places = self.uses_of(thing).map(|one| one.span).chain([definition.span]);
        let mut edits: Vec<_> = places.map(|span| Edit { span, new: new.to_owned() }).collect();
        edits.sort_by_key(|edit| edit.span);
        edits.dedup_by_key(|edit| edit.span);
        Ok(edits)
    }
}

/// The files in which a thing, by its place among the definitions, is called `new`; those that stay are among them.
///
/// # Errors
/// It can't be called so.
pub fn renamed(
    index: &Index,
    files: &Files,
    thing: usize,
    new: &str,
) -> Result<Files, RenameFault> {
    let edits = index.rename(thing, new)?;
    let mut changed = Files::default();
    for (id, path, text) in files.iter() {
        let own = edits.iter().filter(|edit| edit.span.file == id).cloned().collect();
        changed.add(path.to_owned(), Edits::new(text, own)?.apply(text)?);
    }
    let errors = |files: &Files| {
        let mut findings = load_texts(files.clone()).findings;
        findings.retain(|finding| finding.severity == Severity::Error);
        findings
    };
    let (before, after) = (errors(files), errors(&changed));
    let fresh = after.iter().find(|one| !before.iter().any(|other| other.code == one.code));
    match fresh.or(after.last().filter(|_| after.len() > before.len())) {
        Some(error) => Err(RenameFault::Breaks(quoted(new), error.message.clone())),
        None => Ok(changed),
    }
}

impl Definition {
    /// How it is asked for where its id alone is not enough.
    fn written(&self) -> String {
        match &self.scope {
            Some(scope) => format!("`{scope}/{}`", self.id),
            None => format!("`{}:{}`", self.sort.word().replace(' ', "-"), self.id),
        }
    }
}
