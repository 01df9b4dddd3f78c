//! The plate on the graphics card: shaders, and the plain data to upload and draw. Whoever owns the
//! canvas makes the WebGL2 calls; nothing here knows a browser.
//!
//! # The recipe
//!
//! 1. Compile [`shaders`]; bind the attributes of [`ATTRIBUTES`] to a buffer of [`body_vertices`]
//!    with [`STRIDE`], the target attribute to a buffer of its own, and [`body_indices`] as `u16`.
//! 2. Make a framebuffer of the canvas' size with an `R32UI` texture (nearest filter) and a 24 bit
//!    depth buffer. Antialiasing is not needed anywhere.
//! 3. A frame: into the framebuffer, clear to zero (`clearBufferuiv`), depth test and back-face culling on. Set the
//!    uniforms of [`Frame`], draw the props (`u_bones` holding [`PROP_BONES`], the target attribute
//!    constant -1), then the body (`u_bones` holding the palette).
//! 4. Into the canvas, depth test off: bind the texture, draw three vertices with the ink program.
//!    The result is premultiplied on transparent paper.
//!
//! One canvas pixel should be one CSS pixel, up to one and a half times that on dense screens: the
//! pen is measured in canvas pixels. `crates/figure-assets/examples/webgl_page.rs` does all of this
//! in a hundred lines of JavaScript.

use glam::{Vec3, Vec4};

use crate::camera::Camera;
use crate::ink::{HEAD_STEP, JOINED_STEP, STEP};
use crate::mesh::{Mesh, Part, Vertex};
use crate::plate::{LIGHT_DIRECTION, Material, PEN, TONE_THRESHOLDS, Theme};
use crate::prop::PropMesh;
use crate::skin::{Contact, FLOOR_SOFTNESS, Palette, SEAT_REACH, SEAT_SOFTNESS};

/// The sources of the two programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shaders {
    /// Vertex shader of the first pass.
    pub body_vertex: String,
    /// Fragment shader of the first pass.
    pub body_fragment: String,
    /// Vertex shader of the second pass.
    pub ink_vertex: String,
    /// Fragment shader of the second pass.
    pub ink_fragment: String,
}

/// How a value of an attribute is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// `f32`.
    Float,
    /// `i8`, read as -1 to 1.
    SignedShare,
    /// `u8`, read as 0 to 1.
    Share,
    /// `u8`, read as an integer (`vertexAttribIPointer`).
    Integer,
}

/// One vertex attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its `layout(location)`.
    pub location: u32,
    /// Values a vertex.
    pub size: i32,
    /// How each value is stored.
    pub stored: Stored,
    /// Bytes from the start of the vertex.
    pub offset: i32,
}

const fn attribute(location: u32, size: i32, stored: Stored, offset: i32) -> Attribute {
    Attribute { location, size, stored, offset }
}

/// Position, normal, bones, weights, cloth fields and tag of a vertex.
pub const ATTRIBUTES: [Attribute; 6] = [
    attribute(0, 3, Stored::Float, 0),
    attribute(1, 4, Stored::SignedShare, 12),
    attribute(2, 4, Stored::Integer, 16),
    attribute(3, 4, Stored::Share, 20),
    attribute(4, 3, Stored::SignedShare, 24),
    attribute(5, 1, Stored::Integer, 27),
];

/// Bytes from one vertex to the next.
pub const STRIDE: i32 = 28;

/// The target field, in a buffer of its own: bytes of [`Mesh::target_field`].
pub const TARGET_ATTRIBUTE: Attribute = attribute(6, 1, Stored::SignedShare, 0);

/// The first bone's rows when props are drawn: they stand in the world already.
pub const PROP_BONES: [f32; 12] = [1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0];

/// Bits of a tag.
const TAG_STROKE: u8 = 1 << 4;
const TAG_SITS: u8 = 1 << 5;
const TAG_SOFT: u8 = 1 << 6;
const TAG_PROP: u8 = 1 << 7;

/// Metres of depth that the picture holds, about the camera's centre.
const DEPTH_RANGE: f32 = 8.0;

/// Writes the numbers of the plate into the shaders.
#[must_use]
pub fn shaders() -> Shaders {
    let numbers = [
        ("SEAT_REACH", SEAT_REACH),
        ("SEAT_SOFTNESS", SEAT_SOFTNESS),
        ("FLOOR_SOFTNESS", FLOOR_SOFTNESS),
        ("PEN_CONTOUR", PEN.contour),
        ("PEN_OVERLAP", PEN.overlap),
        ("PEN_TARGET", PEN.target),
        ("HEAD_STEP", HEAD_STEP),
        ("JOINED_STEP", JOINED_STEP),
        ("STEP", STEP),
        ("TONE_LIGHT", TONE_THRESHOLDS[0]),
        ("TONE_DARK", TONE_THRESHOLDS[1]),
        ("TONE_SOFT", 0.012),
    ];
    let fill = |source: &str| {
        let filled = numbers
            .iter()
            .fold(source.to_owned(), |text, (name, number)| text.replace(name, &format!("{number:?}")));
        without_comments(&filled)
    };
    Shaders {
        body_vertex: fill(include_str!("webgl/body.vert")),
        body_fragment: fill(include_str!("webgl/body.frag")),
        ink_vertex: fill(include_str!("webgl/ink.vert")),
        ink_fragment: fill(include_str!("webgl/ink.frag")),
    }
}

