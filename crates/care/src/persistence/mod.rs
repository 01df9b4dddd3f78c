//! When to see someone: what the marks of weeks say, and advice that stays open until it is answered.
//!
//! Read in this order. [`Watch`] folds the marks, flares and safety checks of weeks; [`Watch::findings`] holds the rules
//! against them. [`Watch::due`] gives the events that put a finding on record. [`Advice`] folds these and the person's
//! answers into what is open. A finding is recorded, so that it stays whatever is marked later and however a later
//! Limber counts; only the person's answer ends it.
//!
//! Everything is counted in the days that the person's own calendar showed, so a day of 23 or 25 hours is one day. What
//! is compared reaches back from the latest mark and not from now, so a fortnight without the app hides nothing, and a
//! mark from a clock that ran ahead is left out once the clock is right again.
//!
//! Emergencies and same-day results are not here: those close exercises, and [`screening`](crate::screening) keeps them.
//!
//! ```
//! use care::persistence::{Advice, Rule, Watch};
//! use journal::{Body, CheckedIn, DeviceId, Fold, Moment, Scale, Writer};
//!
//! const DAY_MS: i64 = 86_400_000;
//! let mut writer = Writer::new(DeviceId(1));
//! let mut watch = Watch::default();
//! for day in 0..60 {
//!     let marks = CheckedIn { pain: Scale::new(5), ..CheckedIn::default() };
//!     let moment = Moment::at_offset(1_772_409_600_000 + day * DAY_MS, "UTC", 0);
//!     watch.apply(&writer.write(moment, Body::CheckedIn(marks)));
//! }
//! let rules: Vec<Rule> = watch.findings(&Advice::default()).iter().map(|found| found.rule).collect();
//! assert_eq!(rules, [Rule::NoBetter]);
//! ```

mod advice;
mod flares;
mod readings;
mod rules;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use journal::{
    AdviceRaised, Body, CheckedIn, DeviceId, Event, Fold, LocalDate, Moment, ReliefAsked, ScreenAnswered,
    ScreenScope, Writer,
};
use library::screening::Urgency;
use serde::{Deserialize, Serialize};

use crate::programme::Light;

pub use self::advice::{Advice, Notice, State};
use self::flares::Flares;
use self::readings::Readings;
pub use self::rules::{
    FLARE_RISE, FLARES_DAYS, IMPROVED_POINTS, NO_BETTER_DAYS, Rule, SAID_WORSE, WORSE_DAYS, WORSE_POINTS,
};

/// Stops that are told as pain and no more, as [`StopReport`](crate::session::stop::StopReport) names them.
const PAIN_STOPS: [&str; 2] = ["pain", "sharp"];

/// Marks of one kind, taken in one situation. Marks at a check-in and marks of someone who asks for relief are not
/// compared with each other: people ask for relief when it is bad.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Series {
    pain: Readings,
    stiffness: Readings,
    /// Own activities, the mean of those marked; 10 is as well as ever.
    able: Readings,
}

/// What a later safety check found that the one before it had not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct NewSigns {
    day: i64,
    urgency: Urgency,
    rules: Vec<String>,
}

/// The fold of all that the rules look at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Watch {
    /// The day of the latest mark, in the journal's order.
    as_of: Option<i64>,
    checked: Series,
    asked: Series,
    /// The days on which change on the whole was marked, with the mark.
    said: Vec<(i64, i8)>,
    flares: Flares,
    whole_screen: Option<BTreeSet<String>>,
    new_signs: Option<NewSigns>,
}

/// One rule that is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// The day on which it was met, as days since 1970.
    pub day: i64,
    /// How soon someone should be seen.
    pub urgency: Urgency,
    /// Rules of the safety check behind it, if it was the check.
    pub screen_rules: Vec<String>,
}

impl Fold for Watch {
    const VERSION: u32 = 3;

    fn apply(&mut self, event: &Event) {
        let day = event.recorded.local.date.days_since_epoch();
        match &event.body {
            Body::CheckedIn(marks) => self.check_in(marks, day),
            Body::ReliefAsked(asked) => self.ask(asked, day),
            // A little more than before is no flare: the programme's red light and this are the same.
            Body::SymptomNextDay(next_day) if Light::of(next_day) == Light::Red => {
                self.as_of = Some(day);
                self.flares.add(day);
            }
            // So does the programme take a stop: it hurt so much that it could not go on.
            Body::SessionStopped(stopped) if is_for_pain(&stopped.stop) => {
                self.as_of = Some(day);
                self.flares.add(day);
            }
            Body::ScreenAnswered(answered) if answered.scope == ScreenScope::Whole => {
                self.screen(answered, day);
            }
            _ => {}
        }
    }
}

