import type { RecognisedTable, TableAnswer } from "../core/model/recognised-table";
import type { ShownForm } from "../core/model/shown-form";
import { cleanText } from "../core/cleaning/clean-text";
import { sheetOrigin } from "../core/table/recognise/sheet-origin";
import { layingAs } from "../core/table/laid/draft-laying";
import { laidSheet } from "../core/table/laid/laid-sheet";
import { draftProblems } from "../core/table/shown/draft-problems";
import { draftTable, type DraftWish, type TableDraft } from "../core/table/shown/draft-table";
import { isWorded } from "../core/table/shown/header-keys";
import { previewTable, type ShownFacts } from "../core/table/shown/preview-table";
import { isSameHeader, shownFormOf } from "../core/table/shown/shown-form-of";
import { shownText } from "../locale/shown-text";
import type { Cell } from "../workbook/cell";
import type { SheetSnapshot } from "../workbook/snapshot";
import { attempt } from "./outcome";
import type { OwnSettings } from "./own-settings";
import type { SessionBook } from "./session-book";
import type { DraftOutcome, DraftView, ShownApi, ShownPlace } from "./session-shown-api";
import type { OpenedWorkbook, Outcome, SavedFile } from "./session-values";
import { readFormsFile } from "./forms-file";
import { sheetNamed } from "./sheet-window";

/** What shown tables need of the session they are part of. */
export interface ShownDesk {
  book(): SessionBook;
  own(): OwnSettings;
  set(change: Partial<OwnSettings>): OpenedWorkbook;
}

/** Rows that are shown above a header and below the first school. */
const ROWS_ABOVE = 6;
const ROWS_BELOW = 6;
const MOST_COLUMNS = 60;

/** The tables that a person shows in a session. */
export class SessionShown implements ShownApi {
  readonly #desk: ShownDesk;
  /** What was shown or loaded since the session began, for the workbooks that come after. */
  #known: readonly ShownForm[] = [];

  constructor(desk: ShownDesk) {
    this.#desk = desk;
  }

  /**
   * A workbook's settings with the forms of this session; its own ones win. A table without words is known by its sheet's
   * name only, which says nothing of another workbook's «Лист1».
   */
  withKnown(own: OwnSettings): OwnSettings {
    const known = this.#known.filter(({ columns }) => isWorded(columns.map(({ header }) => header)));
    return known.length === 0 ? own : { ...own, forms: (own.forms ?? []).reduce(withForm, known) };
  }

  draft(place: ShownPlace, wish: DraftWish): Promise<Outcome<DraftView>> {
    return attempt(() => {
      const sheet = this.#sheet(place.sheet);
      const beside = this.#desk.book().tables.filter((of) => of.sheet === place.sheet);
      const table = beside.find(({ id }) => id === place.table) ?? null;
      const { fileName } = sheetOrigin(sheet.name, this.#fileName);
      const draft = draftTable(sheet, table, { wish, fileName, beside });
      const from = Math.max(0, Math.min(draft.headerRow, draft.firstDataRow) - ROWS_ABOVE);
      const asRead = laidSheet(sheet, layingAs(sheet, draft.laying, draft.headerRow));
      const rows = asRead.cells.slice(from, draft.firstDataRow + ROWS_BELOW);
      return {
        draft,
        facts: factsOf(table),
        rows: rows.map((row) => row.slice(0, MOST_COLUMNS).map(gridText)),
        from,
        shownBy: table?.shownBy ?? null,
        name: table?.shownBy ?? this.#nameFor(sheet),
      };
    });
  }

  preview(draft: TableDraft, facts: ShownFacts): Promise<Outcome<DraftOutcome>> {
    return attempt(() => {
      const { laying, headerRow, headerRows, firstDataRow } = draft;
      const sheet = this.#sheet(draft.sheet);
      const place = {
        headerRow: headerRows === 0 ? firstDataRow : headerRow,
        facts,
        fileName: this.#fileName,
      };
      const preview = previewTable(sheet, this.#formOf(draft, ""), place);
      const isLaid = laying !== "row-per-mark" || layingAs(sheet, laying) !== undefined;
      return { problems: isLaid ? draftProblems(draft) : [{ code: "no-row-per-mark" }], preview };
    });
  }

  remember(draft: TableDraft, facts: ShownFacts, name: string): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => {
      const own = this.#desk.own();
      const form = this.#formOf(draft, name);
      const opened = this.#desk.set({ forms: withForm(own.forms ?? [], form) });
      this.#known = withForm(this.#known, form);
      const { headerRow, headerRows, firstDataRow } = draft;
      const row = headerRows === 0 ? firstDataRow : headerRow;
      const here = opened.tables.filter((of) => of.sheet === draft.sheet && of.headerRow === row);
      const shown = here.filter(({ shownBy }) => shownBy === name);
      const [table = here[0], ...beside] = shown;
      if (table === undefined) return opened;
      const answers = [table, ...beside].map((of) => {
        const told = of === table ? facts : askedOf(of, facts);
        return [of.id, answerOf(own.answers[of.id] ?? {}, told)] as const;
      });
      return this.#desk.set({ answers: { ...own.answers, ...Object.fromEntries(answers) } });
    });
  }

