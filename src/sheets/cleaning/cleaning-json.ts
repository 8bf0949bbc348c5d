import type { MonthlyRun } from "../../core/monthly/monthly-run";
import { optionText, questionText } from "../../locale/monthly-text";
import { remarkText } from "../../locale/monthly-remarks";

/** What a cleaning found, for programs. The keys are published and never renamed. */
export function cleaningJson(run: MonthlyRun) {
  return {
    files: run.files.map(({ file, status, schoolId, school, month, of, savedOn, late, parts }) => ({
      ...{ file, status, schoolId, school, month, of, savedOn: savedOn ?? null, late: late ?? null },
      ...(parts === undefined ? {} : { parts }),
    })),
    missing: run.missing.map(({ month, schoolId, school }) => ({ month, schoolId, school })),
    questions: run.questions.map((question) => ({
      id: question.id,
      kind: question.kind,
      text: questionText(question),
      options: question.options.map((option) => ({ id: option.id, text: optionText(question.kind, option) })),
      answer: question.answer,
      fileNames: question.fileNames,
      cells: question.cells,
    })),
    changes: run.changes.map(({ file, sheet, cell, kind, before, after, accepted, question }) => {
      return { file, sheet, cell, kind, before, after, accepted, question };
    }),
    remarks: run.remarks.map((remark) => ({
      file: remark.file,
      sheet: remark.sheet,
      cells: remark.cells,
      rule: remark.rule,
      kind: remark.kind,
      severity: remark.severity,
      text: remarkText(remark),
      schoolId: remark.schoolId,
      because: remark.because,
    })),
    table: run.table.map(({ file, sheet, row, schoolId, month, label, values }) => {
      return { file, sheet, row, schoolId, month, label, values };
    }),
  };
}
