//! ROSA, the Rapid Office Strain Assessment: a desk as one number from 1 to 10.
//!
//! Source: Sonne, Villalta and Andrews, Appl Ergon 2012;43:98-108. Each item's base answer and extras give points;
//! four matrices and two maxima make one number of them. In that study (72 workstations) the number went along with
//! discomfort (R = 0.384): it says where to look, not what a person will feel.
//!
//! ```
//! use care::ergonomics::rosa::{Advice, Answers, DailyUse, RosaChoice, score};
//! let mut answers = Answers::all_right(DailyUse::Long);
//! assert_eq!(score(&answers).map(|score| score.total), Ok(3));
//! answers.choose(RosaChoice::MonitorTooLow);
//! answers.choose(RosaChoice::MonitorTwist);
//! answers.choose(RosaChoice::MonitorGlare);
//! let score = score(&answers).unwrap();
//! assert_eq!((score.monitor_and_phone, score.total), (4, 4));
//! assert_eq!(score.advice(), Advice::Keep);
//! ```

mod answers;
mod tables;
#[cfg(test)]
mod tests;

pub use answers::{Answers, ItemAnswer};
pub use library::ergonomics::{DailyUse, RosaChoice, RosaItem};
pub use tables::points;

use tables::{CHAIR, MONITOR_AND_PHONE, MOUSE_AND_KEYBOARD, cell};

/// The least and the most that ROSA can say.
pub const RANGE: std::ops::RangeInclusive<u8> = 1..=10;
/// From here on something should be changed. The study's authors: a level of 5 "might be useful".
pub const ACT: u8 = 5;
/// From here on it comes before other things: our rule, the study names only one level.
pub const ACT_FIRST: u8 = 7;

/// What to do about a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// Below 5: keep it, change what bothers.
    Keep,
    /// 5 or 6: change something.
    Act,
    /// 7 and more: change this before other things.
    ActFirst,
}

/// One item's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemScore {
    /// Which item.
    pub item: RosaItem,
    /// Points of its answers.
    pub points: u8,
    /// The points that enter the matrix: for monitor, phone, mouse and keyboard with the daily use added, not
    /// below 0 and not beyond the matrix; for the chair's items the points themselves.
    pub counted: u8,
}

/// The total and every step on the way, so that it can be explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Every item, in their order.
    pub items: [ItemScore; 8],
    /// Seat height and depth together, 2 to 8: the row of the chair's matrix.
    pub seat_sum: u8,
    /// Arms and back together, 2 to 9: its column.
    pub back_sum: u8,
    /// The cell, before the time spent in the chair.
    pub chair_cell: u8,
    /// The chair with the time spent in it, 1 to 10.
    pub chair: u8,
    /// Monitor and phone, from their matrix.
    pub monitor_and_phone: u8,
    /// Mouse and keyboard, from theirs.
    pub mouse_and_keyboard: u8,
    /// The larger of the last two.
    pub peripherals: u8,
    /// The larger of chair and peripherals: the result, 1 to 10.
    pub total: u8,
}

/// A part of the desk that has its own number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Monitor and phone (B).
    MonitorAndPhone,
    /// Mouse and keyboard (C).
    MouseAndKeyboard,
    /// The chair (A).
    Chair,
}

/// What is missing for a score.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} of 8 items have no answer", .missing.len())]
pub struct Incomplete {
    /// Items without a base answer.
    pub missing: Vec<RosaItem>,
}

impl Score {
    /// What to do about it.
    #[must_use]
    pub const fn advice(&self) -> Advice {
        match self.total {
            ..ACT => Advice::Keep,
            ACT..ACT_FIRST => Advice::Act,
            ACT_FIRST.. => Advice::ActFirst,
        }
    }

    /// The number of a section.
    #[must_use]
    pub const fn section(&self, section: Section) -> u8 {
        match section {
            Section::Chair => self.chair,
            Section::MonitorAndPhone => self.monitor_and_phone,
            Section::MouseAndKeyboard => self.mouse_and_keyboard,
        }
    }

