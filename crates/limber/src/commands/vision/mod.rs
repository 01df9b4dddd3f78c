//! `limber vision`: the angles that pictures and videos show, and the repetitions of a movement in them. Nothing is kept and
//! nothing is sent.
//!
//! A picture is looked at by itself. A video is followed from its start to its end, by its own clock. The table has a line for each
//! picture and angle, and a line without an angle where there is none; what is said beside it begins with `#`. As JSON it is one
//! document: `files`, each with its `pictures` and, where a movement is followed, what became of it.

mod follow;
mod jpeg_row;
mod look;
mod networks;
mod pictures;
mod y4m;

use crate::outcome::{Ending, Failure, Said};
use crate::words::plain;
use ::vision::{Image, Watcher};
use clap::Args;
use follow::{Choice, Course, Followed};
use look::{HEAD, Seen};
use pictures::{Kind, Picture, each};
use serde_json::{Value, json};
use std::io;
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

    /// The folder of the built app, as for `limber serve`: the networks to see with are part of it.
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,

    /// A folder with body.bin and face.bin, instead of those of the app.
    #[arg(long, value_name = "DIR")]
    networks: Option<PathBuf>,
}

/// How many pictures a second a camera may take.
fn rate(text: &str) -> Result<f64, String> {
    let rate = text.parse::<f64>().ok().filter(|rate| (0.1..=1000.0).contains(rate));
    rate.ok_or_else(|| "give a number from 0.1 to 1000".to_owned())
}

impl Options {
    pub(crate) fn run(&self) -> Result<Said, Failure> {
        let followed = self.choice.followed()?;
        let kinds =
            self.files.iter().map(|file| kind(file, followed.is_some())).collect::<Result<Vec<_>, _>>()?;
        let mut watcher = networks::watcher(self.networks.as_deref(), self.app.as_deref())?;
        let (mut table, mut json, mut told) = (HEAD.to_owned(), Vec::new(), Vec::new());
        for (file, kind) in self.files.iter().zip(kinds) {
            let watched = self.watch(&mut watcher, file, kind, followed.as_ref())?;
            table.push_str(&watched.rows);
            json.push(watched.json);
            told.extend(watched.told);
        }
        for line in &told {
            table.push_str(&format!("# {}\n", plain(line).replace('\n', " ")));
        }
        Ok(Said::new(table.trim_end(), json!({ "files": json })))
    }

    /// Looks at one file from its start to its end.
    fn watch(
        &self,
        watcher: &mut Watcher,
        file: &Path,
        kind: Kind,
        followed: Option<&Followed>,
    ) -> Result<Watched, Failure> {
        let name = file.display().to_string();
        let mut course = followed.map(|followed| (followed, Course::default()));
        let (mut rows, mut pictures): (String, Vec<Value>) = Default::default();
        let mut see = |picture: &Picture<'_>| {
            // No decoder hands out a picture that cannot be looked at.
            let Ok(image) = Image::rgb(picture.width, picture.height, picture.rgb) else { return };
            let seen = Seen::of(&watcher.see(&image, picture.secs), picture.secs);
            seen.write_rows(&name, pictures.len() + 1, &mut rows);
            pictures.push(seen.json());
            if let Some((followed, course)) = &mut course {
                course.take(followed, &seen);
            }
        };
        let ended = each(file, kind, self.rate, &mut see);
        // The next file is of another moment.
        watcher.forget();
        let broken = match ended {
            Ok(()) => None,
            Err(reason) if pictures.is_empty() => return Err(unreadable(file, &reason)),
            Err(reason) => Some(format!("{name} {reason}; what came before that was looked at.")),
        };
        let about = course.iter().flat_map(|(followed, course)| course.lines(followed));
        let told = broken.iter().cloned().chain(about.map(|line| format!("{name}: {line}"))).collect();
        let movement = course.as_ref().map(|(followed, course)| course.json(followed));
        let json = json!({
            "file": file,
            "is_video": kind.is_video(),
            "pictures": pictures,
            "movement": movement,
            "told": broken,
        });
        Ok(Watched { rows, json, told })
    }
}

/// What came of one file.
struct Watched {
    rows: String,
    json: Value,
    told: Vec<String>,
}

/// What a file is, and whether it can be used so.
fn kind(file: &Path, is_followed: bool) -> Result<Kind, Failure> {
    if file.is_dir() {
        return Err(unreadable(file, "is a folder"));
    }
    let kind =
        Kind::of(file).map_err(|error: io::Error| unreadable(file, &format!("cannot be read: {error}")))?;
    if is_followed && !kind.is_video() {
        let words = format!("{} is a single picture. A movement takes time: name videos.", plain_name(file));
        return Err(Failure::new(Ending::AskedWrongly, words).with(json!({ "file": file })));
    }
    Ok(kind)
}

fn unreadable(file: &Path, reason: &str) -> Failure {
    Failure::could_not(format!("{} {}.", plain_name(file), plain(reason))).with(json!({ "file": file }))
}

fn plain_name(file: &Path) -> String {
    plain(&file.display().to_string())
}
