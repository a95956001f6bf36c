//! Going to what is named, finding who names it, calling it otherwise.

use lsp_server::ErrorCode;
use serde_json::{Value, json};

use super::documents::address_of;
use super::findings::workspace_edit;
use super::lines::LineMap;
use super::requests::{AskedFile, RequestAnswer};
use crate::diagnostics::{Files, Span};
use crate::scenario::index::{Named, UsedAs, renamed};

impl AskedFile {
    fn place(&self) -> Span {
        Span::new(self.tree.file, self.at..self.at)
    }

    fn thing(&self) -> Option<usize> {
        self.skeleton.index.thing_at(self.place())
    }

    fn location(&self, span: Span) -> Option<Value> {
        let file = span.file.0 as usize;
        let (tree, path) = (self.skeleton.trees.get(file)?, self.skeleton.paths.get(file)?);
        let range = LineMap::new(&tree.text, self.bytes).range(span.range());
        Some(json!({ "uri": address_of(path), "range": range }))
    }
}

/// Where what is named here gets its id.
pub fn definition(asked: &AskedFile) -> Value {
    let thing = asked.thing().map(|thing| asked.skeleton.index.definitions[thing].span);
    json!(thing.and_then(|span| asked.location(span)))
}

/// Every place that names it.
pub fn references(asked: &AskedFile, params: &Value) -> Value {
    let with_own = params.pointer("/context/includeDeclaration").and_then(Value::as_bool);
    let index = &asked.skeleton.index;
    let Some(thing) = asked.thing() else { return of_the_program(asked) };
    let own = index.definitions.get(thing).filter(|_| with_own.unwrap_or(true)).map(|one| one.span);
    let all = own.into_iter().chain(index.uses_of(thing).map(|one| one.span));
    all.filter_map(|span| asked.location(span)).collect()
}

/// Every place that names a kind of act, or whatever else has no place of its own.
fn of_the_program(asked: &AskedFile) -> Value {
    let index = &asked.skeleton.index;
    let Some(Named::Use(named)) = index.at(asked.place()) else { return Value::Null };
    let same = index.uses.iter().filter(|one| (one.sort, &one.id) == (named.sort, &named.id));
    same.filter_map(|one| asked.location(one.span)).collect()
}

/// Where in this file it stands.
pub fn highlights(asked: &AskedFile) -> Value {
    let index = &asked.skeleton.index;
    let Some(thing) = asked.thing() else { return Value::Null };
    let map = LineMap::new(&asked.tree.text, asked.bytes);
    let own = index.definitions.get(thing).map(|one| (one.span, 1));
    let uses = index.uses_of(thing).map(|one| {
        (
            one.span,
            match one.used_as {
                UsedAs::Writes => 3,
                UsedAs::Reads => 2,
                UsedAs::Names | UsedAs::Answers => 1,
            },
        )
    });
    let here = own.into_iter().chain(uses).filter(|(span, _)| span.file == asked.tree.file);
    here.map(|(span, kind)| json!({ "range": map.range(span.range()), "kind": kind })).collect()
}

/// What would be called otherwise.
pub fn can_rename(asked: &AskedFile) -> Value {
    let index = &asked.skeleton.index;
    let span = match index.at(asked.place()) {
        Some(Named::Definition(one)) => one.span,
        Some(Named::Use(one)) if one.thing.is_some() => one.span,
        _ => return Value::Null,
    };
    json!(LineMap::new(&asked.tree.text, asked.bytes).range(span.range()))
}

/// The changes by which it is called otherwise, in all files.
pub fn rename(asked: &AskedFile, params: &Value) -> RequestAnswer {
    let refused = |words: String| (ErrorCode::RequestFailed, words);
    let new = params.get("newName").and_then(Value::as_str);
    let new = new.ok_or_else(|| (ErrorCode::InvalidParams, "`newName` is missing".to_owned()))?;
    let thing = asked.thing().ok_or_else(|| refused("nothing here has an id".to_owned()))?;
    let skeleton = &asked.skeleton;
    let mut files = Files::default();
    for (tree, path) in skeleton.trees.iter().zip(&skeleton.paths) {
        files.add(path.clone(), tree.text.to_string());
    }
    // So that nothing is broken by it.
    renamed(&skeleton.index, &files, thing, new).map_err(|error| refused(error.to_string()))?;
    let edits = skeleton.index.rename(thing, new).map_err(|error| refused(error.to_string()))?;
    let texts = files.iter().map(|(_, path, text)| (path, text));
    Ok(workspace_edit(texts, &edits, asked.bytes))
}
