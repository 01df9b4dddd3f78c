//! `limber vision` as a person runs it, with small networks that see nobody. What real ones see of recordings, the example
//! `judged` says.

mod running;
#[path = "../../vision/tests/small/mod.rs"]
mod small;

use std::fs;

use image::codecs::gif::GifEncoder;
use image::{Delay, Frame, ImageFormat, RgbImage, RgbaImage};
use running::Desk;
use serde_json::Value;
use vision::wire::{Bundle, CanonicalFace, Precision, encode};

/// A desk with networks that see nobody in a folder, and in what looks like a built app.
fn desk() -> Desk {
    let desk = Desk::new();
    let Bundle { mut networks, face } = small::models(-5.0);
    let faces = networks.split_off(2);
    let bodies = Bundle { networks, face: CanonicalFace::default() };
    let whole = |_: &str| Precision { bits: 10 };
    for folder in ["networks", "app/assets"] {
        fs::create_dir_all(desk.path().join(folder)).expect("a folder");
    }
    for (name, bundle) in [("body", bodies), ("face", Bundle { networks: faces, face })] {
        let bytes = encode(&bundle, whole);
        for file in [format!("networks/{name}.bin"), format!("app/assets/camera-{name}-0123456789ab.bin")] {
            fs::write(desk.path().join(file), &bytes).expect("it can be written");
        }
    }
    desk
}

/// So many pictures of one brightness.
fn y4m(rate: &str, pictures: usize, bright: u8) -> Vec<u8> {
    let mut file = format!("YUV4MPEG2 W64 H48 F{rate} C420jpeg\n").into_bytes();
    for _ in 0..pictures {
        file.extend(b"FRAME\n");
        file.extend([bright; 64 * 48]);
        file.extend([128; 2 * 32 * 24]);
    }
    file
}

fn put(desk: &Desk, name: &str, bytes: &[u8]) {
    fs::write(desk.path().join(name), bytes).expect("it can be written");
}

fn jpeg(bright: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let image = RgbImage::from_pixel(64, 48, image::Rgb([bright; 3]));
    image.write_to(&mut bytes, ImageFormat::Jpeg).expect("it can be written");
    bytes.into_inner()
}

const EYES: [&str; 2] = ["--networks", "networks"];

#[test]
fn each_picture_has_a_line_with_its_time_and_what_there_is() {
    let desk = desk();
    put(&desk, "dark.y4m", &y4m("2:1", 2, 16));
    put(&desk, "grey.y4m", &y4m("0:0", 2, 120));
    put(&desk, "row.mjpeg", &[jpeg(120), jpeg(0)].concat());
    put(&desk, "one.jpg", &jpeg(120));
    RgbImage::from_pixel(31, 17, image::Rgb([90; 3]))
        .save(desk.path().join("one.png"))
        .expect("it can be written");
    let mut gif = Vec::new();
    let frame = |shown_ms| {
        let image = RgbaImage::from_pixel(20, 10, image::Rgba([99, 99, 99, 255]));
        Frame::from_parts(image, 0, 0, Delay::from_numer_denom_ms(shown_ms, 1))
    };
    GifEncoder::new(&mut gif).encode_frames([frame(250), frame(0), frame(40)]).expect("it can be written");
    put(&desk, "moves.gif", &gif);
    let files = ["dark.y4m", "grey.y4m", "row.mjpeg", "one.jpg", "one.png", "moves.gif"];
    let words = [["vision", "--rate", "10"].as_slice(), &files, &EYES].concat();
    insta::assert_snapshot!("each_picture", desk.see(&words));
}

#[test]
fn the_networks_of_the_app_are_found_by_their_names() {
    let desk = desk();
    put(&desk, "dark.y4m", &y4m("25:1", 1, 16));
    insta::assert_snapshot!("app", desk.see(&["vision", "dark.y4m", "--app", "app"]));
    insta::assert_snapshot!("app_json", desk.see(&["vision", "dark.y4m", "--app", "app", "--json"]));
}

