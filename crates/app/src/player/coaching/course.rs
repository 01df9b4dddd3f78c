//! One movement on one side, as a camera follows it: sightings in, what is to be said, counted and kept out. Without a browser.

use care::session::{InPlace, journal_side};
use coach::{
    Camera, Cue, Effect, Look, NotSeen, Repetition, Rules, State, Twist, TwistRules, TwistState, guard, step,
};
use journal::{EventId, MovementSeen, ReachedAngle};
use kinematics::{Motion, Person, Side};
use sight::{Outlook, Sighting};

/// Whoever was in a hold is out of it after so long, seconds: at its border a picture says this and the next one that. A judgement.
const OUT_AFTER_SECS: f64 = 0.5;

/// Why the person is not seen well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It is dark.
    Dark,
    /// Nobody is in the picture.
    Nobody,
    /// More than one person is.
    Several,
    /// Shoulders or hips are beyond its edge.
    CutOff,
    /// What moves cannot be made out.
    Unclear,
}

/// What can be said of a movement before it is done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Notice {
    /// It is followed from this side.
    TurnSide(Side),
    /// No camera can follow it.
    NotFollowed(NotSeen),
}

/// What follows from a sighting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Heard {
    /// So many repetitions were seen by now.
    Counted(u32),
    /// Something to say.
    Cue(Cue),
    /// The person is not seen well, or is again.
    Trouble(Option<Trouble>),
    /// A hand at the head, and a fast end of its way.
    Twist(Twist),
}

/// One movement on one side.
pub(super) struct Course {
    rules: Result<Rules, NotSeen>,
    state: State,
    twist_rules: TwistRules,
    twist: TwistState,
    /// What the last picture showed, where it was no person that could be followed.
    outlook: Option<Trouble>,
    place: InPlace,
    /// When the person was last in a hold.
    in_hold_secs: f64,
    trouble: Option<Trouble>,
    counted: u32,
    held_secs: f32,
    furthest: Option<Repetition>,
}

impl Course {
    /// A movement as it was fitted to the person.
    pub(super) fn new(motion: &Motion, person: &Person) -> Self {
        Self {
            rules: Rules::best(motion, person),
            state: State::default(),
            twist_rules: TwistRules::of(person),
            twist: TwistState::default(),
            outlook: None,
            place: InPlace::Unknown,
            in_hold_secs: f64::NEG_INFINITY,
            trouble: None,
            counted: 0,
            held_secs: 0.0,
            furthest: None,
        }
    }

    /// What can be said of it beforehand, if anything.
    pub(super) fn notice(&self) -> Option<Notice> {
        match &self.rules {
            Err(why) => Some(Notice::NotFollowed(*why)),
            Ok(rules) => match rules.pattern().camera() {
                Camera::Front => None,
                Camera::Left => Some(Notice::TurnSide(Side::Left)),
                Camera::Right => Some(Notice::TurnSide(Side::Right)),
            },
        }
    }

    /// Whether a camera follows it, so that there is something to count.
    pub(super) const fn is_followed(&self) -> bool {
        self.rules.is_ok()
    }

    /// After a pause: where the start is has to be seen anew, and what was counted stays.
    pub(super) fn again(&mut self) {
        self.state = State::default();
        self.twist = TwistState::default();
        self.place = InPlace::Unknown;
        self.trouble = None;
    }

    /// Takes a sighting. Counts and cues come only while the session `works` at the movement, not on the way to it.
    pub(super) fn look(&mut self, sighting: &Sighting, works: bool) -> Vec<Heard> {
        let now = sighting.time_secs;
        let (outlook, look) = match &sighting.outlook {
            Outlook::Dark => (Some(Trouble::Dark), Look::at(now, &[])),
            Outlook::Nobody => (Some(Trouble::Nobody), Look::at(now, &[])),
            Outlook::Several => (Some(Trouble::Several), Look::at(now, &[])),
            Outlook::Person(whole) => {
                let look = Look {
                    time_secs: now,
                    readings: &whole.readings,
                    head_lost: whole.head_lost,
                    hand_at_head: whole.hand_at_head,
                };
                (whole.is_cut_off.then_some(Trouble::CutOff), look)
            }
        };
        self.outlook = outlook;
        let Ok(rules) = &self.rules else {
            let (twist, event) = guard(std::mem::take(&mut self.twist), &self.twist_rules, &look);
            self.twist = twist;
            return event.filter(Twist::is_warning).map(Heard::Twist).into_iter().collect();
        };
        let (state, effects) = step(std::mem::take(&mut self.state), rules, &look);
        self.state = state;
        if !works && effects.iter().any(|effect| matches!(effect, Effect::Cue(_))) {
            self.state.withdraw_cue();
        }
        let is_person = matches!(sighting.outlook, Outlook::Person(_));
        let told = self.state.is_in_hold(rules).filter(|_| is_person);
        self.find_place(told, now);
        effects.into_iter().filter_map(|effect| self.hear(effect, works)).collect()
    }

