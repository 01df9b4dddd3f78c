//! All of it together: a picture in, what is seen of a person out.

use crate::angles::{body_angles, neck_angles, neck_lean, trunk_turn, trunk_turn_deg};
use crate::body::{Body, BodyPoint, BodySettings, BodyTracker};
use crate::face::{FaceSight, FaceTracker, HeadMemory, HeadSight, Profile};
use crate::image::Image;
use crate::net::Level;
use crate::wire::{Bundle, ReadError};
use kinematics::AngleReading;

/// Darker than this on average, with less than [`DARK_CONTRAST`], nothing can be made out: shares of white.
const DARK: f32 = 0.06;
const DARK_CONTRAST: f32 = 0.04;
/// A trunk that is turned less than this faces the camera.
const FACING_DEG: f32 = 35.0;
/// Points that are less sure than this are not asked for a profile.
const LEAST_PRESENCE: f32 = 0.5;

/// How a person is watched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WatchSettings {
    /// How the body is followed.
    pub body: BodySettings,
    /// How often the whole picture is searched for other people, in seconds. It takes longer than following one.
    pub count_every_secs: f64,
}

impl Default for WatchSettings {
    fn default() -> Self {
        Self { body: BodySettings::default(), count_every_secs: 2.0 }
    }
}

/// What one picture shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Sight {
    /// The picture is dark and as good as one colour: there may be anybody.
    TooDark,
    /// Nobody is seen.
    Nobody,
    /// Somebody is seen.
    Person(Box<Person>),
}

/// What is seen of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The body's points. None when only a face is seen.
    pub body: Option<Body>,
    /// Where the head points, or on which side it was lost.
    pub head: HeadSight,
    /// The angles that are seen well enough, each with its confidence.
    pub angles: Vec<AngleReading>,
    /// How many people were in the picture when they were last counted, at least one.
    pub people: usize,
    /// The trunk faces the camera, as far as it is seen. Only then is a head that was lost a neck that is turned: who sits
    /// sideways is lost too.
    pub is_facing: bool,
    /// Shoulders or hips are beyond the edge of the picture.
    pub is_cut_off: bool,
}

/// Watches one person through pictures.
///
/// ```no_run
/// use vision::{Image, Sight, WatchSettings, Watcher};
/// use vision::net::Level;
/// use vision::wire::Bundle;
/// # fn frame() -> (usize, usize, Vec<u8>) { (1, 1, vec![0; 4]) }
/// # fn bytes() -> Vec<u8> { Vec::new() }
/// let models = Bundle::read(&bytes())?.joined(Bundle::read(&bytes())?);
/// let mut watcher = Watcher::new(&models, WatchSettings::default(), Level::best())?;
/// let (width, height, rgba) = frame();
/// match watcher.see(&Image::rgba(width, height, &rgba)?, 0.0) {
///     Sight::Person(person) => println!("{} angles", person.angles.len()),
///     Sight::Nobody | Sight::TooDark => println!("I can't see you well"),
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Watcher {
    bodies: BodyTracker,
    faces: FaceTracker,
    head: HeadMemory,
    settings: WatchSettings,
    counted: Option<(usize, f64)>,
}

impl Watcher {
    /// A watcher with the networks of a models' file.
    ///
    /// # Errors
    /// [`ReadError`] when a network is missing or not as expected.
    pub fn new(models: &Bundle, settings: WatchSettings, level: Level) -> Result<Self, ReadError> {
        Ok(Self {
            bodies: BodyTracker::new(models, settings.body, level)?,
            faces: FaceTracker::new(models, level)?,
            head: HeadMemory::default(),
            settings,
            counted: None,
        })
    }

    /// Looks at the next picture, not mirrored. `time_secs` counts from any moment on and grows from picture to picture.
    pub fn see(&mut self, image: &Image<'_>, time_secs: f64) -> Sight {
        let (mean, deviation) = image.brightness();
        if mean < DARK && deviation < DARK_CONTRAST {
            self.forget();
            return Sight::TooDark;
        }
        let body = self.bodies.see(image, time_secs);
        let face = self.faces.see(image);
        let Some(head) = head_of(&mut self.head, &face, body.as_ref(), time_secs) else {
            self.counted = None;
            return Sight::Nobody;
        };
        let angles = angles(body.as_ref(), &face, head, image, time_secs);
        let is_facing = body.as_ref().is_none_or(|body| is_facing(body, image));
        let is_cut_off = body.as_ref().is_some_and(|body| is_cut_off(body, image));
        let people = self.people(image, time_secs);
        Sight::Person(Box::new(Person { body, head, angles, people, is_facing, is_cut_off }))
    }

