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
  const { provinces, cities, countiesOf } = readPlaces("index");
  it("names no province or city twice", () => {
    const places = [...provinces, ...cities];
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
  });
  it("lists counties under cities it knows", () => {
    expect(Object.keys(countiesOf).filter((city) => !cities.includes(city))).toEqual([]);
  });
});
