import type { Severity } from "../model/check-result";
import type { DecidedForm } from "./decide-values";
import type { FormTemplate } from "./form-template";
import { addressOf } from "./read-form";
import type { Remark, RemarkKind } from "./remark";

/** A remark whose cause is another one, not yet a number. */
export interface DraftRemark extends Omit<Remark, "because"> {
  readonly because: DraftRemark | null;
}

/** What a remark says, before its place is written out. */
export interface RemarkFacts {
  readonly kind: RemarkKind;
  readonly rule: string;
  readonly severity: Severity;
  readonly details: Remark["details"];
  readonly because: DraftRemark | null;
}

/** The remarks on one form as they are found; which cell has one already is known. */
export class DraftRemarks {
  readonly #remarks: DraftRemark[] = [];
  readonly #byCell = new Map<string, DraftRemark>();

  constructor(
    readonly form: DecidedForm,
    readonly template: FormTemplate,
  ) {}

  get all(): readonly DraftRemark[] {
    return this.#remarks;
  }

  /** The remark on a cell; undefined where it has none. */
  on(label: string, header: string): DraftRemark | undefined {
    return this.#byCell.get(`${label}\n${header}`) ?? this.#byCell.get(`${label}\n`);
  }

  /** @param cells Label and header of each cell concerned, the doubtful one first. */
  add(cells: readonly (readonly [label: string, header: string])[], facts: RemarkFacts): DraftRemark {
    const { form, template } = this;
    const [[label, header] = ["", ""]] = cells;
    const addresses = cells.flatMap(([of, at]) => {
      const [row, column] = [
        form.labels.indexOf(of),
        template.columns.findIndex((known) => known.header === at),
      ];
      return addressOf(form, template, row, column) ?? [];
    });
    return this.put({ label, header, cells: [...new Set(addresses)], ...facts }, [`${label}\n${header}`]);
  }

  /** On a whole row: by its first cells. */
  addRow(label: string, sheetRow: number, facts: RemarkFacts): DraftRemark {
    const { columns } = this.form.form.columns;
    const given = this.template.columns.filter(
      ({ role }) => role === "ordinal" || role === "label" || role === "given",
    );
    const places = given.flatMap(({ header }) => columns.get(header) ?? []).sort((one, other) => one - other);
    const cells = (places.length === 0 ? [0] : places).map((column) =>
      this.form.form.view.address(sheetRow, column),
    );
    return this.put({ label, header: "", cells, ...facts }, [`${label}\n`]);
  }

  put(
    facts: RemarkFacts & Pick<Remark, "label" | "header" | "cells"> & Partial<Pick<Remark, "schoolId">>,
    keys: readonly string[],
  ): DraftRemark {
    const { form } = this;
    const remark: DraftRemark = {
      ...{ file: form.form.file, sheet: form.form.view.name, schoolId: form.school.id, month: form.month },
      ...facts,
    };
    this.#remarks.push(remark);
    for (const key of keys) if (!this.#byCell.has(key)) this.#byCell.set(key, remark);
    return remark;
  }
}
