//! The points and matrices of ROSA, as printed by Sonne, Villalta and Andrews 2012. See docs/adr/0006.

use library::ergonomics::{RosaChoice, RosaItem};

/// The points of an answer. Where copies differ (no foot contact, no back support) the value is the one with which
/// the largest sums meet the last row and column of the matrix.
#[must_use]
pub const fn points(choice: RosaChoice) -> u8 {
    use RosaChoice::*;
    match choice {
        PhoneNotUsed => 0,
        SeatRight | PanRight | ArmsRight | BackRight | MonitorRight | PhoneRight | MouseRight
        | KeyboardRight => 1,
        SeatTooLow | SeatTooHigh | PanTooLong | PanTooShort | ArmsTooHighOrLow => 2,
        BackNoLumbar | BackAngle | BackNone => 2,
        MonitorTooLow | PhoneFar | MouseReach | KeyboardWristsBent => 2,
        SeatNoFootContact | MonitorTooHigh => 3,
        PhoneNeckHold | MouseOtherSurface => 2,
        SeatLittleLegRoom | SeatFixed | PanFixed | ArmsHard | ArmsTooWide | ArmsFixed => 1,
        BackDeskTooHigh | BackFixed => 1,
        MonitorTooFar | MonitorTwist | MonitorGlare | MonitorNoDocumentHolder => 1,
        PhoneNoHandsFree | MousePinch | MousePalmRest => 1,
        KeyboardDeviation | KeyboardTooHigh | KeyboardOverhead | KeyboardFixed => 1,
    }
}

/// The last row or column of the matrix that an item enters by itself.
pub(super) const fn most_counted(item: RosaItem) -> u8 {
    match item {
        RosaItem::Phone => 6,
        _ => 7,
    }
}

/// A. Rows: seat height and depth, 2 to 8. Columns: arms and back, 2 to 9.
pub(super) const CHAIR: [[u8; 8]; 7] = [
    [2, 2, 3, 4, 5, 6, 7, 8],
    [2, 2, 3, 4, 5, 6, 7, 8],
    [3, 3, 3, 4, 5, 6, 7, 8],
    [4, 4, 4, 4, 5, 6, 7, 8],
    [5, 5, 5, 5, 6, 7, 8, 9],
    [6, 6, 6, 7, 7, 8, 8, 9],
    [7, 7, 7, 8, 8, 9, 9, 9],
];

/// B. Rows: phone, 0 to 6. Columns: monitor, 0 to 7.
pub(super) const MONITOR_AND_PHONE: [[u8; 8]; 7] = [
    [1, 1, 1, 2, 3, 4, 5, 6],
    [1, 1, 2, 2, 3, 4, 5, 6],
    [1, 2, 2, 3, 3, 4, 6, 7],
    [2, 2, 3, 3, 4, 5, 6, 8],
    [3, 3, 4, 4, 5, 6, 7, 8],
    [4, 4, 5, 5, 6, 7, 8, 9],
    [5, 5, 6, 7, 8, 8, 9, 9],
];

/// C. Rows: mouse, 0 to 7. Columns: keyboard, 0 to 7.
pub(super) const MOUSE_AND_KEYBOARD: [[u8; 8]; 8] = [
    [1, 1, 1, 2, 3, 4, 5, 6],
    [1, 1, 2, 3, 4, 5, 6, 7],
    [1, 2, 2, 3, 4, 5, 6, 7],
    [2, 3, 3, 3, 5, 6, 7, 8],
    [3, 4, 4, 5, 5, 6, 7, 8],
    [4, 5, 5, 6, 6, 7, 8, 9],
    [5, 6, 6, 7, 7, 8, 8, 9],
    [6, 7, 7, 8, 8, 9, 9, 9],
];

/// A cell, the last row or column standing for all beyond.
pub(super) fn cell<const COLUMNS: usize, const ROWS: usize>(
    matrix: &[[u8; COLUMNS]; ROWS],
    row: u8,
    column: u8,
) -> u8 {
    matrix[usize::from(row).min(ROWS - 1)][usize::from(column).min(COLUMNS - 1)]
}
