/** The places and documents of the corpus, and of the country -> those a question names. Pure. */
import { toSimplified } from "../script.ts";
import { cutWords } from "../words.ts";
import type { LexiconSource, NamedDocument, NamedPlace } from "./reading.ts";
import type { Gazetteer } from "./tables.ts";

export interface Name {
  readonly said: string;
  readonly means: string;
}
export interface Names {
  readonly cities: readonly Name[];
  readonly places: readonly Name[];
  readonly schools: readonly Name[];
  readonly documents: readonly NamedDocument[];
  /** Cities around a district held: 贵港 around 港北区. */
  readonly around: readonly Name[];
  /** Names of places the corpus does not hold, with the name that is shown. */
  readonly elsewhere: ReadonlyMap<string, string>;
}
export interface FoundNames {
  /** In the order said. */
  readonly cities: readonly string[];
  readonly places: readonly string[];
  readonly schools: readonly string[];
  readonly elsewhere: readonly string[];
  /** Every wording that named something, to be taken out of the subject. */
  readonly said: readonly string[];
}
const longestFirst = (a: Name, b: Name): number => b.said.length - a.said.length;

/** Longest wordings come first in every list. */
export function makeNames(source: LexiconSource): Names {
  const cities = source.cities.flatMap((c) => cityForms([c.name, ...c.aliases]).map((said) => ({ said, means: c.name })));
  const held = new Set(cities.map((c) => bare(c.said)));
  const around = source.cities.flatMap((c) => namesAround([c.name, ...c.aliases]).map((said) => ({ said, means: c.name })));
  const counties = countiesOf(source.gazetteer, source.cities);
  const places = [...source.places.flatMap(placeForms), ...counties.filter((c) => !held.has(bare(c.said)))];
  return {
    cities: distinct(cities),
    places: distinct(places),
    schools: distinct([...source.schools.flatMap(schoolForms), ...villageForms(source.schools)]),
    documents: source.documents,
    around: distinct(around),
    elsewhere: elsewhereOf(source.gazetteer, held),
  };
}
function distinct(names: readonly Name[]): readonly Name[] {
  return [...new Map(names.map((n) => [n.said, n])).values()].sort(longestFirst);
}
const bare = (name: string): string => (name.length > 2 ? name.replace(/[省市县区]$/, "") : name);
export const plainName = (text: string): string =>
  toSimplified(text.normalize("NFKC"))
    .replace(/[（(][^（()）]*[）)]/g, "")
    .replace(/\s/g, "");

/** 港北区: 港北区, 港北, 港北市 is said by mistake. A city around a district is no name of the district. */
function cityForms(names: readonly string[]): readonly string[] {
  const around = new Set(namesAround(names));
  const own = names.map(toSimplified).filter((n) => !around.has(n));
  const short = own.map(bare).filter((n) => n.length >= 2);
  return [...new Set([...own, ...short, ...short.map((n) => `${n}市`)])];
}
/** A name that begins a longer one (贵港 of 贵港市港北区) is the city around. */
function namesAround(names: readonly string[]): readonly string[] {
  const plain = names.map(toSimplified);
  const around = plain.filter((n) =>
    plain.some((other) => other.startsWith(bare(n)) && other.length > n.length + 1 && bare(other) !== bare(n)),
  );
  return around.flatMap((n) => [bare(n), `${bare(n)}市`]);
}
function placeForms({ name, city }: NamedPlace): readonly Name[] {
  const said = toSimplified(name);
  const short = bare(said);
  return [said, ...(short.length >= 2 ? [short] : [])].map((form) => ({ said: form, means: `${said}@${city}` }));
}
/** 浦北县第八小学 is 浦北第八小学 too, 钦北区小董镇万象小学 also 钦北区万象小学. */
const schoolForms = ({ name, city }: NamedPlace): readonly Name[] =>
  schoolWordings(name).map((said) => ({ said, means: `${name}@${city}` }));
