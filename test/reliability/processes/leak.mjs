// Loaded into a server by NODE_OPTIONS: keeps LEAK_BYTES of memory for every request it ever had, as a control of the memory test.
import { subscribe } from "node:diagnostics_channel";

const kept = [];
subscribe("http.server.request.start", () => kept.push(Buffer.alloc(Number(process.env.LEAK_BYTES), 1)));
