//! Saving the report beside the window: worked out and written on a thread of its own.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::prelude::*;

use super::hindsight::{HindsightShown, Progress};
use crate::files::{Contents, write_folder};
use crate::forecast::Background;
use crate::report::{AfterAction, ReportError};
use crate::session::Session;
use crate::texts::say;
use crate::window::forecasts::Forecasts;
use crate::window::play::Play;
use crate::window::shell::{Awake, Notice};

/// The folder in which reports are saved; nowhere in tests.
#[derive(Resource, Clone, Debug, Default)]
pub(in crate::window) struct Reports(pub Option<PathBuf>);

/// What is to be done about the report.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// Work it out and save it.
    Save,
    /// Stop saving it.
    Stop,
}

/// What the thread says.
enum SavingStep {
    /// One step more is done.
    On,
    /// It has ended, with what to tell the user.
    Ended(String),
}

/// The thread that saves; dropped, it stops.
#[derive(Resource)]
pub(super) struct Saving(Background<SavingStep>);

/// Begins to save, or stops.
pub(super) fn save_or_stop(
    mut commands: Commands,
    mut wishes: MessageReader<Report>,
    mut seen: ResMut<HindsightShown>,
    play: Option<ResMut<Play>>,
    reports: Res<Reports>,
    forecasts: Res<Forecasts>,
    mut notice: ResMut<Notice>,
) {
    let Some(mut play) = play else { return };
    for wish in wishes.read() {
        match wish {
            Report::Save if seen.saving.is_some() => {}
            Report::Save => {
                let Some(folder) = reports.0.clone() else {
                    notice.say(say!("debrief-no-folder"));
                    continue;
                };
                let session = play.session().apart();
                let of = AfterAction::steps(&session);
                let work = forecasts.beside(move |stop, tell| save(&session, &folder, stop, tell));
                match work {
                    Some(work) => {
                        seen.saving = Some(Progress { done: 0, of });
                        commands.insert_resource(Saving(work));
                    }
                    None => notice.say(say!("debrief-no-thread")),
                }
            }
            Report::Stop => {
                seen.saving = None;
                commands.remove_resource::<Saving>();
            }
        }
    }
}

/// Works the report out and writes it.
fn save(session: &Session, folder: &Path, stop: &AtomicBool, tell: &mut dyn FnMut(SavingStep)) {
    let tell = RefCell::new(tell);
    let on = || (tell.borrow_mut())(SavingStep::On);
    let files = AfterAction::of(session, stop, &on).and_then(|report| contents(&report));
    // Nobody wants it any more.
    if stop.load(Ordering::Relaxed) {
        return;
    }
    let said = match files {
        Err(error) => say!("debrief-not-saved", why = error.to_string()),
        Ok(files) => match write_folder(folder, &name(session), files) {
            Ok(saved) => {
                let [page, pictures] =
                    [PAGE, PICTURES].map(|name| saved.join(name).display().to_string());
                say!("debrief-saved", page = page, pictures = pictures)
            }
            Err(error) => {
                let (why, folder) = (error.to_string(), folder.display().to_string());
                say!("debrief-not-written", why = why, folder = folder)
            }
        },
    };
    (tell.borrow_mut())(SavingStep::Ended(said));
}

const PAGE: &str = "report.html";
const PICTURES: &str = "pictures";

/// Pictures come first: where there is a page, there is everything.
fn contents(report: &AfterAction) -> Result<Contents, ReportError> {
    let pictures = Path::new(PICTURES);
    let plots = report.plots()?.into_iter();
    let mut files: Contents = plots.map(|(name, bytes)| (pictures.join(name), bytes)).collect();
    files.push((PAGE.into(), report.html()?.into_bytes()));
    Ok(files)
}

/// `kirillov-seed-7`
fn name(session: &Session) -> String {
    format!("{}-seed-{}", session.scenario().meta.id, session.setup().seed)
}

/// Takes in how far it is.
pub(super) fn tick(
    mut commands: Commands,
    mut saving: ResMut<Saving>,
    // Another game may have been begun from it since.
    mut seen: Option<ResMut<HindsightShown>>,
    mut notice: ResMut<Notice>,
    mut awake: ResMut<Awake>,
) {
    let (steps, more) = saving.bypass_change_detection().0.take();
    if steps.is_empty() && more {
        return;
    }
    let mut progress = seen.as_mut().map(|seen| &mut seen.saving);
    for step in steps {
        match step {
            SavingStep::On => {
                if let Some(Some(progress)) = &mut progress {
                    progress.done += 1;
                }
            }
            SavingStep::Ended(said) => notice.say(said),
        }
    }
    if !more {
        if let Some(progress) = progress {
            *progress = None;
        }
        commands.remove_resource::<Saving>();
    }
    awake.stir();
}

/// Nobody wants it any more.
pub(super) fn stop(mut commands: Commands, seen: Option<ResMut<HindsightShown>>) {
    commands.remove_resource::<Saving>();
    if let Some(mut seen) = seen {
        seen.saving = None;
    }
}
