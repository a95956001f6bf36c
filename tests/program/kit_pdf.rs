//! The print kit as paper: Chromium prints every document, and what is on the pages is read back. Skipped, with a word,
//! where there is no Chromium or no Poppler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use offramp::report::kit::{KitDocument, KitPaper, KitPart, kit};
use offramp::scenario::Scenario;
use offramp::texts::{Language, within};

use crate::chromium::Driver;
use crate::common::strange_texts;
use crate::kit::{all, body, words};

/// What a program of Poppler says of a file.
fn poppler(program: &str, args: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    let output =
        command.args(args).arg(file).args(if program == "pdftotext" { &["-"][..] } else { &[] });
    let output = output.output().unwrap();
    assert!(output.status.success(), "{program} {}", file.display());
    String::from_utf8(output.stdout).unwrap()
}

/// A browser that prints, where it and Poppler are there.
fn printer() -> Option<Driver> {
    let mut poppler = Command::new("pdftotext");
    let poppler = poppler.arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status();
    poppler.is_ok().then(Driver::start).flatten()
}

/// A word of a page, in points from its upper left corner.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Width, height and words of each page.
fn pages(pdf: &Path) -> Vec<(f64, f64, Vec<Word>)> {
    let text = poppler("pdftotext", &["-bbox"], pdf);
    let number = |line: &str, name: &str| -> f64 {
        let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let mut pages: Vec<(f64, f64, Vec<Word>)> = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push((number(line, "width"), number(line, "height"), Vec::new()));
        } else if line.starts_with("<word ") {
            let word = Word {
                text: words(line).trim().to_owned(),
                left: number(line, "xMin"),
                top: number(line, "yMin"),
                right: number(line, "xMax"),
                bottom: number(line, "yMax"),
            };
            pages.last_mut().unwrap().2.push(word);
        }
    }
    pages
}

const MM: f64 = 72.0 / 25.4;

/// A kit that is printed, with how many pages each document is to have.
struct Printed<'a> {
    name: String,
    scenario: &'a Scenario,
    paper: KitPaper,
}

impl Printed<'_> {
    fn size(&self, document: &str) -> (f64, f64) {
        match (document, self.paper) {
            ("board-a3.html", _) => (420.0 * MM, 297.0 * MM),
            ("board-tabloid.html", _) => (17.0 * 72.0, 11.0 * 72.0),
            (_, KitPaper::A4) => (210.0 * MM, 297.0 * MM),
            (_, KitPaper::Letter) => (8.5 * 72.0, 11.0 * 72.0),
        }
    }

    /// Pages, where that follows from the scenario.
    fn count(&self, document: &str) -> Option<usize> {
        let scenario = self.scenario;
        let seats = scenario.actors.len();
        let options = scenario.actors.iter().map(|actor| actor.options.len().div_ceil(9));
        let slips = (scenario.meta.turns as usize).div_ceil(8);
        Some(match document {
            "role-sheets.html" | "tent-signs.html" => seats,
            "option-cards.html" => options.sum(),
            "inject-cards.html" => scenario.injects.len().div_ceil(9),
            "order-slips.html" => seats * slips,
            "board.html" => 2,
            "board-a3.html" | "board-tabloid.html" => 1,
            "feedback-form.html" | "sign-in-sheet.html" => 1,
            "exercise-evaluation-guide.html" => scenario.meta.objectives.len(),
            _ => return None,
        })
    }

    fn check(&self, document: &KitDocument, pdf: &Path) {
        let name = format!("{}, {}", self.name, document.name);
        let pages = pages(pdf);
        if let Some(count) = self.count(&document.name) {
            assert_eq!(pages.len(), count, "{name}");
        }
        let (width, height) = self.size(&document.name);
        for (at, (wide, high, words)) in pages.iter().enumerate() {
            let page = at + 1;
            // Chromium has whole pixels.
            let off = (wide - width).abs().max((high - height).abs());
            assert!(off < 1.0, "{name}: page {page} is {wide} by {high}");
            assert!(!words.is_empty(), "{name}: page {page} is empty");
            for word in words {
                // Lines of signs are turned, and printers have margins.
                let across = word.left >= 5.0 * MM && word.right <= wide - 5.0 * MM;
                let along = word.top >= 2.0 * MM && word.bottom <= high - 2.0 * MM;
                assert!(across && along, "{name}: page {page}: {word:?}");
            }
            let marked = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().concat();
            let secret = SECRET.contains(&document.name.as_str());
            let mark = within(self.language(), || offramp::texts::say!("kit-not-for-players"));
            let mark: String = mark.split_whitespace().collect();
            assert_eq!(marked.contains(&mark), secret, "{name}: page {page}");
        }
        let fonts = poppler("pdffonts", &[], pdf);
        let mut used = fonts.lines().skip(2);
        assert!(fonts.contains("IBMPlexSans"), "{name}: {fonts}");
        // The columns are emb, sub, uni, object and generation, from the end.
        let embedded = |line: &str| line.split_whitespace().rev().nth(4) == Some("yes");
        assert!(used.all(embedded), "{name}: {fonts}");
        if document.name.ends_with("-cards.html") {
            self.cards(document, &pages, &name);
        }
    }

    fn language(&self) -> Language {
        Language::of(self.name.split(' ').nth(2).unwrap()).unwrap()
    }

    /// Every card's text is inside its card, and none lies on other text.
    fn cards(&self, document: &KitDocument, pages: &[(f64, f64, Vec<Word>)], name: &str) {
        let sections: Vec<_> = body(&document.html).split("<section").skip(1).collect();
        assert_eq!(sections.len(), pages.len(), "{name}");
        let (left, top) = match self.paper {
            KitPaper::A4 => (10.2 * MM, 12.0 * MM),
            KitPaper::Letter => (13.2 * MM, 7.5 * MM),
        };
        for (section, (.., words_of_page)) in sections.iter().zip(pages) {
            for (at, card) in section.split("<div class=\"card").skip(1).enumerate() {
                let (x, y) =
                    (left + 63.0 * MM * (at % 3) as f64, top + 88.0 * MM * (at / 3) as f64);
                let within = |word: &&Word| {
                    let (across, along) =
                        (word.left.midpoint(word.right), word.top.midpoint(word.bottom));
                    (x..x + 63.0 * MM).contains(&across) && (y..y + 88.0 * MM).contains(&along)
                };
                let found: Vec<_> = words_of_page.iter().filter(within).collect();
                let edge = 2.0 * MM;
                for word in &found {
                    let inside = word.left >= x + edge
                        && word.right <= x + 63.0 * MM - edge
                        && word.top >= y + edge / 2.0
                        && word.bottom <= y + 88.0 * MM - edge / 2.0;
                    assert!(inside, "{name}: card {}: {word:?} sticks out", at + 1);
                }
                let written = words(&format!("<{}", card.trim_end_matches("</section>")));
                let read: String = found.iter().map(|word| word.text.as_str()).collect();
                // A dash begins each fact, which the style sheet sets.
                assert_eq!(letters(&read), letters(&written), "{name}: card {} {written}", at + 1);
                apart(&found, &format!("{name}: card {}", at + 1));
            }
        }
    }
}

