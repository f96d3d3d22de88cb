import { describe, expect, it } from "vitest";
import { entryOf, type Reference } from "../../src/export/gbt7714.ts";

const plain = { creators: [], subtitle: null, type: "A", date: null };

/** Entries of the standard's own examples (appendix A), half width, and what follows from its rules where a field is unknown. */
const cases: readonly (readonly [name: string, reference: Reference, entry: string])[] = [
  [
    "a government document online (A.10)",
    {
      creators: ["北京市人民政府办公厅"],
      title: "关于转发北京市企业投资项目核准暂行实施办法的通知",
      subtitle: "京政办发[2005]37号",
      type: "A",
      date: "2005-07-12",
      accessed: "2011-07-12",
      url: "http://china.findlaw.cn/fagui/p_1/39934.html",
    },
    "北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知: 京政办发[2005]37号[A/OL]. (2005-07-12)[2011-07-12]. http://china.findlaw.cn/fagui/p_1/39934.html.",
  ],
  [
    "a report online (A.10)",
    {
      creators: ["中国互联网络信息中心"],
      title: "第29次中国互联网络发展现状统计报告",
      subtitle: null,
      type: "R",
      date: "2012-01-16",
      accessed: "2013-03-26",
      url: "http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf",
    },
    "中国互联网络信息中心. 第29次中国互联网络发展现状统计报告[R/OL]. (2012-01-16)[2013-03-26]. http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf.",
  ],
  [
    "more than three creators (8.1.2)",
    {
      creators: ["汤万金", "杨跃翔", "刘文", "刘霞"],
      title: "人体安全重要技术标准研制最终报告",
      subtitle: "7178999X-2006BAK04A10/10.2013",
      type: "R",
      date: "2013-09-30",
      accessed: "2014-06-24",
      url: "http://www.nstrs.cn/xiangxiBG.aspx?id=41707",
    },
    "汤万金, 杨跃翔, 刘文, 等. 人体安全重要技术标准研制最终报告: 7178999X-2006BAK04A10/10.2013[R/OL]. (2013-09-30)[2014-06-24]. http://www.nstrs.cn/xiangxiBG.aspx?id=41707.",
  ],
  [
    "a book with place, publisher, year and page (A.1)",
    {
      ...plain,
      creators: ["陈登原"],
      title: "国史旧闻",
      subtitle: "第1卷",
      type: "M",
      place: "北京",
      publisher: "中华书局",
      date: "2000",
      pages: "29",
    },
    "陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 29.",
  ],
  [
    "a report in print (A.5)",
    {
      creators: ["World Health Organization"],
      title: "Factors regulating the immune response",
      subtitle: "report of WHO Scientific Group",
      type: "R",
      place: "Geneva",
      publisher: "WHO",
      date: "1970",
    },
    "World Health Organization. Factors regulating the immune response: report of WHO Scientific Group[R]. Geneva: WHO, 1970.",
  ],
  [
    "an issued plan with its number and day",
    {
      creators: ["钦州市人民政府"],
      title: "钦州市教育事业发展“十四五”规划",
      subtitle: "钦政发〔2022〕13号",
      type: "A",
      date: "2022-07-11",
    },
    "钦州市人民政府. 钦州市教育事业发展“十四五”规划: 钦政发〔2022〕13号[A]. 2022-07-11.",
  ],
  [
    "a plan of which nothing but the title is known",
    { ...plain, title: "〔柳州市教育事业发展“十四五”规划〕" },
    "〔柳州市教育事业发展“十四五”规划〕[A].",
  ],
];

describe("an entry by GB/T 7714—2015", () => {
  it.each(cases)("of %s has the standard's signs", (_name, reference, entry) => expect(entryOf(reference)).toBe(entry));
});
