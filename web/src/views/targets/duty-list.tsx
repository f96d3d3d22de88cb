/** Measures with their units, under the document that assigns them; a unit's name leads to what else it has to do. */
import { useQuery } from "@tanstack/react-query";
import { BookOpen } from "lucide-react";
import { documentsQuery } from "../../api/documents.ts";
import { AddButton } from "../../draft/add-button.tsx";
import { titleOf } from "../../quote/written.ts";
import { openReader } from "../../state/reading.ts";
import { useText } from "../../text/text.ts";
import { StatusBadge } from "../../ui/badge.tsx";
import { IconButton } from "../../ui/button.tsx";
import type { Duty } from "./units.ts";

interface Props {
  readonly duties: readonly Duty[];
  /** Whose duties they are; null: everybody's. */
  readonly unit: string | null;
  readonly onChoose: (name: string) => void;
}

export function DutyList({ duties, unit, onChoose }: Props) {
  const documents = [...new Set(duties.map(({ target }) => target.documentId))];
  return documents.map((id) => (
    <div key={id}>
      <DocumentLine id={id} />
      <ul className="duty-list">
        {duties
          .filter(({ target }) => target.documentId === id)
          .map((duty) => (
            <DutyLine key={duty.target.id} duty={duty} unit={unit} onChoose={onChoose} />
          ))}
      </ul>
    </div>
  ));
}

function DocumentLine({ id }: { readonly id: string }) {
  const document = useQuery(documentsQuery).data?.documents.find((one) => one.id === id);
  if (document === undefined) return null;
  return (
    <p className="fine soft duty-source">
      {titleOf(document)} <StatusBadge status={document.docStatus} />
    </p>
  );
}

interface LineProps extends Omit<Props, "duties"> {
  readonly duty: Duty;
}

function DutyLine({ duty: { target, measureNo, title, leadUnit, units }, unit, onChoose }: LineProps) {
  const { targets, draft } = useText();
  const { duties } = targets;
  const others = units.filter((name) => name !== leadUnit);
  const Title = unit === null ? "h3" : "h4";
  return (
    <li className="duty">
      <span className="duty-no">{duties.measureNo(measureNo)}</span>
      <div>
        <Title>{title}</Title>
        <dl className="duty-units fine">
          <dt>{duties.lead}</dt>
          <dd>
            <UnitNames names={[leadUnit]} own={unit} onChoose={onChoose} />
          </dd>
          {others.length === 0 ? null : (
            <>
              <dt>{duties.join}</dt>
              <dd>
                <UnitNames names={others} own={unit} onChoose={onChoose} />
              </dd>
            </>
          )}
        </dl>
      </div>
      <span className="record-tools">
        <IconButton
          small
          icon={BookOpen}
          label={draft.about(draft.openSource, title)}
          onPress={() => openReader({ ...target, header: undefined })}
        />
        <AddButton bare thing={{ target }} about={title} />
      </span>
    </li>
  );
}

interface NamesProps {
  readonly names: readonly string[];
  readonly own: string | null;
  readonly onChoose: (name: string) => void;
}

const UnitNames = ({ names, own, onChoose }: NamesProps) => (
  <ul className="unit-names">
    {names.map((name) => (
      <li key={name}>
        {name === own ? (
          <strong>{name}</strong>
        ) : (
          <button type="button" className="unit-name" onClick={() => onChoose(name)}>
            {name}
          </button>
        )}
      </li>
    ))}
  </ul>
);
