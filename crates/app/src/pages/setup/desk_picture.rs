//! The desk drawn to scale, live as the sliders move.

use care::ergonomics::measure::{Measure, shown};
use care::ergonomics::setup::{Part, Plan, Position, Screen, Workplace, plan};
use figure::plan::{DeskScene, DeskWords, ScreenKind, Stance, two_screens};
use leptos::prelude::*;

use super::draft::SetupDraft;
use super::live::LivePicture;
use super::picture::person;
use crate::navigate::navigator;
use crate::route::Route;
use crate::t;
use crate::ui::{Choice, Gauge, Keyed, Plate, Signpost, Sketch};

/// What the person has set on the page.
#[derive(Clone, Copy)]
struct Controls {
    stance: RwSignal<Option<Stance>>,
    screen: RwSignal<Option<ScreenChoice>>,
    chair: RwSignal<Option<bool>>,
    lenses: RwSignal<Option<bool>>,
    seat: RwSignal<f32>,
    desk: RwSignal<f32>,
    top: RwSignal<f32>,
    distance: RwSignal<f32>,
    keyboard: RwSignal<f32>,
    footrest: RwSignal<f32>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ScreenChoice {
    One,
    Laptop,
    TwoAlike,
    MainAndSide,
}

impl Controls {
    fn new(draft: SetupDraft) -> Self {
        let start = |measure: Measure, usual: f32| {
            RwSignal::new(untrack(|| draft.length(measure)).unwrap_or(usual).round())
        };
        Self {
            stance: RwSignal::new(Some(Stance::Sitting)),
            screen: RwSignal::new(Some(ScreenChoice::One)),
            chair: RwSignal::new(Some(false)),
            lenses: RwSignal::new(Some(false)),
            seat: start(Measure::SeatHeight, 44.0),
            desk: start(Measure::DeskHeight, 72.0),
            top: start(Measure::ScreenTop, 112.0),
            distance: start(Measure::ScreenDistance, 60.0),
            keyboard: RwSignal::new(6.0),
            footrest: RwSignal::new(0.0),
        }
    }

    fn scene(self, draft: SetupDraft) -> DeskScene {
        let is_laptop = self.screen.get() == Some(ScreenChoice::Laptop);
        DeskScene {
            person: person(&draft.body()),
            stance: self.stance.get().unwrap_or(Stance::Sitting),
            screen: if is_laptop { ScreenKind::Laptop } else { ScreenKind::Monitor },
            kitchen_chair: self.chair.get() == Some(true),
            reads_through_lower_lens: self.lenses.get() == Some(true),
            seat: self.seat.get(),
            desk: self.desk.get(),
            screen_top: self.top.get(),
            distance: self.distance.get(),
            keyboard: self.keyboard.get(),
            footrest: self.footrest.get(),
        }
    }

