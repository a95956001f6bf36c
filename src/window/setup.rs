//! Set-up: who sits where, and the seed.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Label, Rect, RichText, TextEdit, Ui};
use jiff::Zoned;

use super::album::picture_in_ui;
use super::keys::Act;
use super::look::Look;
use super::settings::Adjust;
use super::shell::{Canvas, DrawScreens, Intent, Intents, Leave, Screen};
use super::store::{Book, BookChapter};
use super::{books, keys, theme, widgets};
use crate::policy::PolicyKind;
use crate::report;
use crate::scenario::{Actor, ActorIx, Scenario, Seats, Variant};
use crate::session::{OwnGames, Player, Session, Setup, Week};
use crate::table::theories;
use crate::texts::{self, say};
use crate::words;

/// The scenario being set up, and what has been chosen so far.
#[derive(Resource, Default)]
pub struct Chosen {
    /// The scenario.
    pub book: Option<Book>,
    /// Who plays each actor.
    pub players: Vec<Player>,
    /// The seed, as typed.
    pub seed: String,
    /// The week in which this place is.
    pub week: Option<Week>,
    /// Id of the theory it is to be played under; nothing for the scenario's own.
    pub theory: Option<String>,
    /// Id of the variant it is to be played in; nothing for the whole.
    pub variant: Option<String>,
    /// Whether it is to be played under its masks.
    pub masked: bool,
    /// Whether the group rolls its own dice; with one person the program does.
    pub own_dice: bool,
    /// Whether whoever sets it up runs the game, besides the seats.
    pub facilitator: bool,
    /// What there is to be said before a new game is begun.
    pub before: Option<texts::Message>,
    /// One's own games of the scenario, once they have been read.
    pub own: OwnGames,
    /// The seat that a key has changed, to be brought into sight.
    pub look_at: Option<usize>,
}

impl Chosen {
    /// A person in the first seat, the computer in the others, any seed.
    pub fn new(book: Book) -> Self {
        let mut players = vec![COMPUTER; book.scenario.actors.len()];
        if let Some(first) = players.first_mut() {
            *first = Player::Person;
        }
        let (seed, week) = (any_seed(), Some(Week::of(Zoned::now().date())));
        let theory = book.scenario.chosen_theory().map(str::to_owned);
        let variant = book.scenario.variant().map(|variant| variant.id.clone());
        Self { book: Some(book), players, seed, week, theory, variant, ..Self::default() }
    }

    /// The next chapter of a campaign: people keep their seats, as far as those are in it.
    pub fn after(book: Book, before: &Session) -> Self {
        let ids: Vec<&str> =
            before.people().map(|ix| before.scenario().actor(ix).id.as_str()).collect();
        let people = |scenario: &Scenario| -> Vec<bool> {
            scenario.actors.iter().map(|actor| ids.contains(&actor.id.as_str())).collect()
        };
        let kept = people(&book.scenario);
        let mut chosen = Self::new(book);
        if kept.contains(&true) || ids.is_empty() {
            let player = |person| if person { Player::Person } else { COMPUTER };
            chosen.players = kept.into_iter().map(player).collect();
        }
        // The week's campaign stays that.
        if before.setup().week().is_some() {
            chosen.seed = before.setup().seed.wrapping_add(1).to_string();
        }
        chosen
    }

    /// The same with what was chosen before.
    pub(super) fn choose(&mut self, choices: &SetupChoices) {
        if let Some(seed) = choices.seed {
            self.seed = seed.to_string();
        }
        self.theory = choices.theory.clone().or(self.theory.take());
        self.variant = choices.variant.clone().or(self.variant.take());
        self.masked |= choices.masked;
    }

    /// The seats that people may take in the variant.
    fn for_people(&self, scenario: &Scenario) -> Seats {
        let named = |variant: &&Variant| Some(&variant.id) == self.variant.as_ref();
        scenario.variants.iter().find(named).map_or(Seats::ALL, |variant| variant.seats)
    }

    /// Gives the seats that the variant leaves to the computer to it.
    fn keep_to_variant(&mut self, scenario: &Scenario) {
        let open = self.for_people(scenario);
        for (actor, player) in scenario.actor_ids().zip(&mut self.players) {
            if *player == Player::Person && !open.has(actor) {
                *player = COMPUTER;
            }
        }
    }

