/**
 * Whether a sheet belongs to a book that is only read beside others: it is called "[file.xlsx]Sheet", and Excel allows no
 * bracket in the name of a sheet that is really there.
 */
export function isJoinedSheet(name: string): boolean {
  return name.startsWith("[");
}
