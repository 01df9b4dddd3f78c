//! What is said of a camera that is not there, wherever it is missed.

use super::NoCamera;
use crate::t;

/// Why there is no camera, in a sentence or two. They come with `bring!("no-camera")`.
pub(crate) fn no_camera_words(why: NoCamera) -> String {
    match why {
        NoCamera::None => t!("no-camera-none"),
        NoCamera::Refused => t!("no-camera-refused"),
        NoCamera::InUse => t!("no-camera-in-use"),
        NoCamera::Ended => t!("no-camera-ended"),
        NoCamera::Eyes => t!("no-camera-eyes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_words_of_its_own_and_says_that_all_else_goes_on() {
        crate::words::add_english(include_str!("../../../../locales/en/no-camera.ftl"));
        let all = [NoCamera::None, NoCamera::Refused, NoCamera::InUse, NoCamera::Ended, NoCamera::Eyes]
            .map(no_camera_words);
        let unlike: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(unlike.len(), all.len(), "{all:#?}");
        assert!(all.iter().all(|words| words.contains("verything else goes on without")), "{all:#?}");
    }
}
