//! The drawn person: mesh, skinning palette, target regions, props and the CPU rasteriser.
