//! The body's file format: the left half of a mirrored mesh in plain little-endian planes.
//!
//! The body is symmetric, so only the half with `x >= 0` is stored; vertices on the seam are
//! marked and shared by both halves. Values are laid out plane by plane (all low bytes, then all
//! high bytes) and predicted from their neighbours, which is what a general compressor likes best.
//!
//! | offset | type | content |
//! |---|---|---|
//! | 0 | 8 bytes | `LIMBFIG` and the version, 1 |
//! | 8 | u16, u16 | vertices `n`, triangles `t` of the half |
//! | 12 | f32 | `step`: metres per position quantum |
//! | 16 | 3 x f32 | `origin`: metres, the least corner |
//! | 28 | 68 x 3 x f32 | rest joints, metres, in bone order |
//! | 844 | 2 planes of 3t | triangle corners: (next unused vertex) - (vertex), u16 |
//! | | 6 planes of n | positions x, y, z: zigzag of the wrapping difference to the prediction, u16 |
//! | | 4 planes of n | bone indices, u8 |
//! | | 3 planes of n | the first three weights in 255ths, the fourth is the rest, u8 |
//! | | 3 planes of n | cloth fields, half millimetres, i8 as differences along the vertices |
//! | | n | tag: bit 0 on the seam, bit 1 a pen stroke |
//! | | u32 | CRC-32 (IEEE) of everything before |
//!
//! The prediction of a position is the parallelogram over the first triangle that knows three of
//! its corners, else the nearest known corner of the triangle, else zero.

use kinematics::skeleton::BONE_COUNT;

use crate::MeshError;

pub(crate) const MAGIC: [u8; 8] = *b"LIMBFIG\x01";
const HEADER: usize = 28 + BONE_COUNT * 12;
const PLANES_PER_VERTEX: usize = 6 + 4 + 3 + 3 + 1;
/// Full vertex numbers are u16, and the half at most doubles.
const MOST_VERTICES: usize = 32_767;

/// One vertex of the stored half, quantised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HalfVertex {
    /// Position in steps from the origin.
    pub position: [u16; 3],
    /// Up to four bones, ascending; unused places are 0.
    pub bones: [u8; 4],
    /// Weights in 255ths, summing to 255.
    pub weights: [u8; 4],
    /// Signed distance inside shirt, shorts and hair, in half millimetres, clamped.
    pub fields: [i8; 3],
    /// On the mirror plane: shared by both halves.
    pub on_seam: bool,
    /// Part of a pen stroke drawn on the face.
    pub is_stroke: bool,
}

/// The stored half of the body.
#[derive(Clone, Debug, PartialEq)]
pub struct HalfMesh {
    /// Metres per position quantum.
    pub step: f32,
    /// Least corner in metres.
    pub origin: [f32; 3],
    /// Where each bone turns at rest, metres.
    pub joints: [[f32; 3]; BONE_COUNT],
    /// Vertices in the order in which the triangles first use them.
    pub vertices: Vec<HalfVertex>,
    /// Triangles, counter-clockwise seen from outside.
    pub triangles: Vec<[u16; 3]>,
}

impl HalfMesh {
    /// Writes the file.
    ///
    /// # Errors
    /// [`MeshError::Order`] when a triangle uses a vertex before all lower-numbered ones were used,
    /// [`MeshError::Counts`] when there are more vertices or triangles than the format holds.
    pub fn encode(&self) -> Result<Vec<u8>, MeshError> {
        let counts = (self.vertices.len(), self.triangles.len());
        if counts.0 > MOST_VERTICES || counts.1 > usize::from(u16::MAX) {
            return Err(MeshError::Counts { vertices: counts.0, triangles: counts.1 });
        }
        let mut out = Vec::with_capacity(file_len(counts.0, counts.1));
        out.extend(MAGIC);
        out.extend((counts.0 as u16).to_le_bytes());
        out.extend((counts.1 as u16).to_le_bytes());
        out.extend(self.step.to_le_bytes());
        out.extend(
            self.origin.iter().chain(self.joints.iter().flatten()).flat_map(|value| value.to_le_bytes()),
        );
        put_u16_planes(&mut out, &corner_codes(&self.triangles)?);
        let predictions =
            predict(&self.triangles, self.vertices.len(), |vertex| self.vertices[vertex].position);
        for axis in 0..3 {
            let codes: Vec<u16> = (self.vertices.iter().zip(&predictions))
                .map(|(vertex, guess)| zigzag(vertex.position[axis].wrapping_sub(guess[axis])))
                .collect();
            put_u16_planes(&mut out, &codes);
        }
        for place in 0..4 {
            out.extend(self.vertices.iter().map(|vertex| vertex.bones[place]));
        }
        for place in 0..3 {
            out.extend(self.vertices.iter().map(|vertex| vertex.weights[place]));
        }
        for field in 0..3 {
            put_differences(&mut out, self.vertices.iter().map(|vertex| vertex.fields[field]));
        }
        out.extend(self.vertices.iter().map(|v| u8::from(v.on_seam) | u8::from(v.is_stroke) << 1));
        let sum = crc32(&out);
        out.extend(sum.to_le_bytes());
        Ok(out)
    }

