/** `hant.ts` at the root of the page makes this module out of `table.ts` when the page is built. */
declare module "*/table.ts?hant" {
  export const table: typeof import("./table.ts").table;
}
