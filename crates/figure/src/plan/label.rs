//! Places for words that do not lie on one another.

use glam::Vec2;

use super::dimension::WORD_HEIGHT;
use super::sheet::{Anchor, Sheet, Voice};

/// The width of a letter, in units; generous, so that words never touch.
const LETTER: f32 = 7.6;

/// A box in units of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Area {
    from: Vec2,
    to: Vec2,
}

impl Area {
    fn meets(&self, other: &Self) -> bool {
        self.from.x < other.to.x
            && other.from.x < self.to.x
            && self.from.y < other.to.y
            && other.from.y < self.to.y
    }
}

/// Words that want to stand somewhere, first choice first.
pub(super) struct Label<'a> {
    pub(super) lines: &'a [(Voice, &'a str)],
    pub(super) anchor: Anchor,
    /// Where the first line may stand, in centimetres.
    pub(super) choices: &'a [Vec2],
}

/// What is taken already.
#[derive(Clone, Debug, Default)]
pub(super) struct Taken(Vec<Area>);

impl Taken {
    /// Sets a label at the first of its choices that is free and on the sheet; at the least crowded one if none is. Gives the
    /// place of the first line.
    pub(super) fn set(&mut self, sheet: &mut Sheet, label: &Label<'_>) -> Vec2 {
        let crowd = |at: &Vec2| {
            let area = area(sheet, label, *at);
            let outside = usize::from(!lies_on(sheet, &area)) * 2;
            outside + self.0.iter().filter(|taken| taken.meets(&area)).count()
        };
        let at = label.choices.iter().copied().min_by_key(crowd).unwrap_or_default();
        self.0.push(area(sheet, label, at));
        let line_height = (WORD_HEIGHT + 3.0) * sheet.unit_cm();
        for (line, (voice, text)) in (0_u8..).zip(label.lines) {
            sheet.words(at - Vec2::Y * (f32::from(line) * line_height), label.anchor, *voice, text);
        }
        at
    }

    /// Keeps a box free of words, in centimetres.
    pub(super) fn keep(&mut self, sheet: &Sheet, from: Vec2, to: Vec2) {
        let scale = 1.0 / sheet.unit_cm();
        self.0.push(Area { from: from.min(to) * scale, to: from.max(to) * scale });
    }
}

fn area(sheet: &Sheet, label: &Label<'_>, at: Vec2) -> Area {
    let letters = label.lines.iter().map(|(_, text)| text.chars().count()).max().unwrap_or(0);
    let width = letters as f32 * LETTER;
    let lines = label.lines.len() as f32;
    let at = at / sheet.unit_cm();
    let left = match label.anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    let bottom = at.y - (lines - 1.0) * (WORD_HEIGHT + 3.0) - 4.0;
    Area { from: Vec2::new(left, bottom), to: Vec2::new(left + width, at.y + WORD_HEIGHT) }
}

fn lies_on(sheet: &Sheet, area: &Area) -> bool {
    let window = sheet.window();
    let (from, to) = (Vec2::from_array(window.from), Vec2::from_array(window.to));
    let scale = window.scale;
    area.from.cmpge(from * scale).all() && area.to.cmple(to * scale).all()
}

#[cfg(test)]
mod tests {
    use super::super::sheet::{Mark, Window};
    use super::*;

    #[test]
    fn a_second_label_takes_its_second_choice() {
        let mut sheet = Sheet::new(Window { from: [0.0, 0.0], to: [200.0, 100.0], scale: 1.0 });
        let mut taken = Taken::default();
        let choices = [Vec2::new(10.0, 50.0), Vec2::new(10.0, 80.0)];
        let label = Label { lines: &[(Voice::Figure, "45 cm")], anchor: Anchor::Start, choices: &choices };
        assert_eq!(taken.set(&mut sheet, &label), choices[0]);
        assert_eq!(taken.set(&mut sheet, &label), choices[1]);
        assert!(sheet.done().marks.iter().all(|mark| matches!(mark, Mark::Words { .. })));
    }
}
