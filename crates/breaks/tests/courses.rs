//! Single courses, row by row: what somebody does, for how long, and what they see.

mod support;

use breaks::synthetic::Desk;
use breaks::{
    CareSays, Doing, Fact, Input, Kind, Limits, Local, NeckAllowance, PauseFor, Posture, Power, Sensing,
    Settings, Span, Strictness, Weekday, WorkHours,
};
use std::num::NonZeroU8;
use support::Act::*;
use support::{HOUR, MIN, TUESDAY, check, desk, tick};

const START: support::Act = Do(Input::Start);
const SKIP: support::Act = Do(Input::Skip);
const DONE: support::Act = Do(Input::Done);
const LATER: support::Act = Do(Input::Postpone { minutes: 10 });

fn defaults(_: &mut Settings) {}

/// Breaks alone, so that rows stay short.
fn breaks_only(settings: &mut Settings) {
    settings.break_every_mins = 50;
    settings.shift_every_mins = 49;
}

#[test]
fn a_change_of_position_comes_after_25_minutes_and_a_break_after_50() {
    check(
        defaults,
        &[
            (Work, 25 * MIN - 5, ""),
            (Work, 5, "small shift"),
            (START, 0, "gone, open shift"),
            (Still, 20, "shift taken: Seen"),
            (Work, 24 * MIN, ""),
            (Work, MIN, "small break"),
            (START, 0, "gone, open break"),
            (Still, 90, "break taken: Seen"),
            (Work, 25 * MIN, "small shift"),
        ],
    );
}

#[test]
fn a_prompt_becomes_clearer_then_goes_away_and_does_not_come_back_at_once() {
    check(
        breaks_only,
        &[
            (Work, 50 * MIN, "small break"),
            (Work, 2 * MIN - 5, ""),
            (Work, 5, "clear break"),
            (Work, 3 * MIN - 5, ""),
            (Work, 5, "gone, break missed"),
            (Work, 49 * MIN, ""),
            (Work, MIN, "small break"),
        ],
    );
}

#[test]
fn who_has_just_left_has_not_missed_anything() {
    check(
        breaks_only,
        &[
            (Work, 50 * MIN, "small break"),
            (Still, 6 * MIN, "gone, break held: NobodyThere"),
            (Work, 5, "resting 6 min?"),
            (Do(Input::WasResting(true)), 0, "gone"),
            (Work, 49 * MIN, ""),
            (Work, MIN + 5, "small break"),
        ],
    );
}

#[test]
fn a_gentle_prompt_stays_small() {
    let gentle = |settings: &mut Settings| settings.strictness = Strictness::Gentle;
    check(gentle, &[(Work, 25 * MIN, "small shift"), (Work, 5 * MIN, "gone, shift missed")]);
}

/// The page guides a break to its end: it counts whatever was seen here, and once.
#[test]
fn the_page_says_that_a_break_is_done() {
    let told = Do(Input::DoneElsewhere(Kind::Break));
    let row = |during, secs, seen, told_then| {
        check(
            breaks_only,
            &[
                (Work, 50 * MIN, "small break"),
                (START, 0, "gone, open break"),
                (during, secs, seen),
                (told, 0, told_then),
                (Work, 49 * MIN - 5, ""),
            ],
        );
    };
    row(Type, 60, "", "break taken: Told");
    row(Type, 180, "break cut short", "break taken: Told");
    check(
        breaks_only,
        &[(Work, 50 * MIN, "small break"), (told, 0, "gone, break taken: Told"), (Work, 49 * MIN, "")],
    );
}

#[test]
fn a_break_counts_only_when_it_was_taken() {
    let row = |during, expected| {
        check(
            breaks_only,
            &[(Work, 50 * MIN, "small break"), (START, 0, "gone, open break"), (during, 180, expected)],
        );
    };
    row(Still, "break taken: Seen");
    row(Locked, "break taken: Seen");
    row(Type, "break cut short");
    row(Dark, "break cut short");
}

