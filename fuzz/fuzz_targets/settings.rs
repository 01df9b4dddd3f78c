//! No settings file, whatever is in it, makes the companion panic or hang, and every mistake has its place in the text.
#![no_main]

use desk::settings::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for mistake in read(text).err().into_iter().flatten() {
        assert!(mistake.span.start <= mistake.span.end && mistake.span.end <= text.len());
        mistake.place(text);
    }
});
