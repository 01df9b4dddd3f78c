//! The look of a plate: flat paper tones, an ink line, one warm accent.

/// What a surface is made of. Each has three flat tones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Material {
    /// Bare skin.
    Skin,
    /// The shirt.
    Shirt,
    /// The shorts.
    Shorts,
    /// The hair.
    Hair,
    /// Furniture and other hard things.
    Prop,
    /// Mats, pillows and other soft things.
    Soft,
}

impl Material {
    /// How many there are.
    pub const COUNT: usize = 6;
}

/// Red, green and blue, 0 to 255, as on screen.
pub type Rgb = [u8; 3];

const fn rgb(hex: u32) -> Rgb {
    [(hex >> 16) as u8, (hex >> 8) as u8, hex as u8]
}

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Light, middle and dark tone of each material.
    pub tones: [[Rgb; 3]; Material::COUNT],
    /// The contour.
    pub ink: Rgb,
    /// Pen strokes on the face.
    pub pen: Rgb,
    /// Target regions.
    pub accent: Rgb,
    /// The line round a target region.
    pub accent_edge: Rgb,
}

impl Theme {
    /// Where the body started: the light tone of the shirt, the palest that still stands out from paper. The ink shader
    /// takes the same.
    #[must_use]
    pub const fn cut_out(&self) -> Rgb {
        self.tones[Material::Shirt as usize][0]
    }
}

/// On light paper.
pub const LIGHT: Theme = Theme {
    tones: [
        [rgb(0xF1_F1EA), rgb(0xE3_E6DD), rgb(0xCD_D2C7)],
        [rgb(0xD6_DACF), rgb(0xC3_C9BD), rgb(0xA9_B1A5)],
        [rgb(0x9F_A89F), rgb(0x8B_958D), rgb(0x74_7F77)],
        [rgb(0x39_443F), rgb(0x2A_3530), rgb(0x22_2C28)],
        [rgb(0xFB_FBF8), rgb(0xEE_EFE9), rgb(0xE3_E6DD)],
        [rgb(0xF2_F3EE), rgb(0xE3_E6DD), rgb(0xCF_D3CA)],
    ],
    ink: rgb(0x18_221E),
    pen: rgb(0x18_221E),
    accent: rgb(0xF3_B53F),
    accent_edge: rgb(0x18_221E),
};

/// On dark paper.
pub const DARK: Theme = Theme {
    tones: [
        [rgb(0x5A_665F), rgb(0x4C_5852), rgb(0x41_4C46)],
        [rgb(0x3B_4741), rgb(0x31_3C37), rgb(0x27_302C)],
        [rgb(0x2A_342F), rgb(0x23_2C28), rgb(0x1D_2521)],
        [rgb(0x14_1A17), rgb(0x14_1A17), rgb(0x10_1512)],
        [rgb(0x22_2A26), rgb(0x1E_2622), rgb(0x1A_211E)],
        [rgb(0x2A_332F), rgb(0x24_2C28), rgb(0x1E_2622)],
    ],
    ink: rgb(0xEC_EBE3),
    pen: rgb(0xEC_EBE3),
    accent: rgb(0xEF_B144),
    accent_edge: rgb(0x18_221E),
};

/// Where the light comes from in the picture: right, up, towards the viewer. Fixed to the picture,
/// so that the same shape has the same tones in every view.
pub const LIGHT_DIRECTION: [f32; 3] = [-0.48, 0.72, 0.50];

/// Light above the first threshold is the light tone, above the second the middle one.
pub const TONE_THRESHOLDS: [f32; 2] = [0.30, -0.12];

/// Width of the ink in picture pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Silhouette and edges of materials.
    pub contour: f32,
    /// Where one part of the body passes before another.
    pub overlap: f32,
    /// Round a target region.
    pub target: f32,
}

/// The widths of the house.
pub const PEN: Pen = Pen { contour: 2.0, overlap: 1.4, target: 1.3 };
