import { indexColumn } from "../../../../src/core/table/recognise/index-columns";
import { recogniseTables } from "../../../../src/core/table/recognise-tables";
import type { Cell, Grid } from "../../../../src/workbook/cell";
import { snapshotOf } from "../../../read-snapshot";
import { examColumn } from "../../../../src/core/table/recognise/exam-columns";
import { headerCellOf } from "../../../../src/core/table/recognise/header-cell";
import { journalColumn } from "../../../../src/core/table/recognise/header-words";
import { EXAM_WORDINGS, JOURNAL_WORDINGS } from "./exam-wordings";
import { OTHER_WORDINGS, WORDINGS, type Wording, INDEX_WORDINGS } from "./header-wordings";

/** Wordings that are to be understood, at least: the issue asks for 120. */
const LEAST_WORDINGS = 120;

/** The columns of a hand-made table, with values that fit each. */
const COLUMNS: Readonly<Record<string, { readonly header: Wording; readonly values: readonly Cell[] }>> = {
  "school-name": { header: "Школа", values: ["СОШ № 1", "СОШ № 2"] },
  participants: { header: "Писали", values: [10, 20] },
  mark2: { header: "2", values: [1, 2] },
  mark3: { header: "3", values: [2, 4] },
  mark4: { header: "4", values: [3, 6] },
  mark5: { header: "5", values: [4, 8] },
};
const OTHERS: Readonly<Record<string, readonly Cell[]>> = {
  "school-login": ["edu900101", "edu900102"],
  territory: ["Лесной район", "Горный район"],
};

/** Marks in words, from 2 to 4, by the wording of the 5. */
const MARKS_IN_WORDS: Readonly<Record<Wording, readonly [Wording, Wording, Wording]>> = {
  "5 (отл.)": ["2 (неуд.)", "3 (уд.)", "4 (хор.)"],
  "«5» (отлично)": ["«2» (неудовлетворительно)", "«3» (удовлетворительно)", "«4» (хорошо)"],
  отлично: ["неудовлетворительно", "удовлетворительно", "хорошо"],
  "отл.": ["неуд.", "удовл.", "хор."],
  "Количество «пятёрок»": ["Количество «двоек»", "Количество «троек»", "Количество «четвёрок»"],
  пятёрки: ["двойки", "тройки", "четвёрки"],
};

/** The table with one header worded otherwise; the marks 2 to 4 are worded as the 5 is. */
function tableWith(meaning: string, wording: Wording): Grid {
  const columns = [
    { levels: ["№"], values: [1, 2] as readonly Cell[] },
    ...Object.entries(COLUMNS).map(([known, { header, values }]) => {
      const own =
        known === meaning ? wording : ((meaning === "mark5" ? markLike(known, wording) : null) ?? header);
      return { levels: own.split(" / "), values };
    }),
    { levels: ["Итоги", "Качество"], values: [50, 60] },
    { levels: [null, "Успеваемость"], values: [90, 80] },
  ];
  if (!(meaning in COLUMNS))
    columns.push({ levels: wording.split(" / "), values: OTHERS[meaning] ?? [7, 9] });
  const header = [0, 1, 2].map((level) => columns.map(({ levels }) => levels[level] ?? null));
  const depth = Math.max(...columns.map(({ levels }) => levels.length));
  const rows = [0, 1].map((row) => columns.map(({ values }) => values[row] ?? null));
  return [["Результаты ВПР 2025. Математика 5 класс"], [], ...header.slice(0, depth), ...rows];
}

function markLike(known: string, wording: Wording): Wording | null {
  const mark = Number(/^mark(\d)/.exec(known)?.[1] ?? 0);
  if (mark === 0) return null;
  return MARKS_IN_WORDS[wording]?.[mark - 2] ?? wording.replace("5", String(mark));
}

function meaningOf(grid: Grid, wording: Wording): string {
  const [table] = recogniseTables(snapshotOf({ Свод: grid }), {}).tables;
  const header = wording
    .split(" / ")
    .map((level) => level.replace(/\s+/g, " "))
    .join(" / ");
  return table?.columns.find((column) => column.header === header)?.meaning ?? "no such column";
}

function casesOf(
  wordings: Readonly<Record<string, readonly Wording[]>>,
): { readonly meaning: string; readonly wording: Wording }[] {
  return Object.entries(wordings).flatMap(([meaning, own]) => own.map((wording) => ({ meaning, wording })));
}

const cases = casesOf(WORDINGS);

describe("a header is understood by its words", () => {
  it(`in at least ${String(LEAST_WORDINGS)} wordings, each once`, () => {
    expect(cases.length).toBeGreaterThanOrEqual(LEAST_WORDINGS);
    expect(new Set(cases.map(({ meaning, wording }) => `${meaning} ${wording}`)).size).toBe(cases.length);
  });

  it.each(cases)("«$wording» is $meaning", ({ meaning, wording }) => {
    expect(meaningOf(tableWith(meaning, wording), wording)).toBe(meaning);
  });

  it.each(OTHER_WORDINGS)("«%s» is none of these", (wording) => {
    expect(meaningOf(tableWith("other", wording), wording)).toBe("other");
  });

  it.each(casesOf(EXAM_WORDINGS))("«$wording» of an exam is $meaning", ({ meaning, wording }) => {
    expect(examColumn(wording)?.measure).toBe(meaning);
  });

  it.each(casesOf(INDEX_WORDINGS))("«$wording» tells of $meaning", ({ meaning, wording }) => {
    expect(indexColumn(headerCellOf(wording))?.end).toBe(meaning);
  });

  it.each(casesOf(JOURNAL_WORDINGS))("«$wording» of the journal is $meaning", ({ meaning, wording }) => {
    expect(journalColumn(headerCellOf(wording))?.side).toBe(meaning);
  });
});
