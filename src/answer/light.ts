/** Words that lead to what is asked and say nothing of it themselves: an answer need not carry them. Data only. */
export const LIGHT: ReadonlySet<string> = new Set(
  // How the question is put, and what is asked for.
  (
    "风气 苗头 势头 名字 名称 名单 意思 含义 情况 状况 说法 叫法 写法 讲法 提法 做法 打法 玩法 抓法 用法 路子 路数 门路 招数 招牌 动作 办法 法子 花样 门类 种类 类型 性质 对象 范围 好处 坏处 后果 结果 效果 余地 侧重 抓手 手段 起点 底数 底子 节点 期限 年限 人数 比率 数额 分数 " +
    "文号 落款 网页 来源 草稿 稿子 口号 口气 表里 原文 年度 时候 地方 回事 怎么回事 这回事 去处 上头 下头 外头 里头 机制 方案 " +
    // Whom everything is about.
    "学生 新生 考生 师生 老师 孩子 家长 人家 大家 老百姓 爸妈 爹妈 长辈 个人 公家 " +
    // What is done with anything.
    "处理 处置 解决 收拾 整治 对付 应付 拿到 得到 看到 做到 想到 办到 学到 达到 降到 落到 回到 放到 拿来 拿出 拿去 请来 出来 进去 想着 放在 受过 出现 发现 发生 帮助 照顾 影响 限制 限定 强调 面对 增加 减少 完成 开始 实现 争取 配合 给出 推出 提高 改变 改善 调整 确定 决定 参加 参与 学习 读书 念书 上学 使用 执行 实施 建成 办成 变成 成长 毕业 接受 检查 " +
    // Whether, how much, and all that is said on the way.
    "不会 不让 不准 不敢 不够 不到 不能 不要 不用 不少 不多 不算 算不算 行不行 好不好 敢不敢 要不要 会不会 能不能 起码 动不动 少于 多于 以上 以下 专门 单独 统一 普通 一般 主要 重点 具体 整体 全部 所有 每个 现状 目前 眼下 算数 比一比 意思意思"
  ).split(/\s+/),
);

/** What people do at a counter or have done to them: said by its own name wherever a text tells of it, so an answer has to carry it. Data only. */
export const ACTS: ReadonlySet<string> = new Set(
  (
    "报考 预约 考证 退费 缴费 交费 补交 补办 代办 挂失 查询 咨询 申诉 申领 报销 转学 转校 转班 休学 复学 退学 借读 借读费 复读 参保 投保 理赔 赔偿 面试 笔试 注册 登录 下载 打印 盖章 公证 " +
    "罚款 处罚 扣钱 扣分 扣工资 延期 请假 休假 销假 辞职 辞退 借调 跳槽 落户 迁户口 租房 买房 还款 抵押 解约 续签 竞标 中标 承包 招标 领证 过户 抽签 染发 旷课 逃课 早退 缺课 留级 跳级 考研 游泳 关停 补休 调休"
  ).split(/\s+/),
);
