//! Languages, and which one is spoken.

use std::borrow::Cow;
use std::cell::Cell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

use super::message::Arg;
use super::number::MINUS;
use super::pseudo;

/// A language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English: the one that every text is written in first.
    #[default]
    English,
    /// Ukrainian.
    Ukrainian,
    /// English made strange: with accents, 40% longer, in brackets. What can't be told from it on a screen is not
    /// from the texts.
    Pseudo,
}

impl Language {
    /// All there are.
    pub const ALL: [Self; 3] = [Self::English, Self::Ukrainian, Self::Pseudo];

    /// Those that are offered.
    pub const OFFERED: [Self; 2] = [Self::English, Self::Ukrainian];

    /// Its tag, as in BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Ukrainian => "uk",
            Self::Pseudo => "qps",
        }
    }

    /// What those who speak it call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Ukrainian => "Українська",
            Self::Pseudo => "Pseudo",
        }
    }

    /// The text of its file in `assets/texts`.
    pub fn texts(self) -> &'static str {
        match self {
            Self::English | Self::Pseudo => include_str!("../../assets/texts/en.ftl"),
            Self::Ukrainian => include_str!("../../assets/texts/uk.ftl"),
        }
    }

    /// The first of the system's languages that the program has; English if it has none of them.
    pub fn of_system() -> Self {
        // `C` asks for no language at all, which is English here.
        let known = |locale: String| match locale.split('.').next() {
            Some("C" | "POSIX") => Some(Self::English),
            _ => Self::of(&locale),
        };
        sys_locale::get_locales().find_map(known).unwrap_or_default()
    }

    /// The language of a tag such as `uk-UA` or `uk_UA.UTF-8`.
    pub fn of(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|known| known.tag().eq_ignore_ascii_case(language))
    }

    /// A text with what is set into it. What a language lacks is said in English, and what English lacks is the
    /// key: a test sees to it that neither comes.
    pub(super) fn sentence(self, key: &str, args: &[(Cow<'static, str>, Arg)]) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return match self {
                Self::Ukrainian => Self::English.sentence(key, args),
                Self::English | Self::Pseudo => key.to_owned(),
            };
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(name.as_ref(), self.value(arg));
        }
        let text = bundle.format_pattern(pattern, Some(&values), &mut Vec::new());
        if self == Self::Pseudo { pseudo::bracketed(&text) } else { text.into_owned() }
    }

    fn value(self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Message(message) => FluentValue::from(message.say_in(self)),
        }
    }

    fn bundle(self) -> &'static FluentBundle<FluentResource> {
        static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        BUNDLES[self as usize].get_or_init(|| {
            // Plurals of the pseudo-language are those of English.
            let tag = if self == Self::Pseudo { "en" } else { self.tag() };
            let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(|value, _| match value {
                FluentValue::Number(FluentNumber { value, .. }) => {
                    Some(format!("{value:.0}").replace('-', MINUS))
                }
                _ => None,
            }));
            if self == Self::Pseudo {
                bundle.set_transform(Some(pseudo::strange));
            }
            // What of a file can't be read is left out; a test reads all of them.
            let (Ok(resource) | Err((resource, _))) =
                FluentResource::try_new(self.texts().to_owned());
            bundle.add_resource_overriding(resource);
            bundle
        })
    }
}

/// What the program speaks, where a thread has nothing of its own: a place in [`Language::ALL`].
static SPOKEN: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static OWN: Cell<Option<Language>> = const { Cell::new(None) };
    static AS_SAID: Cell<bool> = const { Cell::new(false) };
}

/// Whether messages are written as they are said, on this thread.
pub(super) fn as_said() -> bool {
    AS_SAID.get()
}

/// Does something while messages become JSON as texts in a language, for whoever has no texts of its own; on this
/// thread only.
pub fn said_in<T>(language: Language, does: impl FnOnce() -> T) -> T {
    /// Gives back what was so before, come what may.
    struct SaidBefore(bool);
    impl Drop for SaidBefore {
        fn drop(&mut self) {
            AS_SAID.set(self.0);
        }
    }
    let _before = SaidBefore(AS_SAID.replace(true));
    within(language, does)
}

/// From here on the program speaks a language.
pub fn speak(language: Language) {
    SPOKEN.store(language as usize, Ordering::Relaxed);
}

/// What this thread speaks.
pub fn current() -> Language {
    let spoken = || Language::ALL.get(SPOKEN.load(Ordering::Relaxed)).copied().unwrap_or_default();
    OWN.get().unwrap_or_else(spoken)
}

/// Does something while this thread speaks a language, and no other thread does for it.
pub fn within<T>(language: Language, does: impl FnOnce() -> T) -> T {
    /// Gives back what was spoken before, come what may.
    struct Before(Option<Language>);
    impl Drop for Before {
        fn drop(&mut self) {
            OWN.set(self.0);
        }
    }
    let _before = Before(OWN.replace(Some(language)));
    does()
}
