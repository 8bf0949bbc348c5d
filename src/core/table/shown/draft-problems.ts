import type { ColumnMeaning } from "../../model/recognised-table";
import type { TableDraft } from "./draft-table";
import { answersNeed, formNeeds, type FormNeed } from "./form-needs";

/** Why a table cannot be read as it is shown. Its words are in `locale/shown-text.ts`. */
export type DraftProblem =
  /** No column has one of these meanings. */
  | { readonly code: "missing"; readonly need: FormNeed }
  /** Two columns have one meaning. */
  | { readonly code: "twice"; readonly meaning: ColumnMeaning }
  /** The first school stands in the header or above it. */
  | { readonly code: "first-row" }
  /** The table does not lie as the person says: no mark or number of its schools has a row of its own. */
  | { readonly code: "no-row-per-mark" }
  /** An exam needs a result beside the number of participants. */
  | { readonly code: "no-result" };

/** Meanings that several columns may have: a name in parts, variants, series that their headers tell apart. */
const SEVERAL = /^(other|school-name|variant|indicator|exam:|medal:|claim:exam)/;

/** What is missing or contradicts itself in what a person showed; empty where the table can be read so. */
export function draftProblems(draft: Omit<TableDraft, "sheet">): DraftProblem[] {
  const { form, columns, headerRow, headerRows, firstDataRow } = draft;
  const problems: DraftProblem[] = [];
  if (firstDataRow < headerRow + headerRows) problems.push({ code: "first-row" });
  const meanings = columns.map(({ meaning }) => meaning);
  for (const need of formNeeds(form))
    if (!meanings.some((meaning) => answersNeed(meaning, need))) problems.push({ code: "missing", need });
  const seen = new Set<ColumnMeaning>();
  const twice = new Set(meanings.filter((meaning) => seen.size === seen.add(meaning).size));
  for (const meaning of twice) if (!SEVERAL.test(meaning)) problems.push({ code: "twice", meaning });
  const results = meanings.filter(
    (meaning) => meaning.startsWith("exam:") && meaning !== "exam:participants",
  );
  if (/-by-school$/.test(form) && results.length === 0) problems.push({ code: "no-result" });
  return problems;
}