    /// What one's own games came to in the seats that people have, under the theory and in the variant that are
    /// chosen.
    fn own_games(&self, scenario: &Scenario) -> Vec<String> {
        if self.own == OwnGames::default() {
            return Vec::new();
        }
        let under = self.theory.as_deref().and_then(|id| scenario.under(id));
        let scenario = under.as_ref().unwrap_or(scenario);
        let cut = scenario.in_variant(self.variant.as_deref());
        let scenario = cut.as_ref().unwrap_or(scenario);
        let players = scenario.actor_ids().zip(&self.players);
        let people = players.filter(|(_, player)| **player == Player::Person);
        report::own_games(scenario, people.map(|(actor, _)| actor), &self.own)
    }

    /// The seed of this week's game: of a campaign's chapter, the campaign's and its number, from 0.
    fn weekly(&self) -> Option<u64> {
        let chapter = self.book.as_ref()?.chapter.as_ref().map_or(0, |chapter| chapter.at);
        Some(self.week?.seed() + chapter as u64)
    }

    /// The set-up, if the seed is a number.
    pub fn setup(&self) -> Option<Setup> {
        let scenario = &self.book.as_ref()?.scenario;
        let seed = self.seed.trim().parse().ok()?;
        Some(Setup {
            players: self.players.clone(),
            chapter: self.book.as_ref()?.chapter.as_ref().map(BookChapter::setup),
            facilitator: self.facilitator,
            theory: self.theory.clone(),
            variant: self.variant.clone(),
            masked: self.masked,
            ..Setup::all_computers(scenario, seed, PolicyKind::Temperament)
        })
    }
}

/// Seven digits: few enough to be told to somebody.
fn any_seed() -> String {
    rand::random_range(1..10_000_000_u64).to_string()
}

const COMPUTER: Player = Player::Computer(PolicyKind::Temperament);

/// Who can play a seat, in the order in which a key goes through them: the weakest policy comes last.
fn choices() -> Vec<(Player, String)> {
    let mut policies = PolicyKind::ALL;
    policies.rotate_left(1);
    let level =
        |policy: PolicyKind| (Player::Computer(policy), widgets::capital(&words::level(policy)));
    [(Player::Person, say!("window-person"))].into_iter().chain(policies.map(level)).collect()
}

/// What a set-up begins with, where something was chosen before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetupChoices {
    /// The luck; any if there is none.
    pub seed: Option<u64>,
    /// Id of the theory it is to be played under; the scenario's own if there is none.
    pub theory: Option<String>,
    /// Id of the variant it is to be played in; the whole if there is none.
    pub variant: Option<String>,
    /// Whether it is to be played under its masks.
    pub masked: bool,
}

/// Says what is to be played, and by whom.
#[derive(Message, Clone, Debug, PartialEq)]
pub enum Arrange {
    /// This chapter (from 0) of the chosen campaign, as history left it.
    Chapter(usize),
    /// The chosen scenario, like this.
    Choose(SetupChoices),
    /// The chosen scenario, at once.
    Begin(Box<Setup>),
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Arrange>().init_resource::<Chosen>().add_systems(
        EguiPrimaryContextPass,
        draw.in_set(DrawScreens).run_if(in_state(Screen::Setup)),
    );
}

fn draw(
    mut canvas: Canvas,
    mut chosen: ResMut<Chosen>,
    look: Res<Look>,
    mut intents: Intents,
) -> Result {
    chosen.own_dice = look.own_dice;
    let mut wanted = canvas.show(|ui| setup_ui(ui, &mut chosen))?;
    if chosen.own_dice != look.own_dice {
        let look = Look { own_dice: chosen.own_dice, ..look.clone() };
        wanted.push(Adjust::Look(look).into());
    }
    intents.send(wanted);
    Ok(())
}

