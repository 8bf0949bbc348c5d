import type { Level } from "../../model/results";
import { comparableText } from "../../cleaning/clean-text";

/** What a row that is not a school's is about; "total" is a sum or a mean that stands for no place. */
export type GroupLevel = Exclude<Level, "school"> | "total";

const COUNTRY =
  /^(вся выборка|(по )?(рф|российской федерации|стране)|россия|российская федерация|по россии)$/;
/** A mean names what it is of; «Средний Икорец» is a village. */
const TOTAL =
  /^(итого?|общий итог|общее$|σ$|свод( по .*)?$|средне(районн|муниципальн|городск|областн|краев|республиканск|региональн)[а-я]+( .*)?$|(показател[ьи]|результаты?) по .*|всего|средн(ие|ее|ий|яя)( (значени[ея]|показател[ьи]|балл|процент|результаты?|отметка|оценка)( по .*)?| по .*)?:?$|(максимум|минимум|максимальн(ое|ый)|минимальн(ое|ый)|макс|мин|max|min|медиана|мода|размах|ст(андартн[а-я]*|анд)?\.? ?отклонени[ея])( (значени[ея]|показатель|балл|результат|по .*))?[.:]?$|по всем|все (оо|школы)|муниципальные о?оу|государственные о?оу|в (целом|среднем)|отчисленные)(?![а-я]|-[а-я])/;
/** «В т.ч. с ОВЗ» beneath a school: some of its pupils again. */
const OF_WHICH =
  /^(в т\.? ?ч\.?|в том числе|из них|из общего (числа|количества))(?![а-я])|^((обучающиеся|дети|ученики|учащиеся|участники) )?(с )?овз$/;
/** «По району», «По муниципалитету»: what the schools of the table make together, without a word for a sum. */
const BY_TERRITORY =
  /^по (району|муниципалитету|муниципальн(ому|ым) (округу|району|образовани(ю|ям))|(городскому )?округу|городу|территории|мр|мо|го|мсу|ате)(?![а-я])/;
const BY_REGION = /^по (краю|области|республике|региону|субъекту( рф)?)(?![а-я])/;
/** «Краевые общеобразовательные организации», «Сельские школы»: the schools of no municipality, under a heading of their own. */
const KIND_OF_SCHOOLS =
  /образовательные организации$|^(сельские|городские|поселковые|малокомплектные) (школы|оо|оу)(?![а-я])|^школы (города|района|села|поселка|округа)(?![а-я])/;
const REGION = /(?<![а-я])(край|область|республика|автономный округ|автономная область|регион)(?![а-я])/;
const REGION_SHORT =
  /^(чр|рд|рт|рб|чр|кчр|кбр|хмао|янао|еао|нао|г(\. ?| )(москва|санкт-петербург|севастополь))(?![а-я])/;
const TERRITORY =
  /(?<![а-я])(район|р-н|округ|муниципалитет|мо|го|зато|городской округ|муниципальное образование)(?![а-я])/;
/** A town or a settlement; its sign ends with a full stop or a space, so «Гимн.» and «Горная» are none. */
const SETTLEMENT = /^(г\.|г |гор\.|город |пос\.|пос |поселок |п\.|п )( ?[а-я])/;
const SCHOOL =
  /(?<![а-я])(школ[а-я]*|шк|[а-я]?[сон]ош|всш|цо|гимн|гимнази[яи]|лице[йя]|интернат[а-я]*|прогимназия|кадетск[а-я]*|колледж|техникум|училище|филиал|учреждени[ея]|центр образования|(м|г|ч|кг|ф)?(б|к|а|н)?о?оу|аноо|оано|нчоу|[мг][абк]у)(?![а-я])/;
/** Signs of a name that are looked at; the longest full name of a school has some 300. */
const MOST_NAME = 1000;
/** A name in quotation marks is a school's own: «Область будущего» is no region. */
const QUOTED = /"[^"]*("|$)/g;

/**
 * The level of a group by its words; null when they do not tell (most likely a school).
 *
 * @example
 * groupLevelByWords("Наурский муниципальный район") // => "territory"
 */
export function groupLevelByWords(name: string): GroupLevel | null {
  const text = nameText(name);
  if (COUNTRY.test(text)) return "country";
  if (TOTAL.test(text) || BY_TERRITORY.test(text)) return "total";
  if (BY_REGION.test(text)) return "region";
  if (KIND_OF_SCHOOLS.test(text)) return "territory";
  if (SCHOOL.test(text)) return null;
  if (isRegionName(text)) return "region";
  return TERRITORY.test(unquoted(text)) || SETTLEMENT.test(text) ? "territory" : null;
}

/**
 * Whether only a settlement's sign speaks for a group: «п. Южный» is a municipality among municipalities, and the school
 * of that place among schools.
 *
 * @example
 * isSettlementName("п. Южный") // => true
 */
export function isSettlementName(name: string): boolean {
  const text = nameText(name);
  return SETTLEMENT.test(text) && !isRegionName(text) && !TERRITORY.test(unquoted(text));
}

/**
 * Whether a name has a word for a school: such a row is no sum, whatever its numbers.
 *
 * @example
 * isSchoolByWords("Гимн. № 1") // => true
 */
export function isSchoolByWords(name: string): boolean {
  return SCHOOL.test(nameText(name));
}

/**
 * Whether a text names a region of the Federation (субъект РФ).
 *
 * @example
 * isRegionName("Алтайский край") // => true
 */
export function isRegionName(name: string): boolean {
  const text = unquoted(nameText(name));
  return REGION.test(text) || REGION_SHORT.test(text);
}

/**
 * Whether a row tells again of some pupils of the one above it.
 *
 * @example
 * isOfWhich("в т. ч. с ОВЗ") // => true
 */
export function isOfWhich(name: string): boolean {
  return OF_WHICH.test(nameText(name));
}

/** A text fit for comparing. A cell may hold 32 767 signs, and no name of a school or a place needs so many. */
function nameText(name: string): string {
  return comparableText(name.slice(0, MOST_NAME));
}

function unquoted(text: string): string {
  return text.replace(QUOTED, " ").trim();
}

/**
 * The level of a group by its login: "reg20" is a region, "reg20_m012" a municipality; null for schools.
 *
 * @example
 * groupLevelByLogin("reg20_m012") // => "territory"
 */
export function groupLevelByLogin(login: string | null): GroupLevel | null {
  if (login === null || !login.startsWith("reg")) return null;
  return login.includes("_m") ? "territory" : "region";
}
