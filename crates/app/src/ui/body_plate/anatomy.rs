//! The upper body from behind, drawn once for its right half.
//!
//! Units: the plate is 394 high; x is the offset from the midline, towards the person's right. From behind,
//! the person's right is the viewer's right, and so no side is ever exchanged. Proportions of an adult of
//! average build: shoulders three heads wide, the elbow at the height of the waist.

use super::curve::{Curve, Point};

/// The skull, from the crown to behind the ear.
pub(super) const CRANIUM: &[Point] =
    &[[0.0, 12.0], [21.0, 12.0], [36.0, 29.0], [37.0, 54.0], [37.2, 58.0], [37.0, 61.0], [36.4, 64.0]];

/// The ear.
pub(super) const EAR: &[Point] = &[
    [36.8, 58.0],
    [40.5, 53.5],
    [45.0, 56.0],
    [44.0, 63.0],
    [43.2, 70.0],
    [40.2, 78.0],
    [36.4, 77.5],
    [35.0, 77.3],
    [34.3, 75.5],
    [34.0, 73.5],
];

/// From the ear to the hairline.
pub(super) const NAPE: &[Point] = &[[34.0, 73.5], [33.0, 84.0], [30.4, 92.0], [26.4, 99.5]];

/// Neck, shoulder and the outside of the arm.
pub(super) const OUTSIDE: &[Point] = &[
    [26.4, 99.5],
    [24.6, 107.0],
    [24.8, 114.0],
    [27.4, 121.0],
    [32.0, 132.0],
    [49.0, 138.0],
    [66.0, 143.5],
    [76.0, 146.6],
    [88.0, 147.6],
    [97.0, 154.0],
    [108.0, 161.8],
    [113.6, 174.0],
    [114.6, 191.0],
    [115.4, 206.0],
    [113.8, 218.0],
    [115.8, 235.0],
    [117.4, 249.0],
    [121.6, 261.0],
    [123.4, 276.0],
    [124.4, 285.0],
    [123.8, 291.0],
    [125.0, 300.0],
    [127.4, 318.0],
    [133.0, 336.0],
    [136.0, 356.0],
    [138.0, 370.0],
    [139.0, 384.0],
    [139.6, 400.0],
];

/// The inside of the arm, from the armpit.
pub(super) const INSIDE_ARM: &[Point] = &[
    [84.6, 213.0],
    [89.0, 224.0],
    [91.0, 239.0],
    [93.4, 256.0],
    [95.0, 267.0],
    [97.4, 277.0],
    [98.6, 288.0],
    [100.6, 306.0],
    [105.6, 330.0],
    [109.0, 352.0],
    [110.8, 365.0],
    [112.0, 382.0],
    [112.6, 400.0],
];

/// Flank, waist and hip, from the armpit.
pub(super) const FLANK: &[Point] = &[
    [84.6, 213.0],
    [84.4, 231.0],
    [78.0, 250.0],
    [73.0, 270.0],
    [69.2, 285.0],
    [68.6, 297.0],
    [71.4, 311.0],
    [74.8, 328.0],
    [82.4, 343.0],
    [86.6, 361.0],
    [89.2, 373.0],
    [90.2, 386.0],
    [90.6, 400.0],
];

/// The spine of the shoulder blade.
pub(super) const SPINE_OF_SCAPULA: &[Point] = &[[34.0, 171.0], [48.0, 164.4], [68.0, 160.0], [92.0, 162.6]];

/// The inner and lower border of the shoulder blade.
pub(super) const SCAPULA: &[Point] = &[
    [34.0, 171.0],
    [31.6, 186.0],
    [33.0, 203.0],
    [38.6, 218.0],
    [41.2, 224.6],
    [46.6, 224.4],
    [49.8, 218.0],
    [55.6, 206.4],
    [65.0, 195.0],
    [75.6, 185.4],
];

