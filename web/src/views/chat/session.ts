/** The conversation under way. It lives outside the view, so that an answer goes on while another view is looked at. */
import type { Scope, Understood } from "../../../../src/domain/reply.ts";
import { ask } from "../../api/chat.ts";
import { client } from "../../api/client.ts";
import { CONVERSATIONS, readConversation } from "../../api/conversations.ts";
import { Failure } from "../../api/failure.ts";
import { here, navigate } from "../../router.ts";
import { routeOf } from "../../routes.tsx";
import { makeStore } from "../../state/store.ts";
import { text } from "../../text/text.ts";
import { keepScope, keptScope } from "./kept-scope.ts";
import { advance, asked, keptTurns, type ShownTurn } from "./turns.ts";

export interface Session {
  /** null until the first answer of a new conversation has come. */
  readonly id: string | null;
  readonly turns: readonly ShownTurn[];
  /** An earlier conversation that is being fetched, or could not be. */
  readonly opening: string | null;
  readonly failure: Failure | null;
  readonly scope: Scope;
}

const fresh: Session = { id: null, turns: [], opening: null, failure: null, scope: {} };
export const session = makeStore<Session>(fresh);
/** What stands in the question field; kept while other views are open. */
export const unsent = makeStore(sessionStorage.getItem("guiwen.unsent") ?? "");
/** Counts the wishes to put the cursor into the question field. */
export const askFocus = makeStore(0);

let running: AbortController | null = null;

export const isBusy = ({ turns }: Session): boolean => turns.at(-1)?.state === "running";
export const useChatAddress = (): string => addressOf(session.use().id);
const addressOf = (id: string | null) => (id === null ? "/" : `/c/${encodeURIComponent(id)}`);

export function keepUnsent(words: string): void {
  unsent.set(words);
  sessionStorage.setItem("guiwen.unsent", words);
}

export function newConversation(): void {
  clearConversation();
  navigate("/");
  askFocus.set(askFocus.get() + 1);
}

export function focusAskBox(): void {
  if (routeOf(here().path)?.route.name !== "chat") navigate(addressOf(session.get().id));
  askFocus.set(askFocus.get() + 1);
}

/** Forgets the conversation shown; one whose first answer is still coming stays. */
export function clearConversation(): void {
  if (session.get().id === null && isBusy(session.get())) return;
  stop();
  session.set(fresh);
}

/** Puts a question back into the field, to be changed and asked again. */
export function editQuestion(message: string): void {
  keepUnsent(message);
  focusAskBox();
}

/** Asks the last question again, in place of the answer that failed or was stopped. */
export function retry(): void {
  const { turns } = session.get();
  const last = turns.at(-1);
  if (last === undefined) return;
  session.set({ ...session.get(), turns: turns.slice(0, -1) });
  void send(last.message, last.correction ?? undefined);
}

/** Kept for the tab with its conversation, so that a reload looks in the same places. */
export function setScope(scope: Scope): void {
  session.set({ ...session.get(), scope });
  keepScope(session.get());
}
export const stop = (): void => running?.abort();

/** Brings an earlier conversation back with its citations; the one already shown is left alone. */
export async function openConversation(id: string): Promise<void> {
  const { id: shown, opening } = session.get();
  if (shown === id || opening === id) return;
  stop();
  session.set({ ...fresh, opening: id });
  try {
    const { turns } = await readConversation(id);
    if (session.get().opening === id) session.set({ ...fresh, id, turns: keptTurns(turns), scope: keptScope(id) });
  } catch (error) {
    if (session.get().opening === id) session.set({ ...fresh, failure: failureOf(error) });
  }
}

/** Asks; with `understood` the reading of the question is the asker's own. Does nothing while an answer is coming. */
export async function send(message: string, understood?: Partial<Understood>): Promise<void> {
  const { id, turns, scope, opening } = session.get();
  if (isBusy(session.get()) || opening !== null) return;
  const controller = new AbortController();
  running = controller;
  let turn = asked(message, understood ?? null);
  session.set({ ...session.get(), failure: null, turns: [...turns, turn] });
  const put = (next: ShownTurn) => {
    turn = next;
    // A conversation opened meanwhile is not written into.
    if (running === controller) session.set({ ...session.get(), turns: [...turns, next] });
  };
  try {
    const request = { message, trace: true, ...(id ? { conversationId: id } : {}), ...(understood ? { understood } : {}) };
    for await (const event of ask(hasScope(scope) ? { ...request, scope } : request, controller.signal)) {
      put(advance(turn, event));
      if (event.type === "done" && running === controller) settle(event.reply.conversationId);
    }
    if (turn.state === "running") put({ ...turn, state: "failed", fault: new Failure("cut", text().chat.cut) });
  } catch (error) {
    put(controller.signal.aborted ? { ...turn, state: "stopped" } : { ...turn, state: "failed", fault: failureOf(error) });
  }
  if (running === controller) running = null;
}

/** The conversation has an id now: the address shows it, and the list of conversations is asked again. */
function settle(id: string): void {
  const first = session.get().id !== id;
  session.set({ ...session.get(), id });
  keepScope(session.get());
  if (first && here().path === "/") navigate(`${addressOf(id)}${location.search}`, { replace: true });
  void client.invalidateQueries({ queryKey: CONVERSATIONS });
}

const hasScope = ({ cities = [], documents = [] }: Scope) => cities.length + documents.length > 0;
const failureOf = (error: unknown) => (error instanceof Failure ? error : new Failure("broken", text().frame.broken));
