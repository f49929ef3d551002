//! Closed sets of words: an enum whose variants know how the snapshot writes them.

/// A closed set of words of the format.
pub trait Token: Sized + Copy + 'static {
    /// Every word with its meaning, in the order of the format's page.
    const ALL: &'static [(&'static str, Self)];

    /// How the snapshot writes it.
    fn as_str(self) -> &'static str;

    /// The meaning of `text`, or nothing where the set has no such word.
    fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().find(|(word, _)| *word == text).map(|(_, token)| *token)
    }
}

/// Declares an enum as a closed set of words.
macro_rules! tokens {
    ($(#[$about:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$each])* $variant),+ }

        impl $crate::snapshot::Token for $name {
            const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$variant)),+];

            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}
pub(crate) use tokens;
