import { describe, expect, it } from "vitest";
import { readPlaces } from "../../src/understand/tables.ts";

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
