//! What was checked, changed and checked again, folded from the journal.
//!
//! Marks before and after describe. They do not say that a change had an effect: stiffness goes up and down by
//! itself, and people change things when it is up.

use std::collections::BTreeMap;

use journal::{Body, Event, EventId, SetupAnswer, SetupChecked, SetupFixed, SetupRechecked};
use library::ergonomics::{Change, Check, CheckId, DailyUse, Measure, RosaChoice, RosaItem};
use serde::{Deserialize, Serialize};

use super::body;
use super::fix::{change_of, fixes};
use super::risk::RiskContext;
use super::rosa::{self, Answers};

/// Checks that are remembered; older ones stay in the journal.
const CHECKS_KEPT: usize = 50;

/// One change that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DoneFix {
    /// Question id.
    pub question: String,
    /// Ids of the choices that no longer hold.
    pub mended: Vec<String>,
    /// Stiffness before it, 0 to 10, if marked.
    pub stiffness_before: Option<u8>,
    /// When, in milliseconds since 1970 in UTC.
    pub at_ms: i64,
}

/// One check with what followed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PastCheck {
    /// The event's id, that of a `setup.checked` or `setup.rechecked`.
    pub id: EventId,
    /// The check that it repeats, if it does.
    pub repeats: Option<EventId>,
    /// What was answered.
    pub checked: SetupChecked,
    /// The local day, as days since 1970.
    pub day: i64,
    /// When, in milliseconds since 1970 in UTC.
    pub at_ms: i64,
    /// What was changed since.
    pub fixes: Vec<DoneFix>,
    /// Stiffness after the changes before it, if it repeats a check and that was marked.
    pub stiffness_after: Option<u8>,
}

/// One thing still to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TodoItem {
    /// Question id.
    pub question: String,
    /// Ids of the choices to mend.
    pub faults: Vec<String>,
}

/// Before and after, where both were marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeforeAfter {
    /// Score before.
    pub score_before: Option<u8>,
    /// Score after.
    pub score_after: Option<u8>,
    /// Stiffness before: the mark at the first change, or else at the check.
    pub stiffness_before: Option<u8>,
    /// Stiffness at the check after.
    pub stiffness_after: Option<u8>,
}

/// The fold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SetupHistory {
    checks: Vec<PastCheck>,
    measures_mm: BTreeMap<String, u16>,
    sitting_minutes_a_day: Option<u16>,
}

impl SetupHistory {
    /// Takes in the next event in the journal's order.
    pub fn apply(&mut self, event: &Event) {
        let day = event.recorded.local.date.days_since_epoch();
        let at_ms = event.recorded.instant_ms;
        match &event.body {
            Body::SetupChecked(checked) => self.check(event.id(), None, checked, day, at_ms),
            Body::SetupRechecked(again) => self.recheck(event.id(), again, day, at_ms),
            Body::SetupFixed(fixed) => self.fix(fixed, at_ms),
            _ => {}
        }
    }

    /// Every remembered check, oldest first.
    #[must_use]
    pub fn checks(&self) -> &[PastCheck] {
        &self.checks
    }

    /// The latest of a kind.
    #[must_use]
    pub fn latest(&self, check: CheckId) -> Option<&PastCheck> {
        self.checks.iter().rev().find(|past| past.checked.check == check.name())
    }

    /// A body with every measurement that was ever recorded, the latest of each.
    #[must_use]
    pub fn body(&self, group: Option<body::Group>) -> body::Body {
        let known = self.measures_mm.iter().filter_map(|(name, mm)| Some((Measure::from_name(name)?, *mm)));
        known.fold(body::Body::new(group), |body, (measure, mm)| body.with(measure, f32::from(mm) / 10.0))
    }

    /// A measurement of body or furniture in centimetres, the latest.
    #[must_use]
    pub fn measured_cm(&self, measure: Measure) -> Option<f32> {
        self.measures_mm.get(measure.name()).map(|mm| f32::from(*mm) / 10.0)
    }

    /// What is left to do about the latest check of a kind. The workstation's are ranked, the others in the order of
    /// the questions.
    #[must_use]
    pub fn todo(&self, check: &Check) -> Vec<TodoItem> {
        let Some(past) = self.latest(check.id) else { return Vec::new() };
        if let Some(answers) = past.answers_now() {
            let ranked = fixes(&answers, check, &[]).unwrap_or_default();
            let names = |faults: &[RosaChoice]| faults.iter().map(|fault| fault.name().to_owned()).collect();
            let item = |fix: &super::fix::Fix| TodoItem {
                question: fix.item.name().to_owned(),
                faults: names(&fix.faults),
            };
            return ranked.iter().map(item).collect();
        }
        past.open_faults(check)
    }

