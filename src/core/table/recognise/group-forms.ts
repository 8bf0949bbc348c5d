import { RISK_FACTORS, type RiskFactorNumber } from "../../model/risk-factors";
import { LIST_GROUPS, type ListGroup } from "../../model/school-list";
import { LOGIN, NAME, SCHOOL_CODE, TERRITORY, YEAR } from "./header-patterns";
import { expected, optional, required, type ColumnRule, type TableForm } from "./table-form";

const LOW =
  /^(школ[аы] )?(шнор|шно|шнро|снор)$|^(школ[аы] с )?низки(ми|е) (образовательны(ми|е) )?результат(ами|ы)( обучения)?$/;
const ADVERSE =
  /^(школ[аы] )?(шссу|шфнсу|шнсу|фнсу)$|^(школ[аы].{0,30} в )?(сложны[ех]|неблагоприятны[ех]) (социальны[ех] )?услови(я|ях)$/;
const DEFICIT = /^дефицит (кадр|педагогических и|ресурс|кадровых).*/;
const BIAS = /^(школ[аы] с )?(признак(и|ами) )?необъективност(ь|ью|и)( результатов)?$/;
const CATEGORY =
  /^(категория|группа|статус)( оо| школы| организации)?$|^(шнор|шно|шнро) ?(\/|,|и) ?(шссу|шфнсу|шнсу)$/;
const ANY_LISTED = new RegExp(
  [LOW, ADVERSE, DEFICIT, BIAS, CATEGORY].map(({ source }) => `(${source})`).join("|"),
);

/** Columns that put a school in a group; passports and atlases have them too. Source: docs/methods.md#lists, docs/forms.md#tables. */
export const LISTED_COLUMNS: readonly ColumnRule[] = [
  optional("listed-low", LOW),
  optional("listed-adverse", ADVERSE),
  optional("listed-deficit", DEFICIT),
  optional("listed-bias", BIAS),
  optional("listed-category", CATEGORY),
];

/** Words of a group, in a title, in a column «Категория» or in its own column. Source: docs/methods.md#lists, docs/forms.md#tables. */
const GROUP_WORDS: Readonly<Record<ListGroup, RegExp>> = {
  low: /(?<![а-я])(шнор|шно|шнро|снор|нро)(?![а-я])|низки[а-я]* .{0,20}результат/,
  adverse: /(?<![а-я])(шссу|шфнсу|шнсу|фнсу)(?![а-я])|(сложны|неблагоприятны)[а-я]* .{0,14}услови/,
  deficit: /дефицит/,
  bias: /необъективн/,
};
/** «Вышедшие из ШНОР», «без признаков», «не ШНОР» and «наставники ШНОР» are of the group no more, or never were. */
const NOT_OF_IT =
  /(?<![а-я])(вышл|вышед|вышел|исключен|исключа|выбы|снят[аоы]?(?![а-я])|переста|покину|(?<!не )преодолев|куратор|наставник|тьютор)|(?<![а-я])без (признак|маркер|шн|низк)|(?<![а-я])не (вош|вход|явля|име[юле]|отнес|относ|показа|включ|попа|состо|выявл|обнаруж|шн|шссу|шф|снор)/;
/** A list of names has no results and no people beside its schools. */
const NOT_A_LIST =
  /участник|балл|отметк|оценк|доля|процент|%|кол-?во|количество|число|средн|^"?[2-5]"?$|писали|сдавал|задани|значимость|фактор|^(фамилия|ф\.? ?и\.? ?о\.?)$|^(вид|тип|категория) |местност/;
const MARKED_PROCEDURE =
  /процедур|(предмет|класс).*(признак|маркер|необъективн|выявлен)|^(предметы?|предмет,? ?класс|класс,? ?предмет)$/;

/**
 * Whether a text puts schools in a group.
 *
 * @param text Fit for comparing.
 * @example
 * namesListGroup("перечень шнор на 2025 год", "low") // => true
 */
export function namesListGroup(text: string, group: ListGroup): boolean {
  return GROUP_WORDS[group].test(text) && !NOT_OF_IT.test(text);
}

/**
 * The one group that a title puts all schools of its list in; null where it names none or several.
 *
 * @param text Fit for comparing.
 */
