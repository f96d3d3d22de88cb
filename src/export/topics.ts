/** Measures in words, topics × cities with their citations, enter; a paper or a sheet leaves. Pure. */
import type { CitationStyle, Paper, Part } from "../domain/export.ts";
import type { ComparedTopic } from "../domain/reply.ts";
import { type Cites, placeKey, statusMarks } from "./cited.ts";
import { blankWords } from "./comparison.ts";
import { legendOf } from "./legend.ts";
import { makeNotes, plain } from "./notes.ts";
import { quotePart } from "./quote-part.ts";
import { type Layout, referenceOf } from "./reference.ts";
import { rowsOf, type Sheet } from "./sheet.ts";

export interface TopicComparison {
  readonly topics: readonly ComparedTopic[];
  readonly cites: Cites;
}
const silenceOf = (state: TopicRow["state"]): string => (state === "blank-in-source" ? blankWords[state] : "没有找到这方面的措施");

type TopicRow = ComparedTopic["rows"][number];

/** A heading for each topic, a smaller one for each city, its sentences as quotes. */
export function topicsPaper(
  { topics, cites }: TopicComparison,
  { title, style }: Pick<Layout, "style"> & { readonly title: string },
): Paper {
  const layout = { style, notes: makeNotes() };
  const parts = topics.flatMap(({ topic, rows }): readonly Part[] => [
    { kind: "heading", runs: [plain(topic)] },
    ...rows.flatMap((row) => cityParts(row, cites, layout)),
  ]);
  return { title, parts, notes: [...layout.notes.all], legend: legendOf([...cites.values()]) };
}

function cityParts({ city, state, citations }: TopicRow, cites: Cites, layout: Layout): readonly Part[] {
  const name: Part = { kind: "text", runs: [plain(city, "strong")] };
  if (citations.length === 0) return [{ kind: "text", runs: [plain(city, "strong"), plain(`：${silenceOf(state)}`, "soft")] }];
  return [
    name,
    ...citations.flatMap((citation) => {
      const cited = cites.get(placeKey(citation));
      return cited === undefined ? [] : [quotePart(cited, layout)];
    }),
  ];
}

/** One row a sentence; a city that says nothing has a row that says so. */
export function topicsSheet({ topics, cites }: TopicComparison, style: CitationStyle): Sheet {
  const rows = topics.flatMap(({ topic, rows: cities }) =>
    cities.flatMap(({ city, state, citations }) => {
      if (citations.length === 0) return [[topic, city, silenceOf(state), null, null, null, null]];
      return citations.flatMap((citation) => {
        const cited = cites.get(placeKey(citation));
        if (cited === undefined) return [];
        const { quote, file, start, end } = cited.citation;
        return rowsOf([topic, city, `${quote}${statusMarks(cited)}`, referenceOf(cited, style), file, start, end]);
      });
    }),
  );
  const widths = [18, 12, 70, 44, 24, 8, 8];
  const titles = ["领域", "城市", "措施（原文）", "出处", "文件", "起", "止"];
  return { name: "措施对比", columns: titles.map((title, i) => ({ title, width: widths[i] ?? 12 })), rows };
}
