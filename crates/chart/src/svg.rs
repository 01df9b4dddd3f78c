//! A picture as SVG.

use std::fmt::Write as _;

use crate::markup::escaped;
use crate::picture::{Anchor, Fill, Ink, Letters, Picture, Shape};

/// The picture as an `svg` element with title and description. `id` has to be its own on the page.
///
/// Looks are left to classes (`axis`, `rule`, `data`, `ghost`, `mark`, `hot`, `hot-ring`, `band` with `hatch-line`, `hollow`, `dots`, and
/// `axis-number`, `row-name`, `value`, `day-name` for words), which whoever shows it brings.
#[must_use]
pub fn svg(picture: &Picture, id: &str) -> String {
    let [width, height] = picture.size;
    format!(
        "<svg class=\"chart-picture\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
         {}</svg>",
        inside(picture, id)
    )
}

/// What is inside that element, for one who makes it: the title has the id `id-t`, the description `id-d`.
#[must_use]
pub fn inside(picture: &Picture, id: &str) -> String {
    let mut svg = format!(
        "<title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        escaped(&picture.title),
        escaped(&picture.description)
    );
    let is_hatched = |shape: &Shape| matches!(shape, Shape::Box { fill: Fill::Likely, .. });
    if picture.shapes.iter().any(is_hatched) {
        let _ = write!(
            svg,
            "<defs><pattern id=\"{id}-h\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><path class=\"hatch-line\" d=\"M0 0V5\"/></pattern></defs>"
        );
    }
    for shape in &picture.shapes {
        svg += &drawn(shape, id);
    }
    svg
}

fn drawn(shape: &Shape, id: &str) -> String {
    match shape {
        Shape::Line { points, ink } => {
            let mut path = String::new();
            for ([x, y], command) in points.iter().zip("M".chars().chain("L".chars().cycle())) {
                let _ = write!(path, "{command}{x:.1} {y:.1}");
            }
            format!("<path class=\"{}\" d=\"{path}\"/>", class_of_line(*ink))
        }
        Shape::Dot { at: [x, y], radius, is_filled } => {
            let class = if *is_filled { "mark" } else { "hollow" };
            format!("<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"/>")
        }
        Shape::Specks { points } => {
            let mut path = String::new();
            for [x, y] in points {
                let _ = write!(path, "M{:.1} {:.1}h2v2h-2z", x - 1.0, y - 1.0);
            }
            format!("<path class=\"dots\" d=\"{path}\"/>")
        }
        Shape::Box { at: [left, top], size: [width, height], fill } => {
            let hatch = if *fill == Fill::Likely { format!(" fill=\"url(#{id}-h)\"") } else { String::new() };
            format!(
                "<rect class=\"{}\"{hatch} x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>",
                class_of_box(*fill)
            )
        }
        Shape::Words { at: [x, y], anchor, letters, text } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            format!(
                "<text class=\"{}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{}</text>",
                class_of_words(*letters),
                escaped(text)
            )
        }
    }
}

fn class_of_line(ink: Ink) -> &'static str {
    match ink {
        Ink::Axis => "axis",
        Ink::Rule => "rule",
        Ink::Data => "data",
        Ink::Beside => "ghost",
    }
}

fn class_of_box(fill: Fill) -> &'static str {
    match fill {
        Fill::Mark => "mark",
        Fill::Hot => "mark hot",
        Fill::Likely => "band",
        Fill::Hollow => "hollow",
        Fill::Ring => "hot-ring",
    }
}

fn class_of_words(letters: Letters) -> &'static str {
    match letters {
        Letters::Number => "axis-number",
        Letters::Name => "row-name",
        Letters::Value => "value",
        Letters::Day => "day-name",
    }
}
