//! The texts that are open, and which scenario each is part of.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;

use super::lines::LineMap;
use super::uri;
use super::worker::Versions;
use crate::analysis::Manuscript;
use crate::diagnostics::FileId;
use crate::scenario::{is_collection, source};
use crate::syntax::tree;

/// A text in an editor.
struct OpenText {
    text: Arc<str>,
    version: i64,
    /// The scenario that it is part of: its file, or the folder of its files.
    root: PathBuf,
}

/// All open texts, by their files. What is not yet a file goes by its address.
#[derive(Default)]
pub struct Documents {
    open: BTreeMap<PathBuf, OpenText>,
    revision: u64,
    /// Whether columns count bytes.
    bytes: bool,
}

/// What an address stands for: its file, or itself where it has none.
pub fn path_of(address: &str) -> PathBuf {
    uri::path(address).unwrap_or_else(|| PathBuf::from(address))
}

/// The address of what [`path_of`] gave.
pub fn address_of(path: &Path) -> String {
    match path.to_str() {
        Some(text)
            if text.contains(':')
                && !path.has_root()
                && !text.get(1..).is_some_and(|rest| rest.starts_with(':')) =>
        {
            text.to_owned()
        }
        _ => uri::of(path),
    }
}

impl Documents {
    /// None yet; `bytes` says whether columns count bytes.
    pub fn new(bytes: bool) -> Self {
        Self { bytes, ..Self::default() }
    }

    /// Opens a text; gives the scenario it is part of.
    pub fn open(&mut self, path: PathBuf, text: &str, version: i64) -> PathBuf {
        let root = root(&path, text);
        self.open.insert(path, OpenText { text: text.into(), version, root: root.clone() });
        root
    }

    /// Changes a text as an editor says; gives its scenario, or nothing if the text is not open or the change makes
    /// no sense.
    pub fn change(&mut self, path: &Path, version: i64, changes: &[Value]) -> Option<PathBuf> {
        let bytes = self.bytes;
        let open = self.open.get_mut(path)?;
        let mut text = open.text.to_string();
        for change in changes {
            let new = change.get("text")?.as_str()?;
            match change.get("range") {
                Some(range) => {
                    let range = LineMap::new(&text, bytes).bytes_of(range)?;
                    text.replace_range(range, new);
                }
                None => new.clone_into(&mut text),
            }
        }
        open.text = text.into();
        open.version = version;
        Some(open.root.clone())
    }

    /// Closes a text; gives its scenario.
    pub fn close(&mut self, path: &Path) -> Option<PathBuf> {
        self.open.remove(path).map(|open| open.root)
    }

    /// Looks again which scenario each text is part of, since files have come or gone.
    pub fn look_again(&mut self) {
        for (path, open) in &mut self.open {
            open.root = root(path, &open.text);
        }
    }

    /// The scenarios of which something is open.
    pub fn roots(&self) -> BTreeSet<PathBuf> {
        self.open.values().map(|open| open.root.clone()).collect()
    }

    /// The scenario that a text is part of.
    pub fn root_of(&self, path: &Path) -> Option<&Path> {
        self.open.get(path).map(|open| open.root.as_path())
    }

    /// The version of each open text.
    pub fn versions(&self) -> Versions {
        self.open.iter().map(|(path, open)| (path.clone(), open.version)).collect()
    }

    /// The texts of a scenario as they are now: those that are open from the editor, the others from their files.
    pub fn manuscript(&mut self, root: &Path) -> Manuscript {
        self.revision += 1;
        let own = |path: &Path| self.open.get(path).map(|open| open.text.clone());
        let folder = root.is_dir();
        let mut files: Vec<(PathBuf, Arc<str>)> = Vec::new();
        if folder {
            let sources = source::read(root);
            let readable = sources.readable.iter();
            files.extend(readable.map(|id| {
                let path = sources.files.path(*id).to_owned();
                let text = own(&path).unwrap_or_else(|| sources.files.text(*id).into());
                (path, text)
            }));
        }
        for (path, open) in &self.open {
            if open.root == root && !files.iter().any(|(known, _)| known == path) {
                files.push((path.clone(), open.text.clone()));
            }
        }
        files.sort_by(|a, b| a.0.cmp(&b.0));
        let beside =
            if folder { Some(root) } else { root.parent().filter(|parent| parent.is_dir()) };
        Manuscript { revision: self.revision, folder: beside.map(Path::to_owned), files }
    }
}

/// The scenario that a file is part of: its folder, if that holds the parts of one, else the file alone.
fn root(path: &Path, text: &str) -> PathBuf {
    let alone = path.to_owned();
    let Some(folder) = path.parent().filter(|folder| folder.is_dir()) else { return alone };
    let has_meta = |text: &str| {
        let tree = tree::parse(FileId(0), text);
        tree.root.is_some_and(|root| root.has_field(text, "meta"))
    };
    let sources = source::read(folder);
    let others = || sources.readable.iter().filter(|id| sources.files.path(**id) != path);
    let part = |id: &FileId| {
        let text = sources.files.text(*id);
        !is_campaign(text) && !has_meta(text)
    };
    let together = match has_meta(text) {
        // Alone unless others have what it lacks.
        true => others().any(part),
        false => others().any(|id| has_meta(sources.files.text(*id))),
    };
    if together && !is_campaign(text) && !is_collection(folder) { folder.to_owned() } else { alone }
}

/// Whether a text is a campaign, which is no scenario.
pub fn is_campaign(text: &str) -> bool {
    let tokens = crate::syntax::lex::lex(text);
    tokens.iter().find(|token| !token.is_blank()).is_some_and(|token| token.of(text) == "Campaign")
}
