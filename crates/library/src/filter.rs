//! Reasons to leave a movement out for a person.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

macro_rules! filters {
    ($( $(#[$doc:meta])* $variant:ident $name:literal ;)*) => {
        /// Something true of a person that rules some movements out. Screening says which hold, a
        /// movement lists those that exclude it: the names here are the only ones in the content.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
        pub enum Filter { $( $(#[$doc])* #[serde(rename = $name)] $variant ),* }

        impl Filter {
            /// Every filter.
            pub const ALL: &'static [Filter] = &[$(Filter::$variant),*];

            /// The name in content files and in the journal.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Filter::$variant => $name),* }
            }
        }
    };
}

filters! {
    /// No neck movement, stretch, hold or isometric until a clinician agreed. No timer lifts it.
    BlockNeck "BLOCK-NECK";
    /// Osteoporosis, or steroid tablets for three months or more.
    Osteo "OSTEO";
    /// Pregnant, or birth in the last six weeks, before a midwife or doctor agreed.
    PregnantUncleared "PREGNANT-UNCLEARED";
    /// Pregnant, or birth in the last six weeks, after a midwife or doctor agreed.
    Pregnant "PREGNANT";
    /// Pregnant from the 16th week: nothing lying on the back.
    Pregnant16Weeks "PREGNANT-16-WEEKS";
    /// Aged 65 or more.
    Age65 "65+";
    /// Cannot get up from the floor unaided: no floor work.
    FloorHard "FLOOR-HARD";
    /// A hip replacement that the surgical team has not cleared for everything.
    HipReplaced "HIP-REPLACED";
    /// Spinal surgery in the last twelve months: only what the surgical team gave.
    SpineSurgery "SPINE-SURGERY";
    /// Heart disease, or chest pain or fainting with effort.
    Heart "HEART";
    /// High blood pressure that is not under control.
    BloodPressure "BLOOD-PRESSURE";
    /// Arm pain with numbness or tingling now.
    ArmSymptoms "ARM-SYMPTOMS";
    /// Leg pain with numbness or tingling now.
    LegSymptoms "LEG-SYMPTOMS";
    /// A slipped vertebra or a narrowed spinal canal.
    SpineNarrowed "SPINE-NARROWED";
    /// Joints that dislocate, or very bendy joints.
    Bendy "BENDY";
    /// Glaucoma, or an eye operation in the last weeks: head not below the heart.
    Eyes "EYES";
    /// Fits.
    Fits "FITS";
    /// Spinning from the inner ear, or dizziness.
    Vertigo "VERTIGO";
    /// New or strong low-back pain, or a back that is stuck to one side.
    AcuteBack "ACUTE-BACK";
    /// New or strong neck pain.
    AcuteNeck "ACUTE-NECK";
    /// A painful or replaced shoulder.
    Shoulder "SHOULDER";
    /// A painful wrist or hand.
    Wrist "WRIST";
    /// A painful or replaced knee.
    Knee "KNEE";
    /// A painful ankle or Achilles tendon.
    Ankle "ANKLE";
}

impl fmt::Display for Filter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A name that is no filter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no filter")]
pub struct FilterNameError(pub String);

impl FromStr for Filter {
    type Err = FilterNameError;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Filter::ALL
            .iter()
            .copied()
            .find(|filter| filter.name() == name)
            .ok_or_else(|| FilterNameError(name.to_owned()))
    }
}
