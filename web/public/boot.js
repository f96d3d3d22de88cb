// Runs before the page's modules. Theme and text size at once, so that nothing flashes; state/preferences.ts takes over.
(() => {
  const root = document.documentElement;
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem("guiwen.preferences") ?? "{}") ?? {};
  } catch {
    // Unreadable choices are the same as none.
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = chosen.theme === "dark" || (chosen.theme !== "light" && dark) ? "dark" : "light";
  if (typeof chosen.textSize === "string") root.dataset.textSize = chosen.textSize;
  // zod probes for `new Function`, which the page's policy refuses and reports; this tells it not to.
  globalThis.__zod_globalConfig = { jitless: true };
})();