fn without_comments(source: &str) -> String {
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The body's vertices at rest, [`STRIDE`] bytes each.
#[must_use]
pub fn body_vertices(mesh: &Mesh) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(mesh.vertices().len() * STRIDE as usize);
    for vertex in mesh.vertices() {
        put_vertex(&mut bytes, vertex.position, vertex.broad_normal, vertex.bones, vertex.weights);
        bytes.extend(vertex.fields.map(|field| field as u8));
        bytes.push(body_tag(vertex));
    }
    bytes
}

/// The body's triangles as vertex numbers.
#[must_use]
pub fn body_indices(mesh: &Mesh) -> Vec<u16> {
    mesh.triangles().iter().flatten().copied().collect()
}

/// Vertices of props for `drawArrays`, three a triangle, [`STRIDE`] bytes each.
#[must_use]
pub fn prop_vertices(props: &[PropMesh]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (number, prop) in props.iter().enumerate() {
        let soft = if prop.material == Material::Soft { TAG_SOFT } else { 0 };
        for facet in &prop.triangles {
            let face = PropMesh::face_number(number, facet.face) & 0x3F;
            for corner in facet.corners {
                put_vertex(&mut bytes, corner, facet.normal(), [0; 4], [255, 0, 0, 0]);
                bytes.extend([0x81, 0x81, 0x81, TAG_PROP | soft | face]);
            }
        }
    }
    bytes
}

fn put_vertex(bytes: &mut Vec<u8>, position: Vec3, normal: Vec3, bones: [u8; 4], weights: [u8; 4]) {
    bytes.extend(position.to_array().iter().flat_map(|value| value.to_le_bytes()));
    bytes.extend(normal.extend(0.0).to_array().map(|value| (value * 127.0).round() as i8 as u8));
    bytes.extend(bones);
    bytes.extend(weights);
}

fn body_tag(vertex: &Vertex) -> u8 {
    let sits = matches!(vertex.part, Part::Torso | Part::ThighLeft | Part::ThighRight);
    let bit = |is_set: bool, bit: u8| if is_set { bit } else { 0 };
    vertex.part as u8 | bit(vertex.is_stroke, TAG_STROKE) | bit(sits, TAG_SITS)
}

/// The uniforms of one frame but for the theme's.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// `u_bones` for the body: 204 `vec4`.
    pub bones: Vec<f32>,
    /// `u_view`: three `vec4`.
    pub view: [f32; 12],
    /// `u_light`.
    pub light: [f32; 3],
    /// `u_seat`.
    pub seat: [f32; 2],
    /// `u_seat_top`.
    pub seat_top: [f32; 4],
    /// `u_metres` for a canvas of the height given to [`Frame::new`].
    pub metres: [f32; 2],
}

impl Frame {
    /// What to upload for a pose seen by a camera on a canvas `height` pixels high.
    #[must_use]
    pub fn new(palette: &Palette, contact: &Contact, camera: &Camera, height: u32) -> Self {
        let row = |axis: Vec3, half: f32| -> Vec4 { (axis / half).extend(-axis.dot(camera.centre) / half) };
        let rows = [
            row(camera.right, camera.half_extent.x),
            row(camera.up, camera.half_extent.y),
            row(-camera.towards, DEPTH_RANGE / 2.0),
        ];
        let mut view = [0.0; 12];
        for (place, row) in view.chunks_exact_mut(4).zip(rows) {
            place.copy_from_slice(&row.to_array());
        }
        let [seat, seat_top] = match contact.seat {
            Some(seat) => [
                [seat.height, 1.0, 0.0, 0.0],
                [seat.least[0], seat.least[1], seat.greatest[0], seat.greatest[1]],
            ],
            None => [[0.0; 4]; 2],
        };
        Self {
            bones: palette.to_floats().to_vec(),
            view,
            light: camera.from_picture(LIGHT_DIRECTION.into()).normalize().to_array(),
            seat: [seat[0], seat[1]],
            seat_top,
            metres: [DEPTH_RANGE, 2.0 * camera.half_extent.y / height.max(1) as f32],
        }
    }
}

/// `u_colours` of a theme: 22 `vec3`, 0 to 1.
#[must_use]
pub fn colours(theme: &Theme) -> Vec<f32> {
    let single = [theme.ink, theme.pen, theme.accent, theme.accent_edge];
    let all = theme.tones.iter().flatten().chain(&single);
    all.flatten().map(|&channel| f32::from(channel) / 255.0).collect()
}
