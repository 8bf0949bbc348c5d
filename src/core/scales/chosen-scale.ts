import type { Procedure, Scale } from "../model/procedure";
import { procedureKey } from "../model/procedure";
import type { Thresholds } from "../model/thresholds";
import type { KnownScale } from "../model/used-scale";
import type { Notice, NoticeCode } from "../notice";
import type { Points } from "../units";
import { findScale } from "./find-scale";
import type { MarkEvidence } from "./mark-evidence";
import {
  contradictingWorks,
  isScaleAmong,
  recoveredScale,
  surelyContradicting,
  type RecoveredScale,
} from "./recovered-scale";

/** What a scale is chosen by. */
export interface ScaleQuestion {
  readonly procedure: Procedure;
  /** Highest score by the table's head; null when the table does not say it. */
  readonly maximum: Points | null;
  /** In the order of trust: the person's own first, the built-in ones last. */
  readonly known: readonly KnownScale[];
  /** Works by score, impossible ones too. */
  readonly works: readonly number[];
  /** What the tables' own marks say, the surest first. */
  readonly evidence: readonly MarkEvidence[];
  readonly thresholds: Thresholds;
}

/** A scale, or that there is none, and what is to be said of it. */
export interface ChosenScale {
  readonly used: KnownScale | null;
  /** Whether the known scale, and its maximum with it, was refused. */
  readonly isRefused: boolean;
  readonly notices: readonly Notice[];
}

/**
 * The scale of a procedure: the person's own; else the one that the tables' own marks follow; else the known one.
 *
 * A known scale is refused where more than `scale.maxAbove` of the works (and more than one) lie above its maximum: the
 * work was another one. Where the marks of the tables contradict a built-in scale, they win, and it is said; the
 * person's own scale stays, and that is said too. What the marks leave open is not claimed.
 *
 * Notices: `scale-from-data`, `scale-open`, `scale-inconsistent`, `scale-differs`, `scale-refused`, and those of
 * `findScale()`.
 *
 * Source: docs/methods.md#own-scales.
 */
export function chosenScale(question: ScaleQuestion): ChosenScale {
  const { procedure, maximum, known } = question;
  const found = findScale(
    known.map(({ scale }) => scale),
    procedure,
    maximum,
  );
  const fitting = known.find(({ scale }) => scale === found.scale) ?? null;
  const refusal = fitting === null ? null : refusalOf(fitting.scale, question);
  const kept = refusal === null ? fitting : null;
  const notFound = refusal ?? found.notice;
  const byData = scaleByData(question, kept);
  if (byData === null) return { used: kept, isRefused: refusal !== null, notices: listOf(notFound) };
  const isSettled = byData.used !== null || notFound?.code === "scale-unknown";
  const told = refusal !== null && byData.used !== null ? replaced(refusal) : notFound;
  const notices = [...(isSettled && refusal === null ? [] : listOf(told)), ...listOf(byData.notice)];
  return { used: byData.used, isRefused: refusal !== null, notices };
}

/** The tables' own scale stands in the place of the refused one: nobody has to give it. */
function replaced(refusal: Notice): Notice {
  return { ...refusal, details: { ...refusal.details, replaced: "data" } };
}

function listOf(notice: Notice | null): Notice[] {
  return notice === null ? [] : [notice];
}

function refusalOf(scale: Scale, { works, thresholds, procedure }: ScaleQuestion): Notice | null {
  const total = works.reduce((sum, count) => sum + count, 0);
  const above = works.slice(scale.maximum + 1).reduce((sum, count) => sum + count, 0);
  if (above <= 1 || above <= thresholds["scale.maxAbove"] * total) return null;
  const details = { count: Math.round(above), works: Math.round(total), scaleMaximum: scale.maximum };
  return scaleNotice("scale-refused", procedure, details);
}

