import { describe, expect, it } from "vitest";
import { INTENT_RULES } from "../../src/understand/patterns.ts";

describe("intent rules", () => {
  for (const rule of INTENT_RULES) {
    it(`${rule.intent} matches 「${rule.matches}」 and not 「${rule.not}」`, () => {
      expect(rule.pattern.test(rule.matches)).toBe(true);
      expect(rule.pattern.test(rule.not)).toBe(false);
    });
  }
});
