import { readFileSync } from "node:fs";
import { join } from "node:path";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { bookCharts } from "../../src/sheets/charts/book-charts";
import { FORM_IDS } from "../../src/core/roadmap/forms";
import { planRoadmap } from "../../src/core/roadmap/plan-roadmap";
import type { CheckRun } from "../../src/core/run/check-run";
import { WHOLE_MEETING } from "../../src/sheets/meeting/meeting-matter";
import { planMeetingSheet } from "../../src/sheets/meeting/meeting-sheet";
import { planMeetingSet } from "../../src/sheets/meeting/plan-meeting-set";
import { pivotEdits } from "../../src/sheets/pivots/pivot-edits";
import { pivotSources } from "../../src/sheets/pivots/pivot-source";
import { readyPivots, type PivotSpec } from "../../src/sheets/pivots/pivot-spec";
import { queryEdits, READY } from "../../src/sheets/queries/query-edits";
import { planReport } from "../../src/sheets/report/plan-report";
import { officeTableEdits } from "../../src/sheets/roadmap/office-tables";
import { roadmapEdits } from "../../src/sheets/roadmap/write-roadmap";
import type { WorkbookEdit } from "../../src/workbook/edit";
import { checkedSample, KINDS_STAMP as STAMP, monthEdits, NOBODY, quarterOf } from "./made-kinds";
import { ofKind } from "./report/read-plan";

/** What stands for a number in every language, the quarters of a year, and the name of a program in a measure's own text. */
const KNOWN = /^(?:[nmpqzrRXIV]|II|III|Skype|[A-Z]{1,3}\d+|xlsx)$/;
/** Formulas and publications stand on the sheet of methods: symbols, functions, and names with a capital letter. */
const OF_METHODS = /^(?:[a-z]|[A-Z]\w*|arcsin|ln|logit|cov|max|min|der|van|von)$/;
const METHODS = "ОКО Методика";

/** A text that a person sees, with where it stands. */
interface SeenText {
  readonly place: string;
  readonly text: string;
}

/** Every text that the edits show to a person: cells of columns that are not hidden, and all that is drawn or said beside them. */
function seenTexts(edits: readonly WorkbookEdit[]): SeenText[] {
  const hidden = hiddenColumns(edits);
  return edits.flatMap((edit): SeenText[] => {
    if (edit.kind === "add-sheet") return [{ place: edit.sheet, text: edit.sheet }];
    if (edit.kind === "write") {
      return edit.cells.flatMap((cells) =>
        cells.flatMap((cell, offset) => {
          const value = typeof cell === "object" && cell !== null ? cell.value : cell;
          const isHidden = hidden.get(edit.sheet)?.has(edit.column + offset) === true;
          if (isHidden || value === null || typeof value === "number") return [];
          return [{ place: edit.sheet, text: String(value) }];
        }),
      );
    }
    return besideCells(edit).map((text) => ({
      place: `${"sheet" in edit ? edit.sheet : ""}: ${edit.kind}`,
      text,
    }));
  });
}

function besideCells(edit: WorkbookEdit): string[] {
  if (edit.kind === "print") return [edit.footer];
  if (edit.kind === "table") return [edit.name];
  if (edit.kind === "note") return [edit.text ?? ""];
  if (edit.kind === "validation") return [...edit.options];
  if (edit.kind === "slicer") return [edit.field];
  if (edit.kind === "chart")
    return [edit.title, edit.xTitle, edit.yTitle, ...edit.series.map(({ name }) => name)];
  if (edit.kind === "pivot") {
    const cells = edit.rendered.flat().map((cell) => String(cell ?? ""));
    return [edit.name, ...edit.rows, ...edit.values.map(({ title }) => title), ...cells];
  }
  return [];
}

function hiddenColumns(edits: readonly WorkbookEdit[]): ReadonlyMap<string, ReadonlySet<number>> {
  const hidden = new Map<string, ReadonlySet<number>>();
  for (const { sheet, columnWidths } of ofKind(edits, "layout")) {
    if (columnWidths === undefined) continue;
    hidden.set(sheet, new Set(columnWidths.flatMap((width, column) => (width === 0 ? [column] : []))));
  }
  return hidden;
}

function latinWords(text: string): string[] {
  return text.match(/[A-Za-z]\w*/g) ?? [];
}

describe("what a person sees on sheets", () => {
  let run: CheckRun;
  let ofInput: ReadonlySet<string>;
  let pivots: readonly WorkbookEdit[];
  beforeAll(async () => {
    run = await checkedSample();
    const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/sample.xlsx")));
    const book = await (await openXlsxWorkbook(bytes, "sample.xlsx", { engine })).snapshot();
    const texts = book.sheets.flatMap(({ name, cells }) => [name, ...cells.flat().map(String)]);
    ofInput = new Set(["sample", ...texts.flatMap(latinWords)]);
    const sources = pivotSources({ ...bookCharts(book, STAMP.date), run }, book.sheets);
    const specs = readyPivots(sources, true).filter(({ reason }) => reason === null);
    expect(specs.length).toBeGreaterThan(2);
    pivots = specs.flatMap(({ spec }) =>
      [spec, { ...spec, name: `${spec.name} ф`, form: "formulas" } as PivotSpec].flatMap((of) => {
        const source = sources.find(({ id }) => id === of.source);
        return source === undefined ? [] : pivotEdits(of, source, { sheets: [], stamp: STAMP });
      }),
    );
  });

  const kinds: readonly (readonly [
    string,
    () => Promise<readonly WorkbookEdit[]> | readonly WorkbookEdit[],
  ])[] = [
    ...(["copy", "mark", "new-workbook"] as const).map(
      (mode) =>
        [
          `the report, ${mode}`,
          () => planReport(run, { sheets: [] }, { mode, comments: true }, STAMP),
        ] as const,
    ),
    [
      "the meeting's page",
      () =>
        planMeetingSheet(
          planMeetingSet({ run, stamp: STAMP, handCells: new Map(), roadmaps: [] }, WHOLE_MEETING),
          { sheets: [] },
          STAMP,
        ),
    ],
    ...FORM_IDS.map(
      (form) =>
        [
          `a roadmap, ${form}`,
          () => {
            const scope = { kind: "municipality" } as const;
            const plan = planRoadmap(run, { form, scope, year: 2022, facts: {} });
            return roadmapEdits(plan, run, NOBODY, STAMP);
          },
        ] as const,
    ),
    ["the quarter and the reminders", () => quarterOf(run)],
    ["the office's tables", () => officeTableEdits(NOBODY, ["measures", "executors", "facts"], run, STAMP)],
    ["a month of files", monthEdits],
    [
      "answers to questions",
      () => READY.flatMap((query) => queryEdits(query, run, { sheets: [], stamp: STAMP })),
    ],
    ["pivots and their formulas", () => pivots],
  ];

  it.each(kinds)("is Russian: %s", async (_kind, edits) => {
    const texts = seenTexts(await edits());
    expect(texts.length).toBeGreaterThan(10);
    const foreign = texts.flatMap(({ place, text }) =>
      latinWords(text).flatMap((word) => {
        const isKnown = KNOWN.test(word) || ofInput.has(word);
        return isKnown || (place === METHODS && OF_METHODS.test(word)) ? [] : [`${place}: ${word} (${text})`];
      }),
    );
    expect([...new Set(foreign)].slice(0, 12)).toEqual([]);
  });
});
