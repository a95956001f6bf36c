//! `docs/guide`: what it shows works, in the order in which a reader does it.
//!
//! A block ```` ```ron … ```` says what it is: `in=LIST` is put behind the items of that list, `instead=SECTION` or
//! `instead=LIST/ID` takes the place of a section or an item, `from=TEMPLATE` is quoted from it; with `bad=CODE` it is
//! exactly that mistake, and with `with=next` it is checked together with the next. Of a block ```` ```console … ````
//! each line behind `$` is run, and what stands below is what it says, `…` for any lines; with `waits="…"` it is run
//! in a terminal, until that is shown.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use offramp::lint::lint;
use offramp::policy::PolicyKind;
use offramp::scenario::load_text;
use offramp::templates::Template;

use crate::said::said;

/// A block of a page.
struct Block {
    page: String,
    line: usize,
    /// What stands behind the backquotes.
    is: String,
    text: String,
}

impl Block {
    /// What it says behind `name=`.
    fn value(&self, name: &str) -> Option<&str> {
        let rest = self.is.split_once(&format!(" {name}="))?.1;
        match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next(),
            None => rest.split(' ').next(),
        }
    }

    fn at(&self) -> String {
        format!("{}:{}", self.page, self.line)
    }
}

/// Pages in the order of the contents, each with its blocks.
fn pages(part: &str) -> Vec<(String, Vec<Block>)> {
    let source = Path::new("docs/guide/src");
    let contents = fs::read_to_string(source.join("SUMMARY.md")).unwrap();
    let links = contents.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let pages = links.filter(|link| link.starts_with(part));
    pages.map(|link| (link.to_owned(), blocks(link, &source.join(link)))).collect()
}

fn blocks(page: &str, path: &Path) -> Vec<Block> {
    let text = fs::read_to_string(path).unwrap();
    let (mut found, mut open) = (Vec::new(), None::<Block>);
    for (at, line) in text.lines().enumerate() {
        match (line.strip_prefix("```"), open.as_mut()) {
            (Some(is), None) => {
                let (page, is) = (page.to_owned(), is.to_owned());
                open = Some(Block { page, line: at + 1, is, text: String::new() });
            }
            (Some(_), Some(_)) => found.extend(open.take()),
            (None, Some(block)) => block.text += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "{page}: a block has no end");
    found
}

/// The bytes from the bracket at `from` to the one that closes it. Texts and comments may have any.
fn bracketed(text: &str, from: usize) -> usize {
    let (mut depth, mut at) = (0, from);
    while at < text.len() {
        let rest = &text[at..];
        let past = |end: &str, skip: usize| skip + rest[skip..].find(end).unwrap() + end.len();
        at += if rest.starts_with("//") {
            past("\n", 0)
        } else if rest.starts_with("r#\"") {
            past("\"#", 3)
        } else if rest.starts_with('"') {
            past("\"", 1)
        } else {
            depth +=
                i32::from(rest.starts_with(['(', '['])) - i32::from(rest.starts_with([')', ']']));
            if depth == 0 {
                return at + 1;
            }
            rest.chars().next().unwrap().len_utf8()
        };
    }
    panic!("a bracket is open");
}

/// The file with the block where it belongs.
fn put(text: &str, block: &Block) -> String {
    let section = |name: &str| {
        let at = [format!("\n    {name}: "), format!(", {name}: "), format!(" {name}: [")];
        let at = at.iter().find_map(|head| Some((text.find(head)?, head.find(name).unwrap())));
        let (at, name_at) = at.unwrap_or_else(|| panic!("{}: no section {name}", block.at()));
        let start = at + name_at;
        (start, bracketed(text, start + name.len() + 2))
    };
    let replaced =
        |start: usize, end: usize, with: &str| format!("{}{with}{}", &text[..start], &text[end..]);
    if let Some(list) = block.value("in") {
        let (_, end) = section(list);
        return replaced(end - 1, end - 1, &format!("\n{}", block.text));
    }
    let what = block.value("instead").unwrap_or_else(|| panic!("{}: what is it?", block.at()));
    let whole = block.text.trim().trim_end_matches(',');
    match what.split_once('/') {
        None => {
            let (start, end) = section(what);
            replaced(start, end, whole)
        }
        Some((_, id)) => {
            let at = text.find(&format!("id: \"{id}\"")).unwrap();
            let start = text[..at].rfind('(').unwrap();
            replaced(start, bracketed(text, start), whole)
        }
    }
}

/// What `check` says of a text: codes.
fn codes(text: &str) -> Vec<&'static str> {
    let loaded = load_text("guide.ron", text);
    let found = lint(&loaded);
    let codes: Vec<_> =
        loaded.findings.iter().chain(&found).map(|finding| finding.code.0).collect();
    codes
}

/// Whether what was said is what the page shows, `…` being any lines, or any rest of a line.
fn fits(shown: &[&str], said: &[&str]) -> bool {
    match shown {
        [] => said.is_empty(),
        ["…", rest @ ..] => (0..=said.len()).any(|skip| fits(rest, &said[skip..])),
        [line, rest @ ..] => said.first().is_some_and(|one| {
            let same = match line.strip_suffix('…') {
                Some(start) => one.starts_with(start),
                None => one == line,
            };
            same && fits(rest, &said[1..])
        }),
    }
}

/// A reader at work: a folder, and the file that is being written.
struct Reader {
    folder: tempfile::TempDir,
    file: Option<PathBuf>,
}

