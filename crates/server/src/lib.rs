//! HTTP on loopback: serves the app.
