//! Files that faces write: new ones only, and whole or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Why something was not written. What was written of it has been taken away again.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// There is something of this name.
    #[error("`{}` exists already", .0.display())]
    Exists(PathBuf),
    /// A file or folder can't be made.
    #[error("`{}` can't be made: {why}", path.display())]
    Make {
        /// Which.
        path: PathBuf,
        /// What the system says.
        why: io::Error,
    },
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

/// A new file.
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
    for (done, (path, bytes)) in files.iter().enumerate() {
        let written = write_one(path, bytes);
        if written.is_err() {
            // They are ours, and only a part.
            for (path, _) in &files[..done] {
                let _ = fs::remove_file(path);
            }
            return written;
        }
    }
    Ok(())
}

fn write_one(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let mut file = create(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.map_err(|why| {
        let _ = fs::remove_file(path);
        FileError::Write { path: path.to_owned(), why }
    })
}

/// Writes files into a new folder in `parent`: `name`, or `name-2`, `name-3` … if that is taken. Their
/// paths are relative to it. Gives the folder.
///
/// # Errors
/// Something can't be made or written; then the folder is not left either.
pub fn write_folder(parent: &Path, name: &str, files: Contents) -> Result<PathBuf, FileError> {
    create_folder(parent)?;
    let folder = fresh(parent, name)?;
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
