import type { ColumnMeaning } from "../../model/recognised-table";
import type { TableDraft } from "./draft-table";
import { answersNeed, formNeeds, type FormNeed } from "./form-needs";
import { meaningsTwice, shownBlocks } from "./shown-blocks";

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

/** What is missing or contradicts itself in what a person showed; empty where the table can be read so. */
export function draftProblems(draft: Omit<TableDraft, "sheet">): DraftProblem[] {
  const { columns, headerRow, headerRows, firstDataRow } = draft;
  const blocks = shownBlocks(columns);
  const tables = blocks.length > 0 ? blocks.map((block) => block.columns) : [columns];
  const found = tables.flatMap((own) => problemsOf(draft, own));
  const told = new Map(found.map((problem) => [JSON.stringify(problem), problem]));
  return [
    ...(firstDataRow < headerRow + headerRows ? [{ code: "first-row" } as const] : []),
    ...told.values(),
  ];
}

function problemsOf({ form }: Pick<TableDraft, "form">, columns: TableDraft["columns"]): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const meanings = columns.map(({ meaning }) => meaning);
  for (const need of formNeeds(form))
    if (!meanings.some((meaning) => answersNeed(meaning, need))) problems.push({ code: "missing", need });
  for (const meaning of meaningsTwice(columns)) problems.push({ code: "twice", meaning });
  const results = meanings.filter(
    (meaning) => meaning.startsWith("exam:") && meaning !== "exam:participants",
  );
  if (/-by-school$/.test(form) && results.length === 0) problems.push({ code: "no-result" });
  return problems;
}
