//! No file, whatever is in it, makes the readers of videos panic, hang or take memory for what is not there.
#![no_main]
#![allow(dead_code, reason = "only the readers' own ways in are used")]

#[path = "../../crates/limber/src/commands/vision/jpeg_row.rs"]
mod jpeg_row;
#[path = "../../crates/limber/src/commands/vision/y4m.rs"]
mod y4m;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    video(bytes);
    // So that the fuzzer need not find the first line.
    let codings = ["C420", "C422", "C444", "Cmono", "XYSCSS=422"];
    let head = format!("{} W5 H3 {}\n", String::from_utf8_lossy(y4m::MAGIC), codings[bytes.len() % codings.len()]);
    video(&[head.as_bytes(), bytes].concat());
    let mut row = jpeg_row::Row::of(bytes);
    loop {
        match row.next_picture() {
            Ok(None) => break,
            Ok(Some(picture)) => assert!(picture.len() <= bytes.len(), "a picture is part of its row"),
            // What lies behind a fault is looked for.
            Err(_) => {}
        }
    }
});

/// Every picture has as many bytes as its size needs.
fn video(bytes: &[u8]) {
    let Ok(mut video) = y4m::Y4m::open(bytes) else { return };
    let (width, height) = video.size();
    let mut rgb = Vec::new();
    while let Ok(true) = video.next(&mut rgb) {
        assert_eq!(rgb.len(), 3 * width * height);
    }
}
