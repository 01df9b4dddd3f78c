//! What somebody likes and does not want of a plan, said where it stands, and taken back.

use care::programme::Taste;
use leptos::prelude::*;

use super::Desk;
use super::own_way::Ways;
use super::week::{HEADING, summary_of};
use super::words::movement_name;
use crate::t;
use crate::ui::TextButton;

/// What may be said of a movement on a day.
#[component]
pub(super) fn Tastes(desk: Desk, day: i64, movement: String, name: String) -> impl IntoView {
    let id = format!("taste-{day}-{movement}");
    let (movement, name, here) =
        (StoredValue::new(movement), StoredValue::new(name), StoredValue::new(format!("#{id} button")));
    let is_liked = Memo::new(move |_| {
        let of = |movement: &String| {
            desk.programme.with(|programme| programme.interview().map(|(_, told)| Taste::of(told, movement)))
        };
        movement.with_value(of) == Some(Taste::Liked)
    });
    // It may have gone to other days, or from all of them.
    let places = move || vec![here.get_value(), format!("#{}", summary_of(day)), HEADING.to_owned()];
    let say = move |taste: Taste, said: String| desk.prefer(&movement.get_value(), taste, said, places());
    let like = move || say(Taste::Liked, t!("week-now-liked", name = name.get_value()));
    let back = move || say(Taste::Neither, t!("week-now-back", name = name.get_value()));
    let not_this = move || say(Taste::Unwanted, t!("week-now-unwanted", name = name.get_value()));
    let of_it = move || view! { <span class="unseen">" " {name.get_value()}</span> };
    let liking = move || {
        if is_liked.get() {
            view! {
                <span class="small">{t!("week-liked")}</span>
                <TextButton on_press=back>{t!("week-take-back")} {of_it()}</TextButton>
            }
            .into_any()
        } else {
            view! { <TextButton on_press=like>{t!("week-like")} {of_it()}</TextButton> }.into_any()
        }
    };
    view! {
        <div class="line tastes" id=id>
            {liking}
            <TextButton on_press=not_this>{t!("week-not-this")} {of_it()}</TextButton>
            <Ways desk movement=movement.get_value() then_focus=places() />
        </div>
    }
}

/// What is not wanted, each with the way back.
#[component]
pub(super) fn Unwanted(desk: Desk) -> impl IntoView {
    let unwanted = Memo::new(move |_| {
        let told =
            desk.programme.with(|programme| programme.interview().map(|(_, told)| told.unwanted.clone()));
        let named = |id: String| {
            let name = movement_name(&id.as_str().into())?;
            Some((id, name))
        };
        told.unwrap_or_default().into_iter().filter_map(named).collect::<Vec<_>>()
    });
    move || {
        let unwanted = unwanted.get();
        (!unwanted.is_empty()).then(|| {
            let rows = unwanted.into_iter().map(|(id, name)| view! { <Back desk id name /> }).collect_view();
            view! {
                <section class="stack">
                    <h3>{t!("week-unwanted")}</h3>
                    <div class="rows">{rows}</div>
                </section>
            }
        })
    }
}

#[component]
fn Back(desk: Desk, id: String, name: String) -> impl IntoView {
    let of_it = name.clone();
    let back = move || {
        let said = t!("week-now-back", name = name.clone());
        desk.prefer(&id, Taste::Neither, said, vec![HEADING.to_owned()]);
    };
    view! {
        <div>
            <span>{of_it.clone()}</span>
            <TextButton on_press=back>
                {t!("week-take-back")} <span class="unseen">" " {of_it}</span>
            </TextButton>
        </div>
    }
}