    /// The rules' numbers for the person as drawn.
    fn plan(self, draft: SetupDraft, scene: &DeskScene) -> Plan {
        let drawn = scene.person;
        let body = draft
            .body()
            .with(Measure::Stature, drawn.stature)
            .with(Measure::ElbowRest, drawn.elbow_rest)
            .with(Measure::EyeSitting, drawn.sitting_eye)
            .with(Measure::ElbowStanding, STANDING_ELBOW * drawn.stature);
        let place = Workplace {
            position: match scene.stance {
                Stance::Sitting => Position::Sitting,
                Stance::Standing => Position::Standing,
            },
            seat: Some(Part::fixed(scene.seat)),
            desk: Some(Part::fixed(scene.desk)),
            screen: Some(match scene.screen {
                ScreenKind::Monitor => {
                    Screen::Monitor { top_cm: scene.screen_top, height_cm: Screen::MONITOR_CM }
                }
                ScreenKind::Laptop => Screen::Laptop { height_cm: Screen::LAPTOP_CM },
            }),
            screen_distance_cm: Some(scene.distance),
            has_progressive_lenses: scene.reads_through_lower_lens,
            ..Workplace::default()
        };
        plan(&body, &place)
    }
}

/// The elbow of a standing person above the floor, as a share of stature (ANSUR II).
const STANDING_ELBOW: f32 = 0.629;

/// The page.
#[component]
pub fn DeskPicture() -> impl IntoView {
    let (draft, navigator): (SetupDraft, _) = (expect_context(), navigator());
    let controls = Controls::new(draft);
    let scene = Memo::new(move |_| controls.scene(draft));
    let found = Memo::new(move |_| Found::of(controls, draft, &scene.get()));
    let drawing = Signal::derive(move || scene.get().draw(&found.get().words));
    let label = Signal::derive(move || found.get().sentences.join(" "));
    let in_short = Signal::derive(move || {
        found.with(|found| found.sentences.iter().take(2).cloned().collect::<Vec<_>>().join(" "))
    });
    let beside = move || {
        let alike = match controls.screen.get()? {
            ScreenChoice::TwoAlike => true,
            ScreenChoice::MainAndSide => false,
            _ => return None,
        };
        let words = if alike { t!("setup-two-alike-words") } else { t!("setup-two-main-words") };
        let said = words.clone();
        Some(view! {
            <Plate caption=words>
                <Sketch drawing=Signal::stored(two_screens(alike)) label=Signal::stored(said) />
            </Plate>
        })
    };
    view! {
        <h1 tabindex="-1">{t!("title-set-up-picture")}</h1>
        <div class="columns picture-first live">
            <div class="stack-wide">
                <LivePicture caption=t!("setup-picture-caption") drawing label found=in_short />
                {beside}
                <section class="stack" aria-live="polite">
                    <h2>{t!("setup-picture-found")}</h2>
                    {move || view! { <Keyed items=found.get().sentences /> }}
                </section>
            </div>
            <div class="stack-wide">
                <Sliders controls />
                <Signpost
                    verb=t!("setup-start")
                    fact=t!("title-set-up-desk")
                    on_press=move || navigator.go(Route::SetUpDesk)
                />
            </div>
        </div>
    }
}

#[component]
fn Sliders(controls: Controls) -> impl IntoView {
    let draft: SetupDraft = expect_context();
    let cm = move |cm: f32| shown(cm, draft.units.get());
    let stances = vec![(Stance::Sitting, t!("setup-sit")), (Stance::Standing, t!("setup-stand"))];
    let screens = vec![
        (ScreenChoice::One, t!("setup-screen-one")),
        (ScreenChoice::Laptop, t!("setup-screen-laptop")),
        (ScreenChoice::TwoAlike, t!("setup-screen-two-alike")),
        (ScreenChoice::MainAndSide, t!("setup-screen-two-main")),
    ];
    let chairs = vec![(false, t!("setup-chair-office")), (true, t!("setup-chair-kitchen"))];
    let lenses = vec![(false, t!("setup-lenses-no")), (true, t!("setup-lenses-yes"))];
    let is_sitting = move || controls.stance.get() == Some(Stance::Sitting);
    let is_laptop = move || controls.screen.get() == Some(ScreenChoice::Laptop);
    view! {
        <Choice question=t!("setup-stance") small=true options=stances chosen=controls.stance />
        <Choice question=t!("setup-screen") small=true many=true options=screens chosen=controls.screen />
        <Choice question=t!("setup-lenses") small=true options=lenses chosen=controls.lenses />
        <Show when=is_sitting>
            <Choice question=t!("setup-chair") small=true options=chairs.clone() chosen=controls.chair />
        </Show>
        <div class="gauges">
            <Show when=is_sitting>
                <Gauge label=t!("setup-seat") value=controls.seat range=(34.0, 64.0) words=cm />
                <Gauge label=t!("setup-footrest") value=controls.footrest range=(0.0, 20.0) words=cm />
            </Show>
            <Gauge label=t!("setup-desk") value=controls.desk range=(60.0, 130.0) words=cm />
            <Show when=move || !is_laptop()>
                <Gauge label=t!("setup-screen-top") value=controls.top range=(80.0, 200.0) words=cm />
                <Gauge label=t!("setup-distance") value=controls.distance range=(30.0, 110.0) words=cm />
            </Show>
            <Gauge label=t!("setup-keyboard") value=controls.keyboard range=(0.0, 30.0) words=cm />
        </div>
    }
}

/// What the picture shows, in words.
#[derive(Clone, PartialEq)]
struct Found {
    words: DeskWords,
    sentences: Vec<String>,
}

impl Found {
    fn of(controls: Controls, draft: SetupDraft, scene: &DeskScene) -> Self {
        let units = draft.units.get();
        let say = |cm: f32| shown(cm.abs(), units);
        let facts = scene.facts();
        let plan = controls.plan(draft, scene);
        let raise = plan.screen_raise_cm.round();
        let degrees = f64::from(facts.head_deg.abs().round());
        let neck = match facts.head_deg {
            deg if deg > 4.0 => [t!("setup-neck-bent"), t!("setup-neck-forward", degrees = degrees)],
            deg if deg < -4.0 => [t!("setup-neck-bent"), t!("setup-neck-back", degrees = degrees)],
            _ => [t!("setup-neck"), t!("setup-neck-level")],
        };
        let screen_off = (raise.abs() >= 1.0)
            .then(|| [say(raise), if raise > 0.0 { t!("setup-too-low") } else { t!("setup-too-high") }]);
        let words = DeskWords {
            eye_height: t!("setup-eye-height"),
            distance: say(scene.distance),
            seat: say(scene.seat),
            desk: say(scene.desk),
            screen_off,
            neck: neck.clone(),
        };
        let screen = match raise {
            raise if raise >= 1.0 => t!("setup-say-raise", length = say(raise)),
            raise if raise <= -1.0 => t!("setup-say-lower", length = say(raise)),
            _ => t!("setup-say-screen-fits"),
        };
        let mut sentences = vec![screen, neck_words(facts.head_deg)];
        let desk_move = plan.desk.map(|desk| desk.move_from(scene.desk).round());
        sentences.push(match desk_move {
            Some(by) if by >= 1.0 => t!("setup-say-desk-up", length = say(by)),
            Some(by) if by <= -1.0 => t!("setup-say-desk-down", length = say(by)),
            Some(_) => t!("setup-say-desk-fits"),
            None => t!("setup-say-desk-unknown"),
        });
        if scene.stance == Stance::Sitting {
            sentences.push(match facts.feet_gap {
                gap if gap >= 1.0 => t!("setup-say-feet", length = say(gap)),
                _ => t!("setup-say-feet-fit"),
            });
        }
        if plan.needs_own_keyboard {
            sentences.push(t!("setup-say-own-keyboard"));
        }
        if !draft.body().get(Measure::ElbowRest).is_some_and(|known| known.is_measured) {
            sentences.push(t!("setup-say-elbow-drawn"));
        }
        Self { words, sentences }
    }
}

fn neck_words(head_deg: f32) -> String {
    let degrees = f64::from(head_deg.abs().round());
    match head_deg {
        deg if deg > 4.0 => t!("setup-say-neck-forward", degrees = degrees),
        deg if deg < -4.0 => t!("setup-say-neck-back", degrees = degrees),
        _ => t!("setup-say-neck-level"),
    }
}
