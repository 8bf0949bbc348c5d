import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { maximumOf, proceduresOf } from "../scripts/sample/sample-procedures";

const ROOT = resolve(__dirname, "..");
const SAMPLE = readFileSync(join(ROOT, "assets/sample.xlsx"));

describe("the sample", () => {
  it("is what the seeded script makes, byte for byte", () => {
    const folder = mkdtempSync(join(tmpdir(), "oko-sample-"));
    const made = join(folder, "made.xlsx");
    // In a process of its own: excelize loads itself in a way that jest's modules do not allow.
    execFileSync(process.execPath, ["--import", "tsx", "scripts/make-sample.ts", made], { cwd: ROOT });
    const isSame = Buffer.compare(readFileSync(made), SAMPLE) === 0;
    rmSync(folder, { recursive: true });
    expect(isSame).toBe(true);
  });

  it("has works whose tasks add up to the maxima of the 2021 scales", () => {
    expect(
      proceduresOf(2021).map((procedure) => [procedure.code, procedure.grade, maximumOf(procedure)]),
    ).toEqual([
      ["МА", 4, 20],
      ["РУ", 4, 38],
      ["МА", 5, 20],
      ["РУ", 5, 45],
    ]);
  });

  it("holds the municipality's 30 schools, and its group rows add up", () => {
    const rows = rowsOf("МА 4 Статистика по отметкам").slice(8);
    const schools = rows.slice(3);
    const participants = schools.reduce((sum, row) => sum + Number(row[2]), 0);
    expect(schools).toHaveLength(30);
    expect(rows[2]).toEqual(expect.arrayContaining([30, participants]));
  });

  it("gives the same number of works of maths 5 in the report and in the pupil table", () => {
    const reported = Number(rowsOf("МА 5 Статистика по отметкам")[10]?.[2]);
    const works = rowsOf("Математика 5 класс ВПР 2022").slice(1);
    const taken = works.filter((row) => /^\d+$/.test(String(row[7])) && row[8] !== undefined);
    // Twice one row stands doubled or lost to a shift: the dirt that a run has to name.
    expect(Math.abs(taken.length - reported)).toBeLessThanOrEqual(3);
  });

  it("protects every report with SHA-512 and lets no cell be formatted", () => {
    const parts = unzipSync(SAMPLE);
    const names = read(SAMPLE, { bookSheets: true }).SheetNames;
    const guarded = names.filter((_, index) =>
      /<sheetProtection algorithmName="SHA-512" [^>]*sheet="1"(?![^>]*formatCells="0")/.test(
        strFromU8(parts[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array()),
      ),
    );
    expect(guarded).toEqual(names.filter((name) => !/^(О книге|Математика 5)/.test(name)));
  });
});

function rowsOf(sheet: string): unknown[][] {
  const cells = read(SAMPLE).Sheets[sheet];
  if (cells === undefined) throw new Error(`Cannot read the sample: no sheet "${sheet}"`);
  return utils.sheet_to_json(cells, { header: 1 });
}
