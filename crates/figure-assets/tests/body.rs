//! The prepared body against the skeleton, the regions and the golden pictures.
//!
//! The body is fetched, not committed: without `figure.bin` under `build/` (made by `cargo xtask assets`) these tests say so and pass. `LIMBER_BLESS=1` writes the golden pictures anew.

#[path = "../examples/common/mod.rs"]
mod common;

use std::path::{Path, PathBuf};

use common::{Plates, load, save};
use figure::{Contact, Image, Mesh, Palette, Part, Region, Target, plate, skin};
use glam::Vec3;
use kinematics::Side;
use kinematics::skeleton::{BoneId, Skeleton};
use library::Movement;

/// Pixels of a golden picture's side.
const SIZE: usize = 240;
/// Mean difference of a channel that is let pass, of 255: rounding differs between machines.
const MEAN_TOLERANCE: f64 = 1.0;
/// Share of pixels that may differ clearly (by a fifth of the range): ink shifted by a sample.
const CLEAR_TOLERANCE: f64 = 0.01;

/// Movement and key pose: every support, view, zoom and kind of prop once.
const GOLDEN: [(&str, usize); 15] = [
    ("neck-rotation-seated", 1),
    ("upper-trapezius-stretch", 1),
    ("cat-cow", 1),
    ("bird-dog", 1),
    ("childs-pose", 1),
    ("single-knee-to-chest", 1),
    ("half-kneeling-hip-flexor", 1),
    ("doorway-chest-stretch", 1),
    ("side-bridge-knees", 1),
    ("lower-trunk-rotation", 1),
    ("sit-to-stand", 1),
    ("wall-push-up-plus", 1),
    ("band-lateral-raise", 1),
    ("pelvic-tilt", 1),
    ("curl-up", 1),
];

#[expect(clippy::print_stderr, reason = "a test that cannot run must not look like one that passed")]
fn body() -> Option<Mesh> {
    let build = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../build");
    let found =
        ["assets/figure.bin", "figure.bin"].iter().find_map(|name| std::fs::read(build.join(name)).ok());
    if found.is_none() {
        eprintln!("SKIPPED: {} holds no figure.bin; `cargo xtask assets` prepares it", build.display());
    }
    found.map(|bytes| Mesh::parse(&bytes).expect("cargo xtask assets prepares a body that can be read"))
}

#[test]
fn the_body_turns_where_the_skeleton_does() {
    let Some(mesh) = body() else { return };
    let skeleton = Skeleton::reference();
    for (bone, joint) in BoneId::all().zip(mesh.joints()) {
        let apart = skeleton.rest_joint(bone).distance(*joint);
        // The skeleton's table is written to a tenth of a millimetre.
        assert!(apart < 1.0e-4, "{} is {apart} m off", bone.name());
    }
}

#[test]
fn the_body_is_whole_symmetric_and_of_a_persons_size() {
    let Some(mesh) = body() else { return };
    let mean =
        mesh.vertices().iter().map(|vertex| vertex.position).sum::<Vec3>() / mesh.vertices().len() as f32;
    assert!(mean.x.abs() < 1.0e-4, "the middle lies {} m off", mean.x);
    let heights = mesh.vertices().iter().map(|vertex| vertex.position.y);
    let (least, most) = heights.fold((f32::MAX, f32::MIN), |(least, most), y| (least.min(y), most.max(y)));
    assert!((1.60..1.70).contains(&(most - least)), "{} m tall", most - least);
    assert!(mesh.vertices().iter().all(|vertex| (vertex.broad_normal.length() - 1.0).abs() < 1.0e-3));
}

#[test]
fn every_region_covers_skin_of_its_own_side() {
    let Some(mesh) = body() else { return };
    for &region in Region::ALL {
        for side in Side::BOTH {
            let field = mesh.target_field(&[Target { region, side }]);
            let covered = mesh.vertices().iter().zip(&field).filter(|(_, inside)| **inside > 0);
            let places: Vec<Vec3> = covered.map(|(vertex, _)| vertex.position).collect();
            assert!(places.len() > 12, "{region} {side:?} covers {} vertices", places.len());
            let strayed = places.iter().filter(|place| place.x * side.sign() < -0.012).count();
            assert_eq!(strayed, 0, "{region} {side:?} reaches across the middle");
        }
    }
}

