//! What a report in the middle of a session leads to.
//!
//! The rules are those of the safety review's part B, one row each in the tests below. A ruling
//! only looks at what was reported: nothing that a person did before can soften it.

use journal::{Felt, Scale, ScreenAnswered, ScreenScope};
use library::Filter;
use library::screening::{Asked, Urgency};

use super::effect::Effect;

/// Rise above the starting pain from which a session stops.
pub const PAIN_RISE_TO_STOP: u8 = 3;
/// Pain from which a session stops whatever it started from, and from which a region is left
/// alone for the day.
pub const PAIN_TO_STOP: u8 = 7;
/// Days for which a movement stays away after a stop.
pub const DROPPED_DAYS: u16 = 14;

/// Version under which these rules are named in the journal; raise it when one of them changes.
pub const STOP_RULES_VERSION: &str = "stop-1";

/// A sign that ends everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// Double vision or loss of sight, even if it has passed.
    Sight,
    /// Trouble speaking or understanding.
    Speech,
    /// Trouble swallowing.
    Swallowing,
    /// One side of the face drooping or numb.
    Face,
    /// Weakness or numbness on one side.
    OneSide,
    /// Collapse.
    Collapse,
    /// Sudden severe headache.
    SuddenHeadache,
    /// Chest pain.
    ChestPain,
    /// Numb or different between the legs.
    Saddle,
    /// New trouble with bladder or bowels.
    Bladder,
    /// New weakness of a leg.
    LegWeakness,
}

impl Sign {
    /// Every sign.
    pub const ALL: [Sign; 11] = [
        Sign::Sight,
        Sign::Speech,
        Sign::Swallowing,
        Sign::Face,
        Sign::OneSide,
        Sign::Collapse,
        Sign::SuddenHeadache,
        Sign::ChestPain,
        Sign::Saddle,
        Sign::Bladder,
        Sign::LegWeakness,
    ];

    /// Id in the journal.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Sight => "sight",
            Self::Speech => "speech",
            Self::Swallowing => "swallowing",
            Self::Face => "face",
            Self::OneSide => "one_side",
            Self::Collapse => "collapse",
            Self::SuddenHeadache => "sudden_headache",
            Self::ChestPain => "chest_pain",
            Self::Saddle => "saddle",
            Self::Bladder => "bladder",
            Self::LegWeakness => "leg_weakness",
        }
    }

    /// The page that it opens.
    #[must_use]
    pub fn page(self) -> EmergencyPage {
        match self {
            Self::Saddle | Self::Bladder | Self::LegWeakness => EmergencyPage::Saddle,
            Self::ChestPain => EmergencyPage::Heart,
            Self::Sight
            | Self::Speech
            | Self::Swallowing
            | Self::Face
            | Self::OneSide
            | Self::Collapse
            | Self::SuddenHeadache => EmergencyPage::Stroke,
        }
    }
}

/// How long dizziness lasted, as far as the person can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DizzyCourse {
    /// It has cleared, within five minutes.
    Cleared,
    /// It is still there, for less than five minutes so far.
    StillThere,
    /// It has lasted more than five minutes.
    OverFiveMinutes,
}

/// What a person reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StopReport {
    /// Ache, pulling or soreness where the movement works.
    Discomfort {
        /// Strength now.
        now: Scale,
    },
    /// Sharp or stabbing pain.
    Sharp {
        /// Strength now.
        now: Scale,
    },
    /// A click without pain.
    PainlessClick,
    /// Tingling or pain that goes further down an arm or a leg.
    Spreading {
        /// The limb is weak.
        weak: bool,
        /// It has lasted more than 24 hours.
        over_a_day: bool,
    },
    /// Dizziness, nausea, faintness or ringing.
    Dizzy {
        /// Any other sign of [`Sign`] with it.
        with_another_sign: bool,
        /// How long.
        course: DizzyCourse,
    },
    /// New severe or one-sided neck pain or headache in the four weeks after a crack.
    NeckPainAfterCrack {
        /// It came suddenly, is severe, or came with another sign.
        sudden_or_severe: bool,
    },
    /// A sign that ends everything.
    Sign(Sign),
}

