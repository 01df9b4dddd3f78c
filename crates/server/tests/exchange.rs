//! The record as the page and other programs meet it, and as nobody else does.

mod running;

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use journal::exchange::{Head, Parcel, plan};
use journal::{Body, DeviceId, HabitMoment, Journal, Moment, Writer};
use proptest::prelude::*;
use running::{Answer, Running};
use serde_json::{Value, json};
use server::Token;
use store::{Memory, Store};

const NOON_MS: i64 = 1_774_868_400_000;

fn noon() -> Moment {
    Moment::at_offset(NOON_MS, "Europe/Berlin", 120)
}

fn crack(region: &str) -> Body {
    Body::HabitCracked(HabitMoment { region: Some(region.to_owned()), ..HabitMoment::default() })
}

fn token() -> Token {
    Token::of([0xab; 32])
}

/// A server whose record holds so many events.
fn with_record(count: usize) -> Running {
    let mut store = Memory::new(DeviceId(1));
    for number in 0..count {
        store.append(&noon(), vec![crack(&format!("region {number}"))]).expect("in memory");
    }
    Running::start_with(move |server| {
        server.with_record(server::Record::new(Box::new(store), "a folder", token(), noon))
    })
}

/// Another copy of the journal, as the page holds one.
struct Page<'a> {
    server: &'a Running,
    journal: Journal,
    writer: Writer,
}

impl<'a> Page<'a> {
    fn of(server: &'a Running, device: u64) -> Self {
        Self { server, journal: Journal::new(), writer: Writer::new(DeviceId(device)) }
    }

    fn crack(&mut self, region: &str) {
        self.journal.append(self.writer.write(noon(), crack(region)));
    }

    /// Meets until neither side lacks anything, and says in how many rounds.
    fn exchange(&mut self) -> usize {
        let mut theirs: Option<Head> = None;
        for round in 1..1000 {
            let sent = theirs.as_ref().map_or_else(Parcel::default, |theirs| {
                self.journal.parcel_within(&plan(&self.journal.head(), theirs), 100, 1 << 16)
            });
            let (head, parcel) = self.meet(&sent);
            self.journal.receive(parcel);
            let ours = self.journal.head();
            if plan(&ours, &head).is_empty() && plan(&head, &ours).is_empty() {
                return round;
            }
            theirs = Some(head);
        }
        panic!("they never agree");
    }

    fn meet(&self, parcel: &Parcel) -> (Head, Parcel) {
        let answer = self.server.ask("meet", &json!({ "head": self.journal.head(), "parcel": parcel }));
        assert_eq!(answer.status, 200, "{}", answer.text());
        let mut met: Value = serde_json::from_str(&answer.text()).expect("JSON");
        let head = serde_json::from_value(met["head"].take()).expect("a head");
        (head, parcel_of(&answer.text()))
    }
}

/// Read from the text, since an entry keeps the very words that it was sent in.
fn parcel_of(text: &str) -> Parcel {
    #[derive(serde::Deserialize)]
    struct Met {
        parcel: Parcel,
    }
    serde_json::from_str::<Met>(text).expect("a meeting").parcel
}

impl Running {
    fn ask(&self, deed: &str, body: &Value) -> Answer {
        self.ask_as(deed, &format!("Authorization: Bearer {}", token().text()), &body.to_string())
    }

    fn ask_as(&self, deed: &str, headers: &str, body: &str) -> Answer {
        let head = format!("POST /exchange/{deed} HTTP/1.1\r\n{headers}\r\nContent-Length: {}", body.len());
        self.send_with_body(&head, &self.host(), body)
    }

    /// Headers as a browser writes them for a page of our own origin.
    fn page_headers(&self) -> String {
        format!("Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\nX-Limber: 1", self.host())
    }
}

