import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import type { Notice } from "../../notice";

/** One notice a sheet whose text may have been read by a wrong table of characters. */
export function encodingNotices({ sheets }: WorkbookSnapshot): Notice[] {
  return sheets.flatMap(({ name, encodingDoubt }): Notice[] => {
    if (encodingDoubt === undefined) return [];
    const { encoding, isReadable } = encodingDoubt;
    const details = { sheet: name, encoding, state: isReadable ? "guessed" : "unreadable" };
    return [{ code: "encoding-unsure", place: name, details }];
  });
}
