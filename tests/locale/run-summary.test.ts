import type { SchoolEvidence } from "../../src/core/model/check-result";
import type { CheckRun } from "../../src/core/run/check-run";
import { runCoverage } from "../../src/core/run/run-coverage";
import { checkWorkbook } from "../../src/core/run/check-workbook";
import { thresholdsInForce } from "../../src/core/model/thresholds";
import { readRecords } from "../../src/core/table/read-records";
import { recogniseTables } from "../../src/core/table/recognise-tables";
import { notJudgedLine } from "../../src/locale/not-judged-line";
import { runSummary } from "../../src/locale/run-summary";
import type { Cell, Grid } from "../../src/workbook/cell";
import { snapshotOf } from "../read-snapshot";
import { evidence, run, school, table } from "../sheets/report/build-run";
import { normal } from "./normal-text";

/** A run over made-up sheets, as the doors make it. */
function runOf(sheets: Readonly<Record<string, Grid>>): CheckRun {
  const workbook = snapshotOf(sheets);
  const { tables } = recogniseTables(workbook, {});
  const steps = checkWorkbook(readRecords(workbook, tables, []), thresholdsInForce());
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** A report of marks of `count` schools with 40 pupils each; what `change` gives stands in place of a row's numbers. */
function marks(count: number, change: (index: number) => readonly Cell[] | null = () => null): Grid {
  return [
    ["ВПР 2025 Математика 5 класс"],
    ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
    ["Озёрный край", 40, 4000, 10, 40, 40, 10],
    ...Array.from({ length: count }, (_, index) => [
      `МБОУ «СОШ № ${index + 1}»(edu9001${String(index).padStart(2, "0")})`,
      null,
      ...(change(index) ?? [40, 10, 40 + (index % 3) * 2.5, 40 - (index % 3) * 2.5, 10]),
    ]),
  ];
}

function journal(count: number): Grid {
  return [
    ["ВПР 2025 Математика 5 класс"],
    [
      "Группы участников",
      "Кол-во участников",
      "Понизили %",
      "Понизили Кол-во участников",
      "Подтвердили %",
      "Подтвердили Кол-во участников",
      "Повысили %",
      "Повысили Кол-во участников",
    ],
    ...Array.from({ length: count }, (_, index) => [
      `МБОУ «СОШ № ${index + 1}»(edu9001${String(index).padStart(2, "0")})`,
      40,
      25,
      10,
      65,
      26,
      10,
      4,
    ]),
  ];
}

const CLOSED = ["*", "*", "*", "*", "*"];

function several(levels: readonly Partial<SchoolEvidence>[], parts: Partial<CheckRun> = {}): CheckRun {
  return run({
    evidence: levels.map((level, number) => evidence({ school: school(number), ...level })),
    ...parts,
  });
}

describe("the headline of a run", () => {
  it("is as before where every school was judged", () => {
    const whole = runOf({ М: marks(12), Ж: journal(12) });
    expect(normal(runSummary(whole))).toBe("Ни одна из 12 школ не требует проверки");
    expect(notJudgedLine(whole)).toBe("");
  });

  it("says of how many schools nothing can be said, and names them first", () => {
    const closed = runOf({ М: marks(15, (index) => (index < 3 ? CLOSED : null)), Ж: journal(15) });
    expect(closed.evidence).toHaveLength(15);
    expect(normal(runSummary(closed))).toBe(
      "Ни одна из 12 школ, о которых хватает данных, не требует проверки; о 3 школах сказать нельзя: ячейки с их числами не прочитаны",
    );
    expect(normal(notJudgedLine(closed))).toBe(
      "Не проверено: 3 школы, чьи ячейки не прочитаны (МБОУ «СОШ № 1», МБОУ «СОШ № 2» и МБОУ «СОШ № 3»).",
    );
  });

  it("calls no school clean where no row could be read", () => {
    const words = runOf({ М: marks(12, () => ["З0", "О", "О", "О", "О"]), Ж: journal(12) });
    expect(normal(runSummary(words))).toBe(
      "Ни по одной из 12 школ нельзя сделать вывод; о 12 школах сказать нельзя: ячейки с их числами не прочитаны",
    );
  });

  it("says that no conclusion by two signs is possible where the tables give one kind of them", () => {
    const one = runOf({ М: marks(12) });
    expect(normal(runSummary(one))).toBe(
      "Вывод по двум признакам невозможен: проверен только один вид признаков (результат). Признаков не найдено ни у одной из 12 проверенных школ",
    );
    expect(normal(notJudgedLine(one))).toContain(
      "другие виды признаков — граница отметки, журнал, параллель через год, порядок ответов, сходство работ и расхождение с ОГЭ",
    );
  });

  it("does not say of the schools that one kind was tested of that their data are few, and that they suffice", () => {
    const one = runOf({ М: marks(12, (index) => (index === 4 ? CLOSED : null)) });
    expect(normal(runSummary(one))).toContain("ни у одной из 11 проверенных школ");
    expect(normal(notJudgedLine(one))).not.toContain("мало данных");
    const small = runOf({ М: marks(12, (index) => (index === 4 ? [5, 0, 40, 40, 20] : null)) });
    expect(normal(notJudgedLine(small))).toContain("мало данных для вывода о 1 из 12 школ");
  });

  it("does not say that there is no ground where one kind has signs that alone never suffice", () => {
    const lifted = runOf({ М: marks(12, (index) => (index === 0 ? [60, 0, 0, 5, 95] : null)) });
    expect(lifted.evidence.filter(({ signals }) => signals.length > 0)).toHaveLength(1);
    expect(normal(runSummary(lifted))).toBe(
      "Вывод по двум признакам невозможен: проверен только один вид признаков (результат). Признаки есть у 1 из 12 проверенных школ, но одних их для вывода мало",
    );
  });

  it("speaks of one school as of one", () => {
    expect(normal(runSummary(several([{}, { level: "few" }])))).toMatch(
      /^Единственная школа, о которой хватает данных, не требует проверки/,
    );
    expect(normal(runSummary(runOf({ Отметки: marks(1, () => CLOSED) })))).toMatch(
      /^По единственной школе нельзя сделать вывод/,
    );
  });

  it("counts schools with too few pupils apart from those without signs", () => {
    const mixed = several([{}, {}, { level: "few" }, { level: "attention" }]);
    expect(normal(runSummary(mixed))).toBe(
      "Ни одна из 3 школ, о которых хватает данных, не требует проверки, 1 — обратить внимание; о 1 школе сказать нельзя: мало данных",
    );
    expect(normal(notJudgedLine(mixed))).toContain("мало данных для вывода о 1 из 4 школ");
  });

  it("says what was read in part only", () => {
    const partly = several([{ level: "check", proceduresUnread: 1 }, {}]);
    expect(normal(runSummary(partly))).toBe(
      "1 из 2 школ требует проверки; о 1 школе сказано не всё: часть ячеек с их числами не прочитана",
    );
  });
});

describe("the headline where no school has results of ВПР", () => {
  const EMPTY = run({ evidence: [] });

  function of(records: Partial<CheckRun["records"]>): CheckRun {
    return { ...EMPTY, records: { ...EMPTY.records, procedures: [], tables: [], ...records } };
  }

  it("says that there are none only where no table names a school", () => {
    expect(runSummary(of({}))).toBe("Школ в таблицах не найдено");
    expect(runSummary(of({ tables: [table()] }))).not.toContain("не найдено");
  });

  it("asks for what is missing, with the table and its schools", () => {
    const waiting = { ...table(), sheet: "Ответы", schoolCount: 20, questions: ["year", "grade"] as const };
    expect(normal(runSummary(of({ tables: [waiting] })))).toBe(
      "Не проверено: таблица «ВПР: статистика по отметкам» на листе «Ответы» (20 школ): укажите год и класс",
    );
  });

  it("says of exams too that not all could be read", () => {
    const grid: Grid = [
      ["Результаты ОГЭ 2025 года по математике"],
      ["Код ОО", "Наименование ОО", "Кол-во участников", "Средняя отметка"],
      ["901", "МБОУ СОШ № 1", "<10", "*"],
      ["902", "МБОУ СОШ № 2", 25, 3.6],
    ];
    const closed = runOf({ Математика: grid });
    expect(normal(runSummary(closed))).toMatch(/^Прочитано: ОГЭ — 2 школы\..*; о 1 школе сказано не всё/);
    expect(normal(notJudgedLine(closed))).toBe(
      "Не проверено: ОГЭ и ЕГЭ: 1 школа, чьи ячейки не прочитаны (МБОУ СОШ № 1).",
    );
  });

  it("says how many schools of exams were read, one code counted once", () => {
    const grid: Grid = [
      ["Результаты ОГЭ 2025 года по математике"],
      ["Код ОО", "Наименование ОО", "Кол-во участников", "Средняя отметка"],
      ["901", "МБОУ СОШ № 1", 20, 3.5],
      ["902", "МБОУ СОШ № 2", 25, 3.6],
    ];
    const other = grid.map((row, index) => {
      return index === 0
        ? ["Результаты ОГЭ 2025 года по русскому языку"]
        : row.map((cell) => (cell === "МБОУ СОШ № 1" ? "СОШ №1 им. Героя" : cell));
    });
    expect(normal(runSummary(runOf({ Математика: grid, Русский: other })))).toBe(
      "Прочитано: ОГЭ — 2 школы. Вывода по двум признакам эти таблицы не дают: для него нужны результаты ВПР",
    );
  });
});

describe("checks that could not be made", () => {
  it("are named each with its own procedures: none is said of one that it was made of", () => {
    function skipped(subject: string, checks: readonly string[]) {
      const of = { exam: "vpr", subject, grade: 4, year: 2025 };
      return {
        code: "check-skipped" as const,
        place: "",
        details: { ...of, reason: "too-few-schools", checks },
      };
    }
    const notices = [skipped("ma", ["funnel-mean", "similarity"]), skipped("ru", ["funnel-mean"])];
    const { skipped: told } = runCoverage(run({ notices }));
    expect(told.map(({ checks, procedures }) => [checks, procedures.map(({ subject }) => subject)])).toEqual([
      [["funnel-mean"], ["ma", "ru"]],
      [["similarity"], ["ma"]],
    ]);
  });
});

describe("where no check could be made", () => {
  it("says why in one clause, without a list of the checks", () => {
    const few = runOf({ М: marks(2).filter((_, row) => row !== 2) });
    expect(normal(notJudgedLine(few))).toMatch(
      /^Не проверено: объективность результатов 5 МА, 2025: ни одной проверки сделать нельзя \(.*школ слишком мало.*\)\.$/,
    );
    expect(notJudgedLine(few)).not.toContain("«");
  });
});

describe("what was not read at all", () => {
  const files = ["б.xlsx", "в.xlsx"].map((file) => {
    return { code: "file-not-read", place: null, details: { reason: "damaged", file } } as const;
  });
  const sheet = { code: "sheets-unknown", place: null, details: { count: 1, sheets: ["Журнал"] } } as const;

  it("stands before all else that was not judged", () => {
    const { notices, ...of } = runOf({
      "МА 5": marks(12, (index) => (index === 3 ? ["*", "*", "*", "*", "*"] : null)),
    });
    const line = normal(notJudgedLine({ ...of, notices: [...notices, sheet, ...files.slice(0, 1)] }));
    expect(line).toMatch(
      /^Не проверено: файл «б\.xlsx» \(не прочитан\); лист, похожий на таблицу, но не узнанный \(«Журнал»\); 1 школа, чьи ячейки/,
    );
  });

  it("is told of several files in one clause", () => {
    const { notices, ...of } = runOf({ "МА 5": marks(12) });
    expect(notJudgedLine({ ...of, notices: [...notices, ...files] })).toContain(
      "файлы «б.xlsx» и «в.xlsx» (не прочитаны)",
    );
  });
});

describe("two tables that contradict each other", () => {
  it("are named in the headline and first of what was not judged, with school, numbers and cells", () => {
    const contradicted = runOf({
      М: marks(12, (index) => (index === 3 ? [8, 25, 25, 25, 25] : null)),
      Ж: journal(12),
    });
    expect(normal(runSummary(contradicted))).toMatch(/; о 1 школе две таблицы говорят разное$/);
    expect(normal(notJudgedLine(contradicted))).toMatch(
      /^Не проверено: какая из двух таблиц верна — 5 МА, 2025: разное число участников у 1 школы \(МБОУ «СОШ № 4»: 8 \(М!A7\), 40 \(Ж!A6\)\)/,
    );
  });
});

it("says of schools whose participants nobody tells that this is missing, and not that cells were not read", () => {
  const rows = Array.from({ length: 4 }, (_, at): Cell[] => [`СОШ № ${at + 1}`, 90 + at, 40 + at, 3.5]);
  const made = runOf({
    Свод: [
      ["ВПР 2025, математика, 6 класс"],
      ["Школа", "Успеваемость, %", "Качество, %", "Средний балл"],
      ...rows,
    ],
  });
  const said = normal(`${runSummary(made)} ${notJudgedLine(made)}`);
  expect(said).toMatch(
    /о 4 школах сказать нельзя: не сказано, сколько учеников писали работу.*4 школы, для которых не сказано/,
  );
  expect(said).not.toContain("не прочитаны");
});
