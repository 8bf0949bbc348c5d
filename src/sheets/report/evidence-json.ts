import type { SchoolEvidence, YearEvidence } from "../../core/model/check-result";

/** What all checks together say of a school, in the published form. */
export interface JsonEvidence {
  /** What all checks together say: "check", "attention", "none", "few"; null where ВПР says nothing of the school. */
  readonly evidence: string | null;
  /** The year that `evidence` is of: the one that says most, of equal ones the latest. */
  readonly evidenceYear: number | null;
  /**
   * How often chance alone gives so much in two kinds of evidence; null where fewer were tested. The conclusion is by it, and
   * `evidenceQ`, the same after Benjamini–Hochberg over the schools of the year, orders the list.
   */
  readonly evidenceP: number | null;
  readonly evidenceQ: number | null;
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
  readonly p: number | null;
  readonly q: number | null;
  /** Each kind of evidence that was tested: its p over all checks and procedures of the year. */
  readonly kinds: readonly { readonly kind: string; readonly p: number; readonly procedures: number }[];
}

/** @param evidence Of one school; left out where ВПР says nothing of it. */
export function jsonEvidence(evidence: SchoolEvidence | undefined): JsonEvidence {
  return {
    evidence: evidence?.level ?? null,
    evidenceYear: evidence?.year ?? null,
    evidenceP: evidence?.combinedP ?? null,
    evidenceQ: evidence?.combinedQ ?? null,
    evidenceByYear: (evidence?.years ?? []).map(jsonYear),
  };
}

function jsonYear({ year, level, signals, ...of }: YearEvidence): JsonYearEvidence {
  const { participants, proceduresChecked, proceduresTooFew, combinedP: p, combinedQ: q } = of;
  const kinds = of.kinds.map((one) => ({ kind: one.kind, p: one.p, procedures: one.procedures }));
  return {
    year,
    evidence: level,
    signals: signals.length,
    participants,
    proceduresChecked,
    proceduresTooFew,
    p,
    q,
    kinds,
  };
}
