//! A best guess and its likely range on a ruler.

use crate::picture::{Anchor, Fill, Ink, Letters, Picture, Shape, Told};

/// The width, the ends of the ruler, and how far it is from the row above it and from the ruler to the numbers.
const WIDTH: f32 = 352.0;
const LEFT: f32 = 12.0;
const RIGHT: f32 = 340.0;
const ABOVE: f32 = 62.0;
/// With nothing above it the axis needs no room there.
const ABOVE_NOTHING: f32 = 10.0;
const BELOW: f32 = 28.0;
/// From here on words about a mark would not fit to the right of it.
const LATE: f32 = 270.0;

/// A mark of an earlier time.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    /// Where.
    pub value: f64,
    /// When, in two or three words.
    pub words: String,
}

/// A guess, with its lower and upper end, in yellow over a hatched band, and `words` above it; with no guess, the empty axis. `number`
/// says a number with so many decimals.
#[must_use]
pub fn range(
    told: Told,
    guess: Option<[f64; 3]>,
    words: &str,
    earlier: Option<&Earlier>,
    number: impl Fn(f64, usize) -> String,
) -> Picture {
    let base = if guess.is_some() { ABOVE } else { ABOVE_NOTHING };
    let reach = guess.map_or(10.0, |[_, _, high]| high);
    let end = axis_end(earlier.map_or(reach, |earlier| earlier.value.max(reach)));
    let at = move |value: f64| LEFT + (RIGHT - LEFT) * (value / end) as f32;
    let mut shapes = Vec::new();
    if let Some([mean, low, high]) = guess {
        let size = [at(high) - at(low), 18.0];
        shapes.push(Shape::Box { at: [at(low), base - 18.0], size, fill: Fill::Likely });
        shapes.push(Shape::Box { at: [at(mean) - 4.0, base - 26.0], size: [8.0, 26.0], fill: Fill::Hot });
        shapes.push(Shape::words([at(mean), base - 31.0], Anchor::Middle, Letters::Value, words));
    }
    shapes.extend(axis(end, base, number));
    if let Some(Earlier { value, words }) = earlier {
        let x = at(*value);
        shapes.push(Shape::line([x, base - 22.0], [x, base], Ink::Beside));
        let anchor = if x > LATE { Anchor::End } else { Anchor::Middle };
        // Above the number of the guess, so that the two never meet.
        shapes.push(Shape::words([x, base - 48.0], anchor, Letters::Number, words.as_str()));
    }
    told.picture([WIDTH, base + BELOW], shapes)
}

/// The end of the axis: the next number of the ruler above all that is shown.
fn axis_end(reach: f64) -> f64 {
    let step = step(reach * 1.05);
    (reach * 1.05 / step).ceil() * step
}

fn axis(end: f64, base: f32, number: impl Fn(f64, usize) -> String) -> Vec<Shape> {
    let step = step(end);
    let count = (end / step).round() as u32;
    let at = |fifth: u32| LEFT + (RIGHT - LEFT) * (f64::from(fifth) * step / 5.0 / end) as f32;
    let ticks = (0..=count * 5).map(|tick| {
        let height = if tick.is_multiple_of(5) { 9.0 } else { 5.0 };
        Shape::line([at(tick), base], [at(tick), base + height], Ink::Axis)
    });
    let numbers = (0..=count).map(|count| {
        let words = number(f64::from(count) * step, usize::from(step < 1.0));
        Shape::words([at(count * 5), base + 24.0], Anchor::Middle, Letters::Number, words)
    });
    let line = Shape::line([LEFT, base], [RIGHT, base], Ink::Axis);
    std::iter::once(line).chain(ticks).chain(numbers).collect()
}

/// A step between the numbers of an axis, so that about four of them reach `end`: 1, 2 or 5 times a power of ten.
pub(crate) fn step(end: f64) -> f64 {
    let rough = (end / 4.0).max(0.25);
    let power = 10_f64.powf(rough.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0];
    steps.into_iter().map(|step| step * power).find(|step| *step >= rough).unwrap_or(10.0 * power)
}
