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
const DECORATIONS: readonly OfficeEdit["kind"][] = ["note", "pivot", "chart", "print", "slicer"];

/** Whether an edit only adds to what a sheet says: Excel may refuse it, and the rest still holds. */
export function isDecoration({ kind }: OfficeEdit): boolean {
  return DECORATIONS.includes(kind);
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
  const { essential, decorations, protections } = inThree(edits);
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
  const inOrder = DECORATIONS.flatMap((kind) => decorations.filter((edit) => edit.kind === kind));
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
    case "note":
    case "print":
    case "slicer":
      return named(edit);
    default:
      return edit;
  }
}

function inPhases(edits: readonly OfficeEdit[]): OfficeEdit[] {
  const split = edits.flatMap(withFormatApart);
  return [0, 1, 2, 3].flatMap((phase) => split.filter((edit) => phaseOf(edit) === phase));
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
