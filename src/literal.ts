/** Text -> the source of a pattern that matches it as it stands. Pure. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
