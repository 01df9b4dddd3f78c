//! A picture as SVG.

use std::fmt::Write as _;

use super::{Anchor, Ink, Picture, Shape};
use crate::html::escaped;

/// The picture as an `svg` element with title and description. `id` has to be its own on the page.
///
/// Looks are left to the classes of the app's charts (`axis`, `rule`, `data`, `ghost`, `mark`, `hollow`, `axis-number`,
/// `row-name`); [`html::page`](crate::html::page) brings the same for paper.
#[must_use]
pub fn svg(picture: &Picture, id: &str) -> String {
    let [width, height] = picture.size;
    let mut svg = format!(
        "<svg class=\"chart-picture\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        escaped(&picture.title),
        escaped(&picture.description)
    );
    for shape in &picture.shapes {
        svg += &drawn(shape);
    }
    svg + "</svg>"
}

fn drawn(shape: &Shape) -> String {
    match shape {
        Shape::Line { points, ink } => {
            let mut path = String::new();
            for ([x, y], command) in points.iter().zip("M".chars().chain("L".chars().cycle())) {
                let _ = write!(path, "{command}{x:.1} {y:.1}");
            }
            format!("<path class=\"{}\" d=\"{path}\"/>", class(*ink))
        }
        Shape::Dot { at: [x, y], radius, is_filled } => {
            let class = if *is_filled { "mark" } else { "hollow" };
            format!("<circle class=\"{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"/>")
        }
        Shape::Square { at: [x, y], side } => {
            let (left, top) = (x - side / 2.0, y - side / 2.0);
            format!(
                "<rect class=\"mark\" x=\"{left:.1}\" y=\"{top:.1}\" width=\"{side:.1}\" height=\"{side:.1}\"/>"
            )
        }
        Shape::Words { at: [x, y], anchor, is_number, text } => {
            let class = if *is_number { "axis-number" } else { "row-name" };
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let text = escaped(text);
            format!(
                "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{text}</text>"
            )
        }
    }
}

fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Axis => "axis",
        Ink::Rule => "rule",
        Ink::Data => "data",
        Ink::Beside => "ghost",
    }
}
