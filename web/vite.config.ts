import { fileURLToPath } from "node:url";
import locales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { hantPlugin } from "./hant.ts";

const server = process.env["GUIWEN_SERVER"] ?? "http://127.0.0.1:8787";
const served = ["/api", "/readyz", "/docs", "/docs.css", "/openapi.json"];

export default defineConfig({
  root: import.meta.dirname,
  // The component library carries its words in 34 languages; the page needs these.
  plugins: [locales.vite({ locales: ["zh-CN", "zh-TW", "en-US"] }), hantPlugin(), react()],
  resolve: {
    // Its browser build decodes entities by innerHTML, which Trusted Types forbid; the other one has a table.
    alias: { "decode-named-character-reference": fileURLToPath(import.meta.resolve("decode-named-character-reference")) },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // Offices keep old browsers: the last Chromium for Windows 7 is 109.
    target: ["chrome109", "edge109", "firefox115", "safari16.4"],
  },
  server: { proxy: Object.fromEntries(served.map((path) => [path, server])) },
});
