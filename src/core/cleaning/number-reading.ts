import type { Cell } from "../../workbook/cell";
import { cleanText, comparableText } from "./clean-text";
import { readNumber } from "./read-number";

/**
 * Why a cell where a number is meant gives none. "hidden": a small group was closed («*», «<5», «1–4»); "no-data": the
 * table says that there is none («н/д», «—»); "formula": no stored value; "date": a date stands in it; "words": the rest.
 */
export type UnreadKind = "empty" | "hidden" | "no-data" | "formula" | "date" | "words";

/** What a cell where a number is meant holds. */
export type NumberReading =
  | {
      readonly value: number;
      /** How it stood: as a number, as a text of a number alone, or beside words and signs. */
      readonly from: "number" | "text" | "words";
      readonly isPercent: boolean;
    }
  | { readonly unread: UnreadKind };

/** A formula without a stored value, in the cells that readers are given: no text of a person begins so. */
export const FORMULA_MARK = "\ufdd0";
/** A date, in the same cells; what it shows follows. */
export const DATE_MARK = "\ufdd1";

const NUMBER = String.raw`[+-]?\d{1,3}(?: \d{3})+(?:,\d+)?|[+-]?\d+(?:[.,]\d+)?`;
/** «1'722'202», «1.722.202»: one such sign could be a decimal comma, two cannot. */
const GROUPED = /^\d{1,3}(?:(['.,’])\d{3})(?:\1\d{3})+$/;
const APOSTROPHED = /^\d{1,3}['’]\d{3}$/;
const UNITS = String.raw`(?:чел(?:овек[а]?)?|ч(?=\.)|уч(?:-ся|ен(?:ик)?(?:а|ов|и)?|аст(?:ник(?:а|ов)?)?|ащ(?:ихся|ийся))?|обуч(?:-ся|ающ[а-я]+)?|дет(?:ей|и)|работ[аы]?|балл(?:а|ов)?|б(?=\.)|шт|школ[аы]?|ед|руб(?:л(?:ь|я|ей))?|р(?=\.)|км|час(?:а|ов)?|мин(?:ут[аы]?)?|дн(?:ей|я)|лет|раза?|став(?:ок|к[аи])|мест[ао]?|экз(?:емпляр(?:а|ов)?)?|порци[йия])\.?`;
const PERCENT = String.raw`(?:%|проц(?:ент(?:а|ов)?)?\.?)`;
/** What may follow in brackets and change nothing: words, «из 60», the same as a share. */
const ASIDE = String.raw`\((?:[^()\d]*|(?:из|от) \d[\d ]*(?: ${UNITS})?|\d[\d ]*(?:[.,]\d+)? ?${PERCENT}|\d+ ${UNITS})\)`;
/** A number with what people write beside it: an apostrophe, «около», a unit, a footnote, «(из 60)», a full stop. */
const BESIDE = new RegExp(
  String.raw`^['’‘\`*]? ?(?:~|≈|около |примерно )? ?(${NUMBER}) ?(${PERCENT})?(?: ?${UNITS})?(?: из \d[\d ]*(?: ${UNITS})?)?(?: ?${ASIDE})? ?[*†‡¹²³⁴⁵]*[.,;]?$`,
);
/** Pupils and the same as a share, in either order: «3/10,3 %», «4 чел. – 12,9 %», «12,9 % / 4», «3 7,7%» on two lines; without the sign it is not known which is which. */
const PAIR = new RegExp(
  String.raw`^(?:(\d+)(?:(?: ?${UNITS} ?[/;,–—-]?| ?[/;]) ?\d+(?:[.,]\d+)?| (?:100|\d{1,2}(?:[.,]\d+)?)) ?${PERCENT}|(\d+(?:[.,]\d+)?) ?(${PERCENT}) ?(?:[/;] ?\d+(?: ?${UNITS})?|\(\d+(?: ?${UNITS})?\)|[,–—-]? ?\d+ ?${UNITS}))$`,
);
/** The same without the sign: «3 (7,7)», «7,7 (3)»; pupils are whole, so that one of the two is a share. */
const PAIR_BY_FORM = /^(?:(\d+) ?\(\d+[.,]\d+\)|(\d+[.,]\d+) ?\(\d+\))$/;
/** A share and how many it is of: «0,045 18 школ»; of two whole numbers it is not known which is meant. */
const SHARE_OF = new RegExp(String.raw`^(\d+[.,]\d+) ?(${PERCENT})? \d+ ${UNITS}$`);
/** Signs and words of a closed group; «x», «c» and «s» are what statistical tables print. */
const HIDDEN_SIGN =
  /^(?:[*#•●■▪◊○□×✱]+|[xхcсs]|\(?[nн] ?[<≤] ?\d+\)?|(?:данные )?(?:скрыт|закрыт|засекреч)[а-я]*(?: данн[а-я]*)?|конф(?:иденц[а-я]*)?\.?|малочисл[а-я]*|мало)$/;
const LIMIT = new RegExp(
  String.raw`^\(?(?:[<>≤≥⩽⩾] ?=?|менее|меньше|не более|не больше|более|больше|не менее|не меньше|свыше|до|от) ?\d+(?:[.,]\d+)?(?: ?${PERCENT})?(?: ?${UNITS})?\)?\*?\.?$`,
);
const RANGE = new RegExp(String.raw`^(?:от )?\d+ ?(?:[-–—]| до ) ?\d+(?: ?${PERCENT})?(?: ?${UNITS})?$`);
const NO_DATA =
  /^(?:[-–—−~]+|\.{2,}|…|\?+|н ?[/\\.] ?д\.?|нд|n ?[/.] ?a\.?|na|nan|null|none|нет|н\/с|н\/у|н\/п|н\/я|(?:данных|данные|сведений|информации) (?:нет|отсутствуют)|(?:нет|без|отсутствуют|отсутствие) (?:данных|данные|сведени[йя]|информаци[ия]|результат[а-я]*)|отсутству[а-я]+|не (?:предоставлен|представлен|указан|участв|писал|сдавал|проводил|было)[а-я]*)\.?$/;

/**
 * Reads a cell where a number is meant, as far as it can mean one number only.
 *
 * «90 чел.», «'90», «58 (из 60)», «83*», «12,5 %» and «1'722'202» are one number each; letters for digits («З0») are
 * never guessed. Why there is no number is told apart, since a closed group is a school with few pupils and an empty
 * cell may be none at all.
 *
 * Source: docs/methods.md#codes.
 *
 * @example
 * numberReading("58 (из 60)") // => { value: 58, from: "words", isPercent: false }
 * @example
 * numberReading("менее 5") // => { unread: "hidden" }
 */
export function numberReading(cell: Cell | undefined): NumberReading {
  const number = readNumber(cell);
  if (number !== null) {
    const isText = typeof cell === "string";
    return { value: number, from: isText ? "text" : "number", isPercent: isText && cell.includes("%") };
  }
  if (cell === null || cell === undefined) return { unread: "empty" };
  if (typeof cell !== "string") return { unread: "words" };
  if (cell.startsWith(FORMULA_MARK)) return { unread: "formula" };
  if (cell.startsWith(DATE_MARK)) return { unread: "date" };
  const text = comparableText(cell).replaceAll("−", "-");
  if (text === "") return { unread: "empty" };
  if (GROUPED.test(text) || APOSTROPHED.test(text)) {
    return { value: Number(text.replace(/\D/g, "")), from: "words", isPercent: false };
  }
  const pair = PAIR.exec(text);
  if (pair !== null) {
    const [, count, share = count, sign] = pair;
    return { value: Number((share ?? "").replace(",", ".")), from: "words", isPercent: sign !== undefined };
  }
  const formed = PAIR_BY_FORM.exec(text);
  if (formed !== null) {
    const value = Number((formed[1] ?? formed[2] ?? "").replace(",", "."));
    return { value, from: "words", isPercent: false };
  }
  const beside = BESIDE.exec(text) ?? SHARE_OF.exec(text);
  if (beside !== null) {
    const value = Number((beside[1] ?? "").replaceAll(" ", "").replace(",", "."));
    return { value, from: "words", isPercent: beside[2] !== undefined };
  }
  if (HIDDEN_SIGN.test(text) || LIMIT.test(text) || RANGE.test(text)) return { unread: "hidden" };
  return { unread: NO_DATA.test(text) ? "no-data" : "words" };
}

/**
 * The one number that a cell can mean, whatever stands beside it; null where there is none.
 *
 * @example
 * numberIn("90 чел.") // => 90
 */
export function numberIn(cell: Cell | undefined): number | null {
  const read = numberReading(cell);
  return "value" in read ? read.value : null;
}

/** A word that begins with a capital, or is of capitals: it may be a surname. */
const NAME_LIKE = /[А-ЯЁA-Z][а-яёa-z]{2,}|[А-ЯЁA-Z]{4,}/;

/**
 * What stood in an unread cell, for a notice: the marks are not for people, and a text that may be somebody's name, as
 * under «Директор» or in a row that is pushed aside, is never repeated.
 */
export function unreadText(cell: Cell | undefined): string {
  const text = shownText(cell);
  const read = numberReading(cell);
  const isCode = "unread" in read && read.unread !== "words";
  return !isCode && NAME_LIKE.test(text) ? "" : text;
}

/** The text of a cell as its sheet shows it: a date without its mark, a formula without a value with "=". */
export function shownText(cell: Cell | undefined): string {
  return cleanText(cell).replace(FORMULA_MARK, "=").replace(DATE_MARK, "");
}
