/** Why this answer: the words searched with, the passages that came up with their scores, and what decided. */
import type { Reply, Trace } from "../../../../src/domain/reply.ts";
import { useText } from "../../text/text.ts";
import "./trace.css";

export function TracePanel({ reply }: { readonly reply: Reply }) {
  const { chat } = useText();
  const { trace } = reply;
  return (
    <section className="trace" aria-label={chat.trace.title}>
      <p className="soft fine">{trace ? chat.trace.detail : chat.trace.none}</p>
      {trace ? <Tokens trace={trace} /> : null}
      {trace && trace.hits.length > 0 ? <Hits trace={trace} /> : null}
      {trace ? <Evidence trace={trace} /> : null}
    </section>
  );
}

function Tokens({ trace }: { readonly trace: Trace }) {
  const { chat } = useText();
  if (trace.tokens.length === 0) return null;
  return (
    <div>
      <h3>{chat.trace.tokens}</h3>
      <p className="row">
        {trace.tokens.map((token) => (
          <span key={token} className="badge">
            {token}
          </span>
        ))}
      </p>
    </div>
  );
}

function Hits({ trace }: { readonly trace: Trace }) {
  const { chat } = useText();
  const { hits } = trace;
  return (
    <div className="trace-hits">
      <table>
        <thead>
          <tr>
            <th scope="col">{chat.trace.hits}</th>
            <th scope="col">{chat.trace.lexical}</th>
            <th scope="col">{chat.trace.dense}</th>
            <th scope="col">{chat.trace.score}</th>
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={hit.passageId}>
              <td>{hit.quote}</td>
              {[hit.lexical, hit.dense, hit.score].map((score, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three fixed columns
                <td key={i} className="figure">
                  {score.toFixed(2)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Evidence({ trace }: { readonly trace: Trace }) {
  const { chat } = useText();
  const names: Readonly<Record<string, string>> = chat.trace.signals;
  const entries = Object.entries(trace.evidence).filter(([, value]) => value !== "");
  if (entries.length === 0) return null;
  const shown = (value: string | number | boolean) =>
    typeof value === "boolean" ? (value ? chat.trace.yes : chat.trace.no) : String(value);
  return (
    <div>
      <h3>{chat.trace.evidence}</h3>
      <dl className="evidence">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{names[name] ?? name}</dt>
            <dd>{shown(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
