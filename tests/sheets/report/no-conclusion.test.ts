import type { CheckRun } from "../../../src/core/run/check-run";
import { levelCounts } from "../../../src/core/objectivity/level-counts";
import { evidenceText } from "../../../src/locale/evidence-text";
import { levelsSentence } from "../../../src/locale/meeting-pages-text";
import { conclusionText } from "../../../src/locale/note-text";
import { runCoverage } from "../../../src/core/run/run-coverage";
import { runSummary } from "../../../src/locale/run-summary";
import { levelsChart } from "../../../src/sheets/charts/school-bars";
import { planReport } from "../../../src/sheets/report/plan-report";
import { jsonSummary } from "../../../src/sheets/report/summary-json";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { checked, madeUpWorkbook, STAMP } from "../roadmap/roadmap-run";

import { cellsOf, ofKind } from "./read-plan";

const NEW = { mode: "new-workbook", comments: false } as const;

const CLEAN = /без оснований|оснований для проверки нет|нет оснований/i;

/** Marks of 30 schools: of each the level alone can be tested. */
const MARKS = madeUpWorkbook(30);

/** The same with the journal of the first twelve: of them two kinds can be. */
function withJournal(book: WorkbookSnapshot): WorkbookSnapshot {
  const marks = book.sheets[0];
  if (marks === undefined) throw new Error("No sheet");
  const journal = {
    ...marks,
    name: "МА 4 Сравнение",
    cells: [
      ["Сравнение отметок с отметками по журналу"],
      [],
      ["ВПР 2021 Математика 4 класс"],
      ["Предмет:", "Математика"],
      ["Максимальный первичный балл:", 20],
      ["Дата:", "20.04.2021"],
      [],
      [
        "Группы участников",
        "Кол-во участников",
        "Понизили %",
        "Понизили Кол-во участников",
        "Подтвердили %",
      ].concat(["Подтвердили Кол-во участников", "Повысили %", "Повысили Кол-во участников"]),
      ...[group("Вся выборка", 1400000), group("Регион", 25000), group("Лесной муниципальный район", 1000)],
      ...Array.from({ length: 12 }, (_, index) =>
        group(`Школа № ${String(index + 1)}(edu${String(700100 + index)})`, 50),
      ),
    ],
  };
  return { ...book, sheets: [...book.sheets, journal] };
}

function group(name: string, pupils: number) {
  return [name, pupils, 20, pupils * 0.2, 70, pupils * 0.7, 10, pupils * 0.1];
}

/** Texts of all sheets of the report, but of rows that count schools. */
function schoolRows(run: CheckRun): string {
  const edits = planReport(run, { sheets: [] }, NEW, STAMP);
  const tables = ofKind(edits, "table").flatMap(({ sheet, area }) =>
    cellsOf(edits, sheet).slice(area.row, area.row + area.rows),
  );
  const rows = tables.filter((cells) => !cells.some((cell) => String(cell).startsWith("Уровень ОО:")));
  return rows.flat().join("\n");
}

function said(run: CheckRun): string {
  const counts = levelCounts(run.evidence);
  const { fewKinds } = runCoverage(run);
  const texts = [levelsSentence(counts, fewKinds), conclusionText(counts), ...run.evidence.map(evidenceText)];
  return JSON.stringify([runSummary(run), ...texts, levelsChart(run)]).replaceAll("\u00a0", " ");
}

describe("schools that cannot be judged", () => {
  let marks: CheckRun;
  let mixed: CheckRun;
  beforeAll(async () => {
    [marks, mixed] = [await checked(MARKS), await checked(withJournal(MARKS))];
  });

  it("are without grounds on no sheet, in no sentence and on no chart where one kind was tested", () => {
    const counts = levelCounts(marks.evidence);
    expect(counts).toMatchObject({ none: 0, few: 30, all: 30 });
    expect(schoolRows(marks)).not.toMatch(CLEAN);
    expect(runSummary(marks)).toMatch(/^Вывод по двум признакам невозможен: проверен только один вид/);
    const [first] = marks.evidence;
    if (first === undefined) throw new Error("No school");
    expect(evidenceText(first)).toMatch(/^Проверен только один вид признаков \(результат\)/i);
    expect(said(marks)).toMatch(/без оснований для проверки — 0, мало данных для вывода — 30 \(у всех —/);
    // One bar that says that nothing can be said is no picture.
    expect(levelsChart(marks)).toEqual({ reason: "Данных мало для вывода по всем школам: 30" });
    expect(jsonSummary(marks)).toMatchObject({ isConclusive: false, judged: 0, tooFew: 0, fewKinds: 30 });
  });

  it("are told from those that can be, school by school", () => {
    const counts = levelCounts(mixed.evidence);
    expect(counts.few).toBe(18);
    expect(counts.none + counts.attention + counts.check).toBe(12);
    const of = new Map(mixed.evidence.map(({ school, level }) => [school.name, level]));
    expect(of.get("Школа № 12")).toBe("none");
    expect(of.get("Школа № 13")).toBe("few");
    expect(schoolRows(mixed).match(/без оснований/g)?.length ?? 0).toBeGreaterThan(0);
    expect(runSummary(mixed).replaceAll("\u00a0", " ")).toContain("о 18 школах сказать нельзя: мало данных");
    expect(jsonSummary(mixed)).toMatchObject({ isConclusive: true, judged: 12, tooFew: 0, fewKinds: 18 });
    const edits = planReport(mixed, { sheets: [] }, NEW, STAMP);
    const texts = cellsOf(edits, "ОКО Признаки").flat().join("\n");
    expect(texts).toMatch(/Проверено слишком мало видов признаков для вывода: .*Школа № 13/);
    expect(texts).not.toContain("Слишком мало участников");
  });
});
