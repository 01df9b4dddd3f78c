// Starts the app: the theme first, so that nothing flashes, then the app itself, then what makes it work offline.

const theme = remembered("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

start().catch(showFailure);

async function start() {
  const { default: init } = await import("./app.js");
  await init({ module_or_path: "./app_bg.wasm" });
  if ("serviceWorker" in navigator) {
    // What is kept for later must not hold up the first page.
    await firstPage();
    // Without the worker the app still works, only not offline. What blocks workers may also answer with none.
    navigator.serviceWorker.register("/sw.js").then((registration) => registration && follow(registration), (error) => console.warn("Not kept for offline use:", error));
  }
}

/** Tells the app of a release that waits: whether it did so before the page was opened. The first of all waits for nobody. */
function follow(registration) {
  const tell = (since) => {
    if (!registration.waiting || !registration.active) return;
    document.documentElement.dataset.release = since;
    dispatchEvent(new Event("limber-release"));
  };
  const watch = () => registration.installing?.addEventListener("statechange", () => tell("now"));
  registration.addEventListener("updatefound", watch);
  watch();
  tell("before");
}

/** Until the app has shown its first page, which it marks. */
function firstPage() {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((marks) => {
      if (marks.getEntriesByName("limber-ready").length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: "mark", buffered: true });
  });
}

function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // Storage refused: the page then follows the system.
  }
}

// The app could not start, so its words cannot be used either.
function showFailure(error) {
  console.error(error);
  const main = document.querySelector("main");
  if (!main || main.childElementCount > 1) return;
  const heading = document.createElement("h1");
  heading.textContent = "Limber could not start";
  const help = document.createElement("p");
  help.textContent =
    "This browser may be too old, or a file is missing. Reload the page, or update the browser. What you entered before is still kept.";
  main.append(heading, help);
}
