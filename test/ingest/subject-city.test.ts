/** The city a text speaks of where its head names none. */
import { describe, expect, it } from "vitest";
import { subjectCity } from "../../src/ingest/subject-city.ts";

/** A city's name as running text has it, after different words. */
function about(city: string): string {
  return `推进${city}教育现代化。根据${city}实际，依据《${city}规划》，制定本规划。${city}教育发展。`.repeat(4);
}

describe("the city a text is about", () => {
  it("is the one it names again and again, also with three characters", () => {
    expect(subjectCity(about("柳州市"))).toBe("柳州");
    expect(subjectCity(about("石家庄市"))).toBe("石家庄");
  });

  it("is null where two cities compete, where few mentions stand, and for 城市 and 全市 (control)", () => {
    expect(subjectCity(about("柳州市") + about("南宁市"))).toBeNull();
    expect(subjectCity("推进柳州市教育现代化。")).toBeNull();
    expect(subjectCity("全市建设现代城市，中心城市和各县市。".repeat(10))).toBeNull();
  });
});
