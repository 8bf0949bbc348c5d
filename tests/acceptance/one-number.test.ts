import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { directEngineHost } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { makePaper, meetingMatter } from "../../src/app/make-paper";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { overviewOf } from "../../src/app/overview";
import { runCheck } from "../../src/app/run-check";
import { schoolCard } from "../../src/app/school-card";
import { checkView } from "../../src/app/session-views";
import type { OpenedWorkbook } from "../../src/app/session-values";
import type { EvidenceLevel } from "../../src/core/model/check-result";
import { LEVELS } from "../../src/core/model/level-ranks";
import { findingReasons } from "../../src/core/roadmap/finding-reasons";
import type { CheckRun } from "../../src/core/run/check-run";
import { levelName } from "../../src/locale/level-names";
import { MEETING } from "../../src/locale/meeting-text";
import { WHOLE_MEETING } from "../../src/sheets/meeting/meeting-matter";
import { planReport } from "../../src/sheets/report/plan-report";
import { reportJson } from "../../src/sheets/report/report-json";
import type { Cell } from "../../src/workbook/cell";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { idleEngine } from "../adapters/idle-engine";
import { normal } from "../locale/normal-text";
import { chartsOf, paragraphsOf, tablesOf } from "../papers/read-paper";
import { describeWithData, sharedFiles } from "../shared-data";
import { STAMP } from "../sheets/report/build-run";
import { cellsOf, ofKind, tableRows } from "../sheets/report/read-plan";
import { runSharedFiles } from "./run-shared-file";
import { threeProcedures } from "./one-number-books";

type Counts = Readonly<Record<EvidenceLevel, number>>;

/** The pane's answer holds the opened workbook, which says nothing of schools. */
const NO_BOOK = {} as OpenedWorkbook;

const CONTROL = { onStep: () => undefined, pause: () => Promise.resolve(), isCancelled: () => false };

/** The count that all others must equal: of the published JSON. */
function jsonCounts(run: CheckRun): Counts {
  const { schools } = reportJson(run, { all: false });
  return countsOf(schools.flatMap(({ evidence }) => evidence ?? []));
}

function countsOf(levels: readonly string[]): Counts {
  return Object.fromEntries(
    LEVELS.map((level) => [level, levels.filter((of) => of === level || of === levelName(level)).length]),
  ) as Record<EvidenceLevel, number>;
}

/** Different schools of a table by their level; each school counts once. */
function schoolsOfRows(rows: readonly Record<string, Cell>[]): Counts {
  const levels = new Map(
    rows.flatMap((row): [string, string][] => {
      const level = row["Уровень ОО"];
      return typeof level === "string" ? [[`${String(row["ОО"])}|${String(row["Территория"])}`, level]] : [];
    }),
  );
  return countsOf([...levels.values()]);
}

/** The numbers of «… требует проверки — 3, обратить внимание — 5 …». */
function countsInText(text: string): Counts {
  return Object.fromEntries(
    LEVELS.map((level) => {
      const found = new RegExp(`${levelName(level)} — ([\\d ]+)`).exec(normal(text))?.[1] ?? "";
      return [level, Number(found.replaceAll(" ", ""))];
    }),
  ) as Record<EvidenceLevel, number>;
}

