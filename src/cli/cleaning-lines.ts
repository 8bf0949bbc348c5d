import type { MonthlyRun } from "../core/monthly/monthly-run";
import { dueFacts } from "../core/monthly/lateness";
import { sentKnowledge } from "../core/monthly/sent-knowledge";
import { cliText } from "../locale/cli";
import { dueText } from "../locale/monthly-due";
import {
  cleaningSummary,
  FILE_STATUSES,
  fileStatusText,
  leftTablesText,
  monthText,
  optionText,
  questionText,
} from "../locale/monthly-text";
import { MONTHLY } from "../locale/monthly-words";
import { unreadRuleText } from "../locale/rule-problems";

/** Of many open questions so many are shown; all of them are in the JSON. */
const SHOWN = 20;

/** What the command line says of a cleaning: what was not taken first. */
export function cleaningLines(run: MonthlyRun): string[] {
  const open = run.questions.filter(({ answer }) => answer === null);
  const refused = run.files.filter(({ status }) => status !== "ok");
  const due = dueFacts(run);
  const summary = cleaningSummary({
    files: run.files.length,
    accepted: run.files.filter(({ isUsed }) => isUsed).length,
    changes: run.changes.filter(({ accepted }) => accepted).length,
    remarks: run.remarks.filter(({ because }) => because === null).length,
    questions: open.length,
    missing: run.missing.length,
    known: sentKnowledge(run),
  });
  return [
    ...refused.map((file) => `  ${file.file}: ${FILE_STATUSES[file.status]}. ${fileStatusText(file)}`),
    summary,
    ...[leftTablesText(run.files)].filter((text) => text !== ""),
    ...(run.template.unread ?? []).map((line) => `  ${unreadRuleText(line)}`),
    ...(due === null ? [] : [dueText(due.due, due)]),
    ...run.missing.map(({ month, school }) => `  ${monthText(month)}, ${MONTHLY.notSent}: ${school}`),
    ...(open.length === 0 ? [] : [cliText.questionsLeft]),
    ...open.slice(0, SHOWN).map((question) => {
      const options = question.options.slice(0, 4).map((option) => optionText(question.kind, option));
      // The same name in two files may be two schools.
      const files = question.kind === "school" ? ` (${cliText.inFiles(question.fileNames)})` : "";
      return `  ${questionText(question)}${files} ${options.join(" / ")}`;
    }),
  ];
}
