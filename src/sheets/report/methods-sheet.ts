import { checkName } from "../../locale/check-names";
import { legalFooter, printFooter } from "../../locale/legal-text";
import { methodsAnchor } from "../../locale/methods-anchor";
import { madeText, METHODS_WORDS, thresholdLine } from "../../locale/methods-sheet-text";
import { conclusionLines, lowResultsRule, originLine } from "../../locale/report-text";
import { REPORT } from "../../locale/report-words";
import { settingsSentence } from "../../locale/threshold-names";
import type { WorkbookEdit } from "../../workbook/edit";
import type { CheckId } from "../../core/model/check-result";
import { CHECK_IDS } from "../../core/model/check-traits";
import { procedureKey } from "../../core/model/procedure";
import { THRESHOLD_DEFINITIONS, type ThresholdDefinition } from "../../core/model/thresholds";
import type { CheckRun } from "../../core/run/check-run";
import { methodsSections, type MethodsPart, type MethodsSection } from "./methods-document";
import type { ReportContext, SheetBasis } from "./report-target";
import { BLOCK_TITLE_STYLE, BODY_STYLE } from "./report-styles";
import { lineCount } from "./row-heights";
import { headEdits, paragraphEdits } from "./table-sheet";

/** Characters: what a row is about, and its text. One page of A4 in width. */
const WIDTHS = [21, 78];
const LINE_HEIGHT = 15;
/** Excel's highest row, points. */
const HIGHEST = 409;

/** A row under a check's name. */
interface MethodsRow {
  readonly name: string;
  readonly text: string;
}

/** A check, or how the conclusion is made. */
interface MethodsBlock {
  readonly title: string;
  readonly rows: readonly MethodsRow[];
}

/**
 * `ОКО Методика`: how the conclusion is made, then every check that this run made, in the words of docs/methods.md: what is
 * compared, formula, thresholds in force with their sources, limits, and on how much it was made here; then the settings.
 * For a page of paper: two columns, every text wrapped.
 */
export function methodsSheetEdits(context: SheetBasis & Pick<ReportContext, "methods">): WorkbookEdit[] {
  const { run, stamp, names, methods } = context;
  if (methods === null) return [];
  const sheet = names.sheets.methods;
  const sections = methodsSections(methods);
  const lines = [...conclusionLines(run), originLine(run, stamp), METHODS_WORDS.about];
  const edits = headEdits(sheet, REPORT.titles.methods, lines, WIDTHS);
  let row = lines.length + 2;
  for (const block of blocksOf(run, sections)) {
    edits.push(...blockEdits(sheet, row, block));
    row += block.rows.length + 2;
  }
  const footer = [lowResultsRule(run), legalFooter(stamp, settingsSentence(run.thresholds))];
  return [
    ...edits,
    ...paragraphEdits(sheet, row, footer, WIDTHS),
    { kind: "layout", sheet, columnWidths: WIDTHS, gridlines: false },
    { kind: "print", sheet, orientation: "portrait", footer: printFooter(stamp) },
  ];
}

function blocksOf(run: CheckRun, sections: ReadonlyMap<string, MethodsSection>): MethodsBlock[] {
  const evidence = sections.get("evidence");
  const made = new Set(run.results.map(({ check }) => check));
  const checks = CHECK_IDS.filter((check) => made.has(check));
  return [
    ...(evidence === undefined
      ? []
      : [{ title: evidence.title, rows: [...partRows(evidence), ...thresholdRows(run, [evidence])] }]),
    ...checks.flatMap((check) => checkBlock(run, check, sections)),
  ];
}

function checkBlock(
  run: CheckRun,
  check: CheckId,
  sections: ReadonlyMap<string, MethodsSection>,
): MethodsBlock[] {
  const own = sections.get(methodsAnchor(check));
  if (own === undefined) return [];
  const tests = run.results.filter((result) => result.check === check);
  const procedures = new Set(tests.map(({ procedure }) => procedureKey(procedure))).size;
  const fired = tests.filter((test) => test.fired === true).length;
  const untold = tests.filter((test) => test.fired === null).length;
  // Its thresholds stand in the sections it leads to; those of the conclusion are said once, above.
  const others = own.links.flatMap((id) => (id === "evidence" ? [] : (sections.get(id) ?? [])));
  return [
    {
      title: checkName(check),
      rows: [
        ...partRows(own),
        ...(own.formula === "" ? [] : [{ name: METHODS_WORDS.formula, text: own.formula }]),
        ...thresholdRows(run, [own, ...new Set(others)]),
        { name: METHODS_WORDS.here, text: madeText({ procedures, tests: tests.length, fired, untold }) },
      ],
    },
  ];
}

/** Examples are for the reader of the document. */
function partRows({ parts }: MethodsSection): MethodsRow[] {
  const rows: MethodsRow[] = [];
  let isExample = false;
  for (const { name, text } of parts) {
    if (name !== null) isExample = METHODS_WORDS.example.test(name);
    if (isExample) continue;
    rows.push({ name: nameOf(name), text: withCapital(text) });
  }
  return rows;
}

function nameOf(name: MethodsPart["name"]): string {
  if (name === null) return METHODS_WORDS.how;
  return METHODS_WORDS.names.find(({ pattern }) => pattern.test(name))?.name ?? name;
}

function withCapital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function thresholdRows({ thresholds }: CheckRun, sections: readonly MethodsSection[]): MethodsRow[] {
  const told = sections.flatMap((section) => section.thresholds);
  const rows = told.flatMap(({ id, source }): MethodsRow[] => {
    const definition = THRESHOLD_DEFINITIONS.find((of): of is ThresholdDefinition => of.id === id);
    if (definition === undefined) return [];
    const text = thresholdLine(definition, thresholds[definition.id], source);
    return [{ name: METHODS_WORDS.threshold, text }];
  });
  return [...new Map(rows.map((row) => [row.text, row])).values()];
}

function blockEdits(sheet: string, row: number, { title, rows }: MethodsBlock): WorkbookEdit[] {
  const [first = 0, second = 0] = WIDTHS;
  const body = { row: row + 1, column: 0, rows: rows.length, columns: 2 };
  const names = { ...body, columns: 1 };
  return [
    { kind: "write", sheet, row, column: 0, cells: [[title], ...rows.map(({ name, text }) => [name, text])] },
    {
      kind: "style",
      sheet,
      areas: [{ row, column: 0, rows: 1, columns: 1 }],
      style: BLOCK_TITLE_STYLE,
    },
    { kind: "style", sheet, areas: [body], style: { ...BODY_STYLE, wrap: true, align: "left" } },
    { kind: "style", sheet, areas: [names], style: { bold: true } },
    {
      kind: "layout",
      sheet,
      rowHeights: [
        { row, height: 26 },
        ...rows.map(({ name, text }, index) => {
          const lines = Math.max(lineCount(name, first), ...[sumOfLines(text, second)]);
          return { row: row + 1 + index, height: Math.min(HIGHEST, LINE_HEIGHT * lines + 4) };
        }),
      ],
    },
  ];
}

/** Formulas have lines of their own. */
function sumOfLines(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + lineCount(line, width), 0);
}
