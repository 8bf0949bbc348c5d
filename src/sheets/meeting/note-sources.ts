import { grouped } from "../../core/grouped";
import { CHECK_IDS } from "../../core/model/check-traits";
import type { RecognisedTable } from "../../core/model/recognised-table";
import { isProcedureWanted } from "../../core/run/results-filter";
import { CHECK_WORDS } from "../../locale/checks/all-check-words";
import { formName } from "../../locale/form-names";
import { NOTE, alikeTables, basisText, moreNoticesText } from "../../locale/note-text";
import { noticeText } from "../../locale/notices";
import { noticesTogether } from "../../locale/notices-together";
import { procedureName } from "../../locale/procedure-names";
import { lowResultsRule } from "../../locale/report-text";
import { notJudgedLine } from "../../locale/not-judged-line";
import { settingsSentence } from "../../locale/threshold-names";
import type { Cell } from "../../workbook/cell";
import type { PageMatter } from "./meeting-matter";
import type { MeetingTable } from "./meeting-set";
import type { NoteBlock } from "./note";

/** Remarks on data that the note tells in full: one of a kind. */
const MOST_NOTICES = 8;
/** Remarks of a kind among which one is looked for that names no other school. */
const MOST_LOOKED = 20;
const MOST_TABLES = 40;

/** Of what, by what and when. */
export function basisBlocks({ shown, stamp }: PageMatter): NoteBlock[] {
  const { procedures, exams } = shown.records;
  const names = [...procedures, ...exams]
    .filter(({ procedure }) => isProcedureWanted(procedure, shown.filter))
    .map(({ procedure }) => procedureName(procedure));
  return [
    { kind: "paragraph", text: NOTE.order },
    { kind: "paragraph", text: basisText([...new Set(names)], stamp) },
  ];
}

/** Which tables were read, and what was not judged. */
export function sourceBlocks({ run, shown }: PageMatter): NoteBlock[] {
  const notJudged = notJudgedLine(shown);
  const tables = run.records.tables.filter(({ excluded }) => !excluded);
  // Tables alike on one sheet, as exams by territory often stand, are told once.
  const alike = [...grouped(tables, ({ sheet, form }) => JSON.stringify([sheet, form])).values()];
  const { sourceColumns: columns } = NOTE;
  const table: MeetingTable = {
    title: NOTE.sourcesTitle,
    columns: [
      { header: columns.sheet, width: 0.4, align: "left", numberFormat: null },
      { header: columns.form, width: 0.36, align: "left", numberFormat: null },
      { header: columns.rows, width: 0.12, align: "right", numberFormat: "0" },
      { header: columns.schools, width: 0.12, align: "right", numberFormat: "0" },
    ],
    all: alike.length,
    rows: alike.slice(0, MOST_TABLES).flatMap((of) => {
      const [first] = of;
      return first === undefined ? [] : [sourceCells(first, of)];
    }),
  };
  return [
    ...(notJudged === "" ? [] : [{ kind: "paragraph", text: notJudged, isLead: true } as const]),
    ...(tables.length === 0 ? [] : [{ kind: "table", table } as const]),
    ...noticeBlocks({ run, shown }),
  ];
}

/** What is one table, or several alike. A table by territory names no school. */
function sourceCells({ sheet, form }: RecognisedTable, of: readonly RecognisedTable[]): Cell[] {
  const rows = of.reduce((sum, { dataRows }) => sum + dataRows, 0);
  const schools = of.reduce((most, { schoolCount }) => Math.max(most, schoolCount), 0);
  return [sheet, alikeTables(formName(form), of.length), rows, schools === 0 ? null : schools];
}

/** One notice of each kind; the rest is counted. A note of one school names no other. */
function noticeBlocks({ run, shown }: Pick<PageMatter, "run" | "shown">): NoteBlock[] {
  const notices = noticesTogether(run.notices);
  if (notices.length === 0) return [];
  const own = new Set(shown.evidence.map(({ school }) => school.id));
  const others = own.size === 1 ? run.evidence.filter(({ school }) => !own.has(school.id)) : [];
  const firsts = [...grouped(notices, ({ code }) => code).values()].flatMap((of) => {
    const texts = of.slice(0, others.length === 0 ? 1 : MOST_LOOKED).map(noticeText);
    return texts.find((text) => !others.some(({ school }) => text.includes(school.name))) ?? [];
  });
  const told = firsts.slice(0, MOST_NOTICES);
  const rest = notices.length - told.length;
  return [
    { kind: "paragraph", text: NOTE.noticesLead },
    { kind: "list", items: rest > 0 ? [...told, moreNoticesText(rest)] : told },
  ];
}

/** Which checks were made, and by which rules schools are told. */
export function methodBlocks({ shown }: PageMatter): NoteBlock[] {
  const { checkColumns: columns } = NOTE;
  const rows = CHECK_IDS.flatMap((check) => {
    const tests = shown.results.filter((result) => result.check === check);
    const told = tests.filter(({ fired }) => fired !== null).length;
    const fired = tests.filter((test) => test.fired === true).length;
    const { title, method } = CHECK_WORDS[check];
    return told === 0 ? [] : [[title, method, told, fired]];
  });
  const table: MeetingTable = {
    title: NOTE.checksTitle,
    columns: [
      { header: columns.check, width: 0.26, align: "left", numberFormat: null },
      { header: columns.method, width: 0.48, align: "left", numberFormat: null },
      { header: columns.tests, width: 0.13, align: "right", numberFormat: "0" },
      { header: columns.fired, width: 0.13, align: "right", numberFormat: "0" },
    ],
    rows,
  };
  const hasLow = shown.classes.length > 0;
  return [
    ...(shown.evidence.length === 0 ? [] : [{ kind: "paragraph", text: NOTE.levels } as const]),
    ...(hasLow ? [{ kind: "paragraph", text: lowResultsRule(shown) } as const] : []),
    { kind: "paragraph", text: `${settingsSentence(shown.thresholds)} ${NOTE.whole}` },
    ...(rows.length === 0 ? [] : [{ kind: "table", table } as const]),
  ];
}
