/** Strings of figures wherever they are shown: grid, list, basket. */
export const figure = {
  goal: "目标",
  achieved: "已实现",
  kinds: { table: "表格指标", inline: "正文指标", project: "建设项目", responsibility: "责任分工" },
  year: (n: number) => `${n}年`,
  noYear: "未写年份",
  binding: "约束性",
  expected: "预期性",
  open: (what: string) => `查看原文：${what}`,
  unit: (unit: string) => `单位：${unit}`,
  header: "表头",
  sortBy: (column: string) => `按${column}排序`,
};
