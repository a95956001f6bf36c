//! Pages from templates, in the language of this thread.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Kwargs;
use minijinja::{Environment, UndefinedBehavior, Value};

use super::ReportError;
use crate::legible;
use crate::texts::{self, Arg, Language, Message};

/// Templates by name.
pub(super) type Templates = &'static [(&'static str, &'static str)];

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

/// The template of this name, filled in. It can ask for `language`, `version`, texts by `say` and texts of a
/// style sheet by `css`.
///
/// # Errors
/// [`ReportError::Page`]: what is not there is a mistake of ours, and is not passed over.
pub(super) fn page(all: Templates, name: &str, with: Value) -> Result<String, ReportError> {
    let failed = |error: minijinja::Error| ReportError::Page(format!("{error:#}"));
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    templates.set_syntax(syntax.map_err(failed)?);
    for (name, text) in all {
        templates.add_template(name, text).map_err(failed)?;
    }
    let language = texts::current();
    templates.add_function("say", move |key: &str, args: Kwargs| said(language, key, &args));
    templates.add_function("css", css);
    templates.add_global("language", language.tag());
    templates.add_global("version", env!("CARGO_PKG_VERSION"));
    let html = templates.get_template(name).and_then(|page| page.render(with));
    // What a reader can't see, or what would turn the page's own words about, is shown as a sign.
    Ok(legible::lines(&html.map_err(failed)?).into_owned())
}
