//! What one picture shows of a whole person, for whoever follows a movement, and the numbers that stand for it.

use kinematics::{AngleReading, Channel, Side};

macro_rules! marks {
    ($($variant:ident)*) => {
        /// A point of the body that can be drawn over the picture; left and right are the person's.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the names say it")]
        #[repr(u8)]
        pub enum Mark { $($variant),* }

        impl Mark {
            /// Every point, in the order of [`Whole::marks`].
            pub const ALL: &'static [Mark] = &[$(Mark::$variant),*];
        }
    };
}

marks! {
    Nose
    LeftEar RightEar
    LeftShoulder RightShoulder
    LeftElbow RightElbow
    LeftWrist RightWrist
    LeftHip RightHip
    LeftKnee RightKnee
    LeftAnkle RightAnkle
}

impl Mark {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// Its place in [`Whole::marks`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Where a point of the body is, in shares of the picture, which is not mirrored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From the picture's left edge, in shares of its width.
    pub across: f32,
    /// From its upper edge, in shares of its height.
    pub down: f32,
    /// 0 to 1: that it is in the picture.
    pub presence: f32,
}

/// What is seen of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// The angles that are seen well enough, all at the time of the picture.
    pub readings: Vec<AngleReading>,
    /// The side on which the face was lost near the end of the neck's turn; never for somebody who sits sideways.
    pub head_lost: Option<Side>,
    /// Whether a hand is at head or chin; nothing where that cannot be told.
    pub hand_at_head: Option<bool>,
    /// Shoulders or hips are beyond the edge of the picture.
    pub is_cut_off: bool,
    /// Where the body's points are, in the order of [`Mark`]; nothing for those that are not seen.
    pub marks: [Option<Place>; Mark::COUNT],
}

impl Whole {
    /// Somebody of whom nothing can be told.
    #[must_use]
    pub const fn unknown() -> Self {
        Self {
            readings: Vec::new(),
            head_lost: None,
            hand_at_head: None,
            is_cut_off: false,
            marks: [None; Mark::COUNT],
        }
    }

    /// Where a point is.
    #[must_use]
    pub const fn mark(&self, mark: Mark) -> Option<Place> {
        self.marks[mark.index()]
    }
}

/// What one picture shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Outlook {
    /// The picture is dark.
    Dark,
    /// Nobody is seen.
    Nobody,
    /// More than one person is seen. Which of them is meant nobody can say.
    Several,
    /// One person.
    Person(Box<Whole>),
}

/// One picture, looked at for the whole of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Sighting {
    /// When it was taken, in seconds from any moment on.
    pub time_secs: f64,
    /// What it shows.
    pub outlook: Outlook,
}

const DARK: f64 = 0.0;
const NOBODY: f64 = 1.0;
const SEVERAL: f64 = 2.0;
const PERSON: f64 = 3.0;

/// Numbers before the marks: time, kind, side of a lost head, hand at the head, cut off.
const HEADER: usize = 5;
/// Numbers that stand for a mark or for a reading.
const EACH: usize = 3;

/// No, yes, and what is not known.
const SIDES: [(f64, Option<Side>); 3] = [(0.0, None), (1.0, Some(Side::Left)), (2.0, Some(Side::Right))];
const ANSWERS: [(f64, Option<bool>); 3] = [(0.0, None), (1.0, Some(false)), (2.0, Some(true))];
const YES_OR_NO: [(f64, bool); 2] = [(0.0, false), (1.0, true)];

