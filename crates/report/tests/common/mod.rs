//! Made-up people whose reports are looked at.
#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test binary and example uses its own part of this"
)]

use std::path::{Path, PathBuf};

use care::ergonomics::recorded;
use care::ergonomics::rosa::{self, Answers, DailyUse, RosaChoice};
use journal::{
    AcceptedDay, ActivitiesSet, ActivityMark, AdviceRaised, Answer, Body, CheckedIn, DeviceId, Ended, Event,
    EventId, Felt, Fold, FollowUp, GlobalChange, GoalSet, HabitMoment, Intent, ItemAnswer, Journal,
    LocalDate, Moment, MovementDone, OwnRangeMeasured, PlannedMovement, ProgrammeAccepted,
    ProgrammeInterviewed, ReliefAsked, Scale, ScreenAbout, ScreenAnswered, ScreenScope, SessionFinished,
    SessionStarted, SettingsChanged, SetupChecked, SetupFixed, SetupRechecked, SymptomNextDay, Writer,
};
use report::{COMPLAINT, Language, MEDICATION, QUESTIONS, Record, Report, Words};

pub(crate) const DAY_MS: i64 = 86_400_000;
/// Monday, 30 March 2026, 13:00 in Berlin: the day of the report.
pub(crate) const NOW_MS: i64 = 1_774_868_400_000;

/// What is private in the safety check; no report may hold it.
pub(crate) const PRIVATE: &str = "numb-saddle";

pub(crate) fn now() -> Moment {
    Moment::at_offset(NOW_MS, "Europe/Berlin", 120)
}

/// A person who writes a journal.
pub(crate) struct Diary {
    pub(crate) writer: Writer,
    pub(crate) journal: Journal,
}

impl Diary {
    pub(crate) fn new() -> Self {
        Self { writer: Writer::new(DeviceId(1)), journal: Journal::new() }
    }

    /// Writes something `days` before the report, so many minutes after its time of day.
    pub(crate) fn write(&mut self, days: i64, minutes: i64, body: Body) -> EventId {
        let at_ms = NOW_MS - days * DAY_MS + minutes * 60_000;
        let event: Event = self.writer.write(Moment::at_offset(at_ms, "Europe/Berlin", 120), body);
        let id = event.id();
        self.journal.append(event);
        id
    }

    pub(crate) fn says(&mut self, key: &str, value: &str) {
        self.write(0, 0, Body::SettingsChanged(SettingsChanged { key: key.into(), value: value.into() }));
    }

    pub(crate) fn session(
        &mut self,
        days: i64,
        routine: &str,
        before: u8,
        after: u8,
        places: &[&str],
    ) -> EventId {
        let asked = self.write(
            days,
            0,
            Body::ReliefAsked(ReliefAsked {
                intent: if days % 3 == 0 { Intent::Crack } else { Intent::Stiff },
                places: places.iter().map(|place| (*place).to_owned()).collect(),
                stiffness: scale(before),
                urge: scale(4),
                pain: Some(scale(2)),
                setting: "desk".into(),
                minutes: 3,
            }),
        );
        let movements = vec![planned("shoulder-rolls")];
        let started = SessionStarted { asked: Some(asked), routine: routine.into(), movements };
        let session = self.write(days, 1, Body::SessionStarted(started));
        let done = MovementDone {
            session,
            movement: "shoulder-rolls".into(),
            side: None,
            sets: 1,
            repetitions: 5,
            felt: None,
        };
        self.write(days, 2, Body::MovementDone(done));
        let finished = SessionFinished {
            session,
            ended: Ended::Finished,
            stiffness_after: Some(scale(after)),
            urge_after: Some(scale(2)),
            movements: vec![],
            popped: None,
        };
        self.write(days, 3, Body::SessionFinished(finished));
        session
    }

    /// Answers the programme's questions and takes the plan of a week: three days, one of the two movements on all of them.
    pub(crate) fn takes_programme(&mut self, days: i64) {
        let interviewed = ProgrammeInterviewed {
            places: vec!["neck-left".into()],
            goals: ["Sleep without waking up stiff", "Swim again"].map(str::to_owned).to_vec(),
            minutes_a_day: 10,
            weekdays: vec![0, 2, 4],
            has_floor: true,
            ..ProgrammeInterviewed::default()
        };
        let interview = self.write(days, 3, Body::ProgrammeInterviewed(interviewed));
        let day = |day: u8, movements: &[&str]| AcceptedDay {
            day: LocalDate::new(2026, 1, day).expect("a day"),
            movements: movements.iter().map(|movement| planned(movement)).collect(),
        };
        let taken = ProgrammeAccepted {
            interview: Some(interview),
            from: LocalDate::new(2026, 1, 6).expect("a day"),
            days: vec![
                day(7, &["shoulder-rolls", "band-row"]),
                day(9, &["shoulder-rolls"]),
                day(12, &["shoulder-rolls", "band-row"]),
            ],
            file: None,
        };
        self.write(days, 4, Body::ProgrammeAccepted(taken));
    }

