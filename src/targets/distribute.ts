/** Several values for several names (分别达到97%、95%) -> each value its own name. Pure. */
import { withoutDivision } from "./divisions.ts";
import type { Item } from "./items.ts";
import type { Named } from "./named.ts";
import type { Slot } from "./slots.ts";
import { stripLeads } from "./strip.ts";
import { listed } from "./topics.ts";

interface Before {
  readonly items: readonly Item[];
  readonly clauseStart: number;
}

/** Names of a clause in order; those of a run of values that only a joining mark parts are dealt out one to each. */
export function distributed(slots: readonly Slot[], names: readonly Named[], { items, clauseStart }: Before): readonly Named[] {
  const dealt = [...names];
  for (let from = 0; from < slots.length; ) {
    let to = from + 1;
    while (slots[to]?.joined === true) to++;
    const run = slots.slice(from, to);
    const again = dealt.slice(Math.max(0, from - run.length), from);
    if (run.length > 1)
      dealt.splice(from, run.length, ...(isAgain(names[from], again, run) ? again : dealtOut(names[from], run, { items, clauseStart })));
    from = to;
  }
  return dealt;
}

/** 由82%、93%提高到|91%、96%: the same names in the same order. */
function isAgain(first: Named | undefined, again: readonly Named[], run: readonly Slot[]): boolean {
  return first?.noun === "" && first.change === "" && again.length === run.length && again.every((name) => name.noun !== "");
}

function dealtOut(first: Named | undefined, run: readonly Slot[], { items, clauseStart }: Before): readonly Named[] {
  if (first === undefined) return [];
  const own = run.length === 2 && /^师生(?!比|关系)/.test(first.noun) ? bothOf(first.noun) : partsOf(first.noun);
  const from = clauseStart + (run[0]?.leftStart ?? 0);
  if (own.length === run.length) return own.map((noun, i) => ({ ...first, noun, shared: i === 0 ? null : from }));
  const earlier = items.slice(-run.length);
  if (first.noun === "" && earlier.length === run.length)
    return earlier.map((item) => ({ ...item.named, change: first.change, shared: item.start }));
  const whose = whoseOf(run[0]?.left ?? "");
  const labelled = whose.length === run.length && first.noun !== "";
  return run.map((_, i) => ({
    ...first,
    noun: labelled ? `${first.noun}（${whose[i] ?? ""}）` : first.noun,
    shared: i === 0 ? null : from,
  }));
}

/** 师生网络学习空间开通率分别达到100%、90%: teachers first, pupils then. */
const bothOf = (noun: string): readonly string[] => [noun.replace("师生", "教师"), noun.replace("师生", "学生")];

/** 市、县区分别按教师总数|10%、20%: whose each value is. */
function whoseOf(left: string): readonly string[] {
  const who = /^(?<who>[^，]{2,20}?)分别/u.exec(stripLeads(left))?.groups?.["who"];
  return who === undefined ? [] : listed(who.replace(/(?:[两三四]级|各级)?(?:财政)?(?:每年)?$/, ""));
}

const SHARE = /(?:率|比例|比重|占比|度|数|人数|规模|年限|水平)$/;

/** 小学和初中本科以上学历教师比例 -> both with the ending they share. */
export function partsOf(noun: string): readonly string[] {
  const parts = listed(noun);
  const last = parts.at(-1) ?? "";
  const ending = parts.length > 1 ? withoutDivision(last) : "";
  const others = parts.slice(0, -1);
  const shared = ending !== "" && ending !== last && (SHARE.test(last) || others.every((part) => withoutDivision(part) === ""));
  return shared ? parts.map((part) => (part === last || SHARE.test(part) ? part : part + ending)) : parts;
}
