//! The companion itself: one loop on one thread. It sleeps until something happens or the next look is due.

use breaks::{Doing, Input, Kind, Record, Refusal};
use journal::{Body, HabitMoment};
use ksni::Handle;
use std::future::Future;
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;
use zbus::Connection;

use crate::advice::Adviser;
use crate::alarm::Alarm;
use crate::bus;
use crate::carry;
use crate::clock::{Reading, forward_ms};
use crate::desktop::{self, Desktop};
use crate::engine::{Act, Engine, details, kind_name};
use crate::hooks;
use crate::locks::{Locker, hear_logind, hear_screen_saver, screen_saver_signals};
use crate::options::{DeskError, Options};
use crate::pace::{Matters, Pace};
use crate::record::Recorder;
use crate::served::Companion1;
use crate::settings_file::SettingsFile;
use crate::show::notification::Notifier;
use crate::show::page::{self, Place, Serving};
use crate::show::tray::{Shown, Sign};
use crate::source::{ActivitySource, Lost, Unknown};
use crate::told::{RecordTold, SeenTold, StatusTold};
use crate::verb::Verb;
use crate::words::{self, Notice};

/// Something that happened outside.
pub(crate) enum Happening {
    Verb(Verb),
    Asked(Verb, oneshot::Sender<Option<Refusal>>),
    Status(oneshot::Sender<String>),
    Log(oneshot::Sender<String>),
    Seen(oneshot::Sender<String>),
    Open(Place),
    NotOpened { address: String },
    Serving(Serving),
    Cracked,
    Clicked { id: u32, key: String },
    Closed { id: u32, reason: u32 },
    Locked(Locker, bool),
    Sleep { falls_asleep: bool },
    Quit(oneshot::Sender<()>),
}

/// A service that does not answer within this time is given up: the loop waits for it.
const PATIENCE: Duration = Duration::from_secs(5);
/// Until a lost source is looked for again, in milliseconds.
const SEEK_EVERY_MS: u64 = 60_000;

/// Runs the companion until `stop` resolves. `ready` is called once it owns its name and hears of whoever comes back, of clicks and
/// of a locked screen. What takes longer comes after that: the record, the system's bus, the tray.
///
/// # Errors
/// [`DeskError`] when there is no desktop to run on, or one runs already.
pub async fn run(
    options: Options,
    adviser: Box<dyn Adviser>,
    recorder: Box<dyn Recorder>,
    ready: impl FnOnce(),
    stop: impl Future<Output = ()>,
) -> Result<(), DeskError> {
    words::speak(options.language);
    let (tell, heard) = unbounded_channel();
    let bus = join(&tell).await?;
    let mut companion = Companion::start(options, adviser, recorder, bus, tell).await?;
    ready();
    companion.live(heard, stop).await;
    companion.end().await;
    Ok(())
}

/// Takes the name on the session bus, once.
async fn join(tell: &UnboundedSender<Happening>) -> Result<Connection, DeskError> {
    let builder = async {
        zbus::connection::Builder::session()?
            .serve_at(bus::PATH, Companion1 { tell: tell.clone() })?
            .name(bus::NAME)?
            .allow_name_replacements(false)
            .replace_existing_names(false)
            .method_timeout(PATIENCE)
            .build()
            .await
    };
    match builder.await {
        Ok(bus) => Ok(bus),
        Err(zbus::Error::NameTaken) => Err(DeskError::AlreadyRunning),
        Err(error) => Err(DeskError::NoSession(error)),
    }
}

struct Companion {
    options: Options,
    engine: Engine,
    settings: SettingsFile,
    desktop: Desktop,
    bus: Connection,
    notifier: Notifier,
    sign: Option<Handle<Sign>>,
    shown: Shown,
    tell: UnboundedSender<Happening>,
    pace: Pace,
    alarm: Alarm,
    /// What can wait to be said until it disturbs nobody.
    notices: Vec<Notice>,
    /// What serves the page, where that was started here: it ends with the companion. Two at a time come from two clicks.
    servings: Vec<Serving>,
    /// Somebody wants it to end, and waits until it has.
    quit: Option<oneshot::Sender<()>>,
    sought_ms: u64,
}