    fn hear(&mut self, effect: Effect, works: bool) -> Option<Heard> {
        match effect {
            Effect::NotSeen(_) => {
                self.trouble = Some(self.outlook.unwrap_or(Trouble::Unclear));
                Some(Heard::Trouble(self.trouble))
            }
            Effect::SeenAgain => self.trouble.take().map(|_| Heard::Trouble(None)),
            Effect::Repetition(repetition) if works => {
                self.counted += 1;
                self.held_secs += repetition.held_secs;
                let is_further = |before: Repetition| repetition.reached_share > before.reached_share;
                if self.furthest.is_none_or(is_further) {
                    self.furthest = Some(repetition);
                }
                Some(Heard::Counted(self.counted))
            }
            Effect::Cue(cue) if works => Some(Heard::Cue(cue)),
            Effect::Twist(twist) if twist.is_warning() => Some(Heard::Twist(twist)),
            // The session's own tone ends a hold, and why something was not counted is said as a cue where it helps.
            Effect::HoldDone
            | Effect::Phase(_)
            | Effect::NotCounted(_)
            | Effect::Repetition(_)
            | Effect::Cue(_)
            | Effect::Twist(_) => None,
        }
    }

    fn find_place(&mut self, is_in_hold: Option<bool>, now: f64) {
        let stays = self.place == InPlace::There && now - self.in_hold_secs < OUT_AFTER_SECS;
        self.place = match is_in_hold {
            None => InPlace::Unknown,
            Some(true) => {
                self.in_hold_secs = now;
                InPlace::There
            }
            Some(false) if stays => InPlace::There,
            Some(false) => InPlace::Away,
        };
    }

    /// Whether the person is in a hold of it.
    pub(super) const fn in_place(&self) -> InPlace {
        self.place
    }

    /// Nothing has been seen for a while, not even that nobody is there.
    pub(super) fn go_blind(&mut self) -> Option<Heard> {
        self.place = InPlace::Unknown;
        if self.trouble.is_some() || self.rules.is_err() {
            return None;
        }
        // What the coach makes of the gap, once it is over, takes this back.
        self.trouble = Some(Trouble::Unclear);
        Some(Heard::Trouble(self.trouble))
    }

    /// What the journal keeps of it; nothing where nothing was seen.
    pub(super) fn seen(
        &self,
        session: EventId,
        movement: &str,
        side: Option<Side>,
        planned: u16,
    ) -> Option<MovementSeen> {
        let furthest = self.furthest?;
        let (angle, degrees) = furthest.reached;
        Some(MovementSeen {
            session,
            movement: movement.to_owned(),
            side: side.map(journal_side),
            counted: u16::try_from(self.counted).unwrap_or(u16::MAX),
            planned,
            held_secs: self.held_secs.round() as u16,
            reached: Some(ReachedAngle { angle: angle.name().to_owned(), degrees: degrees.round() as i16 }),
        })
    }
}

#[cfg(test)]
mod tests {
    use journal::DeviceId;
    use kinematics::{AngleReading, Channel, fit};
    use sight::Whole;

    use super::*;

    const SESSION: EventId = EventId { device: DeviceId(1), counter: 3 };

    fn motion(movement: &str, side: Side) -> Motion {
        let movement = content_bundle::content().movement(&movement.into()).expect("is there");
        fit(&movement.motion_for(side, None), &Person::of_age(34), &[]).expect("fits").motion().clone()
    }

    fn course(movement: &str) -> Course {
        Course::new(&motion(movement, Side::Left), &Person::of_age(34))
    }

