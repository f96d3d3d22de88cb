/** Strings of the conversation. */
export const chat = {
  title: "提问",
  placeholder: "用平常的话提问，例如：柳州2025年高中阶段毛入学率目标是多少",
  question: "问题",
  ask: "提问",
  stop: "停止",
  copy: "复制（带出处）",
  thinking: "正在查找原文…",
  notFound: "没有找到",
  understoodAs: "理解为",
  suggestions: "可以接着问",
  openAt: (n: number) => `查看出处${n}的原文`,
  empty: "试试这些问题",
  examples: [
    "柳州2025年高中阶段毛入学率目标是多少",
    "钦州两三岁小娃没到上幼儿园年龄，有地方托管吗",
    "防近视这块钦州和柳州做法有啥不同？",
    "港北2025年中小学生体质测试达标率到底是多少",
  ],
  cut: "回答中断了，请重试。",
  degraded: "语义检索暂不可用，本回答只按字词检索。",
};
