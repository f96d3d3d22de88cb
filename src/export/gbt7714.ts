/** The fields of one reference enter, its entry by GB/T 7714—2015 (sequential numbering, without the number) leaves. Pure. */

export interface Reference {
  /** 主要责任者, in order; empty: unknown, which sequential numbering leaves out (8.1.4). */
  readonly creators: readonly string[];
  readonly title: string;
  /** 其他题名信息: a document number, a volume. */
  readonly subtitle: string | null;
  /** 文献类型标识 (appendix B): A 档案, R 报告, M 图书 …; OL 联机网络. */
  readonly type: string;
  readonly place?: string;
  readonly publisher?: string;
  /** 出版年, or the day for documents that have one. */
  readonly date: string | null;
  readonly pages?: string;
  /** With `url`: 引用日期 and 获取和访问路径. */
  readonly accessed?: string;
  readonly url?: string;
}

/** Entry with the standard's identifying signs (7.2), half width, one blank behind each point, colon and comma. */
export function entryOf(reference: Reference): string {
  const { creators, title, subtitle, type, url } = reference;
  const medium = url === undefined ? type : `${type}/OL`;
  const head = `${title}${subtitle === null ? "" : `: ${subtitle}`}[${medium}]`;
  return [creatorsOf(creators), head, imprintOf(reference), url]
    .filter((part) => part !== undefined && part !== "")
    .join(". ")
    .concat(".");
}

/** Up to three creators, then 等 (8.1.2). */
function creatorsOf(creators: readonly string[]): string {
  const named = creators.slice(0, 3).join(", ");
  return creators.length > 3 ? `${named}, 等` : named;
}

/** 出版地: 出版者, 出版年: 页码, or (更新日期)[引用日期] of what is only online. */
function imprintOf({ place, publisher, date, pages, accessed, url }: Reference): string {
  const seen = accessed === undefined ? "" : `[${accessed}]`;
  const published = [place, publisher].filter((part) => part !== undefined).join(": ");
  if (url !== undefined && published === "") return `${date === null ? "" : `(${date})`}${seen}`;
  const dated = [published, date].filter((part) => part !== "" && part !== null).join(", ");
  return `${dated}${pages === undefined ? "" : `: ${pages}`}${seen}`;
}
