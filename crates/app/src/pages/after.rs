//! Afterwards: stiffness and urge again, how each movement felt, and whether something popped by itself.

use journal::{
    Body, Ended, EventId, Felt, Journal, MovementFelt, MovementSeen, PROGRAMME_ROUTINE, Popped,
    Scale as Mark, SessionFinished,
};
use leptos::prelude::*;

use crate::navigate::{Link, Navigator, navigator};
use crate::route::Route;
use crate::state::{Keeper, clock, keeper};
use crate::t;
use crate::ui::{Choice, Plate, Ruler, Scale, Signpost};

/// The session to look back on; the player sets it before it opens the page.
#[derive(Clone, Debug, PartialEq)]
pub struct LookBack {
    /// The session.
    pub session: EventId,
    /// How it came to its end.
    pub ended: Ended,
    /// The movements that were done, with their names.
    pub movements: Vec<(String, String)>,
    /// Stiffness and urge before.
    pub before: Option<[u8; 2]>,
}

/// Holds the session to look back on.
#[derive(Clone, Copy)]
pub struct LastSession(pub RwSignal<Option<LookBack>>);

/// The page.
#[component]
pub fn After() -> impl IntoView {
    let navigator = navigator();
    let last: LastSession = expect_context();
    match last.0.get_untracked() {
        Some(look_back) => view! { <Marks look_back /> }.into_any(),
        None => {
            // A session whose marks are still to be given is found by the player's page; without one it leads home.
            request_animation_frame(move || navigator.replace(Route::Session));
            ().into_any()
        }
    }
}

/// What the person marks. Every field starts empty, so that nothing steers the answer.
#[derive(Clone, Copy)]
struct Answers {
    stiffness: RwSignal<Option<u8>>,
    urge: RwSignal<Option<u8>>,
    popped: RwSignal<Option<Popped>>,
    felt: StoredValue<Vec<(String, RwSignal<Option<Felt>>)>>,
    is_kept: StoredValue<bool>,
}

impl Answers {
    fn of(look_back: &LookBack) -> Self {
        let felt = look_back.movements.iter().map(|(id, _)| (id.clone(), RwSignal::new(None)));
        Self {
            stiffness: RwSignal::new(None),
            urge: RwSignal::new(None),
            popped: RwSignal::new(None),
            felt: StoredValue::new(felt.collect()),
            is_kept: StoredValue::new(false),
        }
    }

    /// What to keep of it, as far as it was marked. Only the first call gives it.
    fn finished(self, session: EventId, ended: Ended) -> Option<SessionFinished> {
        if self.is_kept.try_update_value(|is_kept| std::mem::replace(is_kept, true)) != Some(false) {
            return None;
        }
        let mark = |signal: RwSignal<Option<u8>>| signal.try_get_untracked().flatten().and_then(Mark::new);
        let movements = self.felt.try_with_value(|felt| {
            let marked = |(movement, felt): &(String, RwSignal<Option<Felt>>)| {
                Some(MovementFelt { movement: movement.clone(), felt: felt.try_get_untracked()?? })
            };
            felt.iter().filter_map(marked).collect()
        });
        Some(SessionFinished {
            session,
            ended,
            stiffness_after: mark(self.stiffness),
            urge_after: mark(self.urge),
            movements: movements.unwrap_or_default(),
            popped: self.popped.try_get_untracked().flatten(),
        })
    }

    fn marks(self) -> Option<[u8; 2]> {
        Some([self.stiffness.get()?, self.urge.get()?])
    }
}

/// Repetitions that a camera saw in a session, and those that were planned of the movements of which it saw any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    counted: u32,
    planned: u32,
}

impl Seen {
    /// Of a session, if it saw anything. What it saw comes after its beginning, and that is looked for from the end.
    fn of(journal: &Journal, session: EventId) -> Option<Self> {
        let mut sum = None;
        for event in journal.effective().rev() {
            match &event.body {
                Body::SessionStarted(_) if event.id() == session => break,
                Body::MovementSeen(seen) if seen.session == session => Self::add(&mut sum, seen),
                _ => {}
            }
        }
        sum
    }

    /// With one movement more.
    pub(super) fn add(sum: &mut Option<Self>, seen: &MovementSeen) {
        let sum = sum.get_or_insert_default();
        sum.counted += u32::from(seen.counted);
        sum.planned += u32::from(seen.planned);
    }

