import { schoolLoginIn } from "../table/schools/school-identity";
import type { CellChange } from "./cell-change";
import type { CleanRow } from "./clean-row";
import type { CleaningDecisions } from "./cleaning-decisions";
import type { DecidedForm } from "./decide-values";
import type { DraftRemark } from "./draft-remarks";
import type { FormTemplate } from "./form-template";
import type { FilePart, MissingSchool, MonthlyFile } from "./monthly-file";
import type { SchoolFile } from "./monthly-run";
import type { Remark } from "./remark";
import { saysSchool } from "./school-words";
import type { SchoolRegister } from "./school-register";
import type { SortedForm } from "./sort-files";

/** What came of each file. */
export function listedFiles(files: readonly SchoolFile[], sorted: readonly SortedForm[]): MonthlyFile[] {
  const byFile = new Map<string, SortedForm[]>();
  for (const of of sorted) {
    const known = byFile.get(of.form.file);
    if (known === undefined) byFile.set(of.form.file, [of]);
    else known.push(of);
  }
  return files.map((file): MonthlyFile => {
    const parts = byFile.get(file.file) ?? [];
    const [of] = parts;
    const isAside = parts.some(({ form }) => form.rows.areSeveralTables === true);
    if (parts.length > 1 && !isAside) return fileOfSeveral(file.file, parts);
    if (of === undefined) {
      const nothing = { schoolId: null, school: null, month: null, of: null, sheet: null, differs: [] };
      const status = "refusal" in file ? file.refusal : hasCells(file) ? "other-form" : "empty";
      return { file: file.file, status, ...nothing, isUsed: false, extraColumns: [], missingColumns: [] };
    }
    const { found, form, status, month, differs, isUsed } = of;
    if (status === "other-form")
      return {
        ...{ file: file.file, status: "other-form", schoolId: null, school: null, month, of: null },
        ...{ sheet: form.view.name, differs, isUsed: false, extraColumns: [], missingColumns: [] },
        isOfNoSchool: isNoSchools(of),
        ...(form.rows.areSeveralTables === true ? { areSeveralTables: true } : {}),
      };
    return {
      ...{ file: file.file, status, month, of: of.of, differs, isUsed },
      schoolId: found.school?.id ?? null,
      school: found.school?.name ?? found.question?.subject ?? null,
      sheet: form.view.name,
      extraColumns: form.columns.extra,
      missingColumns: form.columns.missing,
      ...(form.rows.left === undefined ? {} : { leftTable: form.rows.left }),
    };
  });
}

/** A file of several schools, or of several months. */
function fileOfSeveral(file: string, sorted: readonly SortedForm[]): MonthlyFile {
  const months = new Set(sorted.map(({ month }) => month));
  const parts = sorted.map(({ found, form, status, month, of, isUsed }): FilePart => {
    const school = found.school?.name ?? found.question?.subject ?? null;
    return { schoolId: found.school?.id ?? null, school, month, sheet: form.view.name, status, of, isUsed };
  });
  const [first] = sorted;
  const isUsed = parts.some((part) => part.isUsed);
  return {
    ...{ file, schoolId: null, school: null, of: null, isUsed, parts },
    status: isUsed ? "ok" : (parts[0]?.status ?? "ok"),
    month: months.size === 1 ? (parts[0]?.month ?? null) : null,
    sheet: new Set(parts.map(({ sheet }) => sheet)).size === 1 ? (parts[0]?.sheet ?? null) : null,
    differs: sorted.flatMap(({ differs }) => differs),
    extraColumns: first?.form.columns.extra ?? [],
    missingColumns: first?.form.columns.missing ?? [],
  };
}

/** Neither a school nor a month is said by a table, nor may it be one of the register's. */
export function isNoSchools({ found, month, form }: Pick<SortedForm, "found" | "month" | "form">): boolean {
  const isSaid = form.schoolHead.some(({ text, after }) => saysSchool(`${after} ${text}`));
  return found.school === null && month === null && !isSaid && !saysSchool(form.schoolName);
}

