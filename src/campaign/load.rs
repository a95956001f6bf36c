//! Reading a campaign's file.

use std::path::Path;
use std::sync::Arc;

use super::raw::{self, WholeCampaign};
use super::{Campaign, Carried, Carry, Chapter};
use crate::diagnostics::{Code, Diagnostic, FileId, Files, nearest, quoted};
use crate::legible::blank;
use crate::scenario::library::{SHIPPED, Shipped};
use crate::scenario::{
    LONGEST_LABEL, LONGEST_MARKDOWN, LONGEST_TEXT, Names, Quantity, Scenario, Thing, codes,
    is_scenario_id, load as load_scenario, other_version, source,
};
use crate::syntax::decode::read;

/// A campaign names something that does not exist, or that does not fit.
pub const CARRY: Code = Code("E0801");
/// A chapter's scenario can't be played.
pub const CHAPTER: Code = Code("E0802");
/// A campaign of fewer than two chapters, or the first inherits something.
pub const CHAPTERS: Code = Code("E0803");

/// Most chapters: each is a scenario that is kept in memory.
const MOST_CHAPTERS: usize = 12;

/// The campaigns that come with the program: id, name of the file, text.
pub const SHIPPED_CAMPAIGNS: [(&str, &str, &str); 1] =
    [("long-spiral", "scenarios/long-spiral.ron", include_str!("../../scenarios/long-spiral.ron"))];

/// What became of a campaign's file.
#[derive(Debug)]
pub struct ReadCampaign {
    /// The campaign, unless there was an error.
    pub campaign: Option<Campaign>,
    /// Errors and warnings.
    pub findings: Vec<Diagnostic>,
    /// The texts that findings point into.
    pub files: Files,
}

/// Whether a text is a campaign's rather than a scenario's.
fn is_campaign(text: &str) -> bool {
    let code = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with("//"));
    code.is_some_and(|line| line.starts_with("Campaign"))
}

/// Whether a folder holds whole scenarios and campaigns rather than the parts of one scenario.
pub fn is_collection(folder: &Path) -> bool {
    let sources = source::read(folder);
    let campaign = |id: &FileId| is_campaign(sources.files.text(*id));
    sources.readable.iter().any(campaign) || crate::scenario::is_collection(folder)
}

/// Reads and checks a campaign's file and its chapters; `None` if the file is not a campaign's.
pub fn open(path: &Path) -> Option<ReadCampaign> {
    let sources = source::read(path);
    let text = sources.files.text(*sources.readable.first()?);
    is_campaign(text).then(|| of_sources(sources, path.parent()))
}

/// As [`open`], of a text that is already here; its folder is where its scenarios are.
pub fn open_in(files: Files, folder: Option<&Path>) -> ReadCampaign {
    let readable = files.iter().map(|(id, ..)| id).collect();
    of_sources(source::Sources { files, readable, findings: Vec::new() }, folder)
}

/// The campaign of this id that comes with the program.
pub fn shipped(id: &str) -> Option<ReadCampaign> {
    let (_, path, text) = SHIPPED_CAMPAIGNS.iter().find(|(known, ..)| *known == id)?;
    Some(of_sources(source::from_text(*path, *text), None))
}

fn of_sources(sources: source::Sources, folder: Option<&Path>) -> ReadCampaign {
    let source::Sources { files, readable, findings } = sources;
    let mut reader = CampaignReader { folder, findings };
    let campaign = readable.first().and_then(|file| reader.campaign(*file, &files));
    let findings = reader.findings;
    ReadCampaign { campaign: campaign.filter(|_| findings.is_empty()), findings, files }
}

struct CampaignReader<'a> {
    folder: Option<&'a Path>,
    findings: Vec<Diagnostic>,
}

/// A chapter's scenario with its names.
struct OpenedChapter {
    scenario: Arc<Scenario>,
    files: Arc<Files>,
    names: Names,
}

