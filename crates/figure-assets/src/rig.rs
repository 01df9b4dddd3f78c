//! Joints and skin weights of the 68 bones that the figure keeps.

use std::collections::BTreeMap;
use std::path::Path;

use glam::DVec3;
use kinematics::skeleton::BONE_COUNT;
use serde::Deserialize;

use crate::Error;
use crate::source::{format_error, json};

/// How far the package's head joint is moved back, metres: it sits near the jaw, and a nod or a
/// tuck about the skull's base needs it under the ear.
const HEAD_BACK: f64 = 0.022;
const AXIAL: [&str; 10] =
    ["root", "spine05", "spine04", "spine03", "spine02", "spine01", "neck01", "neck02", "neck03", "head"];
const ARM: [&str; 7] =
    ["clavicle", "shoulder01", "upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist"];
const LEG: [&str; 7] = ["pelvis", "upperleg01", "upperleg02", "lowerleg01", "lowerleg02", "foot", "toe1-1"];

/// The bones' names in the skeleton's order.
pub(crate) fn bone_names() -> Vec<String> {
    let mut names: Vec<String> = AXIAL.map(String::from).to_vec();
    for side in ['L', 'R'] {
        names.extend(ARM.map(|bone| format!("{bone}.{side}")));
        for finger in 1..=5 {
            names.extend((1..=3).map(|joint| format!("finger{finger}-{joint}.{side}")));
        }
        names.extend(LEG.map(|bone| format!("{bone}.{side}")));
    }
    names
}

#[derive(Deserialize)]
struct BoneEntry {
    head: JointEntry,
    parent: Option<String>,
}

#[derive(Deserialize)]
struct JointEntry {
    strategy: String,
    cube_name: Option<String>,
    vertex_index: Option<usize>,
    vertex_indices: Option<Vec<usize>>,
}

type Groups = BTreeMap<String, Vec<(usize, usize)>>;

#[derive(Deserialize)]
struct WeightFile {
    weights: BTreeMap<String, Vec<(usize, f64)>>,
}

/// Rest joints in metres, and each bone's weight on each vertex of the base mesh.
pub(crate) struct Rig {
    pub(crate) names: Vec<String>,
    pub(crate) joints: Vec<DVec3>,
    pub(crate) weights: Vec<[f64; BONE_COUNT]>,
}

impl Rig {
    pub(crate) fn read(input: &Path, positions: &[DVec3]) -> Result<Self, Error> {
        let rig_path = input.join("rigs/standard/rig.default_no_toes.json");
        let bones: BTreeMap<String, BoneEntry> = json(&rig_path)?;
        let groups: Groups = json(&input.join("mesh_metadata/basemesh_vertex_groups.json"))?;
        let weight_path = input.join("rigs/standard/weights.default.json");
        let weights: WeightFile = json(&weight_path)?;
        let names = bone_names();
        let joints = rest_joints(&names, &bones, &groups, positions)
            .ok_or_else(|| format_error(&rig_path, "a joint of the figure is missing"))?;
        let weights = gather_weights(&names, &bones, &weights.weights, positions.len())
            .ok_or_else(|| format_error(&weight_path, "a weight names no bone or vertex of the rig"))?;
        Ok(Self { names, joints, weights })
    }

    pub(crate) fn index(&self, name: &str) -> usize {
        self.names.iter().position(|bone| bone == name).expect("only bones of the figure are asked for")
    }

    pub(crate) fn joint(&self, name: &str) -> DVec3 {
        self.joints[self.index(name)]
    }
}

fn joint_position(entry: &JointEntry, groups: &Groups, positions: &[DVec3]) -> Option<DVec3> {
    let vertices: Vec<usize> = match entry.strategy.as_str() {
        "CUBE" => {
            let &(first, last) = groups.get(entry.cube_name.as_ref()?)?.first()?;
            (first..=last).collect()
        }
        "VERTEX" => vec![entry.vertex_index?],
        _ => entry.vertex_indices.clone()?,
    };
    let sum = vertices.iter().map(|&vertex| positions.get(vertex).copied()).sum::<Option<DVec3>>()?;
    Some(sum / vertices.len() as f64)
}

/// The joints, made exactly symmetric. The root turns about the middle of the pelvis.
fn rest_joints(
    names: &[String],
    bones: &BTreeMap<String, BoneEntry>,
    groups: &Groups,
    positions: &[DVec3],
) -> Option<Vec<DVec3>> {
    let raw = |name: &str| {
        let name = if name == "root" { "spine05" } else { name };
        joint_position(&bones.get(name)?.head, groups, positions)
    };
    let mirror = DVec3::new(-1.0, 1.0, 1.0);
    names
        .iter()
        .map(|name| {
            let joint = (raw(name)? + raw(&twin_name(name))? * mirror) / 2.0;
            let back = if name == "head" { HEAD_BACK } else { 0.0 };
            Some(joint - DVec3::Z * back)
        })
        .collect()
}

fn twin_name(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((bone, "L")) => format!("{bone}.R"),
        Some((bone, "R")) => format!("{bone}.L"),
        _ => name.to_owned(),
    }
}

/// Gives every bone that the figure lacks to its nearest kept ancestor.
fn gather_weights(
    names: &[String],
    bones: &BTreeMap<String, BoneEntry>,
    weights: &BTreeMap<String, Vec<(usize, f64)>>,
    vertices: usize,
) -> Option<Vec<[f64; BONE_COUNT]>> {
    let mut gathered = vec![[0.0; BONE_COUNT]; vertices];
    for (name, entries) in weights {
        let bone = kept_ancestor(names, bones, name)?;
        for &(vertex, weight) in entries {
            gathered.get_mut(vertex)?[bone] += weight;
        }
    }
    Some(gathered)
}

fn kept_ancestor(names: &[String], bones: &BTreeMap<String, BoneEntry>, name: &str) -> Option<usize> {
    // The rig without toes keeps one toe bone a foot; the weights know all of them.
    let mut name = match name.rsplit_once('.') {
        Some((toe, side)) if toe.starts_with("toe") => format!("toe1-1.{side}"),
        _ => name.to_owned(),
    };
    loop {
        if let Some(bone) = names.iter().position(|kept| *kept == name) {
            return Some(bone);
        }
        name = bones.get(&name)?.parent.clone()?;
    }
}