    /// The one thing to mend first at the latest workstation, if anything is left.
    #[must_use]
    pub fn first_change<'c>(&self, workstation: &'c Check) -> Option<&'c Change> {
        let todo = self.todo(workstation);
        let fault = RosaChoice::from_name(todo.first()?.faults.first()?)?;
        change_of(workstation, fault)
    }

    /// The latest workstation's score as it is now, with what was changed since taken in.
    #[must_use]
    pub fn workstation_now(&self) -> Option<rosa::Score> {
        rosa::score(&self.latest(CheckId::Workstation)?.answers_now()?).ok()
    }

    /// Before and after for every check that repeats an earlier one, oldest first.
    pub fn comparisons(&self) -> impl Iterator<Item = (&PastCheck, BeforeAfter)> {
        self.checks.iter().filter_map(|again| {
            let before = self.find(again.repeats?)?;
            let first_mark = before.fixes.iter().find_map(|fix| fix.stiffness_before);
            let at_check = before.checked.stiffness.map(journal::Scale::get).or(before.stiffness_after);
            let compared = BeforeAfter {
                score_before: before.checked.score,
                score_after: again.checked.score,
                stiffness_before: first_mark.or(at_check),
                stiffness_after: again.stiffness_after,
            };
            Some((again, compared))
        })
    }

    /// What the rest of Limber may know.
    #[must_use]
    pub fn risk_context(&self, workstation: &Check) -> RiskContext {
        let now = self.workstation_now();
        let todo = self.todo(workstation);
        let faults = todo.iter().flat_map(|item| &item.faults);
        RiskContext {
            sitting_minutes_a_day: self.sitting_minutes_a_day.map(u32::from),
            rosa_total: now.as_ref().map(|score| score.total),
            deciding: now.map(|score| score.deciding().collect()).unwrap_or_default(),
            items: todo.iter().filter_map(|item| RosaItem::from_name(&item.question)).collect(),
            faults: faults.filter_map(|name| RosaChoice::from_name(name)).collect(),
        }
    }

    fn check(&mut self, id: EventId, repeats: Option<EventId>, checked: &SetupChecked, day: i64, at_ms: i64) {
        for measured in &checked.measures {
            self.measures_mm.insert(measured.measure.clone(), measured.mm);
        }
        self.sitting_minutes_a_day = checked.sitting_minutes_a_day.or(self.sitting_minutes_a_day);
        if self.checks.len() == CHECKS_KEPT {
            self.checks.remove(0);
        }
        let checked = checked.clone();
        self.checks.push(PastCheck {
            id,
            repeats,
            checked,
            day,
            at_ms,
            fixes: Vec::new(),
            stiffness_after: None,
        });
    }

    fn recheck(&mut self, id: EventId, again: &SetupRechecked, day: i64, at_ms: i64) {
        self.check(id, Some(again.checked), &again.now, day, at_ms);
        if let Some(last) = self.checks.last_mut() {
            last.stiffness_after = again.stiffness_after.map(journal::Scale::get);
        }
    }

    fn fix(&mut self, fixed: &SetupFixed, at_ms: i64) {
        let Some(past) = self.checks.iter_mut().rev().find(|past| past.id == fixed.checked) else { return };
        past.fixes.push(DoneFix {
            question: fixed.question.clone(),
            mended: fixed.mended.clone(),
            stiffness_before: fixed.stiffness_before.map(journal::Scale::get),
            at_ms,
        });
    }

    fn find(&self, id: EventId) -> Option<&PastCheck> {
        self.checks.iter().rev().find(|past| past.id == id)
    }
}

impl PastCheck {
    /// The answers to ROSA as they were given; nothing for other checks.
    #[must_use]
    pub fn answers(&self) -> Option<Answers> {
        (self.checked.check == CheckId::Workstation.name()).then(|| answers_of(&self.checked.answers))
    }

    /// The same with what was changed since: the base answer that was mended is right, an extra is gone.
    #[must_use]
    pub fn answers_now(&self) -> Option<Answers> {
        let mut answers = self.answers()?;
        let mended = self.fixes.iter().flat_map(|fix| &fix.mended);
        for choice in mended.filter_map(|name| RosaChoice::from_name(name)) {
            answers.mend_choice(choice);
        }
        Some(answers)
    }

