import { plainSheet } from "../../src/workbook/plain-sheet";
import { bookLabels, joinAnswers, joinBooks } from "../../src/app/join-books";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";

function sheet(name: string, own = false): SheetSnapshot {
  return plainSheet(name, { own });
}

function book(fileName: string, sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { fileName, sheets, structureLocked: true, names: [], settings: { answers: "{}" } };
}

describe("joinBooks()", () => {
  it("gives a single book back as it is", () => {
    const snapshot = book("a.xlsx", [sheet("Лист1")]);
    expect(joinBooks([{ label: "a.xlsx", snapshot }])).toBe(snapshot);
  });

  it("names sheets by their files and leaves out results of earlier runs", () => {
    const joined = joinBooks([
      { label: "a.xlsx", snapshot: book("a.xlsx", [sheet("Лист1"), sheet("ОКО Признаки", true)]) },
      { label: "b.xlsx", snapshot: book("b.xlsx", [sheet("Лист1")]) },
    ]);
    expect(joined.sheets.map(({ name }) => name)).toEqual(["[a.xlsx]Лист1", "[b.xlsx]Лист1"]);
    expect(joined.fileName).toBe("a.xlsx, b.xlsx");
    expect(joined.structureLocked).toBe(false);
  });

  it("keeps the answers that each book carries", () => {
    const books = ["a.xlsx", "b.xlsx"].map((label) => ({ label, snapshot: book(label, []) }));
    expect(joinAnswers(books, [{ "Лист1!A1": { year: 2021 } }, { "Лист1!A1": { year: 2022 } }])).toEqual({
      "[a.xlsx]Лист1!A1": { year: 2021 },
      "[b.xlsx]Лист1!A1": { year: 2022 },
    });
  });
});

describe("bookLabels()", () => {
  it("uses file names, and paths where names are the same", () => {
    expect(bookLabels(["x/a.xlsx", "y/a.xlsx", "y/b [1].xlsx"])).toEqual([
      "x/a.xlsx",
      "y/a.xlsx",
      "b (1).xlsx",
    ]);
  });
});
