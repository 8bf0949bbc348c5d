import { cleanText, comparableText } from "../../cleaning/clean-text";
import { comparableName } from "./school-identity";

/** «МБОУ», «МКОУ», «ГБОУ»: what stands before a school's name. */
const INSTITUTION = "(?:(?:м|г|ч|кг|кгб|обл?г|ф)?(?:б|к|а|н)?о?о[уо] )?";
const KIND =
  "(?:(?:средняя|основная|начальная|вечерняя)(?: общеобразовательная)? школа|[соно]?ош|сш|школа|лицей|гимназия|прогимназия|школа-интернат)";
const NAME = '(?: ?(?:"[^"]{2,60}"))';
/** Ways to name a school in running text, the longest first; the number or the proper name must be there. */
const SAID = [
  `${INSTITUTION}"[^"]*${KIND}[^"]*"(?: ?№ ?\\d{1,4})?`,
  `${INSTITUTION}${KIND} ?№ ?\\d{1,4}${NAME}?`,
  `${INSTITUTION}[а-яё-]{3,40}(?:ая|ий|ый) ${KIND}`,
  `${INSTITUTION}${KIND}${NAME}`,
  `${INSTITUTION}(?:[соно]?ош|сш|лицей|гимназия) (?:с|п|пос|д|дер|ст|х|аул|рп|пгт)\\. ?[а-яё-]{3,40}`,
  `${INSTITUTION}${KIND} (?!20\\d\\d)\\d{1,4}(?![\\d-]| ?класс)`,
].map((way) => new RegExp(`(?<![а-яёa-z\\d])(?:${way})(?![а-яё\\d])`, "gi"));
/** Where the work was written or checked; the pupils are of another school, or of several. */
const HOST =
  /(?:на базе|пункт[а-я]* (?:проверки|проведения|экзамена)|ппэ|организатор[а-я]*|площадк[а-я]+)[:.,\s]*$/i;
/** As a text declines them. */
const DECLINED: readonly (readonly [RegExp, string])[] = [
  [/(?<![а-яё])школ(?:ы|е|ой)(?![а-яё])/gi, "школа"],
  [/(?<![а-яё])лице(?:я|ю|ем|е)(?![а-яё])/gi, "лицей"],
  [/(?<![а-яё])гимнази(?:и|ей|ю)(?![а-яё])/gi, "гимназия"],
];

/**
 * The school that a text names, as a title or a file's name does: by its number or its own name; null where it names none,
 * or several.
 *
 * @example
 * schoolSaid("Протокол ВПР, МБОУ СОШ № 5, 6 класс") // => "МБОУ СОШ № 5"
 * schoolSaid("Результаты школ района") // => null
 */
export function schoolSaid(text: string): string | null {
  const plain = DECLINED.reduce(
    (said, [form, name]) => said.replace(form, name),
    cleanText(text.replaceAll("_", " ")).replace(/[«»„“”]/g, '"'),
  );
  for (const way of SAID) {
    const named = [...plain.matchAll(way)].filter(({ index }) => !HOST.test(plain.slice(0, index)));
    const found = new Map(named.map(([name]) => [comparableName(name), name.trim()]));
    if (found.size > 1) return null;
    const [only] = found.values();
    if (only !== undefined) return quoted(only);
  }
  return null;
}

/** A text that is nothing but a name: of a kind of school, with what follows it, but of one school. */
const NAMED = new RegExp(`^${INSTITUTION}(?:[а-я-]{3,40}(?:ая|ий|ый) )?${KIND}(?: .+)?$`);
/** «Школа», «Школа (2)»: what a person calls any sheet. */
const BARE = /^(?:школа|[соно]?ош|сш)(?: ?\(?\d*\)?)?$/;

/**
 * A whole text that is a school's name, as a sheet is called; null where it is another text.
 *
 * @example
 * schoolNameIn("Лицей имени Пушкина") // => "Лицей имени Пушкина"
 * schoolNameIn("Школы района") // => null
 */
export function schoolNameIn(text: string): string | null {
  const plain = comparableText(text);
  return NAMED.test(plain) && !BARE.test(plain) ? cleanText(text) : null;
}

function quoted(name: string): string {
  return name.replace(/"([^"]*)"/g, "«$1»");
}