    /// Somebody ahead whose head is tilted and turned by so much.
    fn head(secs: f64, tilt_deg: f32, turn_deg: f32) -> Sighting {
        let half = |channel, degrees: f32| AngleReading {
            channel,
            degrees: degrees / 2.0,
            confidence: 0.9,
            time_secs: secs,
        };
        let readings = vec![
            half(Channel::LowerCervicalLateral, tilt_deg),
            half(Channel::UpperCervicalLateral, tilt_deg),
            half(Channel::LowerCervicalRotation, turn_deg),
            half(Channel::UpperCervicalRotation, turn_deg),
            half(Channel::LowerCervicalFlexion, 0.0),
            half(Channel::UpperCervicalFlexion, 0.0),
        ];
        let whole = Whole { readings, ..Whole::unknown() };
        Sighting { time_secs: secs, outlook: Outlook::Person(Box::new(whole)) }
    }

    /// Two seconds still, then one side bend of 8.5 seconds after the other.
    fn tilt_deg(secs: f64, most_deg: f32) -> f32 {
        let into = ((secs - 2.0) % 8.5) as f32;
        let out = kinematics::minimum_jerk(into / 3.0);
        let back = kinematics::minimum_jerk((into - 4.5) / 3.0);
        if secs < 2.0 { 0.0 } else { most_deg * (out - back) }
    }

    fn watch(course: &mut Course, secs: f64, works: bool, see: impl Fn(f64) -> Sighting) -> Vec<Heard> {
        let pictures = 0..(secs * 12.0) as u32;
        pictures.flat_map(|picture| course.look(&see(f64::from(picture) / 12.0), works)).collect()
    }

    fn counts(heard: &[Heard]) -> Vec<u32> {
        let count = |heard: &Heard| if let Heard::Counted(count) = heard { Some(*count) } else { None };
        heard.iter().filter_map(count).collect()
    }

    #[test]
    fn what_is_done_is_counted_and_kept_in_counts_and_one_angle() {
        let mut course = course("neck-side-bend-seated");
        assert!(course.is_followed());
        assert_eq!(course.notice(), None);
        let heard = watch(&mut course, 2.0 + 3.0 * 8.5, true, |secs| head(secs, tilt_deg(secs, 15.0), 0.0));
        assert_eq!(counts(&heard), [1, 2, 3]);
        let seen = course.seen(SESSION, "neck-side-bend-seated", Some(Side::Left), 5).expect("seen");
        assert_eq!((seen.counted, seen.planned, seen.side), (3, 5, Some(journal::Side::Left)));
        let reached = seen.reached.clone().expect("an angle");
        assert_eq!(reached.angle, "head.tilt");
        assert!((12..=16).contains(&reached.degrees), "{reached:?}");
        // 1.5 s at the end of each way, and what of the way there and back is as far as a hold.
        assert!((9..=14).contains(&seen.held_secs), "{seen:?}");
    }

    #[test]
    fn on_the_way_to_a_movement_nothing_counts_and_nothing_is_said() {
        let mut course = course("neck-side-bend-seated");
        let heard = watch(&mut course, 20.0, false, |secs| head(secs, tilt_deg(secs, 24.0), 0.0));
        assert_eq!(heard, []);
        assert_eq!(course.seen(SESSION, "neck-side-bend-seated", None, 5), None);
    }

    #[test]
    fn nothing_seen_is_nothing_kept_and_says_why() {
        for (outlook, expected) in [
            (Outlook::Dark, Trouble::Dark),
            (Outlook::Nobody, Trouble::Nobody),
            (Outlook::Several, Trouble::Several),
            (Outlook::Person(Box::new(Whole { is_cut_off: true, ..Whole::unknown() })), Trouble::CutOff),
            (Outlook::Person(Box::new(Whole::unknown())), Trouble::Unclear),
        ] {
            let mut course = course("neck-side-bend-seated");
            let see = |secs| Sighting { time_secs: secs, outlook: outlook.clone() };
            assert_eq!(watch(&mut course, 10.0, true, see), [Heard::Trouble(Some(expected))]);
            assert_eq!(course.in_place(), InPlace::Unknown);
            assert_eq!(course.seen(SESSION, "m", None, 5), None);
        }
    }

