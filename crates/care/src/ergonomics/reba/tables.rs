//! Tables A, B and C of Hignett and McAtamney 2000.

/// A. Rows: trunk 1 to 5. Columns: neck 1 to 3, in each legs 1 to 4.
const BODY: [[u8; 12]; 5] = [
    [1, 2, 3, 4, 1, 2, 3, 4, 3, 3, 5, 6],
    [2, 3, 4, 5, 3, 4, 5, 6, 4, 5, 6, 7],
    [2, 4, 5, 6, 4, 5, 6, 7, 5, 6, 7, 8],
    [3, 5, 6, 7, 5, 6, 7, 8, 6, 7, 8, 9],
    [4, 6, 7, 8, 6, 7, 8, 9, 7, 8, 9, 9],
];

/// B. Rows: upper arm 1 to 6. Columns: lower arm 1 and 2, in each wrist 1 to 3.
const ARM: [[u8; 6]; 6] = [
    [1, 2, 2, 1, 2, 3],
    [1, 2, 3, 2, 3, 4],
    [3, 4, 5, 4, 5, 5],
    [4, 5, 5, 5, 6, 7],
    [6, 7, 8, 7, 8, 8],
    [7, 8, 8, 8, 9, 9],
];

/// C. Rows: table A with the load, 1 to 12. Columns: table B with the grip, 1 to 12.
const TOTAL: [[u8; 12]; 12] = [
    [1, 1, 1, 2, 3, 3, 4, 5, 6, 7, 7, 7],
    [1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 7, 8],
    [2, 3, 3, 3, 4, 5, 6, 7, 7, 8, 8, 8],
    [3, 4, 4, 4, 5, 6, 7, 8, 8, 9, 9, 9],
    [4, 4, 4, 5, 6, 7, 8, 8, 9, 9, 9, 9],
    [6, 6, 6, 7, 8, 8, 9, 9, 10, 10, 10, 10],
    [7, 7, 7, 8, 9, 9, 9, 10, 10, 11, 11, 11],
    [8, 8, 8, 9, 10, 10, 10, 10, 10, 11, 11, 11],
    [9, 9, 9, 10, 10, 10, 11, 11, 11, 12, 12, 12],
    [10, 10, 10, 11, 11, 11, 11, 12, 12, 12, 12, 12],
    [11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 12, 12],
    [12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12],
];

/// A place from a score that begins at 1, the last one standing for all beyond.
fn place(score: u8, count: usize) -> usize {
    usize::from(score.max(1) - 1).min(count - 1)
}

pub(super) fn body(trunk: u8, neck: u8, legs: u8) -> u8 {
    BODY[place(trunk, 5)][place(neck, 3) * 4 + place(legs, 4)]
}

pub(super) fn arm(upper_arm: u8, lower_arm: u8, wrist: u8) -> u8 {
    ARM[place(upper_arm, 6)][place(lower_arm, 2) * 3 + place(wrist, 3)]
}

pub(super) fn total(body_line: u8, arm_line: u8) -> u8 {
    TOTAL[place(body_line, 12)][place(arm_line, 12)]
}
