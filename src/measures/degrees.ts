/** Values in words -> how far they go, so that 接近 and 达到 the same level, or 基本消除 and none left, are told apart. Pure. */
import type { Target } from "../domain/target.ts";

interface Degree {
  readonly degree: "short" | "full";
  /** Group `of` is what is reached; two degrees are compared only where it is the same. */
  readonly pattern: RegExp;
  readonly matches: string;
  readonly leaves: string;
}

export const degrees: readonly Degree[] = [
  {
    degree: "short",
    pattern: /^接近(?<of>.{2,}?(?:水平|标准|平均值))$/u,
    matches: "接近全省平均水平",
    leaves: "达到全省平均水平",
  },
  {
    degree: "full",
    pattern: /^(?:达到?|超过|高于|不低于)(?<of>.{2,}?(?:水平|标准|平均值))$/u,
    matches: "达到全省平均水平",
    leaves: "接近全省平均水平",
  },
  { degree: "short", pattern: /^基本(?<of>消除|清零|化解|普及|达标|覆盖)$/u, matches: "基本消除", leaves: "全面消除" },
  {
    degree: "full",
    pattern: /^(?:全面|全部|彻底|完全)(?<of>消除|清零|化解|普及|达标|覆盖)$/u,
    matches: "全面消除",
    leaves: "基本消除",
  },
];

interface Reached {
  readonly degree: Degree["degree"];
  readonly of: string;
}

/** null for words that name no degree; a share of 0% of what is to go (大班额比例为零) is 全面消除. */
function reached({ value, unit, valueText }: Target, plain: (words: string) => string): Reached | null {
  if (value === 0 && unit === "%") return { degree: "full", of: "消除" };
  for (const { degree, pattern } of degrees) {
    const of = pattern.exec(plain(valueText))?.groups?.["of"];
    if (of !== undefined) return { degree, of };
  }
  return null;
}

/** Both say how far the same thing is to go, and not as far. @param plain puts a value's words into Simplified characters. */
export function fallShort(a: Target, b: Target, plain: (words: string) => string): boolean {
  if (a.value !== null && b.value !== null) return false;
  const [one, other] = [reached(a, plain), reached(b, plain)];
  return one !== null && other !== null && one.of === other.of && one.degree !== other.degree;
}