impl StopReport {
    /// Id in the journal.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::Discomfort { .. } => "pain",
            Self::Sharp { .. } => "sharp",
            Self::PainlessClick => "click",
            Self::Spreading { .. } => "tingling",
            Self::Dizzy { .. } => "dizzy",
            Self::NeckPainAfterCrack { .. } => "neck_pain_after_crack",
            Self::Sign(_) => "new_symptom",
        }
    }

    /// Strength now, where it was asked.
    #[must_use]
    pub fn severity(&self) -> Option<Scale> {
        match self {
            Self::Discomfort { now } | Self::Sharp { now } => Some(*now),
            _ => None,
        }
    }
}

/// An emergency page by its cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EmergencyPage {
    /// Stroke or artery: call an ambulance.
    Stroke,
    /// Heart or chest: call an ambulance.
    Heart,
    /// Bladder, saddle or legs: go to an emergency department.
    Saddle,
}

impl EmergencyPage {
    /// Every page.
    pub const ALL: [EmergencyPage; 3] = [EmergencyPage::Stroke, EmergencyPage::Heart, EmergencyPage::Saddle];

    /// Id of the page in the screening content.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Stroke => "stroke",
            Self::Heart => "heart",
            Self::Saddle => "saddle",
        }
    }

    /// An ambulance, or an emergency department.
    #[must_use]
    pub fn urgency(self) -> Urgency {
        match self {
            Self::Stroke | Self::Heart => Urgency::Ambulance,
            Self::Saddle => Urgency::EmergencyDepartment,
        }
    }
}

/// What a person is told when a session stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Advice {
    /// More discomfort than is right: rest today; half the dose if it is still worse tomorrow.
    Rest,
    /// It goes down a limb: see someone within two weeks if it lasts more than 24 hours.
    WatchLimb,
    /// It has gone down a limb for more than 24 hours: see someone within two weeks.
    LimbWithinTwoWeeks,
    /// It goes down a limb, and the limb is weak: see someone today.
    WeakLimbToday,
    /// Dizzy still: sit, do not drive; asked again when five minutes are over.
    SitAndWait,
    /// Dizzy and cleared: do not drive, leave the neck alone until seen, within two weeks.
    DizzyWithinTwoWeeks,
    /// New neck pain or headache after a crack: see someone today, leave the neck alone.
    NeckToday,
    /// The safety check, asked again, no longer allows this session.
    NotAllowedNow,
}

impl Advice {
    /// Every advice.
    pub const ALL: [Advice; 8] = [
        Advice::Rest,
        Advice::WatchLimb,
        Advice::LimbWithinTwoWeeks,
        Advice::WeakLimbToday,
        Advice::SitAndWait,
        Advice::DizzyWithinTwoWeeks,
        Advice::NeckToday,
        Advice::NotAllowedNow,
    ];

    /// Key in the message files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Rest => "stop-rest",
            Self::WatchLimb => "stop-watch-limb",
            Self::LimbWithinTwoWeeks => "stop-limb-two-weeks",
            Self::WeakLimbToday => "stop-weak-limb-today",
            Self::SitAndWait => "stop-sit-and-wait",
            Self::DizzyWithinTwoWeeks => "stop-dizzy-two-weeks",
            Self::NeckToday => "stop-neck-today",
            Self::NotAllowedNow => "stop-not-allowed-now",
        }
    }

    /// How soon someone has to be seen.
    #[must_use]
    pub fn urgency(self) -> Urgency {
        match self {
            Self::WeakLimbToday | Self::NeckToday => Urgency::SameDay,
            Self::LimbWithinTwoWeeks | Self::SitAndWait | Self::DizzyWithinTwoWeeks => Urgency::Soon,
            Self::Rest | Self::WatchLimb | Self::NotAllowedNow => Urgency::SelfCare,
        }
    }

    /// Whether the neck stays closed until someone has looked at it.
    #[must_use]
    pub fn closes_neck(self) -> bool {
        matches!(self, Self::SitAndWait | Self::DizzyWithinTwoWeeks | Self::NeckToday)
    }

    /// Whether the movement that was being done stays away for [`DROPPED_DAYS`].
    #[must_use]
    pub fn drops_movement(self) -> bool {
        self != Self::NotAllowedNow
    }

    /// Seconds after which the person is asked again.
    #[must_use]
    pub fn ask_again_after_secs(self) -> Option<u32> {
        (self == Self::SitAndWait).then_some(300)
    }
}

