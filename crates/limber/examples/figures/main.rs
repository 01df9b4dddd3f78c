//! What the companion costs, beside Workrave and Safe Eyes on the same X server at the same time, and how soon it speaks.
//!
//! `cargo run --release -p limber --example figures`
//!
//! Each of two stretches, one with somebody who types and one with nobody there, takes `LIMBER_FIGURES_SECS` (120). The peers are
//! measured where they are installed (Debian: `workrave safeeyes`); without an X server nothing is.
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
    use std::time::Duration;

    /// What the issue promises.
    const MOST_RESIDENT_MB: f64 = 15.0;
    const MOST_WAKES_AWAY: f64 = 2.0;
    const MOST_LATENCY_SECS: f64 = 1.0;
    const MOST_START_MS: f64 = 100.0;
    const MOST_SHARE_OF_MEMORY: f64 = 0.2;
    const MOST_SHARE_OF_WORK: f64 = 0.5;

    pub(super) fn all() {
        let secs =
            std::env::var("LIMBER_FIGURES_SECS").ok().and_then(|text| text.parse().ok()).unwrap_or(120);
        let length = Duration::from_secs(secs);
        if let Some((latency, start)) = Desk::new().map(|desk| desk.latency()) {
            println!("companion, break due to notification; {latency:.2}; s; {MOST_LATENCY_SECS}");
            println!("companion, start to ready; {start:.0}; ms; {MOST_START_MS}");
        }
        let Some(mut desk) = Desk::new() else { return };
        let mut programs = desk.programs();
        // They are still setting up in the first seconds.
        std::thread::sleep(Duration::from_secs(20));
        let working = measure(&programs, || desk.type_for(length));
        // From here on nobody is there; a minute later everybody should know.
        std::thread::sleep(Duration::from_secs(75));
        let away = measure(&programs, || std::thread::sleep(length));
        // A peer that ended meanwhile costs nothing and says nothing.
        let lives: Vec<bool> = programs.iter().map(Watched::is_alive).collect();
        let mut kept = lives.iter();
        programs.retain(|_| kept.next().copied().unwrap_or(true));
        let (working, away) = (of_living(working, &lives), of_living(away, &lives));
        print("working", secs, &programs, &working, false);
        print("away", secs, &programs, &away, true);
        memory(&programs);
        shares(&programs, &working);
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

    fn memory(programs: &[Watched]) {
        for program in programs {
            let limit = if program.is_ours { format!("; {MOST_RESIDENT_MB}") } else { String::new() };
            println!("{}, resident; {:.1}; MB{limit}", program.name, program.resident_mb());
        }
        let ours = programs.iter().find(|program| program.is_ours).map(Watched::resident_mb);
        let peers = programs.iter().filter(|program| !program.is_ours).map(Watched::resident_mb);
        if let (Some(ours), Some(least)) = (ours, peers.reduce(f64::min)) {
            println!(
                "companion, resident, of the smaller peer; {:.2}; share; {MOST_SHARE_OF_MEMORY}",
                ours / least
            );
        }
    }

    fn shares(programs: &[Watched], working: &[Cost]) {
        let ours = programs.iter().zip(working).find(|(program, _)| program.is_ours).map(|(_, cost)| cost);
        let peers =
            || programs.iter().zip(working).filter(|(program, _)| !program.is_ours).map(|(_, cost)| cost);
        let Some(ours) = ours else { return };
        type Part = fn(&Cost) -> f64;
        let (processor, wakes): (Part, Part) = (|cost| cost.run_ms, |cost| cost.wakes);
        for (part, value) in [("processor", processor), ("wake-ups", wakes)] {
            if let Some(least) = peers().map(value).reduce(f64::min) {
                let share = value(ours) / least;
                println!(
                    "companion, working, {part}, of the smaller peer; {share:.2}; share; {MOST_SHARE_OF_WORK}"
                );
            }
        }
    }
}
