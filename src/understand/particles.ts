/** Small words typed by their sound, which no dictionary tells apart: 初中那, 港北得呢. Data, and the one reader. Text is Simplified. */

interface TypedParticle {
  readonly pattern: RegExp;
  readonly means: string;
  readonly matches: string;
  readonly not: string;
}
export const PARTICLES: readonly TypedParticle[] = [
  { pattern: /(?<=\p{Script=Han}{2})(?<![在到去来往从了有是像])那(?=[？?。]*$)/u, means: "呢", matches: "初中那？", not: "放在那" },
  { pattern: /(?<=\p{Script=Han})得(?=呢[？?。]*$)/u, means: "的", matches: "港北得呢", not: "做得怎样呢" },
  { pattern: /者(?=[样个些]|是[哪谁什])/, means: "这", matches: "也是者样写的吗", not: "或者是" },
  { pattern: /(?<=[写做说定有是求行以会到的了样])马(?=[？?。]*$)/, means: "吗", matches: "也这么要求马", not: "养马" },
  { pattern: /(?<=比.{1,8}|最|更|还)底(?=[些点了]?[？?。]*$)/, means: "低", matches: "为什么比现在底", not: "到年底" },
  { pattern: /(?<=多少|几个)前(?=[？?。]*$)/, means: "钱", matches: "总共投了多少前", not: "多少年前" },
];

export const particlesMended = (text: string): string => PARTICLES.reduce((left, { pattern, means }) => left.replace(pattern, means), text);
