// `npm run dev`: compiles on change and restarts the server; the web page is served by Vite with its own reload.
import { spawn } from "node:child_process";

const children = [
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--watch", "--preserveWatchOutput"],
  ["--watch-path=dist", "dist/src/serve/main.js"],
  ["node_modules/vite/bin/vite.js", "--config", "web/vite.config.ts"],
].map((args) => spawn(process.execPath, args, { stdio: "inherit" }));

const stopAll = () => {
  for (const child of children) child.kill("SIGTERM");
};
process.on("SIGINT", stopAll);
process.on("SIGTERM", stopAll);