/** 钦北区平吉镇平里幼儿园 is 平里幼儿园, where no other town has one of that name. */
function villageForms(schools: readonly NamedPlace[]): readonly Name[] {
  const found = schools.flatMap(({ name, city }) => {
    return ownName(name).map((said) => ({ said, means: `${name}@${city}` }));
  });
  const owners = new Map<string, Set<string>>();
  for (const { said, means } of found) owners.set(said, (owners.get(said) ?? new Set()).add(means));
  return found.filter(({ said }) => owners.get(said)?.size === 1);
}
/** What a school is called in its own county; none where that is no more than its place in a row. */
export const ownName = (school: string): readonly string[] =>
  (VILLAGE.exec(plainName(school)) ?? OF_COUNTY.exec(plainName(school)))?.slice(1, 2) ?? [];
/** 灵山县十里高中: a county and the school's own name, which tells more than a row or a side of the town. */
const OF_COUNTY =
  /^.{2,3}[县市区]((?!中心|第|附属|寄宿|实验|特殊|职业|技工|民族|[一二三四五六七八九十]{1,3}(?:小学|中学|幼儿园)).{2,4}(?:幼儿园|小学|中学|初中|高中|(?<!小学)学校))$/;
/** A town and the school's own name, which is more than its place in a row or at the centre. */
const VILLAGE = /^.{2,3}[县市区].{1,4}(?:街道|镇|乡)((?!中心|第|附属|寄宿|[一二三四五六七八九十]).{2,4}(?:幼儿园|小学|中学))$/;
/** 教育新区的高中, 教育新区那个高中. */
const inItsArea = (own: string): readonly string[] => {
  const [, area, stage] = /^(.{2,6}(?:新区|园区|开发区))(幼儿园|小学|初中|高中|中学)$/.exec(own) ?? [];
  return area === undefined ? [] : ["的", "那个", "那所"].map((link) => `${area}${link}${stage}`);
};
export function schoolWordings(name: string): readonly string[] {
  const said = plainName(name);
  const [, place, unit, rest] = /^(.{2,3})([县市区])(.{4,})$/.exec(said) ?? [];
  const ofTown = rest === undefined ? undefined : /^.{1,4}(?:街道|镇|乡)(.{4,})$/.exec(rest)?.[1];
  const rests = [rest, ofTown].filter((r) => r !== undefined);
  const forms = [...rests, ...rests.flatMap(inItsArea)].flatMap((r) => [`${place}${r}`, `${place}${unit}${r}`]);
  return [...new Set([said, ...forms])];
}
/** Counties of the cities held. A two-character short form (英德) names its county too. */
function countiesOf(gazetteer: Gazetteer, cities: LexiconSource["cities"]): readonly Name[] {
  return cities.flatMap(({ name }) =>
    (gazetteer.countiesOf[bare(name)] ?? []).flatMap((county) => placeForms({ name: county, city: name })),
  );
}
function elsewhereOf(gazetteer: Gazetteer, held: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of [...gazetteer.provinces, ...gazetteer.cities]) if (!held.has(bare(name))) found.set(bare(name), name);
  for (const [city, counties] of Object.entries(gazetteer.countiesOf)) {
    if (held.has(city)) continue;
    for (const county of counties) if (!held.has(bare(county)) && county.length > 2) found.set(county, county);
  }
  return found;
}

/** @param text Simplified. */
export function findNames(text: string, names: Names): FoundNames {
  const schools = names.schools.filter((s) => text.includes(s.said) && !isOfAnother(s, text));
  const rest = schools.reduce((left, s) => left.replaceAll(s.said, " "), text);
  const places = longest(
    names.places.filter((p) => !tiled(p, rest, names)),
    rest,
  );
  const left = places.reduce((l, p) => l.replaceAll(p.said, " "), rest);
  const cities = longest(names.cities, left);
  const unnamed = cities.reduce((l, c) => l.replaceAll(c.said, " "), left);
  const around = longest(names.around, unnamed);
  const beyond = around.reduce((l, c) => l.replaceAll(c.said, " "), unnamed);
  const [place, school, city] = [places.map(placed), schools.map(placed), cities.map((c) => c.means)];
  const all = [...cities, ...places, ...schools].sort((a, b) => text.indexOf(a.said) - text.indexOf(b.said));
  return {
    cities: [...new Set([...city.sort((a, b) => at(text, cities, a) - at(text, cities, b)), ...[...place, ...school].map((p) => p.city)])],
    places: [...new Set(place.map((p) => p.name))],
    schools: [...new Set(school.map((s) => s.name))],
    elsewhere: [
      ...around.filter((a) => !cities.some((c) => c.means === a.means)).map((a) => a.said),
      ...elsewhereIn(beyond, names, all.length === 0),
    ],
    said: [...all, ...around].map((n) => n.said),
  };
}
/** 浦北县十里高中 is no 十里高中 of another county, 白石湖安州幼儿园 no 安州幼儿园. */
const isOfAnother = (school: Name, text: string): boolean =>
  isOwnName(school) && OF_COUNTY.test(plainName(placed(school).name)) && !standsAlone(school, text);
