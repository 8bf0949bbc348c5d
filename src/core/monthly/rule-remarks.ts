import { endBefore } from "./carried-end";
import type { DraftRemark, DraftRemarks } from "./draft-remarks";
import { evaluated, referencesOf, shareOf } from "./expressions";
import type { RemarkBasis } from "./remark-basis";
import type { FormRule } from "./form-template";
import { monthBefore } from "./monthly-dates";
import type { RemarkKind } from "./remark";

/** How deep causes are looked for: a total of totals of parts. */
const DEEPEST = 6;

type Place = readonly [label: string, header: string];

/** Remarks on numbers that contradict each other, this month or over months. */
export function ruleRemarks(remarks: DraftRemarks, basis: RemarkBasis): void {
  for (const rule of basis.template.rules) {
    if (!rule.isOn) continue;
    if (rule.kind === "limit") limitRemarks(remarks, rule, basis);
    else if (rule.kind === "carry") carryRemarks(remarks, rule, basis);
    else if (rule.kind === "in-month") dateRemarks(remarks, rule.column, rule.id, basis);
    else if (rule.kind === "grows") growRemarks(remarks, rule, basis);
    else if (rule.kind === "jump") changeRemarks(remarks, rule, basis);
    else if (rule.kind === "column" && !rule.isFormula) columnRemarks(remarks, rule, basis);
    else if (rule.kind === "row" && !rule.isFormula) rowRemarks(remarks, rule, basis);
  }
}

/** The number of a cell as it is decided; null where it is not known. */
export function valueAt(
  { form }: DraftRemarks,
  { arithmetic }: RemarkBasis,
  [label, header]: Place,
): number | null {
  const column = arithmetic.columnOf(header);
  const value = column === undefined ? undefined : form.clean[form.labels.indexOf(label)]?.[column];
  return typeof value === "number" ? value : null;
}

/** The remark that a cell's number follows from: its own, or that of a cell it is computed from. */
export function causeOf(
  remarks: DraftRemarks,
  basis: RemarkBasis,
  place: Place,
  deep = 0,
): DraftRemark | null {
  const own = remarks.on(...place);
  if (own !== undefined) return own;
  if (deep >= DEEPEST) return null;
  const rule = basis.arithmetic.formulaOf(...place) ?? basis.arithmetic.typedTotalOf(...place);
  if (rule === null) return null;
  for (const to of referencesOf(rule.is)) {
    const cause = causeOf(remarks, basis, rule.kind === "column" ? [place[0], to] : [to, place[1]], deep + 1);
    if (cause !== null) return cause;
  }
  return null;
}

function firstCause(remarks: DraftRemarks, basis: RemarkBasis, cells: readonly Place[]): DraftRemark | null {
  for (const cell of cells) {
    const cause = causeOf(remarks, basis, cell);
    if (cause !== null) return cause;
  }
  return null;
}

function limitRemarks(
  remarks: DraftRemarks,
  rule: Extract<FormRule, { kind: "limit" }>,
  basis: RemarkBasis,
): void {
  const names = [...referencesOf(rule.left), ...referencesOf(rule.right)];
  // Rows may be limited by rows as columns are by columns: then the rule is looked at down each column.
  if (names.every((name) => basis.arithmetic.columnOf(name) !== undefined))
    for (const label of ordered(remarks)) limitRemark(remarks, rule, basis, (name) => [label, name]);
  else
    for (const header of amountHeaders(basis.template))
      limitRemark(remarks, rule, basis, (name) => [name, header]);
}

function limitRemark(
  remarks: DraftRemarks,
  rule: Extract<FormRule, { kind: "limit" }>,
  basis: RemarkBasis,
  placeOf: (name: string) => Place,
): void {
  const [left, right] = [referencesOf(rule.left), referencesOf(rule.right)];
  const isPart = left.length === 1 && right.length === 1;
  function at(name: string): number | null {
    return valueAt(remarks, basis, placeOf(name));
  }
  const [low, high] = [evaluated(rule.left, at), evaluated(rule.right, at)];
  if (low === null || high === null) return;
  const most = high + (rule.tolerance ?? 0);
  const { tolerance } = basis.thresholds;
  if (rule.isStrict ? low < most - tolerance : low <= most + tolerance) return;
  const parts = [...left].sort((one, other) => (at(other) ?? 0) - (at(one) ?? 0));
  const cells = [...parts, ...right].map(placeOf);
  const details = { part: low, whole: high, parts: parts.join("; "), of: right.join("; ") };
  const because = firstCause(remarks, basis, cells);
  const kind: RemarkKind = isPart || rule.id.startsWith("limit:") ? "part-over-whole" : "rule-broken";
  remarks.add(cells, { kind, rule: rule.id, severity: "alert", details, because });
}

/** Columns in which schools type amounts. */
function amountHeaders({ columns }: RemarkBasis["template"]): string[] {
  return columns.flatMap(({ header, role, kind, byRow }) =>
    role === "input" && (kind === "count" || kind === "number" || byRow !== undefined) ? [header] : [],
  );
}

/** Rows of parts before rows of totals, so that a total finds its cause. */
function ordered({ form, template }: DraftRemarks): string[] {
  const totals = new Set(template.rows.filter(({ isTotal }) => isTotal).map(({ label }) => label));
  return [
    ...form.labels.filter((label) => !totals.has(label)),
    ...form.labels.filter((label) => totals.has(label)),
  ];
}