function sayTheSame(title: string, made: () => Promise<CheckRun>): void {
  describe(title, () => {
    let run: CheckRun;
    let counts: Counts;
    let edits: ReturnType<typeof planReport>;
    beforeAll(async () => {
      run = await made();
      counts = jsonCounts(run);
      edits = planReport(run, { sheets: [] }, { mode: "new-workbook", comments: false }, STAMP);
    });

    it("headline and heads of the sheets", () => {
      const { headline, levels } = reportJson(run, { all: false }).summary;
      expect(levels).toEqual(counts);
      const text = normal(headline);
      if (counts.check > 0) expect(text).toMatch(new RegExp(`^${String(counts.check)} из `));
      if (counts.check > 0 && counts.attention > 0) {
        expect(text).toContain(`, ${String(counts.attention)} — обратить внимание`);
      }
      for (const sheet of ["ОКО Признаки", "ОКО Школы", "ОКО Реестр", "ОКО Диаграммы", "ОКО Сводная школ"]) {
        const line = cellsOf(edits, sheet).find((row) => String(row[0]).includes("Школы по уровням"));
        expect(countsInText(String(line?.[0]).split("Школы по уровням")[1] ?? "")).toEqual(counts);
      }
    });

    it("list of the pane and every school's card", () => {
      const { schools } = checkView(run, NO_BOOK);
      expect(countsOf(schools.map(({ level }) => level))).toEqual(counts);
      const cards = schools.map(({ school }) => schoolCard(run, school.id).level);
      expect(countsOf(cards)).toEqual(counts);
    });

    it("table of schools, one row a school, and register", () => {
      const rows = tableRows(edits, "ОКО Школы");
      expect(new Set(rows.map((row) => `${String(row["ОО"])}|${String(row["Территория"])}`)).size).toBe(
        run.evidence.length,
      );
      expect(countsOf(rows.map((row) => String(row["Уровень ОО"])))).toEqual(counts);
      // The register lists who has something to show; who has not is counted in its totals.
      const { check, attention } = schoolsOfRows(tableRows(edits, "ОКО Реестр"));
      expect({ ...counts, check, attention }).toEqual(counts);
      const totals = cellsOf(edits, "ОКО Реестр").filter((row) => String(row[1]).startsWith("Уровень ОО: "));
      expect(totals.map((row) => row[2])).toEqual(LEVELS.map((level) => counts[level]));
    });

    it("findings: every school to look at stands there with its own level", () => {
      const found = schoolsOfRows(tableRows(edits, "ОКО Признаки"));
      expect([found.check, found.attention]).toEqual([counts.check, counts.attention]);
    });

    it("card of the territory on the sheet and in the pane", () => {
      const { territory } = overviewOf(run, EMPTY, NO_OWN_SETTINGS);
      if (territory.numbers.length === 0) return;
      const shown = new Map(territory.numbers.map(({ label, value }) => [label, value]));
      const onSheet = new Map(Array.from(cellsOf(edits, "ОКО Карточка"), (row = []) => [row[1], row[2]]));
      for (const level of LEVELS) {
        expect(shown.get(`Уровень ОО: ${levelName(level)}`)).toBe(String(counts[level]));
        expect(onSheet.get(`Уровень ОО: ${levelName(level)}`)).toBe(counts[level]);
      }
    });

    it("chart of levels", () => {
      const chart = ofKind(edits, "chart").find((edit) => edit.xTitle === "Уровень ОО");
      const area = chart?.series[0]?.values.area;
      const cells = cellsOf(edits, "ОКО Диаграммы").slice(area?.row, (area?.row ?? 0) + (area?.rows ?? 0));
      expect(cells.map((row) => row[area?.column ?? 0])).toEqual(LEVELS.map((level) => counts[level]));
    });

    it("pivot: one record a school in its cache", async () => {
      const workbook = await createXlsxWorkbook("Результаты.xlsx", { engine: directEngineHost });
      await workbook.apply(edits);
      const caches = pivotCaches(workbook.save().bytes);
      const ofSchools = caches.find(
        (rows) => rows.length === run.evidence.length && "Вывод словами" in (rows[0] ?? {}),
      );
      expect(countsOf((ofSchools ?? []).map((row) => row["Уровень ОО"] ?? ""))).toEqual(counts);
    });

    it("reasons of a roadmap: the schools to look at, beside those of the official list", () => {
      const reasons = findingReasons(run, "evidence").filter(({ trigger }) => trigger === "marker");
      const own = reasons.filter(({ result }) => result?.check !== "official-list");
      expect(new Set(own.map(({ school }) => school?.id)).size).toBe(counts.check + counts.attention);
    });

    it("note and slides of a meeting", async () => {
      const matter = meetingMatter(run, EMPTY, STAMP);
      const made = { matter, choice: WHOLE_MEETING, blank: null };
      const note = await makePaper({ kind: "docx", ...made });
      const slides = await makePaper({ kind: "pptx", ...made });
      if (run.evidence.length === 0) return;
      const said = `требуют проверки ${String(counts.check)}, обратить внимание нужно на ${String(counts.attention)}`;
      const text = paragraphsOf(note).map((of) => of.text);
      expect(normal(text.join(" "))).toContain(said);
      // A school that the note lists has its own level there, in whichever table.
      const levels = new Map(run.evidence.map(({ school, level }) => [school.name, levelName(level)]));
      const rows = tablesOf(note)
        .filter(([head]) => head?.[0] === MEETING.columns.level && head[1] === MEETING.columns.school)
        .flatMap(([, ...schools]) => schools);
      if (new Set(run.evidence.map(({ school }) => school.name)).size === run.evidence.length) {
        for (const [level, name = ""] of rows) expect([name, level]).toEqual([name, levels.get(name)]);
      }
      for (const [paper, folder] of [
        [note, "word"],
        [slides, "ppt"],
      ] as const) {
        const charts = chartsOf(paper, folder).filter(({ categories }) =>
          categories.includes(levelName("check")),
        );
        for (const { categories, series } of charts) {
          const values = new Map(categories.map((name, i) => [name, series[0]?.values[i] ?? 0]));
          for (const level of LEVELS.filter((of) => values.has(levelName(of)))) {
            expect(values.get(levelName(level))).toBe(counts[level]);
          }
        }
      }
    });

    it("one school has one name", () => {
      const names = new Map<string, Set<string>>();
      for (const { school } of [...run.results, ...run.evidence, ...run.classes]) {
        if (school === null) continue;
        names.set(
          school.id,
          (names.get(school.id) ?? new Set()).add(`${school.name}|${school.territory ?? ""}`),
        );
      }
      expect([...names.values()].filter((of) => of.size > 1)).toEqual([]);
    });
  });
}