/// Whether something was stopped for pain. What else stops, dizziness or a new sign, has its own page and its own urgency.
fn is_for_pain(stop: &str) -> bool {
    PAIN_STOPS.contains(&stop)
}

impl Watch {
    fn check_in(&mut self, marks: &CheckedIn, day: i64) {
        self.as_of = Some(day);
        if let Some(pain) = marks.pain {
            self.flares.add_if_risen(&self.checked.pain, day, pain.get());
            self.checked.pain.add(day, f64::from(pain.get()));
        }
        if let Some(stiffness) = marks.stiffness {
            self.checked.stiffness.add(day, f64::from(stiffness.get()));
        }
        if !marks.activities.is_empty() {
            let sum: u32 = marks.activities.iter().map(|mark| u32::from(mark.able.get())).sum();
            self.checked.able.add(day, f64::from(sum) / marks.activities.len() as f64);
        }
        if let Some(change) = marks.change {
            self.said.push((day, change.get()));
        }
    }

    fn ask(&mut self, asked: &ReliefAsked, day: i64) {
        self.as_of = Some(day);
        self.asked.stiffness.add(day, f64::from(asked.stiffness.get()));
        if let Some(pain) = asked.pain {
            self.flares.add_if_risen(&self.asked.pain, day, pain.get());
            self.asked.pain.add(day, f64::from(pain.get()));
        }
    }

    /// Only a visit that can wait is noted: what cannot closes exercises, and has its own page.
    fn screen(&mut self, answered: &ScreenAnswered, day: i64) {
        let rules: BTreeSet<String> = answered.rules.iter().cloned().collect();
        let urgency = answered.urgency.parse().unwrap_or(Urgency::Ambulance);
        if let Some(before) = &self.whole_screen
            && matches!(urgency, Urgency::Routine | Urgency::Soon)
        {
            let new: Vec<String> = rules.difference(before).cloned().collect();
            if !new.is_empty() {
                self.new_signs = Some(NewSigns { day, urgency, rules: new });
            }
        }
        self.whole_screen = Some(rules);
    }

    /// Every rule that is met and not on record already, the most urgent first.
    #[must_use]
    pub fn findings(&self, advice: &Advice) -> Vec<Finding> {
        let met_by_marks = self.as_of.into_iter().flat_map(|as_of| self.met_by_marks(as_of, advice));
        let mut findings: Vec<Finding> = met_by_marks.chain(self.new_signs(advice)).collect();
        findings.sort_by_key(|found| std::cmp::Reverse(found.urgency));
        findings
    }

    /// The events that put on record what is met and not there yet.
    #[must_use]
    pub fn due(&self, advice: &Advice) -> Vec<Body> {
        let raised = |found: Finding| {
            Body::AdviceRaised(AdviceRaised {
                rule: found.rule.name().to_owned(),
                day: LocalDate::from_days_since_epoch(found.day),
                urgency: found.urgency.code().to_owned(),
                screen_rules: found.screen_rules,
            })
        };
        self.findings(advice).into_iter().map(raised).collect()
    }

    /// What has to be shown on a day, with what is due as if it were on record: for those who look and write nothing.
    #[must_use]
    pub fn open_on(&self, advice: &Advice, now: &Moment) -> Vec<Notice> {
        let mut all = advice.clone();
        // Nobody can answer these events: they have no place in a journal.
        let mut writer = Writer::new(DeviceId(0));
        for due in self.due(advice) {
            all.apply(&writer.write(now.clone(), due));
        }
        all.open_on(now.local.date.days_since_epoch()).into_iter().cloned().collect()
    }

    fn met_by_marks<'a>(&'a self, as_of: i64, advice: &'a Advice) -> impl Iterator<Item = Finding> + 'a {
        Rule::ALL.iter().copied().filter_map(move |rule| {
            let since = advice.counts_from(rule)?;
            let is_met = match rule {
                Rule::NoBetter => rules::no_better(&self.checked, &self.asked, as_of, since),
                Rule::Worse => rules::worse(&self.checked, &self.asked, &self.said, as_of, since),
                Rule::ThirdFlare => rules::third_flare(&self.flares, as_of, since),
                Rule::NewSigns => false,
            };
            is_met.then(|| Finding { rule, day: as_of, urgency: rule.urgency(), screen_rules: Vec::new() })
        })
    }

    fn new_signs(&self, advice: &Advice) -> Option<Finding> {
        let found = self.new_signs.as_ref()?;
        let is_new = !advice.has_raised_signs(found.day, &found.rules);
        is_new.then(|| Finding {
            rule: Rule::NewSigns,
            day: found.day,
            urgency: found.urgency,
            screen_rules: found.rules.clone(),
        })
    }
}