/// The upper edge of the trapezius beside the neck.
pub(super) const UPPER_TRAPEZIUS: &[Point] = &[[10.0, 104.0], [10.6, 114.0], [13.4, 123.0], [19.4, 132.0]];

/// The lower edge of the trapezius.
pub(super) const LOWER_TRAPEZIUS: &[Point] = &[[4.6, 263.0], [15.0, 246.0], [23.6, 226.0], [29.0, 207.0]];

/// The furrow beside the erector muscles.
pub(super) const ERECTOR: &[Point] = &[[17.0, 264.0], [14.8, 287.0], [15.0, 308.0], [18.2, 331.0]];

/// The dimple over the sacroiliac joint.
pub(super) const DIMPLE: &[Point] = &[[21.4, 345.0], [23.2, 347.8], [23.2, 350.6], [21.6, 353.4]];

/// The hind edge of the deltoid.
pub(super) const DELTOID: &[Point] = &[[102.6, 196.0], [98.6, 204.0], [93.4, 210.0], [87.0, 214.0]];

/// The long line of the triceps.
pub(super) const TRICEPS: &[Point] = &[[107.6, 214.0], [108.4, 232.0], [110.0, 248.0], [112.6, 262.0]];

/// The crease over the elbow.
pub(super) const ELBOW: &[Point] = &[[103.6, 291.0], [108.6, 287.6], [115.2, 287.0], [120.4, 289.2]];

/// The upper edge of the latissimus.
pub(super) const LATISSIMUS: &[Point] = &[[50.0, 238.0], [61.0, 234.0], [73.6, 227.6], [83.8, 219.0]];

/// The crest of the pelvis.
pub(super) const CREST: &[Point] = &[[45.0, 320.0], [56.0, 315.6], [64.4, 312.4], [71.0, 311.0]];

/// The hairline.
pub(super) const HAIRLINE: &[Point] =
    &[[0.0, 101.6], [10.0, 101.6], [18.0, 98.6], [23.0, 92.4], [25.6, 89.0], [26.8, 84.6], [27.2, 80.0]];

/// The bump at the back of the skull.
pub(super) const OCCIPUT: &[Point] = &[[8.6, 96.0], [5.8, 97.4], [2.6, 98.0], [0.0, 98.0]];

/// Side of the neck and upper trapezius.
pub(super) const RIGHT_OF_NECK: &[Point] = &[
    [14.0, 99.6],
    [19.0, 97.4],
    [23.0, 94.8],
    [26.4, 91.0],
    [26.6, 93.3],
    [26.8, 95.7],
    [27.0, 98.0],
    [24.6, 107.0],
    [24.8, 114.0],
    [27.4, 121.0],
    [32.0, 132.0],
    [49.0, 138.0],
    [66.0, 143.5],
    [71.0, 145.0],
    [76.0, 146.0],
    [81.0, 147.4],
    [61.0, 153.6],
    [35.6, 151.6],
    [15.6, 141.6],
    [13.0, 125.6],
    [13.0, 113.0],
    [14.0, 99.6],
];

/// The neck over its spine.
pub(super) const MIDDLE_OF_NECK: &[Point] = &[
    [-11.4, 100.4],
    [-10.4, 113.0],
    [-10.4, 125.0],
    [-12.6, 138.6],
    [-4.2, 138.6],
    [4.2, 138.6],
    [12.6, 138.6],
    [10.4, 125.0],
    [10.4, 113.0],
    [11.4, 100.4],
    [5.0, 103.2],
    [-5.0, 103.2],
    [-11.4, 100.4],
];

/// Between the shoulder blades.
pub(super) const UPPER_BACK: &[Point] = &[
    [0.0, 148.0],
    [11.0, 148.0],
    [20.6, 152.0],
    [31.0, 154.0],
    [32.4, 176.0],
    [30.6, 198.0],
    [38.0, 218.0],
    [34.6, 232.0],
    [26.6, 246.0],
    [14.4, 256.0],
    [8.0, 258.0],
    [-8.0, 258.0],
    [-14.4, 256.0],
    [-26.6, 246.0],
    [-34.6, 232.0],
    [-38.0, 218.0],
    [-30.6, 198.0],
    [-32.4, 176.0],
    [-31.0, 154.0],
    [-20.6, 152.0],
    [-11.0, 148.0],
    [0.0, 148.0],
];

