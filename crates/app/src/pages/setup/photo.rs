//! A photo of a task, from which its angles are read. It is looked at in this tab, and nothing of it is kept or sent.
//!
//! The browser decodes the file, the page draws it into a canvas, and a worker of its own looks at it ([`PhotoEyes`]). What comes
//! back is read by [`TaskPosture`], or there is a sentence why not. The picture is gone with the page, or when it is taken away.

use kinematics::Side;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sight::{Mark, Outlook, Sighting, TaskAngle, TaskPosture, Unread};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

use super::task::name;
use crate::camera::{NoCamera, PhotoEyes, no_camera_words, path};
use crate::navigate::focus_first;
use crate::t;
use crate::ui::{Button, Icon, TextButton};

/// The longer side of the picture in the page, in pixels.
const MOST_PIXELS: f64 = 1_280.0;

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    /// There is no photo.
    Without,
    /// It is looked at.
    Looking,
    /// Its angles were read.
    Read,
    /// Nothing could be read.
    Trouble(Trouble),
}

/// Why nothing could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    /// The file is no picture.
    File,
    /// What looks at it is not there.
    Eyes,
    /// What it shows.
    Unread(Unread),
}

/// The photo of this page, if there is one; copies mean the same.
#[derive(Clone, Copy)]
pub(super) struct Photo {
    at: RwSignal<At>,
    /// Which photo: what comes late belongs to one that is no longer there.
    turn: StoredValue<u32>,
    eyes: PhotoEyes,
    canvas: NodeRef<html::Canvas>,
    size: RwSignal<(u32, u32)>,
    /// What was found, as a path over the picture.
    lines: RwSignal<String>,
    posture: RwSignal<Option<TaskPosture>>,
}

impl Photo {
    /// None yet.
    pub(super) fn none() -> Self {
        Self {
            at: RwSignal::new(At::Without),
            turn: StoredValue::new(0),
            eyes: PhotoEyes::closed(),
            canvas: NodeRef::new(),
            size: RwSignal::new((4, 3)),
            lines: RwSignal::new(String::new()),
            posture: RwSignal::new(None),
        }
    }

    /// What was read of it.
    pub(super) fn posture(self) -> Option<TaskPosture> {
        self.posture.get()
    }

    /// Takes another one.
    fn take(self, file: File) {
        let turn = self.begin();
        self.at.set(At::Looking);
        spawn_local(async move {
            let picture = decoded(&file).await;
            let is_wanted = turn.is_some() && self.turn.try_get_value() == turn;
            match picture {
                Some(picture) if is_wanted => self.look(picture),
                Some(picture) => picture.close(),
                None if is_wanted => self.at.set(At::Trouble(Trouble::File)),
                None => {}
            }
        });
    }

    /// Takes it away.
    fn remove(self) {
        self.begin();
        self.at.set(At::Without);
    }

    /// Forgets the one before. Gives which turn this is; nothing once the page is left.
    fn begin(self) -> Option<u32> {
        self.eyes.close();
        self.posture.set(None);
        self.lines.set(String::new());
        if let Some(canvas) = self.canvas.try_get_untracked().flatten() {
            // A canvas without a width holds no picture.
            canvas.set_width(0);
        }
        self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        })
    }

    fn look(self, picture: ImageBitmap) {
        let canvas = self.canvas.try_get_untracked().flatten();
        let Some(size) = canvas.and_then(|canvas| draw(&canvas, &picture)) else {
            picture.close();
            return self.at.set(At::Trouble(Trouble::File));
        };
        self.size.set(size);
        self.eyes.look(picture, move |sighting| self.told(sighting));
    }

    fn told(self, sighting: Option<Sighting>) {
        self.eyes.close();
        if self.at.try_get_untracked() != Some(At::Looking) {
            return;
        }
        let Some(Sighting { outlook, .. }) = sighting else {
            return self.at.set(At::Trouble(Trouble::Eyes));
        };
        let size = self.size.get_untracked();
        match TaskPosture::of(&outlook, size.0 as f32 / size.1 as f32) {
            Ok(posture) => {
                if let Outlook::Person(whole) = &outlook {
                    self.lines.set(path(lines_of(posture.side), &whole.marks, size));
                }
                self.posture.set(Some(posture));
                self.at.set(At::Read);
            }
            Err(why) => self.at.set(At::Trouble(Trouble::Unread(why))),
        }
    }

    fn words(self) -> String {
        match self.at.get() {
            At::Without => String::new(),
            At::Looking => t!("task-photo-looking"),
            At::Read => self.posture.with(|posture| posture.as_ref().map(read_words)).unwrap_or_default(),
            At::Trouble(Trouble::Eyes) => no_camera_words(NoCamera::Eyes),
            At::Trouble(Trouble::File) => unchanged(&t!("task-photo-file")),
            At::Trouble(Trouble::Unread(why)) => unchanged(&unread_words(why)),
        }
    }

    fn is_shown(self) -> bool {
        !matches!(self.at.get(), At::Without | At::Trouble(Trouble::File))
    }
}