    /// Reads the file. Any bytes are allowed; none make it panic.
    ///
    /// # Errors
    /// Every [`MeshError`] but [`MeshError::Order`].
    pub fn decode(bytes: &[u8]) -> Result<Self, MeshError> {
        let mut reader = Reader { rest: checked_body(bytes)? };
        let (vertices, triangles) = (usize::from(reader.u16()?), usize::from(reader.u16()?));
        if bytes.len() != file_len(vertices, triangles) {
            return Err(MeshError::Length { expected: file_len(vertices, triangles), found: bytes.len() });
        }
        if vertices > MOST_VERTICES {
            return Err(MeshError::Counts { vertices, triangles });
        }
        let step = reader.f32()?;
        let origin = reader.point()?;
        let mut joints = [[0.0; 3]; BONE_COUNT];
        for joint in &mut joints {
            *joint = reader.point()?;
        }
        let triangles = read_corners(&reader.u16_planes(3 * triangles)?, vertices)?;
        let mut half =
            Self { step, origin, joints, vertices: vec![HalfVertex::default(); vertices], triangles };
        half.read_vertices(&mut reader)?;
        Ok(half)
    }

    fn read_vertices(&mut self, reader: &mut Reader<'_>) -> Result<(), MeshError> {
        let count = self.vertices.len();
        let codes = [reader.u16_planes(count)?, reader.u16_planes(count)?, reader.u16_planes(count)?];
        let positions = restore_positions(&self.triangles, count, &codes);
        for (vertex, position) in self.vertices.iter_mut().zip(positions) {
            vertex.position = position;
        }
        for place in 0..4 {
            for (vertex, &bone) in self.vertices.iter_mut().zip(reader.take(count)?) {
                if usize::from(bone) >= BONE_COUNT {
                    return Err(MeshError::Bone(bone));
                }
                vertex.bones[place] = bone;
            }
        }
        for place in 0..3 {
            for (vertex, &weight) in self.vertices.iter_mut().zip(reader.take(count)?) {
                vertex.weights[place] = weight;
            }
        }
        for vertex in &mut self.vertices {
            let used: u16 = vertex.weights[..3].iter().map(|&weight| u16::from(weight)).sum();
            vertex.weights[3] =
                u8::try_from(255_u16.checked_sub(used).ok_or(MeshError::Weights)?).unwrap_or(0);
        }
        for field in 0..3 {
            let mut value = 0_i8;
            for (vertex, &difference) in self.vertices.iter_mut().zip(reader.take(count)?) {
                value = value.wrapping_add(difference as i8);
                vertex.fields[field] = value;
            }
        }
        for (vertex, &tag) in self.vertices.iter_mut().zip(reader.take(count)?) {
            (vertex.on_seam, vertex.is_stroke) = (tag & 1 != 0, tag & 2 != 0);
        }
        Ok(())
    }
}

/// Appends the right checksum: for tests that damage a file on purpose below the checksum.
#[must_use]
pub fn seal(mut body: Vec<u8>) -> Vec<u8> {
    let sum = crc32(&body);
    body.extend(sum.to_le_bytes());
    body
}

fn file_len(vertices: usize, triangles: usize) -> usize {
    HEADER + 6 * triangles + PLANES_PER_VERTEX * vertices + 4
}

/// Magic, version and checksum; returns what follows the magic, without the checksum.
fn checked_body(bytes: &[u8]) -> Result<&[u8], MeshError> {
    if bytes.len() < HEADER + 4 {
        return Err(MeshError::Length { expected: HEADER + 4, found: bytes.len() });
    }
    if bytes[..7] != MAGIC[..7] {
        return Err(MeshError::Magic);
    }
    if bytes[7] != MAGIC[7] {
        return Err(MeshError::Version(bytes[7]));
    }
    let (body, sum) = bytes.split_at(bytes.len() - 4);
    if crc32(body).to_le_bytes() != sum {
        return Err(MeshError::Checksum);
    }
    Ok(&body[8..])
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], MeshError> {
        let short = MeshError::Length { expected: count, found: self.rest.len() };
        let (head, rest) = self.rest.split_at_checked(count).ok_or(short)?;
        self.rest = rest;
        Ok(head)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], MeshError> {
        let mut out = [0; N];
        out.copy_from_slice(self.take(N)?);
        Ok(out)
    }

    fn u16(&mut self) -> Result<u16, MeshError> {
        self.array().map(u16::from_le_bytes)
    }

    fn f32(&mut self) -> Result<f32, MeshError> {
        let value = f32::from_le_bytes(self.array()?);
        if value.is_finite() && value.abs() < 100.0 { Ok(value) } else { Err(MeshError::Number) }
    }

    fn point(&mut self) -> Result<[f32; 3], MeshError> {
        Ok([self.f32()?, self.f32()?, self.f32()?])
    }

    fn u16_planes(&mut self, count: usize) -> Result<Vec<u16>, MeshError> {
        let (low, high) = (self.take(count)?, self.take(count)?);
        Ok(low.iter().zip(high).map(|(&low, &high)| u16::from_le_bytes([low, high])).collect())
    }
}

