//! Line icons on a grid of 24, drawn from the world of the atlas, always beside a word.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Head and shoulders from behind, with vertebrae.
    Shoulders,
    /// A ruler.
    Ruler,
    /// Five tally strokes.
    Tally,
    /// An open book.
    Book,
    /// A desk and a chair.
    Desk,
    /// A triangle with a mark.
    Warning,
    /// A telephone.
    Phone,
    /// An arrow to the left.
    Back,
    /// An arrow to the right.
    Onward,
    /// A cross.
    Close,
    /// Two bars.
    Pause,
    /// A page of notes.
    Note,
    /// An arrow into a tray.
    Download,
    /// An arrow out of a tray.
    Upload,
    /// An eraser.
    Erase,
    /// A door with an arrow out of it.
    Leave,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Shoulders => {
                "M9.6 3.4C7.3 3.6 6 5.2 6 7.4c0 2 .8 3.4 2 4.3V14C8 16 3.2 15.8 2.5 20.6M9.6 3.4C11.2 2.8 12.8 \
                 2.8 14.4 3.4M14.4 3.4C16.7 3.6 18 5.2 18 7.4c0 2-.8 3.4-2 4.3V14c0 2 4.8 1.8 5.5 \
                 6.600M10 14.500h4M10 17.500h4M10 20.500h4"
            }
            Self::Ruler => {
                "M2.5 8.500h19v7.500h-19zM6.3 8.500v3M10.1 8.500v4.500M13.9 8.500v3M17.7 8.500v4.5"
            }
            Self::Tally => "M5 4.500v15M9.5 4.500v15M14 4.500v15M18.5 4.500v15M2.5 16.5 21.500 7.5",
            Self::Book => {
                "M12 6.600v12.900M12 6.600C9.4 4.9 6.4 4.5 2.8 4.600v12.900c3.6-.1 6.6.3 9.2 2M12 \
                 6.600c2.6-1.7 5.6-2.1 9.2-2v12.900c-3.6-.1-6.6.3-9.2 2"
            }
            Self::Desk => {
                "M2.5 13.500h12M4.5 13.500v7M12.5 13.500v7M6 4.500h8v6H6zM10 10.500v3M17.5 20.500v-5M21 \
                 8.500l-1.500 7h-4"
            }
            Self::Warning => "M12 3.6 21.9 20.400H2.100zM12 10v4.800M12 16.700v1.8",
            Self::Phone => {
                "M5.2 3.600h3.700l1.6 4.9-2.4 1.900c1.1 2.3 2.9 4.2 5.5 5.500l1.9-2.4 4.9 \
                 1.600v3.800C12.5 20.3 3.7 12.8 5.2 3.600z"
            }
            Self::Back => "M20 12H5M11 5.5 4.5 12l6.5 6.5",
            Self::Onward => "M4 12h15M13 5.5 19.5 12 13 18.5",
            Self::Close => "M5 5l14 14M19 5 5 19",
            Self::Pause => "M8 5v14M16 5v14",
            Self::Note => "M4 4.500h16v15H4zM7.5 9h9M7.5 12.500h9M7.5 16h5",
            Self::Download => "M12 3.500v12M6.5 10l5.5 5.5 5.5-5.500M3.5 20.500h17",
            Self::Upload => "M12 15.500v-12M6.5 9 12 3.5 17.5 9M3.5 20.500h17",
            Self::Erase => "M8.5 19.5 3.5 14.5 14.5 3.5 21 10 11.5 19.500zM9 9l6.5 6.500M8.5 19.500h12",
            Self::Leave => "M14 3.500H4v17h10M9 12h12M16 6.5 21.5 12 16 17.5",
        }
    }

    /// The icon as SVG, hidden from screen readers: its word says the same.
    pub fn view(self) -> impl IntoView {
        view! {
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d=self.path() />
            </svg>
        }
    }
}

/// The mark: seven bars, a spine widening downwards in an S.
#[component]
pub fn Wordmark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 20 30" aria-hidden="true">
            <path fill="none" stroke="currentColor" stroke-width="2.3" d=mark_path() />
        </svg>
    }
}

/// The bars of the mark, from the top: they widen from 5.6 to 12 while their middle swings.
fn mark_path() -> String {
    (0..7_u8)
        .map(f32::from)
        .map(|bar| {
            let width = 5.6 + 1.05 * bar;
            let middle = 9.6 + 3.3 * (0.5 + bar * 0.95).sin() - 0.25 * bar;
            let y = 2.0 + 4.3 * bar;
            format!("M{:.2} {y:.2}h{width:.2}", middle - width / 2.0)
        })
        .collect()
}
