//! `limber vision`: the angles that pictures and videos show, and the repetitions of a movement in them. Nothing is kept and
//! nothing is sent.
//!
//! A picture is looked at by itself. A video is followed from its start to its end, by its own clock. The table has a line for each
//! picture and angle, and a line without an angle where there is none; what is said beside it begins with `#`. As JSON it is one
//! document: `files`, each with its `pictures` and, where a movement is followed, what became of it.

mod ffmpeg;
mod follow;
mod jpeg_row;
mod look;
mod networks;
mod output;
mod pictures;
mod y4m;

use crate::outcome::{Ending, Failure, Said};
use crate::words::plain;
use ::vision::{Image, Watcher};
use clap::Args;
use follow::{Choice, Course, Followed};
use look::Seen;
use output::{About, Output, Told};
use pictures::{Kind, Picture, Reason, each};
use serde_json::json;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What is looked at, and how.
#[derive(Args)]
#[command(
    after_help = "JPEG, PNG, GIF, Y4M and rows of JPEGs (.mjpeg) are read as they are, other videos where the program ffmpeg \
                        is installed. The table says for each picture and angle: file, picture, seconds, scene (seen, dark, nobody \
                        or several), angle, degrees, confidence, and the side on which a head was lost. An angle errs by some \
                        degrees. Nothing is kept, and nothing is sent."
)]
pub(crate) struct Options {
    /// Pictures and videos.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    #[command(flatten)]
    choice: Choice,

    /// Pictures a second of a video that does not say so itself.
    #[arg(long, value_name = "N", default_value_t = 30.0, value_parser = rate)]
    rate: f64,

    /// The folder of the built app, as for `limber serve`: the networks to see with are part of it. One that has the app inside needs none.
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,

    /// A folder with body.bin and face.bin, instead of those of the app.
    #[arg(long, value_name = "DIR")]
    networks: Option<PathBuf>,

    /// Whether the answer is JSON: what is kept until the end, and what is not, depends on it.
    #[arg(from_global)]
    json: bool,
}

/// How many pictures a second a camera may take.
fn rate(text: &str) -> Result<f64, String> {
    let rate = text.parse::<f64>().ok().filter(|rate| y4m::RATES.contains(rate));
    rate.ok_or_else(|| "give a number from 0.1 to 1000".to_owned())
}

impl Options {
    pub(crate) fn run(&self) -> Result<Said, Failure> {
        let followed = self.choice.followed()?;
        let kinds =
            self.files.iter().map(|file| kind(file, followed.is_some())).collect::<Result<Vec<_>, _>>()?;
        let mut watcher = networks::watcher(self.networks.as_deref(), self.app.as_deref())?;
        let mut output = Output::new(io::stdout().lock(), self.json);
        for (file, kind) in self.files.iter().zip(kinds) {
            self.watch(&mut watcher, file, kind, followed.as_ref(), &mut output);
            if output.is_closed() {
                break;
            }
        }
        output.end()
    }

    /// Looks at one file from its start to its end.
    fn watch(
        &self,
        watcher: &mut Watcher,
        file: &Path,
        kind: Kind,
        followed: Option<&Followed>,
        output: &mut Output<impl Write>,
    ) {
        let name = file.display().to_string();
        let mut course = followed.map(|followed| (followed, Course::default()));
        let mut count = 0;
        let mut see = |picture: &Picture<'_>| -> ControlFlow<()> {
            // No decoder hands out a picture that cannot be looked at.
            let Ok(image) = Image::rgb(picture.width, picture.height, picture.rgb) else {
                return ControlFlow::Continue(());
            };
            let seen = Seen::of(&watcher.see(&image, picture.secs), picture.secs);
            if let Some((followed, course)) = &mut course {
                course.take(followed, &seen);
            }
            count += 1;
            output.picture(&name, count, seen.shown)
        };
        let mut remarks = Vec::new();
        let ended = each(file, kind, self.rate, &mut see, &mut remarks);
        // The next file is of another moment.
        watcher.forget();
        let told = match ended.err().or_else(|| nothing(count, &remarks)) {
            Some(reason) if count > 0 => Some(format!("{reason}; what came before that was looked at")),
            reason => reason,
        };
        output.file(About {
            told: told.into_iter().chain(remarks).map(|reason| format!("{name} {reason}.")).collect(),
            file: name,
            is_video: kind.is_video(),
            is_seen: count > 0,
            movement: course.filter(|_| count > 0).map(|(followed, course)| Told {
                lines: course.lines(followed),
                json: course.json(followed),
            }),
        });
    }
}

/// A file without a picture is not as it should be. Where nothing was seen for another reason, that says more.
fn nothing(count: usize, remarks: &[Reason]) -> Option<Reason> {
    (count == 0 && remarks.is_empty()).then(|| "holds no picture".to_owned())
}

/// What a file is, and whether it can be used so.
fn kind(file: &Path, is_followed: bool) -> Result<Kind, Failure> {
    let name = file.display().to_string();
    let kind = Kind::of(file).map_err(|reason| unusable(&name, Ending::CouldNot, &format!("{reason}.")))?;
    if is_followed && !kind.is_video() {
        let reason = "is a single picture. A movement takes time: name videos.";
        return Err(unusable(&name, Ending::AskedWrongly, reason));
    }
    Ok(kind)
}

fn unusable(name: &str, ending: Ending, reason: &str) -> Failure {
    Failure::new(ending, plain(&format!("{name} {reason}"))).with(json!({ "files": [name] }))
}
