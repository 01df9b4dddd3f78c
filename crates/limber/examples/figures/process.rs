//! What a process costs, as the kernel counts it.

use std::fs;

/// A process that is measured.
pub(crate) struct Watched {
    pub(crate) name: &'static str,
    pub(crate) is_ours: bool,
    pub(crate) id: u32,
}

/// Time on a processor, and how often it was woken up, since it began.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    pub(crate) run_ms: f64,
    pub(crate) wakes: f64,
}

impl Cost {
    pub(crate) fn since(self, before: Self) -> Self {
        Self { run_ms: self.run_ms - before.run_ms, wakes: self.wakes - before.wakes }
    }

    #[expect(clippy::cast_precision_loss, reason = "some minutes")]
    pub(crate) fn wakes_a_minute(self, secs: u64) -> f64 {
        self.wakes * 60.0 / secs as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "some minutes")]
    pub(crate) fn milliseconds_a_minute(self, secs: u64) -> f64 {
        self.run_ms * 60.0 / secs as f64
    }
}

impl Watched {
    /// Over all its threads: the first number of `schedstat` is nanoseconds on a processor; a thread that gives up the processor
    /// of its own accord was woken up before.
    pub(crate) fn cost(&self) -> Cost {
        let Ok(threads) = fs::read_dir(format!("/proc/{}/task", self.id)) else { return Cost::default() };
        let mut cost = Cost::default();
        for thread in threads.flatten() {
            let read = |name: &str| fs::read_to_string(thread.path().join(name)).unwrap_or_default();
            let nanoseconds = read("schedstat").split(' ').next().and_then(|text| text.parse::<f64>().ok());
            cost.run_ms += nanoseconds.unwrap_or_default() / 1e6;
            cost.wakes += field(&read("status"), "voluntary_ctxt_switches:").unwrap_or_default();
        }
        cost
    }

    /// A program that ended has no memory left.
    pub(crate) fn is_alive(&self) -> bool {
        self.resident_mb() > 0.0
    }

    /// Resident memory, shared parts counted whole, in megabytes of a million bytes.
    pub(crate) fn resident_mb(&self) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.id)).unwrap_or_default();
        field(&status, "VmRSS:").unwrap_or_default() * 1024.0 / 1e6
    }
}

fn field(status: &str, name: &str) -> Option<f64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
