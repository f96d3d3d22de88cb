/** What is said when the texts do not hold the answer: what was looked for, and the nearest thing that exists. Pure. */
import type { Target } from "../domain/target.ts";
import type { Asking } from "./asking.ts";
import { type Draft, draft, line, targetReference } from "./draft.ts";
import { valueWords } from "./records.ts";

export function notFound(asking: Asking, nearest: readonly Target[] = []): Draft {
  const { understood, unknownPlaces } = asking.reading;
  const held = [...new Set(asking.library.documents.flatMap((d) => d.entry.city ?? []))].join("、");
  const looked = [
    ...unknownPlaces,
    ...understood.cities,
    ...understood.years.map((y) => `${y}年`),
    ...understood.measures.slice(0, 2),
    ...understood.topics.slice(0, 4),
  ];
  const searched = [...new Set(looked)].map((w) => `「${w}」`).join("");
  const elsewhere =
    unknownPlaces.length > 0 && understood.cities.length === 0 ? `所收文件只涉及${held}，没有${unknownPlaces.join("、")}的规划。` : "";
  const head = line(`没有找到。${elsewhere}查找的内容：${searched || `「${understood.question.slice(0, 40)}」`}`);
  return draft("not_found", [head, ...nearest.slice(0, 2).flatMap((t) => nearestLine(t, asking))], { targets: nearest.slice(0, 2) });
}

function nearestLine(target: Target, asking: Asking): Draft["lines"] {
  const rest = targetReference(target, asking.library.documents);
  if (!rest) return [];
  const time = target.year ? `${target.year}年` : "";
  return [
    line(
      `最接近的是：${target.city ?? ""}${time}${target.indicator.replace(/[（(][^）)]*[）)]/g, "")} ${valueWords(target)}（${target.baseline ? "已实现" : "目标"}），不是所问的内容。`,
      [rest],
    ),
  ];
}
