//! The plate on the processor: fills a buffer of what is seen where, then inks it.

use glam::Vec3;

use crate::camera::Camera;
use crate::ink;
use crate::mesh::Mesh;
use crate::plate::{LIGHT_DIRECTION, Material, TONE_THRESHOLDS, Theme};
use crate::prop::PropMesh;
use crate::skin::PosedVertex;

/// What one sample of the picture shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Seen {
    /// Metres away from the viewer, infinite where there is only paper.
    pub(crate) depth: f32,
    pub(crate) material: u8,
    pub(crate) tone: u8,
    /// [`crate::Part`] of the body, or the number of the prop.
    pub(crate) part: u8,
    pub(crate) is_prop: bool,
    pub(crate) is_target: bool,
    pub(crate) is_stroke: bool,
}

pub(crate) const PAPER: Seen = Seen {
    depth: f32::INFINITY,
    material: u8::MAX,
    tone: 0,
    part: 0,
    is_prop: false,
    is_target: false,
    is_stroke: false,
};

impl Seen {
    pub(crate) fn is_paper(&self) -> bool {
        self.depth == f32::INFINITY
    }
}

/// Samples of a picture, row by row from the top.
pub(crate) struct Buffer {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) samples: Vec<Seen>,
}

/// A finished picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Pixels.
    pub width: usize,
    /// Pixels.
    pub height: usize,
    /// Red, green, blue and opacity, not premultiplied, row by row from the top.
    pub rgba: Vec<u8>,
}

/// Size and fineness of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// Pixels.
    pub width: usize,
    /// Pixels.
    pub height: usize,
    /// Samples along each side of a pixel: 3 is fine.
    pub supersampling: usize,
}

/// All that is in a picture.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The body at rest.
    pub mesh: &'a Mesh,
    /// The body in its pose, vertex by vertex.
    pub body: &'a [PosedVertex],
    /// Target field per vertex, positive inside; empty for none.
    pub target: &'a [i8],
    /// Things around the body.
    pub props: &'a [PropMesh],
    /// From where it is seen.
    pub camera: Camera,
}

/// Draws a scene on transparent paper.
#[must_use]
pub fn draw(scene: &Scene<'_>, theme: &Theme, format: Format) -> Image {
    let fine = format.supersampling.max(1);
    let mut canvas = Canvas::new(&scene.camera, format.width * fine, format.height * fine);
    for (number, prop) in scene.props.iter().enumerate() {
        canvas.fill_prop(prop, number);
    }
    canvas.fill_body(scene);
    ink::finish(&canvas.buffer, theme, fine, canvas.metres_per_sample * fine as f32)
}

struct Canvas<'a> {
    camera: &'a Camera,
    buffer: Buffer,
    metres_per_sample: f32,
    light: Vec3,
}

/// A corner on the canvas: samples right and down, metres away, and what varies across a triangle.
#[derive(Clone, Copy)]
struct Corner {
    x: f32,
    y: f32,
    depth: f32,
    light: f32,
    fields: [f32; 4],
}

impl<'a> Canvas<'a> {
    fn new(camera: &'a Camera, width: usize, height: usize) -> Self {
        let light = camera.from_picture(LIGHT_DIRECTION.into()).normalize();
        let samples = vec![PAPER; width * height];
        let metres_per_sample = 2.0 * camera.half_extent.y / height as f32;
        Self { camera, buffer: Buffer { width, height, samples }, metres_per_sample, light }
    }

    fn corner(&self, position: Vec3, normal: Vec3, fields: [f32; 4]) -> Corner {
        let place = self.camera.place(position);
        Corner {
            x: place.x / self.metres_per_sample + 0.5 * self.buffer.width as f32,
            y: 0.5 * self.buffer.height as f32 - place.y / self.metres_per_sample,
            depth: place.z,
            light: normal.normalize_or(Vec3::Y).dot(self.light),
            fields,
        }
    }

    fn fill_prop(&mut self, prop: &PropMesh, number: usize) {
        for triangle in &prop.triangles {
            let corners = triangle.corners.map(|corner| self.corner(corner, triangle.normal(), [0.0; 4]));
            let seen = Seen {
                material: prop.material as u8,
                part: PropMesh::face_number(number, triangle.face),
                is_prop: true,
                ..PAPER
            };
            self.fill(&corners, |_| seen);
        }
    }

    fn fill_body(&mut self, scene: &Scene<'_>) {
        let vertices = scene.mesh.vertices();
        let corners: Vec<Corner> = (vertices.iter().zip(scene.body).enumerate())
            .map(|(place, (vertex, posed))| {
                let [shirt, shorts, hair] = vertex.fields.map(f32::from);
                let target = scene.target.get(place).map_or(-1.0, |&field| f32::from(field));
                self.corner(posed.position, posed.normal, [shirt, shorts, hair, target])
            })
            .collect();
        for triangle in scene.mesh.triangles() {
            let places = triangle.map(usize::from);
            let last = &vertices[places[2]];
            let (part, is_stroke) = (last.part as u8, last.is_stroke);
            self.fill(&places.map(|place| corners[place]), |fields| Seen {
                material: material(fields) as u8,
                part,
                is_target: fields[3] > 0.0,
                is_stroke,
                ..PAPER
            });
        }
    }

    /// Fills a triangle that faces the viewer where it is nearest.
    fn fill(&mut self, corners: &[Corner; 3], shade: impl Fn([f32; 4]) -> Seen) {
        let [a, b, c] = corners;
        // Seen from outside corners run counter-clockwise, which is negative with y downwards.
        let area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
        if area > -1.0e-6 {
            return;
        }
        let (columns, rows) =
            (span(corners.map(|k| k.x), self.buffer.width), span(corners.map(|k| k.y), self.buffer.height));
        for row in rows {
            for column in columns.clone() {
                let (x, y) = (column as f32 + 0.5, row as f32 + 0.5);
                let u = ((b.x - x) * (c.y - y) - (c.x - x) * (b.y - y)) / area;
                let v = ((c.x - x) * (a.y - y) - (a.x - x) * (c.y - y)) / area;
                let w = 1.0 - u - v;
                let depth = u * a.depth + v * b.depth + w * c.depth;
                let sample = &mut self.buffer.samples[row * self.buffer.width + column];
                if u < 0.0 || v < 0.0 || w < 0.0 || depth >= sample.depth {
                    continue;
                }
                let fields = std::array::from_fn(|k| u * a.fields[k] + v * b.fields[k] + w * c.fields[k]);
                let tone = tone(u * a.light + v * b.light + w * c.light);
                *sample = Seen { depth, tone, ..shade(fields) };
            }
        }
    }
}

/// Whole samples whose middle may lie between the least and the greatest value.
fn span(values: [f32; 3], size: usize) -> std::ops::Range<usize> {
    let least = values.into_iter().fold(f32::INFINITY, f32::min).floor().max(0.0);
    let greatest = values.into_iter().fold(f32::NEG_INFINITY, f32::max).ceil().clamp(0.0, size as f32);
    least as usize..greatest as usize
}

fn tone(light: f32) -> u8 {
    TONE_THRESHOLDS.iter().map(|&threshold| u8::from(light < threshold)).sum()
}

fn material([shirt, shorts, hair, _]: [f32; 4]) -> Material {
    if shirt > 0.0 {
        Material::Shirt
    } else if shorts > 0.0 {
        Material::Shorts
    } else if hair > 0.0 {
        Material::Hair
    } else {
        Material::Skin
    }
}
