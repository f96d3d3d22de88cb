import { describe, expect, it } from "vitest";
import { readGlossary, readPlaces } from "../../src/understand/tables.ts";

describe("the glossary", () => {
  const glossary = readGlossary("index");
  it("says no everyday word twice", () => {
    const said = glossary.flatMap((g) => g.everyday);
    expect(said.filter((word, i) => said.indexOf(word) !== i)).toEqual([]);
  });
  it("holds at least 350 everyday words", () => {
    expect(glossary.flatMap((g) => g.everyday).length).toBeGreaterThanOrEqual(350);
  });
});

describe("the places table", () => {
  it("names no place twice", () => {
    const places = readPlaces("index");
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
  });
});
