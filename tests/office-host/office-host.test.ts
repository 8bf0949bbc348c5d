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

describe("OfficeHost refuses as Excel does", () => {
  it.each<{ code: string; why: string; work: Work }>([
    {
      code: "ItemNotFound",
      why: "no such sheet",
      work: (c) => c.workbook.worksheets.getItem("нет").load("name"),
    },
    {
      code: "ItemAlreadyExists",
      why: "a second sheet of the name",
      work: (c) => c.workbook.worksheets.add("ма 4"),
    },
    { code: "InvalidArgument", why: "a name with a colon", work: (c) => c.workbook.worksheets.add("а:б") },
    {
      code: "AccessDenied",
      why: "a write on a protected sheet",
      work: (c) => (source(c).getRange("A1").values = [[1]]),
    },
    {
      code: "AccessDenied",
      why: "protect() on a protected sheet",
      work: (c) => source(c).protection.protect(),
    },
    { code: "AccessDenied", why: "a wrong password", work: (c) => source(c).protection.unprotect("нет") },
    {
      code: "InvalidOperation",
      why: "hiding the only sheet",
      work: (c) => (source(c).visibility = "Hidden"),
    },
    {
      code: "InvalidArgument",
      why: "a long address",
      work: (c) =>
        source(c)
          .getRanges("A1,".repeat(3000) + "A1")
          .load("address"),
    },
    {
      code: "InvalidOperation",
      why: "deleting a very hidden sheet",
      work: (c) => {
        const sheet = c.workbook.worksheets.add("скрытый");
        sheet.visibility = "VeryHidden";
        sheet.delete();
      },
    },
    {
      code: "AccessDenied",
      why: "unprotect() on an open sheet",
      work: (c) => c.workbook.worksheets.add("открытый").protection.unprotect(),
    },
    {
      code: "InvalidArgument",
      why: "an array of another size",
      work: (c) => (c.workbook.worksheets.add("x").getRange("A1:B2").values = [[1, 2]]),
    },
    ...["A1", "R1C1", "C", "моя таблица", "Список", "1я", "т".repeat(256)].map((name) => ({
      code: "InvalidArgument",
      why: `a table called ${name.slice(0, 20)}`,
      work: (c: Excel.RequestContext) =>
        (c.workbook.worksheets.add("x").tables.add("A1:B3", true).name = name),
    })),
    {
      code: "InvalidOperation",
      why: "a merge in a table",
      work: (c) => {
        const sheet = c.workbook.worksheets.add("x");
        sheet.tables.add("A1:B3", true);
        sheet.getRange("A2:B2").merge();
      },
    },
    {
      code: "InvalidArgument",
      why: "a table's header in another row",
      work: (c) => c.workbook.worksheets.add("x").tables.add("A1:B3", true).resize("A2:B4"),
    },
    {
      code: "InvalidOperation",
      why: "writing over a pivot",
      work: (c) => {
        const sheet = c.workbook.worksheets.add("x");
        sheet.pivotTables.add("Сводная", source(c).getRange("A1:C3"), sheet.getRange("A1"));
        sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ];
      },
    },
    {
      code: "InvalidOperation",
      why: "clearing a pivot with its sheet",
      work: (c) => {
        const sheet = c.workbook.worksheets.add("x");
        sheet.pivotTables.add("Сводная", source(c).getRange("A1:C3"), sheet.getRange("C9"));
        sheet.getRange().clear("Contents");
      },
    },
    ...["=СУММ(A1:A3)", "=SUM(A1;A3)", "=SUM(A1", "=A1+", '=IF(A1="да,1,2)', "=)A1("].map((formula) => ({
      code: "InvalidArgument",
      why: `the formula ${formula}`,
      work: (c: Excel.RequestContext) =>
        (c.workbook.worksheets.add("x").getRange("D9").formulas = [[formula]]),
    })),
    ...["дд.мм.гггг", "Основной", '0" п. п.', "[Red", "0;0;0;0;0", ""].map((format) => ({
      code: "InvalidArgument",
      why: `the number format ${format}`,
      work: (c: Excel.RequestContext) =>
        (c.workbook.worksheets.add("x").getRange("A1").numberFormat = [[format]]),
    })),
    {
      code: "RequestPayloadSizeLimitExceeded",
      why: "a request above 5 MB",
      work: (c) =>
        (c.workbook.worksheets.add("x").getRange("A1:A200").values = Array.from({ length: 200 }, () => [
          "я".repeat(15000),
        ])),
    },
  ])("$code: $why", async ({ code, work }) => {
    await expect(inExcel(work)).rejects.toMatchObject({ code });
    expect(host.gaps).toEqual([]);
  });

  it("reads texts as input does: what is not kept a text becomes a number", async () => {
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.add("x");
      sheet.getRange("A1:D1").values = [["1-2", "'1-2", "12,5", "слово"]];
    });
    const cells = host.book.sheet("x").cells;
    expect([0, 1, 2, 3].map((column) => typeof cells.find(0, column)?.value)).toEqual([
      "number",
      "string",
      "number",
      "string",
    ]);
  });

  it.each([
    "=SUM(A1:B2)",
    '=IF(A1="a;b","да",\'МА 4\'!B2)',
    "=SUM(Т1[Участники])",
    '=TEXT(A1,"0.0%")',
    "=-A1",
    '=N("oko:x")=0',
  ])("takes the formula %s", async (formula) => {
    await inExcel((c) => (c.workbook.worksheets.add("x").getRange("D9").formulas = [[formula]]));
    expect(host.gaps).toEqual([]);
  });

  it.each([
    "0.0%",
    "dd.mm.yyyy",
    '+0.0" п. п.";−0.0" п. п."',
    "[Red]-0;0",
    "# ##0",
    "@",
    "General",
    "0_);(0)",
    "[h]:mm",
  ])("takes the number format %s", async (format) => {
    await inExcel((c) => (c.workbook.worksheets.add("x").getRange("D9").numberFormat = [[format]]));
  });

  it("lets formulas, names, rules, charts and pivots follow a sheet and a table that are renamed", async () => {
    await inExcel((c) => {
      const sheet = c.workbook.worksheets.add("x");
      sheet.getRange("A1:A2").formulas = [["='МА 4'!B2"], ["=SUM(Т1[Участники])"]];
      sheet.pivotTables.add("Сводная", c.workbook.tables.getItem("Т1"), sheet.getRange("D1"));
      sheet.charts
        .add("Line", source(c).getRange("B2:B3"), "Columns")
        .series.getItemAt(0)
        .setValues(source(c).getRange("B2:B3"));
      source(c).protection.unprotect("пароль");
      c.workbook.tables.getItem("Т1").name = "Т2";
      source(c).name = "МА 5";
    });
    const { cells, pivots, charts } = host.book.sheet("x");
    expect([0, 1].map((row) => cells.find(row, 0)?.formula)).toEqual(["'МА 5'!B2", "SUM(Т2[Участники])"]);
    expect(host.book.names.map(({ Formula }) => Formula)).toEqual(["='МА 5'!$A$2:$A$3"]);
    expect(pivots.list[0]?.source).toBe(host.book.sheet("МА 5").tables[0]);
    expect(charts.list[0]?.series.list[0]?.values?.sheet.name).toBe("МА 5");
    expect(host.gaps).toEqual([]);
  });

  it("breaks what speaks of a sheet that is deleted", async () => {
    await inExcel((c) => {
      c.workbook.worksheets.add("x").getRange("A1").formulas = [["=уйдёт!A1+1"]];
      c.workbook.worksheets.add("уйдёт").delete();
    });
    expect(host.book.sheet("x").cells.find(0, 0)?.formula).toBe("#REF!A1+1");
  });

  it("makes a table a second time where all of it is copied, and cells where a part is", async () => {
    await inExcel((c) => {
      const sheet = c.workbook.worksheets.add("x");
      sheet.getRange("A1:D3").copyFrom(source(c).getRange("A1:D3"), "All");
      sheet.getRange("A9:D9").copyFrom(source(c).getRange("A1:D1"), "All");
    });
    expect(host.book.sheet("x").tables.map(({ area }) => area)).toEqual([
      { row: 0, column: 0, rows: 3, columns: 3 },
    ]);
    expect(host.book.sheet("x").cells.find(8, 1)?.value).toBe("Участники");
  });

  it("keeps what came before the failing action", async () => {
    await expect(inExcel(addTwice)).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    expect(host.book.sheets.map(({ name }) => name)).toContain("первый");
  });

  it("takes a member that it does not know for a mistake, loudly", async () => {
    await expect(inExcel((context) => context.workbook.application.calculate("Full"))).rejects.toMatchObject({
      code: "HostGap",
    });
    expect(host.gaps).toHaveLength(1);
  });
});

function addTwice({ workbook }: Excel.RequestContext): void {
  workbook.worksheets.add("первый");
  workbook.worksheets.add("первый");
}