export function titleGroup(text: string): ListGroup | null {
  const named = LIST_GROUPS.filter((group) => namesListGroup(text, group));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Words of a factor's name, by its number; the wording changed over the years. Source: docs/methods.md#risk-factors. */
const FACTOR_WORDS: Readonly<Record<RiskFactorNumber, RegExp>> = {
  1: /уровень оснащения|оснащени[ея] школы/,
  2: /дефицит педагогических/,
  3: /предметн(ая|ой) и методическ(ая|ой)|методическ(ая|ой) компетентност/,
  4: /адаптивност/,
  5: /внутришкольн(ой|ая) систем[ыа] повышения квалификации/,
  6: /(?<![а-я])овз(?![а-я])/,
  7: /языковых и культурных/,
  8: /воспитательной среды|учебн(ая|ой) мотиваци[яи]|школьного благополучия/,
  9: /учебной неуспешности/,
  10: /вовлеченност[ьи] родителей/,
};
const FACTOR_NUMBER = /^(?:фактор(?: риска)?|риск) ?№? ?(10|[1-9])$/;
const RISK_WORD = /фактор|риск|низк|дефицит|недостаточн|несформированн|высокая доля|пониженн/;

/**
 * The risk factor that a text names; null when it names none.
 *
 * @param text Fit for comparing.
 * @example
 * riskFactorIn("2. дефицит педагогических кадров") // => 2
 */
export function riskFactorIn(text: string): RiskFactorNumber | null {
  const number = FACTOR_NUMBER.exec(text)?.[1];
  if (number !== undefined) return RISK_FACTORS.find((factor) => factor === Number(number)) ?? null;
  if (!RISK_WORD.test(text)) return null;
  return RISK_FACTORS.find((factor) => FACTOR_WORDS[factor].test(text)) ?? null;
}

function isOfBias(title: string): boolean {
  return namesListGroup(title, "bias");
}

function isOfOneGroup(title: string): boolean {
  return titleGroup(title) !== null;
}

const TITLED_LIST: readonly ColumnRule[] = [
  optional("territory", TERRITORY),
  optional("year", YEAR),
  optional("school-code", SCHOOL_CODE),
];

/** Lists of names under a title that says what they are: of a group, or of schools with signs and the procedures. */
export const TITLED_LISTS: readonly TableForm[] = [
  {
    form: "marker-list",
    exam: "vpr",
    series: null,
    titled: isOfBias,
    rejects: NOT_A_LIST,
    columns: [
      required("school-name", NAME),
      required("marked-procedure", MARKED_PROCEDURE),
      optional("school-login", LOGIN),
      ...TITLED_LIST,
    ],
  },
  {
    form: "marker-list",
    exam: "vpr",
    series: null,
    titled: isOfBias,
    rejects: NOT_A_LIST,
    columns: [
      required("school-login", LOGIN),
      required("marked-procedure", MARKED_PROCEDURE),
      ...TITLED_LIST,
    ],
  },
  {
    form: "school-list",
    exam: "vpr",
    series: null,
    titled: isOfOneGroup,
    rejects: NOT_A_LIST,
    columns: [required("school-name", NAME), optional("school-login", LOGIN), ...TITLED_LIST],
  },
  {
    form: "school-list",
    exam: "vpr",
    series: null,
    titled: isOfOneGroup,
    rejects: NOT_A_LIST,
    columns: [required("school-login", LOGIN), ...TITLED_LIST],
  },
];

/** Lists of schools by group, and risk profiles of «500+»: wide, or a row for each factor. */
export const GROUP_FORMS: readonly TableForm[] = [
  {
    form: "school-list",
    exam: "vpr",
    series: null,
    needs: ANY_LISTED,
    columns: [
      expected("school-login", LOGIN),
      expected("territory", TERRITORY),
      required("school-name", NAME),
      optional("year", YEAR),
      ...LISTED_COLUMNS,
    ],
  },
  {
    form: "school-list",
    exam: "vpr",
    series: null,
    needs: ANY_LISTED,
    columns: [
      required("school-login", LOGIN),
      expected("territory", TERRITORY),
      optional("year", YEAR),
      ...LISTED_COLUMNS,
    ],
  },
  {
    form: "risk-factors",
    exam: "vpr",
    series: "factors",
    columns: [
      optional("school-login", LOGIN),
      optional("territory", TERRITORY),
      required("school-name", NAME),
      optional("year", YEAR),
    ],
  },
  {
    form: "risk-factors",
    exam: "vpr",
    series: null,
    columns: [
      optional("school-login", LOGIN),
      optional("territory", TERRITORY),
      required("school-name", NAME),
      required("factor", /^(актуальный )?фактор( риска)?$/),
      required("significance", /^(значимость|уровень риска|уровень)( фактора)?( риска)?$/),
    ],
  },
];
