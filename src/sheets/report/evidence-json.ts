import type { SchoolEvidence, YearEvidence } from "../../core/model/check-result";

/** What all checks together say of a school, in the published form. */
export interface JsonEvidence {
  /** What all checks together say: "check", "attention", "none", "too-few"; null where ВПР says nothing of the school. */
  readonly evidence: string | null;
  /** The year that `evidence` is of: the one that says most, of equal ones the latest. */
  readonly evidenceYear: number | null;
  /** What every year with results says by itself, the latest first. */
  readonly evidenceByYear: readonly JsonYearEvidence[];
}

/** What the checks of one year say of a school. */
export interface JsonYearEvidence {
  readonly year: number;
  readonly evidence: string;
  /** Independent signals. */
  readonly signals: number;
  readonly participants: number | null;
  readonly proceduresChecked: number;
  readonly proceduresTooFew: number;
}

/** @param evidence Of one school; left out where ВПР says nothing of it. */
export function jsonEvidence(evidence: SchoolEvidence | undefined): JsonEvidence {
  return {
    evidence: evidence?.level ?? null,
    evidenceYear: evidence?.year ?? null,
    evidenceByYear: (evidence?.years ?? []).map(jsonYear),
  };
}

function jsonYear({ year, level, signals, ...of }: YearEvidence): JsonYearEvidence {
  const { participants, proceduresChecked, proceduresTooFew } = of;
  return {
    year,
    evidence: level,
    signals: signals.length,
    participants,
    proceduresChecked,
    proceduresTooFew,
  };
}
