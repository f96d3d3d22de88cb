/** The words of a note on who is responsible in; the units named, the leading one first, out. Pure. */

interface NotePattern {
  readonly name: string;
  /** Over Simplified text without blanks. */
  readonly pattern: RegExp;
  readonly finds: string;
  readonly passes: string;
}

/** 责任单位: the units that carry a measure out; 牵头单位 leads, 配合单位 assist. */
const role = "(?:牵头|责任|主要责任|主办|承办|实施|配合|协办|协同|参与|参加)(?:单位|部门)";

export const notePatterns: readonly NotePattern[] = [
  { name: "roles named", pattern: new RegExp(`^${role}[:：]`), finds: "责任单位：市教育局，市民政局", passes: "责任单位要加强领导" },
  {
    name: "units and what they do",
    pattern: /^[^。；]{0,4}(?:市|县|区|省|州|教育|各)[^。]{1,160}(?:牵头|配合|负责|落实)$/,
    finds: "市教育局牵头，市财政局、市人力资源社会保障局配合",
    passes: "市级以上学校",
  },
];

const roleMark = new RegExp(`(${role})[:：]`, "g");
/** 县、区党委: a mark of area kept with the word after it. */
const partOfName = /^各?(?:省|市|县|区|乡|镇|旗|乡镇|街道|县区|园区)$/;
const duty = /(?:(?:按照?)?(?:各自)?职责(?:分工)?|分别|共同|具体)?(?:牵头|配合|负责|落实)$/;
const andOthers = /等(?:有关|相关)?(?:部门|单位)?$/;

/** Empty where the words are no such note. */
export function unitsOfNote(note: string): readonly string[] {
  const bare = note.replace(/\s/g, "");
  const form = notePatterns.find(({ pattern }) => pattern.test(bare.split("。")[0] ?? ""));
  if (form === undefined) return [];
  const parts = segments(bare);
  const led = parts.filter((part) => part.leads);
  return [...led, ...parts.filter((part) => !part.leads)].flatMap((part) => unitsOf(part.list));
}

/** 牵头单位：A；配合单位：B -> the list after each mark. */
function segments(note: string): readonly { readonly leads: boolean; readonly list: string }[] {
  const marks = [...note.matchAll(roleMark)];
  if (marks.length === 0) return [{ leads: true, list: note }];
  return marks.map((mark, i) => ({
    leads: (mark[1] ?? "").startsWith("牵头"),
    list: note.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? note.length),
  }));
}

/** A list up to its first 。, split at marks outside brackets, with 县、区党委 kept whole. */
export function unitsOf(list: string): readonly string[] {
  const units: string[] = [];
  let kept = "";
  for (const piece of (list.split("。")[0] ?? "").match(/(?:[（(][^（）()]{0,40}[）)]|[^，,、；;（(])+/g) ?? []) {
    const unit = piece.trim().replace(duty, "").replace(andOthers, "");
    if (unit === "") continue;
    if (partOfName.test(unit)) kept += `${unit}、`;
    else {
      units.push(kept + unit);
      kept = "";
    }
  }
  return units;
}
