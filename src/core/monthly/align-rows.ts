import { numberReading } from "../cleaning/number-reading";
import type { FormTemplate } from "./form-template";
import type { AlignedColumns } from "./align-columns";
import type { AlignedRow, AlignedRows, DoubledRow } from "./aligned-rows";
import { otherTable } from "./other-table";
import { repeatedHeaders } from "./repeated-headers";
import { distinctRows } from "./repeated-rows";
import { numbered } from "./learn-given";
import { lastLevel, rowLabels } from "./row-labels";
import type { SheetView } from "./sheet-view";
import { likeness, plainWords } from "./words";

/** A label with a typo is taken for the form's from here on. */
const LEAST_LABEL = 0.8;

/** A line below the table has not so many numbers under its headers. */
const LEAST_NUMBERS = 2;

interface Candidate {
  readonly row: number;
  readonly label: string | null;
  readonly ordinal: number | null;
  readonly isFilled: boolean;
  /** As it stands. */
  readonly text: string;
  /** Cells with numbers where schools enter them. */
  readonly numbers: number;
}

/**
 * Finds the given rows by their labels, wherever they stand. A form without given rows has a row for each filled line.
 *
 * Source: docs/monthly.md#rows.
 */
export function alignRows(view: SheetView, aligned: AlignedColumns, template: FormTemplate): AlignedRows {
  const again = repeatedHeaders(view, aligned, labelColumn(aligned, template));
  const found = placedRows(view, aligned, template, again.rows);
  // A form that gives a label twice has parts of its own.
  const areGiven = template.rows.some(({ label }) => / \(\d+\)$/.test(label));
  return again.areTables && !areGiven ? { ...found, areSeveralTables: true } : found;
}

function labelColumn({ columns }: AlignedColumns, template: FormTemplate): number | null {
  const label = template.columns.find(({ role }) => role === "label" || role === "school");
  return label === undefined ? null : (columns.get(label.header) ?? null);
}

/** @param skipped Lines that are the header once more. */
function placedRows(
  view: SheetView,
  aligned: AlignedColumns,
  template: FormTemplate,
  skipped: ReadonlySet<number>,
): AlignedRows {
  const filled = view.filledRows().filter((row) => row >= aligned.block.bodyRow);
  const body = filled.filter((row) => !skipped.has(row));
  if (template.rows.length === 0) {
    const last = lastTableRow(filled, {
      isNumbered: (row) => isNumbered(view, row, aligned, template),
      // The header once more, on the next page, or the title of the table's next part.
      isBetween: (row) => skipped.has(row) || view.filledColumns(row).length === 1,
    });
    const lines = body
      .filter((row) => row <= last && isLine(view, row, aligned, template))
      .map((row) => ({ row, label: "" }));
    const { rows, doubled } = distinctRows(view, lines, aligned.columns);
    return {
      rows: rows.map(({ row }, index) => ({ row, label: String(index + 1) })),
      ...{ doubled, missing: [], areNamed: false },
    };
  }
  const below = otherTable(view, aligned.block.bodyRow, (row) => skipped.has(row));
  const all = labelled(view, body, aligned, template);
  const own = all.filter(({ row }) => below === null || row < below.row);
  // A block of the form that a school moved down under a line of texts is no other table.
  const ownLabels = new Set(own.map(({ label }) => label));
  const isMoved = all.some(({ label }) => label !== null && !ownLabels.has(label));
  const found = placed(isMoved ? all : own, template, aligned.block.bodyRow);
  return below === null || isMoved ? found : { ...found, left: below.texts };
}

const TOTAL_LINE = /^(?:итого|всего)(?![а-яё])/i;

/** A line that is filled beside its number, and is no total. */
function isLine(view: SheetView, row: number, { columns }: AlignedColumns, template: FormTemplate): boolean {
  const filled = template.columns.flatMap(({ header, role }) => {
    const column = columns.get(header);
    const text = column === undefined ? "" : view.mergedText(row, column);
    return text === "" ? [] : [{ text, role }];
  });
  const own = filled.find(({ role }) => role !== "ordinal");
  return own !== undefined && ![filled[0], own].some((of) => TOTAL_LINE.test(of?.text ?? ""));
}

/** It has numbers where schools enter them. */
function isNumbered(
  view: SheetView,
  row: number,
  { columns }: AlignedColumns,
  template: FormTemplate,
): boolean {
  const numbers = template.columns.filter(({ header, role }) => {
    const column = role === "input" || role === "computed" ? columns.get(header) : undefined;
    return column !== undefined && "value" in numberReading(view.value(row, column));
  });
  return numbers.length >= LEAST_NUMBERS;
}

interface LineKinds {
  readonly isNumbered: (row: number) => boolean;
  readonly isBetween: (row: number) => boolean;
}

/** Lines after a blank one are signatures, unless the first of them has numbers as the table's lines have. */
function lastTableRow(body: readonly number[], { isNumbered, isBetween }: LineKinds): number {
  const gap = body.findIndex((row, index) => {
    if (index === 0 || row <= (body[index - 1] ?? 0) + 1) return false;
    const first = body.slice(index).find((of) => !isBetween(of));
    return first === undefined || !isNumbered(first);
  });
  return gap < 0 ? (body[body.length - 1] ?? -1) : (body[gap - 1] ?? -1);
}

