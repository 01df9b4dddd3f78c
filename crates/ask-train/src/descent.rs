//! Lines between classes, each between the examples of one class and all others.
//!
//! A linear support vector machine with squared hinge loss for each class, found by dual coordinate descent (Hsieh, Chang,
//! Lin, Keerthi and Sundararajan, "A dual coordinate descent method for large-scale linear SVM", ICML 2008, algorithm 1),
//! in an order that never changes: the same examples lead to the same lines, to the last bit.
//!
//! Then only the weights that say most are kept, and descent goes on among them, so that what is left takes over from what
//! went. Since the multipliers stay, a line's weights are still the sum of its examples, of what is left in each.
//!
//! Several classes go side by side, for each example has the same features for all of them.

use std::num::NonZero;
use std::thread;

/// How many classes go side by side.
const LANES: usize = 32;

/// One number for each of them.
type Lanes = [f32; LANES];

/// Times over all examples: more hardly move the lines.
const PASSES: usize = 12;

/// Times over all examples after weights were left out.
const PASSES_AFTER: usize = 6;

/// A prime: stepping by it visits all examples, those of one class far apart.
const STRIDE: usize = 7_919;

/// One example, of length 1 or less.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Example<'a> {
    /// Its features with their weights.
    pub(crate) features: &'a [(u32, f32)],
    /// The class that it belongs to, or none of them.
    pub(crate) class: Option<usize>,
    /// One over twice the cost of lying on the wrong side: more makes it count for less.
    pub(crate) softness: f32,
}

/// The line of one class: what is above zero lies on its side.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// What each feature counts, in the order of the features; one that is not there counts nothing.
    pub(crate) weights: Vec<(u32, f32)>,
    pub(crate) bias: f32,
}

