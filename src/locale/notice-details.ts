import type { Notice } from "../core/notice";

/** A detail of a notice; each may be missing. */
type Detail = Notice["details"][string] | undefined;

/** null where it is no number. */
export function numberOf(detail: Detail): number | null {
  return typeof detail === "number" ? detail : null;
}

/** Empty where it is no text. */
export function textOf(detail: Detail): string {
  return typeof detail === "string" ? detail : "";
}

/** What a header stands over: of schools in columns it stands before a row. */
export function headedBy({ lines }: Notice["details"]): "столбец" | "строка" {
  return lines === "columns" ? "строка" : "столбец";
}

/** Empty where it is no list. */
export function texts(detail: Detail): readonly string[] {
  return Array.isArray(detail) ? detail : [];
}
