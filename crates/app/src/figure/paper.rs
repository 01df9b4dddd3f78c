//! The plate on the processor: the same drawing, pose by pose, for still pictures and browsers without WebGL2.

use figure::{Format, Scene, Theme, draw, skin};
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::act::{Act, Shot};
use super::body::Body;

/// Draws a moment into a canvas, which takes this size in its own pixels. Nothing where the browser has no canvas.
pub(super) fn paint(
    canvas: &HtmlCanvasElement,
    body: &Body,
    act: &Act,
    shot: &Shot,
    theme: &Theme,
    size: (u32, u32),
) -> Option<()> {
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let [width, height] = [size.0, size.1].map(|side| usize::try_from(side).unwrap_or(0));
    if width == 0 || height == 0 {
        return None;
    }
    let scene = Scene {
        mesh: &body.mesh,
        body: &skin(&body.mesh, &shot.palette, &shot.contact),
        target: &act.target_field(&body.mesh),
        props: &[act.fixed(body), shot.held.clone()].concat(),
        camera: act.camera(width as f32 / height as f32),
    };
    let image = draw(&scene, theme, Format { width, height, supersampling: 2 });
    canvas.set_width(size.0);
    canvas.set_height(size.1);
    let data = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&image.rgba), size.0, size.1).ok()?;
    context.put_image_data(&data, 0.0, 0.0).ok()
}
