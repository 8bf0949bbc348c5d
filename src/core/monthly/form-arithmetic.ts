import { evaluated } from "./expressions";
import type { FormRule, FormTemplate } from "./form-template";
import type { Cell } from "../../workbook/cell";

/** Which rule computes a cell of the form. */
export class FormArithmetic {
  readonly #columnOf: ReadonlyMap<string, number>;
  readonly #rules: readonly FormRule[];
  readonly #found = new Map<string, FormRule | null>();

  constructor(private readonly template: FormTemplate) {
    this.#columnOf = new Map(template.columns.map(({ header }, index) => [header, index]));
    this.#rules = template.rules.filter(({ isOn }) => isOn);
  }

  columnOf(header: string): number | undefined {
    return this.#columnOf.get(header);
  }

  /** The formula of a cell; null where schools fill it. */
  formulaOf(label: string, header: string): Extract<FormRule, { kind: "column" | "row" }> | null {
    const key = `${label}\n${header}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known as Extract<FormRule, { kind: "column" | "row" }> | null;
    const rule = this.#rules.find((of) => {
      if (of.kind === "column")
        return of.isFormula && of.target === header && (of.rows.length === 0 || of.rows.includes(label));
      return of.kind === "row" && of.isFormula && of.target === label && of.columns.includes(header);
    });
    this.#found.set(key, rule ?? null);
    return (rule ?? null) as Extract<FormRule, { kind: "column" | "row" }> | null;
  }

  /** The rule of a total that schools type: what is wrong in its rows is wrong in it. */
  typedTotalOf(label: string, header: string): Extract<FormRule, { kind: "row" }> | null {
    for (const rule of this.#rules) {
      if (rule.kind !== "row" || rule.isFormula || rule.target !== label) continue;
      if (rule.columns.includes(header)) return rule;
    }
    return null;
  }

  /** Puts what formulas give into the values: unknown where something of it is. */
  compute(labels: readonly string[], values: Cell[][], isKnownRow: (label: string) => boolean): void {
    const rowOf = new Map(labels.map((label, index) => [label, index]));
    const done = new Set<string>();
    const at = (label: string, header: string): number | null => {
      const [row, column] = [rowOf.get(label), this.#columnOf.get(header)];
      if (row === undefined || column === undefined || !isKnownRow(label)) return null;
      const rule = this.formulaOf(label, header);
      const key = `${label}\n${header}`;
      if (rule !== null && !done.has(key)) {
        done.add(key);
        const cells = values[row];
        const value = evaluated(rule.is, (to) => (rule.kind === "column" ? at(label, to) : at(to, header)));
        if (cells !== undefined) cells[column] = value;
      }
      const value = values[row]?.[column];
      return typeof value === "number" ? value : null;
    };
    for (const label of labels)
      for (const { header } of this.template.columns)
        if (this.formulaOf(label, header) !== null) at(label, header);
  }
}