#[test]
fn done_is_believed_unless_there_was_no_time_for_it() {
    check(
        breaks_only,
        &[
            (Work, 50 * MIN, "small break"),
            (DONE, 0, "no: TooSoonToCount"),
            (Work, 45, ""),
            (DONE, 0, "gone, break taken: Told"),
            (Work, 50 * MIN, "small break"),
            (START, 0, "gone, open break"),
            (Type, 30, ""),
            (DONE, 0, "break cut short"),
            (DONE, 0, "shift taken: Told"),
        ],
    );
}

#[test]
fn every_hold_keeps_a_prompt_back_and_takes_one_away() {
    let row = |act, why: &str| {
        check(
            breaks_only,
            &[
                (Work, 49 * MIN, ""),
                (act, 2 * MIN, &format!("break held: {why}")),
                (Work, 10, ""),
                (Work, 5, "small break"),
                (act, 5, "gone"),
                (act, 90 * MIN, ""),
                (Work, 10, ""),
                (Work, 5, "small break"),
            ],
        );
    };
    row(WorkWith(|signals| signals.microphone = Fact::Yes), "Call");
    row(WorkWith(|signals| signals.camera = Fact::Yes), "Camera");
    row(WorkWith(|signals| signals.screen_shared = Fact::Yes), "ScreenShared");
    row(WorkWith(|signals| signals.presenting = Fact::Yes), "Presenting");
    row(WorkWith(|signals| signals.full_screen = Fact::Yes), "FullScreen");
    row(WorkWith(|signals| signals.do_not_disturb = Fact::Yes), "DoNotDisturb");
}

#[test]
fn full_screen_presentation_and_do_not_disturb_hold_only_if_they_are_to() {
    let none = |settings: &mut Settings| {
        settings.presentation_holds = false;
        settings.full_screen_holds = false;
        settings.do_not_disturb_holds = false;
    };
    let all = |signals: &mut breaks::Signals| {
        signals.presenting = Fact::Yes;
        signals.full_screen = Fact::Yes;
        signals.do_not_disturb = Fact::Yes;
    };
    check(none, &[(WorkWith(all), 25 * MIN, "small shift")]);
}

#[test]
fn it_waits_for_a_pause_in_typing_but_not_for_ever() {
    check(defaults, &[(Type, 26 * MIN, "shift held: Typing"), (Work, 5, "small shift"), (Type, MIN, "")]);
    let one_second = WorkWith(|signals| signals.quiet_ms = Some(1_500));
    check(defaults, &[(one_second, 35 * MIN - 5, "shift held: Typing"), (one_second, 5, "small shift")]);
}

#[test]
fn a_microphone_that_flickers_brings_no_prompt_in_between() {
    let call = WorkWith(|signals| signals.microphone = Fact::Yes);
    let flicker = [(call, 5, ""), (Work, 10, "")].repeat(20);
    check(
        breaks_only,
        &[&[(Work, 49 * MIN, ""), (call, 2 * MIN, "break held: Call")][..], &flicker].concat(),
    );
}

#[test]
fn a_page_that_was_set_aside_asks_what_the_time_was() {
    let timer = |settings: &mut Settings| settings.sensing = Sensing::PlainTimer;
    check(timer, &[(Dark, 20 * MIN, ""), (Nap, 4 * MIN, ""), (Dark, MIN, "small shift")]);
    check(
        timer,
        &[
            (Dark, 20 * MIN, ""),
            (Nap, 30 * MIN, "resting 30 min?"),
            (Do(Input::WasResting(false)), 0, "gone"),
            (Dark, 5, "small break"),
        ],
    );
    check(timer, &[(Dark, 20 * MIN, ""), (Nap, 3 * HOUR, ""), (Dark, 24 * MIN, "")]);
}

#[test]
fn later_is_kept_through_a_doubtful_absence() {
    check(
        breaks_only,
        &[
            (Work, 50 * MIN, "small break"),
            (Do(Input::Postpone { minutes: 15 }), 0, "gone, break in 15"),
            (Read, 14 * MIN, ""),
            (Work, 5, ""),
            (Work, MIN, "small break"),
            (Do(Input::Postpone { minutes: 15 }), 0, "gone, break in 15"),
            (Still, 10 * MIN, ""),
            (Work, 5, "break taken: ByItself"),
        ],
    );
}

