import { schoolLoginIn } from "../table/schools/school-identity";
import type { AlignedForm, HeadText } from "./aligned-form";
import { isClassHeader } from "./own-classes";
import type { AlignedRow, AlignedRows, DoubledRow } from "./aligned-rows";
import type { FormTemplate } from "./form-template";
import { isPlaceHeader, saysSchool, saysSchools, saysTotal } from "./school-words";
import { isBlankRow } from "./read-form";
import { nameKey } from "./school-names";

/** Share of the filled lines from which an empty cell under a school's name means the same school. */
const FILLED_DOWN = 0.5;
/** Share of the schools that have one row each. */
const ONE_ROW = 0.8;
/** Where they have, so many others show by chance no column that tells their rows apart. */
const LEAST_SEVERAL = 5;
/** Share of the other schools whose rows a column tells apart: those whose rows it does not have one twice. */
const TELLING = 0.6;

/**
 * A table that names a school in each row, taken apart: a part a school, each with its own rows. A table without such a
 * column is one part.
 *
 * Source: docs/monthly.md#school-rows.
 */
export function partsOf(form: AlignedForm, template: FormTemplate): AlignedForm[] {
  const places = template.columns.flatMap(({ header, role }) => {
    const column = role === "school" ? form.columns.columns.get(header) : undefined;
    return column === undefined ? [] : [column];
  });
  if (places.length === 0) return [namedByClass(form, template)];
  const said = withoutSections(form, template, saidSchools(form, places, wherePlaces(form, template)));
  const groups = new Map<string, { rows: AlignedRow[]; head: readonly HeadText[] }>();
  const copies = new Map<string, DoubledRow[]>();
  const keys = new Map<number, string>();
  for (const { row, head, where } of said) {
    const key = keyOf(head, where);
    const group = groups.get(key) ?? { rows: [], head };
    group.rows.push({ row, label: "" });
    groups.set(key, group);
    keys.set(row, key);
  }
  for (const copy of form.rows.doubled) {
    const key = keys.get(copy.first);
    if (key !== undefined) copies.set(key, [...(copies.get(key) ?? []), copy]);
  }
  const telling = tellingOf(
    form,
    template,
    [...groups.values()].map(({ rows }) => rows),
  );
  return [...groups].map(([key, { rows, head }]): AlignedForm => {
    return {
      ...form,
      part: `${form.part}\n${key}`,
      schoolName: "",
      schoolKey: key,
      schoolHead: head,
      rows: {
        ...withCopies(rowsOf(form, rows, telling), copies.get(key) ?? []),
        ...(form.rows.areSeveralTables === true ? { areSeveralTables: true } : {}),
      },
    };
  });
}

/** Lines of classes are named by them: a school has those that it has, in whatever order. */
function namedByClass(form: AlignedForm, template: FormTemplate): AlignedForm {
  const { view, rows, columns } = form;
  if (template.rows.length > 0 || rows.areNamed) return form;
  const header = template.columns.find((column) => isClassHeader(column.header))?.header;
  const at = header === undefined ? undefined : columns.columns.get(header);
  if (at === undefined) return form;
  const named = rows.rows.map(({ row }) => ({ row, label: view.text(row, at) }));
  const labels = named.map(({ label }) => label);
  if (labels.includes("") || new Set(labels).size < labels.length) return form;
  return { ...form, rows: { ...rows, ...namedOnce(named) } };
}

interface SaidSchool {
  readonly row: number;
  readonly head: readonly HeadText[];
  readonly where: string;
}

/** Titles of parts of the table («Городские школы») are no schools: nothing is entered beside them, as schools' own words have. */
function withoutSections(
  form: AlignedForm,
  template: FormTemplate,
  lines: readonly SaidSchool[],
): readonly SaidSchool[] {
  const named = lines.filter(({ head }) => head.some(({ text }) => saysSchool(text)));
  const areNamed = named.length > lines.length / 2;
  return lines.filter(({ row, head }) => {
    const isTitle = head.every(({ text }) => saysSchools(text) || (areNamed && !saysSchool(text)));
    return !isTitle || !isBlankRow(form, row, template);
  });
}

/** The school that each line says; lines of totals are left out. */
function saidSchools(
  form: AlignedForm,
  places: readonly number[],
  whereColumns: readonly number[],
): SaidSchool[] {
  const { view, rows } = form;
  const lines = rows.rows.map(({ row }) => ({
    row,
    where: whereColumns.map((column) => view.mergedText(row, column)).join(" "),
    head: places.flatMap((column): HeadText[] => {
      const text = view.mergedText(row, column);
      return text === "" ? [] : [{ row, column, text, after: "" }];
    }),
  }));
  const empty = lines.filter(({ head }) => head.length === 0).length;
  const isFilledDown = empty > lines.length * FILLED_DOWN;
  let last: readonly HeadText[] = [];
  return lines.flatMap(({ row, head, where }) => {
    const isOfPlace = head.length === 0 && saysTotal(where);
    if (isOfPlace || head.some(({ text }) => saysTotal(text))) {
      last = [];
      return [];
    }
    if (head.length > 0) last = head;
    const own = head.length === 0 && isFilledDown ? last : head;
    return [{ row, head: own, where }];
  });
}

