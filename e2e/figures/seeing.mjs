// How fast the camera's eyes are in a browser, beside MediaPipe's PoseLandmarker with the same networks, and what memory their worker takes.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { cpus } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { APP } from "../support/limber.mjs";
import { PORTRAIT } from "../support/portrait.mjs";
import { poseTask } from "../support/task.mjs";
import { measured, median, print } from "./figure.mjs";

const RUNS = 5;
/** Pictures a run: a portrait that sways, once there and back. */
const PICTURES = 30;
const MOST_OF_PEER = 0.6;
const MOST_MEMORY_MB = 80;

const asset = (path) => fileURLToPath(new URL(`../../build/assets/${path}`, import.meta.url));
const PEER = asset("tasks-vision/package");
const NETWORKS = asset("mediapipe-pose/package");
const NAME = "tasks-vision 0.10.21, PoseLandmarker lite, VIDEO, CPU";

export async function seeing(browser) {
  const files = await appFiles();
  const server = await serve(files);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(server.origin);
    await page.evaluate(drawPictures, PICTURES);
    await measured("memory of the camera's worker", () => memory(page, files));
    await measured("the camera's eyes beside tasks-vision", () => speed(page, files));
  } finally {
    await context.close();
    await server.stop();
  }
}

/** Each in turn, so that a machine that gets busy is busy for all. Everything on one thread, from a picture to what is known of it. */
async function speed(page, files) {
  const instructions = await page.evaluate(openOurs, files);
  console.log(`# ${cpus()[0]?.model ?? "unknown processor"}; ours with ${instructions}, tasks-vision with its SIMD build`);
  await page.evaluate(openPeer);
  const times = { body: [], peer: [], watched: [] };
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [who, medians] of Object.entries(times)) {
      const millis = median(await page.evaluate(timed, { who, count: PICTURES }));
      // In the first run a body is found, and the engine compiles.
      if (run > 0) medians.push(millis);
    }
  }
  const [body, peer, watched] = ["body", "peer", "watched"].map((who) => median(times[who]));
  const of = `median of ${RUNS} runs in turns`;
  print(`camera in the browser, body followed, whole call, ${of}`, body.toFixed(2), "ms");
  print(`camera in the browser, ${NAME}, whole call, ${of}`, peer.toFixed(2), "ms");
  print("camera in the browser, body followed, to tasks-vision", (body / peer).toFixed(3), "times", MOST_OF_PEER);
  print(`camera in the browser, body and face watched, whole call, ${of}`, watched.toFixed(2), "ms");
  print("camera in the browser, body and face, to the body alone of tasks-vision", (watched / peer).toFixed(3), "times", 1);
}

/** The app's own worker, as a session has it. What its script holds beside its module is not counted: a canvas and a picture. */
async function memory(page, files) {
  const bytes = await page.evaluate(workerMemory, files);
  print(`the camera's worker, memory of its module after ${PICTURES} pictures`, (bytes / 1e6).toFixed(1), "MB", MOST_MEMORY_MB);
}

/** Where the app's files are, by what they are. */
async function appFiles() {
  const names = await readdir(join(APP, "assets"));
  const find = (start, ending) => {
    const name = names.find((name) => new RegExp(`^${start}-[0-9a-f]+\\.${ending}$`).test(name));
    assert.ok(name, `the app has no ${start}`);
    return `/assets/${name}`;
  };
  return {
    // The faster one first, which not every browser takes.
    eyes: [
      { script: find("eyes-relaxed", "js"), module: find("eyes-relaxed_bg", "wasm") },
      { script: find("eyes", "js"), module: find("eyes_bg", "wasm") },
    ],
    worker: find("camera-worker", "js"),
    body: find("camera-body", "bin"), face: find("camera-face", "bin"),
  };
}

const KINDS = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".jpg": "image/jpeg" };

