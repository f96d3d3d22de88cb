/** Entrance of the page. The shared styles come first: those of a component add to them. */
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./style/fields.css";
import "./style/layers.css";
import "./style/states.css";
import "./style/frame.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { apply } from "./state/preferences.ts";

apply();
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
