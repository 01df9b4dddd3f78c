//! The body file: what is written is read back, and no bytes make the reader panic.

use figure::wire::{HalfMesh, HalfVertex, seal};
use figure::{Mesh, MeshError};
use proptest::prelude::*;

/// A strip of quads along the seam: small, but with every plane of the format in use.
fn strip(length: u16) -> HalfMesh {
    let vertex = |row: u16, column: u16| HalfVertex {
        position: [column * 300, row * 211 + 7, 40 + (row * row) % 97 + column],
        bones: [0, 5, 12, 0],
        weights: [200, 40, 15, 0],
        fields: [row as i8, -(column as i8), 100],
        on_seam: column == 0,
        is_stroke: row == 3,
    };
    let vertices = (0..=length).flat_map(|row| [vertex(row, 0), vertex(row, 1)]).collect();
    let triangles =
        (0..length).map(|row| 2 * row).flat_map(|k| [[k, k + 1, k + 2], [k + 1, k + 3, k + 2]]).collect();
    HalfMesh {
        step: 1.0e-4,
        origin: [0.0, -0.8, -0.1],
        joints: [[0.25, -0.5, 0.125]; 68],
        vertices,
        triangles,
    }
}

#[test]
fn a_half_survives_the_file() {
    let half = strip(40);
    let bytes = half.encode().expect("the strip is numbered by first use");
    assert_eq!(HalfMesh::decode(&bytes).expect("intact"), half);
}

#[test]
fn the_mirror_shares_the_seam() {
    let mesh = Mesh::from_half(&strip(10));
    assert_eq!(mesh.vertices().len(), 11 + 2 * 11);
    assert_eq!(mesh.triangles().len(), 40);
    let sum: f32 = mesh.vertices().iter().map(|vertex| vertex.position.x).sum();
    assert!(sum.abs() < 1.0e-6, "left and right cancel, but x sums to {sum}");
}

#[test]
fn damage_is_named() {
    let bytes = strip(4).encode().expect("numbered by first use");
    let changed = |place: usize, value: u8| {
        let mut bytes = bytes.clone();
        bytes[place] = value;
        bytes
    };
    let resealed = |place: usize, value: u8| seal(changed(place, value)[..bytes.len() - 4].to_vec());
    for (what, bytes, expected) in [
        ("another file", changed(0, b'G'), MeshError::Magic),
        ("a later version", changed(7, 2), MeshError::Version(2)),
        ("a flipped bit", changed(900, bytes[900] ^ 1), MeshError::Checksum),
        ("a number out of range", resealed(15, 0x7F), MeshError::Number),
    ] {
        assert_eq!(Mesh::parse(&bytes).expect_err(what), expected, "{what}");
    }
}

#[test]
fn vertices_must_be_numbered_by_first_use() {
    let mut half = strip(2);
    half.triangles.swap(0, 3);
    assert_eq!(half.encode(), Err(MeshError::Order));
}

#[test]
fn every_cut_is_an_error() {
    let bytes = strip(3).encode().expect("numbered by first use");
    for length in 0..bytes.len() {
        assert!(Mesh::parse(&bytes[..length]).is_err(), "cut to {length} bytes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = Mesh::parse(&bytes);
        let mut body = b"LIMBFIG\x01".to_vec();
        body.extend(bytes);
        let _ = Mesh::parse(&seal(body));
    }

    #[test]
    fn no_damage_below_the_checksum_panics(
        changes in prop::collection::vec((8_usize..1_200, any::<u8>()), 1..12)
    ) {
        let bytes = strip(12).encode().expect("numbered by first use");
        let mut body = bytes[..bytes.len() - 4].to_vec();
        for (place, value) in changes {
            if let Some(byte) = body.get_mut(place) {
                *byte = value;
            }
        }
        let _ = Mesh::parse(&seal(body));
    }
}
