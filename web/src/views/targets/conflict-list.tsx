/** Figures that disagree and goals below the achieved, by kind and city, each with both places. */
import { useQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import { useState } from "react";
import { conflictSchema } from "../../../../src/domain/target.ts";
import { conflictsQuery } from "../../api/targets.ts";
import { ConflictSides } from "../../figure/conflict.tsx";
import { useText } from "../../text/text.ts";
import { PickMany } from "../../ui/pick-many.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";

const KINDS = conflictSchema.shape.kind.options;

export function ConflictList() {
  const { targets, compare } = useText();
  const { data, error, refetch } = useQuery(conflictsQuery);
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [cities, setCities] = useState<readonly string[]>([]);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={8} />;
  if (data.length === 0) return <Empty icon={Scale} title={targets.conflicts.empty} />;
  const known = [...new Set(data.flatMap(({ city }) => city ?? []))];
  const present = KINDS.filter((kind) => data.some((conflict) => conflict.kind === kind));
  const shown = data.filter(
    ({ kind, city }) => (kinds.length === 0 || kinds.includes(kind)) && (cities.length === 0 || (city !== null && cities.includes(city))),
  );
  return (
    <div className="stack">
      <p className="soft">{targets.conflicts.detail}</p>
      <div className="projects-bar">
        <PickMany
          label={targets.conflicts.kind}
          options={present.map((kind) => ({ id: kind, name: compare.conflictKinds[kind] }))}
          chosen={kinds}
          onChange={setKinds}
        />
        <PickMany
          label={targets.conflicts.city}
          options={known.map((city) => ({ id: city, name: city }))}
          chosen={cities}
          onChange={setCities}
        />
        <span className="soft" role="status">
          {targets.conflicts.count(shown.length)}
        </span>
      </div>
      {shown.length === 0 ? <p className="soft">{targets.conflicts.emptyFiltered}</p> : null}
      <ul className="conflict-list">
        {shown.map((conflict) => (
          <li key={conflict.a.id + conflict.b.id} className="conflict-item">
            <ConflictSides conflict={conflict} />
          </li>
        ))}
      </ul>
    </div>
  );
}