const EMPTY: WorkbookSnapshot = { fileName: "", sheets: [], structureLocked: false, names: [], settings: {} };

/** The records of every pivot cache of a package, with the texts that they point at. */
function pivotCaches(bytes: Uint8Array): Record<string, string>[][] {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /pivotCacheDefinition\d+\.xml$/.test(name));
  return names.map((name) => {
    const definition = strFromU8(parts[name] ?? new Uint8Array());
    const records = strFromU8(parts[name.replace("Definition", "Records")] ?? new Uint8Array());
    const fields = [...definition.matchAll(/<cacheField name="([^"]*)"[^>]*>(.*?)<\/cacheField>/gs)].map(
      ([, field = "", body = ""]) => ({
        field,
        items: [...body.matchAll(/<(?:s|n|b) v="([^"]*)"\/>|<m\/>/g)].map(([, value = ""]) => value),
      }),
    );
    return [...records.matchAll(/<r>(.*?)<\/r>/gs)].map(([, row = ""]) => {
      const cells = [...row.matchAll(/<(x|s|n|b|m)(?: v="([^"]*)")?\/>/g)];
      return Object.fromEntries(
        fields.map(({ field, items }, index) => {
          const [, kind, value = ""] = cells[index] ?? [];
          return [field, kind === "x" ? (items[Number(value)] ?? "") : value];
        }),
      );
    });
  });
}

async function runOf(workbook: WorkbookSnapshot): Promise<CheckRun> {
  return runCheck(workbook, NO_OWN_SETTINGS, CONTROL);
}

sayTheSame("the sample says one number everywhere", async () => {
  const bytes = new Uint8Array(readFileSync(join(resolve(__dirname, "../.."), "assets/sample.xlsx")));
  const workbook = await openXlsxWorkbook(bytes, "sample.xlsx", { engine: idleEngine });
  return runOf(await workbook.snapshot());
});

describe("three made-up procedures", () => {
  it("have schools at several levels, so that the comparison is not of zeros", async () => {
    const run = await runOf(threeProcedures());
    expect(run.evidence).toHaveLength(30);
    const { check, none, few } = jsonCounts(run);
    expect(Math.min(check, none, few)).toBeGreaterThan(0);
  });
});

sayTheSame("three made-up procedures say one number everywhere", () => runOf(threeProcedures()));

describeWithData("the real data say one number everywhere", () => {
  sayTheSame("vpr: three procedures of a region", () =>
    runSharedFiles(
      sharedFiles("vpr")
        .filter((path) => path.includes("Проведение работы"))
        .map((path) => ["vpr", path.split("/").at(-1) ?? ""] as const),
    ),
  );
  for (const path of sharedFiles("books")) {
    const name = path.split("/").at(-1) ?? "";
    sayTheSame(name, () => runSharedFiles([["books", name]]));
  }
});
