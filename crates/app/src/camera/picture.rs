//! Which pictures of a video are new. A camera that stands still shows the same one on and on: looked at again and again it
//! would be a head that is held.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlVideoElement;

/// Tells by the browser's own word, where it gives it, and otherwise by the video's time.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    news: Rc<Cell<News>>,
    latest: Cell<Latest>,
}

/// A camera that gives no new picture for so long is none any more.
const STILL_MS: f64 = 10_000.0;
/// Asked again only after so long, the page was paused or not seen, and nothing stood still meanwhile.
const NOT_ASKED_MS: f64 = 1_000.0;

/// For how long there was no new picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Still {
    since_ms: Option<f64>,
    asked_ms: Option<f64>,
}

impl Still {
    /// Takes in whether there is a new one, and gives whether it has been too long without.
    pub(crate) fn is_over(&mut self, now_ms: f64, is_new: bool) -> bool {
        let before_ms = self.asked_ms.replace(now_ms);
        if is_new || before_ms.is_none_or(|before_ms| now_ms - before_ms > NOT_ASKED_MS) {
            self.since_ms = Some(now_ms);
        }
        self.since_ms.is_some_and(|since_ms| now_ms - since_ms >= STILL_MS)
    }
}

/// What the browser says of the next picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum News {
    /// It was not asked.
    #[default]
    NotAsked,
    /// It will tell.
    Asked,
    /// There is one that was not looked at.
    Come,
}

/// The time of the picture that was looked at last.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Latest(Option<f64>);

impl Latest {
    /// Whether a picture of this time is another one.
    fn differs(self, secs: f64) -> bool {
        self.0 != Some(secs)
    }
}

impl Pictures {
    /// Asks to be told of the next picture. To be called often: it asks once.
    pub(crate) fn ask(&self, video: &HtmlVideoElement) {
        if self.news.get() != News::NotAsked {
            return;
        }
        let Some(tell) = teller(video) else { return };
        let news = Rc::clone(&self.news);
        news.set(News::Asked);
        // Made anew each time: the browser may call it after all else of the camera is gone.
        let come = Closure::once_into_js(move || news.set(News::Come));
        if tell.call1(video, &come).is_err() {
            self.news.set(News::NotAsked);
        }
    }

    /// Whether there is a picture that was not looked at.
    pub(crate) fn has_new(&self, video: &HtmlVideoElement) -> bool {
        match self.news.get() {
            News::Come => true,
            News::Asked => false,
            News::NotAsked => self.latest.get().differs(video.current_time()),
        }
    }

    /// The present one is being looked at.
    pub(crate) fn take(&self, video: &HtmlVideoElement) {
        self.latest.set(Latest(Some(video.current_time())));
        if self.news.get() == News::Come {
            self.news.set(News::NotAsked);
        }
    }
}

/// `requestVideoFrameCallback`, which not every browser has.
fn teller(video: &JsValue) -> Option<Function> {
    Reflect::get(video, &"requestVideoFrameCallback".into()).ok()?.dyn_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asked every half second from one time to another; when it was first over.
    fn first_over(still: &mut Still, from: u32, to: u32, new: impl Fn(u32) -> bool) -> Option<u32> {
        let mut halves = from * 2..=to * 2;
        halves.find(|half| still.is_over(f64::from(*half) * 500.0, new(*half))).map(|half| half / 2)
    }

    #[test]
    fn a_camera_that_stands_still_is_given_up() {
        assert_eq!(first_over(&mut Still::default(), 0, 60, |_| false), Some(10));
        assert_eq!(first_over(&mut Still::default(), 0, 60, |half| half <= 40), Some(30));
        assert_eq!(first_over(&mut Still::default(), 0, 60, |half| half % 10 == 0), None);
    }

    #[test]
    fn a_pause_is_no_standing_still() {
        let mut still = Still::default();
        assert_eq!(first_over(&mut still, 0, 8, |_| false), None);
        assert_eq!(first_over(&mut still, 100, 109, |_| false), None);
        assert_eq!(first_over(&mut still, 110, 120, |_| false), Some(110));
    }

    #[test]
    fn a_picture_of_the_same_time_is_no_new_one() {
        assert!(Latest::default().differs(0.0));
        let latest = Latest(Some(4.25));
        assert!(!latest.differs(4.25));
        assert!(latest.differs(4.29) && latest.differs(0.0));
    }
}
