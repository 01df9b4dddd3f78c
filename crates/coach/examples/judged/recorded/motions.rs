//! The movements that were recorded, as motions.
//!
//! Their angles were read off the first correct episode of each of the recorded people, and their pace is that of the
//! recordings, about three times that of the library. So the counts say whether the coach follows real bodies, not whether it would take
//! these people for somebody who does Limber's movements; the figures of how well right and wrong are told apart lean on angles
//! that come from the same people.

use kinematics::{Breath, Channel, Key, Motion, MotionKind, Stance, Support};

use super::Fallible;

/// A stance with some angles.
fn stance(angles: &[(Channel, f32)]) -> Stance {
    let mut stance = Stance::default();
    for &(channel, degrees) in angles {
        stance.pose[channel] = degrees;
    }
    stance
}

/// The same angle on both sides.
fn both(left: Channel, degrees: f32) -> [(Channel, f32); 2] {
    [(left, degrees), (left.mirrored(), degrees)]
}

/// Through some stances and back, each way in the same time.
fn through(support: Support, start: Stance, stances: &[Stance], travel_secs: f32) -> Motion {
    let key = |stance: &Stance| Key { stance: *stance, travel_secs, hold_secs: 0.0, breath: Breath::Free };
    Motion {
        support,
        kind: MotionKind::Poses,
        start,
        keys: stances.iter().map(key).collect(),
        return_secs: travel_secs,
        return_breath: Breath::Free,
        rest_secs: 0.0,
        mirrored: false,
    }
}

/// Down as far as it goes, a bar held overhead.
pub(super) fn deep_squat(travel_secs: f32) -> Motion {
    use Channel::{LeftHipFlexion, LeftKneeFlexion, LeftShoulderElevation};
    let up = both(LeftShoulderElevation, 130.0);
    let down = [both(LeftHipFlexion, 125.0), both(LeftKneeFlexion, 115.0), up].concat();
    through(Support::Standing, stance(&up), &[stance(&down)], travel_secs)
}

/// The library's own, the other way round: the recorded people begin standing, sit down and stand up.
pub(super) fn stand_to_sit(travel_secs: f32) -> Fallible<Motion> {
    let movement =
        content_bundle::content().movement(&"sit-to-stand".into()).ok_or("there is no sit-to-stand")?;
    let seated = movement.authored_motion();
    let standing = seated.keys.last().ok_or("nobody stands up")?.stance;
    Ok(through(seated.support, standing, &[seated.start], travel_secs))
}

/// The right arm up at the side, as far as it goes.
///
/// Between upper arm and trunk the three people reach 148, 148 and 150 degrees in their first right episode, and 146 to 158 over all
/// thirty: the motion stays a little below the least.
pub(super) fn abduction(travel_secs: f32) -> Motion {
    arm(145.0, 10.0, travel_secs)
}

/// The right arm to shoulder height, between side and front.
///
/// Not the 90 degrees that the movement is described with: between upper arm and trunk the three people reach 92, 102 and 101 degrees in
/// their first right episode, of which 101 is the middle one, and 92 to 103 over all thirty. There the arm is 39 to 49 degrees ahead
/// of the side, and hangs at 5 to 12 degrees before.
pub(super) fn scaption(travel_secs: f32) -> Motion {
    arm(101.0, 40.0, travel_secs)
}

fn arm(raised_deg: f32, plane_deg: f32, travel_secs: f32) -> Motion {
    use Channel::{LeftShoulderElevation, RightShoulderElevation, RightShoulderPlane};
    let hanging = [both(LeftShoulderElevation, 9.0).as_slice(), &[(RightShoulderPlane, plane_deg)]].concat();
    let raised = [hanging.as_slice(), &[(RightShoulderElevation, raised_deg)]].concat();
    through(Support::Standing, stance(&hanging), &[stance(&raised)], travel_secs)
}

/// Both forearms before the face, from hanging arms.
pub(super) fn hiding_the_face(travel_secs: f32) -> Motion {
    use Channel::{LeftElbowFlexion, LeftShoulderElevation};
    let hanging = both(LeftShoulderElevation, 9.0);
    let raised = [both(LeftShoulderElevation, 110.0), both(LeftElbowFlexion, 60.0)].concat();
    through(Support::Standing, stance(&hanging), &[stance(&raised)], travel_secs)
}

/// The right arm overhead with a lean to the left, then the left arm with one to the right.
pub(super) fn flank_stretch(travel_secs: f32) -> Motion {
    use Channel::{
        LeftElbowFlexion, LeftShoulderElevation, LumbarLateral, RightElbowFlexion, RightShoulderElevation,
        ThoracicLateral,
    };
    let hanging = stance(&both(LeftShoulderElevation, 9.0));
    let lean = |raised, elbow, degrees: f32| {
        let mut leaning = hanging;
        for (channel, degrees) in
            [(raised, 150.0), (elbow, 60.0), (LumbarLateral, degrees), (ThoracicLateral, degrees)]
        {
            leaning.pose[channel] = degrees;
        }
        leaning
    };
    let ways = [
        lean(RightShoulderElevation, RightElbowFlexion, 10.0),
        lean(LeftShoulderElevation, LeftElbowFlexion, -10.0),
    ];
    through(Support::Standing, hanging, &ways, travel_secs)
}
