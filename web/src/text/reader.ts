/** Strings of the source reader. */
export const reader = {
  title: "原文",
  close: "关闭原文",
  outline: "目录",
  loading: "正在打开原文",
};
