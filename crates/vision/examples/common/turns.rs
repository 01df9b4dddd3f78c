//! Ours and TFLite with XNNPACK in turns, one thread each.

use super::common::{Fallible, median, python, root};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;
use vision::net::Net;

/// Turns, and runs in each.
const TURNS: usize = 5;
pub(crate) const RUNS: usize = 30;

/// One network of ours, and one of TFLite's from its file, if that and TFLite are there.
pub(crate) fn compare(mut net: Net, name: &str, file: &Path, limit: Option<f64>) -> Fallible<()> {
    let mut peer = Peer::start(file)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        ours.push(median(&(0..RUNS).map(|_| run_ms(&mut net)).collect::<Vec<_>>()));
        if let Some(peer) = &mut peer {
            theirs.push(peer.median_ms()?);
        }
    }
    let ours_ms = median(&ours);
    println!("{name}, one run; {ours_ms:.2}; ms");
    if peer.is_none() {
        println!("# no ratio for {name}: TFLite or its file is not there");
        return Ok(());
    }
    let limit = limit.map_or_else(String::new, |limit| format!("; {limit}"));
    println!("{name}, one run, TFLite whole; {:.2}; ms", median(&theirs));
    println!("{name}, to TFLite whole; {:.3}; times{limit}", ours_ms / median(&theirs));
    Ok(())
}

pub(crate) fn run_ms(net: &mut Net) -> f64 {
    let start = Instant::now();
    net.run();
    start.elapsed().as_secs_f64() * 1000.0
}

/// TFLite in a process of its own, which runs a network each time that it is asked.
struct Peer {
    process: Child,
}

impl Peer {
    fn start(file: &Path) -> Fallible<Option<Self>> {
        let Some(python) = python().filter(|_| file.exists()) else { return Ok(None) };
        let script = root().join("crates/vision/evaluation/vision/peer.py");
        let mut command = Command::new(python);
        command.arg("-B").arg(script).arg(file).arg(RUNS.to_string());
        let process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        Ok(Some(Self { process }))
    }

    fn median_ms(&mut self) -> Fallible<f64> {
        let (Some(input), Some(output)) = (&mut self.process.stdin, &mut self.process.stdout) else {
            return Err("the peer cannot be asked".into());
        };
        input.write_all(b"\n")?;
        input.flush()?;
        // One line is answered to one line, so nothing is left in this reader when it goes.
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        Ok(line.trim().parse()?)
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It ends by itself when its input does.
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
