//! A sign in the tray, by `StatusNotifierItem`: the time to the next break, and what can be done now.

use ksni::menu::{MenuItem, StandardItem};
use ksni::{Category, Handle, Icon, Status, ToolTip, Tray, TrayMethods};
use tokio::sync::mpsc::UnboundedSender;

use crate::companion::Happening;
use crate::show::page::Place;
use crate::verb::{For, Verb};
use crate::words::{self, say};

/// Edge of the sign, in pixels.
const EDGE: i32 = 22;

/// What the sign shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) next: String,
    pub(crate) paused: bool,
}

/// The sign.
pub(crate) struct Sign {
    shown: Shown,
    tell: UnboundedSender<Happening>,
}

impl Sign {
    /// Puts the sign into the tray, now or as soon as there is one.
    pub(crate) async fn put_up(
        shown: Shown,
        tell: UnboundedSender<Happening>,
    ) -> Result<Handle<Self>, ksni::Error> {
        Self { shown, tell }.assume_sni_available(true).spawn().await
    }

    /// Shows something else.
    pub(crate) fn show(&mut self, shown: Shown) {
        self.shown = shown;
    }

    fn item(&self, label: String, happening: fn() -> Happening) -> MenuItem<Self> {
        let activate = Box::new(move |sign: &mut Self| {
            // Nobody listens any more when the companion ends.
            drop(sign.tell.send(happening()));
        });
        StandardItem { label, activate, ..StandardItem::default() }.into()
    }
}

impl Tray for Sign {
    fn id(&self) -> String {
        "limber".to_owned()
    }

    fn category(&self) -> Category {
        Category::ApplicationStatus
    }

    fn title(&self) -> String {
        words::NAME.to_owned()
    }

    fn status(&self) -> Status {
        Status::Active
    }

    fn icon_pixmap(&self) -> Vec<Icon> {
        vec![icon(self.shown.paused)]
    }

    fn tool_tip(&self) -> ToolTip {
        ToolTip { title: self.shown.next.clone(), ..ToolTip::default() }
    }

    fn activate(&mut self, _x: i32, _y: i32) {
        drop(self.tell.send(Happening::Open(Place::Relief)));
    }

    fn menu(&self) -> Vec<MenuItem<Self>> {
        let next = StandardItem { label: self.shown.next.clone(), enabled: false, ..StandardItem::default() };
        let pause = if self.shown.paused {
            self.item(say("tray-resume"), || Happening::Verb(Verb::Resume))
        } else {
            self.item(say("tray-pause"), || Happening::Verb(Verb::Pause(For::Minutes(60))))
        };
        vec![
            next.into(),
            MenuItem::Separator,
            self.item(say("tray-relief"), || Happening::Open(Place::Relief)),
            self.item(say("tray-cracked"), || Happening::Cracked),
            self.item(say("tray-break"), || Happening::Verb(Verb::Now(breaks::Kind::Break))),
            MenuItem::Separator,
            pause,
            self.item(say("tray-not-today"), || Happening::Verb(Verb::Pause(For::Today))),
        ]
    }
}

/// A ring, open at the top; hollow while paused. Drawn here, as a tray need not find files of ours.
fn icon(paused: bool) -> Icon {
    let middle = f64::from(EDGE - 1) / 2.0;
    let mut data = Vec::new();
    for y in 0..EDGE {
        for x in 0..EDGE {
            let (dx, dy) = (f64::from(x) - middle, f64::from(y) - middle);
            let radius = dx.hypot(dy);
            let is_open = dy < 0.0 && dx.abs() < 3.0;
            let in_ring = (7.0..=10.0).contains(&radius) && !is_open;
            let in_dot = !paused && radius <= 3.5;
            let alpha = if in_ring || in_dot { 255 } else { 0 };
            // Alpha, red, green, blue: a green that stands out on light and on dark.
            data.extend([alpha, 0x3f, 0x9c, 0x78]);
        }
    }
    Icon { width: EDGE, height: EDGE, data }
}
