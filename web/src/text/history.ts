/** Strings of the list of conversations. */
export const history = {
  title: "历史对话",
  search: "搜索对话",
  empty: "还没有对话。提出第一个问题后，会保存在这里。",
  noMatch: (q: string) => `没有提到“${q}”的对话`,
  all: (n: number) => `显示全部 ${n} 个`,
  rename: "重命名",
  renameLabel: "对话标题",
  removed: (title: string) => `已删除“${title}”`,
  restored: "已恢复",
  untitled: "（无标题）",
  groups: { today: "今天", yesterday: "昨天", week: "近七天", earlier: "更早" },
  actions: (title: string) => `“${title}”的操作`,
  failed: "对话列表暂时读不到",
};
