//! The words of the screen by key, for translation.
