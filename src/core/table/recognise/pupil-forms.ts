import {
  isCodeOfSchool,
  type HeaderPattern,
  GRADE,
  LOGIN,
  NAME,
  PUPIL_CODE,
  SUBJECT,
  TERRITORY,
  YEAR,
} from "./header-patterns";
import {
  isClassGroup,
  isJournalMark,
  isMarkOfWork,
  isPupil,
  isPupilCode,
  isTotal,
  isVariant,
} from "./pupil-words";
import { areOfMarks, areOfPupils, arePointsOfTasks, mayBeOfPupils } from "./rows-of-pupils";
import { expected, optional, required, type ColumnRule, type TableForm } from "./table-form";

const REGION = /^(регион|субъект( рф)?)$/;
const SEX = /^(пол|gender)$/;
const CLASS = /^(класс|klass|класс( №| ?\().*|порядковый номер класса|наименование класса)$/;
const VARIANT = /^(вариант( ?\(часть \d\))?|var-?\d?)$/;
const TOTAL = /^(первичный балл|итого баллов|всего баллов|sum)$/;
const JOURNAL = /^(отметка по журналу|отметка за (предыдущ|прошл).*|otc)$/;
const MARK = /^(отметка|отметка за работу|отметка по впр)$/;
/** The same as people head the tables of their own pupils. */
const HAND_TOTAL: HeaderPattern = [TOTAL, isTotal];
const HAND_MARK: HeaderPattern = [MARK, isMarkOfWork];
const HAND_JOURNAL: HeaderPattern = [JOURNAL, isJournalMark];
const HAND_CLASS: HeaderPattern = [CLASS, isClassGroup];
const HAND_VARIANT: HeaderPattern = [VARIANT, isVariant];
const HAND_CODE: HeaderPattern = [PUPIL_CODE, isPupilCode];
/** Of a work with a journal beside it, where the words around the table do not say «ВПР». */
const OF_VPR = /(журнал|впр|четверт|триместр)/;
/** A class register of one school has marks of quarters too. */
const SAYS_VPR = /(?<![а-я])впр(?![а-я])/;
/** Pupils of schools that stand by name, as people collect them; with tasks, and without. */
const HAND_PUPILS: readonly ColumnRule[] = [
  required("school-name", NAME),
  required("total", HAND_TOTAL),
  optional("school-login", LOGIN),
  optional("school-code", isCodeOfSchool),
  optional("territory", TERRITORY),
  optional("year", YEAR),
  optional("subject", SUBJECT),
  optional("journal-mark", HAND_JOURNAL),
  optional("mark", HAND_MARK),
  optional("class-group", HAND_CLASS),
  optional("variant", HAND_VARIANT),
  optional("sex", SEX),
];
const OWN_CODE = optional("pupil-code", HAND_CODE);
/** The same of schools that stand by their code only. */
const CODED_PUPILS: readonly ColumnRule[] = [
  required("school-code", isCodeOfSchool),
  ...HAND_PUPILS.filter(({ meaning }) => !/^school-(name|code)$/.test(meaning)),
];

/** And by their login only. */
const LOGGED_PUPILS: readonly ColumnRule[] = [
  required("school-login", LOGIN),
  ...HAND_PUPILS.filter(({ meaning }) => !/^school-(name|login)$/.test(meaning)),
];

/** Pupils of one school, which the words above the table, its sheet or its file name. */
const ONE_SCHOOL: readonly ColumnRule[] = [
  required("total", HAND_TOTAL),
  ...HAND_PUPILS.filter(({ meaning }) => !/^(school|territory|total)/.test(meaning)),
];

/** Marks without points: what a class list has too, so that «ВПР» must be said. */
const MARKED = [HAND_PUPILS, ONE_SCHOOL].flatMap((pupils) => {
  const rules = pupils.filter(({ meaning }) => meaning !== "total" && meaning !== "mark");
  const isOfOne = pupils === ONE_SCHOOL;
  const shape = {
    form: isOfOne ? "vpr-collection" : "vpr-pupils",
    exam: "vpr",
    exams: ["vpr"],
    needs: SAYS_VPR,
    series: null,
  } satisfies Partial<TableForm>;
  const named = [required("pupil-code", HAND_CODE), required("other", isPupil)].map((pupil): TableForm => ({
    ...shape,
    rejects: isOfOne ? [isTotal, ...NAME, ...LOGIN, isCodeOfSchool] : isTotal,
    columns: [required("mark", HAND_MARK), ...rules, pupil],
  }));
  // «№ | Школа | Отметка»: nothing stands for a pupil but the row.
  const unnamed: TableForm = {
    ...shape,
    rejects: isTotal,
    columns: [required("mark", HAND_MARK), ...rules],
    holds: areOfMarks,
  };
  return isOfOne ? named : [...named, unnamed];
});

/** Points by task without a total, which is their sum: a column must say that each row is of a pupil. */
const TASKED = [HAND_PUPILS, CODED_PUPILS, LOGGED_PUPILS, ONE_SCHOOL].flatMap((pupils): TableForm[] => {
  const rules = pupils.filter(({ meaning }) => meaning !== "total");
  const shape = {
    form: pupils === ONE_SCHOOL ? "vpr-collection" : "vpr-pupils",
    exam: "vpr",
    exams: ["vpr"],
    needs: pupils === ONE_SCHOOL ? SAYS_VPR : OF_VPR,
    rejects: pupils === ONE_SCHOOL ? [isTotal, ...NAME, ...LOGIN, isCodeOfSchool] : isTotal,
    holds: arePointsOfTasks,
  } satisfies Partial<TableForm>;
  const named = [
    required("pupil-code", HAND_CODE),
    required("other", isPupil),
    required("variant", HAND_VARIANT),
  ];
  return (["items", "tasks"] as const).flatMap((series) =>
    named.map((pupil): TableForm => ({ ...shape, series, columns: [pupil, ...rules, OWN_CODE] })),
  );
});

/** Tables with one row per pupil: of ФИС ОКО, of regions, and as people make them. Source: docs/forms.md#tables. */
export const PUPIL_FORMS: readonly TableForm[] = [
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
      expected("pupil-code", HAND_CODE),
      expected("journal-mark", HAND_JOURNAL),
      expected("sex", SEX),
      expected("class-group", HAND_CLASS),
      expected("variant", HAND_VARIANT),
      optional("variant", VARIANT),
      optional("mark", HAND_MARK),
      required("total", HAND_TOTAL),
    ],
  },
  {
    form: "vpr-pupils",
    exam: "vpr",
    series: null,
    columns: [
      required("school-login", LOGIN),
      required("total", [/^балл$/, isTotal]),
      expected("grade", GRADE),
      expected("subject", SUBJECT),
      expected("pupil-code", HAND_CODE),
      expected("mark", HAND_MARK),
      expected("year", YEAR),
      optional("territory", TERRITORY),
      optional("journal-mark", HAND_JOURNAL),
      optional("class-group", HAND_CLASS),
      optional("variant", HAND_VARIANT),
    ],
  },
  ...[HAND_PUPILS, CODED_PUPILS].flatMap((pupils) => {
    const own = [
      required("pupil-code", HAND_CODE),
      required("other", isPupil),
      required("variant", HAND_VARIANT),
    ];
    const ofTasks = (["items", "tasks"] as const).map((series) => ({
      series,
      columns: [...pupils, OWN_CODE],
    }));
    const bare = own.map((pupil) => ({ series: null, columns: [pupil, ...pupils], holds: mayBeOfPupils }));
    // Nothing stands for a pupil but the row.
    const unnamed = { series: null, columns: [required("mark", HAND_MARK), ...pupils], holds: areOfPupils };
    return [...ofTasks, ...bare, unnamed].map((shape): TableForm => {
      return { form: "vpr-pupils", exam: "vpr", exams: ["vpr"], needs: OF_VPR, ...shape };
    });
  }),
  ...(["items", "tasks", null] as const).flatMap((series) =>
    [required("pupil-code", HAND_CODE), required("other", isPupil)].map((pupil): TableForm => {
      const mark = series === null ? [required("mark", HAND_MARK)] : [];
      return {
        form: "vpr-collection",
        exam: "vpr",
        exams: ["vpr"],
        needs: SAYS_VPR,
        rejects: [...NAME, ...LOGIN, isCodeOfSchool],
        series,
        columns: [...mark, ...ONE_SCHOOL, pupil],
      };
    }),
  ),
  ...MARKED,
  ...TASKED,
];
