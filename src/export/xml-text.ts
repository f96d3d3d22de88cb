/** Any words enter, words that XML 1.0 can hold leave: control characters, lone surrogates and noncharacters become □, never silence. Pure. */

/** What XML 1.0 §2.2 leaves out of Char. Tab, line feed and carriage return stay. */
const outside =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const xmlText = (words: string): string => words.replace(outside, "□");
