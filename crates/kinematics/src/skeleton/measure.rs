//! Reading clinical angles back from a posed body.

use glam::{Mat3, Vec3};

use super::arm::ShoulderAngles;
use super::bones::{BoneId, LimbBone};
use super::posed::Posed;
use super::rotate::rotation_vector_deg;
use super::spine;
use crate::channel::{Axis, Channel, Joint, Side};

impl Posed {
    /// The angle of a channel as the body shows it, degrees; nothing where it cannot be told apart
    /// (fingers, toes, the shoulder blade, whose coupling to the arm is part of the drawing).
    ///
    /// Pelvis: against the support's own position, so 0 is level whether standing or lying. Spine and neck: against the region below, so neck angles are
    /// against the thorax. Limbs: as the channel is defined, also when the limb was placed.
    ///
    /// ```
    /// use kinematics::{Channel, Pose};
    /// use kinematics::skeleton::{BoneTransform, Skeleton};
    /// let mut pose = Pose::default();
    /// pose[Channel::UpperCervicalRotation] = 25.0;
    /// let posed = Skeleton::reference().pose_free(BoneTransform::default(), &pose);
    /// assert!((posed.measured(Channel::UpperCervicalRotation).unwrap() - 25.0).abs() < 0.01);
    /// ```
    #[must_use]
    pub fn measured(&self, channel: Channel) -> Option<f32> {
        let axis = channel.axis();
        match (channel.joint(), channel.side()) {
            (Joint::Pelvis, _) => self.pelvis_deg(axis),
            (region @ (Joint::Lumbar | Joint::Thoracic | Joint::LowerCervical | Joint::UpperCervical), _) => {
                self.spine_deg(region, axis)
            }
            (Joint::Shoulder, Some(side)) => self.shoulder_deg(axis, side),
            (Joint::Elbow, Some(side)) => Some(self.elbow_deg(side)),
            (Joint::Hip, Some(side)) => self.hip_deg(axis, side),
            (Joint::Knee, Some(side)) => Some(self.knee_deg(side)),
            (Joint::Ankle, Some(side)) => Some(self.plantarflexion_deg(side)),
            _ => None,
        }
    }

    /// How far the line from hips to the base of the neck leans from the vertical, degrees.
    #[must_use]
    pub fn trunk_lean_deg(&self) -> f32 {
        let line = self[BoneId::NECK01].joint - self[BoneId::ROOT].joint;
        line.angle_between(Vec3::Y).to_degrees()
    }

    fn against(&self, bone: BoneId, base: BoneId) -> Mat3 {
        self[base].rotation.transpose() * self[bone].rotation
    }

    fn limb_against(&self, side: Side, bone: LimbBone, base: BoneId) -> Mat3 {
        self.against(BoneId::limb(bone, side), base)
    }

    fn pelvis_deg(&self, axis: Axis) -> Option<f32> {
        let [turn, lean, tilt] = yzx_deg(self.upright.transpose() * self[BoneId::ROOT].rotation);
        match axis {
            Axis::Flexion => Some(tilt),
            Axis::LateralFlexion => Some(-lean),
            Axis::Rotation => Some(turn),
            _ => None,
        }
    }

    /// Sums what the region's joints show over the share that the region has in them, taking only
    /// the joints that it does not share with a neighbour.
    fn spine_deg(&self, region: Joint, axis: Axis) -> Option<f32> {
        let own = spine::SPINE.iter().filter(|&&bone| bone != BoneId::NECK03);
        let mut shown = 0.0;
        let mut shares = 0.0;
        for &bone in own {
            let Some(share) = spine::share(bone, region, axis) else { continue };
            let vector_deg = rotation_vector_deg(self.against(bone, bone.parent()?));
            shown += match axis {
                Axis::Flexion => vector_deg.x,
                Axis::Rotation => vector_deg.y,
                _ => -vector_deg.z,
            };
            shares += share;
        }
        (shares > 0.0).then(|| shown / shares)
    }

    fn shoulder_deg(&self, axis: Axis, side: Side) -> Option<f32> {
        let upper_arm = self.limb_against(side, LimbBone::UpperArmDistal, BoneId::SPINE01);
        let angles = ShoulderAngles::of(upper_arm, side.sign());
        match axis {
            Axis::Elevation => Some(angles.elevation),
            Axis::Plane => Some(angles.plane),
            Axis::Rotation => Some(angles.rotation),
            _ => None,
        }
    }

    fn elbow_deg(&self, side: Side) -> f32 {
        let joint = |bone| self[BoneId::limb(bone, side)].joint;
        let upper_arm = joint(LimbBone::ForearmProximal) - joint(LimbBone::UpperArmProximal);
        let forearm = joint(LimbBone::Hand) - joint(LimbBone::ForearmProximal);
        upper_arm.angle_between(forearm).to_degrees()
    }

    fn hip_deg(&self, axis: Axis, side: Side) -> Option<f32> {
        let [flexion, abduction, rotation] =
            xzy_deg(self.limb_against(side, LimbBone::ThighDistal, BoneId::ROOT));
        match axis {
            Axis::Flexion => Some(-flexion),
            Axis::Abduction => Some(side.sign() * abduction),
            Axis::Rotation => Some(-side.sign() * rotation),
            _ => None,
        }
    }

    fn knee_deg(&self, side: Side) -> f32 {
        let thigh = BoneId::limb(LimbBone::ThighDistal, side);
        let shank = self.limb_against(side, LimbBone::ShankProximal, thigh);
        shank.y_axis.z.atan2(shank.y_axis.y).to_degrees()
    }

    fn plantarflexion_deg(&self, side: Side) -> f32 {
        let shank = BoneId::limb(LimbBone::ShankDistal, side);
        let foot = self.limb_against(side, LimbBone::Foot, shank);
        (-foot.z_axis.y).clamp(-1.0, 1.0).asin().to_degrees()
    }
}

/// Angles of a rotation taken as Y, then Z, then X about the turned axes, degrees.
fn yzx_deg(rotation: Mat3) -> [f32; 3] {
    let z = rotation.x_axis.y.clamp(-1.0, 1.0).asin();
    let y = (-rotation.x_axis.z).atan2(rotation.x_axis.x);
    let x = (-rotation.z_axis.y).atan2(rotation.y_axis.y);
    [y, z, x].map(f32::to_degrees)
}

/// Angles of a rotation taken as X, then Z, then Y about the turned axes, degrees.
fn xzy_deg(rotation: Mat3) -> [f32; 3] {
    let z = (-rotation.y_axis.x).clamp(-1.0, 1.0).asin();
    let x = rotation.y_axis.z.atan2(rotation.y_axis.y);
    let y = rotation.z_axis.x.atan2(rotation.x_axis.x);
    [x, z, y].map(f32::to_degrees)
}
