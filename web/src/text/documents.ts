/** Strings of the documents view. */
export const documents = {
  title: "文件",
  read: "阅读原文",
  untitled: "（无标题）",
  passages: (n: number) => `${n} 段`,
  targets: (n: number) => `${n} 条指标`,
};