fn put_u16_planes(out: &mut Vec<u8>, values: &[u16]) {
    out.extend(values.iter().map(|value| value.to_le_bytes()[0]));
    out.extend(values.iter().map(|value| value.to_le_bytes()[1]));
}

fn put_differences(out: &mut Vec<u8>, values: impl Iterator<Item = i8>) {
    let mut previous = 0_i8;
    for value in values {
        out.push(value.wrapping_sub(previous) as u8);
        previous = value;
    }
}

fn zigzag(difference: u16) -> u16 {
    (difference << 1) ^ ((difference as i16 >> 15) as u16)
}

fn unzigzag(code: u16) -> u16 {
    (code >> 1) ^ (code & 1).wrapping_neg()
}

fn corner_codes(triangles: &[[u16; 3]]) -> Result<Vec<u16>, MeshError> {
    let mut next = 0_u16;
    let mut codes = Vec::with_capacity(3 * triangles.len());
    for &vertex in triangles.iter().flatten() {
        codes.push(next.checked_sub(vertex).ok_or(MeshError::Order)?);
        next += u16::from(vertex == next);
    }
    Ok(codes)
}

fn read_corners(codes: &[u16], vertices: usize) -> Result<Vec<[u16; 3]>, MeshError> {
    let mut next = 0_u16;
    let mut corner = |code: u16| {
        let vertex = next.checked_sub(code).filter(|&vertex| usize::from(vertex) < vertices);
        next = next.saturating_add(u16::from(code == 0));
        vertex.ok_or(MeshError::Corner)
    };
    codes.chunks_exact(3).map(|c| Ok([corner(c[0])?, corner(c[1])?, corner(c[2])?])).collect()
}

/// Visits every vertex at its first use with the prediction from what is known by then. `settle`
/// gives the vertex's true position from the prediction.
fn walk(triangles: &[[u16; 3]], count: usize, mut settle: impl FnMut(usize, [u16; 3]) -> [u16; 3]) {
    let mut known: Vec<Option<[u16; 3]>> = vec![None; count];
    let mut across = std::collections::HashMap::new();
    for triangle in triangles {
        let corners = triangle.map(usize::from);
        for place in 0..3 {
            if known[corners[place]].is_none() {
                let guess = guess(&known, &across, corners, place);
                known[corners[place]] = Some(settle(corners[place], guess));
            }
        }
        for place in 0..3 {
            let edge = ordered(corners[place], corners[(place + 1) % 3]);
            across.insert(edge, corners[(place + 2) % 3]);
        }
    }
}

fn ordered(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

fn guess(
    known: &[Option<[u16; 3]>],
    across: &std::collections::HashMap<(usize, usize), usize>,
    corners: [usize; 3],
    place: usize,
) -> [u16; 3] {
    let (next, last) = (corners[(place + 1) % 3], corners[(place + 2) % 3]);
    let opposite = across.get(&ordered(next, last)).and_then(|&vertex| known[vertex]);
    match (known[next], known[last], opposite) {
        (Some(a), Some(b), Some(c)) => {
            [0, 1, 2].map(|axis| a[axis].wrapping_add(b[axis]).wrapping_sub(c[axis]))
        }
        (Some(a), _, _) => a,
        (None, Some(b), _) => b,
        (None, None, _) => [0; 3],
    }
}

fn predict(triangles: &[[u16; 3]], count: usize, position: impl Fn(usize) -> [u16; 3]) -> Vec<[u16; 3]> {
    let mut guesses = vec![[0; 3]; count];
    walk(triangles, count, |vertex, guess| {
        guesses[vertex] = guess;
        position(vertex)
    });
    guesses
}

fn restore_positions(triangles: &[[u16; 3]], count: usize, codes: &[Vec<u16>; 3]) -> Vec<[u16; 3]> {
    let mut positions = vec![[0; 3]; count];
    walk(triangles, count, |vertex, guess| {
        positions[vertex] = [0, 1, 2].map(|axis| guess[axis].wrapping_add(unzigzag(codes[axis][vertex])));
        positions[vertex]
    });
    positions
}

/// CRC-32 as in IEEE 802.3 (reflected polynomial EDB88320).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg()))
    })
}
