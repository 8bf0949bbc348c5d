import type { RoadmapBasis } from "../core/roadmap/finding-reasons";
import type { FormId } from "../core/roadmap/measure";
import type { OfficeTable } from "../core/roadmap/office-tables";
import type { RoadmapScope } from "../core/roadmap/plan-roadmap";
import type { QuarterId } from "../core/roadmap/quarter";

/** Keys of `inspect`. */
export interface InspectOptions {
  readonly json: string | null;
  readonly settings: string | null;
  readonly password: string | null;
  /** The password comes from standard input. */
  readonly isPasswordPiped: boolean;
}

/** Keys of commands that write a book. */
export interface OutputOptions extends InspectOptions {
  readonly out: string | null;
  readonly structurePassword: string | null;
  /** ISO date printed on the sheets; null = today. */
  readonly date: string | null;
}

/** Keys of `roadmap`. */
export interface RoadmapCall extends OutputOptions {
  readonly form: FormId;
  readonly scope: RoadmapScope;
  /** In which the school year begins; null = that of the date. */
  readonly year: number | null;
  /** Of which a report is written beside the roadmap; null = none. */
  readonly quarter: QuarterId | null;
  /** File of what the office knows of its schools. */
  readonly facts: string | null;
  readonly basis: RoadmapBasis;
  /** Tables for people to fill in, written beside the roadmap. */
  readonly writes: readonly OfficeTable[];
  /** The page of reminders is written beside the roadmap. */
  readonly hasReminders: boolean;
  /** The sheet is protected; a protected one stays so. */
  /** null: as the roadmap that stands is. */
  readonly isProtected: boolean | null;
}

/** Keys of `clean`. */
export interface CleanCall extends OutputOptions {
  /** The empty form; null = the kept one, else what most files agree on. */
  readonly template: string | null;
  /** The register of schools; null = the kept one, else built from the files. */
  readonly register: string | null;
  /** JSON of numbers that decide; null = the kept ones, else as proposed. */
  readonly settings: string | null;
  /** JSON of answers: option id by question id. */
  readonly answers: string | null;
  /** The workbook that remembers earlier months. */
  readonly book: string | null;
  /** Folder for a marked workbook of each school. */
  readonly remarks: string | null;
}
