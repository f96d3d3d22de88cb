/** Pairs of what the machine writes and what a reader of Traditional expects; reviewed by hand, applied in order. */
export const exceptions: readonly (readonly [machine: string, reviewed: string])[] = [
  // characters chosen wrongly for want of a phrase
  ["隻影響", "只影響"],
  ["文本里", "文本裏"],
  // forms that screens in Hong Kong and Taiwan usually show
  ["閲", "閱"],
  ["説", "說"],
  // words that readers of Traditional use
  ["服務器", "伺服器"],
  ["信息", "資訊"],
  ["鏈接", "連結"],
  ["導出", "匯出"],
  ["設置", "設定"],
  ["鼠標", "滑鼠"],
  ["讀屏軟件", "螢幕閱讀軟件"],
];
