//! Pages from templates, in the language of this thread.

use std::borrow::Cow;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Kwargs;
use minijinja::{AutoEscape, Environment, Output, State, UndefinedBehavior, Value};
use plotters::style::RGBColor;
use serde::Serialize;

use super::ReportError;
use super::plot::Colours;
use crate::legible;
use crate::texts::{self, Arg, Language, Message, decimal};

/// Templates by name.
pub(super) type Templates = &'static [(&'static str, &'static str)];

/// How pages look; it wants [`colours`].
pub(super) const STYLE: (&str, &str) =
    ("style.html", include_str!("../../assets/report/style.html"));

/// A colour of the pictures, and what it is on a dark screen.
#[derive(Serialize)]
pub(super) struct Colour {
    light: String,
    dark: String,
}

/// Those of all pictures.
pub(super) fn colours() -> Vec<Colour> {
    let hex = |RGBColor(r, g, b)| format!("#{r:02X}{g:02X}{b:02X}");
    let pairs = Colours::PRINT.all().zip(Colours::DARK.all());
    pairs.map(|(light, dark)| Colour { light: hex(light), dark: hex(dark) }).collect()
}

/// What is no HTML but Markdown.
const MARKDOWN: AutoEscape = AutoEscape::Custom(Cow::Borrowed("md"));

/// A text of the page, with what is set into it.
fn said(language: Language, key: &str, args: &Kwargs) -> Result<String, minijinja::Error> {
    let mut all = Vec::new();
    for name in args.args() {
        let value: Value = args.get(name)?;
        let arg = match value.as_i64().filter(|_| value.is_number()) {
            Some(number) => Arg::from(number),
            None => Arg::from(value.to_string()),
        };
        all.push((name.to_owned().into(), arg));
    }
    Ok(Message::Text { key: key.to_owned().into(), args: all }.say_in(language))
}

/// A text as what stands between the quotes of a style sheet, whatever is in it.
fn css(text: &str) -> Value {
    let letter = |c: char| match c {
        c if c.is_alphanumeric() || c == ' ' => c.to_string(),
        c => format!("\\{:x} ", u32::from(c)),
    };
    Value::from_safe_string(legible::line(text).chars().map(letter).collect())
}

/// A finding, in which what stands between two backticks is code.
fn coded(text: &str) -> Value {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(at, part)| {
        let part = minijinja::HtmlEscape(part);
        if at % 2 == 1 { format!("<code>{part}</code>") } else { part.to_string() }
    });
    Value::from_safe_string(parts.collect())
}

/// A text of one line that reads as it stands where Markdown is expected, in a cell of a table, too.
fn literal(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let next_is = |at: usize, is: fn(char) -> bool| text[at + 1..].chars().next().is_some_and(is);
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let acts = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '#' | '~' => true,
            // What would begin a list; figures have signs and points, too.
            '-' | '+' => at == 0 && !next_is(at, |next| next.is_ascii_digit()),
            '.' | ')' => {
                let number = at > 0 && text[..at].bytes().all(|byte| byte.is_ascii_digit());
                number && !next_is(at, |next| next != ' ')
            }
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// What a template sets in, so that it reads as it stands.
fn written(out: &mut Output, state: &mut State, value: &Value) -> Result<(), minijinja::Error> {
    if *state.auto_escape() != MARKDOWN {
        return minijinja::escape_formatter(out, state, value);
    }
    let text = match value.as_str() {
        Some(text) if !value.is_safe() => literal(text),
        _ => value.to_string(),
    };
    out.write_str(&text).map_err(minijinja::Error::from)
}

/// The template of this name, filled in: HTML, or Markdown where the name ends in `.md`. It can ask for `language`,
/// `version`, texts by `say`, texts of a style sheet by `css`, findings by `coded`, and figures by `figure` and, with their sign,
/// `signed`.
///
/// # Errors
/// [`ReportError::Page`]: what is not there is a mistake of ours, and is not passed over.
pub(super) fn page(all: Templates, name: &str, with: Value) -> Result<String, ReportError> {
    let failed = |error: minijinja::Error| ReportError::Page(format!("{error:#}"));
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    templates.set_syntax(syntax.map_err(failed)?);
    templates.set_auto_escape_callback(|name| match name.ends_with(".md") {
        true => MARKDOWN,
        false => AutoEscape::Html,
    });
    templates.set_formatter(written);
    for (name, text) in all {
        templates.add_template(name, text).map_err(failed)?;
    }
    let language = texts::current();
    templates.add_function("say", move |key: &str, args: Kwargs| said(language, key, &args));
    templates.add_function("css", css);
    templates.add_function("coded", coded);
    templates.add_function("figure", |number: f64| decimal(number, 2));
    templates.add_function("signed", |number: f64| texts::digits(&format!("{number:+.2}")));
    templates.add_global("language", language.tag());
    templates.add_global("version", env!("CARGO_PKG_VERSION"));
    let html = templates.get_template(name).and_then(|page| page.render(with));
    // What a reader can't see, or what would turn the page's own words about, is shown as a sign.
    Ok(legible::lines(&html.map_err(failed)?).into_owned())
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn what_somebody_wrote_is_no_markdown() {
        let text = "- <b>*a*</b> | [x](y)\n# `z` & _w_";
        let read = "\\- \\<b\\>\\*a\\*\\</b\\> \\| \\[x\\](y) \\# \\`z\\` \\& \\_w\\_";
        assert_eq!(literal(text), read);
        assert_eq!(literal("1. one. 2) two"), "1\\. one. 2) two");
        assert_eq!((literal("+1.50"), literal("3.60")), ("+1.50".to_owned(), "3.60".to_owned()));
        assert_eq!(literal("Nothing at all – 12.5 (or so)."), "Nothing at all – 12.5 (or so).");
    }
}
