//! One wait at a time, by the kernel's own timer.
//!
//! The runtime's timers lie in a wheel of levels, and a long wait wakes the machine once for each level that it sinks through. The
//! kernel's wakes it once, and also right after the machine slept.

use rustix::io::Errno;
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create, timerfd_settime,
};
use std::io;
use std::time::Duration;

use crate::clock::on_the_machine;
use crate::readable::Readable;

/// A zero would switch the timer off.
const SHORTEST: Duration = Duration::from_nanos(1);

/// Waits. Where the kernel has no timer to give, the runtime's stands in.
pub(crate) struct Alarm(Option<Readable>);

impl Alarm {
    /// Set to nothing yet.
    pub(crate) fn new() -> Self {
        let flags = TimerfdFlags::CLOEXEC | TimerfdFlags::NONBLOCK;
        let timer = timerfd_create(TimerfdClockId::Boottime, flags).map_err(io::Error::from);
        Self(timer.and_then(Readable::of).ok())
    }

    /// Resolves after a time. May be dropped and asked again: a new wait takes the place of the old one.
    pub(crate) async fn after(&self, wait: Duration) {
        let wait = on_the_machine(wait);
        let rung = match &self.0 {
            Some(timer) => ring(timer, wait).await.is_ok(),
            None => false,
        };
        if !rung {
            tokio::time::sleep(wait).await;
        }
    }
}

async fn ring(timer: &Readable, wait: Duration) -> io::Result<()> {
    let it_value = Timespec::try_from(wait.max(SHORTEST)).map_err(io::Error::other)?;
    let once = Itimerspec { it_interval: Timespec::default(), it_value };
    timerfd_settime(timer, TimerfdTimerFlags::empty(), &once)?;
    loop {
        timer.ready().await?;
        match rustix::io::read(timer, &mut [0_u8; 8]) {
            Ok(_) => return Ok(()),
            // Left over from a wait that was given up.
            Err(Errno::AGAIN) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use tokio::runtime::Builder;

    /// Each time that the thread goes to rest it was awake before. The waits are long enough for the wheel's second level, where the
    /// runtime's own timer would take two.
    #[test]
    fn a_wait_wakes_the_thread_once() {
        const WAITS: usize = 4;
        let rests = Arc::new(AtomicUsize::new(0));
        let counted = rests.clone();
        let mut builder = Builder::new_current_thread();
        builder.enable_all().on_thread_park(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        let runtime = builder.build().expect("a runtime");
        runtime.block_on(async {
            let alarm = Alarm::new();
            assert!(alarm.0.is_some(), "the kernel has a timer");
            for _ in 0..WAITS {
                alarm.after(Duration::from_millis(100)).await;
            }
        });
        assert_eq!(rests.load(Ordering::Relaxed), WAITS);
    }

    #[test]
    fn a_new_wait_takes_the_place_of_one_that_was_given_up() {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let alarm = Alarm::new();
            tokio::select! {
                biased;
                () = alarm.after(Duration::from_secs(3600)) => panic!("not for an hour"),
                () = std::future::ready(()) => {}
            }
            alarm.after(Duration::ZERO).await;
        });
    }
}
