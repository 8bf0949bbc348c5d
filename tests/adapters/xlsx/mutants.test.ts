import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { errorText } from "../../../src/locale/errors";
import { WorkbookError } from "../../../src/workbook/workbook-error";
import { chanceOf, mutantOf } from "../../../scripts/fuzz/mutants";
import { PASSWORD, seeds, smallBook } from "../../../scripts/fuzz/seeds";
import { boundedEngineHost as engine } from "./bounded-engine-host";

/** More of them: `npm run fuzz`, which starts the built program for each. */
const COUNT = Number(process.env["OKO_MUTANTS"] ?? 48);
const SEED = 20_260_115;

async function cellsOf(bytes: Uint8Array, name: string): Promise<string> {
  const { sheets } = await (await openXlsxWorkbook(bytes, name, { engine, password: PASSWORD })).snapshot();
  return JSON.stringify(sheets.map((sheet) => [sheet.name, sheet.cells, sheet.errors, sheet.numberFormats]));
}

describe("spoilt files", () => {
  it("are the same ones for the same seed", () => {
    const small = smallBook();
    for (let number = 0; number < 20; number++) {
      expect(mutantOf(small, chanceOf(number))).toEqual(mutantOf(small, chanceOf(number)));
    }
  });

  it("that keep the reader of old books busy for ever are refused as such", async () => {
    // The length of a formula is not where its parts end: the library then never comes to an end.
    const { name = "", bytes = new Uint8Array() } = seeds().find((seed) => seed.name === "отчёт.xls") ?? {};
    const mutant = mutantOf(bytes, chanceOf(SEED + 874));
    const refused: unknown = await cellsOf(mutant.bytes, name).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "damaged", details: { why: "endless" } });
  }, 60_000);

  it(`are read as they were, or refused with a sentence (${String(COUNT)} of them)`, async () => {
    const all = seeds().filter(({ bytes }) => bytes.length < 60_000);
    const sound = await Promise.all(all.map(({ bytes, name }) => cellsOf(bytes, name)));
    const faults: string[] = [];
    const counts = { same: 0, other: 0, refused: 0 };
    for (let number = 0; number < COUNT; number++) {
      const index = number % all.length;
      const { name = "", bytes = new Uint8Array(), isSealed = false } = all[index] ?? {};
      const mutant = mutantOf(bytes, chanceOf(SEED + number));
      const where = `${String(number)} ${name} ${mutant.kind}`;
      try {
        const isSame = (await cellsOf(mutant.bytes, name)) === sound[index];
        counts[isSame ? "same" : "other"] += 1;
        if (!isSame && (mutant.isCovered || isSealed)) faults.push(`${where}: other cells without a word`);
      } catch (error) {
        counts.refused += 1;
        const isSaid =
          error instanceof WorkbookError && /[а-яё]{3}/.test(errorText(error.code, error.details));
        if (!isSaid) faults.push(`${where}: ${String(error)}`);
      }
    }
    expect(faults).toEqual([]);
    expect(counts.refused).toBeGreaterThan(COUNT / 10);
    if (process.env["OKO_MUTANTS"] !== undefined) process.stdout.write(`${JSON.stringify(counts)}\n`);
  });
});
