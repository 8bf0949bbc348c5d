import { EXECUTOR_WORDS } from "../../locale/executor-words";
import { roleName } from "../../locale/roadmap-forms";
import type { Cell } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { cellAddress } from "../../workbook/address";
import { cleanText, comparableText } from "../../core/cleaning/clean-text";
import type { Notice } from "../../core/notice";
import { NO_ADDITIONS, tableAdditions, type AddedColumn, type Additions } from "./added-columns";
import { ROLES } from "../../core/roadmap/measure";
import { findHeader, ownTableRows, placesOf } from "./own-table";

/** A row of `ОКО Исполнители`: whom the office has for a role. */
export interface Executor extends Additions {
  readonly role: string;
  readonly post: Cell;
  readonly name: Cell;
  /** What roadmaps have had for this role, the last first: changed when the person changes. */
  readonly written: readonly string[];
}

/** The roles as people filled them in. */
export interface ExecutorsTable {
  readonly sheet: string;
  readonly executors: readonly Executor[];
  /** Columns that people added. */
  readonly added: readonly AddedColumn[];
  /** Rows with a post or a name but no role. */
  readonly notices: readonly Notice[];
}

/** Reads `ОКО Исполнители`; null where the workbook has no such sheet of ours. */
export function readExecutors(sheets: readonly SheetSnapshot[]): ExecutorsTable | null {
  for (const sheet of sheets) {
    const header = sheet.own ? findHeader(sheet, EXECUTOR_WORDS.columns) : null;
    if (header === null) continue;
    const { role, post, name, written } = header.columns;
    const notices: Notice[] = [];
    const rows = ownTableRows(sheet, header.row);
    const additions = tableAdditions(
      sheet,
      header.row,
      rows,
      placesOf(EXECUTOR_WORDS.columns, header.columns),
    );
    const executors = rows.flatMap((tableRow): Executor[] => {
      const { row, cells } = tableRow;
      const executor: Executor = {
        role: cleanText(cells[role]),
        post: cells[post] ?? null,
        name: cells[name] ?? null,
        written: linesOf(cells[written] ?? null),
        ...additions.of(tableRow),
      };
      if (!isFilled(executor)) return [];
      if (executor.role === "") {
        const cell = cellAddress(row, role);
        notices.push({ code: "executor-without-role", place: `${sheet.name}!${cell}`, details: { cell } });
      }
      return [executor];
    });
    return { sheet: sheet.name, executors, added: additions.columns, notices };
  }
  return null;
}

function isFilled({ role, post, name }: Executor): boolean {
  return role !== "" || cleanText(post) !== "" || cleanText(name) !== "";
}

/** The roles of the library that a table lacks, empty. */
export function missingRoles(executors: readonly Executor[]): Executor[] {
  const known = new Set(executors.map(({ role }) => comparableText(role)));
  return ROLES.map(roleName)
    .filter((role) => !known.has(comparableText(role)))
    .map((role) => ({ role, post: null, name: null, written: [], ...NO_ADDITIONS }));
}

/**
 * What a roadmap writes for a line of «Ответственные»: for a role, and for what stood there for it before, the posts and
 * names of today; the role itself where there are none. A line that two roles had in common before is not changed.
 */
export function namesByLine(executors: readonly Executor[]): ReadonlyMap<string, string> {
  const names = new Map<string, string | null>();
  function add(line: string, text: string): void {
    const known = names.get(comparableText(line));
    names.set(comparableText(line), known === undefined || known === text ? text : null);
  }
  for (const [key, { text, written }] of byRole(executors)) {
    add(key, text);
    for (const line of written) if (comparableText(line) !== key) add(line, text);
  }
  return new Map([...names].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The table after a roadmap was written: each role remembers what it was written as, in its first row. */
export function withWritten(executors: readonly Executor[]): Executor[] {
  const roles = byRole(executors);
  const seen = new Set<string>();
  return executors.map((executor) => {
    const key = comparableText(executor.role);
    const role = roles.get(key);
    if (role === undefined || seen.has(key)) return { ...executor, written: [] };
    seen.add(key);
    const now = comparableText(role.text) === key ? [] : [role.text];
    return { ...executor, written: [...new Set([...now, ...role.written])] };
  });
}

/** The people of each role in one line, by the role in comparable letters; the role itself where there are none. */
function byRole(executors: readonly Executor[]): Map<string, { text: string; written: string[] }> {
  const roles = new Map<string, { people: string[]; written: string[] }>();
  const names = new Map<string, string>();
  for (const { role, post, name, written } of executors) {
    if (role === "") continue;
    const key = comparableText(role);
    const of = roles.get(key) ?? { people: [], written: [] };
    const person = [cleanText(post), cleanText(name)].filter((text) => text !== "").join(" ");
    if (person !== "") of.people.push(person);
    of.written.push(...written);
    roles.set(key, of);
    if (!names.has(key)) names.set(key, role);
  }
  return new Map(
    [...roles].map(([key, { people, written }]) => {
      const text = people.length === 0 ? (names.get(key) ?? key) : people.join(", ");
      return [key, { text, written }];
    }),
  );
}

/** «Ответственные» with the people of the roles, line by line. */
export function withNames(cell: Cell, names: ReadonlyMap<string, string>): Cell {
  if (typeof cell !== "string") return cell;
  const lines = cell.split("\n").map((line) => names.get(comparableText(line)) ?? line);
  return [...new Set(lines)].join("\n");
}

function linesOf(cell: Cell): string[] {
  return cell === null
    ? []
    : String(cell)
        .split("\n")
        .filter((line) => line !== "");
}
