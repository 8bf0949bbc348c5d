import type { ApplyPolicy } from "../../workbook/port";
import type { BookState } from "./book-state";
import { cellInput, type CellInput } from "./cell-input";
import { decorate } from "./decorate";
import type { Decoration } from "./decorations";
import { FoundObjects } from "./found-objects";
import { NoteChanges } from "./note-changes";
import { addMark, dropMarks, dropUnfinished } from "./office-marks";
import { setUnlocked } from "./own-protection";
import { rangeOf } from "./range-area";
import { RequestQueue, requestBytes } from "./request-queue";
import type { PreviousContent, RenewedSheet, Restoration } from "./restoration";
import { printBackSteps, restoreSizes, viewBackStep } from "./restore-page";
import { restoreRenewed } from "./restore-renewed";
import { dropSheet, officeVisibility } from "./sheet-changes";

/**
 * Takes steps back, from the last to the first, over whatever state a failure left: a step about
 * something that is not there is passed over.
 *
 * What they touch stands open; a sheet of ours that was protected is protected by its own step.
 */
export async function restore(
  context: Excel.RequestContext,
  state: BookState,
  steps: readonly Restoration[],
  options: RestoreOptions,
): Promise<void> {
  const names = new Set(state.sheets.map(({ name }) => name));
  showReturning(context, steps, names);
  let left = steps.length;
  for (const stretch of stretches(steps)) {
    left -= stretch.length;
    const renewed = stretch.filter((step): step is RenewedSheet => step.op === "renew-sheet");
    if (renewed.length > 0) await restoreRenewed(context, renewed, { names, state, ...options });
    else await restoreStretch(context, stretch, { names, earlier: steps.slice(0, left), ...options });
  }
}

/** Excel takes away no last sheet that is seen: those that come back are seen before others go. */
function showReturning(
  context: Excel.RequestContext,
  steps: readonly Restoration[],
  names: ReadonlySet<string>,
): void {
  for (const step of steps) {
    if (step.op !== "return-sheet" || step.visibility !== "visible" || !names.has(step.backup)) continue;
    context.workbook.worksheets.getItem(step.backup).visibility = officeVisibility("visible");
  }
}

/**
 * The steps from the last on, divided where sheets change their names: what a step is about is looked up under the name
 * of that moment. Sheets that were renewed go together: nothing between them is about them.
 */
function stretches(steps: readonly Restoration[]): Restoration[][] {
  const result: Restoration[][] = [];
  for (const step of [...steps].reverse()) {
    // Done before the first step.
    if (step.op === "lift") continue;
    const first = result.at(-1)?.[0];
    if (first !== undefined && kindOf(first) === kindOf(step)) result.at(-1)?.push(step);
    else result.push([step]);
  }
  return result;
}

function kindOf(step: Restoration): "renewed" | "sheets" | "content" {
  if (step.op === "renew-sheet") return "renewed";
  return isSheetStep(step) ? "sheets" : "content";
}

interface RestoreOptions {
  /** The apply did not finish. */
  readonly isCutOff: boolean;
  readonly policy: ApplyPolicy;
}

interface StretchScene extends RestoreOptions {
  /** Names that the workbook's sheets bear now. */
  readonly names: Set<string>;
  /** Steps that are still to be taken. */
  readonly earlier: readonly Restoration[];
}

async function restoreStretch(
  context: Excel.RequestContext,
  stretch: readonly Restoration[],
  { names, earlier, ...options }: StretchScene,
): Promise<void> {
  const found = await FoundObjects.load(context, names, stretch);
  const queue = new RequestQueue(context);
  for (const [index, step] of stretch.entries()) {
    const rest = [...earlier, ...stretch.slice(index + 1).reverse()];
    if (isSheetStep(step)) await restoreSheet(queue, step, { names, found, earlier: rest });
    else if (step.op !== "renew-sheet" && step.op !== "print" && names.has(step.sheet))
      await restoreContent(queue, step, found, options);
  }
  await queue.send();
  await restorePages(context, stretch, names);
}

/** Excel that refuses page setup or frozen rows refuses the way back too, which spoils nothing else. */
async function restorePages(
  context: Excel.RequestContext,
  stretch: readonly Restoration[],
  names: ReadonlySet<string>,
): Promise<void> {
  const steps = stretch.flatMap((step): Decoration[] => {
    if (!names.has(step.sheet)) return [];
    const puts =
      step.op === "print" ? printBackSteps(step) : step.op === "layout" ? [viewBackStep(step)] : [];
    return puts.map((put) => {
      return { loss: { code: "no-look", sheet: step.sheet }, isPossible: true, drop: null, put };
    });
  });
  await decorate(context, steps, new NoteChanges([]));
}

type SheetStep = Extract<Restoration, { op: "drop-sheet" | "return-sheet" | "rename-sheet" | "visibility" }>;
type ContentStep = Exclude<Restoration, SheetStep | RenewedSheet | { readonly op: "print" }>;

interface SheetScene {
  readonly names: Set<string>;
  readonly found: FoundObjects;
  readonly earlier: readonly Restoration[];
}

