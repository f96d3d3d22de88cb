/** The school projects: how many schools and seats each county gets in which year, with the sums' parts listed below. */
import { useQuery } from "@tanstack/react-query";
import { Download, School } from "lucide-react";
import { useState } from "react";
import { allOfKindQuery } from "../../api/targets.ts";
import { ExportDialog } from "../../exporting/dialog.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { PickMany } from "../../ui/pick-many.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { type Basis, type Project, pivotOf, projectsIn, yearOf } from "./pivot.ts";
import { PivotTable } from "./pivot-table.tsx";
import { ProjectList } from "./project-list.tsx";

export interface Picked {
  readonly area: string | null;
  readonly year: number | null;
}

export function Projects() {
  const { targets } = useText();
  const { data, error, refetch } = useQuery(allOfKindQuery("project"));
  const [basis, setBasis] = useState<Basis>("end");
  const [stages, setStages] = useState<readonly string[]>([]);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [exporting, setExporting] = useState(false);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={8} />;
  const all = projectsIn(data);
  if (all.length === 0) return <Empty icon={School} title={targets.projects.empty} />;
  const known = [...new Set(all.flatMap(({ stage }) => stage ?? []))];
  const chosen = stages.length === 0 ? all : all.filter(({ stage }) => stage !== null && stages.includes(stage));
  const listed = picked === null ? chosen : chosen.filter((project) => isIn(project, picked, basis));
  return (
    <div className="stack">
      <div className="projects-bar">
        <Choice label={targets.projects.by} value={basis} options={["end", "start"]} names={targets.projects.bases} onChange={setBasis} />
        <PickMany
          label={targets.projects.stage}
          options={known.map((stage) => ({ id: stage, name: stage }))}
          chosen={stages}
          onChange={setStages}
        />
        <span className="spring" />
        <Button icon={Download} onPress={() => setExporting(true)}>
          {targets.export}
        </Button>
      </div>
      <PivotTable pivot={pivotOf(chosen, basis)} basis={basis} picked={picked} onPick={setPicked} />
      <p className="fine soft">{targets.projects.how}</p>
      <ProjectList projects={listed} onAll={picked === null ? null : () => setPicked(null)} />
      {exporting ? (
        <ExportDialog
          exported={{ targets: { cities: [], kinds: ["project"] } }}
          title={targets.tabs.projects}
          formats={["xlsx", "csv", "docx", "md"]}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </div>
  );
}

const isIn = (project: Project, { area, year }: Picked, basis: Basis) => project.area === area && yearOf(project, basis) === year;
