// A film for Chromium's camera that is none: a portrait, moved and darkened, as one JPEG after the other.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browser } from "./browser.mjs";
import { temporaryFolder } from "./limber.mjs";

const PORTRAIT = fileURLToPath(
  new URL("../../build/assets/portrait/matplotlib/mpl-data/sample_data/grace_hopper.jpg", import.meta.url),
);
const SIZE = { width: 640, height: 480 };
/** What Chromium plays a film of single pictures at. */
const RATE = 30;

/**
 * Writes a film and resolves with its path. `scenes` are `{ seconds, dark, beside, turn, nearer }` in order: dark or not, two people or
 * one, the picture turned by so many degrees, and larger by this factor. It is played over and over.
 */
export async function film(test, scenes) {
  const portrait = `data:image/jpeg;base64,${(await readFile(PORTRAIT)).toString("base64")}`;
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  const shown = scenes.map(({ seconds, ...scene }) => ({ ...scene, frames: Math.round(seconds * RATE) }));
  const pictures = await page.evaluate(drawAll, { portrait, scenes: shown, size: SIZE });
  await context.close();
  const frames = pictures.flatMap(({ picture, frames }) => Array(frames).fill(Buffer.from(picture, "base64")));
  const path = join(await temporaryFolder(test), "film.mjpeg");
  await writeFile(path, Buffer.concat(frames));
  return path;
}

/** What starts Chromium with a film in place of a camera, which nobody has to allow. */
export const withFilm = (path) => [
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  `--use-file-for-fake-video-capture=${path}`,
];

async function drawAll({ portrait, scenes, size }) {
  const image = new Image();
  image.src = portrait;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), size);
  const pen = canvas.getContext("2d");
  const draw = ({ dark, beside, turn = 0, nearer = 1 }) => {
    pen.resetTransform();
    pen.fillStyle = dark ? "#000" : "#9a948c";
    pen.fillRect(0, 0, size.width, size.height);
    if (dark) return;
    const width = (size.height * image.width) / image.height;
    const places = beside ? [size.width * 0.28, size.width * 0.72] : [size.width / 2];
    for (const middle of places) {
      pen.setTransform(1, 0, 0, 1, middle, size.height / 2);
      pen.rotate((turn * Math.PI) / 180);
      const share = (beside ? 0.7 : 1) * nearer;
      pen.drawImage(image, (-width / 2) * share, (-size.height / 2) * share, width * share, size.height * share);
    }
  };
  return scenes.map((scene) => {
    draw(scene);
    return { picture: canvas.toDataURL("image/jpeg", 0.92).split(",")[1], frames: scene.frames };
  });
}
