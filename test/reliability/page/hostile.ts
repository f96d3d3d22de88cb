/** Payloads enter; a folder of hostile documents, its index, and a server over both leave. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Running, startServer } from "../../../scripts/page/server.ts";
import { madeFolder } from "../../conversation/opened.ts";

const PER_DOCUMENT = 50;

/** File names hold the payloads that have no slash: a folder takes no others. */
const namesOf = (payloads: readonly string[]) => payloads.filter((p) => !/[/\0\n]/.test(p) && Buffer.byteLength(p) < 200);

/** A plan whose title, headings, sentences, table and responsible units are hostile, one payload a line. */
function documentOf(payloads: readonly string[], i: number): string {
  const table = payloads.slice(0, 5).map((p) => `\n\n\t${p.replaceAll("\n", " ")}\n\t预期性\n\t90\n\t95`);
  const body = payloads.map((p, k) =>
    [`（${k + 1}）${p.slice(0, 60)}`, `到2025年，${p}的毛入学率达到9${k % 10}%以上。`, p, `（责任单位：${p}）`].join("\n"),
  );
  return [
    `${payloads[0]}市教育事业发展“十四五”规划`,
    `第一章 ${payloads[1]}`,
    `表一：${payloads[2]}\n\n\t指标\n\t属性\n\t2020年\n\t2025年${table.join("")}\n`,
    `第二章 主要措施${i}`,
    ...body,
  ].join("\n");
}

export async function startHostile(payloads: readonly string[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "guiwen-hostile-"));
  const names = namesOf(payloads);
  for (let at = 0, i = 0; at < payloads.length; at += PER_DOCUMENT, i++) {
    writeFileSync(join(folder, `${i}${names[i * 7] ?? ""}.txt`), documentOf(payloads.slice(at, at + PER_DOCUMENT), i));
  }
  // A file that cannot be taken in is shown with its name, too.
  writeFileSync(join(folder, `${names[3] ?? ""}.txt`), Buffer.from([0, 1, 2, 3]));
  const settings = { SEEDS_DIR: folder, INDEX_DIR: mkdtempSync(join(tmpdir(), "guiwen-hostile-index-")) };
  // The status says that one file was not taken in; an index there must be.
  spawnSync(process.execPath, ["dist/scripts/build-index.js"], { env: { ...process.env, ...settings }, stdio: "ignore" });
  if (!existsSync(join(settings.INDEX_DIR, "CURRENT"))) throw new Error("the hostile documents could not be indexed");
  return startServer({ ...settings, DATA_DIR: await madeFolder() });
}