/// Who sits where, and the seed.
pub fn setup_ui(ui: &mut Ui, chosen: &mut Chosen) -> Vec<Intent> {
    let Some(book) = chosen.book.clone() else {
        return vec![Leave.into()];
    };
    let scenario = &book.scenario;
    keys::shown(ui, ("set-up", &scenario.hash));
    let below = books::facts(scenario);
    if let Some(seat) = keys::number(ui, Act::ChangePlayer)
        && let Some(player) = chosen.players.get_mut(seat)
    {
        let choices = choices();
        let at = choices.iter().position(|(one, _)| one == player).unwrap_or(0);
        *player = choices[(at + 1) % choices.len()].0.clone();
        chosen.look_at = Some(seat);
    }
    widgets::page(
        ui,
        (&scenario.meta.title, &below),
        chosen,
        |ui, chosen| {
            let chapter = chosen.book.as_ref().and_then(|book| book.chapter.clone());
            let wanted = chapter.map(|chapter| chapter_ui(ui, &chapter)).unwrap_or_default();
            note_ui(ui, scenario);
            if let Some(text) = &chosen.before {
                widgets::card(ui, |ui| ui.add(Label::new(text.say()).wrap()));
            }
            widgets::card(ui, |ui| {
                widgets::title(ui, &say!("window-who-sits-where"));
                let look_at = chosen.look_at.take();
                let open = chosen.for_people(scenario);
                seats_ui(ui, (scenario, open), &mut chosen.players, look_at);
                ui.add_space(theme::GAP);
                widgets::weak(ui, say!("window-levels"));
                widgets::weak(ui, who(&chosen.players));
                chosen.own_games(scenario).into_iter().for_each(|line| widgets::weak(ui, line));
            });
            variant_ui(ui, scenario, &mut chosen.variant);
            chosen.keep_to_variant(scenario);
            theory_ui(ui, scenario, &mut chosen.theory);
            widgets::card(ui, |ui| {
                seed_ui(ui, chosen);
                if !scenario.masks.all.is_empty() {
                    ui.checkbox(&mut chosen.masked, say!("window-masked"));
                }
                ui.checkbox(&mut chosen.facilitator, say!("window-i-run-the-game"));
                let one = |player: &&Player| **player == Player::Person;
                if !chosen.facilitator && chosen.players.iter().filter(one).count() != 1 {
                    ui.checkbox(&mut chosen.own_dice, say!("window-own-dice"));
                }
            });
            wanted
        },
        |ui, chosen| {
            let setup = chosen.setup();
            if widgets::primary_if(ui, setup.is_some(), &say!("window-start"), "Enter")
                && let Some(setup) = setup
            {
                return vec![Arrange::Begin(Box::new(setup)).into()];
            }
            #[cfg(feature = "classroom")]
            if chosen.setup().is_some()
                && (widgets::button(ui, &say!("window-host-class"), "H")
                    || keys::pressed(ui, Act::HostClass))
            {
                return vec![super::hosting::wall::Hosting::Begin.into()];
            }
            let back = widgets::button(ui, &say!("window-back-to-library"), "Esc");
            if back || keys::pressed(ui, Act::Close) {
                return vec![Leave.into()];
            }
            Vec::new()
        },
    )
}

/// What there is to know before it is played.
fn note_ui(ui: &mut Ui, scenario: &Scenario) {
    widgets::card(ui, |ui| {
        let note = &scenario.meta.content_note;
        ui.add(Label::new(say!("window-before-you-begin", note = note)).wrap());
        if let Some(content) = scenario.meta.deals_with() {
            widgets::weak(ui, content);
        }
    });
}

/// Which chapter of a campaign this is, and what history left behind.
fn chapter_ui(ui: &mut Ui, chapter: &BookChapter) -> Vec<Intent> {
    let (campaign, mut wanted) = (&chapter.campaign, Vec::new());
    widgets::card(ui, |ui| {
        let (campaign_title, number) = (&campaign.title, chapter.at + 1);
        let text = say!("window-chapter", campaign = campaign_title, number = number);
        widgets::title(ui, &text);
        widgets::weak(ui, &campaign.content_note);
        let scenario = &campaign.chapters[chapter.at].scenario;
        picture_in_ui(ui, scenario.folder.as_deref(), scenario.meta.picture.as_ref());
        widgets::markdown(ui, &campaign.chapters[chapter.at].before);
        ui.add_space(theme::GAP);
        widgets::title(ui, &say!("window-left-behind"));
        let left = chapter.left_behind();
        for left in &left {
            ui.add(Label::new(format!("• {} ({})", left.what, left.why)).wrap());
        }
        if left.is_empty() {
            widgets::weak(ui, say!("window-begins-as-in-sources"));
            ui.horizontal_wrapped(|ui| {
                ui.label(say!("window-begin-at"));
                for (at, other) in campaign.chapters.iter().enumerate() {
                    let name = format!("{} {}", at + 1, other.scenario.meta.title);
                    if ui.radio(at == chapter.at, name).clicked() && at != chapter.at {
                        wanted.push(Arrange::Chapter(at).into());
                    }
                }
            });
        }
    });
    wanted
}