/// What follows from a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// It may go on when the person wants to.
    GoOn,
    /// The session stops and the movement stays away for [`DROPPED_DAYS`].
    Stop {
        /// What the person is told.
        advice: Advice,
        /// The card of the safety screen to open then.
        screen: Option<Asked>,
    },
    /// Everything stops.
    Emergency {
        /// Which page.
        page: EmergencyPage,
    },
}

impl Ruling {
    /// The ruling on a report, given the pain before the session; none known counts as 0.
    #[must_use]
    pub fn of(report: &StopReport, starting_pain: Option<Scale>) -> Self {
        match *report {
            StopReport::PainlessClick => Self::GoOn,
            StopReport::Discomfort { now } | StopReport::Sharp { now } if now.get() >= PAIN_TO_STOP => {
                Self::Stop { advice: Advice::Rest, screen: Some(Asked::OnStop) }
            }
            StopReport::Sharp { .. } => stop(Advice::Rest),
            StopReport::Discomfort { now } => {
                let rise = now.get().saturating_sub(starting_pain.map_or(0, Scale::get));
                if rise >= PAIN_RISE_TO_STOP { stop(Advice::Rest) } else { Self::GoOn }
            }
            StopReport::Spreading { weak: true, .. } => stop(Advice::WeakLimbToday),
            StopReport::Spreading { over_a_day: true, .. } => stop(Advice::LimbWithinTwoWeeks),
            StopReport::Spreading { .. } => stop(Advice::WatchLimb),
            StopReport::Dizzy { with_another_sign: true, .. }
            | StopReport::Dizzy { course: DizzyCourse::OverFiveMinutes, .. }
            | StopReport::NeckPainAfterCrack { sudden_or_severe: true } => {
                Self::Emergency { page: EmergencyPage::Stroke }
            }
            StopReport::Dizzy { course: DizzyCourse::StillThere, .. } => stop(Advice::SitAndWait),
            StopReport::Dizzy { course: DizzyCourse::Cleared, .. } => stop(Advice::DizzyWithinTwoWeeks),
            StopReport::NeckPainAfterCrack { sudden_or_severe: false } => stop(Advice::NeckToday),
            StopReport::Sign(sign) => Self::Emergency { page: sign.page() },
        }
    }
}

impl Ruling {
    /// What the journal has to keep so that the ruling outlives the page: an emergency, a visit
    /// today or within two weeks, a neck that stays closed.
    #[must_use]
    pub fn record(&self, report: &StopReport) -> Option<ScreenAnswered> {
        let (urgency, closes_neck, page) = match *self {
            Self::GoOn => return None,
            Self::Stop { advice, .. } => (advice.urgency(), advice.closes_neck(), None),
            Self::Emergency { page } => (page.urgency(), false, Some(page)),
        };
        let sign = if let StopReport::Sign(sign) = report { sign.id() } else { report.id() };
        (urgency >= Urgency::Soon).then(|| ScreenAnswered {
            scope: ScreenScope::Card,
            rules_version: STOP_RULES_VERSION.to_owned(),
            answers: Vec::new(),
            urgency: urgency.code().to_owned(),
            rules: vec![format!("stop/{sign}")],
            blocks: closes_neck.then(|| Filter::BlockNeck.name().to_owned()).into_iter().collect(),
            emergency_page: page.map(|page| page.id().to_owned()),
            pain: report.severity().is_some(),
            pain_now: report.severity(),
        })
    }
}

