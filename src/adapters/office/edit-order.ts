import type { SheetArea, WorkbookEdit } from "../../workbook/edit";
import type { OfficeEdit } from "./office-edit";

/** Edits that change which sheets there are: nothing moves over them. */
const BORDERS = new Set<OfficeEdit["kind"]>([
  "add-sheet",
  "delete-sheet",
  "renew-sheet",
  "rename-sheet",
  "set-visibility",
]);

/** What a sheet is not spoilt by the lack of, in the order in which it is made: a slicer lies beside what is sized. */
const DECORATIONS: readonly OfficeEdit["kind"][] = [
  "validation",
  "condition",
  "layout",
  "note",
  "pivot",
  "chart",
  "print",
  "slicer",
  "keep-cells",
];

/** Whether an edit only adds to what a sheet says: Excel may refuse it, and the rest still holds. */
export function isDecoration(edit: OfficeEdit): boolean {
  return edit.kind === "layout" ? !isAboutSizes(edit) : DECORATIONS.includes(edit.kind);
}

type LayoutEdit = Extract<OfficeEdit, { kind: "layout" }>;

/** Widths and heights are essential: charts and slicers stand by them. What stays in view is not. */
function isAboutSizes({ columnWidths, rowHeights }: LayoutEdit): boolean {
  return columnWidths !== undefined || rowHeights !== undefined;
}

/** Sizes, and what stays in view, which Excel refuses in the view of pages. Source: docs/excel-facts.md#refusals. */
function withViewApart(edit: OfficeEdit): OfficeEdit[] {
  if (edit.kind !== "layout" || !isAboutSizes(edit)) return [edit];
  const { kind, sheet, columnWidths, rowHeights, ...view } = edit;
  const sizes = {
    ...(columnWidths === undefined ? {} : { columnWidths }),
    ...(rowHeights === undefined ? {} : { rowHeights }),
  };
  const isAll = Object.values(view).every((part) => part === undefined);
  return [{ kind, sheet, ...sizes }, ...(isAll ? [] : [{ kind, sheet, ...view }])];
}

/**
 * The edits in the order in which Excel carries them out fastest and safest, with the same result: number formats
 * before the values, widths and heights after them, then what Excel may refuse, protections of ours at the very end.
 * The format "@" stays where it is, as numbers written under it would become text.
 *
 * Source: docs/excel-facts.md#size (#12, #3774), docs/excel-facts.md#refusals.
 */
export function officeOrder(edits: readonly OfficeEdit[]): OfficeEdit[] {
  const ordered: OfficeEdit[] = [];
  let between: OfficeEdit[] = [];
  const { essential, decorations, protections } = inThree(edits.flatMap(withViewApart));
  for (const edit of essential) {
    if (BORDERS.has(edit.kind)) {
      ordered.push(...inPhases(between), edit);
      between = [];
    } else between.push(edit);
  }
  return [...ordered, ...inPhases(between), ...decorations, ...protections];
}

interface InThree {
  readonly essential: readonly OfficeEdit[];
  readonly decorations: readonly OfficeEdit[];
  readonly protections: readonly OfficeEdit[];
}

/** What comes last is about the sheets under the names that they have then; what is deleted needs nothing. */
function inThree(edits: readonly OfficeEdit[]): InThree {
  const essential: OfficeEdit[] = [];
  let decorations: OfficeEdit[] = [];
  let protections: Extract<WorkbookEdit, { kind: "protect-sheet" }>[] = [];
  for (const edit of edits) {
    if (edit.kind === "protect-sheet") {
      protections = [...protections.filter(({ sheet }) => sheet !== edit.sheet), edit];
    } else if (isDecoration(edit)) decorations.push(edit);
    else essential.push(edit);
    if (edit.kind === "delete-sheet" || edit.kind === "renew-sheet") {
      protections = protections.filter(({ sheet }) => sheet !== edit.sheet);
      decorations = decorations.filter((made) => !("sheet" in made) || made.sheet !== edit.sheet);
    }
    if (edit.kind !== "rename-sheet") continue;
    const { sheet, to } = edit;
    protections = protections.map((made) => (made.sheet === sheet ? { ...made, sheet: to } : made));
    decorations = decorations.map((made) => underName(made, sheet, to));
  }
  const inOrder = DECORATIONS.flatMap((kind) => {
    const found = decorations.filter((edit) => edit.kind === kind);
    // Each comes before those that were made before it. Source: Office.js reference, ConditionalFormatCollection.add.
    return kind === "condition" ? found.reverse() : found;
  });
  return { essential, decorations: inOrder, protections };
}

/** The edit with another name for a sheet, wherever it speaks of it. */
function underName(edit: OfficeEdit, from: string, to: string): OfficeEdit {
  function named<T extends { readonly sheet: string }>(place: T): T {
    return place.sheet === from ? { ...place, sheet: to } : place;
  }
  switch (edit.kind) {
    case "pivot":
      return { ...named(edit), source: named<SheetArea>(edit.source) };
    case "chart": {
      const series = edit.series.map((one) => ({
        ...one,
        values: named<SheetArea>(one.values),
        categories: named<SheetArea>(one.categories),
      }));
      return { ...named(edit), series };
    }
    case "validation":
    case "condition":
    case "layout":
    case "note":
    case "print":
    case "slicer":
    case "keep-cells":
      return named(edit);
    default:
      return edit;
  }
}

function inPhases(edits: readonly OfficeEdit[]): OfficeEdit[] {
  const split = withMarksReversed(edits.flatMap(withFormatApart));
  return [0, 1, 2, 3].flatMap((phase) => split.filter((edit) => phaseOf(edit) === phase));
}

/** Each mark comes before those that were added before it. Source: Office.js reference, ConditionalFormatCollection.add. */
function withMarksReversed(edits: readonly OfficeEdit[]): OfficeEdit[] {
  const result: OfficeEdit[] = [];
  let marks: OfficeEdit[] = [];
  for (const edit of edits) {
    if (edit.kind === "mark") marks = [edit, ...marks];
    else {
      result.push(...marks, edit);
      marks = [];
    }
  }
  return [...result, ...marks];
}

function phaseOf(edit: OfficeEdit): number {
  if (edit.kind === "write") return 1;
  if (edit.kind === "layout") return 3;
  return edit.kind === "style" && isFormatOnly(edit) ? 0 : 2;
}

function isFormatOnly({ style }: Extract<WorkbookEdit, { kind: "style" }>): boolean {
  return Object.keys(style).length === 1 && style.numberFormat !== undefined && style.numberFormat !== "@";
}

function withFormatApart(edit: OfficeEdit): OfficeEdit[] {
  if (edit.kind !== "style" || isFormatOnly(edit)) return [edit];
  const { numberFormat, ...looks } = edit.style;
  if (numberFormat === undefined || numberFormat === "@") return [edit];
  return [
    { ...edit, style: { numberFormat } },
    { ...edit, style: looks },
  ];
}
