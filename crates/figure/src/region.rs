//! Target regions: where a movement is felt, painted on the skin.
//!
//! Each region is a chain of tapering balls along the course of a muscle, cut to the skin that faces
//! the right way. They were placed by eye as surface projections. To a person they are regions, not
//! muscles, until someone qualified has looked at them.

use std::fmt;
use std::str::FromStr;

use glam::Vec3;
use kinematics::Side;

use crate::mesh::{Mesh, Vertex};

/// A region of one side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    /// Which region.
    pub region: Region,
    /// The person's own side.
    pub side: Side,
}

/// No region has this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no target region called `{0}`")]
pub struct RegionNameError(pub String);

/// A ball of the chain: x, y, z and radius in metres, at rest, on the person's left.
type Ball = [f32; 4];

/// Which skin a region may cover besides that of the trunk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cover {
    /// Not the arm.
    Trunk,
    /// Not even the shoulder's slope into the arm.
    TrunkOnly,
    /// Trunk and arm alike.
    WithArm,
}

struct Course {
    balls: &'static [Ball],
    /// Direction that the skin must face, and by how much.
    facing: [f32; 3],
    least_facing: f32,
    cover: Cover,
}

macro_rules! regions {
    ($($variant:ident, $name:literal, $cover:ident, facing $facing:expr, $least:literal, $balls:expr;)+) => {
        /// A part of the body that a movement works on.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "the muscles' names")]
        pub enum Region { $($variant),+ }

        impl Region {
            /// All regions, from the neck down.
            pub const ALL: &'static [Region] = &[$(Region::$variant),+];

            /// Its name in content files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Region::$variant => $name),+ }
            }

            fn course(self) -> Course {
                match self { $(Region::$variant => Course {
                    balls: &$balls, facing: $facing, least_facing: $least, cover: Cover::$cover,
                }),+ }
            }
        }
    };
}

regions! {
    UpperTrapezius, "upper_trapezius", Trunk, facing [0.0, 0.55, -0.83], -0.05,
        [[0.014, 0.700, -0.030, 0.024], [0.025, 0.640, -0.018, 0.028], [0.055, 0.600, -0.025, 0.032],
         [0.100, 0.575, -0.020, 0.030], [0.150, 0.550, 0.000, 0.024]];
    LevatorScapulae, "levator_scapulae", Trunk, facing [0.7, 0.0, -0.7], 0.0,
        [[0.040, 0.672, 0.000, 0.018], [0.052, 0.615, -0.005, 0.022], [0.070, 0.570, -0.035, 0.024]];
    Suboccipitals, "suboccipitals", Trunk, facing [0.0, 0.0, -1.0], 0.2,
        [[0.008, 0.705, -0.040, 0.021], [0.036, 0.703, -0.030, 0.020]];
    Sternocleidomastoid, "sternocleidomastoid", Trunk, facing [0.6, 0.0, 0.6], 0.1,
        [[0.058, 0.690, 0.018, 0.017], [0.045, 0.645, 0.045, 0.017], [0.018, 0.600, 0.070, 0.014]];
    Scalenes, "scalenes", Trunk, facing [0.9, 0.2, 0.3], 0.1,
        [[0.050, 0.648, 0.015, 0.019], [0.056, 0.602, 0.022, 0.023]];
    Rhomboids, "rhomboids_mid_trapezius", Trunk, facing [0.0, 0.0, -1.0], 0.2,
        [[0.022, 0.555, -0.060, 0.034], [0.050, 0.500, -0.070, 0.056], [0.022, 0.420, -0.070, 0.036]];
    RotatorCuff, "rotator_cuff", Trunk, facing [0.0, 0.0, -1.0], 0.1,
        [[0.085, 0.535, -0.060, 0.036], [0.130, 0.500, -0.050, 0.040], [0.118, 0.450, -0.065, 0.034]];
    Deltoid, "deltoid", WithArm, facing [0.8, 0.5, 0.0], -0.2,
        [[0.165, 0.545, 0.030, 0.048], [0.195, 0.530, 0.015, 0.056], [0.232, 0.455, 0.015, 0.044]];
    Pectoralis, "pectoralis", Trunk, facing [0.0, 0.0, 1.0], 0.15,
        [[0.034, 0.500, 0.120, 0.042], [0.048, 0.445, 0.140, 0.058], [0.100, 0.480, 0.110, 0.056],
         [0.150, 0.500, 0.080, 0.040]];
    Serratus, "serratus", Trunk, facing [1.0, 0.0, 0.0], 0.3,
        [[0.150, 0.400, 0.050, 0.042], [0.140, 0.340, 0.060, 0.042]];
    LatissimusDorsi, "latissimus_dorsi", Trunk, facing [0.4, 0.0, -0.9], 0.1,
        [[0.145, 0.430, -0.045, 0.042], [0.120, 0.340, -0.045, 0.052], [0.060, 0.230, -0.045, 0.046]];
    ThoracicErectors, "thoracic_erectors", Trunk, facing [0.0, 0.0, -1.0], -0.25,
        [[0.026, 0.520, -0.060, 0.032], [0.042, 0.400, -0.055, 0.052], [0.042, 0.290, -0.045, 0.052]];
    LumbarErectors, "lumbar_erectors", Trunk, facing [0.0, 0.0, -1.0], -0.25,
        [[0.042, 0.290, -0.042, 0.052], [0.044, 0.210, -0.045, 0.054], [0.030, 0.120, -0.062, 0.040]];
    QuadratusLumborum, "quadratus_lumborum", Trunk, facing [0.3, 0.0, -0.95], 0.15,
        [[0.078, 0.255, -0.035, 0.034], [0.078, 0.165, -0.045, 0.036]];
    Obliques, "obliques", Trunk, facing [0.9, 0.0, 0.3], 0.1,
        [[0.120, 0.300, 0.060, 0.058], [0.120, 0.140, 0.060, 0.062]];
    RectusAbdominis, "rectus_abdominis", TrunkOnly, facing [0.0, 0.0, 1.0], 0.1,
        [[0.036, 0.370, 0.140, 0.044], [0.036, 0.200, 0.130, 0.048], [0.026, 0.055, 0.120, 0.036]];
    GluteusMedius, "gluteus_medius", Trunk, facing [0.8, 0.2, -0.4], 0.2,
        [[0.130, 0.115, -0.020, 0.046], [0.165, 0.045, 0.000, 0.044]];
    GluteusMaximus, "gluteus_maximus", Trunk, facing [0.2, 0.0, -0.95], 0.1,
        [[0.055, 0.095, -0.085, 0.058], [0.095, 0.010, -0.085, 0.072]];
    Piriformis, "piriformis", Trunk, facing [0.0, 0.0, -1.0], 0.1,
        [[0.045, 0.062, -0.090, 0.026], [0.125, 0.028, -0.065, 0.022]];
    HipFlexors, "hip_flexors", TrunkOnly, facing [0.0, 0.0, 1.0], 0.1,
        [[0.070, 0.110, 0.100, 0.038], [0.098, 0.020, 0.100, 0.044], [0.105, -0.055, 0.110, 0.038]];
    Adductors, "adductors", Trunk, facing [-0.9, 0.0, 0.2], 0.1,
        [[0.030, -0.035, 0.030, 0.040], [0.060, -0.160, 0.030, 0.046], [0.090, -0.240, 0.030, 0.036]];
    Quadriceps, "quadriceps", TrunkOnly, facing [0.1, 0.0, 1.0], 0.05,
        [[0.118, -0.035, 0.110, 0.058], [0.126, -0.160, 0.115, 0.072], [0.132, -0.280, 0.095, 0.056]];
    Hamstrings, "hamstrings", Trunk, facing [0.0, 0.0, -1.0], 0.05,
        [[0.100, -0.065, -0.050, 0.062], [0.112, -0.170, -0.040, 0.070], [0.128, -0.285, -0.030, 0.054]];
    Calf, "calf", Trunk, facing [0.0, 0.0, -1.0], 0.05,
        [[0.150, -0.370, -0.040, 0.052], [0.158, -0.460, -0.050, 0.060], [0.168, -0.585, -0.040, 0.044]];
    TibialisAnterior, "tibialis_anterior", Trunk, facing [0.3, 0.0, 1.0], 0.15,
        [[0.160, -0.400, 0.060, 0.038], [0.172, -0.620, 0.050, 0.034]];
    WristForearm, "wrist_forearm", WithArm, facing [0.0, 0.0, 0.0], -1.0,
        [[0.364, 0.299, 0.050, 0.066], [0.463, 0.197, 0.184, 0.066]];
}

