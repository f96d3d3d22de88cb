/** What the signs of the chart mean: only those that occur in it. */
import { useText } from "../../text/text.ts";
import type { Mark, Shape } from "./marks.ts";

const SHAPES: readonly Shape[] = ["about", "atLeast", "atMost", "range"];

const KINDS = [
  { name: "achieved", isAchieved: true, fill: "currentColor" },
  { name: "goal", isAchieved: false, fill: "none" },
] as const;

export function ChartLegend({ marks }: { readonly marks: readonly Mark[] }) {
  const { compare, figure } = useText();
  const shapes = SHAPES.filter((shape) => marks.some((mark) => mark.shape === shape));
  return (
    <ul className="chart-legend fine">
      {KINDS.filter(({ isAchieved }) => marks.some((mark) => mark.isAchieved === isAchieved)).map(({ name, fill }) => (
        <li key={name} className={name}>
          <Sign>
            <circle cx="8" cy="8" r="5" fill={fill} />
          </Sign>
          {figure[name]}
        </li>
      ))}
      {shapes.map((shape) => (
        <li key={shape}>
          <Sign>{SIGNS[shape]}</Sign>
          {compare.drawn[shape]}
        </li>
      ))}
    </ul>
  );
}

const Sign = ({ children }: { readonly children: React.ReactNode }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" stroke="currentColor" strokeWidth="2" fill="none" aria-hidden="true">
    {children}
  </svg>
);

const SIGNS: Readonly<Record<Shape, React.ReactNode>> = {
  point: null,
  about: <circle cx="8" cy="8" r="5" strokeDasharray="3 2" />,
  atLeast: <path d="M2 14h12M8 14V3M5 6l3-4 3 4" />,
  atMost: <path d="M2 2h12M8 2v11M5 10l3 4 3-4" />,
  range: <rect x="4" y="2" width="8" height="12" rx="2" />,
};
