//! What stands around a person, and how much of it all is in the picture.
//!
//! Furniture is placed after the posed body: a desk's top lies under the palms that rest on it, a
//! wall behind the back that leans on it. So a figure never misses what it touches.

use glam::{Vec2, Vec3};
use kinematics::skeleton::{BoneId, LimbBone, Posed, Skeleton};
use kinematics::{FootPlacement, HandPlacement, Side, Stance, Support};

use crate::camera::{Ball, Camera, View};
use crate::mesh::Mesh;
use crate::plate::Material;
use crate::prop::PropMesh;
use crate::skin::{Contact, Palette, Seat, skin};

/// Something at hand, as movements name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Prop {
    Chair,
    ChairWithoutBack,
    Desk,
    Wall,
    Corner,
    DoorFrame,
    Band(Band),
    Cushion,
    Towel,
    Mat,
    /// A weight in each hand.
    Weight,
    /// A weight in the hand of one side.
    WeightIn(Side),
    Step,
    Stick,
    /// Nothing that is there: a line that stands on the pelvis and leans as it rolls.
    PelvisPointer,
}

/// How an elastic band runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Band {
    /// From hand to hand.
    BetweenHands,
    /// From each hand to the floor and under both feet.
    UnderFeet,
    /// From each hand to something at elbow height ahead, out of the picture.
    FixedAhead,
    /// From both hands to something at chest height on this side, out of the picture.
    FixedAside(Side),
}

/// A posed person and what carries them.
#[derive(Clone, Copy)]
pub struct Staging<'a> {
    /// What carries the body.
    pub support: Support,
    /// Where hands and feet are.
    pub stance: &'a Stance,
    /// The body in space.
    pub posed: &'a Posed,
}

/// Height of a chair's seat, as `kinematics` seats the body.
const SEAT_HEIGHT: f32 = 0.44;
/// A palm's skin below its wrist joint when it lies flat.
const PALM: f32 = 0.040;
/// A back's skin behind the spine's joints.
const BACK: f32 = 0.075;
/// Size of a chair's seat: width and depth.
const SEAT_SIZE: [f32; 2] = [0.44, 0.43];
/// High enough that raised arms do not show where a wall ends.
const WALL_HEIGHT: f32 = 2.6;
/// What is shown of each wall of a corner, along it from the hand: towards the corner and away from it, metres.
const WALL_BY_ARM: [f32; 2] = [-0.13, 0.17];
/// How far behind the middle of the body its start is shown: behind every limb of someone who lies.
const SHAPE_BEHIND: f32 = 0.30;
/// Both ends of a pelvis' pointer, ahead of its joint, metres.
const POINTER_AHEAD: [f32; 2] = [0.135, 0.33];
/// Half the thickness that a band is drawn with.
const BAND_RADIUS: f32 = 0.006;
/// Further away than any picture reaches.
const OUT_OF_PICTURE: f32 = 3.0;
/// A seat's middle ahead of the seat bones of whoever sits on it.
const SEAT_AHEAD: f32 = 0.045;

impl Prop {
    /// Held in the hands: goes with them in every frame. Everything else stays where it was put.
    #[must_use]
    pub const fn is_held(self) -> bool {
        matches!(self, Prop::Band(_) | Prop::Stick | Prop::Weight | Prop::WeightIn(_) | Prop::PelvisPointer)
    }
}

