//! What the rest of Limber may know about a person's day and place: small, and never a reason to close anything.

use super::rosa::{ACT, ACT_FIRST, RosaItem, Section};

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

/// Hours and set-up as context for relief, programme and breaks. It may order what is offered and give a reason for
/// it. It never decides whether something is safe.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RiskContext {
    /// Minutes of sitting on a usual day, where told.
    pub sitting_minutes_a_day: Option<u32>,
    /// The latest ROSA total, 1 to 10.
    pub rosa_total: Option<u8>,
    /// The sections that hold it up.
    pub deciding: Vec<Section>,
    /// The items that are not right, the first to change first.
    pub faults: Vec<RosaItem>,
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

    /// The larger of the two, where anything is known.
    #[must_use]
    pub fn highest(&self) -> Option<Load> {
        self.sitting().max(self.workstation())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_follow_hours_and_score() {
        for (minutes, total, sitting, workstation) in [
            (None, None, None, None),
            (Some(240), Some(4), Some(Load::Low), Some(Load::Low)),
            (Some(241), Some(5), Some(Load::Middle), Some(Load::Middle)),
            (Some(600), Some(7), Some(Load::High), Some(Load::High)),
        ] {
            let context =
                RiskContext { sitting_minutes_a_day: minutes, rosa_total: total, ..RiskContext::default() };
            assert_eq!((context.sitting(), context.workstation()), (sitting, workstation));
            assert_eq!(context.highest(), sitting.max(workstation));
        }
    }
}
