//! What is to be said, in no language yet.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde::{Deserialize, Deserializer};

use super::language::{self, Language};

/// Something to be said.
///
/// As JSON it is a text where a scenario's author wrote it, an object with `key`, `args` and, for whoever has no
/// texts, `english`, or a list of these.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Message {
    /// What somebody wrote: the same in every language.
    Written(String),
    /// A text of the program.
    Text {
        /// Its key in `assets/texts`.
        key: Cow<'static, str>,
        /// What is set into it, by name.
        args: Vec<(Cow<'static, str>, Arg)>,
    },
    /// Several, one after the other with nothing between.
    Together(Vec<Message>),
}

/// What is set into a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// A whole number, which plurals go by.
    Number(i64),
    /// Another message.
    Message(Message),
}

impl Message {
    /// A text of the program with what is set into it.
    pub fn of(key: &'static str, args: Vec<(Cow<'static, str>, Arg)>) -> Self {
        Self::Text { key: Cow::Borrowed(key), args }
    }

    /// In the language of this thread.
    pub fn say(&self) -> String {
        self.say_in(language::current())
    }

    /// In a language.
    pub fn say_in(&self, language: Language) -> String {
        match self {
            Self::Written(text) => text.clone(),
            Self::Text { key, args } => language.sentence(key, args),
            Self::Together(parts) => parts.iter().map(|part| part.say_in(language)).collect(),
        }
    }

    /// How many bytes it takes about, without saying it.
    pub fn letters(&self) -> usize {
        let of_arg = |(_, arg): &(_, Arg)| match arg {
            Arg::Number(_) => 2,
            Arg::Message(message) => message.letters(),
        };
        match self {
            Self::Written(text) => text.len(),
            Self::Text { key, args } => key.len() + args.iter().map(of_arg).sum::<usize>(),
            Self::Together(parts) => parts.iter().map(Self::letters).sum(),
        }
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Written(text) => text.is_empty(),
            Self::Text { .. } => false,
            Self::Together(parts) => parts.iter().all(Self::is_empty),
        }
    }
}

/// Said in the language of this thread.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say())
    }
}

impl Default for Message {
    fn default() -> Self {
        Self::Written(String::new())
    }
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self::Written(text)
    }
}

impl From<&str> for Message {
    fn from(text: &str) -> Self {
        Self::Written(text.to_owned())
    }
}

impl<T: Into<Message>> From<T> for Arg {
    fn from(message: T) -> Self {
        Self::Message(message.into())
    }
}

impl From<&String> for Message {
    fn from(text: &String) -> Self {
        Self::Written(text.clone())
    }
}

impl From<&Message> for Message {
    fn from(message: &Message) -> Self {
        message.clone()
    }
}

macro_rules! numbers {
    ($($whole:ty),*) => {$(
        impl From<$whole> for Arg {
            fn from(number: $whole) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

numbers!(u8, u16, u32, u64, usize, i32, i64);

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if language::as_said() {
            return serializer.serialize_str(&self.say());
        }
        let (key, args) = match self {
            Self::Written(text) => return serializer.serialize_str(text),
            Self::Together(parts) => return parts.serialize(serializer),
            Self::Text { key, args } => (key, args),
        };
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("key", key)?;
        map.serialize_entry("args", &ArgMap(args))?;
        map.serialize_entry("english", &self.say_in(Language::English))?;
        map.end()
    }
}

/// Arguments as an object.
struct ArgMap<'a>(&'a [(Cow<'static, str>, Arg)]);

impl Serialize for ArgMap<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, arg)| (name, arg)))
    }
}

impl Serialize for Arg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => number.serialize(serializer),
            Self::Message(message) => message.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Message {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Written(String),
            Text { key: String, args: BTreeMap<String, Arg> },
            Together(Vec<Message>),
        }
        Ok(match Form::deserialize(deserializer)? {
            Form::Written(text) => Self::Written(text),
            Form::Together(parts) => Self::Together(parts),
            Form::Text { key, args } => {
                let args = args.into_iter().map(|(name, arg)| (name.into(), arg)).collect();
                Self::Text { key: key.into(), args }
            }
        })
    }
}
