import type { FormRule, FormTemplate } from "../../core/monthly/form-template";
import { readRule, ruleNames } from "../../core/monthly/rules-in-words";
import { MONTHLY, RULE_KINDS } from "../../locale/monthly-words";
import { monthlySheetText, ruleText } from "../../locale/monthly-sheet-text";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { CleaningSheet } from "./cleaning-sheet";

/** `ОКО Правила`: the rules of the form, to be switched off and added to. */
export function rulesSheet({ rules }: FormTemplate, names: { sheet: string; table: string }): CleaningSheet {
  const { columns } = MONTHLY;
  return {
    sheet: names.sheet,
    title: monthlySheetText.titles.rules,
    lines: [monthlySheetText.rules(rules.length), monthlySheetText.rulesHow],
    columns: [
      { header: columns.ruleKind, width: 22, wrap: true },
      { header: columns.rule, width: 63, wrap: true },
      { header: columns.isOn, width: 12, align: "center" },
      { header: columns.ruleId, width: 34, isOffPage: true },
    ],
    rows: rules.map((rule) => [
      RULE_KINDS[rule.kind],
      ruleText(rule),
      rule.isOn ? MONTHLY.yes : MONTHLY.no,
      rule.id,
    ]),
    tableName: names.table,
    totals: null,
    freezeColumns: 0,
    isPortrait: true,
  };
}

/** The form with its rules as people left them on their sheet: switched, changed, added. */
export function withSheetRules(template: FormTemplate, sheets: readonly SheetSnapshot[]): FormTemplate {
  const sheet = sheets.find(({ own, name }) => own && name.startsWith(MONTHLY.sheets.rules));
  if (sheet === undefined) return template;
  const { columns } = MONTHLY;
  const headerRow = sheet.cells.findIndex((row) => row.includes(columns.rule) && row.includes(columns.isOn));
  const header = sheet.cells[headerRow] ?? [];
  const [text, isOn, id] = [columns.rule, columns.isOn, columns.ruleId].map((name) => header.indexOf(name));
  const lines = sheet.cells.slice(headerRow + 1);
  const stop = lines.findIndex((row) => cell(row, text) === "");
  const known = new Map(template.rules.map((rule) => [rule.id, rule]));
  const kept = (stop < 0 ? lines : lines.slice(0, stop)).flatMap((row, index): FormRule[] => {
    const own = known.get(cell(row, id));
    const written = cell(row, text);
    const on = cell(row, isOn).toLowerCase() !== MONTHLY.no;
    if (own !== undefined && ruleText(own) === written) return [{ ...own, isOn: on }];
    const read = readRule(written, namesOf(template), cell(row, id) || `own:${String(index + 1)}`);
    return read === null ? (own === undefined ? [] : [{ ...own, isOn: on }]) : [{ ...read, isOn: on }];
  });
  return { ...template, rules: kept };
}

function cell(row: readonly Cell[], column: number | undefined): string {
  const value = column === undefined || column < 0 ? null : row[column];
  return value === null || value === undefined ? "" : String(value).trim();
}

function namesOf({ columns, rows }: FormTemplate) {
  return {
    column: (number: number) => columns[number - 1]?.header,
    row: (number: number) => rows[number - 1]?.label,
    ...ruleNames(
      columns.map(({ header }) => header),
      rows.map(({ label }) => label),
    ),
  };
}
