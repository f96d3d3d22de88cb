/** School projects -> a table of county × year with the number of schools and the sum of their seats, each cell with its parts. Pure. */
import type { Target } from "../../../../src/domain/target.ts";

export interface Project {
  readonly target: Target;
  readonly school: string;
  readonly area: string | null;
  readonly stage: string | null;
  readonly seats: number | null;
  readonly yearStart: number | null;
  readonly yearEnd: number | null;
  readonly ownership: string | null;
  readonly mode: string | null;
}

/** Without a county in the table, the city. */
export const projectsIn = (targets: readonly Target[]): readonly Project[] =>
  targets.flatMap((target) => {
    const { extra, city } = target;
    return extra !== null && "school" in extra ? [{ target, ...extra, area: extra.area ?? city }] : [];
  });

export type Basis = "end" | "start";
export const yearOf = ({ yearStart, yearEnd }: Project, basis: Basis): number | null =>
  basis === "end" ? (yearEnd ?? yearStart) : (yearStart ?? yearEnd);

/** A cell, a row or a column of the table: what is left out is not asked for; null: none is written. */
export interface Part {
  readonly area?: string | null;
  readonly year?: number | null;
}

export const isIn = (project: Project, { area, year }: Part, basis: Basis): boolean =>
  (area === undefined || project.area === area) && (year === undefined || yearOf(project, basis) === year);

export const isSame = (a: Part, b: Part): boolean => a.area === b.area && a.year === b.year;

/** A sum and all it is made of: schools without a number of seats count as schools only. */
export interface Sum {
  readonly projects: readonly Project[];
  readonly seats: number;
  readonly withoutSeats: number;
}

export const sumOf = (projects: readonly Project[]): Sum => ({
  projects,
  seats: projects.reduce((sum, { seats }) => sum + (seats ?? 0), 0),
  withoutSeats: projects.filter(({ seats }) => seats === null).length,
});

export interface Pivot {
  /** In the order of the source. */
  readonly areas: readonly (string | null)[];
  /** Ascending; null last: no year written. */
  readonly years: readonly (number | null)[];
  readonly sum: (part: Part) => Sum;
}

export function pivotOf(projects: readonly Project[], basis: Basis): Pivot {
  const years = [...new Set(projects.map((project) => yearOf(project, basis)))];
  return {
    areas: [...new Set(projects.map(({ area }) => area))],
    years: years.sort((a, b) => (a ?? 9999) - (b ?? 9999)),
    sum: (part) => sumOf(projects.filter((project) => isIn(project, part, basis))),
  };
}
