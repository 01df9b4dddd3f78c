// Debian's Chromium, kept from talking to anybody but us.
import { chromium } from "playwright-core";

const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
  // Names other than our address lead nowhere, so that a request beyond the origin fails even where a network is.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  // Pages are drawn as Chromium draws them where there is no graphics card: Debian asks for one, and a made-up one takes half as long again.
  "--disable-gpu-rasterization",
  // WebGL without a graphics card.
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

/** Starts it, with more `args`, and with more of what Playwright takes. */
export function launch({ args = [], ...more } = {}) {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.LIMBER_CHROMIUM ?? "/usr/bin/chromium",
    args: [...QUIET, ...(isRoot ? ["--no-sandbox"] : []), ...args],
    ...more,
  });
}