/// From the last ribs to the pelvis.
pub(super) const LOW_BACK: &[Point] = &[
    [-40.6, 270.0],
    [-20.0, 264.0],
    [20.0, 264.0],
    [40.6, 270.0],
    [47.0, 286.0],
    [47.0, 314.0],
    [43.0, 334.0],
    [29.0, 354.0],
    [12.6, 360.0],
    [0.0, 362.0],
    [-12.6, 360.0],
    [-29.0, 354.0],
    [-43.0, 334.0],
    [-47.0, 314.0],
    [-47.0, 286.0],
    [-40.6, 270.0],
];

/// The outline of the right half, line by line.
pub(super) fn contour() -> [Curve; 6] {
    [CRANIUM, EAR, NAPE, OUTSIDE, INSIDE_ARM, FLANK].map(Curve::new)
}

/// The fine lines of the right half: muscles, bones and creases under the skin.
pub(super) fn fine_lines() -> [Curve; 13] {
    [
        SPINE_OF_SCAPULA,
        SCAPULA,
        UPPER_TRAPEZIUS,
        LOWER_TRAPEZIUS,
        ERECTOR,
        DIMPLE,
        DELTOID,
        TRICEPS,
        ELBOW,
        LATISSIMUS,
        CREST,
        HAIRLINE,
        OCCIPUT,
    ]
    .map(Curve::new)
}

/// The filled shape of the right half: down the outside, up the inside of the arm, down the flank. It reaches a
/// little past the midline, so that no seam shows between the halves.
pub(super) fn silhouette() -> String {
    let [cranium, ear, nape, outside, inside_arm, flank] = contour();
    let rest = [ear, nape, outside, inside_arm.reversed(), flank];
    let rest: String = rest.iter().map(Curve::continued).collect();
    format!("{cranium}{rest}L-1 400V12Z")
}

/// Height of the first cervical and the last lumbar vertebra's mark.
const SPINE_TOP: f32 = 106.0;
const SPINE_FOOT: f32 = 328.0;

/// How many vertebrae, how far apart in proportion, and half of a mark's width.
const VERTEBRAE: [(usize, f32, f32); 3] = [(7, 5.3, 4.2), (12, 9.7, 5.0), (5, 15.4, 6.6)];

/// A short line for each of the 24 vertebrae; they grow downwards, and the seventh, which sticks out, is longer.
pub(super) fn vertebrae() -> String {
    let marks = VERTEBRAE.iter().flat_map(|&(count, gap, half)| (0..count).map(move |_| (gap, half)));
    let whole: f32 =
        VERTEBRAE.iter().map(|&(count, gap, _)| count as f32 * gap).sum::<f32>() - VERTEBRAE[2].1;
    let scale = (SPINE_FOOT - SPINE_TOP) / whole;
    let draw = |(number, y, half): (usize, f32, f32)| {
        let half = if number == 7 { half + 1.6 } else { half };
        format!("M{:.1} {y:.1}H{half:.1}", -half)
    };
    marks
        .scan((0, SPINE_TOP), |(number, y), (gap, half)| {
            *number += 1;
            let here = *y;
            *y += gap * scale;
            Some((*number, here, half))
        })
        .map(draw)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_twenty_four_vertebrae() {
        assert_eq!(vertebrae().matches('M').count(), 24);
    }

    #[test]
    fn the_outline_joins_where_lines_meet() {
        assert_eq!(NAPE.last(), OUTSIDE.first());
        assert_eq!(INSIDE_ARM.first(), FLANK.first());
    }
}
