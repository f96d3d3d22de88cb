/** Requests and the state of the server enter; figures in Prometheus' text form leave. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Seconds; a question takes some tens of milliseconds. */
const buckets = [0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 0.6, 1.2, 2.5, 5, 10];

export interface Observed {
  readonly method: string;
  /** As the router writes it; `other` for what no route took. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}
/** What is looked up when somebody asks. */
export interface Standing {
  readonly underway: number;
  readonly questionsRunning: number;
  readonly questionsWaiting: number;
  readonly processes: readonly { readonly name: string; readonly up: boolean; readonly restarts: number }[];
  /** Turns not yet in the database. */
  readonly turnsWaiting: number;
  /** Sentences on what is degraded. */
  readonly degraded: number;
}
export interface Metrics {
  observe(request: Observed): void;
  /** @param generation of the index; null while none is loaded. */
  text(standing: Standing, generation: string | null): Promise<string>;
  readonly contentType: string;
}

export function makeMetrics({ ofProcess }: { readonly ofProcess: boolean }): Metrics {
  const registers = [new Registry()];
  const [register] = registers;
  if (register === undefined) throw new Error("no registry");
  if (ofProcess) collectDefaultMetrics({ register });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  const requests = new Counter({
    name: "guiwen_http_requests_total",
    help: "Requests answered",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "guiwen_http_request_duration_seconds",
    help: "From the request's head to the response's head",
    labelNames: ["method", "route"],
    buckets,
    registers,
  });
  const gauges = {
    underway: gauge("guiwen_http_underway", "Requests and streams under way"),
    running: gauge("guiwen_questions_running", "Questions being answered"),
    waiting: gauge("guiwen_questions_waiting", "Questions waiting for their turn"),
    up: gauge("guiwen_process_up", "1 while the child process answers", ["process"]),
    restarts: gauge("guiwen_process_restarts", "How often the child process was started again", ["process"]),
    turns: gauge("guiwen_store_turns_waiting", "Turns in the journal and not yet in the database"),
    degraded: gauge("guiwen_degraded", "Reasons why the service is not whole; see /readyz"),
    generation: gauge("guiwen_index_generation", "1 for the generation of the index that answers", ["generation"]),
  };
  return {
    contentType: register.contentType,
    observe: ({ method, route, status, seconds: took }) => {
      requests.inc({ method, route, status });
      seconds.observe({ method, route }, took);
    },
    text: (standing, generation) => {
      gauges.underway.set(standing.underway);
      gauges.running.set(standing.questionsRunning);
      gauges.waiting.set(standing.questionsWaiting);
      for (const { name, up, restarts } of standing.processes) {
        gauges.up.set({ process: name }, up ? 1 : 0);
        gauges.restarts.set({ process: name }, restarts);
      }
      gauges.turns.set(standing.turnsWaiting);
      gauges.degraded.set(standing.degraded);
      gauges.generation.reset();
      if (generation !== null) gauges.generation.set({ generation }, 1);
      return register.metrics();
    },
  };
}
