//! Lines where the picture changes from one thing to another, then colours.

use crate::mesh::Part;
use crate::plate::{PEN, Theme};
use crate::raster::{Buffer, Image, PAPER, Seen};

/// A step in depth that earns a full line within one part, metres.
const STEP: f32 = 0.010;
/// The same on the head, where ears and nose would otherwise be crowded with lines.
const HEAD_STEP: f32 = 0.020;
/// A step that earns a full line between neighbouring fingers, metres.
const JOINED_STEP: f32 = 0.005;

/// What kind of line passes between two samples, the widest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    None,
    Target,
    Overlap,
    Contour,
}

/// A line and how firmly the pen presses, 0 to 1: a line that runs out tapers.
type Pressed = (Line, f32);

/// Inks and colours the samples, `fine` x `fine` a pixel.
pub(crate) fn finish(buffer: &Buffer, theme: &Theme, fine: usize, metres_per_pixel: f32) -> Image {
    let inked = draw_lines(buffer, fine, metres_per_pixel);
    resolve(buffer, &inked, theme, fine)
}

/// Finds the lines between neighbouring samples and draws each as wide as its pen.
fn draw_lines(buffer: &Buffer, fine: usize, metres_per_pixel: f32) -> Vec<Line> {
    let (width, height) = (buffer.width, buffer.height);
    let mut inked = vec![Line::None; buffer.samples.len()];
    for y in 0..height {
        for x in 0..width {
            let place = y * width + x;
            let here = &buffer.samples[place];
            let along = |step: usize, at: usize, end: usize| {
                let next = (at + 1 < end).then(|| &buffer.samples[place + step])?;
                let before = (at > 0).then(|| &buffer.samples[place - step]);
                let after = (at + 2 < end).then(|| &buffer.samples[place + 2 * step]);
                Some(line_between(before, here, next, after, metres_per_pixel))
            };
            for line in [along(1, x, width), along(width, y, height)].into_iter().flatten() {
                stamp(&mut inked, (width, height), (x, y), line, fine);
            }
        }
    }
    inked
}

fn stamp(inked: &mut [Line], size: (usize, usize), at: (usize, usize), (line, pressure): Pressed, fine: usize) {
    let width = match line {
        Line::None => return,
        Line::Target => PEN.target,
        Line::Overlap => PEN.overlap,
        Line::Contour => PEN.contour,
    };
    let radius = 0.5 * width * fine as f32 * pressure;
    let reach = radius as usize;
    for y in at.1.saturating_sub(reach)..(at.1 + reach + 1).min(size.1) {
        for x in at.0.saturating_sub(reach)..(at.0 + reach + 1).min(size.0) {
            let (dx, dy) = (x as f32 - at.0 as f32, y as f32 - at.1 as f32);
            if dx * dx + dy * dy <= radius * radius {
                let sample = &mut inked[y * size.0 + x];
                *sample = (*sample).max(line);
            }
        }
    }
}

/// The line between two neighbouring samples `a` and `b`, with the samples before and after them.
fn line_between(before: Option<&Seen>, a: &Seen, b: &Seen, after: Option<&Seen>, metres_per_pixel: f32) -> Pressed {
    match (a.is_paper(), b.is_paper()) {
        (true, true) => return (Line::None, 0.0),
        (true, false) | (false, true) => return (Line::Contour, 1.0),
        (false, false) => {}
    }
    if a.is_prop != b.is_prop {
        return (Line::Contour, 1.0);
    }
    if a.is_target != b.is_target {
        return (Line::Target, 1.0);
    }
    // A target is painted over cloth and hair, so their edges do not show through it.
    if !a.is_prop && !a.is_target && a.material != b.material {
        return (Line::Contour, 1.0);
    }
    let full = match bond(a, b) {
        Bond::Apart => return (Line::Overlap, 1.0),
        Bond::Joined => JOINED_STEP.max(0.6 * metres_per_pixel),
        Bond::Same if a.part == Part::Head as u8 => HEAD_STEP,
        Bond::Same => STEP.max(1.5 * metres_per_pixel),
    };
    let pressure = (2.0 * unexpected_step(before, a, b, after) / full - 1.0).clamp(0.0, 1.0);
    (if pressure > 0.0 { Line::Overlap } else { Line::None }, pressure)
}

/// How far `b` departs from where the surface on either side would continue.
fn unexpected_step(before: Option<&Seen>, a: &Seen, b: &Seen, after: Option<&Seen>) -> f32 {
    let slope = |from: &Seen, to: &Seen| if from.is_paper() || to.is_paper() { 0.0 } else { (to.depth - from.depth).abs() };
    let expected = before.map_or(0.0, |before| slope(before, a)).max(after.map_or(0.0, |after| slope(b, after)));
    ((b.depth - a.depth).abs() - expected).max(0.0)
}

enum Bond {
    Same,
    Joined,
    Apart,
}

fn bond(a: &Seen, b: &Seen) -> Bond {
    if a.part == b.part {
        Bond::Same
    } else if a.is_prop {
        Bond::Apart
    } else if parent(a.part) == b.part || parent(b.part) == a.part {
        Bond::Same
    } else if parent(a.part) == parent(b.part) && a.part.abs_diff(b.part) == 1 {
        Bond::Joined
    } else {
        Bond::Apart
    }
}

/// The part that a part hangs on.
fn parent(part: u8) -> u8 {
    const LEFT: u8 = Part::UpperArmLeft as u8;
    const RIGHT: u8 = Part::UpperArmRight as u8;
    let limb = |first: u8| match part - first {
        0 | 4 => Part::Torso as u8,
        1 => first,
        2 | 3 => first + 1,
        5 => first + 4,
        _ => first + 5,
    };
    match part {
        0 | 1 => Part::Torso as u8,
        LEFT..RIGHT => limb(LEFT),
        _ => limb(RIGHT),
    }
}

/// Averages the samples of each pixel.
fn resolve(buffer: &Buffer, inked: &[Line], theme: &Theme, fine: usize) -> Image {
    let (width, height) = (buffer.width / fine, buffer.height / fine);
    let mut rgba = Vec::with_capacity(4 * width * height);
    for y in 0..height {
        for x in 0..width {
            let mut sum = [0_u32; 3];
            let mut count = 0;
            for place in (0..fine * fine).map(|k| (y * fine + k / fine) * buffer.width + x * fine + k % fine) {
                if let Some(colour) = colour(&buffer.samples[place], inked[place], theme) {
                    count += 1;
                    for (total, channel) in sum.iter_mut().zip(colour) {
                        *total += u32::from(channel);
                    }
                }
            }
            let mean = sum.map(|total| (total / count.max(1)) as u8);
            rgba.extend(mean);
            rgba.push((255 * count as usize / (fine * fine)) as u8);
        }
    }
    Image { width, height, rgba }
}

fn colour(seen: &Seen, line: Line, theme: &Theme) -> Option<[u8; 3]> {
    match line {
        Line::Contour | Line::Overlap => return Some(theme.ink),
        Line::Target => return Some(theme.accent_edge),
        Line::None if seen.material == PAPER.material => return None,
        Line::None => {}
    }
    Some(if seen.is_target {
        theme.accent
    } else if seen.is_stroke {
        theme.pen
    } else {
        theme.tones[usize::from(seen.material)][usize::from(seen.tone)]
    })
}