impl Reader {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), file: None }
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file.as_ref().expect("no file has been begun")).unwrap()
    }

    /// Begins a file as `offramp new` does.
    fn begin(&mut self, template: &str) {
        let text = Template::find(template).unwrap().text;
        let file = self.folder.path().join("page.ron");
        fs::write(&file, text).unwrap();
        self.file = Some(file);
    }

    fn does(&mut self, block: &Block) {
        if block.is.starts_with("console") {
            self.types(block);
        } else if let Some(template) = block.value("from") {
            let lines = |text: &str| {
                let lines = text.lines().map(|line| line.trim().to_owned());
                lines.filter(|line| !line.is_empty()).collect::<Vec<_>>()
            };
            let (whole, part) = (lines(Template::find(template).unwrap().text), lines(&block.text));
            assert!(whole.windows(part.len()).any(|some| some == part), "{}", block.at());
        } else {
            assert!(block.is.starts_with("ron "), "{}: {}", block.at(), block.is);
            let text = put(&self.text(), block);
            let bad: Vec<_> = block.value("bad").into_iter().collect();
            if block.value("with").is_none() {
                assert_eq!(codes(&text), bad, "{}", block.at());
            }
            if bad.is_empty() {
                fs::write(self.file.as_ref().unwrap(), text).unwrap();
            }
        }
    }

    /// Runs the commands of a block.
    fn types(&mut self, block: &Block) {
        let mut commands = Vec::<(&str, Vec<&str>)>::new();
        for line in block.text.lines() {
            match line.strip_prefix("$ ") {
                Some(command) => commands.push((command, Vec::new())),
                None => commands.last_mut().unwrap().1.push(line),
            }
        }
        for (typed, shown) in commands {
            let words = shlex::split(typed).unwrap();
            assert_eq!(words[0], "offramp", "{}", block.at());
            let mut command = Command::new(env!("CARGO_BIN_EXE_offramp"));
            command.args(&words[1..]).current_dir(self.folder.path());
            if let Some(wanted) = block.value("waits") {
                in_a_terminal(command, wanted, self.folder.path());
                continue;
            }
            let (code, out, error) = said(&mut command);
            assert_eq!((code, error.as_str()), (Some(0), ""), "{}: {typed}", block.at());
            let out: Vec<_> = out.lines().collect();
            assert!(fits(&shown, &out), "{}: {typed}\n{}", block.at(), out.join("\n"));
            if words[1] == "new" && words[2].ends_with(".ron") {
                self.file = Some(self.folder.path().join(&words[2]));
            }
        }
    }
}

/// Runs a command in a terminal until this is shown.
#[cfg(unix)]
fn in_a_terminal(mut command: Command, wanted: &str, folder: &Path) {
    use crate::said::in_english;
    use crate::terminal_pty::Pty;

    in_english(&mut command).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.env("OFFRAMP_DATA", folder);
    Pty::with(command).wait_for(wanted);
}

#[cfg(not(unix))]
fn in_a_terminal(_: Command, _: &str, _: &Path) {}

/// From the guide alone: two seats, six cards, four events, four endings, all of which come.
#[test]
fn an_evening_from_its_first_page_to_its_last() {
    let mut reader = Reader::new();
    let mut done = 0;
    for (_, blocks) in pages("evening/") {
        for block in &blocks {
            reader.does(block);
            done += 1;
        }
    }
    assert!(done > 20, "{done} blocks");
    let scenario = load_text("old-bridge.ron", &reader.text()).scenario.unwrap();
    let cards = reader.text().matches("kind: \"").count();
    let sizes = (scenario.actors.len(), cards, scenario.injects.len(), scenario.endings.len());
    assert_eq!(sizes, (2, 6, 4, 4));
    let policies = vec![PolicyKind::Temperament; 2];
    let survey = offramp::forecast::survey::survey(&scenario, &policies, 2_000, 1, &|| {});
    // As its page on balance asks for.
    for (ending, games) in scenario.endings.iter().zip(&survey.endings) {
        assert!((100..1_200).contains(games), "`{}` in {games} of 2,000", ending.id);
    }
    assert!((200..700).contains(&survey.thresholds[0]), "{:?}", survey.thresholds);
    for (at, option) in survey.options.iter().enumerate() {
        let dominated = survey.dominated_by(&scenario, at.into());
        assert!(option.chosen > 0 && dominated.is_none(), "{}", scenario.option(at.into()).id);
    }
}

#[test]
fn every_page_for_experts_works_by_itself() {
    let mut done = 0;
    for (_, blocks) in pages("experts/") {
        let mut reader = Reader::new();
        let base = blocks.iter().find_map(|block| block.value("base")).unwrap_or("blank");
        reader.begin(base);
        for block in &blocks {
            reader.does(block);
            done += 1;
        }
    }
    assert!(done > 20, "{done} blocks");
}

/// Links lead to a page, and to a heading in it.
#[test]
fn every_link_of_the_guide_leads_somewhere() {
    let mut wrong = Vec::new();
    for (page, _) in pages("e") {
        let path = Path::new("docs/guide/src").join(&page);
        let text = fs::read_to_string(&path).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let there = path.parent().unwrap().join(file);
            let found = fs::read_to_string(&there).is_ok_and(|text| {
                let headings = text.lines().filter(|line| line.starts_with('#'));
                let mut slugs = headings.map(|line| {
                    line.trim_start_matches(['#', ' ']).to_lowercase().replace(' ', "-")
                });
                heading.is_empty() || slugs.any(|slug| slug == heading)
            });
            if !found {
                wrong.push(format!("{page}: {link}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
