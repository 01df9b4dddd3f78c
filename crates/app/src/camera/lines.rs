//! The light lines over a picture: what was found of a person in it.

use sight::{Mark, Place};

/// Where the points of a body are, in the order of [`Mark`].
pub(crate) type Marks = [Option<Place>; Mark::COUNT];

/// Lines from point to point, as a path in the pixels of a picture of this size. What is not seen is left out.
pub(crate) fn path(lines: &[&[Mark]], marks: &Marks, (width, height): (u32, u32)) -> String {
    let mut path = String::new();
    for line in lines {
        let mut pen = 'M';
        for mark in *line {
            match marks[mark.index()] {
                Some(place) => {
                    let (x, y) = (place.across * width as f32, place.down * height as f32);
                    path += &format!("{pen}{x:.1} {y:.1}");
                    pen = 'L';
                }
                None => pen = 'M',
            }
        }
    }
    path
}
