/** 是哪六个, 分别是哪些: a question that wants the members of a set, and a text -> whether the text names so many. Pure. */

const NUMERALS = "两二三四五六七八九十";
/** 哪六个, 哪3所. A pair is often told by two clauses, so it is not counted. */
const SO_MANY = new RegExp(`哪([${NUMERALS.slice(2)}]|[3-9]|1\\d)(?:大|个|项|种|条|级|所|类|支|科|样|门|家|\\p{Script=Han})`, "u");
const SEVERAL = /哪几(?:大|个|项|种|类|条|支|门|样)/;
const SEVERAL_AT_LEAST = 2;
/** 6所新建小学叫什么名字. */
const NAMES_OF = new RegExp(
  `([${NUMERALS.slice(1)}]|[2-9]|1\\d)(?:所|个|家|间|名|位|项|支|门|种|类)[^，。；]{0,12}(?:叫(?:什么|啥|甚么)|名字|校名|名单|名称|分别是(?:哪|什么|啥))`,
  "u",
);

/** How many members are wanted; 0 where none are. */
export function membersAsked(text: string): number {
  const said = (SO_MANY.exec(text) ?? NAMES_OF.exec(text))?.[1];
  if (said !== undefined) return /\d/.test(said) ? Number(said) : NUMERALS.indexOf(said) + 1;
  return SEVERAL.test(text) ? SEVERAL_AT_LEAST : 0;
}

const QUOTED_RUN = /(?:[“「][^”」]{1,30}[”」](?:、|,|和|以及|及|与)?){2,}/g;
/** The longest list in a text: words joined by 、 in one clause, quoted names in a row, steps joined by dashes, or numbered points. */
export function membersIn(words: string): number {
  const clauses = words.replace(COUNTED, " ").split(/[,，。；;:：()（）]/);
  const joined = clauses.map(
    (c) => Math.max(countOf(c, /、/g), countOf(c, /(?<=[\p{Script=Han}”])(?:[—–→]+|-)(?=[\p{Script=Han}“])/gu)) + 1,
  );
  const quoted = [...words.matchAll(QUOTED_RUN)].map((m) => countOf(m[0], /[“「]/g));
  const numbered = countOf(words, /[一二三四五六七八九]是|[(（][一二三四五六七八九\d][)）]|(?<!\d)\d\.(?!\d)/g);
  return Math.max(1, numbered, ...joined, ...quoted);
}
/** 小学6所、初中4所: a list of counts names nothing. */
const COUNTED = /\d{1,12}(?:多|余)?(?:所|个|家|间|名|人|项|套|张|台)(?:、|和|及)?/g;
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
