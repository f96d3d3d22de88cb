/** One life of a child process: forked, heard, and gone once. Restarting is `parent.ts`'s business. Edge: processes. */
import { type ChildProcess, fork } from "node:child_process";
import { getPriority, setPriority } from "node:os";
import { type Line, makeLine } from "./line.ts";
import { type Message, messageSchema } from "./messages.ts";
import type { Handler } from "./operation.ts";

export interface LifeSpec {
  /** Compiled module that calls `joinParent`. */
  readonly module: string;
  readonly args: readonly string[];
  /** A child that has said neither `ready` nor `failed` by then is killed. */
  readonly startMs: number;
  /** Called by the child through `Parent.call`. */
  readonly handlers?: readonly Handler[];
  readonly execArgv?: readonly string[];
  /** Set in the child beside what it inherits. */
  readonly env?: Readonly<Record<string, string>>;
  /** Yields the processor to the parent: 0 (as much as the parent) to 19. */
  readonly nice?: number;
}

/** `nice` of a child whose work may wait for the parent's: HTTP goes first. */
export const BELOW_HTTP = 5;

export interface LifeEvents {
  readonly onReady: (body: unknown) => void;
  /** The child says why it cannot start; it then leaves. */
  readonly onFailed: (reason: string, lasting: boolean) => void;
  /** Once, whatever ended it. */
  readonly onGone: (how: string) => void;
}

export interface Life {
  readonly pid: number | null;
  readonly line: Line;
  /** How many messages the child has sent. */
  heard(): number;
  kill(why: string): void;
  /** Asks it to leave, kills it after `graceMs`; resolves when it is gone. */
  end(graceMs: number): Promise<void>;
}

/** Characters kept of what the child last wrote to stderr. */
const LAST_WORDS = 2_000;

export function beginLife(spec: LifeSpec, events: LifeEvents): Life {
  const child = forked(spec);
  yieldProcessor(child.pid, spec.nice ?? 0);
  const line = makeLine({ send: (message) => sent(child, message), handlers: spec.handlers ?? [] });
  let heard = 0;
  let lastWords = "";
  const kill = (why: string): void => {
    lastWords += why;
    child.kill("SIGKILL");
  };
  const slow = setTimeout(() => kill(`not ready in ${spec.startMs} ms`), spec.startMs);
  const gone = new Promise<void>((resolve) => {
    const end = (how: string): void => {
      clearTimeout(slow);
      line.close(how);
      events.onGone(`${how} ${lastWords}`.trim());
      resolve();
    };
    child.once("exit", (code, signal) => end(signal ?? `exit ${code}`));
    // Without a pid nothing was started, and no exit will follow.
    child.once("error", (error) => child.pid === undefined && end(error.message));
  });
  child.stderr?.on("data", (part: Buffer) => {
    lastWords = (lastWords + part.toString("utf8")).slice(-LAST_WORDS);
  });
  child.on("message", (raw) => {
    heard++;
    const message = messageSchema.safeParse(raw);
    if (!message.success) return;
    if (message.data.type === "ready" || message.data.type === "failed") clearTimeout(slow);
    hear(message.data, line, events);
  });
  return {
    pid: child.pid ?? null,
    line,
    heard: () => heard,
    kill,
    end: async (graceMs) => {
      sent(child, { type: "stop" });
      const cut = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await gone;
      clearTimeout(cut);
    },
  };
}

function hear(message: Message, line: Line, events: LifeEvents): void {
  if (message.type === "ready") events.onReady(message.body);
  else if (message.type === "failed") events.onFailed(message.reason, message.lasting);
  else line.receive(message);
}

function forked({ module, args, execArgv, env }: LifeSpec): ChildProcess {
  return fork(module, [...args], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [...(execArgv ?? [])],
    env: { ...process.env, ...env },
  });
}

/** A system that does not know priorities, or a child already gone, changes nothing. A child is never put before its parent. */
function yieldProcessor(pid: number | undefined, nice: number): void {
  try {
    if (pid !== undefined && nice > 0) setPriority(pid, Math.max(nice, getPriority()));
  } catch {
    // only comfort: the child works the same
  }
}

/** A child that is falling cannot be sent to; its exit tells whoever waits. */
function sent(child: ChildProcess, message: Message): boolean {
  if (!child.connected) return false;
  child.send(message, (error) => {
    if (error !== null) child.kill("SIGKILL");
  });
  return true;
}
