//! The tables themselves, degrees by age in years.

use super::{ByAge, Norm, Status};
use crate::quantity::Quantity;

/// Active neck range with the CROM device, means rounded to whole degrees, the lower of men and
/// women.
const YOUDAS: &str = "Youdas et al. 1992, Phys Ther 72:770-780";
/// Lumbar range of 405 people aged 16 to 90; a straight line between the youngest and oldest means.
const TROKE: &str = "Troke et al. 2001, Clin Rehabil 15:371-379, line between its ends";
/// Middle of the textbook range, from 60 its lower end.
const THORACIC: &str = "Thoracic textbook ranges, seated";
/// Men 18 to 54 (Boone and Azen 1979), both sexes 60 to 85 (Walker et al. 1984).
const SHOULDER: &str = "Boone and Azen 1979; Walker et al. 1984";
/// Passive hip range of healthy adults, the lower of men and women.
const SOUCIE: &str = "Soucie et al. 2011, Haemophilia 17:500-507";
/// American Academy of Orthopaedic Surgeons, adult reference values.
const AAOS: &str = "AAOS 1965, Joint Motion";

const fn norm(quantity: Quantity, mean: ByAge, source: &'static str, status: Status) -> Norm {
    Norm { quantity, mean, source, status }
}

const fn bands(bands: &'static [(u8, f32)]) -> ByAge {
    ByAge::Bands(bands)
}

const fn line(at_16_deg: f32, lost_per_year_deg: f32) -> ByAge {
    ByAge::Line { at_16_deg, lost_per_year_deg }
}

/// Every norm that was read.
pub const NORMS: &[Norm] = &[
    norm(
        Quantity::NeckFlexion,
        bands(&[(18, 54.0), (30, 47.0), (40, 50.0), (50, 46.0), (60, 41.0), (70, 39.0), (80, 40.0)]),
        YOUDAS,
        Status::Recall,
    ),
    norm(
        Quantity::NeckExtension,
        bands(&[(18, 77.0), (30, 68.0), (40, 63.0), (50, 60.0), (60, 57.0), (70, 54.0), (80, 49.0)]),
        YOUDAS,
        Status::Recall,
    ),
    norm(
        Quantity::NeckLateralFlexion,
        bands(&[(18, 43.0), (30, 42.0), (40, 37.0), (50, 35.0), (60, 30.0), (70, 25.0), (80, 24.0)]),
        YOUDAS,
        Status::Recall,
    ),
    norm(
        Quantity::NeckRotation,
        bands(&[(18, 69.0), (30, 66.0), (40, 63.0), (50, 60.0), (60, 55.0), (70, 50.0), (80, 48.0)]),
        YOUDAS,
        Status::Recall,
    ),
    norm(Quantity::LumbarFlexion, line(72.0, 0.43), TROKE, Status::Computed),
    norm(Quantity::LumbarExtension, line(29.0, 0.31), TROKE, Status::Computed),
    norm(Quantity::LumbarLateralFlexion, line(29.0, 0.19), TROKE, Status::Computed),
    norm(Quantity::LumbarRotation, line(7.0, 0.0), TROKE, Status::Verified),
    norm(Quantity::ThoracicFlexion, bands(&[(18, 32.5), (60, 20.0)]), THORACIC, Status::Recall),
    norm(Quantity::ThoracicExtension, bands(&[(18, 20.0), (60, 15.0)]), THORACIC, Status::Recall),
    norm(Quantity::ThoracicLateralFlexion, bands(&[(18, 27.5), (60, 20.0)]), THORACIC, Status::Recall),
    norm(Quantity::ThoracicRotation, bands(&[(18, 37.5), (60, 30.0)]), THORACIC, Status::Recall),
    norm(Quantity::ShoulderFlexion, bands(&[(18, 167.0), (60, 165.0)]), SHOULDER, Status::Verified),
    norm(Quantity::ShoulderAbduction, bands(&[(18, 184.0), (60, 165.0)]), SHOULDER, Status::Verified),
    norm(Quantity::ShoulderExtension, bands(&[(18, 62.0), (60, 44.0)]), SHOULDER, Status::Verified),
    norm(Quantity::ShoulderInternalRotation, bands(&[(18, 69.0), (60, 62.0)]), SHOULDER, Status::Verified),
    norm(Quantity::ShoulderExternalRotation, bands(&[(18, 104.0), (60, 81.0)]), SHOULDER, Status::Verified),
    norm(Quantity::HipFlexion, bands(&[(18, 130.0), (45, 127.0)]), SOUCIE, Status::Recall),
    norm(Quantity::HipExtension, bands(&[(18, 17.0), (45, 14.0)]), SOUCIE, Status::Recall),
    norm(Quantity::HipAbduction, bands(&[(18, 40.0)]), AAOS, Status::Recall),
    norm(Quantity::HipInternalRotation, bands(&[(18, 40.0)]), AAOS, Status::Recall),
    norm(Quantity::HipExternalRotation, bands(&[(18, 45.0)]), AAOS, Status::Recall),
];
