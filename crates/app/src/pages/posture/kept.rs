//! What is kept of a watch: for each hour of the day how long somebody sat in which way. No angle, no picture.

use journal::{LocalDate, LocalDateTime, PostureWatched, SatFor, SatHow};
use sight::{Posture, Spent};

/// What was seen is written down this often, seconds: a computer that goes off loses no more.
const KEPT_EVERY_SECS: f64 = 900.0;

/// What is not written down yet.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Unkept {
    of: Option<(LocalDate, u8)>,
    spent: Spent,
    words: u8,
}

impl Unkept {
    /// Takes in what was seen, at a time of the person's clock. What is to be written down now, if anything is: an hour that is over,
    /// or a quarter of one.
    pub(super) fn add(&mut self, now: &LocalDateTime, spent: Spent, words: u8) -> Vec<PostureWatched> {
        let hour = (now.date, now.hour());
        let is_over = self.of.is_some_and(|of| of != hour);
        let over = if is_over { self.take() } else { None };
        self.of = Some(hour);
        self.spent.join(&spent);
        self.words = self.words.saturating_add(words);
        let quarter = if self.spent.whole_secs() >= KEPT_EVERY_SECS { self.take() } else { None };
        over.into_iter().chain(quarter).collect()
    }

    /// All of it, where there is any.
    pub(super) fn take(&mut self) -> Option<PostureWatched> {
        let Self { of, spent, words } = std::mem::take(self);
        let (date, hour) = of?;
        let spent = seconds(&spent);
        (!spent.is_empty()).then_some(PostureWatched { date, hour, spent, words })
    }
}

fn seconds(spent: &Spent) -> Vec<SatFor> {
    let postures =
        Posture::ALL.into_iter().zip(spent.postures_secs).map(|(posture, secs)| (how(posture), secs));
    let rest = [(SatHow::Nobody, spent.nobody_secs), (SatHow::Unclear, spent.unclear_secs)];
    let whole = postures.chain(rest).map(|(how, secs)| SatFor { how, seconds: secs.round() as u32 });
    whole.filter(|spent| spent.seconds > 0).collect()
}

const fn how(posture: Posture) -> SatHow {
    match posture {
        Posture::AsChosen => SatHow::AsChosen,
        Posture::Closer => SatHow::Closer,
        Posture::Back => SatHow::Back,
        Posture::Sunk => SatHow::Sunk,
        Posture::Bowed => SatHow::Bowed,
        Posture::Aside => SatHow::Aside,
        Posture::Turned => SatHow::Turned,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64, hour: u8, minute: u8) -> LocalDateTime {
        LocalDateTime::new(LocalDate::from_days_since_epoch(day), hour, minute, 0).expect("a time")
    }

    fn sat(secs: f64) -> Spent {
        let mut spent = Spent { nobody_secs: 0.4, ..Spent::default() };
        spent.postures_secs[Posture::Closer as usize] = secs;
        spent
    }

    /// Day, hour, what for how long, words.
    type Brief = (i64, u8, Vec<(SatHow, u32)>, u8);

    fn brief(kept: impl IntoIterator<Item = PostureWatched>) -> Option<Brief> {
        let kept = kept.into_iter().next()?;
        let spent = kept.spent.iter().map(|spent| (spent.how, spent.seconds)).collect();
        Some((kept.date.days_since_epoch(), kept.hour, spent, kept.words))
    }

    #[test]
    fn an_hour_that_is_over_is_written_down_and_so_is_a_quarter_of_one() {
        let mut unkept = Unkept::default();
        assert_eq!(unkept.add(&at(20_000, 23, 58), sat(60.0), 1), []);
        assert_eq!(unkept.add(&at(20_000, 23, 59), sat(60.0), 0), []);
        let before_midnight = Some((20_000, 23, vec![(SatHow::Closer, 120), (SatHow::Nobody, 1)], 1));
        assert_eq!(brief(unkept.add(&at(20_001, 0, 1), sat(30.0), 0)), before_midnight);
        assert_eq!(brief(unkept.take()), Some((20_001, 0, vec![(SatHow::Closer, 30)], 0)));
        assert_eq!(unkept.take(), None);
        let quarter = brief(unkept.add(&at(20_001, 9, 0), sat(900.0), 0));
        assert_eq!(quarter, Some((20_001, 9, vec![(SatHow::Closer, 900)], 0)));
        assert_eq!(unkept.take(), None);
    }
}
