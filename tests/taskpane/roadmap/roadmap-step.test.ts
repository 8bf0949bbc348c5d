import { NO_RESULTS_FILTER } from "../../../src/core/run/results-filter";
import { matchingNames } from "../../../src/taskpane/parts/matching-names";
import { roadmapStep } from "../../../src/taskpane/roadmap/roadmap-step";
import { emptyPane, nextPaneState, type PaneState } from "../../../src/taskpane/hooks/pane-state";
import { nextRoadmap, NO_ROADMAP, type RoadmapState } from "../../../src/taskpane/hooks/roadmap-state";
import type { RoadmapStart, RoadmapView } from "../../../src/app/session-roadmap-api";
import type { CheckView } from "../../../src/app/session-values";
import { REQUEST } from "../../app/roadmap-request";
import { table } from "../../sheets/report/build-run";
import { openedBook } from "../opened-book";

const BOOK = openedBook([table()]);
const RESULT: CheckView = {
  book: BOOK,
  limits: "",
  notJudged: "",
  summary: "",
  schools: [],
  notices: [],
  filter: NO_RESULTS_FILTER,
  choices: { territories: [], subjects: [], grades: [], years: [], checks: [] },
};
const TRACKED = {
  key: "oko-roadmap|seversky|municipality|",
  isProtected: false,
  sheet: "ОКО Дорожная карта",
  reported: { quarter: "2" as const, year: 2022 },
  name: "Северский район, муниципалитет",
};
const NO_SCHOOLS = { marker: 0, low: 0, risk: 0, adverse: 0 };
const START: RoadmapStart = {
  year: 2022,
  schools: [],
  groups: { evidence: NO_SCHOOLS, "any-sign": NO_SCHOOLS },
  tables: [],
  tracked: [TRACKED],
};
const ROW: RoadmapView["rows"][number] = {
  id: "2022:a",
  section: "Раздел",
  number: "1.",
  task: "",
  text: "Мера",
  date: "",
  due: null,
  roles: "",
  reasons: [],
  schools: 0,
  isOn: true,
  isBegun: false,
  isNew: false,
};
const VIEW: RoadmapView = {
  request: REQUEST,
  summary: [],
  notices: [],
  unread: [],
  schools: [],
  sections: ["Раздел"],
  rows: [ROW],
};
const STARTED = nextRoadmap(NO_ROADMAP, { kind: "started", start: START });
const PLANNED = nextRoadmap(STARTED, { kind: "planned", view: VIEW });

function pane(roadmap: RoadmapState, parts: Partial<PaneState> = {}): PaneState {
  return { ...emptyPane("page"), screen: "roadmap", book: BOOK, result: RESULT, roadmap, ...parts };
}

describe("the main button of the roadmap's screen", () => {
  it("checks first, also a workbook without tables", () => {
    expect(roadmapStep(pane(NO_ROADMAP, { result: null }))).toMatchObject({
      act: "check",
      isDisabled: false,
    });
    const empty = { ...BOOK, tables: [] };
    expect(roadmapStep(pane(NO_ROADMAP, { result: null, book: empty })).label).toBe("Продолжить без таблиц");
  });

  it("waits for what can be chosen, and for a school", () => {
    expect(roadmapStep(pane(NO_ROADMAP)).isDisabled).toBe(true);
    expect(roadmapStep(pane(STARTED)).isDisabled).toBe(false);
    const request = { ...REQUEST, scope: { kind: "school", school: "" } } as const;
    expect(roadmapStep(pane(nextRoadmap(STARTED, { kind: "asked", request }))).isDisabled).toBe(true);
  });

  it("counts what is ticked and writes nothing where nothing is", () => {
    expect(roadmapStep(pane(PLANNED))).toMatchObject({ label: "Записать дорожную карту", isDisabled: false });
    expect(roadmapStep(pane(PLANNED)).note.replace("\u00a0", " ")).toBe("отмечено 1 из 1");
    const none = nextRoadmap(PLANNED, { kind: "chose", choices: { ...PLANNED.choices, off: [ROW.id] } });
    expect(roadmapStep(pane(none)).isDisabled).toBe(true);
    const blank = nextRoadmap(STARTED, { kind: "planned", view: { ...VIEW, rows: [] } });
    expect(roadmapStep(pane(blank)).isDisabled).toBe(false);
  });

  it("is blocked by a protected structure until a password or a new workbook is chosen", () => {
    const locked = { ...BOOK, structureLocked: true };
    expect(roadmapStep(pane(PLANNED, { book: locked })).isDisabled).toBe(true);
    for (const target of [{ mode: "new-workbook" }, { mode: "copy", structurePassword: "1" }] as const) {
      const aimed = nextRoadmap(PLANNED, { kind: "aimed", target });
      expect(roadmapStep(pane(aimed, { book: locked })).isDisabled).toBe(false);
    }
  });
});

