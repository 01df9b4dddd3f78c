//! A movement as the figure shows it: its motion, what stands around it, and the picture that holds it all.

use figure::{
    Ball, Band, Camera, Contact, Mesh, Palette, Prop, PropMesh, Staging, Target, View, Zoom, frame, set_stage,
};
use kinematics::skeleton::{Posed, Skeleton};
use kinematics::{Motion, PhaseKind, Side, Stance};
use library::{BandCourse, Movement, Sides, TargetSide};

use super::body::Body;

/// How the figure goes from one key pose to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Along the motion's own curve.
    Smooth,
    /// From key pose to key pose, for people who asked for less motion.
    Stepped,
}

/// What is to be seen of a motion. Two equal moments look the same, so that stillness is drawn once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moment {
    /// A key pose: 0 is the start, 1 the first key.
    Key(usize),
    /// On the way, at this time within the repetition in seconds.
    Between(f32),
}

/// A moment, ready to draw.
#[derive(Clone, Debug)]
pub struct Shot {
    /// The bones.
    pub palette: Palette,
    /// Where the body is pressed flat.
    pub contact: Contact,
    /// What the hands hold.
    pub held: Vec<PropMesh>,
}

/// One motion of one movement on its stage.
#[derive(Clone, Debug)]
pub struct Act {
    motion: Motion,
    props: Vec<Prop>,
    fixed: Vec<PropMesh>,
    balls: Vec<Ball>,
    view: View,
    targets: Vec<Target>,
    shows_start: bool,
}

impl Act {
    /// Sets the stage for a motion of a movement, on the side that the motion has.
    #[must_use]
    pub fn new(skeleton: &Skeleton, movement: &Movement, motion: &Motion) -> Self {
        let props = props(movement, motion.mirrored);
        let posed: Vec<(Stance, Posed)> = motion
            .stances()
            .map(|stance| (*stance, skeleton.solve_stance(motion.support, stance, motion.mirrored)))
            .collect();
        let key_poses: Vec<Staging<'_>> =
            posed.iter().map(|(stance, posed)| Staging { support: motion.support, stance, posed }).collect();
        let fixed = set_stage(&key_poses, &props);
        let balls = frame(&key_poses, &fixed, zoom(movement));
        let view = view(movement);
        Self {
            props,
            balls,
            fixed,
            view: if motion.mirrored { view.mirrored() } else { view },
            targets: targets(movement, motion.mirrored),
            shows_start: movement.motion.shows_start,
            motion: motion.clone(),
        }
    }

    /// What is to be seen at a time within the repetition in seconds.
    #[must_use]
    pub fn at(&self, time_secs: f32, pace: Pace) -> Moment {
        let phase = self.motion.sample(time_secs).phase.kind;
        match (phase, pace) {
            (PhaseKind::Hold(key), _) | (PhaseKind::Travel(key), Pace::Stepped) => Moment::Key(key + 1),
            (PhaseKind::Rest, _) | (PhaseKind::Return, Pace::Stepped) => Moment::Key(0),
            (PhaseKind::Travel(_) | PhaseKind::Return, Pace::Smooth) => Moment::Between(time_secs),
        }
    }

    /// The key pose that is furthest from the start: what a still picture shows.
    #[must_use]
    pub fn telling(&self) -> Moment {
        let start = &self.motion.start.pose;
        let far = |stance: &Stance| -> f32 {
            let turn = |&channel: &kinematics::Channel| (stance.pose[channel] - start[channel]).abs();
            kinematics::Channel::ALL.iter().map(turn).sum()
        };
        let keys = self.motion.keys.iter().map(|key| far(&key.stance)).enumerate();
        keys.max_by(|(_, one), (_, other)| one.total_cmp(other))
            .map_or(Moment::Key(0), |(key, _)| Moment::Key(key + 1))
    }

    /// A moment with the body in place.
    #[must_use]
    pub fn shot(&self, skeleton: &Skeleton, moment: Moment) -> Shot {
        let (support, mirrored) = (self.motion.support, self.motion.mirrored);
        let (stance, posed) = match moment {
            Moment::Key(key) => {
                let stance = self.motion.stances().nth(key).unwrap_or(&self.motion.start);
                (*stance, skeleton.solve_stance(support, stance, mirrored))
            }
            Moment::Between(time_secs) => {
                let sample = self.motion.sample(time_secs);
                (sample.to, skeleton.solve(support, &sample, mirrored))
            }
        };
        let staging = Staging { support, stance: &stance, posed: &posed };
        Shot {
            palette: Palette::of(skeleton, &posed),
            contact: staging.contact(),
            held: staging.held(&self.props),
        }
    }

    /// The picture of the given width over height that holds every key pose.
    #[must_use]
    pub fn camera(&self, aspect: f32) -> Camera {
        Camera::framing(&self.balls, self.view, self.motion.support, aspect)
    }

    /// What stays in the same place all the time: what stands around, and the shape of the start where that is shown.
    #[must_use]
    pub fn fixed(&self, body: &Body) -> Vec<PropMesh> {
        let start = self.shows_start.then(|| self.start_shape(body));
        self.fixed.iter().cloned().chain(start).collect()
    }

    fn start_shape(&self, body: &Body) -> PropMesh {
        let Motion { support, start, mirrored, .. } = &self.motion;
        let posed = body.skeleton.solve_stance(*support, start, *mirrored);
        let staging = Staging { support: *support, stance: start, posed: &posed };
        staging.left_behind(&body.mesh, &body.skeleton, self.view, &self.props)
    }

    /// Where the movement is felt, for each vertex of the body.
    #[must_use]
    pub fn target_field(&self, mesh: &Mesh) -> Vec<i8> {
        mesh.target_field(&self.targets)
    }

