import type { Expression, FormRule } from "./form-template";
import { referencesOf, shareOf } from "./expressions";
import type { FoundTable } from "./found-table";
import type { GivenCells } from "./learn-given";
import { readFormula, type CellExpression, type CellPlace } from "./read-formula";

/** Rules that the form's formulas state. */
export interface LearntRules {
  readonly rules: readonly FormRule[];
  /** Headers that are computed in most rows. */
  readonly computed: ReadonlySet<string>;
  /** Labels of rows that follow from others. */
  readonly totals: ReadonlySet<string>;
}

interface Found {
  readonly along: "row" | "column";
  readonly text: string;
  readonly is: Expression;
  readonly header: string;
  readonly label: string;
}

/** Share of the rows in which a column must be computed to be a computed one. */
const COMPUTED_ROWS = 0.5;

/** Reads the formulas on which most of the tables agree as rules: along a row, or down a column. */
export function learnRules(
  tables: readonly FoundTable[],
  headers: readonly string[],
  given: GivenCells,
): LearntRules {
  const found = headers.flatMap((header, index) =>
    given.labels.flatMap((label, row) => agreedRule(tables, { header, label, index, row }, headers, given)),
  );
  const columns = grouped(
    found.filter(({ along }) => along === "row"),
    ({ header, text }) => `${header}\n${text}`,
  );
  const rows = grouped(
    found.filter(({ along }) => along === "column"),
    ({ label, text }) => `${label}\n${text}`,
  );
  const rules = [
    ...columns.map((group, index) => columnRule(group, given.labels, index)),
    ...rows.map((group, index) => rowRule(group, index)),
  ];
  const byHeader = grouped(found, ({ header }) => header);
  const least = Math.max(1, given.labels.length * COMPUTED_ROWS);
  return {
    rules: [...rules, ...shareLimits(rules)],
    computed: new Set(byHeader.filter((of) => of.length >= least).map((of) => of[0]?.header ?? "")),
    totals: new Set(rows.map((group) => group[0]?.label ?? "")),
  };
}

function columnRule(group: readonly Found[], labels: readonly string[], index: number): FormRule {
  const [first] = group;
  const rows = group.map(({ label }) => label);
  return {
    kind: "column",
    id: `column:${first?.header ?? ""}:${String(index + 1)}`,
    isOn: true,
    target: first?.header ?? "",
    is: first?.is ?? { op: "number", value: 0 },
    rows: rows.length === labels.length ? [] : rows,
    isFormula: true,
  };
}

function rowRule(group: readonly Found[], index: number): FormRule {
  const [first] = group;
  return {
    kind: "row",
    id: `row:${first?.label ?? ""}:${String(index + 1)}`,
    isOn: true,
    target: first?.label ?? "",
    is: first?.is ?? { op: "number", value: 0 },
    columns: group.map(({ header }) => header),
    isFormula: true,
  };
}

/** A share says that its part is not above its whole. */
export function shareLimits(rules: readonly FormRule[]): FormRule[] {
  return rules.flatMap((rule): FormRule[] => {
    const share = rule.kind === "column" ? shareOf(rule.is) : null;
    if (share === null || rule.kind !== "column") return [];
    if (referencesOf(share.part).length === 0) return [];
    const id = `limit:${rule.target}`;
    return [{ kind: "limit", id, isOn: true, left: share.part, right: share.whole, isStrict: false }];
  });
}

interface Target {
  readonly header: string;
  readonly label: string;
  /** Of the column in the header, and of the row among the given ones. */
  readonly index: number;
  readonly row: number;
}

function agreedRule(
  tables: readonly FoundTable[],
  target: Target,
  headers: readonly string[],
  given: GivenCells,
): Found[] {
  const counts = new Map<string, { readonly found: Found; count: number }>();
  for (const table of tables) {
    const found = ruleOf(table, target, headers, given);
    if (found === null) continue;
    const key = `${found.along}${found.text}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { found, count: 1 });
    else known.count += 1;
  }
  const best = [...counts.values()].sort((one, other) => other.count - one.count)[0];
  return best !== undefined && best.count > tables.length / 2 ? [best.found] : [];
}

function ruleOf(
  { view, block }: FoundTable,
  { header, label, index, row }: Target,
  headers: readonly string[],
  given: GivenCells,
): Found | null {
  const at = { row: block.bodyRow + (given.offsets[row] ?? 0), column: block.paths[index]?.column ?? 0 };
  const along = alongRow({ view, block }, headers, at);
  if (along !== null) return { along: "row", text: JSON.stringify(along), is: along, header, label };
  const read = readAt(view, at);
  if (read === null) return null;
  const labelAt = new Map(
    given.offsets.map((offset, of) => [block.bodyRow + offset, given.labels[of] ?? ""]),
  );
  const down = referred(read, (cell) => (cell.column === at.column ? labelAt.get(cell.row) : undefined));
  return down === null ? null : { along: "column", text: JSON.stringify(down), is: down, header, label };
}

/** What a cell's formula counts from the cells of its own row, by their headers; null for other formulas and cells. */
export function alongRow(
  { view, block }: Pick<FoundTable, "view" | "block">,
  headers: readonly string[],
  at: CellPlace,
): Expression | null {
  const read = readAt(view, at);
  if (read === null) return null;
  const headerAt = new Map(block.paths.map(({ column }, of) => [column, headers[of] ?? ""]));
  return referred(read, (cell) => (cell.row === at.row ? headerAt.get(cell.column) : undefined));
}

function readAt(view: FoundTable["view"], { row, column }: CellPlace): CellExpression | null {
  const formula = view.formula(row, column);
  return formula === null ? null : readFormula(formula);
}

/** The expression with names for cells; null where a cell has none, or there is no cell in it. */
function referred(
  expression: CellExpression,
  nameOf: (cell: CellPlace) => string | undefined,
): Expression | null {
  const named = withNames(expression, nameOf);
  return named === null || referencesOf(named).length === 0 ? null : named;
}

function withNames(
  expression: CellExpression,
  nameOf: (cell: CellPlace) => string | undefined,
): Expression | null {
  switch (expression.op) {
    case "number":
      return expression;
    case "cell": {
      const name = nameOf(expression.at);
      return name === undefined ? null : { op: "ref", to: name };
    }
    case "round": {
      const of = withNames(expression.of, nameOf);
      return of === null ? null : { op: "round", of, digits: expression.digits };
    }
    case "unless-zero": {
      const [test, of] = [withNames(expression.test, nameOf), withNames(expression.of, nameOf)];
      return test === null || of === null ? null : { op: "unless-zero", test, zero: expression.zero, of };
    }
    default: {
      const [left, right] = [withNames(expression.left, nameOf), withNames(expression.right, nameOf)];
      return left === null || right === null ? null : { op: expression.op, left, right };
    }
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
