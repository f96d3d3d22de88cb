/** One of a few: a row of segments, one of them chosen. */
import { Label, Radio, RadioGroup } from "react-aria-components";

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
  /** The label is read out but not shown. */
  readonly labelHidden?: boolean;
}

export function Choice<T extends string>({ label, value, options, names, onChange, labelHidden = false }: Props<T>) {
  const pick = (given: string) => {
    const option = options.find((o) => o === given);
    if (option !== undefined) onChange(option);
  };
  return (
    <RadioGroup className="choice" value={value} onChange={pick} orientation="horizontal">
      <Label className={labelHidden ? "visually-hidden" : "setting-name"}>{label}</Label>
      <div className="segments">
        {options.map((option) => (
          <Radio key={option} value={option} className="segment">
            {names[option]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
