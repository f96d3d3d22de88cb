/** 责任分工: units on one side, on the other the measures one of them leads or joins, each leading to its place in the source. */
import { useQuery } from "@tanstack/react-query";
import { BookOpen, Download, Users } from "lucide-react";
import { useState } from "react";
import { allOfKindQuery } from "../../api/targets.ts";
import { AddButton } from "../../draft/add-button.tsx";
import { ExportDialog } from "../../exporting/dialog.tsx";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { type Duty, dutiesIn, type Unit, unitsOf } from "./units.ts";

export function Duties() {
  const { targets } = useText();
  const { data, error, refetch } = useQuery(allOfKindQuery("responsibility"));
  const [chosen, setChosen] = useState<string | null>(null);
  const [exporting, setExporting] = useState(false);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={8} />;
  const duties = dutiesIn(data);
  if (duties.length === 0) return <Empty icon={Users} title={targets.duties.empty} />;
  const units = unitsOf(duties);
  const unit = units.find(({ name }) => name === chosen) ?? null;
  return (
    <div className="duties">
      <UnitList units={units} chosen={chosen} onChoose={setChosen} />
      <section className="duty-list" aria-live="polite">
        <header className="measure-head">
          <h2>{unit === null ? targets.duties.all : targets.duties.of(unit.name)}</h2>
          <span className="spring" />
          <Button icon={Download} onPress={() => setExporting(true)}>
            {targets.export}
          </Button>
        </header>
        <p className="fine soft">{targets.duties.note}</p>
        {(unit === null ? duties : [...unit.leads, ...unit.joins]).map((duty) => (
          <DutyCard key={duty.target.id} duty={duty} unit={unit?.name ?? null} />
        ))}
      </section>
      {exporting ? (
        <ExportDialog
          exported={{ targets: { cities: [], kinds: ["responsibility"], ...(unit === null ? {} : { q: unit.name }) } }}
          title={unit === null ? targets.tabs.duties : targets.duties.of(unit.name)}
          formats={["docx", "xlsx", "csv", "md"]}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </div>
  );
}

interface UnitListProps {
  readonly units: readonly Unit[];
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}

function UnitList({ units, chosen, onChoose }: UnitListProps) {
  const { targets } = useText();
  const [words, setWords] = useState("");
  const shown = units.filter(({ name }) => name.includes(words.trim()));
  return (
    <nav className="unit-list" aria-label={targets.duties.units}>
      <SearchField label={targets.duties.search} value={words} onChange={setWords} />
      <ul>
        {shown.map(({ name, leads, joins }) => (
          <li key={name}>
            <button
              type="button"
              className="facet-value"
              aria-pressed={chosen === name}
              onClick={() => onChoose(chosen === name ? null : name)}
            >
              <span>{name}</span>
              <span className="facet-count">{targets.duties.count(leads.length, joins.length)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function DutyCard({ duty: { target, measureNo, title, leadUnit, units }, unit }: { readonly duty: Duty; readonly unit: string | null }) {
  const { targets, draft } = useText();
  const { duties } = targets;
  const others = units.filter((name) => name !== leadUnit);
  return (
    <article className="duty">
      <h3>
        <span className="soft">{duties.measureNo(measureNo)}</span> {title}{" "}
        {unit === null ? null : (
          <Badge tone={unit === leadUnit ? "accent" : "neutral"}>{unit === leadUnit ? duties.lead : duties.join}</Badge>
        )}
      </h3>
      <p className="fine">
        {duties.leadOf(leadUnit)}
        {others.length > 0 ? <span className="soft block">{duties.others(others)}</span> : null}
      </p>
      <p className="row">
        <Button small look="quiet" icon={BookOpen} onPress={() => openReader({ ...target, header: undefined })}>
          {draft.openSource}
        </Button>
        <AddButton thing={{ target }} />
      </p>
    </article>
  );
}
