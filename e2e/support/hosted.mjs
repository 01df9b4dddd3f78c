// A plain HTTPS host with a certificate of its own making: what docs call "any HTTPS host". It knows files and headers, nothing of Limber.
import { createHash, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, normalize } from "node:path";
import { generate } from "selfsigned";

const TYPES = {
  ".bin": "application/octet-stream",
  ".css": "text/css",
  ".ftl": "text/plain; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** Serves a folder with headers given as lines of text; resolves with `{ origin, trust, stop }`. */
export async function startHost(folder, headerLines) {
  const headers = Object.fromEntries(headerLines.trim().split("\n").map((line) => line.split(/: (.*)/).slice(0, 2)));
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    keyType: "ec",
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
  });
  const server = createServer({ key, cert }, (request, response) => {
    answer(folder, new URL(request.url, "https://127.0.0.1").pathname).then(
      ({ status, type, bytes }) => response.writeHead(status, { ...headers, "content-type": type, "cache-control": "no-cache" }).end(bytes),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `https://127.0.0.1:${server.address().port}`, trust: spki(cert), stop: () => server.close() };
}

// The key's hash, by which Chromium can be told to trust this one certificate: a service worker takes no other.
function spki(cert) {
  const key = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("base64");
}

async function answer(folder, path) {
  const inside = normalize(path === "/" ? "/index.html" : path);
  const bytes = await readFile(join(folder, inside)).catch(() => null);
  if (bytes) return { status: 200, type: TYPES[extname(inside)] ?? "application/octet-stream", bytes };
  if (extname(inside)) return { status: 404, type: "text/plain", bytes: "not here" };
  return { status: 200, type: TYPES[".html"], bytes: await readFile(join(folder, "index.html")) };
}
