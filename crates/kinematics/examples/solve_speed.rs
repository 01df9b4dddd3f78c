//! How long it takes to place the body on each support.
//!
//! `cargo run --release -p kinematics --example solve_speed`
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "it measures time and prints it")]

use std::hint::black_box;
use std::time::Instant;

use kinematics::skeleton::Skeleton;
use kinematics::{FootPlacement, HandPlacement, Pose, Stance, Support};

const ROUNDS: u32 = 5_000;

fn main() {
    let skeleton = Skeleton::reference();
    let mut pose = Pose::default();
    pose.set_neck_rotation_deg(30.0);
    let supports = [
        (Support::Standing, HandPlacement::WallAhead),
        (Support::SplitStance, HandPlacement::Hip),
        (Support::Seated, HandPlacement::Thigh),
        (Support::SitToStand, HandPlacement::Free),
        (Support::FloorSitting, HandPlacement::Floor),
        (Support::Supine, HandPlacement::BesideBody),
        (Support::Bridge, HandPlacement::BesideBody),
        (Support::Prone, HandPlacement::Forearm),
        (Support::SideLying, HandPlacement::Free),
        (Support::SideBridge, HandPlacement::Forearm),
        (Support::Quadruped, HandPlacement::Floor),
        (Support::Kneeling, HandPlacement::FloorAhead),
        (Support::HalfKneeling, HandPlacement::Knee),
        (Support::Plank, HandPlacement::Forearm),
    ];
    for (support, hand) in supports {
        let stance = Stance { pose, hands: [hand; 2], feet: [FootPlacement::Support; 2] };
        let start = Instant::now();
        for _ in 0..ROUNDS {
            black_box(skeleton.solve_stance(support, black_box(&stance), false));
        }
        let micros = start.elapsed().as_secs_f64() * 1e6 / f64::from(ROUNDS);
        println!("{support:?}: {micros:.1} us");
    }
}
