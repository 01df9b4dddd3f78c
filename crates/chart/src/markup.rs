//! Words inside markup.

/// Text that may stand in HTML or SVG, between tags and in a quoted attribute.
///
/// ```
/// assert_eq!(chart::escaped("<b>\"&'\u{0}"), "&lt;b&gt;&quot;&amp;&#39;");
/// ```
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            // Neither HTML nor the XHTML of FHIR may hold what steers a device.
            letter if letter.is_control() && !matches!(letter, '\n' | '\t') => {}
            _ => safe.push(letter),
        }
    }
    safe
}
