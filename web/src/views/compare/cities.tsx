/** Which cities are compared; none chosen means all. */
import { useQuery } from "@tanstack/react-query";
import { documentsQuery } from "../../api/documents.ts";
import { useText } from "../../text/text.ts";
import { PickMany } from "../../ui/pick-many.tsx";

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function Cities({ chosen, onChange }: Props) {
  const { compare } = useText();
  const { data } = useQuery(documentsQuery);
  const cities = [...new Set((data?.documents ?? []).flatMap(({ city }) => city ?? []))];
  if (cities.length < 2) return null;
  return (
    <PickMany
      label={compare.cities}
      options={cities.map((city) => ({ id: city, name: city }))}
      chosen={chosen.filter((city) => cities.includes(city))}
      onChange={onChange}
    />
  );
}
