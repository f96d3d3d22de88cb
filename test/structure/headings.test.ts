/** Walks the table of heading styles. */
import { describe, expect, it } from "vitest";
import { bareHeading, headingOf, styles } from "../../src/structure/headings.ts";

describe("headings", () => {
  it.each(styles)("reads $name in the line given and not in its counter-example", ({ matches, leaves, kind }) => {
    expect(headingOf(matches)?.kind).toBe(kind);
    expect(headingOf(leaves)?.kind).not.toBe(kind);
  });

  it("takes the number off a heading", () => {
    expect(bareHeading("（十二）深化学区制管理改革")).toBe("深化学区制管理改革");
    expect(bareHeading("发展目标")).toBe("发展目标");
  });
});
