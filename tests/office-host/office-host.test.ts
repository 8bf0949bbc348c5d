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
