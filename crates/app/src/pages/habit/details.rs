//! What may be added to a tap, and the way to take it back.

use care::habit::{Doing, Feeling, Noted, PastMoment, Place};
use journal::{HabitMoment, Intent};
use leptos::prelude::*;

use super::{Desk, TAPS};
use crate::draft::Draft;
use crate::navigate::{focus_first, navigator};
use crate::route::Route;
use crate::t;
use crate::ui::{Button, Choice, Signpost, TextButton};

/// What a place is called.
pub(super) fn place_words(place: Place) -> String {
    match place {
        Place::Desk => t!("habit-at-desk"),
        Place::Sofa => t!("habit-at-sofa"),
        Place::Bed => t!("habit-at-bed"),
        Place::Vehicle => t!("habit-at-vehicle"),
        Place::Elsewhere => t!("habit-at-elsewhere"),
    }
}

/// What an occupation is called.
pub(super) fn doing_words(doing: Doing) -> String {
    match doing {
        Doing::Screen => t!("habit-doing-screen"),
        Doing::Phone => t!("habit-doing-phone"),
        Doing::Talking => t!("habit-doing-talking"),
        Doing::GettingUp => t!("habit-doing-getting-up"),
        Doing::Resting => t!("habit-doing-resting"),
        Doing::Other => t!("habit-doing-other"),
    }
}

/// What a feeling is called.
pub(super) fn feeling_words(feeling: Feeling) -> String {
    match feeling {
        Feeling::Stiff => t!("habit-feeling-stiff"),
        Feeling::Tense => t!("habit-feeling-tense"),
        Feeling::Tired => t!("habit-feeling-tired"),
        Feeling::Bored => t!("habit-feeling-bored"),
        Feeling::AtEase => t!("habit-feeling-at-ease"),
    }
}

/// The tap that is open, if there is one.
#[component]
pub(super) fn Details(desk: Desk) -> impl IntoView {
    let open = Memo::new(move |_| {
        let id = desk.open.get()?;
        desk.read(|habit, _| habit.moment(id).cloned())
    });
    move || open.get().map(|tap| view! { <Open desk tap /> })
}

#[component]
fn Open(desk: Desk, tap: PastMoment) -> impl IntoView {
    let (id, noted, kept) = (tap.id, tap.noted, StoredValue::new(tap.details));
    let place = RwSignal::new(kept.with_value(|kept| kept.place.as_deref().and_then(Place::named)));
    let doing = RwSignal::new(kept.with_value(|kept| kept.doing.as_deref().and_then(Doing::named)));
    let feeling = RwSignal::new(kept.with_value(|kept| kept.feeling.as_deref().and_then(Feeling::named)));
    let nothing_chosen = move || place.get().is_none() && doing.get().is_none() && feeling.get().is_none();
    let keep = move || {
        let details = HabitMoment {
            place: place.get_untracked().map(|place| place.name().to_owned()),
            doing: doing.get_untracked().map(|doing| doing.name().to_owned()),
            feeling: feeling.get_untracked().map(|feeling| feeling.name().to_owned()),
            ..kept.get_value()
        };
        desk.amend(id, noted, details);
    };
    let time = format!("{:02}:{:02}", tap.hour, tap.minute);
    let heading = match noted {
        Noted::Cracked => t!("habit-open-crack", time = time),
        Noted::LetPass => t!("habit-open-urge", time = time),
    };
    let places = Place::ALL.iter().map(|place| (*place, place_words(*place))).collect();
    let doings = Doing::ALL.iter().map(|doing| (*doing, doing_words(*doing))).collect();
    let feelings = Feeling::ALL.iter().map(|feeling| (*feeling, feeling_words(*feeling))).collect();
    view! {
        <section class="stack tap-details">
            <div class="between">
                <h2>{heading}</h2>
                <TextButton on_press=move || desk.withdraw(id, TAPS)>{t!("habit-undo")}</TextButton>
            </div>
            {(noted == Noted::LetPass).then(|| view! { <ToRelief /> })}
            <Choice question=t!("habit-where") small=true many=true options=places chosen=place />
            <Choice question=t!("habit-doing") small=true many=true options=doings chosen=doing />
            <Choice question=t!("habit-feeling") small=true many=true options=feelings chosen=feeling />
            <div class="line">
                <Button disabled=Signal::derive(nothing_chosen) on_press=keep>
                    {t!("habit-keep-details")}
                </Button>
                <TextButton on_press=move || {
                    desk.open.set(None);
                    focus_first(TAPS);
                }>{t!("habit-no-details")}</TextButton>
            </div>
        </section>
    }
}

/// The urge may still be there: the way to something that eases it.
#[component]
fn ToRelief() -> impl IntoView {
    let (navigator, draft): (_, Draft) = (navigator(), expect_context());
    let go = move || {
        draft.intent.set(Some(Intent::Crack));
        navigator.go(Route::Relief);
    };
    view! {
        <div class="to-relief">
            <Signpost verb=t!("habit-to-relief") fact=t!("title-relief") on_press=go />
        </div>
    }
}