/// Puts everything that is not held where a motion's key poses need it, once for the whole motion.
/// Who sits gets a seat, asked for or not. What no key pose touches is left out.
#[must_use]
pub fn set_stage(key_poses: &[Staging<'_>], props: &[Prop]) -> Vec<PropMesh> {
    let sits = key_poses.first().is_some_and(Staging::sits);
    let has_seat = props.iter().any(|prop| matches!(prop, Prop::Chair | Prop::ChairWithoutBack));
    let stool = (sits && !has_seat).then_some(Prop::ChairWithoutBack);
    let fixed = props.iter().copied().chain(stool).filter(|prop| !prop.is_held());
    let place = |prop: Prop| match prop {
        Prop::Mat => mat(key_poses),
        prop => key_poses
            .iter()
            .filter(|staging| !staging.holds(prop))
            .map(|staging| staging.place(prop))
            .find(|parts| !parts.is_empty())
            .unwrap_or_default(),
    };
    fixed.flat_map(place).collect()
}

/// Under everything that is near the floor in any key pose.
fn mat(key_poses: &[Staging<'_>]) -> Vec<PropMesh> {
    let joints = || key_poses.iter().flat_map(|staging| &staging.posed.bones).map(|bone| bone.joint);
    let low = || joints().filter(|joint| joint.y < 0.25);
    let least = low().fold(Vec3::INFINITY, Vec3::min);
    let greatest = low().fold(Vec3::NEG_INFINITY, Vec3::max);
    if !least.is_finite() {
        return Vec::new();
    }
    let on_side = |staging: &Staging<'_>| matches!(staging.support, Support::SideLying | Support::SideBridge);
    let lies_across = key_poses.iter().any(on_side);
    let (least, greatest) = if lies_across {
        let (behind, ahead) = (least.z.clamp(-0.45, -0.25) - 0.06, greatest.z.clamp(0.25, 0.45) + 0.06);
        (Vec3::new(least.x - 0.20, -0.010, behind), Vec3::new(greatest.x + 0.20, -0.001, ahead))
    } else {
        let half_width = least.x.abs().max(greatest.x).clamp(0.25, 0.45) + 0.06;
        (Vec3::new(-half_width, -0.010, least.z - 0.12), Vec3::new(half_width, -0.001, greatest.z + 0.12))
    };
    vec![PropMesh::cuboid(Material::Soft, least, greatest)]
}

impl Staging<'_> {
    /// What is held, where the hands are now.
    #[must_use]
    pub fn held(&self, props: &[Prop]) -> Vec<PropMesh> {
        props.iter().filter(|prop| self.holds(**prop)).flat_map(|&prop| self.place(prop)).collect()
    }

    /// Whether the hands carry it: a towel only where it is a strap.
    fn holds(&self, prop: Prop) -> bool {
        prop.is_held() || (prop == Prop::Towel && self.pulls_strap())
    }

    fn pulls_strap(&self) -> bool {
        self.stance.hands == [HandPlacement::Shin; 2]
    }

    /// The body and what it holds as they are here, as a pale shape that stands behind what comes later.
    #[must_use]
    pub fn left_behind(&self, mesh: &Mesh, skeleton: &Skeleton, view: View, props: &[Prop]) -> PropMesh {
        let towards =
            Camera::looking(view.azimuth_deg(), view.elevation_deg(self.support), Vec3::ZERO, Vec2::ONE)
                .towards;
        let body = skin(mesh, &Palette::of(skeleton, self.posed), &self.contact());
        let behind = self.posed[BoneId::ROOT].joint - towards * SHAPE_BEHIND;
        let bodys =
            mesh.triangles().iter().map(|triangle| triangle.map(|place| body[usize::from(place)].position));
        let held = self.held(props);
        let helds = held.iter().flat_map(|prop| &prop.triangles).map(|facet| facet.corners);
        PropMesh::cut_out(bodys.chain(helds), towards, behind)
    }

    /// Where the body is pressed flat.
    #[must_use]
    pub fn contact(&self) -> Contact {
        let [half_width, half_depth] = SEAT_SIZE.map(|size| size / 2.0);
        let middle = SEAT_AHEAD;
        let seat = Seat {
            height: SEAT_HEIGHT,
            least: [-half_width, middle - half_depth],
            greatest: [half_width, middle + half_depth],
        };
        Contact { seat: self.sits().then_some(seat) }
    }

    /// The seat stays where the body sits down, though the body may rise from it.
    fn sits(&self) -> bool {
        matches!(self.support, Support::Seated | Support::SitToStand)
    }

    fn joint(&self, bone: LimbBone, side: Side) -> Vec3 {
        self.posed[BoneId::limb(bone, side)].joint
    }

    /// Wrists of the hands that are placed so.
    fn wrists(&self, placement: HandPlacement) -> Vec<Vec3> {
        let placed = Side::BOTH.into_iter().filter(|&side| self.stance.hand(side) == placement);
        placed.map(|side| self.joint(LimbBone::Hand, side)).collect()
    }

    /// Where each hand grips: between wrist and knuckles.
    fn grips(&self) -> [Vec3; 2] {
        Side::BOTH.map(|side| {
            let knuckle = self.joint(LimbBone::MiddleProximal, side);
            self.joint(LimbBone::Hand, side).lerp(knuckle, 0.8)
        })
    }

    fn place(&self, prop: Prop) -> Vec<PropMesh> {
        match prop {
            Prop::Chair => self.chair(true),
            Prop::ChairWithoutBack => self.chair(false),
            Prop::Desk => self.desk(),
            Prop::Wall => self.wall(),
            Prop::Corner => self.corner(),
            Prop::DoorFrame => self.door_frame(),
            Prop::Band(band) => self.band(band),
            Prop::Stick => vec![self.between_hands(0.012, 0.22)],
            Prop::Cushion => self.cushion(),
            Prop::Towel => self.towel(),
            Prop::Mat => mat(&[*self]),
            Prop::Weight => Side::BOTH.map(|side| self.weight(side)).to_vec(),
            Prop::WeightIn(side) => vec![self.weight(side)],
            Prop::Step => self.step(),
            Prop::PelvisPointer => vec![self.pelvis_pointer()],
        }
    }

    fn chair(&self, has_back: bool) -> Vec<PropMesh> {
        if self.sits() {
            return chair(SEAT_HEIGHT, SEAT_AHEAD, -1.0, has_back);
        }
        let mut held = self.wrists(HandPlacement::SupportAhead);
        if let Some(wrist) = held.pop() {
            // Hands rest on the back of a chair that faces away.
            let [_, depth] = SEAT_SIZE;
            return chair_with_back(SEAT_HEIGHT, wrist.z + 0.03 + depth / 2.0, -1.0, wrist.y - PALM);
        }
        if let Some(wrist) = self.wrists(HandPlacement::Desk).pop() {
            return chair(wrist.y - PALM, wrist.z + 0.12, 1.0, has_back);
        }
        let raised = Side::BOTH.into_iter().find(|&side| self.stance.foot(side) == FootPlacement::OnStep);
        raised.map_or_else(Vec::new, |side| {
            chair(SEAT_HEIGHT, self.joint(LimbBone::Foot, side).z - 0.02, 1.0, has_back)
        })
    }

    fn desk(&self) -> Vec<PropMesh> {
        let palms =
            [HandPlacement::Desk, HandPlacement::SupportAhead].map(|placement| self.wrists(placement));
        let Some(wrist) = palms.concat().pop() else { return Vec::new() };
        let (top, near) = (wrist.y - PALM, wrist.z - 0.10);
        let slab = PropMesh::cuboid(
            Material::Prop,
            Vec3::new(-0.58, top - 0.03, near),
            Vec3::new(0.58, top, near + 0.60),
        );
        let leg = |x: f32, z: f32| {
            PropMesh::block(
                Material::Prop,
                Vec3::new(x, (top - 0.03) / 2.0, z),
                Vec3::new(0.04, top - 0.03, 0.04),
            )
        };
        let [front, back] = [near + 0.05, near + 0.55];
        vec![slab, leg(-0.54, front), leg(0.54, front), leg(-0.54, back), leg(0.54, back)]
    }

    fn wall(&self) -> Vec<PropMesh> {
        let thick = 0.08;
        let (least, greatest) = match self.wall_face() {
            WallFace::Ahead(z) => (Vec3::new(-0.75, 0.0, z), Vec3::new(0.75, WALL_HEIGHT, z + thick)),
            WallFace::Behind(z) => (Vec3::new(-0.75, 0.0, z - thick), Vec3::new(0.75, WALL_HEIGHT, z)),
            WallFace::Beside(x) => {
                let far = x + thick * x.signum();
                (Vec3::new(x.min(far), 0.0, -0.5), Vec3::new(x.max(far), WALL_HEIGHT, 0.5))
            }
        };
        vec![PropMesh::cuboid(Material::Prop, least, greatest)]
    }

    /// Ahead of hands that rest on it; beside someone whose other hand is on the hip; else behind
    /// the back.
    fn wall_face(&self) -> WallFace {
        if let Some(wrist) = self.wrists(HandPlacement::WallAhead).pop() {
            return WallFace::Ahead(wrist.z + PALM);
        }
        let hands = |side: Side| (self.stance.hand(side), self.stance.hand(side.other()));
        let free =
            Side::BOTH.into_iter().find(|&side| hands(side) == (HandPlacement::Free, HandPlacement::Hip));
        if let Some(side) = free {
            let shoulder = self.joint(LimbBone::UpperArmProximal, side);
            return WallFace::Beside(shoulder.x + 0.11 * side.sign());
        }
        let spine = [BoneId::ROOT, BoneId::SPINE01].map(|bone| self.posed[bone].joint.z);
        WallFace::Behind(spine[0].min(spine[1]) - BACK - 0.02)
    }

    /// Two walls that meet ahead at a right angle, one against each palm. Only what is beside the arms is drawn: whole,
    /// they would hide whoever stands between them.
    fn corner(&self) -> Vec<PropMesh> {
        let placed = |side: &Side| self.stance.hand(*side) == HandPlacement::Corner;
        let wall = |side: Side| {
            let [towards_corner, away] = WALL_BY_ARM.map(|along| along * side.sign());
            let (least, greatest) = (towards_corner.min(away), towards_corner.max(away));
            let wrist = self.joint(LimbBone::Hand, side);
            PropMesh::cuboid(
                Material::Prop,
                Vec3::new(least, 0.0, PALM),
                Vec3::new(greatest, WALL_HEIGHT, PALM + 0.06),
            )
            .turned_and_moved(45.0 * side.sign(), wrist.with_y(0.0))
        };
        Side::BOTH.into_iter().filter(placed).map(wall).collect()
    }

    fn door_frame(&self) -> Vec<PropMesh> {
        let mut wrists = self.wrists(HandPlacement::DoorFrame);
        let Some(wrist) = wrists.pop() else { return Vec::new() };
        let (inner, near) = (wrist.x.abs() - 0.05, wrist.z + 0.025);
        let outer = inner + 0.11;
        let (front, back) = (near, near + 0.07);
        let post = |side: Side| {
            let [a, b] = [inner * side.sign(), outer * side.sign()];
            PropMesh::cuboid(Material::Prop, Vec3::new(a.min(b), 0.0, front), Vec3::new(a.max(b), 2.04, back))
        };
        let lintel =
            PropMesh::cuboid(Material::Prop, Vec3::new(-outer, 2.04, front), Vec3::new(outer, 2.12, back));
        vec![post(Side::Left), post(Side::Right), lintel]
    }

    fn between_hands(&self, radius: f32, beyond: f32) -> PropMesh {
        let [left, right] = self.grips();
        let along = (left - right).normalize_or(Vec3::X) * beyond;
        PropMesh::rod(Material::Prop, right - along, left + along, radius)
    }

    /// From just before the skin straight ahead of the pelvis.
    fn pelvis_pointer(&self) -> PropMesh {
        let pelvis = self.posed[BoneId::ROOT];
        let [near, far] = POINTER_AHEAD.map(|ahead| pelvis.point(Vec3::new(0.0, 0.035, ahead)));
        PropMesh::rod(Material::Prop, near, far, BAND_RADIUS)
    }

    fn band(&self, band: Band) -> Vec<PropMesh> {
        let grips = self.grips();
        let pull = |from: Vec3, to: Vec3| PropMesh::rod(Material::Prop, from, to, BAND_RADIUS);
        let chest = self.posed[BoneId::SPINE01].joint;
        match band {
            Band::BetweenHands => vec![self.between_hands(BAND_RADIUS, 0.0)],
            Band::UnderFeet => {
                let [left, right] = Side::BOTH.map(|side| self.beside_foot(side));
                vec![pull(grips[0], left), pull(left, right), pull(right, grips[1])]
            }
            Band::FixedAhead => {
                let fixed = Vec3::new(0.0, self.posed[BoneId::ROOT].joint.y + 0.16, OUT_OF_PICTURE);
                grips.map(|grip| pull(grip, fixed)).to_vec()
            }
            Band::FixedAside(side) => {
                let fixed = Vec3::new(OUT_OF_PICTURE * side.sign(), chest.y + 0.04, chest.z + 0.20);
                vec![pull(grips[0].midpoint(grips[1]), fixed)]
            }
        }
    }

    /// On the floor beside the outer edge of a foot, halfway along it.
    fn beside_foot(&self, side: Side) -> Vec3 {
        let [ankle, ball] = [LimbBone::Foot, LimbBone::Toes].map(|bone| self.joint(bone, side));
        ankle.midpoint(ball).with_y(BAND_RADIUS) + Vec3::X * 0.045 * side.sign()
    }

    fn weight(&self, side: Side) -> PropMesh {
        let grip = self.grips()[side.index()];
        let thumb = self.joint(LimbBone::IndexProximal, side) - self.joint(LimbBone::LittleProximal, side);
        let along = thumb.normalize_or(Vec3::Z) * 0.09;
        PropMesh::rod(Material::Prop, grip - along, grip + along, 0.022)
    }

    /// Under the head of someone who lies, between head and wall of someone who stands, else behind
    /// the low back.
    fn cushion(&self) -> Vec<PropMesh> {
        let head = self.posed[BoneId::HEAD];
        let middle = head.point(Vec3::new(0.0, 0.05, 0.02));
        if self.support == Support::Standing {
            return vec![self.cushion_at_wall(middle)];
        }
        if self.sits() {
            let back = self.posed[BoneId::SPINE03].joint - Vec3::Z * (BACK + 0.05);
            return vec![PropMesh::block(Material::Soft, back, Vec3::new(0.34, 0.16, 0.09))];
        }
        // Half a head's thickness below its middle, whichever way it is turned.
        let top = middle.y - 0.074;
        if !(0.015..=0.35).contains(&top) {
            return Vec::new();
        }
        let middle = Vec3::new(middle.x, top / 2.0, middle.z);
        vec![PropMesh::block(Material::Soft, middle, Vec3::new(0.36, top, 0.26))]
    }

    /// Fills the gap between a head's skin and the wall.
    fn cushion_at_wall(&self, head: Vec3) -> PropMesh {
        let (face, axis, skin, size) = match self.wall_face() {
            WallFace::Ahead(z) => (z, Vec3::Z, head.z + 0.085, Vec3::new(0.30, 0.18, 0.0)),
            WallFace::Behind(z) => (z, Vec3::Z, head.z - 0.09, Vec3::new(0.30, 0.18, 0.0)),
            WallFace::Beside(x) => (x, Vec3::X, head.x + 0.065 * x.signum(), Vec3::new(0.0, 0.18, 0.30)),
        };
        let middle = head * (Vec3::ONE - axis) + axis * (face + skin) / 2.0;
        PropMesh::block(Material::Soft, middle, size + axis * (face - skin).abs().max(0.04))
    }

    /// Round the foot of a leg that both hands hold up, else folded under the head.
    fn towel(&self) -> Vec<PropMesh> {
        if self.pulls_strap() {
            return self.strap();
        }
        let head = self.posed[BoneId::HEAD].point(Vec3::new(0.0, 0.05, 0.02));
        let top = head.y - 0.074;
        let under_head = (0.008..=0.12).contains(&top);
        let fold = || PropMesh::block(Material::Soft, head.with_y(top / 2.0), Vec3::new(0.26, top, 0.20));
        under_head.then(fold).into_iter().collect()
    }

    /// From each hand to the sole of the foot that is highest.
    fn strap(&self) -> Vec<PropMesh> {
        let [left, right] = Side::BOTH.map(|side| self.joint(LimbBone::Toes, side));
        let sole = if left.y >= right.y { left } else { right };
        self.grips().map(|grip| PropMesh::rod(Material::Soft, grip, sole, 0.008)).to_vec()
    }

    fn step(&self) -> Vec<PropMesh> {
        let raised = Side::BOTH.into_iter().filter(|&side| self.stance.foot(side) == FootPlacement::OnStep);
        let Some(foot) = raised.map(|side| self.joint(LimbBone::Foot, side)).next() else {
            return Vec::new();
        };
        let top = foot.y - 0.068;
        let middle = Vec3::new(0.0, top / 2.0, foot.z + 0.07);
        vec![PropMesh::block(Material::Prop, middle, Vec3::new(0.60, top, 0.34))]
    }
}

/// The side of a wall that a person touches, by its place on the axis across it.
enum WallFace {
    Ahead(f32),
    Behind(f32),
    Beside(f32),
}

/// A chair whose backrest is towards `back` (-1 behind, 1 ahead).
fn chair(height: f32, middle: f32, back: f32, has_back: bool) -> Vec<PropMesh> {
    if has_back { chair_with_back(height, middle, back, height + 0.44) } else { stool(height, middle) }
}

fn stool(height: f32, middle: f32) -> Vec<PropMesh> {
    let [width, depth] = SEAT_SIZE;
    let seat =
        PropMesh::block(Material::Prop, Vec3::new(0.0, height - 0.02, middle), Vec3::new(width, 0.04, depth));
    let leg = |x: f32, z: f32| {
        let middle =
            Vec3::new(x * (width / 2.0 - 0.025), (height - 0.04) / 2.0, middle + z * (depth / 2.0 - 0.025));
        PropMesh::block(Material::Prop, middle, Vec3::new(0.035, height - 0.04, 0.035))
    };
    vec![seat, leg(-1.0, -1.0), leg(1.0, -1.0), leg(-1.0, 1.0), leg(1.0, 1.0)]
}

fn chair_with_back(height: f32, middle: f32, back: f32, top: f32) -> Vec<PropMesh> {
    let [width, depth] = SEAT_SIZE;
    let face = middle + back * (depth / 2.0 + 0.015);
    let post = |x: f32| {
        let middle = Vec3::new(x * (width / 2.0 - 0.02), (height + top) / 2.0 - 0.02, face);
        PropMesh::block(Material::Prop, middle, Vec3::new(0.03, top - height + 0.04, 0.03))
    };
    let rail = |y: f32, high: f32| {
        PropMesh::block(Material::Prop, Vec3::new(0.0, y, face), Vec3::new(width - 0.07, high, 0.02))
    };
    let mut parts = stool(height, middle);
    parts.extend([post(-1.0), post(1.0), rail(top - 0.09, 0.14)]);
    parts
}

/// How much of the person is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zoom {
    /// Head, neck and shoulders, and the arms when they are raised.
    Upper,
    /// From the head to the hips.
    Trunk,
    /// From the chest to the thighs.
    Hips,
    /// The whole body.
    Whole,
}

