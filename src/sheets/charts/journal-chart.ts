import type { JournalCounts, ProcedureResults, UnitResult } from "../../core/model/results";
import type { CheckRun } from "../../core/run/check-run";
import { chartText } from "../../locale/chart-text";
import { procedureName } from "../../locale/procedure-names";
import { CHART_PALETTE } from "../report/report-styles";
import { SHARE_FORMAT } from "../report/value-format";
import type { ChartPicture } from "./chart-picture";
import { drawn, largestProcedures, ofProcedure, sheetsOf, total, type ChartOutcome } from "./chart-source";
import { MAX_BARS } from "./school-bars";
import { IN_SENTENCE, shortLabel } from "../../locale/short-label";

const PARTS = ["lowered", "confirmed", "raised"] as const;

const { titles, reasons, axes } = chartText;

interface ComparedSchool {
  readonly name: string;
  readonly journal: JournalCounts;
  readonly all: number;
}

/** Marks for the work against those in the journal by school, the largest share of raised ones first. */
export function journalChart(run: CheckRun): ChartOutcome {
  return drawn(
    largestProcedures(run).map((results) => journalPicture(results, run)),
    reasons.noJournal,
  );
}

function journalPicture(results: ProcedureResults, { thresholds }: CheckRun): ChartPicture | null {
  const compared = results.schools.flatMap(comparedSchool);
  if (compared.length === 0) return null;
  const pupils = total(compared.map(({ all }) => all));
  const least = thresholds["signal.minPupils"];
  const judged = compared.filter(({ all }) => all >= least);
  const schools = (judged.length === 0 ? compared : judged).sort((one, other) => raised(other) - raised(one));
  const shown = schools.slice(0, MAX_BARS);
  const [lowered, , higher] = PARTS.map(
    (part) => total(compared.map(({ journal }) => journal[part])) / pupils,
  );
  return {
    ...ofProcedure("journal", results),
    title: titles.journal(procedureName(results.procedure), higher ?? 0, lowered ?? 0),
    note: chartText.note(
      [
        chartText.schoolsOf(shown.length, schools.length, chartText.raisedFirst),
        chartText.pupils(pupils),
        chartText.notShown(compared.length - schools.length, least),
      ],
      sheetsOf(results),
    ),
    ...{ xTitle: axes.school, yTitle: axes.pupils, stacked: true, highest: 1 },
    categories: shown.map(({ name }) => name),
    series: PARTS.map((part, index) => ({
      ...{ name: chartText.series.journal[index] ?? "", mark: "bar" as const, numberFormat: SHARE_FORMAT },
      color: CHART_PALETTE.journal[index] ?? "",
      values: shown.map(({ journal, all }) => journal[part] / all),
    })),
  };
}

function comparedSchool({ school, journal }: UnitResult): ComparedSchool[] {
  const all = journal === null ? 0 : total(PARTS.map((part) => journal[part]));
  return school === null || journal === null || all === 0
    ? []
    : [{ name: shortLabel(school.name, IN_SENTENCE), journal, all }];
}

function raised({ journal, all }: ComparedSchool): number {
  return journal.raised / all;
}
