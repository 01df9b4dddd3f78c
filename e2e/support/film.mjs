// A film for Chromium's camera that is none: a portrait, moved and darkened, as one JPEG after the other.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { browser } from "./browser.mjs";
import { temporaryFolder } from "./limber.mjs";
import { PORTRAIT } from "./portrait.mjs";

const SIZE = { width: 640, height: 480 };
/** What Chromium plays a film of single pictures at. */
const RATE = 30;
/** A movement is drawn so often a second, and each picture stands for as many frames as it takes. */
const DRAWN_RATE = 15;

/**
 * Writes a film and resolves with its path. `scenes` are `{ seconds, dark, beside, turn, nearer, tilt }` in order: dark or not, two people or
 * one, the picture turned by so many degrees, larger by this factor, and the head alone tilted to the person's left: by so many degrees, or from one to the
 * other, `[from, to]`, as slowly as that takes. It is played over and over.
 */
export async function film(test, scenes) {
  const portrait = `data:image/jpeg;base64,${(await readFile(PORTRAIT)).toString("base64")}`;
  const context = await (await browser()).newContext();
  const page = await context.newPage();
  const shown = scenes.flatMap(pictures);
  const drawn = await page.evaluate(drawAll, { portrait, scenes: shown, size: SIZE });
  await context.close();
  const frames = drawn.flatMap(({ picture, frames }) => Array(frames).fill(Buffer.from(picture, "base64")));
  const path = join(await temporaryFolder(test), "film.mjpeg");
  await writeFile(path, Buffer.concat(frames));
  return path;
}

/** A scene as pictures that stand still, each for so many frames. */
function pictures({ seconds, tilt, ...scene }) {
  const frames = Math.round(seconds * RATE);
  if (!Array.isArray(tilt)) return [{ ...scene, tilt, frames }];
  const [from, to] = tilt;
  const each = RATE / DRAWN_RATE;
  const steps = Math.round(frames / each);
  return Array.from({ length: steps }, (_, step) => {
    const time = (step + 0.5) / steps;
    // As a person moves: no jerk at either end.
    const share = time ** 3 * (10 - 15 * time + 6 * time ** 2);
    return { ...scene, tilt: from + (to - from) * share, frames: each };
  });
}

/** What starts Chromium with a camera of its own, which nobody has to allow and whose picture nobody looks at. */
export const WITHOUT_FILM = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"];

/** What starts Chromium with a film in place of a camera. */
export const withFilm = (path) => [...WITHOUT_FILM, `--use-file-for-fake-video-capture=${path}`];

async function drawAll({ portrait, scenes, size }) {
  const image = new Image();
  image.src = portrait;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), size);
  const pen = canvas.getContext("2d");
  // The head by itself, with a soft edge: where it is in the portrait, and where the neck begins, in its pixels.
  const head = { middle: [260, 178], reach: [175, 190], neck: [260, 350] };
  const cut = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const scissors = cut.getContext("2d");
  scissors.drawImage(image, 0, 0);
  scissors.globalCompositeOperation = "destination-in";
  scissors.translate(...head.middle);
  scissors.scale(...head.reach);
  const edge = scissors.createRadialGradient(0, 0, 0.88, 0, 0, 1);
  edge.addColorStop(0, "#000f");
  edge.addColorStop(1, "#0000");
  scissors.fillStyle = edge;
  // All of the picture, so that nothing is left beyond the edge.
  scissors.fillRect(-9, -9, 18, 18);
  const draw = ({ dark, beside, turn = 0, nearer = 1, tilt = 0 }) => {
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
      if (tilt) {
        // In the portrait's own pixels, about the neck; the person's left is the picture's right.
        const scale = (size.height / image.height) * share;
        pen.scale(scale, scale);
        pen.translate(-image.width / 2, -image.height / 2);
        pen.translate(...head.neck);
        pen.rotate((tilt * Math.PI) / 180);
        pen.translate(...head.neck.map((place) => -place));
        pen.drawImage(cut, 0, 0);
      }
    }
  };
  return scenes.map((scene) => {
    draw(scene);
    return { picture: canvas.toDataURL("image/jpeg", 0.92).split(",")[1], frames: scene.frames };
  });
}