fn stop(advice: Advice) -> Ruling {
    Ruling::Stop { advice, screen: None }
}

/// Whether a region is left alone today because of the pain before the session.
#[must_use]
pub fn region_rests_today(starting_pain: Scale) -> bool {
    starting_pain.get() >= PAIN_TO_STOP
}

/// What follows when a person says the day after how it is: still worse halves the dose, and the
/// movements that were marked worse stay away.
#[must_use]
pub fn next_day(felt: Felt, marked_worse: &[String]) -> Vec<Effect> {
    if felt != Felt::Worse {
        return Vec::new();
    }
    let dropped =
        marked_worse.iter().cloned().map(|movement| Effect::DropExercise { movement, days: DROPPED_DAYS });
    std::iter::once(Effect::HalveDose).chain(dropped).collect()
}

#[cfg(test)]
mod tests {
    use journal::{Body, DeviceId, Event, EventId, Fold as _, Hlc, Moment, Stamp};

    use super::*;

    fn scale(mark: u8) -> Scale {
        Scale::new(mark).expect("a mark from 0 to 10")
    }

    #[track_caller]
    fn check(report: StopReport, starting_pain: Option<u8>, expected: Ruling) {
        assert_eq!(
            Ruling::of(&report, starting_pain.map(scale)),
            expected,
            "{report:?} from {starting_pain:?}"
        );
    }

    #[test]
    fn signs_of_stroke_or_heart_are_an_ambulance_even_if_they_pass() {
        use Sign::*;
        for sign in [Sight, Speech, Swallowing, Face, OneSide, Collapse, SuddenHeadache] {
            check(StopReport::Sign(sign), None, Ruling::Emergency { page: EmergencyPage::Stroke });
        }
        check(StopReport::Sign(ChestPain), None, Ruling::Emergency { page: EmergencyPage::Heart });
        assert_eq!(
            [EmergencyPage::Stroke, EmergencyPage::Heart].map(EmergencyPage::urgency),
            [Urgency::Ambulance; 2]
        );
    }

    #[test]
    fn new_saddle_bladder_or_leg_trouble_is_the_emergency_department() {
        for sign in [Sign::Saddle, Sign::Bladder, Sign::LegWeakness] {
            check(StopReport::Sign(sign), Some(9), Ruling::Emergency { page: EmergencyPage::Saddle });
        }
        assert_eq!(EmergencyPage::Saddle.urgency(), Urgency::EmergencyDepartment);
    }

    #[test]
    fn dizziness_by_its_company_and_length() {
        let stroke = Ruling::Emergency { page: EmergencyPage::Stroke };
        for (with_another_sign, course, expected) in [
            (true, DizzyCourse::Cleared, stroke),
            (true, DizzyCourse::StillThere, stroke),
            (false, DizzyCourse::OverFiveMinutes, stroke),
            (false, DizzyCourse::StillThere, stop(Advice::SitAndWait)),
            (false, DizzyCourse::Cleared, stop(Advice::DizzyWithinTwoWeeks)),
        ] {
            check(StopReport::Dizzy { with_another_sign, course }, None, expected);
        }
        for advice in [Advice::SitAndWait, Advice::DizzyWithinTwoWeeks] {
            assert_eq!((advice.urgency(), advice.closes_neck()), (Urgency::Soon, true));
        }
        assert_eq!(Advice::SitAndWait.ask_again_after_secs(), Some(300));
    }

    #[test]
    fn new_neck_pain_after_a_crack() {
        let severe = StopReport::NeckPainAfterCrack { sudden_or_severe: true };
        check(severe, None, Ruling::Emergency { page: EmergencyPage::Stroke });
        let milder = StopReport::NeckPainAfterCrack { sudden_or_severe: false };
        check(milder, None, stop(Advice::NeckToday));
        assert_eq!((Advice::NeckToday.urgency(), Advice::NeckToday.closes_neck()), (Urgency::SameDay, true));
    }

