//! The changes themselves: one field, one item, one value.

use super::members::Bracket;
use super::{Edit, EditError, Edits, INDENT, PathStep};
use crate::diagnostics::Span;
use crate::syntax::lex::{TokenKind, indent_of_line, lex};
use crate::syntax::tree::{self, NodeKind, Tree, parse};

/// Prose as RON writes it: `"…"`, or `r#"…"#` if it has quotation marks, backslashes or line breaks.
pub fn quote(text: &str) -> String {
    let control = |c: char| c.is_control() && c != '\n' && c != '\t';
    if text.contains(control) {
        return format!("\"{}\"", text.escape_default());
    }
    if !text.contains(['"', '\\', '\n', '\t']) {
        return format!("\"{text}\"");
    }
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    format!("r{hashes}\"{text}\"{hashes}")
}

/// Gives a field of the struct, or an entry of the map, at `path` the value `value`, written as RON. One
/// that is not there is added behind the others.
///
/// # Errors
/// There is no such thing at the path, or `value` is none.
pub fn set_field(
    tree: &Tree,
    path: &[PathStep],
    name: &str,
    value: &str,
) -> Result<Edits, EditError> {
    let field = [path, &[PathStep::Field(name.to_owned())]].concat();
    if tree.at(&field).is_some() {
        return replace(tree, &field, value);
    }
    let node = tree.at(path).ok_or(EditError::NoSuch)?;
    let name = match &node.kind {
        NodeKind::Struct { .. } => name.to_owned(),
        NodeKind::Tuple { items, .. } if items.is_empty() => name.to_owned(),
        NodeKind::Map(_) => quote(name),
        _ => return Err(EditError::NoContainer),
    };
    let bracket = Bracket::of(tree, node).ok_or(EditError::NoContainer)?;
    let end = bracket.members.len();
    put(&bracket, end, &Inserted::of(&format!("{name}: {value}")))
}

/// Takes a field of the struct, or an entry of the map, at `path` away, with its comments.
///
/// # Errors
/// There is none of this name.
pub fn remove_field(tree: &Tree, path: &[PathStep], name: &str) -> Result<Edits, EditError> {
    let node = tree.at(path).ok_or(EditError::NoSuch)?;
    let is_it = |at: &usize| {
        let field = tree.at(&[path, &[PathStep::Field(name.to_owned())]].concat());
        let here = tree.at(&[path, &[PathStep::At(*at)]].concat());
        field.is_some_and(|field| here.is_some_and(|here| std::ptr::eq(field, here)))
    };
    let count = match &node.kind {
        NodeKind::Struct { fields, .. } => fields.len(),
        NodeKind::Map(entries) => entries.len(),
        _ => return Err(EditError::NoContainer),
    };
    let at = (0..count).find(is_it).ok_or(EditError::NoSuch)?;
    remove_item(tree, path, at)
}

/// Puts an item, written as RON, into the list (or parenthesis, or map) at `path`, before the one that is at
/// `at`, or behind the last.
///
/// # Errors
/// There is no such list, or `item` can't be read.
pub fn insert_item(
    tree: &Tree,
    path: &[PathStep],
    at: usize,
    item: &str,
) -> Result<Edits, EditError> {
    let bracket = container(tree, path)?;
    put(&bracket, at.min(bracket.members.len()), &Inserted::of(item))
}

/// Takes an item away, with its comments.
///
/// # Errors
/// There is none.
pub fn remove_item(tree: &Tree, path: &[PathStep], at: usize) -> Result<Edits, EditError> {
    let bracket = container(tree, path)?;
    if at >= bracket.members.len() {
        return Err(EditError::NoSuch);
    }
    sound(tree, removal(&bracket, at))
}

/// Moves an item with its comments so that it is at `to` afterwards.
///
/// # Errors
/// There is none.
pub fn move_item(
    tree: &Tree,
    path: &[PathStep],
    from: usize,
    to: usize,
) -> Result<Edits, EditError> {
    let bracket = container(tree, path)?;
    let count = bracket.members.len();
    if from >= count || to >= count {
        return Err(EditError::NoSuch);
    }
    if from == to {
        return Edits::new(&tree.text, Vec::new());
    }
    let block = Inserted::taken(&bracket, from);
    let without = sound(tree, removal(&bracket, from))?.apply(&tree.text)?;
    let without_tree = parse(tree.file, &without);
    let moved = put(&container(&without_tree, path)?, to, &block)?.apply(&without)?;
    Ok(Edits::between(tree.file, &tree.text, &moved))
}

