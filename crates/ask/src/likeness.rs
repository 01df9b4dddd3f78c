//! How alike a question and each of many phrasings are: the cosine of what stands in both, rare things counting more.

use super::features::Features;

/// Words, or rows of letters: where each stands, and how much it tells.
///
/// A feature in `n` of `N` phrasings weighs `ln((1 + N) / (1 + n)) + 1` in each (the smoothed inverse document
/// frequency), and a phrasing's weights are scaled to length 1.
pub(super) struct Block {
    weights: Vec<f32>,
    /// The weights' squares: what a feature adds where it stands in both of two texts.
    squares: Vec<f32>,
    /// Where the places of each feature begin in `places`; one more at the end.
    starts: Vec<u32>,
    places: Vec<u16>,
    /// One over the length of each phrasing's weights.
    scales: Vec<f32>,
}

impl Block {
    /// From the features of each phrasing; one that stands in fewer than `least` phrasings is left out.
    pub(super) fn new(phrasings: &[&[u32]], features: usize, least: u32) -> Self {
        let mut counts = vec![0_u32; features];
        for feature in phrasings.iter().copied().flatten() {
            counts[*feature as usize] += 1;
        }
        let mut starts = Vec::with_capacity(features + 1);
        let mut end = 0;
        for count in &counts {
            starts.push(end);
            end += if *count < least { 0 } else { *count };
        }
        starts.push(end);
        let all = phrasings.len() as f32;
        let weight = |count: &u32| {
            if *count < least { 0.0 } else { ((1.0 + all) / (1.0 + *count as f32)).ln() + 1.0 }
        };
        let weights: Vec<f32> = counts.iter().map(weight).collect();
        let (mut places, mut next) = (vec![0_u16; end as usize], starts.clone());
        for (place, phrasing) in (0_u16..).zip(phrasings) {
            for feature in phrasing.iter().map(|feature| *feature as usize).filter(|at| counts[*at] >= least)
            {
                places[next[feature] as usize] = place;
                next[feature] += 1;
            }
        }
        let squares: Vec<f32> = weights.iter().map(|weight| weight * weight).collect();
        let scales = phrasings.iter().map(|phrasing| scale(&squares, phrasing)).collect();
        Self { weights, squares, starts, places, scales }
    }

    /// How many features there are, those left out too.
    pub(super) fn features(&self) -> usize {
        self.weights.len()
    }

    /// The square of how much a feature tells.
    pub(super) fn square(&self, feature: u32) -> f32 {
        self.squares[feature as usize]
    }

    /// What brings the weights of some features to length 1; nothing where there are none.
    pub(super) fn scale(&self, features: &[u32]) -> f32 {
        scale(&self.squares, features)
    }

    /// What brings the weights of a phrasing to length 1.
    pub(super) fn scale_of(&self, phrasing: usize) -> f32 {
        self.scales[phrasing]
    }

    /// Adds `share` times the cosine with each phrasing to `likeness`.
    fn add(&self, features: &[u32], share: f32, likeness: &mut [f32]) {
        let share = share * self.scale(features);
        for feature in features {
            let weight = share * self.square(*feature);
            for place in self.places_of(*feature as usize) {
                likeness[usize::from(*place)] += weight * self.scales[usize::from(*place)];
            }
        }
    }

    fn places_of(&self, feature: usize) -> &[u16] {
        &self.places[self.starts[feature] as usize..self.starts[feature + 1] as usize]
    }

    /// Adds `share` times the squared length of the sum of each class's phrasings to `squares`.
    fn add_squares(&self, class_of: &[u16], share: f32, squares: &mut [f32]) {
        for (feature, weight) in self.weights.iter().enumerate() {
            // Phrasings of a class lie together, so each class is one run of the places.
            for run in self
                .places_of(feature)
                .chunk_by(|one, other| class(class_of, *one) == class(class_of, *other))
            {
                let sum: f32 = run.iter().map(|place| weight * self.scales[usize::from(*place)]).sum();
                squares[class(class_of, run[0])] += share * sum * sum;
            }
        }
    }
}

fn class(class_of: &[u16], place: u16) -> usize {
    usize::from(class_of[usize::from(place)])
}

fn scale(squares: &[f32], features: &[u32]) -> f32 {
    let square: f32 = features.iter().map(|feature| squares[*feature as usize]).sum();
    if square > 0.0 { square.sqrt().recip() } else { 0.0 }
}

