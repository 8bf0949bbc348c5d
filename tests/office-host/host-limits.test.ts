import { contractWorkbook, SOURCE } from "../contract/contract-workbook";
import { hostWith } from "./fill-host";
import type { OfficeHost } from "./office-host";

type Work = (context: Excel.RequestContext) => void;

let host: OfficeHost;

beforeEach(() => {
  host = hostWith(contractWorkbook(false), { sheet: "пароль" });
  host.connect();
});

async function inExcel(work: Work): Promise<void> {
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

function source({ workbook }: Excel.RequestContext): Excel.Worksheet {
  return workbook.worksheets.getItem(SOURCE);
}

/** One of each kind of change that the adapter makes. */
const PROTECTED_WRITES: Readonly<Record<string, (sheet: Excel.Worksheet) => unknown>> = {
  values: (sheet) => (sheet.getRange("A1").values = [[1]]),
  formulas: (sheet) => (sheet.getRange("A1").formulas = [["=1"]]),
  "a number format": (sheet) => (sheet.getRange("A1").numberFormat = [["0"]]),
  "cell properties": (sheet) =>
    sheet.getRange("A1").setCellProperties([[{ format: { font: { bold: true } } }]]),
  "a fill": (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"),
  "a height": (sheet) => (sheet.getRange("A1").format.rowHeight = 20),
  "a width": (sheet) => (sheet.getRange("A1").format.columnWidth = 20),
  "a merge": (sheet) => sheet.getRange("E1:F1").merge(),
  "an unmerge": (sheet) => sheet.getRange("E1:F1").unmerge(),
  clearing: (sheet) => sheet.getRange("A1").clear("Contents"),
  "a copy": (sheet) => sheet.getRange("F1").copyFrom(sheet.getRange("A1"), "All"),
  "a link": (sheet) => (sheet.getRange("A1").hyperlink = { documentReference: "A1" }),
  "a validation": (sheet) =>
    (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "а,б" } }),
  "a conditional format": (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"),
  "a table": (sheet) => sheet.tables.add("F1:G3", true),
  "a chart": (sheet) => sheet.charts.add("Line", sheet.getRange("B2:B3"), "Columns"),
  "a slicer": (sheet) => sheet.slicers.add("Т1", "ОО", SOURCE),
  "a pivot": (sheet) => sheet.pivotTables.add("Сводная", sheet.getRange("A1:C3"), sheet.getRange("H1")),
};

describe("OfficeHost refuses what is beyond the limits of Excel, and every write on a protected sheet", () => {
  it.each<{ code: string; why: string; work: Work }>([
    ...(["left", "top", "width", "height"] as const).map((side) => ({
      code: "InvalidArgument",
      why: `a slicer whose ${side} is negative`,
      work: (c: Excel.RequestContext) =>
        (c.workbook.worksheets.add("x").slicers.add("Т1", "ОО", "x")[side] = -1),
    })),
    {
      code: "InvalidArgument",
      why: "a comment on two cells",
      work: (c) => c.workbook.comments.add(c.workbook.worksheets.add("x").getRange("A1:B1"), "почему"),
    },
    {
      code: "InvalidArgument",
      why: "a chart that ends before it begins",
      work: (c) => {
        const sheet = c.workbook.worksheets.add("x");
        sheet.charts.add("Line", source(c).getRange("B2:B3"), "Columns").setPosition("C9", "B2");
      },
    },
    {
      code: "InvalidArgument",
      why: "a text longer than a cell",
      work: (c) => (c.workbook.worksheets.add("x").getRange("A1").values = [["я".repeat(32768)]]),
    },
    ...[
      [1048576, 0, 2, 1],
      [0, 16384, 1, 1],
      [-1, 0, 1, 1],
    ].map(([row = 0, column = 0, rows = 0, columns = 0]) => ({
      code: "InvalidArgument",
      why: `cells beyond the sheet: ${String(row)}, ${String(column)}`,
      work: (c: Excel.RequestContext) =>
        c.workbook.worksheets.add("x").getRangeByIndexes(row, column, rows, columns).load("address"),
    })),
    ...(["rowHeight", "columnWidth"] as const).map((size) => ({
      code: "InvalidArgument",
      why: `a ${size} that no sheet has`,
      work: (c: Excel.RequestContext) => (c.workbook.worksheets.add("x").getRange("A1").format[size] = 1400),
    })),
    ...(["Hidden", "VeryHidden"] as const).flatMap((visibility) =>
      (["activate", "select"] as const).map((act) => ({
        code: "InvalidOperation",
        why: `${act} on a sheet that is ${visibility}`,
        work: (c: Excel.RequestContext) => {
          const sheet = c.workbook.worksheets.add("x");
          sheet.visibility = visibility;
          if (act === "select") sheet.getRange("A1").select();
          else sheet.activate();
        },
      })),
    ),
    ...Object.entries(PROTECTED_WRITES).map(([why, work]) => ({
      code: "AccessDenied",
      why: `${why} on a protected sheet`,
      work: (c: Excel.RequestContext) => work(source(c)),
    })),
  ])("$code: $why", async ({ code, work }) => {
    await expect(inExcel(work)).rejects.toMatchObject({ code });
    expect(host.gaps).toEqual([]);
  });

  it("makes the header of a table texts, none empty and no two alike", async () => {
    await inExcel((c) => {
      const sheet = c.workbook.worksheets.add("x");
      sheet.getRange("A1:E1").values = [["Школа", "", "школа", 2022, "Школа2"]];
      sheet.tables.add("A1:E3", true);
    });
    const { cells } = host.book.sheet("x");
    expect([0, 1, 2, 3, 4].map((column) => cells.find(0, column)?.value)).toEqual([
      "Школа",
      "Column2",
      "школа2",
      "2022",
      "Школа22",
    ]);
  });
});
