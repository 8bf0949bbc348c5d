import { EXAM_SCHOOL, EXAM_TERRITORY, GRADE, LOGIN, SCHOOL_CODE, SUBJECT, YEAR } from "./header-patterns";
import { isBareName, isTerritory } from "./header-words";
import { isClassGroup } from "./pupil-words";
import { optional, required, type ColumnRule, type TableForm } from "./table-form";

/** A municipality in place of a school, or either in one column, as tables of ОГЭ and ЕГЭ head it. */
const EXAM_UNIT =
  /(образовательная организация|^оо$|моуо|ате(\/|$)|наименование о[оу]|муниципальное образование)/;
const EGE_WORDS =
  /(приняло участие|не преодолен|высокобалл|егэ|выпускник|не набрали ?минимум|результат выше|темпы прироста|сдавали ?предмет|тестов[а-я]+ балл)/;
const OGE_WORDS = /(экзаменационная отметка|огэ|гиа-?9)/;
/** Columns of tables of ОГЭ and ЕГЭ by school, and by municipality. */
const EXAM_SCHOOLS: readonly ColumnRule[] = [
  required("school-name", [...EXAM_SCHOOL, isBareName]),
  optional("territory", EXAM_TERRITORY),
  optional("school-code", SCHOOL_CODE),
  optional("school-login", LOGIN),
  optional("class-group", [GRADE, isClassGroup]),
  optional("subject", SUBJECT),
  optional("year", YEAR),
];
const EXAM_UNITS: readonly ColumnRule[] = [
  required("school-name", [EXAM_UNIT, isTerritory]),
  optional("school-code", SCHOOL_CODE),
];

/** Tables of ОГЭ and ЕГЭ by school or municipality, and distributions of their scores. */
export const EXAM_FORMS: readonly TableForm[] = [
  {
    form: "exam-score-distribution",
    exam: "ege",
    series: null,
    columns: [
      required("other", /^(тестовый |первичный )?балл$/),
      required("other", /^(субъект рф|рф|количество чел|частота)/),
    ],
  },
  {
    form: "ege-by-school",
    exam: "ege",
    exams: ["ege"],
    series: "exams",
    needs: EGE_WORDS,
    columns: EXAM_SCHOOLS,
  },
  {
    form: "ege-by-school",
    exam: "ege",
    exams: ["ege"],
    series: "exams",
    needs: EGE_WORDS,
    columns: EXAM_UNITS,
  },
  {
    form: "oge-by-school",
    exam: "oge",
    exams: ["oge"],
    series: "exams",
    needs: OGE_WORDS,
    columns: EXAM_SCHOOLS,
  },
  {
    form: "oge-by-school",
    exam: "oge",
    exams: ["oge"],
    series: "exams",
    needs: OGE_WORDS,
    columns: EXAM_UNITS,
  },
];
