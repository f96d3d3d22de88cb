/** Examples -> weights: a softmax over the candidates of a search, a logistic regression over decisions. Pure. */
export type Vector = readonly number[];

/** One search: candidates with whether each touches the evidence. */
export interface Search {
  readonly id: string;
  readonly candidates: readonly { readonly x: Vector; readonly right: boolean }[];
}
/** One question that only the evidence can decide: those refused by a rule (another place, another field) are left out. */
export interface Decision {
  readonly id: string;
  readonly question: string;
  readonly x: Vector;
  readonly answerable: boolean;
}

const STEPS = 400;
const RATE = 0.3;
/** Pull towards the start, against overfitting on some hundred searches. */
const RIDGE = 0.003;

export const scoreOf = (x: Vector, weights: Vector): number => x.reduce((sum, v, i) => sum + v * (weights[i] ?? 0), 0);

/** Softmax over the candidates of a search, the likelihood of the right ones raised by gradient steps; scores are sharpened tenfold. */
export function fitted(searches: readonly Search[], start: Vector): Vector {
  let weights = [...start];
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((w, i) => -RIDGE * searches.length * (w - (start[i] ?? 0)));
    for (const { candidates } of searches) {
      const scores = candidates.map((c) => 10 * scoreOf(c.x, weights));
      const top = Math.max(...scores);
      const parts = scores.map((s) => Math.exp(s - top));
      const all = parts.reduce((a, b) => a + b, 0);
      const right = parts.reduce((a, p, i) => a + (candidates[i]?.right ? p : 0), 0);
      candidates.forEach((c, i) => {
        const pull = (c.right ? (parts[i] ?? 0) / right : 0) - (parts[i] ?? 0) / all;
        c.x.forEach((v, f) => {
          gradient[f] = (gradient[f] ?? 0) + pull * v;
        });
      });
    }
    weights = weights.map((w, i) => w + (RATE * (gradient[i] ?? 0)) / searches.length);
  }
  return weights;
}

/** A question wrongly refused costs as much as one wrongly answered. */
export function logistic(decisions: readonly Decision[], start: Vector): Vector {
  let weights = [...start];
  for (let step = 0; step < 3000; step++) {
    const gradient = weights.map((w, i) => -0.002 * decisions.length * (w - (start[i] ?? 0)));
    for (const d of decisions) {
      const error = (d.answerable ? 1 : 0) - 1 / (1 + Math.exp(-scoreOf(d.x, weights)));
      d.x.forEach((v, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * v;
      });
    }
    weights = weights.map((w, i) => w + (0.5 * (gradient[i] ?? 0)) / decisions.length);
  }
  return weights;
}