    /// Forgets whom it followed and what it knew of the head.
    pub fn forget(&mut self) {
        self.bodies.forget();
        self.faces.forget();
        self.head.forget();
        self.counted = None;
    }

    /// Memory for the networks' values, in bytes; their weights come on top.
    #[must_use]
    pub fn working_bytes(&self) -> usize {
        self.bodies.working_bytes() + self.faces.working_bytes()
    }

    fn people(&mut self, image: &Image<'_>, time_secs: f64) -> usize {
        match self.counted {
            Some((people, at)) if (0.0..self.settings.count_every_secs).contains(&(time_secs - at)) => people,
            _ => {
                // The picture was searched just now where a body was looked for.
                let found = self.bodies.people_just_found();
                let people = found.unwrap_or_else(|| self.bodies.count_people(image)).max(1);
                self.counted = Some((people, time_secs));
                people
            }
        }
    }
}

/// What is known of the head of whoever is seen. None when that is nobody, whose head is forgotten with them.
fn head_of(
    memory: &mut HeadMemory,
    face: &FaceSight,
    body: Option<&Body>,
    time_secs: f64,
) -> Option<HeadSight> {
    if body.is_none() && *face == FaceSight::NotSeen {
        memory.forget();
        return None;
    }
    Some(memory.judge(face, body.and_then(body_yaw_deg), time_secs))
}

fn angles(
    body: Option<&Body>,
    face: &FaceSight,
    head: HeadSight,
    image: &Image<'_>,
    time_secs: f64,
) -> Vec<AngleReading> {
    let mut angles =
        body.map_or_else(Vec::new, |body| body_angles(body, image.width(), image.height(), time_secs));
    if let (HeadSight::Seen(pose), FaceSight::Seen(face)) = (head, face) {
        let turn = body.and_then(|body| trunk_turn(body, image.width(), image.height()));
        let neck = neck_angles(pose, &angles, turn, face.presence, time_secs);
        angles.extend(neck);
    } else {
        angles.extend(body.and_then(|body| neck_lean(body, image.width(), image.height(), time_secs)));
    }
    angles
}

/// Roughly how far the head is turned, by the body network's nose and ears.
fn body_yaw_deg(body: &Body) -> Option<f32> {
    let [nose, left_ear, right_ear] =
        [BodyPoint::Nose, BodyPoint::LeftEar, BodyPoint::RightEar].map(|point| body.point(point));
    let is_there = [nose, left_ear, right_ear].iter().all(|point| point.presence >= LEAST_PRESENCE);
    let profile = Profile { nose: nose.place_px, left_ear: left_ear.place_px, right_ear: right_ear.place_px };
    is_there.then(|| profile.rough_yaw_deg(0.0))
}

/// Whether the trunk faces the camera, or does as far as is seen: shoulders beyond the edge are guesses.
fn is_facing(body: &Body, image: &Image<'_>) -> bool {
    let are_seen = [BodyPoint::LeftShoulder, BodyPoint::RightShoulder]
        .into_iter()
        .all(|point| body.point(point).presence >= LEAST_PRESENCE && is_inside(body, point, image));
    !are_seen || trunk_turn_deg(body).abs() <= FACING_DEG
}

fn is_inside(body: &Body, point: BodyPoint, image: &Image<'_>) -> bool {
    let extent = glam::Vec2::new(image.width() as f32, image.height() as f32);
    let place = body.point(point).place_px;
    place.cmpge(glam::Vec2::ZERO).all() && place.cmple(extent).all()
}

fn is_cut_off(body: &Body, image: &Image<'_>) -> bool {
    use BodyPoint::{LeftHip, LeftShoulder, RightHip, RightShoulder};
    ![LeftShoulder, RightShoulder, LeftHip, RightHip].into_iter().all(|point| is_inside(body, point, image))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kinematics::Side;

    #[test]
    fn the_next_person_has_a_head_of_their_own() {
        let mut memory = HeadMemory::default();
        let turned = |rough_yaw_deg| FaceSight::Turned { rough_yaw_deg };
        let mut see = |face: &FaceSight, at| head_of(&mut memory, face, None, at);
        assert_eq!(see(&turned(60.0), 0.0), Some(HeadSight::LostTurned(Side::Left)));
        assert_eq!(see(&turned(10.0), 0.1), Some(HeadSight::LostTurned(Side::Left)));
        assert_eq!(see(&FaceSight::NotSeen, 0.2), None, "nobody has no head");
        assert_eq!(see(&turned(10.0), 0.3), Some(HeadSight::NotSeen));
    }
}
