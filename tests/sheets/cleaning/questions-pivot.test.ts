import { planCleaning } from "../../../src/app/cleaning";
import { MONTHLY } from "../../../src/locale/monthly-words";
import { monthsChart } from "../../../src/sheets/charts/months-chart";
import { NO_CHART_SOURCE } from "../../../src/sheets/charts/chart-source";
import { pivotSources } from "../../../src/sheets/pivots/pivot-source";
import { readyPivots } from "../../../src/sheets/pivots/pivot-spec";
import { questionsMonth } from "../../monthly/questions-form";
import { cellsOf, formulasOf, ofKind } from "../report/read-plan";

const stamp = { fileName: "Свод.xlsx", date: "2026-04-01", version: "1" };
function isTotal(formula: string): boolean {
  return formula.includes("SUM");
}

const COUNTED = ["Всего обучающихся", "Количество педагогов"];

describe("a form of questions on the sheets", () => {
  const run = questionsMonth({}, { schools: 12 });
  const monthly = { rows: run.table, columns: run.template.columns, totals: new Set<string>() };

  it("has a pivot of schools by what is counted, and adds pupils to teachers nowhere", () => {
    const edits = planCleaning(run, null, stamp);
    const [pivot] = ofKind(edits, "pivot");
    expect(pivot).toMatchObject({
      ...{
        rows: [MONTHLY.columns.school],
        columns: [MONTHLY.columns.label],
        filters: [MONTHLY.columns.month],
      },
      shown: { [MONTHLY.columns.label]: COUNTED },
      withoutTotals: ["column"],
    });
    const pupils = run.table
      .filter(({ label }) => label === COUNTED[0])
      .map(({ values }) => Number(values["Значение"]));
    const total = pupils.reduce((sum, value) => sum + value, 0);
    expect(pivot?.rendered.at(-1)?.slice(1)).toContain(total);
  });

  it("sums no column up whose rows count different things, as it does one of a kind", () => {
    const mixed = questionsMonth({}, { more: 20 });
    expect(mixed.template.columns.find(({ header }) => header === "Значение")).toMatchObject({
      kind: "count",
    });
    expect(formulasOf(planCleaning(mixed, null, stamp)).filter(isTotal)).toEqual([]);
    const columns = mixed.template.columns.map((column) => {
      const { byRow, ...plain } = column;
      return byRow === undefined ? column : plain;
    });
    const plain = { ...mixed, template: { ...mixed.template, columns } };
    expect(formulasOf(planCleaning(plain, null, stamp)).filter(isTotal)).not.toEqual([]);
  });

  it("says in the log and among the rules which row it speaks of, and nothing of rows that are as their column", () => {
    const spoilt = questionsMonth({ 1: { "Всего обучающихся": "431 уч." } }, { schools: 24 });
    const edits = planCleaning(spoilt, null, stamp);
    const [log, rules] = [MONTHLY.sheets.log, MONTHLY.sheets.rules].map((sheet) =>
      cellsOf(edits, sheet).flat(),
    );
    expect(log).toContain("Значение: Всего обучающихся");
    const held = (rules ?? []).filter((cell) => String(cell).startsWith("[Значение]"));
    expect(held.map((cell) => /строка \[(.*?)\]/.exec(String(cell))?.[1] ?? null)).toEqual([
      ...[null, "Всего обучающихся", "Средний балл", "Количество педагогов", "Дата педсовета"],
    ]);
  });

  it("has a chart of months for each row that is counted, and gives them to pivots by its name", () => {
    const made = monthsChart({ ...NO_CHART_SOURCE, monthly });
    const pictures = "pictures" in made ? made.pictures : [];
    expect(pictures.map(({ of }) => of)).toEqual(COUNTED);
    const sources = pivotSources({ ...NO_CHART_SOURCE, monthly }, []);
    const months = sources.find(({ id }) => id === "months");
    expect(new Set(months?.rows.map((row) => row[4]))).toEqual(new Set(COUNTED));
    expect(readyPivots(sources, false).find(({ id }) => id === "months")?.reason).toBeNull();
  });
});
