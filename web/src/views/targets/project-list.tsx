/** The schools a sum is made of, each row leading to its line in the source. */
import { BookOpen } from "lucide-react";
import { AddButton } from "../../draft/add-button.tsx";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { type Project, sumOf } from "./pivot.ts";

interface Props {
  readonly projects: readonly Project[];
  /** Shows all again; null where all are shown. */
  readonly onAll: (() => void) | null;
}

export function ProjectList({ projects, onAll }: Props) {
  const { targets } = useText();
  const { columns } = targets.projects;
  const sum = sumOf(projects);
  const title = targets.projects.list(projects.length, sum.seats);
  return (
    <>
      <div className="row">
        <h2 role="status">{title}</h2>
        {onAll ? (
          <Button small look="quiet" onPress={onAll}>
            {targets.projects.pickAll}
          </Button>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className="grid-scroll" tabIndex={0} aria-label={title}>
        <table className="grid project-table">
          <thead>
            <tr>
              {(["school", "area", "stage", "seats", "years", "mode"] as const).map((column) => (
                <th key={column} scope="col">
                  {columns[column]}
                </th>
              ))}
              <th scope="col">{targets.columns.tools}</th>
            </tr>
          </thead>
          <tbody>
            {projects.map((project) => (
              <ProjectRow key={project.target.id} project={project} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function ProjectRow({ project: { target, school, area, stage, yearStart, yearEnd, ownership, mode } }: { readonly project: Project }) {
  const { draft } = useText();
  return (
    <tr>
      <th scope="row">{school}</th>
      <td>{area}</td>
      <td>{stage}</td>
      <td className="number">{target.valueText}</td>
      <td>{[...new Set([yearStart, yearEnd])].filter((year) => year !== null).join("–")}</td>
      <td>{[ownership, mode].filter((word) => word !== null).join(" · ")}</td>
      <td>
        <span className="record-tools">
          <IconButton
            small
            icon={BookOpen}
            label={draft.about(draft.openSource, school)}
            onPress={() => openReader({ ...target, header: target.header ?? undefined })}
          />
          <AddButton bare thing={{ target }} about={school} />
        </span>
      </td>
    </tr>
  );
}
