/** 你有哪些文件，能问什么: a question about the collection -> what is held, and questions that it can answer. Pure. */

import { citiesHeld } from "../cities-held.ts";
import type { Library } from "../domain/library.ts";
import type { Asking } from "./asking.ts";
import { type Draft, draft, line } from "./draft.ts";
import { toStart } from "./suggest.ts";
import { findTopics } from "./topics.ts";
import { nameOf } from "./words.ts";

/** What is held, by name. */
export function inventory(asking: Asking): Draft {
  const status = { issued: "已印发", draft: "征求意见稿", unknown: "文本未注明发文信息" } as const;
  const rows = asking.documents.map((d) => line(`- ${nameOf(d)}（${d.entry.city ?? "未注明城市"}，${status[d.entry.docStatus]}）`));
  return draft("answered", [line("现收有以下文件："), ...rows, ...help(asking).lines]);
}

export function help(asking: Asking): Draft {
  const cities = citiesHeld(asking.documents);
  const examples = examplesOf(asking).map((e) => `「${e}」`);
  const such = examples.length === 0 ? "" : `例如：${examples.join("")}。`;
  return draft("answered", [
    line(`可以问${cities.join("、")}教育规划中的指标、措施、责任单位和原文${cities.length > 1 ? "，也可以让几个城市对照" : ""}。${such}`),
    line("每句回答后面的标记都能点开原文核对；文本里没有的，会直接说没有找到。"),
  ]);
}

/** One question for a figure, one that compares two cities, one for a list of schools: each only where the texts hold it. */
function examplesOf(asking: Asking): readonly string[] {
  const [figure] = toStart(asking);
  return [figure?.replace(/？$/, ""), compared(asking.library), schools(asking.library)].filter((q) => q !== undefined);
}
/** The subject that most cities write of, most at length. */
function compared(library: Library): string | undefined {
  const topics = findTopics(library).filter((t) => t.cities.length > 1);
  const [widest] = topics.sort((a, b) => b.cities.length - a.cities.length || b.passages - a.passages);
  return widest && `${widest.cities.slice(0, 2).join("和")}在${widest.name}方面的做法有什么不同`;
}
function schools({ targets }: Library): string | undefined {
  const areas = targets.flatMap((t) => (t.kind === "project" && t.extra !== null && "area" in t.extra ? (t.extra.area ?? []) : []));
  const county = areas.find((area) => /[县区]$/.test(area));
  return county && `${county}要新建哪几所学校`;
}
