//! Files that faces write: new ones only, and whole or not at all; and those that they watch.

mod watch;

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

pub use watch::FileWatch;

/// Why something was not written. What was written of it has been taken away again.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is something of this name.
    #[error("`{}` exists already", .0.display())]
    Exists(PathBuf),
    /// There is something of the name that a file has until it is whole.
    #[error("`{}` exists already, perhaps left by a run that was stopped", .0.display())]
    Left(PathBuf),
    /// A file or folder can't be made.
    #[error("`{}` can't be made: {why}", path.display())]
    Make {
        /// Which.
        path: PathBuf,
        /// What the system says.
        why: io::Error,
    },
    /// A file is not any more what it was when it was read.
    #[error("`{}` has been changed by another program meanwhile", .0.display())]
    Changed(PathBuf),
    /// A file can't be written to its end.
    #[error("`{}` can't be written: {why}", path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// What the system says.
        why: io::Error,
    },
}

/// What is to be written: paths, and what is to be in them.
pub type Contents = Vec<(PathBuf, Vec<u8>)>;

/// Whether something has this name; what a link leads to does not matter.
pub fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Refuses the name of a file to be written, before the work for it is done.
///
/// # Errors
/// [`FileError::Exists`], [`FileError::Left`].
pub fn must_be_new(path: &Path) -> Result<(), FileError> {
    if is_there(path) {
        return Err(FileError::Exists(path.to_owned()));
    }
    let new = Fresh::name_of(path);
    if is_there(&new) { Err(FileError::Left(new)) } else { Ok(()) }
}

/// A file to read, which is a file: opening a pipe would wait for somebody to write to it.
///
/// # Errors
/// As the system says, or that it is none.
pub fn open(path: &Path) -> io::Result<File> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a file"));
    }
    File::open(path)
}

/// A new file, whose bytes are to be seen while they are written.
///
/// # Errors
/// It is there already, or can't be made.
pub fn create(file: &Path) -> Result<File, FileError> {
    File::create_new(file).map_err(|why| not_made(file, why))
}

fn not_made(path: &Path, why: io::Error) -> FileError {
    match why.kind() {
        ErrorKind::AlreadyExists => FileError::Exists(path.to_owned()),
        _ => FileError::Make { path: path.to_owned(), why },
    }
}

/// A new file that gets its name when it is whole. Until then it stands beside, with `.new` after its
/// name, and is taken away if it is let go.
#[derive(Debug)]
pub struct Fresh {
    path: PathBuf,
    new: PathBuf,
    file: File,
}

impl Fresh {
    /// An empty one.
    ///
    /// # Errors
    /// It is there already, or can't be made.
    pub fn at(path: &Path) -> Result<Self, FileError> {
        must_be_new(path)?;
        Self::beside(path)
    }

    /// As [`Fresh::at`], though the file may be there: [`Fresh::finish`] will see.
    ///
    /// # Errors
    /// It can't be made.
    pub fn beside(path: &Path) -> Result<Self, FileError> {
        let new = Self::name_of(path);
        let file = File::create_new(&new).map_err(|why| match why.kind() {
            ErrorKind::AlreadyExists => FileError::Left(new.clone()),
            _ => not_made(path, why),
        })?;
        Ok(Self { path: path.to_owned(), new, file })
    }

    /// One that is to take the place of a file, with its rights; written, and on the disk.
    fn instead(path: &Path, bytes: &[u8]) -> Result<Self, FileError> {
        let mut new = Self::beside(path)?;
        let about = fs::metadata(path).map_err(|why| new.failed(why))?;
        new.write_all(bytes).map_err(|why| new.failed(why))?;
        new.file.set_permissions(about.permissions()).map_err(|why| new.failed(why))?;
        new.file.sync_all().map_err(|why| new.failed(why))?;
        Ok(new)
    }

    /// What a file is called until it is whole.
    pub fn name_of(path: &Path) -> PathBuf {
        let mut new = path.as_os_str().to_owned();
        new.push(".new");
        PathBuf::from(new)
    }

    /// The file itself, for what is not its bytes.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Gives it its name.
    ///
    /// # Errors
    /// Another has that name by now, or it can't be kept.
    pub fn finish(self) -> Result<(), FileError> {
        self.file.sync_all().map_err(|why| self.failed(why))?;
        match fs::hard_link(&self.new, &self.path) {
            Ok(()) => Ok(()),
            Err(why) if why.kind() == ErrorKind::AlreadyExists => {
                Err(FileError::Exists(self.path.clone()))
            }
            // Some file systems know one name for a file only.
            Err(_) if is_there(&self.path) => Err(FileError::Exists(self.path.clone())),
            Err(_) => fs::rename(&self.new, &self.path).map_err(|why| self.failed(why)),
        }
    }

