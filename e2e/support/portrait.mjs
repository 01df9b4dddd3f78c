// A photograph of one person, from the front, with shoulders, which `cargo xtask` brings.
import { fileURLToPath } from "node:url";

export const PORTRAIT = fileURLToPath(
  new URL("../../build/assets/portrait/matplotlib/mpl-data/sample_data/grace_hopper.jpg", import.meta.url),
);
