//! Changes with their likely ranges, one below the other, on a ruler with "no change" on it.

use crate::picture::{Anchor, Fill, Ink, Letters, Picture, Shape, Told};

/// The width, the ends of the ruler and the rows.
const WIDTH: f32 = 352.0;
const LEFT: f32 = 14.0;
const RIGHT: f32 = 338.0;
const EDGE: f32 = 350.0;
const RULER: f32 = 34.0;
const TOP: f32 = 46.0;
const ROW: f32 = 50.0;
/// The ruler reaches at least so far to either side.
const LEAST_ENDS: [f64; 2] = [-3.0, 1.0];

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What changed, or after what.
    pub name: String,
    /// The best guess as it is written beside the name, or why there is none.
    pub words: String,
    /// Best guess, lower and upper end; none where it is too early to say.
    pub guess: Option<[f64; 3]>,
}

/// Guesses in yellow over hatched bands. Less is left of the line of no change. `ends` says what left of the line means, and the line,
/// and right of it; `number` says a number with so many decimals.
#[must_use]
pub fn changes(
    told: Told,
    ends: [String; 3],
    rows: &[Change],
    number: impl Fn(f64, usize) -> String,
) -> Picture {
    let reach = |sign: f64| {
        let far = rows.iter().filter_map(|row| row.guess).flatten().map(|value| sign * value);
        far.fold(0.0, f64::max).ceil()
    };
    let [low, high] = [-reach(-1.0).max(-LEAST_ENDS[0]), reach(1.0).max(LEAST_ENDS[1])];
    let at = move |value: f64| LEFT + (RIGHT - LEFT) * ((value - low) / (high - low)) as f32;
    let height = TOP + ROW * rows.len() as f32 + 4.0;
    let zero = at(0.0);
    let [less, none, more] = ends;
    let mut shapes = vec![
        Shape::words([LEFT, 10.0], Anchor::Start, Letters::Number, less),
        Shape::words([zero, 28.0], Anchor::Middle, Letters::Number, none),
        Shape::words([EDGE, 10.0], Anchor::End, Letters::Number, more),
        Shape::line([LEFT, RULER], [RIGHT, RULER], Ink::Axis),
    ];
    let count = (high - low).round() as u32;
    shapes.extend((0..=count * 2).map(|tick| {
        let x = at(low + f64::from(tick) / 2.0);
        let tall = if tick.is_multiple_of(2) { 8.0 } else { 4.0 };
        Shape::line([x, RULER], [x, RULER + tall], Ink::Axis)
    }));
    let numbered = (0..=count).map(|step| low + f64::from(step)).filter(|value| value.abs() > 0.5);
    shapes.extend(numbered.map(|value| {
        Shape::words([at(value), 28.0], Anchor::Middle, Letters::Number, number(value.abs(), 0))
    }));
    shapes.push(Shape::line([zero, 44.0], [zero, height], Ink::Beside));
    for (place, row) in rows.iter().enumerate() {
        let y = TOP + ROW * place as f32;
        shapes.push(Shape::words([2.0, y + 13.0], Anchor::Start, Letters::Name, row.name.as_str()));
        shapes.push(Shape::words([EDGE, y + 13.0], Anchor::End, Letters::Number, row.words.as_str()));
        if let Some([mean, low, high]) = row.guess {
            let band = [at(high) - at(low), 14.0];
            shapes.push(Shape::Box { at: [at(low), y + 22.0], size: band, fill: Fill::Likely });
            shapes.push(Shape::Box { at: [at(mean) - 3.5, y + 18.0], size: [7.0, 22.0], fill: Fill::Hot });
        }
    }
    told.picture([WIDTH, height], shapes)
}
