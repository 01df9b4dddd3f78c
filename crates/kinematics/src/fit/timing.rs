//! Times: long enough for the speed caps, with the neck's own least times and pauses.

use crate::channel::Channel;
use crate::envelope::{
    NECK_LEAST_TRAVEL_SECS, NECK_PAUSE_SECS, NECK_SPEED_DEG_PER_SEC, NECK_TIME_FACTOR, PEAK_OVER_MEAN_SPEED,
    TRUNK_SPEED_DEG_PER_SEC, speed_cap_deg_per_sec,
};
use crate::motion::{Motion, MotionKind, STILL_DEG};
use crate::pose::Pose;

/// A hair more than the least time, so that rounding does not touch the cap.
const MARGIN: f32 = 1.0005;

pub(super) fn slow(motion: &mut Motion) {
    let kind = motion.kind;
    let times: Vec<f32> =
        motion.travels().map(|(from, to)| least_travel_secs(kind, &from.pose, &to.pose)).collect();
    let (key_times, return_time) = times.split_at(motion.keys.len());
    for (key, &least_secs) in motion.keys.iter_mut().zip(key_times) {
        key.travel_secs = key.travel_secs.max(least_secs);
    }
    motion.return_secs = return_time.iter().copied().fold(motion.return_secs, f32::max);
    if motion.moves_neck() {
        for key in &mut motion.keys {
            key.hold_secs = key.hold_secs.max(NECK_PAUSE_SECS);
        }
        motion.rest_secs = motion.rest_secs.max(NECK_PAUSE_SECS);
    }
}

/// The least seconds from one pose to another. Walking is the person's own gait: there only neck
/// and trunk are held to their caps.
fn least_travel_secs(kind: MotionKind, from: &Pose, to: &Pose) -> f32 {
    let turned = |channel: Channel| (to[channel] - from[channel]).abs();
    let capped =
        Channel::ALL.iter().filter(|channel| kind != MotionKind::Walking || channel.side().is_none());
    let alone = capped
        .map(|&channel| PEAK_OVER_MEAN_SPEED * turned(channel) / speed_cap_deg_per_sec(channel))
        .fold(0.0, f32::max);
    let trunk_deg = spine_turn_deg(from, to, TRUNK);
    let trunk = PEAK_OVER_MEAN_SPEED * trunk_deg / TRUNK_SPEED_DEG_PER_SEC;
    let neck_deg = spine_turn_deg(from, to, NECK);
    let neck = if neck_deg > STILL_DEG {
        NECK_LEAST_TRAVEL_SECS.max(NECK_TIME_FACTOR * neck_deg / NECK_SPEED_DEG_PER_SEC)
    } else {
        0.0
    };
    (MARGIN * alone.max(trunk)).max(neck)
}

/// Two neighbouring joints of the spine, plane by plane.
type SpinePlanes = [[Channel; 2]; 3];

const NECK: SpinePlanes = [
    [Channel::LowerCervicalFlexion, Channel::UpperCervicalFlexion],
    [Channel::LowerCervicalLateral, Channel::UpperCervicalLateral],
    [Channel::LowerCervicalRotation, Channel::UpperCervicalRotation],
];
const TRUNK: SpinePlanes = [
    [Channel::LumbarFlexion, Channel::ThoracicFlexion],
    [Channel::LumbarLateral, Channel::ThoracicLateral],
    [Channel::LumbarRotation, Channel::ThoracicRotation],
];

/// How far the joints turn together or the further of the two alone, all planes taken as one turn.
fn spine_turn_deg(from: &Pose, to: &Pose, planes: SpinePlanes) -> f32 {
    let turn = |channel: Channel| to[channel] - from[channel];
    let over_planes = |in_plane: &dyn Fn([Channel; 2]) -> f32| {
        planes.iter().map(|&channels| in_plane(channels).powi(2)).sum::<f32>().sqrt()
    };
    let together = over_planes(&|[lower, upper]| turn(lower) + turn(upper));
    let lower = over_planes(&|[lower, _]| turn(lower));
    let upper = over_planes(&|[_, upper]| turn(upper));
    together.max(lower).max(upper)
}
