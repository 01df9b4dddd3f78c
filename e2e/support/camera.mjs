// Tests with a film in place of a camera: a browser for each film, and what the page opened.
import { after } from "node:test";
import { launch } from "./chromium.mjs";
import { withFilm, WITHOUT_FILM } from "./film.mjs";

/** Networks load and run in a browser without a graphics card, on a machine that does other things too. */
export const PATIENT = { timeout: 120_000 };

const launched = [];
after(() => Promise.all(launched.map((browser) => browser.close())));

/** A browser whose camera plays a film, or without one Chromium's own picture. It ends with the file of tests. */
export async function withCamera(path) {
  const browser = await launch({ args: path ? withFilm(path) : WITHOUT_FILM });
  launched.push(browser);
  return browser;
}

/** Remembers what the page opened, to see afterwards whether its light is out. */
export const rememberStreams = (context) =>
  context.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    globalThis.streams = [];
    devices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      globalThis.streams.push(stream);
      return stream;
    };
  });

/** The state of every track that was opened: "ended" is a light that is out. */
export const lights = (page) =>
  page.evaluate(() => globalThis.streams.flatMap((stream) => stream.getTracks()).map((track) => track.readyState));