#[test]
fn postponing_has_choices_and_an_end() {
    check(
        breaks_only,
        &[
            (LATER, 0, "no: NothingToAnswer"),
            (Work, 50 * MIN, "small break"),
            (Do(Input::Postpone { minutes: 7 }), 0, "no: NotAChoice"),
            (LATER, 0, "gone, break in 10"),
            (Work, 10 * MIN, "small break"),
            (LATER, 0, "gone, break in 10"),
            (Work, 10 * MIN, "small break"),
            (LATER, 0, "gone, break in 10"),
            (Work, 10 * MIN, "small break"),
            (LATER, 0, "no: NoMorePostpones"),
            (SKIP, 0, "gone, break skipped"),
        ],
    );
}

#[test]
fn skipping_has_the_end_that_was_chosen() {
    let own = Limits { becomes_clearer: false, postpones_in_a_row: None, skips_in_a_row: Some(2) };
    check(
        |settings| settings.strictness = Strictness::Own(own),
        &[
            (Work, 25 * MIN, "small shift"),
            (SKIP, 0, "gone, shift skipped"),
            (Work, 25 * MIN, "small break"),
            (SKIP, 0, "gone, break skipped"),
            (Work, 25 * MIN, "small shift"),
            (SKIP, 0, "no: NoMoreSkips"),
            (START, 0, "gone, open shift"),
            (Still, 20, "shift taken: Seen"),
            (Work, 25 * MIN, "small break"),
            (SKIP, 0, "gone, break skipped"),
        ],
    );
}

#[test]
fn five_skips_in_a_row_ask_whether_prompts_should_be_rarer() {
    let every = (Work, 50 * MIN, "small break");
    let skip = (SKIP, 0, "gone, break skipped");
    check(
        breaks_only,
        &[
            every,
            skip,
            every,
            skip,
            every,
            skip,
            every,
            skip,
            every,
            (SKIP, 0, "gone, break skipped, rarer?"),
        ],
    );
}

#[test]
fn time_away_is_credited_as_rest() {
    check(
        breaks_only,
        &[(Work, 45 * MIN, ""), (Locked, 10 * MIN, ""), (Work, 49 * MIN, ""), (Work, MIN + 5, "small break")],
    );
    check(
        breaks_only,
        &[(Work, 45 * MIN, ""), (Sleep, 10 * MIN, ""), (Work, 49 * MIN, ""), (Work, MIN + 5, "small break")],
    );
    check(
        breaks_only,
        &[
            (Work, 45 * MIN, ""),
            (DeepSleep, 10 * MIN, ""),
            (Work, 49 * MIN, ""),
            (Work, MIN + 5, "small break"),
        ],
    );
    check(
        breaks_only,
        &[(Work, 45 * MIN, ""), (Still, 25 * MIN, ""), (Work, 49 * MIN, ""), (Work, MIN + 5, "small break")],
    );
}

#[test]
fn a_screen_that_locks_itself_shows_no_more_than_the_quiet() {
    check(
        breaks_only,
        &[(Work, 10 * MIN, ""), (Still, 6 * MIN, ""), (Locked, 2 * MIN, ""), (Work, 5, "resting 8 min?")],
    );
    check(breaks_only, &[(Work, 10 * MIN, ""), (Locked, 8 * MIN, ""), (Work, 5, "")]);
}

#[test]
fn leaving_while_it_is_due_is_a_break_by_itself() {
    check(
        breaks_only,
        &[
            (Work, 50 * MIN, "small break"),
            (Locked, 5, "gone, break held: NobodyThere"),
            (Locked, 3 * MIN, ""),
            (Work, 5, "break taken: ByItself"),
        ],
    );
    // Too short for a break: it is still due.
    check(
        breaks_only,
        &[
            (Work, 50 * MIN, "small break"),
            (Locked, MIN, "gone, break held: NobodyThere"),
            (Work, 5, "small break"),
        ],
    );
}

