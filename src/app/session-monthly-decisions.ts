import type { CellChange, ChangeKind } from "../core/monthly/cell-change";
import type { CleaningDecisions } from "../core/monthly/cleaning-decisions";
import type { Accepted } from "./session-monthly-api";

/** Whether a proposed change holds: what was said of it alone wins over what was said of its kind. */
export function isAccepted(
  { id, kind }: Pick<CellChange, "id" | "kind">,
  { refused, accepted, refusedKinds }: CleaningDecisions,
): boolean {
  if (refused.includes(id)) return false;
  return accepted.includes(id) || !refusedKinds.includes(kind);
}

/** The decisions after one more on changes; what was said of single changes of a kind gives way to what is said of it. */
export function withAccepted(
  decisions: CleaningDecisions,
  what: Accepted,
  isOn: boolean,
  changes: readonly Pick<CellChange, "id" | "kind">[],
): CleaningDecisions {
  if (what.kind === "one") return withOne(decisions, what.id, what.of, isOn);
  const kinds = new Set(what.kind === "kind" ? [what.of] : changes.map(({ kind }) => kind));
  const ids = new Set(changes.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id));
  const others = decisions.refusedKinds.filter((kind) => ![...kinds].some((other) => other === kind));
  return {
    ...decisions,
    refusedKinds: isOn ? others : [...others, ...kinds],
    refused: decisions.refused.filter((id) => !ids.has(id)),
    accepted: decisions.accepted.filter((id) => !ids.has(id)),
  };
}

function withOne(
  decisions: CleaningDecisions,
  id: string,
  kind: ChangeKind,
  isOn: boolean,
): CleaningDecisions {
  const isKindOn = !decisions.refusedKinds.includes(kind);
  const refused = decisions.refused.filter((other) => other !== id);
  const accepted = decisions.accepted.filter((other) => other !== id);
  if (isOn === isKindOn) return { ...decisions, refused, accepted };
  return isOn
    ? { ...decisions, refused, accepted: [...accepted, id] }
    : { ...decisions, refused: [...refused, id], accepted };
}

/** The decisions with an answer, or without one. */
export function withAnswer(
  decisions: CleaningDecisions,
  question: string,
  option: string | null,
): CleaningDecisions {
  const others = Object.entries(decisions.answers).filter(([id]) => id !== question);
  const answers = option === null ? others : [...others, [question, option] as const];
  return { ...decisions, answers: Object.fromEntries(answers) };
}
