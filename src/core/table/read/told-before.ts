import type { Notice } from "../../notice";

/** Places that a notice names. */
const NAMED = 10;

/** What is said of a school, by name; null where the table does not say. */
type Numbers = Readonly<Record<string, unknown>>;

/** What earlier tables of a form said of a school in a procedure, and where. */
export type ToldBefore = Map<
  string,
  { readonly numbers: Numbers; readonly table: string; readonly place: string }
>;

/** A school of which a later table says something else than an earlier one. */
export interface ToldOtherwise {
  readonly name: string;
  readonly earlier: string;
  readonly later: string;
}

/**
 * Keeps what a table says of a school.
 *
 * @param key Form, procedure and school.
 * @param table The table's id: within one table nothing is compared here.
 * @returns The two places where another table said something else; null where none did.
 */
export function tellSchool(
  told: ToldBefore,
  key: string,
  said: { readonly name: string; readonly numbers: Numbers; readonly table: string; readonly place: string },
): ToldOtherwise | null {
  const { name, numbers, table, place } = said;
  const known = told.get(key);
  if (known === undefined) told.set(key, { numbers, table, place });
  if (known === undefined || known.table === table || !differ(known.numbers, numbers)) return null;
  return { name, earlier: known.place, later: place };
}

function differ(one: Numbers, other: Numbers): boolean {
  return Object.entries(one).some(([name, number]) => {
    const said = other[name] ?? null;
    return number !== null && said !== null && JSON.stringify(number) !== JSON.stringify(said);
  });
}

/** One notice for a table: `pairs` names the first schools with their cells, `names` all schools. Empty where it says nothing else than those before it. */
export function toldOtherwiseNotice(otherwise: readonly ToldOtherwise[], sheet: string): Notice[] {
  const [first] = otherwise;
  if (first === undefined) return [];
  const pairs = otherwise.slice(0, NAMED).map(({ name, earlier, later }) => `${name}: ${earlier}, ${later}`);
  const names = otherwise.map(({ name }) => name);
  return [
    { code: "tables-differ", place: first.later, details: { count: otherwise.length, pairs, names, sheet } },
  ];
}
