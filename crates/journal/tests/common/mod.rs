//! Journals for the property tests: honest ones, from a little world of devices, and hostile ones.
#![allow(dead_code, clippy::allow_attributes, reason = "each test binary uses its own part of this")]

use journal::{
    Answer, Body, Change, Correction, DeviceId, Ended, Entry, Event, EventId, HabitMoment, Hlc, Intent,
    ItemAnswer, Journal, Known, Moment, OwnRangeMeasured, ReliefAsked, Scale, ScreenAnswered, ScreenScope,
    SessionFinished, SettingsChanged, Stamp, Wipe, Writer,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Noon of a day in March 2026.
pub(crate) const NOON_MS: i64 = 1_774_868_400_000;

pub(crate) fn moment(instant_ms: i64) -> Moment {
    Moment::at_offset(instant_ms, "Europe/Berlin", 120)
}

pub(crate) fn stamp(wall_ms: u64, device: u64, counter: u64) -> Stamp {
    Stamp { hlc: Hlc { wall_ms, logical: 0 }, id: EventId { device: DeviceId(device), counter } }
}

pub(crate) fn crack(region: &str) -> Body {
    Body::HabitCracked(HabitMoment { region: Some(region.to_owned()), ..HabitMoment::default() })
}

pub(crate) fn screen(urgency: &str) -> Body {
    let answer =
        ItemAnswer { item: "N1".into(), answer: Answer::NotSure, private: true, follow_ups: Vec::new() };
    Body::ScreenAnswered(ScreenAnswered {
        scope: ScreenScope::Whole,
        rules_version: "1".into(),
        pain: false,
        pain_now: None,
        answers: vec![answer],
        urgency: urgency.into(),
        rules: vec!["N1".into()],
        blocks: Vec::new(),
        emergency_page: None,
    })
}

pub(crate) fn corrected(target: EventId, change: Change) -> Body {
    Body::Correction(Correction { target, change })
}

/// Bodies that need no other event, with every awkward text in them.
pub(crate) fn any_body() -> impl Strategy<Value = Body> {
    let text = any::<String>;
    let mark = || (0..=10u8).prop_map(|mark| Scale::new(mark).expect("a mark is 0 to 10"));
    prop_oneof![
        text().prop_map(|region| crack(&region)),
        (text(), text()).prop_map(|(key, value)| Body::SettingsChanged(SettingsChanged { key, value })),
        prop_oneof![Just("C"), Just("E1")].prop_map(screen),
        (text(), mark(), mark()).prop_map(|(place, stiffness, urge)| {
            let (intent, places, setting) = (Intent::Crack, vec![place], "desk".into());
            Body::ReliefAsked(ReliefAsked {
                intent,
                places,
                stiffness,
                urge,
                pain: Some(urge),
                setting,
                minutes: 5,
            })
        }),
        (text(), any::<u16>()).prop_map(|(motion, degrees)| {
            Body::OwnRangeMeasured(OwnRangeMeasured {
                degrees: [(motion, degrees)].into(),
                source: "self".into(),
            })
        }),
        (any::<u64>(), 1..=EventId::MAX_COUNTER, mark()).prop_map(|(device, counter, mark)| {
            Body::SessionFinished(SessionFinished {
                session: EventId { device: DeviceId(device), counter },
                ended: Ended::EndedEarly,
                stiffness_after: Some(mark),
                urge_after: None,
                movements: Vec::new(),
                popped: None,
            })
        }),
        newer_body(),
    ]
}

/// A body that only a newer Limber can read, with numbers and spaces that a careless reader would change.
pub(crate) fn newer_body() -> impl Strategy<Value = Body> {
    let data = prop_oneof![
        Just(r#"{"b":1.0, "a":12345678901234567890123}"#),
        Just("[ 1e2,null ]"),
        Just(r#""\u0041""#)
    ];
    ("[a-z]{1,5}", 2..9u16, data).prop_map(|(kind, version, data)| {
        let text = format!(r#"{{"kind":"newer.{kind}","version":{version},"data":{data}}}"#);
        serde_json::from_str(&text).expect("a body of an unknown kind is kept")
    })
}

/// One thing that happens in the little world. Numbers pick a device or an entry, whatever there is of it.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    Write(usize, Body),
    Correct(usize, usize, Option<Body>),
    Erase(usize, usize),
    Wipe(usize),
    MergeFrom(usize, usize),
    SetClock(usize, i64),
}

const DEVICES: usize = 3;

/// Journals of several devices whose clocks jump, that write, correct, erase, and now and then meet.
pub(crate) fn world() -> impl Strategy<Value = Vec<Journal>> {
    let device = || 0..DEVICES;
    let year_ms: i64 = 365 * 86_400_000;
    let deed = prop_oneof![
        12 => (device(), any_body()).prop_map(|(device, body)| Deed::Write(device, body)),
        3 => (device(), 0..40usize, proptest::option::of(any_body()))
            .prop_map(|(device, entry, body)| Deed::Correct(device, entry, body)),
        2 => (device(), 0..40usize).prop_map(|(device, entry)| Deed::Erase(device, entry)),
        1 => device().prop_map(Deed::Wipe),
        4 => (device(), device()).prop_map(|(device, from)| Deed::MergeFrom(device, from)),
        2 => (device(), -year_ms..year_ms).prop_map(|(device, jump)| Deed::SetClock(device, jump)),
    ];
    vec(deed, 0..40).prop_map(|deeds| live(&deeds))
}

fn live(deeds: &[Deed]) -> Vec<Journal> {
    let mut journals = vec![Journal::new(); DEVICES];
    let mut writers: Vec<Writer> = (0..DEVICES).map(|device| Writer::new(DeviceId(device as u64))).collect();
    let mut clocks = [NOON_MS; DEVICES];
    for deed in deeds {
        match deed {
            Deed::Write(device, body) => {
                clocks[*device] += 1000;
                journals[*device].append(writers[*device].write(moment(clocks[*device]), body.clone()));
            }
            Deed::Correct(device, entry, body) => {
                let targets: Vec<EventId> = originals(&journals[*device]).collect();
                let Some(target) = targets.get(entry % targets.len().max(1)) else { continue };
                let change = body.clone().map_or(Change::Withdrawn, |body| Change::Replaced(Box::new(body)));
                let event = writers[*device].write(moment(clocks[*device]), corrected(*target, change));
                journals[*device].append(event);
            }
            Deed::Erase(device, entry) => {
                let ids: Vec<EventId> = journals[*device].events().map(Event::id).collect();
                if let Some(id) = ids.get(entry % ids.len().max(1)) {
                    assert!(journals[*device].erase(*id), "it was there");
                }
            }
            Deed::Wipe(device) => journals[*device].wipe(&mut writers[*device], &moment(clocks[*device])),
            Deed::MergeFrom(device, from) => {
                let other = journals[*from].clone();
                journals[*device].merge(other);
                writers[*device].catch_up(&journals[*device]);
            }
            Deed::SetClock(device, jump) => clocks[*device] += jump,
        }
    }
    journals
}

fn originals(journal: &Journal) -> impl Iterator<Item = EventId> {
    journal.events().filter(|event| !matches!(event.body, Body::Correction(_))).map(Event::id)
}

/// A journal that no honest device would have written: places claimed twice, corrections of corrections and of
/// nothing, wipes that know of events that never were.
pub(crate) fn hostile() -> impl Strategy<Value = Journal> {
    let place =
        || (0..4u64, 0..2u64, 1..4u64).prop_map(|(wall, device, counter)| stamp(wall, device, counter));
    let change = prop_oneof![Just(Change::Withdrawn), Just(Change::Replaced(Box::new(crack("neck"))))];
    let body = prop_oneof![
        Just(crack("neck")),
        Just(screen("E1")),
        (place(), change).prop_map(|(target, change)| corrected(target.id, change)),
    ];
    let entry = prop_oneof![
        6 => (place(), body).prop_map(|(stamp, body)| Entry::Kept(Event::new(stamp, moment(0), body))),
        1 => place().prop_map(Entry::Erased),
    ];
    let known = vec(place(), 0..3).prop_map(|places| places.iter().map(|stamp| stamp.id).collect::<Known>());
    let wipe = (place(), known).prop_map(|(up_to, known)| Wipe { up_to, known });
    let wipe = prop_oneof![3 => Just(None), 1 => wipe.prop_map(Some)];
    (vec(entry, 0..8), wipe).prop_map(|(entries, wipe)| Journal::from_entries(entries, wipe))
}
