//! The web app: Leptos views over care, the WebGL figure, IndexedDB.
