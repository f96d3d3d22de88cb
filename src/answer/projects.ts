/** Questions about the construction table: which schools, how many, how many places in all. Pure. */
import type { Target } from "../domain/target.ts";
import type { Asking } from "./asking.ts";
import { type Draft, draft, type Line, line, targetReference } from "./draft.ts";

const STAGES = ["幼儿园", "小学", "初中", "高中", "九年一贯制", "完全中学", "特殊教育"] as const;
const ASKS_FOR_PROJECTS =
  /(新建|扩建|迁建|建设|建).{0,8}(幼儿园|小学|初中|中学|高中|学校|项目)|(幼儿园|小学|初中|中学|学校).{0,6}(新建|扩建|迁建|建设)/;

interface ProjectRow {
  readonly target: Target;
  readonly school: string;
  readonly area: string;
  readonly stage: string;
  readonly mode: string;
  readonly seats: number | null;
}

/** The schools of the place and stage asked, with their number and places summed; null where none match. */
export function schoolProjects(asking: Asking): Draft | null {
  const { question, places, cities } = asking.reading.understood;
  if (!ASKS_FOR_PROJECTS.test(question) && places.length === 0) return null;
  const stages = STAGES.filter((s) => question.includes(s));
  const modes = ["新建", "扩建", "迁建"].filter((m) => question.includes(m));
  const rows = asking.library.targets.flatMap(projectRow).filter((r) => cities.length === 0 || cities.includes(r.target.city ?? ""));
  const inPlace = rows.filter((r) => places.some((p) => r.area.includes(p.replace(/[市县区]$/, "")) || r.school.includes(p)));
  if (inPlace.length === 0) return null;
  const found = inPlace
    .filter((r) => stages.length === 0 || stages.some((s) => (r.stage === "" ? r.school : r.stage).includes(s)))
    .filter((r) => modes.length === 0 || modes.some((m) => r.mode.includes(m)));
  return found.length === 0 ? null : listed(found, asking);
}

function projectRow(target: Target): readonly ProjectRow[] {
  const { extra } = target;
  if (target.kind !== "project" || extra === null || !("school" in extra)) return [];
  const { school, area, stage, mode, seats } = extra;
  return [{ target, school, area: area ?? "", stage: stage ?? "", mode: mode ?? "", seats }];
}

function listed(found: readonly ProjectRow[], asking: Asking): Draft {
  const rests = found.flatMap((r) => targetReference(r.target, asking.library.documents) ?? []);
  const seats = found.reduce((sum, r) => sum + (r.seats ?? 0), 0);
  const count = `${found.length}所`;
  const total = `${seats}个`;
  const head: Line = {
    text: `共${count}，规划学位合计${total}：`,
    rests,
    computed: [
      { valueText: count, how: "count" },
      { valueText: total, how: "sum" },
    ],
  };
  const rows = found.map((r, i) =>
    line(
      `- ${r.school}（${[r.mode, r.target.period, r.seats === null ? null : `${r.seats}人`].filter((x) => x !== null && x !== "").join("，")}）`,
      rests[i] ? [rests[i]] : [],
    ),
  );
  return draft("answered", [head, ...rows], { targets: found.map((r) => r.target) });
}
