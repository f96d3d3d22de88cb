import { describe, expect, it } from "vitest";
import { withCounts } from "../../src/passages/counted.ts";
import { pieces } from "../../src/passages/ruler.ts";

const text = "完善普惠性学前教育保障机制；推进义务教育优质均衡，加强控辍保学工作，落实各级政府责任。".repeat(5);

describe("cutting with counts made elsewhere", () => {
  it("gives what cutting with all counts at hand would give, and asks for no text twice", async () => {
    const tokens = (t: string) => Math.ceil(t.length * 1.3);
    const asked: string[] = [];
    const count = async (texts: readonly string[]) => {
      asked.push(...texts);
      return texts.map(tokens);
    };
    const cut = await withCounts((ruler) => pieces(text, "柳州", ruler), { limit: 60, count });
    expect(cut).toEqual(pieces(text, "柳州", { limit: 60, tokens }));
    expect(new Set(asked).size).toBe(asked.length);
  });
});