describe("the roadmap's screen after a write", () => {
  const written = nextPaneState(pane(PLANNED), {
    kind: "changed",
    book: { ...BOOK, canUndo: true, isUnsaved: true },
    done: "written",
  });

  it("stays, and offers to save the file on the page, another roadmap in Excel", () => {
    expect(written).toMatchObject({ screen: "roadmap", roadmap: { part: "written", wrote: "rows" } });
    expect(roadmapStep(written).act).toBe("save");
    expect(roadmapStep({ ...written, door: "excel" })).toMatchObject({
      act: "roadmap",
      label: "Составить ещё",
    });
  });

  it("goes back to the rows as they were chosen when the write is undone", () => {
    const undone = nextPaneState(written, { kind: "changed", book: BOOK, done: "undone" });
    expect(undone.roadmap).toMatchObject({ part: "rows", view: VIEW, choices: PLANNED.choices });
  });

  it("asks no more for the office's tables that were written, and for the protection as before", () => {
    const asked = { ...REQUEST, writes: ["measures"], isProtected: true } as const;
    const chosen = nextRoadmap(PLANNED, { kind: "asked", request: asked });
    const done = nextPaneState(pane(chosen), { kind: "changed", book: BOOK, done: "written" }).roadmap;
    expect(done.request).toEqual(asked);
    const again = nextRoadmap(done, { kind: "went", part: "choose" });
    expect(again.request).toEqual({ ...asked, writes: [] });
    // A report was written, not the tables.
    const report = nextRoadmap({ ...done, wrote: "quarter" }, { kind: "went", part: "choose" });
    expect(report.request).toEqual(asked);
  });

  it("forgets the plan when the settings or the results are others", () => {
    expect(nextPaneState(pane(PLANNED), { kind: "set-up", book: BOOK }).roadmap).toBe(NO_ROADMAP);
    const checked = nextPaneState(pane(PLANNED), { kind: "checked", result: RESULT });
    expect(checked).toMatchObject({ roadmap: NO_ROADMAP, screen: "roadmap" });
  });

  it("leaves the report of a roadmap that is gone", () => {
    const quarter = nextRoadmap(STARTED, { kind: "went", part: "quarter" });
    expect(quarter.quarter).toEqual({ sheet: TRACKED.sheet, quarter: "2", year: 2022, hasReminders: false });
    const gone = nextRoadmap(quarter, { kind: "started", start: { ...START, tracked: [] } });
    expect(gone).toMatchObject({ part: "choose", quarter: null });
  });
});

describe("matchingNames()", () => {
  const schools = ["МБОУ «СОШ № 7 п. Ясный»", "МБОУ «СОШ № 17»", "Лицей «Звёзды»"].map((name) => ({
    id: name,
    name,
  }));
  it.each([
    { typed: "", count: 3 },
    { typed: "сош 7", count: 2 },
    { typed: "ясный 7", count: 1 },
    { typed: "звезды", count: 1 },
    { typed: "гимназия", count: 0 },
  ])("finds $count by «$typed»", ({ typed, count }) => {
    expect(matchingNames(schools, typed)).toHaveLength(count);
  });

  it("asks for no check on the board of a roadmap, and saves what was marked there", () => {
    const onBoard = nextRoadmap(NO_ROADMAP, { kind: "went", part: "board" });
    const book = { ...BOOK, hasRoadmap: true };
    for (const result of [null, RESULT]) {
      expect(roadmapStep(pane(onBoard, { book, result }))).toMatchObject({ act: "none" });
    }
    expect(roadmapStep({ ...pane(onBoard, { book, result: null }), isUnsaved: true }).act).toBe("save");
    const without = { ...BOOK, hasRoadmap: false };
    expect(roadmapStep(pane(onBoard, { book: without, result: null })).act).toBe("check");
  });

  it("asks for a check of a new roadmap, and not of the report on one that stands in the workbook", () => {
    const book = { ...BOOK, hasRoadmap: true };
    function stepAt(part: RoadmapState["part"], of = book) {
      return roadmapStep(pane({ ...NO_ROADMAP, part, start: START }, { book: of, result: null }));
    }
    expect([stepAt("choose").act, stepAt("rows").act]).toEqual(["check", "check"]);
    expect(stepAt("quarter")).toMatchObject({ act: "roadmap", isDisabled: false });
    expect(stepAt("quarter", { ...book, hasRoadmap: false }).act).toBe("check");
  });
});