    pub(crate) fn report(&self, language: Language) -> (Report, Words) {
        let words = Words::new(language);
        let record = Record::of(&self.journal);
        (Report::of(&record, content_bundle::content(), &words, &now(), 42), words)
    }
}

fn planned(movement: &str) -> PlannedMovement {
    PlannedMovement {
        movement: movement.into(),
        sides: vec![],
        sets: 1,
        repetitions: 5,
        hold_secs: 0,
        range_percent: 100,
    }
}

pub(crate) fn scale(mark: u8) -> Scale {
    Scale::new(mark).expect("a mark is 0 to 10")
}

fn answer(item: &str, answer: Answer) -> ItemAnswer {
    ItemAnswer { item: item.into(), answer, private: false, follow_ups: vec![] }
}

/// Nobody has noted anything.
pub(crate) fn nobody() -> Diary {
    Diary::new()
}

/// Twelve weeks of somebody at a desk: marks on most days, a flare, a week away, and all else that a report can hold.
pub(crate) fn somebody() -> Diary {
    let mut diary = Diary::new();
    let about = ScreenAbout {
        rules_version: "1".into(),
        age_years: Some(46),
        answers: vec![
            answer("osteoporosis", Answer::No),
            answer("blood-thinner", Answer::NotSure),
            answer("arm-tingling", Answer::Yes),
            ItemAnswer { private: true, ..answer("pregnant", Answer::Yes) },
        ],
    };
    diary.write(83, 0, Body::ScreenAbout(about));
    diary.write(83, 1, Body::GoalSet(GoalSet { at_most_a_day: Some(8) }));
    let names = ["Looking over my shoulder in the car", "Carrying my daughter", "An hour at the screen"];
    diary.write(83, 2, Body::ActivitiesSet(ActivitiesSet { activities: names.map(str::to_owned).to_vec() }));
    diary.takes_programme(83);
    for day in (0..84_i64).rev() {
        if (30..38).contains(&day) {
            continue;
        }
        a_day(&mut diary, day, &names);
    }
    let raised = AdviceRaised {
        rule: "no-better".into(),
        day: LocalDate::new(2026, 3, 20).expect("a day"),
        urgency: "R".into(),
        screen_rules: vec![],
    };
    diary.write(10, 0, Body::AdviceRaised(raised));
    diary.write(6, 0, screen());
    diary.says(COMPLAINT, "Neck stiff on the left since January, worse after long days at the screen. I crack it several times a day.");
    diary.says(MEDICATION, "Ibuprofen 400 mg, about twice a week");
    diary.says(QUESTIONS, "Is it safe to go on with strength training?\nDo I need a scan?");
    diary
}

fn a_day(diary: &mut Diary, day: i64, names: &[&str]) {
    let flare = if (50..54).contains(&day) { 3 } else { 0 };
    let stiffness = (6 - (83 - day) / 30 + day % 3 - 1 + flare).clamp(0, 10) as u8;
    if day % 2 == 0 || flare > 0 {
        let able = |index: i64| ActivityMark {
            activity: names[index as usize].into(),
            able: scale((4 + (83 - day) / 28 + index % 2) as u8),
        };
        let marks = CheckedIn {
            stiffness: Some(scale(stiffness)),
            pain: Some(scale(stiffness.saturating_sub(2))),
            activities: if day % 14 == 0 { (0..3).map(able).collect() } else { vec![] },
            change: if day % 28 == 0 { GlobalChange::new(1) } else { None },
        };
        diary.write(day, 30, Body::CheckedIn(marks));
    }
    if day % 3 != 1 {
        let routine =
            ["shoulders-and-breath", "neck-turns-and-rolls", "two-minute-band"][(day % 4 % 3) as usize];
        let session =
            diary.session(day, routine, stiffness, stiffness.saturating_sub(1), &["neck-left", "upper-back"]);
        if day == 51 {
            let worse = SymptomNextDay { session: Some(session), felt: Felt::Worse, points_up: None };
            diary.write(day, 60, Body::SymptomNextDay(worse));
        }
    }
    for crack in 0..(5 + day % 4) {
        diary.write(day, 100 + 40 * crack, Body::HabitCracked(HabitMoment::default()));
    }
    diary.write(day, 400, Body::UrgeResisted(HabitMoment::default()));
    if day % 21 == 0 {
        let turn = 50 + (83 - day) as u16 / 7;
        let degrees = [
            ("neck.rotation.left".to_owned(), turn),
            ("neck.rotation.right".to_owned(), turn + 8),
            ("neck.flexion".to_owned(), 40),
        ];
        let measured = OwnRangeMeasured { degrees: degrees.into(), source: "camera".into() };
        diary.write(day, 200, Body::OwnRangeMeasured(measured));
    }
}

