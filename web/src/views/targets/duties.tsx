/** 责任分工: units on one side, on the other the measures one of them leads or joins, each leading to its place in the source. */
import { useQuery } from "@tanstack/react-query";
import { Download, Users, X } from "lucide-react";
import { useState } from "react";
import { allOfKindQuery } from "../../api/targets.ts";
import { ExportDialog } from "../../exporting/dialog.tsx";
import { navigate, usePlace } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { addressWith } from "./address.ts";
import { DutyList } from "./duty-list.tsx";
import { UnitList } from "./unit-list.tsx";
import { type Duty, dutiesIn, type Unit, unitsOf } from "./units.ts";
import "./duties.css";

export function Duties() {
  const { targets } = useText();
  const place = usePlace();
  const { data, error, refetch } = useQuery(allOfKindQuery("responsibility"));
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  const duties = dutiesIn(data);
  if (duties.length === 0) return <Empty icon={Users} title={targets.duties.empty} />;
  const units = unitsOf(duties);
  const unit = units.find(({ name }) => name === place.query.get("unit")) ?? null;
  const choose = (name: string | null) => navigate(addressWith(place, { unit: name === null ? [] : [name] }));
  return (
    <div className={unit === null ? "duties" : "duties chosen"}>
      <UnitList units={units} chosen={unit?.name ?? null} onChoose={choose} />
      <section className="duty-part">
        <Head unit={unit} count={duties.length} onAll={() => choose(null)} />
        <p className="fine soft">{targets.duties.note}</p>
        {unit === null ? <DutyList duties={duties} unit={null} onChoose={choose} /> : <OfUnit unit={unit} onChoose={choose} />}
      </section>
    </div>
  );
}

/** What it leads before what it joins. */
function OfUnit({ unit, onChoose }: { readonly unit: Unit; readonly onChoose: (name: string) => void }) {
  const { duties } = useText().targets;
  const parts: readonly (readonly [title: string, duties: readonly Duty[]])[] = [
    [duties.leads(unit.leads.length), unit.leads],
    [duties.joins(unit.joins.length), unit.joins],
  ];
  return parts.map(([title, some]) =>
    some.length === 0 ? null : (
      <section key={title} aria-label={title}>
        <h3 className="duty-heading">{title}</h3>
        <DutyList duties={some} unit={unit.name} onChoose={onChoose} />
      </section>
    ),
  );
}

interface HeadProps {
  readonly unit: Unit | null;
  /** Of all measures. */
  readonly count: number;
  readonly onAll: () => void;
}

function Head({ unit, count, onAll }: HeadProps) {
  const { targets } = useText();
  const [exporting, setExporting] = useState(false);
  const title = unit === null ? targets.duties.all(count) : unit.name;
  return (
    <header className="measure-head">
      <h2 aria-live="polite">{title}</h2>
      {unit === null ? null : (
        <Button small look="quiet" icon={X} onPress={onAll}>
          {targets.duties.back}
        </Button>
      )}
      <span className="spring" />
      <Button icon={Download} onPress={() => setExporting(true)}>
        {targets.export}
      </Button>
      {exporting ? (
        <ExportDialog
          exported={{ targets: { cities: [], kinds: ["responsibility"], ...(unit === null ? {} : { responsible: unit.name }) } }}
          title={unit === null ? targets.tabs.duties : `${unit.name}${targets.tabs.duties}`}
          formats={["docx", "xlsx", "csv", "md", "txt"]}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </header>
  );
}
