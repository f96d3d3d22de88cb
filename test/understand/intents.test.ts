import { describe, expect, it } from "vitest";
import { CASES } from "../../src/answer/guards.ts";
import { SPOKEN } from "../../src/understand/cantonese.ts";
import { BOTH_ENDS_RULE, DIFFERENCE_RULE, ORDER_RULES } from "../../src/understand/comparatives.ts";
import { WHO_SAYS } from "../../src/understand/compared.ts";
import { DIALECTS } from "../../src/understand/dialects.ts";
import { DOCUMENT_WORDS } from "../../src/understand/documents.ts";
import { FOLLOW_RULES, QUESTION_NUMBERED, WHOLE_COMPARISON } from "../../src/understand/follow.ts";
import { INTENT_RULES, intentOf } from "../../src/understand/intents.ts";
import { PARTICLES } from "../../src/understand/particles.ts";
import { HOW_TO, KIND_RULES, kindAsked } from "../../src/understand/quantities.ts";
import { THOSE_FIGURES } from "../../src/understand/questions-joined.ts";
import { BARE_DIFFERENCE, CHANGE_BETWEEN, inOwnYears, LATER_YEARS, RELATIVE_YEARS } from "../../src/understand/relative-years.ts";
import { AMONG, SO_MANY, THE_REST } from "../../src/understand/shown-list.ts";

interface Rule {
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}
const TABLES: Readonly<Record<string, readonly Rule[]>> = {
  intent: INTENT_RULES,
  "kind of quantity": KIND_RULES,
  "other dialects": DIALECTS.map((s) => ({ ...s, pattern: new RegExp(s.pattern, s.pattern.flags.replace("g", "")) })),
  "spoken Cantonese": SPOKEN.map((s) => ({ ...s, pattern: new RegExp(s.pattern, s.pattern.flags.replace("g", "")) })),
  "particle typed by its sound": PARTICLES,
  "order of figures": ORDER_RULES,
  "difference of two figures": [DIFFERENCE_RULE],
  "highest and lowest": [BOTH_ENDS_RULE],
  "how a figure is reached": [HOW_TO],
  "a year by its distance": RELATIVE_YEARS,
  "a year by its distance from one said before": LATER_YEARS,
  "a change between two times": [CHANGE_BETWEEN],
  "nothing but a difference": [BARE_DIFFERENCE],
  "a comparison that says all": [WHOLE_COMPARISON],
  "which place tells a detail": [WHO_SAYS],
  "a question by its number": [QUESTION_NUMBERED],
  "figures of two cities told before": [THOSE_FIGURES],
  "so many of those listed": [SO_MANY],
  "among those listed": [AMONG],
  "the rest of those listed": [THE_REST],
  "leaning on what was said": FOLLOW_RULES,
  "word for a document": DOCUMENT_WORDS,
  "case no plan decides": CASES,
};
for (const [name, rules] of Object.entries(TABLES)) {
  describe(`rules of ${name}`, () => {
    for (const rule of rules) {
      it(`match 「${rule.matches}」 and not 「${rule.not}」`, () => {
        expect(rule.pattern.test(rule.matches)).toBe(true);
        expect(rule.pattern.test(rule.not)).toBe(false);
      });
    }
  });
}

describe("a question of one place", () => {
  const intents: readonly (readonly [string, string])[] = [
    ["职业教育跟哪家社团签约", "measure"],
    ["谁来指点高中生选科", "measure"],
    ["规划谁来查，隔多久查", "number"],
    ["几个部门一起执法，有谁", "list"],
    ["校园安全的四防是哪四个", "list"],
    ["公办园收多少钱谁来定", "measure"],
    ["一个校长能管几个校区吗", "measure"],
    ["三个市哪家定得高", "comparison"],
  ];
  for (const [text, intent] of intents) {
    it(`「${text}」 is read as ${intent}`, () => {
      expect(intentOf(text, 1, ["教育"])).toBe(intent);
    });
  }
  it("that asks who sets a figure, or whether it may be more than one, wants no figure", () => {
    expect(kindAsked("公办园收多少钱谁来定")).toBeNull();
    expect(kindAsked("一个校长能管几个校区吗")).toBeNull();
    expect(kindAsked("公办园收多少钱")).toBe("money");
  });
});

describe("a second year told by its distance", () => {
  const lines: readonly (readonly [string, string])[] = [
    ["港北2018年大班额占多少，隔一年降到多少", "港北2018年大班额占多少，2019年降到多少"],
    ["双师型十三五末占多少，隔两年要到多少", "双师型十三五末占多少，2022年要到多少"],
    ["2015年多少，五年后实际到了多少", "2015年多少，2020年实际到了多少"],
    ["2021—2025年三年后呢", "2021—2025年三年后呢"],
    ["学前三年毛入园率隔一年报一次吗", "学前三年毛入园率隔一年报一次吗"],
  ];
  it.each(lines)("%s is read as %s", (typed, read) => {
    expect(inOwnYears(typed)).toBe(read);
  });
});
