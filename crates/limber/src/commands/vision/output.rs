//! What is printed: a table while it is made, or one document at the end. What the table has said is kept no longer.

use super::look::{HEAD, Shown};
use crate::outcome::{Failure, Said};
use crate::words::plain;
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{self, BufWriter, Write};
use std::mem;
use std::ops::ControlFlow;

/// Where it is printed, and what is known so far.
pub(crate) struct Output<W> {
    to: W,
    form: Form,
    /// Why no more can be printed.
    closed: Option<io::Error>,
    /// The files that show nothing, each with the sentences that say why.
    unseen: Vec<(String, String)>,
}

enum Form {
    /// Its head is written before its first line. What is told stands at the end.
    Table {
        has_head: bool,
        told: Vec<String>,
    },
    Document {
        files: Vec<FileShown>,
        pictures: Vec<Shown>,
    },
}

/// What became of a file.
pub(crate) struct About {
    pub(crate) file: String,
    pub(crate) is_video: bool,
    /// Whether there was a picture in it.
    pub(crate) is_seen: bool,
    /// Sentences: why it could not be read, or not to its end, and what else is to be known of it.
    pub(crate) told: Vec<String>,
    pub(crate) movement: Option<Told>,
}

/// What became of a movement, in both forms.
pub(crate) struct Told {
    pub(crate) lines: Vec<String>,
    pub(crate) json: Value,
}

#[derive(Serialize)]
struct Document<'a> {
    files: &'a [FileShown],
}

#[derive(Serialize)]
struct FileShown {
    file: String,
    is_video: bool,
    told: Vec<String>,
    pictures: Vec<Shown>,
    movement: Option<Value>,
}

impl<W: Write> Output<W> {
    pub(crate) fn new(to: W, is_json: bool) -> Self {
        let form = match is_json {
            true => Form::Document { files: Vec::new(), pictures: Vec::new() },
            false => Form::Table { has_head: false, told: Vec::new() },
        };
        Self { to, form, closed: None, unseen: Vec::new() }
    }

    /// One picture of a file, the first being 1. A break: nothing more can be printed.
    pub(crate) fn picture(&mut self, file: &str, number: usize, shown: Shown) -> ControlFlow<()> {
        match &mut self.form {
            Form::Document { pictures, .. } => pictures.push(shown),
            Form::Table { has_head, .. } => {
                let mut rows = if mem::replace(has_head, true) { String::new() } else { HEAD.to_owned() };
                shown.write_rows(file, number, &mut rows);
                self.closed = self.to.write_all(rows.as_bytes()).err();
            }
        }
        if self.is_closed() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// The end of a file.
    pub(crate) fn file(&mut self, about: About) {
        let About { file, is_video, is_seen, told: mut sentences, movement } = about;
        if !is_seen {
            self.unseen.push((file.clone(), sentences.join(" ")));
        }
        match &mut self.form {
            Form::Table { told, .. } => {
                told.append(&mut sentences);
                let lines = movement.into_iter().flat_map(|movement| movement.lines);
                told.extend(lines.map(|line| format!("{file}: {line}")));
            }
            Form::Document { files, pictures } => files.push(FileShown {
                file,
                is_video,
                told: sentences,
                pictures: mem::take(pictures),
                movement: movement.map(|movement| movement.json),
            }),
        }
    }

    /// Whether nothing more can be printed.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed.is_some()
    }

    /// Prints what is left.
    ///
    /// # Errors
    /// [`Failure`] when a file shows nothing, or when it cannot be printed. That nobody reads on is no failure.
    pub(crate) fn end(mut self) -> Result<Said, Failure> {
        if !self.is_closed() {
            self.closed = self.write_end().err();
        }
        if let Some(error) = self.closed.filter(|error| error.kind() != io::ErrorKind::BrokenPipe) {
            return Err(Failure::could_not(format!("What was seen cannot be printed: {error}.")));
        }
        if self.unseen.is_empty() {
            return Ok(Said::nothing());
        }
        let (files, sentences): (Vec<String>, Vec<String>) = self.unseen.into_iter().unzip();
        Err(Failure::could_not(plain(&sentences.join("\n"))).with(json!({ "files": files })))
    }

