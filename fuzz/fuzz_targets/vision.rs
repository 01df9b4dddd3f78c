//! No bytes make the reading of networks or the looking at pictures panic or hang.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::{LazyLock, Mutex};
use vision::net::Level;
use vision::wire::Bundle;
use vision::{Image, WatchSettings, Watcher};

/// The real networks where `cargo xtask assets` has made them; without them only the readers are tried.
static WATCHER: LazyLock<Option<Mutex<Watcher>>> = LazyLock::new(|| {
    let read = |name: &str| {
        let path = format!("{}/../build/vision/{name}.bin", env!("CARGO_MANIFEST_DIR"));
        Bundle::read(&std::fs::read(path).ok()?).ok()
    };
    let models = read("body")?.joined(read("face")?);
    Watcher::new(&models, WatchSettings::default(), Level::best()).ok().map(Mutex::new)
});

fuzz_target!(|bytes: &[u8]| {
    let _ = Bundle::read(bytes);
    let _ = vision_assets::graph(bytes, &[0]);
    let [width, height, kind, time, pixels @ ..] = bytes else { return };
    let (width, height, time_secs) = (usize::from(*width), usize::from(*height), f64::from(*time) / 10.0);
    let image = match kind % 2 {
        0 => Image::rgb(width, height, pixels),
        _ => Image::rgba(width, height, pixels),
    };
    // A picture of the right length, whatever is left of the bytes.
    let filled: Vec<u8> = pixels.iter().copied().cycle().take(3 * width * height).collect();
    for image in [image, Image::rgb(width, height, &filled)].into_iter().flatten() {
        if let Some(watcher) = WATCHER.as_ref() {
            watcher.lock().expect("nobody panicked").see(&image, time_secs);
        }
    }
});
