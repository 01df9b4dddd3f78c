//! One definition for a number: its field, its default, what it may be, its unit and its source.

use std::ops::RangeInclusive;

use super::Settings;

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A study, as an entry of `content/sources.toml` with its grade.
    Entry(&'static str),
    /// A study that was recalled and not looked up again. To be shown as such.
    Recall(&'static str),
    /// A rule of the safety review.
    Safety(&'static str),
    /// Another program, or what its users ask for.
    Peer(&'static str),
    /// Our own choice, and why.
    Choice(&'static str),
}

/// What is known about one number of [`Settings`].
#[derive(Clone, Debug)]
pub struct Number {
    /// The field's name, which is also its name in a settings file.
    pub name: &'static str,
    /// What it is, in a sentence or two.
    pub meaning: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// The value that it has if nobody says otherwise.
    pub default: u32,
    /// The values that it may have.
    pub range: RangeInclusive<u32>,
    /// Where default and range come from.
    pub source: Source,
    /// Reads it.
    pub get: fn(&Settings) -> u32,
    /// Writes it, whatever the value.
    pub set: fn(&mut Settings, u32),
}

/// Writes the struct, its default and the table of its numbers from one list.
macro_rules! numbers {
    (
        choices { $($(#[doc = $choice_doc:literal])+ $choice:ident: $kind:ty = $chosen:expr,)+ }
        numbers { $($(#[doc = $doc:literal])+ $name:ident: $default:literal, $range:expr, $unit:literal, $source:expr;)+ }
    ) => {
        /// What a person can set. Anything may stand here; [`Settings::check`] says what is wrong with it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Settings {
            $($(#[doc = $choice_doc])+ pub $choice: $kind,)+
            $($(#[doc = $doc])+ #[doc = concat!("\n\n In ", $unit, "; ", stringify!($default), " by default.")] pub $name: u32,)+
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $($choice: $chosen,)+ $($name: $default,)+ }
            }
        }

        impl Settings {
            /// Every number, in the order of the fields, for a commented settings file and for the checks.
            pub const NUMBERS: &[Number] = &[$(Number {
                name: stringify!($name),
                meaning: concat!($($doc),+).trim_ascii(),
                unit: $unit,
                default: $default,
                range: $range,
                source: $source,
                get: |settings| settings.$name,
                set: |settings, value| settings.$name = value,
            },)+];
        }
    };
}

pub(super) use numbers;
