//! A hold that waits for the person, by the word of a camera; and that nothing is different without one.

use proptest::collection::vec;
use proptest::prelude::*;

use super::testing::{play, player};
use super::*;

const FRAME_MS: i64 = 50;

fn running() -> Player {
    let mut player = player();
    player.step(Input::Begin, 0);
    player
}

fn holds(player: &Player) -> u64 {
    player.timeline().segments().iter().filter(|segment| matches!(segment.part, Part::Hold(_))).count() as u64
}

/// Plays with a word of the camera before every frame, until the end. How long it took, and what was to be done.
fn play_with(mut word: impl FnMut(&Player, i64) -> InPlace) -> (u64, Vec<Effect>) {
    let (mut player, mut now_ms, mut effects) = (running(), 0, Vec::new());
    while player.mode() == Mode::Running {
        let place = word(&player, now_ms);
        effects.extend(player.step(Input::Place(place), now_ms));
        now_ms += FRAME_MS;
        effects.extend(player.step(Input::Tick, now_ms));
        assert!(now_ms < 3_600_000, "it comes to no end");
    }
    (now_ms as u64, effects)
}

fn first_hold_ms(player: &Player) -> i64 {
    let hold = player.timeline().segments().iter().find(|segment| matches!(segment.part, Part::Hold(_)));
    hold.map_or(0, |segment| segment.start_ms as i64)
}

#[test]
fn a_hold_waits_until_the_person_is_there_and_then_takes_its_whole_time() {
    let mut player = running();
    let hold_ms = first_hold_ms(&player);
    player.step(Input::Place(InPlace::Away), 0);
    play(&mut player, 0, hold_ms + 2_000);
    let view = player.view().expect("it runs");
    assert_eq!((view.part, view.waits, view.ring), (Part::Hold(0), true, 0.0));
    assert_eq!(player.elapsed_ms(), hold_ms as u64, "no session time passes");
    player.step(Input::Place(InPlace::There), hold_ms + 2_000);
    play(&mut player, hold_ms + 2_000, 500);
    let view = player.view().expect("it runs");
    assert_eq!((view.part, view.waits, view.ring), (Part::Hold(0), false, 0.5));
}

#[test]
fn somebody_who_does_not_come_is_waited_for_six_seconds_and_no_longer() {
    let mut player = running();
    let hold_ms = first_hold_ms(&player);
    player.step(Input::Place(InPlace::Away), 0);
    play(&mut player, 0, hold_ms + MOST_WAIT_MS as i64 + 500);
    let view = player.view().expect("it runs");
    assert_eq!((view.waits, view.ring), (false, 0.5));
}

#[test]
fn coming_and_going_within_a_hold_adds_up() {
    let mut player = running();
    let hold_ms = first_hold_ms(&player);
    let mut now_ms = hold_ms;
    play(&mut player, 0, hold_ms);
    // A hold of one second: 0.1 s in it, three seconds away, and so on.
    for _ in 0..3 {
        player.step(Input::Place(InPlace::There), now_ms);
        play(&mut player, now_ms, 100);
        player.step(Input::Place(InPlace::Away), now_ms + 100);
        play(&mut player, now_ms + 100, 3_000);
        now_ms += 3_100;
    }
    // 0.3 s in it, and of nine seconds away six were waited for: the hold is over.
    assert_eq!(player.elapsed_ms(), hold_ms as u64 + 300 + 3_000);
}

#[test]
fn everything_else_works_while_it_waits() {
    for (input, mode) in [
        (Input::Pause, Mode::Paused(PauseReason::Person)),
        (Input::Hidden, Mode::Paused(PauseReason::Hidden)),
        (Input::ThisHurts, Mode::Asking(Question::Pain)),
        (Input::SomethingNew, Mode::Asking(Question::New)),
        (Input::EndEarly, Mode::Ended(End::EndedEarly)),
    ] {
        let mut player = running();
        let hold_ms = first_hold_ms(&player);
        player.step(Input::Place(InPlace::Away), 0);
        play(&mut player, 0, hold_ms + 1_000);
        player.step(input, hold_ms + 1_000);
        assert_eq!(player.mode(), mode);
    }
}

#[test]
fn a_pause_forgets_what_was_seen() {
    let mut player = running();
    let hold_ms = first_hold_ms(&player);
    player.step(Input::Place(InPlace::Away), 0);
    play(&mut player, 0, 8_000);
    player.step(Input::Pause, 8_000);
    player.step(Input::Place(InPlace::Away), 9_000);
    player.step(Input::Resume, 10_000);
    // Three seconds to find the start, the way there, and half of the hold.
    play(&mut player, 10_000, 3_000 + (hold_ms - 6_000) + 500);
    let view = player.view().expect("it runs");
    assert_eq!((view.part, view.waits, view.ring), (Part::Hold(0), false, 0.5));
}

#[test]
fn nobody_to_say_anything_and_somebody_who_cannot_see_are_as_without_a_camera() {
    let mut without = running();
    let length_ms = without.timeline().length_ms();
    let expected = play(&mut without, 0, length_ms as i64);
    for place in [InPlace::Unknown, InPlace::There] {
        assert_eq!(play_with(|_, _| place), (length_ms, expected.clone()), "{place:?}");
    }
}

#[test]
fn somebody_who_is_never_there_does_the_same_session_in_more_time() {
    let mut without = running();
    let length_ms = without.timeline().length_ms();
    let expected = play(&mut without, 0, length_ms as i64);
    let (took_ms, effects) = play_with(|_, _| InPlace::Away);
    assert_eq!(took_ms, length_ms + holds(&running()) * MOST_WAIT_MS);
    assert_eq!(effects, expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_words_of_a_camera_keep_a_session_from_its_end(words in vec((0..3_usize, 1..200_usize), 1..200)) {
        let all = [InPlace::Unknown, InPlace::There, InPlace::Away];
        let mut words = words.iter().flat_map(|&(word, frames)| std::iter::repeat_n(all[word], frames)).cycle();
        let (took_ms, effects) = play_with(|_, _| words.next().unwrap_or_default());
        let player = running();
        let most_ms = player.timeline().length_ms() + holds(&player) * MOST_WAIT_MS;
        prop_assert!((player.timeline().length_ms()..=most_ms).contains(&took_ms), "{took_ms} of {most_ms} ms");
        prop_assert_eq!(effects.last(), Some(&Effect::Finished));
        let mut without = running();
        let expected = play(&mut without, 0, player.timeline().length_ms() as i64);
        prop_assert_eq!(effects, expected, "the same is said and kept, later");
    }

    #[test]
    fn the_frame_rate_does_not_matter_while_it_waits(frame_ms in 5..1_900_i64) {
        let (mut player, mut now_ms) = (running(), 0);
        player.step(Input::Place(InPlace::Away), 0);
        while player.mode() == Mode::Running {
            now_ms += frame_ms;
            player.step(Input::Tick, now_ms);
        }
        let needed_ms = player.timeline().length_ms() + holds(&player) * MOST_WAIT_MS;
        prop_assert!((now_ms as u64).abs_diff(needed_ms) < frame_ms as u64);
        prop_assert_eq!(player.elapsed_ms(), player.timeline().length_ms());
    }
}