    /// As [`Fresh::finish`]; a file of that name with the very same bytes is as good.
    ///
    /// # Errors
    /// As [`Fresh::finish`].
    pub fn finish_or_same(self) -> Result<(), FileError> {
        let same = || -> io::Result<bool> {
            let (mut here, mut there) = (open(&self.new)?, open(&self.path)?);
            let alike = here.metadata()?.len() == there.metadata()?.len();
            Ok(alike && same_bytes(&mut here, &mut there)?)
        };
        if is_there(&self.path) && same().unwrap_or(false) { Ok(()) } else { self.finish() }
    }

    fn failed(&self, why: io::Error) -> FileError {
        FileError::Write { path: self.path.clone(), why }
    }
}

fn same_bytes(one: &mut File, other: &mut File) -> io::Result<bool> {
    use std::io::Read;
    let (mut a, mut b) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let read = one.read(&mut a)?;
        if read == 0 {
            return Ok(true);
        }
        other.read_exact(&mut b[..read])?;
        if a[..read] != b[..read] {
            return Ok(false);
        }
    }
}

impl Write for Fresh {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Fresh {
    /// One that is finished has its own name by now.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.new);
    }
}

/// Gives files their names, all or none.
///
/// # Errors
/// As [`Fresh::finish`].
pub fn finish_all(files: Vec<Fresh>) -> Result<(), FileError> {
    let mut done = Vec::new();
    for file in files {
        let path = file.path.clone();
        if let Err(error) = file.finish() {
            remove(&done);
            return Err(error);
        }
        done.push(path);
    }
    Ok(())
}

/// They are ours, and only a part.
fn remove(files: &[PathBuf]) {
    for path in files {
        let _ = fs::remove_file(path);
    }
}

/// Makes a folder and those above it, if they are not there.
///
/// # Errors
/// It can't be made.
pub fn create_folder(folder: &Path) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|why| FileError::Make { path: folder.to_owned(), why })
}

/// Writes files, all of them new, one after the other.
///
/// # Errors
/// One of them is there already or can't be written; then none is left.
pub fn write(files: &[(PathBuf, Vec<u8>)]) -> Result<(), FileError> {
    files.iter().try_for_each(|(path, _)| must_be_new(path))?;
    for (done, (path, bytes)) in files.iter().enumerate() {
        if let Err(error) = write_one(path, bytes) {
            let done: Vec<_> = files[..done].iter().map(|(path, _)| path.clone()).collect();
            remove(&done);
            return Err(error);
        }
    }
    Ok(())
}

fn write_one(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let mut file = Fresh::at(path)?;
    file.write_all(bytes).map_err(|why| file.failed(why))?;
    file.finish()
}

/// Writes a file of ours anew, whole or not at all. What it was stays under another name, `kept`.
///
/// # Errors
/// There is something called `kept`, or the file can't be written; then it is as it was.
pub fn rewrite(path: &Path, bytes: &[u8], kept: &Path) -> Result<(), FileError> {
    must_be_new(kept)?;
    let new = Fresh::instead(path, bytes)?;
    // Some file systems know one name for a file only.
    fs::hard_link(path, kept)
        .or_else(|_| fs::copy(path, kept).map(|_| ()))
        .map_err(|why| FileError::Make { path: kept.to_owned(), why })?;
    fs::rename(&new.new, path).map_err(|why| {
        remove(&[kept.to_owned()]);
        new.failed(why)
    })
}

/// Writes a file anew, whole or not at all, unless it is no longer what it was: `before`.
///
/// # Errors
/// Somebody else has changed it, or it can't be written; then it is as it was.
pub fn replace(path: &Path, before: &[u8], bytes: &[u8]) -> Result<(), FileError> {
    let new = Fresh::instead(path, bytes)?;
    if fs::read(path).map_err(|why| new.failed(why))? != before {
        return Err(FileError::Changed(path.to_owned()));
    }
    fs::rename(&new.new, path).map_err(|why| new.failed(why))
}

/// As [`write()`], for files of which some are in a folder that may have to be made.
///
/// # Errors
/// As [`write()`], or the folder can't be made; a folder that was made is not left either.
pub fn write_with_folder(
    files: &[(PathBuf, Vec<u8>)],
    folder: Option<&Path>,
) -> Result<(), FileError> {
    let Some(folder) = folder else { return write(files) };
    files.iter().try_for_each(|(path, _)| must_be_new(path))?;
    let missing: Vec<_> = folder.ancestors().take_while(|folder| !folder.is_dir()).collect();
    let written = create_folder(folder).and_then(|()| write(files));
    if written.is_err() {
        // Only what is empty, which these are unless somebody was quick.
        missing.iter().for_each(|folder| drop(fs::remove_dir(folder)));
    }
    written
}

