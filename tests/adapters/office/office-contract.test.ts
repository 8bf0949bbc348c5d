import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookPort } from "../../../src/workbook/port";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";
import { workbookContract } from "../../contract/workbook-contract";
import { hostWith } from "../../office-host/fill-host";
import type { OfficeHost } from "../../office-host/office-host";

const PASSWORD = "лист1";
let host: OfficeHost;

afterEach(() => {
  expect(host.gaps).toEqual([]);
});

workbookContract("OfficeWorkbook", (locked): Promise<WorkbookPort> => {
  host = hostWith(contractWorkbook(locked), { sheet: PASSWORD, structure: "лист" });
  host.book.calculate = (formula) => (formula === "SUM(B2:B3)" ? 25 : 0);
  host.book.calculatePivot = ({ rows, data }) => [
    [rows[0] ?? "", data[0]?.Name ?? ""],
    ["Школа 1", 25],
    ["Общий итог", 25],
  ];
  host.connect();
  const workbook = new OfficeWorkbook();
  // In Excel a protected sheet opens only for its password; a file's marks can be put past it.
  return Promise.resolve({
    snapshot: (request) => workbook.snapshot(request),
    apply: (edits, policy) => workbook.apply(edits, { sheetPasswords: { [SOURCE]: PASSWORD }, ...policy }),
  });
});