/// What words count beside rows of letters.
pub(super) const WORDS_SHARE: f32 = 0.5;
pub(super) const ROWS_SHARE: f32 = 0.5;

/// A row of letters that stands in one phrasing only says nothing.
const LEAST_ROWS: u32 = 2;

/// What the nearest phrasings of a class count, nearest first.
const NEAREST_WEIGHTS: [f32; 3] = [0.5, 0.3, 0.2];

/// All phrasings, class by class.
pub(super) struct Likeness {
    pub(super) words: Block,
    pub(super) rows: Block,
    /// How many phrasings each class has.
    sizes: Vec<usize>,
    /// Length of the sum of each class's phrasings.
    lengths: Vec<f32>,
}

impl Likeness {
    /// From the features of each phrasing, and how many phrasings each class has, in that order.
    pub(super) fn new(phrasings: &[Features], sizes: Vec<usize>, words: usize, rows: usize) -> Self {
        let word_lists: Vec<&[u32]> = phrasings.iter().map(|features| features.words.as_slice()).collect();
        let row_lists: Vec<&[u32]> = phrasings.iter().map(|features| features.rows.as_slice()).collect();
        let (words, rows) = (Block::new(&word_lists, words, 1), Block::new(&row_lists, rows, LEAST_ROWS));
        let class_of: Vec<u16> =
            (0_u16..).zip(&sizes).flat_map(|(class, size)| std::iter::repeat_n(class, *size)).collect();
        let mut squares = vec![0.0; sizes.len()];
        words.add_squares(&class_of, WORDS_SHARE, &mut squares);
        rows.add_squares(&class_of, ROWS_SHARE, &mut squares);
        let lengths = squares.into_iter().map(f32::sqrt).collect();
        Self { words, rows, sizes, lengths }
    }

    /// How well each class fits a question, 0 to 2: the cosine with the middle of its phrasings, and the weighed
    /// cosines with the three nearest of them.
    pub(super) fn fits(&self, question: &Features) -> Vec<f32> {
        let mut likeness = vec![0.0; self.words.scales.len()];
        self.words.add(&question.words, WORDS_SHARE, &mut likeness);
        self.rows.add(&question.rows, ROWS_SHARE, &mut likeness);
        let mut rest = likeness.as_slice();
        let classes = self.sizes.iter().zip(&self.lengths);
        classes
            .map(|(size, length)| {
                let (class, after) = rest.split_at(*size);
                rest = after;
                class.iter().sum::<f32>() / length.max(f32::EPSILON) + nearest(class)
            })
            .collect()
    }
}

fn nearest(likeness: &[f32]) -> f32 {
    let mut best = [0.0_f32; NEAREST_WEIGHTS.len()];
    for value in likeness {
        let mut value = *value;
        for kept in &mut best {
            if value > *kept {
                std::mem::swap(&mut value, kept);
            }
        }
    }
    best.iter().zip(NEAREST_WEIGHTS).map(|(value, weight)| value * weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn features(words: &[u32]) -> Features {
        Features { words: words.to_vec(), rows: words.to_vec() }
    }

    /// Two classes of two phrasings over six features.
    fn likeness() -> Likeness {
        let phrasings = [&[0, 1][..], &[0, 2], &[3, 4], &[3, 5]].map(features);
        Likeness::new(&phrasings, vec![2, 2], 6, 6)
    }

    #[test]
    fn a_phrasing_fits_its_own_class_and_no_other() {
        let fits = likeness().fits(&features(&[0, 1]));
        assert!(fits[0] > 1.0 && fits[1] == 0.0, "{fits:?}");
    }

    #[test]
    fn a_fit_is_at_most_two_and_nothing_in_common_is_zero() {
        let one = Likeness::new(&[features(&[0, 1]), features(&[0, 1]), features(&[0, 1])], vec![3], 2, 2);
        assert!((one.fits(&features(&[0, 1]))[0] - 2.0).abs() < 1e-5);
        assert_eq!(likeness().fits(&Features::default()), [0.0, 0.0]);
    }

    #[test]
    fn the_nearest_three_count_by_their_weights() {
        assert!((nearest(&[0.1, 0.9, 0.5, 0.7]) - (0.45 + 0.21 + 0.1)).abs() < 1e-6);
        assert!((nearest(&[0.4]) - 0.2).abs() < 1e-6);
        assert_eq!(nearest(&[]), 0.0);
    }
}
