import type { OpenedWorkbook } from "../../../src/app/session-values";
import { nextStep } from "../../../src/taskpane/shell/next-step";
import { remainsText } from "../../../src/taskpane/shell/remains";
import { writesPlain } from "../../../src/taskpane/write/plain-output";
import { emptyPane, nextPaneState } from "../../../src/taskpane/hooks/pane-state";
import { table } from "../../sheets/report/build-run";
import { openedBook } from "../opened-book";

const BOOK = openedBook([table()]);
const SHEET = { name: "ОКО Признаки", rows: 9, columns: 9, isProtected: false, isHidden: false, own: true };
const WRITTEN: OpenedWorkbook = {
  ...BOOK,
  ...{ sheets: [SHEET, { ...SHEET, name: "ОКО Школы" }, { ...SHEET, name: "ОКО Счёт", isHidden: true }] },
  ...{ canUndo: true, isUnsaved: true, isAsOpened: false, written: ["ОКО Признаки", "ОКО Школы"] },
};

function remains(
  done: "undone" | "unmarked" | "written",
  book: OpenedWorkbook,
  door: "page" | "excel" = "page",
) {
  return remainsText({ done, book, door }).replaceAll("\u00a0", " ");
}

describe("what is said to remain", () => {
  it.each([
    ["undone", BOOK, "Книга такая, какой была."],
    ["undone", { ...WRITTEN, hasMarks: true }, "Остаётся от прежних записей: 2 листа ОКО, отметки строк."],
    [
      "undone",
      { ...WRITTEN, isAsOpened: true },
      "Книга такая, какой была. Остаётся от прежних записей: 2 листа ОКО.",
    ],
    ["unmarked", WRITTEN, "Остаётся в книге: 2 листа ОКО. Их убирает кнопка «Отменить запись»."],
    ["unmarked", { ...WRITTEN, canUndo: false }, "Остаётся в книге: 2 листа ОКО."],
    ["unmarked", BOOK, "Листов ОКО в книге нет."],
    ["written", WRITTEN, ""],
  ] as const)("after %s", (done, book, text) => {
    expect(remains(done, book)).toBe(text);
  });

  it("names no button that is not there", () => {
    expect(remains("unmarked", WRITTEN, "excel")).toBe("Остаётся в книге: 2 листа ОКО.");
  });
});

describe("what is unsaved", () => {
  it("is known from the session after a change, until it is saved", () => {
    const written = nextPaneState(
      { ...emptyPane("page"), book: BOOK },
      { kind: "changed", book: WRITTEN, done: "written" },
    );
    const rest = { plain: { last: false, next: false } };
    expect(written.isUnsaved).toBe(true);
    expect(nextPaneState(written, { kind: "saved", rest: { ...rest, isUnsaved: true } }).isUnsaved).toBe(
      true,
    );
    const saved = nextPaneState(written, { kind: "saved", rest: { ...rest, isUnsaved: false } });
    expect([saved.isUnsaved, saved.done]).toEqual([false, "saved"]);
  });

  it("tells the button that all is saved", () => {
    const result = { book: WRITTEN } as never;
    const state = { ...emptyPane("page"), book: WRITTEN, result, screen: "findings" as const };
    expect(nextStep(state)).toMatchObject({ act: "write-screen", note: "Всё записанное сохранено." });
    expect(nextStep({ ...state, isUnsaved: true })).toMatchObject({ act: "save", note: "" });
    expect(nextStep({ ...state, door: "excel" })).toMatchObject({ act: "write-screen", note: "" });
  });
});

describe("results that open without the password of their book", () => {
  it.each([
    ["none", "new-workbook", false],
    ["kept", "copy", false],
    ["kept", "new-workbook", true],
    ["lost", "copy", true],
  ] as const)("of a book whose password is %s, in the mode %s: %s", (lock, mode, isPlain) => {
    expect(writesPlain({ ...BOOK, lock }, mode)).toBe(isPlain);
  });

  it("are told of over the button that saves them, and not of the file after them", () => {
    const book: OpenedWorkbook = { ...WRITTEN, lock: "kept", plain: { last: true, next: true } };
    const written = nextPaneState(
      { ...emptyPane("page"), book: BOOK },
      { kind: "changed", book, done: "written" },
    );
    expect(nextStep(written).note).toBe("Файл будет без пароля.");
    const rest = { isUnsaved: true, plain: { last: true, next: false } };
    const saved = nextPaneState(written, { kind: "saved", rest });
    expect([saved.plain.last, nextStep(saved).note]).toEqual([true, ""]);
  });

  it("are told of a paper made of a locked book", () => {
    const book: OpenedWorkbook = { ...WRITTEN, lock: "kept" };
    const pane = { ...emptyPane("page"), book };
    expect(nextPaneState(pane, { kind: "saved" }).plain).toEqual({ last: true, next: false });
    expect(nextPaneState({ ...pane, book: BOOK }, { kind: "saved" }).plain.last).toBe(false);
  });
});
