//! The calibration as a picture.

use std::fmt::Write;

/// Sessions whose expected reward lies in one tenth.
pub(crate) struct Tenth {
    /// From where to where.
    pub(crate) bounds: [f64; 2],
    /// How many there are.
    pub(crate) sessions: usize,
    /// The mean of what was expected.
    pub(crate) expected: f64,
    /// The mean of what came.
    pub(crate) came: f64,
    /// How far its interval of 95 % reaches to either side.
    pub(crate) reach: f64,
}

/// Side of the square in which a reward of 0 to 1 is drawn, and the room around it for words.
const SIDE: f64 = 400.0;
const MARGIN: f64 = 56.0;

/// What was expected to the right, what came upwards; on the line both are the same.
pub(crate) fn svg(tenths: &[Tenth]) -> String {
    let size = SIDE + 2.0 * MARGIN;
    let [left, right, top, bottom] = [x(0.0), x(1.0), y(1.0), y(0.0)];
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-labelledby=\"t d\" \
         font-family=\"sans-serif\" font-size=\"12\">\n\
         <title id=\"t\">Calibration of learning</title>\n<desc id=\"d\">{}</desc>\n\
         <rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/>\n\
         <path d=\"M{left} {top}V{bottom}H{right}\" fill=\"none\" stroke=\"#000\"/>\n\
         <path d=\"M{left} {bottom}L{right} {top}\" stroke=\"#000\" stroke-dasharray=\"4 4\"/>\n",
        description(tenths)
    );
    for mark in [0.0, 0.2, 0.4, 0.6, 0.8, 1.0] {
        svg += &text([x(mark), bottom + 18.0], "middle", &mark.to_string());
        svg += &text([left - 8.0, y(mark) + 4.0], "end", &mark.to_string());
    }
    svg += &text([x(0.5), bottom + 42.0], "middle", "expected reward, mean of a tenth");
    svg += &text([8.0, top - 20.0], "start", "reward that came, mean with its interval of 95 %");
    for tenth in tenths {
        svg += &drawn(tenth);
    }
    svg + "</svg>\n"
}

fn drawn(Tenth { sessions, expected, came, reach, .. }: &Tenth) -> String {
    let [across, low, middle, high] = [x(*expected), y(came - reach), y(*came), y(came + reach)];
    let mut mark =
        format!("<path d=\"M{across:.1} {low:.1}V{high:.1}\" stroke=\"#000\" stroke-width=\"2\"/>\n");
    mark += &format!("<circle cx=\"{across:.1}\" cy=\"{middle:.1}\" r=\"5\"/>\n");
    mark + &text([across + 9.0, middle + 16.0], "start", &sessions.to_string())
}

fn description(tenths: &[Tenth]) -> String {
    let mut words = String::from("On the dashed line what came is what was expected.");
    for Tenth { sessions, expected, came, .. } in tenths {
        // Writing to a text cannot fail.
        let _ = write!(words, " Expected {expected:.3}, came {came:.3}, in {sessions} sessions.");
    }
    words
}

fn text([across, down]: [f64; 2], anchor: &str, words: &str) -> String {
    format!("<text x=\"{across:.1}\" y=\"{down:.1}\" text-anchor=\"{anchor}\">{words}</text>\n")
}

fn x(reward: f64) -> f64 {
    MARGIN + SIDE * reward
}

fn y(reward: f64) -> f64 {
    MARGIN + SIDE * (1.0 - reward)
}
