import type { ColumnKind } from "../core/monthly/form-template";
import type { ColumnLimits } from "../core/monthly/template-edits";
import { COLUMN_KIND } from "./monthly-kinds";
import { typedNumber } from "./rule-text";

/** «[Всего]: целое число, от 0 до 40, обязательно»: what a column or a row of it holds, as its sheet has it and reads it. */
export function columnLineText(column: ColumnLimits): string {
  const { header, row, kind, minimum, maximum, options, isRequired } = column;
  const listed = options.map((option) => `«${option}»`).join(", ");
  return `[${header}]${row === null ? "" : `, строка [${row}]`}: ${[
    kind === "list" ? `из списка ${listed}` : COLUMN_WORDS[kind],
    ...limitsText(kind, minimum, maximum),
    ...(isRequired ? ["обязательно"] : []),
  ].join(", ")}`;
}

const COLUMN_WORDS: Readonly<Record<ColumnKind, string>> = { ...COLUMN_KIND, share: "доля" };

/** «от 0 до 40» */
function limitsText(kind: ColumnKind, minimum: number | null, maximum: number | null): string[] {
  const said = [
    minimum === null ? "" : `от ${limitText(kind, minimum)}`,
    maximum === null ? "" : `до ${limitText(kind, maximum)}`,
  ];
  const text = said.filter((of) => of !== "").join(" ");
  return text === "" ? [] : [text];
}

/** A limit as a person types it: of a share in percent. */
export function limitText(kind: ColumnKind, value: number): string {
  return kind === "share" ? `${typedNumber(value * 100)} %` : typedNumber(value);
}