/// The letters and digits of a text, sorted: a page breaks words where it likes.
fn letters(text: &str) -> String {
    let mut letters: Vec<_> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// No word lies on another.
fn apart(words: &[&Word], name: &str) {
    for (at, one) in words.iter().enumerate() {
        for other in &words[at + 1..] {
            let across = one.right.min(other.right) - one.left.max(other.left);
            let along = one.bottom.min(other.bottom) - one.top.max(other.top);
            let high = (one.bottom - one.top).min(other.bottom - other.top);
            assert!(across < 1.0 || along < 0.45 * high, "{name}: {one:?} on {other:?}");
        }
    }
}

/// Documents that say on every page that they are not for players.
const SECRET: [&str; 5] = [
    "dice-tables.html",
    "facilitator-book.html",
    "controller-evaluator-handbook.html",
    "exercise-evaluation-guide.html",
    "flow-charts.html",
];

/// Prints kits one after the other in one browser. Where `KIT_PDFS` names a folder they stay there, to be looked at.
fn print_all(driver: &Driver, kits: &[(Arc<Scenario>, KitPaper, Language)]) {
    let kept = std::env::var_os("KIT_PDFS").map(PathBuf::from);
    let browser = driver.open(1280, 800);
    for (scenario, paper, language) in kits {
        let own = tempfile::tempdir().unwrap();
        let folder = kept.as_ref().map_or(own.path().to_owned(), |kept| {
            let folder = kept.join(format!("{}-{paper:?}-{}", scenario.meta.id, language.tag()));
            fs::create_dir_all(&folder).unwrap();
            folder
        });
        let name = format!("{} {paper:?} {}", scenario.meta.id, language.tag());
        let printed = Printed { name, scenario, paper: *paper };
        let documents = within(*language, || kit(scenario, *paper, &KitPart::ALL).unwrap());
        for document in documents {
            let page: PathBuf = folder.join(&document.name);
            fs::write(&page, &document.html).unwrap();
            let pdf = page.with_extension("pdf");
            browser.go(&format!("file://{}", page.display()));
            fs::write(&pdf, browser.print()).unwrap();
            printed.check(&document, &pdf);
        }
    }
}

#[test]
fn every_kit_goes_onto_its_paper() {
    let Some(driver) = printer() else {
        eprintln!(
            "skipped: printing needs `chromium`, `chromedriver` and Poppler's `pdftotext`, `pdffonts`"
        );
        return;
    };
    let mut kits = Vec::new();
    for scenario in all() {
        // With all texts 40% longer, those of the scenario as well as those of the program.
        let long = strange_texts(&scenario);
        kits.push((Arc::clone(&long), KitPaper::A4, Language::Pseudo));
        kits.push((long, KitPaper::Letter, Language::Pseudo));
        kits.push((Arc::new(scenario), KitPaper::A4, Language::English));
    }
    kits.push((Arc::clone(&kits[2].0), KitPaper::Letter, Language::Ukrainian));
    let (one, other) = kits.split_at(kits.len() / 2);
    std::thread::scope(|scope| {
        scope.spawn(|| print_all(&driver, one));
        print_all(&driver, other);
    });
}
