const FORM = /(?<!\p{L})(?:шаблон|бланк|пуст(?:ая|ой)\s+(?:форма|бланк)|форма)(?!\p{L})/iu;
const REGISTER = /(?<!\p{L})(?:реестр|перечень|список)(?!\p{L})/iu;

/**
 * What a file is by its name, where people call it so: the empty form, or the register of schools.
 *
 * @example
 * usualUse("Реестр ОО.xlsx") // => "register"
 */
export function usualUse(fileName: string): "template" | "register" | null {
  const words = fileName.replaceAll("_", " ");
  if (FORM.test(words)) return "template";
  return REGISTER.test(words) ? "register" : null;
}
