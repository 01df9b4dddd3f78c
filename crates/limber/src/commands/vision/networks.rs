//! Where the networks to see with are. They are part of the built app, and are never fetched.

use crate::built_app::{self, BuiltApp};
use crate::outcome::{Ending, Failure};
use ::vision::net::Level;
use ::vision::wire::Bundle;
use ::vision::{WatchSettings, Watcher};
use std::fs;
use std::path::Path;

/// The networks of bodies, with their detector, and those of faces.
const FILES: [&str; 2] = ["body", "face"];

const NO_APP: &str = "Seeing needs the networks of the built app. Say where that is with --app DIR, as for `limber serve`, or name a folder with \
                      body.bin and face.bin with --networks DIR.";

/// Who looks at the pictures, with the networks of a folder or else of the built app.
pub(crate) fn watcher(networks: Option<&Path>, app: Option<&Path>) -> Result<Watcher, Failure> {
    let read = match networks {
        Some(folder) => FILES.map(|name| read(&folder.join(format!("{name}.bin")))),
        None => {
            let app = BuiltApp::find(app)?.ok_or_else(|| Failure::new(Ending::AskedWrongly, NO_APP))?;
            FILES.map(|name| of_app(&app, &format!("camera-{name}")))
        }
    };
    let mut models = Bundle::default();
    for bundle in read {
        models = models.joined(bundle?);
    }
    let unusable = |error| Failure::could_not(format!("The networks lack something: {error}."));
    Watcher::new(&models, WatchSettings::default(), Level::best()).map_err(unusable)
}

fn of_app(app: &BuiltApp, name: &str) -> Result<Bundle, Failure> {
    let none = || {
        let words = format!("There are no networks to see with in {}: is it the built app?", app.place());
        Failure::could_not(words)
    };
    match app {
        BuiltApp::Folder(folder) => read(&built_app::file(folder, name, ".bin").ok_or_else(none)?),
        BuiltApp::Inside(_) => parse(&app.read(name, ".bin").ok_or_else(none)?, &app.place()),
    }
}

fn read(file: &Path) -> Result<Bundle, Failure> {
    let bytes = fs::read(file).map_err(|error| {
        Failure::could_not(format!("The networks in {} cannot be read: {error}.", file.display()))
    })?;
    parse(&bytes, &file.display().to_string())
}

fn parse(bytes: &[u8], place: &str) -> Result<Bundle, Failure> {
    Bundle::read(bytes)
        .map_err(|error| Failure::could_not(format!("The networks in {place} are damaged: {error}.")))
}