function wherePlaces({ columns }: AlignedForm, template: FormTemplate): number[] {
  return template.columns.flatMap(({ header, role }) =>
    role === "input" && isPlaceHeader(header) ? (columns.columns.get(header) ?? []) : [],
  );
}

/** A login or a code is a school's own; a name is one school's in one place. */
function keyOf(head: readonly HeadText[], where: string): string {
  const texts = head.map(({ text }) => text);
  const login = texts.map(schoolLoginIn).find((of) => of !== null);
  if (login !== undefined && login !== null) return login;
  const code = texts.find((text) => /^[\d\s-]+$/.test(text));
  const name = texts.map(nameKey).join("|");
  return code ?? (where === "" ? name : `${name}@${nameKey(where)}`).toLowerCase();
}

/** What tells a school's rows apart: that it has one, a column, or nothing but their place. */
type Telling = "one-row" | "place" | { readonly column: number };

function tellingOf(
  { view, columns }: AlignedForm,
  template: FormTemplate,
  groups: readonly (readonly AlignedRow[])[],
): Telling {
  const several = groups.filter(({ length }) => length > 1);
  const isOneRow = several.length <= groups.length * (1 - ONE_ROW);
  if (several.length < (isOneRow ? LEAST_SEVERAL : 1)) return "one-row";
  for (const { header, role } of template.columns) {
    const column = role === "input" ? columns.columns.get(header) : undefined;
    if (column === undefined) continue;
    const texts = several.map((rows) => rows.map(({ row }) => view.text(row, column)));
    const telling = texts.filter((of) => new Set(of).size === of.length && !of.includes(""));
    const counting = texts.filter(isCounting);
    const all = texts.flat();
    const isShared = new Set(all).size <= all.length / 2;
    if (isShared && telling.length >= several.length * TELLING && counting.length < several.length / 2)
      return { column };
  }
  return isOneRow ? "one-row" : "place";
}

/** 1, 2, 3, …: a number of lines is no name of theirs; 2023 and 2024 are. */
function isCounting(texts: readonly string[]): boolean {
  if (texts[0] !== "1" && texts.length < 3) return false;
  return texts.every((text, index) => index === 0 || Number(text) === Number(texts[index - 1]) + 1);
}

function rowsOf({ view }: AlignedForm, rows: readonly AlignedRow[], telling: Telling): AlignedRows {
  if (telling === "place") return { ...byPlace(rows), areNamed: false };
  const named = rows.map(({ row }) => {
    return { row, label: telling === "one-row" ? "" : view.text(row, telling.column) };
  });
  return namedOnce(named);
}

function withCopies(aligned: AlignedRows, copies: readonly DoubledRow[]): AlignedRows {
  const labels = new Map(aligned.rows.map(({ row, label }) => [row, label]));
  const doubled = copies.map((copy) => ({ ...copy, label: labels.get(copy.first) ?? "" }));
  return { ...aligned, doubled: [...aligned.doubled, ...doubled] };
}

function byPlace(rows: readonly AlignedRow[]) {
  return {
    rows: rows.map(({ row }, index) => ({ row, label: String(index + 1) })),
    doubled: [],
    missing: [],
  };
}

/** Rows of a school by their names; one whose name stands above already is doubled. */
function namedOnce(named: readonly AlignedRow[]): AlignedRows {
  const first = new Map<string, AlignedRow>();
  const doubled: DoubledRow[] = [];
  for (const of of named) {
    const known = first.get(of.label);
    if (known === undefined) first.set(of.label, of);
    else doubled.push({ ...of, first: known.row, inPlaceOf: null });
  }
  return { rows: [...first.values()], doubled, missing: [], areNamed: true };
}

/** Parts that turned out to be of one school are one: it is written in two ways in one table. */
export function joinedParts(forms: readonly AlignedForm[]): AlignedForm {
  const [first, ...others] = forms;
  if (first === undefined) throw new Error("Cannot join parts: there are none");
  if (others.length === 0) return first;
  const rows = forms
    .flatMap((form) => [...form.rows.rows, ...form.rows.doubled])
    .map(({ row, label }) => ({ row, label }))
    .sort((one, other) => one.row - other.row);
  return { ...first, rows: first.rows.areNamed ? namedOnce(rows) : { ...byPlace(rows), areNamed: false } };
}