/// Writes files into a new folder in `parent`: `name`, or `name-2`, `name-3` … if that is taken. Their
/// paths are relative to it. Gives the folder.
///
/// # Errors
/// Something can't be made or written; then the folder is not left either.
pub fn write_folder(parent: &Path, name: &str, files: Contents) -> Result<PathBuf, FileError> {
    create_folder(parent)?;
    let folder = fresh(parent, &file_name(name))?;
    let all = || {
        let files: Contents =
            files.into_iter().map(|(path, bytes)| (folder.join(path), bytes)).collect();
        for within in files.iter().filter_map(|(path, _)| path.parent()) {
            create_folder(within)?;
        }
        write(&files)
    };
    if let Err(error) = all() {
        // It is ours, and nobody else's.
        let _ = fs::remove_dir_all(&folder);
        return Err(error);
    }
    Ok(folder)
}

/// A name that is a file's on every system: of a text only letters, digits, `-`, `_` and dots within
/// are kept, and no more than a hundred.
pub fn file_name(text: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || "-_.".contains(c) { c } else { '_' };
    let name: String = text.chars().take(100).map(kept).collect();
    let name = name.trim_matches('.');
    // A byte more than a letter has, and many file systems have room for 255.
    let end = name.floor_char_boundary(200);
    if end == 0 { "_".to_owned() } else { name[..end].to_owned() }
}

/// A folder that was not there.
fn fresh(parent: &Path, name: &str) -> Result<PathBuf, FileError> {
    for number in 1_u32.. {
        let folder = match number {
            1 => parent.join(name),
            more => parent.join(format!("{name}-{more}")),
        };
        match fs::create_dir(&folder).map_err(|why| not_made(&folder, why)) {
            Ok(()) => return Ok(folder),
            Err(FileError::Exists(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Err(FileError::Exists(parent.join(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|one| one.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn all_files_are_written_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("b"), "theirs").unwrap();
        let files = [(at("a"), vec![1]), (at("b"), vec![2]), (at("c"), vec![3])];
        let said = write(&files).unwrap_err().to_string();
        assert_eq!(said, format!("`{}` exists already", at("b").display()));
        assert_eq!(names(folder.path()), ["b"]);
        assert_eq!(fs::read(at("b")).unwrap(), b"theirs");
    }

    #[test]
    fn what_somebody_else_has_changed_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "theirs").unwrap();
        assert!(matches!(replace(&path, b"old", b"new"), Err(FileError::Changed(_))));
        assert_eq!(fs::read(&path).unwrap(), b"theirs");
        replace(&path, b"theirs", b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["a"]);
    }

    #[test]
    fn a_name_of_a_file_is_one_on_every_system() {
        assert_eq!(file_name("../../x/..\\y\u{202e}\n:*?"), "_.._x_.._y_____");
        assert_eq!(file_name("..."), "_");
        assert_eq!(file_name("Київ-seed-7"), "Київ-seed-7");
        assert!(file_name(&"下".repeat(300)).len() <= 200);
    }

    #[cfg(unix)]
    #[test]
    fn what_has_the_name_is_never_written_to() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("mine"), "mine").unwrap();
        symlink(at("mine"), at("a")).unwrap();
        symlink(at("nowhere"), at("b")).unwrap();
        symlink(at("mine"), at("c.new")).unwrap();
        for (name, said) in [
            ("a", "`DIR/a` exists already"),
            ("b", "`DIR/b` exists already"),
            ("c", "`DIR/c.new` exists already, perhaps left by a run that was stopped"),
        ] {
            let error = write(&[(at(name), vec![1])]).unwrap_err().to_string();
            assert_eq!(error.replace(&folder.path().display().to_string(), "DIR"), said);
        }
        // Somebody was quicker.
        let mut late = Fresh::at(&at("d")).unwrap();
        late.write_all(b"late").unwrap();
        fs::write(at("d"), "first").unwrap();
        assert!(matches!(late.finish(), Err(FileError::Exists(_))));
        assert_eq!(fs::read(at("d")).unwrap(), b"first");
        assert_eq!(fs::read(at("mine")).unwrap(), b"mine");
        assert_eq!(names(folder.path()), ["a", "b", "c.new", "d", "mine"]);
    }

    #[test]
    fn a_folder_gets_a_name_of_its_own_and_is_whole_or_not_there() {
        let parent = tempfile::tempdir().unwrap();
        let reports = parent.path().join("deep/reports");
        let file = |name: &str| (PathBuf::from(name), vec![7]);
        let two = || vec![file("page.html"), file("pictures/one.svg")];
        let first = write_folder(&reports, "game", two()).unwrap();
        let second = write_folder(&reports, "game", two()).unwrap();
        assert_eq!((first, second), (reports.join("game"), reports.join("game-2")));
        assert_eq!(fs::read(reports.join("game-2/pictures/one.svg")).unwrap(), [7]);
        // A folder cannot be where a file is.
        let error = write_folder(&reports, "game", vec![file("a"), file("a/b")]).unwrap_err();
        assert!(matches!(error, FileError::Make { .. } | FileError::Exists(_)), "{error}");
        assert_eq!(names(&reports), ["game", "game-2"]);
    }
}
