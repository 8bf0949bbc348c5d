import { keptAnalyses } from "../../../src/app/kept-analyses";
import { QUERY } from "../../../src/locale/query-text";
import { pivotEdits } from "../../../src/sheets/pivots/pivot-edits";
import type { PivotSource } from "../../../src/sheets/pivots/pivot-source";
import type { PivotSpec } from "../../../src/sheets/pivots/pivot-spec";
import { workbookAfter } from "../../../src/sheets/pivots/workbook-after";
import { queryEdits, querySheet } from "../../../src/sheets/queries/query-edits";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { plainSheet } from "../../../src/workbook/plain-sheet";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { ordinaryRun, STAMP } from "./build-run";
import { ofKind } from "./read-plan";

const EMPTY: WorkbookSnapshot = {
  ...{ fileName: "книга.xlsx", sheets: [], structureLocked: false, names: [], settings: {} },
};

const LONG = "Школы Заречного района с признаками по ";

/** Pairs of names that Excel cannot tell apart as names of sheets. */
const ALIKE = [
  ["long ones", `${LONG}математике`, `${LONG}русскому языку`],
  ["of letters in another size", "Мои школы", "МОИ ШКОЛЫ"],
  ["of signs that Excel forbids", "4/5 классы", "4?5 классы"],
  ["one is the other with a number", "Мои школы", "Мои школы (2)"],
  ["one ends as a title does", "Мои", "Мои: 5 школ"],
] as const;

function added(edits: readonly WorkbookEdit[]): string[] {
  return ofKind(edits, "add-sheet").map(({ sheet }) => sheet);
}

function removed(edits: readonly WorkbookEdit[]): string[] {
  return ofKind(edits, "delete-sheet").map(({ sheet }) => sheet);
}

function asked(book: WorkbookSnapshot, name: string): WorkbookEdit[] {
  return queryEdits({ name }, ordinaryRun(), { sheets: book.sheets, stamp: STAMP });
}

const SOURCE: PivotSource = {
  ...{ id: "table", name: "Проба", headers: ["Школа", "Учеников"], place: null },
  rows: [
    ["Школа 1", 10],
    ["Школа 2", 5],
  ],
};

function pivot(book: WorkbookSnapshot, name: string): WorkbookEdit[] {
  const spec: PivotSpec = {
    ...{ name, source: "table", rows: ["Школа"], columns: [], filters: [] },
    ...{ field: "Учеников", summarise: "sum" },
  };
  return pivotEdits(spec, SOURCE, { sheets: book.sheets, stamp: STAMP });
}

describe("sheets of names that Excel cannot tell apart", () => {
  it.each(ALIKE)("gives each question its own sheet, and finds it again: %s", (_kind, one, other) => {
    const first = workbookAfter(EMPTY, asked(EMPTY, one));
    const second = asked(first, other);
    expect(removed(second)).toEqual([]);
    const both = workbookAfter(first, second);
    const names = both.sheets.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(2);
    for (const name of [one, other]) {
      const again = asked(both, name);
      expect(added(again)).toEqual([querySheet({ name }, both.sheets)?.name]);
      expect(removed(again)).toEqual(added(again));
    }
    expect(added(asked(both, one))).not.toEqual(added(asked(both, other)));
    const queries = [{ name: one }, { name: other }];
    const kept = keptAnalyses({ run: ordinaryRun(), workbook: both, own: { queries }, stamp: STAMP }, []);
    expect(added(kept).map((name) => name.toLowerCase())).toEqual(names);
    const tables = ofKind(kept, "table").map(({ name }) => name.toLowerCase());
    expect(new Set(tables).size).toBe(tables.length);
  });

  it.each(ALIKE)("gives each pivot its own sheets, and finds them again: %s", (_kind, one, other) => {
    const first = workbookAfter(EMPTY, pivot(EMPTY, one));
    const second = pivot(first, other);
    expect(removed(second)).toEqual([]);
    const both = workbookAfter(first, second);
    expect(new Set(both.sheets.map(({ name }) => name.toLowerCase())).size).toBe(4);
    for (const name of [one, other]) {
      const again = pivot(both, name);
      expect(added(again)).toHaveLength(2);
      expect(new Set(removed(again))).toEqual(new Set(added(again)));
    }
    expect(added(pivot(both, one))).not.toEqual(added(pivot(both, other)));
  });

  it("takes the sheet that an earlier version cut to the same name for its own question only", () => {
    const [sheet = ""] = added(asked(EMPTY, ALIKE[0][1]));
    const old = {
      ...EMPTY,
      sheets: [plainSheet(sheet, { own: true, cells: [[QUERY.title(ALIKE[0][1], 3)]] })],
    };
    expect(removed(asked(old, ALIKE[0][1]))).toEqual([sheet]);
    expect(removed(asked(old, ALIKE[0][2]))).toEqual([]);
    const unanswered = plainSheet(sheet, { own: true, cells: [[QUERY.unknown(ALIKE[0][2])]] });
    expect(removed(asked({ ...EMPTY, sheets: [unanswered] }, ALIKE[0][2]))).toEqual([sheet]);
  });

  it("leaves a person's own sheet of the name", () => {
    const [sheet = ""] = added(asked(EMPTY, "Мои школы"));
    const theirs = { ...EMPTY, sheets: [plainSheet(sheet, { own: false, cells: [["Мои школы"]] })] };
    expect(removed(asked(theirs, "Мои школы"))).toEqual([]);
    expect(added(asked(theirs, "Мои школы"))).toEqual([`${sheet} (2)`]);
  });
});
