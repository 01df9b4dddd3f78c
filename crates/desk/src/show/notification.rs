//! One notification at a time, with answers to click, over `org.freedesktop.Notifications`.
//!
//! It never takes the focus: that is what the servers promise, and none is asked for more than ordinary urgency.

use breaks::{Input, Kind, Prompt, Stage};
use std::cell::Cell;
use std::collections::HashMap;
use zbus::zvariant::Value;
use zbus::{Connection, proxy};

use crate::words::{self, Notice, say};

/// The interface of every notification server.
#[proxy(
    interface = "org.freedesktop.Notifications",
    default_service = "org.freedesktop.Notifications",
    default_path = "/org/freedesktop/Notifications",
    gen_blocking = false
)]
pub(crate) trait Notifications {
    #[expect(clippy::too_many_arguments, reason = "the interface has them")]
    fn notify(
        &self,
        app_name: &str,
        replaces_id: u32,
        app_icon: &str,
        summary: &str,
        body: &str,
        actions: &[&str],
        hints: &HashMap<&str, Value<'_>>,
        expire_timeout: i32,
    ) -> zbus::Result<u32>;

    fn close_notification(&self, id: u32) -> zbus::Result<()>;

    /// Its name, who made it, its version, and that of the interface.
    fn get_server_information(&self) -> zbus::Result<(String, String, String, String)>;
}

/// The server's word for "the person closed it".
const CLOSED_BY_HAND: u32 = 2;
/// Stays until it is withdrawn: how long it is up, `breaks` decides.
const STAYS: i32 = 0;
/// The server that shows nothing of the lowest level on the screen: it goes straight into a list.
const SHOWS_NO_LOW: &str = "gnome-shell";
/// As long as the server thinks right.
const PASSES: i32 = -1;

/// How much it asks for attention. Servers put only the highest level, which is not here, over a window that fills the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Urgency {
    Low = 0,
    Ordinary = 1,
}

/// An answer that can be clicked: the server hands back its name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Answer {
    key: String,
    label: String,
    input: Input,
}

impl Answer {
    fn new(key: &str, label: String, input: Input) -> Self {
        Self { key: key.to_owned(), label, input }
    }
}

/// The one notification that waits for an answer.
pub(crate) struct Notifier {
    server: NotificationsProxy<'static>,
    /// The least attention that this server still shows. Asked for when it is first needed.
    least: Cell<Option<Urgency>>,
    shown: u32,
    answers: Vec<Answer>,
    /// What closing it by hand says.
    on_close: Option<Input>,
}

impl Notifier {
    /// Speaks with the server on a bus. None has to be there yet: the bus starts it when it is needed.
    pub(crate) async fn on(bus: &Connection) -> zbus::Result<Self> {
        let server =
            NotificationsProxy::builder(bus).cache_properties(proxy::CacheProperties::No).build().await?;
        Ok(Self { server, least: Cell::new(None), shown: 0, answers: Vec::new(), on_close: None })
    }

    /// Shows a prompt in place of what is shown.
    pub(crate) async fn show(
        &mut self,
        prompt: &Prompt,
        movements: &[String],
        later_mins: &[u32],
    ) -> zbus::Result<()> {
        let urgency = match prompt.stage {
            Stage::Small => self.least().await,
            Stage::Clear => Urgency::Ordinary,
        };
        let answers = answers(prompt, later_mins);
        let later = later_mins.first().filter(|_| prompt.may_postpone);
        let on_close = later.map(|minutes| Input::Postpone { minutes: *minutes });
        self.put(&words::prompt(prompt, movements), urgency, answers, on_close).await
    }

    /// Asks "were you resting?".
    pub(crate) async fn ask_resting(&mut self, away_ms: u64) -> zbus::Result<()> {
        let answers = vec![
            Answer::new("rested", say("label-rested"), Input::WasResting(true)),
            Answer::new("was-here", say("label-was-here"), Input::WasResting(false)),
        ];
        let urgency = self.least().await;
        self.put(&words::resting(away_ms), urgency, answers, None).await
    }

    /// Says something that needs no answer.
    pub(crate) async fn say(&self, notice: &Notice) -> zbus::Result<()> {
        self.send(0, notice, self.least().await, &[], PASSES).await.map(drop)
    }

