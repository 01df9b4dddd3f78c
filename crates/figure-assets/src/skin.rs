//! Makes the package's skin weights fit for four bones a vertex.

use crate::rig::Rig;
use crate::shape::{Shape, smooth_step};

/// Rounds of spreading: the package's weights change abruptly at collar, hip and knee.
const ROUNDS: usize = 4;

/// Spreads the weights everywhere but on hands and head, and frees a bone about the collar.
pub(crate) fn soften(shape: &mut Shape, rig: &Rig) {
    let stiff = shape.weight_of(rig, &["finger", "wrist", "head"]);
    let supple: Vec<f64> = stiff.iter().map(|weight| 1.0 - weight.min(1.0)).collect();
    shape.spread_weights(&supple, ROUNDS);
    for side in ["L", "R"] {
        lend_shoulder_to_clavicle(shape, rig, side);
    }
}

/// Beside the neck spine, neck, clavicle, shoulder blade and upper arm all pull: one more than a
/// vertex holds. There the shoulder blade hardly differs from the clavicle, so it lends its weight.
fn lend_shoulder_to_clavicle(shape: &mut Shape, rig: &Rig, side: &str) {
    let shoulder = rig.index(&format!("shoulder01.{side}"));
    let clavicle = rig.index(&format!("clavicle.{side}"));
    for (weights, position) in shape.weights.iter_mut().zip(&shape.positions) {
        let lent = weights[shoulder] * smooth_step(0.165, 0.115, position.x.abs());
        weights[shoulder] -= lent;
        weights[clavicle] += lent;
    }
}
