//! One plain adult body: halfway between female and male, the mean of the package's three origins.

use std::path::Path;

use glam::DVec3;

use crate::Error;
use crate::source::{self, BaseMesh};

/// Share of the `maxmuscle` target: enough tone that limbs read as limbs.
const MUSCLE: f64 = 0.16;
const IDEAL_PROPORTIONS: f64 = 0.6;
const METRES_PER_UNIT: f64 = 0.1;

/// All vertices of the base mesh, morphed and made exactly symmetric, in metres.
pub(crate) fn morphed(input: &Path, base: &BaseMesh) -> Result<Vec<DVec3>, Error> {
    let mut vertices = base.vertices.clone();
    for (name, share) in recipe() {
        let path = input.join("targets").join(format!("{name}.target.gz"));
        for (vertex, displacement) in source::target(&path, vertices.len())? {
            vertices[vertex] += displacement * share;
        }
    }
    Ok(vertices.into_iter().map(|vertex| vertex * METRES_PER_UNIT).collect())
}

fn recipe() -> Vec<(String, f64)> {
    let mut recipe = Vec::new();
    for sex in ["male", "female"] {
        for origin in ["african", "asian", "caucasian"] {
            recipe.push((format!("macrodetails/{origin}-{sex}-young"), 0.5 / 3.0));
        }
        let universal = format!("macrodetails/universal-{sex}-young");
        recipe.push((format!("{universal}-averagemuscle-averageweight"), 0.5 * (1.0 - MUSCLE)));
        recipe.push((format!("{universal}-maxmuscle-averageweight"), 0.5 * MUSCLE));
        let proportions =
            format!("macrodetails/proportions/{sex}-young-averagemuscle-averageweight-idealproportions");
        recipe.push((proportions, 0.5 * IDEAL_PROPORTIONS));
    }
    recipe.push(("breast/female-young-averagemuscle-averageweight-mincup-averagefirmness".into(), 0.5));
    recipe
}
