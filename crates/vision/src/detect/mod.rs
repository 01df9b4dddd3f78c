//! What the two detectors have in common: boxes on a fixed grid, with points.
//!
//! Liu and others, "SSD: Single Shot MultiBox Detector", ECCV 2016; Bazarevsky and others, "BlazeFace", arXiv:1907.05047.

mod suppress;

use crate::graph::Graph;
use crate::image::{Border, Cut, Image, cut_out};
use crate::net::{Level, Net, logistic};
use crate::region::Region;
use crate::wire::{ReadError, ReadErrorKind};
use glam::Vec2;

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Detection {
    /// 0 to 1.
    pub(crate) score: f32,
    /// The corner with the least coordinates and that with the greatest, in pixels.
    pub(crate) corners_px: [Vec2; 2],
    pub(crate) points_px: Vec<Vec2>,
}

/// What sets one detector apart from the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settings {
    /// Side of the network's input in pixels.
    pub(crate) side_px: usize,
    /// Cells along the side of each grid, and boxes in each of its cells.
    pub(crate) grids: &'static [(usize, usize)],
    /// Points of each box.
    pub(crate) points: usize,
}

/// What is less likely does not count.
const LEAST_SCORE: f32 = 0.5;
/// Beyond this the logistic function is as good as 0 or 1.
const SCORE_CLIP: f32 = 100.0;

/// A detector that is ready to run.
#[derive(Clone, Debug)]
pub(crate) struct Detector {
    net: Net,
    settings: Settings,
    anchors: Vec<Vec2>,
}

impl Detector {
    /// # Errors
    /// [`ReadError`] when the network is not the one that the settings are for.
    pub(crate) fn new(graph: &Graph, settings: Settings, level: Level) -> Result<Self, ReadError> {
        let net = Net::new(graph, level)?;
        let anchors = anchors(settings.grids);
        let numbers = |result: usize| net.output_shape(result).map(crate::graph::Shape::elements);
        let expected = (Some(anchors.len() * (4 + 2 * settings.points)), Some(anchors.len()));
        let takes = crate::graph::Shape::new(settings.side_px, settings.side_px, 3);
        if net.input_shape() != takes || (numbers(0), numbers(1)) != expected {
            return Err(ReadError::new(ReadErrorKind::Content, "a detector in it has other extents"));
        }
        Ok(Self { net, settings, anchors })
    }

    pub(crate) fn working_bytes(&self) -> usize {
        self.net.working_bytes()
    }

    /// All that is found in a picture, the likeliest first.
    pub(crate) fn find(&mut self, image: &Image<'_>) -> Vec<Detection> {
        let whole = Region::whole(image.width(), image.height());
        let cut = Cut { border: Border::Black, range: (-1.0, 1.0) };
        cut_out(image, &whole, self.settings.side_px, cut, self.net.input_mut());
        self.net.run();
        let found = self.decoded().collect();
        let mut kept = suppress::suppress(found);
        for detection in &mut kept {
            detection
                .corners_px
                .iter_mut()
                .chain(&mut detection.points_px)
                .for_each(|p| *p = whole.to_picture(*p));
        }
        kept
    }

    /// Boxes that are likely enough, in shares of the network's input.
    fn decoded(&self) -> impl Iterator<Item = Detection> {
        let numbers = 4 + 2 * self.settings.points;
        let boxes = self.net.output(0).chunks_exact(numbers);
        let side = self.settings.side_px as f32;
        let scored = self.net.output(1).iter().map(|score| logistic(score.clamp(-SCORE_CLIP, SCORE_CLIP)));
        let likely = boxes.zip(scored).zip(&self.anchors).filter(|((_, score), _)| *score >= LEAST_SCORE);
        likely.map(move |((numbers, score), anchor)| {
            let point = |at: usize| Vec2::new(numbers[at], numbers[at + 1]) / side;
            let (centre, half) = (point(0) + *anchor, point(2) / 2.0);
            let points_px = (4..numbers.len()).step_by(2).map(|at| point(at) + *anchor).collect();
            Detection { score, corners_px: [centre - half, centre + half], points_px }
        })
    }
}

/// The centres of the cells, once for each box, in shares of the input.
fn anchors(grids: &[(usize, usize)]) -> Vec<Vec2> {
    let of_grid = |&(cells, boxes): &(usize, usize)| {
        let centre = move |at: usize| (at as f32 + 0.5) / cells as f32;
        (0..cells * cells * boxes).map(move |index| {
            let cell = index / boxes;
            Vec2::new(centre(cell % cells), centre(cell / cells))
        })
    };
    grids.iter().flat_map(of_grid).collect()
}
