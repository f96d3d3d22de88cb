/** A plan in Simplified characters in; the city it speaks of throughout, where its head names none, out. Pure. */

/** Named this often, and this many times as often as any other, a city is what the plan is about. */
const leastMentions = 8;
const leastLead = 3;
/** Characters before 市 that make no city's name: 城市, 全市, 省市 … */
const noName = /[全本各省我城都超上该地级县区同两一二三个]$|^[的和在为与到对各全是了]/;
/** How much of the text is its head, which must name the city too. */
const headLength = 3000;

/** The short name (柳州 of 柳州市), null where no city stands out. */
export function subjectCity(plain: string): string | null {
  const counts = new Map<string, number>();
  for (const match of plain.matchAll(/(?<=([\u4e00-\u9fff]{2}))市(?!场|民)/g)) {
    const name = match[1] ?? "";
    if (!noName.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < leastMentions || first[1] < leastLead * (second?.[1] ?? 0)) return null;
  const name = lengthened(plain, first[0]);
  return plain.slice(0, headLength).includes(`${name}市`) ? name : null;
}

/** 家庄 is nearly always preceded by 石: the name is 石家庄. */
function lengthened(plain: string, name: string): string {
  const before = [...plain.matchAll(new RegExp(`([\\u4e00-\\u9fff])${name}市`, "g"))].map((match) => match[1] ?? "");
  const all = plain.split(`${name}市`).length - 1;
  const same = before.filter((char) => char === before[0]).length;
  return same > all * 0.8 ? (before[0] ?? "") + name : name;
}