fn screen() -> Body {
    let content = &content_bundle::content().screening;
    let always = content.items.iter().filter(|item| !item.text.is_empty() && !item.unrecorded);
    let answers = always.map(|item| {
        let yes = item.id.as_str() == "weight-loss" || item.private;
        let follow_ups = item.follow_ups.first().filter(|_| yes).and_then(|question| {
            let question = content.follow_up(question)?;
            let choice = question.choices.first()?.id.as_str().to_owned();
            Some(FollowUp { question: question.id.as_str().to_owned(), choice })
        });
        ItemAnswer {
            item: item.id.as_str().to_owned(),
            answer: if yes { Answer::Yes } else { Answer::No },
            private: item.private,
            follow_ups: follow_ups.into_iter().collect(),
        }
    });
    Body::ScreenAnswered(ScreenAnswered {
        scope: ScreenScope::Whole,
        rules_version: "1".into(),
        pain: true,
        pain_now: None,
        answers: answers.collect(),
        urgency: "W".into(),
        rules: vec![],
        blocks: vec![],
        emergency_page: None,
    })
}

/// A desk that was checked, two things mended at it, one of which a second check found again.
pub(crate) fn sits(diary: &mut Diary) {
    use RosaChoice::{MonitorGlare, MonitorTooHigh, MonitorTwist, MouseReach};
    let checked = diary.write(
        40,
        500,
        Body::SetupChecked(desk(&[MonitorTooHigh, MonitorTwist, MonitorGlare, MouseReach])),
    );
    for (question, mended) in [("monitor", "monitor-too-high"), ("mouse", "mouse-reach")] {
        let fixed = SetupFixed {
            checked,
            question: question.into(),
            mended: vec![mended.into()],
            stiffness_before: None,
        };
        diary.write(39, 500, Body::SetupFixed(fixed));
    }
    let again = SetupRechecked { checked, now: desk(&[MouseReach]), stiffness_after: None };
    diary.write(20, 500, Body::SetupRechecked(again));
}

/// A check of a desk at which these answers are not right, by somebody who sits for seven and a half hours.
pub(crate) fn desk(faults: &[RosaChoice]) -> SetupChecked {
    let mut answers = Answers::all_right(DailyUse::Long);
    faults.iter().for_each(|fault| answers.choose(*fault));
    SetupChecked {
        check: "workstation".into(),
        answers: recorded(&answers),
        measures: vec![],
        score: rosa::score(&answers).ok().map(|score| score.total),
        sitting_minutes_a_day: Some(450),
        stiffness: None,
    }
}

/// Somebody who writes too much, in letters that no font has, with everything that could break a page.
pub(crate) fn much() -> Diary {
    let mut diary = somebody();
    let long = "Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselanhänger ".repeat(3);
    let text = format!(
        "<script>alert('x')</script> & \"quotes\" \u{1f635} 頸が痛い العنق \u{0}\u{7} {long} {}",
        "word ".repeat(400)
    );
    diary.says(COMPLAINT, &text);
    diary.says(MEDICATION, &"Łódź 400 mg, ".repeat(200));
    diary.says(QUESTIONS, &"Why? \n".repeat(50));
    for (index, routine) in content_bundle::content().routines.iter().enumerate() {
        diary.session(
            index as i64 % 20,
            routine.id.0.as_str(),
            5,
            4,
            &["neck-left", "neck-middle", "neck-right", "upper-back", "low-back", "no-such-place"],
        );
    }
    let goals = vec!["Everything that I could do at twenty, and for longer. ".repeat(3); 5];
    let interviewed = ProgrammeInterviewed { goals, ..ProgrammeInterviewed::default() };
    diary.write(1, 0, Body::ProgrammeInterviewed(interviewed));
    let all: Vec<ItemAnswer> = content_bundle::content()
        .screening
        .items
        .iter()
        .map(|item| ItemAnswer { private: item.private, ..answer(item.id.as_str(), Answer::NotSure) })
        .collect();
    diary.write(
        1,
        0,
        Body::ScreenAbout(ScreenAbout {
            rules_version: "1".into(),
            age_years: Some(120),
            answers: all.clone(),
        }),
    );
    let Body::ScreenAnswered(screen) = screen() else { return diary };
    diary.write(1, 1, Body::ScreenAnswered(ScreenAnswered { answers: all, ..screen }));
    for rule in ["worse", "third-flare", "new-signs", "something-newer"] {
        let day = LocalDate::new(2026, 3, 28).expect("a day");
        diary.write(
            1,
            2,
            Body::AdviceRaised(AdviceRaised {
                rule: rule.into(),
                day,
                urgency: "W".into(),
                screen_rules: vec![],
            }),
        );
    }
    diary
}

pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The app's fonts where `cargo xtask assets` has put them; none on a machine that never built the app.
pub(crate) fn fonts() -> Option<report::pdf::Fonts> {
    let read = |name: &str| std::fs::read(repository().join("build/assets").join(name)).ok();
    let grotesque = ["latin", "latin-ext"].map(|subset| {
        read(&format!("schibsted-grotesk/package/files/schibsted-grotesk-{subset}-wght-normal.woff2"))
    });
    let italic = ["latin", "latin-ext"]
        .map(|subset| read(&format!("newsreader/package/files/newsreader-{subset}-wght-italic.woff2")));
    let [Some(latin), Some(extended)] = grotesque else { return None };
    let [Some(italic), Some(italic_extended)] = italic else { return None };
    report::pdf::Fonts::from_woff2(&[&latin, &extended], &[&italic, &italic_extended]).ok()
}
