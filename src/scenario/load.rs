//! Reading a scenario: files, parts, scenario, and everything that is wrong with it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::model::Scenario;
use super::names::Names;
use super::{beside, copies, raw, resolve, source};
use crate::diagnostics::{Diagnostic, FileId, Files, Severity};
use crate::syntax::decode;
use crate::syntax::tree::{self, Tree};

/// What became of a file or folder.
#[derive(Debug)]
pub struct Loaded {
    /// The scenario, unless there was an error.
    pub scenario: Option<Scenario>,
    /// Errors and warnings.
    pub findings: Vec<Diagnostic>,
    /// The texts that findings point into.
    pub files: Files,
    /// The scenario's names and where they are given.
    pub names: Names,
    /// What the files say, with places, as far as it could be read.
    pub written: raw::Whole,
    /// The texts as they were read, of those that could be.
    pub trees: Vec<Arc<Tree>>,
}

impl Loaded {
    /// A text as it was read.
    pub fn tree(&self, file: FileId) -> Option<&Tree> {
        self.trees.iter().find(|tree| tree.file == file).map(Arc::as_ref)
    }

    /// Whether anything keeps it from being played.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// Whether a folder holds whole scenarios rather than the parts of one: whether more than one of
/// its files has a `meta`.
pub fn is_collection(folder: &Path) -> bool {
    let sources = source::read(folder);
    if !copies::findings(&sources).is_empty() {
        return false;
    }
    let meta = |id: &FileId| {
        let text = sources.files.text(*id);
        match tree::parse(*id, text).root {
            Some(root) => root.has_field(text, "meta"),
            // What can't be read is counted as what it looks like.
            None => text.lines().any(|line| line.trim_start().starts_with("meta:")),
        }
    };
    sources.readable.iter().filter(|id| meta(id)).count() > 1
}

/// The folder beside a scenario in which its positions are kept.
pub const POSITIONS: &str = "positions";
/// The folder beside a scenario in which its blessed transcripts are kept.
pub const TRANSCRIPTS: &str = "transcripts";

/// The scenarios in a folder, by name: its `*.ron` files and its folders, but for hidden ones and those that belong
/// to a scenario.
///
/// # Errors
/// As the operating system says.
pub fn collection(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")) {
            continue;
        }
        let beside = [POSITIONS, TRANSCRIPTS].iter().any(|name| path.ends_with(name));
        if path.is_dir() && !beside || source::is_scenario_file(&path) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Reads and checks a scenario's file, or a folder of files.
pub fn load(path: &Path) -> Loaded {
    let sources = source::read(path);
    let findings = copies::findings(&sources);
    if findings.is_empty() {
        let folder = if path.is_dir() { Some(path) } else { path.parent() };
        return from_sources(sources, folder, false);
    }
    // What such a file says twice would hide the cause.
    Loaded {
        scenario: None,
        findings,
        files: sources.files,
        names: Names::default(),
        written: raw::Whole::default(),
        trees: Vec::new(),
    }
}

/// Reads and checks a scenario whose text is already here.
pub fn load_text(name: &str, text: &str) -> Loaded {
    from_sources(source::from_text(name, text), None, false)
}

/// As [`load_text`], for a scenario of several files, in the order in which they were read.
pub fn load_texts(files: Files) -> Loaded {
    from_sources(given(files), None, false)
}

/// As [`load_texts`], with the scenario's folder, where its pictures are.
pub fn load_in(files: Files, folder: Option<&Path>) -> Loaded {
    from_sources(given(files), folder, false)
}

/// As [`load_texts`], for a scenario that a game keeps: what a program before this one let pass (lengths,
/// some ids, texts nobody can see) is a warning, so that the game can be played on.
pub fn load_kept(files: Files) -> Loaded {
    from_sources(given(files), None, true)
}

/// As [`load_texts`], of texts that have been read into trees, in the order of the files; those of a `folder` have their
/// pictures there.
pub fn load_trees(files: Files, trees: &[Arc<Tree>], folder: Option<&Path>) -> Loaded {
    let sources = given(files);
    from_trees(sources, trees, folder, false)
}

fn given(files: Files) -> source::Sources {
    let readable = files.iter().map(|(id, ..)| id).collect();
    source::Sources { files, readable, findings: Vec::new() }
}

/// Which edition of a scenario these files are, given their names (or paths) and texts: SHA-256 in
/// hexadecimal over each file's name and text, each preceded by its length in bytes as eight bytes, the
/// lowest first. Of a path only the file's own name counts; a scenario of one file is the same edition
/// whatever the file is called, so that its name counts as empty; and so do the line ends of Windows and
/// those of other systems.
pub fn edition<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> String {
    let mut hash = Sha256::new();
    let mut add = |part: &str| {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    };
    for (path, text) in files {
        let name = path.as_ref().rsplit(['/', '\\']).next().unwrap_or_default();
        add(if files.len() == 1 { "" } else { name });
        add(&text.as_ref().replace("\r\n", "\n"));
    }
    crate::scenario::hex(&hash.finalize())
}

/// Whether `hash` names this edition; also as it was reckoned before, over the texts alone, one after
/// the other. Records and exported games of that time have it.
pub fn is_edition<N: AsRef<str>, T: AsRef<str>>(hash: &str, files: &[(N, T)]) -> bool {
    let texts = || {
        let mut hash = Sha256::new();
        files.iter().for_each(|(_, text)| hash.update(text.as_ref().as_bytes()));
        crate::scenario::hex(&hash.finalize())
    };
    edition(files) == hash || texts() == hash
}

/// What these files say; those of a `folder` have their pictures there.
fn from_sources(sources: source::Sources, folder: Option<&Path>, kept: bool) -> Loaded {
    let read = |id: &FileId| Arc::new(tree::parse(*id, sources.files.text(*id)));
    let trees: Vec<_> = sources.readable.iter().map(read).collect();
    from_trees(sources, &trees, folder, kept)
}

fn from_trees(
    sources: source::Sources,
    trees: &[Arc<Tree>],
    folder: Option<&Path>,
    kept: bool,
) -> Loaded {
    let source::Sources { files, readable, mut findings } = sources;
    let whole = findings.is_empty();
    let named = files.iter().filter(|(id, ..)| readable.contains(id));
    let named: Vec<_> = named.map(|(_, path, text)| (path.to_string_lossy(), text)).collect();
    let hash = edition(&named);
    let none = |files, findings| Loaded {
        scenario: None,
        findings,
        files,
        names: Names::default(),
        written: raw::Whole::default(),
        trees: trees.to_vec(),
    };
    let read = match FileParts::of(&files, trees) {
        Ok(read) => read,
        // Everything else may mean something else in that format.
        Err(other) => return none(files, vec![*other]),
    };
    let at = |files: &Files, one: &Diagnostic| (one.span.map(|span| span.file), line(files, one));
    let said: BTreeSet<_> = read.findings.iter().map(|one| at(&files, one)).collect();
    let places: BTreeSet<_> =
        read.findings.iter().map(|one| one.span.map(|span| (span.file, span.start))).collect();
    findings.extend(read.findings);
    // Of a file that could not be read at all no id is known: everything else would be missing.
    if !whole || !read.whole || read.parts.is_empty() {
        return none(files, findings);
    }
    if let Some(folder) = folder {
        findings.extend(beside::look(folder, read.parts.iter().flat_map(raw::Part::pictures)));
    }
    let how = resolve::Resolving { kept, masked: false };
    let mut resolved = resolve::resolve(read.parts, &files, read.dropped, hash.clone(), how);
    if read.broken {
        // What seems to be good for nothing may be used where nothing can be read, and whoever seems not to know
        // may be named there.
        let follows = |one: &Diagnostic| {
            one.code == resolve::codes::SECRET || said.contains(&at(&files, one))
        };
        resolved.findings.retain(|one| one.severity == Severity::Error && !follows(one));
    }
    resolved.findings.retain(|one| {
        one.span.is_none() || !places.contains(&one.span.map(|span| (span.file, span.start)))
    });
    findings.extend(resolved.findings);
    let broken = findings.iter().any(|finding| finding.severity == Severity::Error);
    let mut scenario = resolved.scenario.filter(|_| !broken);
    if let Some(scenario) = &mut scenario {
        scenario.folder = folder.map(Path::to_owned);
        if !scenario.masks.all.is_empty()
            && let Ok(again) = FileParts::of(&files, trees)
        {
            let how = resolve::Resolving { masked: true, ..how };
            let masked = resolve::resolve(again.parts, &files, Vec::new(), hash, how).scenario;
            scenario.masks.under = masked.map(Arc::new);
        }
    }
    let resolve::Resolved { names, written, .. } = resolved;
    Loaded { scenario, findings, files, names, written, trees: trees.to_vec() }
}

/// In which line a finding is.
fn line(files: &Files, finding: &Diagnostic) -> Option<usize> {
    finding.span.map(|span| files.line_column(span.file, span.range().start).0)
}

/// What files say, before anything is looked up.
struct FileParts {
    parts: Vec<raw::Part>,
    /// What could not be read at all.
    dropped: Vec<decode::Dropped>,
    findings: Vec<Diagnostic>,
    /// Whether something could be read of each.
    whole: bool,
    /// Whether there are mistakes in their syntax.
    broken: bool,
}

impl FileParts {
    /// Reads them; of one in another version of the format, the finding that says so.
    fn of(files: &Files, trees: &[Arc<Tree>]) -> Result<Self, Box<Diagnostic>> {
        let (parts, dropped, findings) = (Vec::new(), Vec::new(), Vec::new());
        let mut all = Self { parts, dropped, findings, whole: true, broken: false };
        for tree in trees {
            all.broken |= !tree.findings.is_empty();
            let Some(root) = &tree.root else {
                all.findings.extend(tree.findings.iter().cloned());
                all.whole = false;
                continue;
            };
            let decoded = decode::decode::<raw::Part>(root, &tree.text);
            let notation = decode::bettered(tree.findings.clone(), decoded.better);
            let lines: BTreeSet<usize> =
                notation.iter().filter_map(|one| line(files, one)).collect();
            let format = decoded.value.as_ref().and_then(|part| part.format.as_ref());
            if let Some(other) = format.and_then(resolve::other_version) {
                return Err(other.into());
            }
            // What else is wrong in such a line mostly follows from it.
            let others = decoded.findings.into_iter();
            all.findings.extend(
                others.filter(|one| !line(files, one).is_some_and(|line| lines.contains(&line))),
            );
            all.findings.extend(notation);
            all.dropped.extend(decoded.dropped);
            all.dropped.extend(cut_off(tree));
            all.whole &= decoded.value.is_some();
            all.parts.extend(decoded.value);
        }
        Ok(all)
    }
}

/// What followed in a text that was cut off: nobody knows what, so nothing is asked for that might have stood there.
fn cut_off(tree: &Tree) -> Option<decode::Dropped> {
    let span =
        tree.findings.iter().filter_map(|one| Some((one.code, one.span?))).find_map(|one| {
            let (code, span) = one;
            let rest = tree.text.get(span.range().end..)?;
            let open_text = code == tree::QUOTES && !rest.contains('"');
            (open_text || rest.trim().is_empty()).then_some(span)
        })?;
    Some(decode::Dropped { field: String::new(), id: None, span, owner: None, unknown: true })
}