function hasCells({ sheets }: Extract<SchoolFile, { sheets: unknown }>): boolean {
  return sheets.some(({ cells }) => cells.some((row) => row.some((cell) => cell !== null)));
}

/** Schools of which no file came for a month; one that a file may be of, while it is asked, is not said to be missing. */
export function missingSchools(sorted: readonly SortedForm[], register: SchoolRegister): MissingSchool[] {
  const current = sorted.filter(({ status }) => status === "ok" || status === "second");
  const months = [...new Set(current.flatMap(({ month }) => month ?? []))].sort();
  return months.flatMap((month) => {
    const sent = new Set(
      current.flatMap(({ found, month: of }) => {
        if (of !== month) return [];
        const asked = found.question?.options.map(({ id }) => id) ?? [];
        return found.school === null ? asked : [found.school.id];
      }),
    );
    return register.schools
      .filter(({ id }) => !sent.has(id))
      .map(({ id, name }): MissingSchool => ({ month, schoolId: id, school: name }));
  });
}

/** The rows of a form as the clean table has them. */
export function cleanRows(form: DecidedForm, template: FormTemplate): CleanRow[] {
  const { school, month, labels, sheetRows, clean } = form;
  const columns = template.columns.map(({ header, role }, index) => ({ header, role, index }));
  const shown = columns.filter(({ role }) => role === "input" || role === "computed");
  return labels.map((label, row): CleanRow => ({
    file: form.form.file,
    sheet: form.form.view.name,
    row: form.form.view.rowNumber(sheetRows[row] ?? 0),
    schoolId: school.id.startsWith("?") ? null : school.id,
    school: school.name,
    month,
    label,
    values: Object.fromEntries(shown.map(({ header, index }) => [header, clean[row]?.[index] ?? null])),
  }));
}

/** Remarks in the order of files and of weight, each with the index of its cause. */
export function numberedRemarks(drafts: readonly DraftRemark[], areRowsNamed: boolean): Remark[] {
  const weights = { alert: 0, warn: 1, info: 2 } as const;
  const order = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((one, other) => {
      const [a, b] = [one.draft, other.draft];
      if (a.file !== b.file) return a.file < b.file ? -1 : 1;
      if ((a.because === null) !== (b.because === null)) return a.because === null ? -1 : 1;
      return weights[a.severity] - weights[b.severity] || one.index - other.index;
    })
    .map(({ draft }) => draft);
  const indices = new Map(order.map((draft, index) => [draft, index]));
  return order.map(({ because, schoolId, ...remark }): Remark => ({
    ...remark,
    // A line's place among a school's lines is seen nowhere: its address says where it is.
    label: areRowsNamed || !/^\d+$/.test(remark.label) ? remark.label : "",
    schoolId: schoolId?.startsWith("?") === true ? null : schoolId,
    because: because === null ? null : (indices.get(because) ?? null),
  }));
}

/** Names that are written in another way than the register's. */
export function nameChanges(used: readonly SortedForm[], decisions: CleaningDecisions): CellChange[] {
  return used.flatMap(({ form, found }): CellChange[] => {
    const { school, at, question } = found;
    // The register's name with the place beside it is no other spelling.
    if (school === null || at === null || at.text.includes(school.name)) return [];
    if (schoolLoginIn(at.text) !== null) return [];
    const cell = form.view.address(at.row, at.column);
    const id = `${form.file}|${form.view.name}|${cell}`;
    const isRefused = decisions.refused.includes(id) || decisions.refusedKinds.includes("school-name");
    const place = {
      id,
      file: form.file,
      sheet: form.view.name,
      cell,
      schoolId: school.id,
      label: "",
      header: "",
    };
    const accepted = !isRefused || decisions.accepted.includes(id);
    return [
      {
        ...place,
        kind: "school-name",
        before: at.text,
        after: school.name,
        accepted,
        question: question?.id ?? null,
      },
    ];
  });
}
