import { newPackage } from "../../../src/adapters/xlsx/new-package";
import { readPackage } from "../../../src/adapters/xlsx/read-package";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import type { Cell } from "../../../src/workbook/cell";

const ROWS = 120_000;
const LINE: readonly Cell[] = ["МБОУ «СОШ № 1»", 5, null, true, "да", "нет", 0.5, "да", "нет", "да"];
const MEGABYTE = 1_000_000;

jest.setTimeout(120_000);

describe("a new book of very many rows", () => {
  it("is written as its rows are asked for, not held whole", async () => {
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    const cells = new Proxy(Array.from<readonly Cell[]>({ length: ROWS }), {
      get(array, key): unknown {
        if (typeof key !== "string" || !/^\d+$/.test(key)) return Reflect.get(array, key);
        if (Number(key) % 20_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
        return LINE;
      },
    });
    const bytes = newPackage({ sheets: [plainSheet("Список", { cells })], carried: null });
    expect(most / MEGABYTE).toBeLessThan(100);
    const [sheet] = (await readPackage(bytes, new Map())).sheets;
    expect([sheet?.cells.length, sheet?.cells[ROWS - 1]]).toEqual([ROWS, LINE]);
  });
});
