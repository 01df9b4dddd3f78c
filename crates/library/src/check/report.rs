//! Every mistake, with its place.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};

use super::{Checked, SourceFile};

/// One mistake in a content file.
#[derive(Clone, Debug)]
pub struct Problem {
    file: Arc<str>,
    source: NamedSource<Arc<str>>,
    span: Range<usize>,
    line: usize,
    message: String,
    expected: Option<String>,
}

impl Problem {
    pub(crate) fn new(file: &SourceFile, span: Range<usize>, message: String) -> Self {
        let end = span.start.min(file.text.len());
        Self {
            file: file.path.clone(),
            source: NamedSource::new(&file.path, file.text.clone()).with_language("TOML"),
            line: file.text.as_bytes()[..end].iter().filter(|&&byte| byte == b'\n').count() + 1,
            span,
            message,
            expected: None,
        }
    }

    /// Says what would have been right.
    pub(crate) fn expecting(self, expected: String) -> Self {
        Self { expected: Some(expected), ..self }
    }

    /// The message up to a mark.
    pub(crate) fn shortened(mut self, mark: &str) -> Self {
        if let Some(end) = self.message.find(mark) {
            self.message.truncate(end);
        }
        self
    }

    /// The message with other words in it.
    pub(crate) fn replacing(mut self, words: &str, by: &str) -> Self {
        self.message = self.message.replace(words, by);
        self
    }

    /// The file's path as it was given.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line of the mistake, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// What would have been right.
    #[must_use]
    pub fn expected(&self) -> Option<&str> {
        self.expected.as_deref()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}

impl Diagnostic for Problem {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.expected
            .as_ref()
            .map(|expected| Box::new(format!("expected {expected}")) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = LabeledSpan::new_with_span(Some("here".to_owned()), self.span.clone());
        Some(Box::new(std::iter::once(label)))
    }
}

/// All mistakes in the content, by file and line.
#[derive(Clone, Debug, Default)]
pub struct Report {
    problems: Vec<Problem>,
}

impl Report {
    pub(crate) fn add(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Adds a mistake with what was expected, unless there is none to add.
    pub(crate) fn add_some(&mut self, problem: Option<Problem>, expected: impl Into<String>) {
        self.problems.extend(problem.map(|problem| problem.expecting(expected.into())));
    }

    /// The mistakes, by file and line.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// One line a mistake: `file:line: what, expected what`.
    #[must_use]
    pub fn plain(&self) -> String {
        let line = |problem: &Problem| {
            let expected =
                problem.expected().map(|expected| format!("; expected {expected}")).unwrap_or_default();
            format!("{}:{}: {problem}{expected}\n", problem.file, problem.line)
        };
        self.problems.iter().map(line).collect()
    }

    pub(crate) fn into_result(mut self, checked: Checked) -> Result<Checked, Self> {
        if self.problems.is_empty() {
            return Ok(checked);
        }
        self.problems.sort_by(|one, other| {
            (&one.file, one.line, one.span.start).cmp(&(&other.file, other.line, other.span.start))
        });
        Err(self)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.problems.len() {
            1 => formatter.write_str("the content has a mistake"),
            count => write!(formatter, "the content has {count} mistakes"),
        }
    }
}

impl std::error::Error for Report {}

impl Diagnostic for Report {
    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        Some(Box::new(self.problems.iter().map(|problem| problem as &dyn Diagnostic)))
    }
}