    /// Whether this check is of a day and stiffness was marked at it: then it need not be asked again.
    #[must_use]
    pub fn is_marked_on(&self, day: i64) -> bool {
        let mark = self.checked.stiffness.map(journal::Scale::get).or(self.stiffness_after);
        self.day == day && mark.is_some()
    }

    fn open_faults(&self, check: &Check) -> Vec<TodoItem> {
        let mended: Vec<&String> = self.fixes.iter().flat_map(|fix| &fix.mended).collect();
        let chosen = self.checked.answers.iter().flat_map(|answer| &answer.choices);
        let open: Vec<String> = chosen.filter(|choice| !mended.contains(choice)).cloned().collect();
        let faults = super::short::to_change(check, &open);
        let item =
            |(question, choice, _): &(&library::ergonomics::Question, &library::ergonomics::Choice, _)| {
                TodoItem { question: question.id.clone(), faults: vec![choice.id.clone()] }
            };
        faults.iter().map(item).collect()
    }
}

/// The id under which the time in the chair is recorded: that of the first question.
const CHAIR_USE: RosaItem = RosaItem::SeatHeight;

/// ROSA's answers from the journal's. Names that nobody knows are passed over.
#[must_use]
pub fn answers_of(recorded: &[SetupAnswer]) -> Answers {
    let mut answers = Answers::new(DailyUse::Middle);
    for answer in recorded {
        answer.choices.iter().filter_map(|name| RosaChoice::from_name(name)).for_each(|c| answers.choose(c));
        let daily_use = answer.daily_use.as_deref().and_then(DailyUse::from_name);
        if let Some((item, daily_use)) = RosaItem::from_name(&answer.question).zip(daily_use) {
            answers.set_use(item, daily_use);
        }
    }
    answers
}

/// The journal's answers from ROSA's: what goes into `setup.checked`.
#[must_use]
pub fn recorded(answers: &Answers) -> Vec<SetupAnswer> {
    let record = |&item: &RosaItem| {
        let answer = answers.get(item)?;
        let own_use = if item == CHAIR_USE { Some(answers.chair_use) } else { answer.daily_use };
        Some(SetupAnswer {
            question: item.name().to_owned(),
            choices: answer.choices().map(|choice| choice.name().to_owned()).collect(),
            daily_use: own_use.map(|daily_use| daily_use.name().to_owned()),
        })
    };
    RosaItem::ALL.iter().filter_map(record).collect()
}

#[cfg(test)]
mod tests {
    use journal::{DeviceId, Moment, Scale, SetupMeasure, Writer};

    use super::*;

    struct Diary {
        writer: Writer,
        history: SetupHistory,
    }

    impl Diary {
        fn new() -> Self {
            Self { writer: Writer::new(DeviceId(1)), history: SetupHistory::default() }
        }

        fn write(&mut self, body: Body) -> EventId {
            let event = self.writer.write(Moment::at_offset(1_700_000_000_000, "UTC", 0), body);
            self.history.apply(&event);
            event.id()
        }
    }

