import { grouped } from "../core/grouped";
import type { MonthlyRun } from "../core/monthly/monthly-run";
import type { Remark } from "../core/monthly/remark";
import { optionText, questionText } from "../locale/monthly-questions";
import { remarkText, schoolLetterText } from "../locale/monthly-remarks";
import type { MonthlyBases } from "./session-monthly-bases";
import { isAccepted } from "./session-monthly-decisions";
import type { MonthlyFiles } from "./session-monthly-files";
import type {
  ChangeGroup,
  MonthlyView,
  QuestionView,
  SchoolLetter,
  SchoolRemarks,
} from "./session-monthly-api";
import type { SessionBook } from "./session-book";
import type { OpenedWorkbook } from "./session-values";

/** What a view is made of. */
export interface MonthlyFacts {
  readonly book: OpenedWorkbook;
  readonly opened: SessionBook;
  readonly files: MonthlyFiles;
  readonly bases: MonthlyBases;
  readonly run: MonthlyRun | null;
  readonly isStale: boolean;
  readonly isBookUsed: boolean;
}

/** All that the screens of monthly tables show. */
export function monthlyView(facts: MonthlyFacts): MonthlyView {
  const { book, opened, files, bases, run, isStale, isBookUsed } = facts;
  const results = run?.files ?? [];
  const views = files.views(bases.uses(opened, files), results);
  const listed = new Set(views.map(({ path }) => path));
  const ownSheets = opened.snapshot.sheets.filter(({ own }) => !own).map(({ name }) => name);
  const { kept } = bases.of(opened);
  return {
    ...{ book, isStale, isBookUsed, ownSheets, files: views },
    keptMonths: [...new Set(kept.history.map(({ month }) => month))].sort(),
    template: {
      ...bases.template(opened, files),
      ...(run === null ? {} : { value: bases.ruled(run.template) }),
    },
    register: { ...bases.register(opened, files), ...(run === null ? {} : { value: run.register }) },
    hasRun: run !== null,
    bookResults: results.filter(({ file }) => !listed.has(file)),
    months: run?.months ?? [],
    missing: run?.missing ?? [],
    questions: run === null ? [] : questionViews(run, facts),
    changes: run === null ? [] : changeGroups(run, facts),
    remarks: run === null ? [] : remarkGroups(run),
    rows: run?.table.length ?? 0,
  };
}

function questionViews(run: MonthlyRun, { bases, opened }: MonthlyFacts): QuestionView[] {
  const { kept, decisions } = bases.of(opened);
  return run.questions.map((question) => {
    const { id, kind, written, fileNames, cells, options } = question;
    return {
      ...{ id, kind, written, fileNames, cells },
      text: questionText(question),
      options: options.map((option) => ({ id: option.id, text: optionText(question, option) })),
      answer: decisions.answers[id] ?? null,
      isRemembered: kept.decisions.answers[id] !== undefined,
    };
  });
}

function changeGroups(run: MonthlyRun, { bases, opened }: MonthlyFacts): ChangeGroup[] {
  const { decisions } = bases.of(opened);
  const groups = [...grouped(run.changes, ({ kind }) => kind)].flatMap(([kind, changes]) => {
    const [sample] = changes;
    const accepted = changes.filter((change) => isAccepted(change, decisions)).length;
    return sample === undefined ? [] : [{ kind, count: changes.length, accepted, sample }];
  });
  return groups.sort((one, other) => other.count - one.count);
}

function remarkGroups({ remarks, files }: MonthlyRun): SchoolRemarks[] {
  const names = new Map(files.map(({ schoolId, school }) => [schoolId ?? "", school ?? ""]));
  const groups = [...grouped(remarks, ({ schoolId }) => schoolId ?? "")].map(([schoolId, of]) => {
    const causes = of.filter(({ because }) => because === null);
    return {
      schoolId,
      school: schoolId === "" ? "" : (names.get(schoolId) ?? schoolId),
      alerts: countOf(causes, "alert"),
      warnings: countOf(causes, "warn"),
      infos: countOf(causes, "info"),
    };
  });
  return groups.sort((a, b) => b.alerts - a.alerts || b.warnings - a.warnings || b.infos - a.infos);
}

function countOf(remarks: readonly Remark[], severity: Remark["severity"]): number {
  return remarks.filter((remark) => remark.severity === severity).length;
}

const WEIGHT = { alert: 0, warn: 1, info: 2 } as const;

/** A school's remarks, the weightiest first, each with what follows from it; and the text to send. */
export function schoolLetter({ remarks, files }: MonthlyRun, schoolId: string): SchoolLetter {
  const own = remarks.map((remark, index) => ({ remark, index }));
  const causes = own.filter(({ remark }) => (remark.schoolId ?? "") === schoolId && remark.because === null);
  const sorted = causes.sort((a, b) => WEIGHT[a.remark.severity] - WEIGHT[b.remark.severity]);
  const school = files.find((file) => file.schoolId === schoolId)?.school ?? "";
  return {
    remarks: sorted.map(({ remark, index }) => ({
      ...remark,
      text: remarkText(remark),
      follows: remarks.filter(({ because }) => because === index).map(remarkText),
    })),
    text: schoolLetterText(
      school,
      sorted.map(({ remark }) => remark),
    ),
  };
}
