//! The pages: shells without data, and what they load, packed once when the host starts.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::routing::get;
use sha2::{Digest, Sha256};

use super::Shared;
use super::answers::{self, Answered};
use crate::classroom::not_done::NotDone;
use crate::scenario::hex;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../../assets/classroom/", $name)))),*]
    };
}

/// Everything that a page may load.
const FILES: &[(&str, &[u8])] = files![
    "app.css",
    "after.js",
    "answer.js",
    "end.js",
    "evaluate.js",
    "forms.js",
    "game.js",
    "helm.js",
    "hooks.js",
    "host.js",
    "join.js",
    "know.js",
    "letters.js",
    "move.js",
    "msel.js",
    "orders.js",
    "parts.js",
    "people.js",
    "pictures.js",
    "play.js",
    "preact.js",
    "risk.js",
    "room.js",
    "scene.js",
    "seats.js",
    "step.js",
    "survey.js",
    "text.js",
    "wall.js",
    "words.js",
    "icon.svg",
];

/// The program's own typeface, for whoever has time for it.
const FONTS: &[(&str, &[u8])] = &[
    ("IBMPlexSans-Regular.ttf", include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf")),
    ("IBMPlexSans-SemiBold.ttf", include_bytes!("../../../assets/fonts/IBMPlexSans-SemiBold.ttf")),
];

/// A page without data.
const SHELL: &str = include_str!("../../../assets/classroom/shell.html");

/// The pages: the path each stands at, the module it begins with, and what else that needs besides [`COMMON`].
const PAGES: &[(&str, &str, &[&str])] = &[
    ("/", "join", &[]),
    ("/j/{code}", "join", &[]),
    (
        "/play",
        "play",
        &[
            "game", "answer", "orders", "risk", "end", "know", "evaluate", "letters", "msel",
            "survey",
        ],
    ),
    ("/wall", "wall", &["game", "scene", "pictures"]),
    (
        "/host",
        "host",
        &["helm", "game", "move", "msel", "people", "seats", "step", "after", "pictures"],
    ),
];

/// Modules that every page needs.
const COMMON: &[&str] = &["preact", "hooks", "words", "room", "parts", "forms", "text"];

/// The shell of a page. It asks at once for all that the page needs, and not for one after the other.
fn shell(page: &str, needs: &[&str]) -> String {
    let modules = COMMON.iter().chain(needs);
    let preload = modules.map(|name| {
        format!("<link rel=\"modulepreload\" href=\"/assets/{{{{build}}}}/{name}.js\">\n")
    });
    let shell = SHELL.replace("{{preload}}", &preload.collect::<String>());
    shell.replace("{{page}}", page).replace("{{build}}", build())
}

/// Which build of the pages this is: a page of another loads itself again.
pub(super) fn build() -> &'static str {
    static BUILD: OnceLock<String> = OnceLock::new();
    BUILD.get_or_init(|| {
        let mut hash = Sha256::new();
        for (name, bytes) in FILES {
            hash.update(name.as_bytes());
            hash.update(bytes);
        }
        hash.update(SHELL.as_bytes());
        hex(&hash.finalize()[..6])
    })
}

/// A file as it is, and packed.
type Packed = (&'static [u8], Vec<u8>);

fn packed(name: &str) -> Option<&'static Packed> {
    static PACKED: OnceLock<HashMap<&'static str, Packed>> = OnceLock::new();
    let all = PACKED.get_or_init(|| {
        let pack = |bytes| answers::pack(bytes).unwrap_or_default();
        let all = FILES.iter().chain(FONTS);
        all.map(|(name, bytes)| (*name, (*bytes, pack(bytes)))).collect()
    });
    all.get(name)
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("ttf") => "font/ttf",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    }
}

pub(super) fn routes(mut router: Router<Arc<Shared>>) -> Router<Arc<Shared>> {
    for (path, page, needs) in PAGES {
        let page = shell(page, needs);
        router = router.route(
            path,
            get(move |headers: HeaderMap| async move {
                answers::text(200, "text/html; charset=utf-8", page, &headers)
            }),
        );
    }
    router.route("/assets/{build}/{file}", get(asset)).route("/favicon.ico", get(icon))
}

async fn icon(headers: HeaderMap) -> Answered {
    asset(Path((String::new(), "icon.svg".to_owned())), headers).await
}

async fn asset(Path((_, file)): Path<(String, String)>, headers: HeaderMap) -> Answered {
    match packed(&file) {
        Some((plain, packed)) => answers::file(kind(&file), plain, packed, &headers),
        None => answers::problem(&NotDone::NotThere, crate::texts::current()),
    }
}

#[cfg(test)]
mod tests {
    use super::FILES;

    #[test]
    fn every_file_of_the_pages_is_served() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/classroom");
        for file in std::fs::read_dir(folder).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let shell = name == "shell.html" || name.starts_with("LICENSE") || name == "README.md";
            assert!(
                shell || FILES.iter().any(|(other, _)| *other == name),
                "{name} is not in FILES"
            );
        }
    }
}
