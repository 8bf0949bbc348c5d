import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { newPackage } from "../../../src/adapters/xlsx/new-package";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { Grid } from "../../../src/workbook/cell";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { asBothTell } from "../../contract/as-both-tell";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import { snapshotOf } from "../../read-snapshot";
import { checkedReport } from "./checked-report";
import { calculateAs } from "./calculate-as";
import { looksInHost } from "./host-look";
import { looksInFile } from "./own-sheet-look";

const CASES = resolve(__dirname, "../../cases");

/** Each takes a second or two: all of them at `OKO_FORMS=all`. */
const STEP = process.env["OKO_FORMS"] === "all" ? 1 : 4;

const forms = readdirSync(CASES)
  .filter((name) => existsSync(join(CASES, name, "input.json")))
  .filter((_, index) => index % STEP === 0);

/** A case's tables as a workbook. */
function bookOf(name: string): Uint8Array {
  const { sheets } = JSON.parse(readFileSync(join(CASES, name, "input.json"), "utf8")) as {
    readonly sheets?: Readonly<Record<string, Grid>>;
  };
  const made = snapshotOf(sheets ?? { Лист1: [["пусто"]] }).sheets;
  const named = made.map((sheet) => ({ ...sheet, name: sheet.name.replaceAll(/[[\]]/g, " ").trim() }));
  return newPackage({ sheets: named, carried: null });
}

function withoutRecords(picture: object): object {
  const { sheets, ...rest } = picture as { sheets: { name: string }[] };
  return { ...rest, sheets: sheets.filter(({ name }) => !name.startsWith("_ОКО")) };
}

describe("both doors, by every form of tables", () => {
  it.each(forms)(
    "%s: the same sheets and looks after a report and after a rerun, and undone step by step",
    async (name) => {
      const bytes = bookOf(name);
      const file = await openXlsxWorkbook(bytes, "книга.xlsx", { engine });
      const before = await file.snapshot();
      const host = hostWith(before);
      host.connect();
      const excel = new OfficeWorkbook();
      const untouched = withoutRecords(hostPicture(host));
      const undo: (readonly WorkbookEdit[])[] = [];
      const pictures: object[] = [untouched];
      const saved: Uint8Array[] = [bytes];
      for (let round = 0; round < 2; round++) {
        const edits = await checkedReport(await file.snapshot());
        calculateAs(host, edits);
        const inFile = await file.apply(edits);
        const inExcel = await excel.apply(edits);
        expect(host.gaps).toEqual([]);
        const [after, there] = [await file.snapshot(), await excel.snapshot()];
        expect(there.sheets.map(asBothTell)).toEqual(after.sheets.map(asBothTell));
        expect(there.settings).toEqual(after.settings);
        const looks = await looksInFile(file.save().bytes);
        expect(looksInHost(host, looks)).toEqual(looks);
        undo.unshift(inExcel.inverse, inFile.inverse);
        pictures.unshift(withoutRecords(hostPicture(host)));
        saved.unshift(file.save().bytes);
      }
      pictures.shift();
      saved.shift();
      while (undo.length > 0) {
        await excel.apply(undo.shift() ?? []);
        await file.apply(undo.shift() ?? []);
        expect(withoutRecords(hostPicture(host))).toEqual(pictures.shift());
        expect(Buffer.compare(file.save().bytes, saved.shift() ?? bytes)).toBe(0);
      }
    },
    120_000,
  );
});
