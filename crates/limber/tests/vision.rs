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

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
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
            "# grey.y4m: 0 repetitions of “Slow head turns” to the right, camera front, fitted to an age of 70"
        ],
        "{seen}"
    );
    let output = desk.output(&[words.as_slice(), &["--json"]].concat());
    let json: Value = serde_json::from_slice(&output.stdout).expect("one line of JSON");
    let movement = &json["files"][0]["movement"];
    assert_eq!(movement["repetitions"], Value::Array(Vec::new()), "{movement}");
    assert_eq!((&movement["side"], &movement["camera"]), (&"right".into(), &"front".into()));
    let not_seen = movement["not_seen"].as_array().expect("a list");
    assert!(not_seen.iter().all(|lost| lost["why"] == "gone") && !not_seen.is_empty(), "{movement}");
}

#[test]
fn what_ends_early_is_looked_at_as_far_as_it_goes() {
    let desk = desk();
    let whole = y4m("25:1", 2, 16);
    put(&desk, "short.y4m", &whole[..whole.len() - 7]);
    put(&desk, "shorter.y4m", &whole[..100]);
    put(&desk, "half.jpg", &jpeg(120)[..300]);
    put(&desk, "row.mjpeg", &[jpeg(120), b"and then a letter".to_vec()].concat());
    put(&desk, "head.y4m", &y4m("25:1", 0, 16));
    for name in ["short.y4m", "shorter.y4m", "row.mjpeg"] {
        insta::assert_snapshot!(name, desk.see(&[["vision", name].as_slice(), &EYES].concat()));
    }
    let seen = desk.see(&[["vision", "half.jpg"].as_slice(), &EYES].concat());
    assert!(seen.contains("ends with 1\n--- errors\nhalf.jpg cannot be decoded: "), "{seen}");
    let seen = desk.see(&[["vision", "head.y4m"].as_slice(), &EYES].concat());
    assert!(seen.ends_with("ends with 1\n--- errors\nhead.y4m holds no picture.\n"), "{seen}");
}

#[test]
fn one_bad_file_does_not_take_the_others_along() {
    let desk = desk();
    put(&desk, "dark.y4m", &y4m("25:1", 1, 16));
    put(&desk, "head.y4m", &y4m("25:1", 0, 16));
    put(&desk, "more.y4m", &y4m("25:1", 1, 16));
    let words = [["vision", "dark.y4m", "head.y4m", "more.y4m"].as_slice(), &EYES].concat();
    let output = desk.output(&words);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text(&output.stdout),
        "file,picture,seconds,scene,angle,degrees,confidence,head_lost\n\
         dark.y4m,1,0.000,dark,,,,\n\
         more.y4m,1,0.000,dark,,,,\n\
         # head.y4m holds no picture.\n"
    );
    assert_eq!(text(&output.stderr), "head.y4m holds no picture.\n");
    let output = desk.output(&[words.as_slice(), &["--json"]].concat());
    assert_eq!(output.status.code(), Some(1));
    let json: Value = serde_json::from_slice(&output.stdout).expect("one line of JSON");
    let pictures: Vec<usize> = json["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| file["pictures"].as_array().expect("a list").len())
        .collect();
    assert_eq!(pictures, [1, 0, 1]);
    assert_eq!(json["files"][1]["told"][0], "head.y4m holds no picture.");
}

#[test]
fn a_damaged_picture_of_a_row_is_passed_over() {
    let desk = desk();
    put(&desk, "row.mjpeg", &[jpeg(120), damaged(jpeg(120)), b"\xff\xff".to_vec(), jpeg(120)].concat());
    // Without the end of its scan, and the mark of its end.
    let cut = jpeg(120)[..jpeg(120).len() - 3].to_vec();
    put(&desk, "cut.mjpeg", &[jpeg(120), cut, jpeg(120)].concat());
    put(&desk, "none.mjpeg", &damaged(jpeg(120)));
    for name in ["row.mjpeg", "cut.mjpeg"] {
        let output = desk.output(&[["vision", name, "--rate", "10"].as_slice(), &EYES].concat());
        assert_eq!(
            text(&output.stdout),
            format!(
                "file,picture,seconds,scene,angle,degrees,confidence,head_lost\n\
                 {name},1,0.000,nobody,,,,\n\
                 {name},2,0.200,nobody,,,,\n\
                 # {name} holds 1 picture that cannot be decoded, left out here.\n"
            )
        );
        assert_eq!(output.status.code(), Some(0), "{name}");
    }
    let seen = desk.see(&[["vision", "none.mjpeg"].as_slice(), &EYES].concat());
    let told = "ends with 1\n--- errors\nnone.mjpeg holds 1 picture that cannot be decoded, left out here.\n";
    assert!(seen.ends_with(told), "{seen}");
}

