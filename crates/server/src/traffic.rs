//! Whether anybody asks for anything.

use std::future;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;

/// Counts the requests under way.
#[derive(Debug, Default)]
pub(crate) struct Traffic(watch::Sender<usize>);

/// A request, until it is answered or given up.
#[derive(Debug)]
pub(crate) struct UnderWay<'a>(&'a Traffic);

impl Traffic {
    /// A request came.
    pub(crate) fn begin(&self) -> UnderWay<'_> {
        self.0.send_modify(|count| *count += 1);
        UnderWay(self)
    }

    /// Resolves once none was under way for so long. Never, for no length.
    pub(crate) async fn idle_for(&self, length: Option<Duration>) {
        let Some(length) = length else { return future::pending().await };
        let mut count = self.0.subscribe();
        loop {
            if count.wait_for(|&count| count == 0).await.is_err() {
                return;
            }
            if timeout(length, count.changed()).await.is_err() {
                return;
            }
        }
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.0.send_modify(|count| *count -= 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;
    use tokio::runtime::Builder;
    use tokio::time::sleep;

    #[test]
    fn it_is_idle_a_while_after_the_last_answer() {
        const IDLE: Duration = Duration::from_millis(60);
        const LONGER: Duration = Duration::from_millis(150);
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let traffic = Traffic::default();
            let start = Instant::now();
            let asking = async {
                for _ in 0..2 {
                    let under_way = traffic.begin();
                    sleep(LONGER).await;
                    drop(under_way);
                }
            };
            tokio::join!(asking, traffic.idle_for(Some(IDLE)));
            let took = start.elapsed();
            assert!(took >= 2 * LONGER + IDLE, "{took:?}");
            assert!(timeout(LONGER, traffic.idle_for(None)).await.is_err());
        });
    }
}