    /// The sections whose number is the total: what holds it up.
    pub fn deciding(&self) -> impl Iterator<Item = Section> {
        let all = [Section::MonitorAndPhone, Section::MouseAndKeyboard, Section::Chair];
        all.into_iter().filter(|section| self.section(*section) == self.total)
    }

    /// One item's part.
    #[must_use]
    pub fn item(&self, item: RosaItem) -> ItemScore {
        self.items[item as usize]
    }
}

/// The section of an item.
#[must_use]
pub const fn section_of(item: RosaItem) -> Section {
    match item {
        RosaItem::SeatHeight | RosaItem::PanDepth | RosaItem::Armrests | RosaItem::BackSupport => {
            Section::Chair
        }
        RosaItem::Monitor | RosaItem::Phone => Section::MonitorAndPhone,
        RosaItem::Mouse | RosaItem::Keyboard => Section::MouseAndKeyboard,
    }
}

/// Points for the time something is used: -1, 0 or 1.
#[must_use]
pub const fn use_points(daily_use: DailyUse) -> i8 {
    match daily_use {
        DailyUse::Short => -1,
        DailyUse::Middle => 0,
        DailyUse::Long => 1,
    }
}

/// The class of a time of use. Where the two counts disagree the longer one holds, since the form does not say and
/// eight hours in pieces of twenty minutes are not a short use.
#[must_use]
pub const fn daily_use(minutes_at_a_time: u32, minutes_a_day: u32) -> DailyUse {
    if minutes_at_a_time > 60 || minutes_a_day > 240 {
        DailyUse::Long
    } else if minutes_at_a_time < 30 && minutes_a_day < 60 {
        DailyUse::Short
    } else {
        DailyUse::Middle
    }
}

/// Scores a desk.
///
/// # Errors
/// When items have no answer.
pub fn score(answers: &Answers) -> Result<Score, Incomplete> {
    let missing = answers.missing();
    if !missing.is_empty() {
        return Err(Incomplete { missing });
    }
    let items = std::array::from_fn(|place| item_score(answers, RosaItem::ALL[place]));
    let counted = |item: RosaItem| items[item as usize].counted;
    let seat_sum = counted(RosaItem::SeatHeight) + counted(RosaItem::PanDepth);
    let back_sum = counted(RosaItem::Armrests) + counted(RosaItem::BackSupport);
    let chair_cell = cell(&CHAIR, seat_sum - 2, back_sum - 2);
    let chair =
        chair_cell.saturating_add_signed(use_points(answers.chair_use)).clamp(*RANGE.start(), *RANGE.end());
    let monitor_and_phone = cell(&MONITOR_AND_PHONE, counted(RosaItem::Phone), counted(RosaItem::Monitor));
    let mouse_and_keyboard = cell(&MOUSE_AND_KEYBOARD, counted(RosaItem::Mouse), counted(RosaItem::Keyboard));
    let peripherals = monitor_and_phone.max(mouse_and_keyboard);
    Ok(Score {
        items,
        seat_sum,
        back_sum,
        chair_cell,
        chair,
        monitor_and_phone,
        mouse_and_keyboard,
        peripherals,
        total: chair.max(peripherals),
    })
}

fn item_score(answers: &Answers, item: RosaItem) -> ItemScore {
    let answer = answers.get(item);
    let points = answer.map_or(0, ItemAnswer::points);
    ItemScore { item, points, counted: counted(item, points, answer.and_then(|answer| answer.daily_use)) }
}

/// Points with the time of use, within the matrix. A phone that is not used stays 0.
fn counted(item: RosaItem, points: u8, daily_use: Option<DailyUse>) -> u8 {
    match daily_use {
        Some(daily_use) if points > 0 => {
            points.saturating_add_signed(use_points(daily_use)).min(tables::most_counted(item))
        }
        _ => points,
    }
}
