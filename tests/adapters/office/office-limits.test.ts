import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { contractWorkbook, SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import type { OfficeHost } from "../../office-host/office-host";
import { PASSWORD, REPORT, reportEdits } from "./report-edits";

const POLICY = { sheetPasswords: { [SOURCE]: PASSWORD } };
const MEGABYTES_5 = 5 * 1024 * 1024;

/** The contract's workbook with a long sheet beside it. */
function longWorkbook(rows: number, columns: number, text = "Школа"): WorkbookSnapshot {
  const [source] = contractWorkbook(false).sheets;
  if (source === undefined) throw new Error("the contract has no sheet");
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      column === 0 ? `${text} ${String(row)}` : row + column,
    ),
  );
  const plain = {
    formulas: [],
    errors: [],
    numberFormats: [],
    notes: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const long = { ...source, ...plain, name: "Длинный", cells, protection: null, tables: [] };
  return { ...contractWorkbook(false), sheets: [source, long] };
}

function connected(workbook: WorkbookSnapshot): OfficeHost {
  const host = hostWith(workbook, { sheet: PASSWORD });
  host.connect();
  return host;
}

async function syncsOf(host: OfficeHost, work: () => Promise<unknown>): Promise<OfficeHost["syncs"]> {
  const before = host.syncs.length;
  await work();
  expect(host.gaps).toEqual([]);
  return host.syncs.slice(before);
}