/// Writes another value, given as RON, in place of the one at `path`.
///
/// # Errors
/// There is none, or `value` can't be read.
pub fn replace(tree: &Tree, path: &[PathStep], value: &str) -> Result<Edits, EditError> {
    let node = tree.at(path).ok_or(EditError::NoSuch)?;
    let indent = indent_of_line(&tree.text, node.span.range().start);
    let mut new = laid_out(value.trim(), indent, line_end(&tree.text));
    if lex(value.trim()).last().is_some_and(|last| last.kind == TokenKind::Comment) {
        new += line_end(&tree.text);
    }
    sound(tree, vec![Edit { span: node.span, new }])
}

fn container<'t>(tree: &'t Tree, path: &[PathStep]) -> Result<Bracket<'t>, EditError> {
    let node = tree.at(path).ok_or(EditError::NoSuch)?;
    Bracket::of(tree, node).ok_or(EditError::NoContainer)
}

/// Changes after which there is no mistake in syntax that was not there.
fn sound(tree: &Tree, edits: Vec<Edit>) -> Result<Edits, EditError> {
    let edits = Edits::new(&tree.text, edits)?;
    let new = parse(tree.file, &edits.apply(&tree.text)?);
    if new.findings.len() > tree.findings.len() { Err(EditError::NoValue) } else { Ok(edits) }
}

fn line_end(text: &str) -> &'static str {
    let first = text.find('\n').and_then(|end| text.get(..end)).unwrap_or_default();
    if first.ends_with('\r') { "\r\n" } else { "\n" }
}

/// A text whose lines after the first are further in by `indent`; those inside its texts are not touched.
fn laid_out(text: &str, indent: &str, line_end: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut new = String::new();
    for token in lex(&text) {
        new += &token.of(&text).replace('\n', line_end);
        if token.kind == TokenKind::Space && token.of(&text).contains('\n') {
            new += indent;
        }
    }
    new
}

/// An item with its comments, as if it stood at the begin of a line.
struct Inserted {
    /// Comments above it or before it.
    lead: String,
    body: String,
    /// Comments behind it.
    trail: String,
}

impl Inserted {
    fn of(body: &str) -> Self {
        Self { lead: String::new(), body: body.trim().to_owned(), trail: String::new() }
    }

    fn taken(bracket: &Bracket<'_>, at: usize) -> Self {
        let member = &bracket.members[at];
        let indent = bracket.indent(member.first);
        let plain = |range: std::ops::Range<usize>| -> String {
            let shorter = |i: usize| match bracket.text(i).rsplit_once('\n') {
                Some((before, after)) if bracket.is(i, TokenKind::Space) => {
                    format!("{before}\n{}", after.strip_prefix(indent).unwrap_or_default())
                }
                _ => bracket.text(i).to_owned(),
            };
            range.map(shorter).collect()
        };
        let behind = (member.last..member.end).filter(|i| bracket.is(*i, TokenKind::Comment));
        let trail: Vec<_> = behind.map(|i| bracket.text(i)).collect();
        let lead = plain(member.lead..member.first).trim_end().to_owned();
        Self { lead, body: plain(member.first..member.last), trail: trail.join(" ") }
    }

    /// Whether what stands behind it on its line would be a comment.
    fn ends_line(&self) -> bool {
        self.trail.contains("//")
    }

    /// Itself, with what separates it from the next.
    fn written(&self, comma: &str) -> String {
        let lead = match self.lead.as_str() {
            "" => String::new(),
            lead => format!("{lead}\n"),
        };
        match self.trail.as_str() {
            "" => format!("{lead}{}{comma}", self.body),
            // Behind the comma, a comment could be that of the next item on the line.
            trail if self.ends_line() => format!("{lead}{}{comma} {trail}", self.body),
            trail => format!("{lead}{} {trail}{comma}", self.body),
        }
    }
}

