import type { School } from "../../model/school";
import { cleanText, comparableText, inOneAlphabet } from "../../cleaning/clean-text";
import { isErrorText } from "../../cleaning/error-text";

/** A login of ФИС ОКО: a school's ("edu990389", "sch990389") or a group's ("reg20", "reg20_m012"). */
const LOGIN = /(?<![a-z\d])((?:edu|sch|spo)\d{6}|reg\d{2}(?:_m\d{3})?)(?![\da-z])/i;
const LOGIN_IN_BRACKETS = new RegExp(`\\s*\\(\\s*${LOGIN.source}\\s*\\)\\s*$`, "i");
const LOGIN_BEFORE_BAR = new RegExp(`^\\s*${LOGIN.source}\\s*\\|\\s*`, "i");

/** Kinds of institutions, which change over the years while the school stays («МОУ» → «МБОУ»). */
const INSTITUTION =
  /^(?:(?:муниципальн|государственн|казенн|бюджетн|автономн|общеобразовательн|образовательн|частн|областн|краев)[а-я]* )+(?:учреждени[ея]|организаци[яи]) |^(?:м|г|ч|кг|кгб|обл?г|ф)?(?:б|к|а|н)?о?о[уо] /;

/** «1. МБОУ …» and «2) МБОУ …;»: a number of the row and a mark of a list, which are no part of the name. */
const NUMBER_OF_ROW = /^\d{1,4}[.)] ?(?=[«"a-zа-яё№])|[;,]$/gi;

/** «СОШ № 1 (25 чел.)», «Лицей – 40 уч.»: who took part, written beside the name. */
const PUPILS_BESIDE =
  /(?: ?\((?:n ?= ?)?|(?: ?[,;:]| [-–—]) ?)(\d{1,4}) (?:чел(?:овека?)?|уч(?:ащихся|еник(?:а|ов)?|-ся|астник(?:а|ов)?)?|обуч(?:ающихся)?)\.?\)?$/i;

const NAMING = /[a-zа-яё\d]/i;

/** «СОШ № 4*», «Лицей ²»: signs of a footnote. */
const FOOTNOTE = /\s*[*†‡¹²³⁴⁵]+$/;

/** «СОШ 1», «Лицей-2»: the number of a school, without its sign. */
const BARE_NUMBER = /(?<![а-я])((?:[сон]?ош|школа|школа-интернат|лицей|гимназия))[- ]?(?=\d{1,4}(?![\d.]))/g;

/** A name with the login that stood in the same cell. */
export interface NameAndLogin {
  readonly name: string;
  readonly login: string | null;
}

/**
 * Takes apart «МБОУ «СОШ № 1»(edu990389)», «edu990389 | МБОУ …» and a bare login.
 *
 * @example
 * nameAndLogin("Лесной район(reg20_m012)").name // => "Лесной район"
 */
export function nameAndLogin(text: string): NameAndLogin {
  if (isErrorText(text)) return { name: "", login: null };
  // «—» names nobody.
  if (!NAMING.test(text)) return { name: "", login: null };
  const clean = cleanText(text).replace(FOOTNOTE, "").replace(PUPILS_BESIDE, "").replace(NUMBER_OF_ROW, "");
  const match = LOGIN_IN_BRACKETS.exec(clean) ?? LOGIN_BEFORE_BAR.exec(clean);
  if (match !== null) {
    return { name: clean.replace(match[0], "").trim(), login: match[1]?.toLowerCase() ?? null };
  }
  const bare = LOGIN.exec(clean);
  if (bare === null || bare[0].length !== clean.length) return { name: clean, login: null };
  return { name: "", login: clean.toLowerCase() };
}

/**
 * The number of pupils that stands beside a school's name; null where there is none.
 *
 * @example
 * pupilsBeside("МБОУ СОШ № 1 (25 чел.)") // => 25
 */
export function pupilsBeside(text: string): number | null {
  const pupils = PUPILS_BESIDE.exec(cleanText(text))?.[1];
  return pupils === undefined ? null : Number(pupils);
}

/** The school's login anywhere in a text, as in a file's name; null when there is none. */
export function schoolLoginIn(text: string): string | null {
  const login = LOGIN.exec(text)?.[1]?.toLowerCase() ?? null;
  return isSchoolLogin(login) ? login : null;
}

/**
 * Whether a login is a school's, not a region's or a municipality's.
 *
 * @example
 * isSchoolLogin("reg20_m012") // => false
 */
export function isSchoolLogin(login: string | null): login is string {
  return login !== null && !login.startsWith("reg");
}

/**
 * A school from what its row says.
 *
 * With a login the six digits are the identity ("sch" to 2021 and "edu" from 2022 are one school). Without it the
 * name is, within its territory, free of what changes between files: case, quotation marks, spaces, the kind of
 * institution, «N1» for «№ 1».
 *
 * @example
 * schoolOf({ name: "МБОУ «СОШ № 1»", login: "sch990389", territory: null }).id // => "oo:990389"
 */
export function schoolOf(row: Omit<School, "id">): School {
  const { name, login, territory } = row;
  const id =
    login === null
      ? `name:${comparableTerritory(territory ?? "")}|${comparableName(name)}`
      : `oo:${login.slice(-6)}`;
  return { id, login, name: name === "" ? (login ?? "") : name, territory };
}

/**
 * A territory's name made fit for comparing: no login, «г.» for «город».
 *
 * @example
 * comparableTerritory("город  Бийск(reg22_m001)") // => "г бийск"
 */
export function comparableTerritory(text: string): string {
  const name = comparableText(nameAndLogin(text).name).replace(/["().,]/g, " ");
  return name
    .replace(/(?<![а-я])(город|гор)(?![а-я])/g, "г")
    .replace(/(?<![а-я])(р-н|муниципальный район)(?![а-я])/g, "район")
    .replace(/\s+/g, " ")
    .trim();
}

/** A name free of what changes between files: case, quotation marks, spaces, the kind of institution. */
export function comparableName(text: string): string {
  return inOneAlphabet(comparableText(text))
    .replace(/["().,]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(INSTITUTION, "")
    .replace(/средняя (общеобразовательная )?школа/, "сош")
    .replace(/основная (общеобразовательная )?школа/, "оош")
    .replace(/(?:№|(?<![a-zа-я])n) ?(?=\d)/g, "№")
    .replace(BARE_NUMBER, "$1 №")
    .replace(/\s+/g, " ")
    .trim();
}
