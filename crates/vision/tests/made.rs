//! The models' file and the whole watcher, with small networks that are made here.

use proptest::prelude::*;
use vision::graph::{Activation, Graph, Node, Operator, Shape, Weights, Window};
use vision::net::Level;
use vision::wire::{Bundle, CanonicalFace, Network, Precision, ReadErrorKind, encode, names};
use vision::{HeadSight, Image, Sight, WatchSettings, Watcher};

/// One convolution of the whole input to each result, whatever is seen: the results are the biases.
fn constant(name: &str, side: usize, results: &[(Shape, f32)]) -> Network {
    let mut graph = Graph { shapes: vec![Shape::new(side, side, 3)], nodes: Vec::new(), outputs: Vec::new() };
    for (shape, value) in results {
        let weights = Weights { values: vec![0.0; 3 * shape.channels], bias: vec![*value; shape.channels] };
        let output = graph.shapes.len();
        graph.shapes.push(*shape);
        let operator = Operator::Convolution(Window::POINT, weights, Activation::Identity);
        graph.nodes.push(Node { operator, inputs: vec![0], output });
        graph.outputs.push(output);
    }
    Network { name: name.to_owned(), graph }
}

/// Networks of the right extents that see nobody, or somebody everywhere. A box that is a sixth of the picture wide is
/// found in every cell; the points of a body and of a face all lie in one place.
fn models(score: f32) -> Bundle {
    let flat = |count| Shape::new(1, 1, count);
    let heat = Shape::new(64, 64, 39);
    let networks = vec![
        constant(names::POSE_DETECTOR, 224, &[(flat(2254 * 12), 40.0), (flat(2254), score)]),
        constant(
            names::POSE_LITE,
            256,
            &[(flat(195), 100.0), (flat(1), score), (heat, -9.0), (flat(117), 0.125)],
        ),
        constant(names::FACE_DETECTOR, 128, &[(flat(896 * 16), 40.0), (flat(896), score)]),
        constant(names::FACE_MESH, 192, &[(flat(1404), 90.0), (flat(1), score)]),
    ];
    let face = CanonicalFace { points_cm: vec![[0.0; 3]; 468], fit: vec![(4, 1.0), (33, 0.5)] };
    Bundle { networks, face }
}

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
