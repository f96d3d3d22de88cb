/** Strings of the settings view. */
export const settings = {
  title: "设置",
  detail: "只影响这个浏览器。",
  theme: "外观",
  script: "界面文字",
  scripts: { "zh-Hans": "简体", "zh-Hant": "繁體" },
  textSize: "字号",
  textSizes: { normal: "标准", large: "大", larger: "特大" },
  keys: "单键操作",
  keysDetail: "按 / 到提问框，按 ? 看键盘操作。使用读屏软件或语音输入时可关闭。",
  code: "访问口令",
  codeHeld: "本浏览器已保存访问口令。",
  codeNone: "这台服务没有要求口令。",
  forget: "清除口令",
  forgotten: "已清除访问口令",
};
