import { SIGNAL_KINDS, type SignalKind } from "../model/signal-kinds";
import type { CheckId, SchoolEvidence } from "../model/check-result";
import { grouped } from "../grouped";
import { procedureKey, type Exam } from "../model/procedure";
import type { RecognisedTable } from "../model/recognised-table";
import type { School } from "../model/school";
import type { CheckRun } from "./check-run";

/** Checks that could not be made for one reason, and of which procedures: each of them of all these. */
export interface SkippedChecks {
  readonly reason: string;
  readonly checks: readonly CheckId[];
  /** Of the notices `check-skipped`, in their order. */
  readonly procedures: readonly CheckRun["records"]["procedures"][number]["procedure"][];
}

/** What a run says nothing of. */
export interface RunCoverage {
  /** Schools with results of ВПР. */
  readonly schools: number;
  /** Of them, those that were read whole in the year judged and have pupils enough. */
  readonly judged: number;
  /** Schools of whose numbers some cells could not be read. */
  readonly unread: readonly SchoolEvidence[];
  /** Of them, those of which nothing can be said. */
  readonly unjudgedUnread: number;
  /** Names of schools whose numbers in ОГЭ or ЕГЭ could not all be read. */
  readonly unreadExams: readonly string[];
  /** Names of schools of which two tables say different things. */
  readonly contradicted: readonly string[];
  /** Schools with too few pupils, all cells read. */
  readonly tooFew: number;
  /** Schools of whose evidence too few kinds could be tested for a conclusion, all cells read. */
  readonly fewKinds: number;
  /** The largest number of independent signals that any school could have had. */
  readonly possibleSignals: number;
  /** Kinds of evidence that were tested at all in the year judged. */
  readonly kinds: readonly SignalKind[];
  readonly skipped: readonly SkippedChecks[];
  /** Tables that wait for an answer and were not checked. */
  readonly waiting: readonly RecognisedTable[];
  /** Schools that the used tables name, whatever they say of them: at least so many. */
  readonly named: number;
  /** Schools that only tables of other kinds tell of, by what tells: an exam, or a list, questionnaire and the like. */
  readonly others: readonly { readonly of: Exam | "other"; readonly schools: number }[];
}

/**
 * What of the tables was not judged: it is said before what was. A pure reading of a finished run.
 */
export function runCoverage(run: CheckRun): RunCoverage {
  const { evidence, records } = run;
  const unread = evidence.filter(({ proceduresUnread }) => proceduresUnread > 0);
  const few = evidence.filter(({ level, proceduresUnread }) => level === "few" && proceduresUnread === 0);
  const tooFew = few.filter(({ kinds }) => kinds.length === 0);
  return {
    schools: evidence.length,
    judged: evidence.filter(({ level, proceduresUnread }) => level !== "few" && proceduresUnread === 0)
      .length,
    unread,
    unjudgedUnread: unread.filter(({ level }) => level === "few").length,
    unreadExams: unreadExamSchools(run),
    contradicted: contradictedSchools(run),
    tooFew: tooFew.length,
    fewKinds: few.length - tooFew.length,
    possibleSignals: evidence.reduce((most, { possibleSignals }) => Math.max(most, possibleSignals), 0),
    kinds: testedKinds(run),
    skipped: skippedChecks(run),
    waiting: records.tables.filter(({ excluded, questions }) => {
      return !excluded && questions.some((question) => question !== "which-of-two");
    }),
    named: records.tables.reduce((most, { excluded, schoolCount }) => {
      return excluded ? most : Math.max(most, schoolCount);
    }, 0),
    others: otherSchools(run),
  };
}

/** By reason; checks that were left out of the same procedures together, so that none is said of one that it was made of. */
function skippedChecks({ notices }: CheckRun): SkippedChecks[] {
  const left = notices.flatMap(({ code, details }) => {
    if (code !== "check-skipped") return [];
    const { exam, subject, grade, year } = details;
    const procedure = { exam, subject, grade, year } as Procedure;
    const reason = String(details["reason"] ?? "");
    return (details["checks"] as readonly CheckId[]).map((check) => ({ check, reason, procedure }));
  });
  const byCheck = [...grouped(left, ({ check, reason }) => `${reason}|${check}`).values()].flatMap((own) => {
    const procedures = new Map(own.map(({ procedure }) => [procedureKey(procedure), procedure]));
    return own.slice(0, 1).map(({ check, reason }) => ({ check, reason, procedures }));
  });
  const alike = grouped(byCheck, ({ reason, procedures }) => [reason, ...procedures.keys()].join("|"));
  return [...alike.values()].flatMap((own) =>
    own.slice(0, 1).map(({ reason, procedures }) => {
      return { reason, checks: own.map(({ check }) => check), procedures: [...procedures.values()] };
    }),
  );
}

type Procedure = SkippedChecks["procedures"][number];

function contradictedSchools({ notices }: CheckRun): string[] {
  const names = notices.flatMap(({ code, details }) => {
    const said = code === "reports-differ" || code === "tables-differ" ? details["names"] : [];
    return Array.isArray(said) ? (said as readonly string[]) : [];
  });
  return [...new Set(names)];
}

/** Schools of exams and of the other tables; those of ВПР have evidence. */
function otherSchools({ records, evidence }: CheckRun): RunCoverage["others"] {
  const judged = new Set(evidence.map(({ school }) => school.id));
  /** A code of РИС ГИА is one school, however the tables write its name. */
  function counted(named: readonly NamedSchool[]): number {
    const ids = named.flatMap(({ school, code }) => {
      return school === null || judged.has(school.id) ? [] : [code ?? school.id];
    });
    return new Set(ids).size;
  }
  const { exams, ogeScores, markers, contexts, lists, riskFactors, rechecks, medals, progress } = records;
  const ofExams = (["oge", "ege"] as const).map((exam) => {
    const results = [...exams, ...ogeScores].filter(({ procedure }) => procedure.exam === exam);
    return { of: exam, schools: counted(results.flatMap(({ schools }) => [...schools])) };
  });
  const named = [markers, contexts, lists, riskFactors, rechecks, medals?.claims ?? [], medals?.counts ?? []];
  const ofProgress = progress.flatMap(({ schools }) => schools.map((school) => ({ school })));
  const others = { of: "other" as const, schools: counted([...named.flat(), ...ofProgress]) };
  return [...ofExams, others].filter(({ schools }) => schools > 0);
}

interface NamedSchool {
  readonly school: School | null;
  readonly code?: string;
}

function unreadExamSchools({ records }: CheckRun): string[] {
  const units = [...records.exams, ...records.ogeScores].flatMap(({ schools }) => [...schools]);
  const unread = units.filter((unit) => (unit.unread ?? []).length > 0);
  return [...new Map(unread.map(({ school, name }) => [school?.id ?? name, school?.name ?? name])).values()];
}

/** Kinds of evidence that some school was tested by in the year that its conclusion is of. */
function testedKinds({ evidence }: CheckRun): SignalKind[] {
  const tested = evidence.flatMap(({ kinds }) => kinds.map(({ kind }) => kind));
  return SIGNAL_KINDS.filter((kind) => tested.includes(kind));
}
