//! Why it pops: a joint that is pulled apart, slowly or fast.

mod chart;
mod pull;
mod section;

use ::library::SourceId;
use leptos::prelude::*;

use self::pull::Grip;
use super::{LearnParts, SourceNumbers, Sources};
use crate::chart::AsTable;
use crate::joint::{Course, HAND_TIMES, MOST_MARK, Setting};
use crate::key;
use crate::sound::Sound;
use crate::t;
use crate::ui::{Button, Certainty, Choice, Evidence, Gauge, Plate};
use crate::words::{Key, number};

/// The sources of what the page says, in the order of their numbers.
const SOURCES: [&str; 4] = ["kawchuk-2015", "chandran-suja-2018", "unsworth-1971", "dunning-2013"];
/// What is known, argued and unknown, each with the numbers of its sources.
const POINTS: [(Certainty, Key, &[usize]); 4] = [
    (Certainty::Known, key!("joint-point-cavity"), &[1, 3]),
    (Certainty::Argued, key!("joint-point-sound"), &[1, 2]),
    (Certainty::Known, key!("joint-point-again"), &[3, 4]),
    (Certainty::Unknown, key!("joint-point-yours"), &[]),
];
const SLOW: u8 = 3;
const FAST: u8 = 9;
/// Marks of the ruler that goes through the time.
const TIMES: u8 = 100;
/// Marks of the frames in the strip: closer together at the start, where the most happens.
const FRAMES: [u8; 5] = [0, 8, 22, 50, 100];

/// A time in milliseconds to a tenth.
fn tenths(ms: f64) -> String {
    number(ms, 1)
}

/// The page.
#[component]
pub fn JointPage() -> impl IntoView {
    let (speed, gap, fluid) = (RwSignal::new(f32::from(FAST)), RwSignal::new(4.0), RwSignal::new(4.0));
    let setting = Memo::new(move |_| Setting {
        speed: mark(speed.get()),
        gap: mark(gap.get()),
        fluid: mark(fluid.get()),
    });
    let course = Memo::new(move |_| setting.get().course());
    let time = RwSignal::new(20.0);
    view! {
        <LearnParts />
        <h1 tabindex="-1">{t!("title-joint")}</h1>
        <div class="columns picture-first joint">
            <div class="stack">
                <Drawing course speed time />
                <Rulers speed gap fluid />
            </div>
            <div class="stack">
                <Traces setting course time />
                <p class="reading">{t!("joint-lesson")}</p>
            </div>
        </div>
        <Points />
        <p class="caption">{t!("joint-model")}</p>
        <Sources sources=SOURCES.iter().map(|id| SourceId((*id).to_owned())).collect() />
    }
}

/// The mark on which a ruler stands.
fn mark(value: f32) -> u8 {
    value.round() as u8
}

/// The place of a mark of the time ruler among the moments.
fn place(course: &Course, mark: u8) -> usize {
    (course.moments.len() - 1) * usize::from(mark) / usize::from(TIMES)
}

/// The mark of the time ruler that is nearest to a moment, by its place.
fn time_of(course: &Course, place: usize) -> f32 {
    let last = course.moments.len() - 1;
    (f64::from(TIMES) * place as f64 / last as f64).round() as f32
}

/// The section, which can be dragged apart, the strip of frames, what is the case now, and the ruler that goes through the time.
#[component]
fn Drawing(course: Memo<Option<Course>>, speed: RwSignal<f32>, time: RwSignal<f32>) -> impl IntoView {
    let drawn = move || {
        course.with(|course| {
            course.as_ref().map(|course| {
                let now = mark(time.get());
                let frames = FRAMES.map(|frame| strip_frame(course, frame, now)).collect_view();
                view! {
                    {section::section(&course.moments[place(course, now)])}
                    <div class="joint-strip" aria-hidden="true">{frames}</div>
                }
            })
        })
    };
    let words = move |value: f32| {
        let now = |course: &Course| tenths(course.moments[place(course, mark(value))].ms);
        course.with(|course| course.as_ref().map(now)).unwrap_or_default()
    };
    let told = Memo::new(move |_| {
        let now = mark(time.get());
        let told = |course: &Course| section::told(&course.moments[place(course, now)]);
        course.with(|course| course.as_ref().map(told)).unwrap_or_default()
    });
    view! {
        <Plate caption=t!("joint-caption")>
            {drawn}
            <Grip course speed time told />
        </Plate>
        <p class="joint-live">{move || told.get()}</p>
        <p class="caption">{hand()}</p>
        <Gauge label=t!("joint-pull") value=time range=(0.0, f32::from(TIMES)) words unit=t!("joint-ms-in") />
    }
}

