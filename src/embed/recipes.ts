/** How well-known models of a hub are to be used: what their cards say of pooling and prefixes. Any other is averaged without prefix. Pure. */
import type { Model } from "./messages.ts";

type Recipe = Pick<Model, "pooling" | "queryPrefix" | "passagePrefix">;

const RECIPES: readonly { readonly id: RegExp; readonly recipe: Recipe }[] = [
  { id: /^[^/]*\/bge-.*-zh/i, recipe: { pooling: "cls", queryPrefix: "为这个句子生成表示以用于检索相关文章：", passagePrefix: "" } },
  { id: /\/bge-/i, recipe: { pooling: "cls", queryPrefix: "", passagePrefix: "" } },
  { id: /\/(multilingual-)?e5-/i, recipe: { pooling: "mean", queryPrefix: "query: ", passagePrefix: "passage: " } },
];

export const recipeOf = (id: string): Recipe =>
  RECIPES.find((r) => r.id.test(id))?.recipe ?? { pooling: "mean", queryPrefix: "", passagePrefix: "" };