    fn write_end(&mut self) -> io::Result<()> {
        match &self.form {
            Form::Table { has_head: true, told } => {
                for line in told {
                    writeln!(self.to, "# {}", plain(line).replace('\n', " "))?;
                }
            }
            // Of none of the files there is anything to see. Why, the errors say.
            Form::Table { has_head: false, .. } => {}
            Form::Document { files, .. } => {
                let mut to = BufWriter::new(&mut self.to);
                serde_json::to_writer(&mut to, &Document { files })?;
                writeln!(to)?;
                to.flush()?;
            }
        }
        self.to.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::super::look::Seen;
    use super::*;
    use ::vision::Sight;

    /// Takes so many bytes, and then nothing more for one reason.
    struct Narrow {
        left: usize,
        reason: io::ErrorKind,
        taken: Vec<u8>,
    }

    impl Narrow {
        fn new(left: usize, reason: io::ErrorKind) -> Self {
            Self { left, reason, taken: Vec::new() }
        }
    }

    impl Write for Narrow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.left < bytes.len() {
                return Err(self.reason.into());
            }
            self.left -= bytes.len();
            self.taken.extend(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn nobody(secs: f64) -> Shown {
        Seen::of(&Sight::Nobody, secs).shown
    }

    fn about(file: &str, told: &[&str], is_seen: bool) -> About {
        let told = told.iter().map(|line| (*line).to_owned()).collect();
        About { file: file.to_owned(), is_video: true, is_seen, told, movement: None }
    }

    #[test]
    fn a_file_without_a_picture_does_not_take_the_others_along() {
        let mut to = Narrow::new(1000, io::ErrorKind::BrokenPipe);
        let mut output = Output::new(&mut to, false);
        output.file(about("first.gif", &["first.gif holds no picture."], false));
        assert!(output.picture("last.gif", 1, nobody(0.5)).is_continue());
        output.file(about("last.gif", &[], true));
        let failure = output.end().err().expect("one shows nothing");
        assert_eq!(failure.words, "first.gif holds no picture.");
        assert_eq!(failure.json, json!({ "files": ["first.gif"] }));
        let expected = format!("{HEAD}last.gif,1,0.500,nobody,,,,\n# first.gif holds no picture.\n");
        assert_eq!(String::from_utf8_lossy(&to.taken), expected);
    }

    #[test]
    fn a_document_has_every_file() {
        let mut to = Narrow::new(1000, io::ErrorKind::BrokenPipe);
        let mut output = Output::new(&mut to, true);
        output.file(about("first.gif", &["first.gif holds no picture."], false));
        assert!(output.picture("last.gif", 1, nobody(0.5)).is_continue());
        output.file(about("last.gif", &[], true));
        assert!(output.end().is_err());
        let expected = concat!(
            r#"{"files":[{"file":"first.gif","is_video":true,"told":["first.gif holds no picture."],"pictures":[],"movement":null},"#,
            r#"{"file":"last.gif","is_video":true,"told":[],"pictures":[{"secs":0.5,"scene":"nobody","angles":{},"head_lost":null}],"#,
            r#""movement":null}]}"#,
            "\n"
        );
        assert_eq!(String::from_utf8_lossy(&to.taken), expected);
    }

    #[test]
    fn it_stops_when_nothing_more_can_be_printed() {
        for (reason, is_failure) in [(io::ErrorKind::BrokenPipe, false), (io::ErrorKind::StorageFull, true)] {
            let mut to = Narrow::new(HEAD.len() + 40, reason);
            let mut output = Output::new(&mut to, false);
            let taken = (1..=10).take_while(|at| output.picture("a.gif", *at, nobody(0.0)).is_continue());
            assert_eq!(taken.count(), 1, "{reason}");
            output.file(about("a.gif", &[], true));
            assert!(output.is_closed(), "{reason}");
            assert_eq!(output.end().is_err(), is_failure, "{reason}");
        }
    }

    #[test]
    fn a_document_that_cannot_be_printed_is_told() {
        let mut to = Narrow::new(10, io::ErrorKind::StorageFull);
        let mut output = Output::new(&mut to, true);
        assert!(output.picture("a.gif", 1, nobody(0.0)).is_continue());
        output.file(about("a.gif", &[], true));
        assert!(output.end().is_err());
    }
}
