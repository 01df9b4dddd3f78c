//! A TOML file read into its type without stopping at the first mistake, and the places in it.

use std::borrow::Cow;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, Error};

use super::report::{Problem, Report};
use super::{Read, SourceFile};
use crate::nearest;

/// A step on the way to a value in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Seg {
    Key(String),
    Item(usize),
}

impl From<&str> for Seg {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Seg {
    fn from(index: usize) -> Self {
        Self::Item(index)
    }
}

/// A path in a document: `at!["motion", "keys", 0, "pose"]`.
macro_rules! at {
    ($($seg:expr),* $(,)?) => { [$($crate::check::document::Seg::from($seg)),*] };
}
pub(crate) use at;

/// A file's values with their places.
pub(crate) struct Document<'a> {
    pub(crate) file: &'a SourceFile,
    root: Spanned<DeTable<'a>>,
    /// Paths whose value was replaced by the example's so that reading could go on: nothing more
    /// is said about them.
    mended: Vec<Vec<Seg>>,
}

/// More mistakes than this in one file help nobody.
const MOST_MISTAKES: usize = 100;

impl<'a> Document<'a> {
    /// Reads a file into its type. A wrong or missing value is reported and taken from `example`,
    /// a valid file of the same type, so that one pass finds every mistake.
    pub(crate) fn read<T: DeserializeOwned>(
        file: &'a SourceFile,
        example: &'static str,
        report: &mut Report,
    ) -> Option<Read<'a, T>> {
        let (root, errors) = DeTable::parse_recoverable(&file.text);
        for error in &errors {
            report.add(Problem::new(file, error.span().unwrap_or(0..0), error.message().to_owned()));
        }
        if !errors.is_empty() {
            return None;
        }
        let example = Example::of(example);
        let mut document = Document { file, root, mended: Vec::new() };
        for _ in 0..MOST_MISTAKES {
            match T::deserialize(Deserializer::from(document.root.clone())) {
                Ok(value) => return Some(Read { value, document }),
                Err(error) => document.report_and_mend(&error, &example, report)?,
            }
        }
        None
    }

    /// A mistake at a path, or nothing where the value there is not the author's.
    pub(crate) fn problem(&self, path: &[Seg], message: impl Into<String>) -> Option<Problem> {
        if self.mended.iter().any(|mended| path.starts_with(mended)) {
            return None;
        }
        Some(Problem::new(self.file, self.span(path), message.into()))
    }

    /// The place of a value; where it is missing, of what would hold it.
    fn span(&self, path: &[Seg]) -> Range<usize> {
        let mut span = 0..0;
        let mut table = Some(self.root.get_ref());
        let mut value: Option<&Spanned<DeValue>> = None;
        for seg in path {
            let next = match (seg, table, value) {
                (Seg::Key(key), Some(table), _) => table.get(key.as_str()),
                (Seg::Item(index), _, Some(value)) => value.get_ref().get(*index),
                _ => None,
            };
            let Some(found) = next else { break };
            span = found.span();
            table = found.get_ref().as_table();
            value = Some(found);
        }
        span
    }

    /// Every text in the file with its place.
    pub(crate) fn texts(&self) -> Vec<(Vec<Seg>, String)> {
        let mut texts = Vec::new();
        collect_table(self.root.get_ref(), &mut Vec::new(), &mut texts);
        texts
    }

    fn report_and_mend(&mut self, error: &Error, example: &Example, report: &mut Report) -> Option<()> {
        let span = error.span()?;
        let message = error.message();
        let mut path = find(self.root.get_ref(), &span, &mut Vec::new()).unwrap_or_default();
        let missing = backticked(message).next().filter(|_| message.starts_with("missing field"));
        let known = self.mended.iter().any(|mended| path.starts_with(mended));
        let place = if missing.is_some() && path.is_empty() { 0..0 } else { span };
        let problem = explain(Problem::new(self.file, place, message.to_owned()), message);
        path.extend(missing.map(Seg::from));
        if !known {
            report.add(match missing.and_then(|_| example.line(&path)) {
                Some(line) => problem.expecting(format!("a line like `{line}`")),
                None => problem,
            });
        }
        if message.contains("unknown field") || message.contains("unknown channel") {
            return self.remove(&path);
        }
        self.mend(path, example)
    }

    fn mend(&mut self, path: Vec<Seg>, example: &Example) -> Option<()> {
        let (last, holder) = path.split_last()?;
        let value = placeless(example.value(&path)?);
        match (last, self.holder(holder)?) {
            (Seg::Key(key), Holder::Table(table)) => {
                table.insert(Spanned::new(NOWHERE, Cow::Owned(key.clone())), value);
            }
            (Seg::Item(index), Holder::Array(values)) => *values.get_mut(*index)? = value,
            _ => return None,
        }
        self.mended.push(path);
        Some(())
    }

    fn remove(&mut self, path: &[Seg]) -> Option<()> {
        let (Seg::Key(key), holder) = path.split_last()? else { return None };
        match self.holder(holder)? {
            Holder::Table(table) => table.remove(key.as_str()).map(|_| ()),
            Holder::Array(_) => None,
        }
    }

    fn holder(&mut self, path: &[Seg]) -> Option<Holder<'_, 'a>> {
        let mut holder = Holder::Table(self.root.get_mut());
        for seg in path {
            let value = match (seg, holder) {
                (Seg::Key(key), Holder::Table(table)) => table.get_mut(key.as_str())?,
                (Seg::Item(index), Holder::Array(values)) => values.get_mut(*index)?,
                _ => return None,
            };
            holder = match value.get_mut() {
                DeValue::Table(table) => Holder::Table(table),
                DeValue::Array(values) => Holder::Array(values),
                _ => return None,
            };
        }
        Some(holder)
    }
}

