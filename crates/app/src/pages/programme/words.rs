//! What the model says, in words.

use care::own::{Reach, Way};
use care::programme::file::{Argument, Message};
use care::programme::{Area, Binding, Need, Spoke, Standing, Swap, Term, Turn, WhyNot, told};
use care::relief::WhyLeftOut;
use fluent_bundle::{FluentArgs, FluentValue};
use library::{Movement, MovementId, Prop};

use crate::content::content;
use crate::key;
use crate::t;
use crate::words::{Key, say};

const WEEKDAYS: [Key; 7] = [
    key!("plan-day-0"),
    key!("plan-day-1"),
    key!("plan-day-2"),
    key!("plan-day-3"),
    key!("plan-day-4"),
    key!("plan-day-5"),
    key!("plan-day-6"),
];

/// How far and how fast a movement of the person's own goes, beside the one of Limber's that it is like.
pub(in crate::pages) fn way_words(way: Way, base: &Movement) -> String {
    match (way.reach, way.is_slower) {
        (Reach::Whole, false) => t!("own-way-known", name = base.name.clone()),
        (Reach::ThreeQuarters, false) => t!("own-way-three-quarters"),
        (Reach::Half, false) => t!("own-way-half"),
        (Reach::Whole, true) => t!("own-way-slower"),
        (Reach::ThreeQuarters, true) => t!("own-way-slower-three-quarters"),
        (Reach::Half, true) => t!("own-way-slower-half"),
    }
}

/// What care says of a plan, in words.
pub(in crate::pages) fn message_words(message: Message) -> String {
    let arguments: FluentArgs<'static> =
        message.about.into_iter().map(|(name, argument)| (name, value(argument))).collect();
    say(message.key.name(), Some(arguments))
}

fn value(argument: Argument) -> FluentValue<'static> {
    match argument {
        Argument::Text(text) => text.into(),
        Argument::Number(number) => number.into(),
        Argument::Message(message) => message_words(message).into(),
        Argument::List(list) => list.into_iter().map(message_words).collect::<Vec<_>>().join(", ").into(),
    }
}

/// Monday is 0.
pub(super) fn weekday_words(day: u8) -> String {
    WEEKDAYS.get(usize::from(day)).map(|key| key.text()).unwrap_or_default()
}

pub(super) fn prop_words(prop: Prop) -> String {
    match prop {
        Prop::Chair => t!("prop-chair"),
        Prop::Desk => t!("prop-desk"),
        Prop::Wall => t!("prop-wall"),
        Prop::Corner => t!("prop-corner"),
        Prop::DoorFrame => t!("prop-door-frame"),
        Prop::Band => t!("prop-band"),
        Prop::Cushion => t!("prop-cushion"),
        Prop::Towel => t!("prop-towel"),
        Prop::Mat => t!("prop-mat"),
        Prop::Weight => t!("prop-weight"),
        Prop::Step => t!("prop-step"),
        Prop::Stick => t!("prop-stick"),
    }
}

pub(super) fn movement_name(id: &MovementId) -> Option<String> {
    content().movement(id).map(|movement| movement.name.clone())
}

fn area_words(area: Area) -> String {
    match area {
        Area::Neck => t!("area-neck"),
        Area::UpperBack => t!("area-upper-back"),
        Area::LowBack => t!("area-low-back"),
    }
}

/// What is told of the reasons of a movement.
pub(super) fn spoke_words(spoke: &[Spoke]) -> String {
    let words = |spoke: &Spoke| match spoke.term {
        Term::Need(Need::Area(_, area)) => t!("why-need", area = area_words(area)),
        Term::Need(Need::NeckItself(_)) => t!("why-neck-itself"),
        Term::Need(Need::Trunk) => t!("why-trunk"),
        Term::Studied => t!("why-studied"),
        Term::Liked => t!("why-liked"),
        Term::NextStep => t!("why-next-step"),
        Term::Kept => t!("why-kept"),
        Term::SetUp { counter } => content()
            .ergonomics
            .counters
            .get(counter)
            .map(|counter| counter.reason.clone())
            .unwrap_or_default(),
    };
    told(spoke).map(words).collect::<Vec<_>>().join(" ")
}

/// Why the dose of a movement changed, if it did.
pub(super) fn standing_words(standing: &Standing) -> Option<String> {
    Some(match standing.last? {
        Turn::WentWell => t!("turn-went-well"),
        Turn::NextDay => t!("turn-next-day"),
        Turn::Flare => t!("turn-flare"),
        Turn::Hard => t!("turn-hard"),
        Turn::LeftOut => t!("turn-left-out"),
        Turn::Pause => t!("turn-pause"),
    })
}

pub(super) fn binding_words(binding: &Binding) -> String {
    match *binding {
        Binding::Time { secs } => t!("binding-time", minutes = secs / 60),
        Binding::Movements { most } => t!("binding-movements", most = most),
        Binding::Neck { most } => t!("binding-neck", most = most),
        Binding::RestAfterStrength => t!("binding-rest"),
        Binding::StrengthDaysFull { most } => t!("binding-full", most = most),
        Binding::Flare => t!("binding-flare"),
    }
}

/// What is done in place of what, and why.
pub(super) fn swap_words(swap: &Swap) -> Option<String> {
    let (by, instead) = (movement_name(&swap.by)?, movement_name(&swap.instead_of)?);
    let why = why_not_words(swap.why);
    Some(t!("swap", by = by, instead = instead, why = why))
}

/// What is in no plan, and why; nothing for what the person said they do not want, which has its own list.
pub(super) fn left_out_words(movement: &MovementId, why: WhyNot) -> Option<String> {
    let name = movement_name(movement).filter(|_| why != WhyNot::Unwanted)?;
    Some(t!("week-left-out-line", name = name, why = why_not_words(why)))
}

fn why_not_words(why: WhyNot) -> String {
    match why {
        WhyNot::NoFloor => t!("swap-no-floor"),
        WhyNot::NoProp(prop) => t!("swap-no-prop", prop = prop_words(prop)),
        WhyNot::Unsafe(why) => why_left_out_words(why),
        WhyNot::Unwanted => t!("swap-unwanted"),
        WhyNot::TooEarly => t!("swap-early"),
        WhyNot::OwnWay => t!("swap-own-way"),
    }
}

/// Why a movement is outside the safe set.
pub(in crate::pages) fn why_left_out_words(why: WhyLeftOut) -> String {
    message_words(why.message())
}
