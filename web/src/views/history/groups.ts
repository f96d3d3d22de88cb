/** Conversations enter; groups by age leave. Pure. */
import type { ConversationCard } from "../../api/conversations.ts";

export type Age = "today" | "yesterday" | "week" | "earlier";
const ages: readonly Age[] = ["today", "yesterday", "week", "earlier"];

/** Groups that hold something, newest first. Days are those of the reader's clock. */
export function byAge(
  cards: readonly ConversationCard[],
  now: Date,
): readonly { readonly age: Age; readonly cards: readonly ConversationCard[] }[] {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const ageOf = ({ updatedAt }: ConversationCard): Age => {
    const days = Math.ceil((midnight - new Date(updatedAt).getTime()) / 86_400_000);
    return days <= 0 ? "today" : days === 1 ? "yesterday" : days <= 7 ? "week" : "earlier";
  };
  return ages.map((age) => ({ age, cards: cards.filter((card) => ageOf(card) === age) })).filter((group) => group.cards.length > 0);
}