    /// A server that does not say who it is may be one of those that show nothing of the lowest level.
    async fn least(&self) -> Urgency {
        if let Some(least) = self.least.get() {
            return least;
        }
        let Ok((name, ..)) = self.server.get_server_information().await else { return Urgency::Ordinary };
        let least = if name == SHOWS_NO_LOW { Urgency::Ordinary } else { Urgency::Low };
        self.least.set(Some(least));
        least
    }

    async fn put(
        &mut self,
        notice: &Notice,
        urgency: Urgency,
        answers: Vec<Answer>,
        on_close: Option<Input>,
    ) -> zbus::Result<()> {
        self.shown = self.send(self.shown, notice, urgency, &answers, STAYS).await?;
        (self.answers, self.on_close) = (answers, on_close);
        Ok(())
    }

    async fn send(
        &self,
        replaces: u32,
        notice: &Notice,
        urgency: Urgency,
        answers: &[Answer],
        expires: i32,
    ) -> zbus::Result<u32> {
        let actions: Vec<&str> =
            answers.iter().flat_map(|answer| [answer.key.as_str(), answer.label.as_str()]).collect();
        let hints = HashMap::from([
            ("urgency", Value::U8(urgency as u8)),
            ("desktop-entry", Value::from("limber")),
            ("suppress-sound", Value::Bool(true)),
        ]);
        let Notice { title, body } = notice;
        self.server.notify(words::NAME, replaces, "", title, &escape(body), &actions, &hints, expires).await
    }

    /// Takes away what is shown. Not an error if the person was faster.
    pub(crate) async fn withdraw(&mut self) {
        if self.shown != 0 {
            drop(self.server.close_notification(self.shown).await);
        }
        self.forget();
    }

    /// What a click says, if it was on what is shown.
    pub(crate) fn clicked(&self, id: u32, key: &str) -> Option<Input> {
        let answer = self.answers.iter().find(|answer| answer.key == key).filter(|_| id == self.shown)?;
        Some(answer.input)
    }

    /// What closing says, if it was the person's hand.
    pub(crate) fn closed(&mut self, id: u32, reason: u32) -> Option<Input> {
        if id != self.shown {
            return None;
        }
        let input = self.on_close.filter(|_| reason == CLOSED_BY_HAND);
        self.forget();
        input
    }

    fn forget(&mut self) {
        (self.shown, self.on_close) = (0, None);
        self.answers.clear();
    }
}

/// A click on the whole of it begins. Sitting differently for some seconds can be done at once, a break is begun. Some desktops draw
/// three buttons and no more, so that each kind of answer comes before a second one of its kind.
fn answers(prompt: &Prompt, later_mins: &[u32]) -> Vec<Answer> {
    let mut answers = vec![Answer::new("default", say("label-start"), Input::Start)];
    answers.push(match prompt.kind {
        Kind::Shift => Answer::new("done", say("label-done"), Input::Done),
        Kind::Break => Answer::new("start", say("label-start"), Input::Start),
    });
    let mut later = later_mins.iter().filter(|_| prompt.may_postpone).map(|minutes| {
        let input = Input::Postpone { minutes: *minutes };
        Answer::new(&format!("later-{minutes}"), words::label_later(*minutes), input)
    });
    answers.extend(later.next());
    if prompt.may_skip {
        answers.push(Answer::new("skip", say("label-skip"), Input::Skip));
    }
    answers.extend(later);
    answers
}

/// A body may be read as markup.
fn escape(body: &str) -> String {
    body.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use breaks::Offer;

    fn prompt(kind: Kind, may_postpone: bool, may_skip: bool) -> Prompt {
        let (stage, offer) = (Stage::Small, Offer::StandWalkBreathe);
        Prompt { kind, stage, offer, length_secs: 90, towards: None, may_postpone, may_skip }
    }

    #[test]
    fn only_answers_that_count_can_be_clicked() {
        let table = [
            (prompt(Kind::Break, true, true), "default start later-5 skip later-10"),
            (prompt(Kind::Break, false, true), "default start skip"),
            (prompt(Kind::Break, false, false), "default start"),
            (prompt(Kind::Shift, true, true), "default done later-5 skip later-10"),
        ];
        for (prompt, expected) in table {
            let keys: Vec<String> = answers(&prompt, &[5, 10]).into_iter().map(|answer| answer.key).collect();
            assert_eq!(keys.join(" "), expected, "{prompt:?}");
        }
    }

    #[test]
    fn a_body_is_text_and_no_markup() {
        assert_eq!(escape("<b>&"), "&lt;b&gt;&amp;");
    }
}