impl Companion {
    async fn start(
        options: Options,
        adviser: Box<dyn Adviser>,
        recorder: Box<dyn Recorder>,
        bus: Connection,
        tell: UnboundedSender<Happening>,
    ) -> Result<Self, DeskError> {
        let settings = SettingsFile::open(&options.settings_file);
        let reading = Reading::take();
        let state = carry::resume(&options.state_file, reading.now);
        let engine = Engine::new(state, settings.in_force().rules.clone(), adviser, recorder);
        let (notifier, clicks, saver, desktop) = tokio::join!(
            Notifier::on(&bus),
            desktop::notification_signals(&bus),
            screen_saver_signals(&bus),
            Desktop::find(options.roots.clone(), bus.clone()),
        );
        let notifier = notifier.map_err(DeskError::NoSession)?;
        tokio::spawn(desktop::hear_notifications(clicks.map_err(DeskError::NoSession)?, tell.clone()));
        tokio::spawn(hear_screen_saver(saver.map_err(DeskError::NoSession)?, tell.clone()));
        let mut companion = Self {
            options,
            engine,
            settings,
            desktop,
            bus,
            notifier,
            sign: None,
            shown: Shown::default(),
            tell,
            pace: Pace::default(),
            alarm: Alarm::new(),
            notices: Vec::new(),
            servings: Vec::new(),
            quit: None,
            sought_ms: reading.now.mono_ms,
        };
        companion.pace.kept(reading.now.mono_ms);
        Ok(companion)
    }

    /// What can wait until it is told that the companion is there.
    async fn settle_in(&mut self) {
        self.engine.read_record();
        // What a companion before this one had to leave behind.
        self.engine.catch_up();
        // What is wrong with the file was told in the language of the session.
        if self.settings.reload() {
            self.engine.set_rules(self.settings.in_force().rules.clone());
        }
        if let Ok(system) = Connection::system().await {
            self.desktop.facts.system = Some(system.clone());
            tokio::spawn(hear_logind(system, self.tell.clone()));
        }
        self.put_up_sign().await;
        self.tell_of_settings().await;
        self.look().await;
    }