/// A picture whose parts are where they should be, and whose size is none.
fn damaged(mut jpeg: Vec<u8>) -> Vec<u8> {
    let at = place(&jpeg, &[0xff, 0xc0]);
    jpeg[at + 5..at + 9].fill(0);
    jpeg
}

/// Where something begins.
fn place(bytes: &[u8], of: &[u8]) -> usize {
    bytes.windows(of.len()).position(|window| window == of).expect("it is there")
}

#[test]
fn a_size_that_is_claimed_takes_no_memory() {
    let desk = desk();
    let mut jpeg = jpeg(120);
    let at = place(&jpeg, &[0xff, 0xc0]);
    jpeg[at + 5..at + 9].fill(0xff);
    put(&desk, "huge.jpg", &jpeg);
    let mut png = std::io::Cursor::new(Vec::new());
    let image = RgbImage::from_pixel(3, 2, image::Rgb([90; 3]));
    image.write_to(&mut png, ImageFormat::Png).expect("it can be written");
    let mut png = png.into_inner();
    let at = place(&png, b"IHDR");
    png[at + 4..at + 12].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let sum = sum_of_png(&png[at..at + 17]);
    png[at + 17..at + 21].copy_from_slice(&sum.to_be_bytes());
    put(&desk, "huge.png", &png);
    let mut gif = Vec::new();
    let frame = Frame::new(RgbaImage::from_pixel(20, 10, image::Rgba([99, 99, 99, 255])));
    GifEncoder::new(&mut gif).encode_frames([frame]).expect("it can be written");
    gif[6..10].fill(0xff);
    put(&desk, "huge.gif", &gif);
    for name in ["huge.jpg", "huge.png", "huge.gif"] {
        let seen = desk.see(&[["vision", name].as_slice(), &EYES].concat());
        let told = format!("ends with 1\n--- errors\n{name} cannot be decoded: Memory limit exceeded.\n");
        assert!(seen.ends_with(&told), "{seen}");
    }
}

/// The checksum of a PNG's chunk, with its kind.
fn sum_of_png(bytes: &[u8]) -> u32 {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 },
        )
    });
    !sum
}

#[test]
fn the_networks_of_a_folder_come_before_those_of_the_app() {
    let desk = desk();
    put(&desk, "dark.y4m", &y4m("25:1", 1, 16));
    // There are none in that app.
    let output = desk.output(&["vision", "dark.y4m", "--app", "networks", "--networks", "networks"]);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
    let output = desk.output(&["vision", "dark.y4m", "--app", "app", "--networks", "app"]);
    assert_eq!(output.status.code(), Some(1), "there are none by these names");
}

#[test]
fn single_pictures_that_are_not_read_are_not_taken_for_videos() {
    let desk = desk();
    put(&desk, "one.webp", b"RIFF\x10\0\0\0WEBPVP8 ");
    let seen = desk.see(&[["vision", "one.webp"].as_slice(), &EYES].concat());
    let told = "one.webp is a picture as WebP; of single pictures, JPEG and PNG are read.\n";
    assert!(seen.ends_with(&format!("ends with 1\n--- errors\n{told}")), "{seen}");
}

/// Names that are no text are files too.
#[cfg(target_os = "linux")]
#[test]
fn a_file_may_be_called_by_any_bytes() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let desk = desk();
    let [there, gone] = [b"gr\xffy.y4m", b"g\xffne.y4m"].map(|name| OsStr::from_bytes(name).to_owned());
    fs::write(desk.path().join(&there), y4m("25:1", 1, 16)).expect("it can be written");
    let forms: [&[&str]; 2] = [&[], &["--json"]];
    for form in forms {
        let see = |file: &OsStr| {
            let words = [["vision"].as_slice(), &EYES, form].concat();
            let output = desk.command(&words).arg(file).output().expect("limber starts");
            (output.status.code(), text(&output.stdout), text(&output.stderr))
        };
        let (ending, seen, told) = see(there.as_os_str());
        assert!(
            ending == Some(0) && seen.contains("gr\u{fffd}y.y4m") && told.is_empty(),
            "{ending:?} {seen} {told}"
        );
        let (ending, seen, told) = see(gone.as_os_str());
        assert!(
            ending == Some(1) && seen.is_empty() && told.contains("g\u{fffd}ne.y4m"),
            "{ending:?} {seen} {told}"
        );
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_told() {
    let seen = desk().see(&[["vision", "/dev/null"].as_slice(), &EYES].concat());
    let told = "/dev/null is a pipe or a device: write it to a file first, and name that.\n";
    assert!(seen.ends_with(&format!("ends with 1\n--- errors\n{told}")), "{seen}");
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
        "clip.mp4 is neither JPEG, PNG, GIF, Y4M nor .mjpeg. Other videos are read by the program ffmpeg, which is not installed.\n"
    );
}

