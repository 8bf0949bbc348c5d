import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { WorkbookPort } from "../../../src/workbook/port";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { asBothTell } from "../../contract/as-both-tell";
import { hostWith } from "../../office-host/fill-host";
import type { OfficeHost } from "../../office-host/office-host";
import { contractPackage } from "../xlsx/contract-package";
import { checkedReport } from "./checked-report";
import { calculateAs } from "./calculate-as";
import { PASSWORD, reportEdits } from "./report-edits";

interface BothDoors {
  readonly before: WorkbookSnapshot;
  readonly file: WorkbookSnapshot;
  readonly excel: WorkbookSnapshot;
  readonly host: OfficeHost;
  readonly inverse: readonly WorkbookEdit[];
}

/** The same edits through both doors, on the same workbook. */
async function throughBoth(
  bytes: Uint8Array,
  edits: (workbook: WorkbookSnapshot) => Promise<WorkbookEdit[]>,
): Promise<BothDoors> {
  const file = await openXlsxWorkbook(bytes, "книга.xlsx", { engine });
  const before = await file.snapshot();
  const planned = await edits(before);
  await file.apply(planned);
  const host = hostWith(before, { sheet: PASSWORD });
  calculateAs(host, planned);
  host.connect();
  const excel = withPasswords(new OfficeWorkbook(), before);
  const { inverse } = await excel.apply(planned);
  expect(host.gaps).toEqual([]);
  return { before, file: await file.snapshot(), excel: await excel.snapshot(), host, inverse };
}

function withPasswords(workbook: OfficeWorkbook, before: WorkbookSnapshot): WorkbookPort {
  const sheetPasswords = Object.fromEntries(before.sheets.map(({ name }) => [name, PASSWORD]));
  return {
    snapshot: (request) => workbook.snapshot(request),
    apply: (edits, policy) => workbook.apply(edits, { sheetPasswords, ...policy }),
  };
}

function withoutPivotAreas(sheet: WorkbookSnapshot["sheets"][number]): object {
  return { ...sheet, pivotAreas: undefined };
}

describe("OfficeWorkbook and XlsxWorkbook", () => {
  it("leave the same workbook after every kind of edit", async () => {
    const { file, excel } = await throughBoth(contractPackage(false), () => Promise.resolve(reportEdits(5)));
    // What its pivot shows is a header alone, and a file says where all of it will stand.
    expect(excel.sheets.map(withoutPivotAreas)).toEqual(file.sheets.map(withoutPivotAreas));
    expect({ ...excel, sheets: [] }).toEqual({ ...file, sheets: [] });
  });

  it("leave the same workbook, cell for cell, after a check of the sample in mode Mark", async () => {
    const sample = new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample.xlsx")));
    const { before, file, excel, host, inverse } = await throughBoth(sample, checkedReport);
    expect(excel.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    for (const [index, sheet] of excel.sheets.entries()) {
      const other = file.sheets[index];
      expect(asBothTell(sheet)).toEqual(other === undefined ? undefined : asBothTell(other));
    }
    expect(excel.settings).toEqual(file.settings);
    expect(Math.max(...host.syncs.map(({ sent }) => sent))).toBeLessThan(5 * 1024 * 1024);
    await withPasswords(new OfficeWorkbook(), before).apply(inverse);
    // When a book was saved, a file says; Excel, which holds it open, does not.
    expect(await new OfficeWorkbook().snapshot()).toEqual({ ...before, savedAt: undefined });
  }, 120_000);
});
