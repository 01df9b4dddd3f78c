//! Writing the file.

use std::fmt::Write;

use super::{Checksum, ENTRY_START, FORMAT, Header, LINE_END, LINE_START, WIPE_START};
use crate::Journal;

/// The whole journal as the text of one file. `app` is the version of the app that writes it.
pub fn export(journal: &Journal, app: &str) -> String {
    let mut lines = Lines { text: String::new(), count: 0, sum: Checksum::START };
    if let Some(wipe) = journal.wiped() {
        let wipe = serde_json::to_string(wipe).expect("a wipe holds only whole numbers");
        lines.push(WIPE_START, &wipe);
    }
    for entry in journal.entries() {
        lines.push(ENTRY_START, &entry.to_json());
    }
    lines.after_header(app)
}

struct Lines {
    text: String,
    count: usize,
    sum: Checksum,
}

impl Lines {
    fn push(&mut self, payload_start: &str, payload: &str) {
        self.sum = self.sum.and(payload);
        self.count += 1;
        let Self { text, sum, .. } = self;
        writeln!(text, "{LINE_START}{sum}{payload_start}{payload}{LINE_END}")
            .expect("a string takes any text");
    }

    fn after_header(self, app: &str) -> String {
        let header = Header {
            limber: "journal".to_owned(),
            format: FORMAT,
            app: app.to_owned(),
            lines: self.count,
            checksum: self.sum,
        };
        let header = serde_json::to_string(&header).expect("a header holds only text and whole numbers");
        format!("{header}\n{}", self.text)
    }
}
