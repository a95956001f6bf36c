//! Keys on their way from Bevy to egui, each with the modifiers that were down when it was pressed.
//! bevy_egui 0.42 gives all keys of a frame those that are down at its end, so that a quick Ctrl+V types
//! a v; its own system is switched off.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardFocusLost, KeyboardInput};
use bevy::prelude::*;
use bevy_egui::egui::{self, Modifiers};
use bevy_egui::helpers::{bevy_to_egui_key, bevy_to_egui_physical_key};
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{
    EguiClipboard, EguiGlobalSettings, EguiInputSet, EguiPreUpdateSet, PrimaryEguiContext,
};

use super::wall::SecondWindow;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, |mut settings: ResMut<EguiGlobalSettings>| {
        settings.input_system_settings.run_write_keyboard_input_messages_system = false;
    })
    .add_systems(
        PreUpdate,
        hear.in_set(EguiPreUpdateSet::ProcessInput).in_set(EguiInputSet::ReadBevyMessages),
    );
}

/// Modifier keys that are down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Held {
    shift: bool,
    ctrl: bool,
    alt: bool,
    command: bool,
}

impl Held {
    fn modifiers(self) -> Modifiers {
        let mac = cfg!(target_os = "macos");
        Modifiers {
            alt: self.alt,
            ctrl: self.ctrl,
            shift: self.shift,
            mac_cmd: mac && self.command,
            command: if mac { self.command } else { self.ctrl },
        }
    }

    /// Whether a key types its letter: none does with Ctrl, but Ctrl and Alt make AltGr.
    fn types(self) -> bool {
        !self.command && !self.ctrl || !cfg!(target_os = "macos") && self.ctrl && self.alt
    }

    /// What egui hears of a key, in order: a letter before the key that types it.
    pub fn hear(
        &mut self,
        input: &KeyboardInput,
        clipboard: impl FnOnce() -> Option<String>,
    ) -> Vec<egui::Event> {
        let pressed = input.state == ButtonState::Pressed;
        match input.logical_key {
            Key::Shift => self.shift = pressed,
            Key::Control => self.ctrl = pressed,
            Key::Alt => self.alt = pressed,
            Key::Super | Key::Meta => self.command = pressed,
            _ => {}
        }
        let mut heard = Vec::new();
        if pressed && self.types() {
            match &input.logical_key {
                Key::Character(text) if !text.contains(char::is_control) => {
                    heard.push(egui::Event::Text(text.to_string()));
                }
                Key::Space => heard.push(egui::Event::Text(" ".to_owned())),
                _ => {}
            }
        }
        let physical_key = bevy_to_egui_physical_key(&input.key_code);
        // Where the layout has no Latin letter on a key, its place on the keyboard counts.
        let Some(key) = bevy_to_egui_key(&input.logical_key).or(physical_key) else {
            return heard;
        };
        let (modifiers, repeat) = (self.modifiers(), input.repeat);
        heard.push(egui::Event::Key { key, physical_key, pressed, repeat, modifiers });
        if pressed && modifiers.command {
            match key {
                egui::Key::C => heard.push(egui::Event::Copy),
                egui::Key::X => heard.push(egui::Event::Cut),
                egui::Key::V => heard.extend(clipboard().map(egui::Event::Paste)),
                _ => {}
            }
        }
        heard
    }
}

fn hear(
    mut keys: MessageReader<KeyboardInput>,
    mut lost: MessageReader<KeyboardFocusLost>,
    context: Single<Entity, With<PrimaryEguiContext>>,
    second: Option<Res<SecondWindow>>,
    mut clipboard: ResMut<EguiClipboard>,
    mut heard: MessageWriter<EguiInputEvent>,
    mut held: Local<Held>,
) {
    for input in keys.read() {
        // What is pressed in the wall's window is nothing to the game's.
        let on_wall = second.as_ref().filter(|second| second.window == input.window);
        let to = on_wall.map_or(*context, |second| second.camera);
        for event in held.hear(input, || clipboard.get_text()) {
            heard.write(EguiInputEvent { context: to, event });
        }
    }
    // What is let go elsewhere is not heard of.
    if lost.read().count() > 0 {
        *held = Held::default();
        // Keys that are down stay down to egui until it hears of it.
        let event = egui::Event::WindowFocused(false);
        heard.write(EguiInputEvent { context: *context, event });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(logical: Key, code: KeyCode, state: ButtonState) -> KeyboardInput {
        KeyboardInput {
            key_code: code,
            logical_key: logical,
            state,
            text: None,
            repeat: false,
            window: Entity::PLACEHOLDER,
        }
    }

    fn letter(text: &str, code: KeyCode) -> KeyboardInput {
        key(Key::Character(text.into()), code, ButtonState::Pressed)
    }

    /// What is heard of keys that come in one frame.
    fn heard(keys: &[KeyboardInput]) -> Vec<egui::Event> {
        let mut held = Held::default();
        keys.iter().flat_map(|input| held.hear(input, || Some("pasted".to_owned()))).collect()
    }

    #[test]
    fn a_quick_chord_is_a_chord() {
        let ctrl = |state| key(Key::Control, KeyCode::ControlLeft, state);
        let v = |state| key(Key::Character("v".into()), KeyCode::KeyV, state);
        let (down, up) = (ButtonState::Pressed, ButtonState::Released);
        let heard = heard(&[ctrl(down), v(down), v(up), ctrl(up), letter("n", KeyCode::KeyN)]);
        assert!(heard.contains(&egui::Event::Paste("pasted".to_owned())), "{heard:?}");
        let typed: Vec<_> =
            heard.iter().filter(|event| matches!(event, egui::Event::Text(_))).collect();
        assert_eq!(typed, [&egui::Event::Text("n".to_owned())], "no v is typed");
        let with = |wanted| {
            heard.iter().find_map(|event| match event {
                egui::Event::Key { key, pressed: true, modifiers, .. } if *key == wanted => {
                    Some(*modifiers)
                }
                _ => None,
            })
        };
        assert!(with(egui::Key::V).unwrap().command);
        assert_eq!(with(egui::Key::N), Some(Modifiers::NONE));
    }

    #[test]
    fn keys_of_other_layouts_are_known_by_their_place() {
        for (text, code, wanted) in [
            ("ы", KeyCode::KeyS, egui::Key::S),
            ("σ", KeyCode::KeyS, egui::Key::S),
            ("Т", KeyCode::KeyN, egui::Key::N),
            ("S", KeyCode::KeyS, egui::Key::S),
            // Where Dvorak has an o, others have an s.
            ("o", KeyCode::KeyS, egui::Key::O),
            ("х", KeyCode::BracketLeft, egui::Key::OpenBracket),
            ("١", KeyCode::Digit1, egui::Key::Num1),
        ] {
            let heard = heard(&[letter(text, code)]);
            let key = heard.iter().find_map(|event| match event {
                egui::Event::Key { key, .. } => Some(*key),
                _ => None,
            });
            assert_eq!(key, Some(wanted), "{text}");
            assert!(heard.contains(&egui::Event::Text(text.to_owned())), "it can be typed, too");
        }
    }
}