/// The picture that a file holds, turned as the camera was held: browsers do so unless they are told not to.
async fn decoded(file: &File) -> Option<ImageBitmap> {
    let coming = window().create_image_bitmap_with_blob(file).ok()?;
    let picture: ImageBitmap = JsFuture::from(coming).await.ok()?.unchecked_into();
    (picture.width() > 0 && picture.height() > 0).then_some(picture)
}

/// Draws a picture into a canvas, not larger than is looked at. Gives the size of both, in pixels.
fn draw(canvas: &HtmlCanvasElement, picture: &ImageBitmap) -> Option<(u32, u32)> {
    let sides = [picture.width(), picture.height()].map(f64::from);
    let share = (MOST_PIXELS / sides[0].max(sides[1])).min(1.0);
    let [width, height] = sides.map(|side| (side * share).round().max(1.0));
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height).ok()?;
    Some((width as u32, height as u32))
}

/// What is drawn of a side: head, arm, and trunk with leg.
const fn lines_of(side: Side) -> &'static [&'static [Mark]] {
    match side {
        Side::Left => &[
            &[Mark::LeftEar, Mark::Nose],
            &[Mark::LeftShoulder, Mark::LeftElbow, Mark::LeftWrist],
            &[Mark::LeftShoulder, Mark::LeftHip, Mark::LeftKnee, Mark::LeftAnkle],
        ],
        Side::Right => &[
            &[Mark::RightEar, Mark::Nose],
            &[Mark::RightShoulder, Mark::RightElbow, Mark::RightWrist],
            &[Mark::RightShoulder, Mark::RightHip, Mark::RightKnee, Mark::RightAnkle],
        ],
    }
}

