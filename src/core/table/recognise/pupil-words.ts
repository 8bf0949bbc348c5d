import type { HeaderCell } from "./header-cell";

/**
 * What a column of a table with a row a pupil holds by its words, however it is worded; as `header-words` for tables by
 * school. Names of pupils are known only to stand there: they are never read.
 *
 * Source: docs/forms.md#words.
 */

const POINTS = /^(балл|балла|баллов|баллы|сумма|итог|итого|всего)$/;
const ABOUT_POINTS =
  /^(первичн[а-я]+|перв|итогов[а-я]+|общ[а-я]+|суммарн[а-я]+|набран[а-я]*|полученн[а-я]+|количество|число|за|по|впр|работ[а-я]+|выполнени[а-я]+|проверочн[а-я]+|результат[а-я]*)$/;
/** «Из 20», «макс. 20». */
const OUT_OF = /(?<= |^)(?:из|макс\S*|max) \d{1,3}(?: балл\S*)?(?= |$)/;

const MARK = /^(отметк[аи]|отм|оценк[аи]|оц)$/;
const ABOUT_MARK =
  /^(за|по|впр|работ[а-я]+|выполнени[а-я]+|полученн[а-я]+|пятибалльн[а-я]+|балльн[а-я]+|5|шкал[а-я]+|проверочн[а-я]+|всероссийск[а-я]+|контрольн[а-я]+)$/;

/** These name a mark by themselves; */
const JOURNAL = /^(журн(?:ал[а-я]*)?|четвертн[а-я]+|триместров[а-я]+|полугодов[а-я]+|годов[а-я]+)$/;
/** these where a number or «за» stands beside: a column headed «Четверть» holds its number; */
const PERIOD = /^(четв|четверт[а-я]+|трим|триместр[а-я]*|полугоди[а-я]*)$/;
/** and these only beside the word «отметка». */
const OF_SCHOOL =
  /^(год[а-я]?|предыдущ[а-я]+|прошл[а-я]+|текущ[а-я]+|школьн[а-я]+|учител[а-я]+|период[а-я]*)$/;
const ORDINAL = /^(за|i{1,3}|iv|[1-4])$/;
const ABOUT_JOURNAL = /^(в|по|из|20\d\d|уч|учебн[а-я]+|эл|электронн[а-я]+|последн[а-я]+|успеваемост[а-я]*)$/;

const LETTER = /^(литер[а-я]{0,2}|букв[а-я]{1,2})$/;
const CLASS = new RegExp(`^(класс[аеуы]?|кл)$|${LETTER.source}`);
const ABOUT_CLASS =
  /^(и|с|номер|наименовани[ея]|порядковый|обучени[ея]|ученика|учащегося|обучающегося|участника|группа|параллель)$/;

const VARIANT = /^(вариант[а]?|вар|var)$/;
const ABOUT_VARIANT = /^(номер|работы|кима?|часть|\d)$/;

const PERSON =
  /^(фио?|фамили[яи]|ученика?|учащийся|учащегося|обучающийся|обучающегося|участника?|ребен(ок|ка))$/;
const CODE = /^(код|шифр|id|логин)$/;
const ABOUT_PERSON =
  /^(ф|и|о|имя|имени|отчеств[оа]|номер|работы|список|класса|учащихся|обучающихся|учеников|по|списку|журналу)$/;

/** The points of the whole work. */
export function isTotal({ levels }: HeaderCell): boolean {
  const words = levels.flat().join(" ").replace(OUT_OF, "").split(" ").filter(Boolean);
  return hasAll(words, POINTS, ABOUT_POINTS);
}

/** The mark for the work. */
export function isMarkOfWork({ levels }: HeaderCell): boolean {
  return hasAll(levels.flat(), MARK, ABOUT_MARK);
}

/** The mark that the pupil has in the journal. */
export function isJournalMark({ levels }: HeaderCell): boolean {
  const words = levels.flat();
  const known = [MARK, JOURNAL, PERIOD, OF_SCHOOL, ORDINAL, ABOUT_JOURNAL];
  if (!words.every((word) => known.some((of) => of.test(word)))) return false;
  function has(of: RegExp): boolean {
    return words.some((word) => of.test(word));
  }
  return has(JOURNAL) || (has(PERIOD) && (has(MARK) || has(ORDINAL))) || (has(OF_SCHOOL) && has(MARK));
}

/** The class, with its letter. */
export function isClassGroup({ levels }: HeaderCell): boolean {
  return hasAll(levels.flat(), CLASS, ABOUT_CLASS);
}

/** The letter alone, beside a column of grades. */
export function isClassLetter({ levels }: HeaderCell): boolean {
  return hasAll(levels.flat(), LETTER, /^(класса|параллели)$/);
}

export function isVariant({ levels }: HeaderCell): boolean {
  return hasAll(levels.flat(), VARIANT, ABOUT_VARIANT);
}

/** A code of a pupil, or of the work. */
export function isPupilCode({ levels }: HeaderCell): boolean {
  return hasAll(levels.flat(), CODE, /^(работы|ученика|учащегося|обучающегося|участника|ребенка)$/);
}

/** Somebody stands in each row, by name, code or number. */
export function isPupil(cell: HeaderCell): boolean {
  const words = cell.levels.flat();
  const isListed = /^(ф и|список (класса|уч|об)|номер по (списку|журналу))/.test(words.join(" "));
  const isKnown = words.every((word) => [PERSON, CODE, ABOUT_PERSON].some((of) => of.test(word)));
  return isPupilCode(cell) || (isKnown && (isListed || words.some((word) => PERSON.test(word))));
}

/** Whether a header has a word of the meaning, and none from outside its vocabulary. */
function hasAll(words: readonly string[], key: RegExp, about: RegExp): boolean {
  return words.some((word) => key.test(word)) && words.every((word) => key.test(word) || about.test(word));
}
