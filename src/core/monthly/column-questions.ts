import type { AlignedForm } from "./aligned-form";
import { columnKey } from "./align-columns";
import type { CleaningDecisions } from "./cleaning-decisions";
import type { Question } from "./question";

const PREFIX = "column:";
const NONE = "none";

/** Headers as people decided: the form's, or "" for none of them. */
export function columnAnswers({ answers }: CleaningDecisions): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(answers).flatMap(([id, answer]): [string, string][] => {
      return id.startsWith(PREFIX) ? [[id.slice(PREFIX.length), answer === NONE ? "" : answer]] : [];
    }),
  );
}

/** Headers that may be one of the form's: asked once, whatever number of files has them. */
export function columnQuestions(forms: readonly AlignedForm[], { answers }: CleaningDecisions): Question[] {
  const questions = new Map<string, Question>();
  for (const { file, columns, rows } of forms) {
    for (const { text, candidates } of columns.unsure) {
      const id = `${PREFIX}${columnKey(text.split(" / "))}`;
      const known = questions.get(id);
      const options = [
        ...candidates.map((header) => ({ id: header, label: header })),
        { id: NONE, label: "" },
      ];
      questions.set(id, {
        ...{ id, kind: "column", subject: text, written: [text], options: known?.options ?? options },
        answer: answers[id] ?? null,
        fileNames: [...(known?.fileNames ?? []), file],
        cells: (known?.cells ?? 0) + rows.rows.length,
      });
    }
  }
  return [...questions.values()];
}
