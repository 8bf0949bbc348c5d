import { EXAM_SCHOOL, EXAM_TERRITORY, SCHOOL_CODE, type HeaderPattern } from "./header-patterns";
import { optional, required, type ColumnRule, type TableForm } from "./table-form";

/** Something that only a table of pupils has: their names, which are never read, their papers or their answers. */
export const OF_PUPILS =
  /(^| \/ )(фамилия|ф\.? ?и\.? ?о\.?|surnamecell|код участника|(№|номер) бланка|задания с (кратким|разв)|ответы в (краткой|разв)|testresult(b|c)(cell)?)/;
/** After an appeal a result stands under «Текущие» beside the earlier one. */
const PRIMARY: HeaderPattern = [
  /^(текущ|после|нов|итог).* \/ первичный балл$/,
  /(^| \/ )(первичный балл|primarymark)$/,
];
const MARK: HeaderPattern = [
  /^(текущ|после|нов|итог).* \/ (оценка|отметка)$/,
  /(^| \/ )(оценка|отметка|экзаменационная (оценка|отметка)|mark5)$/,
];
const TEST_SCORE: HeaderPattern = [
  /^(текущ|после|нов|итог).* \/ (тестовый|итоговый) балл$/,
  /(^| \/ )((тестовый|итоговый) балл|балл|testscore|mark100)$/,
];
/** A table with a row for each school and task. */
const TASK_OF_ROW = /^((№|номер|код) ?)?задани[ея]$/;
const DONE = /(выполн|решаем|процент|%|доля)/;
const OTHERS: readonly ColumnRule[] = [
  optional("total", PRIMARY),
  optional("class-group", /^(класс|classcode)$/),
  optional("territory", EXAM_TERRITORY),
  optional("subject", /^(предмет|код предмета|наименование предмета|subjectcode)$/),
  required("other", OF_PUPILS),
];

/** A school by its code and, where the table has it, its name; or by its name alone. */
const SCHOOLS: readonly (readonly ColumnRule[])[] = [
  [required("school-code", SCHOOL_CODE), optional("school-name", EXAM_SCHOOL)],
  [required("school-name", EXAM_SCHOOL)],
];

/** What share of pupils did each task, by school: told apart, and used by no check yet. */
export const ITEM_FORMS: readonly TableForm[] = SCHOOLS.flatMap((school): TableForm[] => {
  const shape = {
    form: "exam-items",
    exam: "ege",
    exams: ["ege", "oge"],
    needs: /(?<![а-я])(егэ|огэ|экзамен)/,
  } as const;
  return [
    { ...shape, series: "tasks", columns: school },
    { ...shape, series: null, columns: [...school, required("other", TASK_OF_ROW), required("other", DONE)] },
  ];
});

/** Protocols of РИС ГИА: a row for each pupil, marks in ОГЭ and test points in ЕГЭ. Source: docs/forms.md#protocols. */
export const PROTOCOL_FORMS: readonly TableForm[] = SCHOOLS.flatMap((school): TableForm[] => [
  {
    form: "ege-protocol",
    exam: "ege",
    exams: ["ege"],
    series: null,
    columns: [...school, required("test-score", TEST_SCORE), optional("mark", MARK), ...OTHERS],
  },
  {
    form: "oge-protocol",
    exam: "oge",
    exams: ["oge", "ege"],
    series: null,
    columns: [...school, required("mark", MARK), ...OTHERS],
  },
]);