function labelled(
  view: SheetView,
  body: readonly number[],
  { columns }: AlignedColumns,
  template: FormTemplate,
): Candidate[] {
  const of = template.columns
    .filter(({ role }) => role === "label")
    .flatMap(({ header }) => columns.get(header) ?? []);
  const ordinalHeader = template.columns.find(({ role }) => role === "ordinal")?.header ?? "";
  const ordinalColumn = columns.get(ordinalHeader);
  const inputs = template.columns
    .filter(({ role }) => role === "input" || role === "computed")
    .flatMap(({ header }) => columns.get(header) ?? []);
  const labels = template.rows.map(({ label }) => label);
  const byWords = new Map(labels.map((label) => [plainWords(label), label]));
  const texts = rowLabels(body.map((row) => of.map((column) => view.mergedText(row, column))));
  // A label that the form has twice is told apart by its order; one that it has once is doubled by mistake.
  const repeated = new Set(
    labels.filter((label) => / \(\d+\)$/.test(label)).map((label) => label.replace(/ \(\d+\)$/, "")),
  );
  const counted = numbered(texts.map((text) => (repeated.has(text) ? text : "")));
  return body.map((row, index) => {
    const text = counted[index] === "" ? (texts[index] ?? "") : (counted[index] ?? "");
    const ordinal = ordinalColumn === undefined ? NaN : Number(view.text(row, ordinalColumn) || NaN);
    return {
      row,
      label: text === "" ? null : labelFor(text, byWords),
      ordinal: Number.isInteger(ordinal) ? ordinal : null,
      isFilled: inputs.some((column) => view.text(row, column) !== ""),
      text,
      numbers: inputs.filter((column) => "value" in numberReading(view.value(row, column))).length,
    };
  });
}

function labelFor(text: string, labels: ReadonlyMap<string, string>): string | null {
  return labels.get(plainWords(text)) ?? rowOfGroup(text, labels) ?? nearLabel(text, labels);
}

/** A row whose group a school took out, or wrote in another way, where one group alone has such a row. */
function rowOfGroup(text: string, labels: ReadonlyMap<string, string>): string | null {
  const words = plainWords(lastLevel(text));
  const [only, ...others] = [...labels.values()].filter((label) => {
    return lastLevel(label) !== label && plainWords(lastLevel(label)) === words;
  });
  return only === undefined || others.length > 0 ? null : only;
}

function nearLabel(text: string, labels: ReadonlyMap<string, string>): string | null {
  const words = plainWords(text);
  if (words.length < 4) return null;
  const near = [...labels]
    .map(([of, label]) => ({ label, alike: likeness(words, of) }))
    .filter(({ alike }) => alike >= LEAST_LABEL);
  return near.length === 1 ? (near[0]?.label ?? null) : null;
}

function placed(candidates: readonly Candidate[], template: FormTemplate, bodyRow: number): AlignedRows {
  const labels = template.rows.map(({ label }) => label);
  const rows = new Map<string, Candidate>();
  const doubles: { label: string; candidate: Candidate }[] = [];
  for (const candidate of candidates) {
    const { label } = candidate;
    if (label === null) continue;
    const known = rows.get(label);
    if (known === undefined) rows.set(label, candidate);
    else if (
      known.ordinal !== null &&
      known.ordinal !== labels.indexOf(label) + 1 &&
      candidate.ordinal === labels.indexOf(label) + 1
    ) {
      // The row's own number tells which of two is out of place.
      rows.set(label, candidate);
      doubles.push({ label, candidate: known });
    } else doubles.push({ label, candidate });
  }
  const unnamed = candidates.filter(({ label, ordinal }) => label === null && ordinal !== null);
  const missing: AlignedRow[] = [];
  labels.forEach((label, index) => {
    if (rows.has(label)) return;
    const own = unnamed.find(({ ordinal }) => ordinal === index + 1);
    if (own !== undefined && own.isFilled) rows.set(label, own);
    else missing.push({ label, row: own?.row ?? placeOf(index, labels, rows, bodyRow) });
  });
  const doubled = doubles.map(({ label, candidate }): DoubledRow => {
    const inPlaceOf = missing.find(({ label: of, row }) => {
      return candidate.ordinal === labels.indexOf(of) + 1 || row === candidate.row;
    });
    return {
      label,
      row: candidate.row,
      first: rows.get(label)?.row ?? 0,
      inPlaceOf: inPlaceOf?.label ?? null,
    };
  });
  return {
    rows: labels.flatMap((label) => {
      const row = rows.get(label)?.row;
      return row === undefined ? [] : [{ label, row }];
    }),
    ...{ doubled, missing, areNamed: true },
    extra: candidates
      .filter((of) => of.label === null && of.numbers >= LEAST_NUMBERS && !TOTAL_LINE.test(of.text))
      .filter(({ text, row }) => text !== "" && ![...rows.values()].some((taken) => taken.row === row))
      .map(({ row, text }) => ({ row, label: text })),
  };
}

/** The row after the nearest one above that is there. */
function placeOf(
  index: number,
  labels: readonly string[],
  rows: ReadonlyMap<string, Candidate>,
  bodyRow: number,
): number {
  for (let above = index - 1; above >= 0; above -= 1) {
    const row = rows.get(labels[above] ?? "")?.row;
    if (row !== undefined) return row + 1;
  }
  return bodyRow;
}
