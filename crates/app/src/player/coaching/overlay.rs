//! The light lines over the mirror: what the camera has found of the person.

use sight::{Mark, Place, Whole};

use crate::camera::{Marks, path};

/// From point to point.
const LINES: &[&[Mark]] = &[
    &[Mark::LeftEar, Mark::Nose, Mark::RightEar],
    &[
        Mark::LeftWrist,
        Mark::LeftElbow,
        Mark::LeftShoulder,
        Mark::RightShoulder,
        Mark::RightElbow,
        Mark::RightWrist,
    ],
    &[Mark::LeftShoulder, Mark::LeftHip, Mark::RightHip, Mark::RightShoulder],
    &[Mark::LeftHip, Mark::LeftKnee, Mark::LeftAnkle],
    &[Mark::RightHip, Mark::RightKnee, Mark::RightAnkle],
];
/// Lines go over to the next picture in this time, milliseconds: about one picture of the worker.
const GENTLY_MS: f64 = 80.0;

/// The lines, on their way from one sighting to the next.
#[derive(Debug)]
pub(super) struct Lines {
    aim: Marks,
    shown: Marks,
    drawn_ms: Option<f64>,
    is_drawn: bool,
    size: (u32, u32),
}

impl Default for Lines {
    fn default() -> Self {
        let none = [None; Mark::COUNT];
        Self { aim: none, shown: none, drawn_ms: None, is_drawn: true, size: (4, 3) }
    }
}

impl Lines {
    /// Takes in where the points are.
    pub(super) fn see(&mut self, whole: &Whole) {
        self.aim = whole.marks;
        self.is_drawn = false;
    }

    /// Nobody is seen.
    pub(super) fn clear(&mut self) {
        self.aim = [None; Mark::COUNT];
        self.is_drawn = false;
    }

    /// The picture has another size, in pixels.
    pub(super) fn fit(&mut self, size: (u32, u32)) {
        self.size = size;
        self.is_drawn = false;
    }

    /// The path to draw now, in pixels of the picture; nothing where it is drawn already. `calm`: at once, without going over.
    pub(super) fn path(&mut self, now_ms: f64, calm: bool) -> Option<String> {
        let gone_ms = self.drawn_ms.replace(now_ms).map_or(f64::INFINITY, |before| now_ms - before);
        if self.is_drawn {
            return None;
        }
        let share = if calm { 1.0 } else { 1.0 - (-gone_ms / GENTLY_MS).exp() } as f32;
        let mut is_there = true;
        for (shown, aim) in self.shown.iter_mut().zip(self.aim) {
            *shown = match (*shown, aim) {
                (Some(from), Some(to)) => {
                    let between = |from: f32, to: f32| from + (to - from) * share;
                    let next = Place {
                        across: between(from.across, to.across),
                        down: between(from.down, to.down),
                        presence: to.presence,
                    };
                    is_there &= (next.across - to.across).abs() + (next.down - to.down).abs() < 5e-4;
                    Some(next)
                }
                // What comes or goes does so at once.
                (_, aim) => aim,
            };
        }
        self.is_drawn = is_there;
        Some(path(LINES, &self.shown, self.size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(places: &[(Mark, f32, f32)]) -> Whole {
        let mut whole = Whole::unknown();
        for (mark, across, down) in places {
            whole.marks[mark.index()] = Some(Place { across: *across, down: *down, presence: 0.9 });
        }
        whole
    }

    fn lines() -> Lines {
        let mut lines = Lines::default();
        lines.fit((100, 100));
        lines
    }

    #[test]
    fn lines_go_from_point_to_point_and_leave_out_what_is_not_seen() {
        let mut lines = lines();
        lines.see(&seen(&[
            (Mark::LeftWrist, 0.9, 0.9),
            (Mark::LeftShoulder, 0.7, 0.5),
            (Mark::RightShoulder, 0.3, 0.5),
        ]));
        let path = lines.path(0.0, true).expect("drawn");
        assert_eq!(path, "M90.0 90.0M70.0 50.0L30.0 50.0M70.0 50.0M30.0 50.0");
        assert_eq!(lines.path(16.0, true), None, "nothing has changed");
        lines.clear();
        assert_eq!(lines.path(32.0, true).as_deref(), Some(""));
    }

    #[test]
    fn they_go_over_gently_unless_less_motion_is_wanted() {
        let at = |across| seen(&[(Mark::LeftEar, across, 0.5), (Mark::Nose, 0.5, 0.5)]);
        let mut lines = lines();
        lines.see(&at(0.2));
        assert_eq!(lines.path(0.0, false).as_deref(), Some("M20.0 50.0L50.0 50.0"));
        lines.see(&at(0.4));
        let between = lines.path(40.0, false).expect("on the way");
        assert!(between != "M20.0 50.0L50.0 50.0" && between != "M40.0 50.0L50.0 50.0", "{between}");
        assert_eq!(lines.path(60.0, true).as_deref(), Some("M40.0 50.0L50.0 50.0"));
    }
}
