//! Files that are not what they say: refused, never a panic.

use std::path::Path;

/// Bytes that repeat from a seed, mostly small so that many are usable places and counts.
fn noise(count: usize, seed: u32) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state
    };
    (0..count).map(|_| if next().is_multiple_of(3) { (next() % 32) as u8 } else { 0 }).collect()
}

#[test]
fn noise_is_no_network() {
    for seed in 0..20_000 {
        let bytes = noise(16 + seed as usize % 200, seed);
        assert!(vision_assets::graph(&bytes, &[0]).is_err(), "{seed}");
    }
    assert!(vision_assets::graph(&[], &[0]).is_err());
}

/// With the real file where it was fetched: whatever is changed in its tables, it is read or refused.
#[test]
fn a_damaged_network_is_read_or_refused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../build/assets");
    let path = root.join("mediapipe-face-mesh/package/face_mesh_solution_packed_assets.data");
    let Ok(packed) = std::fs::read(path) else { return };
    let whole = &packed[3_757_224..3_986_256];
    assert!(vision_assets::graph(whole, &[0, 1]).is_ok());
    assert!(vision_assets::graph(whole, &[0, 7]).is_err());
    for cut in [0, 1, 100, 5_000, whole.len() / 2, whole.len() - 1] {
        let _ = vision_assets::graph(&whole[..cut], &[0, 1]);
    }
    for seed in 0..400_u32 {
        let mut damaged = whole.to_vec();
        let changes = noise(12, seed + 1);
        for (at, change) in changes.iter().enumerate() {
            // The tables lie at the ends of the file, the weights between.
            let place = (seed as usize * 7_919 + at * 104_729) % 24_000;
            let place = if at % 2 == 0 { place } else { damaged.len() - 1 - place };
            damaged[place] = damaged[place].wrapping_add(*change);
        }
        let _ = vision_assets::graph(&damaged, &[0, 1]);
    }
}
