//! What the rest of Limber may know about a person's day and place: small, and never a reason to close anything.

use library::ergonomics::CounterMove;

use super::rosa::{ACT, ACT_FIRST, RosaChoice, RosaItem, Section};

/// How much of one thing there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Load {
    /// Little.
    Low,
    /// Some.
    Middle,
    /// Much.
    High,
}

/// How often to change position and to get up, to be offered with its reason. It is the same for everybody: no study
/// says that longer sitting calls for shorter intervals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Intervals {
    /// Minutes of sitting after which to change position, from and to.
    pub shift_mins: (u32, u32),
    /// Minutes of sitting after which to get up, from and to.
    pub get_up_mins: (u32, u32),
    /// Minutes on the feet then, from and to.
    pub on_feet_mins: (u32, u32),
    /// Id of the fact that says why, and how sure that is.
    pub fact: &'static str,
}

/// 20 to 30 and 45 to 60 minutes, 1 to 2 on the feet: what is commonly advised. The trial behind the wish to move
/// (Waongenngarm 2021) prompted by how somebody sat, and found no interval.
const INTERVALS: Intervals =
    Intervals { shift_mins: (20, 30), get_up_mins: (45, 60), on_feet_mins: (1, 2), fact: "long-sitting" };

/// Hours and set-up as context for relief, programme and breaks. It may order what is offered and give a reason for
/// it. It never decides whether something is safe.
///
/// ```
/// use care::ergonomics::{Load, RiskContext};
/// let context = RiskContext { sitting_minutes_a_day: Some(540), ..RiskContext::default() };
/// assert_eq!(context.sitting(), Some(Load::High));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RiskContext {
    /// Minutes of sitting on a usual day, where told.
    pub sitting_minutes_a_day: Option<u32>,
    /// The latest ROSA total, 1 to 10.
    pub rosa_total: Option<u8>,
    /// The sections that hold it up.
    pub deciding: Vec<Section>,
    /// The items that are not right, the first to change first.
    pub items: Vec<RosaItem>,
    /// The answers that are not right and not yet changed.
    pub faults: Vec<RosaChoice>,
}

impl RiskContext {
    /// Sitting: up to 4 hours, up to 8, more. The first bound is ROSA's own, the second ours.
    #[must_use]
    pub fn sitting(&self) -> Option<Load> {
        self.sitting_minutes_a_day.map(|minutes| match minutes {
            0..=240 => Load::Low,
            241..=480 => Load::Middle,
            _ => Load::High,
        })
    }

    /// Set-up: by the levels at which ROSA asks for a change.
    #[must_use]
    pub fn workstation(&self) -> Option<Load> {
        self.rosa_total.map(|total| match total {
            ..ACT => Load::Low,
            ACT..ACT_FIRST => Load::Middle,
            ACT_FIRST.. => Load::High,
        })
    }

    /// The intervals to offer somebody who sits for more than 4 hours; nothing for who sits less, or did not tell.
    #[must_use]
    pub fn intervals(&self) -> Option<Intervals> {
        self.sitting().filter(|load| *load > Load::Low).map(|_| INTERVALS)
    }

    /// Whether what is known of the set-up calls for these movements.
    #[must_use]
    pub fn calls_for(&self, counter: &CounterMove) -> bool {
        let has_fault = counter.faults.iter().any(|fault| self.faults.contains(fault));
        let sits_over = |most: u32| self.sitting_minutes_a_day.is_some_and(|minutes| minutes > most);
        has_fault || counter.sitting_over_minutes.is_some_and(sits_over)
    }

    /// The larger of the two, where anything is known.
    #[must_use]
    pub fn highest(&self) -> Option<Load> {
        self.sitting().max(self.workstation())
    }
}

#[cfg(test)]
mod tests {
    use library::MovementId;

    use super::*;

    fn sits(minutes: Option<u32>) -> RiskContext {
        RiskContext { sitting_minutes_a_day: minutes, ..RiskContext::default() }
    }

    #[test]
    fn levels_follow_hours_and_score() {
        for (minutes, total, sitting, workstation) in [
            (None, None, None, None),
            (Some(240), Some(4), Some(Load::Low), Some(Load::Low)),
            (Some(241), Some(5), Some(Load::Middle), Some(Load::Middle)),
            (Some(600), Some(7), Some(Load::High), Some(Load::High)),
        ] {
            let context = RiskContext { rosa_total: total, ..sits(minutes) };
            assert_eq!((context.sitting(), context.workstation()), (sitting, workstation));
            assert_eq!(context.highest(), sitting.max(workstation));
        }
    }

    #[test]
    fn a_counter_is_called_for_by_any_of_its_faults_or_by_long_sitting() {
        let counter = CounterMove {
            id: "example".into(),
            faults: vec![RosaChoice::MonitorTooLow, RosaChoice::MouseReach],
            sitting_over_minutes: Some(240),
            movements: vec![MovementId("walk".into())],
            reason: String::new(),
            sources: vec![],
        };
        for (faults, minutes, called) in [
            (vec![], None, false),
            (vec![RosaChoice::MonitorTooHigh], Some(240), false),
            (vec![RosaChoice::MouseReach], None, true),
            (vec![RosaChoice::MonitorTooHigh, RosaChoice::MonitorTooLow], None, true),
            (vec![], Some(241), true),
        ] {
            let context = RiskContext { faults, ..sits(minutes) };
            assert_eq!(context.calls_for(&counter), called, "{context:?}");
        }
    }

    #[test]
    fn longer_sitting_offers_intervals_and_shortens_none() {
        assert_eq!([None, Some(0), Some(240)].map(|minutes| sits(minutes).intervals()), [None; 3]);
        let offered = [241, 480, 481, 900, 1440].map(|minutes| sits(Some(minutes)).intervals());
        assert_eq!(offered, [Some(INTERVALS); 5]);
    }

    #[test]
    fn the_fact_behind_the_intervals_names_the_same_minutes() {
        let fact = content_bundle::content().ergonomics.fact(INTERVALS.fact).expect("the content has it");
        let Intervals { shift_mins, get_up_mins, on_feet_mins, .. } = INTERVALS;
        for (from, to) in [shift_mins, get_up_mins, on_feet_mins] {
            assert!(fact.text.contains(&format!("{from} to {to}")), "{from} to {to}: {}", fact.text);
        }
    }
}