/// What another program does in the place of ffmpeg, and what is told then.
#[cfg(unix)]
#[test]
fn what_ffmpeg_says_is_told_and_what_we_refuse_is_not_its_fault() {
    let (head, row) =
        ("file,picture,seconds,scene,angle,degrees,confidence,head_lost\n", "clip.mp4,1,0.000,dark,,,,\n");
    let rows: [(&str, i32, Option<&str>, &str); 10] = [
        ("cat whole.y4m", 0, Some(""), ""),
        (
            "cat whole.y4m; echo '[h264] damaged' >&2; echo more >&2",
            0,
            Some("# clip.mp4 was read, but ffmpeg says: [h264] damaged.\n"),
            "",
        ),
        (
            "cat short.y4m",
            0,
            Some(
                "# clip.mp4 cannot be decoded: it ends within a picture; what came before that was looked at.\n",
            ),
            "",
        ),
        (
            "cat short.y4m; echo lost >&2; exit 3",
            0,
            Some("# clip.mp4 cannot be read by ffmpeg: lost; what came before that was looked at.\n"),
            "",
        ),
        (
            "cat whole.y4m; kill -9 $$",
            0,
            Some(
                "# clip.mp4 cannot be read by ffmpeg: it does not say why; what came before that was looked at.\n",
            ),
            "",
        ),
        (
            "echo 'moov atom not found' >&2; exit 1",
            1,
            None,
            "clip.mp4 cannot be read by ffmpeg: moov atom not found.\n",
        ),
        (
            "echo 'Format not on whitelist' >&2; exit 1",
            1,
            None,
            "clip.mp4 is no video of a kind that is read here.\n",
        ),
        (
            "echo \"Undefined constant or missing '(' in 'source_fps,60)'\" >&2; exit 1",
            1,
            None,
            "clip.mp4 is to be read by ffmpeg, and the one that is installed is older than 4.4.\n",
        ),
        ("exit 0", 1, None, "clip.mp4 holds no picture.\n"),
        // It would never end by itself.
        (
            "echo 'YUV4MPEG2 W2 H2 C420p10'; echo 'not it' >&2; exec sleep 600",
            1,
            None,
            "clip.mp4 cannot be decoded: its pictures are coded as “420p10”; 420, 422, 444 and mono with 8 bits are read.\n",
        ),
    ];
    for (script, ending, told, errors) in rows {
        let output = with_ffmpeg(script);
        let table = told.map_or_else(String::new, |told| format!("{head}{row}{told}"));
        assert_eq!(text(&output.stdout), table, "{script}");
        assert_eq!(text(&output.stderr), errors, "{script}");
        assert_eq!(output.status.code(), Some(ending), "{script}");
    }
}

/// Looks at a file that is not read here, with a script by the name of ffmpeg.
#[cfg(unix)]
fn with_ffmpeg(script: &str) -> std::process::Output {
    use std::os::unix::fs::PermissionsExt;

    let desk = desk();
    let whole = y4m("25:1", 1, 16);
    put(&desk, "whole.y4m", &whole);
    put(&desk, "short.y4m", &[whole.as_slice(), b"FRAME\nand no more"].concat());
    put(&desk, "clip.mp4", b"....ftypisom");
    fs::create_dir(desk.path().join("bin")).expect("a folder");
    put(&desk, "bin/ffmpeg", format!("#!/bin/sh\n{script}\n").as_bytes());
    let may_run = fs::Permissions::from_mode(0o755);
    fs::set_permissions(desk.path().join("bin/ffmpeg"), may_run).expect("it is ours");
    let mut path = desk.path().join("bin").into_os_string();
    path.push(":/usr/bin:/bin");
    let words = [["vision", "clip.mp4"].as_slice(), &EYES].concat();
    desk.command(&words).env("PATH", path).output().expect("limber starts")
}

#[test]
fn the_help_says_what_the_table_holds() {
    insta::assert_snapshot!("help", Desk::new().see(&["vision", "--help"]));
}
