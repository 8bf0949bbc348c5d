import { comparableText } from "../cleaning/clean-text";

/** Kinds of schools that names and the questionnaire tell apart. Published in JSON: never renamed. */
export type SchoolKind =
  | "gymnasium"
  | "lyceum"
  | "cadet"
  | "boarding"
  | "special"
  | "evening"
  | "closed"
  | "primary"
  | "basic"
  | "secondary"
  | "ordinary";

/** In the order in which they are shown. */
export const SCHOOL_KINDS: readonly SchoolKind[] = [
  "ordinary",
  "secondary",
  "basic",
  "primary",
  "gymnasium",
  "lyceum",
  "cadet",
  "boarding",
  "special",
  "evening",
  "closed",
];

/** A column of a list of schools that says the kind itself. */
const KIND_COLUMN = /^(вид|тип|категория) (оо|оу|школы|организации|образовательно)/;

/** Questions of the questionnaire, answered «Да» or «Нет». Source: docs/methods.md#groupings. */
const QUESTIONS: readonly (readonly [RegExp, SchoolKind])[] = [
  [/является специальной \(коррекционной\)/, "special"],
  [/является вечерней/, "evening"],
  [/(закрытого типа|лишения свободы)/, "closed"],
  [/является школой-интернатом/, "boarding"],
];

/** The first that a name has; «СОШ», «ООШ» and «НОШ» come last: a gymnasium may be called «СОШ-гимназия». */
const NAMES: readonly (readonly [RegExp, SchoolKind])[] = [
  [
    /(коррекц|с ограниченными возможностями|овз|адаптивн|умственн|слабослыш|слабовид|глух|слеп|нарушени\S* (слуха|зрения|речи|интеллекта|опорно))/,
    "special",
  ],
  [/(^|[^а-я])(скоши?|с ?\(к\) ?о?оши?|скш|[iv]+(-[iv]+)? вида)([^а-я]|$)/, "special"],
  [/(вечерн|сменн|(^|[^а-я])(о|в|во)сош([^а-я]|$))/, "evening"],
  [/кадет/, "cadet"],
  [/прогимнази/, "primary"],
  [/гимнази/, "gymnasium"],
  [/лице[йя]/, "lyceum"],
  [/интернат/, "boarding"],
  [/(нош|(^|[^а-я])нш([^а-я]|дс)|начальная (общеобразовательная )?школа)/, "primary"],
  [/(оош|основная (общеобразовательная )?школа)/, "basic"],
  [/(сош|средняя (общеобразовательная )?школа)/, "secondary"],
];

/**
 * What kind of school it is: as a column of the list of schools says it, else by the questionnaire, else by its name.
 *
 * A school that answered «Нет» to all questions and whose name tells nothing is "ordinary".
 *
 * @param answers By header, as in `SchoolContext.answers`.
 * @returns null when nothing tells it.
 *
 * @example
 * schoolKind("МБОУ «Гимназия № 2»", {}) // => "gymnasium"
 */
export function schoolKind(
  name: string,
  answers: Readonly<Record<string, string>>,
): SchoolKind | { readonly text: string } | null {
  const known = Object.entries(answers).map(([header, text]) => [comparableText(header), text] as const);
  const said = known.find(([header]) => KIND_COLUMN.test(header));
  if (said !== undefined) return { text: said[1] };
  const asked = known.flatMap(([header, text]) => {
    const kind = QUESTIONS.find(([words]) => words.test(header))?.[1];
    return kind === undefined ? [] : [{ kind, answer: comparableText(text) }];
  });
  const yes = QUESTIONS.find(([, kind]) => asked.some((of) => of.kind === kind && of.answer === "да"));
  if (yes !== undefined) return yes[1];
  const text = comparableText(name);
  const named = NAMES.find(([words]) => words.test(text))?.[1];
  return named ?? (asked.some(({ answer }) => answer === "нет") ? "ordinary" : null);
}
