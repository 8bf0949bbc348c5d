import type { CleaningDecisions } from "../core/monthly/cleaning-decisions";
import type { FormTemplate } from "../core/monthly/form-template";
import { learnTemplate } from "../core/monthly/learn-template";
import { readRegister } from "../core/monthly/read-register";
import type { MonthlyInput, MonthlyRun, SchoolSheet } from "../core/monthly/monthly-run";
import { editedTemplate, type TemplateEdit } from "../core/monthly/template-edits";
import { validThresholds, type OwnMonthlyThresholds } from "../core/monthly/threshold-limits";
import type { SchoolRegister } from "../core/monthly/school-register";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { readKept, type KeptCleaning } from "./cleaning";
import type { SessionBook } from "./session-book";
import type { MonthlyBasis, MonthlySource, MonthlyUse } from "./session-monthly-api";
import type { MonthlyFiles } from "./session-monthly-files";

type Part = "template" | "register";

/** What the workbook remembers, and what was decided since. */
interface Memory {
  readonly book: SessionBook;
  readonly kept: KeptCleaning;
  decisions: CleaningDecisions;
  thresholds: OwnMonthlyThresholds;
}

/** What a run is made by: the form, the register, and what was decided, from where a person chose to take them. */
export class MonthlyBases {
  #chosen: Readonly<Record<Part, MonthlySource | null>> = { template: null, register: null };
  #edits: readonly TemplateEdit[] = [];
  /** What the last run made of the files. */
  #proposed: { readonly template: FormTemplate; readonly register: SchoolRegister } | null = null;
  #memory: Memory | null = null;
  #read: { readonly snapshot: WorkbookSnapshot; readonly kept: KeptCleaning } | null = null;

  /** What the workbook remembered when work on it began, and the decisions in force. */
  of(book: SessionBook): Readonly<Memory> {
    return this.#of(book);
  }

  decide(book: SessionBook, change: (decisions: CleaningDecisions) => CleaningDecisions): void {
    const memory = this.#of(book);
    memory.decisions = change(memory.decisions);
  }

  /** Numbers that decide in cleaning, those as proposed left out. */
  setThresholds(book: SessionBook, own: OwnMonthlyThresholds): void {
    this.#of(book).thresholds = validThresholds(own);
  }

  #of(book: SessionBook): Memory {
    if (this.#memory?.book === book) return this.#memory;
    const kept = this.#kept(book);
    this.#memory = { book, kept, decisions: kept.decisions, thresholds: kept.thresholds };
    return this.#memory;
  }

  setSource(of: Part, source: MonthlySource): void {
    this.#chosen = { ...this.#chosen, [of]: source };
    if (of === "template") this.#edits = [];
  }

  edit(edit: TemplateEdit): void {
    this.#edits = [...this.#edits, edit];
  }

  /** What was made of the files; a proposed form can be changed only then. */
  propose({ template, register }: MonthlyRun): void {
    this.#proposed = { template, register };
  }

  inputs(
    book: SessionBook,
    files: MonthlyFiles,
  ): Pick<MonthlyInput, "template" | "register" | "decisions" | "history" | "edits"> & {
    readonly usedFiles: readonly string[];
  } {
    const template = this.template(book, files);
    const register = this.register(book, files);
    const usedFiles = [...this.uses(book, files).keys()];
    // A form that is made of the files is made anew unless it was changed.
    const isProposed = template.source.kind === "files" || template.isMissing;
    const isProposedRegister = register.source.kind === "files" || register.isMissing;
    return {
      template: isProposed && this.#edits.length === 0 ? null : template.value,
      register: isProposedRegister ? null : register.value,
      decisions: this.of(book).decisions,
      history: this.#kept(book).history,
      edits: this.#edits,
      usedFiles,
    };
  }

  template(book: SessionBook, files: MonthlyFiles): MonthlyBasis<FormTemplate> {
    const basis = this.#basis("template", book, files, learnTemplate);
    return { ...basis, value: basis.value === null ? null : this.ruled(basis.value) };
  }

  /** A form as a person has changed it. */
  ruled(template: FormTemplate): FormTemplate {
    return editedTemplate(template, this.#edits);
  }

  register(book: SessionBook, files: MonthlyFiles): MonthlyBasis<SchoolRegister> {
    return this.#basis("register", book, files, readRegister);
  }

  readsBook(book: SessionBook, files: MonthlyFiles): boolean {
    return [this.#source("template", book, files), this.#source("register", book, files)].some(
      ({ kind }) => kind === "book",
    );
  }

  /** What the files serve as that are no school's. */
  uses(book: SessionBook, files: MonthlyFiles): Map<string, MonthlyUse> {
    const uses = new Map<string, MonthlyUse>();
    for (const part of ["template", "register"] as const) {
      // Where the workbook remembers a form, the empty one that came with the files is still no school's.
      const usual = this.#chosen[part] === null ? files.usual(part) : null;
      for (const source of [usual, this.#source(part, book, files)])
        if (source?.kind === "file") uses.set(source.id, part);
    }
    return uses;
  }

  #basis<P extends Part, T extends FormTemplate | SchoolRegister>(
    part: P,
    book: SessionBook,
    files: MonthlyFiles,
    learn: (sheets: readonly SchoolSheet[]) => T | null,
  ): MonthlyBasis<T> {
    const source = this.#source(part, book, files);
    const sources = this.#sources(part, book, files);
    // What is proposed under a part is of its type.
    const proposed = (this.#proposed?.[part] ?? null) as T | null;
    if (source.kind === "files") return { source, sources, value: proposed, isMissing: false };
    const kept = this.#kept(book)[part] as T | null;
    const value = source.kind === "kept" ? kept : learn(sheetsOf(source, book, files));
    return { source, sources, value: value ?? proposed, isMissing: value === null };
  }

  #source(part: Part, book: SessionBook, files: MonthlyFiles): MonthlySource {
    const chosen = this.#chosen[part];
    if (chosen !== null && (chosen.kind !== "file" || files.has(chosen.id))) return chosen;
    if (this.#kept(book)[part] !== null) return { kind: "kept" };
    return files.usual(part) ?? { kind: "files" };
  }

  #sources(part: Part, book: SessionBook, files: MonthlyFiles): MonthlySource[] {
    const isOwn = book.snapshot.sheets.some(({ own }) => !own);
    return [
      ...(this.#kept(book)[part] === null ? [] : [{ kind: "kept" } as const]),
      { kind: "files" },
      ...(isOwn ? [{ kind: "book" } as const] : []),
      ...files.readIds().map((id) => ({ kind: "file", id }) as const),
    ];
  }

  #kept(book: SessionBook): KeptCleaning {
    const { snapshot } = book;
    if (this.#read?.snapshot !== snapshot) this.#read = { snapshot, kept: readKept(snapshot) };
    return this.#read.kept;
  }
}

function sheetsOf(source: MonthlySource, book: SessionBook, files: MonthlyFiles): readonly SchoolSheet[] {
  if (source.kind === "file") return files.sheets(source.id);
  return book.snapshot.sheets.filter(({ own }) => !own);
}
