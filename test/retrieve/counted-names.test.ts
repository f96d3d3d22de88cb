import { describe, expect, it } from "vitest";
import { countedNames } from "../../src/retrieve/counted-names.ts";

const TEXTS = ["重点抓好“党组织书记、党建名师，党员教师”3支队伍的建设", "完善“四防”体系，落实“五个管理”", "分为三个年级"];
const named = (text: string) => countedNames(text, TEXTS);

describe("a name that counts its parts", () => {
  it("is found as the texts write it", () => {
    expect(named("党建要带好哪三支队伍，具体有谁")).toEqual(["3支队伍"]);
    expect(named("五个管理是哪五个")).toEqual(["五个管理"]);
    expect(named("校园安全的四个防指什么")).toEqual(["四防"]);
  });
  it("is none where the texts do not write it, or only so many of anything are spoken of", () => {
    expect(named("六个好是哪六个")).toEqual([]);
    expect(named("三个年级是哪三个")).toEqual([]);
    expect(named("第三支队伍是什么")).toEqual([]);
  });
  it("is none where its parts are not wanted", () => {
    expect(named("三支队伍要建多少人")).toEqual([]);
  });
});
