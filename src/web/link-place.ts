import { sheetOrigin } from "../core/table/recognise/sheet-origin";
import type { CellRef } from "../workbook/cell";
import type { LinkTarget } from "../workbook/link-target";

/** Addresses that a browser may be sent to from a file. */
const SAFE = /^(?:https?:|mailto:)/i;

/**
 * Where a link of a sheet leads: a cell, or an address outside; null where it must not be followed or there is no
 * such sheet. A link of a book of several is of its own book.
 *
 * @param from The sheet that it stands on.
 * @param names Of the sheets that can be shown.
 */
export function linkPlace(
  link: LinkTarget,
  from: string,
  names: readonly string[],
): { readonly cell: CellRef } | { readonly url: string } | null {
  if ("url" in link) return SAFE.test(link.url) ? link : null;
  const { fileName } = sheetOrigin(from, "");
  const own = fileName === "" ? link.sheet : `[${fileName}]${link.sheet}`;
  const sheet = [own, link.sheet].find((name) => names.includes(name));
  return sheet === undefined ? null : { cell: { ...link, sheet } };
}
