import { EXAM_FORMS } from "./exam-forms";
import { GROUP_FORMS, LISTED_COLUMNS, TITLED_LISTS } from "./group-forms";
import { expected, optional, required, type ColumnRule, type TableForm } from "./table-form";
import {
  type HeaderPattern,
  isCodeOfSchool,
  GRADE,
  LOGIN,
  NAME,
  NAME_IN_RESULTS,
  PARTICIPANTS,
  SUBJECT,
  TERRITORY,
  YEAR,
} from "./header-patterns";
import { MEDAL_FORMS } from "./medal-forms";
import { MONITORING_FORMS } from "./monitoring-forms";
import { ITEM_FORMS, LITERACY_FORMS, PROTOCOL_FORMS, VPR_ITEM_FORMS } from "./protocol-forms";
import { PUPIL_FORMS } from "./pupil-forms";
import { isClassGroup, isClassLetter } from "./pupil-words";
import { RECHECK_FORMS } from "./recheck-columns";

/** A table without schools, or without marks, is of ВПР only where a word says so. */
const SAYS_VPR = /(?<![а-я])впр(?![а-я])/;
const REGION = /^(регион|субъект( рф)?)$/;
const GROUP = /^группы участников$/;
const SCHOOLS = /^(кол-?во|количество|число) (оо|оу|школ)$/;
/** Columns of reports by group of participants. */
const BY_GROUP = [required("group", GROUP), required("participants", PARTICIPANTS)];
/** «Класс», «Класс (литера)»: the grade, or a class of it. */
const CLASS_OF_ROW: HeaderPattern = [GRADE, isClassGroup];
/** What a dashboard's table says of a row; a hand-made one says it in its title. */
const OF_ROW: readonly ColumnRule[] = [
  optional("year", YEAR),
  optional("class-group", isClassLetter),
  optional("grade", CLASS_OF_ROW),
  optional("subject", SUBJECT),
  optional("territory", TERRITORY),
  optional("region", REGION),
  optional("school-login", LOGIN),
  optional("school-code", isCodeOfSchool),
];
/** Schools that stand by their login or code only. */
const BY_CODE: readonly ColumnRule[] = [
  required("school-login", LOGIN),
  required("school-code", isCodeOfSchool),
];
/** Columns of the same numbers by school: dashboards, and tables that people make themselves. */
const BY_SCHOOL = [
  required("school-name", NAME_IN_RESULTS),
  required("participants", PARTICIPANTS),
  ...OF_ROW,
];
/** Numbers of one school by class or by subject. */
const OF_ONE_SCHOOL = [required("grade", CLASS_OF_ROW), required("subject", SUBJECT)].map((of): TableForm => {
  const columns = [
    required("participants", PARTICIPANTS),
    of,
    ...OF_ROW.filter(({ meaning }) => !/^school/.test(meaning) && meaning !== of.meaning),
  ];
  return {
    form: "vpr-mark-shares",
    exam: "vpr",
    exams: ["vpr"],
    needs: SAYS_VPR,
    rejects: [...NAME, ...LOGIN, isCodeOfSchool],
    isOfOneSchool: true,
    series: "marks",
    columns,
  };
});
/** Marks of pupils, where no column says how many took part. */
const OF_MARKS = /(отметк|оценк|получил|двойк|двоек|неуд|чел)/;
const LOWERED = "понизили.*";
const CONFIRMED = "подтвердили.*";
const RAISED = "повысили.*";
const SHARE = "%$";
const COUNT = "(кол-?во|количество) участников.*$";

/** What monitoring tables of schools tell; one such column alone is met in other tables too. Source: docs/methods.md#indicator-summary. */
const MONITORING_WORDS =
  /(неблагополуч|на .{0,20}учете|аттестат|олимпиад|ваканси|пенсионн|высшей .{0,20}категори|курсовую подготовку|устаревш)/;

/** Every shape that is told apart. Source: docs/forms.md#tables. */
export const TABLE_FORMS: readonly TableForm[] = [
  { form: "vpr-mark-shares", exam: "vpr", exams: ["vpr"], series: "marks", columns: [...BY_GROUP, expected("school-count", SCHOOLS)] },
  { form: "vpr-mark-shares", exam: "vpr", exams: ["vpr"], series: "marks", columns: BY_SCHOOL },
  { form: "vpr-mark-shares", exam: "vpr", exams: ["vpr"], needs: OF_MARKS, series: "marks", columns: [required("school-name", NAME_IN_RESULTS), expected("participants", PARTICIPANTS), ...OF_ROW] },
  ...[[required("group", GROUP)], [required("school-name", NAME_IN_RESULTS), ...OF_ROW], ...BY_CODE.map((code) => [code, ...OF_ROW])].map((unit): TableForm => {
    // A school tells the same of each term, so the words around it must say «ВПР».
    return { form: "vpr-indices", exam: "vpr", exams: ["vpr"], needs: SAYS_VPR, series: "indices", columns: [...unit, expected("participants", PARTICIPANTS)] };
  }),
  { form: "vpr-score-distribution", exam: "vpr", exams: ["vpr", "oge"], series: "scores", columns: [...BY_GROUP, optional("school-count", SCHOOLS)] },
  { form: "vpr-score-distribution", exam: "vpr", exams: ["vpr", "oge"], series: "scores", columns: BY_SCHOOL },
  ...OF_ONE_SCHOOL,
  ...BY_CODE.flatMap((code): TableForm[] => [
    { form: "vpr-mark-shares", exam: "vpr", exams: ["vpr"], series: "marks", columns: [code, required("participants", PARTICIPANTS), ...OF_ROW] },
    { form: "vpr-mark-shares", exam: "vpr", exams: ["vpr"], needs: OF_MARKS, series: "marks", columns: [code, expected("participants", PARTICIPANTS), ...OF_ROW] },
    { form: "vpr-score-distribution", exam: "vpr", exams: ["vpr", "oge"], series: "scores", columns: [code, required("participants", PARTICIPANTS), ...OF_ROW] },
  ]),
  { form: "vpr-journal-shares", exam: "vpr", exams: ["vpr"], series: "journal", columns: [required("school-name", NAME_IN_RESULTS), optional("participants", PARTICIPANTS), ...OF_ROW] },
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
  { form: "vpr-journal-shares", exam: "vpr", exams: ["vpr"], series: "journal", columns: [required("group", GROUP), optional("participants", PARTICIPANTS)] },
  ...VPR_ITEM_FORMS,
  ...PUPIL_FORMS,
  {
    form: "marker-list",
    exam: "vpr",
    series: "markers",
    columns: [
      optional("year", YEAR),
      optional("school-login", LOGIN),
      optional("territory", TERRITORY),
      required("school-name", NAME),
      expected("marker-count", /^(количество|кол-?во|число|всего|итого) маркеров$/),
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
  ...EXAM_FORMS,
  ...PROTOCOL_FORMS,
  ...ITEM_FORMS,
  ...LITERACY_FORMS,
  ...MEDAL_FORMS,
  ...MONITORING_FORMS,
  ...RECHECK_FORMS,
  ...TITLED_LISTS,
]; // prettier-ignore
