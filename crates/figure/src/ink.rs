//! Lines where the picture changes from one thing to another, then colours.
//!
//! Two rules, the same as in the ink shader: a line passes wherever the [`key`] of two neighbouring
//! samples differs, and wherever depth steps or creases sharply within the body.

use crate::mesh::Part;
use crate::plate::{PEN, Theme};
use crate::prop::CUT_OUT_FACE;
use crate::raster::{Buffer, Image, PAPER, Seen};

/// A step in depth within one part of the body that earns a line, metres.
pub(crate) const STEP: f32 = 0.010;
/// The same on the head, where ears and nose would otherwise be crowded with lines.
pub(crate) const HEAD_STEP: f32 = 0.020;
/// A step or crease that earns a line where two parts of the body meet, metres.
pub(crate) const JOINED_STEP: f32 = 0.005;

/// What kind of line passes a sample, the widest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    None,
    Target,
    Overlap,
    Contour,
}

/// Inks and colours the samples, `fine` x `fine` a pixel.
pub(crate) fn finish(buffer: &Buffer, theme: &Theme, fine: usize, metres_per_pixel: f32) -> Image {
    let mut inked = vec![Line::None; buffer.samples.len()];
    draw_borders(buffer, fine, &mut inked);
    draw_overlaps(buffer, fine, metres_per_pixel, &mut inked);
    resolve(buffer, &inked, theme, fine)
}

/// A number that changes where a line is due whatever the depth. A target is painted over cloth and
/// hair, so their edges do not show through it.
fn key(seen: &Seen) -> u16 {
    match seen {
        seen if seen.is_paper() || is_cut_out(seen) => 0,
        seen if seen.is_prop => 0x100 | u16::from(seen.part),
        seen if seen.is_target => 0x80,
        seen => 1 + u16::from(seen.material),
    }
}

/// What is left of the start, which is as good as paper to the pen.
fn is_cut_out(seen: &Seen) -> bool {
    seen.is_prop && seen.part == CUT_OUT_FACE
}

/// The line between two samples with these keys.
fn border(a: u16, b: u16) -> Line {
    let (least, most) = (a.min(b), a.max(b));
    match (least, most) {
        (least, most) if least == most => Line::None,
        (0, _) => Line::Contour,
        (0x100.., _) => Line::Overlap,
        (_, 0x100..) => Line::Contour,
        (_, 0x80) => Line::Target,
        _ => Line::Contour,
    }
}

fn draw_borders(buffer: &Buffer, fine: usize, inked: &mut [Line]) {
    let size = (buffer.width, buffer.height);
    let keys: Vec<u16> = buffer.samples.iter().map(key).collect();
    for y in 0..size.1 {
        for x in 0..size.0 {
            let place = y * size.0 + x;
            if x + 1 < size.0 {
                stamp(inked, size, (x, y), border(keys[place], keys[place + 1]), fine);
            }
            if y + 1 < size.1 {
                stamp(inked, size, (x, y), border(keys[place], keys[place + size.0]), fine);
            }
        }
    }
}

/// Draws a dot as wide as the line's pen.
fn stamp(inked: &mut [Line], size: (usize, usize), at: (usize, usize), line: Line, fine: usize) {
    let width = match line {
        Line::None => return,
        Line::Target => PEN.target,
        Line::Overlap => PEN.overlap,
        Line::Contour => PEN.contour,
    };
    let radius = 0.5 * width * fine as f32;
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

/// Marks every sample from which depth bends away sharply within half a pen's width.
fn draw_overlaps(buffer: &Buffer, fine: usize, metres_per_pixel: f32, inked: &mut [Line]) {
    let (width, height) = (buffer.width, buffer.height);
    let reach = ((0.5 * PEN.overlap * fine as f32).round() as usize).max(1);
    for y in reach..height.saturating_sub(reach) {
        for x in reach..width.saturating_sub(reach) {
            let place = y * width + x;
            let across = [[place - reach, place + reach], [place - reach * width, place + reach * width]];
            let here = &buffer.samples[place];
            let pairs = across.map(|pair| pair.map(|other| &buffer.samples[other]));
            if !here.is_paper() && overlaps(here, &pairs, metres_per_pixel) {
                inked[place] = inked[place].max(Line::Overlap);
            }
        }
    }
}

fn overlaps(here: &Seen, pairs: &[[&Seen; 2]; 2], metres_per_pixel: f32) -> bool {
    let around = || pairs.iter().flatten();
    if here.is_prop || around().any(|other| other.is_paper() || other.is_prop) {
        return false;
    }
    let needed = if around().any(|other| other.part != here.part) {
        JOINED_STEP
    } else if here.part == Part::Head as u8 {
        HEAD_STEP
    } else {
        STEP
    };
    let bend = pairs.iter().map(|[a, b]| (a.depth + b.depth - 2.0 * here.depth).abs()).fold(0.0, f32::max);
    bend > 0.75 * needed.max(1.5 * metres_per_pixel)
}

/// Averages the samples of each pixel.
fn resolve(buffer: &Buffer, inked: &[Line], theme: &Theme, fine: usize) -> Image {
    let (width, height) = (buffer.width / fine, buffer.height / fine);
    let mut rgba = Vec::with_capacity(4 * width * height);
    for y in 0..height {
        for x in 0..width {
            let mut sum = [0_u32; 3];
            let mut count = 0;
            for place in (0..fine * fine).map(|k| (y * fine + k / fine) * buffer.width + x * fine + k % fine)
            {
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
    Some(if is_cut_out(seen) {
        theme.cut_out()
    } else if seen.is_target {
        theme.accent
    } else if seen.is_stroke {
        theme.pen
    } else {
        theme.tones[usize::from(seen.material)][usize::from(seen.tone)]
    })
}
