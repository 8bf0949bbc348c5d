/** How many allowed words a sentence lists; more would hide what is said. */
const LISTED = 24;

/** What a setting from outside must be: each goes on after its name, «ключ «…» …». */
export const settingMustBe = {
  object: "должен быть объектом JSON",
  list: "должен быть списком",
  flag: "должен быть true или false",
  oneOf: (allowed: readonly string[]) => `может быть только: ${allowed.join(", ")}`,
  text: "должен быть текстом",
  meaning:
    "должен быть значением столбца: school-name, participants, mark2 и т. д. (docs/forms.md, «Показать столбцы»)",
  number: "должен быть числом",
  numberBetween: (minimum: number, maximum: number) =>
    `должен быть числом от ${String(minimum)} до ${String(maximum)}`,
  wholeBetween: (minimum: number, maximum: number) =>
    `должен быть целым числом от ${String(minimum)} до ${String(maximum)}`,
  name: (letters: number) => `должен быть названием до ${String(letters)} знаков`,
  listOf: (allowed: readonly (string | number)[]) =>
    `должен быть непустым списком из: ${allowed.map(String).join(", ")}`,
  listOfTexts: "должен быть списком названий, логинов или кодов в кавычках",
  factors: "должен быть списком номеров факторов риска, целых чисел от 1 до 10",
  groupings: (ready: readonly string[]) =>
    `должен быть списком из: ${ready.join(", ")}, column:слова из заголовка`,
  profile: (ids: readonly string[]) => `может быть только: ${ids.join(", ")} или своё правило {"exams": […]}`,
  scale: "неверна: нужны exam, subject, grade, year, source и числа from3 < from4 < from5 ≤ maximum",
} as const;

/** What goes on after an unknown key: the keys that there are, where they are few. */
export function knownKeysText(keys: readonly string[]): string {
  return keys.length > LISTED ? "" : `; есть: ${keys.join(", ")}`;
}
