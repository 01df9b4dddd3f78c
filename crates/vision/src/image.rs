//! Pictures, and square parts of them cut out level.

use crate::graph::MOST_ELEMENTS;
use crate::region::Region;

/// A picture in memory that belongs to somebody else: rows from the top, eight bits a colour.
#[derive(Clone, Copy, Debug)]
pub struct Image<'a> {
    width: usize,
    height: usize,
    bytes_per_pixel: usize,
    bytes: &'a [u8],
}

/// What is wrong with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImageError {
    /// It has no pixels, or more than 2^24.
    #[error("a picture of {width} by {height} pixels cannot be looked at")]
    Size {
        /// Columns.
        width: usize,
        /// Rows.
        height: usize,
    },
    /// The bytes are not as many as the pixels need.
    #[error("a picture has {found} bytes where its size needs {expected}")]
    Length {
        /// Bytes there are.
        found: usize,
        /// Bytes there should be.
        expected: usize,
    },
}

impl<'a> Image<'a> {
    /// A picture of red, green and blue.
    ///
    /// # Errors
    /// [`ImageError`] when the size is none or the bytes do not fit it.
    ///
    /// ```
    /// let image = vision::Image::rgb(2, 1, &[255, 0, 0, 0, 255, 0])?;
    /// assert_eq!((image.width(), image.height()), (2, 1));
    /// # Ok::<(), vision::ImageError>(())
    /// ```
    pub fn rgb(width: usize, height: usize, bytes: &'a [u8]) -> Result<Self, ImageError> {
        Self::new(width, height, 3, bytes)
    }

    /// A picture of red, green, blue and a fourth byte that is not looked at, as a browser hands them out.
    ///
    /// # Errors
    /// As for [`Image::rgb`].
    pub fn rgba(width: usize, height: usize, bytes: &'a [u8]) -> Result<Self, ImageError> {
        Self::new(width, height, 4, bytes)
    }

    fn new(width: usize, height: usize, bytes_per_pixel: usize, bytes: &'a [u8]) -> Result<Self, ImageError> {
        let pixels = width.checked_mul(height).filter(|pixels| (1..=MOST_ELEMENTS).contains(pixels));
        let expected = pixels.ok_or(ImageError::Size { width, height })? * bytes_per_pixel;
        if bytes.len() != expected {
            return Err(ImageError::Length { found: bytes.len(), expected });
        }
        Ok(Self { width, height, bytes_per_pixel, bytes })
    }

    /// Columns.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Rows.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// Mean and standard deviation of the brightness, 0 to 1, from a grid of pixels.
    pub(crate) fn brightness(&self) -> (f32, f32) {
        const ACROSS: usize = 32;
        let place = |at: usize, extent: usize| (2 * at + 1) * extent / (2 * ACROSS);
        let grid = (0..ACROSS).flat_map(|y| (0..ACROSS).map(move |x| (x, y)));
        let values: Vec<f32> = grid
            .map(|(x, y)| {
                let [red, green, blue] =
                    self.pixel(place(x, self.width), place(y, self.height)).map(f32::from);
                // The weights of Rec. 601.
                (0.299 * red + 0.587 * green + 0.114 * blue) / 255.0
            })
            .collect();
        let count = values.len() as f32;
        let mean = values.iter().sum::<f32>() / count;
        let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f32>() / count;
        (mean, variance.sqrt())
    }

    /// A pixel that is there.
    fn pixel(&self, x: usize, y: usize) -> [u8; 3] {
        let from = &self.bytes[(y * self.width + x) * self.bytes_per_pixel..][..3];
        [from[0], from[1], from[2]]
    }
}

/// What is seen beyond the edge of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Border {
    /// Black.
    Black,
    /// The pixel at the edge.
    Edge,
}

/// How a square part is cut out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    pub(crate) border: Border,
    /// What the bytes 0 and 255 become.
    pub(crate) range: (f32, f32),
}

/// Steps between two pixels that the position is rounded to, as OpenCV's `warpPerspective` does it; the networks' published
/// results were computed on pictures cut out in this way.
const STEPS: i32 = 32;