#[test]
fn reading_and_calls_are_not_absence() {
    check(breaks_only, &[(Work, 43 * MIN, ""), (Still, 5 * MIN - 5, ""), (Work, 2 * MIN + 5, "small break")]);
    check(
        breaks_only,
        &[(Work, 41 * MIN, ""), (Read, 9 * MIN, "break held: Stillness"), (Work, 5, "small break")],
    );
    check(
        breaks_only,
        &[(Work, 20 * MIN, ""), (Call, 40 * MIN, "break held: Call"), (Work, 15, "small break")],
    );
}

#[test]
fn when_unsure_it_asks_and_believes_the_answer() {
    let ten_minutes_quiet = [(Work, 45 * MIN, ""), (Still, 10 * MIN, ""), (Work, 5, "resting 10 min?")];
    let then = |rows: &[(support::Act, u32, &str)]| {
        check(breaks_only, &[&ten_minutes_quiet[..], rows].concat());
    };
    then(&[(Do(Input::WasResting(true)), 0, "gone"), (Work, 49 * MIN, ""), (Work, MIN + 5, "small break")]);
    then(&[(Do(Input::WasResting(false)), 0, "gone"), (Work, 5, "small break")]);
    // No answer: rest is likelier, as nothing to read was in front.
    then(&[(Work, 2 * MIN, "gone"), (Work, 47 * MIN, ""), (Work, MIN + 5, "small break")]);
}

#[test]
fn it_does_not_ask_in_a_call_nor_beyond_the_days_questions() {
    check(breaks_only, &[(Work, 45 * MIN, ""), (Still, 10 * MIN, ""), (Call, 5, "")]);
    check(
        |settings| settings.questions_a_day = 1,
        &[
            (Work, MIN, ""),
            (Still, 10 * MIN, ""),
            (Work, 5, "resting 10 min?"),
            (Do(Input::WasResting(true)), 0, "gone"),
            (Still, 10 * MIN, ""),
            (Work, 5, ""),
            (Do(Input::WasResting(true)), 0, "no: NothingToAnswer"),
        ],
    );
}

#[test]
fn video_is_sitting_until_nobody_can_be_watching() {
    check(breaks_only, &[(Work, 5 * MIN, ""), (Video, 45 * MIN, "small break")]);
    check(
        breaks_only,
        &[
            (Work, 40 * MIN, ""),
            (Locked, 2 * MIN, ""),
            (Video, 49 * MIN, ""),
            (Video, MIN + 5, "small break"),
        ],
    );
}

#[test]
fn where_nothing_can_be_seen_nothing_is_assumed_except_on_a_plain_timer() {
    check(defaults, &[(Dark, 3 * HOUR, "")]);
    check(|settings| settings.sensing = Sensing::PlainTimer, &[(Dark, 25 * MIN, "small shift")]);
}

#[test]
fn the_days_limit_ends_the_prompts_of_the_day_and_not_of_the_next() {
    let one_each = |settings: &mut Settings| {
        settings.shifts_a_day = 1;
        settings.breaks_a_day = 1;
    };
    check(
        one_each,
        &[
            (Work, 25 * MIN, "small shift"),
            (SKIP, 0, "gone, shift skipped"),
            (Work, 25 * MIN, "small break"),
            (SKIP, 0, "gone, break skipped"),
            (Work, 10 * HOUR, "shift held: DailyLimit, break held: DailyLimit"),
            (SetClock(i64::from(24 * HOUR)), 0, ""),
            (Work, 5, "small break"),
        ],
    );
}

#[test]
fn movements_done_elsewhere_start_the_wait_anew_from_when_they_ended() {
    let moved = |mins: u64| Input::MovedElsewhere { ago_ms: mins * 60_000 };
    let mut person = desk(|settings| settings.shift_every_mins = 49);
    tick(&mut person, Work, 40 * MIN);
    // Heard twice, or of older ones, it changes nothing.
    for ago_mins in [10, 9, 60] {
        person.send(moved(ago_mins));
        let status = person.state.status(&person.rules, person.now);
        assert_eq!(status.break_due_in_ms.div_ceil(60_000), 40, "{ago_mins}");
    }
    // What is shown because of the sitting before them goes.
    assert_eq!(tick(&mut person, Work, 40 * MIN + 10), "small break");
    assert_eq!(tick(&mut person, Do(moved(50)), 0), "");
    assert_eq!(tick(&mut person, Do(moved(5)), 0), "gone, break taken: ByItself");
    let status = person.state.status(&person.rules, person.now);
    assert_eq!((status.doing, status.break_due_in_ms.div_ceil(60_000)), (Doing::Calm, 45));
}

