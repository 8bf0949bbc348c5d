import { GRADE, LOGIN, NAME, PUPIL_CODE, SUBJECT, TERRITORY, YEAR } from "./header-patterns";
import { optional, required, type TableForm } from "./table-form";

/** Something that only a monitoring of schools asks. Source: docs/methods.md#indicator-summary (Смоленск). */
const INDICATOR_OF_SCHOOLS =
  /^(доля|удельный вес|процент) (обучающихся|учащихся|выпускников|детей|педагог|учителей)/;
/** A social passport (its indicators are summed up too) or a table of an exam. */
const PASSPORT_OR_EXAM =
  /(неполн|малообеспеч|малоимущ|многодетн|^(кол-?во|количество|число) участников|^средн(ий|яя) (тестовый )?(балл|отметка))/;
/** A table of results may tell the kind of each school too. */
const OF_RESULTS =
  /(балл|задани|экзамен|(?<![а-я])(егэ|огэ|впр)(?![а-я])|предмет|testresult|^зачет|участник|отметк|оценк|решаем|писали|сдавал)/;
/** Two scores of the same pupils; "standlrt" and "normexam" head the London table that textbooks use. */
const EARLIER_SCORE =
  /^((балл|результат|тест)?,? ?(на входе|входной|стартовый)( балл| результат)?|(входная|стартовая) (диагностика|работа)(,? балл)?|предыдущий (балл|результат)|балл за (предыдущ|прошл).*|standlrt)$/;
const LATER_SCORE =
  /^((балл|результат|тест)?,? ?(на выходе|выходной|итоговый)( балл| результат)?|(итоговая|выходная) (диагностика|работа)(,? балл)?|(текущий )?балл|normexam)$/;
const PROGRESS_SCHOOL =
  /^(оо|оу|школа|(название|наименование) (оо|оу|школы)|образовательная организация.*|school)$/;

/** What offices make themselves to follow schools; the last of all forms, so that a report is never taken for one. */
export const MONITORING_FORMS: readonly TableForm[] = [
  {
    form: "context-questionnaire",
    exam: "vpr",
    series: null,
    rejects: OF_RESULTS,
    columns: [
      optional("school-login", LOGIN),
      required("school-name", NAME),
      optional("territory", TERRITORY),
      required(
        "other",
        /^((вид|тип|категория) (оо|оу|школы|организации|образовательно)|местность|тип (населенного пункта|местности)|город.{0,4}сел)/,
      ),
    ],
  },
  {
    form: "pupil-progress",
    exam: "vpr",
    series: null,
    columns: [
      optional("school-login", LOGIN),
      required("school-name", PROGRESS_SCHOOL),
      required("earlier-score", EARLIER_SCORE),
      required("later-score", LATER_SCORE),
      optional("territory", TERRITORY),
      optional("year", YEAR),
      optional("grade", GRADE),
      optional("subject", SUBJECT),
      optional("pupil-code", PUPIL_CODE),
    ],
  },
  {
    form: "school-indicators",
    exam: "vpr",
    series: "indicators",
    needs: INDICATOR_OF_SCHOOLS,
    rejects: PASSPORT_OR_EXAM,
    columns: [
      optional("school-login", LOGIN),
      required("school-name", NAME),
      optional("territory", TERRITORY),
      optional("year", YEAR),
    ],
  },
];
