//! One line between phrasings that carry a warning sign and those that do not.
//!
//! A linear support vector machine with squared hinge loss, found by dual coordinate descent (Hsieh et al., ICML 2008,
//! algorithm 1). It is found anew from the phrasings whenever the asker is made, in an order that never changes: no
//! weights are kept, and the same phrasings lead to the same line.

use super::features::Features;
use super::likeness::{Block, Likeness, ROWS_SHARE, WORDS_SHARE};

/// How dear a phrasing on the wrong side is, for a side with half of the phrasings.
const COST: f32 = 0.3;

/// Times over all phrasings: more move the line hardly at all.
const PASSES: usize = 12;

/// A prime: stepping by it visits all phrasings, those of one class far apart.
const STRIDE: usize = 7_919;

/// The line, with each feature's part already weighed.
pub(super) struct Separator {
    words: Vec<f32>,
    rows: Vec<f32>,
    bias: f32,
}

impl Separator {
    /// From the phrasings and which of them carry a sign.
    pub(super) fn new(likeness: &Likeness, phrasings: &[Features], has_sign: &[bool]) -> Self {
        let mut line = Self {
            words: vec![0.0; likeness.words.features()],
            rows: vec![0.0; likeness.rows.features()],
            bias: 0.0,
        };
        let all = phrasings.len();
        let signs = has_sign.iter().filter(|has| **has).count();
        // Of the dual: one over twice the cost, each side having half of it.
        let softness = |side: usize| side as f32 / (COST * all as f32);
        let (soft_sign, soft_other) = (softness(signs), softness(all - signs));
        let mut pulls = vec![0.0_f32; all];
        for step in 0..PASSES * all {
            let at = step * STRIDE % all;
            let (side, soft) = if has_sign[at] { (1.0, soft_sign) } else { (-1.0, soft_other) };
            let scales = [likeness.words.scale_of(at), likeness.rows.scale_of(at)];
            let slope = side * line.margin_of(&phrasings[at], scales) - 1.0 + soft * pulls[at];
            // A phrasing has length 1, and 1 more for the bias.
            let pull = (pulls[at] - slope / (2.0 + soft)).max(0.0);
            line.shift(likeness, &phrasings[at], scales, side * (pull - pulls[at]));
            pulls[at] = pull;
        }
        line
    }

    /// On which side a question lies, and how far: above zero on that of the signs.
    pub(super) fn margin(&self, likeness: &Likeness, question: &Features) -> f32 {
        let scales = [likeness.words.scale(&question.words), likeness.rows.scale(&question.rows)];
        self.margin_of(question, scales)
    }

    fn margin_of(&self, question: &Features, [words, rows]: [f32; 2]) -> f32 {
        let sum = |line: &[f32], features: &[u32]| -> f32 {
            features.iter().map(|feature| line[*feature as usize]).sum()
        };
        WORDS_SHARE.sqrt() * (sum(&self.words, &question.words) * words)
            + ROWS_SHARE.sqrt() * (sum(&self.rows, &question.rows) * rows)
            + self.bias
    }

    fn shift(&mut self, likeness: &Likeness, phrasing: &Features, [words, rows]: [f32; 2], by: f32) {
        if by == 0.0 {
            return;
        }
        let shift = |block: &Block, line: &mut [f32], features: &[u32], by: f32| {
            for feature in features {
                line[*feature as usize] += by * block.square(*feature);
            }
        };
        shift(&likeness.words, &mut self.words, &phrasing.words, by * WORDS_SHARE.sqrt() * words);
        shift(&likeness.rows, &mut self.rows, &phrasing.rows, by * ROWS_SHARE.sqrt() * rows);
        self.bias += by;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_tells_apart_what_can_be_told_apart_and_always_the_same_way() {
        let features = |words: &[u32]| Features { words: words.to_vec(), rows: words.to_vec() };
        let phrasings = [&[0, 1][..], &[0, 2], &[0, 3], &[4, 1], &[4, 2], &[4, 3]].map(features);
        let has_sign = [true, true, true, false, false, false];
        let likeness = Likeness::new(&phrasings, vec![3, 3], 5, 5);
        let margins = || {
            let line = Separator::new(&likeness, &phrasings, &has_sign);
            phrasings.iter().map(|phrasing| line.margin(&likeness, phrasing)).collect::<Vec<_>>()
        };
        let found = margins();
        for (margin, has_sign) in found.iter().zip(has_sign) {
            assert_eq!(*margin > 0.0, has_sign, "{found:?}");
        }
        assert_eq!(found, margins());
    }
}
