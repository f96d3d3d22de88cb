/** An indicator -> the part of the city it is about (主城区, 奇石乡, 县域) and its words without it. Pure. */

export interface Placed {
  /** null for the whole city. */
  readonly place: string | null;
  readonly rest: string;
}

/** Fixed names of parts of a city. */
export const PARTS =
  "主城区|中心城区|县城区|城区|市区|县城|县域|各县（市、区）|各县区|各县|五县|农村|乡村|城乡|北部地区|试验区|市本级|市直";
/** 钦南区, 奇石乡: a proper name of two or three characters; 自治区, 试点县区 and 乡镇 are none. */
const NAMED =
  "(?!各|全|每|示范|试[点验]|两|五|本|自治|社|地|学|园|校|城乡|城镇|集镇|新|一批|县|市|省|老|小|旧|改|建|多|其)\\p{Script=Han}{1,3}(?:自治县|[县区乡镇])(?![级域教委直政镇、（]|以[上下])";
const PLACE = new RegExp(`^(?:在)?(?<place>${PARTS}|${NAMED})(?:的|内)?(?=\\S{2,})`, "u");

/** @param city the document's own name, which is no part of it. */
export function placeOf(named: string, city: string | null): Placed {
  const indicator = withoutCity(named, city);
  const groups = PLACE.exec(indicator)?.groups;
  const place = groups?.["place"];
  if (place === undefined || place === "城乡") return { place: null, rest: indicator };
  const rest = indicator.slice(indicator.indexOf(place) + place.length).replace(/^[的内]/, "");
  return isCity(place, city) ? { place: null, rest } : { place, rest };
}

const ALONE = new RegExp(`^(?!城乡)(?:${PARTS}|${NAMED})$`, "u");

/** A bracket behind a name that holds a part of the city: 公办幼儿园在园幼儿占比（中心城区）. */
export function placeBehind(indicator: string): Placed {
  const { base, label } = /^(?<base>.{2,})（(?<label>[^（）]+)）$/u.exec(indicator)?.groups ?? {};
  return base === undefined || label === undefined || !ALONE.test(label) ? { place: null, rest: indicator } : { place: label, rest: base };
}

/** 清远新建小学 -> 新建小学; 钦州市示范幼儿园 is a title. */
function withoutCity(indicator: string, city: string | null): string {
  const name = city?.replace(/市$/, "") ?? "";
  if (name === "" || !indicator.startsWith(name)) return indicator;
  const rest = indicator.slice(name.length).replace(/^市/, "");
  return rest.length < 4 || /^(?:级|示范|特色|优秀|名|区|县)/.test(rest) ? indicator : rest;
}

function isCity(place: string, city: string | null): boolean {
  return city !== null && (place === city || place === `${city}市` || place === city.replace(/[市县区]$/, ""));
}
