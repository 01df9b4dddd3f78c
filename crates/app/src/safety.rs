//! What safety pages share: the questions, the number to call, and what the last check found.

use care::screening::Screened;
use leptos::prelude::*;
use library::screening::Screening;

use crate::content::content;
use crate::profile::ELSEWHERE;
use crate::state::keeper;
use crate::t;
use crate::ui::Icon;
use crate::words;

/// The rules and their words.
pub fn screening() -> &'static Screening {
    &content().screening
}

/// What the last check of this tab found. It says more than the journal may keep, and goes with the tab.
#[derive(Clone, Copy)]
pub struct LastScreen(pub RwSignal<Option<Screened>>);

/// The numbers to call in the person's country, best first, and whose they are.
pub struct Numbers {
    /// What to dial.
    pub numbers: Vec<String>,
    /// The country's name, where it is known.
    pub country: Option<String>,
}

/// The numbers for the country that was confirmed at first run or in the settings.
#[must_use]
pub fn numbers() -> Numbers {
    let code =
        keeper().with_facts_untracked(|facts| facts.profile.as_ref().map(|profile| profile.country.clone()));
    let code = code.filter(|code| code != ELSEWHERE);
    let numbers = screening().ambulance_numbers(code.as_deref());
    let country = code.as_deref().and_then(|code| screening().country(code));
    Numbers {
        numbers: numbers.into_iter().map(str::to_owned).collect(),
        country: country.map(|country| country.name.clone()),
    }
}

/// The English beneath a translated sentence of the safety check.
pub fn beneath(shown: &str, english: Option<&str>) -> Option<impl IntoView + use<>> {
    let english = english.filter(|english| *english != shown)?.to_owned();
    Some(view! {
        <small class="original" lang="en">
            {english}
        </small>
    })
}

/// Says that a translation of the safety check was not reviewed.
#[component]
pub fn Unreviewed() -> impl IntoView {
    words::is_translated().then(|| view! { <p class="small muted">{t!("unreviewed-words")}</p> })
}

/// A narrow red band with the call button, above questions about sudden signs.
#[component]
pub fn CallBand() -> impl IntoView {
    let numbers = numbers().numbers;
    let calls = numbers.into_iter().map(|number| {
        let dial: String = number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
        view! {
            <a class="call" href=format!("tel:{dial}")>
                {Icon::Phone.view()}
                <span>{t!("call-number", number = number)}</span>
            </a>
        }
    });
    view! {
        <aside class="emergency call-band" aria-label=t!("call-band")>
            <p class="kicker">{Icon::Warning.view()} {t!("call-band")}</p>
            <div class="calls call-list">{calls.collect_view()}</div>
        </aside>
    }
}

/// `{number}` in a sentence of the content becomes the number to call.
#[must_use]
pub fn with_number(sentence: &str) -> String {
    let numbers = numbers().numbers;
    sentence.replace("{number}", &numbers.join(" / "))
}
