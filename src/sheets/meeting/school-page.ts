import type { CheckResult, SchoolEvidence } from "../../core/model/check-result";
import { procedureKey } from "../../core/model/procedure";
import type { ProcedureResults } from "../../core/model/results";
import { isProcedureWanted } from "../../core/run/results-filter";
import { CHECK_WORDS } from "../../locale/checks/all-check-words";
import { evidenceText } from "../../locale/evidence-text";
import { findingText } from "../../locale/finding-text";
import { levelName } from "../../locale/level-names";
import { MEETING } from "../../locale/meeting-text";
import { schoolHeading } from "../../locale/short-label";
import { SHARE_FORMAT } from "../report/value-format";
import { yearName } from "./evidence-charts";
import type { PageMatter } from "./meeting-matter";
import type { MeetingPage, MeetingTable } from "./meeting-set";
import { schoolChart } from "./school-chart";
import { markShares, territoryCounts, unitOf } from "./unit-sums";

/** Signs that the page tells in full. */
const TOLD = 2;
const MOST_ROWS = 6;
const MOST_PROPOSALS = 2;
/** Letters of a name in a title, which the conclusion follows. */
const TITLE_NAME = 90;
const { columns: COLUMNS } = MEETING;

/** A school's page: its conclusion, its strongest signs, its works beside the municipality's and the region's. */
export function schoolPage(matter: PageMatter, evidence: SchoolEvidence, footer: string): MeetingPage {
  const { school, level } = evidence;
  const signals = strongestFirst(evidence);
  const chart = schoolChart(matter, evidence, signals[0] ?? null);
  const table = proceduresTable(matter, evidence);
  return {
    id: `school:${school.id}`,
    theme: "school",
    title: `${schoolHeading(school.name, TITLE_NAME)}: ${levelName(level)}`,
    sentences: [evidenceText(evidence), ...signals.slice(0, TOLD).map(signalSentence)],
    charts: chart === null ? [] : [chart],
    tables: table === null ? [] : [table],
    proposals: [...new Set(signals.map(({ check }) => CHECK_WORDS[check].meaning.next))].slice(
      0,
      MOST_PROPOSALS,
    ),
    footer,
  };
}

function strongestFirst({ signals }: SchoolEvidence): CheckResult[] {
  return [...signals].sort((one, other) => (one.p ?? 1) - (other.p ?? 1));
}

function signalSentence(signal: CheckResult): string {
  return `${yearName(signal.procedure)}: ${findingText(signal)}`;
}

/** The school's procedures, those with signs first, then the latest year; null where none tells its marks. */
function proceduresTable(
  { run, shown }: PageMatter,
  { school, signals }: SchoolEvidence,
): MeetingTable | null {
  const all = run.records.procedures
    .filter(({ procedure }) => procedure.exam === "vpr" && isProcedureWanted(procedure, shown.filter))
    .flatMap((results) => procedureRow(results, { school, signals }))
    .sort((one, other) => other.found - one.found || other.year - one.year);
  if (all.length === 0) return null;
  const hasRegion = run.records.procedures.some(
    ({ region, regionOf }) => region !== null && regionOf === undefined,
  );
  return {
    title: "Результаты по процедурам",
    all: all.length,
    columns: [
      { header: COLUMNS.procedure, width: 0.2, align: "left", numberFormat: null },
      { header: COLUMNS.n, width: 0.13, align: "right", numberFormat: "0" },
      { header: COLUMNS.share2, width: 0.12, align: "right", numberFormat: SHARE_FORMAT },
      { header: COLUMNS.share45, width: 0.15, align: "right", numberFormat: SHARE_FORMAT },
      { header: COLUMNS.territoryShare45, width: 0.16, align: "right", numberFormat: SHARE_FORMAT },
      {
        header: hasRegion ? COLUMNS.regionShare45 : COLUMNS.tablesShare45,
        width: 0.14,
        align: "right",
        numberFormat: SHARE_FORMAT,
      },
      { header: COLUMNS.signCount, width: 0.1, align: "center", numberFormat: "0" },
    ],
    rows: all.slice(0, MOST_ROWS).map(({ cells }) => cells),
  };
}

function procedureRow(
  results: ProcedureResults,
  { school, signals }: Pick<SchoolEvidence, "school" | "signals">,
) {
  const unit = unitOf(results, school);
  if (unit === null) return [];
  const own = markShares(unit.marks);
  const territory = markShares(territoryCounts(results, school.territory, "")?.marks ?? null);
  const region = markShares(results.region?.marks ?? null);
  const key = procedureKey(results.procedure);
  const found = signals.filter(({ procedure }) => procedureKey(procedure) === key).length;
  const cells = [
    yearName(results.procedure),
    unit.participants,
    own?.two ?? null,
    own?.good ?? null,
    territory?.good ?? null,
    region?.good ?? null,
    found,
  ];
  return [{ year: results.procedure.year, found, cells }];
}