    fn workstation() -> &'static Check {
        content_bundle::content().ergonomics.check(CheckId::Workstation).expect("it is there")
    }

    fn desk(faults: &[RosaChoice]) -> SetupChecked {
        let mut answers = Answers::all_right(DailyUse::Long);
        faults.iter().for_each(|fault| answers.choose(*fault));
        SetupChecked {
            check: "workstation".into(),
            answers: recorded(&answers),
            measures: vec![SetupMeasure { measure: "elbow-rest".into(), mm: 241 }],
            score: rosa::score(&answers).ok().map(|score| score.total),
            sitting_minutes_a_day: Some(480),
            stiffness: Scale::new(6),
        }
    }

    #[test]
    fn answers_come_back_as_they_were_recorded() {
        let mut answers = Answers::all_right(DailyUse::Short);
        answers.choose(RosaChoice::MonitorTooHigh);
        answers.choose(RosaChoice::MonitorGlare);
        answers.choose(RosaChoice::PhoneNotUsed);
        answers.set_use(RosaItem::Mouse, DailyUse::Long);
        answers.set_use(RosaItem::SeatHeight, DailyUse::Middle);
        assert_eq!(answers_of(&recorded(&answers)), answers);
    }

    #[test]
    fn a_to_do_is_scored_anew_after_a_change_and_marks_are_compared() {
        use RosaChoice::{MonitorGlare, MonitorTooHigh, MonitorTwist, MouseReach};
        let mut diary = Diary::new();
        let checked =
            diary.write(Body::SetupChecked(desk(&[MonitorTooHigh, MonitorTwist, MonitorGlare, MouseReach])));
        let todo = |diary: &Diary| diary.history.todo(workstation());
        let total = |diary: &Diary| diary.history.workstation_now().unwrap().total;
        assert_eq!((todo(&diary).len(), todo(&diary)[0].question.as_str(), total(&diary)), (2, "monitor", 6));
        diary.write(Body::SetupFixed(SetupFixed {
            checked,
            question: "monitor".into(),
            mended: vec!["monitor-too-high".into()],
            stiffness_before: Scale::new(7),
        }));
        assert!(total(&diary) < 6);
        assert_eq!(todo(&diary)[0].faults.len(), 2);
        let now = SetupChecked { measures: vec![], stiffness: None, ..desk(&[MouseReach]) };
        diary.write(Body::SetupRechecked(SetupRechecked { checked, now, stiffness_after: Scale::new(4) }));
        let compared: Vec<BeforeAfter> = diary.history.comparisons().map(|(_, compared)| compared).collect();
        let expected = BeforeAfter {
            score_before: Some(6),
            score_after: Some(3),
            stiffness_before: Some(7),
            stiffness_after: Some(4),
        };
        assert_eq!(compared, [expected]);
        assert_eq!(todo(&diary), [TodoItem { question: "mouse".into(), faults: vec!["mouse-reach".into()] }]);
        let mouse = workstation().choice("mouse-reach").and_then(|choice| choice.change.as_ref());
        assert!(mouse.is_some(), "there is something to do about it");
        assert_eq!(diary.history.first_change(workstation()), mouse);
        let context = diary.history.risk_context(workstation());
        assert_eq!((context.sitting_minutes_a_day, context.rosa_total), (Some(480), Some(3)));
        assert_eq!(context.items, [RosaItem::Mouse]);
        assert_eq!(context.faults, [MouseReach]);
        diary.write(Body::SetupFixed(SetupFixed {
            checked: diary.history.latest(CheckId::Workstation).unwrap().id,
            question: "mouse".into(),
            mended: vec!["mouse-reach".into()],
            stiffness_before: None,
        }));
        assert_eq!(
            diary.history.risk_context(workstation()).faults,
            [],
            "what was changed calls for nothing"
        );
        assert_eq!(diary.history.first_change(workstation()), None);
        assert_eq!(diary.history.measured_cm(Measure::ElbowRest), Some(24.1));
    }

    #[test]
    fn a_mark_at_the_check_need_not_be_asked_again_the_same_day() {
        for (stiffness, days_later, is_marked) in
            [(Scale::new(6), 0, true), (Scale::new(6), 1, false), (None, 0, false), (Scale::new(0), 0, true)]
        {
            let mut diary = Diary::new();
            diary.write(Body::SetupChecked(SetupChecked { stiffness, ..desk(&[RosaChoice::MouseReach]) }));
            let past = diary.history.latest(CheckId::Workstation).unwrap();
            assert_eq!(
                past.is_marked_on(past.day + days_later),
                is_marked,
                "{stiffness:?}, {days_later} later"
            );
        }
    }

    #[test]
    fn what_nobody_knows_is_passed_over() {
        let mut diary = Diary::new();
        let unknown = SetupAnswer {
            question: "chair-colour".into(),
            choices: vec!["blue".into()],
            daily_use: Some("ever".into()),
        };
        let mut checked = desk(&[]);
        checked.answers.push(unknown);
        checked.measures.push(SetupMeasure { measure: "nose".into(), mm: 50 });
        let id = diary.write(Body::SetupChecked(checked));
        diary.write(Body::SetupFixed(SetupFixed {
            checked: id,
            question: "chair-colour".into(),
            mended: vec!["blue".into()],
            stiffness_before: None,
        }));
        assert_eq!(diary.history.workstation_now().unwrap().total, 3);
        assert_eq!(diary.history.todo(workstation()), []);
        assert_eq!(diary.history.todo(&Check { id: CheckId::Car, ..workstation().clone() }), []);
    }
}
