import { cleanText } from "../cleaning/clean-text";
import { schoolLoginIn } from "../table/schools/school-identity";
import type { AlignedForm } from "./aligned-form";
import type { FormTemplate } from "./form-template";
import { SchoolNames } from "./school-names";
import type { SchoolRegister } from "./school-register";

/** Words of headers over schools: their names, or their logins. */
const SCHOOL_HEADER =
  /школ|учрежд|организац|(?<![а-яё])о[оу](?![а-яё])|(?<![а-яё])(?:мо|доу?)?оо(?![а-яё])|логин|login/i;
/** Words of schools' names and kinds. */
const SCHOOL_WORD =
  /(?<![а-яё])(?:[а-яё]?сош|оош|нош|ош|школ[аы](?:-сад|-интернат)?|гимнази[яи]|лице[йя]|прогимнази[яи]|кадетск[а-яё]*|интернат[а-яё]*|детск[а-яё]+ сад|доу|[мгч][бка]?[бк]?[до]?оу|фг[кба]*оу|центр образования|техникум|колледж)(?![а-яё])/i;
/** Rows of such a column that are no school's: totals, and territories among their schools. */
const TOTAL_WORD =
  /^(?:итого|всего|вся выборка|в среднем|среднее|сумма|город|гор\.|г\.)(?![а-яё])|(?<![а-яё])(?:итог|кра[йю]|област[ьи]|республик[аи]|(?:муниципальн[а-яё]+ )?район[ау]?|р-н|(?:муниципальн[а-яё]+|городск[а-яё]+) округ[ау]?|муниципалитет)(?![а-яё])/i;
/** Headers over codes of schools, and over where they are. */
const CODE_HEADER = /(?<![а-яё])(?:код|логин|login|инн|огрн)(?![а-яё])/i;
const PLACE_HEADER = /муниципал|территор|район|округ|населенн|насел[её]нн|местополож|адрес/i;
/** Share of a column's filled cells that must name a school. */
const MOST_SCHOOLS = 0.6;

/** Whether a text says a school: by its login, or by the words of schools. */
export function saysSchool(text: string): boolean {
  return schoolLoginIn(text) !== null || SCHOOL_WORD.test(text.replaceAll("_", " "));
}

/** Whether a line of a table of schools is a total. */
export function saysTotal(text: string): boolean {
  return TOTAL_WORD.test(text.trim()) && !saysSchool(text);
}

/** Whether a header is over codes of schools. */
export function isCodeHeader(header: string): boolean {
  return CODE_HEADER.test(header);
}

/** Whether a header is over the places of schools: two schools of one name are told apart by them. */
export function isPlaceHeader(header: string): boolean {
  return PLACE_HEADER.test(header) && !SCHOOL_HEADER.test(header);
}

/**
 * The form with the columns told that name a school row by row: each school's rows are then its own. A form whose given
 * rows are themselves schools has no other given rows.
 *
 * Source: docs/monthly.md#school-rows.
 */
export function withSchoolColumns(
  template: FormTemplate,
  forms: readonly AlignedForm[],
  register: SchoolRegister | null,
): FormTemplate {
  if (template.columns.some(({ role }) => role === "school") || forms.length === 0) return template;
  const names = register === null ? null : new SchoolNames(register);
  const headers = template.columns
    .filter(({ header, role }) => role !== "computed" && SCHOOL_HEADER.test(header))
    .map(({ header }) => header)
    .filter((header) => holdsSchools(header, forms, names));
  if (headers.length === 0) return template;
  headers.push(
    ...template.columns
      .map(({ header }) => header)
      .filter((of) => isCodeHeader(of) && SCHOOL_HEADER.test(of) && !headers.includes(of)),
  );
  return {
    ...template,
    rows: [],
    rules: template.rules.filter(({ kind }) => kind !== "row"),
    columns: template.columns.map((column) => {
      if (headers.includes(column.header)) return { ...column, role: "school" };
      return column.role === "label" || column.role === "given" ? { ...column, role: "input" } : column;
    }),
  };
}

/** Most of its filled cells name a school, and more than one in all. */
function holdsSchools(header: string, forms: readonly AlignedForm[], names: SchoolNames | null): boolean {
  let [filled, schools] = [0, 0];
  const seen = new Map<string, boolean>();
  for (const { view, columns } of forms) {
    const column = columns.columns.get(header);
    if (column === undefined) continue;
    for (let row = columns.block.bodyRow; row < view.rows; row += 1) {
      const text = cleanText(view.value(row, column));
      if (text === "" || saysTotal(text)) continue;
      const isSchool = seen.get(text) ?? (saysSchool(text) || isNamed(text, names));
      seen.set(text, isSchool);
      filled += 1;
      if (isSchool) schools += 1;
    }
  }
  const different = [...seen.values()].filter((isSchool) => isSchool).length;
  return different > 1 && schools >= filled * MOST_SCHOOLS;
}

function isNamed(text: string, names: SchoolNames | null): boolean {
  return names !== null && (names.byId(text) !== null || names.named(text).schools.length > 0);
}
