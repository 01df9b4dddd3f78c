//! How long the parts of a person are.

/// Lengths of a person in centimetres.
///
/// Where a length was not measured it follows stature by the usual shares (Drillis and Contini 1964; sitting heights from the
/// line fitted to ANSUR II 2012). Elbow height does not follow stature well enough to be set by it, so a picture that matters
/// to it is drawn from the measured one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    /// Standing height without shoes.
    pub stature: f32,
    /// From the floor to the hollow of the knee, with shoes.
    pub popliteal: f32,
    /// From the seat to the underside of the bent elbow.
    pub elbow_rest: f32,
    /// From the seat to the eyes, sitting tall.
    pub sitting_eye: f32,
}

const REFERENCE_CM: f32 = 178.0;
const SHOE_CM: f32 = 2.5;

/// From the seat to the hip joint, at the reference stature.
const HIP_OVER_SEAT: f32 = 9.0;
/// From the hollow of the knee to its joint.
const KNEE_OVER_HOLLOW: f32 = 6.0;
/// From the joint of the elbow to its underside.
const ELBOW_RADIUS: f32 = 3.6;

impl Person {
    /// A person of whom only the stature is known.
    #[must_use]
    pub fn of_stature(stature: f32) -> Self {
        Self {
            stature,
            popliteal: 0.301 * stature - 10.1 + SHOE_CM,
            elbow_rest: 0.06 * stature + 13.6,
            sitting_eye: 0.358 * stature + 17.0,
        }
    }

    /// How large the person is against the one that the outlines were drawn from.
    pub(super) fn scale(&self) -> f32 {
        self.stature / REFERENCE_CM
    }

    pub(super) fn hip_over_seat(&self) -> f32 {
        HIP_OVER_SEAT * self.scale()
    }

    pub(super) fn upper_arm(&self) -> f32 {
        0.18 * self.stature
    }

    pub(super) fn forearm(&self) -> f32 {
        0.146 * self.stature
    }

    pub(super) fn hand(&self) -> f32 {
        0.105 * self.stature
    }

    pub(super) fn thigh(&self) -> f32 {
        0.245 * self.stature
    }

    pub(super) fn ankle(&self) -> f32 {
        0.039 * self.stature + SHOE_CM
    }

    pub(super) fn shank(&self) -> f32 {
        self.popliteal + KNEE_OVER_HOLLOW * self.scale() - self.ankle()
    }

    /// From the hip joint to the shoulder joint, along an upright trunk.
    pub(super) fn hip_to_shoulder(&self) -> f32 {
        self.elbow_rest + ELBOW_RADIUS * self.scale() + self.upper_arm() - self.hip_over_seat()
    }

    /// From the hip joint to the base of the neck.
    pub(super) fn trunk(&self) -> f32 {
        self.hip_to_shoulder() + 4.5 * self.scale()
    }

    /// From the hip joint to the eyes, sitting tall.
    pub(super) fn hip_to_eye(&self) -> f32 {
        self.sitting_eye - self.hip_over_seat()
    }

    /// From the base of the neck to the joint of the head; what is left of the sitting eye height.
    pub(super) fn neck(&self) -> f32 {
        let left = self.hip_to_eye() - self.trunk() - 2.8 * self.scale();
        left.clamp(6.0, 18.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_add_up_to_the_stature() {
        for stature in [145.0, 165.0, 178.0, 200.0] {
            let person = Person::of_stature(stature);
            let standing_eye = person.ankle() + person.shank() + person.thigh() + person.hip_to_eye();
            let expected = 0.935 * stature + SHOE_CM;
            assert!(
                (standing_eye - expected).abs() < 0.03 * stature,
                "{stature}: {standing_eye} for {expected}"
            );
        }
    }
}
