import { comparableText } from "../../cleaning/clean-text";

/** Who signs a list, who made it, and what is remarked beneath it. */
const SIGNATURE =
  /^(начальник|директор|заместител[ьи]|зам\.|и\.? ?о\.? |врио|руководител[ьи]|глава|министр|председател[ьи]|(главный |ведущий |старший )?(специалист|методист|эксперт|инспектор|консультант)|исполнител[ьи]|исп\.|ответственн|составил|подготовил|проверил|утвержд|согласован|контактн|тел(\.|ефон)|e-?mail|дата(?![а-я])|подпись|м\. ?п\.|прим(\.|ечани)|\*)/;
/** «1) без учёта вечерних школ»: what is said of a table beneath it, whatever it speaks of. */
const REMARK =
  /^((\d{1,2}|\*+) ?[).]? ?)?(без учета|с учетом|по данным|по состоянию|предварительн|источник|в (список|перечень|таблиц))/;
/** «И.И. Иванов», «Иванов И. И.». */
const INITIALS = /^[а-я]\. ?([а-я]\. ?)?[а-я]+(-[а-я]+)?$|^[а-я]+(-[а-я]+)? [а-я]\. ?([а-я]\.)?$/;

/**
 * Whether a text beneath a list of names is the signature, a contact or a remark, and no school.
 *
 * @example
 * isSignature("Начальник управления образования  И.И. Иванов") // => true
 */
export function isSignature(text: string): boolean {
  const comparable = comparableText(text);
  return SIGNATURE.test(comparable) || INITIALS.test(comparable);
}

/** Whether a text speaks of the table above it, with a word for a school or without. */
export function isRemark(text: string): boolean {
  return REMARK.test(comparableText(text));
}