fn seats_ui(
    ui: &mut Ui,
    (scenario, open): (&Scenario, Seats),
    players: &mut [Player],
    look_at: Option<usize>,
) {
    let room = ui.available_width();
    let beside = room > theme::CHOICES;
    let name = if beside { theme::within(room - theme::CHOICES, theme::ROLE) } else { room };
    for (at, (ix, player)) in scenario.actor_ids().zip(players).enumerate() {
        let top = ui.cursor().top();
        let who = |ui: &mut Ui| who_ui(ui, at, ix, scenario.actor(ix));
        let mut choices = |ui: &mut Ui| {
            ui.horizontal_wrapped(|ui| {
                let taken = |(one, _): &(Player, String)| *one != Player::Person || open.has(ix);
                for (one, name) in choices().into_iter().filter(taken) {
                    let response = ui.radio_value(player, one, name);
                    widgets::describe(ui, &response, &scenario.actor(ix).name);
                }
            });
        };
        if beside {
            ui.horizontal_top(|ui| {
                widgets::cell(ui, name, who);
                choices(ui);
            });
        } else {
            who(ui);
            choices(ui);
        }
        if look_at == Some(at) {
            let row = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.cursor().top());
            ui.scroll_to_rect(row, None);
        }
        ui.add_space(theme::GAP);
    }
}

/// A seat: its key, its mark, its name and its role.
fn who_ui(ui: &mut Ui, at: usize, ix: ActorIx, actor: &Actor) {
    ui.horizontal_top(|ui| {
        widgets::key(ui, &(at + 1).to_string());
        widgets::mark(ui, ix, &actor.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(RichText::new(&actor.name).text_style(theme::lead())).wrap());
            widgets::weak(ui, &actor.role);
        });
    });
}

/// What the choice means.
fn who(players: &[Player]) -> String {
    match players.iter().filter(|player| **player == Player::Person).count() {
        0 => say!("window-nobody-plays"),
        1 => say!("window-one-plays"),
        _ => say!("window-several-play"),
    }
}

/// How much of it is to be played, where it has variants.
fn variant_ui(ui: &mut Ui, scenario: &Scenario, chosen: &mut Option<String>) {
    if scenario.variants.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("variant-heading"));
        widgets::weak(ui, say!("variant-choose"));
        ui.radio_value(chosen, None, say!("variant-whole"));
        for variant in &scenario.variants {
            ui.radio_value(chosen, Some(variant.id.clone()), &variant.title);
        }
    });
}

/// Which theory it is to be played under, where there are several.
fn theory_ui(ui: &mut Ui, scenario: &Scenario, theory: &mut Option<String>) {
    let offers = theories(scenario);
    if offers.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("theory-heading"));
        widgets::weak(ui, say!("theory-choose"));
        for offer in offers {
            ui.radio_value(theory, offer.theory, offer.name);
            widgets::bullet_weak(ui, &offer.text);
        }
    });
}

fn seed_ui(ui: &mut Ui, chosen: &mut Chosen) {
    widgets::title(ui, &say!("window-seed"));
    let weekly = chosen.weekly();
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(say!("window-luck"));
        ui.add(TextEdit::singleline(&mut chosen.seed).desired_width(theme::SEED).char_limit(20))
            .labelled_by(label.id);
        if widgets::button(ui, &say!("window-another-seed"), "") {
            chosen.seed = any_seed();
        }
        if let Some(seed) = weekly
            && widgets::button(ui, &say!("window-weekly-seed"), "")
        {
            chosen.seed = seed.to_string();
        }
    });
    match (chosen.seed.trim().parse::<u64>(), chosen.setup().and_then(|setup| setup.week())) {
        (Err(_), _) => widgets::warn(ui, say!("window-seed-is-a-number")),
        (Ok(_), None) => widgets::weak(ui, say!("window-same-seed")),
        (Ok(_), Some(week)) => {
            let this = Some(week) == chosen.week;
            let about = if this { say!("week-about") } else { say!("window-same-seed") };
            widgets::weak(ui, format!("{}. {about}", widgets::capital(&week.said().say())));
        }
    }
}
