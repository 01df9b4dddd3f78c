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
        let address = dial(&number);
        view! {
            <a class="call" href=address>
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

/// What dials a number.
pub fn dial(number: &str) -> String {
    let signs = number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+');
    signs.fold("tel:".to_owned(), |mut address, sign| {
        address.push(sign);
        address
    })
}

/// A sentence in which the numbers to call can be pressed. `{number}` becomes the person's own.
pub fn with_calls(sentence: &str) -> impl IntoView + use<> {
    calls_in(&with_number(sentence), &numbers().numbers)
}

/// A text in which these numbers can be pressed, wherever they stand by themselves.
pub fn calls_in(text: &str, numbers: &[String]) -> impl IntoView + use<> {
    let pieces = pieces(text, numbers).into_iter().map(|(piece, is_number)| {
        if is_number {
            view! { <a href=dial(piece)>{piece.to_owned()}</a> }.into_any()
        } else {
            piece.to_owned().into_any()
        }
    });
    pieces.collect_view()
}

/// The text in order, cut round its numbers; with each piece whether it is one.
fn pieces<'a>(text: &'a str, numbers: &[String]) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|sign: char| sign.is_ascii_digit()) {
        let length = rest[start..].find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len() - start);
        let (before, after) = rest.split_at(start);
        let (digits, after) = after.split_at(length);
        pieces.extend([(before, false), (digits, numbers.iter().any(|number| number == digits))]);
        rest = after;
    }
    pieces.push((rest, false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_to_call_are_found_where_they_stand_by_themselves() {
        let numbers = ["112".to_owned(), "999".to_owned()];
        for (text, expected) in [
            ("Call 112 / 999 now.", vec!["112", "999"]),
            ("999", vec!["999"]),
            ("After 1120 days, or 2 weeks.", vec![]),
            ("", vec![]),
            ("Ring 112, not 113.", vec!["112"]),
        ] {
            let pieces = pieces(text, &numbers);
            let found: Vec<&str> =
                pieces.iter().filter(|(_, is_number)| *is_number).map(|(it, _)| *it).collect();
            assert_eq!(found, expected, "{text:?}");
            assert_eq!(pieces.iter().map(|(piece, _)| *piece).collect::<String>(), text);
        }
    }

    #[test]
    fn what_dials_has_digits_only() {
        assert_eq!(dial("+44 (0) 1-12"), "tel:+440112");
        assert_eq!(dial("112"), "tel:112");
    }
}
