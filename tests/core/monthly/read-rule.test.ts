import type { FormRule } from "../../../src/core/monthly/form-template";
import { readColumnLine } from "../../../src/core/monthly/read-column-line";
import { readRule } from "../../../src/core/monthly/read-rule";
import { withLikeName } from "../../../src/core/monthly/like-name";
import { ruleNames } from "../../../src/core/monthly/rule-names";
import { columnLineText } from "../../../src/locale/column-line";
import { ruleText } from "../../../src/locale/rule-text";
import { ruleSentence } from "../../../src/locale/monthly-rules";
import { ruleProblemText } from "../../../src/locale/rule-problems";

const HEADERS = ["Всего детей", "Мальчики", "Девочки", "Доля, %", "Дата", "Итого"];
const LABELS = ["Спорт", "Музыка", "Итого"];
const names = {
  column: (number: number) => HEADERS[number - 1],
  row: (number: number) => LABELS[number - 1],
  ...ruleNames(HEADERS, LABELS),
};

function read(text: string) {
  return readRule(text, names, "own:1");
}

function ruleOf(text: string): FormRule {
  const reading = read(text);
  if ("problem" in reading) throw new Error(`${text}: ${reading.problem.code}`);
  return reading.rule;
}

describe("a rule in words", () => {
  it.each([
    "[Всего детей] = [Мальчики] + [Девочки]",
    "[Доля, %] = [Мальчики] / [Всего детей] (допуск 0,01)",
    "[Доля, %] = ([Мальчики] + [Девочки]) / [Всего детей] * 100",
    "[Мальчики] + [Девочки] <= [Всего детей]",
    "[Мальчики] < [Всего детей] (допуск 2)",
    "[Итого] = [Спорт] + [Музыка]",
    "[Спорт] <= [Музыка]",
    "[Мальчики] = [Девочки] прошлого месяца",
    "Даты в [Дата] — отчётного месяца",
    "[Мальчики] за учебный год не убывает",
    "[Мальчики] меняется за месяц не больше чем на 12,5 %",
    "[Всего детей], строка [Итого] = лист [Кружки], графа [Детей], строка [Всего] (допуск 1)",
  ])("is read as it is written: %s", (text) => {
    const rule = ruleOf(text);
    expect(ruleText(rule)).toBe(text);
    expect(ruleSentence(rule)).not.toContain("[");
  });

  it("takes a name of both a column and a row by what stands beside it", () => {
    expect(ruleOf("[Итого] = [Спорт] + [Музыка]")).toMatchObject({ kind: "row", target: "Итого" });
    expect(ruleOf("[Итого] = [Мальчики] + [Девочки]")).toMatchObject({ kind: "column", target: "Итого" });
  });

  it.each([
    ["гр. 1 = гр. 2 + гр. 3", "[Всего детей] = [Мальчики] + [Девочки]"],
    ["сумма граф 2–3 не больше графы 1", "[Мальчики] + [Девочки] <= [Всего детей]"],
    ["«Мальчики» + «Девочки» равно «Всего детей»", "[Всего детей] = [Мальчики] + [Девочки]"],
    ["«Мальчики» — как «Девочки» в прошлом месяце", "[Мальчики] = [Девочки] прошлого месяца"],
    ["графа 2 не уменьшается", "[Мальчики] за учебный год не убывает"],
    ["«Мальчики» меняется не более чем на 30%", "[Мальчики] меняется за месяц не больше чем на 30 %"],
    ["[девочки] ≤ [всего  детей], допуск 0.5", "[Девочки] <= [Всего детей] (допуск 0,5)"],
  ])("may be said otherwise: %s", (text, same) => {
    expect(ruleText(ruleOf(text))).toBe(same);
  });

  it.each([
    ["[Мальчеки] <= [Всего детей]", { code: "unknown-name", name: "мальчеки", like: "Мальчики" }],
    ["[Всего детей] = [Мальчики] + [Ёлки]", { code: "unknown-name", like: null }],
    ["гр. 1 = гр. 2 + гр. 33", { code: "unknown-number", text: "гр. 33" }],
    ["[Мальчики] [Девочки]", { code: "no-relation" }],
    ["проверить мальчиков", { code: "no-relation" }],
    ["[Всего детей] = [Мальчики] и [Девочки]", { code: "unread-part" }],
    ["[Всего детей] = ([Мальчики] + [Девочки]", { code: "unread-part" }],
    ["[Всего детей] + [Девочки] = [Мальчики] + 1", { code: "many-targets" }],
    ["[Мальчики] <= [Спорт]", { code: "mixed" }],
    ["[Мальчики] = [Мальчики] + [Девочки]", { code: "of-itself", name: "Мальчики" }],
    ["[Спорт] за учебный год не убывает", { code: "mixed" }],
    ["[Ёлки] за учебный год не убывает", { code: "unknown-name" }],
    ["[Мальчики] за учебный год не убывает (допуск 1)", { code: "unread-part" }],
    ["[Ёлки] = лист [Кружки], графа [Детей]", { code: "unknown-name", name: "Ёлки" }],
    ["[Мальчики] = лист Кружки", { code: "unread-part" }],
    ["[Мальчики] = лист [Кружки], столбец Детей", { code: "unread-part" }],
  ])("that is none is told why: %s", (text, problem) => {
    const reading = read(text);
    const found = "problem" in reading ? withLikeName(reading.problem, names) : null;
    expect(found).toMatchObject(problem);
    if (found !== null) expect(ruleProblemText(found)).toMatch(/^[А-ЯЁ«].*[.?]$/);
  });
});

describe("what a column holds, in words", () => {
  const column = { row: null, minimum: null, maximum: null, options: [], isRequired: false } as const;
  it.each([
    { ...column, header: "Мальчики", kind: "count", minimum: 0, maximum: 40, isRequired: true },
    { ...column, header: "Мальчики", kind: "number", minimum: -2.5 },
    { ...column, header: "Доля, %", kind: "share", minimum: 0, maximum: 0.95 },
    { ...column, header: "Дата", kind: "date", isRequired: true },
    { ...column, header: "Итого", kind: "text" },
    { ...column, header: "Итого", row: "Спорт", kind: "number", minimum: 2, maximum: 5 },
    { ...column, header: "Доля, %", row: "Итого", kind: "list", options: ["да", "нет"] },
    { ...column, header: "Итого", kind: "list", options: ["да, очно", "нет"] },
  ] as const)("is read as it is written: $header, $kind", (limits) => {
    expect(readColumnLine(columnLineText(limits), names)).toEqual({ limits });
  });

  it.each([
    ["[Мальчеки]: целое число", { code: "unknown-name", name: "Мальчеки" }],
    ["[Мальчики], строка [Танцы]: число", { code: "unknown-name", name: "Танцы" }],
    ["[Мальчики], строка [Спорт]: число, обязательно", { code: "unknown-words", text: "обязательно" }],
    ["[Мальчики]: от 1 до 5", { code: "unknown-words" }],
    ["[Мальчики]: целое число, от 10 до 5", { code: "limits" }],
    ["[Мальчики]: целое число, больше пяти", { code: "unknown-words", text: "больше пяти" }],
    ["[Итого]: из списка", { code: "no-options" }],
  ])("that is not told so is told why: %s", (text, problem) => {
    expect(readColumnLine(text, names)).toMatchObject({ problem });
  });
});
