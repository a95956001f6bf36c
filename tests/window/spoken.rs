//! Screens in another language.
use crate::support as window_support;

use bevy_egui::egui::Key;
use offramp::rules::Viewer;
use offramp::texts::{Language, within};
use offramp::window::{DebriefPart, Forecast, Look, Step, debrief_ui, scene_ui};
use window_support::layout::wrong;
use window_support::{book, played_out, press, scene_of, session, show, texts};

#[test]
fn an_adjudication_in_ukrainian() {
    let mut game = session(&book("kirillov").scenario, &[], 7);
    let before = game.view(Viewer::Facilitator);
    game.advance().unwrap();
    let scene = scene_of(before, game.view(Viewer::Facilitator));
    within(Language::Ukrainian, || {
        let none = Forecast::default();
        let mut shown =
            show(scene, move |ui, scene| scene_ui(ui, scene, &Look::default(), none, none));
        shown.state_mut().model.detail = true;
        loop {
            shown.state_mut().model.settle();
            shown.run_steps(2);
            let scene = &shown.state().model;
            let said = match scene.step() {
                Step::Orders => vec!["Накази відкрито", "Усі накази відкривають одночасно"],
                Step::Odds(at) if scene.after.news[at].draw.is_some() => {
                    vec!["Шанси", "початкові шанси", "Кинути кості"]
                }
                Step::Result(at) if scene.after.news[at].draw.is_some() => {
                    vec!["Кидок", "на костях", "зі 100 – випадає"]
                }
                Step::Summary => vec!["Драбина", "Показники", "До наступного ходу"],
                Step::Odds(_) | Step::Result(_) | Step::Dice | Step::Moment(_) | Step::Rest => {
                    Vec::new()
                }
            };
            let text = texts(&shown);
            for said in said.into_iter().chain(["Розіграш ходу 1"]) {
                assert!(text.contains(said), "{said}: {text}");
            }
            assert_eq!(wrong(&shown, "adjudication"), Vec::<String>::new());
            if !shown.state_mut().model.forward() {
                break;
            }
        }
    });
}

#[test]
fn a_debrief_in_ukrainian() {
    let seen = played_out(&mut session(&book("kirillov").scenario, &[], 7));
    let risks = vec![Forecast::default(); seen.history.len()];
    within(Language::Ukrainian, || {
        let mut shown =
            show(DebriefPart::Ending, move |ui, part| debrief_ui(ui, &seen, &risks, part));
        for (part, said) in [
            (DebriefPart::Ending, "Що це означає"),
            (DebriefPart::Risk, "Імовірність перейти кожен поріг до кінця гри"),
            (DebriefPart::Decisions, "Хід 1, 2024-12-17"),
            (DebriefPart::Lines, "Червоні лінії: оголошені, перейдені, дотримані"),
            (DebriefPart::OffRamps, "Шляхи виходу: коли відкрилися й закрилися"),
            (DebriefPart::Forecasts, "У цій грі ніхто не назвав імовірності"),
            (DebriefPart::Talk, "Питання для розмови"),
        ] {
            assert_eq!(shown.state().model, part);
            let text = texts(&shown);
            assert!(text.contains("Зерно 7: те саме зерно"), "{text}");
            assert!(text.contains(said), "{said}: {text}");
            assert_eq!(wrong(&shown, "debrief"), Vec::<String>::new());
            press(&mut shown, Key::N);
        }
    });
}
