//! Two tabs of one browser agree: each tells the others what it has kept.

use journal::{Entry, Event};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// What one tab tells the others.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum News {
    /// Events were added at the end.
    Added(Vec<Event>),
    /// Something else changed: everything is to be read again.
    Changed,
}

/// The line to the other tabs. A browser without one reads everything again when the tab comes to the front.
#[derive(Clone, Debug)]
pub(super) struct Tabs(Option<BroadcastChannel>);

impl Tabs {
    /// Opens the line and listens for good.
    pub(super) fn listen(hear: impl Fn(News) + 'static) -> Self {
        let channel = BroadcastChannel::new("limber").ok();
        if let Some(channel) = &channel {
            let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some(text) = event.data().as_string() {
                    hear(read(&text));
                }
            });
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            on_message.forget();
        }
        Self(channel)
    }

    /// Tells the other tabs.
    pub(super) fn tell(&self, news: &News) {
        if let Some(channel) = &self.0 {
            // A closed channel hears nobody, and nobody needs to hear it.
            let _ = channel.post_message(&JsValue::from_str(&write(news)));
        }
    }
}

/// One line of JSON an event; nothing at all for "read again".
fn write(news: &News) -> String {
    match news {
        News::Added(events) => {
            let lines: Vec<String> =
                events.iter().map(|event| Entry::Kept(event.clone()).to_json()).collect();
            lines.join("\n")
        }
        News::Changed => String::new(),
    }
}

fn read(text: &str) -> News {
    let events = text.lines().map(|line| Entry::from_json(line).ok()?.event().cloned());
    match events.collect::<Option<Vec<_>>>() {
        Some(events) if !events.is_empty() => News::Added(events),
        // Something this tab cannot read, from a newer one.
        _ => News::Changed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::{Body, DeviceId, HabitMoment, Moment, Writer};

    #[test]
    fn news_is_heard_as_it_was_told() {
        let mut writer = Writer::new(DeviceId(7));
        let event = writer.write(Moment::at_offset(0, "UTC", 0), Body::HabitCracked(HabitMoment::default()));
        for news in [News::Added(vec![event.clone(), event]), News::Changed] {
            assert_eq!(read(&write(&news)), news);
        }
        assert_eq!(read("{\"of\":\"the future\"}"), News::Changed);
    }
}