/// How far skin may be below the floor before it is pressed flat, metres: hair and bone of a head give way less than
/// the flesh of a back.
const HEAD_SINKS: f32 = 0.012;
const FLESH_SINKS: f32 = 0.030;

#[test]
fn nobody_sinks_into_the_floor() {
    let Some(mesh) = body() else { return };
    let sunk: Vec<String> =
        content_bundle::content().movements.iter().flat_map(|movement| sinks(&mesh, movement)).collect();
    assert!(sunk.is_empty(), "{sunk:#?}");
}

/// Moments of a movement at which skin is further below the floor than it gives way.
fn sinks(mesh: &Mesh, movement: &Movement) -> Vec<String> {
    const LIFT: f32 = 1.0;
    let skeleton = Skeleton::reference();
    let motion = movement.authored_motion();
    let moments = (0..8).map(|eighth| motion.cycle_secs() * eighth as f32 / 8.0);
    let lowest = |time_secs: f32, is_head: bool| {
        let mut posed = skeleton.solve(motion.support, &motion.sample(time_secs), motion.mirrored);
        // Off the floor, which would press the skin flat before it is measured.
        posed.bones.iter_mut().for_each(|bone| bone.joint.y += LIFT);
        let skin = skin(mesh, &Palette::of(&skeleton, &posed), &Contact::default());
        let own =
            mesh.vertices().iter().zip(&skin).filter(|(vertex, _)| (vertex.part == Part::Head) == is_head);
        own.map(|(_, skin)| skin.position.y - LIFT).fold(f32::MAX, f32::min)
    };
    let of_parts =
        moments.flat_map(|time_secs| [(time_secs, true, HEAD_SINKS), (time_secs, false, FLESH_SINKS)]);
    let too_low = of_parts.filter_map(|(time_secs, is_head, most)| {
        let height = lowest(time_secs, is_head);
        let part = if is_head { "head" } else { "body" };
        (height < -most).then(|| format!("{}: {part} at {height:.3} m, {time_secs:.1} s in", movement.id))
    });
    too_low.collect()
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    let Some(mesh) = body() else { return };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../figure/tests/golden");
    let complaints: Vec<String> =
        GOLDEN.iter().filter_map(|&(id, key)| complaint(&mesh, &folder, id, key)).collect();
    assert!(complaints.is_empty(), "look at the pictures, then LIMBER_BLESS=1:\n{}", complaints.join("\n"));
}

fn complaint(mesh: &Mesh, folder: &Path, id: &str, key: usize) -> Option<String> {
    let Some(movement) = content_bundle::content().movement(&id.into()) else {
        return Some(format!("{id}: there is no such movement"));
    };
    let drawn = Plates::new(mesh, movement).draw(key, SIZE, &plate::LIGHT);
    let path: PathBuf = folder.join(format!("{id}.png"));
    if std::env::var_os("LIMBER_BLESS").is_some() {
        return save(&path, &drawn).err().map(|error| format!("{id}: {error}"));
    }
    let golden = match load(&path) {
        Ok(golden) => golden,
        Err(error) => return Some(format!("{id}: {error}")),
    };
    let (mean, clear) = difference(&drawn, &golden);
    (mean > MEAN_TOLERANCE || clear > CLEAR_TOLERANCE)
        .then(|| format!("{id}: mean difference {mean:.2}, {:.1} % of the pixels clearly", 100.0 * clear))
}

/// Mean difference of a channel, and the share of pixels that differ by more than a fifth.
fn difference(a: &Image, b: &Image) -> (f64, f64) {
    if (a.width, a.height) != (b.width, b.height) {
        return (255.0, 1.0);
    }
    let apart = |(a, b): (&u8, &u8)| f64::from(a.abs_diff(*b));
    let sum: f64 = a.rgba.iter().zip(&b.rgba).map(apart).sum();
    let clear = a
        .rgba
        .chunks_exact(4)
        .zip(b.rgba.chunks_exact(4))
        .filter(|(a, b)| a.iter().zip(*b).map(apart).any(|d| d > 51.0));
    (sum / a.rgba.len() as f64, clear.count() as f64 / (a.width * a.height) as f64)
}
