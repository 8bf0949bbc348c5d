import type { FormField } from "../../core/roadmap/forms";
import { FORMS } from "../../core/roadmap/forms";
import type { FormId } from "../../core/roadmap/measure";

/** Columns of a tracked roadmap that people fill in. */
export type EnteredColumn = "status" | "done" | "document" | "comment";

/** What colleagues head the columns of plans of their own with. */
const FIELD_WORDS: Readonly<Partial<Record<FormField, RegExp>>> = {
  number: /^(№|п\/п|номер|n$)/,
  task: /^(задач|направлени)/,
  text: /^((наименование|название|содержание|перечень) )?(мероприяти|мер[аы]?$|действи[ея]|деятельност)/,
  date: /^((планов[а-я]+ )?срок|дата (проведения|реализации|начала)|период|планов[а-я]+ дата|когда)/,
  indicator: /^(показател|индикатор|((ожидаем|планируем)[а-я]+ )?результат|итоговый документ|форма отчет)/,
  roles: /^(ответственн|исполнител|кто )/,
};
const ENTERED_WORDS: Readonly<Record<EnteredColumn, RegExp>> = {
  status:
    /^(статус|состояние|отметка об? (ис|вы)полнени|(ис|вы)полнение$|(ход|факт|результат) (ис|вы)полнения|информация об? (ис|вы)полнени|(ис|вы)полнено(?! ?\(?дата))/,
  done: /^(дата (фактическ[а-я]+ )?((ис|вы)полнения|завершения)|(дата|срок),? ?\(?(по )?факт|факт(ическ[а-я]+|\.)? ?(дата|срок)|факт$|(когда )?(ис|вы)полнено,? ?\(?дата|когда (ис|вы)полнено)/,
  document: /^(подтверждающ[а-я]+ документ|подтверждение|документ(,? подтвержд|$)|реквизиты документа)/,
  comment: /^(комментари|примечани)/,
};
/** Without these a table is no plan. */
const NEEDED: readonly FormField[] = ["text", "date", "roles"];

/**
 * The columns of a plan that people made in their own words, for each column of a form; -1 for what the plan has not. null for a
 * row of headers that is no plan's, and for a form without terms.
 *
 * @param texts Of a row, fit for comparing.
 */
export function planColumns(texts: readonly string[], form: FormId): readonly number[] | null {
  const fields = FORMS[form].columns;
  if (!NEEDED.every((field) => fields.includes(field))) return null;
  const columns = fields.map((field) => {
    const words = FIELD_WORDS[field];
    return texts.findIndex((text) => words?.test(text) === true);
  });
  const has = NEEDED.every((field) => (columns[fields.indexOf(field)] ?? -1) >= 0);
  return has ? columns : null;
}

/** The column of a plan that tells of execution; -1 where it has none. */
export function enteredColumn(texts: readonly string[], key: EnteredColumn): number {
  return texts.findIndex((text) => ENTERED_WORDS[key].test(text));
}
