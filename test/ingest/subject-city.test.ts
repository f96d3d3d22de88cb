/** The city a text speaks of where its head names none. */
import { describe, expect, it } from "vitest";
import { subjectCity } from "../../src/ingest/subject-city.ts";

describe("the city a text is about", () => {
  it("is the one it names again and again, also with three characters", () => {
    expect(subjectCity("推进柳州市教育现代化。".repeat(10))).toBe("柳州");
    expect(subjectCity("推进石家庄市教育现代化。".repeat(10))).toBe("石家庄");
  });

  it("is null where two cities compete, where few mentions stand, and for 城市 and 全市 (control)", () => {
    expect(subjectCity("推进柳州市教育现代化，对接南宁市经验。".repeat(10))).toBeNull();
    expect(subjectCity("推进柳州市教育现代化。")).toBeNull();
    expect(subjectCity("全市建设现代城市，中心城市和各县市。".repeat(10))).toBeNull();
  });
});
