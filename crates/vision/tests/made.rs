//! The models' file and the whole watcher, with small networks that are made for it.

mod small;

use proptest::prelude::*;
use small::models;
use vision::graph::Operator;
use vision::net::Level;
use vision::wire::{Bundle, Precision, ReadErrorKind, encode, names};
use vision::{HeadSight, Image, Sight, WatchSettings, Watcher};

fn watcher(score: f32) -> Watcher {
    Watcher::new(&models(score), WatchSettings::default(), Level::best()).expect("all networks are there")
}

#[test]
fn a_file_returns_what_was_written() {
    let bundle = models(0.5);
    let bytes = encode(&bundle, |_| Precision { bits: 10 });
    assert_eq!(Bundle::read(&bytes), Ok(bundle));
    for end in [0, 3, 6, 40, bytes.len() - 1] {
        assert!(Bundle::read(&bytes[..end]).is_err(), "{end}");
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(Bundle::read(&longer).expect_err("too long").kind(), ReadErrorKind::Length);
}

#[test]
fn fewer_bits_keep_each_number_nearly() {
    let mut bundle = models(0.5);
    let Operator::Convolution(_, weights, _) = &mut bundle.networks[2].graph.nodes[1].operator else {
        panic!("it is one");
    };
    weights.values = (0..weights.values.len()).map(|at| (at as f32 * 0.37).sin()).collect();
    let expected = weights.values.clone();
    let read = Bundle::read(&encode(&bundle, |_| Precision { bits: 6 })).expect("it was just written");
    let Operator::Convolution(_, weights, _) = &read.networks[2].graph.nodes[1].operator else {
        panic!("it is one");
    };
    for (found, expected) in weights.values.iter().zip(&expected) {
        assert!((found - expected).abs() <= expected.abs() / 120.0, "{found}, not {expected}");
    }
}

#[test]
fn a_missing_network_is_said() {
    let mut bundle = models(0.5);
    bundle.networks.remove(2);
    let error = Watcher::new(&bundle, WatchSettings::default(), Level::best()).expect_err("one is missing");
    assert_eq!(error.kind(), ReadErrorKind::Missing);
    assert!(error.to_string().contains(names::FACE_DETECTOR), "{error}");
}

#[test]
fn darkness_and_nobody_are_states() {
    let mut nobody = watcher(-5.0);
    let (black, grey) = (vec![3; 3 * 64 * 48], vec![120; 3 * 64 * 48]);
    assert_eq!(nobody.see(&Image::rgb(64, 48, &black).expect("an image"), 0.0), Sight::TooDark);
    assert_eq!(nobody.see(&Image::rgb(64, 48, &grey).expect("an image"), 0.1), Sight::Nobody);
}

#[test]
fn points_that_make_no_sense_make_no_angle() {
    let grey = vec![120; 3 * 64 * 48];
    let image = Image::rgb(64, 48, &grey).expect("an image");
    let mut watcher = watcher(5.0);
    for at in 0..3 {
        if let Sight::Person(person) = watcher.see(&image, f64::from(at)) {
            assert!(!matches!(person.head, HeadSight::Seen(_)), "a face in one point has no pose");
            assert!(person.angles.iter().all(|reading| reading.degrees.is_finite()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_picture_of_any_size_panics(
        (width, height) in (1_usize..90, 1_usize..90),
        score in prop_oneof![Just(-5.0_f32), Just(5.0), Just(f32::NAN), Just(f32::INFINITY)],
        seed in any::<u8>(),
    ) {
        let bytes: Vec<u8> = (0..4 * width * height).map(|at| (at as u8).wrapping_mul(seed)).collect();
        let image = Image::rgba(width, height, &bytes).expect("as many bytes as it needs");
        let mut models = models(5.0);
        for network in &mut models.networks {
            if let Operator::Convolution(_, weights, _) = &mut network.graph.nodes[1].operator
                && score.is_finite()
            {
                weights.bias.fill(score);
            }
        }
        let mut watcher = Watcher::new(&models, WatchSettings::default(), Level::best()).expect("complete");
        for time_secs in [0.0, 0.1, 0.1, f64::NAN, -3.0] {
            watcher.see(&image, time_secs);
        }
    }

    #[test]
    fn no_bytes_panic_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in any::<prop::sample::Index>()) {
        let _ = Bundle::read(&bytes);
        let mut file = encode(&models(1.0), |_| Precision { bits: 10 });
        let at = cut.index(file.len());
        for (place, byte) in file[at..].iter_mut().zip(&bytes) {
            *place = *byte;
        }
        let _ = Bundle::read(&file);
    }
}