    async fn live(&mut self, mut heard: UnboundedReceiver<Happening>, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = self.settle_in() => {}
        }
        while self.quit.is_none() {
            let wait = Duration::from_millis(self.pace.sleep_ms(&self.engine, forward_ms()));
            let (settings, alarm) = (&self.settings, &self.alarm);
            tokio::select! {
                () = &mut stop => break,
                Some(happening) = heard.recv() => self.handle(happening).await,
                () = settings.changed() => self.reload().await,
                back = self.desktop.source.back() => {
                    self.pace.came_back();
                    if let Err(lost) = back {
                        self.lose_source(lost);
                    }
                    self.look().await;
                }
                () = alarm.after(wait) => self.look().await,
            }
        }
    }

    /// Looks at the machine. What else goes on is found out only where it matters.
    async fn look(&mut self) {
        let reading = Reading::take();
        self.seek_source(reading.now.mono_ms).await;
        let quiet_ms = match self.pace.quiet_goes_on(reading.now.mono_ms) {
            Some(quiet_ms) => Some(quiet_ms),
            None => self.desktop.source.quiet_ms(reading.now.mono_ms).await,
        };
        self.pace.looked(reading.now.mono_ms, quiet_ms, self.desktop.facts.locked);
        let may_be_reading = self.pace.may_be_reading(self.engine.rules());
        match self.pace.matters(&self.engine, reading.now) {
            Matters::Nothing => self.desktop.facts.forget(),
            Matters::Presence { due } => {
                self.desktop.look_for_presence(may_be_reading).await;
                // A film that fills the screen shows somebody who touches nothing.
                if due && self.desktop.facts.shows_somebody() {
                    self.desktop.look_for_rest_of_company().await;
                }
            }
            Matters::Company => self.desktop.look_for_company(may_be_reading).await,
        }
        let signals = self.desktop.facts.signals(quiet_ms);
        self.take(Input::Look(signals), &reading).await;
        self.desktop.source.watch_closely(self.engine.status(reading.now).doing != Doing::Calm);
        let somebody = self.desktop.facts.shows_somebody();
        let errands = self.pace.errands(self.engine.rules(), reading.now.mono_ms, somebody);
        if errands.sign {
            self.show_sign(&reading).await;
        }
        if errands.keep {
            self.keep(&reading);
        }
        self.say_what_waits().await;
    }

    fn lose_source(&mut self, lost: Lost) {
        self.desktop.lose_source(lost);
        if lost == Lost::Silent {
            // It was waited for a moment ago, and has its time until it is asked again.
            self.sought_ms = forward_ms();
        }
    }

    async fn seek_source(&mut self, now_ms: u64) {
        let lost = self.desktop.source.name() == Unknown.name();
        if lost && now_ms.saturating_sub(self.sought_ms) >= SEEK_EVERY_MS {
            self.sought_ms = now_ms;
            self.desktop.seek_again().await;
        }
    }

    async fn handle(&mut self, happening: Happening) {
        match happening {
            Happening::Verb(verb) => drop(self.ask(verb).await),
            Happening::Asked(verb, answer) => {
                let refusal = self.ask(verb).await;
                // Whoever asked may have gone.
                answer.send(refusal).ok();
            }
            Happening::Status(answer) => drop(answer.send(self.status())),
            Happening::Log(answer) => drop(answer.send(self.log())),
            Happening::Seen(answer) => drop(answer.send(self.seen())),
            Happening::Open(place) => self.open(place),
            Happening::NotOpened { address } => self.say(&words::no_page(&address)).await,
            Happening::Serving(serving) => {
                self.servings.retain(|serving| !serving.has_ended());
                self.servings.push(serving);
            }
            Happening::Cracked => {
                self.engine.keep_other(Body::HabitCracked(HabitMoment::default()), &Reading::take());
            }
            Happening::Clicked { id, key } => {
                if let Some(input) = self.notifier.clicked(id, &key) {
                    self.answer(input).await;
                }
            }
            Happening::Closed { id, reason } => {
                if let Some(input) = self.notifier.closed(id, reason) {
                    self.answer(input).await;
                }
            }
            Happening::Locked(locker, locked) => {
                self.desktop.lock(locker, locked);
                self.look().await;
            }
            Happening::Quit(answer) => self.quit = Some(answer),
            Happening::Sleep { falls_asleep: true } => {
                self.take(Input::Suspend, &Reading::take()).await;
                self.keep(&Reading::take());
            }
            Happening::Sleep { falls_asleep: false } => {
                self.take(Input::Wake, &Reading::take()).await;
                self.look().await;
            }
        }
    }

    async fn ask(&mut self, verb: Verb) -> Option<Refusal> {
        let reading = Reading::take();
        let first_postpone = self.engine.rules().postpone_choices_mins[0];
        let refusal = self.take(verb.input(reading.now.local, first_postpone), &reading).await;
        self.keep(&reading);
        self.show_sign(&reading).await;
        refusal
    }

    /// An answer that was clicked: a refusal is said where it was clicked.
    async fn answer(&mut self, input: Input) {
        if let Some(refusal) = self.take(input, &Reading::take()).await {
            self.say(&Notice::new(words::NAME, words::refusal(refusal))).await;
        }
    }

    async fn take(&mut self, input: Input, reading: &Reading) -> Option<Refusal> {
        let acts = self.engine.take(input, reading);
        let happened = acts.iter().any(|act| matches!(act, Act::Tell(_)));
        let mut refused = None;
        for act in acts {
            match act {
                Act::Refuse(refusal) => refused = Some(refusal),
                act => self.act(act).await,
            }
        }
        if happened {
            // What was told must not be told again by a companion that is started anew, nor a limit of the day be given back.
            self.keep(reading);
        }
        if let Some(trouble) = self.engine.take_trouble() {
            self.mention(words::not_kept(&trouble)).await;
        }
        refused
    }

    async fn act(&mut self, act: Act) {
        match act {
            Act::Show { prompt, movements } => {
                let later_mins = self.engine.rules().postpone_choices_mins;
                // Without a notification server nobody sees it; it counts as missed in the end.
                drop(self.notifier.show(&prompt, &movements, &later_mins).await);
            }
            Act::Withdraw => self.notifier.withdraw().await,
            Act::AskResting { away_ms } => drop(self.notifier.ask_resting(away_ms).await),
            Act::Open { kind: Kind::Break, begun } => self.open(Place::Break(begun)),
            // To sit differently for some seconds needs no page.
            Act::Open { kind: Kind::Shift, .. } | Act::Refuse(_) => {}
            Act::SuggestRarer => self.mention(words::rarer(self.engine.rules().skips_before_asking)).await,
            Act::Tell(record) => self.tell_everybody(&record).await,
        }
    }

    async fn tell_everybody(&mut self, record: &Record) {
        for line in hooks::run(&self.settings.in_force().hooks, record) {
            self.mention(Notice::new(words::NAME, line)).await;
        }
        let (kind, why) = details(record.event);
        let (kind, why) = (kind.map_or("", kind_name), why.unwrap_or_default());
        if let Ok(emitter) = zbus::object_server::SignalEmitter::new(&self.bus, bus::PATH) {
            drop(Companion1::happened(&emitter, record.event.name(), kind, why).await);
        }
    }

    /// Opens a page. It may have to be served first, and meanwhile the rest goes on.
    fn open(&self, place: Place) {
        let Options { origin, opener, server, .. } = &self.options;
        let address = page::address(origin, place);
        let (opener, server, tell) = (opener.clone(), server.clone(), self.tell.clone());
        tokio::spawn(async move {
            // Nobody is told of either by a companion that ends, and a server that nobody holds ends too.
            if let Some(serving) = page::see_to_a_server(&server, &address).await {
                tell.send(Happening::Serving(serving)).ok();
            }
            if page::open(&opener, &address).is_err() {
                tell.send(Happening::NotOpened { address }).ok();
            }
        });
    }

    /// Says something that nobody asked for: not in a call, nor to an empty chair.
    async fn mention(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
        self.say_what_waits().await;
    }

    async fn say_what_waits(&mut self) {
        if self.notices.is_empty() || self.pace.is_away(self.engine.rules()) {
            return;
        }
        self.desktop.look_for_company(self.pace.may_be_reading(self.engine.rules())).await;
        if !self.desktop.facts.is_company(self.engine.rules()) {
            for notice in std::mem::take(&mut self.notices) {
                self.say(&notice).await;
            }
        }
    }

    /// Says something about what the person did this moment.
    async fn say(&self, notice: &Notice) {
        // There may be no server; then there is nobody to tell.
        drop(self.notifier.say(notice).await);
    }

    async fn reload(&mut self) {
        let had_mistakes = !self.settings.mistakes().is_empty();
        if !self.settings.reload() {
            return;
        }
        self.engine.set_rules(self.settings.in_force().rules.clone());
        self.put_up_sign().await;
        self.tell_of_settings().await;
        if had_mistakes && self.settings.mistakes().is_empty() {
            self.say(&words::mended_settings()).await;
        }
        self.look().await;
    }

    async fn tell_of_settings(&mut self) {
        let mistakes = self.settings.mistakes();
        if !mistakes.is_empty() {
            let notice = words::broken_settings(mistakes);
            self.mention(notice).await;
        }
    }

    async fn put_up_sign(&mut self) {
        match (self.settings.in_force().tray, self.sign.take()) {
            (true, None) => {
                let shown = self.shown.clone();
                self.sign = Sign::put_up(shown, self.tell.clone()).await.ok();
            }
            (true, sign) => self.sign = sign,
            (false, Some(sign)) => sign.shutdown().await,
            (false, None) => {}
        }
    }

    async fn show_sign(&mut self, reading: &Reading) {
        let status = self.engine.status(reading.now);
        let shown = Shown { next: words::next(&status), paused: status.paused };
        if let Some(sign) = self.sign.as_ref().filter(|_| shown != self.shown) {
            self.shown = shown.clone();
            sign.update(|sign| sign.show(shown)).await;
        }
    }

    fn status(&self) -> String {
        let status = self.engine.status(Reading::take().now);
        let mut told = StatusTold::new(&status, self.desktop.source.name(), self.pace.quiet_ms());
        told.source_trouble = self.desktop.is_silent.then(|| "no-answer".to_owned());
        told.settings_file = self.options.settings_file.display().to_string();
        told.settings_mistakes = self.settings.mistakes().to_vec();
        serde_json::to_string(&told).unwrap_or_default()
    }

    fn log(&self) -> String {
        let told: Vec<RecordTold> = self.engine.log().map(RecordTold::new).collect();
        serde_json::to_string(&told).unwrap_or_default()
    }

    fn seen(&mut self) -> String {
        let facts = &mut self.desktop.facts;
        let camera_programs = facts.camera_programs(forward_ms());
        serde_json::to_string(&SeenTold::new(facts.locked, camera_programs)).unwrap_or_default()
    }

    fn keep(&mut self, reading: &Reading) {
        self.engine.catch_up();
        self.pace.kept(reading.now.mono_ms);
        // A state that cannot be kept costs a restart its memory, and nothing now.
        drop(carry::keep(&self.options.state_file, self.engine.state(), reading.now));
    }

    async fn end(&mut self) {
        self.look().await;
        self.notifier.withdraw().await;
        self.keep(&Reading::take());
        for serving in self.servings.drain(..) {
            // It may have the record open.
            serving.end().await;
        }
        self.engine.catch_up_at_last();
        if let Some(sign) = self.sign.take() {
            sign.shutdown().await;
        }
        if let Some(answer) = self.quit.take() {
            // Whoever asked may have gone.
            answer.send(()).ok();
        }
    }
}
