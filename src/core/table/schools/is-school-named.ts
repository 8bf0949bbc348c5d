import { comparableText } from "../../cleaning/clean-text";
import type { School } from "../../model/school";

/** A login as people type it, whole or begun: "sch" to 2021 and "edu" from 2022 are one school. */
const LOGIN = /^(?:edu|sch|spo)(\d{0,6})$/;
/** Digits fewer than this are a school's number and not a part of its login. */
const LOGIN_PART = 3;
/** «№ 12», «N12», «N 12»: the number itself is what is looked for. */
const NUMBER_SIGN = /№|(?<![a-zа-я])n(?= ?\d)/g;
/** Words, and numbers apart from the letters around them: «СОШ2», «12а». */
const PARTS = /\d+|[a-zа-я]+/g;

/** What a school is called in short and at length: either finds the other. */
const KINDS: readonly (readonly [short: RegExp, long: RegExp, words: string])[] = [
  [
    /^(?:мбоу|мкоу|маоу|моу)?сош$/,
    /средн[а-я]* (?:общеобразовательн[а-я]* )?школ/,
    "сош средняя общеобразовательная школа",
  ],
  [
    /^(?:мбоу|мкоу|маоу|моу)?оош$/,
    /основн[а-я]* (?:общеобразовательн[а-я]* )?школ/,
    "оош основная общеобразовательная школа",
  ],
  [/^нош$/, /начальн[а-я]* (?:общеобразовательн[а-я]* )?школ/, "нош начальная общеобразовательная школа"],
  [/^(?:сш|ош|нш)$/, /$^/, "школа"],
];

/**
 * Whether a school is the one that is looked for: every typed word is part of a word of its name, in any order and
 * case, «ё» as «е»; a number is the school's own («сош 2» is not № 12); a login, whole or begun, is told by its digits.
 *
 * @example
 * isSchoolNamed({ name: "МБОУ «СОШ № 12»", login: "sch990108" }, "школа 12") // => true
 */
export function isSchoolNamed({ name, login }: Pick<School, "name" | "login">, typed: string): boolean {
  const digits = /\d+$/.exec(login ?? "")?.[0] ?? "";
  const own = partsOf(name);
  const text = `${own.join(" ")} ${kindWords(own)}`;
  return comparableText(typed)
    .replace(NUMBER_SIGN, " ")
    .split(" ")
    .every((word) => {
      const asLogin = LOGIN.exec(word.replace(/[^\da-z]/g, ""))?.[1];
      if (asLogin !== undefined && login !== null && digits.startsWith(asLogin)) return true;
      return partsOf(word).every((part) => isPartNamed(part, own, text, digits));
    });
}

function isPartNamed(part: string, own: readonly string[], text: string, digits: string): boolean {
  if (!/\d/.test(part)) return text.includes(part);
  const number = part.replace(/^0+(?=\d)/, "");
  if (own.some((word) => word.replace(/^0+(?=\d)/, "") === number)) return true;
  return part.length >= LOGIN_PART && digits.includes(part);
}

function partsOf(text: string): string[] {
  return comparableText(text).replace(NUMBER_SIGN, " ").match(PARTS) ?? [];
}

/** The other ways to say what kind of school it is. */
function kindWords(own: readonly string[]): string {
  const text = own.join(" ");
  return KINDS.filter(([short, long]) => own.some((word) => short.test(word)) || long.test(text))
    .map(([, , words]) => words)
    .join(" ");
}
