//! The body and the eyes as one symmetric triangle mesh, with the few mesh operations the tailor needs.

use std::collections::{BTreeMap, BTreeSet};

use glam::DVec3;
use kinematics::skeleton::BONE_COUNT;

use crate::rig::Rig;
use crate::source::BaseMesh;

pub(crate) struct Shape {
    pub(crate) positions: Vec<DVec3>,
    pub(crate) weights: Vec<[f64; BONE_COUNT]>,
    pub(crate) is_eye: Vec<bool>,
    /// The vertex on the other side; itself on the seam.
    pub(crate) twins: Vec<usize>,
    /// All triangles of the left half first, then their mirror images.
    pub(crate) triangles: Vec<[usize; 3]>,
    neighbours: Vec<Vec<usize>>,
}

impl Shape {
    pub(crate) fn new(base: &BaseMesh, positions: &[DVec3], rig: &Rig) -> Self {
        let body = base.groups.get("body").into_iter().flatten();
        let eyes: Vec<[usize; 4]> = ["helper-l-eye", "helper-r-eye"]
            .iter()
            .flat_map(|group| base.groups.get(*group).into_iter().flatten().copied())
            .collect();
        let quads: Vec<[usize; 4]> = body.copied().chain(eyes.iter().copied()).collect();
        let kept: BTreeSet<usize> = quads.iter().flatten().copied().collect();
        let kept: Vec<usize> = kept.into_iter().collect();
        let number: BTreeMap<usize, usize> = kept.iter().enumerate().map(|(new, &old)| (old, new)).collect();
        let eye_vertices: BTreeSet<usize> = eyes.iter().flatten().map(|old| number[old]).collect();
        let rest: Vec<DVec3> = kept.iter().map(|&old| base.vertices[old]).collect();
        let twins = find_twins(&rest);
        let left = left_triangles(&quads, &number, &rest);
        let is_eye = (0..kept.len()).map(|vertex| eye_vertices.contains(&vertex)).collect();
        let positions = kept.iter().map(|&old| positions[old]).collect();
        let weights = kept.iter().map(|&old| rig.weights[old]).collect();
        let mut shape = Self::from_left(positions, weights, is_eye, twins, left);
        shape.make_symmetric();
        shape
    }

    /// Completes the left half's triangles by their mirror images, so that diagonals are symmetric too.
    pub(crate) fn from_left(
        positions: Vec<DVec3>,
        weights: Vec<[f64; BONE_COUNT]>,
        is_eye: Vec<bool>,
        twins: Vec<usize>,
        left: Vec<[usize; 3]>,
    ) -> Self {
        let right: Vec<[usize; 3]> = left.iter().map(|&[a, b, c]| [twins[a], twins[c], twins[b]]).collect();
        let triangles = [left, right].concat();
        let neighbours = find_neighbours(&triangles, positions.len());
        Self { positions, weights, is_eye, twins, triangles, neighbours }
    }

    /// Every edge once, the lesser vertex first.
    pub(crate) fn edges(&self) -> impl Iterator<Item = (usize, usize)> {
        let around = self.neighbours.iter().enumerate();
        around.flat_map(|(a, others)| others.iter().filter(move |&&b| a < b).map(move |&b| (a, b)))
    }

    pub(crate) fn len(&self) -> usize {
        self.positions.len()
    }

    /// The weight of all bones whose name begins with one of `names`.
    pub(crate) fn weight_of(&self, rig: &Rig, names: &[&str]) -> Vec<f64> {
        let bones: Vec<usize> = (0..BONE_COUNT)
            .filter(|&bone| names.iter().any(|name| rig.names[bone].starts_with(name)))
            .collect();
        self.weights.iter().map(|weights| bones.iter().map(|&bone| weights[bone]).sum()).collect()
    }

    pub(crate) fn normals(&self) -> Vec<DVec3> {
        let mut sums = vec![DVec3::ZERO; self.len()];
        for triangle in &self.triangles {
            let [a, b, c] = triangle.map(|vertex| self.positions[vertex]);
            for &vertex in triangle {
                sums[vertex] += (b - a).cross(c - a);
            }
        }
        sums.into_iter().map(|sum| sum.normalize_or(DVec3::Y)).collect()
    }

