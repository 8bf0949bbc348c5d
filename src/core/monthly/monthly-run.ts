import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { CellChange } from "./cell-change";
import type { CleanRow } from "./clean-row";
import type { CleaningDecisions } from "./cleaning-decisions";
import type { FormTemplate } from "./form-template";
import type { MissingSchool, MonthlyFile, MonthId } from "./monthly-file";
import type { MonthlyThresholds } from "./monthly-thresholds";
import type { Question } from "./question";
import type { Remark } from "./remark";
import type { SchoolRegister } from "./school-register";
import type { TemplateEdit } from "./template-edits";

/** A file as it was opened: its sheets, or why it could not be. */
export type SchoolFile =
  | {
      readonly file: string;
      readonly sheets: readonly SchoolSheet[];
      /** When the file says that it was last saved, ISO in UTC; missing where it does not say. */
      readonly savedAt?: string;
    }
  | { readonly file: string; readonly refusal: "damaged" | "not-a-workbook" | "encrypted" | "empty" };

/** Of a sheet only what cleaning needs, so that a thousand files fit into memory. */
export type SchoolSheet = Pick<
  WorkbookSnapshot["sheets"][number],
  | "name"
  | "visibility"
  | "cells"
  | "formulas"
  | "errors"
  | "numberFormats"
  | "formatRuns"
  | "merges"
  | "validations"
> & {
  /** Its first cell in the file, of a table that is read turned: its columns are rows of the file from there on. */
  readonly turnedAt?: { readonly row: number; readonly column: number };
};

/** What a run works on. */
export interface MonthlyInput {
  /** In any order. */
  readonly files: readonly SchoolFile[];
  /** null: it is proposed from what most files agree on. */
  readonly template: FormTemplate | null;
  /** null: it is built from the files. */
  readonly register: SchoolRegister | null;
  readonly decisions: CleaningDecisions;
  /** The clean table of earlier months, as it is kept. */
  readonly history: readonly CleanRow[];
  readonly thresholds: MonthlyThresholds;
  /** What a person changed in the form, over what the files show; missing: nothing. */
  readonly edits?: readonly TemplateEdit[];
}

/** How far a run is. */
export interface MonthlyStep {
  readonly stage: "form" | "schools" | "values" | "rules" | "table";
  readonly done: number;
  readonly total: number;
}

/** Everything that a run found. The same input gives the same run. */
export interface MonthlyRun {
  /** In the order of their names. */
  readonly files: readonly MonthlyFile[];
  /** Months that the files are of, in order. */
  readonly months: readonly MonthId[];
  readonly missing: readonly MissingSchool[];
  readonly questions: readonly Question[];
  readonly changes: readonly CellChange[];
  readonly remarks: readonly Remark[];
  /** The new rows; those of `history` that they do not replace stand before them. */
  readonly table: readonly CleanRow[];
  readonly template: FormTemplate;
  readonly register: SchoolRegister;
  readonly decisions: CleaningDecisions;
  readonly thresholds: MonthlyThresholds;
}
