//! The page's own timer, by what it shows and what it tells.

use breaks::{
    CareSays, Effect, Event as Happened, Hold, Input, Kind, Local, Now, Rules, Sensing, Settings, State,
    Taken, step,
};

use super::super::{Clocks, Page, timer_inputs, timer_may_tell};
use super::{MINUTE_MS, START_MS};

/// It, looked at every five seconds.
struct Timer {
    rules: Rules,
    state: State,
    clocks: Clocks,
    looked: Option<Clocks>,
    told: Vec<Happened>,
    shown: Option<&'static str>,
}

impl Timer {
    fn new() -> Self {
        let settings = Settings { sensing: Sensing::PlainTimer, ..Settings::default() };
        let clocks = Clocks { stopwatch_ms: 0, wall_ms: START_MS };
        Self {
            rules: settings.check().expect("the numbers hold"),
            state: State::new(local_of(clocks)),
            clocks,
            looked: None,
            told: Vec::new(),
            shown: None,
        }
    }

    /// Looks for so many minutes, the page being like that.
    fn pass(&mut self, minutes: i64, page: Page) {
        for _ in 0..minutes * 12 {
            self.clocks.stopwatch_ms += 5_000;
            self.clocks.wall_ms += 5_000;
            self.look(page);
        }
    }

    /// The machine sleeps, and the stopwatch stands still or does not.
    fn sleep(&mut self, minutes: i64, stopwatch_runs: bool) {
        self.clocks.wall_ms += minutes * MINUTE_MS;
        self.clocks.stopwatch_ms += if stopwatch_runs { minutes.unsigned_abs() * 60_000 } else { 0 };
    }

    fn look(&mut self, page: Page) {
        let inputs = timer_inputs(page, self.looked, self.clocks, &self.rules);
        if !inputs.is_empty() {
            self.looked = Some(self.clocks);
        }
        inputs.into_iter().for_each(|input| self.take(input));
    }

    fn take(&mut self, input: Input) {
        let now = Now { mono_ms: self.clocks.stopwatch_ms, local: local_of(self.clocks) };
        let (state, effects) = step(self.state, &self.rules, input, now);
        self.state = state;
        for effect in effects {
            match effect {
                Effect::AskCare { request, .. } => {
                    self.take(Input::CareSays { request, says: CareSays::StandWalkBreathe });
                }
                Effect::Show(prompt) if prompt.kind == Kind::Shift => self.shown = Some("shift"),
                Effect::Show(_) => self.shown = Some("break"),
                Effect::AskResting { .. } => self.shown = Some("resting?"),
                Effect::Withdraw => self.shown = None,
                Effect::Record(record) if timer_may_tell(record.event) => self.told.push(record.event),
                _ => {}
            }
        }
    }

    /// How often it told something of that name.
    fn count(&self, name: &str) -> usize {
        self.told.iter().filter(|event| event.name() == name).count()
    }
}

fn local_of(clocks: Clocks) -> Local {
    let secs = clocks.wall_ms / 1_000;
    let (day, second) = (secs.div_euclid(86_400), secs.rem_euclid(86_400));
    Local::new(i32::try_from(day).expect("a day"), u32::try_from(second).expect("a second"))
}

#[test]
fn a_page_that_nobody_sees_offers_nothing_and_tells_nothing() {
    let mut timer = Timer::new();
    timer.pass(24, Page::Open);
    timer.pass(12 * 60, Page::Hidden);
    assert!(timer.told.is_empty() && timer.shown.is_none(), "{:?}", timer.told);
    timer.pass(1, Page::Open);
    assert_eq!((timer.count("offered"), timer.count("missed"), timer.count("taken")), (0, 0, 0));
    assert_eq!(timer.shown, None, "a night is no reason for a question");
    timer.pass(25, Page::Open);
    assert_eq!(timer.shown, Some("shift"));
}

#[test]
fn minutes_out_of_sight_are_asked_about_and_what_was_up_falls_due_again() {
    for (was_resting, then) in [(true, None), (false, Some("break"))] {
        let mut timer = Timer::new();
        timer.pass(26, Page::Open);
        assert_eq!(timer.shown, Some("shift"));
        timer.pass(30, Page::Hidden);
        timer.pass(1, Page::Open);
        assert_eq!(timer.shown, Some("resting?"));
        timer.take(Input::WasResting(was_resting));
        timer.pass(1, Page::Open);
        assert_eq!(timer.shown, then, "resting: {was_resting}");
        assert_eq!((timer.count("missed"), timer.count("taken")), (0, 0), "{:?}", timer.told);
    }
}

#[test]
fn a_glance_at_another_tab_leaves_the_prompt_where_it_is() {
    let mut timer = Timer::new();
    timer.pass(26, Page::Open);
    timer.pass(1, Page::Hidden);
    timer.pass(1, Page::Open);
    assert_eq!((timer.shown, timer.count("offered"), timer.count("withdrawn")), (Some("shift"), 1, 0));
}

#[test]
fn a_page_that_stands_alone_is_not_interrupted_and_its_minutes_count() {
    let mut timer = Timer::new();
    timer.pass(20, Page::Open);
    timer.pass(10, Page::Alone);
    assert_eq!((timer.shown, timer.told.len()), (None, 0), "{:?}", timer.told);
    timer.pass(1, Page::Open);
    assert_eq!(timer.shown, Some("shift"));
    timer.pass(1, Page::Alone);
    assert_eq!(timer.shown, None, "it is withdrawn, and not missed");
    assert_eq!(timer.count("missed"), 0);
}

/// Whether the stopwatch runs on or stands still while the machine sleeps, a night is a rest.
#[test]
fn a_machine_that_slept_had_nobody_at_it() {
    for stopwatch_runs in [false, true] {
        for page in [Page::Open, Page::Hidden] {
            let mut timer = Timer::new();
            timer.pass(20, Page::Open);
            timer.pass(5, page);
            timer.sleep(8 * 60, stopwatch_runs);
            timer.pass(6, Page::Open);
            assert_eq!(timer.shown, None, "{page:?}, the stopwatch runs: {stopwatch_runs}");
            assert_eq!(timer.count("offered"), 0, "{:?}", timer.told);
            assert_eq!(timer.count("taken"), 0, "nobody said so: {:?}", timer.told);
        }
    }
}

#[test]
fn the_timer_tells_of_no_break_that_was_only_counted() {
    let how = [Taken::Seen, Taken::Told, Taken::ByItself];
    assert!(!how.iter().any(|how| timer_may_tell(Happened::Taken(Kind::Break, *how))));
    let shift = how.map(|how| timer_may_tell(Happened::Taken(Kind::Shift, how)));
    assert_eq!(shift, [false, true, false]);
    assert!(timer_may_tell(Happened::HeldBack(Kind::Break, Hold::DailyLimit)));
}
