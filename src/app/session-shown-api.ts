import type { DraftWish, TableDraft } from "../core/table/shown/draft-table";
import type { DraftProblem } from "../core/table/shown/draft-problems";
import type { ShownFacts, TablePreview } from "../core/table/shown/preview-table";
import type { OpenedWorkbook, Outcome, SavedFile } from "./session-values";

/** The table that a person shows: of a sheet, and as recognised; null = the sheet was taken for none. */
export interface ShownPlace {
  readonly sheet: string;
  readonly table: string | null;
}

/** How a table may be read, with what the person has to see of it. */
export interface DraftView {
  readonly draft: TableDraft;
  readonly facts: ShownFacts;
  /** Texts of the cells around the header and of the first rows. */
  readonly rows: readonly (readonly string[])[];
  /** Index of the first of them. */
  readonly from: number;
  /** The form's name, where the table is read by one that was remembered. */
  readonly shownBy: string | null;
  /** What the form may be called. */
  readonly name: string;
}

/** What a draft makes of a table. */
export interface DraftOutcome {
  readonly problems: readonly DraftProblem[];
  readonly preview: TablePreview;
}

/** Tables that a person shows to the product. */
export interface ShownApi {
  draft(place: ShownPlace, wish: DraftWish): Promise<Outcome<DraftView>>;
  preview(draft: TableDraft, facts: ShownFacts): Promise<Outcome<DraftOutcome>>;
  /** Reads the table so from now on, and those that are alike. */
  remember(draft: TableDraft, facts: ShownFacts, name: string): Promise<Outcome<OpenedWorkbook>>;
  /** Tables are no more read by the form of this name. */
  forget(name: string): Promise<Outcome<OpenedWorkbook>>;
  /** A settings file with the forms, which others can load. */
  file(): Promise<Outcome<SavedFile>>;
  /** Takes the forms of a settings file; what cannot be read is a failure. */
  load(bytes: Uint8Array): Promise<Outcome<OpenedWorkbook>>;
}
