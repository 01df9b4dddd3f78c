//! Where the networks to see with are. They are part of the built app, and are never fetched.

use crate::built_app;
use crate::outcome::{Ending, Failure};
use ::vision::net::Level;
use ::vision::wire::Bundle;
use ::vision::{WatchSettings, Watcher};
use std::fs;
use std::path::{Path, PathBuf};

/// The networks of bodies, with their detector, and those of faces.
const FILES: [&str; 2] = ["body", "face"];

/// Who looks at the pictures, with the networks of a folder or else of the built app.
pub(crate) fn watcher(networks: Option<&Path>, app: Option<&Path>) -> Result<Watcher, Failure> {
    let files = match (networks, app) {
        (Some(folder), _) => FILES.map(|name| Ok(folder.join(format!("{name}.bin")))),
        (None, Some(app)) => FILES.map(|name| of_app(app, name)),
        (None, None) => {
            let words = "Seeing needs the networks of the built app. Say where that is with --app DIR, as for `limber serve`, or \
                         name a folder with body.bin and face.bin with --networks DIR.";
            return Err(Failure::new(Ending::AskedWrongly, words));
        }
    };
    let mut models = Bundle::default();
    for file in files {
        models = models.joined(read(&file?)?);
    }
    let unusable = |error| Failure::could_not(format!("The networks lack something: {error}."));
    Watcher::new(&models, WatchSettings::default(), Level::best()).map_err(unusable)
}

fn of_app(app: &Path, name: &str) -> Result<PathBuf, Failure> {
    built_app::file(app, &format!("camera-{name}"), ".bin").ok_or_else(|| {
        let words = format!("There are no networks to see with in {}: is it the built app?", app.display());
        Failure::could_not(words)
    })
}

fn read(file: &Path) -> Result<Bundle, Failure> {
    let bytes = fs::read(file).map_err(|error| {
        Failure::could_not(format!("The networks in {} cannot be read: {error}.", file.display()))
    })?;
    Bundle::read(&bytes).map_err(|error| {
        Failure::could_not(format!("The networks in {} are damaged: {error}.", file.display()))
    })
}
