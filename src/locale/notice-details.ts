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

/** Empty where it is no list. */
export function texts(detail: Detail): readonly string[] {
  return Array.isArray(detail) ? detail : [];
}
