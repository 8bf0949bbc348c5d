import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import type { Visibility } from "../../../src/workbook/snapshot";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import { PASSWORD, REPORT, reportEdits } from "./report-edits";

const POLICY = { sheetPasswords: { [SOURCE]: PASSWORD } };
const NOTES = [["Мои заметки"], ["спросить о 4Б"]];

describe("OfficeWorkbook and a person's own sheet of the records' name", () => {
  it.each<{ name: string; visibility: Visibility; cells: string[][] }>([
    { name: "_ОКО", visibility: "visible", cells: NOTES },
    { name: "_ОКО", visibility: "hidden", cells: NOTES },
    { name: "_ОКО", visibility: "visible", cells: [] },
    { name: "_око", visibility: "visible", cells: NOTES },
    { name: "_ОКО 1-0", visibility: "visible", cells: NOTES },
  ])(
    "«$name» ($visibility) is read as a sheet and never written over",
    async ({ name, visibility, cells }) => {
      const { sheets, ...book } = contractWorkbook(false);
      const theirs = { ...plainSheet(name, { cells }), visibility };
      const host = hostWith({ ...book, sheets: [...sheets, theirs] }, { sheet: PASSWORD });
      host.connect();
      const before = hostPicture(host);
      const workbook = new OfficeWorkbook();
      const { inverse } = await workbook.apply(reportEdits(2), POLICY);
      const read = await new OfficeWorkbook().snapshot();
      expect(read.sheets.map((sheet) => sheet.name)).toEqual([SOURCE, name, REPORT]);
      expect(read.sheets[1]).toMatchObject({ own: false, cells });
      expect(read.sheets[2]).toMatchObject({ own: true });
      expect(read.settings).toEqual({ answers: '{"rows":2}' });
      await new OfficeWorkbook().apply(inverse, POLICY);
      const { sheets: after } = hostPicture(host) as { sheets: { name: string }[] };
      expect(after.filter((sheet) => [SOURCE, name].includes(sheet.name))).toEqual(
        (before as { sheets: object[] }).sheets,
      );
      expect(host.gaps).toEqual([]);
    },
  );
});
