/** Settings enter; findings about where conversations are kept leave: the data folder, what was set aside in it, the PostgreSQL. */
import { existsSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { diskReason } from "../../src/indexes/disk.ts";
import { bad, type Finding, good, hint } from "./finding.ts";

const CONNECT_MS = 5000;

export async function checkData(dataDir: string): Promise<readonly Finding[]> {
  const part = "数据文件夹";
  const unwritable = await writing(dataDir);
  if (unwritable !== null) return [bad(part, `${dataDir} 不能写入（${unwritable}）。请改正权限，或用 DATA_DIR 换一个文件夹。`)];
  const names = existsSync(dataDir) ? await readdir(dataDir) : [];
  const aside = names.filter((name) => name.includes("-damaged-"));
  const words = existsSync(dataDir) ? `${dataDir} 可以写入` : `${dataDir} 将在第一次启动时建立`;
  const kept = aside.map((name) => hint(part, `${name} 是移开的损坏对话库；对话已从备份恢复，确认无误后可以删除。`));
  return [good(part, words), ...kept];
}

/** null where a file can be written there; else why not. */
async function writing(folder: string): Promise<string | null> {
  if (!existsSync(folder)) return dirname(folder) === folder ? "不存在" : writing(dirname(folder));
  const probe = join(folder, `.doctor-${process.pid}`);
  try {
    await writeFile(probe, "");
    await rm(probe, { force: true });
    return null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return "那里是一个文件";
    return diskReason(error) ?? (error instanceof Error ? error.message : String(error));
  }
}

/** @param url of the PostgreSQL that is set, null where none is */
export async function checkDatabase(url: string | null): Promise<readonly Finding[]> {
  if (url === null) return [];
  const part = "PostgreSQL";
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // Without a listener a connection that is cut would end this process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return [good(part, "可以连接")];
  } catch (error) {
    const why = error instanceof Error ? error.message || String(Reflect.get(error, "code")) : String(error);
    return [bad(part, `连不上（${why}）。请检查 DATABASE_URL 和数据库是否在运行；去掉 DATABASE_URL 则改用本机的对话库。`)];
  } finally {
    await client.end().catch(() => undefined); // it never came to stand
  }
}
