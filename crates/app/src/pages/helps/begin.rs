//! Setting up a comparison: which two, how long, and what it can find.

use care::relief::{Ask, Now};
use care::trial::{Design, NotYet, may_begin};
use journal::{Body, LocalDate, TrialBegun};
use leptos::prelude::*;
use library::{Intent, Region, RoutineId, Setting};

use super::{Bench, evening_now, routine_name};
use crate::content::content;
use crate::draft::setting_words;
use crate::navigate::focus_heading;
use crate::offer;
use crate::safety::screening;
use crate::state::{Facts, clock};
use crate::t;
use crate::ui::{Choice, Keyed, Select, SelectOption, Signpost};
use crate::words::number;

/// Minutes of a routine in a comparison.
const MINUTES: u8 = 3;
/// What is assumed of stiffness for the question whether both may be done; it is asked anew before every session.
const STIFFNESS: u8 = 5;

/// What the person has chosen so far.
#[derive(Clone, Copy)]
struct Plan {
    setting: RwSignal<Option<Setting>>,
    a: RwSignal<String>,
    b: RwSignal<String>,
    design: RwSignal<String>,
}

impl Plan {
    fn design(self) -> Design {
        let place = self.design.with(|place| place.parse::<usize>().unwrap_or_default());
        Design::ALL.get(place).copied().unwrap_or_default()
    }
}

#[component]
pub(super) fn Begin(bench: Bench) -> impl IntoView {
    let empty = || RwSignal::new(String::new());
    let plan = Plan {
        setting: RwSignal::new(Some(Setting::Desk)),
        a: empty(),
        b: empty(),
        design: RwSignal::new("0".to_owned()),
    };
    let settings = Setting::ALL.iter().map(|setting| (*setting, setting_words(*setting)));
    let lengths = Design::ALL.iter().enumerate().map(|(place, design)| SelectOption {
        value: place.to_string(),
        words: t!("trial-length", days = design.days(), cycles = design.cycles, period = design.period_days),
    });
    let missing = Signal::derive(move || missing(bench, plan));
    let begin = move || {
        let design = plan.design();
        let seed = clock::random();
        let begun = TrialBegun {
            a: plan.a.get_untracked(),
            b: plan.b.get_untracked(),
            // As the page counts: the evening lasts some hours after midnight.
            first_day: LocalDate::from_days_since_epoch(evening_now()),
            period_days: design.period_days,
            washout_days: design.washout_days,
            order: design.order(seed),
            seed,
        };
        bench.keeper.record_then(vec![Body::TrialBegun(begun)], move |_| {
            bench.said.set(t!("trial-begun"));
            request_animation_frame(focus_heading);
        });
    };
    view! {
        <p class="reading">{t!("trial-why")}</p>
        <Choice question=t!("trial-setting") options=settings.collect() chosen=plan.setting small=true />
        <div class="stack">
            {move || {
                let options = routines(bench.place(), plan.setting.get());
                view! {
                    <Select label=t!("trial-one") options=options.clone() chosen=plan.a placeholder=t!("trial-choose") />
                    <Select label=t!("trial-other") options chosen=plan.b placeholder=t!("trial-choose") />
                }
            }}
            <Select label=t!("trial-how-long") options=lengths.collect() chosen=plan.design />
        </div>
        <h3>{t!("trial-can-find")}</h3>
        {move || view! { <Keyed items=can_find(plan.design()) /> }}
        <p class="small muted">{t!("trial-stops")}</p>
        <Signpost
            verb=t!("trial-begin")
            fact=Signal::derive(move || t!("trial-days", days = plan.design().days()))
            missing
            on_press=begin
        />
    }
}

/// What a person is told beforehand.
fn can_find(design: Design) -> Vec<String> {
    let of_ten = |chance: f64| number(10.0 * chance, 0);
    let of_hundred = |chance: f64| number(100.0 * chance, 0);
    vec![
        t!("trial-finds", points = number(design.can_find(), 1)),
        t!("trial-finds-one", tens = of_ten(design.chance_to_find(1.0))),
        t!("trial-false", hundreds = of_hundred(design.chance_of_false_alarm())),
    ]
}

fn routines(place: Region, setting: Option<Setting>) -> Vec<SelectOption> {
    let fits = |routine: &&library::Routine| {
        routine.regions.contains(&place) && setting.is_none_or(|setting| routine.settings.contains(&setting))
    };
    let option = |routine: &library::Routine| SelectOption {
        value: routine.id.0.clone(),
        words: routine.name.clone(),
    };
    content().routines.iter().filter(fits).map(option).collect()
}

/// Why it cannot begin yet, as a sentence.
fn missing(bench: Bench, plan: Plan) -> Option<String> {
    let (a, b) = (plan.a.get(), plan.b.get());
    if a.is_empty() || b.is_empty() {
        return Some(t!("trial-missing-two"));
    }
    let ask = Ask {
        intent: Intent::Stiffness,
        regions: vec![bench.place()],
        stiffness: STIFFNESS,
        urge: 0,
        pain: None,
        setting: plan.setting.get().unwrap_or(Setting::Desk),
        minutes: MINUTES,
    };
    bench.keeper.with_facts(|facts| not_yet(facts, &ask, [&RoutineId(a), &RoutineId(b)]))
}

fn not_yet(facts: &Facts, ask: &Ask, routines: [&RoutineId; 2]) -> Option<String> {
    let moment = clock::glance();
    let now = Now {
        instant_ms: moment.instant_ms,
        day: moment.local.date.days_since_epoch(),
        hour: moment.local.hour(),
    };
    let Ok(limits) = facts.standing.outlook(screening(), &moment) else {
        return Some(t!("trial-needs-check"));
    };
    let person = offer::person_of(facts, &limits, ask.stiffness, now.day);
    let answer = may_begin(content(), &limits, &facts.history, &person, ask, now, routines);
    answer.err().map(|not_yet| match not_yet {
        NotYet::SameRoutine => t!("trial-same"),
        NotYet::MayNotBeDone(routine) => t!("trial-may-not", name = routine_name(&routine.0)),
        NotYet::NotSelfCare => t!("trial-not-self-care"),
        NotYet::Flared => t!("trial-flared"),
    })
}
