//! The whole report in one archive.

use std::error::Error;
use std::io::{Cursor, Write};

use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::sheets;
use crate::legible;
use crate::report::{AfterAction, Exercise};

/// A file's name and what is in it.
type ArchiveFile = (String, Vec<u8>);

/// All files of a report: the page, the exercise as Markdown and as data, its injects and decisions as tables, the
/// pictures, and who did how much, if that is to be told.
///
/// # Errors
/// One could not be made.
pub fn parts(
    exercise: &Exercise,
    after: &AfterAction,
    rows: Option<&[Value]>,
) -> Result<Vec<ArchiveFile>, Box<dyn Error>> {
    let data = serde_json::to_string_pretty(exercise)?;
    let mut files = vec![
        ("after-action.html".to_owned(), exercise.html(Some(after))?.into_bytes()),
        ("after-action.md".to_owned(), exercise.markdown()?.into_bytes()),
        ("exercise.json".to_owned(), legible::json(&data).into_owned().into_bytes()),
        ("msel.csv".to_owned(), sheets::msel(exercise)?.into_bytes()),
        ("decisions.csv".to_owned(), sheets::decisions(exercise)?.into_bytes()),
    ];
    if let Some(rows) = rows {
        files.push(("participation.csv".to_owned(), sheets::participation(rows)?.into_bytes()));
    }
    let pictures = after.plots()?.into_iter();
    files.extend(pictures.map(|(name, bytes)| (format!("pictures/{name}"), bytes)));
    Ok(files)
}

/// Files in a ZIP archive. The same files give the same bytes.
///
/// # Errors
/// There is no memory for it.
pub fn archive(files: &[ArchiveFile]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), how)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