    /// From where the person is seen.
    #[must_use]
    pub fn view(&self) -> View {
        self.view
    }
}

fn zoom(movement: &Movement) -> Zoom {
    match movement.motion.zoom {
        library::Zoom::Upper => Zoom::Upper,
        library::Zoom::Trunk => Zoom::Trunk,
        library::Zoom::Hips => Zoom::Hips,
        library::Zoom::Whole => Zoom::Whole,
    }
}

/// The view that the content names, of the authored side.
fn view(movement: &Movement) -> View {
    match movement.motion.view {
        library::View::Front => View::Front,
        library::View::Back => View::Back,
        library::View::Left => View::LeftSide,
        library::View::Right => View::RightSide,
        library::View::ThreeQuarter => View::FrontLeft,
    }
}

/// What is at hand, and the pointer where a pelvis rolls too little to be seen rolling.
fn props(movement: &Movement, mirrored: bool) -> Vec<Prop> {
    let (band, weight) = (band(movement, mirrored), weight(movement, mirrored));
    let pointer = movement.motion.points_pelvis.then_some(Prop::PelvisPointer);
    movement.props.iter().map(|&prop| drawn(prop, band, weight)).chain(pointer).collect()
}

/// Content names the course for the left; a mirrored motion has a band at the side on the other one.
fn band(movement: &Movement, mirrored: bool) -> Band {
    match movement.motion.band {
        BandCourse::BetweenHands => Band::BetweenHands,
        BandCourse::UnderFeet => Band::UnderFeet,
        BandCourse::FixedAhead => Band::FixedAhead,
        BandCourse::FixedAside => Band::FixedAside(if mirrored { Side::Left } else { Side::Right }),
    }
}

/// A weight is in each hand; where a movement has sides, in the hand of its own.
fn weight(movement: &Movement, mirrored: bool) -> Prop {
    match movement.sides {
        Sides::Each => Prop::WeightIn(if mirrored { Side::Right } else { Side::Left }),
        Sides::Both | Sides::None => Prop::Weight,
    }
}

fn drawn(prop: library::Prop, band: Band, weight: Prop) -> Prop {
    match prop {
        library::Prop::Chair => Prop::Chair,
        library::Prop::Desk => Prop::Desk,
        library::Prop::Wall => Prop::Wall,
        library::Prop::Corner => Prop::Corner,
        library::Prop::DoorFrame => Prop::DoorFrame,
        library::Prop::Band => Prop::Band(band),
        library::Prop::Cushion => Prop::Cushion,
        library::Prop::Towel => Prop::Towel,
        library::Prop::Mat => Prop::Mat,
        library::Prop::Weight => weight,
        library::Prop::Step => Prop::Step,
        library::Prop::Stick => Prop::Stick,
    }
}

/// Content names targets for the left; a mirrored motion has them on the other side.
fn targets(movement: &Movement, mirrored: bool) -> Vec<Target> {
    let same = if mirrored { Side::Right } else { Side::Left };
    let areas = movement.targets.iter().filter_map(|area| Some((area.name.parse().ok()?, area.side)));
    areas
        .flat_map(|(region, side)| {
            let sides = match side {
                TargetSide::Same => vec![same],
                TargetSide::Opposite => vec![same.other()],
                TargetSide::Both => Side::BOTH.to_vec(),
            };
            sides.into_iter().map(move |side| Target { region, side })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(side: Side) -> Act {
        let content = content_bundle::content();
        let movement = content.movement(&"neck-rotation-seated".into()).expect("a movement of the content");
        Act::new(&Skeleton::reference(), movement, &movement.motion_for(side, None))
    }

    #[track_caller]
    fn check(phase: PhaseKind, pace: Pace, expected: impl Fn(f32) -> Moment) {
        let act = turns(Side::Left);
        let found = act.motion.phases().find(|found| found.kind == phase).expect("the motion has the phase");
        let middle_secs = found.start_secs + found.length_secs / 2.0;
        assert_eq!(act.at(middle_secs, pace), expected(middle_secs), "{phase:?} {pace:?}");
    }

    #[test]
    fn moves_on_the_way_and_stands_still_in_between() {
        check(PhaseKind::Travel(0), Pace::Smooth, Moment::Between);
        check(PhaseKind::Hold(0), Pace::Smooth, |_| Moment::Key(1));
        check(PhaseKind::Return, Pace::Smooth, Moment::Between);
        check(PhaseKind::Travel(0), Pace::Stepped, |_| Moment::Key(1));
        check(PhaseKind::Return, Pace::Stepped, |_| Moment::Key(0));
    }

    #[test]
    fn the_other_side_has_its_targets_mirrored() {
        let sides = |side: Side| {
            let mut targets = turns(side).targets;
            targets.sort_by_key(|target| (target.region, target.side.index()));
            targets
        };
        let mirrored =
            sides(Side::Left).into_iter().map(|target| Target { side: target.side.other(), ..target });
        let mut mirrored: Vec<_> = mirrored.collect();
        mirrored.sort_by_key(|target| (target.region, target.side.index()));
        assert_eq!(sides(Side::Right), mirrored);
    }

    #[test]
    fn every_movement_of_the_content_can_be_staged() {
        let skeleton = Skeleton::reference();
        for movement in &content_bundle::content().movements {
            let act = Act::new(&skeleton, movement, &movement.authored_motion());
            let camera = act.camera(0.8);
            assert!(camera.half_extent.min_element() > 0.05, "{} has no picture", movement.id);
            assert_ne!(act.telling(), Moment::Key(0), "{} shows its start only", movement.id);
        }
    }
}