function carryRemarks(
  remarks: DraftRemarks,
  rule: Extract<FormRule, { kind: "carry" }>,
  basis: RemarkBasis,
): void {
  const { form } = remarks;
  const earlier = basis.earlier.get(`${form.school.id}\n${monthBefore(form.month)}`);
  for (const label of form.labels) {
    if (basis.arithmetic.formulaOf(label, rule.start) !== null) continue;
    const now = valueAt(remarks, basis, [label, rule.start]);
    const { end, isCarried } = endBefore(form.school.id, form.month, label, rule, basis);
    if (now === null || end === null || Math.abs(now - end) <= basis.thresholds.tolerance) continue;
    const own = remarks.on(label, rule.start) ?? null;
    // A number that was carried over a doubtful one does not follow from it.
    const isEarlier = earlier !== undefined && !isCarried;
    const because = own ?? (isEarlier ? causeOf(earlier, basis, [label, rule.end]) : null);
    const details = { value: now, before: end, start: rule.start, end: rule.end };
    remarks.add([[label, rule.start]], {
      kind: "start-not-previous-end",
      rule: rule.id,
      severity: "alert",
      details,
      because,
    });
  }
}

function dateRemarks(remarks: DraftRemarks, header: string, rule: string, { arithmetic }: RemarkBasis): void {
  const { form } = remarks;
  const column = arithmetic.columnOf(header);
  if (column === undefined) return;
  form.labels.forEach((label, row) => {
    const value = form.clean[row]?.[column];
    if (typeof value !== "string" || value.startsWith(form.month)) return;
    const details = { value, month: form.month };
    remarks.add([[label, header]], {
      kind: "date-out-of-month",
      rule,
      severity: "warn",
      details,
      because: null,
    });
  });
}

function growRemarks(
  remarks: DraftRemarks,
  rule: Extract<FormRule, { kind: "grows" }>,
  basis: RemarkBasis,
): void {
  const { form } = remarks;
  if (form.month.endsWith("-09")) return;
  for (const label of form.labels) {
    const now = valueAt(remarks, basis, [label, rule.column]);
    const then = basis.past.before(form.school.id, form.month, label)?.[rule.column];
    if (now === null || typeof then !== "number" || now >= then - basis.thresholds.tolerance) continue;
    const because = remarks.on(label, rule.column) ?? null;
    remarks.add([[label, rule.column]], {
      kind: "total-fell",
      rule: rule.id,
      severity: "alert",
      details: { value: now, before: then },
      because,
    });
  }
}

/** A change that a person has set to be too large for this column; small counts change by chance. */
function changeRemarks(
  remarks: DraftRemarks,
  rule: Extract<FormRule, { kind: "jump" }>,
  basis: RemarkBasis,
): void {
  const { form } = remarks;
  for (const label of form.labels) {
    const now = valueAt(remarks, basis, [label, rule.column]);
    const then = basis.past.before(form.school.id, form.month, label)?.[rule.column];
    if (now === null || typeof then !== "number") continue;
    if (Math.max(Math.abs(now), Math.abs(then)) < basis.thresholds.smallCount) continue;
    if (!differs(now, then, Math.abs(then) * rule.share)) continue;
    const because = remarks.on(label, rule.column) ?? null;
    const details = { value: now, before: then, share: rule.share };
    remarks.add([[label, rule.column]], { kind: "jump", rule: rule.id, severity: "warn", details, because });
  }
}

/** Whether two numbers that should be equal differ by more than is allowed, the last bits of a sum left aside. */
export function differs(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) > tolerance + Math.abs(other) * 1e-9;
}

/** A column that schools type beside those it follows from. */
function columnRemarks(
  remarks: DraftRemarks,
  rule: Extract<FormRule, { kind: "column" }>,
  basis: RemarkBasis,
): void {
  for (const label of ordered(remarks)) {
    if (rule.rows.length > 0 && !rule.rows.includes(label)) continue;
    const operands = referencesOf(rule.is).map((header): Place => [label, header]);
    sumRemark(remarks, basis, rule, [label, rule.target], operands, (to) =>
      valueAt(remarks, basis, [label, to]),
    );
  }
}

function rowRemarks(
  remarks: DraftRemarks,
  rule: Extract<FormRule, { kind: "row" }>,
  basis: RemarkBasis,
): void {
  for (const header of rule.columns.length > 0 ? rule.columns : amountHeaders(basis.template)) {
    const operands = referencesOf(rule.is).map((label): Place => [label, header]);
    sumRemark(remarks, basis, rule, [rule.target, header], operands, (to) =>
      valueAt(remarks, basis, [to, header]),
    );
  }
}

function sumRemark(
  remarks: DraftRemarks,
  basis: RemarkBasis,
  rule: Extract<FormRule, { kind: "column" | "row" }>,
  target: Place,
  operands: readonly Place[],
  valueOf: (reference: string) => number | null,
): void {
  const written = valueAt(remarks, basis, target);
  const computed = evaluated(rule.is, valueOf);
  if (written === null || computed === null) return;
  if (!differs(written, computed, rule.tolerance ?? basis.thresholds.tolerance)) return;
  const cells = [target, ...operands];
  const because = firstCause(remarks, basis, cells);
  remarks.add(cells, {
    kind: shareOf(rule.is) === null ? "sum-differs" : "share-differs",
    rule: rule.id,
    severity: "alert",
    details: { written, computed },
    because,
  });
}
