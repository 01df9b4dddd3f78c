//! What is drawn where, and what is said of it.

use super::range::step;
use super::*;

fn told() -> Told {
    Told {
        title: "Cracks <a day>".into(),
        description: "About four & falling.".into(),
        caption: "Yellow is the guess.".into(),
        table: Table { head: vec!["What".into()], rows: vec![vec!["4".into()]] },
    }
}

fn plain(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

fn numbers(picture: &Picture) -> Vec<String> {
    let number = |shape: &Shape| match shape {
        Shape::Words { letters: Letters::Number, text, .. } => Some(text.clone()),
        _ => None,
    };
    picture.shapes.iter().filter_map(number).collect()
}

fn boxes(picture: &Picture, wanted: Fill) -> Vec<[f32; 4]> {
    let of = |shape: &Shape| match shape {
        Shape::Box { at, size, fill } if *fill == wanted => Some([at[0], at[1], size[0], size[1]]),
        _ => None,
    };
    picture.shapes.iter().filter_map(of).collect()
}

/// Nothing lies outside of the picture.
fn assert_inside(picture: &Picture) {
    let [width, height] = picture.size;
    let is_inside = |[x, y]: [f32; 2]| (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
    for shape in &picture.shapes {
        let corners = match shape {
            Shape::Line { points, .. } | Shape::Specks { points } => points.clone(),
            Shape::Dot { at, .. } | Shape::Words { at, .. } => vec![*at],
            Shape::Box { at: [x, y], size: [width, height], .. } => vec![[*x, *y], [x + width, y + height]],
        };
        assert!(corners.into_iter().all(is_inside), "{shape:?} in {width} x {height}");
    }
}

#[test]
fn an_axis_counts_in_ones_twos_and_fives() {
    for (end, expected) in [(1.0, 0.5), (4.0, 1.0), (6.0, 2.0), (15.0, 5.0), (19.0, 5.0), (60.0, 20.0)] {
        assert!((step(end) - expected).abs() < 1e-9, "{end}: {}", step(end));
    }
}

#[test]
fn a_guess_lies_in_its_range_on_a_ruler_that_reaches_beyond() {
    for (guess, earlier, expected) in [
        (None, None, vec!["0", "5", "10", "15"]),
        (Some([4.0, 3.0, 5.5]), None, vec!["0", "2", "4", "6"]),
        (Some([0.4, 0.1, 0.8]), None, vec!["0.0", "0.5", "1.0"]),
        (Some([4.0, 3.0, 5.5]), Some(19.5), vec!["0", "10", "20", "30", "before"]),
    ] {
        let earlier = earlier.map(|value| Earlier { value, words: "before".into() });
        let picture = range(told(), guess, "4", earlier.as_ref(), plain);
        assert_eq!(numbers(&picture), expected);
        assert_inside(&picture);
        assert_eq!(picture.caption, told().caption);
        let (band, hot) = (boxes(&picture, Fill::Likely), boxes(&picture, Fill::Hot));
        assert_eq!((band.len(), hot.len()), (usize::from(guess.is_some()), usize::from(guess.is_some())));
        if let ([[left, _, width, _]], [[hot, _, hot_width, _]]) = (band.as_slice(), hot.as_slice()) {
            assert!((*left..=left + width).contains(&(hot + hot_width / 2.0)));
        }
    }
}

#[test]
fn changes_lie_about_the_line_of_none() {
    let row = |guess| Change { name: "Turns".into(), words: "2 less".into(), guess };
    let rows = [row(Some([-2.0, -4.5, 0.5])), row(None)];
    let picture = changes(told(), ["less".into(), "none".into(), "more".into()], &rows, plain);
    assert_eq!(numbers(&picture), ["less", "none", "more", "5", "4", "3", "2", "1", "1", "2 less", "2 less"]);
    assert_inside(&picture);
    let is_dashed = |shape: &&Shape| matches!(shape, Shape::Line { ink: Ink::Beside, .. });
    let Some(Shape::Line { points, .. }) = picture.shapes.iter().find(is_dashed) else { panic!("no line") };
    let zero = points[0][0];
    let bands = boxes(&picture, Fill::Likely);
    let [[left, _, width, _]] = bands.as_slice() else { panic!("{bands:?}") };
    assert!(*left < zero && zero < left + width, "{left} {zero} {width}");
}

#[test]
fn a_square_has_the_area_of_its_count_and_empty_places_are_specks() {
    let square = |row, column, count| Square { row, column, count };
    let all = [square(0, 9, 1), square(1, 10, 4)];
    let picture = squares(told(), &["Mon".into(), "Tue".into()], [8, 12], &all, Some(all[1]));
    assert_inside(&picture);
    let (marks, hot) = (boxes(&picture, Fill::Mark), boxes(&picture, Fill::Hot));
    let ([[_, _, small, _]], [[_, _, large, _]]) = (marks.as_slice(), hot.as_slice()) else {
        panic!("{marks:?} {hot:?}")
    };
    assert!((large / small - 2.0).abs() < 1e-4, "{small} {large}");
    assert_eq!(boxes(&picture, Fill::Ring).len(), 1);
    let specks = picture.shapes.iter().find_map(|shape| match shape {
        Shape::Specks { points } => Some(points.len()),
        _ => None,
    });
    assert_eq!(specks, Some(2 * 5 - 2));
    assert_eq!(numbers(&picture), ["8", "10", "12"]);
}

#[test]
fn nothing_known_is_nothing_drawn_and_a_counted_nought_is_a_tick() {
    for (form, value, boxes_expected, lines_expected, dots_expected) in [
        (Form::Bar, None, 0, 1, 0),
        (Form::Bar, Some(0.0), 0, 2, 0),
        (Form::Bar, Some(2.0), 1, 1, 0),
        (Form::Dot, Some(0.0), 0, 1, 1),
    ] {
        let row = DayRow {
            name: "Cracks".into(),
            top: "4".into(),
            most: 4.0,
            form,
            values: vec![value],
            out_of: vec![3.0],
        };
        let picture = day_rows(told(), &["Mo".into()], &[row]);
        assert_inside(&picture);
        assert_eq!(boxes(&picture, Fill::Mark).len(), boxes_expected, "{form:?} {value:?}");
        assert_eq!(boxes(&picture, Fill::Hollow).len(), 1);
        let count = |of: fn(&Shape) -> bool| picture.shapes.iter().filter(|shape| of(shape)).count();
        assert_eq!(count(|shape| matches!(shape, Shape::Line { .. })), lines_expected);
        assert_eq!(count(|shape| matches!(shape, Shape::Dot { .. })), dots_expected);
    }
}

#[test]
fn svg_names_itself_hatches_where_needed_and_escapes_words() {
    let picture = range(told(), Some([4.0, 3.0, 5.5]), "4 <b>", None, plain);
    let drawn = svg(&picture, "rate");
    for part in [
        "role=\"img\"",
        "aria-labelledby=\"rate-t rate-d\"",
        "<title id=\"rate-t\">Cracks &lt;a day&gt;</title>",
        "<desc id=\"rate-d\">About four &amp; falling.</desc>",
        "<pattern id=\"rate-h\"",
        "class=\"band\" fill=\"url(#rate-h)\"",
        ">4 &lt;b&gt;</text>",
    ] {
        assert!(drawn.contains(part), "{part} in {drawn}");
    }
    assert!(!drawn.contains("style="), "the page's policy allows no style in an attribute");
    assert!(!svg(&range(told(), None, "", None, plain), "rate").contains("<pattern"));
}
