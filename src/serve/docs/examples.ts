/** One request for each route that takes anything: shown in /docs, and sent by the tests. */

export interface Example {
  readonly query?: string;
  readonly body?: unknown;
}

const place = { documentId: "0123456789ab", sourceHash: "f".repeat(64), start: 17, end: 42 };

/** By method and path as /openapi.json writes them. `{id}` stands for itself: the reader puts one in. */
export const examples: Readonly<Record<string, Example>> = {
  "POST /api/chat": { body: { message: "柳州2025年高中阶段毛入学率目标是多少", stream: false } },
  "POST /api/search": { body: { query: "幼儿园教师待遇", cities: ["清远"], limit: 5 } },
  "POST /api/compare/text": { body: { topics: ["学前教育"], cities: ["钦州", "柳州"] } },
  "GET /api/targets": { query: "city=柳州&year=2025&kind=table&limit=20" },
  "GET /api/targets/facets": { query: "city=柳州" },
  "GET /api/measures": { query: "q=毛入学率" },
  "GET /api/compare": { query: "measure=高中阶段毛入学率&city=柳州&city=钦州" },
  "GET /api/conflicts": { query: "city=钦州" },
  "GET /api/documents/{id}/citation": { query: "start=17&end=42" },
  "GET /api/documents/{id}/converted": { query: "script=zh-Hant" },
  "GET /api/conversations": { query: "q=学前教育&limit=20" },
  "PATCH /api/conversations/{id}": { body: { title: "高中阶段毛入学率" } },
  "PUT /api/drafts/{id}": { body: { name: "学前教育", items: [{ citation: place, note: "用于第二部分" }] } },
  "POST /api/export": { body: { format: "docx", style: "gongwen", items: [{ citation: place }] } },
  "POST /api/export/preview": { body: { topics: { topics: ["学前教育"] } } },
  "POST /api/feedback": {
    body: {
      message: "柳州2025年高中阶段毛入学率目标是多少",
      note: "应为99%",
      reply: {
        conversationId: "c1",
        status: "answered",
        text: "…",
        generation: "…",
        citations: [],
        understood: { question: "…", intent: "number", cities: ["柳州"], measures: [], years: [2025] },
      },
    },
  },
};
