/** The school projects: how many schools and seats each county gets in which year, with the sums' parts listed below. */
import { useQuery } from "@tanstack/react-query";
import { Download, School, X } from "lucide-react";
import { useMemo, useState } from "react";
import { allOfKindQuery } from "../../api/targets.ts";
import { ExportDialog } from "../../exporting/dialog.tsx";
import { navigate, type Place, usePlace } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { PickMany } from "../../ui/pick-many.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { addressWith } from "./address.ts";
import { type Basis, isIn, type Part, type Project, pivotOf, projectsIn, sumOf } from "./pivot.ts";
import { PivotTable, usePartName } from "./pivot-table.tsx";
import { ProjectList } from "./project-list.tsx";
import "./projects.css";

export function Projects() {
  const { targets } = useText();
  const { data, error, refetch } = useQuery(allOfKindQuery("project"));
  const all = useMemo(() => projectsIn(data ?? []), [data]);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  if (all.length === 0) return <Empty icon={School} title={targets.projects.empty} />;
  return <Loaded all={all} />;
}

function Loaded({ all }: { readonly all: readonly Project[] }) {
  const { projects } = useText().targets;
  const place = usePlace();
  const { basis, stages, picked } = askedOf(place);
  const key = `${basis} ${stages.join()} ${picked.area} ${picked.year}`;
  const chosen = stages.length === 0 ? all : all.filter(({ stage }) => stage !== null && stages.includes(stage));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the choice depends on
  const listed = useMemo(() => chosen.filter((project) => isIn(project, picked, basis)), [all, key]);
  const change = (changes: Readonly<Record<string, readonly string[]>>) => navigate(addressWith(place, changes));
  const known = [...new Set(all.flatMap(({ stage }) => stage ?? []))];
  return (
    <div className="stack">
      <div className="choices-bar">
        <Choice
          label={projects.by}
          value={basis}
          options={["end", "start"]}
          names={projects.bases}
          onChange={(by) => change({ by: by === "end" ? [] : [by], area: [], year: [] })}
        />
        <PickMany
          label={projects.stage}
          options={known.map((stage) => ({ id: stage, name: stage }))}
          chosen={stages}
          onChange={(stage) => change({ stage })}
        />
      </div>
      <div>
        <PivotTable pivot={pivotOf(chosen, basis)} basis={basis} picked={picked} onPick={(part) => change(valuesOf(part))} />
        <p className="fine soft below-table">{projects.how}</p>
      </div>
      <Listing listed={listed} isAll={listed.length === all.length} picked={picked} onAll={() => change({ area: [], year: [] })} />
    </div>
  );
}

interface ListingProps {
  readonly listed: readonly Project[];
  readonly isAll: boolean;
  readonly picked: Part;
  readonly onAll: () => void;
}

function Listing({ listed, isAll, picked, onAll }: ListingProps) {
  const { targets } = useText();
  const [exporting, setExporting] = useState(false);
  const name = usePartName()(picked);
  const sum = sumOf(listed);
  const title = targets.projects.list(name, listed.length, sum.seats);
  return (
    <div>
      <header className="measure-head">
        <h2 aria-live="polite">{title}</h2>
        {name === "" ? null : (
          <Button small look="quiet" icon={X} onPress={onAll}>
            {targets.projects.pickAll}
          </Button>
        )}
        <span className="spring" />
        <Button icon={Download} isDisabled={listed.length === 0} onPress={() => setExporting(true)}>
          {targets.export}
        </Button>
      </header>
      {listed.length === 0 ? <p className="soft">{targets.projects.none}</p> : <ProjectList projects={listed} title={title} />}
      {exporting ? (
        <ExportDialog
          exported={
            isAll ? { targets: { cities: [], kinds: ["project"] } } : { items: listed.map(({ target }) => ({ targetId: target.id })) }
          }
          title={`${name}${targets.tabs.projects}`}
          formats={["xlsx", "csv", "docx", "md", "txt"]}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </div>
  );
}

interface Asked {
  readonly basis: Basis;
  readonly stages: readonly string[];
  readonly picked: Part;
}

/** No county and no year written stand in the address as empty words. */
function askedOf({ query }: Place): Asked {
  const [area, year] = [query.get("area"), query.get("year")];
  return {
    basis: query.get("by") === "start" ? "start" : "end",
    stages: query.getAll("stage"),
    picked: { ...(area === null ? {} : { area: area || null }), ...(year === null ? {} : { year: Number(year) || null }) },
  };
}

const valuesOf = ({ area, year }: Part) => ({
  area: area === undefined ? [] : [area ?? ""],
  year: year === undefined ? [] : [String(year ?? "")],
});