enum Holder<'d, 'a> {
    Table(&'d mut DeTable<'a>),
    Array(&'d mut [Spanned<DeValue<'a>>]),
}

/// A valid file of a type: what stands in for a wrong value, and what an author is shown.
struct Example {
    text: &'static str,
    root: Spanned<DeTable<'static>>,
}

impl Example {
    fn of(text: &'static str) -> Self {
        Self { text, root: DeTable::parse(text).expect("the examples are read by a test") }
    }

    /// The value at a path; every item of a list is like its first.
    fn value(&self, path: &[Seg]) -> Option<&Spanned<DeValue<'static>>> {
        let (Seg::Key(first), rest) = path.split_first()? else { return None };
        let mut value = self.root.get_ref().get(first.as_str())?;
        for seg in rest {
            value = match seg {
                // A map with free keys (angles) is like its first entry too.
                Seg::Key(key) => {
                    let table = value.get_ref().as_table()?;
                    table.get(key.as_str()).or_else(|| table.values().next())?
                }
                Seg::Item(_) => value.get_ref().get(0)?,
            };
        }
        Some(value)
    }

    /// The line that gives a field its value, where it is one line.
    fn line(&self, path: &[Seg]) -> Option<String> {
        let value = self.text.get(self.value(path)?.span())?;
        let Some(Seg::Key(key)) = path.last() else { return None };
        (!value.starts_with("[[") && !value.contains('\n')).then(|| format!("{key} = {value}"))
    }
}

/// The place of what no author wrote: it is no part of any file.
const NOWHERE: Range<usize> = usize::MAX..usize::MAX;

/// A value as it would be without a place, so that no mistake is looked for in it.
fn placeless<'v>(value: &Spanned<DeValue<'v>>) -> Spanned<DeValue<'v>> {
    let value = match value.get_ref() {
        DeValue::Array(values) => DeValue::Array(values.iter().map(placeless).collect()),
        DeValue::Table(table) => {
            let entries = table.iter();
            let entries =
                entries.map(|(key, value)| (Spanned::new(NOWHERE, key.get_ref().clone()), placeless(value)));
            DeValue::Table(entries.collect())
        }
        other => other.clone(),
    };
    Spanned::new(NOWHERE, value)
}

/// The path to the key or value at a span, the deepest if several share it.
fn find(table: &DeTable<'_>, span: &Range<usize>, path: &mut Vec<Seg>) -> Option<Vec<Seg>> {
    table.iter().find_map(|(key, value)| {
        path.push(Seg::Key(key.get_ref().to_string()));
        let found = find_in_value(value, span, path).or_else(|| (key.span() == *span).then(|| path.clone()));
        path.pop();
        found
    })
}

fn find_in_value(value: &Spanned<DeValue<'_>>, span: &Range<usize>, path: &mut Vec<Seg>) -> Option<Vec<Seg>> {
    let inner = match value.get_ref() {
        DeValue::Table(table) => find(table, span, path),
        DeValue::Array(values) => values.iter().enumerate().find_map(|(index, value)| {
            path.push(Seg::Item(index));
            let found = find_in_value(value, span, path);
            path.pop();
            found
        }),
        _ => None,
    };
    inner.or_else(|| (value.span() == *span).then(|| path.clone()))
}

fn collect_table(table: &DeTable<'_>, path: &mut Vec<Seg>, texts: &mut Vec<(Vec<Seg>, String)>) {
    for (key, value) in table {
        path.push(Seg::Key(key.get_ref().to_string()));
        collect_value(value, path, texts);
        path.pop();
    }
}

fn collect_value(value: &Spanned<DeValue<'_>>, path: &mut Vec<Seg>, texts: &mut Vec<(Vec<Seg>, String)>) {
    match value.get_ref() {
        DeValue::String(text) => texts.push((path.clone(), text.to_string())),
        DeValue::Table(table) => collect_table(table, path, texts),
        DeValue::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                path.push(Seg::Item(index));
                collect_value(value, path, texts);
                path.pop();
            }
        }
        _ => {}
    }
}

fn backticked(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2)
}

/// Splits serde's sentence into what is wrong and what was expected, with the nearest name.
fn explain(problem: Problem, message: &str) -> Problem {
    let Some((_, expected)) = message.split_once(", expected ") else { return problem };
    let mut names = backticked(message);
    let near = names.next().and_then(|wrong| nearest(wrong, names));
    let short = if expected.len() > 240 { "one of the names in docs/reference/schema" } else { expected };
    problem.shortened(", expected ").replacing("unknown variant", "unknown name").expecting(match near {
        Some(near) => format!("{short}; did you mean `{near}`?"),
        None => short.to_owned(),
    })
}
