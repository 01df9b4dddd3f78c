//! The page's own timer: what it hands to `breaks`, and what of the answers it may tell. It sees nothing but its own page.

use breaks::{Event, Fact, Hold, Input, Kind, Rules, Signals, Taken};

/// How the page stands to the person at the moment of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Another tab or window is in front of it. Nobody could see a prompt.
    Hidden,
    /// It shows one thing that is not to be interrupted.
    Alone,
    /// A prompt has its place there.
    Open,
}

/// Two clocks of the browser at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clocks {
    /// Milliseconds that never go back. In some browsers they stand still while the machine sleeps.
    pub stopwatch_ms: u64,
    /// Milliseconds since 1970, which no change to summer time moves.
    pub wall_ms: i64,
}

impl Clocks {
    /// Whether so long passed since a look `before` that nobody knows what it was: the page was hidden or set aside, or
    /// the machine slept, which a stopwatch that stood still does not show.
    fn has_gap(self, before: Self, rules: &Rules) -> bool {
        let gap_ms = u64::from(rules.gap_secs) * 1_000;
        let stopwatch_ms = self.stopwatch_ms.saturating_sub(before.stopwatch_ms);
        let wall_ms = u64::try_from(self.wall_ms.saturating_sub(before.wall_ms)).unwrap_or(0);
        stopwatch_ms >= gap_ms || wall_ms.saturating_sub(stopwatch_ms) >= gap_ms
    }
}

/// What the machine is handed at a look, in this order; nothing while nobody sees the page, so that nothing falls due there.
///
/// ```
/// use breaks::{Sensing, Settings};
/// use care::breaks::{Clocks, Page, timer_inputs};
///
/// let rules = Settings { sensing: Sensing::PlainTimer, ..Settings::default() }.check().expect("they hold");
/// let now = Clocks { stopwatch_ms: 5_000, wall_ms: 1_800_000_000_000 };
/// assert_eq!(timer_inputs(Page::Open, None, now, &rules).len(), 1);
/// assert!(timer_inputs(Page::Hidden, None, now, &rules).is_empty());
/// ```
#[must_use]
pub fn timer_inputs(page: Page, before: Option<Clocks>, now: Clocks, rules: &Rules) -> Vec<Input> {
    let signals = match page {
        Page::Hidden => return Vec::new(),
        // The minutes count, and what falls due waits until the page has room for it.
        Page::Alone => Signals { do_not_disturb: Fact::Yes, ..Signals::default() },
        Page::Open => Signals::default(),
    };
    let mut inputs = Vec::new();
    if before.is_some_and(|before| now.has_gap(before, rules)) {
        // What was up before the gap was seen by nobody meanwhile: it falls due again.
        inputs.extend([Input::Suspend, Input::Wake]);
    }
    inputs.push(Input::Look(signals));
    inputs
}

/// Whether the timer may tell of what happened by its count.
///
/// ```
/// use breaks::{Event, Kind, Taken};
/// use care::breaks::timer_may_tell;
///
/// assert!(timer_may_tell(Event::Taken(Kind::Shift, Taken::Told)));
/// assert!(!timer_may_tell(Event::Taken(Kind::Break, Taken::ByItself)));
/// ```
#[must_use]
pub fn timer_may_tell(event: Event) -> bool {
    match event {
        // The page that guides a break tells of it, by the name of what began it.
        Event::Taken(Kind::Break, _) => false,
        // No hands that rest and no empty chair were seen here, so nothing but a person's word counts.
        Event::Taken(Kind::Shift, how) => how == Taken::Told,
        // It waited for a page of Limber itself: see `Page::Alone`. The person never wished for quiet.
        Event::HeldBack(_, Hold::DoNotDisturb) => false,
        _ => true,
    }
}
