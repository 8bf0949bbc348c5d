import { GROUP_FORMS, LISTED_COLUMNS } from "./group-forms";
import { expected, optional, required, type TableForm } from "./table-form";
import {
  EXAM_SCHOOL,
  EXAM_TERRITORY,
  GRADE,
  LOGIN,
  NAME,
  PUPIL_CODE,
  SCHOOL_CODE,
  SUBJECT,
  TERRITORY,
  YEAR,
} from "./header-patterns";
import { MEDAL_FORMS } from "./medal-forms";
import { MONITORING_FORMS } from "./monitoring-forms";
import { RECHECK_FORMS } from "./recheck-columns";

const REGION = /^(регион|субъект( рф)?)$/;
const GROUP = /^группы участников$/;
const PARTICIPANTS = /^((кол-?во|количество|число)( участников)?( ?\(всего\))?|участников)$/;
const SCHOOLS = /^(кол-?во|количество|число) (оо|оу|школ)$/;
const CLASS = /^(класс|klass|класс( №| ?\().*|порядковый номер класса|наименование класса)$/;
const VARIANT = /^(вариант( ?\(часть \d\))?|var-?\d?)$/;
const TOTAL = /^(первичный балл|итого баллов|всего баллов|sum)$/;
const JOURNAL = /^(отметка по журналу|отметка за (предыдущ|прошл).*|otc)$/;
const MARK = /^(отметка|отметка за работу|отметка по впр)$/;
const SEX = /^(пол|gender)$/;

/** Columns of reports by group of participants. */
const BY_GROUP = [required("group", GROUP), required("participants", PARTICIPANTS)];
/** Columns of the same numbers as dashboards keep them: one row per school. */
const BY_SCHOOL = [
  required("school-name", NAME),
  required("participants", PARTICIPANTS),
  expected("year", YEAR),
  expected("grade", GRADE),
  expected("subject", SUBJECT),
  expected("territory", TERRITORY),
  optional("region", REGION),
  expected("school-login", LOGIN),
];
const LOWERED = "понизили.*";
const CONFIRMED = "подтвердили.*";
const RAISED = "повысили.*";
const SHARE = "%$";
const COUNT = "(кол-?во|количество) участников.*$";

/** A name of a school or a municipality, as tables of ОГЭ and ЕГЭ head it. */
const EXAM_UNIT =
  /(образовательная организация|^оо$|моуо|ате(\/|$)|наименование о[оу]|муниципальное образование)/;
const EGE_WORDS =
  /(приняло участие|не преодолен|высокобалл|егэ|выпускник|не набрали ?минимум|результат выше|темпы прироста|сдавали ?предмет)/;
const OGE_WORDS = /(экзаменационная отметка|средняя ?отметка|огэ|гиа-?9)/;

/** What monitoring tables of schools tell; one such column alone is met in other tables too. Source: docs/methods.md#indicator-summary. */
const MONITORING_WORDS =
  /(неблагополуч|на .{0,20}учете|аттестат|олимпиад|ваканси|пенсионн|высшей .{0,20}категори|курсовую подготовку|устаревш)/;

/** Every shape that is told apart. Source: docs/forms.md#tables. */
export const TABLE_FORMS: readonly TableForm[] = [
  { form: "vpr-mark-shares", exam: "vpr", series: "marks", columns: [...BY_GROUP, expected("school-count", SCHOOLS)] },
  { form: "vpr-mark-shares", exam: "vpr", series: "marks", columns: BY_SCHOOL },
  { form: "vpr-score-distribution", exam: "vpr", series: "scores", columns: [...BY_GROUP, optional("school-count", SCHOOLS)] }, // prettier-ignore
  { form: "vpr-score-distribution", exam: "vpr", series: "scores", columns: BY_SCHOOL },
  {
    form: "vpr-journal-shares",
    exam: "vpr",
    series: null,
    columns: [
      ...BY_GROUP,
      required("lowered-share", new RegExp(`^${LOWERED}${SHARE}`)),
      expected("lowered-count", new RegExp(`^${LOWERED}${COUNT}`)),
      required("confirmed-share", new RegExp(`^${CONFIRMED}${SHARE}`)),
      expected("confirmed-count", new RegExp(`^${CONFIRMED}${COUNT}`)),
      required("raised-share", new RegExp(`^${RAISED}${SHARE}`)),
      expected("raised-count", new RegExp(`^${RAISED}${COUNT}`)),
    ],
  },
  { form: "vpr-journal-shares", exam: "vpr", series: null, columns: [...BY_GROUP, required("share", /^%$/)] },
  {
    form: "vpr-individual",
    exam: "vpr",
    series: "items",
    columns: [
      expected("school-login", /^оо$/),
      expected("territory", TERRITORY),
      expected("school-name", /^(название|наименование) оо$/),
      required("pupil-code", PUPIL_CODE),
      expected("class-group", CLASS),
      expected("variant", VARIANT),
      required("total", /^первичный балл$/),
      expected("mark", MARK),
      expected("journal-mark", JOURNAL),
    ],
  },
  {
    form: "vpr-collection",
    exam: "vpr",
    series: "items",
    rejects: LOGIN,
    columns: [
      required("pupil-code", PUPIL_CODE),
      required("variant", VARIANT),
      optional("variant", VARIANT),
      expected("class-group", CLASS),
      optional("sex", SEX),
      expected("journal-mark", JOURNAL),
      required("total", TOTAL),
    ],
  },
  {
    form: "vpr-pupils",
    exam: "vpr",
    series: "items",
    columns: [
      required("school-login", LOGIN),
      optional("school-name", NAME),
      expected("region", REGION),
      optional("territory", TERRITORY),
      optional("year", YEAR),
      optional("subject", SUBJECT),
      expected("pupil-code", PUPIL_CODE),
      expected("journal-mark", JOURNAL),
      expected("sex", SEX),
      expected("class-group", CLASS),
      expected("variant", VARIANT),
      optional("variant", VARIANT),
      optional("mark", MARK),
      required("total", TOTAL),
    ],
  },
  {
    form: "vpr-pupils",
    exam: "vpr",
    series: null,
    columns: [
      required("school-login", LOGIN),
      required("total", /^балл$/),
      expected("grade", GRADE),
      expected("subject", SUBJECT),
      expected("pupil-code", PUPIL_CODE),
      expected("mark", MARK),
      expected("year", YEAR),
      optional("territory", TERRITORY),
    ],
  },
  {
    form: "marker-list",
    exam: "vpr",
    series: "markers",
    columns: [
      expected("year", YEAR),
      expected("school-login", LOGIN),
      expected("territory", TERRITORY),
      required("school-name", NAME),
      expected("marker-count", /^(количество|кол-?во|число) маркеров$/),
    ],
  },
  {
    form: "scale-table",
    exam: "vpr",
    series: null,
    columns: [
      required("year", YEAR),
      required("grade", GRADE),
      required("subject", SUBJECT),
      required("maximum", /^максимум|^максимальный (первичный )?балл/),
      required("from3", /^(от|с) "?3"?$/),
      required("from4", /^(от|с) "?4"?$/),
      required("from5", /^(от|с) "?5"?$/),
      optional("scale-written", /^записано око$/),
    ],
  },
  {
    form: "context-questionnaire",
    exam: "vpr",
    series: null,
    columns: [
      required("school-login", LOGIN),
      optional("school-name", NAME),
      optional("territory", TERRITORY),
      required("other", /расположена.*образовательная организация/),
      expected("other", /количество обучающихся в оо/),
      expected("other", /сколько всего в (школе|оо) учителей/),
    ],
  },
  {
    form: "context-questionnaire",
    exam: "vpr",
    series: null,
    columns: [
      required("school-login", LOGIN),
      optional("school-name", NAME),
      optional("territory", TERRITORY),
      required("other", /^(\d+\. ?)?код (огэ|егэ)$/),
    ],
  },
  {
    form: "context-questionnaire",
    exam: "vpr",
    series: null,
    needs: /(неполн|малообеспеч|малоимущ|неблагополуч)/,
    columns: [
      optional("school-login", LOGIN),
      required("school-name", NAME),
      optional("territory", TERRITORY),
      required("other", /(неполн|малообеспеч|малоимущ|многодетн|неблагополуч)/),
      expected("other", /(многодетн|опек|на .{0,20}учете|мигрант|высшее образование)/),
      ...LISTED_COLUMNS,
    ],
  },
  {
    form: "context-questionnaire",
    exam: "vpr",
    series: null,
    columns: [
      optional("school-login", LOGIN),
      required("school-name", NAME),
      optional("territory", TERRITORY),
      required("other", MONITORING_WORDS),
      required("other", MONITORING_WORDS),
      ...LISTED_COLUMNS,
    ],
  },
  ...GROUP_FORMS,
  {
    form: "exam-score-distribution",
    exam: "ege",
    series: null,
    columns: [
      required("other", /^(тестовый |первичный )?балл$/),
      required("other", /^(субъект рф|рф|количество чел|частота)/),
    ],
  },
  { form: "ege-by-school", exam: "ege", series: "exams", needs: EGE_WORDS, columns: [required("territory", EXAM_TERRITORY), required("school-name", EXAM_SCHOOL), optional("school-code", SCHOOL_CODE)] },
  { form: "ege-by-school", exam: "ege", series: "exams", needs: EGE_WORDS, columns: [required("school-name", EXAM_UNIT), optional("school-code", SCHOOL_CODE)] },
  { form: "oge-by-school", exam: "oge", series: "exams", needs: OGE_WORDS, columns: [required("territory", EXAM_TERRITORY), required("school-name", EXAM_SCHOOL), optional("school-code", SCHOOL_CODE)] },
  { form: "oge-by-school", exam: "oge", series: "exams", needs: OGE_WORDS, columns: [required("school-name", EXAM_UNIT), optional("school-code", SCHOOL_CODE)] },
  ...MEDAL_FORMS,
  ...MONITORING_FORMS,
  ...RECHECK_FORMS,
]; // prettier-ignore
