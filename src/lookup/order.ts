/** Records and an order enter; the same records in that order leave, those without the thing ordered by last. Pure. */
import { sorted } from "../domain/order.ts";
import type { TargetOrder } from "../domain/records.ts";
import type { Target } from "../domain/target.ts";

/** By their sound, as a Chinese index is ordered; figures inside a name by their size. */
const collator = new Intl.Collator("zh-CN", { numeric: true });

export function ordered(targets: readonly Target[], order: TargetOrder | undefined): readonly Target[] {
  if (order === undefined) return targets;
  const descending = order.startsWith("-");
  const by = descending ? order.slice(1) : order;
  if (by === "value") return sorted(targets, (target) => target, descending);
  const keyOf = KEYS[by === "city" || by === "year" ? by : "indicator"];
  const keyed = targets.map((target) => ({ target, key: keyOf(target) }));
  const [has, lacks] = [keyed.filter(({ key }) => key !== null), keyed.filter(({ key }) => key === null)];
  const sign = descending ? -1 : 1;
  return [...has.sort((a, b) => sign * collator.compare(a.key ?? "", b.key ?? "")), ...lacks].map(({ target }) => target);
}

/** A period counts by its last year. */
const KEYS: Readonly<Record<"city" | "indicator" | "year", (target: Target) => string | null>> = {
  city: ({ city, place }) => (city === null ? null : `${city} ${place ?? ""}`),
  indicator: ({ indicator }) => indicator,
  year: ({ year, period }) => (year === null ? (period?.match(/\d{4}/g)?.at(-1) ?? null) : String(year)),
};
