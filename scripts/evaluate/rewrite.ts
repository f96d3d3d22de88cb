/** A question -> the same question in the other script, or with one typing error in a word it is about. Pure; the same every time. */
import { pinyin } from "pinyin-pro";
import { toTraditional } from "../../src/script.ts";
import { FUNCTION_WORDS } from "../../src/understand/subject.ts";
import { cutWords } from "../../src/words.ts";

export const traditional = (question: string): string => toTraditional(question);

export const SLIPS = ["homophone", "missing", "swapped"] as const;
export type Slip = (typeof SLIPS)[number];

/** Common characters, homophones of others: what a typist picks by mistake. */
const POOL = [
  ..."的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞",
];

/** Null where the question has no word long enough for the slip. @param keep names that stay as they are. */
export function withSlip(question: string, slip: Slip, keep: readonly string[]): string | null {
  const words = cutWords(question).filter((w) => w.word.length >= 2 && /^\p{Script=Han}+$/u.test(w.word) && !FUNCTION_WORDS.has(w.word));
  const usable = words.filter((w) => !keep.some((k) => k.includes(w.word) || w.word.includes(k)));
  const longest = [...usable].sort((a, b) => b.word.length - a.word.length || a.start - b.start)[0];
  if (longest === undefined) return null;
  const written = question.slice(longest.start, longest.end);
  const wrong = SLIP[slip](written);
  return wrong === null ? null : question.slice(0, longest.start) + wrong + question.slice(longest.end);
}
const SLIP: Readonly<Record<Slip, (word: string) => string | null>> = {
  homophone: (word) => {
    for (const [i, char] of [...word].entries()) {
      const other = homophoneOf(char);
      if (other !== undefined) return word.slice(0, i) + other + word.slice(i + 1);
    }
    return null;
  },
  missing: (word) => (word.length < 3 ? null : word.slice(0, 1) + word.slice(2)),
  swapped: (word) => (word.length < 3 ? null : `${word[1]}${word[0]}${word.slice(2)}`),
};
const sound = (char: string): string => pinyin(char, { toneType: "none" });
/** The commonest other character of the same sound. */
export const homophoneOf = (char: string): string | undefined => POOL.find((c) => c !== char && sound(c) === sound(char));