function isSheetStep(step: Restoration): step is SheetStep {
  return ["drop-sheet", "return-sheet", "rename-sheet", "visibility"].includes(step.op);
}

async function restoreSheet(
  queue: RequestQueue,
  step: SheetStep,
  { names, found, earlier }: SheetScene,
): Promise<void> {
  await queue.room(3000);
  switch (step.op) {
    case "drop-sheet":
      if (names.has(step.sheet) && !isStillThePersons(step.sheet, names, earlier)) {
        dropSheet(queue, step.sheet);
        names.delete(step.sheet);
      }
      return;
    case "return-sheet": {
      if (names.has(step.backup)) {
        queue.sheet(step.backup).name = step.sheet;
        names.delete(step.backup);
        names.add(step.sheet);
      }
      if (names.has(step.sheet)) queue.sheet(step.sheet).visibility = officeVisibility(step.visibility);
      for (const { name, backup } of step.tables) {
        const table = found.table(backup);
        if (table !== null) table.name = name;
      }
      return;
    }
    case "rename-sheet":
      if (!names.has(step.sheet) || names.has(step.to)) return;
      queue.sheet(step.sheet).name = step.to;
      names.delete(step.sheet);
      names.add(step.to);
      return;
    case "visibility":
      if (names.has(step.sheet)) queue.sheet(step.sheet).visibility = officeVisibility(step.visibility);
  }
}

/** The apply failed before it freed the name: the sheet that bears it is the one that was there. */
function isStillThePersons(
  sheet: string,
  names: ReadonlySet<string>,
  earlier: readonly Restoration[],
): boolean {
  const freed = [...earlier]
    .reverse()
    .find(
      (step) =>
        (step.op === "return-sheet" && step.sheet === sheet) ||
        (step.op === "rename-sheet" && step.to === sheet),
    );
  if (freed?.op === "return-sheet") return !names.has(freed.backup);
  return freed?.op === "rename-sheet" && !names.has(freed.sheet);
}

async function restoreContent(
  queue: RequestQueue,
  step: ContentStep,
  found: FoundObjects,
  { isCutOff, policy }: RestoreOptions,
): Promise<void> {
  await queue.room(requestBytes(step) + 3000);
  const sheet = queue.sheet(step.sheet);
  switch (step.op) {
    case "cells":
      restoreCells(rangeOf(sheet, step.area), step.cells, step.formats);
      return;
    case "looks":
      rangeOf(sheet, step.area).setCellProperties(step.looks.map((row) => [...row]));
      return;
    case "unmerge":
      rangeOf(sheet, step.area).unmerge();
      return;
    case "note":
      found.setNote(queue, step);
      return;
    case "link":
      restoreLink(rangeOf(sheet, step.area), step.link);
      return;
    case "validation":
      restoreRule(rangeOf(sheet, step.area).dataValidation, step.rule);
      return;
    case "layout":
      restoreSizes(sheet, step.layout);
      return;
    case "marks":
      await restoreMarks(queue, step, found.formats(step.sheet));
      return;
    case "protect":
    case "unlocked":
    case "lift":
      await restoreProtection(queue, step, found, policy);
      return;
    case "drop-condition":
      found.dropCondition(step.sheet, step.formula);
      return;
    default:
      found.drop(step, isCutOff);
  }
}

async function restoreMarks(
  queue: RequestQueue,
  { sheet, marks }: Extract<Restoration, { op: "marks" }>,
  formats: Excel.ConditionalFormatCollection | null,
): Promise<void> {
  if (formats !== null) dropMarks(formats);
  if (formats !== null) dropUnfinished(formats);
  // Each comes before those that were added before it.
  for (const mark of [...marks].reverse()) await addMark(queue, sheet, mark);
}

/** What has to be lifted was lifted before the first step. */
async function restoreProtection(
  queue: RequestQueue,
  step: Extract<Restoration, { op: "protect" | "unlocked" | "lift" }>,
  found: FoundObjects,
  policy: ApplyPolicy,
): Promise<void> {
  if (step.op === "protect") found.protect(step, policy);
  if (step.op === "unlocked") await setUnlocked(queue, step.sheet, step.areas);
}

/** Formats first; under "@" a text goes in as it is, elsewhere with what keeps it a text. */
function restoreCells(
  range: Excel.Range,
  cells: readonly (readonly PreviousContent[])[],
  formats: readonly (readonly string[])[],
): void {
  range.numberFormat = formats.map((row) => [...row]);
  range.formulas = cells.map((row, r) =>
    row.map((content, c) => inputOf(content, formats[r]?.[c] ?? "General")),
  );
}

function inputOf(content: PreviousContent, format: string): CellInput {
  if (typeof content === "object" && content !== null && "error" in content) return content.error;
  return format === "@" && typeof content === "string" ? content : cellInput(content);
}

function restoreLink(range: Excel.Range, link: Excel.RangeHyperlink | null): void {
  if (link === null) range.clear("Hyperlinks");
  else range.hyperlink = link;
}

function restoreRule(validation: Excel.DataValidation, rule: Excel.DataValidationRule): void {
  const isNone = Object.values(rule).every((part) => part === null || part === undefined);
  if (isNone) validation.clear();
  else validation.rule = rule;
}
