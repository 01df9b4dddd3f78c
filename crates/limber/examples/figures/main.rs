//! What the companion costs, beside Workrave and Safe Eyes on the same X server at the same time, and how soon it speaks.
//!
//! `cargo run --release -p limber --example figures`
//!
//! Each of two stretches, one with somebody who types and one with nobody there, takes `LIMBER_FIGURES_SECS` (120). With fewer, memory
//! is not waited for until the tenth minute, and the figure says when it was read. What cannot be measured, for want of an X server or of
//! a peer (Debian: `workrave safeeyes`), is a figure that keeps no limit.
#![cfg_attr(target_os = "linux", expect(clippy::print_stdout, reason = "an example that prints figures"))]

#[cfg(target_os = "linux")]
#[path = "../common/mod.rs"]
mod common;
#[cfg(target_os = "linux")]
mod desk;
#[cfg(target_os = "linux")]
mod process;
#[cfg(target_os = "linux")]
mod server;

#[cfg(target_os = "linux")]
fn main() {
    figures::all();
}

#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
mod figures {
    use super::desk::Desk;
    use super::process::{Cost, Watched};
    use std::time::{Duration, Instant};

    /// What the issue promises.
    const MOST_RESIDENT_MB: f64 = 15.0;
    const MOST_WAKES_AWAY: f64 = 2.0;
    const MOST_LATENCY_SECS: f64 = 1.0;
    const MOST_START_MS: f64 = 100.0;
    const MOST_SHARE_OF_MEMORY: f64 = 0.2;
    const MOST_SHARE_OF_WORK: f64 = 0.5;

    /// When memory is read, after the start.
    const SETTLED: Duration = Duration::from_secs(600);
    const USUAL_SECS: u64 = 120;

    pub(super) fn all() {
        let secs = std::env::var("LIMBER_FIGURES_SECS")
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(USUAL_SECS);
        if let Err(why) = latency().and_then(|()| beside_peers(secs)) {
            print_missing("companion, on a desktop", &why);
        }
    }

    /// Nothing that was to be measured may be left out without a word.
    fn print_missing(what: &str, why: &str) {
        println!("{what}; NaN; {why}");
    }

    fn latency() -> Result<(), String> {
        let (latency, start) = Desk::new()?.latency();
        println!("companion, break due to notification; {latency:.2}; s; {MOST_LATENCY_SECS}");
        println!("companion, start to ready; {start:.0}; ms; {MOST_START_MS}");
        Ok(())
    }

    fn beside_peers(secs: u64) -> Result<(), String> {
        let length = Duration::from_secs(secs);
        let mut desk = Desk::new()?;
        let (mut programs, mut missing) = desk.programs();
        let start = Instant::now();
        // They are still setting up in the first seconds.
        std::thread::sleep(Duration::from_secs(20));
        let working = measure(&programs, || desk.type_for(length));
        // From here on nobody is there; a minute later everybody should know.
        std::thread::sleep(Duration::from_secs(75));
        let away = measure(&programs, || std::thread::sleep(length));
        if secs >= USUAL_SECS {
            std::thread::sleep(SETTLED.saturating_sub(start.elapsed()));
        }
        // One that ended meanwhile costs nothing.
        let lives: Vec<bool> = programs.iter().map(Watched::is_alive).collect();
        for (program, lives) in programs.iter().zip(&lives) {
            match (*lives, program.is_ours) {
                (true, _) => {}
                (false, true) => return Err("it ended while it was measured".to_owned()),
                (false, false) => {
                    missing.push(format!("{} ended: {}", program.name, desk.last_words(program.name)));
                }
            }
        }
        let mut kept = lives.iter();
        programs.retain(|_| kept.next().copied().unwrap_or(true));
        let (working, away) = (of_living(working, &lives), of_living(away, &lives));
        print("working", secs, &programs, &working, false);
        print("away", secs, &programs, &away, true);
        let missing = missing.join(", ");
        memory(&programs, start.elapsed().as_secs_f64() / 60.0, &missing);
        shares(&programs, &working, &missing);
        Ok(())
    }

    /// One peer alone is not the smaller of both.
    fn print_share(what: &str, share: Option<f64>, most: f64, missing: &str) {
        match share.filter(|_| missing.is_empty()) {
            Some(share) => println!("{what}; {share:.2}; share; {most}"),
            None => print_missing(what, missing),
        }
    }

    fn measure(programs: &[Watched], meanwhile: impl FnOnce()) -> Vec<Cost> {
        let before: Vec<Cost> = programs.iter().map(Watched::cost).collect();
        meanwhile();
        programs.iter().zip(before).map(|(program, before)| program.cost().since(before)).collect()
    }

    fn of_living(costs: Vec<Cost>, lives: &[bool]) -> Vec<Cost> {
        costs.into_iter().zip(lives).filter(|(_, lives)| **lives).map(|(cost, _)| cost).collect()
    }

    fn print(what: &str, secs: u64, programs: &[Watched], costs: &[Cost], limited: bool) {
        for (program, cost) in programs.iter().zip(costs) {
            let wakes = cost.wakes_a_minute(secs);
            let limit =
                if limited && program.is_ours { format!("; {MOST_WAKES_AWAY}") } else { String::new() };
            println!("{}, {what}, wake-ups ({secs} s); {wakes:.1}; a minute{limit}", program.name);
            let cpu = cost.milliseconds_a_minute(secs);
            println!("{}, {what}, processor ({secs} s); {cpu:.2}; ms a minute", program.name);
        }
    }

    fn memory(programs: &[Watched], minutes: f64, missing: &str) {
        for program in programs {
            let limit = if program.is_ours { format!("; {MOST_RESIDENT_MB}") } else { String::new() };
            let (name, resident_mb) = (program.name, program.resident_mb());
            println!("{name}, resident after {minutes:.0} minutes; {resident_mb:.1}; MB{limit}");
        }
        let ours = programs.iter().find(|program| program.is_ours).map(Watched::resident_mb);
        let peers = programs.iter().filter(|program| !program.is_ours).map(Watched::resident_mb);
        let share = ours.zip(peers.reduce(f64::min)).map(|(ours, least)| ours / least);
        print_share("companion, resident, of the smaller peer", share, MOST_SHARE_OF_MEMORY, missing);
    }

    fn shares(programs: &[Watched], working: &[Cost], missing: &str) {
        let ours = programs.iter().zip(working).find(|(program, _)| program.is_ours).map(|(_, cost)| cost);
        let peers =
            || programs.iter().zip(working).filter(|(program, _)| !program.is_ours).map(|(_, cost)| cost);
        type Part = fn(&Cost) -> f64;
        let (processor, wakes): (Part, Part) = (|cost| cost.run_ms, |cost| cost.wakes);
        for (part, value) in [("processor", processor), ("wake-ups", wakes)] {
            let share =
                ours.zip(peers().map(value).reduce(f64::min)).map(|(ours, least)| value(ours) / least);
            let what = format!("companion, working, {part}, of the smaller peer");
            print_share(&what, share, MOST_SHARE_OF_WORK, missing);
        }
    }
}
