import { grouped } from "../core/grouped";
import type { MonthlyRun } from "../core/monthly/monthly-run";
import { monthlyThresholds } from "../core/monthly/threshold-limits";
import { sentKnowledge } from "../core/monthly/sent-knowledge";
import type { Remark } from "../core/monthly/remark";
import { remarkText } from "../locale/monthly-remarks";
import { optionText, questionText } from "../locale/monthly-text";
import { schoolRemarks, type SchoolRemarks as LetterGroup } from "../sheets/cleaning/remarks-sheet";
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
  const { kept, thresholds } = bases.of(opened);
  return {
    thresholds: monthlyThresholds(thresholds),
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
    sentKnown: run === null ? "no-months" : sentKnowledge(run),
    questions: run === null ? [] : questionViews(run, facts),
    changes: run === null ? [] : changeGroups(run, facts),
    remarks: run === null ? [] : remarkGroups(run),
    lockedFiles: files.lockedPaths(results),
    rows: run?.table.length ?? 0,
  };
}

function questionViews(run: MonthlyRun, { bases, opened }: MonthlyFacts): QuestionView[] {
  const { kept, decisions } = bases.of(opened);
  return run.questions.map((question) => {
    const { id, kind, fileNames, options } = question;
    return {
      ...{ id, fileNames },
      text: questionText(question),
      options: options.map((option) => ({ id: option.id, text: optionText(kind, option) })),
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

/** Schools with something to look at, those with most to mend first; a file of no known school stands for one. */
function remarkGroups(run: MonthlyRun): SchoolRemarks[] {
  return schoolRemarks(run).map((group) => {
    const causes = group.remarks.filter(({ because }) => because === null);
    return {
      key: keyOf(group),
      school: group.school,
      alerts: countOf(causes, "alert"),
      warnings: countOf(causes, "warn"),
      infos: countOf(causes, "info"),
    };
  });
}

function keyOf({ schoolId, files }: Pick<LetterGroup, "schoolId" | "files">): string {
  return schoolId ?? `?${files[0] ?? ""}`;
}

function countOf(remarks: readonly Remark[], severity: Remark["severity"]): number {
  return remarks.filter((remark) => remark.severity === severity).length;
}

const WEIGHT = { alert: 0, warn: 1, info: 2 } as const;

/** A school's remarks, the weightiest first, each with what follows from it; and the text to send. */
export function schoolLetter(run: MonthlyRun, key: string): SchoolLetter {
  const group = schoolRemarks(run).find((of) => keyOf(of) === key);
  if (group === undefined) return { remarks: [], text: "" };
  const causes = group.remarks.filter(({ because }) => because === null);
  const sorted = causes.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const remarks = sorted.map((remark) => {
    const index = run.remarks.indexOf(remark);
    const follows = run.remarks.filter(({ because }) => because === index).map(remarkText);
    return { ...remark, text: remarkText(remark), follows };
  });
  return { remarks, text: group.letter };
}
