//! Names of what a workstation check asks, each written the same way in content and in the journal.

use serde::{Deserialize, Serialize};

/// A closed list of names: the enum, every value in order, its name and the way back.
macro_rules! names {
    ($($(#[$doc:meta])* $list:ident { $($(#[$of:meta])* $value:ident = $name:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
        pub enum $list { $($(#[$of])* #[serde(rename = $name)] $value,)* }

        impl $list {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$value),*];

            /// The name in content and in the journal.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$value => $name),* }
            }

            /// The value of a name, if there is one.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }
    )*};
}

names! {
    /// One item of ROSA (Sonne, Villalta and Andrews 2012), in the order in which it is asked.
    RosaItem {
        /// Height of the seat.
        SeatHeight = "seat-height",
        /// Depth of the seat.
        PanDepth = "pan-depth",
        /// Support for the arms.
        Armrests = "armrests",
        /// Support for the back.
        BackSupport = "back-support",
        /// The screen.
        Monitor = "monitor",
        /// The telephone.
        Phone = "phone",
        /// The mouse or another pointer.
        Mouse = "mouse",
        /// The keyboard.
        Keyboard = "keyboard",
    }

    /// One answer to an item of ROSA. Of those that are not [extras](RosaChoice::is_extra) exactly one holds.
    RosaChoice {
        /// Knees at a right angle.
        SeatRight = "seat-right",
        /// Knees bent to less than a right angle.
        SeatTooLow = "seat-too-low",
        /// Knees open to more than a right angle.
        SeatTooHigh = "seat-too-high",
        /// The feet do not reach the floor.
        SeatNoFootContact = "seat-no-foot-contact",
        /// Extra: too little room for the legs under the desk.
        SeatLittleLegRoom = "seat-little-leg-room",
        /// Extra: the height cannot be changed.
        SeatFixed = "seat-fixed",
        /// About 7.5 cm between the seat's edge and the back of the knee.
        PanRight = "pan-right",
        /// Less than that.
        PanTooLong = "pan-too-long",
        /// More than that.
        PanTooShort = "pan-too-short",
        /// Extra: the depth cannot be changed.
        PanFixed = "pan-fixed",
        /// Elbows supported in line with relaxed shoulders.
        ArmsRight = "arms-right",
        /// Too high, so that the shoulders are shrugged, or too low, or none.
        ArmsTooHighOrLow = "arms-too-high-or-low",
        /// Extra: hard or damaged.
        ArmsHard = "arms-hard",
        /// Extra: too far apart.
        ArmsTooWide = "arms-too-wide",
        /// Extra: they cannot be changed.
        ArmsFixed = "arms-fixed",
        /// The low back is supported, the backrest stands at 95 to 110 degrees.
        BackRight = "back-right",
        /// No support for the low back, or in the wrong place.
        BackNoLumbar = "back-no-lumbar",
        /// More than 110 degrees or less than 95.
        BackAngle = "back-angle",
        /// No backrest, or sitting away from it.
        BackNone = "back-none",
        /// Extra: the work surface is so high that the shoulders are shrugged.
        BackDeskTooHigh = "back-desk-too-high",
        /// Extra: it cannot be changed.
        BackFixed = "back-fixed",
        /// At arm's length, 40 to 75 cm, and at the height of the eyes.
        MonitorRight = "monitor-right",
        /// More than 30 degrees below.
        MonitorTooLow = "monitor-too-low",
        /// So high that the neck bends back.
        MonitorTooHigh = "monitor-too-high",
        /// Extra: too far away.
        MonitorTooFar = "monitor-too-far",
        /// Extra: the neck is turned by more than 30 degrees.
        MonitorTwist = "monitor-twist",
        /// Extra: glare.
        MonitorGlare = "monitor-glare",
        /// Extra: papers are read and there is no holder.
        MonitorNoDocumentHolder = "monitor-no-document-holder",
        /// No telephone is used: the item is left out.
        PhoneNotUsed = "phone-not-used",
        /// A headset, or one hand with the neck straight.
        PhoneRight = "phone-right",
        /// Out of reach, beyond 30 cm.
        PhoneFar = "phone-far",
        /// Extra: held between neck and shoulder.
        PhoneNeckHold = "phone-neck-hold",
        /// Extra: no way to speak with both hands free.
        PhoneNoHandsFree = "phone-no-hands-free",
        /// In line with the shoulder.
        MouseRight = "mouse-right",
        /// Reaching for it.
        MouseReach = "mouse-reach",
        /// Extra: mouse and keyboard on different surfaces.
        MouseOtherSurface = "mouse-other-surface",
        /// Extra: a small one, held with the fingertips.
        MousePinch = "mouse-pinch",
        /// Extra: a palm rest in front of it.
        MousePalmRest = "mouse-palm-rest",
        /// Wrists straight, shoulders relaxed.
        KeyboardRight = "keyboard-right",
        /// Wrists bent back, or the keyboard tilted by more than 15 degrees.
        KeyboardWristsBent = "keyboard-wrists-bent",
        /// Extra: wrists bent sideways while typing.
        KeyboardDeviation = "keyboard-deviation",
        /// Extra: so high that the shoulders are shrugged.
        KeyboardTooHigh = "keyboard-too-high",
        /// Extra: reaching for things overhead.
        KeyboardOverhead = "keyboard-overhead",
        /// Extra: its surface cannot be changed.
        KeyboardFixed = "keyboard-fixed",
    }

    /// How long something is used, as ROSA counts it.
    DailyUse {
        /// Less than 30 minutes at a time, or less than 1 hour a day.
        Short = "short",
        /// 30 to 60 minutes at a time, or 1 to 4 hours a day.
        Middle = "middle",
        /// More than 60 minutes at a time, or more than 4 hours a day.
        Long = "long",
    }

    /// What a change asks of a person's purse, cheapest first.
    Cost {
        /// Nothing but moving or adjusting what is there.
        Free = "free",
        /// Something from the house: a book, a towel, a box.
        Household = "household",
        /// A small purchase.
        Small = "small",
        /// Furniture.
        Furniture = "furniture",
    }

    /// What a person can measure or be asked in numbers. Lengths in centimetres.
    Measure {
        /// Height of the body, without shoes.
        Stature = "stature",
        /// Back of the knee above the floor, sitting, without shoes.
        PoplitealHeight = "popliteal-height",
        /// Back of the buttock to the back of the knee.
        ButtockPopliteal = "buttock-popliteal",
        /// Elbow above the seat, upper arm hanging, elbow at a right angle.
        ElbowRest = "elbow-rest",
        /// Eye above the seat.
        EyeSitting = "eye-sitting",
        /// Top of the thigh above the seat.
        ThighClearance = "thigh-clearance",
        /// Elbow above the floor, standing, without shoes.
        ElbowStanding = "elbow-standing",
        /// Breadth over both shoulders.
        ShoulderBreadth = "shoulder-breadth",
        /// Sole of the shoe.
        Shoe = "shoe",
        /// Height of the seat above the floor.
        SeatHeight = "seat",
        /// Depth of the seat.
        SeatDepth = "seat-depth",
        /// Height of the desk's surface above the floor.
        DeskHeight = "desk",
        /// Upper edge of the screen above the floor.
        ScreenTop = "screen-top",
        /// Eye to screen.
        ScreenDistance = "screen-distance",
    }
}

impl RosaItem {
    /// Its possible answers, in order.
    pub fn choices(self) -> impl Iterator<Item = RosaChoice> {
        RosaChoice::ALL.iter().copied().filter(move |choice| choice.item() == self)
    }
}

impl RosaChoice {
    /// Which item it answers.
    #[must_use]
    pub const fn item(self) -> RosaItem {
        use RosaChoice::*;
        match self {
            SeatRight | SeatTooLow | SeatTooHigh | SeatNoFootContact | SeatLittleLegRoom | SeatFixed => {
                RosaItem::SeatHeight
            }
            PanRight | PanTooLong | PanTooShort | PanFixed => RosaItem::PanDepth,
            ArmsRight | ArmsTooHighOrLow | ArmsHard | ArmsTooWide | ArmsFixed => RosaItem::Armrests,
            BackRight | BackNoLumbar | BackAngle | BackNone | BackDeskTooHigh | BackFixed => {
                RosaItem::BackSupport
            }
            MonitorRight
            | MonitorTooLow
            | MonitorTooHigh
            | MonitorTooFar
            | MonitorTwist
            | MonitorGlare
            | MonitorNoDocumentHolder => RosaItem::Monitor,
            PhoneNotUsed | PhoneRight | PhoneFar | PhoneNeckHold | PhoneNoHandsFree => RosaItem::Phone,
            MouseRight | MouseReach | MouseOtherSurface | MousePinch | MousePalmRest => RosaItem::Mouse,
            KeyboardRight | KeyboardWristsBent | KeyboardDeviation | KeyboardTooHigh | KeyboardOverhead
            | KeyboardFixed => RosaItem::Keyboard,
        }
    }

    /// Whether it may be ticked beside the base answer.
    #[must_use]
    pub const fn is_extra(self) -> bool {
        use RosaChoice::*;
        matches!(
            self,
            SeatLittleLegRoom
                | SeatFixed
                | PanFixed
                | ArmsHard
                | ArmsTooWide
                | ArmsFixed
                | BackDeskTooHigh
                | BackFixed
                | MonitorTooFar
                | MonitorTwist
                | MonitorGlare
                | MonitorNoDocumentHolder
                | PhoneNeckHold
                | PhoneNoHandsFree
                | MouseOtherSurface
                | MousePinch
                | MousePalmRest
                | KeyboardDeviation
                | KeyboardTooHigh
                | KeyboardOverhead
                | KeyboardFixed
        )
    }

    /// Whether nothing is wrong with it, so that it needs no change.
    #[must_use]
    pub const fn is_fine(self) -> bool {
        use RosaChoice::*;
        matches!(
            self,
            SeatRight
                | PanRight
                | ArmsRight
                | BackRight
                | MonitorRight
                | PhoneNotUsed
                | PhoneRight
                | MouseRight
                | KeyboardRight
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_one_right_answer_first_and_names_lead_back() {
        for &item in RosaItem::ALL {
            let choices: Vec<_> = item.choices().collect();
            assert!(choices[0].is_fine() && !choices[0].is_extra(), "{item:?}");
            assert!(choices.iter().any(|choice| !choice.is_fine()), "{item:?}");
            assert_eq!(RosaItem::from_name(item.name()), Some(item));
        }
        for &choice in RosaChoice::ALL {
            assert_eq!(RosaChoice::from_name(choice.name()), Some(choice));
            assert!(!(choice.is_fine() && choice.is_extra()), "{choice:?}");
        }
    }
}
