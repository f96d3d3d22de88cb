/** Reads and validates the editable tables under index/. The room's only disk access. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { GlossaryEntry } from "./reading.ts";

const word = z.string().min(1).max(60);
/** 课后托管, or two parts with other words between: 爸妈|父母…打工|外出. */
const wording = z.string().regex(/^(?:[^…|]{1,60}|[^…]{1,80}…[^…]{1,80})$/u);
const glossarySchema = z.array(
  z.strictObject({
    everyday: z.array(wording).min(1),
    policy: z.array(word).min(1),
    direction: z.enum(["both", "to-policy"]),
    weight: z.number().min(0).max(1),
    note: z.string().optional(),
  }),
);
const placesSchema = z.strictObject({
  provinces: z.array(word),
  cities: z.array(word),
  /** Counties and districts by the city they belong to. */
  countiesOf: z.record(word, z.array(word)),
});
export type Gazetteer = Readonly<z.infer<typeof placesSchema>>;

/** Every file of `index/glossary/`, in name order. Throws where a file breaks the schema. */
export function readGlossary(indexDir: string): readonly GlossaryEntry[] {
  const folder = join(indexDir, "glossary");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.sort().flatMap((name) => glossarySchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));
}

/** Provinces and cities of the country, counties of the provinces around. Throws where the file breaks the schema. */
export function readPlaces(indexDir: string): Gazetteer {
  return placesSchema.parse(JSON.parse(readFileSync(join(indexDir, "places.json"), "utf8")));
}
