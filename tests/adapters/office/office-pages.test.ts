import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractWorkbook } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import type { OfficeHost } from "../../office-host/office-host";

const SHEET = "ОКО Широкий";
const PRINT = { kind: "print", sheet: SHEET, orientation: "landscape", footer: "Подвал" } as const;
const WIDE: WorkbookEdit = {
  ...PRINT,
  repeatRows: [1, 2],
  columns: 12,
  sideways: { pages: 3, repeatColumns: 2 },
};

let host: OfficeHost;

beforeEach(() => {
  host = hostWith(contractWorkbook(false));
  host.connect();
});

function report(print: WorkbookEdit, isAgain = false): WorkbookEdit[] {
  return [
    ...(isAgain ? [{ kind: "delete-sheet", sheet: SHEET } as const] : []),
    { kind: "add-sheet", sheet: SHEET },
    { kind: "write", sheet: SHEET, row: 0, column: 0, cells: [["а", "б"]] },
    print,
  ];
}

async function apply(edits: readonly WorkbookEdit[]) {
  const applied = await new OfficeWorkbook().apply(edits);
  expect(host.gaps).toEqual([]);
  return applied;
}

/** What a person prints of the sheet. */
function page() {
  const { page: layout } = host.book.sheet(SHEET);
  return [layout.titleColumns, layout.titleRows, layout.printArea?.columns ?? null];
}

function withoutRecords(): object {
  const { sheets, ...rest } = hostPicture(host) as { sheets: { name: string }[] };
  return { ...rest, sheets: sheets.filter(({ name }) => !name.startsWith("_ОКО")) };
}

describe("the pages of a sheet of ours inside Excel", () => {
  it("print from the row that is said", async () => {
    await apply(report({ ...PRINT, columns: 2, rows: 9, firstRow: 3 }));
    expect(host.book.sheet(SHEET).page.printArea).toMatchObject({ row: 3, rows: 6, column: 0, columns: 2 });
  });

  it("begin at as many rows as Excel takes", async () => {
    const breaks = Array.from({ length: 1500 }, (_, row) => row + 1);
    const { degraded } = await apply(report({ ...PRINT, breaks }));
    expect(degraded ?? []).toEqual([]);
    expect(host.book.sheet(SHEET).pageBreaks.items()).toHaveLength(1023);
  });

  it.each([
    { what: "replaced as a whole", again: (print: WorkbookEdit) => report(print, true) },
    { what: "set up anew", again: (print: WorkbookEdit) => [print] },
  ])("lose what an earlier report set, and undo brings it back: $what", async ({ again }) => {
    await apply(report(WIDE));
    expect(page()).toEqual(["$A:$B", "$2:$3", 12]);
    host.book.sheet(SHEET).page.headersFooters.all.CenterFooter = "подвал прежнего отчёта";
    const before = withoutRecords();
    const { inverse } = await apply(again(PRINT));
    expect(page()).toEqual([null, null, null]);
    expect(host.book.sheet(SHEET).page.headersFooters.all.CenterFooter).toBe("");
    await apply(inverse);
    expect(withoutRecords()).toEqual(before);
  });

  it.each([
    "PageLayout.setPrintTitleColumns",
    "PageLayout.setPrintMargins",
    "PageLayout.zoom",
    "HeadersFooters.useSheetScale",
    "HeaderFooter.rightHeader",
  ])("are undone as far as Excel lets them where it refuses %s, and the rest wholly", async (member) => {
    await apply(report(PRINT));
    const before = withoutRecords();
    host.refusals.set(member, "GeneralException");
    const { inverse, degraded } = await apply([
      WIDE,
      { kind: "write", sheet: SHEET, row: 0, column: 0, cells: [["новое"]] },
    ]);
    expect(degraded).toEqual([{ code: "no-print", sheet: SHEET }]);
    expect(host.book.sheet(SHEET).page.titleRows).toBe("$2:$3");
    await apply(inverse);
    expect(withoutRecords()).toEqual(before);
  });
});
