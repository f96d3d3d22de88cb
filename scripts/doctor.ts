/** The compiled part of `npm run doctor`: an environment and the program's folder enter; a finding for every part leaves. */
import { join, resolve } from "node:path";
import { placeOf } from "../src/embed/place.ts";
import type { Settings } from "../src/settings.ts";
import { checkData, checkDatabase } from "./doctor/data.ts";
import type { Finding } from "./doctor/finding.ts";
import { checkIndex, checkModel, checkPort, checkSpace } from "./doctor/parts.ts";
import { checkSettings } from "./doctor/settings.ts";

export async function examine(environment: Readonly<Record<string, string | undefined>>, root: string): Promise<readonly Finding[]> {
  const { settings, findings } = checkSettings(environment);
  return settings === null ? findings : [...findings, ...(await examineParts(settings, root))];
}

async function examineParts(settings: Settings, root: string): Promise<readonly Finding[]> {
  const place = placeOf(settings, root);
  const [indexDir, dataDir] = [resolve(root, settings.indexDir), resolve(root, settings.dataDir)] as const;
  const packageIndexDir = join(root, "index");
  const places = { seedsDir: resolve(root, settings.seedsDir), indexDir, packageIndexDir, modelFolder: place.folder };
  return [
    await checkModel(place),
    ...(await checkIndex(places)),
    await checkSpace([indexDir, dataDir]),
    await checkPort(settings.host, settings.port),
    ...(await checkData(dataDir)),
    ...(await checkDatabase(settings.databaseUrl)),
  ];
}
