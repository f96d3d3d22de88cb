/** What the lock holds and what the registry knows of it -> sentences on what must not ship. Pure. */
import { z } from "zod";

/** A known advisory that may stand until a day, with the reason why it cannot hurt here. */
export const exemptionsSchema = z.array(
  z.strictObject({ advisory: z.string(), package: z.string(), why: z.string().min(10), until: z.iso.date() }),
);
export const floorsSchema = z.array(z.strictObject({ package: z.string(), floor: z.string(), why: z.string() }));
export const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });
/** `npm audit --json` where the registry answered. */
export const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.enum(["info", "low", "moderate", "high", "critical"]),
      via: z.array(z.union([z.string(), z.object({ url: z.string(), title: z.string(), severity: z.string() })])),
    }),
  ),
});

type Exemption = z.infer<typeof exemptionsSchema>[number];

/** @returns one sentence for each package of the lock below its floor. */
export function belowFloor(lock: z.infer<typeof lockSchema>, floors: z.infer<typeof floorsSchema>): readonly string[] {
  return Object.entries(lock.packages).flatMap(([path, { version }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const floor = floors.find((f) => f.package === name);
    if (floor === undefined || version === undefined || compare(version, floor.floor) >= 0) return [];
    return [`${name} ${version} 低于最低版本 ${floor.floor}（${floor.why}）`];
  });
}

/** @param today ISO date. @returns one sentence for each high or critical advisory that no exemption covers today, and each exemption run out. */
export function notExempted(report: z.infer<typeof reportSchema>, exemptions: readonly Exemption[], today: string): readonly string[] {
  const valid = exemptions.filter((e) => e.until >= today);
  const late = exemptions.filter((e) => e.until < today).map((e) => `${e.package} 的例外（${e.advisory}）已于 ${e.until} 到期`);
  const open = Object.entries(report.vulnerabilities).flatMap(([name, { via }]) =>
    via.flatMap((cause) => {
      if (typeof cause === "string" || !["high", "critical"].includes(cause.severity)) return [];
      const covered = valid.some((e) => e.package === name && cause.url.endsWith(`/${e.advisory}`));
      return covered ? [] : [`${name}：${cause.title}（${cause.severity}，${cause.url}）`];
    }),
  );
  return [...late, ...open];
}

function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split("-")[0]?.split(".").map(Number) ?? []);
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
