import type { ApplyPolicy } from "../workbook/port";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** Passwords that the person typed for one action; never stored. "" stands for a protection without one. */
export interface Passwords {
  readonly structure?: string;
  /** For every protected sheet of the person's that has none of its own here. */
  readonly anySheet?: string;
  readonly sheets?: Readonly<Record<string, string>>;
}

/**
 * What an adapter may use of the typed passwords.
 *
 * @param opened Sheets that stand open and are to be protected again.
 */
export function applyPolicy(
  passwords: Passwords,
  workbook: WorkbookSnapshot,
  opened: readonly string[] = [],
): ApplyPolicy {
  const { structure, anySheet, sheets = {} } = passwords;
  // A sheet of ours has no password unless a person gave it one: then it is asked for by name.
  const locked = workbook.sheets
    .filter(({ protection, own }) => protection !== null && !own)
    .map(({ name }) => name);
  const shared =
    anySheet === undefined ? [] : [...locked, ...opened].map((name): [string, string] => [name, anySheet]);
  const sheetPasswords = { ...Object.fromEntries(shared), ...sheets };
  return {
    ...(structure === undefined ? {} : { structurePassword: structure }),
    ...(Object.keys(sheetPasswords).length === 0 ? {} : { sheetPasswords }),
  };
}