#[test]
fn a_movement_that_nobody_does_is_not_counted() {
    let desk = desk();
    put(&desk, "grey.y4m", &y4m("10:1", 50, 120));
    let words =
        ["vision", "grey.y4m", "--movement", "neck-rotation-seated", "--side", "right", "--age", "70"];
    let words = [words.as_slice(), &EYES].concat();
    let seen = desk.see(&words);
    let last: Vec<&str> = seen.lines().rev().take(2).collect();
    assert_eq!(
        last,
        [
            "# grey.y4m: not seen well from 3.1 s: none of what moves was seen",
            "# grey.y4m: 0 repetitions of “Turn the head” to the right, camera front, fitted to an age of 70"
        ],
        "{seen}"
    );
    let output = desk.output(&[words.as_slice(), &["--json"]].concat());
    let json: Value = serde_json::from_slice(&output.stdout).expect("one line of JSON");
    let movement = &json["files"][0]["movement"];
    assert_eq!(movement["repetitions"], Value::Array(Vec::new()), "{movement}");
    assert_eq!((&movement["side"], &movement["camera"]), (&"right".into(), &"front".into()));
}

#[test]
fn what_ends_early_is_looked_at_as_far_as_it_goes() {
    let desk = desk();
    let whole = y4m("25:1", 2, 16);
    put(&desk, "short.y4m", &whole[..whole.len() - 7]);
    put(&desk, "shorter.y4m", &whole[..100]);
    put(&desk, "half.jpg", &jpeg(120)[..300]);
    put(&desk, "row.mjpeg", &[jpeg(120), b"and then a letter".to_vec()].concat());
    for name in ["short.y4m", "shorter.y4m", "row.mjpeg"] {
        insta::assert_snapshot!(name, desk.see(&[["vision", name].as_slice(), &EYES].concat()));
    }
    let seen = desk.see(&[["vision", "half.jpg"].as_slice(), &EYES].concat());
    assert!(seen.contains("ends with 1\n--- errors\nhalf.jpg cannot be decoded: "), "{seen}");
}

#[test]
fn what_is_asked_wrongly_or_missing_is_told_in_words() {
    let desk = desk();
    put(&desk, "dark.y4m", &y4m("25:1", 1, 16));
    put(&desk, "one.jpg", &jpeg(120));
    fs::create_dir(desk.path().join("damaged")).expect("a folder");
    put(&desk, "damaged/body.bin", b"LIMV and nothing else");
    let rows: [(&str, &[&str]); 13] = [
        ("no_file", &[]),
        ("no_networks", &["dark.y4m"]),
        ("networks_elsewhere", &["dark.y4m", "--networks", "nowhere"]),
        ("networks_damaged", &["dark.y4m", "--networks", "damaged"]),
        ("no_app", &["dark.y4m", "--app", "networks"]),
        ("file_missing", &["gone.mp4", "--app", "app"]),
        ("file_missing_json", &["gone.mp4", "--app", "app", "--json"]),
        ("folder", &["app", "--app", "app"]),
        ("no_rate", &["dark.y4m", "--rate", "0"]),
        ("side_of_nothing", &["dark.y4m", "--side", "left"]),
        ("camera_elsewhere", &["dark.y4m", "--movement", "neck-rotation-seated", "--camera", "left"]),
        ("no_camera", &["dark.y4m", "--movement", "hands-in-lap"]),
        ("single_picture", &["dark.y4m", "one.jpg", "--movement", "neck-rotation-seated"]),
    ];
    for (name, words) in rows {
        insta::assert_snapshot!(name, desk.see(&[["vision"].as_slice(), words].concat()));
    }
    let seen = desk.see(&["vision", "dark.y4m", "--movement", "dance"]);
    assert!(
        seen.contains("ends with 2\n--- errors\n`dance` is no movement of the library. It has: "),
        "{seen}"
    );
}

#[test]
fn other_videos_need_a_program_that_may_be_missing() {
    let desk = desk();
    put(&desk, "clip.mp4", b"....ftypisom");
    let words = [["vision", "clip.mp4"].as_slice(), &EYES].concat();
    let output = desk.command(&words).env("PATH", "").output().expect("limber starts");
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        told,
        "clip.mp4 is neither JPEG, PNG, GIF, Y4M nor .mjpeg. Other pictures and videos are read by the program ffmpeg, which is \
         not installed.\n"
    );
}

#[test]
fn the_help_says_what_the_table_holds() {
    insta::assert_snapshot!("help", Desk::new().see(&["vision", "--help"]));
}