impl Sighting {
    /// The numbers that stand for it: the time, what kind of picture it is, and for a person the marks and the angles.
    ///
    /// ```
    /// use sight::{Outlook, Sighting};
    /// let sighting = Sighting { time_secs: 1.5, outlook: Outlook::Dark };
    /// assert_eq!(Sighting::from_numbers(&sighting.numbers()), Some(sighting));
    /// ```
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        let whole = match &self.outlook {
            Outlook::Dark => return vec![self.time_secs, DARK],
            Outlook::Nobody => return vec![self.time_secs, NOBODY],
            Outlook::Several => return vec![self.time_secs, SEVERAL],
            Outlook::Person(whole) => whole,
        };
        let mut numbers = vec![
            self.time_secs,
            PERSON,
            number_of(&SIDES, &whole.head_lost),
            number_of(&ANSWERS, &whole.hand_at_head),
            number_of(&YES_OR_NO, &whole.is_cut_off),
        ];
        for mark in &whole.marks {
            let place = mark.map(|place| [place.across, place.down, place.presence].map(f64::from));
            numbers.extend(place.unwrap_or([f64::NAN; EACH]));
        }
        for reading in &whole.readings {
            let channel = reading.channel.index() as f64;
            numbers.extend([channel, f64::from(reading.degrees), f64::from(reading.confidence)]);
        }
        numbers
    }

    /// The sighting that the numbers stand for. None where they stand for nothing.
    #[must_use]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let [time_secs, kind, rest @ ..] = numbers else { return None };
        if !time_secs.is_finite() {
            return None;
        }
        let blind = |outlook| rest.is_empty().then_some(outlook);
        let outlook = if *kind == DARK {
            blind(Outlook::Dark)?
        } else if *kind == NOBODY {
            blind(Outlook::Nobody)?
        } else if *kind == SEVERAL {
            blind(Outlook::Several)?
        } else if *kind == PERSON {
            Outlook::Person(Box::new(whole_of(rest, *time_secs)?))
        } else {
            return None;
        };
        Some(Self { time_secs: *time_secs, outlook })
    }
}

fn whole_of(numbers: &[f64], time_secs: f64) -> Option<Whole> {
    let (header, rest) = numbers.split_at_checked(HEADER - 2)?;
    let (places, readings) = rest.split_at_checked(Mark::COUNT * EACH)?;
    let [lost, hand, cut] = header else { return None };
    let mut marks = [None; Mark::COUNT];
    for (mark, place) in marks.iter_mut().zip(places.chunks_exact(EACH)) {
        *mark = place_of(place);
    }
    let known = readings.chunks_exact(EACH);
    if !known.remainder().is_empty() || readings.len() > Channel::COUNT * EACH {
        return None;
    }
    Some(Whole {
        readings: known.map(|reading| reading_of(reading, time_secs)).collect::<Option<_>>()?,
        head_lost: of_number(&SIDES, *lost)?,
        hand_at_head: of_number(&ANSWERS, *hand)?,
        is_cut_off: of_number(&YES_OR_NO, *cut)?,
        marks,
    })
}

/// A point without a number is not seen.
fn place_of(numbers: &[f64]) -> Option<Place> {
    let finite =
        |index: usize| numbers.get(index).map(|number| *number as f32).filter(|seen| seen.is_finite());
    Some(Place { across: finite(0)?, down: finite(1)?, presence: finite(2)? })
}

fn reading_of(numbers: &[f64], time_secs: f64) -> Option<AngleReading> {
    let [channel, degrees, confidence] = numbers else { return None };
    let channel = Channel::ALL.iter().find(|known| known.index() as f64 == *channel)?;
    let [degrees, confidence] = [*degrees as f32, *confidence as f32];
    let is_sound = degrees.is_finite() && (0.0..=1.0).contains(&confidence);
    is_sound.then_some(AngleReading { channel: *channel, degrees, confidence, time_secs })
}

fn number_of<T: PartialEq>(table: &[(f64, T)], wanted: &T) -> f64 {
    table.iter().find(|(_, known)| known == wanted).map_or(f64::NAN, |(number, _)| *number)
}

fn of_number<T: Copy>(table: &[(f64, T)], number: f64) -> Option<T> {
    table.iter().find(|(known, _)| *known == number).map(|(_, found)| *found)
}
