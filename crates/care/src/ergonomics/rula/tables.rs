//! Tables A, B and C of McAtamney and Corlett 1993. See docs/adr/0006 for the copies that differ.

/// A: arm and wrist. Rows: upper arm 1 to 6, in each lower arm 1 to 3. Columns: wrist 1 to 4, in each twist 1 and 2.
const ARM: [[[u8; 8]; 3]; 6] = [
    [[1, 2, 2, 2, 2, 3, 3, 3], [2, 2, 2, 2, 3, 3, 3, 3], [2, 3, 3, 3, 3, 3, 4, 4]],
    [[2, 3, 3, 3, 3, 4, 4, 4], [3, 3, 3, 3, 3, 4, 4, 4], [3, 4, 4, 4, 4, 4, 5, 5]],
    [[3, 3, 4, 4, 4, 4, 5, 5], [3, 4, 4, 4, 4, 4, 5, 5], [4, 4, 4, 4, 4, 5, 5, 5]],
    [[4, 4, 4, 4, 4, 5, 5, 5], [4, 4, 4, 4, 4, 5, 5, 5], [4, 4, 4, 5, 5, 5, 6, 6]],
    [[5, 5, 5, 5, 5, 6, 6, 7], [5, 6, 6, 6, 6, 7, 7, 7], [6, 6, 6, 7, 7, 7, 7, 8]],
    [[7, 7, 7, 7, 7, 8, 8, 9], [8, 8, 8, 8, 8, 9, 9, 9], [9, 9, 9, 9, 9, 9, 9, 9]],
];

/// B: neck, trunk and legs. Rows: neck 1 to 6. Columns: trunk 1 to 6, in each legs 1 and 2.
const BODY: [[u8; 12]; 6] = [
    [1, 3, 2, 3, 3, 4, 5, 5, 6, 6, 7, 7],
    [2, 3, 2, 3, 4, 5, 5, 5, 6, 7, 7, 7],
    [3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7],
    [5, 5, 5, 6, 6, 7, 7, 7, 7, 7, 8, 8],
    [7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8],
    [8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9],
];

/// C. Rows: arm line 1 to 8. Columns: body line 1 to 7.
const TOTAL: [[u8; 7]; 8] = [
    [1, 2, 3, 3, 4, 5, 5],
    [2, 2, 3, 4, 4, 5, 5],
    [3, 3, 3, 4, 4, 5, 6],
    [3, 3, 3, 4, 5, 6, 6],
    [4, 4, 4, 5, 6, 7, 7],
    [4, 4, 5, 6, 6, 7, 7],
    [5, 5, 6, 6, 7, 7, 7],
    [5, 5, 6, 7, 7, 7, 7],
];

/// A place from a score that begins at 1, the last one standing for all beyond.
fn place(score: u8, count: usize) -> usize {
    usize::from(score.max(1) - 1).min(count - 1)
}

pub(super) fn arm(upper_arm: u8, lower_arm: u8, wrist: u8, twist: u8) -> u8 {
    ARM[place(upper_arm, 6)][place(lower_arm, 3)][place(wrist, 4) * 2 + place(twist, 2)]
}

pub(super) fn body(neck: u8, trunk: u8, legs: u8) -> u8 {
    BODY[place(neck, 6)][place(trunk, 6) * 2 + place(legs, 2)]
}

pub(super) fn total(arm_line: u8, body_line: u8) -> u8 {
    TOTAL[place(arm_line, 8)][place(body_line, 7)]
}