  forget(name: string): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => {
      const { forms = [] } = this.#desk.own();
      this.#known = this.#known.filter((form) => form.name !== name);
      return this.#desk.set({ forms: forms.filter((form) => form.name !== name) });
    });
  }

  file(): Promise<Outcome<SavedFile>> {
    return attempt(() => {
      const { forms = [] } = this.#desk.own();
      const text = `${JSON.stringify({ forms }, null, 2)}\n`;
      return { fileName: shownText.fileName, bytes: new TextEncoder().encode(text) };
    });
  }

  load(bytes: Uint8Array): Promise<Outcome<OpenedWorkbook>> {
    return attempt(() => {
      const { forms = [] } = this.#desk.own();
      const loaded = readFormsFile(bytes);
      this.#known = loaded.reduce(withForm, this.#known);
      return this.#desk.set({ forms: loaded.reduce<readonly ShownForm[]>(withForm, forms) });
    });
  }

  get #fileName(): string {
    return this.#desk.book().whole.fileName;
  }

  #sheet(name: string): SheetSnapshot {
    return sheetNamed(this.#desk.book().whole, name);
  }

  #formOf(draft: TableDraft, name: string): ShownForm {
    return shownFormOf(this.#sheet(draft.sheet), draft, { name, fileName: this.#fileName });
  }

  /** A name that no form has yet. */
  #nameFor(sheet: SheetSnapshot): string {
    const { sheetName } = sheetOrigin(sheet.name, "");
    const taken = new Set((this.#desk.own().forms ?? []).map(({ name }) => name));
    let name = sheetName;
    for (let number = 2; taken.has(name); number += 1) name = `${sheetName} (${String(number)})`;
    return name;
  }
}

/** The later of two forms of one header, or of one name, stays. */
function withForm(forms: readonly ShownForm[], form: ShownForm): readonly ShownForm[] {
  return [...forms.filter((other) => other.name !== form.name && !isSameHeader(other, form)), form];
}

/** A number as Excel shows it here. */
function gridText(cell: Cell): string {
  return typeof cell === "number" ? String(cell).replace(".", ",") : cleanText(cell);
}

function factsOf(table: RecognisedTable | null): ShownFacts {
  if (table === null) return {};
  const { subject, grade, year } = table;
  return {
    ...(subject === null ? {} : { subject: subject.value }),
    ...(grade === null ? {} : { grade: grade.value }),
    ...(year === null ? {} : { year: year.value }),
  };
}

/** What a table beside the one that was shown asks too: classes are of one subject, other tables of their own. */
function askedOf({ questions, classGroup }: RecognisedTable, facts: ShownFacts): ShownFacts {
  const { subject, grade, year } = facts;
  return {
    ...(subject !== undefined && classGroup !== undefined && questions.includes("subject")
      ? { subject }
      : {}),
    ...(grade !== undefined && questions.includes("grade") ? { grade } : {}),
    ...(year !== undefined && questions.includes("year") ? { year } : {}),
  };
}

/** What was answered before of the table's form does not hold any more; the table is used. */
function answerOf({ leaveOutHidden }: TableAnswer, facts: ShownFacts): TableAnswer {
  return { ...facts, ...(leaveOutHidden === undefined ? {} : { leaveOutHidden }) };
}
