import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import type { DegradedEdit } from "../../../src/workbook/port";
import { SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import { NameObject } from "../../office-host/objects/workbook-object";
import type { OfficeHost } from "../../office-host/office-host";
import {
  KEPT,
  keptSheetEdits,
  PASSWORD,
  REPORT,
  reportEdits,
  rerunEdits,
  sourceWorkbook,
} from "./report-edits";

const POLICY = { sheetPasswords: { [SOURCE]: PASSWORD } };

let host: OfficeHost;

beforeEach(() => {
  host = hostWith(sourceWorkbook(), { sheet: PASSWORD });
  host.connect();
});

async function write(edits: readonly WorkbookEdit[] = reportEdits(3)): Promise<readonly DegradedEdit[]> {
  return (await new OfficeWorkbook().apply(edits, POLICY)).degraded;
}

/** What of the report stands, by kind. */
function made() {
  const { slicers, pivots, charts, tables } = host.book.sheet(REPORT);
  return {
    slicers: slicers.list.length,
    pivots: pivots.list.length,
    charts: charts.list.length,
    tables: tables.length,
    notes: host.book.comments.length,
  };
}

const ALL = { slicers: 1, pivots: 1, charts: 1, tables: 1, notes: 2 };

describe("OfficeWorkbook.apply() where Excel refuses what decorates", () => {
  it.each<{ member: string; code: string; told: string; sheet?: string; lost: Partial<typeof ALL> }>([
    { member: "SlicerCollection.add", code: "GeneralException", told: "no-slicer", lost: { slicers: 0 } },
    { member: "SlicerCollection.add", code: "InvalidArgument", told: "no-slicer", lost: { slicers: 0 } },
    { member: "SlicerObject.name", code: "InvalidArgument", told: "no-slicer", lost: { slicers: 0 } },
    { member: "SlicerObject.height", code: "InvalidArgument", told: "no-slicer", lost: { slicers: 0 } },
    { member: "PivotTableCollection.add", code: "AccessDenied", told: "no-pivot", lost: { pivots: 0 } },
    { member: "PivotLayout.layoutType", code: "InvalidOperation", told: "no-pivot", lost: { pivots: 0 } },
    { member: "ChartCollection.add", code: "GeneralException", told: "no-chart", lost: { charts: 0 } },
    { member: "Chart.name", code: "GeneralException", told: "no-chart", lost: { charts: 0 } },
    { member: "SeriesObject.setValues", code: "InvalidArgument", told: "no-chart", lost: { charts: 0 } },
    { member: "PageLayout.paperSize", code: "GeneralException", told: "no-print", lost: {} },
    { member: "PageLayout.setPrintTitleRows", code: "AccessDenied", told: "no-print", lost: {} },
    { member: "PageLayout.setPrintArea", code: "GeneralException", told: "no-print", lost: {} },
    { member: "PageBreaks.add", code: "GeneralException", told: "no-print", lost: {} },
    { member: "HeaderFooter.leftFooter", code: "InvalidArgument", told: "no-print", lost: {} },
    {
      member: "CommentCollection.add",
      code: "InvalidArgument",
      told: "note-refused",
      sheet: SOURCE,
      lost: { notes: 1 },
    },
  ])(
    "$member with $code: the rest is written and $told told",
    async ({ member, code, told, sheet, lost }) => {
      host.refusals.set(member, code);
      expect(await write()).toEqual([{ code: told, sheet: sheet ?? REPORT }]);
      expect(made()).toEqual({ ...ALL, ...lost });
      expect(host.book.sheet(SOURCE).formats).toHaveLength(1);
      expect(host.book.sheet(REPORT).Protection.Protected).toBe(true);
      expect(host.gaps).toEqual([]);
    },
  );

  it("loses of page setup only the part that is refused", async () => {
    host.refusals.set("PageLayout.paperSize", "GeneralException");
    await write();
    const { page } = host.book.sheet(REPORT);
    expect([page.Orientation, page.titleRows, page.headersFooters.all.LeftFooter]).toEqual([
      "Landscape",
      "$1:$1",
      "&11 Подвал && право",
    ]);
  });

  it("writes what a refused pivot would show in its place", async () => {
    host.refusals.set("PivotTableCollection.add", "AccessDenied");
    await write();
    expect(host.book.sheet(REPORT).cells.find(0, 6)?.value).toBe("ОО");
  });

  it("takes several refusals at once, and undo brings back the state before", async () => {
    await write([...reportEdits(3), ...keptSheetEdits()]);
    const before = withoutRecords(hostPicture(host));
    for (const member of ["SlicerCollection.add", "PivotTableCollection.add", "PageLayout.zoom"]) {
      host.refusals.set(member, "AccessDenied");
    }
    const { inverse, degraded } = await new OfficeWorkbook().apply(rerunEdits(), POLICY);
    const told = degraded.map(({ code }) => code);
    expect(new Set(told)).toEqual(new Set(["no-pivot", "no-print", "no-slicer"]));
    host.refusals.clear();
    await new OfficeWorkbook().apply(inverse, POLICY);
    expect(withoutRecords(hostPicture(host))).toEqual(before);
    expect(host.book.sheets.map(({ name }) => name)).toContain(KEPT);
  });

  it.each([
    { member: "Table.name", code: "ItemAlreadyExists", told: "host-refused" },
    { member: "TableCollection.add", code: "AccessDenied", told: "sheet-protected" },
    { member: "Range.formulas", code: "InvalidOperationInCellEditMode", told: "cell-edit-mode" },
  ])("$code of $member is $told", async ({ member, code, told }) => {
    host.refusals.set(member, code);
    await expect(write()).rejects.toMatchObject({ code: told });
  });

  it("gives a table another name where a person has a name like it, and the same in a rerun", async () => {
    host.book.names.push(new NameObject("ОКО", "=1"), new NameObject("OKO_Findings", "='МА 4'!$A$1"));
    await write();
    await write([{ kind: "delete-sheet", sheet: REPORT }, ...reportEdits(5)]);
    const { tables, slicers } = host.book.sheet(REPORT);
    expect(tables.map(({ name }) => name)).toEqual(["oko_findings_2"]);
    expect(slicers.list.map(({ table }) => table.name)).toEqual(["oko_findings_2"]);
  });

  it.each([
    "FreezePanes.freezeRows",
    "FreezePanes.freezeAt",
    "ConditionalFormats.add",
    "RuleObject.formula",
    "OverlayFill.color",
    "ValidationObject.rule",
  ])("writes all the rest where Excel refuses %s, and undoes it", async (member) => {
    await write([...reportEdits(3), ...keptSheetEdits()]);
    const before = withoutRecords(hostPicture(host));
    host.refusals.set(member, "InvalidArgument");
    // Marks are what was asked for, not a decoration: they are not among these edits.
    const edits = rerunEdits().filter(({ kind }) => !["mark", "remove-marks"].includes(kind));
    const { inverse, degraded } = await new OfficeWorkbook().apply(edits, POLICY);
    expect(new Set(degraded.map(({ code }) => code))).toEqual(new Set(["no-look"]));
    expect(host.book.sheet("ОКО Иначе").cells.find(0, 0)?.value).toBe("новое");
    expect(made()).toMatchObject({ ...ALL, notes: 2 });
    await new OfficeWorkbook().apply(inverse, POLICY);
    // What Excel still refuses to freeze stays so.
    expect(notFrozen(withoutRecords(hostPicture(host)))).toEqual(notFrozen(before));
    expect(host.gaps).toEqual([]);
  });

  it("brings everything back where the essential is refused", async () => {
    const before = hostPicture(host);
    host.refusals.set("TableCollection.add", "InvalidOperation");
    await expect(write()).rejects.toMatchObject({ code: "host-refused" });
    expect(hostPicture(host)).toEqual(before);
  });
});

function notFrozen(picture: object): unknown {
  return JSON.parse(JSON.stringify(picture, (key, value: unknown) => (key === "frozen" ? null : value)));
}

/** The hidden sheet of the records counts revisions on, which nobody sees. */
function withoutRecords(picture: object): object {
  const { sheets, ...rest } = picture as { sheets: { name: string }[] };
  return { ...rest, sheets: sheets.filter(({ name }) => !name.startsWith("_ОКО")) };
}
