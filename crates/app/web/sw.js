// Keeps one whole release of Limber for use offline, and never mixes two.
//
// The build writes a line before this one: RELEASE = { id, files, later }, with every address of the release and the first
// digits of its content's SHA-256. `/` is the page. What stands under `later` is large and for one page: it is kept once it
// was asked for.
//
// A new release is fetched beside the old one and waits until no tab uses the old one any more. A page that is the only
// one open can ask for it sooner with the message "SKIP_WAITING" and opens itself anew when its controller changes
// (crates/app/src/release.rs); where others are open it is answered "OTHERS_OPEN". While the old one still answers a
// request, a browser may take half a minute over that.

const PREFIX = "limber-";
const CACHE = PREFIX + RELEASE.id;

self.addEventListener("install", (event) => event.waitUntil(keepRelease()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  const address = addressOf(event.request, url);
  if (address) event.respondWith(answer(address, event.request));
});
self.addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") event.waitUntil(letIn(event.source));
});

// Which file of the release answers a request, if any. A page inside the app is answered by the app itself.
function addressOf(request, url) {
  if (url.pathname in RELEASE.files) return url.pathname;
  if (isHashed(url.pathname)) return url.pathname;
  if (request.mode === "navigate" && !url.pathname.split("/").pop().includes(".")) return "/";
  return null;
}

function isHashed(address) {
  return address.startsWith("/assets/");
}

// All or nothing: if one file cannot be had, this release is not installed and the old one stays.
async function keepRelease() {
  const cache = await caches.open(CACHE);
  const files = Object.entries(RELEASE.files);
  await Promise.all(files.map(([address, hash]) => keepFile(cache, address, hash)));
  await Promise.all(Object.keys(RELEASE.later).map((address) => keepOn(cache, address)));
}

// What an earlier release kept, because it was asked for then, is kept on.
async function keepOn(cache, address) {
  const kept = await caches.match(address);
  if (kept) await cache.put(address, kept);
}

async function keepFile(cache, address, hash) {
  // A hashed address stands for the same bytes in every release, so one kept earlier will do.
  const kept = isHashed(address) ? await caches.match(address) : undefined;
  const response = kept ?? (await fetch(new Request(address, { cache: isHashed(address) ? "default" : "reload" })));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  if ((await hashOf(response.clone(), hash.length)) !== hash) throw new Error(`${address} is of another release`);
  await cache.put(address, response);
}

async function hashOf(response, digits) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, digits);
}

// Another page may be in the middle of a session, or about to write to a journal that the new release then makes newer.
async function letIn(asking) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.some(({ id }) => id !== asking.id)) asking.postMessage("OTHERS_OPEN");
  else self.skipWaiting();
}

// The release before stays for tabs that are still open on it; older ones go.
async function takeOver() {
  const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(address, request) {
  const cache = await caches.open(CACHE);
  const kept = (await cache.match(address)) ?? (isHashed(address) ? await caches.match(address) : undefined);
  if (kept) return kept;
  const response = await fetch(request);
  if (address in RELEASE.later && response.ok) await keepAsked(cache, address, response.clone());
  return response;
}

// Where there is no room for it, it is only not kept.
async function keepAsked(cache, address, response) {
  const hash = RELEASE.later[address];
  if ((await hashOf(response.clone(), hash.length)) === hash) await cache.put(address, response).catch(() => {});
}
