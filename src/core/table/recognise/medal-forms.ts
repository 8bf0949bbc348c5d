import { EXAM_SCHOOL, EXAM_TERRITORY, LOGIN, SCHOOL_CODE, YEAR } from "./header-patterns";
import type { ColumnRule, TableForm } from "./table-form";

const SCHOOL = [...EXAM_SCHOOL, /^(наименование|название) школы/];

/** Columns of both tables. */
const COLUMNS: readonly ColumnRule[] = [
  { meaning: "school-name", pattern: SCHOOL, need: "required" },
  { meaning: "territory", pattern: EXAM_TERRITORY, need: "optional" },
  { meaning: "school-login", pattern: LOGIN, need: "optional" },
  { meaning: "school-code", pattern: SCHOOL_CODE, need: "optional" },
  { meaning: "year", pattern: YEAR, need: "optional" },
];

/** Tables of medals: claimants pupil by pupil, and counts by school. Source: docs/methods.md#medals. */
export const MEDAL_FORMS: readonly TableForm[] = [
  { form: "medal-pupils", exam: "ege", series: "claims", columns: COLUMNS },
  {
    form: "medal-counts",
    exam: "ege",
    series: "medals",
    needs: /(медал|претендент)/,
    rejects: /^(ф\.? ?и\.? ?о|фамилия)/,
    columns: COLUMNS,
  },
];