/// Cuts a region out, level, into rows of `side_px` pixels of three numbers each.
///
/// Column `i` of the output lies at `i / side_px` of the region's side, with bilinear interpolation rounded to eight bits.
pub(crate) fn cut_out(image: &Image<'_>, region: &Region, side_px: usize, cut: Cut, output: &mut [f32]) {
    let scale = f64::from(region.side_px) / side_px as f64;
    let (sin, cos) = f64::from(region.turn_rad).sin_cos();
    let (across, down) = ((cos * scale, sin * scale), (-sin * scale, cos * scale));
    let half = side_px as f64 / 2.0;
    let corner = (
        f64::from(region.centre_px.x) - half * (across.0 + down.0),
        f64::from(region.centre_px.y) - half * (across.1 + down.1),
    );
    let level: Vec<f32> = (0..=255_u8)
        .map(|byte| cut.range.0 + (cut.range.1 - cut.range.0) * f32::from(byte) / 255.0)
        .collect();
    for (row, pixels) in output.chunks_exact_mut(3 * side_px).take(side_px).enumerate() {
        let begin = (corner.0 + row as f64 * down.0, corner.1 + row as f64 * down.1);
        for (column, pixel) in pixels.chunks_exact_mut(3).enumerate() {
            let x = stepped(begin.0 + column as f64 * across.0);
            let y = stepped(begin.1 + column as f64 * across.1);
            let bytes = sampled(image, x, y, cut.border);
            for (value, byte) in pixel.iter_mut().zip(bytes) {
                *value = level[usize::from(byte)];
            }
        }
    }
}

/// A position in steps, rounded to even; what lies far outside stays far outside.
fn stepped(position: f64) -> i32 {
    // Adding this leaves whole numbers in the low bits, which is rounding to even without a call.
    const WHOLE: f64 = 6_755_399_441_055_744.0;
    let bounded = (position * f64::from(STEPS)).clamp(-1e9, 1e9);
    (bounded + WHOLE).to_bits() as i32
}

/// Between four pixels, in whole numbers.
fn sampled(image: &Image<'_>, x: i32, y: i32, border: Border) -> [u8; 3] {
    let (column, row) = (x.div_euclid(STEPS), y.div_euclid(STEPS));
    let (right, down) = (x.rem_euclid(STEPS) as u32, y.rem_euclid(STEPS) as u32);
    let (left, up) = (STEPS as u32 - right, STEPS as u32 - down);
    let corners = corners(image, column, row, border);
    let shares = [left * up, right * up, left * down, right * down];
    let mut mixed = [0; 3];
    for (colour, byte) in mixed.iter_mut().enumerate() {
        let sum: u32 =
            corners.iter().zip(shares).map(|(corner, share)| u32::from(corner[colour]) * share).sum();
        *byte = ((sum + 512) >> 10) as u8;
    }
    mixed
}

fn corners(image: &Image<'_>, column: i32, row: i32, border: Border) -> [[u8; 3]; 4] {
    let (width, height) = (image.width as i32, image.height as i32);
    if column >= 0 && row >= 0 && column + 1 < width && row + 1 < height {
        let at = (row as usize * image.width + column as usize) * image.bytes_per_pixel;
        let below = at + image.width * image.bytes_per_pixel;
        let pixel = |at: usize| [image.bytes[at], image.bytes[at + 1], image.bytes[at + 2]];
        return [
            pixel(at),
            pixel(at + image.bytes_per_pixel),
            pixel(below),
            pixel(below + image.bytes_per_pixel),
        ];
    }
    let pixel = |x: i32, y: i32| {
        let inside = (x.clamp(0, width - 1), y.clamp(0, height - 1));
        if border == Border::Black && inside != (x, y) {
            return [0; 3];
        }
        image.pixel(inside.0 as usize, inside.1 as usize)
    };
    [pixel(column, row), pixel(column + 1, row), pixel(column, row + 1), pixel(column + 1, row + 1)]
}
