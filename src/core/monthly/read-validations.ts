import { parseArea } from "../../workbook/address";
import type { CellValidation } from "../../workbook/snapshot";
import { cleanText } from "../cleaning/clean-text";
import type { FormColumn } from "./form-template";
import type { SchoolSheet } from "./monthly-run";

type Kind = Pick<FormColumn, "kind" | "minimum" | "maximum" | "options" | "isRequired">;

/** Of a column without one. */
export const NO_VALIDATION: Kind = {
  kind: "unknown",
  minimum: null,
  maximum: null,
  options: [],
  isRequired: false,
};

/** What the form's validation of a column says: type, limits, list; "unknown" where it says nothing. */
export function kindFromValidations(
  sheet: SchoolSheet,
  others: readonly SchoolSheet[],
  column: number,
  row: number,
): Kind {
  const validation = sheet.validations?.find(({ areas }) => {
    return areas.some((area) => {
      return area.column <= column && column < area.column + area.columns && row < area.row + area.rows;
    });
  });
  if (validation === undefined) return NO_VALIDATION;
  const [minimum, maximum] = limitsOf(validation);
  switch (validation.type) {
    case "whole":
      return { ...NO_VALIDATION, kind: "count", minimum, maximum };
    case "decimal":
      return { ...NO_VALIDATION, kind: "number", minimum, maximum };
    case "date":
      return { ...NO_VALIDATION, kind: "date" };
    case "list": {
      const options = optionsOf(validation.first, sheet, others);
      return options.length === 0 ? NO_VALIDATION : { ...NO_VALIDATION, kind: "list", options };
    }
    default:
      return NO_VALIDATION;
  }
}

function limitsOf({ operator, first, second }: CellValidation): [number | null, number | null] {
  const [one, other] = [numberOf(first), numberOf(second)];
  switch (operator) {
    case "between":
      return [one, other];
    case "equal":
      return [one, one];
    case "greaterThanOrEqual":
      return [one, null];
    case "lessThanOrEqual":
      return [null, one];
    case "greaterThan":
      return [one === null ? null : one + Number.EPSILON, null];
    case "lessThan":
      return [null, one === null ? null : one - Number.EPSILON];
    default:
      return [null, null];
  }
}

function numberOf(text: string | null): number | null {
  const isNumber = text !== null && /^-?\d+(?:\.\d+)?$/.test(text.trim());
  return isNumber ? Number(text) : null;
}

/** A list written out, or the cells of this sheet or another in which it stands; a named one is learnt from the files. */
function optionsOf(text: string | null, sheet: SchoolSheet, others: readonly SchoolSheet[]): string[] {
  const inside = /^"(.*)"$/.exec(text ?? "")?.[1];
  if (inside !== undefined) return inside.split(/[,;]/).map((option) => option.trim());
  const [, quoted, plain, cells = ""] = PLACE.exec(text ?? "") ?? [];
  const area = parseArea(cells.replaceAll("$", ""));
  if (area === null) return [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const of = name === undefined ? sheet : others.find((other) => other.name === name);
  const rows = of?.cells.slice(area.row, area.row + area.rows) ?? [];
  return rows
    .flatMap((row) => row.slice(area.column, area.column + area.columns))
    .map((cell) => cleanText(cell))
    .filter((option) => option !== "");
}

/** «'Списки для выбора'!$A$2:$A$6», «$Z$2:$Z$6». */
const PLACE = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/;
