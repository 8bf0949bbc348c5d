import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { utils, write } from "@e965/xlsx";
import { pupilSheet } from "../scripts/sample/pupil-sheet";
import { proceduresOf } from "../scripts/sample/sample-procedures";
import { otherSchools } from "../scripts/sample/sample-schools";
import { simulatePupils } from "../scripts/sample/simulate-pupils";

/** A pupil table of a whole region, to measure on. */
export interface RegionFile {
  readonly path: string;
  readonly isReal: boolean;
}

const REAL_FOLDER = resolve("../shared/data/vpr");
const SCHOOLS = 630;

/**
 * The real table of Russian, grade 4 (26 595 rows of 32 columns), or one of the same size made up by the
 * sample's simulation where the real one is missing.
 *
 * @param folder Where a made-up file may be written.
 */
export function regionFile(folder: string): RegionFile {
  const real = existsSync(REAL_FOLDER)
    ? readdirSync(REAL_FOLDER).find((name) => name.includes("русскому") && name.includes("4 класс"))
    : undefined;
  if (real !== undefined) return { path: join(REAL_FOLDER, real), isReal: true };
  const path = join(folder, "Русский язык, 4 класс. ВПР 2021.xlsx");
  writeFileSync(path, madeUpRegion());
  return { path, isReal: false };
}

function madeUpRegion(): Uint8Array {
  const procedure = proceduresOf(2021).find(({ code, grade }) => code === "РУ" && grade === 4);
  if (procedure === undefined) throw new Error("Cannot make a region: no Russian 4 in 2021");
  const works = otherSchools("bench", SCHOOLS).map((school) => ({
    school,
    pupils: simulatePupils(school, procedure, "bench"),
  }));
  const { rows } = pupilSheet(works, "Приозёрный муниципальный округ", "bench");
  const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])), "Sheet");
  return new Uint8Array(write(book, { type: "array", compression: true, bookSST: true }) as ArrayBuffer);
}
