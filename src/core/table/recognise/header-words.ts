import { onceFor } from "../../once-for";
import { byWords, type HeaderCell } from "./header-cell";

/**
 * What a header means by its words, however it is worded.
 *
 * A meaning has a vocabulary: a header has the meaning when it holds a key word of it and no word from outside the
 * vocabulary. So «Наименование общеобразовательной организации» is a school, and «Тип организации» is none; «Писали» counts
 * participants, and «Не писали» does not. New wordings are added here and nowhere else.
 *
 * Source: docs/forms.md#words.
 */

/** A unit that a header or a level of its own names. */
const UNIT = /^(количество|число|чел|человек|шт|абс|процент[а-я]*|проц|доля|ед)$/;
const SHARE = /^(процент[а-я]*|проц|доля|доли|удельный)$/;
const COUNT = /^(количество|число|численность|чел|человек|абс)$/;

const SCHOOL =
  /^(о?о[оу]|(м|г|ч|но)?(б|к|а|н)?о?оу|(м|г|ч)о(б|к|а)у|общеобразовательн[а-я]+|организаци[а-я]+|орг|учреждени[а-я]+|учрежд|учр|заведени[а-я]+|школ[аы]|лице[йя]|гимнази[яи]|юридического)$/;
const SCHOOL_NOUN =
  /^(о?о[оу]|(м|г|ч|но)?(б|к|а|н)?о?оу|(м|г|ч)о(б|к|а)у|организаци[а-я]+|орг|учреждени[а-я]+|учрежд|учр|заведени[а-я]+|школ[аы]|лице[йя]|гимнази[яи]|юридического)$/;
const ABOUT_SCHOOL =
  /^(наим[а-я]*|назван[а-я]*|полн[а-я]+|краткое|краткая|сокр[а-я]*|образоват[а-я]*|общеобр[а-я]*|обр|учебн[а-я]+|муниципальн(ая|ой|ое|ого|ые|ых)|государственн[а-я]+|бюджетн[а-я]+|казенн[а-я]+|автономн[а-я]+|юридическ[а-я]+|лиц[ао]|перечень|список|в|по|с|и|соответстви[а-я]+|уставу?|уставом|согласно|лицензи[а-я]+|сведения|об?|района|города|округа|укажите|выберите|введите|напишите|впишите|ваш[а-я]*|какую|представля[а-я]+|вы|котор[а-я]+|из|списка|пожалуйста|образования|осуществляющ[а-я]+|деятельност[а-я]+)$/;
const NAMING = /^(наим[а-я]*|названи[ея])$/;
const KIND_OF_NAME = /^(полное|краткое|сокращенное|сокр)$/;
const NUMBER = /^номер[а]?$/;

const TERRITORY =
  /^(муниципалитет[а-я]*|район[а-я]?|округ[а-я]?|город[а]?|территори[яи]|мо|мсу|моуо|ате|мр|го)$/;
const ABOUT_TERRITORY =
  /^(наим[а-я]*|назван[а-я]*|муниципальн[а-я]+|городск[а-я]+|образовани[ея]|административн[а-я]+|и|или)$/;

const LOGIN = /^(логин[а-я]*|login)$/;
const ABOUT_LOGIN =
  /^(о?о[оу]|школ[аы]|организации|учреждения|образовательн[а-я]+|в|фис|око|впр|лк|edu|sch)$/;

const CODE = /^(код|schoolcode)$/;

/** Who took part, by what they did. */
const TOOK_PART =
  /^(писал[аио]?|писавш[а-я]+|выполнял[аио]?|выполнявш[а-я]+|выполнил[аио]?|выполнивш[а-я]+|выполнен(о|ы|ных)|участвовал[аио]?|участвовавш[а-я]+|участие|сдавал[аио]?|сдававш[а-я]+|приступил[аио]?|приступивш[а-я]+|явил[а-я]+|явивш[а-я]+|присутствовал[аио]?|присутствовавш[а-я]+|проверено)$/;
