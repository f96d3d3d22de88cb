/** A figure's full name and where words it borrows stand, as `fill.ts` and `part-names.ts` make it. Pure. */
import type { Named } from "./named.ts";

export interface Filled {
  readonly indicator: string;
  readonly named: Named;
  /** Where in the sentence words were taken from, null for the clause's own. */
  readonly from: number | null;
}

export function given(named: Named, from: number | null): Filled {
  const own = `${named.verb}${named.noun}${named.change}`;
  return { indicator: named.subject === "" ? own : joinedTo(named.subject, own), named, from };
}

/** 每个镇|镇公办中心幼儿园, 项目|项目 and 农村幼儿园项目|建设项目 say their seam once. */
export function joinedTo(subject: string, own: string): string {
  if (subject.endsWith("项目") && own.endsWith("项目") && !subject.endsWith(own)) return subject.slice(0, -2) + own;
  if (subject.endsWith(own)) return subject;
  return subject.endsWith(own.charAt(0)) ? subject + own.slice(1) : subject + own;
}

/** A name without the bracket behind it. */
export const bare = (indicator: string): string => indicator.replace(/（[^（）]*）$/, "");
