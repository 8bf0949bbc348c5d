import { comparableText } from "../../cleaning/clean-text";
import type { RecheckMeasure } from "../../model/recognised-table";
import { EXAM_SCHOOL, EXAM_TERRITORY, LOGIN, YEAR } from "./header-patterns";
import type { ColumnRule, TableForm } from "./table-form";

const SHARE = /(%|доля|процент)/;
const RECHECK = /(перепровер|повторн[а-я]+ провер)/;

/** In this order: the wordings hold one another. */
const MEASURES: readonly (readonly [RegExp, RecheckMeasure])[] = [
  [/(без изменени|не измен|изменений нет|подтвержд)/, "unchanged"],
  [/(снижен|уменьш|понижен|завышен)/, "lowered"],
  [/(повышен|увелич|занижен)/, "raised"],
  [/измен/, "changed"],
  [
    /балл.*(после|комисси|эксперт|при перепровер|по (итогам|результатам) перепровер)|после перепроверки|перепровер.* балл/,
    "after",
  ],
  [/балл.*(до( |$)|школ|оо( |$)|первоначальн)|до перепроверки/, "before"],
  [/(кол-?во|количество|число|всего|перепроверен).*|^перепроверено/, "works"],
];

/**
 * What a column of a table of rechecked works holds; null for a column of another kind or of shares.
 *
 * Source: docs/methods.md#recheck (works rechecked; works where a score changed).
 *
 * @example
 * recheckColumn("Балл после перепроверки") // => "after"
 */
export function recheckColumn(header: string): RecheckMeasure | null {
  const text = comparableText(header);
  if (SHARE.test(text)) return null;
  const measure = MEASURES.find(([words]) => words.test(text))?.[1] ?? null;
  return measure === "works" && !RECHECK.test(text) ? null : measure;
}

const SCHOOL = [...EXAM_SCHOOL, /^(наименование|название) школы/];
const OTHERS: readonly ColumnRule[] = [
  { meaning: "territory", pattern: EXAM_TERRITORY, need: "optional" },
  { meaning: "year", pattern: YEAR, need: "optional" },
  { meaning: "grade", pattern: /^(класс|параллель)$/, need: "optional" },
  { meaning: "subject", pattern: /^предмет$/, need: "optional" },
];
const NAME: ColumnRule = { meaning: "school-name", pattern: SCHOOL, need: "required" };
const LOGIN_RULE: ColumnRule = { meaning: "school-login", pattern: LOGIN, need: "required" };

/** Tables of rechecked works: work by work, and counts by school; schools by name or by login. */
export const RECHECK_FORMS: readonly TableForm[] = (["recheck-works", "recheck-counts"] as const).flatMap(
  (form): TableForm[] => {
    const shape = { form, exam: "vpr", series: form, needs: RECHECK } as const;
    return [
      { ...shape, columns: [NAME, { ...LOGIN_RULE, need: "optional" }, ...OTHERS] },
      { ...shape, columns: [LOGIN_RULE, ...OTHERS] },
    ];
  },
);
