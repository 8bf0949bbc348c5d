import {
  EXAM_SCHOOL,
  EXAM_TERRITORY,
  LOGIN,
  NAME_IN_RESULTS,
  PARTICIPANTS,
  PUPIL_CODE,
  SCHOOL_CODE,
  TERRITORY,
  type HeaderPattern,
} from "./header-patterns";
import { isPupil, isPupilCode, isTotal, isVariant } from "./pupil-words";
import { areOfPupils } from "./rows-of-pupils";
import { optional, required, type ColumnRule, type TableForm } from "./table-form";

/** Something that only a table of pupils has: their names, which are never read, their papers or their answers. */
const ONLY_OF_PUPILS =
  /(^| \/ )(фамилия|ф\.? ?и\.? ?о\.?|surnamecell|код участника|(№|номер) бланка|задания с (кратким|разв)|ответы в (краткой|разв)|testresult(b|c)(cell)?)/;
/** A pupil as any list has one: of an exam where that is said. */
const ANY_PUPIL =
  /(^| \/ )(((код|шифр|№|номер|id) )?(участник|ученик|выпускник|учащ(ий|его)ся|обучающ(ий|его)ся|работ[ыа])а?( (егэ|огэ|экзамена))?(?![а-я ])|шифр(?![а-я]))/;
/** Either of the two. */
export const OF_PUPILS = new RegExp(`${ONLY_OF_PUPILS.source}|${ANY_PUPIL.source}`);
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
];

/** A school by its code and, where the table has it, its name; or by its name alone. */
const SCHOOLS: readonly (readonly ColumnRule[])[] = [
  [required("school-code", SCHOOL_CODE), optional("school-name", EXAM_SCHOOL)],
  [required("school-name", EXAM_SCHOOL)],
];

const OF_EXAM = /(?<![а-я])(егэ|огэ|экзамен)/;

/** What share of pupils did each task, by school: told apart, and used by no check yet. */
export const ITEM_FORMS: readonly TableForm[] = SCHOOLS.flatMap((school): TableForm[] => {
  const shape = {
    form: "exam-items",
    exam: "ege",
    exams: ["ege", "oge"],
    needs: OF_EXAM,
  } as const;
  return [
    { ...shape, series: "tasks", columns: school },
    { ...shape, series: null, columns: [...school, required("other", TASK_OF_ROW), required("other", DONE)] },
  ];
});

/** A row of a pupil, whose points stand under the tasks. */
const OF_A_PUPIL: HeaderPattern = [PUPIL_CODE, isPupilCode, isPupil, isVariant];
/** The words that tell percents from pupils' points: above the table, or over the tasks. */
const SAYS_DONE =
  /выполнени[а-я]* (задани|работ)|решаемост|(процент|%) (выполнени|решаем|освоени)|достижени[а-я]* планируем/;
const OF_UNIT: readonly ColumnRule[] = [
  required("group", /^группы участников$/),
  required("school-name", NAME_IN_RESULTS),
  required("school-login", LOGIN),
];

/** The same of ВПР; without such words its columns may be pupils' points. */
export const VPR_ITEM_FORMS: readonly TableForm[] = OF_UNIT.flatMap((unit): TableForm[] => {
  const anyWords = { form: "vpr-items", exam: "vpr", rejects: OF_A_PUPIL } as const;
  const shape = { ...anyWords, exams: ["vpr"] } as const;
  const beside = [
    optional("participants", PARTICIPANTS),
    optional("other", isTotal),
    optional("territory", TERRITORY),
  ];
  return [
    { ...shape, series: "tasks", titled: (text) => SAYS_DONE.test(text), columns: [unit, ...beside] },
    {
      ...anyWords,
      series: "tasks",
      needs: SAYS_DONE,
      titled: (text) => !OF_EXAM.test(text),
      columns: [unit, ...beside],
    },
    {
      ...shape,
      series: null,
      needs: /(?<![а-я])впр(?![а-я])/,
      columns: [unit, required("other", TASK_OF_ROW), required("other", DONE)],
    },
  ];
});

/** Levels of functional literacy by school, as РЭШ and offices count them. */
const LEVELS = [/недостаточн/, /низк/, /средн/, /повышенн/, /высок/].map((level) => required("other", level));
const OF_LEVELS = {
  form: "literacy-levels",
  exam: "vpr",
  series: null,
  rejects: /балл|отметк|оценк/,
} as const;
export const LITERACY_FORMS: readonly TableForm[] = [NAME_IN_RESULTS, LOGIN].flatMap(
  (school): TableForm[] => {
    const unit = [required("school-name", school), optional("participants", PARTICIPANTS)];
    const three = LEVELS.filter((_, level) => level === 1 || level === 2 || level === 4);
    return [
      { ...OF_LEVELS, columns: [...unit, ...LEVELS] },
      {
        ...OF_LEVELS,
        titled: (text) =>
          /функциональн[а-я]* грамотност|(читательск|математическ|естественно-?научн|финансов|глобальн|креативн)[а-я]* (грамотност|компетенц|мышлен)/.test(
            text,
          ),
        columns: [...unit, ...three],
      },
    ];
  },
);

/** What tells rows of pupils, and whether the words around have to name the exam. */
const PUPILS = [
  { pupil: required("other", ONLY_OF_PUPILS), said: {} },
  { pupil: required("other", ANY_PUPIL), said: { needs: OF_EXAM } },
  // Nothing stands for a pupil but the row, or a bare «Код».
  { pupil: optional("pupil-code", PUPIL_CODE), said: { needs: OF_EXAM, holds: areOfPupils } },
] as const;

/** Protocols of РИС ГИА: a row for each pupil, marks in ОГЭ and test points in ЕГЭ. Source: docs/forms.md#protocols. */
export const PROTOCOL_FORMS: readonly TableForm[] = PUPILS.flatMap(({ pupil, said }) =>
  SCHOOLS.flatMap((school): TableForm[] => [
    {
      form: "ege-protocol",
      exam: "ege",
      exams: ["ege"],
      series: null,
      ...said,
      columns: [...school, required("test-score", TEST_SCORE), optional("mark", MARK), ...OTHERS, pupil],
    },
    {
      form: "oge-protocol",
      exam: "oge",
      exams: ["oge", "ege"],
      series: null,
      ...said,
      columns: [...school, required("mark", MARK), ...OTHERS, pupil, optional("total", isTotal)],
    },
  ]),
);
