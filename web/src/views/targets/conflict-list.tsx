/** Figures that disagree and goals below the achieved, by kind and city, each with both places. */
import { useQuery } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import type { CitedConflict } from "../../../../src/domain/records.ts";
import { conflictSchema } from "../../../../src/domain/target.ts";
import { conflictsQuery } from "../../api/targets.ts";
import { ConflictSides } from "../../figure/conflict.tsx";
import { navigate, usePlace } from "../../router.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { PickMany } from "../../ui/pick-many.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/states.tsx";
import { addressWith } from "./address.ts";
import "./conflict-list.css";

const KINDS = conflictSchema.shape.kind.options;

export function ConflictList() {
  const { targets } = useText();
  const { data, error, refetch } = useQuery(conflictsQuery);
  if (error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  if (data.length === 0) return <Empty icon={Scale} title={targets.conflicts.empty} />;
  return <Loaded all={data} />;
}

function Loaded({ all }: { readonly all: readonly CitedConflict[] }) {
  const { targets, compare } = useText();
  const place = usePlace();
  const [kinds, cities] = [place.query.getAll("kind"), place.query.getAll("city")];
  const ofKinds = all.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const ofCities = all.filter(({ city }) => cities.length === 0 || (city !== null && cities.includes(city)));
  const shown = ofKinds.filter((conflict) => ofCities.includes(conflict));
  const change = (changes: Readonly<Record<string, readonly string[]>>) => navigate(addressWith(place, changes), { replace: true });
  const counted = (name: string, n: number) => targets.conflicts.counted(name, n);
  return (
    <div className="stack">
      <p className="soft">{targets.conflicts.detail}</p>
      <div className="choices-bar">
        <PickMany
          label={targets.conflicts.kind}
          options={KINDS.filter((kind) => all.some((conflict) => conflict.kind === kind)).map((kind) => ({
            id: kind,
            name: counted(compare.conflictKinds[kind], ofCities.filter((conflict) => conflict.kind === kind).length),
          }))}
          chosen={kinds}
          onChange={(kind) => change({ kind })}
        />
        <PickMany
          label={targets.conflicts.city}
          options={[...new Set(all.flatMap(({ city }) => city ?? []))].map((city) => ({
            id: city,
            name: counted(city, ofKinds.filter((conflict) => conflict.city === city).length),
          }))}
          chosen={cities}
          onChange={(city) => change({ city })}
        />
      </div>
      <p className="records-total" role="status">
        {targets.conflicts.count(shown.length)}
      </p>
      {shown.length === 0 ? (
        <Empty icon={Scale} title={targets.conflicts.emptyFiltered}>
          <Button onPress={() => change({ kind: [], city: [] })}>{targets.clearAll}</Button>
        </Empty>
      ) : null}
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
