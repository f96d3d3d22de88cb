/** Pairs of what the machine writes and what a reader of Traditional expects; reviewed by hand, applied in order. */
export const exceptions: readonly (readonly [machine: string, reviewed: string])[] = [];
