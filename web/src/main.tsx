/** Entrance of the page. */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { apply } from "./state/preferences.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/ui.css";
import "./style/frame.css";

apply();
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
