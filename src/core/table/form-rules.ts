import type { ColumnRule } from "./table-forms";

/** A column without which a header is not of the form. */
export function required(meaning: ColumnRule["meaning"], pattern: RegExp): ColumnRule {
  return { meaning, pattern, need: "required" };
}

/** A column that the form mostly has. */
export function expected(meaning: ColumnRule["meaning"], pattern: RegExp): ColumnRule {
  return { meaning, pattern, need: "expected" };
}

/** A column that the form may have. */
export function optional(meaning: ColumnRule["meaning"], pattern: RegExp): ColumnRule {
  return { meaning, pattern, need: "optional" };
}

/** Headers by which tables of schools name a school, its place and the year. */
export const LOGIN = /^(логин( школы| оо)?|пользователь|user|оо ?\(логин школы\))$/;
export const NAME = /^(оо|школа|(название|наименование) (оо|оу|школы)|образовательная организация.*)$/;
export const TERRITORY =
  /^(муниципалитет|муниципальн(ый район|ый округ|ое образование)( .*)?|район|мсу|моуо|мо|ате|территория|groups)$/;
export const YEAR = /^(год|year)$/;