const PARTICIPANTS = /^(участ(н|ник[а-я]*)?|работ)$/;
const PUPILS = /^(учащ[а-я]+|обучающ[а-я]+|ученик[а-я]*|школьник[а-я]*|дет(и|ей)|чел|человек)$/;
const ABOUT_PARTICIPANTS =
  /^(количество|число|численность|всего|общее|общая|итого|факт[а-я]*|реальн[а-я]+|приня(л|ла|ло|ли)|принявш[а-я]+|принима(л|ли|вш[а-я]+)|в|на|по|за|из|них|работ[а-я]*|впр|огэ|егэ|гиа|гвэ|экзамен[а-я]*|процедур[а-я]*|тест[а-я]*|проверочн[а-я]+|всероссийск[а-я]+|контрольн[а-я]+|диагностич[а-я]+|мониторинг[а-я]*|основн[а-я]+|государственн[а-я]+|един[а-я]+|предмет[а-я]*|данный|20\d\d|год[а-я]*|шт|абс|сколько|укажите|введите|впишите|ваш[а-я]*|фактически|охват|n)$/;
const GRADUATES = /^выпускник[а-я]*$/;
const OF_GRADES = /^(класс[а-я]*|параллел[а-я]+|\d{1,2})$/;
const SUBJECTS =
  /^(русск[а-я]+|язык[а-я]*|математик[а-я]*|физик[а-я]*|хими[а-я]+|биологи[а-я]+|истори[а-я]+|географи[а-я]+|обществозн[а-я]+|информатик[а-я]*|икт|литератур[а-я]*|английск[а-я]+|немецк[а-я]+|французск[а-я]+|испанск[а-я]+|иностранн[а-я]+|окружающ[а-я]+|мира?у?|профил[а-я]*|базов[а-я]*|база|уровень)$/;

const MARK_DIGIT = /^([2-5])(ки|ка|к|ок)?$/;
const MARK_NAMES: readonly (readonly [RegExp, MarkNumber])[] = [
  [/^(неуд|неудовл[а-я]*|двойк[а-я]*|двоек)$/, 2],
  [/^(уд|удовл[а-я]*|тройк[а-я]*|троек)$/, 3],
  [/^(хор|хорошо|хорошая|хорошую|четверк[а-я]*|четверок)$/, 4],
  [/^(отл|отлично|отличная|отличную|пятерк[а-я]*|пятерок)$/, 5],
];
const ABOUT_MARK =
  /^(количество|число|численность|чел[а-я]*|процент[а-я]*|проц|доля|участник[а-я]*|учащ[а-я]+|обучающ[а-я]+|ученик[а-я]*|выпускник[а-я]*|школьник[а-я]*|дет(и|ей)|получ[а-я]+|отмет[а-я]+|оцен[а-я]+|на|из|них|с|со|в|от|имею[а-я]+|шт|абс|написа[а-я]+|писа[а-я]+|выполни[а-я]+|справи[а-я]+|сда(л|вш)[а-я]*|работ[а-я]*|за|впр|огэ|егэ|экзамен[а-я]*|всего|набра[а-я]+|ки|к|ка|ок|результат[а-я]*|общего|числа|сколько|укажите|введите|впишите|человека|количестве)$/;
/** A level that says that the marks beneath it are not of the work. */
const OTHER_MARKS =
  /^(журнал[а-я]*|школ[а-я]+|четверт[а-я]+|триместр[а-я]*|полугоди[а-я]+|предыдущ[а-я]+|прошл[а-я]+|годов[а-я]+|итогов[а-я]+|задани[а-я]+|первичн[а-я]+|номер|набравш[а-я]+)$/;

const LOWERED = /^(пониз[а-я]+|пониж[а-я]+|сниз[а-я]+|сниж[а-я]+|заниз[а-я]+|заниж[а-я]+|ниже)$/;
const CONFIRMED =
  /^(подтверд[а-я]+|подтвержд[а-я]+|совпал[а-я]*|совпад[а-я]+|соответств[а-я]+|равн[а-я]+|уровне)$/;
