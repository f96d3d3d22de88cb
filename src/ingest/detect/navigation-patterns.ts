/** Lines of a web page's frame, as patterns over one line in Simplified characters, blanks at its ends removed. */
import type { Pattern } from "./pattern.ts";

const shareWord =
  "(?:分享(?:到|至)?|微信(?:好友)?|微博|新浪微博|腾讯微博|QQ|qq|QQ好友|(?:QQ)?空间|朋友圈|豆瓣|人人网|复制链接|收藏|打印(?:本页)?|关闭(?:本页|窗口)?|返回顶部)";

export const navigationPatterns: readonly Pattern[] = [
  {
    name: "share buttons",
    pattern: new RegExp(`^(?:\\d{1,2}[.、] ?)?[【\\[]?${shareWord}(?:[\\]】:： |｜【\\[]{0,4}${shareWord}){0,9}[】\\]:： ]{0,3}$`),
    finds: "微博 空间 qq",
    passes: "打印室建设",
  },
  {
    name: "breadcrumb",
    pattern: /^您?的?(?:当前|现在|所在)的?位置(?:是|为)?[:：]/,
    finds: "当前位置:首页 > 政府信息公开 > 规划计划",
    passes: "位置：城东",
  },
  {
    name: "breadcrumb from the front page",
    pattern: /^(?:首页|网站首页|主页) ?[>›»/-][^。]{0,100}$/,
    finds: "首页 > 政务公开 > 规划",
    passes: "首页建设",
  },
  {
    name: "script switch",
    pattern: /^[|｜ ]{0,3}(?:简体|繁体)(?:版|中文)?(?:[|｜ /]{1,4}(?:简体|繁体)(?:版|中文)?){0,2}[|｜ ]{0,3}$/,
    finds: "| 简体版| 繁体版",
    passes: "简体字教学",
  },
  {
    name: "accessibility switch",
    pattern:
      /^(?:本?(?:网|站|网站)(?:已|现)?)?(?:支持IPv6|无障碍(?:阅读|浏览|版)?|长者(?:版|模式|专区)|关怀版|智能(?:机器人|问答)|手机版|English|EN)$/i,
    finds: "支持IPv6",
    passes: "支持IPv6规模部署",
  },
  { name: "font size", pattern: /^[【[]?字(?:体|号)(?:大小)?[:：]/, finds: "【字体: 打印", passes: "字体教学：楷书" },
  {
    name: "login",
    pattern: /^(?:用户|个人|法人|统一)?(?:登录|注册|退出)(?:[ |｜/]{1,4}(?:登录|注册|退出|个人中心)){0,3}$/,
    finds: "登录 | 注册",
    passes: "学籍注册工作",
  },
  {
    name: "date, source and author of the page",
    pattern:
      /^(?:发布(?:日期|时间)[:：] ?)?\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)? {1,6}(?:来源|作者|编辑|浏览|点击|访问|阅读)[^。]{0,80}$/,
    finds: "2021-11-25 14:10 来源:港北区人民政府办公室 作者:区政府",
    passes: "2021-11-25 来信",
  },
  {
    name: "counters and credits",
    pattern:
      /^(?:浏览(?:次数|量)|点击(?:次数|数|量)|访问量|阅读(?:次数|量)|责任编辑|信息来源|来源|作者|编辑|审核|打印时间)[:：][^。，]{0,60}$/,
    finds: "浏览次数：1203",
    passes: "编辑出版：教材",
  },
  {
    name: "neighbour articles",
    pattern:
      /^(?:上一篇|下一篇|上一条|下一条|相关(?:链接|新闻|文章|信息)|推荐阅读|扫一扫在手机[^。]{0,12}|分享到手机)(?:[:：][^。]{0,80})?$/,
    finds: "上一篇：关于2020年预算的通知",
    passes: "上一篇文章里说",
  },
  {
    name: "page foot",
    pattern:
      /^(?:主办(?:单位)?|承办(?:单位)?|技术支持|版权所有|网站标识码|[^。]{0,12}ICP备|[^。]{0,6}公网安备|网站地图|联系我们|关于我们|站点地图|友情链接|Copyright)(?:[:：©\d (（|｜号][^。]{0,100})?$/i,
    finds: "主办单位：港北区人民政府",
    passes: "主办单位要落实责任",
  },
  {
    name: "menu bar",
    pattern:
      /^(?:首页|政务公开|政务服务|互动交流|走进[\u4e00-\u9fff]{1,4}|新闻中心|专题专栏|政府信息公开|数据开放)(?:[ |｜]{1,4}(?:首页|政务公开|政务服务|互动交流|走进[\u4e00-\u9fff]{1,4}|新闻中心|专题专栏|政府信息公开|数据开放)){1,9}$/,
    finds: "首页 | 政务公开 | 互动交流",
    passes: "政务公开工作",
  },
];
