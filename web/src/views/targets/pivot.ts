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

export const projectsIn = (targets: readonly Target[]): readonly Project[] =>
  targets.flatMap((target) => (target.extra !== null && "school" in target.extra ? [{ target, ...target.extra }] : []));

export type Basis = "end" | "start";
export const yearOf = ({ yearStart, yearEnd }: Project, basis: Basis): number | null =>
  basis === "end" ? (yearEnd ?? yearStart) : (yearStart ?? yearEnd);

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
  readonly at: (area: string | null, year: number | null) => Sum;
  readonly ofArea: (area: string | null) => Sum;
  readonly ofYear: (year: number | null) => Sum;
  readonly all: Sum;
}

export function pivotOf(projects: readonly Project[], basis: Basis): Pivot {
  const only = (keep: (project: Project) => boolean) => sumOf(projects.filter(keep));
  const years = [...new Set(projects.map((project) => yearOf(project, basis)))];
  return {
    areas: [...new Set(projects.map(({ area }) => area))],
    years: years.sort((a, b) => (a ?? 9999) - (b ?? 9999)),
    at: (area, year) => only((project) => project.area === area && yearOf(project, basis) === year),
    ofArea: (area) => only((project) => project.area === area),
    ofYear: (year) => only((project) => yearOf(project, basis) === year),
    all: sumOf(projects),
  };
}
