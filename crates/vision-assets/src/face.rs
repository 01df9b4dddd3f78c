//! The canonical face, from the metadata that MediaPipe's face geometry reads.
//!
//! It is a protocol buffer (`GeometryPipelineMetadata`): field 1 is the mesh (vertex type, primitive type, field 3 the
//! vertices as x, y, z, u, v, field 4 the triangles), field 2 one weighted landmark each (field 1 its place, field 2 its
//! weight). Only what the fit needs is kept.

use crate::Error;
use vision::wire::CanonicalFace;

/// Numbers of one vertex: a position and a place in a texture.
const VERTEX: usize = 5;

/// Reads the metadata.
pub(crate) fn read(file: &[u8]) -> Result<CanonicalFace, Error> {
    let mut face = CanonicalFace::default();
    for (field, value) in fields(file)? {
        match (field, value) {
            (1, Value::Bytes(mesh)) => face.points_cm = points(mesh)?,
            (2, Value::Bytes(landmark)) => face.fit.push(weighted(landmark)?),
            _ => {}
        }
    }
    let is_whole = !face.fit.is_empty() && face.fit.iter().all(|(place, _)| *place < face.points_cm.len());
    if is_whole { Ok(face) } else { Err(unexpected()) }
}

fn unexpected() -> Error {
    Error::Face("it is not the metadata of a face")
}

fn points(mesh: &[u8]) -> Result<Vec<[f32; 3]>, Error> {
    let mut numbers = Vec::new();
    for (field, value) in fields(mesh)? {
        match (field, value) {
            (3, Value::Bytes(packed)) => {
                numbers.extend(packed.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])));
            }
            (3, Value::F32(number)) => numbers.push(number),
            _ => {}
        }
    }
    Ok(numbers.chunks_exact(VERTEX).map(|vertex| [vertex[0], vertex[1], vertex[2]]).collect())
}

fn weighted(landmark: &[u8]) -> Result<(usize, f32), Error> {
    let mut found = (0, 0.0);
    for (field, value) in fields(landmark)? {
        match (field, value) {
            (1, Value::Number(place)) => found.0 = usize::try_from(place).map_err(|_| unexpected())?,
            (2, Value::F32(weight)) => found.1 = weight,
            _ => {}
        }
    }
    Ok(found)
}

enum Value<'a> {
    Number(u64),
    F32(f32),
    Bytes(&'a [u8]),
}

/// The fields of one message. Source: "Encoding", protobuf.dev.
fn fields(mut bytes: &[u8]) -> Result<Vec<(u64, Value<'_>)>, Error> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let tag = number(&mut bytes)?;
        let value = match tag & 7 {
            0 => Value::Number(number(&mut bytes)?),
            2 => {
                let length = usize::try_from(number(&mut bytes)?).map_err(|_| unexpected())?;
                Value::Bytes(take(&mut bytes, length)?)
            }
            5 => {
                let b = take(&mut bytes, 4)?;
                Value::F32(f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
            }
            _ => return Err(unexpected()),
        };
        fields.push((tag >> 3, value));
    }
    Ok(fields)
}

fn take<'a>(bytes: &mut &'a [u8], count: usize) -> Result<&'a [u8], Error> {
    let (taken, rest) = bytes.split_at_checked(count).ok_or_else(unexpected)?;
    *bytes = rest;
    Ok(taken)
}

/// Seven bits a byte, the lowest first.
fn number(bytes: &mut &[u8]) -> Result<u64, Error> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let byte = take(bytes, 1)?[0];
        value |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(value);
        }
    }
    Err(unexpected())
}
