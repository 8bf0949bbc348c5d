import type { HeaderCell } from "./header-cell";
import {
  isBareName,
  isLogin,
  isSchoolCode,
  isSchoolName,
  isSchoolNumber,
  isTerritory,
  participantsRank,
} from "./header-words";

/** What a header is tested by: its comparable text, or its words. */
export type HeaderTest = RegExp | ((cell: HeaderCell) => boolean);

/** A header that a machine made has one wording; of several tests the first that any header passes decides. */
export type HeaderPattern = HeaderTest | readonly HeaderTest[];

/** A school's login. */
export const LOGIN: readonly HeaderTest[] = [
  /^(логин( школы| оо)?|пользователь|user|оо ?\(логин школы\))$/,
  isLogin,
];

/** A school's name; its number where there is no name. */
export const NAME: readonly HeaderTest[] = [
  /^(оо|школа|(название|наименование) (оо|оу|школы)|образовательная организация.*)$/,
  isSchoolName,
  isSchoolNumber,
];

/** A school in a table of results, where it may be headed only «Наименование». */
export const NAME_IN_RESULTS: HeaderPattern = [...NAME, isBareName];

/** A municipality. */
export const TERRITORY: HeaderPattern = [
  /^(муниципалитет|муниципальн(ый район|ый округ|ое образование)( .*)?|район|мсу|моуо|мо|ате|территория)$/,
  isTerritory,
];

/** The year. */
export const YEAR = /^(год( проведения.*)?|year|уч(\.|ебный)? ?год)$/;

/** The grade (параллель). */
export const GRADE = /^(класс|параллель|параллель классов)$/;

/** The subject; its code where there is no name. */
export const SUBJECT: readonly HeaderTest[] = [
  /^((учебный |наименование |название )?предмета?|дисциплина)$/,
  /^код предмета.*$/,
];

/** A code that stands for a pupil. */
export const PUPIL_CODE = /^(код( участника| обучающегося| ученика)?|code)$/;

/** A school that has a column of its own, as tables of ОГЭ, ЕГЭ and medals head it. */
export const EXAM_SCHOOL: readonly HeaderTest[] = [
  isSchoolName,
  /(образовательная организация|образовательное учреждение|^(наименование |название )?о[оу]$|^школа$)/,
  isSchoolNumber,
];

/** A municipality that has a column of its own. */
export const EXAM_TERRITORY: HeaderPattern = [
  /^(муниципальное образование|муниципалитет|(наименование |название )?(мсу|моуо|ате|мо)|район)$/,
  isTerritory,
];

/** A school's code in РИС ГИА. */
export const SCHOOL_CODE: HeaderPattern = [/^код( (о[оу]|школы|образовательно[а-я]+ .*))?$/, isSchoolCode];

/** The same where a bare «Код» is a pupil's: the header says whose it is. */
export function isCodeOfSchool(cell: HeaderCell): boolean {
  return cell.levels.flat().length > 1 && isSchoolCode(cell);
}

/** How many took part: by what they did, as participants, as pupils. */
export const PARTICIPANTS: HeaderPattern = [
  (cell) => participantsRank(cell) === 3,
  (cell) => participantsRank(cell) === 2,
  (cell) => participantsRank(cell) === 1,
];