const isOwnName = (school: Name): boolean => !plainName(placed(school).name).startsWith(school.said.slice(0, 2));
const standsAlone = ({ said }: Name, text: string): boolean =>
  /(?:^|[^\p{Script=Han}]|[和与跟及或同比那还看问说是对把])$/u.test(text.slice(0, text.indexOf(said)));
/** 十里高中 by its whole name, 灵山县十里高中. */
export const schoolsInFull = (text: string, { schools }: Names): string =>
  schools
    .filter((s) => text.includes(s.said) && isOwnName(s) && standsAlone(s, text))
    .reduce((left, s) => {
      const whole = plainName(placed(s).name);
      return left.includes(whole) ? left : left.replace(s.said, whole);
    }, text);
/** The wordings of cities in a text, with the city each means. */
export const cityNamesIn = (text: string, { cities }: Names): readonly Name[] => longest(cities, text);

/** A place or school with the city it is in: 灵山县@钦州. */
function placed({ means }: Name): NamedPlace {
  const [name = "", city = ""] = means.split("@");
  return { name, city };
}
/** 钦州港北清远: three cities in a row are no 钦州港. */
function tiled({ said }: Name, text: string, { cities }: Names): boolean {
  const start = text.indexOf(said);
  const first = cities.find((c) => said.startsWith(c.said) && said !== c.said);
  if (start < 0 || first === undefined) return false;
  const next = start + first.said.length;
  return cities.some((c) => text.startsWith(c.said, next) && next + c.said.length > start + said.length);
}
const at = (text: string, found: readonly Name[], means: string): number =>
  Math.min(...found.filter((f) => f.means === means).map((f) => text.indexOf(f.said)));

/** Names said, without those that only stand inside a longer one. */
function longest(names: readonly Name[], text: string): readonly Name[] {
  const found: Name[] = [];
  let left = text;
  for (const name of names) {
    if (!left.includes(name.said)) continue;
    found.push(name);
    left = left.replaceAll(name.said, " ");
  }
  return found;
}

/** 广州帮清远, 广西师范大学: a place that only helps, teaches or lends its name is not what is asked about. */
const ONLY_A_NAME =
  /^(?:市|省|区)?(?:的?(?:优质|优秀|好|名)(?:学校|校|教师|老师|资源)|[^有的要会在是几多哪和与、，。,？?]{0,6}(?:大学|学院)|师范|大学|学院|医科|职教城|职业教育城|职教园|工匠|技工|星级|起义|战役|现代|高校|名校|教师)/;
/** 来宾教师空编率: with no other place named, a place before teachers is the one asked about. */
const STILL_A_NAME =
  /^(?:市|省|区)?(?:[^有的要会在是几多哪和与、，。,？?]{0,6}(?:大学|学院)|师范|大学|学院|医科|职教城|职业教育城|职教园|工匠|起义|战役)/;
/** Places elsewhere count only as whole words, so that 初中卫生 does not name 中卫. */
function elsewhereIn(text: string, names: Names, alone: boolean): readonly string[] {
  const onlyAName = alone ? STILL_A_NAME : ONLY_A_NAME;
  const counties = [...names.elsewhere.keys()].filter((n) => n.length >= 3 && /[县区市]$/.test(n) && text.includes(n));
  const words = cutWords(text);
  const cities = words.flatMap(({ word, end }) => {
    const name = names.elsewhere.get(word) ?? names.elsewhere.get(bare(word));
    return name === undefined || onlyAName.test(text.slice(end)) ? [] : [name];
  });
  return [...new Set([...cities, ...counties])];
}
