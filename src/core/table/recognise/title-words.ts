import { comparableText, inOneAlphabet } from "../../cleaning/clean-text";
import type { Exam } from "../../model/procedure";
import type { HeaderCell } from "./header-cell";
import type { HeaderTitle } from "./header-match";
import type { SheetOrigin } from "./sheet-origin";

const WORDS: readonly (readonly [Exam, RegExp])[] = [
  ["vpr", /(?<![а-я])впр(?![а-я])|всероссийск[а-я]+ проверочн/],
  [
    "oge",
    /(?<![а-я])огэ(?![а-я])|гиа ?-? ?9(?!\d)|основн[а-я]+ государственн[а-я]+ экзамен|(?:(?<![а-я])гиа(?![а-я])|итогов[а-я]+ аттестаци).{0,60}(?:(?<!\d)(?:9|ix)(?:-?(?:й|го|х))? ?-?кл|девят[а-я]* ?класс|основн[а-я]+ общ)/,
  ],
  [
    "ege",
    /(?<![а-я])егэ(?![а-я])|гиа ?-? ?11(?!\d)|един[а-я]+ государственн[а-я]+ экзамен|(?:(?<![а-я])гиа(?![а-я])|итогов[а-я]+ аттестаци).{0,60}(?:(?<!\d)(?:11|xi)(?:-?(?:й|го|х))? ?-?кл|одиннадцат[а-я]* ?класс|средн[а-я]+ общ)/,
  ],
];

/**
 * The assessment that words name; the first of the texts that names one and no other decides.
 *
 * @param texts What is nearest to the table first: the texts above it, its headers, its sheet, its file.
 * @example
 * examSaid(["Результаты ОГЭ 2025 (9 класс)", "ВПР.xlsx"]) // => "oge"
 */
export function examSaid(texts: readonly string[]): Exam | null {
  for (const text of texts) {
    const named = examsIn(text);
    if (named.length === 1) return named[0] ?? null;
  }
  return null;
}

function examsIn(text: string): Exam[] {
  const comparable = inOneAlphabet(comparableText(text)).replaceAll("_", " ");
  return WORDS.filter(([, words]) => words.test(comparable)).map(([exam]) => exam);
}

/** Works that only resemble an exam or ВПР, whatever else is said of them. */
const TRIAL = /(?<![а-я])(пробн|репетиц|тренировоч|апробац|демонстрацион)[а-я]*/;
/** Works of a school, a district or a region: they are no ВПР unless the words say so. */
const OWN_WORK =
  /(?<![а-я])(диагностическ|стартов|входн|административн|мониторингов|контрольн)[а-я]* [а-я]*( ?[а-я]*)?(?<![а-я])(работ|срез|диагностик|контрол)[а-я]*|(?<![а-я])(директорск|районн|городск|муниципальн|региональн)[а-я]+ (контрольн|проверочн)[а-я]+ работ[а-я]*|(?<![а-я])срез[а-я]* знаний/;

/** Other events in which pupils get points for tasks, and marks of the journal. */
const OTHER_EVENT =
  /(?<![а-я])(?:олимпиад|всош|конкурс|викторин|турнир|зачет|самостоятельн[а-я]+ работ|промежуточн[а-я]+ аттестаци|смотр|марафон|успеваемост|(?:четвертн|триместров|полугодов|годов|итогов|журнальн)[а-я]+ (?:отмет|оцен)|(?:отметк|оценк)[а-я]* (?:по журналу|в журнале|за (?:\S+ )?(?:четверт|триместр|полугоди|(?:учебн[а-я]+ )?год(?![а-я])))|за (?:\S+ )?(?:четверт|триместр|полугоди)|классн[а-я]+ журнал|электронн[а-я]+ журнал)[а-я]*/;

/**
 * The words that make it doubtful that a table is of the assessment it was taken for: «пробный ОГЭ», «входная
 * диагностическая работа»; null where there are none.
 *
 * @param text Fit for comparing.
 * @param said The assessment that the words around the table name.
 * @example
 * doubtfulWords("пробный огэ по математике", "oge") // => "пробный"
 */
export function doubtfulWords(text: string, said: Exam | null): string | null {
  const trial = TRIAL.exec(text)?.[0] ?? null;
  return trial ?? (said === null ? ((OWN_WORK.exec(text) ?? OTHER_EVENT.exec(text))?.[0] ?? null) : null);
}

/** What is said around a header: above it, in it, above the first table of the sheet, on the tab, in the file's name. */
export function titleOf(
  head: readonly string[],
  cells: readonly HeaderCell[],
  { origin, first }: { readonly origin: SheetOrigin; readonly first: readonly string[] },
): HeaderTitle {
  const headers = cells.map(({ header }) => header).join(" ");
  const exam = examSaid([head.join(" "), headers, first.join(" "), origin.sheetName, origin.fileName]);
  const { sheetName, fileName } = origin;
  const text = comparableText([...head, sheetName].join(" "));
  return { exam, text, head: head.join("; "), sheetName, fileName };
}
