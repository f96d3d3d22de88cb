import { describe, expect, it } from "vitest";
import { CASES } from "../../src/answer/guards.ts";
import { SPOKEN } from "../../src/understand/cantonese.ts";
import { BOTH_ENDS_RULE, DIFFERENCE_RULE, ORDER_RULES } from "../../src/understand/comparatives.ts";
import { DOCUMENT_WORDS } from "../../src/understand/documents.ts";
import { FOLLOW_RULES } from "../../src/understand/follow.ts";
import { INTENT_RULES } from "../../src/understand/intents.ts";
import { PARTICLES } from "../../src/understand/particles.ts";
import { HOW_TO, KIND_RULES } from "../../src/understand/quantities.ts";

interface Rule {
  readonly pattern: RegExp;
  readonly matches: string;
  readonly not: string;
}
const TABLES: Readonly<Record<string, readonly Rule[]>> = {
  intent: INTENT_RULES,
  "kind of quantity": KIND_RULES,
  "spoken Cantonese": SPOKEN.map((s) => ({ ...s, pattern: new RegExp(s.pattern, s.pattern.flags.replace("g", "")) })),
  "particle typed by its sound": PARTICLES,
  "order of figures": ORDER_RULES,
  "difference of two figures": [DIFFERENCE_RULE],
  "highest and lowest": [BOTH_ENDS_RULE],
  "how a figure is reached": [HOW_TO],
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
