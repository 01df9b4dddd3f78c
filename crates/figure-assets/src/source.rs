//! Reading the package's files.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;
use std::str::FromStr;

use flate2::read::GzDecoder;
use glam::DVec3;
use serde::de::DeserializeOwned;

use crate::Error;

/// The base mesh: all vertices with the helpers, in decimetres, and the faces of each group.
pub(crate) struct BaseMesh {
    pub(crate) vertices: Vec<DVec3>,
    pub(crate) groups: BTreeMap<String, Vec<[usize; 4]>>,
}

pub(crate) fn format_error(path: &Path, message: impl Into<String>) -> Error {
    Error::Format { path: path.to_owned(), message: message.into() }
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|cause| Error::Read { path: path.to_owned(), cause })
}

pub(crate) fn json<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    serde_json::from_slice(&read(path)?).map_err(|error| format_error(path, error.to_string()))
}

fn numbers<T: FromStr>(words: &str) -> Vec<T> {
    words.split_whitespace().map_while(|word| word.split('/').next()?.parse().ok()).collect()
}

/// Reads the Wavefront file: quads only, groups kept.
pub(crate) fn base_mesh(path: &Path) -> Result<BaseMesh, Error> {
    let text = String::from_utf8(read(path)?).map_err(|_| format_error(path, "text expected"))?;
    let (mut vertices, mut groups) = (Vec::new(), BTreeMap::<String, Vec<[usize; 4]>>::new());
    let mut group = String::new();
    for line in text.lines() {
        match line.split_once(' ') {
            Some(("v", rest)) => vertices.push(point(&numbers::<f64>(rest), path)?),
            Some(("g", rest)) => rest.trim().clone_into(&mut group),
            Some(("f", rest)) => groups.entry(group.clone()).or_default().push(quad(&numbers(rest), path)?),
            _ => {}
        }
    }
    Ok(BaseMesh { vertices, groups })
}

fn point(words: &[f64], path: &Path) -> Result<DVec3, Error> {
    let first: Option<[f64; 3]> = words.first_chunk().copied();
    first.map(DVec3::from).ok_or_else(|| format_error(path, "a vertex needs three numbers"))
}

fn quad(corners: &[usize], path: &Path) -> Result<[usize; 4], Error> {
    let corners: [usize; 4] =
        corners.try_into().map_err(|_| format_error(path, "a face needs four corners"))?;
    Ok(corners.map(|corner| corner.saturating_sub(1)))
}

/// One morph target: sparse displacements in decimetres.
pub(crate) fn target(path: &Path, vertices: usize) -> Result<Vec<(usize, DVec3)>, Error> {
    let mut text = String::new();
    let unreadable = |cause| Error::Read { path: path.to_owned(), cause };
    GzDecoder::new(read(path)?.as_slice()).read_to_string(&mut text).map_err(unreadable)?;
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let words: Vec<f64> = numbers(line);
            let vertex = words.first().map_or(usize::MAX, |&index| index as usize);
            if vertex >= vertices || words.len() < 4 {
                return Err(format_error(path, "a line needs a vertex of the base mesh and three numbers"));
            }
            Ok((vertex, DVec3::new(words[1], words[2], words[3])))
        })
        .collect()
}
