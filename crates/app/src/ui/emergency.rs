//! The red band: what to do, and the number to call.

use leptos::prelude::*;

use super::Icon;
use crate::t;

/// A full-width band with the heading of an emergency and one call button for each number.
#[component]
pub fn EmergencyBand(
    /// What to do, such as "Call an ambulance now".
    #[prop(into)]
    heading: String,
    /// The line above it.
    #[prop(into)]
    kicker: String,
    /// The numbers to call, best first.
    numbers: Vec<String>,
    /// Whose number it is, and what to do elsewhere.
    children: Children,
) -> impl IntoView {
    let calls = numbers.into_iter().map(|number| view! { <Call number /> }).collect_view();
    view! {
        <section class="emergency" aria-labelledby="emergency-heading">
            <p class="kicker">{Icon::Warning.view()} {kicker}</p>
            <h1 id="emergency-heading" tabindex="-1">
                {heading}
            </h1>
            <div class="calls call-list">{calls}</div>
            <div class="call-note">{children()}</div>
        </section>
    }
}

#[component]
fn Call(number: String) -> impl IntoView {
    let dial: String = number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    view! {
        <a class="call" href=format!("tel:{dial}")>
            {Icon::Phone.view()}
            <span>{t!("call-number", number = number)}</span>
        </a>
    }
}
