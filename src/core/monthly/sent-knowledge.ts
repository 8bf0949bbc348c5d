import type { MonthId } from "./monthly-file";
import type { Question } from "./question";
import type { SchoolRegister } from "./school-register";

/**
 * Whether it can be said who has not sent: "no-months" = no file is of a month yet; "no-register" = the schools are
 * known from the files only; "asked" = of some files it is still asked which school or month they are of.
 */
export type SentKnowledge = "known" | "no-months" | "no-register" | "asked";

/** What is known of who has not sent: nobody missing is said only where it is known. */
export function sentKnowledge(run: {
  readonly months: readonly MonthId[];
  readonly register: Pick<SchoolRegister, "source">;
  readonly questions: readonly Pick<Question, "kind" | "answer">[];
}): SentKnowledge {
  if (run.months.length === 0) return "no-months";
  if (run.register.source === "files") return "no-register";
  const isAsked = run.questions.some(
    ({ kind, answer }) => answer === null && (kind === "school" || kind === "month"),
  );
  return isAsked ? "asked" : "known";
}