    /// In one line.
    pub(super) fn words(self) -> String {
        t!("after-seen", counted = self.counted, planned = self.planned)
    }
}

#[component]
fn Marks(look_back: LookBack) -> impl IntoView {
    let (keeper, navigator) = (keeper(), navigator());
    let seen = keeper.with_journal_untracked(|journal| Seen::of(journal, look_back.session));
    let today = clock::glance().local.date.days_since_epoch();
    let is_measured = keeper.with_facts_untracked(|facts| facts.history.has_checked_neck_on(today));
    let last: LastSession = expect_context();
    let answers = Answers::of(&look_back);
    let LookBack { session, ended, movements, before } = look_back;
    // Whoever leaves by another way has said enough: what was marked is kept all the same.
    on_cleanup(move || keep(keeper, answers.finished(session, ended), |_| {}));
    let done = move || {
        keep(keeper, answers.finished(session, ended), move |_| {
            last.0.set(None);
            leave(keeper, navigator);
        });
    };
    let missing = move || answers.marks().is_none().then(|| t!("relief-missing-mark"));
    let heading = move || match (before, answers.marks()) {
        (Some([before, _]), Some([now, _])) => change_words(before, now),
        _ => t!("after-heading"),
    };
    let rows = answers.felt.with_value(|felt| {
        let names = movements.into_iter().map(|(_, name)| name);
        names.zip(felt.iter()).map(|(name, (_, felt))| view! { <FeltRow name felt=*felt /> }).collect_view()
    });
    view! {
        <div>
            <p class="note">{t!("after-note-plain")}</p>
            <h1 tabindex="-1" aria-live="polite">
                {heading}
            </h1>
        </div>
        <div class="columns after">
            <div class="stack-wide">
                <Ruler scale=Scale::Stiffness mark=answers.stiffness />
                <Ruler scale=Scale::Urge mark=answers.urge />
                {before.map(|before| view! { <BeforeAfter before answers /> })}
            </div>
            <div class="stack-wide">
                <section class="stack felt">
                    <h2>{t!("after-helped")}</h2>
                    {seen.map(|seen| view! { <p class="small muted">{seen.words()}</p> })}
                    {rows}
                </section>
                <Choice
                    question=t!("after-popped")
                    small=true
                    options=vec![(Popped::No, t!("after-popped-no")), (Popped::ByItself, t!("after-popped-itself"))]
                    chosen=answers.popped
                />
                <Signpost
                    verb=t!("after-done")
                    fact=t!("after-kept")
                    missing=Signal::derive(missing)
                    on_press=done
                />
                {is_measured.then(|| view! { <Link to=Route::NeckCheck>{t!("after-neck-check")}</Link> })}
            </div>
        </div>
    }
}

fn keep(keeper: Keeper, finished: Option<SessionFinished>, then: impl FnOnce(Vec<EventId>) + 'static) {
    if let Some(finished) = finished {
        keeper.record_then(vec![Body::SessionFinished(finished)], then);
    }
}

/// A session of the programme leads back to it: there the last question about it is asked.
fn leave(keeper: Keeper, navigator: Navigator) {
    let last = keeper.with_facts_untracked(|facts| {
        facts.history.sessions().next_back().map(|session| session.routine.starts_with(PROGRAMME_ROUTINE))
    });
    navigator.replace(if last == Some(true) { Route::Programme } else { Route::History });
}

/// The change as a finding, in the person's own marks.
fn change_words(before: u8, now: u8) -> String {
    match (before, now) {
        (before, now) if now > before => t!("after-more"),
        (before, now) if now == before => t!("after-same"),
        (_, 0) => t!("after-none"),
        (before, now) if before == 2 * now => t!("after-half"),
        _ => t!("after-less"),
    }
}

/// Marks describe and credit nothing.
fn honest_words(before: u8, now: u8) -> String {
    match now.cmp(&before) {
        std::cmp::Ordering::Less => t!("after-honest"),
        std::cmp::Ordering::Equal => t!("after-honest-same"),
        std::cmp::Ordering::Greater => t!("after-honest-more"),
    }
}

