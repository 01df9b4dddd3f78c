//! Judges REBA beside `ergonomics-metrics` from PyPI: every cell, every posture, every difference under its reason.
//!
//! `cargo run --release -p care --example judged`, as part of `cargo xtask eval`.
//!
//! `cargo xtask eval` writes what the package says to build/evaluation/ergonomics/peer.csv first; see
//! crates/care/evaluation/ergonomics/README.md.

#![expect(clippy::print_stdout, reason = "an example that prints figures")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use care::ergonomics::reba::{self, Demand, Parts};
use care::ergonomics::{Posture, WristTwist};

/// Why a posture is scored otherwise, in the order of the README.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    NeckBelow10,
    TrunkBentBack,
    LoadLeftOut,
    SupportedArm,
    None,
}

impl Reason {
    const ALL: [Self; 5] =
        [Self::NeckBelow10, Self::TrunkBentBack, Self::LoadLeftOut, Self::SupportedArm, Self::None];

    const fn words(self) -> &'static str {
        match self {
            Self::NeckBelow10 => "REBA beside ergonomics-metrics: neck from 0 to 10 degrees is 2 there",
            Self::TrunkBentBack => {
                "REBA beside ergonomics-metrics: trunk bent back beyond 20 degrees is 2 there"
            }
            Self::LoadLeftOut => "REBA beside ergonomics-metrics: load left out there",
            Self::SupportedArm => "REBA beside ergonomics-metrics: supported arm takes the last row there",
            Self::None => "REBA beside ergonomics-metrics: differences without a reason",
        }
    }
}

#[derive(Default)]
struct Tally {
    cells: u32,
    cells_that_differ: u32,
    postures: u32,
    postures_that_agree: u32,
    differences: BTreeMap<Reason, u32>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../build/evaluation/ergonomics/peer.csv");
    let mut tally = Tally::default();
    // Without the file nothing is compared, and the limits below say so.
    for line in fs::read_to_string(path).unwrap_or_default().lines() {
        let mut fields = line.split(',');
        let kind = fields.next().unwrap_or_default();
        match kind {
            "cell" => tally.cell(fields.next().unwrap_or_default(), &numbers(fields)?),
            "body" => tally.posture(body(&numbers(fields)?)),
            "arm" => tally.posture(arm(&numbers(fields)?)),
            other => return Err(format!("{other} is no kind of line").into()),
        }
    }
    println!("REBA beside ergonomics-metrics: cells compared; {}; cells; >= 240", tally.cells);
    println!("REBA beside ergonomics-metrics: cells that differ; {}; cells; 0", tally.cells_that_differ);
    println!("REBA beside ergonomics-metrics: postures compared; {}; postures; >= 60000", tally.postures);
    println!("REBA beside ergonomics-metrics: postures that agree; {}; postures", tally.postures_that_agree);
    for reason in Reason::ALL {
        let count = tally.differences.get(&reason).copied().unwrap_or_default();
        let limit = if reason == Reason::None { "; 0" } else { "" };
        println!("{}; {count}; postures{limit}", reason.words());
    }
    Ok(())
}

fn numbers<'a>(fields: impl Iterator<Item = &'a str>) -> Result<Vec<i32>, std::num::ParseIntError> {
    fields.map(str::parse).collect()
}

impl Tally {
    /// Table C is compared through A and B: a part chosen so that one line is the row and the other the column.
    fn cell(&mut self, table: &str, place: &[i32]) {
        self.cells += 1;
        let one = |index: usize| place[index] as u8 + 1;
        let least = Parts { neck: 1, trunk: 1, legs: 1, upper_arm: 1, lower_arm: 1, wrist: 1 };
        let ours = match table {
            "a" => {
                let parts = Parts { neck: one(0), trunk: one(1), legs: one(2), ..least };
                reba::combine(parts, &Demand::default()).body_line
            }
            "b" => {
                let parts = Parts { upper_arm: one(0), lower_arm: one(1), wrist: one(2), ..least };
                reba::combine(parts, &Demand::default()).arm_line
            }
            _ => reba::cell(one(0), one(1)),
        };
        self.cells_that_differ += u32::from(i32::from(ours) != place[place.len() - 1]);
    }

    /// Nothing, or every reason for which a posture is scored otherwise.
    fn posture(&mut self, reasons: Vec<Reason>) {
        self.postures += 1;
        self.postures_that_agree += u32::from(reasons.is_empty());
        for reason in reasons {
            *self.differences.entry(reason).or_default() += 1;
        }
    }
}

/// Compares neck, trunk, legs and load, part by part and then as a score.
fn body(line: &[i32]) -> Vec<Reason> {
    let &[neck, neck_side, trunk, trunk_side, walking, knee, load, score, neck_part, trunk_part, legs_part] =
        line
    else {
        return vec![Reason::None];
    };
    let posture = Posture {
        neck_deg: neck as f32,
        is_neck_side_bent: neck_side == 1,
        trunk_deg: trunk as f32,
        is_trunk_side_bent: trunk_side == 1,
        is_balanced: walking == 0,
        knee_deg: knee as f32,
        ..Posture::UPRIGHT
    };
    let ours = reba::score(&posture, &Demand { load_kg: load as f32, ..Demand::default() });
    let parts = ours.parts;
    let mut reasons = Vec::new();
    if i32::from(parts.neck) != neck_part {
        let is_known = (0..10).contains(&neck) && neck_part == i32::from(parts.neck) + 1;
        reasons.push(if is_known { Reason::NeckBelow10 } else { Reason::None });
    }
    if i32::from(parts.trunk) != trunk_part {
        let is_known = trunk < -20 && trunk_part == i32::from(parts.trunk) - 1;
        reasons.push(if is_known { Reason::TrunkBentBack } else { Reason::None });
    }
    if i32::from(parts.legs) != legs_part {
        reasons.push(Reason::None);
    }
    let theirs = Parts { neck: neck_part as u8, trunk: trunk_part as u8, legs: legs_part as u8, ..parts };
    let without_load = reba::combine(theirs, &Demand::default()).body_line;
    if i32::from(without_load) != score {
        reasons.push(Reason::None);
    } else if load >= 5 {
        reasons.push(Reason::LoadLeftOut);
    }
    reasons
}

/// Compares upper arm, lower arm and wrist, part by part and then as a score.
fn arm(line: &[i32]) -> Vec<Reason> {
    let &[upper, raised, abducted, leaning, lower, wrist, twisted, score, upper_part, lower_part, wrist_part] =
        line
    else {
        return vec![Reason::None];
    };
    let mut posture = Posture::UPRIGHT;
    posture.arm.upper_arm_deg = upper as f32;
    posture.arm.is_shoulder_raised = raised == 1;
    posture.arm.is_abducted = abducted == 1;
    posture.arm.is_supported = leaning == 1;
    posture.arm.elbow_deg = lower as f32;
    posture.arm.wrist_deg = wrist as f32;
    posture.arm.twist = if twisted == 1 { WristTwist::End } else { WristTwist::Middle };
    let ours = reba::score(&posture, &Demand::default());
    let parts = ours.parts;
    if (i32::from(parts.lower_arm), i32::from(parts.wrist)) != (lower_part, wrist_part) {
        return vec![Reason::None];
    }
    if upper_part == 0 && parts.upper_arm == 1 && leaning == 1 {
        return vec![Reason::SupportedArm];
    }
    let agrees = i32::from(parts.upper_arm) == upper_part && i32::from(ours.arm_line) == score;
    if agrees { Vec::new() } else { vec![Reason::None] }
}
