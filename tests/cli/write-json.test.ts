import fc from "fast-check";
import { jsonPieces } from "../../src/cli/write-json";

describe("jsonPieces()", () => {
  it("are what JSON.stringify() gives, and a line's end", () => {
    const value = {
      tables: [],
      none: {},
      summary: { levels: { check: 1 }, years: [2021, [2022, { ё: null }]] },
      left: undefined,
      schools: [{ school: "Школа «№ 5»\nСело", p: 1e-9, reasons: ["а", 'б"'] }, null, undefined, [], [[1]]],
      text: "строка",
    };
    expect([...jsonPieces(value)].join("")).toBe(`${JSON.stringify(value, null, 2)}\n`);
    expect([...jsonPieces([])].join("")).toBe("[]\n");
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (any) => {
        expect([...jsonPieces(any)].join("")).toBe(`${JSON.stringify(any, null, 2)}\n`);
      }),
    );
  });

  it("are of about a million signs each, whatever the whole is", () => {
    const schools = Array.from({ length: 20_000 }, (_, index) => ({ school: "ш".repeat(190), index }));
    const pieces = [...jsonPieces({ schools })];
    expect(pieces.length).toBeGreaterThan(3);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1.1 * 2 ** 20);
  });
});
