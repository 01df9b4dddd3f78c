//! What the person sets: how often, how many words, how long in one place. Kept on this device, for it is about this desk.

use leptos::prelude::*;
use sight::WatchRules;

use crate::device::{remember, remembered};
use crate::t;
use crate::ui::Choice;

const EVERY: &str = "limber-posture-every";
const MOST: &str = "limber-posture-most";
const STILL: &str = "limber-posture-still";
const EVERY_SECS: [u16; 3] = [10, 20, 30];
const MOST_AN_HOUR: [u16; 4] = [0, 1, 3, 6];
const STILL_MINUTES: [u16; 3] = [20, 30, 45];

/// The choices; copies mean the same ones.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    every_secs: RwSignal<Option<u16>>,
    most_an_hour: RwSignal<Option<u16>>,
    still_minutes: RwSignal<Option<u16>>,
}

impl Rules {
    /// As they were chosen on this device, and remembered from here on.
    pub(super) fn remembered() -> Self {
        let of = |name: &'static str, choices: &'static [u16], usual: u16| {
            let known =
                remembered(name).and_then(|value| value.parse().ok()).filter(|value| choices.contains(value));
            let chosen = RwSignal::new(Some(known.unwrap_or(usual)));
            Effect::new(move |before: Option<()>| {
                let value = chosen.get();
                if let (Some(()), Some(value)) = (before, value) {
                    remember(name, &value.to_string());
                }
            });
            chosen
        };
        Self {
            every_secs: of(EVERY, &EVERY_SECS, 10),
            most_an_hour: of(MOST, &MOST_AN_HOUR, 3),
            still_minutes: of(STILL, &STILL_MINUTES, 30),
        }
    }

    /// As the watch takes them.
    pub(super) fn get(self) -> WatchRules {
        let usual = WatchRules::default();
        WatchRules {
            every_secs: self.every_secs.get().map_or(usual.every_secs, f64::from),
            most_an_hour: self
                .most_an_hour
                .get()
                .and_then(|most| u8::try_from(most).ok())
                .unwrap_or(usual.most_an_hour),
            still_secs: self
                .still_minutes
                .get()
                .map_or(usual.still_secs, |minutes| f64::from(minutes) * 60.0),
        }
    }
}

/// The choices on the page.
#[component]
pub(super) fn RulesChoices(rules: Rules) -> impl IntoView {
    let most =
        |most: u16| if most == 0 { t!("posture-never") } else { t!("posture-most", count = f64::from(most)) };
    view! {
        <section class="stack">
            <h2>{t!("posture-rules")}</h2>
            <Choice
                question=t!("posture-most-question")
                small=true
                options=MOST_AN_HOUR.map(|count| (count, most(count))).to_vec()
                chosen=rules.most_an_hour
            />
            <Choice
                question=t!("posture-still-question")
                small=true
                options=STILL_MINUTES.map(|count| (count, t!("posture-minutes", count = f64::from(count)))).to_vec()
                chosen=rules.still_minutes
            />
            <Choice
                question=t!("posture-every-question")
                small=true
                options=EVERY_SECS.map(|count| (count, t!("posture-seconds", count = f64::from(count)))).to_vec()
                chosen=rules.every_secs
            />
        </section>
    }
}
