//! What is wrong with a settings file, and where.

use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};
use std::fmt;
use std::ops::Range;

use crate::words::say_with;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// What is wrong, in a sentence without its place.
    pub what: String,
    /// What would be right, if that can be said.
    pub help: Option<String>,
    /// Where, in bytes of the text.
    pub span: Range<usize>,
}

impl Mistake {
    pub(super) fn new(what: impl Into<String>, span: Range<usize>) -> Self {
        Self { what: what.into(), help: None, span }
    }

    pub(super) fn helped(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The line, from 1, and the column in characters, from 1.
    ///
    /// ```
    /// let text = "tray = true\nshift_secs = \"20\"";
    /// let mistakes = desk::settings::read(text).expect_err("not a number");
    /// assert_eq!(mistakes[0].place(text), (2, 14));
    /// ```
    #[must_use]
    pub fn place(&self, text: &str) -> (usize, usize) {
        let before = text.get(..self.span.start).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        (line, column)
    }
}

/// All that is wrong with a file, for people.
#[derive(Debug)]
pub struct Mistakes {
    name: String,
    text: String,
    each: Vec<Placed>,
}

impl Mistakes {
    /// The mistakes of a file with that name and text.
    #[must_use]
    pub fn new(name: &str, text: &str, mistakes: Vec<Mistake>) -> Self {
        let source = |mistake| Placed { source: NamedSource::new(name, text.to_owned()), mistake };
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
            each: mistakes.into_iter().map(source).collect(),
        }
    }

    /// One line for each mistake, with its place: for a notification, or where nobody looks at colours.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let line = |placed: &Placed| {
            let (line, column) = placed.mistake.place(&self.text);
            let what = placed.mistake.what.as_str().into();
            say_with("mistake-line", [("line", line.into()), ("column", column.into()), ("what", what)])
        };
        self.each.iter().map(line).collect()
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, name) = (self.each.len().into(), self.name.as_str().into());
        f.write_str(&say_with("mistakes", [("count", count), ("name", name)]))
    }
}

impl std::error::Error for Mistakes {}

impl Diagnostic for Mistakes {
    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        Some(Box::new(self.each.iter().map(|placed| placed as &dyn Diagnostic)))
    }
}

/// A mistake with the text that it stands in.
#[derive(Debug)]
struct Placed {
    source: NamedSource<String>,
    mistake: Mistake,
}

impl fmt::Display for Placed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.mistake.what)
    }
}

impl std::error::Error for Placed {}

impl Diagnostic for Placed {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.mistake.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = self.mistake.span.clone();
        Some(Box::new(std::iter::once(LabeledSpan::underline(span))))
    }
}