/** The app's files, the peer's and what both look at, of one origin and without the app's policy, which the peer could not keep. */
async function serve(files) {
  // One of the two modules was begun by the worker and gives what it has; the other one has nothing to begin with.
  const worker = `import "${files.worker}";
addEventListener("message", async ({ data }) => {
  if (!data.memory) return;
  const modules = await Promise.all(${JSON.stringify(files.eyes.map(({ script }) => script))}.map((script) => import(script)));
  const { memory } = await Promise.any(modules.map((module) => module.default()));
  postMessage({ memory: memory.buffer.byteLength });
});
`;
  const made = {
    "/": () => "<!doctype html><title>Measuring</title><body></body>",
    "/worker.mjs": () => worker,
    "/portrait.jpg": () => readFile(PORTRAIT),
    "/pose.task": async () =>
      poseTask(
        ...(await Promise.all(["pose_solution_packed_assets.data", "pose_landmark_lite.tflite"].map((name) => readFile(join(NETWORKS, name))))),
      ),
  };
  const find = (path) => {
    if (made[path]) return made[path]();
    if (path.startsWith("/assets/")) return readFile(join(APP, path));
    if (path.startsWith("/peer/")) return readFile(join(PEER, path.slice("/peer/".length)));
    throw new Error(path);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    try {
      const content = await find(pathname);
      const kind = pathname === "/" ? KINDS[".html"] : (KINDS[extname(pathname)] ?? "application/octet-stream");
      response.writeHead(200, { "content-type": kind }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}

// What follows runs in the page.

async function drawPictures(count) {
  const image = new Image();
  image.src = "/portrait.jpg";
  await image.decode();
  const canvas = new OffscreenCanvas(640, 480);
  const pen = canvas.getContext("2d");
  const width = (canvas.height * image.width) / image.height;
  globalThis.pictures = [];
  for (let at = 0; at < count; at += 1) {
    pen.fillStyle = "#9a948c";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    const aside = 12 * Math.sin((2 * Math.PI * at) / count);
    pen.drawImage(image, (canvas.width - width) / 2 + aside, 0, width, canvas.height);
    globalThis.pictures.push(await createImageBitmap(canvas));
  }
  globalThis.seers = {};
}

async function openOurs({ eyes, body, face }) {
  const begun = async ({ script, module }) => {
    const all = await import(script);
    await all.default({ module_or_path: module });
    return all;
  };
  const [faster, other] = eyes;
  const { Bodies, Eyes, instructions } = await begun(faster).catch(() => begun(other));
  const bytes = async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer());
  const [bodyBytes, faceBytes] = await Promise.all([bytes(body), bytes(face)]);
  const PERSON = 3;
  // As the worker does it.
  const canvas = new OffscreenCanvas(640, 480);
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const seer = (look) => {
    let seconds = 0;
    return (picture) => {
      seconds += 1 / 30;
      pen.drawImage(picture, 0, 0);
      return look(pen.getImageData(0, 0, canvas.width, canvas.height).data, seconds);
    };
  };
  const [bodies, whole] = [new Bodies(bodyBytes), new Eyes(bodyBytes, faceBytes)];
  globalThis.seers.body = seer((data, seconds) => bodies.see(canvas.width, canvas.height, data, seconds));
  globalThis.seers.watched = seer((data, seconds) => whole.follow(canvas.width, canvas.height, data, seconds)[1] === PERSON);
  return instructions();
}

async function openPeer() {
  const { PoseLandmarker } = await import("/peer/vision_bundle.mjs");
  const wasm = { wasmLoaderPath: "/peer/wasm/vision_wasm_internal.js", wasmBinaryPath: "/peer/wasm/vision_wasm_internal.wasm" };
  const landmarker = await PoseLandmarker.createFromOptions(wasm, {
    baseOptions: { modelAssetPath: "/pose.task", delegate: "CPU" },
    runningMode: "VIDEO",
    numPoses: 1,
  });
  let millis = 0;
  globalThis.seers.peer = (picture) => {
    millis += 1000 / 30;
    return landmarker.detectForVideo(picture, millis).landmarks.length === 1;
  };
}

async function timed({ who, count }) {
  const millis = [];
  for (const picture of globalThis.pictures.slice(0, count)) {
    const began = performance.now();
    const isSeen = globalThis.seers[who](picture);
    millis.push(performance.now() - began);
    if (!isSeen) throw new Error(`${who} sees nobody in picture ${millis.length}`);
    // What the browser does between two pictures is nobody's.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return millis;
}

async function workerMemory({ body, face }) {
  const worker = new Worker("/worker.mjs", { type: "module" });
  const told = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data.failed ? reject(new Error(data.failed)) : resolve(data));
      worker.onerror = ({ message }) => reject(new Error(message ?? "the worker does not start"));
    });
  const ask = (message, moved = []) => {
    const answer = told();
    worker.postMessage(message, moved);
    return answer;
  };
  try {
    await ask({ open: { body, face } });
    for (const [at, picture] of globalThis.pictures.entries()) {
      const frame = await createImageBitmap(picture);
      const { numbers } = await ask({ frame, seconds: at / 30, whole: true }, [frame]);
      if (numbers?.[1] !== 3) throw new Error(`the worker sees nobody in picture ${at}`);
    }
    return (await ask({ memory: true })).memory;
  } finally {
    worker.terminate();
  }
}