    /// Moves each vertex by `strength` x `mask` towards the mean of its neighbours, `rounds` times.
    pub(crate) fn relax(&mut self, mask: &[f64], rounds: usize, strength: f64) {
        for _ in 0..rounds {
            self.positions = (self.positions.iter().zip(&self.neighbours).zip(mask))
                .map(|((&position, around), mask)| {
                    let mean = around.iter().map(|&other| self.positions[other]).sum::<DVec3>()
                        / around.len() as f64;
                    position + (mean - position) * (strength * mask)
                })
                .collect();
        }
    }

    /// Taubin's smoothing: as many steps outward as inward, so that the body keeps its volume.
    pub(crate) fn relax_keeping_volume(&mut self, mask: &[f64], rounds: usize) {
        for _ in 0..rounds {
            self.relax(mask, 1, 0.5);
            self.relax(mask, 1, -0.52);
        }
    }

    /// The mean of a value over each vertex and its neighbours, `rounds` times.
    pub(crate) fn spread(&self, values: &[f64], rounds: usize) -> Vec<f64> {
        let mut values = values.to_vec();
        for _ in 0..rounds {
            values = (values.iter().zip(&self.neighbours))
                .map(|(&own, around)| {
                    (own + around.iter().map(|&other| values[other]).sum::<f64>())
                        / (1.0 + around.len() as f64)
                })
                .collect();
        }
        values
    }

    /// Spreads the skin weights over the neighbours of each vertex where `share` is 1.
    pub(crate) fn spread_weights(&mut self, share: &[f64], rounds: usize) {
        for _ in 0..rounds {
            let spread = |vertex: usize| {
                let around = &self.neighbours[vertex];
                std::array::from_fn(|bone| {
                    let own = self.weights[vertex][bone];
                    let mean = around.iter().map(|&other| self.weights[other][bone]).sum::<f64>()
                        / around.len() as f64;
                    own + (mean - own) * 0.5 * share[vertex]
                })
            };
            self.weights = (0..self.len()).map(spread).collect();
        }
    }

    fn make_symmetric(&mut self) {
        let mirror = DVec3::new(-1.0, 1.0, 1.0);
        let (positions, weights) = (self.positions.clone(), self.weights.clone());
        for (vertex, &twin) in self.twins.iter().enumerate() {
            self.positions[vertex] = (positions[vertex] + positions[twin] * mirror) / 2.0;
            for bone in 0..BONE_COUNT {
                let other = usize::from(figure::mirror_bone(bone as u8));
                self.weights[vertex][bone] = (weights[vertex][bone] + weights[twin][other]) / 2.0;
            }
        }
    }
}

/// The base mesh is exactly symmetric before morphing, so twins are found by position.
fn find_twins(rest: &[DVec3]) -> Vec<usize> {
    let key = |p: DVec3| [p.x, p.y, p.z].map(|value| (value * 1.0e4).round() as i64);
    let places: BTreeMap<[i64; 3], usize> = rest.iter().enumerate().map(|(v, &p)| (key(p), v)).collect();
    let mirror = DVec3::new(-1.0, 1.0, 1.0);
    rest.iter()
        .enumerate()
        .map(|(vertex, &p)| places.get(&key(p * mirror)).copied().unwrap_or(vertex))
        .collect()
}

fn left_triangles(quads: &[[usize; 4]], number: &BTreeMap<usize, usize>, rest: &[DVec3]) -> Vec<[usize; 3]> {
    let quads = quads.iter().map(|quad| quad.map(|old| number[&old]));
    quads
        .filter(|quad| quad.iter().map(|&vertex| rest[vertex].x).sum::<f64>() > 0.0)
        .flat_map(|[a, b, c, d]| [[a, b, c], [a, c, d]])
        .collect()
}

fn find_neighbours(triangles: &[[usize; 3]], count: usize) -> Vec<Vec<usize>> {
    let mut sets = vec![BTreeSet::new(); count];
    for triangle in triangles {
        for place in 0..3 {
            let (a, b) = (triangle[place], triangle[(place + 1) % 3]);
            sets[a].insert(b);
            sets[b].insert(a);
        }
    }
    sets.into_iter().map(|set| set.into_iter().collect()).collect()
}

/// Hermite step from 0 at `from` to 1 at `to` (which may be smaller).
pub(crate) fn smooth_step(from: f64, to: f64, value: f64) -> f64 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