impl fmt::Display for Region {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

impl FromStr for Region {
    type Err = RegionNameError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.iter().find(|region| region.name() == name);
        found.copied().ok_or_else(|| RegionNameError(name.to_owned()))
    }
}

/// One unit of a field, in 127ths: fields are cut at zero, so only the slope near it matters.
const FIELD_SCALE: f32 = 110.0;
/// How far a region's corners are rounded, metres.
const ROUNDING: f32 = 0.010;

impl Mesh {
    /// Signed field of the targets per vertex, positive inside. Empty when there is no target.
    #[must_use]
    pub fn target_field(&self, targets: &[Target]) -> Vec<i8> {
        if targets.is_empty() {
            return Vec::new();
        }
        let inside = |vertex: &Vertex| targets.iter().map(|target| target.field(vertex)).fold(-1.0, f32::max);
        let field = self.diffused(self.vertices().iter().map(inside).collect(), ROUNDING);
        field.into_iter().map(|value: f32| (value * FIELD_SCALE).clamp(-127.0, 127.0) as i8).collect()
    }
}

impl Target {
    /// 1 on the region's course, 0 at its edge, negative outside.
    fn field(self, vertex: &Vertex) -> f32 {
        if vertex.is_stroke {
            return -1.0;
        }
        let course = self.region.course();
        let mirror = Vec3::new(self.side.sign(), 1.0, 1.0);
        let (position, normal) = (vertex.position * mirror, vertex.broad_normal * mirror);
        let on_course =
            course.balls.windows(2).map(|pair| within(position, pair[0], pair[1])).fold(-1.0, f32::max);
        let facing = normal.dot(Vec3::from(course.facing)) - course.least_facing;
        let arm = vertex.weight_of(|bone| matches!(bone, 12..=31 | 41..=60));
        let off_arm = match course.cover {
            Cover::Trunk => 2.0 * (0.6 - arm),
            Cover::TrunkOnly => 2.0 * (0.3 - arm),
            Cover::WithArm => 1.0,
        };
        // A region ends at the middle of the body; the twin of the other side joins it there.
        let own_side =
            if course.cover == Cover::WithArm { position.x * 20.0 } else { (position.x + 0.002) * 20.0 };
        on_course.min(2.0 * facing).min(off_arm).min(own_side).max(-1.0)
    }
}

/// 1 on the axis of a tapering capsule, 0 on its surface, in units of its radius there.
fn within(point: Vec3, from: Ball, to: Ball) -> f32 {
    let (start, end) = (Vec3::new(from[0], from[1], from[2]), Vec3::new(to[0], to[1], to[2]));
    let axis = end - start;
    let share = ((point - start).dot(axis) / axis.length_squared()).clamp(0.0, 1.0);
    let radius = from[3] + (to[3] - from[3]) * share;
    1.0 - (start + axis * share).distance(point) / radius
}
