/** Records that stand side by side -> what makes them unlike, in Chinese sentences. Pure. */
import type { ComparedMeasure } from "../domain/reply.ts";
import type { StandardMeasure, Target } from "../domain/target.ts";
import { endYear } from "./lookup.ts";

export type Warning = ComparedMeasure["warnings"][number];

export interface Compared {
  readonly measure: string;
  readonly listed: StandardMeasure | undefined;
  /** Records of the measure in the cities compared. */
  readonly records: readonly Target[];
  readonly cities: readonly string[];
  /** Every record, to see which near measures the cities state. */
  readonly targets: readonly Target[];
  readonly drafts: ReadonlySet<string>;
}

/** Each looks at one way in which figures may be unlike; none where they are alike. */
const looks: readonly ((compared: Compared) => readonly Warning[])[] = [
  nearMeasures,
  grossAndNet,
  cityAndDistrict,
  partOfCity,
  baselineYears,
  expectedValues,
  goalAndStandard,
  scopes,
  draftDocuments,
];

export function warningsOf(compared: Compared): readonly Warning[] {
  return looks.flatMap((look) => look(compared));
}

const citiesOf = (records: readonly Target[]): string[] => [...new Set(records.flatMap((r) => r.city ?? []))];
const listOf = (words: readonly string[]): string => [...new Set(words)].join("、");

/** Near measures that one of the cities states: they must not be taken for this one. */
function nearMeasures({ listed, cities, targets }: Compared): readonly Warning[] {
  return (listed?.near ?? []).flatMap((near) => {
    const stated = citiesOf(targets.filter((t) => t.measure === near.measure && cities.includes(t.city ?? "")));
    return stated.length === 0
      ? []
      : [
          {
            code: "near-measure",
            cities: stated,
            text: `与「${near.measure}」不是同一指标：${near.why}。${listOf(stated)}另有该指标的数。`,
          },
        ];
  });
}

/** 毛 counts everybody of any age, 净 only those of the age. */
function grossAndNet({ records }: Compared): readonly Warning[] {
  const gross = citiesOf(records.filter((r) => r.indicator.includes("毛")));
  const net = citiesOf(records.filter((r) => r.indicator.includes("净")));
  if (gross.length === 0 || net.length === 0) return [];
  return [
    {
      code: "gross-and-net",
      cities: [...gross, ...net],
      text: `${listOf(gross)}是毛比率，${listOf(net)}是净比率，口径不同，不能直接比较。`,
    },
  ];
}

function cityAndDistrict({ records }: Compared): readonly Warning[] {
  const cities = citiesOf(records);
  const districts = cities.filter((c) => /[区县]$/.test(c));
  if (districts.length === 0 || districts.length === cities.length) return [];
  return [{ code: "city-and-district", cities: districts, text: `${listOf(districts)}是县区，其他是地级市，层级不同。` }];
}

function partOfCity({ records }: Compared): readonly Warning[] {
  const parts = records.filter((r) => r.place !== null);
  if (parts.length === 0 || parts.length === records.length) return [];
  const text = `有的数只说一部分地方：${listOf(parts.map((r) => `${r.city ?? ""}${r.place ?? ""}`))}，不是全市的数。`;
  return [{ code: "part-of-city", cities: citiesOf(parts), text }];
}

/** The last figure achieved is of another year in each city. */
function baselineYears({ records }: Compared): readonly Warning[] {
  const last = new Map<string, number>();
  for (const r of records.filter((t) => t.baseline)) {
    const year = endYear(r);
    if (r.city !== null && year !== null) last.set(r.city, Math.max(last.get(r.city) ?? 0, year));
  }
  if (new Set(last.values()).size < 2) return [];
  const text = `已实现的数年份不同：${[...last].map(([city, year]) => `${city}${year}年`).join("、")}。`;
  return [{ code: "baseline-year", cities: [...last.keys()], text }];
}

const isExpected = (r: Target): boolean => /预计/.test(r.column ?? "");

/** 预计完成值 is a forecast, 目标值 a goal. */
function expectedValues({ records }: Compared): readonly Warning[] {
  const expected = citiesOf(records.filter(isExpected));
  if (expected.length === 0 || !records.some((r) => !r.baseline && !isExpected(r))) return [];
  return [{ code: "expected-value", cities: expected, text: `${listOf(expected)}有的数是预计完成值，不是目标值。` }];
}

/** Goals that bind beside goals that do not. */
function goalAndStandard({ records }: Compared): readonly Warning[] {
  const binding = citiesOf(records.filter((r) => r.attribute === "约束性"));
  const expected = citiesOf(records.filter((r) => r.attribute === "预期性"));
  if (binding.length === 0 || expected.length === 0) return [];
  return [
    { code: "attribute", cities: [...binding, ...expected], text: `${listOf(binding)}是约束性指标，${listOf(expected)}是预期性指标。` },
  ];
}

/** （含技工学校）: what is counted is said in brackets. */
function scopes({ records }: Compared): readonly Warning[] {
  const scoped = records.flatMap((r) => {
    const scope = /[（(]((?:含|不含|或|包括)[^（()）]+)[）)]/.exec(r.indicator)?.[1];
    return scope === undefined ? [] : [{ city: r.city ?? "", scope }];
  });
  if (scoped.length === 0 || scoped.length === records.length) return [];
  const text = `统计范围不同：${listOf(scoped.map(({ city, scope }) => `${city}${scope}`))}。`;
  return [{ code: "scope", cities: [...new Set(scoped.map((s) => s.city))], text }];
}

function draftDocuments({ records, drafts }: Compared): readonly Warning[] {
  const fromDraft = citiesOf(records.filter((r) => drafts.has(r.documentId)));
  if (fromDraft.length === 0) return [];
  return [{ code: "draft-document", cities: fromDraft, text: `${listOf(fromDraft)}有的数出自征求意见稿，尚未正式印发。` }];
}
