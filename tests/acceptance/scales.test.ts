import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { readRecords } from "../../src/core/table/read-records";
import { recogniseTables } from "../../src/core/table/recognise-tables";
import { VPR_SCALES } from "../../src/core/scales/vpr-scales";
import { idleEngine } from "../adapters/idle-engine";
import { describeWithData, sharedFile } from "../shared-data";

/** A year without a built-in scale of these works: what is found then follows from the reports alone. */
const WITHOUT_SCALES = 2025;

describeWithData("scales from the reports of real municipalities", () => {
  it.each(["Муниципалитет 19", "Муниципалитет 48"])("of %s are the published ones", async (part) => {
    const path = sharedFile("books", part);
    const bytes = new Uint8Array(readFileSync(path));
    const book = await openXlsxWorkbook(bytes, basename(path), { engine: idleEngine });
    const snapshot = await book.snapshot();
    const { tables } = recogniseTables(snapshot, {});
    const answers = Object.fromEntries(tables.map(({ id }) => [id, { year: WITHOUT_SCALES }]));
    const { procedures, scales } = readRecords(snapshot, recogniseTables(snapshot, answers).tables, []);
    expect(scales.map(({ used }) => used?.origin)).toEqual(["data", "data", "data"]);
    for (const { procedure, scale } of procedures) {
      const published = VPR_SCALES.find(
        ({ subject, grade, year }) =>
          subject === procedure.subject && grade === procedure.grade && year === 2021,
      );
      expect([scale?.from3, scale?.from4, scale?.from5, scale?.maximum]).toEqual([
        published?.from3,
        published?.from4,
        published?.from5,
        published?.maximum,
      ]);
    }
  });
});
