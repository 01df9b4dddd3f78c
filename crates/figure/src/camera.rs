//! An orthographic camera: plates in an atlas have no perspective, so limbs keep their proportion.

use glam::{Vec2, Vec3};
use kinematics::Support;

/// From where the person is seen. Left and right are the person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// Face to face: the person's left is on the right of the picture.
    Front,
    /// From behind: left is left.
    Back,
    /// Towards the person's left side; they face left in the picture.
    LeftSide,
    /// Towards the person's right side; they face right in the picture.
    RightSide,
    /// Between front and left side.
    FrontLeft,
    /// Between front and right side.
    FrontRight,
    /// Between back and left side.
    BackLeft,
    /// Between back and right side.
    BackRight,
}

impl View {
    /// All views.
    pub const ALL: [View; 8] = [
        View::Front,
        View::Back,
        View::LeftSide,
        View::RightSide,
        View::FrontLeft,
        View::FrontRight,
        View::BackLeft,
        View::BackRight,
    ];

    /// Degrees about the vertical from straight ahead of the person towards their left.
    #[must_use]
    pub const fn azimuth_deg(self) -> f32 {
        match self {
            View::Front => 0.0,
            View::FrontLeft => 40.0,
            View::LeftSide => 90.0,
            View::BackLeft => 140.0,
            View::Back => 180.0,
            View::BackRight => -140.0,
            View::RightSide => -90.0,
            View::FrontRight => -40.0,
        }
    }

    /// Degrees that the viewer looks down. Someone who lies shows the front or back that is asked for
    /// to a viewer above them, and three quarters to one who looks well down.
    #[must_use]
    pub const fn elevation_deg(self, support: Support) -> f32 {
        let faces_up = matches!(support, Support::Supine | Support::Bridge);
        let faces_down = matches!(support, Support::Prone);
        match self {
            View::Front if faces_up => 62.0,
            View::Back if faces_down => 62.0,
            View::LeftSide | View::RightSide => ELEVATION_DEG,
            _ if faces_up || faces_down => 34.0,
            _ => ELEVATION_DEG,
        }
    }

    /// The same view of the mirrored person.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            View::Front => View::Front,
            View::Back => View::Back,
            View::LeftSide => View::RightSide,
            View::RightSide => View::LeftSide,
            View::FrontLeft => View::FrontRight,
            View::FrontRight => View::FrontLeft,
            View::BackLeft => View::BackRight,
            View::BackRight => View::BackLeft,
        }
    }
}

/// A ball that must be in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ball {
    /// Metres.
    pub centre: Vec3,
    /// Metres.
    pub radius: f32,
}

/// Where the picture plane lies in the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// What is in the middle of the picture, metres.
    pub centre: Vec3,
    /// Unit vector to the right of the picture.
    pub right: Vec3,
    /// Unit vector to the top of the picture.
    pub up: Vec3,
    /// Unit vector towards the viewer.
    pub towards: Vec3,
    /// Half the picture's width and height, metres.
    pub half_extent: Vec2,
}

/// Looking down a little, so that floor and seat read as surfaces.
const ELEVATION_DEG: f32 = 7.0;
/// Share of the picture left free round the subject, each side.
const MARGIN: f32 = 0.06;

impl Camera {
    /// Looks along an azimuth and elevation in degrees at `centre`.
    #[must_use]
    pub fn looking(azimuth_deg: f32, elevation_deg: f32, centre: Vec3, half_extent: Vec2) -> Self {
        let (sin_a, cos_a) = azimuth_deg.to_radians().sin_cos();
        let (sin_e, cos_e) = elevation_deg.to_radians().sin_cos();
        let towards = Vec3::new(sin_a * cos_e, sin_e, cos_a * cos_e);
        let right = Vec3::new(cos_a, 0.0, -sin_a);
        Self { centre, right, up: towards.cross(right), towards, half_extent }
    }

    /// Fits all balls into a picture of the given width over height. Framing every key pose of a
    /// motion at once keeps the picture still while the figure moves.
    #[must_use]
    pub fn framing(balls: &[Ball], view: View, support: Support, aspect: f32) -> Self {
        Self::framing_from(balls, view.azimuth_deg(), view.elevation_deg(support), aspect)
    }

    /// As [`Camera::framing`], from any direction in degrees.
    #[must_use]
    pub fn framing_from(balls: &[Ball], azimuth_deg: f32, elevation_deg: f32, aspect: f32) -> Self {
        let mut camera = Self::looking(azimuth_deg, elevation_deg, Vec3::ZERO, Vec2::ONE);
        let (mut least, mut greatest) = (Vec3::INFINITY, Vec3::NEG_INFINITY);
        for ball in balls {
            let place = camera.place(ball.centre);
            least = least.min(place - ball.radius);
            greatest = greatest.max(place + ball.radius);
        }
        if !least.is_finite() {
            return camera;
        }
        let middle = (least + greatest) / 2.0;
        let half = (greatest - least).truncate() / 2.0 / (1.0 - 2.0 * MARGIN);
        camera.centre = camera.right * middle.x + camera.up * middle.y - camera.towards * middle.z;
        camera.half_extent = Vec2::new(half.x.max(half.y * aspect), half.y.max(half.x / aspect));
        camera
    }

    /// A direction given as right, up and towards the viewer, in the world.
    #[must_use]
    pub fn from_picture(&self, direction: Vec3) -> Vec3 {
        self.right * direction.x + self.up * direction.y + self.towards * direction.z
    }

    /// Metres to the right, up and away from the viewer, seen from the centre.
    #[must_use]
    pub fn place(&self, point: Vec3) -> Vec3 {
        let offset = point - self.centre;
        Vec3::new(offset.dot(self.right), offset.dot(self.up), -offset.dot(self.towards))
    }
}
