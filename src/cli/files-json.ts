import type { FileSet } from "../app/file-set";
import type { RecognisedTable } from "../core/model/recognised-table";
import { fileVerdictText } from "../locale/files-text";

/** A file of a call with several. */
interface JsonFile {
  readonly file: string;
  /** "tables", "no-tables", "own-only", "same" or "refused". */
  readonly verdict: string;
  /** Why it was refused; null where it was not. */
  readonly reason: string | null;
  readonly tables: number;
  readonly text: string;
}

/**
 * What came of each file, for the JSON of a call with several; nothing of a call with one.
 *
 * @param tables Of the books as they were joined.
 */
export function filesJson(
  files: FileSet,
  tables: readonly RecognisedTable[],
): { readonly files?: readonly JsonFile[] } {
  if (files.isEmpty) return {};
  return {
    files: files.views(tables).map(({ path, verdict }) => ({
      file: path,
      verdict: verdict.kind,
      reason: verdict.kind === "refused" ? verdict.code : null,
      tables: verdict.kind === "tables" ? verdict.tables : 0,
      text: fileVerdictText(verdict),
    })),
  };
}
