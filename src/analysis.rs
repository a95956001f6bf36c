//! All that is known of a scenario while it is being written, made anew after each edit.
//!
//! Every face for authors asks here. What is needed at once, values and names, is a [`Skeleton`]; an [`Analysis`] has
//! the scenario and its findings as well. While there are errors, `standing` is the last edition that had none.

use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostics::{Diagnostic, FileId, Files};
use crate::lint::all;
use crate::scenario::index::Index;
use crate::scenario::{Scenario, load_trees};
use crate::syntax::tree::{self, Tree};

/// The texts of a scenario at a moment.
#[derive(Clone, Debug, Default)]
pub struct Manuscript {
    /// Which moment: each is higher than those before.
    pub revision: u64,
    /// Where its pictures are, if it has a folder.
    pub folder: Option<PathBuf>,
    /// Its files and their texts, in the order in which they are read.
    pub files: Vec<(PathBuf, Arc<str>)>,
}

/// What is kept from one analysis to the next: trees of texts that stay the same, and the last whole edition.
#[derive(Debug, Default)]
pub struct Cache {
    trees: Vec<Arc<Tree>>,
    standing: Option<(u64, Arc<Scenario>)>,
}

/// The values of the texts, and who is named where.
#[derive(Clone, Debug)]
pub struct Skeleton {
    /// The moment it is of.
    pub revision: u64,
    /// Files by their names.
    pub paths: Vec<PathBuf>,
    /// A tree for each file, in their order.
    pub trees: Vec<Arc<Tree>>,
    /// Definitions and uses.
    pub index: Arc<Index>,
}

/// All that is known of a manuscript.
#[derive(Debug)]
pub struct Analysis {
    /// Its values and names.
    pub skeleton: Skeleton,
    /// The texts, for places.
    pub files: Files,
    /// The scenario, if there is no error.
    pub scenario: Option<Arc<Scenario>>,
    /// The last edition without an error, and of which revision it is.
    pub standing: Option<(u64, Arc<Scenario>)>,
    /// Everything that is wrong, or probably not meant.
    pub findings: Vec<Diagnostic>,
}

impl Cache {
    /// The values and names of a manuscript.
    pub fn skeleton(&mut self, manuscript: &Manuscript) -> Skeleton {
        let ids = (0..).map(FileId);
        let texts = ids.zip(&manuscript.files);
        let trees: Vec<_> = texts.map(|(id, (_, text))| self.tree(id, text)).collect();
        self.trees.clone_from(&trees);
        let index = Arc::new(Index::new(&trees));
        let paths = manuscript.files.iter().map(|(path, _)| path.clone()).collect();
        Skeleton { revision: manuscript.revision, paths, trees, index }
    }

    fn tree(&self, id: FileId, text: &Arc<str>) -> Arc<Tree> {
        let known = self.trees.iter().find(|tree| tree.file == id && tree.text == *text);
        known.map_or_else(|| Arc::new(tree::parse(id, text)), Arc::clone)
    }

    /// All that is known of a manuscript whose skeleton this is.
    pub fn complete(&mut self, manuscript: &Manuscript, skeleton: Skeleton) -> Analysis {
        let mut files = Files::default();
        for (path, text) in &manuscript.files {
            files.add(path.clone(), text.to_string());
        }
        let loaded = load_trees(files, &skeleton.trees, manuscript.folder.as_deref());
        let findings = all(&loaded, None);
        let scenario = loaded.scenario.map(Arc::new);
        if let Some(scenario) = &scenario {
            self.standing = Some((manuscript.revision, scenario.clone()));
        }
        Analysis {
            skeleton,
            files: loaded.files,
            scenario,
            standing: self.standing.clone(),
            findings,
        }
    }
}

/// All that is known of a manuscript.
pub fn analyse(manuscript: &Manuscript, cache: &mut Cache) -> Analysis {
    let skeleton = cache.skeleton(manuscript);
    cache.complete(manuscript, skeleton)
}