/// What is told one after the other, how many sets that comes to, and what of the neck may be asked for then: four sets are the
/// limit, and 30 minutes lie between two.
#[test]
fn sets_of_the_neck_done_elsewhere_count_towards_the_day_however_short() {
    let told = |sets, ago_mins: u64| Input::NeckSetsElsewhere { sets, last_ago_ms: ago_mins * 60_000 };
    let left = |sets: u8| NeckAllowance::SetsLeft(NonZeroU8::new(sets).expect("some are left"));
    let table: [(&[Input], u32, NeckAllowance); 8] = [
        (&[], 0, left(4)),
        (&[told(1, 40)], 1, left(3)),
        (&[told(1, 29)], 1, NeckAllowance::TooSoon),
        // Heard twice, or of older ones, it changes nothing.
        (&[told(2, 29), told(2, 29), told(1, 60)], 2, NeckAllowance::TooSoon),
        // The same set, counted here from its beginning and elsewhere at its end.
        (&[Input::NeckSetDone, told(1, 0)], 1, NeckAllowance::TooSoon),
        // Midnight is no pause.
        (&[told(0, 10)], 0, NeckAllowance::TooSoon),
        (&[told(0, 3 * 24 * 60)], 0, left(4)),
        (&[told(4, 60)], 4, NeckAllowance::SpentToday),
    ];
    for (inputs, sets, allowance) in table {
        let mut person = desk(defaults);
        tick(&mut person, Work, 5 * MIN);
        for input in inputs {
            assert_eq!(tick(&mut person, Do(*input), 0), "", "nobody sees anything: {inputs:?}");
        }
        let Desk { state, rules, now, .. } = &person;
        assert_eq!(state.status(rules, *now).neck_sets_today, sets, "{inputs:?}");
        assert_eq!(state.neck_allowance(Kind::Break, rules, *now), allowance, "{inputs:?}");
        assert_eq!(state.neck_allowance(Kind::Shift, rules, *now), NeckAllowance::TooSoon, "{inputs:?}");
    }
}

#[test]
fn outside_the_hours_it_is_quiet() {
    let mornings = |settings: &mut Settings| {
        let span = Span { from_min: 9 * 60, to_min: 9 * 60 + 45 };
        settings.work_hours = WorkHours::on(&[Weekday::Tuesday], span);
    };
    check(
        mornings,
        &[
            (Work, 25 * MIN, "small shift"),
            (Work, 20 * MIN, "clear shift, gone, shift missed"),
            (Work, 10 * MIN, "break held: OutsideHours"),
        ],
    );
}

#[test]
fn a_pause_ends_by_itself_and_leaves_one_prompt_at_most() {
    let pause = |length| Do(Input::Pause(length));
    check(
        defaults,
        &[
            (Work, 25 * MIN, "small shift"),
            (pause(PauseFor::Minutes(120)), 0, "gone"),
            (Work, 2 * HOUR - 5, "shift held: Paused, break held: Paused"),
            (Work, 5, "resumed, small break"),
        ],
    );
    let noon = Local::new(TUESDAY, 12 * HOUR);
    check(
        defaults,
        &[
            (pause(PauseFor::Until(noon)), 0, ""),
            (Work, 3 * HOUR - 5, "shift held: Paused, break held: Paused"),
            (Work, 5, "resumed, small break"),
            (pause(PauseFor::Until(noon)), 0, "no: TimeHasPassed"),
            (pause(PauseFor::RestOfDay), 0, "gone"),
            (Sleep, 12 * HOUR, "resumed, break taken: ByItself"),
            (pause(PauseFor::Good), 0, ""),
            (Work, 40 * HOUR, "shift held: Paused, break held: Paused"),
            (Do(Input::Resume), 0, "resumed"),
            (Work, 5, "small break"),
        ],
    );
}

