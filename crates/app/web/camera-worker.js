// Looks at the camera's frames. A frame comes in as an image, is looked at and closed; only numbers go back to the page.
//
// In:  { open: { body, face } }, addresses of the networks; { frame, seconds, whole, photo }, of a head or of the whole person, from a camera or
//      a photo; { forget: true }
// Out: { ready: true }, { failed: WORDS }, { numbers }, one for each frame, in order

// A module with one of the relaxed vector instructions: a browser that takes it has eyes that are faster by a sixth or so.
const RELAXED = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11,
);

/** The longer side of what is looked at. In a photo a person may be small, and it is looked at once. */
const MOST_PIXELS = 640;
const MOST_PIXELS_OF_PHOTO = 1280;

let eyes;
let canvas;
let context;

self.addEventListener("message", ({ data }) => {
  if (data.open) open(data.open).catch(fail);
  if (data.frame) look(data);
  if (data.forget) eyes?.forget();
});

async function open({ body, face }) {
  const [bodyBytes, faceBytes, { Eyes }] = await Promise.all([bytes(body), bytes(face), load()]);
  eyes = new Eyes(bodyBytes, faceBytes);
  self.postMessage({ ready: true });
}

async function load() {
  const isRelaxed = WebAssembly.validate(RELAXED);
  const module = await (isRelaxed ? import("./eyes-relaxed.js") : import("./eyes.js"));
  await module.default({ module_or_path: isRelaxed ? "./eyes-relaxed_bg.wasm" : "./eyes_bg.wasm" });
  return module;
}

async function bytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function look({ frame, seconds, whole, photo }) {
  try {
    const most = photo ? MOST_PIXELS_OF_PHOTO : MOST_PIXELS;
    self.postMessage({ numbers: eyes ? numbers(frame, seconds, whole, most) : null });
  } catch (error) {
    fail(error);
  } finally {
    frame.close();
  }
}

function numbers(frame, seconds, whole, most) {
  // A camera may give more than is asked for, and more would only take longer.
  const share = Math.min(1, most / Math.max(frame.width, frame.height));
  const [width, height] = [Math.round(frame.width * share), Math.round(frame.height * share)];
  if (canvas?.width !== width || canvas?.height !== height) {
    canvas = new OffscreenCanvas(width, height);
    context = canvas.getContext("2d", { willReadFrequently: true });
  }
  context.drawImage(frame, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return whole ? eyes.follow(width, height, data, seconds) : eyes.see(width, height, data, seconds);
}

function fail(error) {
  self.postMessage({ failed: String(error) });
}
