import { schoolLoginIn } from "../table/schools/school-identity";

/** Words of headers over schools: their names, or their logins. */
export const SCHOOL_HEADER =
  /школ|учрежд|организац|(?<![а-яё])о[оу](?![а-яё])|(?<![а-яё])(?:мо|доу?)?оо(?![а-яё])|логин|login/i;
/** Words of schools' names and kinds. */
const SCHOOL_WORD =
  /(?<![а-яё])(?:[а-яё]?сош|оош|нош|ош|школ[аы](?:-сад|-интернат)?|гимнази[яи]|лице[йя]|прогимнази[яи]|кадетск[а-яё]*|интернат[а-яё]*|детск[а-яё]+ сад|доу|[мгч][бка]?[бк]?[до]?оу|фг[кба]*оу|центр образования|техникум|колледж)(?![а-яё])/i;
/** Rows of such a column that are no school's: totals, and territories among their schools. */
const TOTAL_WORD =
  /^(?:итого|всего|вся выборка|в среднем|среднее|сумма|город|гор\.|г\.)(?![а-яё])|(?<![а-яё])(?:итог|кра[йю]|област[ьи]|республик[аи]|(?:муниципальн[а-яё]+ )?район[ау]?|р-н|(?:муниципальн[а-яё]+|городск[а-яё]+) округ[ау]?|муниципалитет)(?![а-яё])/i;
/** What only a name has: a legal form, a number or a title after the kind, an adjective before it. */
const NAMED_SCHOOL =
  /(?<![а-яё])(?:[мгч][бка]?[бк]?[до]?оу|фг[кба]*оу)(?![а-яё])|(?:сош|оош|нош|школ[аы]|гимнази[яи]|лице[йя])\s{0,2}(?:№\s{0,2})?[\d«"]|[а-яё]ск(?:ая|ой|ий|ого)\s(?:сош|оош|нош|школ[аы]|гимнази[яи]|лице[йя])(?![а-яё])/i;
/** Several schools, of a part of the table: «Городские школы», «Сельские ОО», «Школы города». */
const SCHOOLS_WORD =
  /^(?:[а-яё-]+[ыи]е )+(?:школы|учреждения|организации|гимназии|лицеи|оо|оу|сош|оош|нош)|^(?:школы|учреждения|организации|гимназии|лицеи)(?: [а-яё.-]+)*$/i;
/** Headers over codes of schools, and over where they are. */
const CODE_HEADER = /(?<![а-яё])(?:код|логин|login|инн|огрн)(?![а-яё])/i;
const PLACE_HEADER = /муниципал|территор|район|округ|населенн|насел[её]нн|местополож|адрес/i;

/** Whether a text says a school: by its login, or by the words of schools. */
export function saysSchool(text: string): boolean {
  return schoolLoginIn(text) !== null || SCHOOL_WORD.test(text.replaceAll("_", " "));
}

/** Whether a text names one school: «Отчёт школы» and «МБОУ СОШ № ___» do not. */
export function namesSchool(text: string): boolean {
  return schoolLoginIn(text) !== null || (NAMED_SCHOOL.test(text) && !/_{2}/.test(text));
}

/** Whether a text says several schools and none of them. */
export function saysSchools(text: string): boolean {
  return SCHOOLS_WORD.test(text.trim().replace(/:$/, ""));
}

/** Whether a line of a table of schools is a total. */
export function saysTotal(text: string): boolean {
  return TOTAL_WORD.test(text.trim()) && !saysSchool(text);
}

/** Whether a header is over codes of schools. */
export function isCodeHeader(header: string): boolean {
  return CODE_HEADER.test(header);
}

/** Whether a header is over the places of schools: two schools of one name are told apart by them. */
export function isPlaceHeader(header: string): boolean {
  return PLACE_HEADER.test(header) && !SCHOOL_HEADER.test(header);
}