fn read_words(posture: &TaskPosture) -> String {
    let side = match posture.side {
        Side::Left => t!("task-photo-left"),
        Side::Right => t!("task-photo-right"),
    };
    let sits = posture.sits.map(|sits| if sits { t!("task-photo-sits") } else { t!("task-photo-stands") });
    let names: Vec<String> = unseen(posture).filter_map(name).map(|name| name.text()).collect();
    let unseen = (!names.is_empty()).then(|| t!("task-photo-unseen", angles = names.join(", ")));
    let all = [Some(side), sits, unseen, Some(t!("task-photo-never"))];
    all.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What counts and was not read. The knees of somebody who sits do not count.
fn unseen(posture: &TaskPosture) -> impl Iterator<Item = TaskAngle> {
    let counts = move |angle: &TaskAngle| *angle != TaskAngle::Knee || posture.sits != Some(true);
    TaskAngle::ALL.into_iter().filter(counts).filter(move |angle| posture.reading(*angle).is_none())
}

fn unread_words(why: Unread) -> String {
    match why {
        Unread::Dark => t!("task-photo-dark"),
        Unread::Nobody => t!("task-photo-nobody"),
        Unread::Several => t!("task-photo-several"),
        Unread::CutOff => t!("task-photo-cut-off"),
        Unread::Turned => t!("task-photo-turned"),
        Unread::Far => t!("task-photo-far"),
        Unread::Unclear => t!("task-photo-unclear"),
    }
}

/// The reason, and that nothing came of it.
fn unchanged(why: &str) -> String {
    format!("{why} {}", t!("task-photo-unchanged"))
}

/// The way to a photo, and what became of it.
#[component]
pub(super) fn PhotoPicker(photo: Photo) -> impl IntoView {
    let picker: NodeRef<html::Input> = NodeRef::new();
    let choose = move |_| {
        let Some(picker) = picker.get_untracked() else { return };
        let chosen = picker.files().and_then(|files| files.get(0));
        // The same file can then be chosen again.
        picker.set_value("");
        if let Some(file) = chosen {
            photo.take(file);
        }
    };
    // The button goes with the photo, and the focus would go with it.
    let remove = move || {
        photo.remove();
        focus_first(".photo-choose button");
    };
    let frame = move || {
        let (width, height) = photo.size.get();
        format!("0 0 {width} {height}")
    };
    view! {
        <section class="stack">
            <div class="line photo-choose">
                <Button
                    icon=Icon::Upload
                    on_press=move || picker.get_untracked().into_iter().for_each(|picker| picker.click())
                >
                    {t!("task-photo")}
                </Button>
                <input
                    type="file"
                    class="unseen"
                    tabindex="-1"
                    aria-label=t!("task-photo")
                    accept="image/*"
                    node_ref=picker
                    on:change=choose
                />
                <Show when=move || photo.at.get() != At::Without>
                    <TextButton on_press=remove>{t!("task-photo-remove")}</TextButton>
                </Show>
            </div>
            <p class="small muted">{t!("task-photo-how")}</p>
            <p role="status" data-photo=move || format!("{:?}", photo.at.get())>
                {move || photo.words()}
            </p>
            <figure hidden=move || !photo.is_shown()>
                <div class="photo">
                    <canvas node_ref=photo.canvas role="img" aria-label=t!("task-photo-picture")></canvas>
                    <svg viewBox=frame aria-hidden="true">
                        <path class="photo-under" d=photo.lines />
                        <path class="photo-line" d=photo.lines />
                    </svg>
                </div>
                <figcaption class="caption">{t!("task-photo-caption")}</figcaption>
            </figure>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use sight::TaskReading;

    use super::*;

    fn bring_words() {
        crate::words::add_english(include_str!("../../../../../locales/en/setup-tools.ftl"));
    }

    fn read(angles: &[TaskAngle], sits: Option<bool>) -> TaskPosture {
        let reading = |angle: &TaskAngle| TaskReading { angle: *angle, degrees: 20.0, error_deg: 8.0 };
        TaskPosture { side: Side::Left, readings: angles.iter().map(reading).collect(), sits }
    }

    #[test]
    fn every_reason_has_words_of_its_own_and_says_that_nothing_changed() {
        bring_words();
        let all = Unread::ALL.map(|why| unchanged(&unread_words(why)));
        let unlike: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(unlike.len(), all.len(), "{all:#?}");
        assert!(all.iter().all(|words| words.ends_with("Everything stays as you had set it.")), "{all:#?}");
    }

    #[test]
    fn what_was_not_read_is_named_and_the_knees_of_somebody_who_sits_are_not_missed() {
        use TaskAngle::{Knee, LowerArm, Neck, Trunk, UpperArm};
        bring_words();
        for (angles, sits, expected) in [
            (&[Trunk, Neck, UpperArm, LowerArm, Knee][..], Some(false), vec![]),
            (&[Trunk, Neck, UpperArm, LowerArm][..], Some(true), vec![]),
            (&[Trunk, Neck, UpperArm, LowerArm][..], None, vec![Knee]),
            (&[Trunk, Knee][..], Some(false), vec![Neck, UpperArm, LowerArm]),
        ] {
            let posture = read(angles, sits);
            assert_eq!(unseen(&posture).collect::<Vec<_>>(), expected);
            let words = read_words(&posture);
            assert_eq!(words.contains("Not seen well enough"), !expected.is_empty(), "{words}");
            assert!(
                expected.iter().all(|angle| name(*angle).is_some_and(|name| words.contains(&name.text())))
            );
        }
    }
}
