import { distance } from "fastest-levenshtein";
import { comparableText } from "../cleaning/clean-text";
import { schoolLoginIn, schoolOf } from "../table/schools/school-identity";
import type { RegisteredSchool, SchoolRegister } from "./school-register";
import { withoutLatin } from "./words";

/** What a name may mean: schools that agree with all its words, the ones that agree exactly first. */
export interface NameMatch {
  readonly schools: readonly RegisteredSchool[];
  /** Each of its words is one of the school's, without a typo. */
  readonly isExact: boolean;
}

/** Kinds of institutions glued to what follows: «мбоусош». */
const GLUED = /^(?:м|г|ч)(?:б|к|а)?д?о?у(?=[а-я]{3})/;
/** Words that name no school. */
const EMPTY = new Set([
  "г",
  "с",
  "п",
  "д",
  "х",
  "ст",
  "пос",
  "село",
  "город",
  "поселок",
  "деревня",
  "хутор",
  "станица",
  "имени",
  "им",
  "no",
  "n",
]);

/** A register that is asked by names as people write them. */
export class SchoolNames {
  readonly #schools: readonly { readonly school: RegisteredSchool; readonly words: readonly string[] }[];
  readonly #byId: ReadonlyMap<string, RegisteredSchool>;
  readonly #words: ReadonlySet<string>;

  constructor({ schools }: SchoolRegister) {
    this.#schools = schools.map((school) => ({
      school,
      words: wordsOf(`${school.name} ${school.place ?? ""}`),
    }));
    this.#byId = new Map(schools.map((school) => [school.id.toLowerCase(), school]));
    this.#words = new Set(this.#schools.flatMap(({ words }) => words));
  }

  /** The school whose id stands in a text. */
  byId(text: string): RegisteredSchool | null {
    const login = schoolLoginIn(text) ?? text.trim().toLowerCase();
    return this.#byId.get(login) ?? null;
  }

  /** A name from a cell: each of its words must be the school's. */
  named(text: string): NameMatch {
    return this.#matching(this.#known(wordsOf(text)));
  }

  /** A file's name: words that no school has mean nothing; one of a school's words and its number, or its place, do. */
  inFileName(text: string): NameMatch {
    const words = this.#known(wordsOf(text)).filter((word) => this.#words.has(word));
    const hasWord = words.some((word) => !/^\d+$/.test(word));
    return hasWord && words.length >= 2 ? this.#matching(words) : { schools: [], isExact: false };
  }

  #known(words: readonly string[]): string[] {
    return words.flatMap((word) => {
      if (this.#words.has(word)) return [word];
      const rest = word.replace(GLUED, "");
      return this.#apart(rest) ?? this.#apart(word) ?? [word];
    });
  }

  /** Words that were written without blanks: «верхниеключи»; null where they are not all known. */
  #apart(glued: string): string[] | null {
    if (this.#words.has(glued)) return [glued];
    for (let end = glued.length - 2; end >= 2; end -= 1) {
      if (!this.#words.has(glued.slice(0, end))) continue;
      const rest = this.#apart(glued.slice(end));
      if (rest !== null) return [glued.slice(0, end), ...rest];
    }
    return null;
  }

  #matching(words: readonly string[]): NameMatch {
    if (words.length === 0) return { schools: [], isExact: false };
    const exact = this.#schools.filter(({ words: own }) => words.every((word) => own.includes(word)));
    if (exact.length > 0) return { schools: schoolsOf(narrowed(exact, words)), isExact: true };
    const near = this.#schools.filter(({ words: own }) => {
      return words.every((word) => own.some((of) => isNear(word, of)));
    });
    return { schools: schoolsOf(near), isExact: false };
  }
}

/** Of schools that have all the words, one whose name is no longer than them. */
function narrowed<T extends { readonly words: readonly string[] }>(
  found: readonly T[],
  words: readonly string[],
): readonly T[] {
  const whole = found.filter((of) => of.words.every((word) => words.includes(word)));
  return whole.length === 1 ? whole : found;
}

function schoolsOf(found: readonly { readonly school: RegisteredSchool }[]): RegisteredSchool[] {
  return found.map(({ school }) => school);
}

/** A typo: one letter in five, none in numbers and short words. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\d/.test(one) || /\d/.test(other) || Math.min(one.length, other.length) < 4) return false;
  return distance(one, other) <= Math.max(1, Math.floor(Math.max(one.length, other.length) / 5));
}

/**
 * The words that tell a school: its kind, number and place, without the kind of institution.
 *
 * @example
 * wordsOf("МБOУ «COШ № 1 г. Приозёрный»") // => ["сош", "1", "приозерный"]
 */
export function wordsOf(text: string): string[] {
  const plain = withoutLatin(comparableText(text)).replaceAll("_", " ");
  const apart = plain.replace(/(\d)(?=[а-яa-z])|([а-яa-z])(?=[\d№])/g, "$1$2 ").replace(/№/g, " № ");
  // The reader of identities knows the kinds of institutions and the long names of kinds of schools.
  const name = schoolOf({ name: apart.replace(/"/g, " "), login: null, territory: null }).id.replace(
    /^name:\|/,
    "",
  );
  const words = name.replace(/[^а-яa-z0-9]+/g, " ").split(" ");
  return [...new Set(words.map(withoutZeros).filter((word) => word !== "" && !EMPTY.has(word)))];
}

function withoutZeros(word: string): string {
  return /^\d+$/.test(word) ? String(Number(word)) : word;
}

/** A name as it is kept: what it was before does not matter. */
export function nameKey(text: string): string {
  return wordsOf(text).join(" ");
}