/// What the hand's pace means in the model.
fn hand() -> String {
    let speed_at = |speed| Setting { speed, gap: 0, fluid: 0 }.speed_mm_s();
    t!("joint-hand", ms = 1000.0 / HAND_TIMES, least = speed_at(0), most = speed_at(MOST_MARK))
}

/// The frame nearest to now is underlined.
fn strip_frame(course: &Course, mark: u8, now: u8) -> impl IntoView + use<> {
    let nearest = FRAMES.into_iter().min_by_key(|frame| frame.abs_diff(now));
    view! { <div class:on=nearest == Some(mark)>{section::frame(&course.moments[place(course, mark)])}</div> }
}

/// Slow or fast at a press, and the three rulers.
#[component]
fn Rulers(speed: RwSignal<f32>, gap: RwSignal<f32>, fluid: RwSignal<f32>) -> impl IntoView {
    let pace = RwSignal::new(Some(FAST));
    Effect::new(move || {
        if let Some(mark) = pace.get() {
            speed.set(f32::from(mark));
        }
    });
    Effect::new(move || {
        let mark = mark(speed.get());
        if pace.get_untracked().is_some_and(|chosen| chosen != mark) {
            pace.set((mark == SLOW || mark == FAST).then_some(mark));
        }
    });
    let at = |speed, gap, fluid| Setting { speed, gap, fluid };
    let speeds = move |value| at(mark(value), 0, 0).speed_mm_s().to_string();
    let gaps = move |value| at(0, mark(value), 0).gap_um().to_string();
    let fluids = move |value| at(0, 0, mark(value)).thickness().to_string();
    let range = (0.0, f32::from(MOST_MARK));
    let paces = vec![(SLOW, t!("joint-slowly")), (FAST, t!("joint-fast"))];
    view! {
        <Choice question=t!("joint-pace") options=paces chosen=pace small=true quiet=true />
        <Gauge label=t!("joint-speed") value=speed range words=speeds unit=t!("joint-speed-unit") />
        <Gauge label=t!("joint-start-gap") value=gap range words=gaps unit=t!("joint-gap-unit") />
        <Gauge label=t!("joint-thickness") value=fluid range words=fluids unit=t!("joint-fluid-unit") />
    }
}

/// The finding in words, the chart, its table and its sound.
#[component]
fn Traces(setting: Memo<Setting>, course: Memo<Option<Course>>, time: RwSignal<f32>) -> impl IntoView {
    let finding = Memo::new(move |_| course.with(|course| course.as_ref().map_or_else(none, found)));
    let threshold = Memo::new(move |_| Setting { speed: 0, ..setting.get() }.threshold_mm_s());
    let threshold = move || threshold.get().map(|speed| t!("joint-threshold", speed = speed.round()));
    let now = Signal::derive(move || {
        let now = mark(time.get());
        course.with(|course| course.as_ref().map_or(0, |course| place(course, now)))
    });
    let chart = move || {
        course.with(|course| course.as_ref().map(|course| chart::chart(course, now, finding.get_untracked())))
    };
    let table = move || {
        let table = course.with(|course| course.as_ref().map(chart::table))?;
        Some(view! { <AsTable name=t!("title-joint") table /> })
    };
    let sound = Sound::start();
    view! {
        <p class="joint-finding" role="status">{move || finding.get()}</p>
        <Plate caption=t!("joint-chart-caption")>{chart}</Plate>
        <p class="caption">{threshold}</p>
        <div class="joint-more">
            <Button
                disabled=Signal::derive(move || course.with(Option::is_none))
                on_press=move || sound.play_wave(|rate, peak| setting.get_untracked().sound(rate, peak))
            >
                {t!("joint-hear")}
            </Button>
            {table}
        </div>
    }
}

fn none() -> String {
    t!("joint-none")
}

fn found(course: &Course) -> String {
    let pressure = chart::round(course.lowest_kpa);
    match course.cavity_ms {
        Some(ms) => t!("joint-found-cavity", ms = tenths(ms), pressure = pressure),
        None => t!("joint-found-still", pressure = pressure),
    }
}

/// What is known, what is argued, and what nobody can say.
#[component]
fn Points() -> impl IntoView {
    let points = POINTS.map(|(certainty, words, numbers)| {
        view! {
            <li>
                <Evidence certainty />
                <p>{words.text()} <SourceNumbers numbers=numbers.to_vec() /></p>
            </li>
        }
    });
    view! { <ul class="joint-points">{points.into_iter().collect_view()}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::content;

    #[test]
    fn every_source_is_in_the_content() {
        for id in SOURCES {
            assert!(content().source(&SourceId(id.to_owned())).is_some(), "{id}");
        }
    }

    #[test]
    fn every_point_names_sources_that_are_listed() {
        for number in POINTS.iter().flat_map(|(_, _, numbers)| *numbers) {
            assert!((1..=SOURCES.len()).contains(number), "{number}");
        }
    }
}
