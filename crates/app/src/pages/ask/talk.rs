//! A calm page for someone who thinks of ending their life. Nothing of it is kept.

use leptos::prelude::*;
use library::screening::Asked;

use crate::content::english_screening;
use crate::profile::ELSEWHERE;
use crate::safety::{beneath, dial, numbers, screening, with_number};
use crate::state::keeper;
use crate::t;
use crate::ui::{Button, Icon};

/// The page: somebody to talk to, now.
#[component]
pub fn Talk() -> impl IntoView {
    let title = screening().cards_asked(Asked::LowMood).next().map(|card| card.title.clone());
    let english = &english_screening().wordings.low_mood;
    let lines = screening().wordings.low_mood.iter().zip(english).map(|(line, english)| {
        let (line, english) = (with_number(line), with_number(english));
        let original = beneath(&line, Some(&english));
        view! {
            <p class="reading">{line}</p>
            {original}
        }
    });
    let leave = || {
        let _ = window().location().replace("about:blank");
    };
    let listens = crisis_line().map(|number| view! { <Call number is_crisis=true /> });
    let emergency = numbers().numbers.into_iter().map(|number| view! { <Call number is_crisis=false /> });
    view! {
        <div class="stack-wide talk">
            <h1 tabindex="-1">{title}</h1>
            {lines.collect_view()}
            <div class="talk-calls">{listens} {emergency.collect_view()}</div>
            <Button icon=Icon::Leave on_press=leave>
                {t!("help-quick-exit")}
            </Button>
        </div>
    }
}

/// The crisis line of the person's country, where one is known.
fn crisis_line() -> Option<String> {
    let code =
        keeper().with_facts_untracked(|facts| facts.profile.as_ref().map(|profile| profile.country.clone()));
    let code = code.filter(|code| code != ELSEWHERE)?;
    screening().country(&code)?.crisis_line.clone()
}

#[component]
fn Call(number: String, is_crisis: bool) -> impl IntoView {
    let address = dial(&number);
    let words =
        if is_crisis { t!("talk-crisis-line", number = number) } else { t!("call-number", number = number) };
    view! {
        <a class="button" href=address>
            {Icon::Phone.view()}
            <span>{words}</span>
        </a>
    }
}