/// Puts a block before the member `at`, or behind the last.
fn put(bracket: &Bracket<'_>, at: usize, block: &Inserted) -> Result<Edits, EditError> {
    let tree = bracket.tree;
    let text = &tree.text;
    let end = line_end(text);
    let own_line = |member: &super::members::Member| bracket.begins_line(member.lead);
    let sibling = bracket.members.iter().find(|member| own_line(member));
    let outer = bracket.indent(bracket.open);
    let indent = match sibling {
        Some(sibling) => bracket.indent(sibling.lead).to_owned(),
        None => format!("{outer}{INDENT}"),
    };
    let edit = |at: usize, new: String| Edit { span: Span::new(tree.file, at..at), new };
    let laid = |text: &str| laid_out(text, &indent, end);
    let lines = !block.lead.is_empty() || block.ends_line();
    let edits = match (bracket.members.get(at), bracket.members.last()) {
        (Some(next), _) if own_line(next) => {
            let new = format!("{}{end}{indent}", laid(&block.written(",")));
            vec![edit(bracket.start(next.lead), new)]
        }
        (Some(next), _) if lines => {
            let new = format!("{end}{indent}{}{end}{indent}", laid(&block.written(",")));
            vec![edit(bracket.start(next.lead), new)]
        }
        (Some(next), _) => {
            vec![edit(bracket.start(next.lead), format!("{} ", laid(&block.written(","))))]
        }
        (None, Some(last)) => {
            let commented = (last.last..last.end).any(|i| bracket.is(i, TokenKind::Comment));
            let (value_end, all_end) = (bracket.end(last.last), bracket.end(last.end));
            let tall = bracket.is_tall() || lines || commented;
            let before = if tall { format!("{end}{indent}") } else { " ".to_owned() };
            let comma = if last.comma.is_some() { "," } else { "" };
            let after = if block.ends_line() && !bracket.breaks(last.end) {
                format!("{end}{outer}")
            } else {
                String::new()
            };
            let new = format!("{before}{}{after}", laid(&block.written(comma)));
            match last.comma {
                Some(_) => vec![edit(all_end, new)],
                None if value_end == all_end => vec![edit(all_end, format!(",{new}"))],
                None => vec![edit(value_end, ",".to_owned()), edit(all_end, new)],
            }
        }
        (None, None) => {
            let close = bracket.close;
            let tall = bracket.is_tall() || lines || block.body.contains('\n');
            if !tall && !bracket.has_own_comments() {
                let inside = bracket.end(bracket.open + 1)..bracket.start(close);
                let new = laid(&block.written(""));
                vec![Edit { span: Span::new(tree.file, inside), new }]
            } else {
                // Before the comments inside, or the last of them would be taken for its own.
                let from = bracket.behind(bracket.open + 1);
                let after =
                    if bracket.breaks(from) { String::new() } else { format!("{end}{outer}") };
                let new = format!("{end}{indent}{}{after}", laid(&block.written(",")));
                vec![edit(bracket.end(from), new)]
            }
        }
    };
    sound(tree, edits)
}

/// Takes a member away.
fn removal(bracket: &Bracket<'_>, at: usize) -> Vec<Edit> {
    let tree = bracket.tree;
    let cut =
        |from: usize, to: usize| Edit { span: Span::new(tree.file, from..to), new: String::new() };
    if bracket.members.len() == 1 && !bracket.has_own_comments() {
        return vec![cut(bracket.end(bracket.open + 1), bracket.start(bracket.close))];
    }
    let member = &bracket.members[at];
    let (lead, end) = (member.lead, member.end);
    let own = if bracket.begins_line(lead) && bracket.breaks(end) {
        // Whole lines.
        let from = bracket.start(lead) - bracket.indent(lead).len();
        let line = bracket.text(end).find('\n').map_or(0, |at| at + 1);
        cut(from, bracket.start(end) + line)
    } else if bracket.begins_line(lead) || at == 0 {
        let space = bracket.is(end, TokenKind::Space) && !bracket.breaks(end);
        cut(bracket.start(lead), bracket.end(if space { end + 1 } else { end }))
    } else {
        let space = bracket.is(lead - 1, TokenKind::Space);
        cut(bracket.start(if space { lead - 1 } else { lead }), bracket.end(end))
    };
    let before = at.checked_sub(1).and_then(|before| bracket.members[before].comma);
    let mut edits = Vec::new();
    if let (None, Some(comma)) = (member.comma, before) {
        edits.push(cut(bracket.start(comma), bracket.end(comma + 1)));
    }
    match edits.first_mut() {
        Some(comma) if comma.span.end == own.span.start => comma.span.end = own.span.end,
        _ => edits.push(own),
    }
    edits
}

/// What stands at a path, as it is written.
pub fn written<'t>(tree: &'t Tree, path: &[PathStep]) -> Option<&'t str> {
    tree.at(path).map(|node| tree::slice(&tree.text, node.span))
}
