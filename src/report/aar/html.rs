//! The report as one HTML page, and an exercise as Markdown.

use std::borrow::Cow;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde};
use minijinja::{AutoEscape, Environment, Output, State, Value, context};
use plotters::style::RGBColor;
use serde::Serialize;

use super::{AfterAction, ReportError};
use crate::legible;
use crate::report::exercise::Exercise;
use crate::report::plot::Colours;
use crate::texts::{self, Arg, Language, Message, decimal};

/// What is no HTML but Markdown.
const MARKDOWN: AutoEscape = AutoEscape::Custom(Cow::Borrowed("md"));

/// A colour of the pictures, and what it is on a dark screen.
#[derive(Serialize)]
struct Colour {
    light: String,
    dark: String,
}

fn colours() -> Vec<Colour> {
    let hex = |RGBColor(r, g, b)| format!("#{r:02X}{g:02X}{b:02X}");
    let pairs = Colours::PRINT.all().zip(Colours::DARK.all());
    pairs.map(|(light, dark)| Colour { light: hex(light), dark: hex(dark) }).collect()
}

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

/// A text of one line that reads as it stands where Markdown is expected, in a cell of a table, too.
fn literal(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let acts = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '#' | '~' => true,
            '-' | '+' | '=' => at == 0,
            // A number that would begin a list.
            '.' | ')' => at > 0 && text[..at].bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn written(out: &mut Output, state: &mut State, value: &Value) -> Result<(), minijinja::Error> {
    match value.as_str() {
        Some(text) if *state.auto_escape() == MARKDOWN && !value.is_safe() => {
            out.write_str(&literal(text)).map_err(minijinja::Error::from)
        }
        _ => minijinja::escape_formatter(out, state, value),
    }
}

fn failed(error: minijinja::Error) -> ReportError {
    ReportError::Page(format!("{error:#}"))
}

fn templates() -> Result<Environment<'static>, ReportError> {
    let mut templates = Environment::new();
    // What is not there is a mistake of ours, and is not to be passed over.
    templates.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    templates.set_syntax(syntax.map_err(failed)?);
    templates.set_auto_escape_callback(|name| match name.ends_with(".md") {
        true => MARKDOWN,
        false => AutoEscape::Html,
    });
    templates.set_formatter(written);
    for (name, text) in [
        ("aar.html", include_str!("../../../assets/report/aar.html")),
        ("exercise.html", include_str!("../../../assets/report/exercise.html")),
        ("exercise.md", include_str!("../../../assets/report/exercise.md")),
    ] {
        templates.add_template(name, text).map_err(failed)?;
    }
    let language = texts::current();
    templates.add_function("say", move |key: &str, args: Kwargs| said(language, key, &args));
    templates.add_function("figure", |number: f64| decimal(number, 2));
    templates.add_function("signed", |number: f64| texts::digits(&format!("{number:+.2}")));
    Ok(templates)
}

/// The page: an exercise, if it was one, and what is known of the game, if that is worked out.
pub(in crate::report) fn html(
    exercise: Option<&Exercise>,
    after: Option<&AfterAction>,
) -> Result<String, ReportError> {
    let of = |name: &str| -> Vec<Value> {
        let pictures = after.map_or(&[][..], AfterAction::pictures);
        let all = pictures.iter().filter(|one| one.name.starts_with(name));
        all.map(|one| Value::from_safe_string(one.svg.clone())).collect()
    };
    let (risk, rungs) = (of("risk"), of("rungs"));
    let (changes, regrets) = (of("changes"), of("regrets"));
    let version = env!("CARGO_PKG_VERSION");
    let language = texts::current().tag();
    let page = after.map(|after| &after.page);
    let (page, colours) = (Value::from(Serde(page)), Value::from(Serde(colours())));
    let exercise = Value::from(Serde(exercise));
    let all =
        context! { exercise, page, risk, rungs, changes, regrets, colours, version, language };
    let templates = templates()?;
    let html = templates.get_template("aar.html").and_then(|page| page.render(all));
    // What a reader can't see, or what would turn the page's own words about, is shown as a sign.
    Ok(legible::lines(&html.map_err(failed)?).into_owned())
}

/// An exercise as Markdown.
pub(in crate::report) fn markdown(exercise: &Exercise) -> Result<String, ReportError> {
    let version = env!("CARGO_PKG_VERSION");
    let all = context! { exercise => Value::from(Serde(exercise)), version };
    let templates = templates()?;
    let text = templates.get_template("exercise.md").and_then(|page| page.render(all));
    Ok(legible::lines(&text.map_err(failed)?).into_owned())
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
        assert_eq!(literal("Nothing at all – 12.5 (or so)."), "Nothing at all – 12.5 (or so).");
    }
}