    #[test]
    fn what_goes_down_a_limb() {
        for (weak, over_a_day, advice, urgency) in [
            (true, false, Advice::WeakLimbToday, Urgency::SameDay),
            (true, true, Advice::WeakLimbToday, Urgency::SameDay),
            (false, true, Advice::LimbWithinTwoWeeks, Urgency::Soon),
            (false, false, Advice::WatchLimb, Urgency::SelfCare),
        ] {
            check(StopReport::Spreading { weak, over_a_day }, None, stop(advice));
            assert_eq!(advice.urgency(), urgency);
        }
    }

    #[test]
    fn discomfort_by_its_rise_and_its_height() {
        let ask_more = Ruling::Stop { advice: Advice::Rest, screen: Some(Asked::OnStop) };
        for (starting_pain, now, expected) in [
            (Some(0), 2, Ruling::GoOn),
            (Some(0), 3, stop(Advice::Rest)),
            (None, 2, Ruling::GoOn),
            (None, 3, stop(Advice::Rest)),
            (Some(4), 6, Ruling::GoOn),
            (Some(3), 6, stop(Advice::Rest)),
            (Some(6), 7, ask_more),
            (Some(5), 1, Ruling::GoOn),
            (Some(0), 10, ask_more),
        ] {
            check(StopReport::Discomfort { now: scale(now) }, starting_pain, expected);
        }
        check(StopReport::Sharp { now: scale(1) }, Some(1), stop(Advice::Rest));
        check(StopReport::Sharp { now: scale(8) }, Some(8), ask_more);
    }

    #[test]
    fn every_page_is_in_the_content() {
        for page in EmergencyPage::ALL {
            assert!(content_bundle::content().screening.page(&page.id().into()).is_some(), "{page:?}");
        }
    }

    #[test]
    fn what_outlives_the_page() {
        let record = |report: StopReport| Ruling::of(&report, None).record(&report);
        let saddle = record(StopReport::Sign(Sign::Saddle)).expect("an emergency is kept");
        assert_eq!((saddle.urgency.as_str(), saddle.rules), ("E2", vec!["stop/saddle".to_owned()]));
        assert_eq!(saddle.emergency_page.as_deref(), Some("saddle"));
        let dizzy = StopReport::Dizzy { with_another_sign: false, course: DizzyCourse::Cleared };
        assert_eq!(record(dizzy).expect("the neck stays closed").blocks, ["BLOCK-NECK"]);
        assert_eq!(record(StopReport::Sharp { now: scale(5) }), None);
        assert_eq!(record(StopReport::PainlessClick), None);
    }

    #[test]
    fn a_kept_emergency_keeps_exercises_closed() {
        for report in
            [StopReport::Sign(Sign::Sight), StopReport::NeckPainAfterCrack { sudden_or_severe: false }]
        {
            let record = Ruling::of(&report, None).record(&report).expect("it is kept");
            let id = EventId { device: DeviceId(1), counter: 1 };
            let stamp = Stamp { hlc: Hlc::default(), id };
            let recorded = Moment::at_offset(0, "UTC", 0);
            let event = Event::new(stamp, recorded, Body::ScreenAnswered(record));
            let mut standing = crate::screening::Standing::default();
            standing.apply(&event);
            assert_eq!(standing.closed_by().collect::<Vec<_>>(), [id], "{report:?}");
        }
    }

    #[test]
    fn a_painless_click_is_neutral() {
        check(StopReport::PainlessClick, None, Ruling::GoOn);
    }

    #[test]
    fn strong_pain_before_rests_the_region() {
        assert_eq!([6, 7].map(|mark| region_rests_today(scale(mark))), [false, true]);
    }

    #[test]
    fn worse_the_next_day_halves_the_dose() {
        let marked = ["neck-rotation".to_owned()];
        assert_eq!(next_day(Felt::Same, &marked), []);
        let dropped = Effect::DropExercise { movement: marked[0].clone(), days: 14 };
        assert_eq!(next_day(Felt::Worse, &marked), [Effect::HalveDose, dropped]);
    }
}