#[test]
fn a_pause_ends_although_the_clock_was_put_back_by_years() {
    check(
        defaults,
        &[
            (SetClock(400 * 86_400), 0, ""),
            (Do(Input::Pause(PauseFor::RestOfDay)), 0, ""),
            (SetClock(-400 * 86_400), 0, ""),
            (Work, 16 * HOUR, "shift held: Paused, break held: Paused"),
            (Work, HOUR + 5, "resumed, small break"),
        ],
    );
}

#[test]
fn care_decides_what_is_offered_and_silence_means_standing_walking_breathing() {
    check(
        defaults,
        &[
            (Care(Some(CareSays::Nothing)), 0, ""),
            (Work, 25 * MIN, "shift held: Care"),
            (Work, 25 * MIN, "break held: Care"),
        ],
    );
    check(defaults, &[(Care(None), 0, ""), (Work, 25 * MIN, ""), (Work, 10, "small shift")]);
    check(
        defaults,
        &[(Care(Some(CareSays::Nothing)), 0, ""), (Do(Input::BreakNow(Kind::Break)), 0, "no: CareSaysNo")],
    );
}

#[test]
fn a_break_now_opens_at_once_whatever_holds_prompts_back() {
    check(
        defaults,
        &[
            (Call, MIN, ""),
            (Do(Input::BreakNow(Kind::Break)), 0, "open break"),
            (Do(Input::BreakNow(Kind::Break)), 0, "no: AlreadyInBreak"),
            (Still, 90, "break taken: Seen"),
            (Work, 25 * MIN, "small shift"),
            (Do(Input::BreakNow(Kind::Break)), 0, "gone, open break"),
            (SKIP, 0, "break cut short"),
        ],
    );
}

#[test]
fn at_a_desk_for_both_it_goes_up_and_down() {
    let up_and_down = |settings: &mut Settings| settings.sit_stand = true;
    check(
        up_and_down,
        &[
            (Work, 25 * MIN, "small shift"),
            (START, 0, "gone, open shift"),
            (Still, 20, "shift taken: Seen"),
            (Work, 15 * MIN, "small shift"),
            (START, 0, "gone, open shift"),
            (Still, 20, "shift taken: Seen"),
            (Work, 10 * MIN, "small break"),
            (Do(Input::PostureIs(Posture::Standing)), 0, ""),
            (SKIP, 0, "gone, break skipped"),
            (Work, 15 * MIN, "small shift"),
            (Do(Input::PostureIs(Posture::Sitting)), 0, "gone, shift taken: Told"),
        ],
    );
}

#[test]
fn setting_the_clock_moves_no_break() {
    for by_secs in [-30 * 86_400, -86_400, -i64::from(HOUR), i64::from(HOUR), 86_400, 30 * 86_400] {
        check(
            breaks_only,
            &[
                (Work, 40 * MIN, ""),
                (SetClock(by_secs), 0, ""),
                (Work, 10 * MIN - 5, ""),
                (Work, 5, "small break"),
            ],
        );
    }
}

#[test]
fn the_next_look_is_soon_when_something_is_afoot_and_later_on_a_battery() {
    let look_after = |desk: &breaks::synthetic::Desk| desk.state.look_again_ms(&desk.rules);
    let mut desk = support::desk(breaks_only);
    assert_eq!(look_after(&desk), 5_000);
    support::tick(&mut desk, Work, 50 * MIN);
    assert_eq!(look_after(&desk), 2_000);
    desk.send(Input::Start);
    assert_eq!(look_after(&desk), 1_000);
    let mut desk = support::desk(breaks_only);
    for (power, expected_ms) in [(Power::Mains, 5_000), (Power::Battery, 10_000), (Power::LowBattery, 15_000)]
    {
        desk.signals.power = power;
        desk.look();
        assert_eq!(look_after(&desk), expected_ms);
    }
}