impl CampaignReader<'_> {
    fn campaign(&mut self, file: FileId, files: &Files) -> Option<Campaign> {
        let decoded = read::<WholeCampaign>(file, files.text(file));
        self.findings.extend(decoded.findings);
        let whole = decoded.value?;
        if let Some(other) = other_version(&whole.format) {
            self.findings.push(other);
            return None;
        }
        if !is_scenario_id(&whole.id.value) {
            let message = format!("{} can't name a campaign", quoted(&whole.id.value));
            let help = "use small letters, digits and `-`, at most 60";
            self.findings.push(Diagnostic::error(codes::BAD_ID, whole.id.span, message).help(help));
        }
        self.texts(&whole);
        if let Some(first) = whole.chapters.get(MOST_CHAPTERS) {
            let message = format!("the campaign has {} chapters", whole.chapters.len());
            let help = format!("give at most {MOST_CHAPTERS}");
            let finding = Diagnostic::error(CHAPTERS, first.scenario.span, message).help(help);
            self.findings.push(finding);
            return None;
        }
        if whole.chapters.len() < 2 {
            let message = "a campaign has at least two chapters";
            let help = "add `(scenario: …, before: …, carries: […])`";
            self.findings.push(Diagnostic::error(CHAPTERS, whole.id.span, message).help(help));
        }
        let opened: Vec<Option<OpenedChapter>> =
            whole.chapters.iter().map(|chapter| self.open(chapter)).collect();
        let mut chapters = Vec::new();
        for (at, chapter) in whole.chapters.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &opened[before]);
            let carries = self.carries(chapter, before, opened[at].as_ref());
            let Some(here) = &opened[at] else { continue };
            chapters.push(Chapter {
                scenario: Arc::clone(&here.scenario),
                files: Arc::clone(&here.files),
                before: chapter.before.value.trim().to_owned(),
                carries,
            });
        }
        Some(Campaign {
            id: whole.id.value,
            title: whole.title.value,
            summary: whole.summary.value,
            dilemma: whole.dilemma.map(|dilemma| dilemma.value.trim().to_owned()),
            content_note: whole.content_note.value,
            chapters,
        })
    }

    /// Reports texts that say nothing, or more than fits.
    fn texts(&mut self, whole: &WholeCampaign) {
        let texts = [
            (&whole.title, LONGEST_LABEL),
            (&whole.summary, LONGEST_TEXT),
            (&whole.content_note, LONGEST_TEXT),
        ];
        let chapters = whole.chapters.iter().map(|chapter| (&chapter.before, LONGEST_MARKDOWN));
        let carries = whole.chapters.iter().flat_map(|chapter| &chapter.carries);
        let reasons = carries.map(|carry| (&carry.why, LONGEST_LABEL));
        let dilemma = whole.dilemma.iter().map(|dilemma| (dilemma, LONGEST_LABEL));
        for (text, most) in texts.into_iter().chain(dilemma).chain(chapters).chain(reasons) {
            let long = text.value.chars().count();
            // What is read before a chapter may be nothing.
            if blank(&text.value) && most != LONGEST_MARKDOWN {
                let (message, help) =
                    ("a text of the campaign is empty", "players read it: write something");
                self.findings
                    .push(Diagnostic::error(codes::EMPTY_TEXT, text.span, message).help(help));
            } else if long > most {
                let message = format!("a text of the campaign has {long} characters");
                let help = format!("keep it to {most}");
                self.findings
                    .push(Diagnostic::error(codes::LONG_TEXT, text.span, message).help(help));
            }
        }
    }

    fn open(&mut self, chapter: &raw::Chapter) -> Option<OpenedChapter> {
        let name = &chapter.scenario;
        let mut loaded = match (Shipped::find(&name.value), self.folder) {
            (Some(shipped), _) => shipped.load(),
            (None, Some(folder)) if name.value.ends_with(".ron") => {
                load_scenario(&folder.join(&name.value))
            }
            _ => {
                let ids = SHIPPED.map(|shipped| shipped.id);
                let message = format!("there is no scenario {}", quoted(&name.value));
                let help = match nearest(&name.value, ids) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!(
                        "name a file beside this one, such as `my-crisis.ron`, or one of: {}",
                        ids.join(", ")
                    ),
                };
                self.findings.push(Diagnostic::error(CHAPTER, name.span, message).help(help));
                return None;
            }
        };
        let scenario = loaded.scenario.take();
        if scenario.is_none() {
            let message = format!("{} can't be played as it is", quoted(&name.value));
            let help = format!("`offramp check {}` says why", name.value);
            self.findings.push(Diagnostic::error(CHAPTER, name.span, message).help(help));
        }
        Some(OpenedChapter {
            scenario: Arc::new(scenario?),
            files: Arc::new(loaded.files),
            names: loaded.names,
        })
    }

    fn carries(
        &mut self,
        chapter: &raw::Chapter,
        before: Option<&Option<OpenedChapter>>,
        here: Option<&OpenedChapter>,
    ) -> Vec<Carry> {
        let Some(before) = before else {
            if let Some(first) = chapter.carries.first() {
                let message = "nothing comes before the first chapter";
                let help = "take `carries` out, or move it to the next chapter";
                self.findings
                    .push(Diagnostic::error(CHAPTERS, first.what.span, message).help(help));
            }
            return Vec::new();
        };
        let (Some(before), Some(here)) = (before, here) else { return Vec::new() };
        chapter.carries.iter().filter_map(|carry| self.carry(carry, before, here)).collect()
    }

    fn carry(
        &mut self,
        carry: &raw::Carry,
        before: &OpenedChapter,
        here: &OpenedChapter,
    ) -> Option<Carry> {
        let keep = carry.keep.as_ref().map_or(100, |keep| keep.value);
        if !(-2000..=2000).contains(&keep) {
            let span = carry.keep.as_ref().map_or(carry.what.span, |keep| keep.span);
            let message = format!("`keep` is {keep}");
            let help = "write a number of percent from -2000 to 2000";
            self.findings.push(Diagnostic::error(CARRY, span, message).help(help));
        }
        let what = match carry.what.value.as_str() {
            "grievance" => Carried::Grievance,
            "trust" => Carried::Trust,
            "credibility" => Carried::Credibility,
            "budget" => Carried::Budget,
            _ => {
                let from = self.thing(&carry.what, before, "the chapter before")?;
                let into = carry.into.as_ref().unwrap_or(&carry.what);
                let to = self.thing(into, here, "this chapter")?;
                match (Quantity::carried(from), Quantity::carried(to)) {
                    (Some(from), Some(to)) if from.becomes(to) => Carried::Value(from, to),
                    _ => {
                        let (a, b) = (from.sort().a(), to.sort().a());
                        let message = format!("{a} can't become {b}");
                        let help = format!(
                            "{} becomes one of the same sort; a norm's breaches may become an \
                             indicator",
                            any_carried()
                        );
                        self.findings.push(Diagnostic::error(CARRY, into.span, message).help(help));
                        return None;
                    }
                }
            }
        };
        Some(Carry { what, keep, why: carry.why.value.trim().to_owned() })
    }

    fn thing(
        &mut self,
        name: &crate::scenario::raw::Name,
        of: &OpenedChapter,
        where_: &str,
    ) -> Option<Thing> {
        let found = of.names.get(&name.value);
        if found.is_none() {
            let id = &of.scenario.meta.id;
            let message = format!("{where_}, `{id}`, has no {}", quoted(&name.value));
            let all = Quantity::CARRIED.iter().flat_map(|sort| of.names.of(*sort));
            let help = match nearest(&name.value, all) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!(
                    "name {}; or `grievance`, `trust`, `credibility` or `budget`",
                    any_carried()
                ),
            };
            self.findings.push(Diagnostic::error(CARRY, name.span, message).help(help));
        }
        found
    }
}

/// "an indicator, a flag, a norm or a red line".
fn any_carried() -> String {
    let all: Vec<_> = Quantity::CARRIED.iter().map(|sort| sort.a()).collect();
    let (last, rest) =
        all.split_last().map_or(("", all.as_slice()), |(l, rest)| (l.as_str(), rest));
    format!("{} or {last}", rest.join(", "))
}
