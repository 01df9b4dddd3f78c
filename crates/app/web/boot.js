// Starts the app. This is the page's only script: the rest is WebAssembly.
import init from "./app.js";

await init({ module_or_path: "./app_bg.wasm" });

if ("serviceWorker" in navigator) {
  // Without the worker the app still works, only not offline.
  navigator.serviceWorker.register("/sw.js").catch((error) => console.warn("Not kept for offline use:", error));
}
