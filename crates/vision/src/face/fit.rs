//! The turn of a face: the rotation that lays a face at rest over the one that is seen.
//!
//! Horn, "Closed-form solution of absolute orientation using unit quaternions", J Opt Soc Am A 4:629-642 (1987): the
//! rotation is the eigenvector of a symmetric 4 x 4 matrix that belongs to its largest eigenvalue. The eigenvectors are
//! found by Jacobi's rotations.

use glam::{Mat3, Quat, Vec3};

/// A seen point with its place at rest and how much it counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) at_rest: Vec3,
    pub(super) seen: Vec3,
    pub(super) weight: f32,
}

/// The rotation from rest to what is seen, whatever the sizes and places. None where the points do not tell one.
pub(super) fn rotation(pairs: &[Pair]) -> Option<Mat3> {
    let total: f32 = pairs.iter().map(|pair| pair.weight).sum();
    let mean =
        |of: &dyn Fn(&Pair) -> Vec3| pairs.iter().map(|pair| of(pair) * pair.weight).sum::<Vec3>() / total;
    let (rest, seen) = (mean(&|pair| pair.at_rest), mean(&|pair| pair.seen));
    let mut sums = [[0.0_f64; 3]; 3];
    for pair in pairs {
        let (from, to) = ((pair.at_rest - rest).to_array(), (pair.seen - seen).to_array());
        for (row, from) in sums.iter_mut().zip(from) {
            for (sum, to) in row.iter_mut().zip(to) {
                *sum += f64::from(pair.weight * from * to);
            }
        }
    }
    let is_finite = sums.iter().flatten().all(|sum| sum.is_finite());
    let size: f64 = sums.iter().flatten().map(|sum| sum.abs()).sum();
    if !is_finite || size <= 0.0 {
        return None;
    }
    let [w, x, y, z] = largest_eigenvector(horn(sums)).map(|value| value as f32);
    Some(Mat3::from_quat(Quat::from_xyzw(x, y, z, w).normalize()))
}

/// Horn's matrix of the sums of products.
fn horn(s: [[f64; 3]; 3]) -> [[f64; 4]; 4] {
    let [[xx, xy, xz], [yx, yy, yz], [zx, zy, zz]] = s;
    [
        [xx + yy + zz, yz - zy, zx - xz, xy - yx],
        [yz - zy, xx - yy - zz, xy + yx, zx + xz],
        [zx - xz, xy + yx, yy - xx - zz, yz + zy],
        [xy - yx, zx + xz, yz + zy, zz - xx - yy],
    ]
}

/// Sweeps over all pairs of axes; far more than a matrix of four needs.
const SWEEPS: usize = 12;

fn largest_eigenvector(mut matrix: [[f64; 4]; 4]) -> [f64; 4] {
    let mut vectors = [[0.0; 4]; 4];
    for (axis, vector) in vectors.iter_mut().enumerate() {
        vector[axis] = 1.0;
    }
    for _ in 0..SWEEPS {
        for p in 0..3 {
            for q in p + 1..4 {
                turn(&mut matrix, &mut vectors, p, q);
            }
        }
    }
    let largest = (0..4).max_by(|a, b| matrix[*a][*a].total_cmp(&matrix[*b][*b])).unwrap_or(0);
    vectors.map(|row| row[largest])
}

/// One of Jacobi's rotations: makes the element of two axes nothing.
fn turn(matrix: &mut [[f64; 4]; 4], vectors: &mut [[f64; 4]; 4], p: usize, q: usize) {
    if matrix[p][q] == 0.0 {
        return;
    }
    let angle = 0.5 * f64::atan2(2.0 * matrix[p][q], matrix[q][q] - matrix[p][p]);
    let (sin, cos) = angle.sin_cos();
    let mixed = |a: f64, b: f64| (cos * a - sin * b, sin * a + cos * b);
    for row in matrix.iter_mut().chain(vectors) {
        (row[p], row[q]) = mixed(row[p], row[q]);
    }
    let (row_p, row_q) = (matrix[p], matrix[q]);
    for (column, (a, b)) in row_p.into_iter().zip(row_q).enumerate() {
        (matrix[p][column], matrix[q][column]) = mixed(a, b);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use glam::EulerRot;

    #[test]
    fn a_known_rotation_is_found_whatever_size_and_place() {
        let points = [[1.0, 0.2, 0.1], [-1.0, 0.3, 0.0], [0.1, 1.5, 0.4], [0.0, -1.0, 0.7], [0.3, 0.1, -0.9]];
        for (yaw, pitch, roll) in [(0.0, 0.0, 0.0), (1.2, -0.4, 0.3), (-1.5, 0.6, -1.0), (0.01, 0.0, 3.0)] {
            let known = Mat3::from_euler(EulerRot::YXZ, yaw, pitch, roll);
            let pair = |point: &[f32; 3]| {
                let at_rest = Vec3::from_array(*point);
                Pair {
                    at_rest,
                    seen: known * at_rest * 40.0 + Vec3::new(300.0, -200.0, 5.0),
                    weight: 1.0 + point[0].abs(),
                }
            };
            let found = rotation(&points.iter().map(pair).collect::<Vec<_>>()).expect("there is one");
            assert!(found.abs_diff_eq(known, 1e-4), "{found} for {known}");
        }
    }

    #[test]
    fn points_in_one_place_or_without_numbers_tell_none() {
        let one = Pair { at_rest: Vec3::ONE, seen: Vec3::ONE, weight: 1.0 };
        assert!(rotation(&[one; 5]).is_none());
        assert!(rotation(&[]).is_none());
        let none = Pair { seen: Vec3::NAN, ..one };
        assert!(rotation(&[one, none]).is_none());
    }
}