    #[test]
    fn somebody_else_in_the_picture_ends_all_advice_until_they_are_gone() {
        let mut course = course("neck-side-bend-seated");
        let alone = |secs: f64| !(12.0..24.0).contains(&secs);
        let heard = watch(&mut course, 40.0, true, |secs| {
            if alone(secs) {
                head(secs, 0.0, 0.0)
            } else {
                Sighting { time_secs: secs, outlook: Outlook::Several }
            }
        });
        assert_eq!(heard, [Heard::Trouble(Some(Trouble::Several)), Heard::Trouble(None)]);
    }

    #[test]
    fn a_hold_is_known_to_be_left_only_by_whoever_is_seen() {
        let mut course = course("neck-side-bend-seated");
        watch(&mut course, 3.0, true, |secs| head(secs, 0.0, 0.0));
        assert_eq!(course.in_place(), InPlace::Away);
        course.look(&Sighting { time_secs: 3.1, outlook: Outlook::Several }, true);
        assert_eq!(course.in_place(), InPlace::Unknown);
        course.again();
        assert_eq!(course.in_place(), InPlace::Unknown);
    }

    #[test]
    fn at_the_border_of_a_hold_pictures_that_disagree_do_not_change_the_place() {
        let mut course = course("neck-side-bend-seated");
        let deep = |secs: f64| head(secs, if secs < 2.0 { 0.0 } else { 15.0 }, 0.0);
        watch(&mut course, 6.0, true, deep);
        assert_eq!(course.in_place(), InPlace::There);
        course.find_place(Some(false), 6.1);
        assert_eq!(course.in_place(), InPlace::There);
        course.find_place(Some(true), 6.4);
        course.find_place(Some(false), 6.8);
        assert_eq!(course.in_place(), InPlace::There);
        course.find_place(Some(false), 7.0);
        assert_eq!(course.in_place(), InPlace::Away);
    }

    #[test]
    fn nothing_holds_a_session_up_once_nothing_is_seen() {
        let mut course = course("neck-side-bend-seated");
        watch(&mut course, 3.0, true, |secs| head(secs, 0.0, 0.0));
        assert_eq!(course.in_place(), InPlace::Away);
        assert_eq!(course.go_blind(), Some(Heard::Trouble(Some(Trouble::Unclear))));
        assert_eq!(course.go_blind(), None);
        assert_eq!(course.in_place(), InPlace::Unknown);
        let after =
            (60..120).flat_map(|picture| course.look(&head(f64::from(picture) / 12.0, 0.0, 0.0), true));
        assert_eq!(after.last(), Some(Heard::Trouble(None)));
    }

    #[test]
    fn the_other_side_is_told_when_it_matters_though_it_was_seen_on_the_way_there() {
        let mut course = course("neck-side-bend-seated");
        let wrong = |secs: f64| head(secs, -tilt_deg(secs, 15.0), 0.0);
        assert_eq!(watch(&mut course, 8.5, false, wrong), []);
        let after = (102..360).flat_map(|picture| course.look(&wrong(f64::from(picture) / 12.0), true));
        assert!(after.collect::<Vec<_>>().contains(&Heard::Cue(Cue::OtherSide)));
    }

    #[test]
    fn what_no_camera_can_follow_says_so_and_counts_nothing() {
        let mut course = course("rib-breathing");
        assert_eq!(course.notice(), Some(Notice::NotFollowed(NotSeen::Breath)));
        assert!(!course.is_followed());
        assert_eq!(watch(&mut course, 10.0, true, |secs| head(secs, tilt_deg(secs, 15.0), 0.0)), []);
        assert_eq!(course.in_place(), InPlace::Unknown);
    }

    #[test]
    fn a_twist_is_told_with_a_hand_at_the_head_alone_in_every_movement() {
        for movement in ["neck-side-bend-seated", "rib-breathing"] {
            for (hand_at_head, expected) in [(None, 0), (Some(false), 0), (Some(true), 1)] {
                let mut course = course(movement);
                let heard = watch(&mut course, 6.0, true, |secs| {
                    let turn = ((secs - 4.0) * 300.0).clamp(0.0, 75.0) as f32;
                    let mut sighting = head(secs, 0.0, turn);
                    if let Outlook::Person(whole) = &mut sighting.outlook {
                        whole.hand_at_head = hand_at_head;
                    }
                    sighting
                });
                let twists = heard.iter().filter(|heard| matches!(heard, Heard::Twist(_))).count();
                assert_eq!(twists, expected, "{movement}, {hand_at_head:?}");
            }
        }
    }
}