#[test]
fn the_page_is_handed_the_token_and_nobody_else() {
    let server = with_record(0);
    let answer = server.ask_as("hello", &server.page_headers(), "");
    let hello: Value = serde_json::from_str(&answer.text()).expect("JSON");
    assert_eq!(hello, json!({ "token": token().text(), "place": "a folder" }));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    for header in ["content-security-policy", "cross-origin-resource-policy", "x-content-type-options"] {
        assert!(answer.header(header).is_some(), "{header}");
    }
    assert_eq!(answer.header("access-control-allow-origin"), None);

    let ours = format!("Origin: http://{}", server.host());
    let foreign = [
        "Accept: */*".to_owned(),
        "X-Limber: 1".to_owned(),
        ours.clone(),
        "Origin: http://limber.example\r\nX-Limber: 1".to_owned(),
        "Origin: null\r\nX-Limber: 1".to_owned(),
        format!("{ours}\r\nX-Limber: 1\r\nSec-Fetch-Site: cross-site"),
        format!("{ours}\r\nOrigin: http://limber.example\r\nX-Limber: 1"),
    ];
    for headers in foreign {
        let answer = server.ask_as("hello", &headers, "");
        assert_eq!(answer.status, 403, "{headers}");
        assert!(!answer.text().contains(token().text()), "{headers}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn another_account_of_this_machine_is_refused() {
    use std::os::unix::process::CommandExt;
    use std::process::Command;
    let server = with_record(0);
    let request = format!(
        "POST /exchange/hello HTTP/1.1\\r\\n{}\\r\\nHost: {}\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n",
        server.page_headers().replace("\r\n", "\\r\\n"),
        server.host()
    );
    let script = format!("exec 3<>/dev/tcp/127.0.0.1/{}; printf '{request}' >&3; cat <&3", server.port);
    let ask = |account: Option<u32>| {
        let mut bash = Command::new("bash");
        bash.args(["-c", &script]);
        if let Some(account) = account {
            bash.uid(account).gid(account);
        }
        bash.output().map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let own = ask(None).expect("bash is there");
    assert!(own.starts_with("HTTP/1.1 200 ") && own.contains(token().text()), "{own}");
    // Only who runs everything can ask as somebody else; for anybody else there is nothing to see here.
    if let Ok(other) = ask(Some(65_534)) {
        assert!(other.starts_with("HTTP/1.1 403 ") && !other.contains(token().text()), "{other}");
        assert!(other.contains("another account"), "{other}");
    }
}

#[test]
fn a_name_that_points_here_finds_nothing() {
    let server = with_record(1);
    for host in ["limber.example", "127.0.0.1", "[::1]:7420"] {
        let head = format!("POST /exchange/hello HTTP/1.1\r\n{}\r\nContent-Length: 0", server.page_headers());
        let answer = server.send_with_body(&head, host, "");
        assert_eq!(answer.status, 421, "{host}");
        assert!(!answer.text().contains(token().text()), "{host}");
    }
}

#[test]
fn a_browser_that_asks_for_another_page_whether_it_may_is_told_nothing() {
    let server = with_record(1);
    let asks = "Origin: http://limber.example\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: x-limber";
    let answer = server.send(&format!("OPTIONS /exchange/hello HTTP/1.1\r\n{asks}"), &server.host());
    assert_eq!(answer.status, 405);
    assert_eq!(answer.header("access-control-allow-origin"), None);
    assert_eq!(
        server.get("/exchange/meet").text(),
        "<!doctype html>shell",
        "reading is for the app's own files"
    );
}

#[test]
fn without_the_token_nothing_is_read_or_written() {
    let server = with_record(3);
    let body = json!({ "head": Head::default() }).to_string();
    let wrong = format!("Authorization: Bearer {}", Token::of([0xac; 32]).text());
    for deed in ["meet", "wait", "record", "desk", "anything"] {
        for headers in ["Accept: */*", "Authorization: Bearer ", wrong.as_str(), &server.page_headers()] {
            let answer = server.ask_as(deed, headers, &body);
            assert_eq!(answer.status, 401, "{deed} {headers}");
            assert!(!answer.text().contains("region"), "{deed} {headers}");
        }
    }
    let foreign = format!("Authorization: Bearer {}\r\nOrigin: http://limber.example", token().text());
    assert_eq!(server.ask_as("meet", &foreign, &body).status, 403);
}

#[test]
fn what_cannot_be_read_or_is_too_large_is_refused_in_words() {
    let server = with_record(0);
    let bearer = format!("Authorization: Bearer {}", token().text());
    let table = [
        ("meet", "", 400),
        ("meet", "{}", 400),
        ("meet", "[[[[", 400),
        ("meet", r#"{"head":{"known":{"x":[[1,2]]},"erased":[]}}"#, 400),
        ("meet", r#"{"head":{"known":{},"erased":[]},"more":1}"#, 400),
        ("record", r#"{"recorded":1,"bodies":[]}"#, 400),
        ("wait", r#"{"revision":-1}"#, 400),
        ("nothing", "{}", 404),
    ];
    for (deed, body, status) in table {
        let answer = server.ask_as(deed, &bearer, body);
        assert_eq!(answer.status, status, "{deed} {body}");
        let words: Value = serde_json::from_str(&answer.text()).expect("JSON");
        assert!(words["error"].as_str().is_some_and(|words| words.ends_with('.')), "{words}");
    }
    let large = "x".repeat(5 << 20);
    assert_eq!(server.ask_as("meet", &bearer, &large).status, 413);
}

#[test]
fn a_page_without_a_record_is_told_why() {
    let server = Running::start();
    assert_eq!(server.ask_as("hello", &server.page_headers(), "").text(), "{}");
    assert_eq!(server.ask("meet", &json!({ "head": Head::default() })).status, 404);
    let server = Running::start_with(|server| server.without_record("It is in use.".to_owned()));
    assert_eq!(server.ask_as("hello", &server.page_headers(), "").text(), r#"{"why":"It is in use."}"#);
}

#[test]
fn two_copies_become_one_in_bounded_parcels() {
    let server = with_record(2500);
    let mut page = Page::of(&server, 2);
    (0..250).for_each(|number| page.crack(&format!("page {number}")));
    let rounds = page.exchange();
    assert_eq!(page.journal.events().count(), 2750);
    assert!(rounds >= 3, "2500 entries do not come at once: {rounds} rounds");
    assert_eq!(page.exchange(), 1, "then there is nothing to do");
    let mut another = Page::of(&server, 3);
    another.exchange();
    assert_eq!(another.journal, page.journal);
}

#[test]
fn erasing_reaches_the_other_side() {
    let server = with_record(3);
    let (mut page, mut another) = (Page::of(&server, 2), Page::of(&server, 3));
    page.exchange();
    another.exchange();
    let id = page.journal.events().nth(1).expect("three").id();
    page.journal.erase(id);
    page.exchange();
    another.exchange();
    assert_eq!(another.journal.event(id), None);
    page.journal.wipe(&mut page.writer, &noon());
    page.exchange();
    another.exchange();
    assert_eq!(another.journal.entries().len(), 0);
}

#[test]
fn what_a_program_writes_down_is_heard_of_at_once() {
    let server = with_record(0);
    let (tell, told) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(|| {
            let answer = server.ask("wait", &json!({ "revision": 1 }));
            tell.send((Instant::now(), answer.text())).expect("the test listens");
        });
        // The wait must have begun; an answer before anything happened would show below.
        assert!(told.recv_timeout(Duration::from_millis(300)).is_err(), "nothing has happened yet");
        let written = Instant::now();
        let answer = server.ask("record", &json!({ "recorded": noon(), "bodies": [crack("neck")] }));
        assert!(answer.text().contains("habit.cracked"), "{}", answer.text());
        let (heard, text) = told.recv_timeout(Duration::from_secs(5)).expect("it is told");
        assert_eq!(text, r#"{"revision":2}"#);
        assert!(heard - written < Duration::from_secs(1), "{:?}", heard - written);
    });
    assert_eq!(
        server.ask("wait", &json!({ "revision": 1 })).text(),
        r#"{"revision":2}"#,
        "no wait for what is past"
    );
    let mut page = Page::of(&server, 2);
    page.exchange();
    assert_eq!(page.journal.events().count(), 1);
}

#[test]
fn those_who_wait_do_not_keep_the_program_from_ending() {
    let server = with_record(0);
    let waiting = server.begin("wait", &token(), &json!({ "revision": 1 }).to_string());
    let start = Instant::now();
    drop(server);
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    drop(waiting);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Two pages and the record: whatever is lost, repeated or cut off in between, in the end all three are the same.
    #[test]
    fn lost_and_repeated_requests_do_no_harm(deeds in proptest::collection::vec((0..2usize, 0..4u8), 1..24)) {
        let server = with_record(3);
        let mut pages = [Page::of(&server, 2), Page::of(&server, 3)];
        for (number, (page, deed)) in deeds.into_iter().enumerate() {
            let page = &mut pages[page];
            page.crack(&format!("region {number}"));
            let all = page.journal.parcel(&plan(&page.journal.head(), &Head::default()), 2);
            match deed {
                // The request is cut off before its end.
                0 => {
                    let body = json!({ "head": page.journal.head(), "parcel": all }).to_string();
                    drop(server.begin_part("meet", &token(), &body, body.len() / 2));
                }
                // It arrives, and its answer does not; or it is sent twice.
                1 => drop(page.meet(&all)),
                2 => {
                    let (_, parcel) = page.meet(&all);
                    page.journal.receive(parcel.clone());
                    page.journal.receive(parcel);
                }
                _ => drop(page.exchange()),
            }
        }
        for turn in [0, 1, 0] {
            pages[turn].exchange();
        }
        prop_assert_eq!(&pages[0].journal, &pages[1].journal);
    }
}

/// A page's own break timer is silent while the companion runs.
#[test]
fn a_page_is_told_whether_the_companion_runs() {
    for runs in [false, true] {
        let asked: fn() -> bool = if runs { || true } else { || false };
        let server = Running::start_with(move |server| {
            let store = Box::new(Memory::new(DeviceId(1)));
            server.with_record(server::Record::new(store, "a folder", token(), noon).with_companion(asked))
        });
        let answer = server.ask("meet", &json!({ "head": Journal::new().head() }));
        let met: Value = serde_json::from_str(&answer.text()).expect("JSON");
        assert_eq!(met["companion"], runs);
    }
}

/// A watch by the camera pauses while the screen is locked or another program has the camera.
#[test]
fn a_page_is_told_what_the_companion_sees() {
    let seen = || Some(server::DeskSeen { locked: Some(true), camera_programs: None });
    type Asked = fn() -> Option<server::DeskSeen>;
    let rows: [(Option<Asked>, Value); 3] = [
        (None, Value::Null),
        (Some(|| None), Value::Null),
        (Some(seen), json!({ "locked": true, "camera_programs": null })),
    ];
    for (asked, expected) in rows {
        let server = Running::start_with(move |server| {
            let record = server::Record::new(Box::new(Memory::new(DeviceId(1))), "a folder", token(), noon);
            server.with_record(match asked {
                Some(asked) => record.with_desk(asked),
                None => record,
            })
        });
        let answer = server.ask("desk", &Value::Null);
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(serde_json::from_str::<Value>(&answer.text()).expect("JSON"), expected);
    }
}
