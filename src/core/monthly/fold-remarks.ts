import type { DraftRemark } from "./draft-remarks";
import type { RemarkKind } from "./remark";

/** Kinds that say of each row the same. */
const FOLDED: readonly RemarkKind[] = [
  ...(["required-empty", "not-a-number", "not-whole", "negative", "out-of-range"] as const),
  ...(["not-in-list", "not-a-date", "row-doubled", "row-shifted"] as const),
];

/**
 * Rows of one file that are faulty in one way make one remark: hundreds of lines that say the same are not read.
 *
 * Source: docs/monthly.md#folded.
 *
 * @param least Rows from which they do.
 */
export function foldedRemarks(drafts: readonly DraftRemark[], least: number): DraftRemark[] {
  const groups = new Map<string, DraftRemark[]>();
  for (const [key, draft] of keyed(drafts)) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }
  const folds = new Map<DraftRemark, DraftRemark>();
  for (const group of groups.values()) {
    const rows = new Set(group.map(rowOf)).size;
    const fold = rows >= least ? foldOf(group, rows) : null;
    if (fold !== null) for (const draft of group) folds.set(draft, fold);
  }
  for (const group of emptyRows(drafts.filter((draft) => !folds.has(draft)))) {
    const fold = rowFold(group);
    if (fold !== null) for (const draft of group) folds.set(draft, fold);
  }
  const done = new Set<DraftRemark>();
  return drafts.flatMap((draft) => {
    const fold = folds.get(draft);
    if (fold === undefined) {
      const cause = draft.because === null ? undefined : folds.get(draft.because);
      return [cause === undefined ? draft : { ...draft, because: cause }];
    }
    if (done.has(fold)) return [];
    done.add(fold);
    return [fold];
  });
}

/** Empty cells of one row from which they make one remark: the school left out a block, not a cell. */
const ROW_CELLS = 4;

function emptyRows(drafts: readonly DraftRemark[]): DraftRemark[][] {
  const rows = new Map<string, DraftRemark[]>();
  for (const draft of drafts) {
    if (draft.kind !== "required-empty" || draft.because !== null || draft.header === "") continue;
    rows.set(rowOf(draft), [...(rows.get(rowOf(draft)) ?? []), draft]);
  }
  return [...rows.values()].filter(({ length }) => length >= ROW_CELLS);
}

function rowFold(group: readonly DraftRemark[]): DraftRemark | null {
  const [first] = group;
  if (first === undefined) return null;
  return {
    ...first,
    header: group.map(({ header }) => header).join("; "),
    cells: group.flatMap(({ cells }) => cells),
    details: { written: null, rows: 1, schools: 1 },
  };
}

/** What the rows of one fold have in common: of empty cells all columns that are empty in a row. */
function keyed(drafts: readonly DraftRemark[]): [string, DraftRemark][] {
  const own = drafts.filter(({ kind, because }) => because === null && FOLDED.includes(kind));
  const emptied = new Map<string, string[]>();
  for (const draft of own) {
    if (draft.kind !== "required-empty") continue;
    const headers = emptied.get(rowOf(draft));
    if (headers === undefined) emptied.set(rowOf(draft), [draft.header]);
    else headers.push(draft.header);
  }
  return own.map((draft) => {
    const { file, sheet, kind, header } = draft;
    const written = kind === "not-a-number" ? String(draft.details["written"] ?? "") : "";
    const way =
      kind === "required-empty" ? (emptied.get(rowOf(draft)) ?? []).join("|") : `${header}\n${written}`;
    return [[file, sheet, kind, way].join("\n"), draft];
  });
}

function rowOf({ file, sheet, cells }: DraftRemark): string {
  return `${file}\n${sheet}\n${(cells[0] ?? "").replace(/\D/g, "")}`;
}

function foldOf(group: readonly DraftRemark[], rows: number): DraftRemark | null {
  const [first] = group;
  if (first === undefined) return null;
  const headers = [...new Set(group.map(({ header }) => header))].filter((header) => header !== "");
  const schools = new Set(group.map(({ schoolId }) => schoolId));
  const written = new Set(group.map(({ details }) => details["written"] ?? null));
  return {
    ...first,
    label: "",
    header: headers.join("; "),
    cells: group.flatMap(({ cells }) => cells),
    severity: first.kind === "required-empty" ? "warn" : first.severity,
    schoolId: schools.size === 1 ? first.schoolId : null,
    details: { ...(written.size === 1 ? first.details : {}), rows, schools: schools.size },
  };
}
