/** The schools a sum is made of, in any order, each row leading to its line in the source. */
import { createColumnHelper, createSortedRowModel, rowSortingFeature, sortFn_basic, tableFeatures, useTable } from "@tanstack/react-table";
import { BookOpen } from "lucide-react";
import { AddButton } from "../../draft/add-button.tsx";
import { SortHead } from "../../figure/sort-head.tsx";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { IconButton } from "../../ui/button.tsx";
import type { Project } from "./pivot.ts";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { basic: sortFn_basic } });
const collator = new Intl.Collator("zh-CN", { numeric: true });
const helper = createColumnHelper<typeof features, Project>();

/** Words in the order of their sound; what is not written stays last in both directions. */
const worded = (id: Column, read: (project: Project) => string | null) =>
  helper.accessor((project) => read(project) ?? undefined, {
    id,
    sortUndefined: "last",
    sortFn: (a, b) => collator.compare(read(a.original) ?? "", read(b.original) ?? ""),
  });
const counted = (id: Column, read: (project: Project) => number | null) =>
  helper.accessor((project) => read(project) ?? undefined, { id, sortUndefined: "last", sortFn: "basic" });

type Column = "school" | "area" | "stage" | "seats" | "years" | "mode";
const COLUMNS: readonly Column[] = ["school", "area", "stage", "seats", "years", "mode"];
const modeOf = ({ ownership, mode }: Project) => [ownership, mode].filter((word) => word !== null).join(" · ");
const columns = helper.columns([
  worded("school", ({ school }) => school),
  worded("area", ({ area }) => area),
  worded("stage", ({ stage }) => stage),
  counted("seats", ({ seats }) => seats),
  counted("years", ({ yearStart, yearEnd }) => yearEnd ?? yearStart),
  worded("mode", modeOf),
]);

export function ProjectList({ projects, title }: { readonly projects: readonly Project[]; readonly title: string }) {
  const { targets } = useText();
  const table = useTable({ features, columns, data: projects, getRowId: ({ target }) => target.id });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="grid-scroll" tabIndex={0} aria-label={title}>
      <table className="grid project-table">
        <thead>
          <tr>
            {COLUMNS.map((id) => {
              const column = table.getColumn(id);
              const sorted = column?.getIsSorted() ?? false;
              return (
                <SortHead
                  key={id}
                  title={targets.projects.columns[id]}
                  className={id}
                  direction={sorted === false ? "none" : sorted === "asc" ? "ascending" : "descending"}
                  onSort={() => column?.toggleSorting()}
                />
              );
            })}
            <th scope="col">
              <span className="visually-hidden">{targets.columns.tools}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ id, original }) => (
            <ProjectRow key={id} project={original} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ProjectRow({ project }: { readonly project: Project }) {
  const { draft, figure } = useText();
  const { target, school, area, stage, yearStart, yearEnd } = project;
  const open = () => openReader({ ...target, header: target.header ?? undefined });
  return (
    <tr>
      <th scope="row">{school}</th>
      <td>{area}</td>
      <td>{stage}</td>
      <td className="seats">
        <button type="button" className="figure-button" aria-label={figure.open(`${school} ${target.valueText}`)} onClick={open}>
          {target.valueText}
        </button>
      </td>
      <td className="years">{[...new Set([yearStart, yearEnd])].filter((year) => year !== null).join("–")}</td>
      <td>{modeOf(project)}</td>
      <td>
        <span className="record-tools">
          <IconButton small icon={BookOpen} label={draft.about(draft.openSource, school)} onPress={open} />
          <AddButton bare thing={{ target }} about={school} />
        </span>
      </td>
    </tr>
  );
}
