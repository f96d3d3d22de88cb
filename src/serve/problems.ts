/** Faults and validation issues enter; HTTP statuses and Chinese words leave. The only place that makes them. */
import type { z } from "zod";
import type { Problem } from "../domain/reply.ts";
import type { Fault, FaultCode } from "../faults.ts";

/** Status and title of every fault. */
export const kinds: Readonly<Record<FaultCode, { readonly status: number; readonly title: string }>> = {
  "bad-request": { status: 400, title: "请求有误" },
  "bad-span": { status: 400, title: "位置有误" },
  unauthorized: { status: 401, title: "需要访问口令" },
  forbidden: { status: 403, title: "没有权限" },
  "cross-site": { status: 403, title: "不接受其他网站的请求" },
  "not-found": { status: 404, title: "没有找到" },
  "method-not-allowed": { status: 405, title: "方法不支持" },
  "request-timeout": { status: 408, title: "请求没有发完" },
  "stale-draft": { status: 409, title: "摘编已在别处改过" },
  "source-changed": { status: 409, title: "原文已更新" },
  "items-unreadable": { status: 409, title: "有的条目读不到原文" },
  "too-large": { status: 413, title: "内容过大" },
  "unsupported-media-type": { status: 415, title: "内容类型不支持" },
  "host-not-allowed": { status: 421, title: "主机名不被接受" },
  "locked-out": { status: 429, title: "尝试过多" },
  "headers-too-large": { status: 431, title: "请求头过大" },
  internal: { status: 500, title: "内部错误" },
  overloaded: { status: 503, title: "现在太忙" },
  cancelled: { status: 503, title: "提问已取消" },
  "answers-away": { status: 503, title: "问答服务正在恢复" },
  "too-slow": { status: 503, title: "回答超时" },
  "index-not-ready": { status: 503, title: "索引未就绪" },
  "store-unavailable": { status: 503, title: "对话库不可用" },
  "shutting-down": { status: 503, title: "正在停止" },
};

/** What to do about each fault; some say more when they happen. */
export const advice: Readonly<Record<FaultCode, string>> = {
  "bad-request": "请求内容不正确：「detail」逐条说明是哪个参数、应当怎样。",
  "not-found": "没有这个编号或地址，请检查。",
  "bad-span": "起止位置应在原文之内，起点小于止点。",
  "items-unreadable": "有的条目读不到原文，也没有保存当时的文字；「detail」说明是第几条。",
  "too-large": "请求内容过大，请缩短后再发；「detail」说明上限。",
  "stale-draft": "这份摘编在另一个窗口里改过。请先重新打开它，再加入您的修改；您这里的内容没有覆盖它。",
  unauthorized: "请在请求头 Authorization 中以 Bearer 方式提供访问口令；没有口令请向管理员索取。",
  forbidden: "此操作只允许管理员使用。",
  "locked-out": "错误的访问口令过多，请一分钟后再试。",
  "host-not-allowed": "请用本机地址访问，或请管理员把此主机名加入 ALLOWED_HOSTS。",
  "cross-site": "这个请求来自别的网站的网页，已拒绝。请在本页面里操作。",
  "headers-too-large": "请求的地址或请求头超过 16 KB，请缩短后再试。",
  "request-timeout": "请求没有在规定时间内发完，请检查网络后重试。",
  "unsupported-media-type": "请以 application/json 发送内容。",
  "method-not-allowed": "此地址不接受这种请求方法，请查看 /docs。",
  overloaded: "同时提问的人较多，请过几秒再试。",
  cancelled: "这次提问已取消，请重新发送。",
  "answers-away": "负责回答的部分正在启动，请过几秒再试。",
  "too-slow": "这个问题没有在规定时间内答完，请把问题写短一些，或过几秒再试。",
  "source-changed": "这份文档的原文在摘录之后更新过，请重新打开原文核对。",
  "index-not-ready": "资料索引还没有准备好，请稍候；若一直如此，请运行 npm run index。",
  "store-unavailable": "对话记录暂时读写不了，请稍后再试；若一直如此，请运行 npm run doctor。",
  "shutting-down": "服务正在停止或重启，请稍后再试。",
  internal: "服务出了意外，请把请求编号告诉管理员。",
};
const missing = { document: "文档", conversation: "对话", draft: "摘编", target: "指标记录", route: "页面或接口" };

function detailOf(fault: Fault): string {
  switch (fault.code) {
    case "bad-request":
      return fault.issues.slice(0, 5).map(sentence).join("；") || "请求内容不正确，请查看 /docs。";
    case "not-found":
      return `没有这个${missing[fault.what]}，请检查地址或编号。`;
    case "bad-span":
      return `起止位置应满足 0 ≤ 起 < 止 ≤ ${fault.length}。`;
    case "items-unreadable":
      return `第 ${fault.items.slice(0, 20).join("、")} 条的原文已更新或已不在库中，也没有保存当时的文字。请删去后到原文重新摘录，再导出。`;
    case "too-large":
      return `请求内容不能超过 ${Math.floor(fault.limitBytes / 1024)} KB，请缩短后再发。`;
    default:
      return advice[fault.code];
  }
}

const sentence = (issue: { readonly path: string; readonly message: string }) =>
  issue.path === "" ? issue.message : `「${issue.path}」${issue.message}`;

/** The Problem (RFC 9457) a fault becomes. */
export function problemOf(fault: Fault, requestId: string): Problem {
  return { type: `/docs#${fault.code}`, ...kinds[fault.code], detail: detailOf(fault), code: fault.code, requestId };
}

/** The HTTP answer of a fault, with Retry-After, WWW-Authenticate and Allow where they belong. */
export function problemResponse(fault: Fault, requestId: string): Response {
  const problem = problemOf(fault, requestId);
  const headers = new Headers({ "content-type": "application/problem+json; charset=utf-8" });
  if ("retryAfterSeconds" in fault) headers.set("retry-after", String(fault.retryAfterSeconds));
  else if (problem.status === 503) headers.set("retry-after", "3");
  if (fault.code === "method-not-allowed") headers.set("allow", fault.allow.join(", "));
  if (problem.status === 401) headers.set("www-authenticate", "Bearer");
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** Validation issues in plain Chinese. Only paths of our own schemas are repeated, shortened. */
export function badRequest(error: z.core.$ZodError): Fault {
  const issues = error.issues.map((issue) => ({ path: issue.path.map(String).join(".").slice(0, 60), message: messageOf(issue) }));
  return { code: "bad-request", issues };
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `缺少，或类型不对，应为${typeName(issue.expected)}`;
    case "too_big":
      return issue.origin === "string" ? `过长，最多 ${issue.maximum} 字` : `过大或过多，最多 ${issue.maximum}`;
    case "too_small":
      return issue.origin === "string" ? "不能为空" : `过小或过少，至少 ${issue.minimum}`;
    case "invalid_value":
      return `应为下列之一：${issue.values.map(String).join("、")}`;
    case "custom":
      return issue.message;
    case "unrecognized_keys":
      return "含有不认识的参数，请查看 /docs";
    default:
      return "格式不正确";
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "是或否",
  array: "列表",
  object: "对象",
};
const typeName = (expected: string) => typeNames[expected] ?? "另一种类型";
