/** Which fold a question falls into: by the digits of its id. Pure. */
export const FOLDS = 5;
export const foldOf = (id: string): number => [...id.replace(/[^\d]/g, "")].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 9973, 7) % FOLDS;
