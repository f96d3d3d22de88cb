/** Every Chinese string of the page, by area. Written in Simplified; Traditional is made from these files when the page is built. */
import { chat } from "./chat.ts";
import { compare } from "./compare.ts";
import { documents } from "./documents.ts";
import { draft } from "./draft.ts";
import { exporting } from "./export.ts";
import { figure } from "./figure.ts";
import { frame } from "./frame.ts";
import { help } from "./help.ts";
import { history } from "./history.ts";
import { reader } from "./reader.ts";
import { settings } from "./settings.ts";
import { targets } from "./targets.ts";
import { words } from "./words.ts";

export const table = { chat, compare, documents, draft, exporting, figure, frame, help, history, reader, settings, targets, words };