const RAISED = /^(повыс[а-я]+|повыш[а-я]+|завыс[а-я]+|завыш[а-я]+|выше)$/;
/** «Ниже» and «выше» alone compare with anything: beside a column that says of marks they compare with what that does. */
const COMPARED =
  /^(журнал[а-я]*|отмет[а-я]+|оцен[а-я]+|годов[а-я]+|четверт[а-я]+|текущ[а-я]+|пониз[а-я]+|подтверд[а-я]+|повыс[а-я]+|пониж[а-я]+|повыш[а-я]+|заниж[а-я]+|завыш[а-я]+|сниз[а-я]+|подтвержд[а-я]+|соответств[а-я]+)$/;

/** A mark for a work. */
export type MarkNumber = 2 | 3 | 4 | 5;

/** In what a column counts; null where its header does not say. */
export type ColumnUnit = "count" | "share" | null;

/** Whether a header names a school in words. */
export function isSchoolName(cell: HeaderCell): boolean {
  return oneOf(
    cell,
    (words) =>
      words.some((word) => SCHOOL_NOUN.test(word)) && all(beyondTerritory(words), SCHOOL, ABOUT_SCHOOL),
  );
}

/** «Район / школа» heads schools with their municipalities above them. */
function beyondTerritory(words: readonly string[]): readonly string[] {
  const [first = "", ...rest] = words;
  return TERRITORY.test(first) ? rest : words;
}

/** «Краткое наименование», «Наименование»: of a school in a table of results, where no header says more. */
export function isBareName(cell: HeaderCell): boolean {
  return oneOf(cell, (words) => words.some((word) => NAMING.test(word)) && all(words, NAMING, KIND_OF_NAME));
}

/** «№ школы»: stands for the name where there is none. */
export function isSchoolNumber(cell: HeaderCell): boolean {
  return oneOf(cell, (words) => {
    const [first = "", ...rest] = words;
    return (
      NUMBER.test(first) && rest.some((word) => SCHOOL_NOUN.test(word)) && all(rest, SCHOOL, ABOUT_SCHOOL)
    );
  });
}

/** Whether a header names a municipality. */
export function isTerritory(cell: HeaderCell): boolean {
  return oneOf(cell, (words) => {
    const isNamed =
      words.some((word) => TERRITORY.test(word)) || /муниципальн(ое|ого) образовани/.test(words.join(" "));
    return isNamed && all(words, TERRITORY, ABOUT_TERRITORY);
  });
}

/** Whether a header names a school's login. */
export function isLogin(cell: HeaderCell): boolean {
  return oneOf(cell, (words) => words.some((word) => LOGIN.test(word)) && all(words, LOGIN, ABOUT_LOGIN));
}

/** Whether a header names a school's code. */
export function isSchoolCode(cell: HeaderCell): boolean {
  return oneOf(cell, (words) => {
    const [first = "", ...rest] = words;
    const isOfSchool = rest.length === 0 || rest.some((word) => SCHOOL_NOUN.test(word));
    return CODE.test(first) && isOfSchool && all(rest, SCHOOL, ABOUT_SCHOOL);
  });
}

/**
 * How surely a header counts those who took part: 3 by what they did («писали»), 2 as participants, 1 as pupils («кол-во
 * уч-ся», which beside «писали» are all the pupils), 0 not at all.
 */
export const participantsRank = byWords((cell) => (columnUnit(cell) === "share" ? 0 : takingPartRank(cell)));

/** The same of a header that counts them in pupils or in percents. */
export function takingPartRank(cell: HeaderCell): 0 | 1 | 2 | 3 {
  if (markColumn(cell) !== null) return 0;
  const ranks = readings(cell.levels).map(rankOfWords);
  return ranks.includes(3) ? 3 : ranks.includes(2) ? 2 : ranks.includes(1) ? 1 : 0;
}

function rankOfWords(words: readonly string[]): 0 | 1 | 2 | 3 {
  const grades = words.some((word) => /^(класс|параллел)/.test(word)) ? [OF_GRADES] : [];
  const known = [TOOK_PART, PARTICIPANTS, PUPILS, ABOUT_PARTICIPANTS, GRADUATES, SUBJECTS, ...grades];
  if (words.length === 0 || !all(words, ...known)) return 0;
  if (words.some((word) => TOOK_PART.test(word))) return 3;
  if (words.some((word) => PARTICIPANTS.test(word))) return 2;
  if (words.some((word) => GRADUATES.test(word) || /^класс/.test(word))) return 0;
  const isOfPupils = words.some((word) => PUPILS.test(word));
  const isCount = words.every((word) => /^(количество|число|всего|итого|чел|человек)$/.test(word));
  return isOfPupils || isCount ? 1 : 0;
}