/// Two rulers with the marks before and after. Yellow is what changed.
#[component]
fn BeforeAfter(before: [u8; 2], answers: Answers) -> impl IntoView {
    let [stiff_before, urge_before] = before;
    let label = move || match answers.marks() {
        Some([stiff_after, urge_after]) => t!(
            "after-plate",
            stiff_before = stiff_before,
            stiff_after = stiff_after,
            urge_before = urge_before,
            urge_after = urge_after
        ),
        None => t!("after-plate-waiting", stiff_before = stiff_before, urge_before = urge_before),
    };
    let honest = move || answers.stiffness.get().map(|now| honest_words(stiff_before, now));
    view! {
        <div class="stack">
            <Plate caption=t!("after-caption")>
                <svg class="before-after" viewBox="0 0 340 190" role="img" aria-label=label>
                    <Change name=Scale::Stiffness.label() before=stiff_before now=answers.stiffness top=0.0 />
                    <Change name=Scale::Urge.label() before=urge_before now=answers.urge top=88.0 />
                </svg>
            </Plate>
            <p class="reading honest">{honest}</p>
        </div>
    }
}

/// Where the scale begins and how far one mark is, in the picture's units.
const SCALE_LEFT: f32 = 28.0;
const MARK_WIDTH: f32 = 28.4;

fn at(mark: u8) -> f32 {
    SCALE_LEFT + f32::from(mark) * MARK_WIDTH
}

#[component]
fn Change(name: String, before: u8, now: RwSignal<Option<u8>>, top: f32) -> impl IntoView {
    let base = top + 74.0;
    let amount = move || {
        let now = now.get()?;
        let (from, to) = (at(before.min(now)), at(before.max(now)));
        (now != before)
            .then(|| view! { <rect class="amount" x=from y=base - 9.0 width=to - from height="9" /> })
    };
    let arrow = move || {
        now.get()
            .filter(|now| *now != before)
            .map(|now| view! { <path class="arrow" d=arrow(before, now, base - 20.0) /> })
    };
    let numbers = move || {
        let shown = [Some(before), now.get().filter(|now| *now != before)];
        let other = now.get().unwrap_or(before);
        shown.into_iter().flatten().map(move |mark| {
            // Each number stands outside the arrow.
            let outward = if mark == before { f32::from(i8::from(before >= other)) * 2.0 - 1.0 } else if mark < before { -1.0 } else { 1.0 };
            view! { <text class="mark" x=at(mark) + 11.0 * outward y=base - 14.0 text-anchor="middle">{mark}</text> }
        }).collect_view()
    };
    let ends = [0_u8, 5, 10]
        .map(|mark| view! { <text class="end" x=at(mark) y=base + 17.0 text-anchor="middle">{mark}</text> });
    view! {
        <text class="name" x=SCALE_LEFT y=top + 36.0>{name}</text>
        {amount}
        <path class="scale" d=ruler(base) />
        {arrow}
        {numbers}
        {ends.into_iter().collect_view()}
    }
}

fn ruler(base: f32) -> String {
    let tick = |mark: u8| {
        let height = if mark.is_multiple_of(5) { 11.0 } else { 9.0 };
        format!("M{:.1} {:.1}V{base:.1}", at(mark), base - height)
    };
    (0..=10).map(tick).chain([format!("M{:.1} {base:.1}H{:.1}", at(0), at(10))]).collect()
}

fn arrow(from: u8, to: u8, y: f32) -> String {
    let (start, tip) = (at(from), at(to));
    let back = if to < from { 6.0 } else { -6.0 };
    format!(
        "M{start:.1} {y:.1}H{tip:.1}M{:.1} {:.1}L{tip:.1} {y:.1}L{:.1} {:.1}",
        tip + back,
        y - 4.0,
        tip + back,
        y + 4.0
    )
}

#[component]
fn FeltRow(name: String, felt: RwSignal<Option<Felt>>) -> impl IntoView {
    let options = vec![
        (Felt::Better, t!("felt-better")),
        (Felt::Same, t!("felt-same")),
        (Felt::Worse, t!("felt-worse")),
    ];
    view! { <Choice question=name small=true options chosen=felt /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: u8, now: u8, finding: &str, honest: &str) {
        assert_eq!((change_words(before, now), honest_words(before, now)), (finding.into(), honest.into()));
    }

    #[test]
    fn the_finding_says_what_was_marked_and_credits_nothing() {
        let anyway = "Some of that would have happened anyway.";
        check(6, 3, "Half as stiff as before", anyway);
        check(6, 4, "Less stiff than before", anyway);
        check(6, 0, "No stiffness left, you mark", anyway);
        check(4, 4, "As stiff as before", "One session says little. What it did for you shows over several.");
        assert_eq!(change_words(2, 5), "Stiffer than before");
    }
}
