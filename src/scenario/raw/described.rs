//! What makes of one declaration both the type that reads a part of a file and the shape that says what may stand
//! there, so that neither can have what the other lacks.

/// Declares a struct or an enum of the format, and its shape.
///
/// Of a field, `#[is(…)]` says what its texts and numbers are (the words of `said!`), and `#[or(…)]` what holds when it
/// is left out: a value as a file would have it, or a text that says it. `#[or(needed)]` is for sections that may stand
/// in any file of a folder and must stand in one. A field without `#[or(…)]` must be given. Where `#[is(…)]` stands at things
/// with fields, they may also be written as that alone.
macro_rules! described {
    (
        $(#[doc = $about:literal])*
        $(#[derive($($more:tt)*)])?
        $(#[serde(rename = $renamed:literal)])?
        pub struct $name:ident {$(
            $(#[doc = $doc:literal])*
            $(#[is($($is:tt)*)])?
            $(#[or($($or:tt)*)])?
            pub $field:ident: $type:ty,
        )*}
    ) => {
        $(#[doc = $about])*
        #[derive(Debug, Deserialize $(, $($more)*)?)]
        #[serde(deny_unknown_fields $(, rename = $renamed)?)]
        pub struct $name {$(
            $(#[doc = $doc])*
            $(#[doc = concat!("\n\nIt is: ", stringify!($($is)*))])?
            $(#[doc = concat!("\n\nLeft out: ", stringify!($($or)*))] #[serde(default)])?
            pub $field: $type,
        )*}

        impl $crate::scenario::schema::Described for $name {
            fn shape(alone: Option<$crate::scenario::schema::ValueShape>) -> $crate::scenario::schema::ValueShape {
                use $crate::scenario::schema::{FieldShape, ItemShape, LeftOut, ValueShape, words};
                let fields = vec![$(FieldShape {
                    name: stringify!($field),
                    about: words(&[$($doc),*]),
                    value: <$type as $crate::scenario::schema::Described>::shape(said!($($($is)*)?)),
                    left_out: LeftOut::new(concat!($(stringify!($($or)*))?)),
                }),*];
                let name = [$($renamed,)? stringify!($name)][0];
                ValueShape::Fields(ItemShape { name, about: words(&[$($about),*]), fields }).or_alone(alone)
            }
        }
    };
    (
        $(#[doc = $about:literal])*
        #[derive($($derived:tt)*)]
        $(#[cfg_attr($($cfg:tt)*)])?
        pub enum $name:ident {$(
            $(#[doc = $doc:literal])*
            $(#[is($($is:tt)*)])?
            $(#[serde(alias = $older:literal)])?
            $word:ident $(($held:ty))?,
        )*}
    ) => {
        $(#[doc = $about])*
        #[derive($($derived)*)]
        $(#[cfg_attr($($cfg)*)])?
        pub enum $name {$(
            $(#[doc = $doc])*
            $(#[doc = concat!("\n\nIt is: ", stringify!($($is)*))])?
            $(#[serde(alias = $older)])?
            $word $(($held))?,
        )*}

        impl $crate::scenario::schema::Described for $name {
            fn shape(_: Option<$crate::scenario::schema::ValueShape>) -> $crate::scenario::schema::ValueShape {
                use $crate::scenario::schema::{ChoiceShape, ValueShape, WordShape, words};
                let choices = vec![$(WordShape {
                    word: stringify!($word),
                    about: words(&[$($doc),*]),
                    older: [$(Some($older),)? None][0],
                    holds: said!(@holds (said!($($($is)*)?)) $($held)?),
                }),*];
                ValueShape::Words(ChoiceShape { name: stringify!($name), about: words(&[$($about),*]), choices })
            }
        }
    };
}

/// What texts and numbers of a field are.
macro_rules! said {
    () => { None };
    (name $sort:ident) => { said!(@text Name($crate::scenario::schema::Refers::$sort)) };
    (id) => { said!(@text Id) };
    (label) => { said!(@text Label) };
    (prose) => { said!(@text Prose) };
    (markdown) => { said!(@text Markdown) };
    (condition) => { said!(@text Condition) };
    (amount) => { said!(@text Amount) };
    (effect) => { said!(@text Effect) };
    (date) => { said!(@text Date) };
    (moment) => { said!(@text Moment) };
    (clock) => { said!(@text Clock) };
    (year) => { said!(@text Year) };
    (file) => { said!(@text File) };
    (share) => { Some($crate::scenario::schema::ValueShape::Odds { share: true }) };
    (factor) => { said!(factor to 1000000) };
    (factor to $most:literal) => { Some($crate::scenario::schema::ValueShape::Factor { most: f64::from($most) }) };
    (map ($($key:tt)*) ($($value:tt)*)) => { said!(@two Map ($($key)*) ($($value)*)) };
    (pair ($($one:tt)*) ($($other:tt)*)) => { said!(@two Pair ($($one)*) ($($other)*)) };
    ($from:literal to $to:literal) => {
        Some($crate::scenario::schema::ValueShape::Number { whole: false, from: $from.into(), to: $to.into() })
    };
    (@holds ($said:expr)) => { None };
    (@holds ($said:expr) $held:ty) => { Some(<$held as $crate::scenario::schema::Described>::shape($said)) };
    (@text $($sort:tt)*) => {
        Some($crate::scenario::schema::ValueShape::Text($crate::scenario::schema::TextSort::$($sort)*))
    };
    (@two $of:ident ($($one:tt)*) ($($other:tt)*)) => {
        said!($($one)*).zip(said!($($other)*)).map(|(one, other)| {
            $crate::scenario::schema::ValueShape::$of(Box::new(one), Box::new(other))
        })
    };
}