/// The line of every class, each with at most so many weights: those whose product with `worth` is largest. A feature
/// without worth is left out of all.
pub(crate) fn lines(examples: &[Example<'_>], classes: usize, worth: &[f32], most: usize) -> Vec<Line> {
    let blocks: Vec<usize> = (0..classes).step_by(LANES).collect();
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let share = blocks.len().div_ceil(workers).max(1);
    let of_some = |some: &[usize]| -> Vec<Line> {
        let of_block = |first: &usize| Block::new(examples, *first, worth.len()).lines(worth, most);
        some.iter().flat_map(of_block).collect()
    };
    let of_some = &of_some;
    let lines: Vec<Line> = thread::scope(|scope| {
        let running: Vec<_> = blocks.chunks(share).map(|some| scope.spawn(move || of_some(some))).collect();
        let finished = running.into_iter().flat_map(|worker| match worker.join() {
            Ok(lines) => lines,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        finished.collect()
    });
    lines.into_iter().take(classes).collect()
}

/// Some classes on their way.
struct Block<'a> {
    examples: &'a [Example<'a>],
    /// The first of the classes.
    first: usize,
    weights: Vec<Lanes>,
    bias: Lanes,
    /// The multiplier of each example in each class.
    pulls: Vec<Lanes>,
}

impl<'a> Block<'a> {
    fn new(examples: &'a [Example<'a>], first: usize, features: usize) -> Self {
        Self {
            examples,
            first,
            weights: vec![[0.0; LANES]; features],
            bias: [0.0; LANES],
            pulls: vec![[0.0; LANES]; examples.len()],
        }
    }

    fn lines(mut self, worth: &[f32], most: usize) -> Vec<Line> {
        self.descend(PASSES, |_| 1.0);
        (0..LANES).for_each(|lane| self.keep(lane, worth, most));
        // What was left out stays out.
        self.descend(PASSES_AFTER, |weight| if weight == 0.0 { 0.0 } else { 1.0 });
        (0..LANES).map(|lane| self.line(lane)).collect()
    }

    /// Visits all examples several times. `open` says, 1 or 0, whether a weight may move.
    fn descend(&mut self, passes: usize, open: impl Fn(f32) -> f32) {
        let all = self.examples.len();
        let stride = if all.is_multiple_of(STRIDE) { 1 } else { STRIDE };
        for step in 0..passes * all {
            self.visit(step * stride % all, &open);
        }
    }

    fn visit(&mut self, at: usize, open: &impl Fn(f32) -> f32) {
        let example = self.examples[at];
        // The bias is a feature that every example has.
        let (mut margins, mut squares) = (self.bias, [1.0_f32; LANES]);
        for (feature, value) in example.features {
            let weights = &self.weights[*feature as usize];
            for ((margin, square), weight) in margins.iter_mut().zip(&mut squares).zip(weights) {
                *margin += value * weight;
                *square += value * value * open(*weight);
            }
        }
        let mut shifts = [0.0_f32; LANES];
        for (lane, shift) in shifts.iter_mut().enumerate() {
            let side = if example.class == Some(self.first + lane) { 1.0 } else { -1.0 };
            let before = self.pulls[at][lane];
            let slope = side * margins[lane] - 1.0 + example.softness * before;
            let pull = (before - slope / (squares[lane] + example.softness)).max(0.0);
            *shift = side * (pull - before);
            self.pulls[at][lane] = pull;
            self.bias[lane] += *shift;
        }
        for (feature, value) in example.features {
            let weights = &mut self.weights[*feature as usize];
            for (weight, shift) in weights.iter_mut().zip(&shifts) {
                *weight += open(*weight) * value * shift;
            }
        }
    }

    /// Leaves out all weights of a class but those that say most.
    fn keep(&mut self, lane: usize, worth: &[f32], most: usize) {
        let says = self.weights.iter().zip(worth).map(|(weights, worth)| weights[lane].abs() * worth);
        let mut says: Vec<(f32, usize)> = says.zip(0..).filter(|(says, _)| *says > 0.0).collect();
        // The first of the features among equals.
        says.sort_unstable_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        let mut kept: Vec<usize> = says.into_iter().take(most).map(|(_, at)| at).collect();
        kept.sort_unstable();
        let mut kept = kept.into_iter().peekable();
        for (at, weights) in self.weights.iter_mut().enumerate() {
            if kept.next_if_eq(&at).is_none() {
                weights[lane] = 0.0;
            }
        }
    }

    fn line(&self, lane: usize) -> Line {
        let weights = (0_u32..).zip(&self.weights).map(|(at, weights)| (at, weights[lane]));
        Line { weights: weights.filter(|(_, weight)| *weight != 0.0).collect(), bias: self.bias[lane] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three classes of two examples, each class with a feature of its own, beside one that all share.
    fn features() -> Vec<Vec<(u32, f32)>> {
        (0..6_u32).map(|at| vec![(at % 3, 0.6), (3 + at / 3, 0.4), (5, 0.6)]).collect()
    }

    fn found(most: usize) -> Vec<Line> {
        let features = features();
        let examples = features.iter().zip(0..);
        let examples: Vec<Example<'_>> = examples
            .map(|(features, at): (_, usize)| Example { features, class: Some(at % 3), softness: 0.5 })
            .collect();
        lines(&examples, 3, &[1.0; 6], most)
    }

    fn margin(line: &Line, example: &[(u32, f32)]) -> f32 {
        let weight =
            |at: u32| line.weights.iter().find(|(other, _)| *other == at).map_or(0.0, |(_, weight)| *weight);
        example.iter().map(|(at, value)| value * weight(*at)).sum::<f32>() + line.bias
    }

    #[test]
    fn every_example_lies_on_its_own_side_and_always_the_same_way() {
        let lines = found(6);
        assert_eq!(lines.len(), 3);
        for (at, example) in features().iter().enumerate() {
            for (class, line) in lines.iter().enumerate() {
                assert_eq!(margin(line, example) > 0.0, class == at % 3, "{at} and {class}: {line:?}");
            }
        }
        assert_eq!(lines, found(6));
    }

    #[test]
    fn what_says_most_is_kept_and_takes_over_from_the_rest() {
        for (class, line) in (0..).zip(found(1)) {
            let [(at, weight)] = line.weights.as_slice() else { panic!("{line:?}") };
            assert_eq!(*at, class, "the feature that the class alone has");
            assert!(*weight > 0.0 && margin(&line, &[(class, 0.6)]) > 0.0, "{line:?}");
        }
    }

    /// At the best line of this kind a multiplier is twice the cost times what its example lacks (Hsieh 2008, section 2).
    #[test]
    fn the_multipliers_are_those_of_the_best_line() {
        let features = features();
        let examples = features.iter().zip(0..);
        let examples: Vec<Example<'_>> = examples
            .map(|(features, at): (_, usize)| Example { features, class: Some(at % 3), softness: 0.5 })
            .collect();
        let mut block = Block::new(&examples, 0, 6);
        block.descend(2_000, |_| 1.0);
        for lane in 0..3 {
            let line = block.line(lane);
            for (at, example) in examples.iter().enumerate() {
                let side = if example.class == Some(lane) { 1.0 } else { -1.0 };
                let lacks = (1.0 - side * margin(&line, example.features)).max(0.0);
                assert!((block.pulls[at][lane] - 2.0 * lacks).abs() < 1e-3, "{lane}, {at}: {line:?}");
            }
        }
    }

    #[test]
    fn nothing_leads_to_lines_without_weights() {
        assert_eq!(lines(&[], 2, &[1.0; 3], 5), vec![Line { weights: Vec::new(), bias: 0.0 }; 2]);
        assert!(lines(&[], 0, &[], 5).is_empty());
    }
}