describe("OfficeWorkbook and the number of context.sync()", () => {
  it.each([
    { rows: 30, blocks: 1 },
    { rows: 3000, blocks: 1 },
    { rows: 30_000, blocks: 7 },
  ])("reads $rows rows of 10 cells in $blocks blocks and six syncs more", async ({ rows, blocks }) => {
    const host = connected(longWorkbook(rows, 10));
    const syncs = await syncsOf(host, () => new OfficeWorkbook().snapshot());
    // One for the make-up, four for what is not cells, and one by which the client lets go of the ranges.
    expect(syncs.length).toBe(blocks + 6);
    expect(Math.max(...syncs.map(({ received }) => received))).toBeLessThan(MEGABYTES_5);
  });

  it("writes 30 and 3 000 rows in the same number, and 30 000 in a few more, none above 5 MB", async () => {
    const counts: number[] = [];
    for (const rows of [30, 3000, 30_000]) {
      const host = connected(contractWorkbook(false));
      const syncs = await syncsOf(host, () => new OfficeWorkbook().apply(reportEdits(rows), POLICY));
      expect(Math.max(...syncs.map(({ sent }) => sent))).toBeLessThan(MEGABYTES_5);
      counts.push(syncs.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect((counts[2] ?? 0) - (counts[0] ?? 0)).toBeLessThanOrEqual(2);
  }, 60_000);

  it("colours many areas without a request for each", async () => {
    const host = connected(longWorkbook(3000, 4));
    const areas = Array.from({ length: 1500 }, (_, index) => ({
      row: index * 2,
      column: 0,
      rows: 1,
      columns: 4,
    }));
    const marks = { kind: "mark", sheet: "Длинный", strength: "warn", fill: "FFE699", areas } as const;
    await new OfficeWorkbook().apply([marks]);
    expect(host.book.sheet("Длинный").formats.length).toBeLessThan(4);
    const { sheets } = await new OfficeWorkbook().snapshot({ sheets: ["Длинный"] });
    expect(sheets[0]?.marks).toEqual([{ strength: "warn", areas }]);
  });
});

describe("OfficeWorkbook.snapshot() at Excel's limits", () => {
  it("asks again in halves when an answer is above 5 MB", async () => {
    const host = connected(longWorkbook(4000, 10, "длинное название ".repeat(100)));
    const { sheets } = await new OfficeWorkbook().snapshot({ sheets: ["Длинный"] });
    expect(sheets[0]?.cells).toHaveLength(4000);
    expect(sheets[0]?.cells[3999]?.[9]).toBe(4008);
    expect(host.gaps).toEqual([]);
  });

  it("takes null values for a failure and asks for less", async () => {
    const host = connected(longWorkbook(300, 10));
    host.book.limits.readCells = 500;
    const { sheets } = await new OfficeWorkbook().snapshot({ sheets: ["Длинный"] });
    expect(sheets[0]?.cells[299]).toEqual(["Школа 299", 300, 301, 302, 303, 304, 305, 306, 307, 308]);
  });

  it("refuses when Excel does not give even one cell, instead of taking it for empty", async () => {
    const host = connected(longWorkbook(3, 3));
    host.book.limits.readCells = 0;
    await expect(new OfficeWorkbook().snapshot()).rejects.toMatchObject({ code: "host-refused" });
  });

  it("reads a sheet with more merged areas than Excel lists", async () => {
    const host = connected(longWorkbook(2000, 4));
    const sheet = host.book.sheet("Длинный");
    sheet.merges = Array.from({ length: 600 }, (_, index) => ({
      row: index * 3,
      column: 2,
      rows: 1,
      columns: 2,
    }));
    const { sheets } = await new OfficeWorkbook().snapshot({ sheets: ["Длинный"] });
    expect(sheets[0]?.merges).toEqual(sheet.merges.slice(0, 17));
  });
});

describe("OfficeWorkbook and the Excel it runs in", () => {
  it("says that the person is typing into a cell, where Excel cannot wait", async () => {
    const host = connected(contractWorkbook(false));
    host.sets.delete("DelayForCellEdit");
    host.isEditingCell = true;
    const workbook = new OfficeWorkbook();
    await expect(workbook.snapshot()).rejects.toMatchObject({ code: "cell-edit-mode" });
    await expect(workbook.apply(reportEdits(2), POLICY)).rejects.toMatchObject({ code: "cell-edit-mode" });
    expect(host.book.sheets).toHaveLength(1);
  });

  it("waits for the end of typing where Excel can", async () => {
    const host = connected(contractWorkbook(false));
    host.isEditingCell = true;
    await expect(new OfficeWorkbook().snapshot()).resolves.toMatchObject({ fileName: "книга.xlsx" });
  });

  it("writes what a pivot would show and leaves comments out where Excel has neither", async () => {
    const host = connected(contractWorkbook(false));
    host.sets.set("ExcelApi", "1.9");
    const pivots = jest.spyOn(Office.context.requirements, "isSetSupported");
    pivots.mockImplementation(
      (name, version) => name !== "ExcelApi" || !["1.8", "1.10"].includes(String(version)),
    );
    const { degraded } = await new OfficeWorkbook().apply(reportEdits(2), POLICY);
    expect(degraded).toEqual([
      { code: "no-note", sheet: SOURCE },
      { code: "no-pivot", sheet: REPORT },
      { code: "no-slicer", sheet: REPORT },
    ]);
    const { sheets } = await new OfficeWorkbook().snapshot({ sheets: [REPORT] });
    expect(sheets[0]?.cells[0]?.slice(6)).toEqual(["ОО", "Всего n"]);
  });

  it.each(["1.14", "1.15", "1.16", "1.17", "1.18"])(
    "writes, rewrites and undoes in an Excel of ExcelApi %s with nothing that this one has not",
    async (version) => {
      const host = connected(contractWorkbook(false));
      host.sets.set("ExcelApi", version);
      await new OfficeWorkbook().apply(reportEdits(2), POLICY);
      const again = [{ kind: "delete-sheet", sheet: REPORT } as const, ...reportEdits(4)];
      const { inverse, degraded } = await new OfficeWorkbook().apply(again, POLICY);
      expect(degraded).toEqual([]);
      await new OfficeWorkbook().apply(inverse, POLICY);
      expect(host.book.sheet(REPORT).tables.map(({ area }) => area.rows)).toEqual([3]);
      expect(host.gaps).toEqual([]);
    },
  );

  it.each(["1.1", "1.4", "1.7", "1.9", "1.10", "1.12", "1.13"])(
    "reads nothing wrong and changes nothing in an Excel of ExcelApi %s, which the pane refuses",
    async (version) => {
      const host = connected(contractWorkbook(false));
      host.sets.set("ExcelApi", version);
      const before = host.book.sheets.map(({ name }) => name);
      const written = await new OfficeWorkbook()
        .apply(reportEdits(2), POLICY)
        .catch((error: unknown) => error);
      if (written instanceof Error) expect(host.book.sheets.map(({ name }) => name)).toEqual(before);
      else expect(host.book.sheet(REPORT).tables).toHaveLength(1);
      expect(host.gaps).toEqual([]);
    },
  );

  it("fails on a member that Excel of this age has not, with Excel's own code", async () => {
    const host = connected(contractWorkbook(false));
    host.sets.set("ExcelApi", "1.3");
    await expect(new OfficeWorkbook().snapshot()).rejects.toMatchObject({ cause: { code: "ApiNotFound" } });
  });
});

describe("OfficeWorkbook.bind()", () => {
  it("changes nothing in another workbook, and brings a cut-off apply back only in its own", async () => {
    const first = connected(contractWorkbook(false));
    const workbook = new OfficeWorkbook();
    await workbook.bind();
    const { inverse } = await workbook.apply(reportEdits(2), POLICY);
    const other = connected({ ...contractWorkbook(false), fileName: "Чужая.xlsx" });
    const refusal = { code: "other-workbook", details: { workbook: "книга.xlsx", found: "Чужая.xlsx" } };
    await expect(workbook.snapshot()).rejects.toMatchObject(refusal);
    await expect(workbook.apply(reportEdits(2), POLICY)).rejects.toMatchObject(refusal);
    await expect(workbook.apply(inverse, POLICY)).rejects.toMatchObject(refusal);
    await expect(workbook.repair(POLICY)).rejects.toMatchObject(refusal);
    await expect(workbook.history()).rejects.toMatchObject(refusal);
    await expect(workbook.showCell({ sheet: SOURCE, row: 0, column: 0 })).rejects.toMatchObject(refusal);
    expect(other.book.sheets.map(({ name }) => name)).toEqual([SOURCE]);
    expect(other.book.active).toBeNull();
    first.connect();
    await workbook.apply(inverse, POLICY);
    expect(first.book.sheets.map(({ name }) => name)).not.toContain(REPORT);
  });
});
