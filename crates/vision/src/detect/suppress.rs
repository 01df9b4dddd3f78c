//! One detection of many that overlap: their mean, each counting by its score.

use super::Detection;
use glam::Vec2;

/// Boxes that share more than this are of one thing.
const MOST_OVERLAP: f32 = 0.3;

/// Joins detections that overlap the likeliest one, again and again; the likeliest first.
pub(super) fn suppress(mut found: Vec<Detection>) -> Vec<Detection> {
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    let mut kept = Vec::new();
    while let Some(best) = found.first().cloned() {
        let (same, others): (Vec<Detection>, Vec<Detection>) =
            found.into_iter().partition(|other| overlap(&best, other) > MOST_OVERLAP);
        if same.is_empty() {
            // A box without an area overlaps nothing, not even itself.
            found = others.into_iter().skip(1).collect();
            continue;
        }
        kept.push(mean(&best, &same));
        found = others;
    }
    kept
}

/// The area that two boxes share, as a part of the area that either covers.
fn overlap(a: &Detection, b: &Detection) -> f32 {
    let area = |least: Vec2, most: Vec2| (most - least).max(Vec2::ZERO).element_product();
    let [a0, a1] = a.corners_px;
    let [b0, b1] = b.corners_px;
    let shared = area(a0.max(b0), a1.min(b1));
    let covered = area(a0, a1) + area(b0, b1) - shared;
    if covered > 0.0 { shared / covered } else { 0.0 }
}

fn mean(best: &Detection, same: &[Detection]) -> Detection {
    let total: f32 = same.iter().map(|detection| detection.score).sum();
    let point = |of: &dyn Fn(&Detection) -> Vec2| {
        same.iter().map(|detection| of(detection) * detection.score).sum::<Vec2>() / total
    };
    Detection {
        score: best.score,
        corners_px: [point(&|d| d.corners_px[0]), point(&|d| d.corners_px[1])],
        points_px: (0..best.points_px.len()).map(|at| point(&|d| d.points_px[at])).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(score: f32, x: f32, side: f32) -> Detection {
        let corners_px = [Vec2::new(x, 0.0), Vec2::new(x + side, side)];
        Detection { score, corners_px, points_px: vec![corners_px[0]] }
    }

    #[test]
    fn overlapping_boxes_become_their_mean_and_others_stay() {
        let kept = suppress(vec![found(0.6, 10.0, 100.0), found(0.9, 0.0, 100.0), found(0.7, 300.0, 50.0)]);
        assert_eq!(kept.len(), 2);
        assert_eq!((kept[0].score, kept[1].score), (0.9, 0.7));
        assert!((kept[0].points_px[0].x - 4.0).abs() < 1e-5, "{:?}", kept[0]);
    }

    #[test]
    fn boxes_without_an_area_or_a_number_end_it_all_the_same() {
        let mut broken = found(0.8, 0.0, 10.0);
        broken.corners_px[1] = Vec2::NAN;
        assert_eq!(suppress(vec![found(0.9, 0.0, 0.0), broken, found(0.5, 0.0, 1.0)]).len(), 1);
    }
}
