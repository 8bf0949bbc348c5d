import { comparableText, inOneAlphabet } from "../../cleaning/clean-text";
import { examColumn } from "./exam-columns";
import { factsInText, subjectCode, subjectInCell } from "./facts-in-text";
import { byWords, headerCell, type HeaderCell } from "./header-cell";
import { ITEM_WITH_MAXIMUM } from "./header-series";
import { journalColumn, markColumn, participantsRank } from "./header-words";
import { indexColumn } from "./index-columns";
import { printedIndex } from "./printed-index";

/** Columns of one procedure, and procedures: fewer may be a header of another kind that names its subject or year. */
const LEAST_COLUMNS = 3;
/** The parts of a header, with what stands between them. */
const PART = /[^\s:,;()[\]_]+/g;
const YEAR =
  /^(?:за |в )?20[12]\d(?: ?[-–/] ?(?:20)?\d\d)? ?(?:г\.?|год[ау]?|уч\.? ?г(?:\.|од[а-я]*)?|учебн[а-я]+ год[а-я]*)?$/;
const CLASS =
  /^(?:в )?(?:[1-9]|1[01])(?: ?[-–]?(?:й|м|х))? ?(?:кл\.?|класс[а-я]*)$|^(?:[1-9]|1[01]) ?[-–]? ?"?[а-к]"?(?: кл\.?| класс[а-я]*)?$/;
const SUBJECT_WORDS = 4;

/**
 * The header of one level whose cells each name a procedure and what is counted, «Писали 2023 | «2» 2023 | … | Писали 2024» or
 * «РУ: писали | РУ: «2» | …», as one of two levels with the procedure above; the header as it is where it is another.
 */
export function withFactsAbove(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  if (cells.some(({ levels }) => levels.length > 1)) return cells;
  const split = cells.map((cell) => ({ cell, parts: partsOf(cell) }));
  const counts = new Map<string, number>();
  for (const { parts } of split) if (parts !== null) counts.set(parts.key, (counts.get(parts.key) ?? 0) + 1);
  const isTable = [...counts.values()].some((count) => count >= LEAST_COLUMNS) || counts.size > 1;
  if (!isTable) return cells;
  return split.map(({ cell, parts }) => {
    if (parts === null) return cell;
    return {
      ...headerCell(cell.column, [parts.said, parts.measure]),
      header: `${parts.said} / ${parts.measure}`,
    };
  });
}

interface HeaderParts {
  /** As it stands, or the code of its subject. */
  readonly said: string;
  /** The same fit for comparing. */
  readonly key: string;
  readonly measure: string;
}

/** What a header names, and what it counts; null where it does not say both. */
const partsOf = byWords(({ header, text }): HeaderParts | null => {
  // «2 (1б)» is a task.
  if (ITEM_WITH_MAXIMUM.test(text)) return null;
  const parts = [...header.matchAll(PART)];
  for (let end = parts.length - 1; end > 0; end -= 1) {
    const [before, after] = [header.slice(0, parts[end]?.index), header.slice(parts[end]?.index)];
    for (const [said, measure] of [
      [before, after],
      [after, before],
    ] as const) {
      const [named, counted] = [trimmed(said), trimmed(measure)];
      if (isProcedure(named) && isMeasure(counted))
        return { said: asCode(named), key: comparableText(named), measure: counted };
    }
  }
  return null;
});

/** «рус» and «мат», which alone are no names of subjects, as the codes of these. */
function asCode(text: string): string {
  const subject = /^[а-яё]{2,5}\.?$/i.test(text) ? subjectInCell(text) : null;
  return subject === null || factsInText(text).subject !== null ? text : subjectCode(subject);
}

function trimmed(text: string): string {
  return text.replace(/^[\s:,;()[\]_–—-]+|[\s:,;()[\]_–—-]+$/g, "").trim();
}

/** A year, a class or grade, a subject by its name or code, or a subject with one of these. */
function isProcedure(text: string): boolean {
  const comparable = inOneAlphabet(comparableText(text)).replaceAll("_", " ");
  if (YEAR.test(comparable) || CLASS.test(comparable)) return true;
  const words = comparable.split(" ");
  return words.slice(0, SUBJECT_WORDS).some((_, at) => {
    const rest = trimmed(words.slice(at + 1).join(" "));
    const isTime = rest === "" || YEAR.test(rest) || CLASS.test(rest);
    return isTime && isSubject(trimmed(words.slice(0, at + 1).join(" ")));
  });
}

function isSubject(text: string): boolean {
  if (/\d/.test(text) || text.split(" ").length > SUBJECT_WORDS || text.length < 2) return false;
  const bare = text.replace(/^по /, "");
  return subjectInCell(bare) !== null || factsInText(bare).subject !== null;
}

function isMeasure(text: string): boolean {
  const cell = headerCell(0, [text]);
  return (
    markColumn(cell) !== null ||
    participantsRank(cell) > 0 ||
    indexColumn(cell) !== null ||
    journalColumn(cell) !== null ||
    printedIndex(cell) !== null ||
    examColumn(text) !== null
  );
}