/** What follows from the tables' own marks; null where they have none, or only say the known scale again. */
function scaleByData(
  question: ScaleQuestion,
  known: KnownScale | null,
): { readonly used: KnownScale | null; readonly notice: Notice | null } | null {
  const { evidence, thresholds } = question;
  const told = evidence.flatMap((of) => {
    const recovered = of.works === 0 ? null : recoveredScale(of);
    const limit = (1 - thresholds["scale.minConsistency"]) * of.works;
    const isConsistent = recovered !== null && recovered.contradicting <= limit;
    return of.works === 0 ? [] : [{ of, recovered, isConsistent }];
  });
  const [best = null] = [
    ...told.filter(({ recovered, isConsistent }) => isConsistent && recovered?.isExact === true),
    ...told.filter(({ isConsistent }) => isConsistent),
    ...told,
  ];
  if (best === null) return null;
  const { of, recovered, isConsistent } = best;
  const isAmong = known !== null && recovered !== null && isScaleAmong(recovered, known.scale);
  if (isAmong && recovered.contradicting === 0) return null;
  if (known !== null && (isAmong || isPersons(known))) {
    return { used: known, notice: differenceNotice(question, of, known.scale) };
  }
  if (recovered === null || !isConsistent) {
    const details = { ...evidenceDetails(of), count: Math.round(surelyContradicting(of)) };
    return { used: null, notice: scaleNotice("scale-inconsistent", question.procedure, details) };
  }
  if (!recovered.isExact) return { used: null, notice: openNotice(question, of, recovered) };
  return fromData(question, of, { recovered, known });
}

/** Scales that a person gave, here or in a table of the office, stay. */
function isPersons({ origin }: KnownScale): boolean {
  return origin !== "shipped" && origin !== "data";
}

function fromData(
  { procedure, maximum, works }: ScaleQuestion,
  evidence: MarkEvidence,
  { recovered, known }: { readonly recovered: RecoveredScale; readonly known: KnownScale | null },
): { readonly used: KnownScale; readonly notice: Notice } {
  const [from3, from4, from5] = recovered.ranges.map(({ from }) => from);
  const highest = works.reduce((most, count, score) => (count > 0 ? score : most), 0);
  const scale: Scale = {
    ...procedure,
    maximum: maximum ?? known?.scale.maximum ?? highest,
    from3: from3 ?? 0,
    from4: from4 ?? 0,
    from5: from5 ?? 0,
    source: procedureKey(procedure),
  };
  const details = {
    ...evidenceDetails(evidence),
    ...boundariesOf(scale),
    count: Math.round(recovered.contradicting),
    ...(known === null ? {} : knownDetails(known.scale, evidence)),
  };
  return { used: { scale, origin: "data" }, notice: scaleNotice("scale-from-data", procedure, details) };
}

function differenceNotice({ procedure }: ScaleQuestion, evidence: MarkEvidence, scale: Scale): Notice {
  const count = Math.round(contradictingWorks(evidence, scale));
  return scaleNotice("scale-differs", procedure, {
    ...evidenceDetails(evidence),
    ...boundariesOf(scale),
    count,
  });
}

function openNotice(
  { procedure }: ScaleQuestion,
  evidence: MarkEvidence,
  { ranges }: RecoveredScale,
): Notice {
  const marks = ["3", "4", "5"];
  const open = ranges.flatMap(({ from, to }, place): [string, number][] => [
    [`lowest${marks[place] ?? ""}`, from],
    [`highest${marks[place] ?? ""}`, to],
  ]);
  return scaleNotice("scale-open", procedure, { ...evidenceDetails(evidence), ...Object.fromEntries(open) });
}

/** The scale that was known, and how many works contradict it. */
function knownDetails(scale: Scale, evidence: MarkEvidence): Notice["details"] {
  return {
    known3: scale.from3,
    known4: scale.from4,
    known5: scale.from5,
    against: Math.round(contradictingWorks(evidence, scale)),
  };
}

function boundariesOf({ from3, from4, from5 }: Scale): Notice["details"] {
  return { from3, from4, from5 };
}

function evidenceDetails({ from, works, schools }: MarkEvidence): Notice["details"] {
  return { from, works: Math.round(works), schools };
}

function scaleNotice(code: NoticeCode, procedure: Procedure, details: Notice["details"]): Notice {
  const { exam, subject, grade, year } = procedure;
  return { code, place: null, details: { exam, subject, grade, year, ...details } };
}