/**
 * The mark whose pupils a column counts, «Отметки / на «5» / чел.»; null for a column of another kind, of journal marks
 * or of several marks.
 */
export const markColumn = byWords((cell): { readonly mark: MarkNumber; readonly unit: ColumnUnit } | null => {
  const own = markLevels(cell.levels);
  const mark = markOfWords(own[own.length - 1] ?? []);
  const above = own.slice(0, -1).flat();
  if (mark === null || above.some((word) => OTHER_MARKS.test(word))) return null;
  return { mark, unit: columnUnit(cell) };
});

/** The levels down to the mark: «Кол-во уч-ся» beneath «2» only says of what the number is. */
function markLevels(levels: HeaderCell["levels"]): readonly (readonly string[])[] {
  let end = namedLevels(levels).length;
  while (end > 1 && levels[end - 1]?.every((word) => UNIT.test(word) || PUPILS.test(word))) end -= 1;
  return levels.slice(0, end);
}

function markOfWords(words: readonly string[]): MarkNumber | null {
  // «от 5» is where a mark begins.
  if (words.length === 2 && /^(от|с)$/.test(words[0] ?? "")) return null;
  const marks = new Set<number>();
  for (const word of words) {
    const digit = MARK_DIGIT.exec(word)?.[1];
    const named = MARK_NAMES.find(([name]) => name.test(word))?.[1];
    if (digit !== undefined) marks.add(Number(digit));
    else if (named !== undefined) marks.add(named);
    else if (!ABOUT_MARK.test(word)) return null;
  }
  const [mark] = marks;
  return marks.size === 1 ? (mark as MarkNumber) : null;
}

/** A column of works whose mark lies below the journal's, at it or above. */
export interface JournalColumn {
  readonly side: "lowered" | "confirmed" | "raised";
  readonly unit: ColumnUnit;
  /** Its own words say that marks are compared. */
  readonly isOfMarks: boolean;
}

/** A side of the comparison with the journal, and in what it is counted; null for a column of another kind. */
export const journalColumn = byWords((cell): JournalColumn | null => {
  const words = cell.levels.flat();
  if (words.includes("не")) return null;
  const sides = [
    ["lowered", LOWERED],
    ["confirmed", CONFIRMED],
    ["raised", RAISED],
  ] as const;
  const found = sides.filter(([, pattern]) => words.some((word) => pattern.test(word)));
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const [side, pattern] = only;
  const isOfMarks = words.some((word) => COMPARED.test(word));
  const isBare = words.every((word) => [pattern, UNIT, SHARE, COUNT].some((of) => of.test(word)));
  return isOfMarks || isBare ? { side, unit: columnUnit(cell), isOfMarks } : null;
});

/** In what a column counts, by any of its levels. */
export const columnUnit = byWords((cell): ColumnUnit => {
  const words = cell.levels.flat();
  if (words.some((word) => SHARE.test(word))) return "share";
  return words.some((word) => COUNT.test(word)) ? "count" : null;
});

/** All the words of a header together, units left out at the end, and its lowest level alone. */
const readings = onceFor((levels: HeaderCell["levels"]): readonly (readonly string[])[] => {
  const own = namedLevels(levels);
  return [own.flat(), own[own.length - 1] ?? [], levels.flat()];
});

/** The levels down to the last one that is more than a unit; all of them where each is only a unit. */
function namedLevels(levels: HeaderCell["levels"]): readonly (readonly string[])[] {
  let end = levels.length;
  while (end > 0 && levels[end - 1]?.every((word) => UNIT.test(word))) end -= 1;
  return end === 0 ? levels : levels.slice(0, end);
}

function oneOf(cell: HeaderCell, has: (words: readonly string[]) => boolean): boolean {
  return readings(cell.levels).some((words) => words.length > 0 && has(words));
}

function all(words: readonly string[], ...vocabulary: readonly RegExp[]): boolean {
  return words.every((word) => vocabulary.some((known) => known.test(word)));
}
