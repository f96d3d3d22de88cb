/** Strings of the guide for the first day. */
export const help = {
  title: "使用指南",
};