/// Skin about a joint, metres: enough that the outline lies within the balls.
fn flesh(bone: LimbBone) -> f32 {
    match bone {
        LimbBone::Foot => 0.09,
        LimbBone::Toes => 0.10,
        LimbBone::ThighProximal => 0.13,
        LimbBone::ThighDistal | LimbBone::UpperArmProximal => 0.09,
        LimbBone::ShankProximal | LimbBone::ShankDistal => 0.07,
        _ => 0.05,
    }
}

const LIMB_BALLS: [LimbBone; 14] = [
    LimbBone::UpperArmProximal,
    LimbBone::UpperArmDistal,
    LimbBone::ForearmProximal,
    LimbBone::ForearmDistal,
    LimbBone::Hand,
    LimbBone::ThumbDistal,
    LimbBone::MiddleDistal,
    LimbBone::LittleDistal,
    LimbBone::ThighProximal,
    LimbBone::ThighDistal,
    LimbBone::ShankProximal,
    LimbBone::ShankDistal,
    LimbBone::Foot,
    LimbBone::Toes,
];
const ARM_BALLS: usize = 8;

/// Balls that hold what of a posed body is to be seen. See [`frame`] for a whole motion: framed over
/// every key pose, the picture stays still while the figure moves.
#[must_use]
pub fn extent(posed: &Posed, zoom: Zoom) -> Vec<Ball> {
    let head = Ball { centre: posed[BoneId::HEAD].point(Vec3::new(0.0, 0.055, 0.030)), radius: 0.125 };
    let chest = posed[BoneId::SPINE01];
    let mut balls = vec![Ball { centre: chest.point(Vec3::new(0.0, 0.06, 0.04)), radius: 0.13 }];
    if zoom != Zoom::Hips {
        balls.push(head);
    }
    let height = |point: Vec3| (chest.rotation.transpose() * (point - chest.joint)).y;
    let limbs = || Side::BOTH.into_iter().flat_map(|side| LIMB_BALLS.map(|bone| (bone, side)));
    let ball = |(bone, side)| Ball { centre: posed[BoneId::limb(bone, side)].joint, radius: flesh(bone) };
    let belly = [BoneId::ROOT, BoneId::SPINE03].map(|bone| Ball { centre: posed[bone].joint, radius: 0.15 });
    if zoom != Zoom::Upper {
        balls.extend(belly);
    }
    match zoom {
        Zoom::Whole => balls.extend(limbs().map(ball)),
        Zoom::Trunk => {}
        Zoom::Hips => {
            balls.extend(limbs().filter(|(bone, _)| *bone == LimbBone::ThighDistal).map(ball));
        }
        Zoom::Upper => {
            let is_arm = |bone: LimbBone| LIMB_BALLS[..ARM_BALLS].contains(&bone);
            let shown = limbs().filter(|&(bone, _)| is_arm(bone)).map(ball);
            balls.extend(shown.filter(|ball| height(ball.centre) > -0.02));
        }
    }
    balls
}

/// Balls that hold a whole motion: the body in every key pose and, of the props, what is soft (mats
/// and cushions are cut off awkwardly, walls and desks are not).
#[must_use]
pub fn frame(key_poses: &[Staging<'_>], props: &[PropMesh], zoom: Zoom) -> Vec<Ball> {
    let mut balls: Vec<Ball> = key_poses.iter().flat_map(|staging| extent(staging.posed, zoom)).collect();
    if zoom == Zoom::Whole {
        let soft = props.iter().filter(|prop| prop.material == Material::Soft);
        balls.extend(soft.flat_map(PropMesh::corners).map(|centre| Ball { centre, radius: 0.0 }));
    }
    balls
}
