import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openRecords } from "../../../src/adapters/xlsx/own-records";
import { PackageParts } from "../../../src/adapters/xlsx/package-parts";
import { WorkbookPart } from "../../../src/adapters/xlsx/workbook-part";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { ZipPackage } from "../../../src/adapters/xlsx/zip-package";
import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import { hostXlsx } from "../../office-host/save-host";
import { PASSWORD, REPORT, reportEdits } from "../office/report-edits";

const POLICY = { sheetPasswords: { [SOURCE]: PASSWORD } };

/** A workbook into which a report was written twice inside Excel, as a person saves it. */
async function savedInExcel(): Promise<Uint8Array> {
  const host = hostWith(contractWorkbook(false), { sheet: PASSWORD });
  host.connect();
  await new OfficeWorkbook().apply(reportEdits(3), POLICY);
  await new OfficeWorkbook().apply([{ kind: "delete-sheet", sheet: REPORT }, ...reportEdits(2)], POLICY);
  expect(host.gaps).toEqual([]);
  return hostXlsx(host);
}

function kept(bytes: Uint8Array) {
  const parts = new PackageParts(new ZipPackage(bytes));
  const workbook = new WorkbookPart(parts);
  const { journal } = openRecords(parts, workbook);
  return {
    applies: [...journal.keys()].filter((key) => key.startsWith("apply:")),
    others: [...journal.keys()].filter((key) => !key.startsWith("apply:")),
    put: workbook.tabNames().filter((name) => /^_ОКО \d/.test(name)),
  };
}

async function changed(bytes: Uint8Array, edits: readonly WorkbookEdit[]) {
  const workbook = await openXlsxWorkbook(bytes, "книга.xlsx", { engine });
  const { inverse } = await workbook.apply(edits);
  const after = workbook.save().bytes;
  await workbook.apply(inverse);
  return { after, undone: workbook.save().bytes };
}

describe("a file whose writes Excel could undo", () => {
  it.each<[string, WorkbookEdit]>([
    ["a setting", { kind: "setting", key: "answers", value: "{}" }],
    ["a mark", { kind: "remove-marks", sheet: SOURCE }],
    ["a sheet", { kind: "add-sheet", sheet: "ОКО Справка" }],
  ])("cannot undo them there once it is changed outside Excel, by %s", async (_, edit) => {
    const bytes = await savedInExcel();
    expect(kept(bytes)).toMatchObject({ applies: ["apply:1", "apply:2"], put: ["_ОКО 2-0"] });
    const { after, undone } = await changed(bytes, [edit]);
    expect(kept(after)).toMatchObject({ applies: [], put: [] });
    expect(kept(after).others).toEqual(expect.arrayContaining(kept(bytes).others));
    expect(undone).toEqual(bytes);
  });
});
